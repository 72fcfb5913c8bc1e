# Jobs that are stopped in a state, and what must have become of them after the host went down and came back.

# stop_here STATE WHAT HOW PATTERN: starts a job that goes on until the proxy holds its request. Called from the last state to the first:
# what is held stays held, so that each job passes where the later ones stop, and none of those before goes on.
stop_here() {
  hold "$3" "$4"
  under_way+=("$(start_clip "/$2")")
  if [ "$3" = processing ]; then until_true 60 "a poll" was_polled 1; else until_true 60 "a job $2" is_held "$3" "$4"; fi
  check "a job is $1: $2" same "$1" "$(status_of "${under_way[-1]}")"
}

end_of() { echo "$(status_of "$1") $(api GET "/jobs/$1" | json .result.meetsGoal)"; }
files_of() { results_of "$1" | sed -E 's,.*/,,' | sort | xargs; }
each_under_way() { for job in "${under_way[@]}"; do "$1" "$job"; done | sort -u; }
all_told() { for path in "$@"; do was_told "$path" || return 1; done; }

# all_done SINCE: a mark of the backend's log.
all_done() {
  local job count=${#under_way[@]}
  for job in "${under_way[@]}"; do until_true 300 "job $job" ended "$job" || true; done
  check "all are completed, and meet the goal" same "completed true" "$(each_under_way end_of)"
  check "each has one result and its sidecar, and nothing else" same "clip-compressed.mp4 clip-compressed.mp4.json" "$(each_under_way files_of)"
  check "as many messages were sent as there are jobs" same "$count" "$(sent_since "$1" /run_sse)"
  check "no session was sent two" same 1 "$(most_of_a_session_since "$1" /run_sse)"
  check "as many renders were submitted" same "$count" "$(sent_since "$1" /api/render/proxy/lambda)"
  check "no session had two" same 1 "$(most_of_a_session_since "$1" /api/render/proxy/lambda)"
  check "none was cancelled" same 0 "$(sent_since "$1" '/api/render/proxy/lambda/.*/cancel')"
}
