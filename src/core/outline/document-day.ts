import type { MetadataField } from '../model/outline/outline.ts';
import { readDateline } from '../view/dateline.ts';
import type { BlockView } from '../view/document-view.ts';
import { namesNobody } from './lines/front/names.ts';
import type { JudgedBlocks } from './lines/judge-lines.ts';
import { paragraphsOf } from './lines/line-role.ts';
import { findDates } from './text/dates.ts';

/*
 * The day of a document where the lines above and below it give another first: that of the page, of the print, of the
 * meeting.
 */

/** A date of print, and how far below the text and how many days before it the dispatch stands. */
const printedConfidence = 0.65;
const furthestDispatch = 6;
const longestDispatch = 3;
/** A date that a page gives for itself. */
const pageConfidence = 0.7;

const day = 86_400_000;

/** `（新华社北京7月21日电）` below a text that was printed the day after: the day of the dispatch, in the year of the print. */
export function dispatchDay(
  blocks: readonly BlockView[],
  roles: JudgedBlocks['roles'],
  printed: MetadataField | undefined,
): MetadataField | null {
  if (printed === undefined || printed.confidence > printedConfidence) return null;
  for (const view of blocks.slice(-furthestDispatch)) {
    if (roles.get(view.index)?.reason !== 'source-line') continue;
    const match = /(\d{1,2})月(\d{1,2})日电/u.exec(view.text);
    if (match === null) continue;
    const [year = ''] = printed.value.split('-');
    const value = `${year}-${match[1]?.padStart(2, '0')}-${match[2]?.padStart(2, '0')}`;
    const distance = Date.parse(printed.value) - Date.parse(value);
    if (!(distance >= 0 && distance <= longestDispatch * day)) continue;
    const end = match.index + match[0].length - 1;
    return { value, span: view.rawSpan({ start: match.index, end }), confidence: 0.8 };
  }
  return null;
}

/** So many days after its dispatch a page may be filled with a report. */
const longestRepost = 92;
const linesAboveDateline = 12;

/** `新华社北京3月21日电` before the report, on a page that was made later: the day of the dispatch. */
export function dayOfDateline(
  blocks: readonly BlockView[],
  roles: JudgedBlocks['roles'],
  made: MetadataField | undefined,
): MetadataField | null {
  if (made === undefined || made.confidence > printedConfidence) return null;
  const lines = paragraphsOf(blocks, roles);
  for (const view of lines.slice(0, linesAboveDateline)) {
    const sent = readDateline(view.text);
    const match =
      sent === null ? null : /(\d{1,2})月(\d{1,2})日(?:专?电|讯)/u.exec(view.text.slice(0, sent.end));
    if (match === null) continue;
    const [, month = '', own = ''] = match;
    const year = Number(made.value.slice(0, 4));
    const value = [year, year - 1]
      .map((each) => `${each}-${month.padStart(2, '0')}-${own.padStart(2, '0')}`)
      .find((each) => {
        const distance = Date.parse(made.value) - Date.parse(each);
        return distance >= 0 && distance <= longestRepost * day;
      });
    if (value === undefined) return null;
    const where = { start: match.index, end: match.index + month.length + own.length + 2 };
    return { value, span: view.rawSpan(where), confidence: 0.8 };
  }
  return null;
}

/**
 * The day on a line that names where the text is from (2017年8月22日 来源：某报), on a page that gives a later day for
 * itself and no source: a text that was put up again.
 */
export function dayBesideSource(
  blocks: readonly BlockView[],
  roles: JudgedBlocks['roles'],
  made: MetadataField | undefined,
): MetadataField | null {
  if (made === undefined || made.confidence > pageConfidence) return null;
  for (const view of blocks) {
    const role = roles.get(view.index);
    if (role?.kind !== 'meta') continue;
    const [source, date] = (['source', 'date'] as const).map((name) =>
      role.fields?.find((field) => field.name === name),
    );
    if (source === undefined || date?.value === undefined) continue;
    if (namesNobody(view.text.slice(source.span.start, source.span.end))) continue;
    return date.value < made.value ? { ...date, value: date.value, span: view.rawSpan(date.span) } : null;
  }
  return null;
}

const linesOfMeeting = 12;

/** Minutes without a day of their own have that of the meeting (时间：2026年4月8日上午9时). */
export function dayOfMeeting(
  blocks: readonly BlockView[],
  roles: JudgedBlocks['roles'],
): MetadataField | null {
  const title = blocks.find(({ index }) => roles.get(index)?.kind === 'title');
  if (title === undefined || !/纪要|会议记录|议程|日程|meeting|minutes/iu.test(title.text)) return null;
  const inTitle = findDates(title.text).find(({ span: { end } }) => end === title.text.length);
  if (inTitle !== undefined)
    return { value: inTitle.day, span: title.rawSpan(inTitle.daySpan), confidence: 0.75 };
  for (const view of blocks.slice(title.index + 1, title.index + 1 + linesOfMeeting)) {
    const [date] = /^(?:会议)?(?:时 ?间|日 ?期) ?:/u.test(view.text) ? findDates(view.text) : [];
    if (date !== undefined) return { value: date.day, span: view.rawSpan(date.daySpan), confidence: 0.75 };
  }
  return null;
}
