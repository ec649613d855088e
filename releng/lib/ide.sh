# The sandbox IDE: where the build leaves it, what is installed into it, how it starts.
# shellcheck shell=bash disable=SC2034 # its constants are for the scripts that read it

readonly PRODUCTS="$ROOT/releng/io.imageshare.ide/target/products/io.imageshare.ide"
readonly SAMPLE_REPOSITORY="$ROOT/releng/io.imageshare.ide/target/repository"
readonly SANDBOX_PREFERENCES="$ROOT/releng/lib/sandbox.ini"
readonly FEATURE=io.imageshare.feature.feature.group
readonly SAMPLE=io.imageshare.ide.sample

# The zipped site of the last build.
site_zip() { ls "$ROOT"/releng/io.imageshare.repository/target/io.imageshare.repository-*.zip; }

# The IDE of the last build. It is built for one platform, so there is one; on macOS it lies deeper, in an .app folder.
bare_ide() { dirname "$(dirname "$(find "$PRODUCTS" -path '*/plugins/org.eclipse.equinox.launcher_*.jar')")"; }

# eclipse IDE ARGUMENT...: takes the place of the shell it is called in, so call it by run, by start or in a pipe.
# macOS wants its user interface on the first thread.
eclipse() {
  local ide=$1 first_thread=""
  shift
  [ "$(uname -s)" != Darwin ] || first_thread=-XstartOnFirstThread
  exec "$JAVA_HOME/bin/java" $first_thread -Xmx1g -jar "$ide"/plugins/org.eclipse.equinox.launcher_*.jar "$@"
}

# The p2 director, told what a user's Eclipse tells it: against the installation it is part of.
director() {
  local ide=$1
  shift
  eclipse "$ide" -nosplash -application org.eclipse.equinox.p2.director "$@"
}

# install IDE REPOSITORY UNIT
install() { director "$1" -repository "$2" -installIU "$3"; }

zip_address() { printf 'jar:file:%s!/\n' "$1"; }

# fresh_ide FROM TO: a copy, so that what the build made stays bare.
fresh_ide() {
  rm -rf "$2"
  mkdir -p "$(dirname "$2")"
  cp -R "$1" "$2"
}
