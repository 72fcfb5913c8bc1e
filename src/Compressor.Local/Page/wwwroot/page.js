// The whole page: choose, upload, follow, result. Talks to /api only.
const byId = id => document.getElementById(id);
const form = byId("form"), file = byId("file"), prompt = byId("prompt"), drop = byId("drop");
const ended = ["completed", "failed", "cancelled"];
let upload = null, events = null, jobId = null;

function show(name) {
  form.hidden = name !== "form";
  for (const section of ["work", "result", "error"]) byId(section).hidden = section !== name;
  if (name === "result" || name === "error") byId(name).focus();
}

// Screen readers hear the phases, not every percent.
function announce(text) {
  if (byId("announce").textContent !== text) byId("announce").textContent = text;
}

// As ByteSize.Format says it elsewhere.
function bytes(count) {
  if (count < 1e3) return count + " bytes";
  if (count < 999500) return (count / 1e3).toFixed(count < 1e4 ? 1 : 0) + " kB";
  if (count < 999500000) return (count / 1e6).toFixed(count < 1e8 ? 1 : 0) + " MB";
  return (count / 1e9).toFixed(2) + " GB";
}

function fail(text) {
  stop();
  byId("error-text").textContent = text;
  show("error");
}

function stop() {
  events?.close();
  upload = events = jobId = null;
  history.replaceState(null, "", location.pathname);
}

// What went wrong and what to do, from problem details (RFC 9457).
function problem(text, fallback) {
  try {
    const details = JSON.parse(text);
    return [details.detail || details.title, details.action].filter(Boolean).join(" ") || fallback;
  } catch {
    return fallback;
  }
}

function progress(text, percent) {
  byId("work-text").textContent = text;
  byId("work-bar").value = percent;
}

function start() {
  const video = file.files[0], body = new FormData();
  body.append("prompt", prompt.value.trim());
  body.append("file", video);
  byId("messages").replaceChildren();
  progress(`Sending ${video.name} …`, 0);
  show("work");
  announce("Sending the video");

  upload = new XMLHttpRequest();
  upload.upload.onprogress = e => progress(`Sending ${video.name} (${bytes(e.loaded)} of ${bytes(e.total)})`, 100 * e.loaded / e.total);
  upload.onload = () => {
    const request = upload;
    if (!request) return;
    upload = null;
    if (request.status !== 202 && request.status !== 200) return fail(problem(request.responseText, `The server answered ${request.status}. Try again.`));
    follow(JSON.parse(request.responseText).id);
  };
  upload.onerror = () => fail("The connection to the server was lost. Check that it runs, then try again.");
  upload.open("POST", "/api/jobs");
  upload.setRequestHeader("Accept", "application/json");
  upload.send(body);
}

// The address keeps the job's id, so that a reload goes on watching.
function follow(id) {
  jobId = id;
  history.replaceState(null, "", "#" + encodeURIComponent(id));
  show("work");
  events = new EventSource(`/api/jobs/${encodeURIComponent(id)}/events`);
  for (const name of ["progress", ...ended]) events.addEventListener(name, e => update(JSON.parse(e.data)));
  events.onerror = () => {
    // EventSource reconnects by itself unless the server refused.
    if (events?.readyState === EventSource.CLOSED) look(id);
  };
}

async function look(id) {
  const response = await fetch(`/api/jobs/${encodeURIComponent(id)}`).catch(() => null);
  if (!response) return fail("The connection to the server was lost. Reload the page to go on.");
  if (!response.ok) return fail(problem(await response.text(), "There is no such job any more."));
  const job = await response.json();
  if (ended.includes(job.status)) update(job);
  else fail("The connection to the server was lost. Reload the page to go on.");
}

function update(job) {
  if (job.id !== jobId) return;
  progress(job.text, job.percent);
  byId("messages").replaceChildren(...(job.messages ?? []).filter(m => m.role === "agent").map(m => {
    const item = document.createElement("li");
    item.textContent = m.text;
    return item;
  }));
  if (!ended.includes(job.status)) return announce(job.status);
  if (job.status === "completed") finish(job);
  else if (job.status === "cancelled") { stop(); show("form"); announce("Cancelled"); }
  else fail([job.error?.message, job.error?.action].filter(Boolean).join(" ") || job.text);
}

function finish(job) {
  const result = job.result;
  events.close();
  byId("size-before").textContent = bytes(result.inputBytes);
  byId("size-after").textContent = bytes(result.bytes);
  byId("result-goal").textContent = result.meetsGoal ? "✓ Goal met" : "Goal missed: " + (result.unmet ?? []).join(" ");
  byId("result-goal").className = "badge " + (result.meetsGoal ? "met" : "missed");
  const facts = [];
  if (result.width) facts.push(`${result.width} × ${result.height}`);
  if (result.durationSeconds) facts.push(`${result.durationSeconds.toFixed(1)} s`);
  if (result.ssim) facts.push(`SSIM ${result.ssim.toFixed(3)}`);
  byId("result-facts").textContent = [facts.join(" · "), result.note].filter(Boolean).join(". ");
  const download = byId("download"), project = byId("project");
  download.href = `/api/jobs/${encodeURIComponent(job.id)}/result`;
  download.download = result.fileName;
  project.hidden = !/^https?:\/\//.test(result.projectUrl ?? "");
  if (!project.hidden) project.href = result.projectUrl;
  show("result");
  announce("Your video is ready");
}

async function cancel() {
  byId("cancel").disabled = true;
  if (upload) { upload.abort(); stop(); show("form"); }
  else if (jobId) await fetch(`/api/jobs/${encodeURIComponent(jobId)}/cancel`, { method: "POST" }).catch(() => null);
  byId("cancel").disabled = false;
}

function chosen() {
  byId("file-name").textContent = file.files.length ? file.files[0].name : "Choose a video";
  if (file.files.length) byId("file-hint").textContent = bytes(file.files[0].size);
}

for (const name of ["dragenter", "dragover"]) drop.addEventListener(name, e => { e.preventDefault(); drop.classList.add("over"); });
for (const name of ["dragleave", "drop"]) drop.addEventListener(name, () => drop.classList.remove("over"));
drop.addEventListener("drop", e => {
  e.preventDefault();
  if (e.dataTransfer.files.length) { file.files = e.dataTransfer.files; chosen(); }
});
file.addEventListener("change", chosen);
form.addEventListener("submit", e => { e.preventDefault(); start(); });
byId("cancel").addEventListener("click", cancel);
for (const chip of document.querySelectorAll(".chip")) chip.addEventListener("click", () => { prompt.value = chip.dataset.prompt; prompt.focus(); });
for (const again of document.querySelectorAll(".again")) again.addEventListener("click", () => { stop(); show("form"); });
if (location.hash.length > 1) follow(decodeURIComponent(location.hash.slice(1)));
