# Shared by the scripts of releng: messages, waiting, what the machine must have, and the end of what was started.
# shellcheck shell=bash disable=SC2034 # its constants are for the scripts that read it

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
readonly ROOT
readonly FLOOR=2024-06 NEWEST=2026-03
# Not a Maven module's folder, so that no "clean" takes it away.
readonly STATE="$ROOT/releng/target"

say() { printf 'releng/%s: %s\n' "${0##*/}" "$*"; }
die() { say "$*" >&2; exit 1; }

# await SECONDS COMMAND...: until the command succeeds; fails when the time is over.
await() {
  local deadline=$((SECONDS + $1))
  shift
  until "$@"; do
    [ "$SECONDS" -lt "$deadline" ] || return 1
    sleep 0.2
  done
}

# --- processes: each is a group of its own, so that ending it by its id ends what it started, too

OWNED=""

# start COMMAND...: in the background; its id is in $STARTED. It inherits no input.
start() {
  set -m
  "$@" < /dev/null &
  STARTED=$!
  set +m
  OWNED="$STARTED $OWNED"
}

# run COMMAND...: to its end, with its exit code; unlike a plain call it can be interrupted.
run() {
  start "$@"
  wait "$STARTED"
}

# run_within SECONDS COMMAND...: the same, ended when the time is over.
run_within() {
  local limit=$1
  shift
  start "$@"
  await "$limit" gone "$STARTED" || { say "ended, because not done after $limit seconds: $*" >&2; kill -TERM -- "-$STARTED"; }
  wait "$STARTED"
}

gone() { ! kill -0 -- "$1" 2> /dev/null; }

# The last one first: what shows windows before the display.
end_owned() {
  local pid
  for pid in $OWNED; do
    kill -TERM -- "-$pid" 2> /dev/null || continue
    await 15 gone "-$pid" || kill -KILL -- "-$pid" 2> /dev/null || true
    wait "$pid" 2> /dev/null || true
  done
}

trap end_owned EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# --- what the machine must have

on_linux() { [ "$(uname -s)" = Linux ]; }
can_install() { [ -f /etc/debian_version ] && [ "$(id -u)" = 0 ]; }

apt_install() {
  say "installing $*"
  if [ -z "${APT_UPDATED:-}" ]; then
    apt-get update -qq > /dev/null || say "apt-get update failed; going on with the package lists at hand"
    APT_UPDATED=yes
  fi
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" > /dev/null
}

has_command() { command -v "$1" > /dev/null 2>&1; }
has_library() { PATH="$PATH:/sbin:/usr/sbin" ldconfig -p 2> /dev/null | grep "$1" > /dev/null; }

# need PACKAGE CHECK...: collects the Debian packages of what is missing; get_needed installs or names them all.
NEEDED=""
need() { "${@:2}" || NEEDED="$NEEDED $1"; }

get_needed() {
  [ -n "$NEEDED" ] || return 0
  can_install || die "this machine lacks$NEEDED (Debian's package names): install that and try again."
  # shellcheck disable=SC2086 # a list of package names
  apt_install $NEEDED || die "could not install$NEEDED; see what apt-get says above."
  NEEDED=""
}

need_gtk() { ! on_linux || need libgtk-3-0 has_library libgtk-3.so.0; }

# --- Java

# The major version of the JDK in a folder; nothing for a JRE, which has no compiler.
jdk_version() { "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9][0-9]*\).*/\1/p'; }

jdk_on_path() {
  ! has_command javac || javac -J-XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p'
}

# find_jdk VERSION: the folder of the first JDK of that version or later.
find_jdk() {
  local home version
  for home in "${JAVA_HOME:-}" "$(jdk_on_path)" /usr/lib/jvm/* /opt/*jdk* "$HOME"/.jdks/* "$HOME"/.sdkman/candidates/java/* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -x "$home/bin/javac" ] || continue
    version=$(jdk_version "$home")
    if [ -n "$version" ] && [ "$version" -ge "$1" ]; then
      printf '%s\n' "$home"
      return
    fi
  done
  return 1
}

java_of_target() { [ "$1" = "$FLOOR" ] && echo 17 || echo 21; }

# use_jdk_of TARGET: sets JAVA_HOME, or ends with a sentence.
use_jdk_of() {
  local version
  version=$(java_of_target "$1")
  if ! find_jdk "$version" > /dev/null && [ "$1" = "$FLOOR" ] && can_install; then
    apt_install default-jdk || true
  fi
  JAVA_HOME=$(find_jdk "$version") \
    || die "Eclipse $1 needs a JDK $version or later (a JRE has no compiler): install one and let JAVA_HOME name its folder."
  export JAVA_HOME
}

# maven LOG ARGUMENT...: quiet, with its output in a file of which the errors are shown when it fails.
maven() {
  local log=$1
  shift
  mkdir -p "$(dirname "$log")"
  run "$ROOT/releng/mvn" -B -f "$ROOT/pom.xml" "$@" > "$log" 2>&1 && return
  grep '^\[ERROR\]' "$log" | cut -c 1-400 | head -n 30 >&2 || true
  say "the build failed; all it said is in $log" >&2
  return 1
}
