#!/bin/sh
# Starts Tunewise: its window, or with a command the command line.
self=$(readlink -f -- "$0")
home=${self%/bin/*}
app=$home/lib/app
# Without a language Java reads no file names beyond ASCII.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-C}}} in
  C|POSIX) LC_ALL=C.UTF-8; export LC_ALL ;;
esac
# Meant for other programs.
unset JDK_JAVA_OPTIONS CLASSPATH
COMPILER_CHOICE
exec "$home/lib/runtime/bin/java" JVM_OPTIONS $compiler -cp CLASS_PATH MAIN_CLASS "$@"
