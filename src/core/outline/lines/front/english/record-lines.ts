import { latinLineEnd } from '../../../../language/marks.ts';
import { span } from '../../../../model/span.ts';
import type { BlockView } from '../../../../view/document-view.ts';
import { findDates } from '../../../text/dates.ts';
import type { FieldCandidate, LineRole } from '../../line-role.ts';

const longestLine = 80;
/** So many lines may close a record. */
const longestClosing = 3;
/** Address and head of a page, in lines. */
const longestAddress = 6;
const longestHead = 8;
const longestContact = 100;
const postal =
  /\b\d+ (?:\p{L}+\.? ){1,4}(?:Street|St\.|Avenue|Ave\.|Road|Rd\.|Drive|Lane|Boulevard|Blvd\.?|Square|Way|Place)\b|\bP\.? ?O\.? Box \d|\p{L}+,? (?:[A-Z]{2}|\p{Lu}\p{L}+) \d{5}(?:-\d{4})?\b/u;
const mail = /\S@[\w-]+\.\w|\bwww\.\w|\b(?:Tel|Phone|Fax|Telephone)[.:]? ?[+(\d]/u;
const latinOnly = /^[^\u3400-\u9fff]+$/u;

const release =
  /^(?:for (?:immediate|public|general) release|embargoed (?:until|for)\b.*|not for (?:publication|distribution).*|(?:press|news|media) (?:release|advisory|statement|note)|as (?:prepared for delivery|delivered)|check against delivery|transcript|verbatim record|unclassified|for official use only|media contacts?:?)[.:]?$/iu;
/** `3:32 P.M. EDT`, `10 a.m.`, also with the END of a record before. */
const clock =
  /^(?:end|begin|start)?[ :]*\(?\d{1,2}(?:[:.]\d{2})?(?: ?[ap]\.? ?m\.?)?(?: \(?(?:[A-Z]{2,5}|local(?: time)?)\)?)?\)?\.?$/iu;
const clockUnit = /\d:\d{2}|[ap]\.? ?m\b/iu;
/** Marks that close a record or a press release. */
const endMark =
  /^(?:end|\(end\)|ends|#+|# # #|-? ?30 ?-?|- ?0 ?-|\* \* \*|end of (?:transcript|document|text))\.?$/iu;

/** The same, certain enough anywhere: what a page or the office has below it is no part of a release. */
const endOfRelease = /^[-–—*_ ]{0,3}(?:ENDS?|ends|# ?# ?#|-30-)[-–—*_. ]{0,3}$/u;
const longestBelowEnd = 40;

/** `Held on 4 March 2024 in the Town Hall` */
const held =
  /^\(?(?:held|delivered|given|adopted|approved|issued|released|published|as of|last updated|effective)\b.{0,70}$/iu;

/** Places that lend their names to events. */
const venue =
  /(?:Garden|Room|Hall|Office|House|Building|Cent(?:er|re)|Square|Palace|Airport|Universit(?:y|ies)|Auditorium|Hotel|Base|Capitol|Library|Theat(?:er|re)|Stadium|Headquarters|Chamber|Lawn|Pavilion|Arena|Terrace|Embassy|College|School|Church|Cathedral|Museum|Lodge|Park)$/u;
const city = /^\p{Lu}[\p{L}.'’ -]{1,28}, (?:\p{Lu}\.(?:\p{Lu}\.)+|\p{Lu}[\p{L}.'’ ]{2,28})$/u;
const small = /^(?:of|the|and|at|in|for|on|de|la|&)$/u;

const offices =
  /(?:^(?:the |u\.? ?s\.? )?(?:town hall|city hall|parliament|court|office|department|ministry|bureau|agency|commission|committee|council|secretariat|board|directorate|division|embassy|permanent mission|mission|city|county|state|government|university|bank|institute|foundation|house committee|senate committee) (?:of|for|on|to)\b|\b(?:department|ministry|agency|commission|council|secretariat|authority|administration|bureau|office|corporation|association|foundation|institute|university|committee|bank|inc\.?|ltd\.?|plc|group|company|organi[sz]ation|union|treasury|division|directorate|press secretary|public affairs|communications|market news|news service|statistics)$|^the white house$|^(?:his|her) majesty['’]s\b)/iu;

/** What a document of an office calls itself. */
const ofOffice =
  /^(?:(?:draft|approved|final|annual) )?(?:minutes|agenda|notes|report|record|summary|proceedings) (?:of|for|to|on)\b/iu;

/** Release notes and times of day above a text. */
export function findRecordLines(front: readonly BlockView[]): readonly LineRole[] {
  const numbered = front.filter((view, at) =>
    isNumberAboveTitle(view, front.slice(at + 1, at + 1 + linesToTitle)),
  );
  return [...front.map(readFrontLine).filter((role) => role !== null), ...numbered.map(numberRole)];
}

const numberOfAct =
  /^(?:resolution|ordinance|(?:executive )?order|bill|circular|bulletin|proclamation) no\. ?[\w./-]{1,16}$/iu;
/** Executive Order 20417 of June 3, 2031, also with the part of the code that it stands in before it (Title 3—). */
const datedAct =
  /^(?:title \d{1,2} ?[—–-] ?)?(?:executive order|proclamation|presidential (?:determination|permit)|order|decree|directive|ordinance)(?: no\.?)? [\d–-]{1,12} of \p{Lu}\p{Ll}+ \d{1,2}, \d{4}$/iu;
const shortestTitle = 20;
const linesToTitle = 3;

/** RESOLUTION NO. 2026-18 above A RESOLUTION … ADOPTING …: the number of the document, and no title. */
function isNumberAboveTitle({ text, block }: BlockView, below: readonly BlockView[]): boolean {
  if (isDatedAct(text)) return below.some((line) => isName(line));
  const inCapitals = (line: BlockView) => line.text.toUpperCase() === line.text;
  const title = below.findIndex((line) => line.text.length >= shortestTitle && inCapitals(line));
  // Between them stands the day.
  return (
    block.hint === null && numberOfAct.test(text) && title !== -1 && below.slice(0, title).every(inCapitals)
  );
}

export function isDatedAct(text: string): boolean {
  return datedAct.test(text);
}

function isName({ text }: BlockView): boolean {
  return text.length >= shortestTitle && /^\p{Lu}/u.test(text) && !/[:;,]$|\p{Ll}{3}\.$/u.test(text);
}

function numberRole({ index, text }: BlockView): LineRole {
  const fields = [{ name: 'documentNumber' as const, span: span(0, text.length), confidence: 0.95 }];
  return { blockIndex: index, kind: 'meta', confidence: 0.95, reason: 'document-number', fields };
}

/** Whether the line is nothing but the mark that closes a release (ENDS, # # #, -30-). */
export function closesRelease(text: string): boolean {
  return endOfRelease.test(text);
}

/** What closes a record below the text. */
export function findClosingLines(blocks: readonly BlockView[]): readonly LineRole[] {
  const closing = blocks.slice(-longestClosing).map(readClosingLine);
  const ends = blocks
    .slice(-longestBelowEnd, -longestClosing)
    .filter(({ text }) => closesRelease(text))
    .map((view) => role(view, 'furniture', 0.9, 'end-line'));
  return [...ends, ...closing.filter((role) => role !== null), ...findAddressBlock(blocks)];
}

/** The postal address and what else one writes to, below all text, with the name of the office that stands on top. */
function findAddressBlock(blocks: readonly BlockView[]): readonly LineRole[] {
  let from = blocks.length;
  while (from > 0 && blocks.length - from < longestAddress && isContact(blocks[from - 1])) from -= 1;
  const lines = blocks.slice(from);
  if (lines.length < 2 || !lines.some(({ text }) => postal.test(text))) return [];
  const above = blocks[from - 1];
  const isNamed = blocks.slice(0, longestHead).some(({ text }) => text === above?.text);
  const all = above !== undefined && isNamed && isOffice(above) ? [above, ...lines] : lines;
  return all.map((view) => role(view, 'furniture', 0.9, 'end-line'));
}

function isContact(view: BlockView | undefined): boolean {
  if (view === undefined || view.block.hint !== null || view.text.length > longestContact) return false;
  return latinOnly.test(view.text) && (postal.test(view.text) || mail.test(view.text));
}

/**
 * The body that gives out a text: one or more lines of its name above the body (The White House / Office of the
 * Press Secretary), in capitals or title case.
 */
export function findOfficeLines(front: readonly BlockView[]): readonly LineRole[] {
  const lines = officeRuns(front).findLast((run) => run.length >= 2 || isBesideHead(front, run));
  if (lines === undefined) return [];
  return lines.map((view, index): LineRole => {
    const whole = span(0, view.text.length);
    const value = lines.map(({ visible }) => visible.trim()).join(', ');
    const fields: readonly FieldCandidate[] =
      index === 0 ? [{ name: 'source', value, span: whole, confidence: 0.8 }] : [];
    return { blockIndex: view.index, kind: 'meta', confidence: 0.88, reason: 'office-line', fields };
  });
}

/** Neighbouring lines that name offices, three at most. */
function officeRuns(front: readonly BlockView[]): readonly (readonly BlockView[])[] {
  const runs: BlockView[][] = [];
  for (const view of front.filter(isOffice)) {
    const last = runs.at(-1);
    if (last?.at(-1)?.index === view.index - 1 && last.length < 3) last.push(view);
    else runs.push([view]);
  }
  return runs;
}

/** One line alone may be the name of a report; with a date, a release note or a title beside it, it is not. */
function isBesideHead(front: readonly BlockView[], run: readonly BlockView[]): boolean {
  const [first, last] = [run[0]?.index ?? 0, run.at(-1)?.index ?? 0];
  return [front[first - 1], front[last + 1]].some(
    (view) =>
      view !== undefined &&
      (view.block.hint?.kind === 'heading' ||
        readFrontLine(view) !== null ||
        findDates(view.text).length > 0),
  );
}

function readFrontLine(view: BlockView): LineRole | null {
  const { text } = view;
  if (text.length > longestLine || !latinOnly.test(text) || view.block.hint?.kind === 'heading') return null;
  if (release.test(text)) return role(view, 'meta', 0.92, 'release-line');
  if (clock.test(text) && clockUnit.test(text)) return role(view, 'furniture', 0.9, 'clock-line');
  if (held.test(text) && findDates(text).length > 0) return role(view, 'meta', 0.88, 'delivery-line');
  return isPlace(view) ? role(view, 'meta', 0.7, 'place-line') : null;
}

function readClosingLine(view: BlockView): LineRole | null {
  const { text } = view;
  if (text.length > longestLine || !latinOnly.test(text)) return null;
  const isClosing = endMark.test(text) || (clock.test(text) && clockUnit.test(text));
  return isClosing ? role(view, 'furniture', 0.9, 'end-line') : null;
}

function isPlace({ text, tokens }: BlockView): boolean {
  // Place: City Library, Lower Hall is a line of the programme.
  if (/^(?:Place|Venue|Location|Where|Contact|Host)s? ?:/u.test(text)) return false;
  if (text.length > 50 || latinLineEnd.test(text.replace(/\b\p{Lu}\.$/u, ''))) return false;
  // What somebody does is a headline: Greenfield Opens Its First Solar School.
  if (tokens.some(({ wordClass }, index) => index > 0 && (wordClass === 'verb' || wordClass === 'pronoun')))
    return false;
  const words = text.split(/[ ,]+/u);
  const isNamed = words.every((word) => small.test(word) || /^[\p{Lu}\d]/u.test(word));
  return isNamed && words.length <= 8 && (venue.test(text) || (words.length <= 5 && city.test(text)));
}

function isOffice(view: BlockView): boolean {
  const { hint } = view.block;
  if (hint !== null) return false;
  const { text } = view;
  if (text.length < 4 || text.length > longestLine || !latinOnly.test(text) || latinLineEnd.test(text))
    return false;
  const words = text.split(/[ ,]+/u);
  // 1 Role of the Committee: a heading; Minutes of the Garden Committee: a title.
  if (/^\d/u.test(text) || ofOffice.test(text)) return false;
  return offices.test(text) && words.every((word) => small.test(word) || /^[\p{Lu}\d&(]/u.test(word));
}

function role(view: BlockView, kind: 'meta' | 'furniture', confidence: number, reason: string): LineRole {
  const dates = kind === 'meta' ? findDates(view.text).slice(0, 1) : [];
  const fields = dates.map(
    (date): FieldCandidate => ({ name: 'date', value: date.day, span: date.daySpan, confidence: 0.8 }),
  );
  return { blockIndex: view.index, kind, confidence, reason, fields };
}
