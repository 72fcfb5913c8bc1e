// What will be done, said while one types: the rules at once, the figures when the file has been read (POST /estimates).
import { api } from "./api.js";
import { button, byId, el, keep, say } from "./dom.js";
import { isOfSentence, planFor, promptOf } from "./items.js";
import { changed, state } from "./state.js";
import { bytes, clock, colon, comma, join, limit, picture, remainingTitle, stop, t } from "./words.js";

let timer = 0, running = null;

/** The sentence or the files have changed. */
export function consider() {
  clearTimeout(timer);
  running?.abort();
  running = null;
  timer = setTimeout(look, 300);
  changed();
}

/** What is known of a file with the sentence as it stands; null: nothing yet. */
export const known = one => planFor(one, promptOf(one));

async function look() {
  const turn = (running = new AbortController());
  const asked = state.chosen.filter(one => promptOf(one));
  if (state.about.readings !== false) for (const one of asked) if (!known(one)) await read(one, turn.signal);
  if (turn.signal.aborted || state.about.estimates === false) return;
  timer = setTimeout(async () => {
    for (const one of asked) if (state.chosen.includes(one) && one.estimate?.asked !== promptOf(one)) await estimate(one, turn.signal);
  }, 700);
}

async function read(one, signal) {
  const prompt = promptOf(one);
  const { name, width, height } = one;
  const file = { name, bytes: one.bytes ?? 0, width, height, durationSeconds: one.seconds };
  await ask({ file, prompt, detail: "reading" }, signal, plan => (one.reading = { ...plan, asked: prompt }), e => {
    // An earlier program that can't do it.
    if (e.code === "source_invalid" || e.code === "json_invalid" || e.status === 404) state.about.readings = false;
    else if (e.code === "prompt_invalid") one.reading = { error: e, asked: prompt, understood: [], declined: [], notes: [] };
  });
}

async function estimate(one, signal) {
  const prompt = promptOf(one);
  const source = one.link ? { url: one.link } : one.upload?.id && { upload: one.upload.id };
  // Asked for again when the bytes are there. A link is read when it is wanted.
  if (!source || one.link) return;
  one.waits = true;
  changed();
  await ask({ source, prompt }, signal, plan => (one.estimate = { ...plan, asked: prompt }), e => {
    if (e.code === "estimates_unsupported" || e.status === 404) state.about.estimates = false;
    else if (e.status >= 400 && e.status < 500 && e.status !== 429) one.estimate = { error: e, asked: prompt, understood: [], declined: [], notes: [] };
  });
  one.waits = false;
  changed();
}

async function ask(body, signal, keepIt, refused) {
  try {
    keepIt(await api("POST", "/estimates", { body, signal }));
  } catch (e) {
    if (e.name !== "AbortError" && e.code !== "unreachable") refused(e);
  }
  if (!signal.aborted) changed();
}

/** A job of which only its sentence is known, as after a reload: what it was asked to keep to. */
export function recallPlan(one) {
  if (one.recalled || !one.job?.prompt || planFor(one, one.job.prompt)) return;
  one.recalled = true;
  api("POST", "/estimates", { body: { file: { name: one.name, bytes: one.bytes ?? 0 }, prompt: one.job.prompt, detail: "reading" } })
    .then(plan => ((one.reading = { ...plan, asked: one.job.prompt }), changed()), () => null);
}

/** The bytes of a file are there: its figures can be told. */
export function arrived(one) {
  if (state.chosen.includes(one) && promptOf(one)) consider();
}

const asks = message => ({ code: "agent_question", message });
const wrong = plan => plan?.error ?? (plan?.question ? asks(plan.question) : plan?.problems?.length ? asks(join(plan.problems)) : null);

/** What is wrong with a file itself, whatever is asked; null: nothing that is known. */
export function faultOf(one) {
  const error = one.refused ?? [one.estimate, one.reading].map(wrong).find(Boolean);
  return error && (one.refused || !isOfSentence(error)) ? error : null;
}

/** Those that can be started as they are. */
export const startable = () => state.chosen.filter(one => promptOf(one) && !faultOf(one) && !wrong(known(one)) && !known(one)?.result?.isOriginal);

/** A whole sentence about all files that are small enough already; null where one isn't. */
export function fitting() {
  const plans = state.chosen.filter(one => !faultOf(one)).map(one => [one, known(one)]);
  if (!plans.length || !plans.every(([, plan]) => plan?.result?.isOriginal && !plan.declined?.length)) return null;
  return plans.map(([one, plan]) => t("fits", one.name, bytes(one.bytes ?? plan.inputBytes), plan.limit && limit(plan.limit.bytes)));
}

