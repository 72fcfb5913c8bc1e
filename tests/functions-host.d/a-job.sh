say "-- a job"
id=$(upload "$folder/clip.mp4")
request="{\"source\":{\"upload\":\"$id\"},\"prompt\":\"$prompt\",\"callbackUrl\":\"http://127.0.0.1:$receiver_port/job\"}"
post /jobs "$request" -H 'Idempotency-Key: first' -D "$folder/head" -o "$folder/body"
job=$(json .id <"$folder/body" | tee -a "$folder/jobs")
echo >>"$folder/jobs"
check "202" grep -q '^HTTP/1.1 202' "$folder/head"
check "Location" grep -qi "^location: $public/api/jobs/$job/operation" "$folder/head"
check "Retry-After" grep -qi '^retry-after: [0-9]' "$folder/head"
check "the same key gives the same job" same "$job" "$(post /jobs "$request" -H 'Idempotency-Key: first' | json .id)"
check "the same key for another request is a 409" same 409 "$(code_of post /jobs "${request/under/below}" -H 'Idempotency-Key: first')"
check "operation 202 while it runs" same 202 "$(code_of api GET "/jobs/$job/operation")"
check "it ends" until_true 180 "job $job" ended "$job"
check "operation 200" same 200 "$(code_of api GET "/jobs/$job/operation")"
api GET "/jobs/$job" >"$folder/job.json"
check "completed" same completed "$(json .status <"$folder/job.json")"
check "the goal is met" same true "$(json .result.meetsGoal <"$folder/job.json")"
check "the result is small enough" at_most "$(json .result.bytes <"$folder/job.json")" $((target * 1000))
result=$(json .result.blob <"$folder/job.json")
check "it lies in the results container" blob_exists "$result"
api GET "/jobs/$job/result" -o /dev/null -w '%{redirect_url}' >"$folder/redirect"
curl -sf -o "$folder/result.mp4" "$(cat "$folder/redirect")"
check "the download has its size" same "$(json .result.bytes <"$folder/job.json")" "$(stat -c %s "$folder/result.mp4")"
check "and plays" ffmpeg -v error -xerror -i "$folder/result.mp4" -f null -
curl -s -I -H 'x-ms-version: 2019-12-12' "$blobs/uploads/tickets/$id/clip.mp4?$sas" >"$folder/source.head"
check "the source's metadata says where the result is" grep -qi "compressor_result: .*jobs%2F$job%2Fresult" "$folder/source.head"
check "a sidecar lies beside the result" blob_exists "$result.json"
check "the timeline is told in a line" grep -qE '^Timeline \([0-9]+ tracks?\): 1\. Video: clip' <(api GET "/jobs/$job/timeline" | json .summary)
check "its callback is called" until_true 30 "the callback" was_told /job
check "the callback's delivery is no job" same job_not_found "$(api GET "/jobs/$job-callback" | json .code)"
check "signed, with how it ended" grep -qE " job.completed $job completed$" <(webhooks_to /job)
