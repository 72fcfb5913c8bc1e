# Azurite, and requests to it.

# Azurite's account, as its documentation gives it; no secret.
account=devstoreaccount1
account_key='Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=='
blobs=http://127.0.0.1:$blob_port/$account
queues=http://127.0.0.1:$queue_port/$account
tables=http://127.0.0.1:$table_port/$account

# What the host uses: its queues are behind a proxy.
storage="DefaultEndpointsProtocol=http;AccountName=$account;AccountKey=$account_key;BlobEndpoint=$blobs;QueueEndpoint=http://127.0.0.1:$queue_proxy/$account;TableEndpoint=$tables;"

# An account SAS of version 2019-12-12: account, permissions, services, resource types, start, expiry, addresses, protocols, version.
expiry=$(date -u -d '+1 day' +%Y-%m-%dT%H:%MZ)
signature=$(printf '%s\n' "$account" rwdlacup bqt sco '' "$expiry" '' https,http 2019-12-12 |
  openssl dgst -sha256 -mac HMAC -macopt "hexkey:$(printf %s "$account_key" | base64 -d | od -An -v -tx1 | tr -d ' \n')" -binary | base64)
sas="sv=2019-12-12&ss=bqt&srt=sco&sp=rwdlacup&se=$expiry&spr=https,http&sig=$(printf %s "$signature" | sed 's/+/%2B/g; s,/,%2F,g; s/=/%3D/g')"

start_storage() {
  begin azurite.log node "$azurite" --blobHost 127.0.0.1 --blobPort "$blob_port" --queueHost 127.0.0.1 --queuePort "$queue_port" --tableHost 127.0.0.1 \
    --tablePort "$table_port" --location "$folder/azurite" --skipApiVersionCheck --disableTelemetry
  begin queue-proxy.log node "$root/tests/tools/holding-proxy.js" "$queue_proxy" "$queue_port"
  until_true 60 "Azurite" curl -s -o /dev/null "$tables"
  curl -sf -o /dev/null -X PUT -H 'x-ms-version: 2019-12-12' "$blobs/inbox?restype=container&$sas"
  curl -sf -o /dev/null -X PUT -H 'x-ms-version: 2019-12-12' "$queues/inbox-events?$sas"
}

put_blob() { curl -sf -T "$2" -H 'x-ms-blob-type: BlockBlob' -H 'x-ms-version: 2019-12-12' "${@:3}" "$blobs/$1?$sas"; }
get_blob() { curl -s -H 'x-ms-version: 2019-12-12' "$blobs/$1?$sas"; }
blob_exists() { curl -sf -o /dev/null -I -H 'x-ms-version: 2019-12-12' "$blobs/$1?$sas"; }

# The results of a job, a name to a line, with those that were begun and not ended.
results_of() {
  curl -sf -H 'x-ms-version: 2019-12-12' "$blobs/results?restype=container&comp=list&include=uncommittedblobs&prefix=$1/&$sas" | { grep -o '<Name>[^<]*' || true; } | cut -c 7-
}

put_message() {
  local text
  text=$(printf %s "$1" | base64 -w 0)
  curl -sf -o /dev/null -X POST -H 'x-ms-version: 2019-12-12' -d "<QueueMessage><MessageText>$text</MessageText></QueueMessage>" "$queues/inbox-events/messages?$sas"
}
is_poisoned() { curl -s -H 'x-ms-version: 2019-12-12' "$queues/inbox-events-poison/messages?peekonly=true&$sas" | grep -q MessageText; }

# All rows of a table, one page to a line.
rows() {
  local next= partition row
  while :; do
    curl -sf -D "$folder/head" -H 'Accept: application/json;odata=nometadata' -H 'x-ms-version: 2019-12-12' "$tables/$1()?$sas$next"
    echo
    partition=$(continuation partition) row=$(continuation row)
    [ -n "$partition" ] || break
    next="&NextPartitionKey=$partition${row:+&NextRowKey=$row}"
  done
}
continuation() { tr -d '\r' <"$folder/head" | sed -nE "s/^x-ms-continuation-next$1key: (.*)$/\1/pI" | sed 's/+/%2B/g; s,/,%2F,g; s/=/%3D/g'; }
version_of() { curl -sf -H 'Accept: application/json;odata=nometadata' -H 'x-ms-version: 2019-12-12' "$tables/compressorInstances(PartitionKey='$1',RowKey='')?$sas" | json .Version; }
