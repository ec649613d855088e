# A display of our own where there is none: Xvfb on a free number and a window manager, both ended with the script.
# shellcheck shell=bash

has_display() { ! on_linux || [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; }

need_virtual_display() {
  need xvfb has_command Xvfb
  need openbox has_command openbox
  need wmctrl has_command wmctrl
}

start_virtual_display() {
  local folder
  folder=$(mktemp -d)
  start Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp 3> "$folder/number" 2> "$folder/log"
  await 20 test -s "$folder/number" || die "Xvfb did not start: $(cat "$folder/log")"
  DISPLAY=":$(cat "$folder/number")"
  rm -r "$folder"
  # No accessibility bus there; without this GTK waits for one.
  export DISPLAY NO_AT_BRIDGE=1
  start openbox
  await 20 has_window_manager || die "openbox did not start on display $DISPLAY."
}

has_window_manager() { wmctrl -m > /dev/null 2>&1; }
