import { hasHan } from '../../../../language/language-of.ts';
import { span } from '../../../../model/span.ts';
import type { BlockView, DocumentView } from '../../../../view/document-view.ts';
import { withoutClosingMark } from '../../../text/closing-marks.ts';
import { groupedBy } from '../../../text/grouped-by.ts';
import type { HeadingCandidate, LineRole } from '../../line-role.ts';
import { isLatinSentence } from '../../text-evidence.ts';
import { saysDuty } from '../unnumbered/duty-sentences.ts';
import { isAboveText, isFirstOf, isNameOfText, type NumberedLine } from './names-of-text.ts';
import {
  boxRank,
  readAmongLetters,
  readSectionNumber,
  type SectionNumber,
  stepRank,
} from './numbering-styles.ts';
import { inOrderOfUse } from './order-of-use.ts';

/** A heading on its own line is no longer than this, one that leads a paragraph no longer than that. */
const longestLine = 70;
/** One without a mark inside may be as long as this. */
const longestUnbrokenLine = 120;
const longestLead = 60;
/** Of an article (第一条　加大支持。…). */
const longestCaption = 14;
/** `一、元旦：…`: a colon closes a heading that is this short. */
const longestBeforeColon = 16;
/** （一）改造码头（牵头单位：…）: a colon inside brackets closes nothing. */
const openBracket = /[([〔][^)\]〕]*$/u;
/** 5. Minutes of the last meeting: … in Latin letters. */
const longestLatinBeforeColon = 60;
/** So many numbered lines on either side. */
const reachOfSlip = 12;
/** Largest step from number to number that still counts as a sequence with something left out. */
const widestGap = 3;

/** So many headings of the file show that its author marks headings. */
const fewestMarked = 3;

/** (a), (1) number what sections of English rules (Sec. 3. Functions.) are made of. */
const memberOfSection = /^bracketed-(?:letter|arabic)$/u;
/** § 5. This order takes effect at noon.: the rule itself, and no name of its section. */
const saysSo =
  /\b(?:shall|is|are|was|were|be|has|have|may|must|will|takes?|appl(?:y|ies)|means?|includes?|hereby)\b/u;
