// What this browser keeps between visits. A browser that keeps nothing is no error.
const name = key => "compressor." + key;

export function remember(key, value) {
  try {
    localStorage.setItem(name(key), JSON.stringify(value));
  } catch { /* full, or not allowed */ }
}

/** @returns null where there is nothing. */
export function recall(key) {
  try {
    return JSON.parse(localStorage.getItem(name(key)));
  } catch {
    return null;
  }
}

export function forget(key) {
  try {
    localStorage.removeItem(name(key));
  } catch { /* not allowed */ }
}
