# The renderer, the receiver of webhooks, and the Functions host.

start_renderer() {
  begin renderer.log env -u NEMO_API_URL Data__Directory="$folder/renderer" dotnet "$root/artifacts/compressor/compressor.dll" renderer --port "$renderer_port"
  touch "$folder/backend.log" "$folder/tokens" "$folder/webhooks.log"
  begin backend-proxy.log node "$root/tests/tools/holding-proxy.js" "$backend_proxy" "$renderer_port" "$folder/backend.log" "$folder/tokens"
  echo "$webhook_secret" >"$folder/webhook-secrets"
  begin receiver.log node "$root/tests/tools/webhook-receiver.js" "$receiver_port" "$folder/webhooks.log" "$folder/webhook-secrets"
  until_true 120 "the renderer" curl -s -o /dev/null "http://127.0.0.1:$renderer_port"
}

# Those whose deliveries to PATH were signed as they should be: message id, type, job and status.
webhooks_to() { sed -nE "s,^$1 signed ,,p" "$folder/webhooks.log"; }
count_to() { webhooks_to "$1" | wc -l; }
was_told() { [ "$(count_to "$1")" -ge "${2:-1}" ]; }

key=$(openssl rand -hex 20)
webhook_secret=whsec_$(openssl rand -base64 32)
public=http://127.0.0.1:$host_port

# start_host [SETTING=VALUE…]
start_host() {
  mkdir -p "$folder/secrets"
  cat >"$folder/secrets/host.json" <<JSON
{"masterKey":{"name":"master","value":"$key","encrypted":false},"functionKeys":[{"name":"default","value":"$key","encrypted":false}],"systemKeys":[],"hostName":null,"instanceId":null,"source":"runtime"}
JSON
  local settings=(
    FUNCTIONS_WORKER_RUNTIME=dotnet-isolated AzureWebJobsScriptRoot="$app" "AzureWebJobsStorage=$storage" AzureFunctionsWebHost__hostid=compressor
    AzureWebJobsSecretStorageType=files FUNCTIONS_SECRETS_PATH="$folder/secrets" FUNCTIONS_LOG_PATH="$folder/logs" FUNCTIONS_HOST_CONSOLE=1
    ASPNETCORE_URLS="$public" WEBSITE_HOSTNAME="127.0.0.1:$host_port" AZURE_FUNCTIONS_ENVIRONMENT=Development
    AzureFunctionsJobHost__Logging__Console__IsEnabled=true AzureFunctionsJobHost__extensions__queues__maxPollingInterval=00:00:01
    AzureFunctionsJobHost__extensions__durableTask__storageProvider__maxQueuePollingInterval=00:00:01
    AzureFunctionsJobHost__extensions__queues__visibilityTimeout=00:00:02
    "Storage__ConnectionString=$storage" "Api__PublicUrl=$public" NEMO_API_URL="http://127.0.0.1:$backend_proxy" NEMO_WEB_URL="http://127.0.0.1:$backend_proxy"
    # The receiver of webhooks is on this machine.
    Api__AllowPrivateAddresses=true "Webhooks__Secret=$webhook_secret"
    Workflow__RenderPollInterval=00:00:00.100 Workflow__RecoveryFirstWait=00:00:02 Workflow__RecoveryWait=00:00:02
    "$@"
  )
  case $FUNCTIONS_HOST in
    *.dll) begin host.log env -u CONTAINER_NAME -u WEBSITE_SITE_NAME "${settings[@]}" dotnet "$FUNCTIONS_HOST" ;;
    *) (cd "$app" && exec "$FUNCTIONS_HOST" --version >/dev/null) && begin host.log env -C "$app" -u CONTAINER_NAME "${settings[@]}" "$FUNCTIONS_HOST" start --port "$host_port" --enableAuth ;;
  esac
  host=$started
  until_true 240 "the host" curl -sf -o /dev/null "$public/api/health"
}

# With SIGKILL, and its worker with it.
kill_host() {
  kill -9 -- "-$host"
  wait "$host" 2>/dev/null || true
  until_true 10 "the host's death" is_gone "$host"
}

# As a deployment does: the host may end what it has begun.
stop_host() {
  kill -TERM "$host"
  until_true 60 "the host's end" is_gone "$host"
}
