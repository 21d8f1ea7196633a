import { span } from '../../../model/span.ts';
import { parseDigits } from '../../text/quantities.ts';
import type { FigureValue } from './figure-values.ts';

const pattern =
  /(?<![\w.,:/#-])(?:(US\$|C\$|A\$|\$|€|£|¥) ?)?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:[ -](thousand|million|billion|trillion)\b)?(-plus)?(?:( ?%| ?percentage points?| ?percent\b| ?per cent\b| basis points?|-fold\b| times\b)|(?=[ ,.;:)?!—-]|$))/gu;
const fraction =
  /\b(half|(?:a|one)[- ](?:third|quarter|half|fifth|tenth)|two[- ]thirds|three[- ]quarters|(?:two|three|four)[- ]fifths)(?= of )/giu;
/** A second value: 3.5%-4%, 3 or 4 percent, 5 to 6 million. */
const rangeTail = /^ ?(?:-|—|to|or|and) ?\d/u;
/** Words that make a number a name or a date. */
const nameBefore =
  /(?:\b(?:Article|Section|Chapter|Part|Page|Pages|Figure|Fig\.|Table|Appendix|Annex|Note|Item|Clause|Paragraph|Resolution|Act|No\.|Nos\.|Vol\.|p\.|pp\.|Room|Suite|Route|Highway|Title|Phase|Step|Version|Jan\w*\.?|Feb\w*\.?|Mar\w{0,2}\.?|Apr\w*\.?|May|June?|July?|Aug\w*\.?|Sep\w*\.?|Oct\w*\.?|Nov\w*\.?|Dec\w*\.?|[A-Z]{2,}|at the age of|aged?) ?|[A-Za-z]-?)$/u;
const nameAfter =
  /^(?:(?:st|nd|rd|th)\b|(?:[:/]\d)|-\d{2,}|[ -](?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b| ?(?:a\.?m\.?|p\.?m\.?|A\.?M\.?|P\.?M\.?|o.clock|BC|AD|CE)\b|[-+]?[A-Za-z]{1,2}\b(?! )|s\b)/u;
const fractions: Readonly<Record<string, number>> = {
  half: 1 / 2,
  third: 1 / 3,
  quarter: 1 / 4,
  fifth: 1 / 5,
  tenth: 1 / 10,
};
const numerators: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4 };

/** Figures of folded English text, in order: money, shares, and numbers that may count something. */
export function findEnglishValues(text: string): readonly FigureValue[] {
  const figures = [...text.matchAll(pattern)].flatMap((match): readonly FigureValue[] => {
    const [matched, currency, digits = '', magnitude = '', , share] = match;
    const start = match.index;
    const end = start + matched.length;
    const before = text.slice(Math.max(0, start - 16), start);
    const isMeasure = currency !== undefined || share !== undefined || magnitude !== '';
    if (!isMeasure && (nameBefore.test(before) || isYear(digits))) return [];
    if (nameAfter.test(text.slice(end, end + 10)) && share === undefined) return [];
    if (rangeTail.test(text.slice(end, end + 6)) && !/\b(?:from|between) $/u.test(before)) {
      if (!isMeasure) return [];
    }
    const valueStart = currency === undefined ? start : text.indexOf(digits, start);
    const valueEnd = end - (share?.length ?? 0);
    const unit =
      share === undefined
        ? currency === undefined
          ? null
          : span(start, start + currency.length)
        : span(valueEnd + share.length - share.trimStart().length, end);
    const kind = currency !== undefined ? 'money' : share === undefined ? 'plain' : 'share';
    return [{ kind, value: span(valueStart, valueEnd), amount: parseDigits(digits, magnitude), unit, end }];
  });
  const parts = [...text.matchAll(fraction)].map((match): FigureValue => {
    const end = match.index + match[0].length;
    return { kind: 'share', value: span(match.index, end), amount: parseFraction(match[0]), unit: null, end };
  });
  return parts.length === 0 ? figures : [...figures, ...parts].sort((a, b) => a.value.start - b.value.start);
}

function isYear(digits: string): boolean {
  return /^(?:1[5-9]|20|21)\d\d$/u.test(digits);
}

function parseFraction(words: string): number | null {
  const [first = '', second = first] = words.toLowerCase().split(/[- ]/u);
  const part = fractions[second.replace(/s$/u, '')];
  return part === undefined ? null : part * (numerators[first] ?? 1);
}
