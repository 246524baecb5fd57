#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Takes the pictures of docs/pictures from the demo's reports, with the browser of this machine; the page must have been built (./hearsay --version).
# The ledger is read by the whole reader, as hearsay demo does.
set -eu
cd "$(dirname "$0")/.."
browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome)
folder=$(mktemp -d)
trap 'kill "$server" 2>/dev/null; rm -rf "$folder"' EXIT
server=
./hearsay add --quiet --ledger "$folder/demo.db" hearsay-cli/src/main/resources/org/hearsay/cli/demo/demo-reports.jsonl
./hearsay serve --quiet --ledger "$folder/demo.db" --port 4243 > "$folder/serve.log" &
server=$!
page=http://127.0.0.1:4243
until curl -sf "$page/api/v1/ledger" >/dev/null; do sleep 0.2; done
# The article of most claims and events, and the incident of most accounts among those that are disputed.
article=$(curl -s "$page/api/v1/articles?limit=1000" | node -e '
  const all = JSON.parse(require("fs").readFileSync(0)).items;
  all.sort((a, b) => b.claims + b.events - a.claims - a.events);
  console.log(all[0].id)')
incident=$(curl -s "$page/api/v1/incidents?limit=1000" | node -e '
  const all = JSON.parse(require("fs").readFileSync(0)).items;
  all.sort((a, b) => b.disputes.length - a.disputes.length || b.counts.accounts - a.counts.accounts);
  console.log(all[0].id)')
mkdir -p docs/pictures
shoot() {
  "$browser" --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update \
    --disable-sync --hide-scrollbars --user-data-dir="$folder/browser" --window-size=1240,800 --virtual-time-budget=4000 \
    --screenshot="docs/pictures/$1.png" "$page/$2" >/dev/null 2>&1
}
shoot reader "#/article/$article"
shoot incident "#/incident/$incident"
shoot map "#/map"
