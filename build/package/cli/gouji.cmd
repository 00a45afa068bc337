@where node >nul 2>nul || (echo Node.js 20 or later was not found: https://nodejs.org/ & exit /b 2)
@node "%~dp0gouji.js" %*
