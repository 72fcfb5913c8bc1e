# Runs only when it is named, after requests-to-storage or any other scenario that has left jobs.
say "-- requests to storage of retention: fifty jobs of long ago among those of today"
old=50
[ -n "${job:-}" ] || job=$(start_clip)
until_true 180 "job $job" ended "$job"
young=$(api GET '/jobs?limit=50' | json .items.length)
first=$(node "$root/tests/tools/old-instances.js" "$tables" "$sas" "$old" 30)
from=$(wc -l <"$folder/azurite.log") logged=$(wc -l <"$folder/host.log") began=$(date +%s%N)
curl -s -o /dev/null -X POST -H "x-functions-key: $key" -H 'Content-Type: application/json' -d '{}' "http://127.0.0.1:$host_port/admin/functions/RemoveExpired"
removed() { tail -n "+$((logged + 1))" "$folder/host.log" | grep -qF "Retention removed $old ended instances"; }
check "it removes all of them" until_true 300 "the retention of $old" removed
took=$((($(date +%s%N) - began) / 1000000))
check "with their rows" same "" "$(rows compressorInstances | grep -o "$first" | head -n 1)"
check "and none of today's" same "$young" "$(api GET '/jobs?limit=50' | json .items.length)"
node "$root/tests/tools/storage-requests.js" "$folder/azurite.log" "$from" "$old" | tee "$folder/retention.json" >&2
say "      $took ms for $old instances beside $young"
