import { listShape } from '../../../model/layouts/lists/list-shape.ts';
import { chooseListLayout, type ListChoice, layoutsWith } from '../../../model/layouts/registry.ts';
import type { ClassifiedBlock, Section } from '../../../model/outline/outline.ts';
import { type Span, span } from '../../../model/span.ts';
import { type ItemNumber, itemNumber, listDepths, listMarks } from '../../lists/list-items.ts';
import { briefly, mostPoints } from '../../lists/point-details.ts';
import { ranks, type SlideCandidate } from '../../plan/candidate.ts';
import { balancedGroups, itemLengthsFor } from '../../plan/clause-items.ts';
import type { OffsetMarks } from '../../plan/offset-marks.ts';
import { bodyBlocks, descendants, type PlanContext, textOf, topSectionAt } from '../../plan/plan-context.ts';
import { itemRuns } from '../../runs/item-runs.ts';
import { numberedSlots, paragraph, slot } from '../../runs/slots.ts';
import { trimSpan, withoutNumber } from '../../titles/headings/heading-text.ts';
import { leadLine, leadTitle } from '../../titles/lead-title.ts';
import { isProcess } from '../../titles/process-title.ts';
import { displayLength } from '../../wording/display-length.ts';
import { itemSpan } from '../../wording/whole-clauses.ts';

const fromLines = 3;
/** So many short lines without a full stop are a list though nothing announces them. */
const fromPlainLines = 4;
/** A longer line is a paragraph with a number, and keeps its own slide. */
const maxLineLength = 80;
/** Beyond, a list is an annex: its slides come last. */
const maxSlides = 3;
const maxSteps = 8;
const longestLead = 14;
/** Items on a slide that shows the author's numbers. */
const mostNumbered = 7;
/** They number their items from one, or show by their form that they come in this order. */
const numbering = layoutsWith('counts-items');
/** They draw the numbers that stand before the words. */
const takesNumbers = layoutsWith('draws-numbers');
/** A line without a list's mark is an item up to this length. */
const maxPlainLength = 40;
/** 1. 2、 （3） ④ • before a line; no decimal figure. */
const lineMark = /^(?:[（(]?\d{1,2}[）)、．.](?!\d)|[①-⑳]|[•·・●■◆○–—*-])\s*/u;

interface ListLine {
  readonly line: ClassifiedBlock;
  readonly shown: Span;
  /** What the line says of what is shown. */
  readonly detail: Span | null;
  readonly number: ItemNumber | null;
  /** Lines without a number below one that has it: they say more of it. */
  readonly more: readonly ClassifiedBlock[];
}

/**
 * Lines that the author set as a list, with or without numbers, and short lines after one that announces them, or
 * many of them: an item each.
 */
export function proposeListLines(context: PlanContext, claimed: OffsetMarks): readonly SlideCandidate[] {
  const depths = listDepths(context.source);
  const marks = listMarks(context.source);
  return descendants(context.outline.root)
    .flatMap((section) => runsOfLines(context, section))
    .filter(({ lines, isAnnounced, isLed }) => {
      const isFlat = new Set(lines.map(({ id }) => depths.get(id) ?? 0)).size === 1;
      const continues = isAnnounced && continueLead(context, lines);
      const longest = lines.length < fromLines && !continues ? longestOfTwo : maxLineLength;
      const isShort = lines.every(
        (line) => line.sentences.length > 0 && displayLength(context.source.raw, line.span) <= longest,
      );
      return (
        lines.length >= (isLed || continues ? fromAnnounced : isAnnounced ? fromLines : fromPlainLines) &&
        isFlat &&
        isShort &&
        !lines.some(({ span }) => claimed.touches(span))
      );
    })
    .flatMap(({ lines }) => listSlides(context, lines, marks));
}

/** Below a line that announces them (有下列经历者优先：) two items of a list are one, too. */
const fromAnnounced = 2;
/** In Han characters: two longer ones are told as text. */
const longestOfTwo = 30;

/** Whether English lines continue the line that leads them (services that: – are cheaper – are quicker). */
function continueLead(context: PlanContext, lines: readonly ClassifiedBlock[]): boolean {
  const [first] = lines;
  return (
    context.language === 'en' &&
    first !== undefined &&
    lines.every(({ kind, sentences }) => {
      const [said] = sentences;
      return kind === 'list-item' && said !== undefined && /^\p{Ll}/u.test(textOf(context, said.span));
    }) &&
    leadLine(context, first.span.start) !== null
  );
}

