// A proxy before the render backend that writes down what is asked of it: node backend-log.js PORT BACKEND_PORT LOG TOKENS
// One line "METHOD path" for each request, as soon as it arrives; each bearer token once. POST /__test/hold-renders keeps every
// render "processing" until /__test/release-renders; hold-messages keeps the answers to messages back until release-messages.
// As in the cloud, no session promises to run a message once per key: whoever sends one twice is seen here.
const http = require("http");
const fs = require("fs");
const [port, backend, log, tokens] = process.argv.slice(2);
const held = { renders: false, messages: false };
const seen = new Set();
const waiting = [];
let polls = 0;

function command(request, response) {
  const [verb, what] = request.url.slice("/__test/".length).split("-");
  if (verb === "hold" || verb === "release") held[what] = verb === "hold";
  if (verb === "hold" && what === "renders") polls = 0;
  if (verb === "release" && what === "messages") for (const go of waiting.splice(0)) go();
  response.end(String(polls));
}

function note(request) {
  fs.appendFileSync(log, `${request.method} ${request.url} \n`);
  const token = (request.headers.authorization || "").replace(/^Bearer /, "");
  if (token && !seen.has(token)) fs.appendFileSync(tokens, `${token}\n`);
  seen.add(token);
}

http.createServer((request, response) => {
  if (request.url.startsWith("/__test/")) return command(request, response);
  note(request);
  const poll = request.method === "GET" && /^\/api\/render\/proxy\/lambda\/([^/?]+)/.exec(request.url);
  if (poll) polls++;
  const onward = http.request({ host: "127.0.0.1", port: backend, method: request.method, path: request.url, headers: request.headers }, (answer) => {
    if (poll && held.renders && answer.statusCode === 200) {
      answer.resume();
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({ id: poll[1], status: "processing", progress: 50 }));
      return;
    }

    if (request.url.startsWith("/api/tasks/me/with-session/")) {
      let text = "";
      answer.setEncoding("utf8").on("data", (part) => (text += part)).on("end", () => {
        response.writeHead(answer.statusCode, { "content-type": "application/json" });
        response.end(text.replace(/"accepts_idempotency_key":\s*true/, '"accepts_idempotency_key":false'));
      });
      return;
    }

    const pass = () => {
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
    };
    if (held.messages && request.url.startsWith("/run_sse")) waiting.push(pass);
    else pass();
  });
  onward.on("error", () => response.destroy());
  response.on("close", () => onward.destroy());
  request.pipe(onward);
}).listen(Number(port), "127.0.0.1");
