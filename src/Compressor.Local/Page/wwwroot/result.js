// A result: compared with the original, its size against the limit, its quality in words, and what else could be changed.
import { api } from "./api.js";
import { fill } from "./chips.js";
import { byId, el, keep, say, set } from "./dom.js";
import { ended, follow, isOriginal, isRunning, limitOf } from "./items.js";
import { draw, labelOf, meter, reading, saved } from "./meter.js";
import { drawChecks, isWhole, wishesOf } from "./partly.js";
import * as player from "./player.js";
import { drawThumb, thumbBox } from "./rows.js";
import { changed, state } from "./state.js";
import { bytes, clock, join, limit, picture, t } from "./words.js";
import { hashOf, resultUrl } from "./working.js";

const bar = meter();
const levels = ["looks_like_original", "small_details_lost", "picture_softer", "picture_coarse"];
/** Which version is looked at, and what it is compared with; for each job. */
const picked = new Map();

export const withResult = () => state.batch.filter(one => one.job?.result && !isRunning(one));
const shownItem = () => withResult().find(one => one.jobId === state.shown) ?? withResult()[0];

export function drawResult(isHidden) {
  const one = isHidden ? null : shownItem();
  if (!one) return player.hide();
  const version = picked.get(one.jobId)?.version, job = one.versions?.find(other => other.revision === version) ?? one.job, { result } = job;
  drawRail(one);
  const share = isOriginal(result) ? null : saved(result), most = limitOf({ job });
  say(byId("result-title"), isOriginal(result) ? t("keptTitle") : share ? t("smaller", share) : t("ready"));
  const sizes = [bytes(result.inputBytes), bytes(result.bytes, { down: true })];
  say(byId("result-text"), isOriginal(result) ? t("fits", one.name, sizes[0], most && limit(most)) : t("readyFrom", one.name, ...sizes));
  byId("result-flag").hidden = !most || result.bytes > most;
  if (most) say(byId("result-flag").firstElementChild, t("limitOne", limit(most)));
  draw(bar, reading({ was: result.inputBytes, now: result.bytes, most: result.bytes <= most ? most : null, words: sizes[1], state: "" }), { label: labelOf(result.bytes, most) });
  const download = byId("download");
  set(download, "href", result.url ?? resultUrl(one));
  set(download, "download", result.fileName);
  say(download.lastElementChild, t(isOriginal(result) ? "downloadOriginal" : "download"));
  drawProject(result.projectUrl);
  drawWishes(job);
  drawFacts(one, job);
  drawVersions(one, job);
  drawPlayer(one, job);
  fill(byId("more-chips"), changesOf(result).map(([text, prompt]) => ({ text: t(text), act: () => send(t(prompt)) })));
}

/** What is often asked for next, of what can be done to such a result: [word, sentence]. */
function changesOf({ width, durationSeconds, goal, fileName }) {
  const part = durationSeconds > 31 ? [["first30", "first30"]] : durationSeconds >= 2 ? [["firstHalf", "sayFirstHalf"]] : [];
  const speaks = width && durationSeconds && !goal?.silent && !/\.(gif|webp)$/.test(fileName);
  return [["smallerMore", "saySmaller"], ["better", "sayBetter"], ...part, ...(speaks ? [["mute", "sayMute"]] : [])];
}

function drawRail(shown) {
  const all = withResult();
  byId("rail").hidden = all.length < 2;
  keep(byId("rail-items"), all, () => el("a", {}, thumbBox(), el("b"), el("span")), (link, one) => {
    const { result } = one.job;
    drawThumb(link.firstChild, one);
    say(link.children[1], one.name);
    say(link.children[2], [saved(result) && "−" + saved(result), bytes(result.bytes, { down: true })].filter(Boolean).join(" · "));
    set(link, "href", hashOf(one));
    set(link, "aria-current", one === shown ? "true" : null);
  });
}

