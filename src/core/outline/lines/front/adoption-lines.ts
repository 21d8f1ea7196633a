import { statementMark } from '../../../language/marks.ts';
import { span } from '../../../model/span.ts';
import type { BlockView } from '../../../view/document-view.ts';
import { type FoundDate, findDates } from '../../text/dates.ts';
import type { FieldCandidate, LineRole } from '../line-role.ts';

const longestLine = 80;
/** Of all that was done with a law, in brackets below its title. */
const longestNote = 600;
/** What was done with the document on that day, and how sure it is that this is its day. */
const acts: readonly (readonly [RegExp, number])[] = [
  [/(?:公布|发布|印发|颁布)\)?$/u, 0.92],
  [/(?:通过|批准)\)?$/u, 0.9],
  [/(?:修订|修正)\)?$/u, 0.8],
  [/(?:起?(?:施行|实施|生效))\)?$/u, 0.5],
];

/** When a law or decision was adopted, promulgated, amended, put into force: `2020年7月5日 国务院令第728号公布`. */
export function readAdoptionLine({ index, text }: BlockView): LineRole | null {
  const isNote = /^\([^()]*(?:\([^()]*\)[^()]*)*\)$|^根据/u.test(text) && revisionDay(text) !== null;
  if (text.length > (isNote ? longestNote : longestLine) || statementMark.test(text)) return null;
  const [first] = findDates(text);
  const act = acts.find(([words]) => words.test(text));
  const opening = text.slice(0, first?.span.start);
  if (first === undefined || act === undefined || !/^[ (]*(?:根据)?$/u.test(opening)) return null;
  if (opening.endsWith('根据') && !isRevision({ text })) return null;
  const date = revisionDay(text) ?? first;
  const day = { name: 'date' as const, value: date.day, span: date.daySpan, confidence: act[1] };
  const fields = [day, ...orderFields(text, date.daySpan.end, act[1])];
  return { blockIndex: index, kind: 'meta', confidence: 0.94, reason: 'adoption-line', fields };
}

const adopted =
  /(?:本|该)(?:章程|办法|规定|细则|制度|规则|条例|公约|规程|方案|守则|准则)[^。;]{0,8}?经?(?:于)?(?=\d{4}|二)[^。;]{8,60}?(?:通过|批准|核准)/u;

/** When the rules were adopted, where one of them says so: 本章程经2026年5月23日会员代表大会表决通过。 */
export function dayOfAdoption(text: string): FieldCandidate | null {
  const at = adopted.exec(text);
  if (at === null) return null;
  const date = findDates(text).find(
    ({ span: { start } }) => start > at.index && start < at.index + at[0].length,
  );
  return date === undefined ? null : { name: 'date', value: date.day, span: date.daySpan, confidence: 0.6 };
}

const order = /^ *(([\u4e00-\u9fff]{2,24})令 ?(?:[〔[(]\d{4}[〕\])] ?)?第? ?\d{1,4} ?号)/u;

/** The order that it was done by, and the office whose order that is (国务院令第728号). */
function orderFields(text: string, start: number, confidence: number): readonly FieldCandidate[] {
  const [whole = '', number = '', office = ''] = order.exec(text.slice(start)) ?? [];
  if (number === '') return [];
  const from = start + whole.length - number.length;
  return [
    { name: 'documentNumber', span: span(from, from + number.length), confidence },
    { name: 'author', span: span(from, from + office.length), confidence: confidence - 0.05 },
  ];
}

/** Whether the line says when the document was amended. */
export function isRevision({ text }: Pick<BlockView, 'text'>): boolean {
  return revisionDay(text) !== null;
}

/** The last day of those that a line names on which the document was amended. */
function revisionDay(text: string): FoundDate | null {
  if (!/修订|修正/u.test(text)) return null;
  const dates = findDates(text);
  const found = dates.findLast(({ span: { end } }, index) =>
    /(?:修订|修正)(?:[ ,、()]|根据|自)*$/u.test(text.slice(end, dates[index + 1]?.span.start)),
  );
  return found ?? null;
}
