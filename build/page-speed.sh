#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# How quickly the server answers what the page asks of ledger $1: 200 articles, one after the other; 200 searches of a word; the list of incidents; and
# how large the page's own files are, packed by gzip. Milliseconds, median and 95th percentile. Drawing in the browser is not in these.
set -eu
cd "$(dirname "$0")/.."
folder=$(mktemp -d)
server=
trap 'kill "$server" 2>/dev/null; rm -rf "$folder"' EXIT
./hearsay serve --quiet --ledger "$1" --port 4244 > "$folder/serve.log" &
server=$!
page=http://127.0.0.1:4244
until curl -sf "$page/api/v1/ledger" > "$folder/ledger"; do sleep 0.2; done
cat "$folder/ledger"; echo
quantiles() {
  sort -n | awk -v name="$1" '{ t[NR] = $1 * 1000 } END { printf "%-10s n %d median %.1f p95 %.1f\n", name, NR, t[int(NR * 0.5 + 0.5)], t[int(NR * 0.95 + 0.5)] }'
}
ask() { curl -s -o /dev/null -w '%{time_total}\n' "$page/api/v1/$1"; }
curl -s "$page/api/v1/articles?limit=200" | tr '{' '\n' | sed -n 's/^"id":"\([0-9a-f]*\)".*/\1/p' > "$folder/ids"
head -n 20 "$folder/ids" | while read -r id; do ask "articles/$id"; done > /dev/null
while read -r id; do ask "articles/$id"; done < "$folder/ids" | quantiles article
# Words of the headlines, so that each is somewhere.
curl -s "$page/api/v1/articles?limit=1000" | grep -o '"headline":"[^"]*"' | tr -cs 'A-Za-z' '\n' | grep -E '^[A-Za-z]{4,}$' | grep -v '^headline$' | sort -u | head -n 200 > "$folder/words"
while read -r word; do ask "entries?count=1&q=$word"; done < "$folder/words" | quantiles search
i=0; while [ $i -lt 50 ]; do ask "incidents"; i=$((i + 1)); done | quantiles incidents
for file in hearsay-server/target/page/index.html hearsay-server/target/page/assets/*; do
  printf '%-60s %6d bytes packed\n' "${file#hearsay-server/target/page/}" "$(gzip -9c "$file" | wc -c)"
done
