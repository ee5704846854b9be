#!/bin/sh
# Makes Tunewise known to a user's desktop and shells from the folder that this script stands in, or
# takes that back:
#
#   ./install.sh [PREFIX]               PREFIX is ~/.local where it is not given
#   ./install.sh --uninstall [PREFIX]
#
# The folder itself stays where it is; deleting it deletes the program.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd -P)
install=true
if [ "${1:-}" = --uninstall ]; then
  install=false
  shift
fi
prefix=${1:-$HOME/.local}
case $prefix in
  /*) ;;
  *) prefix=$PWD/$prefix ;;
esac

refresh() {
  # Each where the desktop has it; without them files open by association after the next login.
  if command -v update-mime-database >/dev/null 2>&1; then
    update-mime-database "$prefix/share/mime" >/dev/null 2>&1 || true
  fi
  if command -v update-desktop-database >/dev/null 2>&1; then
    update-desktop-database -q "$prefix/share/applications" || true
  fi
}

command=$prefix/bin/tunewise
if $install && [ -e "$command" ] && [ ! -h "$command" ]; then
  echo "$command is there already and is not Tunewise's: nothing was installed." >&2
  exit 1
fi

cd "$here/share"
find applications bash-completion fish icons man mime zsh -type f | while read -r file; do
  target=$prefix/share/$file
  case $file in
    zsh/*) target=$prefix/share/zsh/site-functions/${file##*/} ;;
  esac
  if $install; then
    mkdir -p "${target%/*}"
    cp "$file" "$target"
  else
    rm -f "$target"
  fi
done

if $install; then
  mkdir -p "$prefix/bin"
  ln -sf "$here/bin/tunewise" "$command"
  # A desktop may have another PATH than shells. Quotes only where they must be: xdg-open by itself
  # does not know them.
  case $command in
    *[!A-Za-z0-9/._+-]*) exec=\"$command\" ;;
    *) exec=$command ;;
  esac
  exec=$(printf '%s' "$exec" | sed 's/[\\&|]/\\&/g')
  entry=$prefix/share/applications/tunewise.desktop
  sed "s|^Exec=tunewise|Exec=$exec|" applications/tunewise.desktop > "$entry"
  refresh
  echo "Installed: $command"
  case :$PATH: in
    *":$prefix/bin:"*) ;;
    *) echo "To start it as 'tunewise', add $prefix/bin to the PATH." ;;
  esac
  if command -v zsh >/dev/null 2>&1; then
    echo "For completion in zsh, add $prefix/share/zsh/site-functions to its fpath."
  fi
else
  [ ! -h "$command" ] || rm "$command"
  refresh
  echo "Removed from $prefix; settings and unsaved work stay with the user."
fi
