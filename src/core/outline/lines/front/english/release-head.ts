import { namesEnglishOffice } from '../../../../language/en/offices.ts';
import { latinLineEnd } from '../../../../language/marks.ts';
import { span } from '../../../../model/span.ts';
import type { BlockView } from '../../../../view/document-view.ts';
import { findDates } from '../../../text/dates.ts';
import type { FieldCandidate, LineRole } from '../../line-role.ts';
import { isEnglishName } from './person-names.ts';
import { readSpokenBy } from './spoken-by.ts';

const longestLine = 80;
const latinOnly = /^[^\u3400-\u9fff]+$/u;
const weekday = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? $/u;
const clockAfter = /^,? ?(?:at )?\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?$/iu;
/** Speech: New Zealand First Party, Press Release: …: what it is, and who sends it. */
const sender =
  /^(?:Speech|Press Release|Media (?:Release|Statement)|News(?: Release)?|Statement|Article|Opinion|Column): (?=\p{Lu})/u;
const honoured =
  /^(?:the )?(?:(?:Rt\.? )?Hon(?:ourable|orable|\.)?|Senator|Sen\.|Rep\.|Dr\.?|Professor|Sir|Dame) /iu;
const leads = /\b(?:Leader|Spokesperson|Member of Parliament|MPs?|Deputy Leader|Convener|Patron)\b/u;

/**
 * The lines between the title of a release or a speech and its text, however they are set: the day of the week with the
 * time, what it is and who sends it, and who speaks with the offices below the name.
 */
export function findReleaseHead(front: readonly BlockView[]): readonly LineRole[] {
  const found: LineRole[] = [];
  let isBelowName = false;
  // Below `Speech by …` stand the guests that the speaker greets.
  const speaker = front.findIndex((view) => readSpokenBy(view) !== null);
  for (const [index, view] of front.entries()) {
    const line: LineRole | null = index === 0 ? null : readLine(view, isBelowName);
    const isGuest: boolean = line?.reason === 'name-line' && speaker !== -1 && index > speaker;
    isBelowName = !isGuest && line?.kind === 'byline';
    if (line !== null && !isGuest) found.push(line);
  }
  return found;
}

function readLine(view: BlockView, isBelowName: boolean): LineRole | null {
  const { text, block } = view;
  if (text.length > longestLine || !latinOnly.test(text) || block.hint?.kind === 'heading') return null;
  const [date] = findDates(text);
  if (date !== undefined) {
    const before = text.slice(0, date.daySpan.start);
    const after = text.slice(date.daySpan.end);
    const isWhole = (before === '' || weekday.test(before)) && (after === '' || clockAfter.test(after));
    return isWhole && (before !== '' || after !== '')
      ? role(view, 'meta', 'date-line', [
          { name: 'date', value: date.day, span: date.daySpan, confidence: 0.7 },
        ])
      : null;
  }
  const label = sender.exec(text)?.[0].length ?? 0;
  if (label > 0)
    return role(view, 'meta', 'source-line', [
      { name: 'source', span: span(label, text.length), confidence: 0.7 },
    ]);
  if (honoured.test(text) && isEnglishName(text.replace(honoured, '')))
    return role(view, 'byline', 'name-line', [
      { name: 'author', span: span(0, text.length), confidence: 0.97 },
    ]);
  if (isBelowName && !latinLineEnd.test(text) && (namesEnglishOffice(text) || leads.test(text)))
    return role(view, 'byline', 'office-and-name', [
      { name: 'authorTitle', span: span(0, text.length), confidence: 0.85 },
    ]);
  return null;
}

function role(
  { index }: BlockView,
  kind: 'meta' | 'byline',
  reason: string,
  fields: readonly FieldCandidate[],
): LineRole {
  return { blockIndex: index, kind, confidence: 0.92, reason, fields };
}
