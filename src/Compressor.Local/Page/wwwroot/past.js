// Everything that is kept, by day.
import { api } from "./api.js";
import { byId, el, keep, say } from "./dom.js";
import { deleteJob, listHistory } from "./history.js";
import { again, canRepeat, ended, isOriginal, open } from "./items.js";
import { kindOfName } from "./media.js";
import { draw, labelOf, meter, reading, saved } from "./meter.js";
import { actions, drawThumb, thumbBox } from "./rows.js";
import { changed, state } from "./state.js";
import { bytes, day, hour, join, limit, percent, t } from "./words.js";

let jobs = [], next = null, loaded = false, failed = null;
const made = new Map();

export async function load(after) {
  if (!after) measure();
  try {
    const page = await listHistory(after);
    jobs = after ? [...jobs, ...page.items] : page.items;
    [next, failed] = [page.next ?? null, null];
  } catch (e) {
    failed = e;
  }
  loaded = true;
  changed();
}

/** How much room it all takes now; less than exact at the first look, which waits for nothing. */
const measure = () => api("GET", "/about").then(({ usedBytes }) => {
  state.about.usedBytes = usedBytes;
  changed();
}, () => null);

/** One item a job, so that what is drawn for it stays. */
function itemOf(job) {
  const one = made.get(job.id) ?? { jobId: job.id, stage: "job", kind: kindOfName(job.input ?? "") ?? "video" };
  made.set(job.id, one);
  return Object.assign(one, { job, name: job.input, prompt: job.prompt, bytes: job.inputBytes });
}

export function drawPast() {
  const { about } = state, days = about.retentionDays;
  say(byId("past-text"), failed ? join([t("unreachable"), t("unreachableAction")]) : join([days ? t(about.place === "machine" ? "keptDays" : "keptServer", days) : "", about.usedBytes ? t("usedNow", limit(about.usedBytes)) : ""]));
  say(byId("past-empty-title"), t("nothingYet"));
  byId("past-empty").hidden = !loaded || failed || jobs.length > 0;
  byId("delete-all").hidden = !about.deletes || !jobs.some(ended);
  byId("more-past").hidden = !next;
  const groups = Map.groupBy ? Map.groupBy(jobs, job => day(new Date(job.createdAt))) : grouped();
  keep(byId("past"), [...groups.keys()], () => el("div", {}, el("h2", { class: "group" }), el("div", { class: "panel rows" })), (box, name) => {
    say(box.firstChild, name);
    keep(box.lastChild, groups.get(name).map(itemOf), make, update);
  });
}

function grouped() {
  const groups = new Map();
  for (const job of jobs) {
    const name = day(new Date(job.createdAt));
    groups.set(name, [...groups.get(name) ?? [], job]);
  }
  return groups;
}

const make = () => el("div", { class: "row" }, thumbBox(), el("div", {}, el("h3", { class: "n" }), el("p")), meter(), el("div", { class: "side" }, el("strong"), el("span", { class: "links" }), el("span", { class: "hour" })));

function update(row, one) {
  const [box, head, bar, side] = row.children, { job } = one, { result } = job;
  drawThumb(box, one);
  say(head.firstChild, one.name);
  say(head.lastChild, t("quoted", job.prompt));
  const most = result?.goal?.maxBytes, fits = result && most && result.bytes <= most;
  const words = result ? bytes(result.bytes, { down: true }) + (fits ? " / " + limit(most) : "") : ended(job) ? t(job.status === "cancelled" ? "cancelled" : "failedShort") : `${t("running")} · ${percent(job.percent / 100)}`;
  draw(bar, result ? reading({ was: result.inputBytes, now: result.bytes, most: fits ? most : null, words, state: "" }) : reading({ was: 0, now: 0, words, state: "idle wait" }), { label: result ? labelOf(result.bytes, most) : words });
  say(side.children[0], result && !isOriginal(result) && saved(result) ? "−" + saved(result) : "");
  say(side.children[2], hour(new Date(job.createdAt)));
  actions(side.children[1], [
    canRepeat(one) && ended(job) && { key: "again", text: t("repeat"), label: t("repeatOne", one.name), look: "link small quiet", act: () => repeat(one) },
    state.about.deletes && ended(job) && { key: "delete", text: t("del"), label: t("delOne", one.name), look: "link small quiet", act: () => remove([job]) },
    { key: "open", text: t("open"), label: t("openOne", one.name), look: "link small", act: () => (location.hash = "#b=" + encodeURIComponent(job.id)) },
  ].filter(Boolean));
}

/** The same file and sentence, as a job of its own. */
function repeat(one) {
  location.hash = "";
  open([]);
  state.batch = [Object.assign({}, one)];
  again(state.batch[0]);
}

async function remove(gone) {
  for (const job of gone) {
    const answer = await deleteJob(job.id).catch(e => e);
    if (!answer || answer.status === 404) jobs = jobs.filter(other => other !== job);
    changed();
  }
  measure();
  byId("past-title").focus();
}

export function wire() {
  const dialog = byId("sure");
  byId("delete-all").addEventListener("click", () => {
    say(byId("sure-text"), t("deleteSure", jobs.filter(ended).length));
    dialog.showModal();
  });
  byId("sure-delete").addEventListener("click", () => {
    dialog.close();
    remove(jobs.filter(ended));
  });
  byId("sure-keep").addEventListener("click", () => dialog.close());
  byId("more-past").addEventListener("click", () => load(next));
}
