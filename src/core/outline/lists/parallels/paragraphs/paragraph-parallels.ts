import { type Span, span } from '../../../../model/span.ts';
import type { BlockView } from '../../../../view/document-view.ts';
import { readSectionNumber } from '../../../lines/headings/numbers/numbering-styles.ts';
import { isGreeting } from '../../../lines/text-evidence.ts';
import { largest, smallest } from '../../../text/extremes.ts';
import { framedSlot, type LocalMember, type LocalSlot } from '../found-parallel.ts';
import type { ParallelMatch, ParallelText } from '../parallel-rule.ts';
import { alignToSyntax, commonFrame, type Frame } from '../shapes/frame.ts';

/** A paragraph with the two clauses that carry its frame. */
interface Paragraph {
  readonly view: BlockView;
  /** After the dash or number. */
  readonly start: number;
  /** Length of the first sentence. */
  readonly lead: number;
  readonly isDashed: boolean;
  readonly first: Span;
  readonly last: Span;
  readonly clauses: readonly Span[];
}

interface ParagraphFrame {
  readonly first: Frame;
  readonly last: Frame;
  /** Characters that the paragraphs share at their very start, clause marks included; dashes weigh in. */
  readonly head: number;
}

const noFrame: Frame = { prefix: 0, suffix: 0 };
const fewestMembers = 3;
const weakest = 3;
/** Two paragraphs alone must share more before they count as built alike. */
const weakestPair = 8;
/** A further paragraph that loosens the frame to less than this share does not belong. */
const keptShare = 0.4;
const leadShare = 0.7;
const widestLeads = 3;
/** 以…为引领, 以…为保障: what drives, whatever it is called. */
const driverShape = /^以[^为]+为[\u4e00-\u9fff]{1,6}$/u;
/** Dashes before neighbouring paragraphs are a shape by themselves. */
const dashWeight = 3;

/** Runs of neighbouring paragraphs of one shape: 以…为牵引,…,在打造…中勇攀高峰. */
export function findParagraphParallels({ body, isNumbered }: ParallelText): readonly ParallelMatch[] {
  const paragraphs = body.map(readParagraph);
  const found: ParallelMatch[] = [];
  let index = 0;
  while (index < paragraphs.length) {
    const run = growRun(paragraphs, index);
    if (run.length >= 2 && isAccepted(run)) {
      const scope = run.every(({ view }) => isNumbered(view)) ? 'heading' : 'paragraph';
      found.push(toMatch(run, scope));
      index += run.length;
    } else {
      index += Math.max(1, run.length - 1);
    }
  }
  return found;
}

function readParagraph(view: BlockView): Paragraph | null {
  // Latin lines without a mark are labels and menus, no prose.
  if (!/[\u3400-\u9fff.!?;:,]/.test(view.text)) return null;
  const clauses = view.sentences.flatMap((sentence) => sentence.clauses);
  const first = clauses[0];
  const last = clauses.at(-1);
  if (first === undefined || last === undefined) return null;
  if (isGreeting(view.text.slice(first.start, first.end))) return null;
  const dash = /^[—-]{2,} */u.exec(view.text)?.[0].length ?? 0;
  const start = Math.min(dash || (readSectionNumber(view.text)?.length ?? 0), first.end - 1);
  const opening = span(Math.max(first.start, start), first.end);
  const lead = (view.sentences[0]?.span.end ?? first.end) - start;
  return {
    view,
    start,
    lead,
    isDashed: dash > 0,
    first: opening,
    last,
    clauses: [opening, ...clauses.slice(1)],
  };
}

