say "-- requests to storage: thirty jobs at once, at the settings of a deployment"
kill_host
start_host AzureFunctionsJobHost__extensions__queues__maxPollingInterval=00:00:10 AzureFunctionsJobHost__extensions__durableTask__storageProvider__maxQueuePollingInterval=00:00:02 \
  Workflow__RenderPollInterval=00:00:30
from=$(wc -l <"$folder/azurite.log") logged=$(wc -l <"$folder/host.log") began=$SECONDS
for _ in $(seq 30); do start_clip /counted >/dev/null; done
all_counted() { [ "$(webhooks_to /counted | cut -d ' ' -f 2 | sort | uniq -c | awk '{ print $1 }')" = 30 ]; }
check "thirty end, and are told of" until_true 300 "thirty webhooks" all_counted
say "      $((SECONDS - began)) s"
node "$root/tests/tools/storage-requests.js" "$folder/azurite.log" "$from" 30 | tee "$folder/requests.json" >&2
check "a job asks the store for no more than 135 things" at_most "$(json .ofJobs <"$folder/requests.json" | cut -d . -f 1)" 135
check "thirty jobs leave no more than 60 rows in the log" at_most "$(tail -n +$((logged + 1)) "$folder/host.log" | grep -cE '^(info|warn|fail): ')" 60
