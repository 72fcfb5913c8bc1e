// Sends a file with tus-js-client, which breaks off in the middle and goes on later, and compresses what has arrived: node client.mjs URL FILE
import assert from "node:assert/strict";
import { createReadStream, statSync } from "node:fs";
import { basename } from "node:path";
import { Upload } from "tus-js-client";

const [url, file] = process.argv.slice(2), bytes = statSync(file).size, chunkSize = 65_536;
assert(bytes > 3 * chunkSize, "The file is too small to break off in the middle.");

/** Where an upload is; null while it was not created. */
let uploadUrl = null;

/** @returns The bytes that had been there when the first piece was sent, and whether all are there now. */
function send(breaksAt) {
  return new Promise((resolve, reject) => {
    let first = null;
    const upload = new Upload(createReadStream(file), {
      endpoint: `${url}/api/v1/uploads`,
      uploadUrl,
      uploadSize: bytes,
      chunkSize,
      metadata: { filename: basename(file) },
      retryDelays: [200, 1000],
      onUploadUrlAvailable: () => (uploadUrl = upload.url),
      onChunkComplete: (size, accepted) => {
        first ??= accepted - size;
        console.log(`${accepted} of ${bytes} bytes are there`);
        if (accepted < breaksAt) return;
        upload.abort().then(() => resolve({ first, isWhole: false }), reject);
      },
      onSuccess: () => resolve({ first, isWhole: true }),
      onError: reject,
    });
    upload.start();
  });
}

assert.deepEqual(await send(2 * chunkSize), { first: 0, isWhole: false });
console.log("Broken off.");

// Another client goes on where the first one was: what has arrived is asked for, and skipped.
const head = await fetch(uploadUrl, { method: "HEAD", headers: { "Tus-Resumable": "1.0.0" } });
const arrived = Number(head.headers.get("Upload-Offset"));
assert(arrived >= 2 * chunkSize && arrived < bytes);
const rest = await send(Infinity);
assert.equal(rest.isWhole, true);
assert(rest.first >= arrived);

const started = await fetch(`${url}/api/v1/jobs`, {
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify({ source: { upload: uploadUrl.split("/").at(-1) }, prompt: "half the size" }),
});
assert.equal(started.status, 202, await started.clone().text());
const { id } = await started.json();
const events = await (await fetch(`${url}/api/v1/jobs/${id}/events`)).text();
const job = JSON.parse(events.split("\n").filter(line => line.startsWith("data: ")).at(-1).slice(6));
assert.equal(job.status, "completed", job.text);
assert.equal(job.inputBytes, bytes);
console.log(`${job.inputBytes} -> ${job.result.bytes} bytes`);
