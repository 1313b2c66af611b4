@echo off
rem Runs Maven for this project; use it as you would use mvn:  mvnw verify
rem Which Maven, and which variables it heeds: see the head of the script mvnw, which does the same on
rem Linux and macOS; only MAVEN_ARGS is left to Maven itself, and pom.xml must be in the current folder or
rem named with -f. Here MavenDownload.java, run by the JDK, downloads and checks; tar.exe of Windows 10 or
rem later unpacks. Maven is started without "call", so that the arguments stay as they were typed.
setlocal EnableExtensions DisableDelayedExpansion

set "MVNW_WRAPPER=%~dp0.mvn\wrapper"
set "MVNW_VERSION="
set "MVNW_SUM="
set "MVNW_ARCHIVE="
for /f "usebackq eol=# tokens=1,* delims==" %%a in ("%MVNW_WRAPPER%\maven-wrapper.properties") do (
  if "%%a"=="mavenVersion" set "MVNW_VERSION=%%b"
  if "%%a"=="mavenSha512" set "MVNW_SUM=%%b"
  if "%%a"=="archive" set "MVNW_ARCHIVE=%%b"
)
if not defined MVNW_VERSION goto noSettings
if not defined MVNW_SUM goto noSettings
if not defined MVNW_ARCHIVE goto noSettings

rem --- a JDK

if not defined JAVA_HOME goto javaOnPath
rem Quotation marks inside the value are a common slip, and harmless once removed.
set "JAVA_HOME=%JAVA_HOME:"=%"
set "MVNW_JAVA=%JAVA_HOME%\bin\java.exe"
if not exist "%MVNW_JAVA%" goto badJavaHome
goto javaFound
:javaOnPath
set "MVNW_JAVA="
for %%i in (java.exe) do set "MVNW_JAVA=%%~$PATH:i"
if not defined MVNW_JAVA goto noJava
:javaFound
set "MVNW_JAVA_VERSION="
set "MVNW_JAVA_FOLDER="
rem The command starts with "call", because cmd would strip a quotation mark at its very beginning.
for /f "tokens=1,* delims== " %%a in ('call "%MVNW_JAVA%" -XshowSettings:properties -version 2^>^&1') do (
  if "%%a"=="java.specification.version" set "MVNW_JAVA_VERSION=%%b"
  if "%%a"=="java.home" set "MVNW_JAVA_FOLDER=%%b"
)
if not defined MVNW_JAVA_VERSION goto noJava
rem Java 8 calls itself 1.8, which is no number: then LSS compares texts, and 1.8 still comes before 17.
if %MVNW_JAVA_VERSION% LSS 17 goto oldJava
if not exist "%MVNW_JAVA_FOLDER%\bin\javac.exe" goto noCompiler
if "%MVNW_VERBOSE%"=="true" echo mvnw: Java %MVNW_JAVA_VERSION%, "%MVNW_JAVA%">&2

rem --- 1. cached

set "MVNW_CACHE=%USERPROFILE%\.m2"
if defined MAVEN_USER_HOME set "MVNW_CACHE=%MAVEN_USER_HOME%"
set "MVNW_SHELF=%MVNW_CACHE%\wrapper\dists\apache-maven-%MVNW_VERSION%"
set "MVNW_HOME=%MVNW_SHELF%\%MVNW_SUM:~0,16%"
set "MVNW_MVN=%MVNW_HOME%\bin\mvn.cmd"
if exist "%MVNW_MVN%" goto run
if "%MVNW_VERBOSE%"=="true" echo mvnw: no Maven %MVNW_VERSION% in "%MVNW_HOME%">&2

rem --- is there an installed one, 3.8 or newer?

set "MVNW_INSTALLED="
set "MVNW_INSTALLED_VERSION="
set "MVNW_INSTALLED_FITS="
for %%i in (mvn.cmd) do set "MVNW_INSTALLED=%%~$PATH:i"
if not defined MVNW_INSTALLED goto download
for /f "tokens=1-3" %%a in ('call "%MVNW_INSTALLED%" --version 2^>nul') do if "%%b"=="Maven" set "MVNW_INSTALLED_VERSION=%%c"
if not defined MVNW_INSTALLED_VERSION goto download
for /f "tokens=1,2 delims=." %%a in ("%MVNW_INSTALLED_VERSION%") do (
  if %%a GTR 3 set "MVNW_INSTALLED_FITS=true"
  if %%a EQU 3 if %%b GEQ 8 set "MVNW_INSTALLED_FITS=true"
)

rem --- 2. downloaded

