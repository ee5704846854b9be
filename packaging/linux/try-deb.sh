#!/bin/bash
# Tries the Debian package in clean systems: installs it with apt and nothing else, runs every
# command, opens the window and a file by its association, checks manual pages and completion,
# removes it and compares what is left with what was there before.
#
#   sudo packaging/linux/try-deb.sh target/dist/tunewise_1.0.0_amd64.deb [SUITE...]
#
# A SUITE is bookworm (Debian 12), trixie (Debian 13) or noble (Ubuntu 24.04); the first two if none
# is given. Needs root, debootstrap, Xvfb, xdotool and ImageMagick. Clean systems are kept below
# TRY_ROOTS (/var/tmp/tunewise-roots if not set), pictures of the windows beside them; TRY_MIRROR
# names another source of packages than that of debootstrap.
set -euo pipefail

deb=$(readlink -f -- "$1")
shift
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd -P)
project=$(readlink -f -- "$here/../..")
roots=${TRY_ROOTS:-/var/tmp/tunewise-roots}
suites=${*:-bookworm trixie}
display=:${TRY_DISPLAY:-97}

if [ "${TRY_INSIDE:-}" != yes ]; then
  Xvfb "$display" -screen 0 1280x800x24 -nolisten tcp > /dev/null 2>&1 &
  server=$!
  sleep 2
  kill -0 "$server" || { echo "no display $display; name another by TRY_DISPLAY" >&2; exit 1; }
  trap 'kill "$server"' EXIT
  # Mounts and processes of a trial end with it.
  TRY_INSIDE=yes unshare --mount --pid --fork --kill-child --mount-proc "$0" "$deb" $suites
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
  chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/home/user DISPLAY="${seen-}" \
    TERM=dumb DEBIAN_FRONTEND=noninteractive "$@"
}

# All but what users keep (the program runs as root here) and what any use of a system changes.
files() {
  find "$root" -xdev \( -path "$root/proc" -o -path "$root/dev" -o -path "$root/tmp" \
    -o -path "$root/var/cache" -o -path "$root/var/log" -o -path "$root/var/lib/apt" \
    -o -path "$root/var/lib/dpkg" -o -path "$root/home" -o -path "$root/root" -o -path "$root/run" \) -prune \
    -o -printf '/%P\n' | sort
}

# Waits for a window with a title, keeps a picture of it, closes it by its own key.
window() {
  local id
  id=$(timeout 120 xdotool search --sync --onlyvisible --name "$1" | head -1) ||
    fail "no window with the title $1"
  sleep 8
  import -window root "$roots/$suite-$2.png"
  printf 'window: %s\n' "$(xdotool getwindowname "$id")"
  xdotool windowfocus "$id" key --clearmodifiers ctrl+q || true
  for _ in $(seq 30); do
    xdotool search --onlyvisible --name "$1" > /dev/null 2>&1 || return 0
    sleep 1
  done
  fail "the window $1 does not close"
}

expect() {
  local code=0 expected=$1
  shift
  inside sh -c "cd /home/user && $*" > "$roots/$suite-out.txt" 2>&1 || code=$?
  if [ "$code" != "$expected" ]; then
    cat "$roots/$suite-out.txt"
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
  expect 0 tunewise --version
  expect 0 tunewise help
  local command
  for command in simulate export calibrate validate evaluations dataset usage prices; do
    expect 0 tunewise help $command
  done
  expect 0 tunewise simulate customer-intents.tunewise
  expect 0 "tunewise simulate 'ä folder/größe.tunewise'"
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
  expect 0 'ln -s /usr/bin/tunewise here && ./here --version'
  # No display: says so, and prints and draws the default scenario.
  seen='' expect 0 'tunewise | grep -q "No window can open here"'
}

