@powershell -NoProfile -ExecutionPolicy Bypass -File "%~dp0set-address.ps1" %*
@if "%~1"=="" pause
