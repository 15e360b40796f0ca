#!/bin/bash
# fetch-aui.sh VERSION SHA512 CACHE TARGET: unpacks AUI's distribution from the npm registry, after a look at its checksum
set -eu
version=$1 sha512=$2 cache=$3 target=$4
archive=atlassian-aui-$version.tgz
[ -f "$target/complete" ] && exit 0
mkdir -p "$cache" "$target"
cd "$cache"
[ -f "$archive" ] || npm pack --silent "@atlassian/aui@$version" >/dev/null
if [ "$(openssl dgst -sha512 -binary "$archive" | base64 -w0)" != "$sha512" ]; then
  echo "The checksum of $archive is not the expected one" >&2
  rm -f "$archive"
  exit 1
fi
tar xzf "$archive" --strip-components=3 -C "$target" \
  package/dist/aui/aui-prototyping.css package/dist/aui/aui-prototyping.js package/dist/aui/fonts package/dist/aui/images
# the older archives carry their licence under another name, or only in package.json
tar xzf "$archive" --strip-components=1 -C "$target" --wildcards 'package/LICENSE*' 2>/dev/null ||
  tar xzf "$archive" --strip-components=1 -C "$target" package/package.json
touch "$target/complete"
