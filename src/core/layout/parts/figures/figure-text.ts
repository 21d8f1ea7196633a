import { countedMeasures, figureUnits } from '../../../language/figure-units.ts';
import type { SlideSlot } from '../../../model/deck/deck.ts';
import { type StyledParagraph, sliceRuns } from '../../text/paragraph.ts';
import { color } from '../slide/nodes.ts';
import { plainText, slotParagraphs } from '../slide/slot-text.ts';

/** An item cut at its figure; together the pieces hold all its words. */
export interface FigureText {
  /** What is counted. */
  readonly label: readonly StyledParagraph[];
  readonly figure: StyledParagraph;
  /** Where the digits stand in the figure. */
  readonly digits: { readonly start: number; readonly end: number };
  /** What else is said of it, such as a change. */
  readonly details: readonly StyledParagraph[];
}

const digits = /[0-9０-９]+(?:[,，.．][0-9０-９]+)*(?:\/[0-9]+)?/gu;
const before = /(?:[$€£¥]|约|近|超过|超|逾|突破|不足|接近|nearly |about |over )$/u;
const after = new RegExp(
  `^(?:\\s?(?:[万亿]+|thousand|million|billion|trillion)(?![a-z]))?[余多]?(?:\\s?(?:percent|${figureUnits}|[${countedMeasures}条]))?(?:[余多]|左右|以上|以下)?`,
  'u',
);
/** Numbers that count nothing: years and days, ordinals, names such as PM2.5 and 5G. */
const noFigure = {
  before: /[第A-Za-z“-]$/u,
  after: /^(?:[年月号届次]|日(?!元)|世纪|[A-Za-z]{1,3}(?![a-z]))/u,
};

const unstyled = { face: 'body', weight: 400, color: color('ink') } as const;

/**
 * The figure of an item: its main words where it has a label; otherwise the first figure in them, with the
 * words before it as label. Null for an item without a figure.
 */
export function figureText(item: SlideSlot): FigureText | null {
  const parts = slotParagraphs(item, () => unstyled);
  const of = (...names: readonly string[]) =>
    parts.filter((each) => names.includes(item.paragraphs[each.paragraphIndex]?.part ?? ''));
  const [main, ...others] = of('main');
  if (main === undefined) return null;
  const text = plainText(main);
  const found = findFigure(text);
  const label = of('label');
  const details = [...others, ...of('detail', 'goal')];
  if (found === null) return null;
  const whole = { start: 0, end: text.length };
  const { start, end } = label.length > 0 ? whole : found;
  return {
    label: label.length > 0 ? label : start > 0 ? [piece(main, 0, start)] : [],
    figure: piece(main, start, end),
    digits: { start: found.digitsStart - start, end: found.digitsEnd - start },
    details: end < text.length ? [piece(main, end, text.length), ...details] : details,
  };
}

function piece(paragraph: StyledParagraph, start: number, end: number): StyledParagraph {
  return { ...paragraph, runs: sliceRuns(paragraph, start, end) };
}

interface FoundFigure {
  readonly start: number;
  readonly end: number;
  readonly digitsStart: number;
  readonly digitsEnd: number;
}

function findFigure(text: string): FoundFigure | null {
  for (const match of text.matchAll(digits)) {
    const digitsStart = match.index;
    const digitsEnd = digitsStart + match[0].length;
    const head = text.slice(0, digitsStart);
    const tail = text.slice(digitsEnd);
    if (noFigure.before.test(head) || noFigure.after.test(tail)) continue;
    const start = digitsStart - (before.exec(head)?.[0].length ?? 0);
    return { start, end: digitsEnd + (after.exec(tail)?.[0].length ?? 0), digitsStart, digitsEnd };
  }
  return null;
}
