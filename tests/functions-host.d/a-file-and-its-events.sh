say "-- a file sent with its sentence, and watched"
hold processing "$polls"
api POST /jobs -F "prompt=$prompt" -F "file=@$folder/clip.mp4;filename=holiday.mp4" -D "$folder/head" -o "$folder/body"
watched=$(json .id <"$folder/body")
echo "$watched" >>"$folder/jobs"
check "202" grep -q '^HTTP/1.1 202' "$folder/head"
check "it is called as the file" same holiday.mp4 "$(json .input <"$folder/body")"
api GET "/jobs/$watched/events" -N -m 200 >"$folder/events" &
reader=$!
until_true 60 "rendering" has_status "$watched" rendering
check "events come while it runs" until_true 10 "an event of the render" grep -qE '^data: .*"status":"rendering"' "$folder/events"
check "a reader that comes back is told how it stands" grep -qE '^data: .*"status":"rendering"' \
  <(api GET "/jobs/$watched/events" -N -m 20 -H "Last-Event-ID: $(sed -n 's/^id: //p' "$folder/events" | head -n 1)")
check "it runs still" same rendering "$(status_of "$watched")"
release
check "the stream ends by itself" wait "$reader"
check "its last event is the end" same completed "$(sed -n 's/^event: //p' "$folder/events" | tail -n 1)"
percents=$(sed -n 's/^data: //p' "$folder/events" | while read -r event; do json .percent <<<"$event"; echo; done | xargs)
check "it goes forward only ($percents)" same "$(tr ' ' '\n' <<<"$percents" | sort -n | xargs)" "$percents"
check "who has read the end need not come back" same 204 \
  "$(code_of api GET "/jobs/$watched/events" -m 20 -H "Last-Event-ID: $(sed -n 's/^id: //p' "$folder/events" | tail -n 1)")"
check "the goal is met" same true "$(api GET "/jobs/$watched" | json .result.meetsGoal)"
