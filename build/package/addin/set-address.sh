#!/bin/sh
# 把 manifest.xml 里的网址改成本单位网站的地址。可以再次运行，改成别的地址。
set -eu
address="${1%/}/"
if ! printf '%s\n' "$address" | grep -Eq '^https://[A-Za-z0-9.-]+(:[0-9]+)?/([A-Za-z0-9._~%-]+/)*$'; then
  echo '用法：./set-address.sh 网站地址。地址以 https:// 开头，只到文件夹为止，如 https://intranet.example/gouji/' >&2
  exit 1
fi
file="$(dirname "$0")/manifest.xml"
before=$(sed -n 's|.*<SourceLocation DefaultValue="\(.*/\)taskpane\.html".*|\1|p' "$file" | sed 's/\./\\./g')
[ -n "$before" ] || { echo 'manifest.xml 已损坏，请重新解压。' >&2; exit 1; }
sed "s|\"$before|\"$address|g" "$file" >"$file.new"
mv "$file.new" "$file"
echo "manifest.xml 里的地址已改为 $address"
