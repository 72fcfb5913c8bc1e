// The files: from being chosen over being sent to their jobs.
import { Problem } from "./api.js";
import { kindOf, kindOfName, look } from "./media.js";
import { cancelJob, startJob, watchJobs } from "./queue.js";
import { changed, state } from "./state.js";
import { upload } from "./upload.js";
import { bytes, join, stop, t } from "./words.js";

export const ended = job => ["completed", "failed", "cancelled"].includes(job?.status);
/** Codes with which nothing was made because of what was asked. */
const unmade = ["not_understood", "not_possible", "nothing_changed", "agent_question", "impossible_size", "prompt_invalid"];
let made = 0;

/** A file, a link, or a job of which no more is known than its id. */
const item = facts => ({ id: ++made, name: "", kind: "file", prompt: "", share: 0, stage: "chosen", upload: null, sent: 0, job: null, problem: null, ...facts });

/** Where a file is: chosen, sending, queued, running, done, partly, nothing, failed, cancelled, gone. */
export function standing(one) {
  if (one.problem) return one.problem.code === "gone" ? "gone" : unmade.includes(one.problem.code) ? "nothing" : "failed";
  if (one.stage !== "job" || !one.job) return one.stage === "job" ? "queued" : one.stage;
  const { status, result, error } = one.job;
  if (status === "queued") return "queued";
  if (status === "failed") return unmade.includes(error?.code) ? "nothing" : "failed";
  if (status === "completed") return result?.meetsGoal && !result.declined?.length ? "done" : "partly";
  return status === "cancelled" ? "cancelled" : "running";
}

export const isRunning = one => ["sending", "queued", "running"].includes(standing(one));
export const isUnsent = one => Boolean(one.file) && !one.upload?.id;
/** A source itself that was small enough: nothing was made. */
export const isOriginal = result => result.bytes === result.inputBytes && (result.notes ?? []).some(note => note.code === "already_fits");
export const promptOf = one => (state.each ? one.prompt : state.prompt).trim();
/** What was told of a file with this sentence; null: nothing yet. */
export const planFor = (one, prompt) => [one.estimate, one.reading].find(plan => plan && plan.asked === prompt) ?? null;
export const limitOf = one => one.job?.result?.goal?.maxBytes ?? planFor(one, one.prompt)?.limit?.bytes ?? null;
/** Whether an error is of the sentence; else it is of the file. */
export const isOfSentence = error => unmade.includes(error.code);

/** Takes what can be taken, and says what can't. */
export async function add(files) {
  const kinds = await Promise.all(files.map(file => kindOf(file)));
  const refused = [], most = state.about.maxBytes, room = state.about.freeBytes ?? Infinity;
  for (const [at, file] of files.entries()) {
    if (!kinds[at]) refused.push(t("notMedia", file.name));
    else if (!file.size) refused.push(t("emptyFile", file.name));
    else if (file.size * 1.2 > room) refused.push(t("noRoom", bytes(file.size * 1.2), bytes(room)));
    else if (most && file.size > most) refused.push(t("tooLarge", file.name, bytes(most)));
    else take(item({ file, name: file.name, bytes: file.size, kind: kinds[at], prompt: state.prompt }));
  }
  state.notice = refused.length > 2 && !kinds.some(Boolean) ? t("notMediaMany", refused.length) : join(refused.slice(0, 3).map(text => text + stop()));
  changed();
}

/** @returns Whether it is one that can be tried. */
export function addLink(text) {
  let url;
  try {
    url = new URL(text.trim());
  } catch {
    return false;
  }
  if (url.protocol !== "https:" && url.protocol !== "http:") return false;
  const name = decodeURIComponent(url.pathname.split("/").pop()) || url.host;
  state.chosen.push(item({ link: url.href, name, kind: "video", prompt: state.prompt }));
  changed();
  return true;
}

function take(one) {
  state.chosen.push(one);
  look(one.file, one.kind).then(facts => {
    Object.assign(one, facts);
    changed();
  });
  if (state.about.sendsEarly) send(one);
}

export function remove(one) {
  state.chosen = state.chosen.filter(other => other !== one);
  one.upload?.controller.abort(new DOMException("removed", "AbortError"));
  for (const url of [one.url, one.thumb]) if (url) URL.revokeObjectURL(url);
  changed();
}

/** Sends the bytes, once. */
function send(one) {
  if (one.upload) return one.upload.ready;
  const controller = new AbortController();
  one.upload = { controller, id: null };
  one.upload.ready = upload(one.file, {
    signal: controller.signal,
    onProgress: (sent, total) => {
      one.sent = total ? sent / total : 1;
      if (one.stage === "sending") advance(one, 0);
      changed();
    },
  }).then(({ id }) => {
    one.upload.id = id;
    one.sent = 1;
    changed();
    return id;
  });
  one.upload.ready.catch(e => {
    one.upload = null;
    one.sent = 0;
    if (e.name !== "AbortError") one.refused = e;
    changed();
  });
  return one.upload.ready;
}

