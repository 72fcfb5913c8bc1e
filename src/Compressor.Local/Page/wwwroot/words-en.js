const count = (n, one, many) => (n === 1 ? `1 ${one}` : `${n} ${many}`);
const small = n => ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"][n] ?? String(n);
const nouns = { video: ["video", "videos"], picture: ["picture", "pictures"], animation: ["animation", "animations"], sound: ["sound file", "sound files"], file: ["file", "files"] };
const of = (n, noun) => count(n, ...nouns[noun]);

export const en = {
  tag: "en",
  // The frame.
  placeMachine: "Nothing leaves this machine", placeServer: "Videos go to this server", placeBackend: host => `Videos are sent to ${host || "another service"}`,
  history: "History", language: "Language · 语言", theme: "Light or dark", foot: "Open source · ffmpeg on this machine", footElsewhere: "Open source",
  dropHere: "Let go to add", skip: "Skip to the content",
  awayTitle: "Compressor isn’t answering.", awayText: "Reconnecting by itself; nothing is lost. Is the terminal with “compressor serve” still open?",
  tryNow: seconds => (seconds > 1 ? `Try now (or in ${seconds} s)` : "Try now"), back: "Connected again",
  bytes: n => count(n, "byte", "bytes"),
  // Empty.
  heroTitle: "Say how small. It will be.", heroText: "One sentence makes any video fit. The size you say is never exceeded.",
  dropTitle: "Drop videos anywhere on this page", dropTitleTouch: "Choose videos from this device", dropText: "Or paste them. As many as you like.",
  dropTextLimit: size => `Or paste them. Up to ${size} each, as many as you like.`,
  choose: "Choose videos", orLink: "Paste a link", linkLabel: "Link to a video", linkHint: "https://…", linkAdd: "Add", linkBad: "That link can’t be read. Only public https links work.",
  ask: "What should happen?", askHint: "For example: under 50MB without losing quality", ideas: "Ideas",
  neverTitle: "Never over the line.", neverText: "You say 50 MB: the result stays under 50 MB, to the byte.",
  example: "Example: 142 MB becomes 49.6 MB, limit 50 MB", exampleWas: "was 142 MB",
  notMedia: names => `${names} isn’t a video, a picture or a sound file`, notMediaMany: n => `${n} of the files aren’t videos, pictures or sound files`,
  emptyFile: name => `${name} is empty`, noRoom: (needed, free) => `Not enough room on this disk: ${needed} needed, ${free} free`, tooLarge: (name, size) => `${name} is too large: this server takes files up to ${size}`,
  // Chosen.
  of, chosen: (n, noun) => `${of(n, noun)} chosen`, oneForAll: "One for all", oneEach: "One each", forAllOrEach: "One sentence for all or one each",
  perFile: "Each file has its own sentence below. What you pick here is added to every one.", add: "Add", addMore: "Add more", remove: "Remove",
  sentenceFor: name => `Sentence for ${name}`, ownHint: "Under 50MB",
  willDo: "What will be done", size: "Size", quality: "Quality", time: "Time", picture: "Picture", sound: "Sound", length: "Length", edits: "Edits", leftOut: "Left out",
  workingItOut: "Working it out", sayFirst: "Say it in a sentence, or pick an idea.", later: "I can say more when the video has been read.",
  cannot: "I don’t know how to do that to a video.",
  each: limit => `Each at most ${limit}`, atMost: limit => `At most ${limit}`, fromTo: (a, b) => `${a} → about ${b}`, asSmall: "As small as it looks good", both: (a, b) => `${a}; ${b}`,
  compress: (n, noun) => `Compress ${of(n, noun)}`, compressOne: "Compress", half: "Half the size", halfPrompt: "Half the size",
  fits: (name, size, limit) => (limit ? `${name} is ${size}: already under ${limit}` : `${name} is ${size}: small enough already`),
  becomes: size => `→ about ${size}`, becomesSofter: size => `→ about ${size}, softer`, over: (size, limit) => `${size}, over the limit of ${limit}`, underAlready: "already small enough",
  limitEach: limit => `${limit} each`, limitOne: limit => `Limit ${limit}`, readingFile: share => `Reading · ${share}`, resume: share => `Going on from ${share}`,
  soundNone: "No sound", soundKept: "Kept", keepPart: (a, b) => `${a} of ${b}`,
  looks_like_original: "Looks the same", small_details_lost: "Very close to the original", picture_softer: "A little softer", picture_coarse: "Visibly softer",
  several: (n, level) => `${small(n)}: ${level.charAt(0).toLowerCase()}${level.slice(1)}`, listed: parts => parts.join(", ").replace(/^./, c => c.toUpperCase()),
  // Working.
  trim: "Keep only a part", trimStart: "Start", trimEnd: "End", trimKept: (a, b) => `Keep ${a} to ${b}`, trimAll: all => `All of it, ${all}`, trimSay: (a, b) => `from ${a} to ${b}`, seconds: n => `${n}s`, partOf: (a, b) => `${a} to ${b}`,
  fewSeconds: "a few seconds", underMinute: "less than a minute", aboutMinutes: n => (n === 1 ? "about a minute" : `about ${n} minutes`), aboutHours: n => (n === 1 ? "about an hour" : `about ${n} hours`),
  measuringTime: "Measuring", closeable: "You can close this page; the work goes on.", keepOpen: "Keep this page open until the files are read.", doneOf: (n, all) => `${n} of ${all} done.`,
  tellMe: "Tell me when it’s ready", willTell: "You will be told", cancelAll: "Cancel all", cancel: "Cancel", cancelled: "Cancelled", undo: "Undo", gone: "There is nothing under this link any more",
  waiting: "Waiting", next: "Next", done: share => `Done, ${share} smaller`, doneSame: "Done", fitsAlready: "Already small enough", partlyDone: "Done, but not all of it", download: "Download", open: "Open", details: "Details",
  reading: "Reading the video", sending: host => (host ? `Sending it to ${host}` : "Reading the video"), planning: "Working out how", makingSound: "Making the sound",
  measuring: "Measuring the video", pass1: "Looking through the picture", pass2: "Writing the picture", checking: "Checking the result", fetching: "Putting it in its place",
  titlePercent: (share, left) => (left ? `${share} · ${left}` : share), ready: "Ready", reconnecting: "Reconnecting", minutesShort: n => `${n} min`, readyNote: (name, share) => (share ? `${name} is ready: ${share} smaller` : `${name} is ready`),
  endedSome: (n, all) => `${n} of ${all} are ready`, endedNone: "Nothing was made", allCancelled: "Cancelled",
  // Result.
  results: "Results", smaller: share => `${share} smaller`, keptTitle: "Already small enough", readyFrom: (name, a, b) => `${name} is ready: ${a} → ${b}`, sizesOnly: (a, b) => `${a} → ${b}`,
  before: size => (size ? `Before · ${size}` : "Before"), after: size => `After · ${size}`, compare: "Compare before and after", play: "Play", pause: "Pause", position: "Position", actual: "1:1, pixel by pixel",
  ofMost: (size, limit) => `${size} of at most ${limit}`, was: (size, before) => `${size}, was ${before}`, copyLink: "Copy link", copied: "Copied", copyHint: "Works on this machine", newVideo: "New video", saveAll: size => `Save all · ${size}`, saveSome: (n, all, size) => `Save ${n} of ${all} · ${size}`,
  more: "Change something else", moreHint: "Start at 0:05", send: "Send", version: n => `Version ${n}`, versions: "Versions", compareWith: "Compare with", original: "the original", versionBefore: n => `version ${n}`,
  figure: "Show the figure", figureText: ssim => `SSIM ${ssim}, measured over the whole video; 1 means identical.`, worst: ssim => `${ssim} in the worst tenth of the frames.`, notMeasured: "Not measured",
  noBefore: "This browser can’t play the original; pictures of it instead.", noBeforeAtAll: "This browser can’t show the original.", noAfter: "This browser can’t play the result. Download it to watch.", goodToKnow: "Good to know", project: "Open the project", downloadOriginal: "Download the original",
  smallerMore: "A bit smaller", better: "Better quality", first30: "First 30 seconds", p720: "720p", mute: "No sound", 
  firstHalf: "First half", under50: "Under 50 MB",
 sayMute: "No sound", sayBetter: "Better quality", saySmaller: "A bit smaller",
  sayUnder50: "Under 50MB", sayFirstHalf: "First half",
  // Partly.
  partlyTitle: "I could not do everything", partlyText: "What can’t be done is said, not pretended.", nothingTitle: "Nothing was changed", couldNot: wish => `I could not do this: ${wish}`, notAsAsked: "Not as asked", unchecked: "I could not check this", downloadSize: size => `Download · ${size}`, compareButton: "Compare", pickOne: "Say it another way, or pick one:", answered: "It needs an answer first", quoted: text => `“${text}”`,
  // Error.
  oneUnread: (n, all) => (all === 1 ? "That did not work" : n === 1 ? "One file did not work" : `${n} files did not work`), othersGo: "The others go on.", othersDone: "The others are ready.", chooseAgain: "Choose again", again: "Try again",
  goneTitle: "There is nothing under this link", goneText: days => `Results are kept for ${days} days, then deleted. It may have been deleted, or the link may be incomplete.`, goneTextPlain: "It may have been deleted, or the link may be incomplete.", start: "Start",
  unreachable: "Compressor isn’t answering.", unreachableAction: "Check that it runs, then try again.",
  // History.
  today: "Today", yesterday: "Yesterday", keptDays: days => `Kept on this machine for ${days} days.`, keptServer: days => `Kept for ${days} days.`, usedNow: size => `${size} now.`, deleteAll: "Delete all", nothingYet: "Nothing yet", nothingYetText: "What you compress will be listed here.",
  deleteSure: n => (n === 1 ? "Delete it? It can’t be brought back." : `Delete all ${n}? They can’t be brought back.`), del: "Delete", keepThem: "Keep", failedShort: "Did not work", running: "Still working", loadMore: "Show older ones",
  delOne: name => `Delete ${name}`, againOne: name => `Try again: ${name}`, repeat: "Again", repeatOne: name => `Again: ${name}`, openOne: name => `Open ${name}`, downloadOne: name => `Download ${name}`, cancelOne: name => `Cancel ${name}`, removeOne: name => `Remove ${name}`,
};
