# Ports, and processes that end with the script.

# Ports that are free now, one after the other from a random start.
port=$((20000 + RANDOM % 9000))
next_port() { port=$((port + 1)); while (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do port=$((port + 1)); done; }
next_port; blob_port=$port; next_port; queue_port=$port; next_port; table_port=$port; next_port; renderer_port=$port
next_port; backend_proxy=$port; next_port; queue_proxy=$port; next_port; receiver_port=$port; next_port; host_port=$port

pids=()
stop_all() { for pid in "${pids[@]}"; do kill -9 -- "-$pid" 2>/dev/null || true; done; }
trap 'stop_all; report || exit 1' EXIT

# begin LOG COMMAND…: in a process group of its own, so that a host dies with its worker.
begin() {
  local log=$folder/$1
  shift
  setsid "$@" >>"$log" 2>&1 &
  started=$!
  pids+=("$started")
}
is_gone() { ! kill -0 -- "-$1" 2>/dev/null; }
