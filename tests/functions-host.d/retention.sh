say "-- retention"
run_retention() { curl -s -o /dev/null -w '%{http_code}' -X POST -H "x-functions-key: $key" -H 'Content-Type: application/json' -d '{}' "http://127.0.0.1:$host_port/admin/functions/RemoveExpired"; }
kept=$(api GET '/jobs?limit=1' | json .items[0].id)
check "the hourly function runs when it is asked to" same 202 "$(run_retention)"
check "and says what it removed: nothing, for all jobs are young" until_true 60 "its line in the log" \
  grep -q 'Retention removed 0 ended instances and 0 records' "$folder/host.log"
check "the jobs are still there" same "$kept" "$(api GET "/jobs/$kept" | json .id)"
