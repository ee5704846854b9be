#!/bin/bash
# Tries a package for Linux in clean systems, as a user who is not root: installs it with nothing
# else, runs every command, opens the window and a file by its association, checks manual pages and
# completion, removes it and looks for what is left of it. Of a Debian package an older version is
# installed first, whose settings have to stay.
#
#   sudo packaging/linux/try-package.sh target/dist/tunewise_1.0.0_amd64.deb [SUITE...]
#   sudo packaging/linux/try-package.sh target/dist/tunewise-1.0.0-linux-amd64.tar.gz [SUITE...]
#
# A SUITE is bookworm (Debian 12), trixie (Debian 13) or noble (Ubuntu 24.04); the first two if none
# is given. Needs root, debootstrap, Xvfb, xdotool and ImageMagick. Clean systems are kept below
# TRY_ROOTS (/var/tmp/tunewise-roots if not set), pictures of the windows beside them; TRY_MIRROR
# names another source of packages than that of debootstrap.
set -euo pipefail

package=$(readlink -f -- "$1")
shift
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd -P)
project=$(readlink -f -- "$here/../..")
roots=${TRY_ROOTS:-/var/tmp/tunewise-roots}
suites=${*:-bookworm trixie}
display=:${TRY_DISPLAY:-97}
case $package in
  *.deb) kind=deb ;;
  *.tar.gz) kind=tar ;;
  *) echo "no package for Linux: $package" >&2; exit 2 ;;
esac

if [ "${TRY_INSIDE:-}" != yes ]; then
  # It must not start anew whenever the last window closes: the next one would find no display.
  Xvfb "$display" -screen 0 1280x800x24 -nolisten tcp -noreset -ac > /dev/null 2>&1 &
  server=$!
  sleep 2
  kill -0 "$server" || { echo "no display $display; name another by TRY_DISPLAY" >&2; exit 1; }
  trap 'kill "$server"' EXIT
  # Mounts and processes of a trial end with it.
  TRY_INSIDE=yes unshare --mount --pid --fork --kill-child --mount-proc "$0" "$package" $suites
  exit
fi

say() { printf '\n== %s: %s\n' "$suite" "$*"; }
fail() { printf '\nFAILED in %s: %s\n' "$suite" "$*" >&2; exit 1; }

base() {
  case $suite in
    noble) components=main,universe ;;
    *) components=main ;;
  esac
  if [ ! -e "$roots/$suite/etc/debian_version" ]; then
    mkdir -p "$roots"
    debootstrap --variant=minbase --components="$components" "$suite" "$roots/$suite" ${TRY_MIRROR:-}
  fi
}

inside() {
  chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root \
    TERM=dumb DEBIAN_FRONTEND=noninteractive "$@"
}

user() {
  chroot --userspec=user:user "$root" env -i PATH=/home/user/.local/bin:/usr/bin:/bin \
    HOME=/home/user DISPLAY="${seen-}" TERM=dumb "$@"
}

