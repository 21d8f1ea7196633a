import { isBody } from '../model/outline/body-units.ts';
import type { Project } from '../model/project/project.ts';
import type { Span } from '../model/span.ts';
import type { CoverageCheck, CoverageState, CoveredSentence } from './check-report.ts';
import { isPlace, type PlacedText } from './ledger.ts';

/** A sentence is shown when this share of its letters stands on slides … */
const shownShare = 0.5;
/** … and reached when this share stands on slides, in notes or in the details of the document. */
const reachedShare = 0.95;

/** Where does each sentence stand: on a slide, in notes, nowhere? */
export function checkCoverage({ source, outline }: Project, { placeOf, ledger }: PlacedText): CoverageCheck {
  const { raw } = source;
  const sentences = outline.blocks.flatMap((block): readonly CoveredSentence[] => {
    const units = block.sentences.length > 0 ? block.sentences : [block];
    return units.map(({ span }) => ({
      span,
      blockId: block.id,
      isBody: isBody(block),
      state: coverageState(raw, placeOf, span),
    }));
  });
  const sum = (isCounted: (piece: (typeof ledger.leftOut)[number]) => boolean) =>
    ledger.leftOut.filter(isCounted).reduce((length, piece) => length + piece.length, 0);
  const total = ledger.total - sum(({ isAround }) => isAround);
  const leftOut = sum(({ isAround }) => !isAround);
  return {
    sentences,
    shownRatio: total === 0 ? 1 : ledger.onSlides / total,
    reachedRatio: total === 0 ? 1 : (total - leftOut) / total,
  };
}

function coverageState(raw: string, placeOf: Uint8Array, { start, end }: Span): CoverageState {
  let letters = 0;
  let shown = 0;
  let leftOut = 0;
  for (let offset = start; offset < end; offset++) {
    const place = placeOf[offset];
    if (isPlace(place, 'invisible') || /\p{P}/u.test(raw.charAt(offset))) continue;
    letters += 1;
    if (isPlace(place, 'slide')) shown += 1;
    else if (isPlace(place, 'leftOut')) leftOut += 1;
  }
  if (letters === 0 || shown >= letters * shownShare) return 'slide';
  return letters - leftOut >= letters * reachedShare ? 'notes' : 'left-out';
}
