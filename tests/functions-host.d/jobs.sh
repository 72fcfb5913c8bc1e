# Clips, and requests to the API.

ffmpeg -v error -y -f lavfi -i "testsrc2=size=320x180:rate=25:duration=4" -f lavfi -i "sine=duration=4" -pix_fmt yuv420p -crf 10 -shortest "$folder/clip.mp4"
target=$(($(stat -c %s "$folder/clip.mp4") / 2 / 1000))
prompt="compress this video to under ${target}KB"

# api METHOD PATH [CURL OPTION…]
api() {
  local method=$1 path=$2
  shift 2
  curl -s -X "$method" -H "x-functions-key: $key" "$@" "$public/api$path"
}
post() { api POST "$1" -H 'Content-Type: application/json' -d "$2" "${@:3}"; }
code_of() { "$@" -o /dev/null -w '%{http_code}'; }

# upload FILE: the id of its ticket.
upload() {
  local ticket
  ticket=$(post /uploads '{"fileName":"clip.mp4"}')
  curl -sf -T "$1" -H 'x-ms-blob-type: BlockBlob' "$(json .url <<<"$ticket")" >&2
  json .id <<<"$ticket"
}

# start_job FILE PROMPT [CALLBACK PATH]: the id of the job.
start_job() {
  local callback=${3:+,\"callbackUrl\":\"http://127.0.0.1:$receiver_port$3\"} id
  id=$(post /jobs "{\"source\":{\"upload\":\"$(upload "$1")\"},\"prompt\":\"$2\"$callback}" | json .id)
  echo "$id" | tee -a "$folder/jobs"
}
start_clip() { start_job "$folder/clip.mp4" "$prompt" "$@"; }

status_of() { api GET "/jobs/$1" | json .status; }
has_status() { [[ " $2 " == *" $(status_of "$1") "* ]]; }
ended() { has_status "$1" "completed failed cancelled"; }
