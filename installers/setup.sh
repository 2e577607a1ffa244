# Sourced by run, check and installers/build: finds or installs what they need. Needs bash, and ROOT set.

say() { printf '%s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

# The program as the build leaves it: one folder of modules, one of native jars.
APP="$ROOT/client-app/target/app"
BUILT="$ROOT/client-app/target/built"
LOGS="$ROOT/client-app/target/logs"
AOT="$ROOT/client-app/target/aot"
MAIN=app.corrillo.client/app.corrillo.client.Main
mkdir -p "$LOGS"

# Flags of every start; installers/build ships the same. The thresholds: compiled code and classes alone never call for a
# collection of everything, which stops the window for 50 to 90 ms; what one frees goes back to the system at once. Class data lies
# where it was made for, so that processes share it; in the engine, which reads what strangers send, only where nobody foresees that place: in a cache of its own (record). Reflection
# goes the way that links nothing: what is reflected here is reflected a few times. And of what there is to be compiled in the rush of a start only the most used is (the feedback).
JAVA_FLAGS=(-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:Tier3LoadFeedback=1 -XX:SweeperThreshold=100 -XX:MetaspaceSize=64m -Xms8m -Xmx384m -XX:MaxNewSize=6m -XX:MinHeapFreeRatio=5 -XX:MaxHeapFreeRatio=10 -XX:-ShrinkHeapInSteps -Xss512k -XX:MaxDirectMemorySize=512m -XX:TrimNativeHeapInterval=5000
  -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 -Djava.awt.headless=true -Djdk.reflect.useNativeAccessorOnly=true
  --enable-native-access=javafx.graphics,webrtc.java,app.corrillo.engine,app.corrillo.natives,app.corrillo.canvas
  --add-exports=javafx.graphics/com.sun.javafx.stage=app.corrillo.canvas --add-exports=javafx.graphics/com.sun.javafx.tk=app.corrillo.canvas)

# aot_flags FOLDER: AOT_FLAGS take from what installers/record kept there. What does not fit is left alone without a word.
aot_flags() {
  AOT_FLAGS=("-XX:AOTCache=$1/window.aot"
    "-Dcorrillo.engine.flag=-XX:AOTCache=$1/engine.aot" '-Xlog:aot*=off' '-Xlog:cds*=off')
}

# The program of this build, as PROGRAM with the flags "$@".
program() {
  PROGRAM=("$JAVA_HOME/bin/java" "${JAVA_FLAGS[@]}" "$@" -cp "$(echo "$APP"/natives/*.jar)" -p "$APP/mods" -m "$MAIN")
}

# May this person install system packages without being asked for a password?
may_install() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; }

# install_packages PACKAGE...: by apt, or one line that says what to install.
install_packages() {
  [ $# -gt 0 ] || return 0
  may_install || die "Please install: $*"
  say "Installing: $*"
  export DEBIAN_FRONTEND=noninteractive
  if [ -z "${APT_UPDATED:-}" ]; then apt-get update -qq >/dev/null 2>&1; APT_UPDATED=1; fi
  apt-get install -y -qq --no-install-recommends "$@" >"$LOGS/install.log" 2>&1 \
    || die "The installation failed, see $LOGS/install.log. Please install: $*"
}

# need_tools COMMAND=PACKAGE... and need_libraries SONAME=PACKAGE...: install what is missing, all at once.
need_tools() {
  local pair missing=()
  for pair in "$@"; do command -v "${pair%%=*}" >/dev/null || missing+=("${pair##*=}"); done
  install_packages "${missing[@]}"
}

need_libraries() {
  [ "$(uname -s)" = Linux ] || return 0
  local pair missing=() known
  known=$(PATH=$PATH:/sbin:/usr/sbin ldconfig -p 2>/dev/null)
  for pair in "$@"; do
    case "$known" in *"${pair%%=*}"*) ;; *) missing+=("${pair##*=}") ;; esac
  done
  install_packages "${missing[@]}"
}

is_jdk25() { [ -x "$1/bin/javac" ] && grep -q '^JAVA_VERSION="25' "$1/release" 2>/dev/null; }

