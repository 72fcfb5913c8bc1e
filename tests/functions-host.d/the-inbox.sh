say "-- a file in the inbox"
put_blob inbox/holiday.mp4 "$folder/clip.mp4" -H "x-ms-meta-prompt: $prompt"
event='{"specversion":"1.0","type":"Microsoft.Storage.BlobCreated","source":"s","subject":"/blobServices/default/containers/inbox/blobs/holiday.mp4","id":"1","data":{"api":"PutBlob","eTag":"0x1"}}'
before=$(mark)
put_message "$event"
put_message "$event"
put_message "no event"
check "its outcome is written beside it" until_true 180 "the sidecar" blob_exists inbox/holiday.mp4.result.json
get_blob inbox/holiday.mp4.result.json >"$folder/sidecar.json"
check "completed" same completed "$(json .status <"$folder/sidecar.json")"
check "with the result's address" grep -q "$public/api/jobs/inbox-[0-9a-f]*/result" "$folder/sidecar.json"
json .id <"$folder/sidecar.json" >>"$folder/jobs"
echo >>"$folder/jobs"
put_message "$event"
check "the broken message is given up" until_true 240 "the poison queue" is_poisoned
check "with a clear line in the log" grep -q 'could not be handled and goes to the queue inbox-events-poison' "$folder/host.log"
check "three times the event were one message to the backend" same 1 "$(sent_since "$before" /run_sse)"
put_blob inbox/silent.mp4 "$folder/clip.mp4"
put_message "${event/holiday/silent}"
check "a file without a sentence is refused beside it" until_true 60 "the refusal" blob_exists inbox/silent.mp4.result.json
