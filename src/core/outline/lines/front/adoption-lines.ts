import type { BlockView } from '../../../view/document-view.ts';
import { findDates } from '../../text/dates.ts';
import type { LineRole } from '../line-role.ts';

const longestLine = 80;
/** What was done with the document on that day, and how sure it is that this is its day. */
const acts: readonly (readonly [RegExp, number])[] = [
  [/(?:公布|发布|印发|颁布)\)?$/u, 0.92],
  [/(?:通过|批准)\)?$/u, 0.9],
  [/(?:修订|修正)\)?$/u, 0.8],
  [/(?:起?(?:施行|实施|生效))\)?$/u, 0.5],
];

/** When a law or decision was adopted, promulgated, amended, put into force: `2020年7月5日 国务院令第728号公布`. */
export function readAdoptionLine({ index, text }: BlockView): LineRole | null {
  if (text.length > longestLine || /[。;]/u.test(text)) return null;
  const [date] = findDates(text);
  const act = acts.find(([words]) => words.test(text));
  if (date === undefined || act === undefined || !/^[ (]*$/u.test(text.slice(0, date.span.start)))
    return null;
  const field = { name: 'date' as const, value: date.day, span: date.daySpan, confidence: act[1] };
  return { blockIndex: index, kind: 'meta', confidence: 0.94, reason: 'adoption-line', fields: [field] };
}
