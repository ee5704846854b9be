#!/bin/sh
# Starts Tunewise: its window, or with a command the command line.
self=$(readlink -f -- "$0")
home=${self%/bin/*}
app=$home/lib/app
LANGUAGE_CHOICE
# Meant for other programs.
unset JDK_JAVA_OPTIONS CLASSPATH
COMPILER_CHOICE
PAGES_CHOICE
# The JVM does not notice that a jar is no longer the one its cache was made of: their times tell.
cache=$app/CACHE
for jar in "$app"/*.jar; do
  if [ "$jar" -nt "$cache" ] || [ "$jar" -ot "$cache" ]; then
    cache=
    break
  fi
done
exec "$home/lib/runtime/bin/java" ${cache:+"-XX:AOTCache=$cache"} JVM_OPTIONS $compiler $pages -cp CLASS_PATH MAIN_CLASS "$@"
