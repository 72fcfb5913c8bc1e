say "-- the task hub"
rows compressorHistory >"$folder/history.json"
rows compressorInstances >"$folder/instances.json"
longest=$(grep -oE '"PartitionKey":"[^"]*"|"ExecutionId":"[^"]*"' "$folder/history.json" | paste - - | sort | uniq -c | sort -n | tail -n 1 | awk '{ print $1 }')
check "no execution has more than 200 events (the longest: $longest)" at_most "${longest:-999}" 199
check "no signed URL is kept" has_no -E 'sig=|clm_|whsec_' "$folder/history.json" "$folder/instances.json"
check "backend tokens were seen" test -s "$folder/tokens"
check "no backend token is kept or logged" has_no -Ff "$folder/tokens" "$folder/history.json" "$folder/instances.json" "$folder/host.log"
check "no signed URL is logged" has_no -E '[?&]sig=' "$folder/host.log"
check "no signing key is logged" has_no whsec_ "$folder/host.log"
