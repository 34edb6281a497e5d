# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by the script tests, with `arpent` set: a home of the test's own, entered and taken away
# at the end; a window without a screen; complain SENTENCE ends the test.
[ -x "$arpent" ] || { echo "skipped: $arpent is not built"; exit 77; }

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export HOME="$home" XDG_DATA_HOME="$home/data" XDG_CONFIG_HOME="$home/config"
export SDL_VIDEODRIVER="${SDL_VIDEODRIVER:-offscreen}"
unset XDG_STATE_HOME
cd "$home"
complain() {
    echo "$1" >&2
    exit 1
}
# play ARGUMENTS: the window, in French, drawn by software.
play() { "$arpent" "$@" --lang fr --software || complain "$* failed"; }
