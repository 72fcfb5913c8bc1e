// Keeps only a part: two handles that write into the sentence.
export function drawTrim() {}
