import { clauseMark } from '../../../../language/marks.ts';
import { span } from '../../../../model/span.ts';
import type { BlockView, DocumentView } from '../../../../view/document-view.ts';
import { groupedBy } from '../../../text/grouped-by.ts';
import type { HeadingCandidate, LineRole } from '../../line-role.ts';
import { isAboveText, isFirstOf, isNameOfText } from './names-of-text.ts';
import {
  longestLead,
  longestLine,
  type NumberedLine,
  readNumberedLines,
  saysRule,
} from './numbered-lines.ts';
import { boxRank, isBracketed, readSectionNumber } from './numbering-styles.ts';
import { inOrderOfUse } from './order-of-use.ts';

/** Largest step from number to number that still counts as a sequence with something left out. */
const widestGap = 3;

/** (a), (1) number what sections of English rules (Sec. 3. Functions.) are made of. */
const memberOfSection = /^bracketed-(?:letter|arabic)$/u;
/** Fewer sections are mentions. */
const fewestSections = 3;

export interface NumberedHeadings {
  readonly headings: readonly HeadingCandidate[];
  /** Numbered lines that are items of a list. */
  readonly items: readonly LineRole[];
}

/** Headings with a section number. A number counts only as part of a sequence, or where the line is bold. */
export function findNumberedHeadings(
  { blocks }: DocumentView,
  setAside: ReadonlySet<number>,
): NumberedHeadings {
  const numbered = readNumberedLines(blocks, setAside);
  const numberAbove = new Map(numbered.map(({ view }, at) => [view.index, numbered[at - 1]?.number]));
  const byStyle = groupedBy(numbered, ({ number }) => number.style.name);
  const headings: HeadingCandidate[] = [];
  const items: LineRole[] = [];
  const articles = byStyle.get('article') ?? [];
  const areRules = articles.filter(({ bare }) => !bare).length * 2 <= articles.length;
  const rules = new Set(areRules ? articles.map(({ view }) => view.index) : []);
  const areEnglishRules = (byStyle.get('english-section')?.length ?? 0) >= fewestSections;
  for (const [style, group] of byStyle) {
    if (style === 'article' && areRules) continue;
    if (areEnglishRules && memberOfSection.test(style)) continue;
    const runs = runsOf(group);
    const areNamed = runs.some((run) => areNamesOfText(blocks, run));
    for (const found of runs) {
      const run = standOverText(blocks, found) ? found.map((member) => ({ ...member, bare: false })) : found;
      const isList = isListOfLines(run) || isBelowLabel(blocks, run) || isBelowRule(blocks, run, rules);
      const isRules = isRunOfClauses(blocks, run);
      const isLed = run.filter(({ ownLine }) => !ownLine).length * 2 > run.length;
      for (const [index, member] of run.entries()) {
        const isLone =
          run.length === 1 &&
          member.number.value === 1 &&
          (areNamed || isFirstOf(member, numberAbove.get(member.view.index))) &&
          isNameOfText(blocks, member);
        if (!isInSequence(run, index) && !member.view.isStrong && !isLone) continue;
        if (isList) {
          const { index: blockIndex } = member.view;
          items.push({ blockIndex, kind: 'list-item', confidence: 0.8, reason: 'numbered-list' });
        } else if (areEnglishRules && isSectionOfRules(member)) {
          headings.push(toHeading(headOfSection(member)));
        } else if (!member.bare) {
          const isPoint = isRules || (isLed && isLoneSentence(blocks, member) && !isLikeLeads(member, run));
          if (!isPoint || !isPlain(member)) headings.push(toHeading(member));
        }
      }
    }
  }
  const inOrder = headings.sort((a, b) => a.blockIndex - b.blockIndex);
  return { headings: besideItems(inOrderOfUse(blocks, inOrder)), items };
}

/** Sections of rules have a mark after their number (§ 8. Whoever …), mentions of sections have none (Section 2 explains …). */
function isSectionOfRules({ number, view }: NumberedLine): boolean {
  return number.style.name === 'english-section' && /[.:] *$/u.test(view.text.slice(0, number.length));
}

