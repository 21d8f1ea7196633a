import type { Diagnostic } from '../../diagnostics.ts';
import type { LeftOutPicture } from './read-picture.ts';

const codes: readonly (readonly [LeftOutPicture, code: string])[] = [
  ['left-out', 'images-left-out'],
  ['other-kind', 'images-other-kind'],
  ['too-large', 'images-too-large'],
  ['damaged', 'images-damaged'],
];

/** A diagnostic for each reason why pictures are left out, with their number. */
export function leftOutDiagnostics(pictures: readonly LeftOutPicture[]): readonly Diagnostic[] {
  return codes.flatMap(([reason, code]): readonly Diagnostic[] => {
    const count = pictures.filter((each) => each === reason).length;
    return count === 0 ? [] : [{ code, severity: 'warning', params: { count } }];
  });
}
