// What a run of jobs has asked of the storage account, by Azurite's access log: node storage-requests.js LOG FIRST_LINE JOBS
// Prints a line of JSON: requests of a job by service, kind and method. Polls of empty queues are those that took nothing, and are told apart.
const fs = require("fs");
const [log, first, jobs] = process.argv.slice(2);

// The first that fits names the kind.
const kinds = [
  [/^\/[^/]+\/state\/records%2Fcancelled%2F|^\/[^/]+\/state\/records\/cancelled\//, "blob: marks of cancelled jobs"],
  [/^\/[^/]+\/state\/records(%2F|\/)progress/, "blob: progress"],
  [/^\/[^/]+\/state\//, "blob: other records"],
  [/^\/[^/]+\/(uploads|results|inbox)[/?]/, "blob: videos"],
  [/^\/[^/]+\/[^/]+-control-/, "queue: control"],
  [/^\/[^/]+\/[^/]+-workitems/, "queue: work items"],
  [/^\/[^/]+\/inbox-events/, "queue: inbox"],
  [/^\/[^/]+\/[^/(]+History/, "table: history"],
  [/^\/[^/]+\/[^/(]+Instances/, "table: instances"],
  [/^\/[^/]+\/[^/(]+Partitions/, "table: partitions"],
  [/^\/[^/]+\/\$batch/, "table: batches"],
  [/^\/[^/]+\/(compressor-leases|azure-webjobs)/, "blob: the host's own"],
];

const counts = {};
const add = (kind, method) => {
  counts[kind] ??= {};
  counts[kind][method] = (counts[kind][method] ?? 0) + 1;
};
for (const line of fs.readFileSync(log, "utf8").split("\n").slice(Number(first))) {
  const request = / "([A-Z]+) ([^ ]+) HTTP/.exec(line);
  if (request) add(kinds.find(([pattern]) => pattern.test(request[2]))?.[1] ?? "other", request[1]);
}

// A message is taken by a GET and removed by a DELETE; the other GETs found nothing, or took several at once.
const of = (test) => Object.entries(counts).filter(([kind]) => test(kind)).flatMap(([, methods]) => Object.values(methods)).reduce((sum, n) => sum + n, 0);
const queues = Object.entries(counts).filter(([kind]) => kind.startsWith("queue"));
const empty = queues.reduce((sum, [, methods]) => sum + Math.max(0, (methods.GET ?? 0) - (methods.DELETE ?? 0)), 0);
const hosts = of((kind) => kind === "table: partitions" || kind === "blob: the host's own" || kind === "other");
const all = of(() => true);
const perJob = (n) => Math.round((n / Number(jobs)) * 10) / 10;
console.log(JSON.stringify({
  all: perJob(all),
  ofJobs: perJob(all - empty - hosts),
  blob: perJob(of((kind) => kind.startsWith("blob") && kind !== "blob: the host's own")),
  queue: perJob(of((kind) => kind.startsWith("queue")) - empty),
  table: perJob(of((kind) => kind.startsWith("table") && kind !== "table: partitions")),
  polls: empty,
  hosts,
  kinds: Object.fromEntries(Object.entries(counts).sort().map(([kind, methods]) => [kind, Object.fromEntries(Object.entries(methods).sort().map(([method, n]) => [method, perJob(n)]))])),
}));
