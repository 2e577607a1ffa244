# Sourced by room and trouble after setup.sh and peers.sh: builds Corrillo, the bench and its publishers, and finds the browser's modules.
# Sets BENCH (folder for films and logs), CORRILLO (its command, words parted by spaces), BENCH_JAVA and PEER_MODULES.
need_build_tools
need_runtime_libraries
need_recorder
need_tools ffmpeg=ffmpeg chromium=chromium
start_peers && await_peers
build
go=$(find_go) || die "Please install Go 1.26."
BENCH="$TOOLS/bench"
mkdir -p "$BENCH"
(cd "$ROOT/media-bridge/bench/roompublisher" && "$go" build -o "$BENCH/roompublisher" .)
mvn -q -B -f "$ROOT/pom.xml" -Dmaven.test.skip=true -Dspotless.check.skip -pl media-bridge/bench -am package
PEER_MODULES="$TOOLS/browser-peers/$(version_of "$PEERS/package-lock.json")/node_modules"
export DISPLAY=
# As the packages and ./run start it, with what is kept of an earlier start; without the shell that builds first.
program
[ -f "$AOT/window.aot" ] || "$ROOT/installers/record" "$AOT" "${PROGRAM[@]}"
aot_flags "$AOT"
program "${AOT_FLAGS[@]}"
CORRILLO="${PROGRAM[*]}"
BENCH_JAVA=("$JAVA_HOME/bin/java" -cp "$ROOT/media-bridge/bench/target/app/natives/*" -p "$ROOT/media-bridge/bench/target/app/mods" -m)
