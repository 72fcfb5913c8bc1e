// The page: which view is shown, where it stands in the address, and what works anywhere.
//
// upload.js    upload(file, { onProgress(sent, total), signal }) → { id }; goes on after a lost connection; Problem where it is refused
//              resumable(file) → { sent } | null: what is there of this very file from an earlier visit
// queue.js     startJob({ upload | url, name, prompt, key }) → Job; cancelJob(id)
//              watchJobs(ids, { onJob(job), onGone(id), onAway(seconds | null) }) → { close(), retry() }; seconds to the next try, null: it is back
// history.js   listHistory(after?) → { items, next? }; deleteJob(id)
// remember.js  remember(key, value), recall(key), forget(key)
import { api } from "./api.js";
import { drawIdeas } from "./chips.js";
import * as chosen from "./chosen.js";
import { byId, say, set } from "./dom.js";
import { add, addLink, isRunning, isUnsent, open, retryNow, standing } from "./items.js";
import { saved } from "./meter.js";
import * as partly from "./partly.js";
import * as past from "./past.js";
import { arrived, recallPlan } from "./plan.js";
import { recall, remember } from "./remember.js";
import * as result from "./result.js";
import { changed, draws, state } from "./state.js";
import { bytes, colon, speak, t } from "./words.js";
import * as working from "./working.js";

let view = "", announced = "", wasAway = false;

/** What the address and the files make of it. */
function viewOf() {
  if (location.hash === "#h") return "history";
  const at = state.batch.map(standing);
  if (!at.length || location.hash === "#" || (!location.hash && state.batch.some(one => one.jobId))) return state.chosen.length ? "chosen" : "empty";
  if (state.shown && result.withResult().some(one => one.jobId === state.shown)) return "result";
  if (at.some(name => ["sending", "queued", "running"].includes(name))) return "working";
  if (at.every(name => name === "done")) return "result";
  if (at.every(name => name === "gone")) return "gone";
  if (at.some(name => ["failed", "gone"].includes(name))) return "error";
  return at.some(name => ["partly", "nothing"].includes(name)) ? "partly" : "working";
}

function draw() {
  const now = viewOf(), body = document.body;
  drawFrame();
  for (const name of ["history", "empty", "chosen", "working", "result", "gone", "error", "partly"])
    byId(name).hidden = name !== now && !(name === "chosen" && now === "working" && state.chosen.length);
  if (now === "empty") drawIdeas(byId("ideas"), chosen.setPrompt);
  if (!byId("chosen").hidden) chosen.drawChosen();
  if (now === "working") {
    state.batch.filter(isRunning).forEach(recallPlan);
    working.drawWorking();
  }
  if (now === "partly") partly.drawPartly();
  if (now === "error") drawError();
  if (now === "gone") say(byId("gone-text"), state.about.retentionDays ? t("goneText", state.about.retentionDays) : t("goneTextPlain"));
  if (now === "history") past.drawPast();
  result.drawResult(now !== "result");
  result.drawSaveAll();
  body.dataset.state = state.away === null ? now : "away";
  document.title = working.titleOf(now);
  announce();
  if (now === view) return;
  const first = !view;
  view = now;
  if (now === "history") past.load();
  if (first) return;
  scrollTo(0, 0);
  byId(now).querySelector("h1").focus({ preventScroll: true });
}

function drawFrame() {
  const { about, away, notice } = state;
  byId("place").hidden = !about.place;
  const where = about.place === "machine" ? t("placeMachine") : about.place === "backend" ? t("placeBackend", about.backendHost) : about.place ? t("placeServer") : "";
  say(byId("place").lastElementChild, where);
  say(byId("place-foot"), where);
  say(byId("foot"), t(about.place === "machine" ? "foot" : "footElsewhere"));
  byId("away").hidden = away === null && !wasAway;
  byId("away").classList.toggle("back", away === null);
  say(byId("away-text"), away === null ? t("back") : t("awayTitle") + (t("tag") === "en" ? " " : "") + t("awayText"));
  byId("retry").hidden = away === null;
  if (away !== null) say(byId("retry"), t("tryNow", away));
  if (away !== null && !wasAway) wasAway = true;
  else if (away === null && wasAway) setTimeout(() => ((wasAway = false), changed()), 2000);
  byId("notice").hidden = !notice;
  say(byId("notice"), notice);
  const touch = matchMedia("(pointer: coarse)").matches;
  say(byId("drop-title"), t(touch ? "dropTitleTouch" : "dropTitle"));
  // A limit beyond any disk is none.
  say(byId("drop-text"), about.maxBytes < 1e11 ? t("dropTextLimit", bytes(about.maxBytes)) : t("dropText"));
  for (const one of state.chosen) if (one.upload?.id && !one.told) (one.told = true), arrived(one);
}

function drawError() {
  const failed = state.batch.filter(one => ["failed", "gone"].includes(standing(one))), rest = state.batch.filter(one => !failed.includes(one));
  say(byId("error-title"), t("oneUnread", failed.length, state.batch.length));
  say(byId("error-text"), rest.length ? t("othersDone") : "");
  working.drawQueue(byId("failed"), failed);
  byId("error-rest").hidden = !rest.length;
  working.drawHead(byId("error-rest").firstElementChild, rest);
  working.drawQueue(byId("error-rest").lastElementChild, rest);
}

