// Takes webhooks, and checks each as Standard Webhooks says: node webhook-receiver.js PORT LOG SECRETS
// SECRETS is a file with a whsec_… on each line, any of which may have signed; it is read for each webhook.
// LOG gets a line for each: the path it came to, "signed" or why it is refused, the message's id, its type, the job and the job's status.
const crypto = require("crypto");
const fs = require("fs");
const http = require("http");
const [port, log, secrets] = process.argv.slice(2);
const toleranceSeconds = 300;

function refusal(headers, body) {
  const [id, timestamp, signatures] = ["webhook-id", "webhook-timestamp", "webhook-signature"].map((name) => headers[name]);
  if (!id || !timestamp || !signatures) return "unsigned";
  if (!(Math.abs(Date.now() / 1000 - Number(timestamp)) <= toleranceSeconds)) return "stale";
  const keys = fs.readFileSync(secrets, "utf8").split("\n").filter(Boolean).map((secret) => Buffer.from(secret.replace(/^whsec_/, ""), "base64"));
  const right = keys.map((key) => crypto.createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest());
  const matches = signatures.split(" ").map((signature) => signature.split(",")).some(([version, value]) => {
    const given = Buffer.from(value ?? "", "base64");
    return version === "v1" && right.some((one) => given.length === one.length && crypto.timingSafeEqual(given, one));
  });
  return matches ? null : "forged";
}

http.createServer((request, response) => {
  let body = "";
  request.setEncoding("utf8").on("data", (part) => (body += part)).on("end", () => {
    const refused = refusal(request.headers, body);
    let event = {};
    try {
      event = JSON.parse(body);
    } catch {
      // Written down without its type.
    }

    fs.appendFileSync(log, `${[request.url, refused ?? "signed", request.headers["webhook-id"], event.type, event.data?.id, event.data?.status].join(" ")}\n`);
    response.writeHead(refused ? 401 : 204).end();
  });
}).listen(Number(port), "127.0.0.1");
