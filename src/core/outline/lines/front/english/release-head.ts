import { namesEnglishOffice } from '../../../../language/en/offices.ts';
import { latinLineEnd } from '../../../../language/marks.ts';
import { type Span, span } from '../../../../model/span.ts';
import type { BlockView } from '../../../../view/document-view.ts';
import { findDates } from '../../../text/dates.ts';
import type { FieldCandidate, LineRole } from '../../line-role.ts';
import { isCertainText } from '../../text-evidence.ts';
import { isEnglishName } from './person-names.ts';
import { readHolder, readSpokenBy } from './spoken-by.ts';
import { titleAuthor } from './title-author.ts';

const longestLine = 80;
const latinOnly = /^[^\u3400-\u9fff]+$/u;
/** MARLEY Thu May 4, 2023 9:15am GMT: also with the place before the day, and the zone behind the time. */
const beforeDay =
  /^(?:\p{Lu}[\p{Lu} .,'’-]{2,30} )?(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\.?,? |(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?$/u;
const clockAfter = /^,? ?(?:at )?\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: [a-z]{2,4})?$/iu;
/** Speech: New Zealand First Party, Press Release: …: what it is, and who sends it. */
const sender =
  /^(?:Speech|Press Release|Media (?:Release|Statement)|News(?: Release)?|Statement|Article|Opinion|Column): (?=\p{Lu})/u;
const honoured =
  /^(?:the )?(?:(?:Rt\.? )?Hon(?:ourable|orable|\.)?|Senator|Sen\.|Rep\.|Dr\.?|Professor|Sir|Dame) /iu;
/** At the Harbour Club, Marley: where a speech was given. */
const venue = /^(?:At|Before|To) (?:(?:the|an?) )?(?:\d{4} )?(?=\p{Lu})(?:\p{Lu}\.|[^.!?;:])+$/u;
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
    const line: LineRole | null =
      index === 0
        ? null
        : (readLine(view, isBelowName) ??
          speakerAboveTitle(view, front.slice(index + 1, index + 2 + linesToTitle)) ??
          nameAboveTime(view, front[index - 1], front[index + 1]));
    const isNameOnly: boolean = line?.reason === 'name-line' || line?.reason === 'holder-line';
    const isOneOfMany: boolean =
      line?.reason === 'holder-line' &&
      [front[index - 1], front[index + 1]].some((other) => holderIn(other) !== null);
    const isGuest: boolean = (isNameOnly && speaker !== -1 && index > speaker) || isOneOfMany;
    isBelowName = !isGuest && (line?.kind === 'byline' || titleAuthor(view.text) !== null);
    if (line !== null && !isGuest) found.push(line);
  }
  return found;
}

function readLine(view: BlockView, isBelowName: boolean): LineRole | null {
  const { text, block } = view;
  if (text.length > longestLine || !latinOnly.test(text)) return null;
  if (block.hint?.kind === 'heading' || block.hint?.kind === 'title') return null;
  const [date] = findDates(text);
  if (date !== undefined) {
    const before = text.slice(0, date.daySpan.start);
    const after = text.slice(date.daySpan.end);
    const isWhole = beforeDay.test(before) && (after === '' || clockAfter.test(after));
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
  const holder = holderIn(view);
  if (holder !== null) return role(view, 'byline', 'holder-line', holder);
  if (isBelowName && venue.test(text)) return role(view, 'meta', 'delivery-line', []);
  if (isBelowName && !latinLineEnd.test(text) && (namesEnglishOffice(text) || leads.test(text)))
    return role(view, 'byline', 'office-and-name', [
      { name: 'authorTitle', span: span(0, text.length), confidence: 0.85 },
    ]);
  return null;
}

/** A name between the title of a page and when it was put up: Anna Reed / 9 hrs ago. */
function nameAboveTime(view: BlockView, above?: BlockView, below?: BlockView): LineRole | null {
  if (above?.block.hint?.kind !== 'title' || /^by /iu.test(view.text) || !isEnglishName(view.text))
    return null;
  const when = below === undefined || below.text.length > longestLine ? '' : below.text;
  if (!/\bago\.?$/iu.test(when) && findDates(when).length === 0) return null;
  return role(view, 'byline', 'name-line', [
    { name: 'author', span: span(0, view.text.length), confidence: 0.8 },
  ]);
}

/** Governor Anna J. Reed, alone on its line. */
function holderIn(view: BlockView | undefined): readonly FieldCandidate[] | null {
  if (view === undefined || view.text.length > longestLine || !/^\p{Lu}[^!?:;,]*$/u.test(view.text))
    return null;
  return heldIn(view.text, span(0, view.text.length));
}

function heldIn(text: string, where: Span): readonly FieldCandidate[] | null {
  const [name, office] = readHolder(text, where);
  if (name === undefined || office === undefined) return null;
  const held = text.slice(office.span.start, office.span.end);
  return namesEnglishOffice(held) && !/ (?:by|from|with) /u.test(held) ? [name, office] : null;
}

/** So far below the line that says where a speech was given its title may stand. */
const linesToTitle = 2;

/** Remarks by Governor Anna J. Reed / At the Harbour Club, Marley / May 4, 2023 / What the Harbour Needs. */
function speakerAboveTitle(view: BlockView, below: readonly BlockView[]): LineRole | null {
  const named = view.text.length > longestLine ? null : titleAuthor(view.text);
  const [place, ...further] = below;
  if (named === null || named.end < view.text.length || place === undefined || !venue.test(place.text))
    return null;
  const title = further.slice(0, linesToTitle).find(({ text }) => findDates(text).length === 0);
  const fields = title === undefined || isCertainText(title) ? null : heldIn(view.text, named);
  return fields === null ? null : role(view, 'byline', 'holder-line', fields);
}

function role(
  { index }: BlockView,
  kind: 'meta' | 'byline',
  reason: string,
  fields: readonly FieldCandidate[],
): LineRole {
  return { blockIndex: index, kind, confidence: 0.92, reason, fields };
}
