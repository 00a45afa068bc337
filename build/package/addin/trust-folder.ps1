# 让当前用户的 Excel 把一个共享文件夹当作受信任的加载项目录。
param([string]$Folder)
$ErrorActionPreference = 'Stop'
if (-not $Folder) { $Folder = Read-Host '放 manifest.xml 的共享文件夹（如 \\server\gouji）' }
$Folder = $Folder.Trim().TrimEnd('\')
if ($Folder -notmatch '^\\\\[^\\]+\\[^\\]+') {
  Write-Host "「$Folder」不是共享文件夹：要以 \\ 开头，如 \\server\gouji"
  exit 1
}
if (-not (Test-Path -LiteralPath (Join-Path $Folder 'manifest.xml'))) {
  Write-Host "在 $Folder 里没有找到 manifest.xml，没有改动。"
  exit 1
}
$id = '{6f0b1f0c-6a0f-4f5e-9d7b-3c1a5b8e2d40}'
$key = "HKCU:\Software\Microsoft\Office\16.0\WEF\TrustedCatalogs\$id"
New-Item -Path $key -Force | Out-Null
New-ItemProperty -Path $key -Name Id -Value $id -PropertyType String -Force | Out-Null
New-ItemProperty -Path $key -Name Url -Value $Folder -PropertyType String -Force | Out-Null
New-ItemProperty -Path $key -Name Flags -Value 1 -PropertyType DWord -Force | Out-Null
Write-Host "已信任 $Folder。请关闭并重新打开 Excel。"
