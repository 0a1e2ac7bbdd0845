#!/usr/bin/env bash
# Builds what has changed, fills a new data folder with the demonstration recipe, and starts the site.
# Arguments go to `expressway serve`. EXPRESSWAY_DATA__FOLDER names another data folder than ./data.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cd "$root"
source scripts/prepare.sh

need_dotnet
front_end

export EXPRESSWAY_DATA__FOLDER=${EXPRESSWAY_DATA__FOLDER:-$root/data}
filling=$EXPRESSWAY_DATA__FOLDER/.filling
if [[ ! -e $EXPRESSWAY_DATA__FOLDER || -e $filling ]]; then
  mkdir -p "$EXPRESSWAY_DATA__FOLDER"
  touch "$filling"
  ./expressway recipe run demo
  rm "$filling"
fi

exec ./expressway serve "$@"
