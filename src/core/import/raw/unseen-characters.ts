/**
 * Characters that nobody sees, in whatever format they stand: controls, spaces without width, places where a word may
 * be divided, joiners between letters that do not join, and orders that turn the text around, by which a line shows
 * other words than it has.
 */

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that nobody sees.
const controls = /\u001b\[[\d;?]*[A-Za-z]|[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/gu;
const turns = /[\u202a-\u202e\u2066-\u2069]/gu;
const widthless = /[\u00ad\u180e\u200b\u2060-\u2064\ufeff\ufff9-\ufffb]/gu;
const joiners = /(?<=^|[\s\p{Script=Han}\p{Script=Latin}\p{N}\p{P}])[\u200c\u200d]+/gu;
/** Marks of direction say something only among letters that are written from the right. */
const directionMarks = /[\u200e\u200f\u061c]/gu;
const fromTheRight = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;
/** Letters of tags, which only name the flag that they follow. */
const tags = /(?<![\u{1f3f4}\u{e0020}-\u{e007f}])[\u{e0000}-\u{e007f}]+/gu;
/** Most texts have none, and need to be looked through only once. */
const any =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: as above.
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/u;

/** The text without them, and how many of them were controls or turned the text around. */
export function withoutUnseen(text: string): { readonly text: string; readonly controlCount: number } {
  if (!any.test(text)) return { text, controlCount: 0 };
  let controlCount = 0;
  const dropCounted = () => {
    controlCount += 1;
    return '';
  };
  const shown = text
    .replace(controls, dropCounted)
    .replace(turns, dropCounted)
    .replace(widthless, '')
    .replace(joiners, '')
    .replace(tags, '');
  const plain = shown.replace(directionMarks, '');
  return { text: fromTheRight.test(plain) ? shown : plain, controlCount };
}