# Waits for a window with a title and for the chart in it, keeps a picture of it, closes it by its
# own key.
window() {
  local id picture=$roots/$suite-$kind-$2.png chart=500x220+700+190 before='' now='' colors=0
  id=$(timeout 120 xdotool search --sync --onlyvisible --name "$1" | head -1) ||
    fail "no window with the title $1"
  for _ in $(seq 60); do
    sleep 2
    import -window root "$picture"
    # Where the chart is to come nothing has a color; then it comes to rest.
    colors=$(convert "$picture" -crop $chart +repage -format %k info:)
    before=$now
    now=$(convert "$picture" -crop $chart +repage -format %# info:)
    [ "$colors" -lt 20 ] || [ "$before" != "$now" ] || break
  done
  [ "$colors" -ge 20 ] || fail "no chart in the window $1, see $picture"
  printf 'window: %s\n' "$(xdotool getwindowname "$id")"
  xdotool windowfocus "$id" key --clearmodifiers ctrl+q || true
  for _ in $(seq 60); do
    xdotool search --onlyvisible --name "$1" > /dev/null 2>&1 || return 0
    sleep 1
  done
  fail "the window $1 does not close"
}

start() {
  local said=$roots/$suite-$kind-$2.txt
  seen=$display user "${@:3}" > "$said" 2>&1 &
  window "$1" "$2"
  cat "$said"
  ! grep -q 'Exception\|Error:' "$said" || fail "the window throws"
}

expect() {
  local code=0 expected=$1 out=$roots/$suite-$kind-out.txt
  shift
  user sh -c "cd /home/user && $*" > "$out" 2>&1 || code=$?
  if [ "$code" != "$expected" ]; then
    cat "$out"
    fail "exit code $code in place of $expected: $*"
  fi
  printf 'ok %s  %s\n' "$code" "$*"
}

commands() {
  local home=$root/home/user
  mkdir -p "$home/ä folder"
  cp "$project"/assets/presets/customer-intents.tunewise "$home/"
  cp "$project"/assets/presets/customer-intents.tunewise "$home/ä folder/größe.tunewise"
  printf 'strategy,examples,correct,evaluated\nfineTuning,200,80,100\nfineTuning,800,88,100\n' \
    > "$home/evaluations.csv"
  for _ in $(seq 20); do
    echo '{"messages":[{"role":"user","content":"Hi"},{"role":"assistant","content":"Hello"}]}'
  done > "$home/train.jsonl"
  printf 'date,model,calls,input_tokens,output_tokens,cost\n2026-01-05,m,10,100,50,0.5\n' \
    > "$home/usage.csv"
  chroot "$root" chown -R user:user /home/user
  expect 0 tunewise --version
  expect 0 tunewise help
  local command
  for command in simulate export calibrate validate evaluations dataset usage prices; do
    expect 0 tunewise help $command
  done
  expect 0 tunewise simulate customer-intents.tunewise
  expect 0 "tunewise simulate 'ä folder/größe.tunewise'"
  expect 0 "LC_ALL=xx_XX.UTF-8 tunewise simulate 'ä folder/größe.tunewise'"
  expect 0 tunewise simulate . --out results
  expect 0 tunewise export customer-intents.tunewise --out exports --formats png,svg,csv,pptx,pdf,xlsx
  expect 0 tunewise simulate exports/customer-intents.pptx
  expect 0 tunewise validate customer-intents.tunewise
  expect 0 tunewise calibrate evaluations.csv
  expect 0 tunewise evaluations evaluations.csv
  expect 0 tunewise dataset train.jsonl
  expect 0 tunewise usage usage.csv
  expect 0 tunewise prices --search mini
  expect 2 tunewise simulate missing.tunewise
  expect 2 tunewise nonsense
  expect 0 'ln -s "$(command -v tunewise)" here && ./here --version'
  # No display: says so, and prints and draws the default scenario.
  seen='' expect 0 'tunewise | grep -q "No window can open here"'
}

clean() {
  base
  root=$roots/$suite-try
  rm -rf --one-file-system "$root"
  cp -a "$roots/$suite" "$root"
  mount -t proc proc "$root/proc"
  mount --rbind /dev "$root/dev"
  cp /etc/resolv.conf "$root/etc/resolv.conf"
  printf '#!/bin/sh\nexit 101\n' > "$root/usr/sbin/policy-rc.d"
  chmod +x "$root/usr/sbin/policy-rc.d"
  inside useradd --create-home user
  inside apt-get -qq update
}

# The same package under an older version, with a file that the newer one has no longer.
older() {
  local work
  work=$(mktemp -d)
  dpkg-deb --raw-extract "$package" "$work/root"
  sed -i 's/^Version: .*/Version: 0.9.0/' "$work/root/DEBIAN/control"
  touch "$work/root/usr/lib/tunewise/lib/app/library-0.9.jar"
  dpkg-deb --root-owner-group -Zgzip -z1 --build "$work/root" "$1" > /dev/null
  rm -rf "$work"
}

apt_install() {
  local said=$roots/$suite-$kind-install.txt
  inside apt-get -qq -y install "$@" > "$said" 2>&1 || { tail -30 "$said"; fail "does not install"; }
  [ -z "$(inside dpkg --audit)" ] || fail "dpkg has something to say: $(inside dpkg --audit)"
}

settings() { (cd "$root/home/user/.config/tunewise" && md5sum settings.json); }

install_deb() {
  older "$root/tmp/older.deb"
  apt_install /tmp/older.deb
  start Tunewise older tunewise
  local before
  before=$(settings)
  cp "$package" "$root/tmp/"
  apt_install "/tmp/$(basename "$package")"
  inside dpkg --verify tunewise
  [ ! -e "$root/usr/lib/tunewise/lib/app/library-0.9.jar" ] || fail "the older version is still there"
  [ "$before" = "$(settings)" ] || fail "the settings of the older version are gone"
  echo "an older version made place; its settings stay"
}

install_tar() {
  # What the paper says that the window needs.
  local gtk=libgtk-3-0
  [ -z "$(inside apt-cache -q policy libgtk-3-0t64 2> /dev/null)" ] || gtk=libgtk-3-0t64
  apt_install "$gtk" libgl1 libxtst6 libxxf86vm1
  tar -xzf "$package" -C "$root/home/user"
  mv "$root"/home/user/tunewise-* "$root/home/user/the program"
  chroot "$root" chown -R user:user "/home/user/the program"
  user sh -c '"$HOME/the program/install.sh"'
}

libraries() {
  local library missing
  inside find "$1" -name '*.so' | while read -r library; do
    missing=$(inside env LD_LIBRARY_PATH="$1:$1/server" ldd "$library" | grep 'not found' || true)
    [ -z "$missing" ] || fail "$library lacks $missing"
  done
  echo "every library is there"
}

# Not grep -q: it ends at the first line it finds, and who writes more then fails.
known() {
  inside apt-get -qq -y install xdg-utils man-db bash-completion zsh fish shared-mime-info \
    desktop-file-utils > /dev/null 2>&1
  # A user's own files are made known to a desktop that is there.
  [ $kind = deb ] || user sh -c '"$HOME/the program/install.sh"' > /dev/null
  local file='/home/user/by association.tunewise' type
  cp "$project/assets/presets/customer-intents.tunewise" "$root$file"
  chroot "$root" chown user:user "$file"
  type=$(user xdg-mime query filetype "$file")
  [ "$type" = application/vnd.tunewise+json ] || fail "the file is taken for $type"
  [ "$(user xdg-mime query default "$type")" = tunewise.desktop ] || fail "no program for $type"
  start 'by association' association xdg-open "$file"
  user man -P cat tunewise | grep 'tunewise-simulate(1)' > /dev/null || fail "no manual page"
  user man -P cat tunewise export | grep -- --formats > /dev/null || fail "no manual page of export"
  user bash -c '. /usr/share/bash-completion/bash_completion; _completion_loader tunewise || true
    COMP_WORDS=(tunewise sim) COMP_CWORD=1 COMP_LINE="tunewise sim" COMP_POINT=12
    _complete_tunewise; printf "bash: %s\n" "${COMPREPLY[*]}"' | grep simulate > /dev/null ||
    fail "bash completes nothing"
  user fish -c 'complete -C "tunewise export --charts "' | grep tornado > /dev/null ||
    fail "fish completes nothing"
  user zsh -fc 'fpath=(~/.local/share/zsh/site-functions $fpath)
    autoload -U compinit && compinit -D -u && whence -w _tunewise' | grep function > /dev/null ||
    fail "zsh does not know the completion"
  echo "manual pages and completion are there"
}

remove_deb() {
  inside apt-get -qq -y purge tunewise > /dev/null
  inside apt-get -qq -y autoremove --purge > /dev/null
  local left
  left=$(cd "$root" && {
    find . -xdev \( -path ./home -o -path ./tmp -o -path ./var/log -o -path ./var/cache/apt \) -prune \
      -o -iname '*tunewise*' -print
    # Lists that others make of what is installed.
    grep -rl tunewise etc usr/share usr/local var/lib/dpkg/info || true
  })
  [ -z "$left" ] || fail "left behind: $left"
  settings > /dev/null || fail "the user's settings are gone"
}

remove_tar() {
  user sh -c '"$HOME/the program/install.sh" --uninstall'
  rm -r "$root/home/user/the program"
  local left
  left=$(cd "$root/home/user" && { find .local -iname '*tunewise*' -not -path '.local/state/*'
    grep -rl tunewise .local/share || true; })
  [ -z "$left" ] || fail "left behind: $left"
  settings > /dev/null || fail "the user's settings are gone"
}

try() {
  suite=$1
  clean
  say "install"
  "install_$kind"
  if [ $kind = deb ]; then
    libraries /usr/lib/tunewise/lib/runtime/lib
  else
    libraries '/home/user/the program/lib/runtime/lib'
  fi
  say "commands"
  commands
  say "window"
  start Tunewise window tunewise
  say "association, manual pages, completion"
  known
  say "remove"
  "remove_$kind"
  echo "nothing of the package is left"
  user find /home/user -iname '*tunewise*' -not -path '*/exports/*' | sed 's/^/  kept of the user: /'
  umount -R "$root/dev" "$root/proc"
}

export DISPLAY=$display
for suite in $suites; do
  try "$suite"
done
echo
echo "All tried: $(basename "$package") in $suites"
