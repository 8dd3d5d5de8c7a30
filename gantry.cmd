@echo off
rem gantry: finds a JDK 25 or newer, in a source tree builds Gantry on first use, and runs it.
rem Unlike the script for other systems it does not look for newer sources (run mvn package) and
rem makes no ahead-of-time cache.
setlocal EnableExtensions DisableDelayedExpansion
set "ROOT=%~dp0"
set "JDK="
if defined JAVA_HOME call :try "%JAVA_HOME%"
for /d %%v in ("%ProgramFiles%\Java" "%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%USERPROFILE%\.jdks") do (
    for /d %%j in ("%%~v\*") do call :try "%%~j"
)
for /f "delims=" %%j in ('where java 2^>nul') do call :try "%%~dpj.."
if not defined JDK (
    echo gantry: no JDK 25 or newer in JAVA_HOME, the usual folders or PATH>&2
    echo   hint: install one: winget install EclipseAdoptium.Temurin.25.JDK>&2
    exit /b 4
)
set "JAR=%ROOT%lib\gantry.jar"
if exist "%ROOT%pom.xml" set "JAR=%ROOT%cli\target\gantry.jar"
if not exist "%JAR%" call :build || exit /b 4
set "DIGEST="
if exist "%JAR%.sha256" set /p DIGEST=<"%JAR%.sha256"
"%JDK%\bin\java.exe" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -Xlog:disable -Dgantry.jar.sha256=%DIGEST% -jar "%JAR%" %*
exit /b %ERRORLEVEL%

:try
if defined JDK exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==." %%n in ('findstr /b JAVA_VERSION^= "%~1\release"') do call :newer "%~1" %%n
exit /b 0

:newer
set "FEATURE=%~2"
set "FEATURE=%FEATURE:"=%"
for /f "delims=-+" %%f in ("%FEATURE%") do set "FEATURE=%%f"
if %FEATURE% geq 25 set "JDK=%~1"
exit /b 0

:build
if not exist "%ROOT%pom.xml" (
    echo gantry: %JAR% is missing>&2
    exit /b 4
)
where mvn >nul 2>nul || (
    echo gantry: mvn not found: this is a source tree, and Gantry is built from it on first use>&2
    echo   hint: install Maven 3.8 or newer>&2
    exit /b 4
)
echo gantry: building itself with Maven, about a minute ...>&2
pushd "%ROOT%"
set "JAVA25_HOME=%JDK%"
call mvn -q -B -Dmaven.test.skip=true -pl cli -am package 1>&2 <nul
set "STATUS=%ERRORLEVEL%"
popd
if not "%STATUS%"=="0" exit /b 4
exit /b 0
