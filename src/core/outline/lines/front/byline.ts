import { namesEnglishOffice } from '../../../language/en/offices.ts';
import { latinLineEnd, latinLineMark, withoutEnd } from '../../../language/marks.ts';
import { type Span, span } from '../../../model/span.ts';
import type { BlockView } from '../../../view/document-view.ts';
import { findDates, isDateAlone } from '../../text/dates.ts';
import { isCreditOfNames } from '../furniture/captions.ts';
import type { FieldCandidate, LineRole } from '../line-role.ts';
import { isSalutation } from '../text-evidence.ts';
import { inSmallLetters, isEnglishName } from './english/person-names.ts';
import { endsWithOffice, isPersonalName, ornamentLength } from './names.ts';

const longestByline = 60;
const longestDatedByline = 120;
/** 李伟1,2*: marks of the notes that say where each author of a paper works. */
const noteMarks = /[\d()^*†‡#①-⑳⁰¹²³⁴-⁹]{1,6}$/u;
const mostAuthors = 12;
/** Who leads or attends an event, with a label: no author. */
const atEvent = /^(?:主 ?持 ?人?|记 ?录 ?人?|出 ?席|列 ?席|参 ?加|召 ?集 ?人|联 ?系 ?人|地 ?点) ?:/u;
const startsLatin = /^(?:[Bb]y|BY|Author|Prepared|Submitted|Written)/;
const preparedBy =
  /^(?:Prepared|Submitted|Written)(?: and submitted)? by:? (?:the )?(\p{Lu}[\p{L}.’'&-]*(?: (?:of|for|and|the|on|\p{Lu}[\p{L}.’'&-]*)){0,8})$/u;
