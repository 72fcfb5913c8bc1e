// What the page itself says, in English and Chinese. What became of a job is said by the program, in the language of its sentence.
import { recall, remember } from "./remember.js";
import { en } from "./words-en.js";
import { zh } from "./words-zh.js";
import { zh as zhHant } from "./words-zh-hant.js";

/** Chinese in the characters of those who want them. */
const chinese = (navigator.languages ?? [navigator.language]).some(wanted => /^zh-(hant|tw|hk|mo)/i.test(wanted)) ? zhHant : zh;
const tables = { en, zh: chinese };
let current = tables[recall("language")] ? recall("language") : firstKnown();

function firstKnown() {
  for (const wanted of navigator.languages ?? [navigator.language]) {
    const known = Object.keys(tables).find(name => wanted.toLowerCase().startsWith(name));
    if (known) return known;
  }
  return "en";
}

/** As the lang attribute and Accept-Language want it. */
export const language = () => tables[current].tag;
export const isChinese = () => current !== "en";

export function speak(name) {
  if (name) remember("language", (current = name));
  document.documentElement.lang = language();
  for (const [mark, attribute] of [["say", "textContent"], ["label", "aria-label"], ["hint", "placeholder"]])
    for (const element of document.querySelectorAll(`[data-${mark}]`)) {
      const text = t(element.dataset[mark]);
      if (attribute === "textContent") element.textContent = text;
      else element.setAttribute(attribute, text);
    }
  for (const name of Object.keys(tables)) document.getElementById(name)?.setAttribute("aria-pressed", String(name === current));
}

/** A sentence by its key; some take figures or names. */
export function t(key, ...values) {
  const said = tables[current][key];
  return typeof said === "function" ? said(...values) : said;
}

/** Whether there are words for a key: quality levels and phases come from the program. */
export const knows = key => key in tables[current];

/** With a capital, where the language has them. */
export const upper = text => text.charAt(0).toUpperCase() + text.slice(1);

/** "about 3 minutes"; the words and borders are those of Phrases.Remaining. */
export function remaining(seconds) {
  const minutes = Math.max(1, Math.round(seconds / 60));
  if (seconds < 10) return t("fewSeconds");
  if (seconds < 50) return t("underMinute");
  if (seconds < 90) return t("aboutMinutes", 1);
  if (seconds < 10 * 60) return t("aboutMinutes", minutes);
  if (seconds < 57.5 * 60) return t("aboutMinutes", Math.round(minutes / 5) * 5);
  return t("aboutHours", seconds < 90 * 60 ? 1 : Math.round(seconds / 3600));
}

export const remainingTitle = seconds => upper(remaining(seconds));

export const comma = () => (isChinese() ? "，" : ", ");
export const colon = () => (isChinese() ? "：" : ": ");
export const stop = () => (isChinese() ? "。" : ".");

/** Chinese sentences have no space between them. */
export const join = sentences => sentences.filter(Boolean).join(" ").replace(/([。？！]) /g, "$1");

/** In decimal units, as ByteSize.Format. Sizes of results are rounded down, so that none contradicts its limit. */
export function bytes(count, { down = false } = {}) {
  const cut = (value, digits) => (down ? Math.floor(value * 10 ** digits) / 10 ** digits : value).toFixed(digits);
  if (count < 1e3) return t("bytes", count);
  if (count < (down ? 1e6 : 999500)) return cut(count / 1e3, count < 1e4 ? 1 : 0) + " kB";
  if (count < (down ? 1e9 : 999500000)) return cut(count / 1e6, count < 1e8 ? 1 : 0) + " MB";
  return cut(count / 1e9, 2) + " GB";
}

/** As it was said: "50 MB", not "50.0 MB". */
export const limit = count => bytes(count, { down: true }).replace(/(\.\d*?)0+(?= )/, "$1").replace(/\.(?= )/, "");

/** "65 %", in Chinese "65%"; rounded down. */
export const percent = share => Math.floor(share * 100 + 1e-9) + (isChinese() ? "%" : "\u202f%");

/** "10:12", "1:02:03". */
export function clock(seconds) {
  const whole = Math.floor(seconds + 0.05), two = value => String(value).padStart(2, "0");
  const hours = Math.floor(whole / 3600), minutes = Math.floor(whole / 60) % 60;
  return hours ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}

/** "1080p" for the usual sizes of pictures, else "1234×567". */
export function picture(width, height) {
  const short = Math.min(width, height);
  return [144, 240, 360, 480, 540, 720, 1080, 1440, 2160, 4320].includes(short) ? `${short}p` : `${width}×${height}`;
}

/** "Today", "Yesterday", or the day. */
export function day(date) {
  const midnight = new Date().setHours(0, 0, 0, 0);
  if (date >= midnight) return t("today");
  if (date >= midnight - 864e5) return t("yesterday");
  return date.toLocaleDateString(language(), { weekday: "long", month: "long", day: "numeric" });
}

export const hour = date => date.toLocaleTimeString(language(), { hour: "2-digit", minute: "2-digit" });
