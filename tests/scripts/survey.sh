#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# « Notre enquête » in the real window and by command: a private layer and its poster.
# usage: survey.sh EXECUTABLE SOURCE_FOLDER
set -eu
arpent=$1
source=$2
. "$source/tests/support/home.sh"

cat >acteurs.csv <<'CSV'
Nom;Adresse;Domaine;Longitude;Latitude
Maison de quartier des Tilleuls;;Entraide;1,8322;46,8965
Atelier vélo de l’Avenue, pour réparer ensemble et apprendre;5 rue Gambetta, 36000 Les Tilleuls;Mobilité;;
Jardin partagé;;Nature;;
CSV
"$arpent" demo --make quarter.arpent --quiet
"$arpent" poster quarter.arpent --theme survey --out none.pdf 2>err && complain "a poster of no survey"
for size in 1366x768 1024x768; do
    cp quarter.arpent actors.arpent
    play actors.arpent --size "$size" --play "$source/tests/play/survey.play"
    "$arpent" poster actors.arpent --theme survey --out survey.pdf --lang fr --quiet
    pdftotext survey.pdf - | grep -q "Notre enquête" || complain "the poster does not say what it is"
    pdftotext survey.pdf - | grep -q "Mobilité" || complain "the poster has no legend"
done
find . -name '*enquête.geojson' | grep -q . || complain "the window wrote no file"

# It stays here: in no export, and in no pack.
"$arpent" export actors.arpent --out all.osm --quiet
if grep -q "Atelier vélo" all.osm; then complain "the survey is no fact of the map"; fi
"$arpent" pack actors.arpent --out packs --groups "Les Hirondelles" --quiet
if grep -q "Atelier vélo" "packs/Les Hirondelles.arpent"; then complain "the survey is in a pack"; fi

# The same by command.
"$arpent" survey quarter.arpent acteurs.csv --keep --out survey.geojson --json >rows.json
[ "$(grep -c '"type": "Feature"' survey.geojson)" = 2 ] || complain "two rows have a place"
"$arpent" poster quarter.arpent --theme survey --out again.png --quiet
[ -s again.png ] || complain "no poster"
