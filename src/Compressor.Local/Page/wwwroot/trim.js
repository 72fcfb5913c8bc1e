// Keeps only a part: two handles on the length of the one file, which write into the sentence and are read back from its plan.
import { byId, el, say, set } from "./dom.js";
import { promptOf } from "./items.js";
import { known } from "./plan.js";
import { state } from "./state.js";
import { clock, comma, t } from "./words.js";

/** What the handles have written, in either language. */
const written = /(^|[,，;；] ?)(from [\d:.]+s? to [\d:.]+s?|保留 ?[\d:.]+ ?秒? ?到 ?[\d:.]+ ?秒?)/i;

let shown = null, parts = null;

/** @param write Takes the sentence with the part in it. */
export function drawTrim(write) {
  const box = byId("trim"), [one] = state.chosen;
  const fits = state.chosen.length === 1 && ["video", "sound"].includes(one.kind) && one.url && !one.unplayable && one.seconds >= 2;
  box.hidden = !fits;
  if (!fits) return;
  if (shown !== one) box.replaceChildren(make(one, write));
  shown = one;
  const [start, end] = parts.handles, plan = known(one), kept = plan?.trim?.length === 1 ? plan.trim[0] : null;
  say(parts.summary, t("trim"));
  for (const [handle, key] of [[start, "trimStart"], [end, "trimEnd"]]) {
    set(handle, "aria-label", t(key));
    set(handle, "aria-valuetext", clock(Number(handle.value)));
  }
  // The sentence may have been written by hand.
  if (plan && !parts.held) [start.value, end.value] = kept ? [kept.start, kept.end] : [0, one.seconds];
  light(one);
}

function make(one, write) {
  const step = one.seconds < 20 ? 0.1 : 1;
  const handle = value => el("input", { type: "range", min: 0, max: Math.ceil(one.seconds / step) * step, step, value, class: "handle" });
  const media = one.kind === "video" ? el("video", { src: one.url, preload: "auto", playsinline: true, tabindex: -1, class: "trim-view" }) : null;
  if (media) media.muted = true;
  const handles = [handle(0), handle(one.seconds)], said = el("output", { class: "soft" });
  const details = el("details", {}, el("summary"), el("div", { class: "trim-box" }, media, el("div", { class: "trim-track" }, el("i", { class: "trim-kept" }), ...handles), said));
  parts = { summary: details.firstChild, handles, said, track: details.querySelector(".trim-track"), held: false };
  handles.forEach((moved, at) => {
    moved.addEventListener("input", () => {
      parts.held = true;
      const [start, end] = handles.map(handle => Number(handle.value)), least = Math.min(one.seconds, Math.max(step, 0.5));
      // Neither passes the other.
      if (end - start < least) moved.value = at ? Math.min(one.seconds, start + least) : Math.max(0, end - least);
      if (media) media.currentTime = Math.min(Number(moved.value), one.seconds - 0.05);
      light(one);
    });
    moved.addEventListener("change", () => {
      parts.held = false;
      write(withPart(promptOf(one), ...handles.map(handle => Number(handle.value)), one.seconds));
    });
  });
  return details;
}

function light(one) {
  const [start, end] = parts.handles.map(handle => Number(handle.value));
  parts.track.style.setProperty("--from", (100 * start) / one.seconds + "%");
  parts.track.style.setProperty("--to", (100 * end) / one.seconds + "%");
  say(parts.said, start <= 0 && end >= one.seconds - 0.1 ? t("trimAll", clock(one.seconds)) : t("trimKept", moment(start, one.seconds), moment(end, one.seconds)));
}

/** Tenths matter in what is short. */
const moment = (seconds, all) => (all < 20 ? t("seconds", Math.round(seconds * 10) / 10) : clock(seconds));

/** A sentence that keeps this part, instead of the one that the handles had written before. */
export function withPart(sentence, start, end, seconds) {
  const isAll = start <= 0 && end >= seconds - 0.1;
  const part = isAll ? "" : t("trimSay", moment(start, seconds), moment(end, seconds));
  if (written.test(sentence)) return sentence.replace(written, (_, before) => (part ? before + part : "")).replace(/^[,，;；]\s*/, "");
  if (!part) return sentence;
  return sentence.trim() ? sentence.trim().replace(/[.。,，;；]$/, "") + comma() + part : part;
}