/** Fewer sections are mentions. */
const fewestSections = 3;
/** 11 Planning: a number that has lost its point. */
const pointless = /^\d{1,2} \p{Lu}[\p{L} ,&’'-]{2,60}:$/u;
const bracketed = /^(?:bracketed|circled|enclosed)/u;

interface Numbered extends NumberedLine {
  readonly end: number;
}

export interface NumberedLines {
  readonly headings: readonly HeadingCandidate[];
  /** Numbered lines that are items of a list. */
  readonly items: readonly LineRole[];
}

/** Headings with a section number. A number counts only as part of a sequence, or where the line is bold. */
export function findNumberedHeadings({ blocks }: DocumentView, setAside: ReadonlySet<number>): NumberedLines {
  // Among headings of the file, what is quoted has its numbers from another text.
  const isMarked = blocks.filter(({ block }) => block.hint?.kind === 'heading').length >= fewestMarked;
  const numbered = blocks
    .filter(({ index, block }) => !setAside.has(index) && !(isMarked && block.hint?.kind === 'quote'))
    .map(readNumbered)
    .filter((entry) => entry !== null)
    .map(asLetter)
    .map(asPointed)
    .filter((entry) => entry !== null);
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
function isSectionOfRules({ number, view }: Numbered): boolean {
  return number.style.name === 'english-section' && /[.:] *$/u.test(view.text.slice(0, number.length));
}

/** 11 Planning: between 10. and 12. is one of them, and elsewhere no heading. */
function asPointed(entry: Numbered, index: number, all: readonly Numbered[]): Numbered | null {
  const { number, view } = entry;
  if (!pointless.test(view.text)) return entry;
  const step = (other: Numbered | undefined) =>
    other?.number.style.name === 'arabic' ? other.number.value - number.value : 0;
  const near = [
    ...all.slice(Math.max(0, index - reachOfSlip), index).toReversed(),
    ...all.slice(index + 1, index + reachOfSlip),
  ];
  const beside = near.find((other) => Math.abs(step(other)) === 1);
  return beside === undefined ? null : { ...entry, number: { ...number, style: beside.number.style } };
}

/** What heads a section of rules: its number with the name on its line, or the number alone where a rule stands there. */
function headOfSection(member: Numbered): Numbered {
  const { bare, ownLine, number, view } = member;
  const isNamed = !bare || (ownLine && !saysSo.test(view.text.slice(number.length)));
  return isNamed ? member : { ...member, end: number.length, ownLine: false };
}

/** I. after H. is a letter, and no numeral. */
function asLetter(entry: Numbered, index: number, all: readonly Numbered[]): Numbered {
  const { view } = entry;
  const letter = readAmongLetters(view.text);
  const before = all[index - 1];
  if (letter === null || before === undefined || before.view.index !== view.index - 1) return entry;
  const last = readAmongLetters(before.view.text) ?? before.number;
  const follows = last.style.name === letter.style.name && last.value === letter.value - 1;
  return follows ? { ...entry, number: letter } : entry;
}

/** Sentences with numbers on lines of their own, each above an unnumbered paragraph that says more: what these are about. */
function standOverText(blocks: readonly BlockView[], run: readonly Numbered[]): boolean {
  return (
    run.length > 1 &&
    run.every(({ view, ownLine }) => ownLine && view.text.length <= longestLead && isAboveText(blocks, view))
  );
}

/** A sequence of which each line names the text below it; a lone 1. of the same style (1.现场踏勘) is then a heading too. */
function areNamesOfText(blocks: readonly BlockView[], run: readonly Numbered[]): boolean {
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

function readNumbered(view: BlockView): Numbered | null {
  const { hint } = view.block;
  if (hint !== null && hint.kind !== 'heading' && hint.kind !== 'quote') return null;
  const number = readSectionNumber(view.text);
  // Of steps that are headings of the file its markup says the level.
  if (number === null || (hint?.kind === 'heading' && number.style.rank === stepRank)) return null;
  if (isBoldItem(view, number)) {
    const end = withoutClosingMark(view.text, view.text.length);
    return { view, number, end, ownLine: true, bare: false };
  }
  // A number with a full stop (一. 总体情况) may look like a sentence of its own.
  const first = view.sentences.find((sentence) => sentence.span.end > number.length);
  if (first === undefined) return null;
  const isWhole = first.span.end >= view.text.length;
  const isArticle = number.style.name === 'article';
  const named = isArticle ? /^【[^】]{2,30}】/u.exec(view.text.slice(number.length))?.[0] : undefined;
  if (named !== undefined) return lead(view, number, number.length + named.length);
  // An article without a caption is a rule, not the heading of one.
  const isRule = isArticle && first.span.end - number.length > longestCaption;
  if (isArticle && (isRule || (isWhole && /[。;:]$/u.test(view.text)))) {
    return { view, number, end: number.length, ownLine: false, bare: true };
  }
  const isClosed = /[。;,:!]$/u.test(view.text) && !pointless.test(view.text);
  if (number.style.ownLineOnly === true && (!isWhole || isClosed)) return null;
  if (isWhole && view.text.length <= longestOwnLine(view.text)) {
    const colon = leadEnd(view.text, number);
    if (colon !== null && colon < view.text.length - 1) return lead(view, number, colon);
    const end = withoutClosingMark(view.text, view.text.length);
    const isSaid = isClause(view, number.length) || isLatinSentence(view.text.slice(number.length).trim());
    const bare = hint === null && !view.isStrong && isSaid;
    return { view, number, end, ownLine: true, bare };
  }
  const colon = leadEnd(view.text, number) ?? aspectEnd(view.text, number);
  if (colon !== null && colon < first.span.end - 1) return lead(view, number, colon);
  const isLead =
    !isWhole &&
    first.span.end <= longestLead + number.length &&
    !(number.style.name === 'english-section' && saysSo.test(view.text.slice(number.length, first.span.end)));
  if (
    isLead &&
    (view.isStrong ||
      leadsSpeech(view, number, first.span.end) ||
      !saysDuty(view, number.length, first.span.end))
  ) {
    return lead(view, number, withoutClosingMark(view.text, first.span.end));
  }
  return { view, number, end: number.length, ownLine: false, bare: true };
}

function isSpoken({ name }: SectionNumber['style']): boolean {
  return name === 'ordinal-clause' || name === 'ordinal-part' || name === 'ordinal-word';
}

/** 第一，我们必须敢于斗争。 before the sentences of a speech that explain it. */
function leadsSpeech({ text }: BlockView, { style, length }: SectionNumber, end: number): boolean {
  return isSpoken(style) && text.length - end >= (end - length) / 2;
}

/** 议题2、新增两个仓：甲；乙: a numbered item of business in bold, with what it names. */
function isBoldItem({ text, isStrong, block }: BlockView, { style }: SectionNumber): boolean {
  return (
    isStrong &&
    block.hint === null &&
    style.name === 'boxed' &&
    text.length <= longestUnbrokenLine &&
    !/[。！!]$/u.test(text)
  );
}

/** A sentence of several clauses that is closed by its mark, or one that says who has to do what. */
function isClause(view: BlockView, from: number): boolean {
  const text = view.text.slice(from);
  return /[。;]$/u.test(text) && (/[,;]/u.test(text) || saysDuty(view, from, view.text.length));
}

function longestOwnLine(text: string): number {
  // 7. Adoption of the accounts and the rules of the fund: names what comes after it.
  const named = hasHan(text) ? text : text.replace(/:$/u, '');
  return /[。,;:!?]/u.test(named) && !/\?$/u.test(named) ? longestLine : longestUnbrokenLine;
}

function lead(view: BlockView, number: SectionNumber, end: number): Numbered {
  return { view, number, end, ownLine: false, bare: false };
}

function leadEnd(text: string, { style, length: markerLength }: SectionNumber): number | null {
  const colon = text.slice(markerLength).search(/(?<!\d):|:(?!\d)/u) + markerLength;
  const isItem = hasHan(text) || bracketed.test(style.name);
  const longest = isItem ? longestBeforeColon : longestLatinBeforeColon;
  if (colon < markerLength || colon - markerLength > longest) return null;
  const led = text.slice(markerLength, colon);
  return /[,。;、“]/u.test(led) || openBracket.test(led) ? null : colon;
}

/** 第一，从任务看，…: what the point looks at names it. */
function aspectEnd(text: string, { style, length }: SectionNumber): number | null {
  const [aspect] = /^从[^,。;:]{2,12}看(?=,)/u.exec(text.slice(length)) ?? [];
  return aspect === undefined || !isSpoken(style) ? null : length + aspect.length;
}

/** Numbers that rise, of one parent: 1. 2. 3. and again 1. 2. are two runs, one may be a list and one headings. */
function runsOf(members: readonly Numbered[]): readonly (readonly Numbered[])[] {
  const runs: Numbered[][] = [];
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
function isCountedTwice(run: readonly Numbered[], { view, number, ownLine, bare }: Numbered): boolean {
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
function isInSequence(members: readonly Numbered[], index: number): boolean {
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
function isListOfLines(members: readonly Numbered[]): boolean {
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
function isLabelledLine({ view: { text } }: Numbered): boolean {
  return text.length <= longestLine && !/[\u3400-\u9fff]|[.!?]$/u.test(text);
}

/**
 * Numbered clauses, most of which have no lead: what closes the first sentence of the others is no heading. A sentence
 * on its own line below which nothing stands is a clause.
 */
function isRunOfClauses(blocks: readonly BlockView[], members: readonly Numbered[]): boolean {
  const clauses = members.filter((member) => member.bare || isLoneSentence(blocks, member));
  return members.length > 1 && clauses.length * 2 > members.length;
}

function isLoneSentence(blocks: readonly BlockView[], { view, number, ownLine }: Numbered): boolean {
  if (!ownLine || !view.text.endsWith('。')) return false;
  const next = blocks[view.index + 1];
  const below = next === undefined ? null : readSectionNumber(next.text);
  return next === undefined || (below !== null && below.style.rank <= number.style.rank);
}

/** Whether a sentence alone is as brief as those that lead the paragraphs of the others: nothing more was to be said. */
function isLikeLeads({ view, number, end }: Numbered, run: readonly Numbered[]): boolean {
  const leads = run.filter((other) => !other.ownLine && !other.bare);
  const longest = Math.max(...leads.map((other) => other.end - other.number.length));
  return end - number.length <= longest && !/[,;:]/u.test(view.text.slice(number.length, end));
}

/** Neither the markup nor bold type says that it is a heading. */
function isPlain({ view }: Numbered): boolean {
  return !view.isStrong && view.block.hint?.kind !== 'heading';
}

/** Arabic numbers right below a short label (会议结论：) count its items. */
function isBelowLabel(blocks: readonly BlockView[], [first]: readonly Numbered[]): boolean {
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
  [first]: readonly Numbered[],
  rules: ReadonlySet<number>,
): boolean {
  if (first?.number.value !== 1 || !rules.has(first.view.index - 1)) return false;
  return bracketed.test(first.number.style.name) || blocks[first.view.index - 1]?.text.endsWith(':') === true;
}

/** A word or two and a colon, on a line of their own. */
export function isLabelLine(text: string): boolean {
  return /^[\u4e00-\u9fff]{2,8}:$/u.test(text);
}

function toHeading({ view, number, end, ownLine }: Numbered): HeadingCandidate {
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
