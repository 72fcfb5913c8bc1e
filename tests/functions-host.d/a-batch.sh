say "-- a batch of three files with sentences of their own, the second of which is no video"
before=$(mark)
printf 'These are notes, and no video at all.\n%.0s' {1..100} >"$folder/notes.mp4"
hold processing "$polls"
batch=$(start_batch /batch "$folder/clip.mp4" "$prompt" "$folder/notes.mp4" "make it 90p" "$folder/clip.mp4" "mute it")
check "202" grep -q '^HTTP/1.1 202' "$folder/head"
check "Location" grep -qi "^location: $public/api/batches/$batch" "$folder/head"
api GET "/batches/$batch/events" -N -m 300 >"$folder/events" &
reader=$!
until_true 120 "the first render" was_polled 1
check "it runs" same running "$(batch_says "$batch" .status)"
check "its first file is under way" same "$batch-1" "$(batch_says "$batch" .current)"
check "the others wait" same "rendering queued queued" "$(items_of "$batch")"
check "and are counted" same 2 "$(batch_says "$batch" .counts.waiting)"
check "a waiting file is a job already" same "queued $batch" "$(status_of "$batch-3") $(api GET "/jobs/$batch-3" | json .batchId)"
release
check "it ends" until_true 180 "batch $batch" batch_ended "$batch"
check "completed, whatever became of one" same completed "$(batch_says "$batch" .status)"
check "the second failed and stopped no other" same "completed failed completed" "$(items_of "$batch")"
check "they are counted" same '{"total":3,"completed":2,"failed":1,"cancelled":0,"waiting":0}' "$(batch_says "$batch" .counts)"
check "with the reason" same unsupported_file "$(batch_says "$batch" .items[1].error.code)"
check "and what to do" grep -qE '^[A-Z].+\.$' <(batch_says "$batch" .items[1].error.action)
check "its job says the same" same "failed unsupported_file" "$(api GET "/jobs/$batch-2" | json '.status+" "+JSON.parse(t).error.code')"
check "the batch is listed" same "$batch" "$(api GET '/batches?limit=1' | json .items[0].id)"

say "-- its results"
check "the first is small enough" fetch "$batch-1" "$folder/first.mp4"
check "and as small as it was to be" at_most "$(stat -c %s "$folder/first.mp4")" $((target * 1000))
check "with its sound" same "audio video" "$(kinds_of_streams "$folder/first.mp4")"
check "the third is there" fetch "$batch-3" "$folder/third.mp4"
check "muted, as only its own sentence asks" same video "$(kinds_of_streams "$folder/third.mp4")"
check "at the address that the batch gives" same "$public/api/jobs/$batch-3/result" "$(batch_says "$batch" .items[2].resultUrl)"
check "the failed one left nothing" same "" "$(results_of "$batch-2")"
check "the files shared a session" same 2 "$(most_of_a_session_since "$before" /run_sse)"

say "-- who watched it, and who is told"
check "the stream ends by itself" wait "$reader"
check "its last event is the end" same completed "$(sed -n 's/^event: //p' "$folder/events" | tail -n 1)"
percents=$(sed -n 's/^data: //p' "$folder/events" | while read -r event; do json .percent <<<"$event"; echo; done | xargs)
check "it goes forward only ($percents)" same "$(tr ' ' '\n' <<<"$percents" | sort -n | xargs)" "$percents"
# A short one can come and go between two looks of the stream.
told=$(sed -n 's/^data: //p' "$folder/events" | while read -r event; do json .current <<<"$event"; echo; done | grep . | uniq | xargs)
check "it told of files" test -n "$told"
check "in their order ($told)" same "$(tr ' ' '\n' <<<"$told" | sort -u | xargs)" "$told"
check "who has read the end need not come back" same 204 \
  "$(code_of api GET "/batches/$batch/events" -m 20 -H "Last-Event-ID: $(sed -n 's/^id: //p' "$folder/events" | tail -n 1)")"
check "its callback is called" until_true 30 "the callback" was_told /batch
check "signed, with how it ended" grep -qE " batch.completed $batch completed$" <(webhooks_to /batch)
failed_jobs+=("$batch-2")
