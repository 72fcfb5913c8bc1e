// The files that are chosen, the sentence, and what will be done.
import { added, drawAdditions, drawIdeas } from "./chips.js";
import { byId, el, keep, say, set } from "./dom.js";
import { remove, start } from "./items.js";
import { draw, meter, reading } from "./meter.js";
import { consider, drawPlan, faultOf, fitting, known, startable } from "./plan.js";
import { drawThumb, thumbBox } from "./rows.js";
import { state } from "./state.js";
import { remember } from "./remember.js";
import { drawTrim } from "./trim.js";
import { resumable } from "./upload.js";
import { bytes, clock, join, limit, percent, picture, t } from "./words.js";

/** What all of them are called: videos, or files where they differ. */
export function nounOf(items) {
  const kinds = new Set(items.map(one => one.kind));
  return kinds.size === 1 ? [...kinds][0] : "file";
}

/** Sets the sentence, or adds to it; with one each, to every one. */
export function setPrompt(prompt) {
  state.prompt = prompt;
  remember("prompt", prompt);
  if (state.each) for (const one of state.chosen) one.prompt = prompt;
  for (const box of document.querySelectorAll("[data-sentence]")) if (box.value !== prompt) box.value = prompt;
  consider();
}

function add(chip) {
  if (state.each) {
    for (const one of state.chosen) one.prompt = added(one.prompt, chip);
    consider();
  } else setPrompt(added(state.prompt, chip));
  (state.each ? byId("chosen-rows").querySelector("input") : byId("sentence")).focus();
}

/** Another sentence for one file: all get their own where there are several. */
function use(one, prompt) {
  if (state.chosen.length === 1 && !state.each) return setPrompt(prompt);
  if (!state.each) each(true);
  one.prompt = prompt;
  consider();
}

function each(on) {
  if (on && !state.each) for (const one of state.chosen) one.prompt = state.prompt || one.prompt;
  state.each = on;
  consider();
}

export function wire() {
  byId("one").addEventListener("click", () => each(false));
  byId("each").addEventListener("click", () => each(true));
  byId("start").addEventListener("click", () => {
    if (fitting()) return setPrompt(t("halfPrompt"));
    const ready = startable();
    if (!ready.length) return;
    start(ready);
    // What is still being estimated gives way to the work.
    consider();
  });
}

export function drawChosen() {
  const { chosen } = state, noun = nounOf(chosen), several = chosen.length > 1;
  if (!chosen.length) return;
  if (!several && state.each) (state.each = false), setPrompt(chosen[0].prompt || state.prompt);
  say(byId("chosen-title"), t("chosen", chosen.length, noun));
  byId("mode").hidden = !several;
  byId("chosen").classList.toggle("each", state.each);
  set(byId("one"), "aria-pressed", String(!state.each));
  set(byId("each"), "aria-pressed", String(state.each));
  // Where nothing was understood, ideas to begin with help more than something to add.
  const hasSentence = state.each || (state.prompt.trim() && !chosen.every(one => known(one)?.error?.code === "not_understood"));
  byId("additions").hidden = !hasSentence;
  byId("chosen-ideas").hidden = Boolean(hasSentence);
  if (hasSentence) drawAdditions(byId("additions"), add);
  else drawIdeas(byId("chosen-ideas"), setPrompt);
  drawPlan(use);
  const total = chosen.reduce((all, one) => all + (one.bytes ?? 0), 0);
  say(byId("chosen-total"), [t("of", chosen.length, noun), total && bytes(total)].filter(Boolean).join(" · "));
  const limits = new Set(chosen.map(one => known(one)).filter(plan => plan && !plan.error).map(plan => plan.limit?.bytes)), shared = limits.size === 1 ? [...limits][0] : null;
  byId("chosen-flag").hidden = !shared;
  if (shared) say(byId("chosen-flag").firstChild, t(several ? "limitEach" : "limitOne", limit(shared)));
  keep(byId("chosen-rows"), chosen, make, (row, one) => update(row, one, shared));
  drawTrim(setPrompt);
  const go = byId("start"), ready = startable(), fits = fitting();
  say(go, fits ? t("half") : t("compress", ready.length || chosen.length, nounOf(ready.length ? ready : chosen)));
  go.disabled = !fits && !ready.length;
}

function make(one) {
  const own = el("input", { value: one.prompt, "aria-label": t("sentenceFor", one.name), placeholder: t("ownHint"), maxlength: 2000 });
  own.addEventListener("input", () => {
    one.prompt = own.value;
    consider();
  });
  return el("div", { class: "row" }, thumbBox(), el("div", {}, el("h2", { class: "n", text: one.name }), el("p")), meter(),
    el("div", { class: "side" }, el("strong"), el("button", { type: "button", class: "link small", on: { click: () => remove(one) } })), el("div", { class: "own" }, own));
}

function update(row, one, shared) {
  const [box, head, bar, side, own] = row.children, plan = known(one), result = plan?.result;
  drawThumb(box, one);
  const fault = faultOf(one);
  row.classList.toggle("err", Boolean(fault));
  bar.hidden = Boolean(fault);
  head.lastChild.classList.toggle("bad", Boolean(fault));
  say(head.lastChild, fault ? briefly(fault) : facts(one));
  say(side.firstChild, one.bytes ? bytes(one.bytes) : "");
  say(side.lastChild, t("remove"));
  set(side.lastChild, "aria-label", t("removeOne", one.name));
  if (own.firstChild.value !== one.prompt && document.activeElement !== own.firstChild) own.firstChild.value = one.prompt;
  const most = plan?.limit?.bytes, coarse = ["picture_softer", "picture_coarse"].includes(result?.quality?.level);
  const words = result?.isOriginal ? t("underAlready") : result ? t(coarse ? "becomesSofter" : "becomes", bytes(result.bytes, { down: true })) + (most && !shared ? " / " + limit(most) : "") : "";
  const now = result?.bytes ?? (most && one.bytes > most ? most : undefined);
  draw(bar, reading({ was: one.bytes ?? 0, now: now ?? one.bytes, most, words, state: result ? "idle" : "idle wait" }),
    { label: most && one.bytes > most ? t("over", bytes(one.bytes), limit(most)) : one.bytes ? bytes(one.bytes) : one.name });
}

/** What is wrong, and what to do unless that is a list of formats. */
function briefly(error) {
  const whole = join([error.message, error.action]);
  return whole.length < 160 ? whole : whole.split(/(?<=[.?!])\s|(?<=[。？！])/)[0];
}

function facts(one) {
  const parts = [one.seconds && clock(one.seconds), one.width && picture(one.width, one.height)].filter(Boolean);
  if (one.upload && !one.upload.id && one.sent > 0 && one.sent < 1) parts.push(t("readingFile", percent(one.sent)));
  else if (one.file && !one.upload && resumable(one.file)) parts.push(t("resume", percent(resumable(one.file).sent / one.bytes)));
  return parts.join(" · ");
}
