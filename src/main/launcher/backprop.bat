@echo off
rem Starts Backprop Workbench with the JDK in JAVA_HOME, or else the one on the PATH.
setlocal
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
rem With its Vector API Java trains several times faster; one that has none does without.
set "MODULES=javafx.controls"
for %%C in (list show data help --help -h --version -V) do if "%~1"=="%%C" goto start
"%JAVA%" %JAVA_OPTS% --add-modules jdk.incubator.vector -version >nul 2>&1 && set "MODULES=javafx.controls,jdk.incubator.vector"
:start
rem JAVA_OPTS may hold more, such as -Xmx4g.
"%JAVA%" %JAVA_OPTS% -XX:+IgnoreUnrecognizedVMOptions --sun-misc-unsafe-memory-access=allow --enable-native-access=javafx.graphics,ALL-UNNAMED --module-path "%~dp0..\lib\javafx" --add-modules %MODULES% -cp "%~dp0..\lib\*" backprop.app.Launcher %*
exit /b %ERRORLEVEL%
