// Elements without a framework.
export const byId = id => document.getElementById(id);

/** Attributes by name; text, on{click: ...}, and true or false for those that are there or not. */
export function el(tag, { text, on = {}, ...attributes } = {}, ...children) {
  const made = document.createElement(tag);
  if (text !== undefined) made.textContent = text;
  for (const [name, value] of Object.entries(attributes)) set(made, name, value);
  for (const [name, listener] of Object.entries(on)) made.addEventListener(name, listener);
  made.append(...children.filter(Boolean));
  return made;
}

/** Only what differs is written: live regions speak, and videos load, when something is. */
export function set(element, name, value) {
  if (value === undefined || value === null || value === false) element.removeAttribute(name);
  else if (element.getAttribute(name) !== String(value === true ? "" : value)) element.setAttribute(name, value === true ? "" : value);
}

export function say(element, text) {
  // A figure stays with its unit.
  text = text?.replace(/(\d) (?=(?:bytes?|[kMGT]B)\b)/g, "$1\u00a0");
  // A Chinese title breaks at punctuation alone, not beside a figure.
  if (element.tagName === "H1" && document.documentElement.lang.startsWith("zh")) text = text.replace(/ (?=\d)|(?<=\d) /g, "\u00a0");
  if (element.textContent !== text) element.textContent = text;
}

export function icon(name, size = "ic") {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", size);
  svg.setAttribute("aria-hidden", "true");
  svg.append(document.createElementNS("http://www.w3.org/2000/svg", "use"));
  svg.firstChild.setAttribute("href", "#" + name);
  return svg;
}

/** Children for a list of things, made once each, kept and put in order. */
export function keep(parent, things, make, update) {
  const kept = (parent.kept ??= new Map());
  for (const [thing, child] of kept) if (!things.includes(thing)) (child.remove(), kept.delete(thing));
  things.forEach((thing, at) => {
    if (!kept.has(thing)) kept.set(thing, make(thing));
    const child = kept.get(thing);
    if (parent.children[at] !== child) parent.insertBefore(child, parent.children[at] ?? null);
    update?.(child, thing, at);
  });
}

/** A chip, a button or a link that looks like one. */
export const button = (text, click, look = "b sm") => el("button", { type: "button", class: look, text, on: { click } });
