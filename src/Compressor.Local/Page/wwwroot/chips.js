// Ideas to press: those of the program (GET /about), with the figures of its own tables. They stand for a sentence, or are added to one.
import { el, keep } from "./dom.js";
import { state } from "./state.js";
import { comma, limit } from "./words.js";

/** Those that say a size of their own, and so rather replace a sentence than go on with it. */
const isWhole = chip => Boolean(chip.bytes) || ["half", "gif", "sound"].includes(chip.id);

const isStill = one => one.kind === "picture", isSeen = one => one.kind !== "sound";

/** For which files an idea is good: nothing lasts in a picture, and half a minute is all of a short clip. */
const suits = {
  "720p": isSeen, vertical: isSeen, title: isSeen, gif: one => isSeen(one) && !isStill(one),
  start: one => !isStill(one) && !(one.seconds <= 31),
  mute: one => isSeen(one) && !isStill(one) && one.kind !== "animation", sound: one => isSeen(one) && !isStill(one) && one.kind !== "animation",
};
const suitable = chip => !state.chosen.length || state.chosen.some(suits[chip.id] ?? (() => true));

/** @param say Takes the sentence that a chip stands for. */
export const drawIdeas = (parent, say) => fill(parent, state.about.chips.filter(chip => !["mute", "title"].includes(chip.id) && suitable(chip)).map(chip => chipOf(chip, chip.text, () => say(chip.prompt))));

/** @param add Takes the words that a chip adds. */
export const drawAdditions = (parent, add) => fill(parent, state.about.chips.filter(chip => !isWhole(chip) && suitable(chip)).map(chip => chipOf(chip, "+ " + chip.text, () => add(chip))));

const chipOf = ({ id, bytes }, text, act) => ({ key: id + text, text, note: bytes && limit(bytes), act });

/** Chips of one's own: { text, act }. */
export function fill(parent, chips) {
  const byKey = new Map(chips.map(chip => [chip.key ?? chip.text, chip]));
  keep(parent, [...byKey.keys()], key => {
    const { text, note } = byKey.get(key);
    return el("button", { type: "button", class: "chip", on: { click: e => e.currentTarget.act() } }, text, note && el("i", { text: note }));
  }, (button, key) => (button.act = byKey.get(key).act));
}

/** A sentence that goes on with what a chip adds; the chip's own where there is none yet. */
export const added = (sentence, chip) => (sentence.trim() ? sentence.trim().replace(/[.。,，;；]$/, "") + comma() + chip.add : chip.prompt);
