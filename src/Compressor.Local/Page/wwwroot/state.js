// What the page knows, and who draws it.
import { recall } from "./remember.js";

const isHere = ["localhost", "127.0.0.1", "[::1]"].includes(location.hostname);

export const state = {
  /** As GET /about says it; until then only what is true of any server. */
  about: { place: null, sendsEarly: isHere, estimates: true, previews: false, archive: true, deletes: true, chips: [] },
  /** The sentence for all files that are chosen. */
  prompt: recall("prompt") ?? "",
  each: false,
  /** Files that are not started yet. */
  chosen: [],
  /** Files of the address that are started, or ended. */
  batch: [],
  /** The id of the job that is looked at. */
  shown: null,
  /** Seconds to the next try to reach the program; null: it is there. */
  away: null,
  notice: "",
};

const drawers = [];
let waits = false;

export const draws = drawer => drawers.push(drawer);

/** Draws once, however much has changed by then. */
export function changed() {
  if (waits) return;
  waits = true;
  queueMicrotask(() => {
    waits = false;
    for (const draw of drawers) draw();
  });
}
