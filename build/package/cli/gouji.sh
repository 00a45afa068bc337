#!/bin/sh
command -v node >/dev/null || { echo '没有找到 Node.js。请安装 20 或更高版本，见 使用说明.txt。' >&2; exit 2; }
exec node "$(dirname "$(readlink -f "$0")")/gouji.js" "$@"
