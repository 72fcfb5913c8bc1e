say "-- host and worker killed with SIGKILL, a job in each state"
before=$(mark) under_way=()
stop_here delivering fetched-and-not-recorded request "$claims"
stop_here delivering half-fetched half "$downloads"
stop_here rendering polled processing "$polls"
stop_here editing submitted-without-an-answer answer "$submits"
stop_here editing about-to-submit request "$submits"
stop_here editing sent-without-an-answer answer "$messages"
stop_here editing about-to-send request "$states"
stop_here uploading about-to-upload request "$uploads"
stop_here connecting about-to-connect request "$sessions"
until_true 120 "30 polls" was_polled 30
hold request "$control_queues"
under_way+=("$(start_clip /not-begun)")
check "a job is queued: not begun" same queued "$(status_of "${under_way[-1]}")"
kill_host

# The render that was polled stays at work for 100 polls in all.
polled=^$(grep -oE '^GET /api/render/proxy/lambda/render_[0-9a-f]+' "$folder/backend.log" | tail -n 1)
release_dead
hold processing "$polled"
start_host
until_true 300 "70 polls more" was_polled 70
release
all_done "$before"
check "every callback is called" until_true 60 "the callbacks" all_told /fetched-and-not-recorded /half-fetched /polled \
  /submitted-without-an-answer /about-to-submit /sent-without-an-answer /about-to-send /about-to-upload /about-to-connect /not-begun
