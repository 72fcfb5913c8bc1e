# Batches, and what becomes of their files.

# start_batch CALLBACK-PATH FILE SENTENCE [FILE SENTENCE…]: the id of the batch; those of its jobs are noted.
start_batch() {
  local callback=http://127.0.0.1:$receiver_port$1 items=() batch number
  shift
  while [ $# -gt 0 ]; do
    items+=("{\"source\":{\"upload\":\"$(upload "$1")\"},\"prompt\":\"$2\"}")
    shift 2
  done
  batch=$(post /batches "{\"items\":[$(IFS=,; echo "${items[*]}")],\"callbackUrl\":\"$callback\"}" -D "$folder/head" | json .id)
  for number in $(seq ${#items[@]}); do echo "$batch-$number" >>"$folder/jobs"; done
  echo "$batch"
}

# batch_says ID .PATH
batch_says() { api GET "/batches/$1" | json "$2"; }
items_of() { batch_says "$1" '.items.map(item => item.status).join(" ")'; }
batch_ended() { [[ " completed failed cancelled " == *" $(batch_says "$1" .status) "* ]]; }
is_current() { [ "$(batch_says "$1" .current)" = "$1-$2" ]; }

# fetch ID FILE: a job's result, through the address that the API gives.
fetch() { curl -sf -o "$2" "$(api GET "/jobs/$1/result" -o /dev/null -w '%{redirect_url}')"; }
kinds_of_streams() { ffprobe -v error -show_entries stream=codec_type -of csv=p=0 "$1" | sort | xargs; }
height_of() { ffprobe -v error -select_streams v:0 -show_entries stream=height -of csv=p=0 "$1"; }
