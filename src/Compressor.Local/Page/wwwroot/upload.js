// Sends a file's bytes in pieces (tus 1.0.0), and goes on where they ended: after a lost connection, a restart of the program, or a reload of the page.
import { api, headers, Problem, problemOf } from "./api.js";
import { forget, recall, remember } from "./remember.js";

/** Seconds to the next try. */
const pauses = [1, 2, 4, 8, 15];
/** The program keeps what has arrived for a day; hours less are lost to clocks that differ. */
const keptMs = 20 * 3600e3;
const tus = { "Tus-Resumable": "1.0.0" };
/** Files that are being sent: the same one again is another upload. */
const busy = new Set();

const fingerprint = file => [file.name, file.size, file.lastModified].join("|");

function known() {
  const all = recall("uploads") ?? {};
  return Object.fromEntries(Object.entries(all).filter(([, one]) => Date.now() - one.at < keptMs));
}

function keep(key, one) {
  const all = known();
  if (one) all[key] = { ...one, at: Date.now() };
  else delete all[key];
  if (Object.keys(all).length) remember("uploads", all);
  else forget("uploads");
}

/** How many bytes of this very file are there from an earlier visit; null: none, as far as is known. */
export function resumable(file) {
  const one = known()[fingerprint(file)];
  return one?.sent ? { sent: one.sent } : null;
}

/**
 * @param options onProgress(sent, total) in bytes; signal ends it. With the reason "removed" the program forgets what has arrived.
 * @returns The upload's id. Never fails for want of a connection; a Problem where the file is refused.
 */
export async function upload(file, { onProgress, signal } = {}) {
  const key = fingerprint(file), isFirst = !busy.has(key);
  busy.add(key);
  let ticket = isFirst ? known()[key] ?? null : null;
  try {
    // What is remembered may be gone, or further than is known.
    let offset = ticket ? await standing(ticket, signal) : 0;
    while (true) {
      if (offset === null) [ticket, offset] = [null, 0];
      if (!ticket) ticket = await patiently(() => create(file, signal), signal);
      if (isFirst) keep(key, { ...ticket, sent: offset });
      onProgress?.(offset, file.size);
      if (offset >= file.size) return { id: ticket.id };
      offset = await send(file, ticket, offset, onProgress, signal);
    }
  } catch (e) {
    if (signal?.aborted && signal.reason?.message === "removed" && ticket) drop(ticket);
    if (isFirst && (e instanceof Problem || signal?.reason?.message === "removed")) keep(key, null);
    throw e;
  } finally {
    if (isFirst) busy.delete(key);
  }
}

async function create(file, signal) {
  const { id, resumable } = await api("POST", "/uploads", { body: { fileName: file.name, bytes: file.size }, signal });
  return { id, url: resumable.url, blockBytes: resumable.blockBytes };
}

/** Sends the next piece. @returns Bytes that are there now; null: the upload is gone. */
async function send(file, ticket, offset, onProgress, signal) {
  try {
    return await patch(file.slice(offset, offset + ticket.blockBytes), ticket, offset, sent => onProgress?.(offset + sent, file.size), signal);
  } catch (e) {
    if (signal?.aborted) throw signal.reason;
    if (e.status === 404 || e.status === 410) return null;
    if (e.status === 409 || isPassing(e)) return standing(ticket, signal, isPassing(e));
    throw e;
  }
}

/** By XMLHttpRequest, which tells how much of a piece has gone. */
function patch(piece, ticket, offset, onSent, signal) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest(), abort = () => request.abort();
    const settle = (done, value) => (signal?.removeEventListener("abort", abort), done(value));
    request.open("PATCH", pathOf(ticket));
    for (const [name, value] of Object.entries({ ...headers(), ...tus, "Upload-Offset": offset, "Content-Type": "application/offset+octet-stream" })) request.setRequestHeader(name, value);
    request.upload.onprogress = e => onSent(e.loaded);
    request.onload = () => (request.status < 300 ? settle(resolve, Number(request.getResponseHeader("Upload-Offset"))) : settle(reject, problemOf(request.status, request.responseText)));
    request.onerror = () => settle(reject, new Problem({ code: "unreachable", message: "" }));
    request.onabort = () => settle(reject, signal?.reason);
    signal?.throwIfAborted();
    signal?.addEventListener("abort", abort);
    request.send(piece);
  });
}

/** Asks where an upload stands. @returns Bytes; null: it is gone. */
function standing(ticket, signal, waits = false) {
  return patiently(async () => {
    const answer = await fetch(pathOf(ticket), { method: "HEAD", headers: tus, signal, cache: "no-store" }).catch(e => {
      throw e.name === "AbortError" || signal?.aborted ? e : new Problem({ code: "unreachable", message: e.message });
    });
    if (answer.ok) return Number(answer.headers.get("Upload-Offset"));
    if (answer.status === 404 || answer.status === 410) return null;
    throw problemOf(answer.status, "");
  }, signal, waits);
}

/** The page may have another name for the server than the program itself. */
const pathOf = ticket => new URL(ticket.url).pathname;

const isPassing = e => e.code === "unreachable" || (e.status >= 500 && ![501, 507].includes(e.status)) || e.status === 429;

const drop = ticket => fetch(pathOf(ticket), { method: "DELETE", headers: tus, keepalive: true }).catch(() => null);

/** Tries until the program answers. */
async function patiently(step, signal, waits = false) {
  for (let failed = waits ? 1 : 0; ; failed++) {
    if (failed) await pause(pauses[Math.min(failed, pauses.length) - 1], signal);
    try {
      return await step();
    } catch (e) {
      signal?.throwIfAborted();
      if (!isPassing(e)) throw e;
    }
  }
}

/** Ends early when the network is back, or somebody looks at the page again. */
function pause(seconds, signal) {
  return new Promise((resolve, reject) => {
    const events = [[window, "online"], [document, "visibilitychange"]];
    const end = () => {
      clearTimeout(timer);
      for (const [target, name] of events) target.removeEventListener(name, end);
      signal?.removeEventListener("abort", end);
      if (signal?.aborted) reject(signal.reason);
      else resolve();
    };
    const timer = setTimeout(end, seconds * 1000);
    for (const [target, name] of events) target.addEventListener(name, end);
    signal?.addEventListener("abort", end);
    if (signal?.aborted) end();
  });
}
