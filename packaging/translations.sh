#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Brings resources/i18n/*.ts up to what the sources say: new texts come in unfinished, those that are gone go.
#   packaging/translations.sh [LUPDATE [FOLDER]]
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."
lupdate=${1:-/usr/lib/qt6/bin/lupdate}
folder=${2:-resources/i18n}
# Without places: they change with every line that is written. What stands in a namespace has its tr() from ui/words.h, which lupdate
# does not know and says.
update() { "$lupdate" -silent -locations none -no-obsolete -I ui -I app ui app "$@" 2> >(grep -v 'lacks Q_OBJECT macro' >&2); }
update -pluralonly -source-language en -target-language en -ts "$folder/meditrack_en.ts"
for language in de fr es zh_CN; do
    update -source-language en -target-language "$language" -ts "$folder/meditrack_$language.ts"
done
