// The queue: one bar a file, readable time, and what became of each.
import { byId, el, keep, say, set } from "./dom.js";
import { again, cancel, canRepeat, isOriginal, isRunning, leave, limitOf, planFor, standing } from "./items.js";
import { draw, labelOf, meter, reading, saved } from "./meter.js";
import { actions, drawThumb, thumbBox } from "./rows.js";
import { changed, state } from "./state.js";
import { bytes, join, knows, limit, percent, remaining, remainingTitle, t } from "./words.js";

export const resultUrl = one => one.job?.result?.url ?? `/api/jobs/${encodeURIComponent(one.jobId)}/result`;

/** Seconds left as the program says; of those of which it says nothing yet, as many for a byte as of the others. Null: not known. */
export function secondsLeft(items) {
  const running = items.filter(isRunning), known = running.filter(one => secondsOf(one) !== null), rest = running.filter(one => !known.includes(one));
  if (!known.length) return null;
  const sum = (of, value) => of.reduce((all, one) => all + value(one), 0);
  const told = sum(known, secondsOf), bytesLeft = one => (one.bytes ?? 0) * (1 - one.share);
  return told + (rest.length && sum(known, bytesLeft) ? (told * sum(rest, bytesLeft)) / sum(known, bytesLeft) : 0);
}

const secondsOf = one => one.job?.remainingSeconds ?? (planFor(one, one.prompt)?.result?.seconds === undefined ? null : planFor(one, one.prompt).result.seconds * (1 - one.share));

/** What is done with a file now, in words. */
function phaseOf(one) {
  const { job } = one;
  if (one.stage === "sending") return t("reading");
  const phase = job.phase ?? { connecting: "sending", uploading: "sending", editing: "planning", rendering: "pass2", delivering: "fetching" }[job.status];
  const host = state.about.place === "backend" ? state.about.backendHost || "NemoVideo" : null;
  if (phase === "sending") return t("sending", host);
  return t({ sound: "makingSound" }[phase] ?? (knows(phase) ? phase : "pass2"));
}

function lineOf(one, isNext) {
  const at = standing(one), result = one.job?.result;
  if (at === "queued") return isNext ? t("next") : t("waiting");
  if (at === "sending" || at === "running") {
    const left = secondsLeft([one]);
    return phaseOf(one) + (left === null ? "" : " · " + remaining(left));
  }
  if (at === "done") return isOriginal(result) ? t("fitsAlready") : saved(result) ? t("done", saved(result)) : t("doneSame");
  if (at === "partly") return t("partlyDone");
  if (at === "cancelled") return t("cancelled");
  const error = one.problem ?? one.job?.error;
  return error?.code === "unreachable" ? t("unreachable") : error?.message ?? one.job?.text ?? "";
}

export function drawWorking() {
  const { batch } = state, running = batch.filter(isRunning);
  const done = batch.filter(one => ["done", "partly"].includes(standing(one)));
  const left = secondsLeft(batch);
  say(byId("working-title"), !running.length ? (done.length ? t("endedSome", done.length, batch.length) : batch.every(one => standing(one) === "cancelled") ? t("allCancelled") : t("endedNone"))
    : left === null ? t("measuringTime") : remainingTitle(left));
  say(byId("working-text"), running.length ? join([batch.length > 1 ? t("doneOf", done.length, batch.length) : "", t(running.some(one => one.stage === "sending") ? "keepOpen" : "closeable")]) : "");
  byId("tell").hidden = !running.length || !("Notification" in window) || Notification.permission === "denied";
  say(byId("tell"), t(state.tells ? "willTell" : "tellMe"));
  set(byId("tell"), "aria-pressed", String(Boolean(state.tells)));
  byId("cancel-all").hidden = running.length < 2;
  drawHead(byId("queue-head"), batch);
  drawQueue(byId("queue"), batch);
}

/** The sentence and the limit that all share. */
export function drawHead(head, items) {
  const prompts = new Set(items.map(one => one.prompt)), most = sharedLimit(items);
  say(head.firstElementChild, prompts.size === 1 && [...prompts][0] ? t("quoted", [...prompts][0]) : "");
  const flag = head.querySelector(".flag");
  flag.hidden = !most;
  if (most) say(flag.firstElementChild, t(items.length > 1 ? "limitEach" : "limitOne", limit(most)));
}

/** The one limit of all that are known; null: there is none, or several. */
function sharedLimit(items) {
  const limits = new Set(items.map(limitOf).filter(Boolean));
  return limits.size === 1 ? [...limits][0] : null;
}

export function drawQueue(parent, items) {
  const next = items.find(one => standing(one) === "queued");
  const shared = sharedLimit(items) !== null;
  keep(parent, items, make, (row, one) => update(row, one, one === next && items.some(other => other !== one && standing(other) === "running"), shared));
}

