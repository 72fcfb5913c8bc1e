// Before and after, one over the other, at the same moment.
import { byId, el, set } from "./dom.js";
import { changed } from "./state.js";
import { clock, t } from "./words.js";

const view = byId("view"), stage = byId("stage");
let before = null, after = null, shown = "", offset = 0;

export const isSound = name => /\.(mp3|m4a|wav|aac|flac|ogg|opus)$/i.test(name ?? "");
const isPicture = name => /\.(jpe?g|png|webp|gif|avif|apng|bmp)$/i.test(name ?? "");

/**
 * sources: { after, afterName, before?, beforeName?, poster? (seconds → address of a picture of the original), width, height, offset (seconds of the source at which the result begins) }
 * told: what can't be shown, in words.
 */
export function show(sources, told) {
  const key = sources.after + "|" + (sources.before ?? "");
  if (key === shown) return;
  shown = key;
  offset = sources.offset ?? 0;
  for (const old of [before, after]) old?.remove();
  after = element(sources.afterName, sources.after);
  before = sources.before && !isSound(sources.afterName) ? element(sources.beforeName, sources.before) : null;
  if (before) before.muted = true;
  // Beside an animation, which can't be stopped either.
  if (before?.tagName === "VIDEO" && after.tagName === "IMG") before.autoplay = before.loop = true;
  byId("player").classList.toggle("sound", isSound(sources.afterName));
  view.style.setProperty("--ratio", sources.width && sources.height ? (sources.width / sources.height).toFixed(4) : "1.7778");
  view.style.setProperty("--px", Math.round((sources.width ?? 640) / (window.devicePixelRatio || 1)));
  stage.classList.remove("actual");
  set(byId("actual"), "aria-pressed", "false");
  if (before) view.prepend(before);
  view.insertBefore(after, byId("compare"));
  after.addEventListener("error", () => told(t("noAfter")));
  before?.addEventListener("error", () => withPosters(sources, told), { once: true });
  for (const event of ["timeupdate", "loadedmetadata", "play", "pause", "ended"]) after.addEventListener(event, follow);
  compared(Boolean(before));
  slide(50);
  follow();
}

export function hide() {
  if (!shown) return;
  shown = "";
  for (const old of [before, after]) {
    old?.pause?.();
    old?.remove();
  }
  before = after = null;
}

function element(name, src) {
  if (isPicture(name)) return el("img", { src, alt: "" });
  const media = el("video", { src, playsinline: true, preload: "auto", tabindex: -1 });
  media.addEventListener("click", toggle);
  return media;
}

/** Pictures of the original where the browser can't play it. */
function withPosters(sources, told) {
  before?.remove();
  before = null;
  if (!sources.poster) return void (compared(false), told(t("noBeforeAtAll")));
  before = el("img", { alt: "", src: sources.poster(offset + (after.currentTime || 0)) });
  before.poster = sources.poster;
  before.addEventListener("error", () => (compared(false), before?.remove(), (before = null), told(t("noBeforeAtAll"))), { once: true });
  view.prepend(before);
  told(t("noBefore"));
}

function compared(on) {
  view.classList.toggle("compared", on);
  byId("compare").hidden = !on;
}

const slide = value => {
  byId("compare").value = value;
  view.style.setProperty("--x", value + "%");
};

function toggle() {
  if (after?.paused) after.play().catch(() => null);
  else after?.pause();
}

/** The original goes with the result: pulled along where it is more than a tenth of a second away. */
function follow() {
  const plays = after?.tagName === "VIDEO";
  byId("controls").hidden = !plays;
  changed();
  if (!plays) return;
  const at = after.currentTime, all = Number.isFinite(after.duration) ? after.duration : 0;
  byId("position").max = all || 1;
  if (document.activeElement !== byId("position") || !after.paused) byId("position").value = at;
  set(byId("position"), "aria-valuetext", clock(at));
  byId("moment").firstChild.textContent = clock(at) + " ";
  byId("moment").lastChild.textContent = "/ " + clock(all);
  set(byId("play"), "aria-label", t(after.paused ? "play" : "pause"));
  byId("play").classList.toggle("playing", !after.paused);
  if (before?.tagName !== "VIDEO") return void (before?.poster && after.paused && set(before, "src", before.poster(Math.round((offset + at) * 10) / 10)));
  if (Math.abs(before.currentTime - at - offset) > 0.1) before.currentTime = at + offset;
  if (after.paused !== before.paused) after.paused ? before.pause() : before.play().catch(() => null);
}

/** Pixels of the original's picture; null: not known. */
export const sizeBefore = () => (before?.videoWidth || before?.naturalWidth ? { width: before.videoWidth || before.naturalWidth, height: before.videoHeight || before.naturalHeight } : null);

export function wire() {
  byId("compare").addEventListener("input", e => slide(e.target.value));
  byId("play").addEventListener("click", toggle);
  byId("position").addEventListener("input", e => {
    if (after) after.currentTime = Number(e.target.value);
  });
  byId("actual").addEventListener("click", () => set(byId("actual"), "aria-pressed", String(stage.classList.toggle("actual"))));
}