interface LineRun {
  readonly lines: ClassifiedBlock[];
  /** By marks, or by the line before. */
  readonly isAnnounced: boolean;
  /** Items of a list right below a line with a colon. */
  readonly isLed: boolean;
}

function runsOfLines(context: PlanContext, section: Section): readonly LineRun[] {
  const runs: LineRun[] = [];
  let open: 'marked' | 'plain' | null = null;
  let previous: ClassifiedBlock | null = null;
  for (const block of bodyBlocks(context, section)) {
    const opens: boolean = previous !== null && /[：:]$/u.test(textOf(context, previous.span).trimEnd());
    if (block.kind === 'list-item') {
      if (open === 'marked') runs.at(-1)?.lines.push(block);
      else runs.push({ lines: [block], isAnnounced: true, isLed: opens });
      open = 'marked';
    } else if (isPlainLine(context, block, open === 'plain' ? previous : null)) {
      if (open === 'plain') runs.at(-1)?.lines.push(block);
      else runs.push({ lines: [block], isAnnounced: opens, isLed: false });
      open = 'plain';
    } else {
      open = null;
    }
    previous = block;
  }
  return runs;
}

/** A short line that no full stop closes; one may close the last of lines that end in ；. */
function isPlainLine(context: PlanContext, block: ClassifiedBlock, before: ClassifiedBlock | null): boolean {
  const { raw } = context.source;
  if (block.kind !== 'paragraph' || block.sentences.length !== 1) return false;
  if (displayLength(raw, block.span) > maxPlainLength) return false;
  const closesSeries = before !== null && /[；;]$/u.test(textOf(context, before.span).trimEnd());
  return closesSeries || !/[。！？!?：:.]$/u.test(textOf(context, block.span).trimEnd());
}

function listSlides(
  context: PlanContext,
  lines: readonly ClassifiedBlock[],
  marks: ReadonlyMap<string, Span>,
): readonly SlideCandidate[] {
  const [first] = lines;
  if (first === undefined) return [];
  const start = first.span.start;
  const title = leadTitle(context, start, { hasLine: true });
  const lead = title.claims.length > 0 ? null : leadLine(context, start);
  const heads = headsOf(context, lines, marks);
  const leads = heads.map(({ line }) => leadOf(context, line));
  const haveLeads = leads.every((lead) => lead !== null);
  const items = heads.map((head, index): ListLine => {
    const lead = haveLeads ? (leads[index] ?? null) : null;
    return {
      ...head,
      shown: lead?.shown ?? shownSpan(context, head.line, lines.length),
      detail: lead?.detail ?? null,
    };
  });
  const isSteps =
    isProcess(title.runs) &&
    items.length <= maxSteps &&
    !areRemarks(lines.map(({ span }) => textOf(context, span)));
  const areExplained = haveLeads && !isSteps && items.length <= mostPoints;
  const plainOf = ({ shown, detail, more }: ListLine) => [
    paragraph(itemRuns(context, shown)),
    ...(areExplained && detail !== null ? [paragraph(itemRuns(context, detail), 'detail')] : []),
    ...more.map((line) => paragraph(itemRuns(context, trimSpan(context.source.raw, line.span)), 'detail')),
  ];
  const list = chooseListLayout(listShape(items.map(plainOf)));
  const numbers = heads.map(({ number }) => number);
  const countsItself = numbering.has(list.name) && countsFromOne(context, numbers);
  const keepsNumbers =
    !isSteps && numbers.some((number) => number !== null) && !(countsItself && items.length <= list.maxItems);
  const paragraphsOf = (item: ListLine) => {
    const [main, ...others] = plainOf(item);
    const number = keepsNumbers ? (item.number?.runs ?? []) : [];
    return main === undefined ? [] : [{ ...main, runs: [...number, ...main.runs] }, ...others];
  };
  const { name, maxItems } = keepsNumbers ? numberedList(list) : list;
  const groups = isSteps ? [items] : balancedGroups(items, maxItems);
  return groups.map((group, index) => ({
    id: index === 0 ? `lines-${first.id}` : `lines-${first.id}-${index + 1}`,
    layout: isSteps ? 'timeline' : name,
    sectionIndex: topSectionAt(context, start)?.index ?? null,
    slots: [
      slot('title', paragraph(lead?.title ?? title.runs)),
      ...(lead === null || index > 0 ? [] : [slot('subtitle', paragraph(lead.runs))]),
      ...numberedSlots('item', group.map(paragraphsOf)),
    ],
    rank: groups.length > maxSlides ? ranks.detail : ranks.structure,
    score: items.length,
    group: `lines-${first.id}`,
    offset: start,
    order: index,
    claims: [
      ...(index === 0 ? (lead ?? title).claims : []),
      ...group.flatMap(({ line, more }) => [line, ...more].map(({ span: own }) => own)),
    ],
  }));
}

