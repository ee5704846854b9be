#!/bin/bash
# Builds one commit twice, in two folders, and compares: the jars byte by byte, the Debian packages
# by names, modes, owners, times and content of their files. Arguments go to Maven, such as -o.
#
# Left out is tunewise.aot, the JVM's cache: it holds what threads did at a training run, in their
# order, which no two runs share; and with it the size of the whole, which the package names.
set -euo pipefail
project=$(git -C "$(dirname -- "$0")" rev-parse --show-toplevel)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

build() {
  git clone -q "$project" "$work/$1"
  (cd "$work/$1" && umask "$2" && mvn -q -Pdist package -Ddist.type=deb "${@:3}" > "$work/$1.log" 2>&1) ||
    { tail -20 "$work/$1.log"; exit 1; }
  sha256sum "$work/$1"/target/tunewise-*.jar | cut -d' ' -f1 > "$work/$1.jar"
  local deb
  deb=$(echo "$work/$1"/target/dist/*.deb)
  mkdir "$work/$1.deb"
  dpkg-deb --fsys-tarfile "$deb" | tar -tv --full-time --exclude='*/tunewise.aot' > "$work/$1.files"
  dpkg-deb --raw-extract "$deb" "$work/$1.deb"
  (cd "$work/$1.deb" && grep -v 'tunewise\.aot$' DEBIAN/md5sums > "$work/$1.sums" &&
    grep -v '^Installed-Size' DEBIAN/control >> "$work/$1.sums" && md5sum -c --quiet DEBIAN/md5sums)
}

build one 022 "$@"
build another 002 "$@" # as some systems create files
different=0
for kind in jar files sums; do
  diff -u "$work/one.$kind" "$work/another.$kind" > "$work/difference" ||
    { head -40 "$work/difference"; different=1; }
done
[ "$different" = 0 ] && echo "The same: jar $(cut -c1-16 "$work/one.jar"), $(wc -l < "$work/one.files") files of the package"
exit "$different"
