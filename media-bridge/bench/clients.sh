# Sourced by room and trouble after setup.sh and peers.sh: builds Corrillo, the bench and its publishers, and finds the browser's modules.
# Sets BENCH (folder for films and logs), CORRILLO (its command, words parted by spaces), BENCH_JAVA and PEER_MODULES.
need_build_tools
need_runtime_libraries
need_tools Xvfb=xvfb xdotool=xdotool ffmpeg=ffmpeg chromium=chromium
start_peers && await_peers
build
go=$(find_go) || die "Please install Go 1.26."
BENCH="$TOOLS/bench"
mkdir -p "$BENCH"
(cd "$ROOT/media-bridge/bench/roompublisher" && "$go" build -o "$BENCH/roompublisher" .)
mvn -q -B -f "$ROOT/pom.xml" -Dmaven.test.skip=true -Dspotless.check.skip -pl media-bridge/bench -am package
PEER_MODULES="$TOOLS/browser-peers/$(version_of "$PEERS/package-lock.json")/node_modules"
export DISPLAY=
# As the packages start it, without the shell that builds first.
CORRILLO="$JAVA_HOME/bin/java ${JAVA_FLAGS[*]} -cp $APP/natives/* -p $APP/mods -m $MAIN"
BENCH_JAVA=("$JAVA_HOME/bin/java" -cp "$ROOT/media-bridge/bench/target/app/natives/*" -p "$ROOT/media-bridge/bench/target/app/mods" -m)