/** What heads a section of rules: its number with the name on its line, or the number alone where a rule stands there. */
function headOfSection(member: NumberedLine): NumberedLine {
  const { bare, ownLine, number, view } = member;
  const isNamed = !bare || (ownLine && !saysRule(view.text.slice(number.length)));
  return isNamed ? member : { ...member, end: number.length, ownLine: false };
}

/** Sentences with numbers on lines of their own, each above an unnumbered paragraph that says more: what these are about. */
function standOverText(blocks: readonly BlockView[], run: readonly NumberedLine[]): boolean {
  return (
    run.length > 1 &&
    run.every(({ view, ownLine }) => ownLine && view.text.length <= longestLead && isAboveText(blocks, view))
  );
}

/** A sequence of which each line names the text below it; a lone 1. of the same style (1.现场踏勘) is then a heading too. */
function areNamesOfText(blocks: readonly BlockView[], run: readonly NumberedLine[]): boolean {
  return run.length > 1 && run.every((member) => isNameOfText(blocks, member));
}

/** A box (专栏1) after items that lead their paragraphs stands beside them, and not below the last. */
function besideItems(headings: readonly HeadingCandidate[]): readonly HeadingCandidate[] {
  let item: HeadingCandidate | null = null;
  return headings.map((heading) => {
    if (heading.rank !== boxRank) item = heading.ownLine ? null : heading;
    return item === null || heading.rank !== boxRank ? heading : { ...heading, rank: item.rank };
  });
}

/** Numbers that rise, of one parent: 1. 2. 3. and again 1. 2. are two runs, one may be a list and one headings. */
function runsOf(members: readonly NumberedLine[]): readonly (readonly NumberedLine[])[] {
  const runs: NumberedLine[][] = [];
  for (const member of members) {
    const run = runs.at(-1);
    const last = run?.at(-1)?.number;
    const continues =
      last !== undefined &&
      last.parent === member.number.parent &&
      (member.number.value > last.value || isCountedTwice(run ?? [], member));
    if (run !== undefined && continues) run.push(member);
    else runs.push([member]);
  }
  return runs;
}

/** 一、, 二、, 二、: the author has forgotten to count on; the number before it follows another. */
function isCountedTwice(
  run: readonly NumberedLine[],
  { view, number, ownLine, bare }: NumberedLine,
): boolean {
  const [before, last] = run.slice(-2);
  return (
    ownLine &&
    !bare &&
    view.block.hint === null &&
    last?.ownLine === true &&
    last.number.value === number.value &&
    before?.number.value === number.value - 1
  );
}

/** A neighbour of the run carries the number before or after, or nearly so. */
function isInSequence(members: readonly NumberedLine[], index: number): boolean {
  const own = members[index]?.number;
  if (own === undefined) return false;
  const step = (at: number) =>
    (members[at + 1]?.number.value ?? Number.NaN) - (members[at]?.number.value ?? Number.NaN);
  if (step(index - 1) === 1 || step(index) === 1) return true;
  // A gap of few numbers beside a firm step is the author's slip.
  const isSlip = (at: number, firm: number) => step(at) <= widestGap && step(firm) === 1;
  return isSlip(index - 1, index - 2) || isSlip(index, index + 1);
}

/** Lines that follow one another without text between them are a list, not headings. */
function isListOfLines(members: readonly NumberedLine[]): boolean {
  const pairs = members.slice(1).map((member, index) => ({ previous: members[index], member }));
  const steps = pairs.filter(
    ({ previous, member }) => previous !== undefined && member.number.value === previous.number.value + 1,
  );
  const adjacent = steps.filter(
    ({ previous, member }) =>
      previous !== undefined &&
      (previous.ownLine || isLabelledLine(previous)) &&
      member.view.index === previous.view.index + 1,
  );
  return steps.length > 0 && adjacent.length / steps.length > 0.5;
}

