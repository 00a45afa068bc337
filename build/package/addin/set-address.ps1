# 把 manifest.xml 里的网址改成本单位网站的地址。可以再次运行，改成别的地址。
param([string]$Address)
$ErrorActionPreference = 'Stop'
if (-not $Address) { $Address = Read-Host '网站地址（如 https://intranet.example/gouji/）' }
$Address = $Address.Trim().TrimEnd('/') + '/'
if ($Address -notmatch '^https://[A-Za-z0-9.-]+(:[0-9]+)?/([A-Za-z0-9._~%-]+/)*$') {
  Write-Host "「$Address」不是可用的地址：要以 https:// 开头，只到文件夹为止，如 https://intranet.example/gouji/"
  exit 1
}
$file = Join-Path $PSScriptRoot 'manifest.xml'
$text = [IO.File]::ReadAllText($file)
$found = [regex]::Match($text, '<SourceLocation DefaultValue="(.*/)taskpane\.html"')
if (-not $found.Success) {
  Write-Host 'manifest.xml 已损坏，请重新解压。'
  exit 1
}
$text = $text.Replace('"' + $found.Groups[1].Value, '"' + $Address)
[IO.File]::WriteAllText($file, $text, (New-Object Text.UTF8Encoding $false))
Write-Host "manifest.xml 里的地址已改为 $Address"
