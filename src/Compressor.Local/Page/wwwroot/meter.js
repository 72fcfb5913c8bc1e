// The size meter: a bar, the line that it never reaches, and slats for what was squeezed out.
import { el, icon, say, set } from "./dom.js";
import { bytes, limit as limitText, percent, t } from "./words.js";

/**
 * What a file's meter shows.
 * was: bytes of the file; now: bytes of the result, known or expected; most: the ceiling; share: of the work, 0 to 1.
 */
export function reading({ was, now, most, share, words, state }) {
  const lined = most > 0;
  const full = lined ? most : was;
  return {
    state, words, lined,
    // Rounded down as the words are: the bar can't touch the line.
    v: share !== undefined ? share : full > 0 && now !== undefined ? Math.min(1, now / full) : 1,
    o: lined && was > most ? 0.25 + 0.75 * Math.min(1, Math.log(was / most) / Math.log(12)) : 0,
  };
}

export function meter() {
  const made = el("div", { class: "m" }, el("i", { class: "is" }), el("b"), icon("slats", "out"), el("i", { class: "lim" }));
  sizes.observe(made);
  return made;
}

/** A meter that gets another width may hold its words elsewhere. */
const sizes = new ResizeObserver(entries => entries.forEach(({ target }) => place(target)));
const pen = document.createElement("canvas").getContext("2d");

/** The words stand in the bar where it holds them, else behind it; where neither does, without the limit. */
function place(element) {
  const { state, words, lined, v } = element.drawn ?? {}, written = element.children[1], width = element.clientWidth;
  if (words === undefined) return;
  if (!width || /idle|wait|still/.test(state ?? "")) {
    say(written, words);
    return element.classList.toggle("early", !state?.includes("wait") && v < 0.2);
  }
  const track = lined ? width * 0.72 - 4 : width, inside = track * v - 20, behind = track * (1 - v) - 14;
  const { fontWeight, fontSize, fontFamily } = getComputedStyle(written);
  pen.font = `${fontWeight} ${fontSize} ${fontFamily}`;
  const text = [words, words.split(" / ")[0]].find(one => pen.measureText(one).width <= Math.max(inside, behind)) ?? words.split(" / ")[0];
  say(written, text);
  element.classList.toggle("early", pen.measureText(text).width > inside && behind > inside);
}

/** @param label What it says to those who don't see it. */
export function draw(element, { state, words, lined, v, o }, { label, now } = {}) {
  element.className = ["m", state, lined ? "" : "free"].filter(Boolean).join(" ");
  element.style.setProperty("--v", Math.max(0, Math.min(1, v)).toFixed(4));
  element.style.setProperty("--o", o.toFixed(3));
  element.drawn = { state, words, lined, v };
  place(element);
  set(element, "role", now === undefined ? "img" : "progressbar");
  set(element, "aria-label", label);
  set(element, "aria-valuenow", now);
  const [, , out, line] = element.children;
  out.classList.toggle("none", o === 0);
  line.hidden = !lined;
}

/** "49.6 MB of at most 50 MB". */
export const labelOf = (now, most) => (most ? t("ofMost", bytes(now, { down: true }), limitText(most)) : bytes(now, { down: true }));

/** What became smaller, as a share; null: nothing that a whole percent would show. */
export const saved = result => (result.inputBytes > 0 && result.bytes <= result.inputBytes * 0.99 ? percent(1 - result.bytes / result.inputBytes) : null);
