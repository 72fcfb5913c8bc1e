// Starts jobs, and follows all of them in one stream.
import { api } from "./api.js";

/** Seconds to the next try. */
const pauses = [1, 2, 4, 8, 15];
/** The program sends a beat each second; without two of them it is away. */
const silenceMs = 2500;
/** A slow server or network takes longer before the first: after each try in vain it gets twice as long. */
const patienceMs = failed => silenceMs * 2 ** Math.min(failed, 4);

/** key: the same one again starts nothing twice. The upload is kept with the job, for "Again". */
export const startJob = ({ upload, url, prompt, key }) =>
  api("POST", "/jobs", {
    body: { source: upload ? { upload } : { url }, prompt, ...(upload && { metadata: { upload } }) },
    headers: key && { "Idempotency-Key": key },
  });

export const cancelJob = id => api("POST", `/jobs/${encodeURIComponent(id)}/cancel`);

/**
 * Tells each state of each job until all have ended: onJob(job), onGone(id).
 * onAway(seconds) while the program does not answer, with the time to the next try, and onAway(null) once it is back.
 */
export function watchJobs(ids, { onJob, onGone, onAway }) {
  const open = new Set(ids);
  let stream = null, failed = 0, isAway = false, isAsking = false, retryTimer = 0, silenceTimer = 0, closed = false;

  function connect() {
    clearTimeout(retryTimer);
    stream?.close();
    if (closed || !open.size) return;
    // Up to 50 in one stream; the others when these have ended.
    stream = new EventSource("/api/events?beat=1&jobs=" + [...open].slice(0, 50).map(encodeURIComponent).join(","));
    stream.onerror = lost;
    stream.addEventListener("beat", heard);
    for (const name of ["progress", "completed", "failed", "cancelled"]) stream.addEventListener(name, e => told(JSON.parse(e.data)));
    stream.addEventListener("gone", e => gone(JSON.parse(e.data).id));
    listen(patienceMs(failed));
  }

  /** Timers of a hidden page are late, so its silence says nothing. */
  function listen(patience = silenceMs) {
    clearTimeout(silenceTimer);
    silenceTimer = setTimeout(() => (document.hidden ? listen(patience) : lost()), patience);
  }

  function heard() {
    failed = 0;
    if (isAway) onAway(null);
    isAway = false;
    listen();
  }

  function told(job) {
    heard();
    if (["completed", "failed", "cancelled"].includes(job.status)) leave(job.id);
    onJob(job);
  }

  function gone(id) {
    heard();
    leave(id);
    onGone(id);
  }

  function leave(id) {
    open.delete(id);
    if (!open.size) close();
  }

  /** A stream may end, or a proxy may hold it back, while the program answers: then asking takes its place. */
  async function lost() {
    if (closed || isAsking) return;
    clearTimeout(silenceTimer);
    stream?.close();
    isAsking = true;
    const isThere = await answers();
    isAsking = false;
    if (closed) return;
    let wait = pauses[0];
    if (!isThere) {
      wait = pauses[Math.min(failed++, pauses.length - 1)];
      isAway = true;
      onAway(wait);
    }
    clearTimeout(retryTimer);
    retryTimer = setTimeout(connect, wait * 1000);
  }

  /** Where none of the jobs is there any more, the stream says so by a status that a page can't see: their own addresses tell. */
  async function answers() {
    for (const id of [...open]) {
      try {
        told(await api("GET", `/jobs/${encodeURIComponent(id)}`, { signal: AbortSignal.timeout(patienceMs(failed)) }));
        return true;
      } catch (e) {
        if (e.status !== 404) return false;
        gone(id);
      }
    }
    return true;
  }

  const retry = () => {
    if (isAway && !document.hidden) connect();
  };

  function close() {
    closed = true;
    stream?.close();
    clearTimeout(retryTimer);
    clearTimeout(silenceTimer);
    window.removeEventListener("online", retry);
    document.removeEventListener("visibilitychange", retry);
  }

  window.addEventListener("online", retry);
  document.addEventListener("visibilitychange", retry);
  connect();
  return { close, retry };
}
