# Runs only when it is named: SCENARIOS=two-instances-soak tests/functions-host. SOAK_KILLS and SOAK_SEED (of the moments, and of who is killed) vary it.
kills=${SOAK_KILLS:-8} seed=${SOAK_SEED:-$RANDOM}
say "-- two instances of the app over one task hub, killed with SIGKILL $kills times (SOAK_SEED=$seed)"
RANDOM=$seed
before=$(mark) under_way=() hosts=() urls=("$public")
next_port
urls+=("http://127.0.0.1:$port")

# On Azure each instance is a machine of its own, by whose name it owns partitions of the task hub; these two are on one.
start_instance() {
  public=${urls[$1]}
  start_host WEBSITE_CURRENT_STAMPNAME=tests "RoleInstanceId=soak-$1"
  hosts[$1]=$host
}
# begin_on INSTANCE: a job, by this instance.
begin_on() { under_way+=("$(public=${urls[$1]} start_clip /soak)"); }

kill_host
start_instance 0
start_instance 1
for ((kill = 1; kill <= kills; kill++)); do
  begin_on 0
  begin_on 1
  sleep "$((RANDOM % 8)).$((RANDOM % 10))"
  victim=$((RANDOM % 2))
  host=${hosts[$victim]}
  kill_host
  begin_on $((1 - victim))
  start_instance $victim
  say "      $kill of $kills: instance $victim, after $(sent_since "$before" /run_sse) messages and $(sent_since "$before" /api/render/proxy/lambda) renders"
done

for job in "${under_way[@]}"; do until_true 600 "job $job" ended "$job" || true; done
say "      how they ended: $(for job in "${under_way[@]}"; do echo "$(status_of "$job"),$(api GET "/jobs/$job" | json .error.code)"; done | sort | uniq -c | xargs)"
soak_log() { tail -n "+$((before + 1))" "$folder/backend.log"; }
lost() { for job in "${under_way[@]}"; do ended "$job" || echo "$job"; done; }
# A job whose host died after it had noted that it sends its message, and before it did, tells its user to try again: it must not send.
unexplained() { for job in "${under_way[@]}"; do [[ $(end_of "$job") == "completed true" || $(api GET "/jobs/$job" | json .error.code) == no_answer ]] || echo "$job"; done; }
untold() { for job in "${under_way[@]}"; do webhooks_to /soak | grep -q " $job " || echo "$job"; done; }
check "no job is lost" same "" "$(lost | xargs)"
check "each met its goal, or says that its message had no answer" same "" "$(unexplained | xargs)"
check "no session was sent two messages" at_most "$(most_of_a_session_since "$before" /run_sse)" 1
check "no session had two renders" same "" "$(soak_log | awk '/^POST \/api\/render\/proxy\/lambda / { print $3, $4 }' | sort -u | awk '{ print $1 }' | uniq -d | xargs)"
check "no session got its file twice" same "" "$(soak_log | grep -E '^POST /api/upload-video/' | sort | uniq -d | xargs)"
check "each end was told" until_true 120 "the webhooks" eval '[ -z "$(untold)" ]'
check "and as it was" same "" "$(for job in "${under_way[@]}"; do webhooks_to /soak | grep " $job " | grep -v " $(status_of "$job")$"; done | xargs)"
results=$(for job in "${under_way[@]}"; do [ "$(status_of "$job")" = completed ] && files_of "$job"; done | sort -u)
check "each that is completed has one result and its sidecar, and nothing else" same "clip-compressed.mp4 clip-compressed.mp4.json" "$results"
say "      ${#under_way[@]} jobs, $kills kills, $(soak_log | grep -cE '^POST /run_sse ') messages, $(soak_log | awk '/^POST \/api\/render\/proxy\/lambda / { print $4 }' | sort -u | wc -l) renders, $(webhooks_to /soak | wc -l) webhooks"
