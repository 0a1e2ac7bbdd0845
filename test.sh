#!/usr/bin/env bash
# Runs the tests: ./test.sh [--all] [PROJECT…]
#   --all     the long runs too (fuzzing, kill -9, load); they carry [Trait("Tier", "long")]
#   PROJECT   only these, for example Expressway.Core.Tests
# Ends with the line "N passed, M failed, K skipped". Results stay in artifacts/test-results.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cd "$root"
source scripts/prepare.sh
export LC_ALL=C.UTF-8

tier=(-trait- Tier=long) limit=900 projects=()
for argument; do
  case $argument in
    --all) tier=() limit=7200; export EXPRESSWAY_TEST_ALL=1 ;;
    -*) fail "usage: ./test.sh [--all] [PROJECT…]" ;;
    *) projects+=("$argument") ;;
  esac
done
if [[ ${#projects[@]} -eq 0 ]]; then
  for folder in tests/*.Tests; do projects+=("$(basename "$folder")"); done
fi

# Browser tests drive Chromium; prints are read with poppler, feeds with xmllint. Where nobody can install
# them, the tests that need them say so and are skipped.
install_tools() {
  local package missing=()
  [[ $(id -u) == 0 ]] && command -v apt-get dpkg-query >/dev/null || return 0
  for package in chromium fonts-noto-cjk poppler-utils libxml2-utils; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  [[ ${#missing[@]} -gt 0 ]] || return 0
  echo "Installing ${missing[*]}"
  export DEBIAN_FRONTEND=noninteractive
  { apt-get update -qq && apt-get install -y -qq --no-install-recommends "${missing[@]}"; } </dev/null >/dev/null \
    || echo "Could not install ${missing[*]}; the tests that need them are skipped."
}

need_dotnet
need_node
install_tools
front_end

results=$root/artifacts/test-results
rm -rf "$results"
mkdir -p "$results"
dotnet build Expressway.slnx -c Release -v q -nologo -nodeReuse:false </dev/null

broken=0
for project in "${projects[@]}"; do
  echo "== $project"
  dll=artifacts/bin/$project/release/$project.dll
  timeout --kill-after=30 "$limit" dotnet "$dll" -noLogo -noColor -noAutoReporters -reporter quiet \
    "${tier[@]}" -ctrf "$results/$project.json" </dev/null || broken=1
done

node scripts/sum-tests.mjs "$results" "${projects[@]}" || broken=1
exit $broken
