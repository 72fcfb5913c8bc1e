say "-- a cancelled job"
before=$(mark)
hold processing "$polls"
job=$(start_clip /cancelled)
until_true 120 "rendering" has_status "$job" rendering
until_true 30 "the render at the backend" was_polled 1
post "/jobs/$job/cancel" '{}' -o /dev/null
check "it ends" until_true 60 "the cancelled job" ended "$job"
check "cancelled" same cancelled "$(status_of "$job")"
check "the render was cancelled at the backend" same 1 "$(sent_since "$before" '/api/render/proxy/lambda/.*/cancel')"
check "the operation says so with a 422" same 422 "$(code_of api GET "/jobs/$job/operation")"
check "nothing is left of it" same "" "$(results_of "$job")"
release