/** One file with all results. */
export function drawSaveAll() {
  const all = withResult(), total = bytes(all.reduce((sum, one) => sum + one.job.result.bytes, 0), { down: true });
  const text = all.length < state.batch.length ? t("saveSome", all.length, state.batch.length, total) : t("saveAll", total);
  for (const link of document.querySelectorAll(".save-all")) {
    link.hidden = all.length < 2 || !state.about.archive;
    set(link, "href", "/api/archive?jobs=" + all.map(one => encodeURIComponent(one.jobId)).join(","));
    say(link.lastElementChild, text);
  }
}

function drawProject(url) {
  const link = byId("project");
  link.hidden = !/^https?:\/\//.test(url ?? "");
  if (!link.hidden) set(link, "href", url);
}

function drawWishes(job) {
  const list = byId("result-checks"), whole = isWhole(job) || isOriginal(job.result) && job.result.meetsGoal, key = JSON.stringify([job.id, job.revision, job.updatedAt, t("tag")]);
  list.hidden = whole;
  if (list.drawn === key) return;
  list.drawn = key;
  drawChecks(list, whole ? [] : wishesOf(job));
}

function drawFacts(one, job) {
  const { result } = job, notes = (result.notes ?? []).filter(note => !levels.includes(note.code) && note.code !== "unchecked");
  const text = kind => join(notes.filter(note => kind(note.code)).map(note => note.text));
  const isSoundNote = code => /^sound|^audio|loudness/.test(code), isPictureNote = code => /resolution|frame_size|hdr|alpha|edges|size_that_keeps/.test(code);
  const facts = [];
  const level = result.quality?.level;
  if (!isOriginal(result) && (level || result.ssim)) facts.push({ key: "quality", value: t(level ?? levelOf(result.ssim)), ssim: result.ssim, worst: result.quality?.worstTenth });
  const from = player.sizeBefore() ?? (one.width ? one : null);
  if (result.width) facts.push({
    key: "picture", more: text(isPictureNote),
    value: from && !isOriginal(result) && (from.width !== result.width || from.height !== result.height) ? `${picture(from.width, from.height)} → ${picture(result.width, result.height)}` : picture(result.width, result.height),
  });
  const sound = soundOf(one, job, text(isSoundNote));
  if (sound) facts.push(sound);
  if (result.durationSeconds && one.seconds && Math.abs(result.durationSeconds - one.seconds) > Math.max(0.5, one.seconds * 0.02)) facts.push({ key: "length", value: t("keepPart", clock(result.durationSeconds), clock(one.seconds)) });
  const rest = text(code => !isSoundNote(code) && !isPictureNote(code) && code !== "already_fits");
  if (rest) facts.push({ key: "goodToKnow", value: "", more: rest });
  keep(byId("facts"), facts.map(fact => fact.key), () => el("div", {}, el("dt"), el("dd", {}, el("span"), el("p"), el("details", {}, el("summary"), el("p")))), (box, key) => {
    const fact = facts.find(other => other.key === key), [value, more, details] = box.lastChild.children;
    say(box.firstChild, t(key));
    say(value, fact.value);
    say(more, fact.more ?? "");
    details.hidden = !fact.ssim;
    say(details.firstChild, t("figure"));
    say(details.lastChild, fact.ssim ? join([t("figureText", figure(fact.ssim)), fact.worst ? t("worst", figure(fact.worst)) : ""]) : "");
  });
}

/** Rounded down: 0.9996 is not "identical". */
const figure = ssim => (Math.floor(ssim * 1000 + 1e-9) / 1000).toFixed(3);
const levelOf = ssim => levels[[0.98, 0.95, 0.9].findIndex(least => ssim >= least) === -1 ? 3 : [0.98, 0.95, 0.9].findIndex(least => ssim >= least)];

function soundOf(one, job, note) {
  if (job.result.goal?.silent) return { key: "sound", value: t("soundNone"), more: note };
  const sound = one.estimate?.asked === job.prompt ? one.estimate.result?.sound : null;
  if (!sound) return note ? { key: "sound", value: "", more: note } : null;
  return { key: "sound", value: t("soundKept"), more: note };
}

