say "-- jobs that fail, and who is told"
post /subscriptions "{\"url\":\"http://127.0.0.1:$receiver_port/subscribed\"}" -D "$folder/head" -o "$folder/body"
check "a subscription is a 201" grep -q '^HTTP/1.1 201' "$folder/head"
check "with a secret of its own" grep -q '^whsec_' <(json .secret <"$folder/body")
json .secret <"$folder/body" >>"$folder/webhook-secrets"
subscription=$(tr -d '\r' <"$folder/head" | sed -n 's/^[Ll]ocation: //p')
check "with the address that ends it" same "$public/api/subscriptions/$(json .id <"$folder/body")" "$subscription"

printf 'These are notes, and no video at all.\n%.0s' {1..100} >"$folder/notes.mp4"
notes=$(start_job "$folder/notes.mp4" "$prompt" /notes)
check "a text file called .mp4 ends" until_true 30 "the text file's job" ended "$notes"
api GET "/jobs/$notes" >"$folder/job.json"
check "failed" same "failed unsupported_file" "$(json .status <"$folder/job.json") $(json .error.code <"$folder/job.json")"
check "with a sentence" grep -qE '^[A-Z].+\.$' <(json .error.message <"$folder/job.json")
check "and what to do" grep -qE '^[A-Z].+\.$' <(json .error.action <"$folder/job.json")
check "the subscriber is told" until_true 30 "the subscriber" was_told /subscribed
check "signed, with how it ended" grep -qE " job.failed $notes failed$" <(webhooks_to /subscribed)
check "a forged signature is seen" same 401 "$(curl -s -o /dev/null -w '%{http_code}' -d '{}' -H 'webhook-id: msg_1' \
  -H "webhook-timestamp: $(date +%s)" -H "webhook-signature: v1,$(openssl rand -base64 32)" "http://127.0.0.1:$receiver_port/forged")"

check "a subscription is ended by a DELETE of its address" same 204 "$(curl -s -o /dev/null -w '%{http_code}' -X DELETE -H "x-functions-key: $key" "$subscription")"
impossible=$(start_job "$folder/clip.mp4" "compress this video to under 1KB" /impossible)
check "an impossible size ends" until_true 60 "the impossible job" ended "$impossible"
api GET "/jobs/$impossible" >"$folder/job.json"
check "failed" same "failed impossible_size" "$(json .status <"$folder/job.json") $(json .error.code <"$folder/job.json")"
check "with a sentence" grep -qE '^[A-Z].+\.$' <(json .error.message <"$folder/job.json")
check "and what to do" grep -qE '^[A-Z].+\.$' <(json .error.action <"$folder/job.json")
check "its callback is called" until_true 30 "the callback" was_told /impossible
check "signed, with how it ended" grep -qE " job.failed $impossible failed$" <(webhooks_to /impossible)
check "nothing is left of them" same "" "$(results_of "$notes")$(results_of "$impossible")"
failed_jobs+=("$notes" "$impossible")