find_jdk() {
  local home
  if [ -n "${JAVA_HOME:-}" ] && is_jdk25 "$JAVA_HOME"; then return 0; fi
  if command -v javac >/dev/null; then
    home=$(readlink -f "$(command -v javac)") && home=${home%/bin/javac}
    if is_jdk25 "$home"; then export JAVA_HOME=$home; return 0; fi
  fi
  for home in /usr/lib/jvm/* /usr/java/* /opt/*jdk* /opt/java/* "$HOME"/.jdks/* "$HOME"/.sdkman/candidates/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if is_jdk25 "$home"; then export JAVA_HOME=$home; return 0; fi
  done
  return 1
}

need_jdk() {
  find_jdk && return 0
  if may_install; then
    apt-get update -qq >/dev/null 2>&1 && APT_UPDATED=1
    local package
    for package in openjdk-25-jdk-headless temurin-25-jdk; do
      if [ -n "$(apt-cache madison "$package" 2>/dev/null)" ]; then
        install_packages "$package"
        find_jdk && return 0
      fi
    done
  fi
  die "Please install a JDK 25 (for example Temurin 25) and set JAVA_HOME to it."
}

need_build_tools() {
  need_jdk
  need_tools mvn=maven
  export MAVEN_OPTS="--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}"
}

# What the program itself links to, on Linux.
need_runtime_libraries() {
  [ "$(uname -s)" = Linux ] || return 0
  need_libraries libpulse.so.0=libpulse0 libudev.so.1=libudev1 libX11.so.6=libx11-6 libXfixes.so.3=libxfixes3 \
    libXrandr.so.2=libxrandr2 libXcomposite.so.1=libxcomposite1 libXdamage.so.1=libxdamage1 libdbus-1.so.3=libdbus-1-3 \
    libgtk-3.so.0=libgtk-3-0 libXtst.so.6=libxtst6 libGL.so.1=libgl1 libXxf86vm.so.1=libxxf86vm1 libxcb.so.1=libxcb1
  [ -n "$(find /usr/share/fonts "$HOME/.fonts" "$HOME/.local/share/fonts" \( -name '*.ttf' -o -name '*.otf' \) \
    -print -quit 2>/dev/null)" ] || install_packages fonts-dejavu-core
}

# What installers/record needs.
need_recorder() { need_tools Xvfb=xvfb openbox=openbox xdotool=xdotool; }
has_recorder() { command -v Xvfb && command -v openbox && command -v xdotool; } >/dev/null

# A display where there is none: Xvfb with a window manager. Sets DISPLAY; end_display ends both.
start_display() {
  local number="$LOGS/display"
  rm -f "$number"
  Xvfb -displayfd 7 -noreset -screen 0 1280x800x24 -nolisten tcp 7>"$number" >"$LOGS/display.log" 2>&1 &
  DISPLAY_PID=$!
  for _ in $(seq 100); do [ -s "$number" ] && break; sleep 0.1; done
  [ -s "$number" ] || die "The virtual display did not start, see $LOGS/display.log"
  DISPLAY=:$(tr -d '[:space:]' <"$number")
  export DISPLAY
  openbox >/dev/null 2>&1 &
  WM_PID=$!
}

end_display() {
  [ -z "${WM_PID:-}" ] || kill "$WM_PID" 2>/dev/null
  [ -z "${DISPLAY_PID:-}" ] || kill "$DISPLAY_PID" 2>/dev/null
}

is_stale() {
  [ -f "$BUILT" ] || return 0
  [ -n "$(find "$ROOT/pom.xml" "$ROOT/media-bridge" "$ROOT/ui" "$ROOT/client-app" "$ROOT/assets" \
    \( -name target -o -path '*/src/test' -o -path '*/testkit' -o -path '*/bench' \) -prune -o \( -type f -o -path '*/src/*' \) -newer "$BUILT" -print -quit)" ]
}

# The engine takes its library out of its jar at every start; packed, that costs a tenth of a second of it (docs/engine-process.md).
store_natives() {
  local jar part
  for jar in "$APP"/natives/*.jar; do
    part=$(mktemp -d "$APP/natives/part-XXXXXX")
    (cd "$part" && "$JAVA_HOME/bin/jar" --extract --file "$jar") \
      && "$JAVA_HOME/bin/jar" --create --no-manifest --no-compress --file "$jar.stored" -C "$part" . \
      && mv "$jar.stored" "$jar"
    rm -rf "$part"
  done
}

# JavaFX looks for its libraries beside its jar, and else takes them out of it at every start to compare them with what it kept.
unpack_javafx() {
  local jar
  for jar in "$APP"/mods/javafx-*.jar; do
    (cd "$APP/mods" && "$JAVA_HOME/bin/jar" --list --file "$jar" | sed -n '/^[^/]*\.so$/p' | xargs -r "$JAVA_HOME/bin/jar" --extract --file "$jar")
  done
}

# Builds what is stale, quietly, with a line of progress and the time that went by.
build() {
  is_stale || return 0
  need_build_tools
  local began=$SECONDS log="$LOGS/build.log"
  : >"$BUILT.new"
  mvn -B -f "$ROOT/pom.xml" -Dmaven.test.skip=true -Dspotless.check.skip -pl client-app -am package >"$log" 2>&1 &
  local maven=$!
  while kill -0 "$maven" 2>/dev/null; do
    [ ! -t 2 ] || printf '\rBuilding Corrillo: %3d s  %-40s' $((SECONDS - began)) \
      "$(sed -n -E 's/^\[INFO\] Building Corrillo (.*) [0-9].*/\1/p' "$log" | tail -n 1)" >&2
    sleep 0.2
  done
  [ ! -t 2 ] || printf '\r%70s\r' '' >&2
  wait "$maven" || { grep -m 20 ERROR "$log" >&2; die "The build failed, see $log"; }
  store_natives
  unpack_javafx
  rm -rf "$AOT"
  mv "$BUILT.new" "$BUILT"
  say "Corrillo was built in $((SECONDS - began)) s."
}
