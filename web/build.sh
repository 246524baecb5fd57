#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Builds the page into folder $1 with the machine's Node, from the lock file. Called by the Maven build of hearsay-server. Where the page cannot be
# built, one line says so and the build goes on: the program then has its commands and its REST API, and no page.
set -u
here=$(cd "$(dirname "$0")" && pwd -P) || exit 1
out=$1
without() {
  echo "hearsay-server: $1; the page is left out (commands and REST API are built). To have it, install Node 20 or newer with npm and build again."
  exit 0
}

# Of names, sizes and contents of every source: unchanged sources are not built again.
sum=$(cd "$here" && find . -path ./node_modules -prune -o -type f -print | LC_ALL=C sort | xargs cksum | cksum)
[ -f "$out/index.html" ] && [ "$(cat "$out.sum" 2>/dev/null)" = "$sum" ] && exit 0

command -v node >/dev/null 2>&1 || without "Node is not on the PATH"
command -v npm >/dev/null 2>&1 || without "npm is not on the PATH"
major=$(node -p 'process.versions.node.split(".")[0]' 2>/dev/null || echo 0)
[ "$major" -ge 20 ] || without "Node $major is too old"

cd "$here" || exit 1
log=$(mktemp) || exit 1
lock=$(cksum < package-lock.json)
if [ ! -d node_modules ] || [ "$(cat node_modules/.lock-sum 2>/dev/null)" != "$lock" ]; then
  npm ci --no-audit --no-fund --ignore-scripts >"$log" 2>&1 || { rm -f "$log"; without "npm ci failed (is there no network?)"; }
  echo "$lock" > node_modules/.lock-sum
fi
# A page that does not compile is a fault of the sources and ends the build; a missing tool is not.
if ! npm run --silent build -- --outDir "$out" --emptyOutDir >"$log" 2>&1; then
  cat "$log" >&2
  rm -f "$log"
  exit 1
fi
rm -f "$log"
echo "$sum" > "$out.sum"
