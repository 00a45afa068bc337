@powershell -NoProfile -ExecutionPolicy Bypass -File "%~dp0trust-folder.ps1" %*
@if "%~1"=="" pause