/** The rows of the plan, [word, text or texts], and what must be said instead. */
export function planOf(items) {
  items = items.filter(one => !faultOf(one));
  const asked = items.filter(promptOf), plans = asked.map(one => [one, known(one)]).filter(([, plan]) => plan);
  const failed = plans.filter(([, plan]) => wrong(plan)), isAll = failed.length === items.length;
  const told = failed.map(([one, plan]) => (isAll ? "" : one.name + colon()) + saidOf(wrong(plan)));
  const good = plans.filter(([, plan]) => !wrong(plan));
  const figures = good.map(([, plan]) => plan.result).filter(result => result && !result.isOriginal);
  const rows = [["size", sizeOf(good, figures, items)]];
  const edits = good.flatMap(([, plan]) => (plan.kinds ?? []).some(kind => !["size", "compress"].includes(kind)) ? plan.understood.filter(text => !plan.limit || !text.includes(bytes(plan.limit.bytes))) : []);
  if (edits.length) rows.push(["edits", [...new Set(edits)].join(comma())]);
  if (good.length === 1) rows.push(...single(...good[0]));
  rows.push(["quality", qualityOf(figures)], ["time", figures.length && figures.every(result => result.seconds) ? remainingTitle(figures.reduce((all, result) => all + result.seconds, 0)) : ""]);
  const left = [...new Set(good.flatMap(([, plan]) => (plan.declined ?? []).map(declined => declined.request)))];
  if (left.length) rows.push(["leftOut", left.join(comma())]);
  return {
    rows: rows.filter(([, text]) => text), told: [...new Set(told)],
    waits: !items.length ? "" : asked.length === 0 ? t("sayFirst") : figures.length || told.length ? "" : asked.some(one => one.waits || (one.upload && !one.upload.id)) ? t("workingItOut") : good.length || plans.length ? t("later") : t("workingItOut"),
  };
}

/** A list of all that could be asked for is no help beside ideas to press. */
const saidOf = error => (error.code === "not_understood" ? t("cannot") : join([error.message, error.action]));

function sizeOf(good, figures, items) {
  const limits = [...new Set(good.map(([, plan]) => plan.limit?.bytes).filter(Boolean))];
  const was = items.reduce((all, one) => all + (one.bytes ?? 0), 0);
  const becomes = figures.length && figures.length === items.length ? t("fromTo", bytes(was), bytes(figures.reduce((all, result) => all + result.bytes, 0), { down: true })) : "";
  const most = limits.length === 1 ? t(items.length > 1 ? "each" : "atMost", limit(limits[0])) : "";
  if (most && becomes) return t("both", most, becomes);
  return most || becomes || (good.some(([, plan]) => plan.kinds?.includes("compress") && !plan.kinds.includes("size")) ? t("asSmall") : "");
}

/** What only a single file can show. */
function single(one, plan) {
  const { result } = plan, rows = [];
  if (plan.trim?.length) rows.push(["length", plan.trim.map(({ start, end }) => t("partOf", clock(start), clock(end))).join(comma())]);
  if (!result || result.isOriginal) return rows;
  if (result.width && one.width && (result.width !== one.width || result.height !== one.height)) rows.push(["picture", `${picture(one.width, one.height)} → ${picture(result.width, result.height)}`]);
  if (!plan.trim?.length && result.durationSeconds && one.seconds && Math.abs(result.durationSeconds - one.seconds) > Math.max(0.5, one.seconds * 0.02)) rows.push(["length", t("keepPart", clock(result.durationSeconds), clock(one.seconds))]);
  if (plan.kinds?.includes("mute")) rows.push(["sound", t("soundNone")]);
  return rows;
}

function qualityOf(figures) {
  const levels = figures.map(result => result.quality?.level).filter(Boolean);
  if (levels.length < 2) return levels.length && figures.length === 1 ? t(levels[0]) ?? "" : "";
  const counts = ["looks_like_original", "small_details_lost", "picture_softer", "picture_coarse"].map(level => [level, levels.filter(other => other === level).length]).filter(([, n]) => n);
  return counts.length === 1 ? t(counts[0][0]) : t("listed", counts.map(([level, n]) => t("several", n, t(level))));
}

/** @param use Takes another sentence: for one file, or for all. */
export function drawPlan(use) {
  const { rows, told, waits } = planOf(state.chosen), fit = fitting();
  keep(byId("plan-rows"), fit ? [] : rows.map(([word]) => word), word => el("div", {}, el("dt"), el("dd")), (row, word) => {
    say(row.children[0], t(word));
    say(row.children[1], rows.find(([other]) => other === word)[1]);
  });
  say(byId("plan-fits"), fit ? join(fit.map(text => text + stop())) : "");
  say(byId("plan-wrong"), join(told));
  say(byId("plan-waits"), fit ? "" : waits);
  // The button says "half the size" already where all fit.
  const tips = (fit ? [] : state.chosen).flatMap(one => (known(one)?.suggestions ?? []).map(({ text, prompt }) => ({ one, text, prompt }))).slice(0, 4);
  keep(byId("tips"), tips.map(tip => tip.one.id + tip.prompt), () => button("", e => e.currentTarget.act(), "chip"), (chip, key) => {
    const tip = tips.find(other => other.one.id + other.prompt === key);
    say(chip, state.chosen.length > 1 ? tip.one.name + colon() + tip.text : tip.text);
    chip.act = () => use(tip.one, tip.prompt);
  });
}
