# Sourced by ./compressor and ./test: installs Debian packages that are missing, or says exactly what to install.

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
export DOTNET_CLI_WORKLOAD_UPDATE_NOTIFY_DISABLE=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=0

say() { printf '%s\n' "$*" >&2; }

require_dotnet() {
  if ! command -v dotnet >/dev/null && [ -x "$HOME/.dotnet/dotnet" ]; then PATH="$HOME/.dotnet:$PATH"; fi
  if ! command -v dotnet >/dev/null; then
    say "The .NET 10 SDK is missing. Install it (https://dotnet.microsoft.com/download/dotnet/10.0), then run this again."
    exit 2
  fi
}

# require_packages PACKAGE… : the Debian packages, all of which must be installable.
require_packages() {
  local as_root=()
  if ! command -v apt-get >/dev/null; then
    say "Install $* with your system's package manager, then run this again."
    exit 2
  fi
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null || ! sudo -n true 2>/dev/null; then
      say "Missing: $*. Install with: sudo apt-get update && sudo apt-get install -y --no-install-recommends $*"
      exit 2
    fi
    as_root=(sudo -n)
  fi
  say "Installing $* ..."
  local log
  log=$(mktemp)
  if ! { "${as_root[@]}" apt-get update -qq &&
         "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"; } >"$log" 2>&1; then
    tail -n 15 "$log" >&2
    rm -f "$log"
    say "Could not install $*. Install with: sudo apt-get update && sudo apt-get install -y --no-install-recommends $*"
    exit 2
  fi
  rm -f "$log"
}

require_ffmpeg() {
  if ! command -v ffmpeg >/dev/null || ! command -v ffprobe >/dev/null; then require_packages ffmpeg; fi
}

# Fonts for titles: letters, Chinese (both scripts) and emoji. Without them titles have gaps, which the results say; nothing else needs them.
font_packages() {
  fc-list ':charset=41:family=DejaVu Sans' 2>/dev/null | grep -q . || echo fonts-dejavu-core
  fc-list ':charset=58d3' 2>/dev/null | grep -q . || echo fonts-wqy-microhei
  # DejaVu has faces (1f600), and no other emoji.
  fc-list ':charset=1f389' 2>/dev/null | grep -q . || echo fonts-symbola
  command -v fc-list >/dev/null || echo fontconfig
}

want_fonts() {
  local packages
  mapfile -t packages < <(font_packages)
  if [ ${#packages[@]} -eq 0 ]; then return; fi
  (require_packages "${packages[@]}") || say "Going on without them: titles may lack characters."
}
