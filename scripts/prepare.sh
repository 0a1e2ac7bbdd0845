# Sourced by run.sh and test.sh: what has to be there before anything is built.
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 npm_config_update_notifier=false

fail() {
  printf '%s\n' "$@" >&2
  exit 1
}

# Says how to get the .NET SDK that global.json asks for.
need_dotnet() {
  command -v dotnet >/dev/null && (cd "$root" && dotnet --version >/dev/null 2>&1) && return
  fail 'The .NET SDK 10 is missing.' \
    '  Debian, Ubuntu:  apt-get install dotnet-sdk-10.0   (with the package feed of Microsoft, where the distribution has none)' \
    '  other systems:   https://dotnet.microsoft.com/download/dotnet/10.0'
}

# Says how to get Node.js, version 20 or later.
need_node() {
  command -v node >/dev/null && command -v npm >/dev/null && [[ $(node -p 'parseInt(process.versions.node)') -ge 20 ]] && return
  fail 'Node.js 20 or later with npm is missing.' \
    '  Debian, Ubuntu:  apt-get install nodejs npm' \
    '  other systems:   https://nodejs.org/'
}

# Restores the front-end packages from the lock file, once for each change of it.
front_end() {
  local folder=$root/src/Expressway.Web
  [[ -f $folder/package-lock.json ]] || return 0
  local installed=$folder/node_modules/.package-lock.json
  [[ -f $installed && ! $folder/package-lock.json -nt $installed ]] && return
  need_node
  (cd "$folder" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error </dev/null)
  touch "$installed"
}
