say "-- a new version, with jobs under way"
before=$(mark) under_way=()
stop_here delivering half-fetched-by-the-old half "$downloads"
stop_here rendering polled-by-the-old processing "$polls"
stop_here editing submitted-by-the-old answer "$submits"
stop_here editing sent-by-the-old answer "$messages"
stop_here uploading being-uploaded-by-the-old request "$uploads"
check "the host ends when it is told to" stop_host
release_dead
start_host AzureFunctionsJobHost__extensions__durableTask__defaultVersion=1.1
under_way+=("$(start_clip /begun-by-the-new)")
all_done "$before"
check "each keeps the version that it began with" same "1.0 1.0 1.0 1.0 1.0 1.1" "$(for job in "${under_way[@]}"; do version_of "$job"; echo; done | xargs)"
check "every callback is called" until_true 60 "the callbacks" all_told /half-fetched-by-the-old /polled-by-the-old \
  /submitted-by-the-old /sent-by-the-old /being-uploaded-by-the-old /begun-by-the-new