/** Screen readers hear phases and ends, not percents; who asked for it is told when all is ready. */
function announce() {
  const told = state.batch.map(one => [one, standing(one)]).filter(([, at]) => at !== "sending");
  const text = told.map(([one, at]) => `${one.name}${colon()}${at === "done" || at === "partly" ? t("ready") : at === "running" ? t("running") : at === "queued" ? t("waiting") : at === "cancelled" ? t("cancelled") : t("failedShort")}`).join("; ");
  if (text !== announced) say(byId("announce"), (announced = text));
  const runs = state.batch.some(isRunning);
  if (state.ran && !runs && state.tells && document.hidden) {
    const note = noteOf(told);
    if (note) new Notification(note);
  }
  state.ran = runs;
}

/** What has come of it, also where nothing has; null: it was cancelled. */
function noteOf(told) {
  const ready = told.filter(([, at]) => ["done", "partly"].includes(at)), [[one] = []] = told;
  if (told.length > 1 && ready.length) return t("endedSome", ready.length, told.length);
  if (ready.length) return t("readyNote", one.name, saved(one.job.result));
  if (told.every(([, at]) => at === "cancelled")) return null;
  return told.length > 1 ? t("endedNone") : one.name + colon() + t("failedShort");
}

function route() {
  const parts = new URLSearchParams(location.hash.slice(1));
  // Addresses of an earlier version name one job.
  if (/^#[0-9a-f]{32}$/.test(location.hash)) return location.replace("#b=" + location.hash.slice(1));
  const ids = parts.get("b")?.split(",").filter(Boolean) ?? [];
  state.shown = parts.get("v");
  if (ids.length) open(ids);
  state.notice = "";
  changed();
}

const accept = "video/*,image/*,audio/*,.mkv,.mts,.m2ts,.vob,.wmv,.flv,.mxf,.rm,.rmvb,.wtv,.ivf,.nut,.y4m,.h264,.h265,.mjpeg,.mjpg,.obu,.vc1,.dav,.gxf,.heic,.heif,.psd,.jxl,.jp2,.qoi,.ppm,.pgm,.pbm,.caf,.amr,.wv,.ape,.tta,.tak,.mpc,.dsf,.au,.w64,.ra,.mp2,.ac3,.eac3,.dts,.thd";

function wireFiles() {
  const input = byId("file"), over = byId("over");
  input.accept = accept;
  const take = files => {
    if (!files.length) return;
    add(files).then(() => {
      // What is shown stays, but for a result: there the new files are a new start.
      if (state.chosen.length && !["chosen", "working"].includes(view)) location.hash = "";
    });
  };
  input.addEventListener("change", () => {
    take([...input.files]);
    input.value = "";
  });
  for (const button of document.querySelectorAll("[data-choose]")) button.addEventListener("click", () => input.click());
  let depth = 0;
  const carries = e => [...e.dataTransfer?.types ?? []].includes("Files");
  addEventListener("dragenter", e => carries(e) && ((over.hidden = false), depth++));
  addEventListener("dragleave", e => carries(e) && --depth <= 0 && ((over.hidden = true), (depth = 0)));
  addEventListener("dragover", e => e.preventDefault());
  addEventListener("drop", e => {
    e.preventDefault();
    over.hidden = true;
    depth = 0;
    take([...e.dataTransfer.files]);
  });
  addEventListener("paste", e => {
    const files = [...e.clipboardData?.files ?? []], text = e.clipboardData?.getData("text") ?? "";
    if (files.length) (e.preventDefault(), take(files));
    else if (/^https?:\/\/\S+$/i.test(text.trim()) && e.target.id !== "link" && addLink(text)) (e.preventDefault(), (location.hash = ""));
  });
}

function wireLink() {
  byId("link-open").addEventListener("click", () => {
    const form = byId("link-form");
    form.hidden = !form.hidden;
    set(byId("link-open"), "aria-expanded", String(!form.hidden));
    if (!form.hidden) byId("link").focus();
  });
  byId("link-form").addEventListener("submit", e => {
    e.preventDefault();
    const good = addLink(byId("link").value);
    say(byId("link-wrong"), good ? "" : t("linkBad"));
    if (good) byId("link-form").reset();
  });
}

function wireFrame() {
  for (const name of ["en", "zh"]) byId(name).addEventListener("click", () => {
    speak(name);
    changed();
    tellAbout();
  });
  byId("theme").addEventListener("click", () => {
    const now = document.documentElement.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
    remember("theme", (document.documentElement.dataset.theme = now === "dark" ? "light" : "dark"));
  });
  byId("retry").addEventListener("click", retryNow);
  for (const box of document.querySelectorAll("[data-sentence]")) {
    box.value = state.prompt;
    box.addEventListener("input", () => chosen.setPrompt(box.value));
  }
  byId("sentence").addEventListener("keydown", e => {
    if (e.key === "Enter" && (e.ctrlKey || e.metaKey)) byId("start").click();
  });
  addEventListener("beforeunload", e => {
    if (state.chosen.some(isUnsent) || state.batch.some(one => one.stage === "sending" && isUnsent(one))) e.preventDefault();
  });
}

/** What this program is and can do; an earlier one doesn't say. */
async function tellAbout() {
  const said = await api("GET", "/about").catch(() => null);
  if (said) Object.assign(state.about, said);
  changed();
}

if (recall("theme")) document.documentElement.dataset.theme = recall("theme");
speak();
wireFrame();
wireFiles();
wireLink();
for (const part of [chosen, working, result, past]) part.wire();
draws(draw);
addEventListener("hashchange", route);
route();
tellAbout();
