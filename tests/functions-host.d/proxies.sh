# What passes between the host and the backend, and what is held there (see tests/tools/holding-proxy.js).

claims='^POST /api/auth/claim-token$'
downloads='^GET /media/renders/'
polls='^GET /api/render/proxy/lambda/'
submits='^POST /api/render/proxy/lambda$'
messages='^POST /run_sse$'
states='^GET /api/state/'
uploads='^POST /api/upload-video/'
sessions='^POST /api/tasks/me/with-session/'
control_queues='^GET /[^/]+/compressor-control-'

tell() { curl -sf -o /dev/null -X POST --data "$3" "http://127.0.0.1:$1/__test/$2"; }
proxy_of() { if [ "$1" = "$control_queues" ]; then echo "$queue_proxy"; else echo "$backend_proxy"; fi; }

# hold HOW PATTERN, release [PATTERN]
hold() { tell "$(proxy_of "$2")" "hold/$1" "$2"; }
release() {
  tell "$backend_proxy" release "${1:-}"
  tell "$queue_proxy" release "${1:-}"
}
is_held() { curl -s "http://127.0.0.1:$(proxy_of "$2")/__test/held" | grep -qE "^$1 ${2#^}"; }
nothing_is_held() { [ -z "$(curl -s "http://127.0.0.1:$backend_proxy/__test/held"; curl -s "http://127.0.0.1:$queue_proxy/__test/held")" ]; }
# After a host has gone: what it had asked does not reach the backend any more.
release_dead() {
  until_true 10 "the proxies to let go what a dead host had asked" nothing_is_held
  release
}
was_polled() { [ "$(curl -s "http://127.0.0.1:$backend_proxy/__test/polls")" -ge "$1" ]; }

# What the backend has got since a mark: so many requests of a kind, and the most of one session.
mark() { wc -l <"$folder/backend.log"; }
sent_since() { tail -n "+$(($1 + 1))" "$folder/backend.log" | grep -cE "^POST $2 " || true; }
most_of_a_session_since() { tail -n "+$(($1 + 1))" "$folder/backend.log" | { grep -E "^POST $2 " || true; } | awk '{ n[$3]++ } END { for (s in n) if (n[s] > most) most = n[s]; print most + 0 }'; }
