say "-- a follow-up"
before=$(mark)
check "credits are answered at once" same credits "$(post "/jobs/$job/messages" '{"text":"how many credits do I have?"}' | json .action)"
post "/jobs/$job/messages" '{"text":"mute it"}' -o "$folder/body"
check "an edit starts the next revision" same 2 "$(json .job.revision <"$folder/body")"
check "it ends" until_true 180 "revision 2" ended "$job"
check "completed" same completed "$(status_of "$job")"
check "one message was sent for it" same 1 "$(sent_since "$before" /run_sse)"
check "the callback is called for this end too" until_true 30 "the second callback" was_told /job 2
