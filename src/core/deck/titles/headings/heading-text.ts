import { isOpenFrame, isPurpose } from '../../../language/clauses/clause-grammar.ts';
import { hangsOnClauseBefore } from '../../../language/clauses/clause-links.ts';
import { hasHan } from '../../../language/language-of.ts';
import { clauseMark } from '../../../language/marks.ts';
import type { Heading } from '../../../model/outline/outline.ts';
import { type Span, span } from '../../../model/span.ts';
import { separatorOffsets } from '../../wording/clause-offsets.ts';
import { officesAtEnd } from './office-bracket.ts';

/** A heading shorter than this stays in one piece. */
const splitFromLength = 16;
/** When and amid what something holds, which a title may leave out; not on which condition. */
const circumstance =
  /(?:[年月以近]来|期间|之际|同时|过程中|背景下|形势下|[带推]动下|领导下|[下上]|方面)$|^[，,]?(?:随着|面对|回顾)/u;
/** A longer clause stands without what frames it. */
const longestFramed = 34;

export interface HeadingText {
  /** Without marker, and without who is responsible: the whole heading. */
  readonly whole: Span;
  /** Its first clause that says something, with what frames it (五年来，…) where both are short. */
  readonly first: Span;
  /** What follows the first clause, or who is responsible, if anything does. */
  readonly rest: Span | null;
}

/** 特征如下: what the heading names, and that it follows. */
const namedBefore = /^[\u3400-\u9fff]{2,10}(?=如下$)/u;

/**
 * A heading without its number and without saying that it leads (如下), cut at the first comma outside quotation marks;
 * in Latin letters at a colon or semicolon only, for a comma there parts words of one kind (Strong, United and Free).
 */
export function headingText(raw: string, heading: Heading): HeadingText {
  const named = trimSpan(raw, span(heading.marker?.end ?? heading.span.start, heading.span.end));
  // § 8. of a section without a name is all that it is called.
  const boxless = withoutBox(raw, named.end > named.start ? named : trimSpan(raw, heading.span));
  const offices = officesAtEnd(raw, boxless);
  const all = offices === null ? boxless : trimSpan(raw, span(boxless.start, offices.opens));
  const [name] = namedBefore.exec(raw.slice(all.start, all.end)) ?? [];
  const whole = name === undefined ? all : span(all.start, all.start + name.length);
  const marks = hasHan(raw.slice(whole.start, whole.end)) ? clauseMark : /[；;：:]/;
  const cuts = whole.end - whole.start < splitFromLength ? [] : separatorOffsets(raw, whole, marks);
  if (cuts.length === 0) return { whole, first: whole, rest: offices?.words ?? null };
  const { start, end } = firstTelling(raw, whole, cuts);
  const rest = trimSpan(raw, span(Math.min(end + 1, whole.end), offices === null ? whole.end : boxless.end));
  return { whole, first: trimSpan(raw, span(start, end)), rest: rest.end > rest.start ? rest : null };
}

/** The first clause, or the one that it frames. */
function firstTelling(raw: string, whole: Span, cuts: readonly number[]): Span {
  const framing = framingClauses(raw, whole, cuts);
  const end = cuts[framing] ?? whole.end;
  if (framing === 0 || end - whole.start <= longestFramed) return span(whole.start, end);
  const frames = [whole.start, ...cuts].slice(0, framing).map((from, index) => raw.slice(from, cuts[index]));
  return frames.every((frame) => circumstance.test(frame))
    ? span((cuts[framing - 1] ?? whole.start) + 1, end)
    : span(whole.start, cuts[0] ?? whole.end);
}

/** How many clauses at the start of a heading only frame the next one, which says something by itself. */
function framingClauses(raw: string, whole: Span, cuts: readonly number[]): number {
  let framing = 0;
  let from = whole.start;
  for (const [index, cut] of cuts.entries()) {
    const next = raw.slice(cut + 1, cuts[index + 1] ?? whole.end);
    const isFrame = /[，,]/u.test(raw.charAt(cut)) && isOpenFrame(raw.slice(from, cut));
    if (!isFrame || hangsOnClauseBefore(next) || isPurpose(next)) break;
    framing = index + 1;
    from = cut + 1;
  }
  return framing;
}

/** 【科技】, {岗位职责} as a title: the words alone. */
function withoutBox(raw: string, where: Span): Span {
  const isBoxed = /^(?:【[^【】]{2,8}】?|\{[^{}]{2,8}\}?)$/u.test(raw.slice(where.start, where.end));
  return isBoxed
    ? span(where.start + 1, /[】}]/u.test(raw.charAt(where.end - 1)) ? where.end - 1 : where.end)
    : where;
}

/** At the start of a text, a mark that closes nothing: left over from what stood before, or misread. */
const strayOpening = /^(?:[\s”’）)》」』】，,。、；;：:！!？?…]|\.(?!\d)|[—–]{1,2}(?=\s*[\p{L}“《]))+/u;
/** Emoji that adorn what they stand before; those that say yes or no, or how far something is (✅, 🔴), are words. */
const adornment =
  /^\s*(?:(?![\u{1f44d}\u{1f44e}\u{1f534}\u{1f535}\u{1f6ab}\u{1f7e0}-\u{1f7eb}])[\u{1f300}-\u{1faff}✈✨⚙⚡✉✏☎][\ufe0f\u200d]*)+\s*(?=[*_[]*[\p{L}\p{N}“《（(【])/u;

/** Without white space and stray marks at both ends, and without closing marks. */
export function trimSpan(raw: string, where: Span): Span {
  const adorned = raw.slice(where.start, where.end);
  const from = where.start + (adornment.exec(adorned)?.[0].length ?? 0);
  const text = raw.slice(from, where.end);
  const [stray = ''] = strayOpening.exec(text) ?? [];
  const start = from + (stray.length === text.length ? 0 : stray.length);
  const end = where.end - (text.length - closedText(text).length);
  return span(Math.min(start, where.end), Math.max(Math.min(start, where.end), end));
}

/** What binds a recital or a member to the next one: …; and. */
const boundEnd = /;\s+and$/u;

/** Without what closes a sentence; the last stop of an abbreviation stays: in the U.N., at 3 p.m. */
function closedText(text: string): string {
  const bare = text.trimEnd().replace(boundEnd, '');
  return /(?:^|[^A-Za-z])(?:(?:[A-Z]\.){2,}|[ap]\.m\.)$/u.test(bare)
    ? bare
    : bare.replace(/(?<![\s。，,；;：:、.])[\s。，,；;：:、.]+$/u, '');
}

/** A line that numbers itself like a heading (（三）, 三、) without its number, for titles. */
export function withoutNumber(raw: string, where: Span): Span {
  const [marker = ''] =
    /^(?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、)\s*/u.exec(
      raw.slice(where.start, where.end),
    ) ?? [];
  return span(where.start + marker.length, where.end);
}
