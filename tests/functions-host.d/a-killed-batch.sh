say "-- host and worker killed with SIGKILL in a batch, whose second file's sentence was sent without an answer"
before=$(mark) under_way=()
hold processing "$polls"
batch=$(start_batch /killed-batch "$folder/clip.mp4" "$prompt" "$folder/clip.mp4" "mute it" "$folder/clip.mp4" "$prompt")
for number in 1 2 3; do under_way+=("$batch-$number"); done
until_true 120 "the first render" was_polled 1
# The first file's sentence has been answered: the next one to be sent is the second's.
hold answer "$messages"
release "$polls"
until_true 120 "the second sentence" is_held answer "$messages"
check "its second file is under way" is_current "$batch" 2
check "the first has ended, and the third waits" same "completed editing queued" "$(items_of "$batch")"
kill_host

release_dead
start_host
check "it ends" until_true 300 "batch $batch" batch_ended "$batch"
check "completed" same completed "$(batch_says "$batch" .status)"
check "with all its files, and their goals are met" same "completed true" "$(each_under_way end_of)"
check "each has one result and its sidecar, and nothing else" same "clip-compressed.mp4 clip-compressed.mp4.json" "$(each_under_way files_of)"
check "each sentence was sent once" same 3 "$(sent_since "$before" /run_sse)"
check "each file was rendered once" same 3 "$(sent_since "$before" /api/render/proxy/lambda)"
check "the second is muted" fetch "$batch-2" "$folder/second.mp4"
check "as only its own sentence asks" same "video audio video" "$(kinds_of_streams "$folder/second.mp4") $(fetch "$batch-3" "$folder/third.mp4" && kinds_of_streams "$folder/third.mp4")"
check "its callback is called" until_true 60 "the callback" was_told /killed-batch
check "signed, with how it ended" grep -qE " batch.completed $batch completed$" <(webhooks_to /killed-batch)