try() {
  suite=$1
  base
  root=$roots/$suite-try
  rm -rf "$root"
  cp -a "$roots/$suite" "$root"
  mount -t proc proc "$root/proc"
  mount --bind /dev "$root/dev"
  cp /etc/resolv.conf "$root/etc/resolv.conf"
  printf '#!/bin/sh\nexit 101\n' > "$root/usr/sbin/policy-rc.d"
  chmod +x "$root/usr/sbin/policy-rc.d"
  mkdir -p "$root/home/user"
  inside apt-get -qq update
  files > "$roots/$suite-before.txt"

  say "install"
  cp "$deb" "$root/tmp/"
  inside apt-get -qq -y install "/tmp/$(basename "$deb")" > "$roots/$suite-install.txt" 2>&1 ||
    { tail -30 "$roots/$suite-install.txt"; fail "does not install"; }
  [ -z "$(inside dpkg --audit)" ] || fail "dpkg has something to say: $(inside dpkg --audit)"
  inside dpkg --verify tunewise
  local library missing
  inside find /usr/lib/tunewise -name '*.so' | while read -r library; do
    missing=$(inside env LD_LIBRARY_PATH=/usr/lib/tunewise/lib/runtime/lib:/usr/lib/tunewise/lib/runtime/lib/server \
      ldd "$library" | grep 'not found' || true)
    [ -z "$missing" ] || fail "$library lacks $missing"
  done
  echo "every library is there"

  say "commands"
  commands

  say "window"
  seen=$display inside tunewise > "$roots/$suite-window.txt" 2>&1 &
  window Tunewise window
  cat "$roots/$suite-window.txt"
  ! grep -q 'Exception\|Error:' "$roots/$suite-window.txt" || fail "the window throws"

  say "association, manual pages, completion"
  files > "$roots/$suite-alone.txt"
  inside apt-get -qq -y install xdg-utils man-db bash-completion zsh fish > /dev/null 2>&1
  cp "$project/assets/presets/customer-intents.tunewise" "$root/home/user/by association.tunewise"
  local type
  type=$(inside xdg-mime query filetype "/home/user/by association.tunewise")
  [ "$type" = application/vnd.tunewise+json ] || fail "the file is taken for $type"
  [ "$(inside xdg-mime query default "$type")" = tunewise.desktop ] || fail "no program for $type"
  seen=$display inside xdg-open "/home/user/by association.tunewise" > /dev/null 2>&1 &
  window 'by association' association
  inside man -P cat tunewise | grep -q 'tunewise-simulate(1)' || fail "no manual page"
  inside man -P cat tunewise export | grep -q -- --formats || fail "no manual page of export"
  [ "$(inside man -w tunewise-simulate)" = /usr/share/man/man1/tunewise-simulate.1.gz ] ||
    fail "manual page of another"
  inside whatis tunewise
  inside bash -c '. /usr/share/bash-completion/bash_completion; _completion_loader tunewise || true
    COMP_WORDS=(tunewise sim) COMP_CWORD=1 COMP_LINE="tunewise sim" COMP_POINT=12
    _complete_tunewise; printf "bash: %s\n" "${COMPREPLY[*]}"' | grep -q simulate ||
    fail "bash completes nothing"
  inside fish -c 'complete -C "tunewise export --charts "' | grep -q tornado ||
    fail "fish completes nothing"
  inside zsh -fc 'autoload -U compinit && compinit -D -u && whence -w _tunewise' |
    grep -q function || fail "zsh does not know the completion"
  inside zsh -n /usr/share/zsh/vendor-completions/_tunewise || fail "zsh cannot read the completion"
  echo "manual pages and completion are there"

  say "remove"
  inside apt-get -qq -y purge tunewise > /dev/null
  inside apt-get -qq -y autoremove --purge > /dev/null
  inside apt-get -qq -y purge xdg-utils man-db bash-completion zsh fish > /dev/null 2>&1
  inside apt-get -qq -y autoremove --purge > /dev/null
  files > "$roots/$suite-after.txt"
  if grep -qi tunewise "$roots/$suite-after.txt"; then
    fail "left behind: $(grep -i tunewise "$roots/$suite-after.txt")"
  fi
  echo "nothing of the package is left; other packages left:"
  comm -13 "$roots/$suite-before.txt" "$roots/$suite-after.txt" | sed -n '1,20s,^,  ,p'
  inside find /home/user /root -iname '*tunewise*' -not -path '*/exports/*' | sed 's/^/  kept of the user: /'
  umount "$root/dev" "$root/proc"
}

export DISPLAY=$display
for suite in $suites; do
  try "$suite"
done
echo
echo "All tried: $suites"
