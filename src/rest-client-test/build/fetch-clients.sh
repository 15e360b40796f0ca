#!/bin/bash
# fetch-clients.sh SOURCE TARGET: installs what SOURCE/package-lock.json names, by its checksums, into TARGET
set -eu
source=$1 target=$2
mkdir -p "$target"
cmp -s "$source/package-lock.json" "$target/complete" && exit 0
cp "$source/package.json" "$source/package-lock.json" "$target"
cd "$target"
npm ci --silent --ignore-scripts --no-audit --no-fund >/dev/null
cp package-lock.json complete
