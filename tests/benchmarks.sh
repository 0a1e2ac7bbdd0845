#!/usr/bin/env bash
# Prints how an article page fares beside plain Kestrel with the same bytes: 16 connections, Release, about two minutes.
# Exit code 1 where a ratio is below its floor. Close other programs first: only ratios of one run are compared.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
dotnet build tests/Expressway.Benchmarks -c Release -v quiet --nologo
exec dotnet exec artifacts/bin/Expressway.Benchmarks/release/Expressway.Benchmarks.dll pages
