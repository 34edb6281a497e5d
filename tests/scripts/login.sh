#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Logging in and out by commands against the test server, by itself and by hand: the token lies where
# only its user reads it, and nowhere else.
set -eu
arpent=$1
server=$(dirname "$arpent")/osm_server
command -v curl >/dev/null || { echo "curl is not installed"; exit 77; }
folder=$(mktemp -d)
trap 'kill "$pid" 2>/dev/null || true; rm -rf "$folder"' EXIT
unset DBUS_SESSION_BUS_ADDRESS ARPENT_OSM_TOKEN ARPENT_OSM_CLIENT_ID
export HOME="$folder" XDG_STATE_HOME="$folder/state" XDG_RUNTIME_DIR="$folder/run" LANG=C
mkdir "$folder/run"
fail() { echo "$1"; cat "$folder/out" "$folder/err" 2>/dev/null; exit 1; }

"$server" >"$folder/url" &
pid=$!
for _ in $(seq 50); do [ -s "$folder/url" ] || sleep 0.2; done
url=$(cat "$folder/url")

# A browser that grants and follows the redirection.
printf '#!/bin/sh\nexec curl -sL -o "%s/page" "$1"\n' "$folder" >"$folder/browser"
chmod +x "$folder/browser"
BROWSER="$folder/browser" "$arpent" login --api "$url" --json >"$folder/out" 2>"$folder/err" ||
    fail "login by itself"
for _ in $(seq 50); do [ -s "$folder/page" ] || sleep 0.1; done
grep -q '"user": *"mapper"' "$folder/out" || fail "the user's name"
file=$(find "$folder/run/arpent" -type f)
[ "$(stat -c %a "$file")" = 600 ] || fail "the token's file is open to others"
token=$(sed 's/.*"token":"\([^"]*\)".*/\1/' "$file")
[ -n "$token" ] || fail "no token was kept"
grep -q 'charset="utf-8"' "$folder/page" || fail "the browser was not answered"
if grep -q "$token" "$folder/out" "$folder/err" "$folder/page"; then fail "the token was told"; fi

# Logging out forgets it here, and there.
"$arpent" logout --json >"$folder/out" || fail "logout"
grep -q '"forgotten": *1' "$folder/out" || fail "nothing was forgotten"
[ -z "$(find "$folder/run" "$folder/state" -type f 2>/dev/null)" ] || fail "a token was left"
status=$(curl -s -o /dev/null -w '%{http_code}' -H "Authorization: Bearer $token" \
    "$url/api/0.6/user/details.json")
[ "$status" = 401 ] || fail "the server still knows the token"

# By hand: the page shows a code, which is typed. The address of the login before must be gone first:
# the fifo holds the new one back until this shell opens it.
rm -f "$folder/err"
mkfifo "$folder/typed"
"$arpent" login --api "$url/api/0.6/" --by-hand --keep --json <"$folder/typed" >"$folder/out" \
    2>"$folder/err" &
login=$!
exec 3>"$folder/typed"
page=
for _ in $(seq 50); do
    page=$(grep -so 'http://[^ ]*' "$folder/err" || true)
    [ -n "$page" ] && break
    sleep 0.2
done
curl -s "$page" | sed 's/.*authorization_code">\([^<]*\)<.*/\1/' >&3
exec 3>&-
wait "$login" || fail "login by hand"
[ "$(find "$folder/state/arpent" -type f | wc -l)" = 1 ] || fail "the token was not kept"

# A wrong code, a wrong address and a server that does not know us are said plainly.
if echo nonsense | "$arpent" login --api "$url" --by-hand >"$folder/out" 2>"$folder/err"; then
    fail "a wrong code was taken"
fi
code=0
"$arpent" login --api nowhere >"$folder/out" 2>"$folder/err" || code=$?
[ "$code" = 2 ] || fail "a wrong address is wrong usage"
code=0
"$arpent" login --api http://example.org --by-hand </dev/null >"$folder/out" 2>"$folder/err" || code=$?
[ "$code" = 1 ] || fail "an unprotected address is refused"
"$arpent" logout --quiet
[ -z "$(find "$folder/state" -type f)" ] || fail "logout left a token"
