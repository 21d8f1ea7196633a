import { hangsOnClauseBefore } from '../../language/clauses/clause-links.ts';
import { simplified } from '../../language/zh/simplified.ts';
import type { Sentence } from '../../model/outline/outline.ts';
import { type Span, sliceSpan, span } from '../../model/span.ts';
import { beginsHanging } from '../titles/clauses/headline.ts';
import { trimSpan } from '../titles/headings/heading-text.ts';
import { separatorOffsets } from '../wording/clause-offsets.ts';
import { displayLength } from '../wording/display-length.ts';
import { figuresTold } from '../wording/key-figures.ts';
import { piecesBetween } from './statement-lines.ts';

const fewestTargets = 3;
/** Of the targets, those that are figures. */
const leastFigures = 0.5;
/** In Han characters. */
const longestTarget = 84;
const framed = { fewest: 4, most: 24 };
/** Where the words stand that all clauses of a frame have: 宏观政策要…，微观政策要…. */
const frameAt = { first: 1, last: 9, shortest: 2, longest: 4 };
const duty = /[要应须将]/u;

/** The targets that a sentence sets, each by itself, whether semicolons or commas part them; null where they are no list. */
export function targetsOf(raw: string, sentence: Sentence): readonly Span[] | null {
  if (sentence.clauses.length > framed.most) return null;
  const pieces = piecesBetween(sentence.span, separatorOffsets(raw, sentence.span, /[；;]/u));
  const parts = pieces.length >= fewestTargets ? pieces : joinedClauses(raw, sentence.clauses, isOwn);
  const targets = parts.map((part) => withoutMark(raw, part));
  const told = targets.filter((where) => figuresTold(sliceSpan(raw, where)) > 0).length;
  const areTargets =
    targets.length >= fewestTargets &&
    told >= Math.max(fewestTargets, targets.length * leastFigures) &&
    targets.every((where) => displayLength(raw, where) <= longestTarget);
  return areTargets ? targets : null;
}

/** 比上年提高0.5个百分点, 其中…: what says more of the target before it. */
const hangs = /^\s*(?:其中|同比|比|较|并|同时|年均|增速)/u;

/** Whether a clause says something by itself. */
function isOwn(text: string): boolean {
  return !hangs.test(text) && !hangsOnClauseBefore(text) && !beginsHanging(text);
}

/** What a sentence says in one frame of several things (宏观政策要…，微观政策要…，…), each by itself; null where it does not. */
export function framedClauses(raw: string, { clauses }: Sentence): readonly Span[] | null {
  if (clauses.length < framed.fewest || clauses.length > framed.most) return null;
  const texts = clauses.map((clause) => simplified(sliceSpan(raw, clause)));
  for (const from of [0, 1]) {
    const frame = framesIn(texts[from] ?? '').find((words) => {
      const members = texts.slice(from).filter((text) => hasFrame(text, words));
      const openings = new Set(members.map((text) => text.slice(0, text.indexOf(words))));
      return members.length >= framed.fewest && openings.size === members.length;
    });
    if (frame !== undefined)
      return joinedClauses(raw, clauses.slice(from), (text) => hasFrame(simplified(text), frame)).map(
        (where) => withoutMark(raw, where),
      );
  }
  return null;
}

/** Words that end with what is to be done (政策要), as a frame may have them. */
function framesIn(text: string): readonly string[] {
  const frames: string[] = [];
  for (let end = frameAt.first + 1; end <= frameAt.last; end += 1) {
    if (!duty.test(text.charAt(end))) continue;
    for (let length = frameAt.longest; length >= frameAt.shortest; length -= 1) {
      const start = end - length + 1;
      if (start >= frameAt.first) frames.push(text.slice(start, end + 1));
    }
  }
  return frames;
}

function hasFrame(text: string, words: string): boolean {
  const place = text.indexOf(words);
  return place >= frameAt.first && place <= frameAt.last;
}

/** Clauses with those after them that do not begin anything. */
function joinedClauses(
  raw: string,
  clauses: readonly Span[],
  begins: (text: string) => boolean,
): readonly Span[] {
  const parts: Span[] = [];
  for (const clause of clauses) {
    const last = parts.at(-1);
    if (last === undefined || begins(sliceSpan(raw, clause))) parts.push(clause);
    else parts[parts.length - 1] = span(last.start, clause.end);
  }
  return parts;
}

function withoutMark(raw: string, where: Span): Span {
  const { start, end } = trimSpan(raw, where);
  const [mark = ''] = /(?<![。；;，,.！!])[。；;，,.！!]+$/u.exec(raw.slice(start, end)) ?? [];
  return span(start, end - mark.length);
}
