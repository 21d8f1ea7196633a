/** Characters that take the width of two Latin ones. Quotation marks and dashes do so in Chinese text only. */
export const wideCharacter =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6“”‘’…—]/u;
const sharedMark = /[“”‘’…—]/u;

/**
 * Whether no space stands between the end of one line and the beginning of the next: one of them is Chinese. Marks
 * that English has as well are what the characters beside them are.
 */
export function touchesWide(before: string, after: string): boolean {
  return isWideEdge([...before].reverse(), after) || isWideEdge([...after], before);
}

function isWideEdge(characters: readonly string[], other: string): boolean {
  const [edge = '', inner = ''] = characters;
  if (!wideCharacter.test(edge)) return false;
  if (!sharedMark.test(edge)) return true;
  const neighbour = sharedMark.test(inner) ? (characters[2] ?? '') : inner;
  return neighbour === '' ? wideCharacter.test(other.charAt(0)) : wideCharacter.test(neighbour);
}