/** The share of all the work, which never goes back: sending counts for a tenth where it is waited for. */
function advance(one, percent) {
  one.waited ||= one.sent < 1 && Boolean(one.file);
  const share = one.waited ? 0.1 * one.sent + 0.9 * (percent / 100) : percent / 100;
  one.share = Math.max(one.share, Math.min(1, share));
}

/** Starts each as a job of its own. */
export function start(items) {
  // What has ended is in the history.
  if (!state.batch.some(isRunning)) state.batch = [];
  state.shown = null;
  state.notice = "";
  state.chosen = state.chosen.filter(one => !items.includes(one));
  for (const one of items) {
    one.prompt = promptOf(one);
    state.batch.push(one);
    run(one);
  }
  address();
}

async function run(one) {
  // Undone at once, a cancelled start may still be on its way.
  const turn = (one.turn = {});
  Object.assign(one, { stage: "sending", job: null, jobId: null, problem: null, share: 0, refused: null, cancelled: false });
  changed();
  try {
    const source = one.link ? { url: one.link } : { upload: await send(one) };
    if (one.cancelled || one.turn !== turn) return;
    const job = await startJob({ ...source, name: one.name, prompt: one.prompt, key: one.upload?.id && `${one.upload.id}-${Date.now().toString(36)}` });
    if (one.turn !== turn) return void cancelJob(job.id).catch(() => null);
    Object.assign(one, { stage: "job", jobId: job.id, job });
    // It was cancelled on its way; the stream tells when it has ended.
    if (one.cancelled) cancelJob(job.id).catch(() => null);
    address();
    follow();
  } catch (e) {
    if (e.name === "AbortError" || one.turn !== turn) return;
    // Its own words are for programs.
    one.problem = e.code === "source_url_refused" ? new Problem({ code: e.code, message: t("linkBad") }) : e instanceof Problem ? e : new Problem({ code: "failed", message: e.message });
  }
  changed();
}

/** Again, with the same bytes; another sentence if one is given. */
export function again(one, prompt = one.prompt) {
  one.prompt = prompt;
  if (one.file || one.link || one.upload?.id) return run(one);
  const source = one.job?.metadata?.upload;
  if (source) one.upload = { id: source, ready: Promise.resolve(source), controller: new AbortController() };
  if (source) run(one);
}

export const canRepeat = one => Boolean(one.file || one.link || one.upload?.id || one.job?.metadata?.upload);

export async function cancel(one) {
  one.cancelled = true;
  if (one.stage === "job") await cancelJob(one.jobId).catch(() => null);
  else {
    one.upload?.id || one.upload?.controller.abort(new DOMException("cancelled", "AbortError"));
    Object.assign(one, { stage: "job", job: { status: "cancelled" } });
  }
  one.undoUntil = Date.now() + 8000;
  setTimeout(changed, 8100);
  changed();
}

/** Takes a file away from those that were started. */
export function leave(one) {
  state.batch = state.batch.filter(other => other !== one);
  address();
  changed();
}

/** The address names the jobs, so that a reload goes on with them. */
export function address() {
  const ids = state.batch.map(one => one.jobId).filter(Boolean);
  const hash = ids.length ? "#b=" + ids.map(encodeURIComponent).join(",") : "";
  if (location.hash.split("&")[0] !== hash && location.hash !== "#h") history.replaceState(null, "", location.pathname + hash);
}

/** The files of an address: those known already, and those of which only the id is. */
export function open(ids) {
  const known = state.batch;
  state.batch = ids.map(id => known.find(one => one.jobId === id) ?? item({ stage: "job", jobId: id }));
  // Those that are on their way have no id yet.
  if (known.some(one => ids.includes(one.jobId))) state.batch.push(...known.filter(one => !one.jobId && isRunning(one)));
  follow();
}

let watch = null;

export function follow() {
  watch?.close();
  const ids = state.batch.filter(one => one.jobId && !ended(one.job)).map(one => one.jobId);
  if (!ids.length) return void (watch = null);
  const find = id => state.batch.find(one => one.jobId === id);
  watch = watchJobs(ids, {
    onJob: job => {
      const one = find(job.id);
      if (!one) return;
      Object.assign(one, { job, kind: one.kind === "file" ? kindOfName(job.input ?? "") ?? "video" : one.kind, name: one.name || job.input, bytes: one.bytes ?? job.inputBytes, prompt: job.prompt });
      advance(one, job.percent);
      changed();
    },
    onGone: id => {
      const one = find(id);
      if (one) one.problem = new Problem({ code: "gone", message: t("gone") });
      changed();
    },
    onAway: seconds => {
      state.away = seconds;
      changed();
    },
  });
}

export const retryNow = () => watch?.retry();
