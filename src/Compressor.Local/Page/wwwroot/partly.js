// What was done of a request, and what was not, wish by wish.
import { fill } from "./chips.js";
import { byId, el, icon, keep, say } from "./dom.js";
import { again, canRepeat, isOriginal, limitOf, standing } from "./items.js";
import { actions, drawThumb, thumbBox } from "./rows.js";
import { state } from "./state.js";
import { bytes, join, limit, t, upper } from "./words.js";
import { drawHead, drawQueue, hashOf, resultUrl } from "./working.js";

/** Each wish: { text, state: "done" | "missed" | "declined" | "unchecked", detail? }, as the program says them, or as its sentences do. */
export function wishesOf(job) {
  const { result, error } = job;
  if (!result || error) return [];
  const most = result.goal?.maxBytes;
  if (result.wishes?.length) {
    const told = result.wishes.map(wish => wish.detail);
    return [...result.wishes.map(wish => (wish.kind === "size" && most ? sized(wish, result) : wish)), ...(result.unmet ?? []).filter(text => !told.includes(text)).map(text => ({ text: t("notAsAsked"), state: "missed", detail: text }))];
  }
  const wishes = [];
  if (most && result.bytes <= most) wishes.push(sized({ state: "done" }, result));
  for (const text of result.unmet ?? []) wishes.push({ text: t("notAsAsked"), state: "missed", detail: text });
  for (const { request, reason } of result.declined ?? []) wishes.push({ text: request, state: "declined", detail: reason });
  for (const { text } of (result.notes ?? []).filter(note => note.code === "unchecked")) wishes.push({ text: t("unchecked"), state: "unchecked", detail: text });
  return wishes;
}

/** A limit as it was said, and what it became. */
const sized = (wish, result) => ({ ...wish, text: t("atMost", limit(result.goal.maxBytes)), detail: wish.detail ?? (isOriginal(result) ? bytes(result.bytes) : t("was", bytes(result.bytes, { down: true }), bytes(result.inputBytes))) });

export const isWhole = job => Boolean(job.result?.meetsGoal) && wishesOf(job).every(wish => wish.state === "done");

export function drawChecks(list, wishes) {
  list.replaceChildren(...wishes.map(wish => {
    const done = wish.state === "done";
    return el("li", {}, el("span", { class: done ? "dot" : "dot no" }, icon(done ? "ok" : wish.state === "unchecked" ? "info" : "no")),
      el("div", {}, el("h3", { text: wish.state === "declined" ? t("couldNot", wish.text) : upper(wish.text) }), wish.detail && el("p", { text: wish.detail })));
  }));
}

const suggestions = one => {
  const told = (one.estimate?.suggestions ?? one.reading?.suggestions ?? []).map(({ text, prompt }) => ({ text, act: () => again(one, prompt) }));
  return told.length ? told : [["under50", "sayUnder50"], ["half", "halfPrompt"], ["p720", "p720"]].map(([text, prompt]) => ({ text: t(text), act: () => again(one, t(prompt)) }));
};

export function drawPartly() {
  const cards = state.batch.filter(one => ["partly", "nothing"].includes(standing(one)));
  const rest = state.batch.filter(one => !cards.includes(one));
  const nothing = cards.every(one => standing(one) === "nothing");
  say(byId("partly-title"), t(nothing ? "nothingTitle" : "partlyTitle"));
  keep(byId("cards"), cards, make, update);
  byId("partly-rest").hidden = !rest.length;
  drawHead(byId("partly-rest").firstElementChild, rest);
  drawQueue(byId("partly-rest").lastElementChild, rest);
}

const make = () => el("article", { class: "panel card" }, el("div", { class: "who" }, thumbBox(), el("div", {}, el("h2", { class: "n" }), el("p", { class: "say2" }))), el("ul", { class: "checks" }), el("div", { class: "acts" }));

function update(card, one) {
  const [who, checks, acts] = card.children, { job } = one, nothing = standing(one) === "nothing";
  drawThumb(who.firstChild, one);
  say(who.lastChild.firstChild, one.name);
  say(who.lastChild.lastChild, t("quoted", one.prompt));
  const key = JSON.stringify([job?.updatedAt, t("tag"), nothing]);
  if (card.drawn !== key) {
    card.drawn = key;
    if (nothing) drawNothing(checks, one);
    else drawChecks(checks, wishesOf(job));
  }
  actions(acts, !job?.result ? [] : [
    { key: "download", text: t("downloadSize", bytes(job.result.bytes, { down: true })), look: "b p", picture: "down", href: resultUrl(one), download: job.result.fileName },
    { key: "compare", text: t("compareButton"), look: "b", act: () => (location.hash = hashOf(one)) },
  ]);
}

const saidOf = error => (error.code === "impossible_size" ? error.action : error.code === "not_understood" ? join([t("cannot"), t("pickOne")]) : join([error.message, (error.action ?? "").length < 200 ? error.action : t("pickOne")]));

/** Nothing was made, which is said, not praised; and what can be asked for instead. */
function drawNothing(list, one) {
  const error = one.problem ?? one.job.error, chips = el("div", { class: "chips" });
  const asks = error.code === "agent_question";
  // The card of one file alone need not repeat the page's title.
  list.replaceChildren(el("li", {}, el("span", { class: "dot no" }, icon("no")),
    el("div", {}, el("h3", { text: asks ? t("answered") : limitOf(one) && error.code === "impossible_size" ? error.message : t("nothingTitle") }), el("p", { text: saidOf(error) }), canRepeat(one) && chips)));
  if (canRepeat(one)) fill(chips, suggestions(one));
}
