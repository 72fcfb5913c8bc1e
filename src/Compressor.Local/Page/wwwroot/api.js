// Calls of the API, and what went wrong in its own words (problem details, RFC 9457).
import { language } from "./words.js";

/** code is stable; "unreachable" (status 0) where nothing answered. */
export class Problem extends Error {
  constructor({ code, message, action = "", status = 0 }) {
    super(message);
    Object.assign(this, { code, action, status });
  }
}

export const headers = () => ({ Accept: "application/json", "Accept-Language": language() });

/** @returns The answer's JSON; null where there is none. */
export async function api(method, path, { body, signal, headers: more } = {}) {
  const answer = await fetch("/api" + path, {
    method,
    signal,
    headers: { ...headers(), ...(body && { "Content-Type": "application/json" }), ...more },
    body: body && JSON.stringify(body),
  }).catch(e => {
    if (e.name === "AbortError") throw e;
    throw new Problem({ code: "unreachable", message: e.message });
  });
  const text = await answer.text().catch(() => "");
  if (!answer.ok) throw problemOf(answer.status, text);
  return text ? JSON.parse(text) : null;
}

export function problemOf(status, text) {
  try {
    const said = JSON.parse(text);
    return new Problem({ code: said.code ?? "failed", message: said.detail || said.title || String(status), action: said.action, status });
  } catch {
    return new Problem({ code: status >= 500 ? "unreachable" : "failed", message: String(status), status });
  }
}
