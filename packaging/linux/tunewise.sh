#!/bin/sh
# Starts Tunewise: its window, or with a command the command line.
self=$(readlink -f -- "$0")
home=${self%/bin/*}
app=$home/lib/app
LANGUAGE_CHOICE
# Meant for other programs.
unset JDK_JAVA_OPTIONS CLASSPATH
COMPILER_CHOICE
exec "$home/lib/runtime/bin/java" JVM_OPTIONS $compiler -cp CLASS_PATH MAIN_CLASS "$@"
