#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Reading aloud, with a voice that writes down what it was told. usage: read_aloud.sh EXECUTABLE SOURCE_FOLDER
set -eu
arpent=$1
source=$2
. "$source/tests/support/home.sh"
fail() {
    echo "$1" >&2
    cat said >&2
    exit 1
}

mkdir bin
printf '#!/bin/sh\necho "$1 $2 $3 $4" >>"%s/said"\n' "$home" >bin/spd-say
chmod +x bin/spd-say
export PATH="$home/bin:$PATH"
touch said
"$arpent" --lang fr --software --play "$source/tests/play/read_aloud.play" || fail "the script failed"
grep -q '^-wl fr -- Lire à voix haute' said || fail "the button under the pointer was not said"
grep -q '^-wl fr -- Ajouter un lieu' said || fail "the verb under the pointer was not said"
[ "$(wc -l <said)" -ge 3 ] || fail "what the keyboard moved to was not said"
# Wanted once, it is for the next time too; taken back, it is silent.
cat >silent.play <<PLAY
wait idle
click "Lire à voix haute"
wait 0.8
click "Aide"
wait 0.8
quit
PLAY
"$arpent" --lang fr --software --play silent.play || fail "the second script failed"
if grep -q 'Aide' said; then fail "it goes on reading"; fi
if grep -q -- '-- $' said; then fail "it reads nothing"; fi
