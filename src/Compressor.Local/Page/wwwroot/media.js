// What the browser itself can tell of a file: whether it is one to take, its kind, picture and length. Nothing is sent for it.
const extensions = {
  video: "3g2 3gp 264 265 asf av1 avi dav dv f4v flv gxf h264 h265 hevc ivf m2ts m2v m4v mjpeg mjpg mkv mov mp4 mpe mpeg mpg mts mxf nut obu ogv rm rmvb ts vc1 vob webm wmv wtv y4m",
  animation: "apng gif",
  picture: "avif bmp heic heif jp2 jpeg jpg jxl pbm pgm png pnm ppm psd qoi tif tiff webp",
  sound: "aac ac3 aif aiff amr ape au caf dsf dts eac3 flac m4a mp2 mp3 mpc oga ogg opus ra tak thd tta w64 wav wma wv",
};
const kindByExtension = new Map(Object.entries(extensions).flatMap(([kind, list]) => list.split(" ").map(name => [name, kind])));

/** How files begin that have lost their name: offset and bytes, as file(1) knows them. */
const beginnings = [
  [4, "66747970", "video"], [0, "1a45dfa3", "video"], [8, "41564920", "video"], [0, "000001ba", "video"], [0, "000001b3", "video"], [0, "464c5601", "video"], [0, "3026b275", "video"], [4, "6d6f6f76", "video"],
  [0, "47494638", "animation"], [0, "89504e47", "picture"], [0, "ffd8ff", "picture"], [8, "57454250", "picture"],
  [0, "494433", "sound"], [0, "664c6143", "sound"], [8, "57415645", "sound"], [0, "4f676753", "sound"],
];

/** As a name ends; undefined: it doesn't tell. */
export const kindOfName = name => kindByExtension.get(name.split(".").pop().toLowerCase());

/** @returns video, animation, picture or sound; null: none of them. */
export async function kindOf(file) {
  const named = kindOfName(file.name) ?? { "video/": "video", "image/": "picture", "audio/": "sound" }[file.type.slice(0, 6)];
  if (named) return named;
  // A folder can't be read.
  const head = await file.slice(0, 16).arrayBuffer().then(buffer => new Uint8Array(buffer), () => new Uint8Array());
  const hex = [...head].map(byte => byte.toString(16).padStart(2, "0")).join("");
  return beginnings.find(([at, bytes]) => hex.startsWith(bytes, at * 2))?.[2] ?? null;
}

/** Width, height, seconds and a small picture, as far as the browser can tell them. */
export async function look(file, kind) {
  const url = URL.createObjectURL(file);
  try {
    if (kind === "picture" || kind === "animation") return { url, ...(await lookAtPicture(url)) };
    if (kind === "sound") return { url, ...(await ready(Object.assign(new Audio(), { preload: "metadata" }), url, "loadedmetadata", audio => ({ seconds: finite(audio.duration) }))) };
    return { url, ...(await lookAtVideo(url)) };
  } catch {
    return { url, unplayable: true };
  }
}

const finite = value => (Number.isFinite(value) && value > 0 ? value : undefined);

function ready(element, url, event, read) {
  return new Promise((resolve, reject) => {
    element.addEventListener(event, () => resolve(read(element)), { once: true });
    element.addEventListener("error", () => reject(new Error("unplayable")), { once: true });
    if (url) element.src = url;
  });
}

async function lookAtPicture(url) {
  const image = new Image();
  const size = await ready(image, url, "load", () => ({ width: image.naturalWidth, height: image.naturalHeight }));
  return { ...size, thumb: (await drawn(image, size)).url };
}

async function lookAtVideo(url) {
  const video = Object.assign(document.createElement("video"), { preload: "auto", muted: true, playsInline: true });
  const facts = await ready(video, url, "loadeddata", () => ({ width: video.videoWidth, height: video.videoHeight, seconds: finite(video.duration) }));
  if (!facts.width) throw new Error("no picture");
  // The first pictures are often black.
  let thumb;
  for (const share of [0.1, 0.3, 0.5]) {
    const sought = ready(video, null, "seeked", () => null);
    video.currentTime = (facts.seconds ?? 0) * share;
    await sought;
    if (thumb) URL.revokeObjectURL(thumb.url);
    thumb = await drawn(video, facts);
    if (!thumb.isDark) break;
  }
  video.removeAttribute("src");
  video.load();
  return { ...facts, thumb: thumb.url };
}

async function drawn(source, { width, height }) {
  const canvas = document.createElement("canvas");
  canvas.width = 416;
  canvas.height = Math.max(1, Math.round((416 * height) / width));
  const context = canvas.getContext("2d", { willReadFrequently: true });
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  const pixels = context.getImageData(0, 0, canvas.width, canvas.height).data;
  let light = 0;
  for (let at = 1; at < pixels.length; at += 400) light += pixels[at];
  const blob = await new Promise(resolve => canvas.toBlob(resolve, "image/jpeg", 0.8));
  return { url: blob && URL.createObjectURL(blob), isDark: light / (pixels.length / 400) < 24 };
}