const make = () => el("div", { class: "row" }, thumbBox(), el("div", {}, el("h2", { class: "n" }), el("p"), el("p"), el("details", { hidden: true }, el("summary"), el("p"))), meter(), el("div", { class: "side" }));

function update(row, one, isNext, shared) {
  const [box, head, bar, side] = row.children, at = standing(one);
  const failed = ["failed", "nothing", "gone"].includes(at);
  drawThumb(box, one);
  say(head.children[0], one.name || "…");
  say(head.children[1], lineOf(one, isNext));
  row.classList.toggle("err", failed);
  head.children[1].classList.toggle("bad", failed);
  drawDetails(head, one, failed);
  bar.hidden = failed;
  if (!failed) drawMeter(bar, one, at, shared);
  actions(side, buttonsOf(one, at));
}

function drawDetails(head, one, failed) {
  const error = one.problem ?? one.job?.error, details = head.children[3];
  details.hidden = !failed || !error;
  const isLong = (error?.action ?? "").length > 120;
  say(head.children[2], failed && !isLong ? error?.action ?? "" : "");
  if (details.hidden) return;
  say(details.firstChild, t("details"));
  say(details.lastChild, [isLong && error.action, error.code, one.jobId].filter(Boolean).join(" · "));
}

function drawMeter(bar, one, at, shared) {
  const result = one.job?.result, most = limitOf(one), was = one.bytes ?? one.job?.inputBytes ?? 0;
  if (at === "done" || at === "partly") {
    const words = bytes(result.bytes, { down: true }) + (most && !shared ? " / " + limit(most) : "");
    return draw(bar, reading({ was: result.inputBytes, now: result.bytes, most: result.bytes <= most ? most : null, words, state: "" }), { label: labelOf(result.bytes, most) });
  }
  if (at === "queued" || at === "cancelled") return draw(bar, reading({ was, most, words: t(at === "queued" ? "waiting" : "cancelled"), state: "idle wait" }), { label: one.name, now: at === "queued" ? 0 : undefined });
  draw(bar, reading({ was, most, share: one.share, words: percent(one.share), state: state.away === null ? "run" : "run still" }), { label: one.name, now: Math.floor(one.share * 100) });
}

function buttonsOf(one, at) {
  if (["sending", "queued", "running"].includes(at)) return [{ key: "cancel", text: t("cancel"), label: t("cancelOne", one.name), act: () => cancel(one) }];
  if (at === "done" || at === "partly") return [
    { key: "download", text: t("download"), label: t("downloadOne", one.name), look: "b sm p", picture: "down", href: resultUrl(one), download: one.job.result.fileName },
    { key: "open", text: t("open"), label: t("openOne", one.name), look: "link small", act: () => (location.hash = hashOf(one)) },
  ];
  if (at === "cancelled") return canRepeat(one) ? [Date.now() < (one.undoUntil ?? 0) ? { key: "undo", text: t("undo"), act: () => again(one) } : { key: "again", text: t("again"), label: t("againOne", one.name), act: () => again(one) }] : [];
  if (at === "gone") return [{ key: "start", text: t("start"), act: () => (location.hash = "") }];
  return [
    canRepeat(one) && { key: "again", text: t("again"), label: t("againOne", one.name), act: () => again(one) },
    one.file && { key: "choose", text: t("chooseAgain"), act: () => (leave(one), byId("file").click()) },
  ].filter(Boolean);
}

/** The address that shows one result among all. */
export const hashOf = one => "#b=" + state.batch.map(other => other.jobId).filter(Boolean).map(encodeURIComponent).join(",") + "&v=" + encodeURIComponent(one.jobId);

export function wire() {
  byId("cancel-all").addEventListener("click", () => state.batch.filter(isRunning).forEach(cancel));
  byId("tell").addEventListener("click", async () => {
    state.tells = !state.tells && (await Notification.requestPermission()) === "granted";
    changed();
  });
}

/** The browser's title: "38 % · 3 min". */
export function titleOf(view) {
  const running = state.batch.filter(isRunning), name = "Compressor";
  if (state.away !== null) return `${t("reconnecting")} · ${name}`;
  if (running.length) {
    const share = state.batch.reduce((all, one) => all + (isRunning(one) ? one.share : 1), 0) / state.batch.length, left = secondsLeft(state.batch);
    return `${t("titlePercent", percent(share), left === null ? "" : t("minutesShort", Math.max(1, Math.ceil(left / 60))))} · ${name}`;
  }
  return ["result", "partly"].includes(view) && state.batch.some(one => one.job?.result) ? `${t("ready")} · ${name}` : view === "history" ? `${t("history")} · ${name}` : name;
}
