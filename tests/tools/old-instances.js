// Puts instances into a task hub as if they had ended long ago: node old-instances.js TABLES SAS COUNT DAYS
// Copies the rows of one job that has ended there, with its history, under COUNT ids of DAYS ago (UUID version 7). Prints the first of them.
const crypto = require("crypto");
const [tables, sas, count, days] = process.argv.slice(2);
const headers = { "x-ms-version": "2019-12-12", accept: "application/json;odata=fullmetadata", "content-type": "application/json" };
const then = Date.now() - Number(days) * 86400000;

function idOf(number) {
  const time = (then + number).toString(16).padStart(12, "0");
  return `${time}7${crypto.randomBytes(10).toString("hex").slice(0, 19)}`;
}

async function rows(table, filter) {
  const response = await fetch(`${tables}/${table}()?${sas}&$filter=${encodeURIComponent(filter)}`, { headers });
  if (!response.ok) throw new Error(`${table}: ${response.status}`);
  return (await response.json()).value;
}

// What the service adds to a row does not belong into another; a time is told with its type.
function copied(row, id) {
  const old = new Date(then).toISOString();
  const copy = {};
  for (const [name, value] of Object.entries(row)) {
    if (name.startsWith("odata.") || name === "Timestamp" || name === "Timestamp@odata.type") continue;
    copy[name] = /^(CreatedTime|LastUpdatedTime|CompletedTime)$/.test(name) ? old : value;
  }
  copy.PartitionKey = id;
  return copy;
}

async function insert(table, row) {
  const response = await fetch(`${tables}/${table}?${sas}`, { method: "POST", headers: { ...headers, prefer: "return-no-content" }, body: JSON.stringify(row) });
  if (!response.ok) throw new Error(`${table}: ${response.status} ${await response.text()}`);
}

(async () => {
  const ended = (await rows("compressorInstances", "RuntimeStatus eq 'Completed' and Name eq 'CompressVideo'"))[0];
  const history = await rows("compressorHistory", `PartitionKey eq '${ended.PartitionKey}'`);
  for (let number = 0; number < Number(count); number++) {
    const id = idOf(number);
    for (const row of history) await insert("compressorHistory", copied(row, id));
    await insert("compressorInstances", copied(ended, id));
    if (number === 0) console.log(id);
  }
})().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