const englishByline =
  /^(?:[Bb]y|BY|Author:) (\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){1,3})(?:$|[,;|(—-]| on )/u;
/** Who speaks, above all that is said, as a transcript has it: `Anna Reed ():`. */
const speakerAlone = /^(\p{Lu}[\p{L}.’' -]{2,40}?) ?\([^()]{0,30}\):$/u;

/**
 * A line above the body that names the author: office and name (either order), or a name alone, also
 * justified (陈　伟). Brackets around the line do not matter.
 */
export function readByline(view: BlockView): LineRole | null {
  const dated = view.text.length > longestDatedByline ? null : readNameOfficeAndDay(view);
  if (dated !== null) return dated;
  if (view.text.length > longestByline || /^[—-]/u.test(view.text) || atEvent.test(view.text)) return null;
  const english = startsLatin.test(view.text)
    ? (englishByline.exec(view.text)?.[1] ?? preparedBy.exec(view.text)?.[1])
    : undefined;
  if (english !== undefined) {
    const start = view.text.indexOf(english);
    const dates = findDates(view.text).map(
      (date): FieldCandidate => ({ name: 'date', value: date.day, span: date.daySpan, confidence: 0.8 }),
    );
    const field: FieldCandidate = {
      name: 'author',
      span: span(start, start + english.length),
      confidence: 0.9,
    };
    return role(view, 0.9, 'name-line', [field, ...dates.slice(0, 1)]);
  }
  const speaker = view.text.endsWith('):') ? speakerAlone.exec(view.text)?.[1] : undefined;
  if (speaker !== undefined && isEnglishName(speaker)) {
    const field: FieldCandidate = { name: 'author', span: span(0, speaker.length), confidence: 0.8 };
    return role(view, 0.9, 'name-line', [field]);
  }
  const inner = /^\(([^()]*)\)$/u.exec(view.text)?.[1];
  const from = inner === undefined ? 0 : 1;
  const signed = readNameAndOffice(view);
  if (signed !== null) return signed;
  const ornament = inner === undefined ? ornamentLength(view.text) : 0;
  const tokens = joinJustified(tokenise(inner ?? view.text.slice(ornament), from + ornament));
  const first = tokens[0];
  const last = tokens.at(-1);
  if (first === undefined || last === undefined) return null;
  if (tokens.length === 1) {
    return isPersonalName(first.name) ? role(view, 0.6, 'name-line', [author(first, 0.75)]) : null;
  }
  const before = span(first.span.start, tokens.at(-2)?.span.end ?? first.span.end);
  if (isNameAfterOffice(last.name) && endsWithOffice(view.text.slice(before.start, before.end))) {
    return role(view, 0.95, 'office-and-name', [author(last, 0.95), authorTitle(before)]);
  }
  const after = span(tokens[1]?.span.start ?? last.span.start, last.span.end);
  if (isPersonalName(first.name) && endsWithOffice(view.text.slice(after.start, after.end))) {
    return role(view, 0.9, 'office-and-name', [author(first, 0.9), authorTitle(after)]);
  }
  const names = tokens.map(({ name }) => name.replace(noteMarks, '')).filter((name) => name !== '');
  const areMarked = tokens.some(({ name }) => noteMarks.test(name));
  if (names.length > 1 && names.length <= (areMarked ? mostAuthors : 4) && names.every(isPersonalName)) {
    const whole = span(first.span.start, last.span.end);
    const value = names.join('、');
    return role(view, 0.7, 'name-line', [{ name: 'author', value, span: whole, confidence: 0.75 }]);
  }
  return null;
}

/** `REED Anna Deputy Governor of the Central Bank October 21, 2025`: name, office and day run together. */
function readNameOfficeAndDay(view: BlockView): LineRole | null {
  const date = /^\p{Lu}/u.test(view.text) ? findDates(view.text).at(-1) : undefined;
  if (date === undefined || date.span.end < view.text.trimEnd().length) return null;
  const before = withoutEnd(view.text.slice(0, date.daySpan.start), ', ');
  const words = before.split(' ');
  for (let length = 2; length <= Math.min(4, words.length - 1); length += 1) {
    const name = words.slice(0, length).join(' ');
    const office = words.slice(length).join(' ');
    if (!isEnglishName(inSmallLetters(name)) || namesEnglishOffice(name)) continue;
    if (!namesEnglishOffice(office) || latinLineMark.test(office)) continue;
    return role(view, 0.9, 'office-and-name', [
      { name: 'author', span: span(0, name.length), confidence: 0.9 },
      authorTitle(span(name.length + 1, before.length)),
      { name: 'date', value: date.day, span: date.daySpan, confidence: 0.8 },
    ]);
  }
  return null;
}

/** Between the name of who speaks and the people that are addressed. */
const furthestSalutation = 4;

/**
 * The name of who speaks, alone above the day and the people that are addressed: a text without a title. Lines of a day
 * and credits of pictures may stand between them.
 */
export function findNameAboveSpeech(blocks: readonly BlockView[]): readonly LineRole[] {
  const lines = blocks.filter(({ block: { hint } }) => hint?.kind !== 'page-furniture');
  const [first] = lines;
  if (first === undefined || first.block.hint !== null || !isPersonalName(first.text.replaceAll(' ', '')))
    return [];
  const to = lines.findIndex(({ text }, at) => at > 0 && isSalutation(text));
  if (to < 1 || to > furthestSalutation) return [];
  const isDated = lines.slice(1, to).every(({ text }) => isDateAlone(text) || isCreditOfNames(text));
  const value = first.text.replaceAll(' ', '');
  const name: FieldCandidate = { name: 'author', value, span: span(0, first.text.length), confidence: 0.9 };
  return isDated ? [role(first, 0.92, 'name-line', [name])] : [];
}

/** After an office names of other peoples are names as well (代理主席 嘎玛泽登). */
function isNameAfterOffice(name: string): boolean {
  return isPersonalName(name) || (/^[\u4e00-\u9fff]{4,5}$/u.test(name) && !/[长记席任理员人]/u.test(name));
}

/** `Anna Reed, Secretary of State` */
function readNameAndOffice(view: BlockView): LineRole | null {
  const comma = view.text.indexOf(', ');
  if (comma === -1 || !isEnglishName(view.text.slice(0, comma))) return null;
  const end = withoutEnd(view.text, ', ').length;
  const title = view.text.slice(comma + 2, end);
  if (!namesEnglishOffice(title) || latinLineEnd.test(title)) return null;
  return role(view, 0.9, 'office-and-name', [
    { name: 'author', span: span(0, comma), confidence: 0.9 },
    authorTitle(span(comma + 2, end)),
  ]);
}

interface Token {
  readonly name: string;
  readonly span: Span;
}

function tokenise(text: string, offset: number): readonly Token[] {
  return [...text.matchAll(/[^ 、,]+/gu)].map(({ 0: name, index }) => ({
    name,
    span: span(offset + index, offset + index + name.length),
  }));
}

/** Single characters in a row are one name that is spaced out: two, or three; four are two names. */
function joinJustified(tokens: readonly Token[]): readonly Token[] {
  const joined: Token[] = [];
  for (let index = 0; index < tokens.length; ) {
    const token = tokens[index] as Token;
    let singles = 0;
    while (tokens[index + singles]?.name.length === 1) singles += 1;
    const length = singles === 3 ? 3 : Math.min(2, singles);
    const last = tokens[index + length - 1] ?? token;
    joined.push(
      length < 2
        ? token
        : {
            name: tokens
              .slice(index, index + length)
              .map(({ name }) => name)
              .join(''),
            span: span(token.span.start, last.span.end),
          },
    );
    index += Math.max(1, length);
  }
  return joined;
}

function author(token: Token, confidence: number): FieldCandidate {
  return { name: 'author', value: token.name, span: token.span, confidence };
}

function authorTitle(where: Span): FieldCandidate {
  return { name: 'authorTitle', span: where, confidence: 0.95 };
}

function role(
  view: BlockView,
  confidence: number,
  reason: string,
  fields: readonly FieldCandidate[],
): LineRole {
  return { blockIndex: view.index, kind: 'byline', confidence, reason, fields };
}