function growRun(paragraphs: readonly (Paragraph | null)[], from: number): readonly Paragraph[] {
  const first = paragraphs[from];
  if (first == null) return [];
  const run = [first];
  let strength = 0;
  const ahead = paragraphs.slice(from, from + 3).filter((paragraph) => paragraph !== null);
  // A paragraph that only leads up to the run shares less with it than its members share.
  if (ahead.length === 3 && rate(frameOf(ahead.slice(0, 2))) < rate(frameOf(ahead.slice(1))) * leadShare)
    return run;
  for (let index = from + 1; index < paragraphs.length; index += 1) {
    const next = paragraphs[index];
    const previous = run.at(-1);
    if (next == null || previous === undefined || next.view.index !== previous.view.index + 1) break;
    const rated = rate(frameOf([...run.slice(0, 1), ...run.slice(-1), next]));
    if (rated < weakest || rated < strength * keptShare) break;
    strength = run.length === 1 ? rated : Math.min(strength, rated);
    run.push(next);
  }
  return run;
}

function frameOf(run: readonly Paragraph[]): ParagraphFrame {
  const textsOf = (select: (paragraph: Paragraph) => Span) =>
    run.map((paragraph) => {
      const { start, end } = select(paragraph);
      return paragraph.view.text.slice(start, end);
    });
  const hasOneClause = run.some(({ clauses }) => clauses.length < 2);
  const heads = run.map(({ view, start }) => view.text.slice(start, start + 60));
  return {
    first: commonFrame(textsOf(({ first }) => first)),
    last: hasOneClause ? noFrame : commonFrame(textsOf(({ last }) => last)),
    head: commonFrame(heads).prefix + (run.every(({ isDashed }) => isDashed) ? dashWeight : 0),
  };
}

function rate({ first, last, head }: ParagraphFrame): number {
  const opening =
    first.prefix >= 2 || (first.prefix >= 1 && first.suffix >= 2) ? first.prefix + first.suffix : 0;
  const closing = last.prefix + last.suffix >= 4 ? last.prefix + last.suffix : 0;
  return Math.max(opening, head >= weakest ? head : 0) + closing;
}

function isAccepted(run: readonly Paragraph[]): boolean {
  const frame = frameOf(run);
  if (rate(frame) < (run.length >= fewestMembers ? weakest : weakestPair)) return false;
  if (run.every(({ isDashed }) => isDashed) || frame.first.suffix + frame.last.suffix >= 2) return true;
  // Words that paragraphs merely begin with may be their topic: a shape shows in first sentences of one size.
  const leads = run.map(({ lead }) => lead);
  return largest(leads) <= smallest(leads) * widestLeads;
}

function textOf({ text }: BlockView, { start, end }: Span): string {
  return text.slice(start, end);
}

function toMatch(run: readonly Paragraph[], scope: 'paragraph' | 'heading'): ParallelMatch {
  const frame = frameOf(run);
  const sample = run[0];
  const aligned = (select: (paragraph: Paragraph) => Span, own: Frame) => {
    if (sample === undefined) return own;
    const { start, end } = select(sample);
    return alignToSyntax(sample.view.text.slice(start, end), own);
  };
  const first = aligned((paragraph) => paragraph.first, frame.first);
  const last = aligned((paragraph) => paragraph.last, frame.last);
  const hasDriver =
    (first.suffix >= 1 && first.prefix + first.suffix >= 2) ||
    run.every((paragraph) => driverShape.test(textOf(paragraph.view, paragraph.first)));
  const hasGoal = last.prefix >= 1 && last.prefix + last.suffix >= 4;
  const members = run.map((paragraph): LocalMember => {
    const slots: LocalSlot[] = paragraph.clauses.map((clause, index) => {
      if (index === 0) return framedSlot(hasDriver ? 'driver' : 'other', clause, first);
      if (index === paragraph.clauses.length - 1 && hasGoal) return framedSlot('goal', clause, last);
      return framedSlot('action', clause, noFrame);
    });
    return { view: paragraph.view, span: span(paragraph.start, paragraph.view.text.length), slots };
  });
  const framed = [hasDriver ? 'driver' : 'other', ...(hasGoal ? (['goal'] as const) : [])] as const;
  return { scope, members, framed, shared: rate(frame) };
}
