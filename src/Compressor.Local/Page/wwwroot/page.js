// The whole page: choose, upload, follow, result. Talks to /api only.
import { languageOf, words } from "./words.js";

const byId = id => document.getElementById(id);
const form = byId("form"), file = byId("file"), prompt = byId("prompt"), drop = byId("drop");
const ended = ["completed", "failed", "cancelled"];
const unmade = ["not_understood", "not_possible", "nothing_changed"];
let upload = null, events = null, jobId = null, say = words.en;

function show(name) {
  form.hidden = name !== "form";
  for (const section of ["work", "result", "error"]) byId(section).hidden = section !== name;
  if (name === "result" || name === "error") byId(name).focus();
}

// The sections about a job are in the language of its prompt.
function speak(text) {
  const language = languageOf(text);
  say = words[language];
  for (const section of ["work", "result", "error", "announce"]) byId(section).lang = language;
  for (const element of document.querySelectorAll("[data-say]")) element.textContent = say[element.dataset.say];
}

function list(id, sentences) {
  byId(id).replaceChildren(...sentences.map(sentence => Object.assign(document.createElement("li"), { textContent: sentence })));
}

// Chinese sentences have no space between them.
const join = sentences => sentences.filter(Boolean).join(" ").replaceAll("。 ", "。");

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

function fail(text, title = say.failed) {
  stop();
  byId("error-title").textContent = title;
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
    return join([details.detail || details.title, details.action]) || fallback;
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
  speak(prompt.value);
  list("messages", []);
  progress(say.sending(video.name), 0);
  show("work");
  announce(say.announceSending);

  upload = new XMLHttpRequest();
  upload.upload.onprogress = e => progress(say.sent(video.name, bytes(e.loaded), bytes(e.total)), 100 * e.loaded / e.total);
  upload.onload = () => {
    const request = upload;
    if (!request) return;
    upload = null;
    if (request.status !== 202 && request.status !== 200) return fail(problem(request.responseText, say.status(request.status)));
    follow(JSON.parse(request.responseText).id);
  };
  upload.onerror = () => fail(say.unreachable);
  upload.open("POST", "/api/jobs");
  upload.setRequestHeader("Accept", "application/json");
  upload.setRequestHeader("Accept-Language", byId("work").lang);
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
  if (!response) return fail(say.lost);
  if (!response.ok) return fail(problem(await response.text(), say.gone));
  const job = await response.json();
  if (ended.includes(job.status)) update(job);
  else fail(say.lost);
}

function update(job) {
  if (job.id !== jobId) return;
  speak(job.prompt);
  progress(job.text, job.percent);
  list("messages", (job.messages ?? []).filter(m => m.role === "agent").map(m => m.text));
  if (!ended.includes(job.status)) return announce(job.status);
  if (job.status === "completed") finish(job);
  else if (job.status === "cancelled") { stop(); show("form"); announce(say.cancelled); }
  else fail(join([job.error?.message, job.error?.action]) || job.text, titleOf(job.error));
}

function titleOf(error) {
  if (unmade.includes(error?.code)) return say.nothing;
  return error?.code === "agent_question" ? say.answered : say.failed;
}

function finish(job) {
  const result = job.result, declined = result.declined ?? [], notes = result.notes ?? [];
  // The source itself, which was small enough: nothing was made.
  const original = result.bytes === result.inputBytes && notes.some(note => note.code === "already_fits");
  events.close();
  byId("result-title").textContent = (original ? (result.meetsGoal ? say.fits : say.kept) : result.meetsGoal ? say.ready : say.made)(say.nouns[kindOf(result)]);
  byId("result-sizes").hidden = original;
  byId("result-goal").hidden = original && result.meetsGoal;
  byId("size-before").textContent = bytes(result.inputBytes);
  byId("size-after").textContent = bytes(result.bytes);
  byId("result-goal").textContent = result.meetsGoal ? say.met : say.partly;
  byId("result-goal").className = "badge " + (result.meetsGoal ? "met" : "missed");
  list("result-missing", [...result.unmet ?? [], ...declined.map(left => say.leftOut(left.request, left.reason)), ...notes.filter(note => note.code === "unchecked").map(note => note.text)]);
  list("result-notes", notes.filter(note => note.code !== "unchecked").map(note => note.text));
  const facts = [];
  if (result.width) facts.push(`${result.width} × ${result.height}`);
  if (result.durationSeconds) facts.push(`${result.durationSeconds.toFixed(1)} s`);
  if (result.ssim) facts.push(`SSIM ${result.ssim.toFixed(3)}`);
  byId("result-facts").textContent = facts.join(" · ");
  const download = byId("download"), project = byId("project");
  download.textContent = original ? say.original : say.download;
  download.href = `/api/jobs/${encodeURIComponent(job.id)}/result`;
  download.download = result.fileName;
  project.hidden = !/^https?:\/\//.test(result.projectUrl ?? "");
  if (!project.hidden) project.href = result.projectUrl;
  show("result");
  announce(byId("result-title").textContent);
}

// What the result is to people, by the format that its name states.
function kindOf(result) {
  const format = result.fileName.split(".").pop().toLowerCase();
  if (["mp3", "m4a", "wav", "aac"].includes(format)) return "sound";
  if (format === "gif" || (format === "webp" && result.durationSeconds)) return "animation";
  return ["jpg", "jpeg", "png", "webp"].includes(format) ? "picture" : "video";
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