/** Follow-ups keep the earlier results. */
function drawVersions(one, job) {
  if (one.job.revision > 1 && one.versionsOf !== one.job.updatedAt) {
    one.versionsOf = one.job.updatedAt;
    api("GET", `/jobs/${encodeURIComponent(one.jobId)}/revisions`).then(({ items }) => {
      one.versions = items.filter(other => other.result && other.resultRevision === other.revision);
      changed();
    }, () => null);
  }
  const versions = one.versions ?? [];
  byId("versions").hidden = versions.length < 2;
  if (versions.length < 2) return;
  keep(byId("version-buttons"), versions.map(other => other.revision), () => el("button", { type: "button", on: { click: e => e.currentTarget.act() } }), (made, revision) => {
    say(made, `${t("version", revision)} · ${bytes(versions.find(other => other.revision === revision).result.bytes, { down: true })}`);
    set(made, "aria-pressed", String(revision === (job.resultRevision ?? job.revision)));
    made.act = () => pick(one, { version: revision });
  });
  const earlier = versions.filter(other => other.revision < job.revision), chosen = picked.get(one.jobId)?.against ?? "original", list = byId("against");
  const options = [["original", t("original")], ...earlier.map(other => [String(other.revision), t("versionBefore", other.revision)])];
  if (list.drawn !== JSON.stringify(options)) list.replaceChildren(...options.map(([value, text]) => el("option", { value, text })));
  list.drawn = JSON.stringify(options);
  list.value = options.some(([value]) => value === chosen) ? chosen : "original";
}

function pick(one, choice) {
  picked.set(one.jobId, { ...picked.get(one.jobId), ...choice });
  changed();
}

function drawPlayer(one, job) {
  const { result } = job, id = encodeURIComponent(one.jobId), against = picked.get(one.jobId)?.against;
  const earlier = one.versions?.find(other => String(other.revision) === against && other.revision < job.revision)?.result;
  const before = earlier ? earlier.url : isOriginal(result) ? null : one.url ?? `/api/jobs/${id}/source`;
  say(byId("tag-before"), t("before", bytes(earlier?.bytes ?? result.inputBytes)));
  say(byId("tag-after"), t("after", bytes(result.bytes, { down: true })));
  const trim = one.estimate?.asked === job.prompt && one.estimate.trim?.length === 1 ? one.estimate.trim[0].start : 0;
  player.show({
    after: result.url, afterName: result.fileName, before, beforeName: earlier?.fileName ?? one.name, width: result.width, height: result.height, offset: earlier ? 0 : trim,
    poster: state.about.previews && !earlier ? at => `/api/jobs/${id}/poster?of=source&at=${at.toFixed(1)}&width=640` : null,
  }, text => say(byId("player-note"), text));
}

/** A follow-up; its answer is a new version, or a sentence. */
async function send(text) {
  const one = shownItem();
  if (!text.trim() || !one) return;
  byId("more-text").disabled = true;
  try {
    const answer = await api("POST", `/jobs/${encodeURIComponent(one.jobId)}/messages`, { body: { text } });
    byId("more-text").value = "";
    say(byId("more-answer"), ended(answer.job) ? briefly(answer) : "");
    Object.assign(one, { job: answer.job, share: 0, waited: false, versions: null });
    picked.delete(one.jobId);
    follow();
  } catch (e) {
    say(byId("more-answer"), e.code === "unreachable" ? join([t("unreachable"), t("unreachableAction")]) : join([e.message, e.action]));
  }
  byId("more-text").disabled = false;
  changed();
}

/** A list of all that could be asked for, on a line of its own, is no help beside ideas to press. */
function briefly({ action, text }) {
  const [first, ...rest] = text.split("\n");
  return action === "message" && rest.length ? join([first, t("pickOne")]) : text;
}

async function copy(button) {
  const one = shownItem(), words = button.lastElementChild;
  try {
    await navigator.clipboard.writeText(new URL(resultUrl(one), location.href).href);
  } catch {
    return;
  }
  say(words, t("copied"));
  setTimeout(() => say(words, t("copyLink")), 2000);
}

export function wire() {
  byId("result-meter").append(bar);
  byId("copy").addEventListener("click", e => copy(e.currentTarget));
  byId("more").addEventListener("submit", e => {
    e.preventDefault();
    send(byId("more-text").value);
  });
  byId("against").addEventListener("change", e => pick(shownItem(), { against: e.target.value }));
  player.wire();
}
