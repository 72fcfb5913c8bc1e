say "-- the list of all jobs"
after= pages=0
: >"$folder/listed"
while :; do
  api GET "/jobs?limit=4$after" >"$folder/page.json"
  pages=$((pages + 1))
  json '.items.map(job => `${job.createdAt} ${job.id} ${job.status}\n`).join("")' <"$folder/page.json" >>"$folder/listed"
  after=$(json .next <"$folder/page.json")
  [ -n "$after" ] && [ $pages -lt 100 ] || break
  after="&after=$after"
done
check "it is read in pages" at_least $pages 4
check "each job is in it once" same "$(sort "$folder/jobs" | xargs)" "$(awk '{ print $2 }' "$folder/listed" | sort | xargs)"
check "the newest first" same "$(cut -d ' ' -f 1 "$folder/listed" | sort -r)" "$(cut -d ' ' -f 1 "$folder/listed")"
check "those that failed" same "$(printf '%s\n' "${failed_jobs[@]}" | sort | xargs)" "$(api GET '/jobs?status=failed' | json '.items.map(job => `${job.id}\n`).join("")' | sort | xargs)"

say "-- all webhooks, once more"
check "each end was told once" same "" "$(cut -d ' ' -f 1,3 "$folder/webhooks.log" | sort | uniq -d)"
check "the ends of the job and of its follow-up" same 2 "$(count_to /job)"
check "who ended the subscription was told no more" same 1 "$(count_to /subscribed)"
check "the cancelled job was told of as cancelled" same job.cancelled "$(webhooks_to /cancelled | cut -d ' ' -f 2)"
check "all were signed" has_no -vE '^(/forged forged|/[a-z-]+ signed) ' "$folder/webhooks.log"
