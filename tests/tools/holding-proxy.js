// A proxy that writes down what passes, and holds what it is told to: node holding-proxy.js PORT SERVER_PORT [LOG TOKENS]
// LOG gets a line "METHOD path" for each request as it goes on to the server, with the session of a message, and with the session and the
// render of a submit; TOKENS gets each bearer token once.
// POST /__test/hold/HOW holds the requests whose "METHOD path" matches the body, a regular expression. HOW:
//   request     the server does not get the request
//   answer      it does, and its answer does not come back
//   half        the first half of the answer comes back
//   processing  the server's answer is replaced: the render is at work still
// POST /__test/release lets go what the same body holds; with none, all. GET /__test/held lists what is held now, GET /__test/polls how
// often the render that was asked for most was said to be at work.
// As in the cloud, no session promises to run a message once per key: whoever sends one twice is seen here.
const http = require("http");
const fs = require("fs");
const [port, server, log, tokens] = process.argv.slice(2);
const rules = new Map();
const held = new Set();
const polls = new Map();
const seen = new Set();

const read = (stream) => new Promise((done, failed) => {
  const parts = [];
  stream.on("data", (part) => parts.push(part)).on("end", () => done(Buffer.concat(parts))).on("error", failed);
});

async function command(request, response) {
  const [verb, how] = request.url.slice("/__test/".length).split("/");
  const text = (await read(request)).toString();
  if (verb === "hold") rules.set(text, { text, how, pattern: new RegExp(text) });
  if (verb === "hold" && how === "processing") polls.clear();
  if (verb === "release") release(text);
  if (verb === "held") response.end([...held].map((item) => `${item.rule.how} ${item.line}\n`).join(""));
  else response.end(String(Math.max(0, ...polls.values())));
}

function release(text) {
  if (text === "") rules.clear();
  rules.delete(text);
  for (const item of [...held].filter((item) => text === "" || item.rule.text === text)) {
    held.delete(item);
    item.go();
  }
}

// Ends when it is released; never when whoever asked has gone.
const hold = (line, rule, response) => new Promise((go) => {
  const item = { line, rule, go };
  held.add(item);
  response.on("close", () => held.delete(item));
});

function note(request, line, body) {
  const { session_id, sessionId, id } = body ? JSON.parse(body) : {};
  if (log) fs.appendFileSync(log, `${[line, session_id ?? sessionId ?? "", id ?? ""].join(" ")}\n`);
  const token = (request.headers.authorization || "").replace(/^Bearer /, "");
  if (tokens && token && !seen.has(token)) fs.appendFileSync(tokens, `${token}\n`);
  seen.add(token);
}

// One connection for each request: one that was kept could have been closed meanwhile, and a message would be lost on it.
const send = (request, response, body) => new Promise((answered) => {
  const onward = http.request({ host: "127.0.0.1", port: server, method: request.method, path: request.url, headers: request.headers, agent: false }, answered);
  onward.on("error", () => response.destroy());
  response.on("close", () => onward.destroy());
  if (body) onward.end(body);
  else request.pipe(onward);
});

async function pass(request, response) {
  const line = `${request.method} ${request.url}`;
  const rule = [...rules.values()].findLast((rule) => rule.pattern.test(line));
  const isOnce = /^POST (\/run_sse|\/api\/render\/proxy\/lambda)$/.test(line);
  // A connection whose request is left unread does not say that it has been closed.
  const body = isOnce || rule?.how === "request" ? await read(request) : undefined;
  if (rule?.how === "request") await hold(line, rule, response);
  note(request, line, isOnce ? body : undefined);
  const answer = await send(request, response, body);
  delete answer.headers.connection;
  delete answer.headers["keep-alive"];

  const render = /^GET \/api\/render\/proxy\/lambda\/([^/?]+)$/.exec(line);
  if (rule?.how === "processing" && render && answer.statusCode === 200) {
    answer.resume();
    polls.set(render[1], (polls.get(render[1]) ?? 0) + 1);
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ id: render[1], status: "processing", progress: 1 }));
  } else if (request.url.startsWith("/api/tasks/me/with-session/")) {
    const text = (await read(answer)).toString();
    response.writeHead(answer.statusCode, { "content-type": "application/json" });
    response.end(text.replace(/"accepts_idempotency_key":\s*true/, '"accepts_idempotency_key":false'));
  } else if (rule?.how === "half") {
    const whole = await read(answer);
    response.writeHead(answer.statusCode, answer.headers);
    response.write(whole.subarray(0, whole.length / 2));
    await hold(line, rule, response);
    response.end(whole.subarray(whole.length / 2));
  } else {
    if (rule?.how === "answer") await hold(line, rule, response);
    response.writeHead(answer.statusCode, answer.headers);
    answer.pipe(response);
  }
}

const proxy = http.createServer((request, response) => {
  const handle = request.url.startsWith("/__test/") ? command : pass;
  handle(request, response).catch(() => response.destroy());
});
proxy.keepAliveTimeout = 120_000;
proxy.listen(Number(port), "127.0.0.1");