type Head = Pick<ListLine, 'line' | 'number' | 'more'>;

/** The lines, each with those below it that have no number in a list that numbers its items. */
function headsOf(
  { source }: PlanContext,
  lines: readonly ClassifiedBlock[],
  marks: ReadonlyMap<string, Span>,
): readonly Head[] {
  const all = lines.map((line) => ({ line, number: itemNumber(source, marks, line), more: [] }));
  const count = all.filter(({ number }) => number !== null).length;
  if (all[0]?.number == null || count < fromAnnounced) return all;
  const heads: (Head & { readonly more: ClassifiedBlock[] })[] = [];
  for (const head of all) {
    if (head.number === null) heads.at(-1)?.more.push(head.line);
    else heads.push({ ...head, more: [] });
  }
  return heads;
}

/** Whether each line says before a colon who speaks or what it is about, and several begin alike: Ann: …, Bert: …, Ann: …. */
function areRemarks(lines: readonly string[]): boolean {
  const names = lines.map((line) => /^[\s*_]*([^，。：:,.]{1,24})[：:]/u.exec(line)?.[1]);
  return !names.includes(undefined) && new Set(names).size < names.length;
}

/** The layout that shows the author's numbers with the lines. */
function numberedList({ name, maxItems }: ListChoice): Pick<ListChoice, 'name' | 'maxItems'> {
  return takesNumbers.has(name)
    ? { name, maxItems: Math.min(maxItems, mostNumbered) }
    : { name: 'clauses', maxItems: mostNumbered };
}

/** A first sentence of a few words that names what the others of the line tell (Safety first. Finish …). */
function leadOf(
  { source: { raw } }: PlanContext,
  line: ClassifiedBlock,
): Pick<ListLine, 'shown' | 'detail'> | null {
  const [first, second] = line.sentences;
  if (first === undefined || second === undefined) return null;
  const shown = withoutLineMark(raw, trimSpan(raw, first.span));
  if (shown.end <= shown.start || displayLength(raw, shown) > longestLead) return null;
  return { shown, detail: briefly(raw, span(second.span.start, line.span.end), second) };
}

function countsFromOne(context: PlanContext, numbers: readonly (ItemNumber | null)[]): boolean {
  return numbers.every((number, index) => {
    const text = number === null ? '' : textOf(context, number.span).trim();
    return (
      /^[（(]?\d+[）).、．]?$/u.test(text) && Number.parseInt(text.replace(/^[（(]/u, ''), 10) === index + 1
    );
  });
}

/** The line without its number, in its main clauses. */
function shownSpan({ source, language }: PlanContext, line: ClassifiedBlock, count: number): Span {
  const [sentence] = line.sentences;
  const whole = withoutLineMark(source.raw, trimSpan(source.raw, line.span));
  const lengths = itemLengthsFor(count, language);
  if (sentence === undefined || displayLength(source.raw, whole) <= lengths.preferred) return whole;
  const shown = itemSpan(source.raw, sentence, lengths) ?? whole;
  return trimSpan(source.raw, span(Math.max(whole.start, shown.start), shown.end));
}

function withoutLineMark(raw: string, where: Span): Span {
  const bare = withoutNumber(raw, where);
  const [mark = ''] = lineMark.exec(raw.slice(bare.start, bare.end)) ?? [];
  return span(bare.start + mark.length, bare.end);
}
