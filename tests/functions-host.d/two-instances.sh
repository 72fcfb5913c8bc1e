say "-- two instances of the app, and one of them is killed"
before=$(mark) under_way=()
first=$host first_url=$public
next_port
public=http://127.0.0.1:$port
# On Azure each instance is a machine of its own, by whose name it owns partitions of the task hub; these two are on one.
start_host WEBSITE_CURRENT_STAMPNAME=tests RoleInstanceId=second
second=$host second_url=$public

# By turns, and the last one with the same key to both at once.
for turn in 1 2 3 4; do
  public=$first_url; under_way+=("$(start_clip)")
  public=$second_url; under_way+=("$(start_clip)")
done
body="{\"source\":{\"upload\":\"$(upload "$folder/clip.mp4")\"},\"prompt\":\"$prompt\"}"
for url in "$first_url" "$second_url" "$first_url" "$second_url"; do
  (id=$(public=$url post /jobs "$body" -H 'Idempotency-Key: twice' | json .id) && echo "$id" >>"$folder/twice") &
  asked+=($!)
done
wait "${asked[@]}"
check "the same key gives the same job on both" same 1 "$(sort -u "$folder/twice" | wc -l)"
under_way+=("$(head -n 1 "$folder/twice")")
echo "${under_way[-1]}" >>"$folder/jobs"
check "both know every job" same "$(for job in "${under_way[@]}"; do public=$first_url status_of "$job" | wc -w; done | sort -u)" 1
until_true 60 "the first messages at the backend" eval '[ "$(sent_since "$before" /run_sse)" -ge 3 ]'

host=$first
kill_host
all_done "$before"
host=$second
kill_host
public=$first_url
start_host
