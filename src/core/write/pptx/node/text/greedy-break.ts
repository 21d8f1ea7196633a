import type { SceneLine } from '../../../../model/scene/scene-node.ts';

const neverFirst = /[!),.:;?\]}、。—…’”〕〉》」』〗】！），．：；？］｝·％%]/u;
const neverLast = /[([{‘“〔〈《「『〖【（［｛]/u;
const wordCharacter = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}'’-]/u;
/** Narrower than letters and digits are on average, so that a doubt is settled by an explicit break. */
const wordCharacterEm = 0.4;

/**
 * Whether a consumer that fills lines greedily breaks after `line` as well: only if the first unbreakable piece
 * of the next line finds no room in `widthPt`. A layout that balances lines, or keeps some width in reserve,
 * breaks earlier.
 */
export function breaksGreedily(line: SceneLine, next: SceneLine, widthPt: number): boolean {
  return line.widthPt + firstPieceWidthPt(next) > widthPt;
}

function firstPieceWidthPt({ runs }: SceneLine): number {
  const characters = runs.flatMap(({ text, style }) =>
    Array.from(text, (character) => ({
      character,
      emPt: style.sizePt,
      spacingPt: style.letterSpacingPt ?? 0,
    })),
  );
  let widthPt = 0;
  for (const [index, { character, emPt, spacingPt }] of characters.entries()) {
    widthPt += spacingPt + emPt * (wordCharacter.test(character) ? wordCharacterEm : 1);
    const following = characters[index + 1]?.character;
    if (following === undefined || mayBreakBetween(character, following)) break;
  }
  return widthPt;
}

function mayBreakBetween(before: string, after: string): boolean {
  if (neverLast.test(before) || neverFirst.test(after)) return false;
  return !(wordCharacter.test(before) && wordCharacter.test(after));
}
