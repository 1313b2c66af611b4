@echo off
rem Starts Backprop Workbench with the JDK in JAVA_HOME, or else the one on the PATH.
setlocal
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
rem JAVA_OPTS may hold more, such as -Xmx4g.
"%JAVA%" %JAVA_OPTS% -XX:+IgnoreUnrecognizedVMOptions --sun-misc-unsafe-memory-access=allow --enable-native-access=javafx.graphics,ALL-UNNAMED --module-path "%~dp0..\lib\javafx" --add-modules javafx.controls -cp "%~dp0..\lib\*" backprop.app.Launcher %*
exit /b %ERRORLEVEL%