:download
set "MVNW_URL=%MVNW_ARCHIVE%/%MVNW_VERSION%/binaries/apache-maven-%MVNW_VERSION%-bin.tar.gz"
if not defined MVNW_REPOURL goto urlKnown
if "%MVNW_REPOURL:~-1%"=="/" set "MVNW_REPOURL=%MVNW_REPOURL:~0,-1%"
set "MVNW_URL=%MVNW_REPOURL%/org/apache/maven/apache-maven/%MVNW_VERSION%/apache-maven-%MVNW_VERSION%-bin.tar.gz"
:urlKnown
set "MVNW_MARKER=%MVNW_HOME%.unreachable"
rem Without an installed Maven a download is tried each time: then forget the last failure.
if not defined MVNW_INSTALLED_FITS if exist "%MVNW_MARKER%" del "%MVNW_MARKER%"
rem Starts in the same second draw the same random number: the counter keeps them apart.
set "MVNW_SCRATCH="
set "MVNW_NEW=%MVNW_SHELF%\.new-%RANDOM%"
for /l %%n in (1,1,9) do if not defined MVNW_SCRATCH mkdir "%MVNW_NEW%-%%n" 2>nul && set "MVNW_SCRATCH=%MVNW_NEW%-%%n"
if not defined MVNW_SCRATCH goto installed
if "%MVNW_VERBOSE%"=="true" echo mvnw: downloading %MVNW_URL%>&2
"%MVNW_JAVA%" -Djava.net.useSystemProxies=true "%MVNW_WRAPPER%\MavenDownload.java" checked "%MVNW_URL%" "%MVNW_SCRATCH%\maven.tar.gz" %MVNW_SUM% "%MVNW_MARKER%"
set "MVNW_CODE=%ERRORLEVEL%"
if "%MVNW_CODE%"=="3" goto refused
if not "%MVNW_CODE%"=="0" goto unreachable
"%SystemRoot%\System32\tar.exe" -xzf "%MVNW_SCRATCH%\maven.tar.gz" -C "%MVNW_SCRATCH%"
if not exist "%MVNW_SCRATCH%\apache-maven-%MVNW_VERSION%\bin\mvn.cmd" goto notUnpacked
rem One rename puts it in place; where another start came first, ours fails and theirs is used. A
rem folder that is there without its mvn.cmd is out of order: it goes away with the scratch folder.
if exist "%MVNW_HOME%\" if not exist "%MVNW_MVN%" move "%MVNW_HOME%" "%MVNW_SCRATCH%\broken" >nul 2>nul
ren "%MVNW_SCRATCH%\apache-maven-%MVNW_VERSION%" "%MVNW_SUM:~0,16%"
if not exist "%MVNW_HOME%\" move "%MVNW_SCRATCH%\%MVNW_SUM:~0,16%" "%MVNW_SHELF%" >nul 2>nul
rmdir /s /q "%MVNW_SCRATCH%"
if exist "%MVNW_MVN%" goto run
echo mvnw: cannot put Maven in place in "%MVNW_HOME%".>&2
exit /b 1

:unreachable
rmdir /s /q "%MVNW_SCRATCH%"

rem --- 3. installed

:installed
if not defined MVNW_INSTALLED_FITS goto noMaven
echo mvnw: note: the pinned Maven %MVNW_VERSION% cannot be downloaded; using the installed Maven %MVNW_INSTALLED_VERSION% ("%MVNW_INSTALLED%").>&2
set "MVNW_MVN=%MVNW_INSTALLED%"

:run
if "%MVNW_VERBOSE%"=="true" echo mvnw: running "%MVNW_MVN%">&2
"%MVNW_MVN%" %*

rem --- 4. none, and what else may be wrong

:noMaven
echo mvnw: there is no Maven to build with.>&2
echo   cached:     nothing in "%MVNW_HOME%">&2
echo   download:   "%MVNW_URL%" could not be fetched>&2
if not defined MVNW_INSTALLED echo   installed:  there is no mvn.cmd on PATH>&2
if defined MVNW_INSTALLED echo   installed:  "%MVNW_INSTALLED%" is %MVNW_INSTALLED_VERSION%, and 3.8 or newer is needed>&2
echo   What to do: connect to the network and run this again, or set MVNW_REPOURL to a mirror,>&2
echo   or install Maven 3.8 or newer and put its bin folder on PATH.>&2
exit /b 1

:refused
rmdir /s /q "%MVNW_SCRATCH%"
echo   Try again, on another network or with another mirror (MVNW_REPOURL).>&2
exit /b 1

:notUnpacked
rmdir /s /q "%MVNW_SCRATCH%"
echo mvnw: the download could not be unpacked. It takes Windows 10 or later (tar.exe), and room in "%MVNW_SHELF%".>&2
exit /b 1

:noSettings
echo mvnw: a value is missing in "%MVNW_WRAPPER%\maven-wrapper.properties". Restore it: git checkout -- .mvn>&2
exit /b 1

:badJavaHome
echo mvnw: JAVA_HOME is "%JAVA_HOME%", but there is no program bin\java.exe in it.>&2
echo   Set JAVA_HOME to the folder of a JDK, or unset it to use the java on PATH.>&2
exit /b 1

:noJava
echo mvnw: no Java found that runs: install JDK 17 or newer, or set JAVA_HOME to one.>&2
exit /b 1

:oldJava
echo mvnw: Java %MVNW_JAVA_VERSION% is too old ("%MVNW_JAVA%"); this project needs JDK 17 or newer.>&2
echo   Install JDK 17 or newer and set JAVA_HOME to it.>&2
exit /b 1

:noCompiler
echo mvnw: Java %MVNW_JAVA_VERSION% ("%MVNW_JAVA%") has no compiler: it is a runtime, not a JDK.>&2
echo   Install JDK 17 or newer and set JAVA_HOME to it.>&2
exit /b 1
