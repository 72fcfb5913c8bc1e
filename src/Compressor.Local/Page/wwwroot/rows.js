// A row of a file: picture, name, what is known of it, meter, and what can be done with it.
import { el, icon, say, set } from "./dom.js";
import { state } from "./state.js";

/** The browser's own picture; that of the program; an icon. */
export function thumb(one) {
  // The first pictures are often black.
  const at = ((one.job?.result?.durationSeconds ?? 0) * 0.3).toFixed(1);
  const shown = one.thumb ?? (one.jobId && one.job && state.about.previews && !one.posterless && one.kind !== "sound" ? `/api/jobs/${encodeURIComponent(one.jobId)}/poster?of=source&at=${at}&width=320` : null);
  return { src: shown, fallback: { sound: "sound", picture: "image", animation: "image" }[one.kind] ?? "film" };
}

export const thumbBox = () => el("span", { class: "thumb" });

export function drawThumb(box, one) {
  const { src, fallback } = thumb(one);
  if (box.dataset.src === (src ?? fallback)) return;
  box.dataset.src = src ?? fallback;
  if (!src) return box.replaceChildren(icon(fallback));
  const image = el("img", { alt: "", src });
  image.addEventListener("error", () => {
    one.posterless = true;
    drawThumb(box, { ...one, thumb: null, jobId: null });
  });
  box.replaceChildren(image);
}

/** Buttons that stand or go with what a row is; the same button stays the same element, so that it keeps the focus. */
export function actions(side, wanted) {
  const kept = (side.buttons ??= new Map());
  for (const [key, made] of kept) if (!wanted.some(one => one.key === key)) (made.remove(), kept.delete(key));
  for (const { key, text, label, look = "b sm", act, href, download, picture } of wanted) {
    if (!kept.has(key)) {
      const made = el(href ? "a" : "button", { class: look, type: href ? null : "button" }, picture && icon(picture), el("span"));
      made.addEventListener("click", e => made.act?.(e));
      kept.set(key, made);
    }
    const made = kept.get(key);
    say(made.lastChild, text);
    set(made, "aria-label", label);
    set(made, "href", href);
    set(made, "download", download);
    made.act = act;
    if (made.parentNode !== side) side.append(made);
  }
}