/** 5. Date of the next meeting: 14 July, in Latin letters: an item of an agenda. */
function isLabelledLine({ view: { text } }: NumberedLine): boolean {
  return text.length <= longestLine && !/[\u3400-\u9fff]|[.!?]$/u.test(text);
}

/**
 * NumberedLine clauses, most of which have no lead: what closes the first sentence of the others is no heading. A sentence
 * on its own line below which nothing stands is a clause.
 */
function isRunOfClauses(blocks: readonly BlockView[], members: readonly NumberedLine[]): boolean {
  const clauses = members.filter((member) => member.bare || isLoneSentence(blocks, member));
  return members.length > 1 && clauses.length * 2 > members.length;
}

function isLoneSentence(blocks: readonly BlockView[], { view, number, ownLine }: NumberedLine): boolean {
  if (!ownLine || !view.text.endsWith('。')) return false;
  const next = blocks[view.index + 1];
  const below = next === undefined ? null : readSectionNumber(next.text);
  return next === undefined || (below !== null && below.style.rank <= number.style.rank);
}

/** Whether a sentence alone is as brief as those that lead the paragraphs of the others: nothing more was to be said. */
function isLikeLeads({ view, number, end }: NumberedLine, run: readonly NumberedLine[]): boolean {
  const leads = run.filter((other) => !other.ownLine && !other.bare);
  const longest = Math.max(...leads.map((other) => other.end - other.number.length));
  return end - number.length <= longest && !clauseMark.test(view.text.slice(number.length, end));
}

/** Neither the markup nor bold type says that it is a heading. */
function isPlain({ view }: NumberedLine): boolean {
  return !view.isStrong && view.block.hint?.kind !== 'heading';
}

/** Arabic numbers right below a short label (会议结论：) count its items. */
function isBelowLabel(blocks: readonly BlockView[], [first]: readonly NumberedLine[]): boolean {
  if (first === undefined || first.view.block.hint?.kind === 'heading' || first.view.isStrong) return false;
  const above = blocks[first.view.index - 1];
  return first.number.style.name.startsWith('arabic') && above !== undefined && isLabelLine(above.text);
}

/**
 * （一）, （二） right below an article that heads no section, or numbers of another kind (一、) where it announces them: its
 * items, which would be sections above it.
 */
function isBelowRule(
  blocks: readonly BlockView[],
  [first]: readonly NumberedLine[],
  rules: ReadonlySet<number>,
): boolean {
  if (first?.number.value !== 1 || !rules.has(first.view.index - 1)) return false;
  return isBracketed(first.number.style) || blocks[first.view.index - 1]?.text.endsWith(':') === true;
}

/** A word or two and a colon, on a line of their own. */
export function isLabelLine(text: string): boolean {
  return /^[\u4e00-\u9fff]{2,8}:$/u.test(text);
}

function toHeading({ view, number, end, ownLine }: NumberedLine): HeadingCandidate {
  const isOrdinal = number.style.name.startsWith('ordinal');
  const { hint } = view.block;
  return {
    blockIndex: view.index,
    kind: isOrdinal ? 'ordinal' : 'numbered',
    marker: span(0, view.text.slice(0, number.length).trimEnd().length),
    span: span(0, end),
    ownLine: ownLine || hint?.kind === 'heading',
    rank: hint?.kind === 'heading' ? hint.level : number.style.rank,
    confidence: ownLine || view.isStrong ? 0.97 : 0.92,
    reason: ownLine ? 'section-number' : 'section-number-lead',
  };
}

/** 首先, 其次 … head the parts of a text that has no other headings; in a section they number its points. */
export function withoutWordLeads(
  blocks: readonly BlockView[],
  headings: readonly HeadingCandidate[],
): readonly HeadingCandidate[] {
  const isWord = ({ blockIndex, kind }: HeadingCandidate) =>
    kind === 'ordinal' && readSectionNumber(blocks[blockIndex]?.text ?? '')?.style.name === 'ordinal-word';
  const others = headings.filter((heading) => !isWord(heading));
  return others.length === 0 ? headings : others;
}
