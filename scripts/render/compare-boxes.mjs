// @ts-check
/** Puts the words of a printed page back into the boxes of the layout, to see whether their lines are the same. */

/**
 * @typedef {{ xPt: number, yPt: number, widthPt: number, heightPt: number, lines: readonly string[] }} TextBox
 * @typedef {import('./pdf-words.mjs').PdfWord} PdfWord
 */

/** A word a little outside belongs to the box it left, in points. */
const slackPt = 4;

/**
 * The words of each box as lines, from the top, without spaces, joined by line feeds.
 *
 * @param {readonly TextBox[]} boxes
 * @param {readonly PdfWord[]} words
 */
export function linesByBox(boxes, words) {
  /** @type {PdfWord[][]} */
  const found = boxes.map(() => []);
  for (const word of words) {
    const home = boxAt(boxes, word);
    if (home >= 0) found[home]?.push(word);
  }
  return found.map((inside, index) => {
    const expected = boxes[index]?.lines.join('') ?? '';
    return linesOf(inside)
      .map((line) => (expected.startsWith('■') ? line : line.replace(/^■/, '')))
      .filter((line) => line !== '')
      .join('\n');
  });
}

/**
 * The smallest box that the middle of the word stands in.
 *
 * @param {readonly TextBox[]} boxes
 * @param {PdfWord} word
 */
function boxAt(boxes, word) {
  let best = -1;
  let bestArea = Number.POSITIVE_INFINITY;
  boxes.forEach(({ xPt, yPt, widthPt, heightPt }, index) => {
    const isInside =
      word.xPt >= xPt - slackPt &&
      word.xPt <= xPt + widthPt + slackPt &&
      word.yPt >= yPt - slackPt &&
      word.yPt <= yPt + heightPt + slackPt;
    if (isInside && widthPt * heightPt < bestArea) {
      best = index;
      bestArea = widthPt * heightPt;
    }
  });
  return best;
}

/**
 * Words that share a line, from the top. Marks that stand alone come from a face of their own, whose box may be much
 * taller than the letters beside it: they join the line that is nearest.
 *
 * @param {readonly PdfWord[]} words
 */
function linesOf(words) {
  /** @type {PdfWord[][]} */
  const lines = [];
  const lettered = words.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const [first, marks] =
    lettered.length > 0 ? [lettered, words.filter((word) => !lettered.includes(word))] : [words, []];
  for (const word of [...first].sort((a, b) => a.yPt - b.yPt)) {
    const line = lines.at(-1);
    // Letters and figures stand a little higher or lower than Han characters of the same line, units lower than the
    // large figures in front of them; the next line is further away than half the larger size.
    if (
      line?.[0] !== undefined &&
      word.yPt - line[0].yPt < 0.45 * Math.max(heightOf(word), heightOf(line[0]))
    ) {
      line.push(word);
    } else lines.push([word]);
  }
  for (const mark of marks) nearestLine(lines, mark.yPt)?.push(mark);
  return lines.map((line) =>
    line
      .sort((a, b) => a.leftPt - b.leftPt)
      .map(({ text }) => text)
      .join('')
      .replaceAll(/\s/g, ''),
  );
}

/**
 * How high letters are at most: the box that a face gives them may be far higher than they are wide.
 *
 * @param {PdfWord} word
 */
function heightOf({ sizePt, xPt, leftPt, text }) {
  return Math.min(sizePt, (4 * (xPt - leftPt)) / [...text].length);
}

/**
 * @param {readonly PdfWord[][]} lines each begun by a word with letters
 * @param {number} yPt
 */
function nearestLine(lines, yPt) {
  const distance = (/** @type {PdfWord[]} */ [word]) => Math.abs((word?.yPt ?? 0) - yPt);
  return [...lines].sort((a, b) => distance(a) - distance(b))[0];
}
