import { partingMark } from '../../language/marks.ts';
import { simplified } from '../../language/zh/simplified.ts';
import type { Run } from '../../model/deck/deck.ts';
import type { Sentence } from '../../model/outline/outline.ts';
import { type Span, sliceSpan, span } from '../../model/span.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { slideRuns } from '../runs/source-runs.ts';
import { isStance } from '../titles/clauses/headline.ts';
import { trimSpan } from '../titles/headings/heading-text.ts';
import { displayLength } from '../wording/display-length.ts';
import { sentenceFrom, sentenceUpTo } from '../wording/sentence-piece.ts';
import { titleSpan } from '../wording/whole-clauses.ts';
import type { FreeBlock } from './free-sentences.ts';

/** Words that only lead to members: 主要是：, 主要表现在：. */
const leadingWords = /^(?:具体|突出|集中|主要)?(?:是|有|为|包括|(?:表现|体现|反映)(?:在|为|是)?|在于)$/u;
const fewestMembers = 3;
const shortestMember = 2;
/** In Han characters: a shorter sentence stands whole. */
const longestWhole = 90;
const longestTitle = 30;
/** In Han characters: what closes a list of problems. */
const longestVow = 70;

/** Statements told one under the other, below what announces them. */
export interface ListedMembers {
  readonly title: readonly Run[];
  readonly members: readonly Sentence[];
  /** All of it, with the sentence before where that is its title, and what closes it. */
  readonly taken: Span;
  /** Whether they are problems that a report admits: the deck is not without those. */
  readonly areProblems: boolean;
}

/**
 * Statements between semicolons after words that only lead to them (…还面临不少困难和问题。主要是：…；…；…。), and the
 * problems of a report, sentence by sentence (我们也看到，还存在不少问题。…。…。): what announces them is their title.
 */
export function listedMembers(context: PlanContext, { sentences }: FreeBlock): readonly ListedMembers[] {
  const found: ListedMembers[] = [];
  sentences.forEach((sentence, index) => {
    if (sentence.span.start < (found.at(-1)?.taken.end ?? 0)) return;
    const own = problemsFrom(context, sentences, index) ?? membersOf(context, sentences, index);
    if (own !== null) found.push(own);
  });
  return found;
}

function membersOf(
  context: PlanContext,
  sentences: readonly Sentence[],
  index: number,
): ListedMembers | null {
  const { raw } = context.source;
  const sentence = sentences[index];
  if (sentence === undefined) return null;
  const colon = colonClause(raw, sentence);
  if (colon === undefined || !leadingWords.test(textOf(raw, colon))) return null;
  if (displayLength(raw, sentence.span) <= longestWhole) return null;
  const members = membersFrom(raw, sentence, colon.end + 1, /[；;]/u);
  const ahead = sentenceUpTo(sentence, colon.start);
  const announcing = ahead ?? sentences[index - 1];
  const where =
    announcing === undefined || members.length < fewestMembers
      ? null
      : titleSpan(raw, withoutStance(raw, announcing), longestTitle);
  if (announcing === undefined || where === null) return null;
  const start = Math.min(announcing.span.start, sentence.span.start);
  return {
    title: slideRuns(context.source, where),
    members,
    taken: span(start, vow(raw, sentences, index) ?? sentence.span.end),
    areProblems: problem.test(sliceSpan(raw, where)),
  };
}

const problem = /(?:困难|问题|不足|挑战|短板|差距|薄弱环节|缺点)$/u;
const admits = /(?:认识到|看到|意识到|存在|面临|还有)/u;

/** What is to be done about problems is no problem itself: 要加快补齐短板, 我们必须正视矛盾. */
const answers =
  /^(?:因此|为此|所以|对此|面对|(?:[^，。]{0,12}，)?(?:我们|各地|各级[^，]{0,8}|全党[^，]{0,6}|今后|下一步)?(?:要(?!求)|必须|应当?|须|需要))/u;

/** The problems that a sentence announces: those that it names after a colon; without a colon, the sentences after it. */
function problemsFrom(
  context: PlanContext,
  sentences: readonly Sentence[],
  index: number,
): ListedMembers | null {
  const { raw } = context.source;
  const sentence = sentences[index];
  if (sentence === undefined) return null;
  const colon = colonClause(raw, sentence);
  const isLedTo = colon !== undefined && leadingWords.test(textOf(raw, colon));
  const end = colon === undefined ? sentence.span.end : isLedTo ? colon.start : colon.end;
  const last = sentence.clauses.filter((clause) => clause.end <= end).at(-1);
  if (last === undefined || !problem.test(textOf(raw, last))) return null;
  if (!admits.test(simplified(raw.slice(sentence.span.start, last.end)))) return null;
  const [held = ''] = /^.*(?:认识到|看到|意识到)/u.exec(simplified(sliceSpan(raw, last))) ?? [];
  const title = trimSpan(raw, span(last.start + held.length, last.end));
  const opens = !sentence.clauses.some(({ end }) => end <= last.start);
  // 由于基础薄弱，…，面临不少挑战: who faces them is named before.
  if (!opens && held === '' && lacksSubject(raw, sentence, last)) return null;
  if (displayLength(raw, title) > longestTitle) return null;
  const named =
    colon === undefined ? [] : membersFrom(raw, sentence, colon.end + 1, isLedTo ? /[；;]/u : partingMark);
  const closing = vow(raw, sentences, index);
  const told = sentences.slice(index + 1).filter(({ span: own }) => own.end !== closing);
  const answered =
    colon === undefined ? told.findIndex(({ span: own }) => answers.test(textOf(raw, own))) : -1;
  const members = colon !== undefined ? named : answered < 0 ? told : told.slice(0, answered);
  if (members.length < fewestMembers) return null;
  return {
    title: slideRuns(context.source, title),
    members,
    taken: span(
      sentence.span.start,
      (answered < 0 ? closing : null) ?? members.at(-1)?.span.end ?? sentence.span.end,
    ),
    areProblems: true,
  };
}

/** Whether the last clause continues what is said of somebody whom a clause before names, and no clause says who sees it so. */
function lacksSubject(raw: string, { clauses }: Sentence, last: Span): boolean {
  const before = clauses.filter(({ end }) => end <= last.start).map((clause) => sliceSpan(raw, clause));
  return verbAhead.test(textOf(raw, last)) && !before.some((clause) => isStance(clause));
}

const verbAhead =
  /^(?:依然|仍然?|也|还|都|均)*(?:存在|面临|反映|暴露|出现|产生|带来|解决|整改|通报|督促|及时|克服|正视)/u;

function textOf(raw: string, where: Span): string {
  return simplified(sliceSpan(raw, where)).trim();
}

/** The clause before the first colon. */
function colonClause(raw: string, { clauses }: Sentence): Span | undefined {
  return clauses.find(({ end }) => /[：:]/u.test(raw.charAt(end)));
}

function withoutStance(raw: string, sentence: Sentence): Sentence {
  const held = sentence.clauses.findLastIndex((clause) => isStance(sliceSpan(raw, clause)));
  const next = held < 0 ? undefined : sentence.clauses[held + 1];
  return next === undefined ? sentence : sentenceFrom(sentence, next.start);
}

/**
 * The end of what closes a list of problems that a sentence begins, and says no more than that they will be met;
 * null where nothing does.
 */
function vow(raw: string, sentences: readonly Sentence[], index: number): number | null {
  const last = index + 1 < sentences.length ? sentences.at(-1) : undefined;
  if (last === undefined || displayLength(raw, last.span) > longestVow) return null;
  return /^(?:我们|对此|对这些)/u.test(textOf(raw, last.span)) ? last.span.end : null;
}

function membersFrom(raw: string, sentence: Sentence, from: number, mark: RegExp): readonly Sentence[] {
  const members: Span[][] = [[]];
  for (const clause of sentence.clauses.filter(({ start }) => start >= from)) {
    members.at(-1)?.push(clause);
    if (mark.test(raw.charAt(clause.end))) members.push([]);
  }
  return members.flatMap((clauses): readonly Sentence[] => {
    const [first, last] = [clauses[0], clauses.at(-1)];
    if (first === undefined || last === undefined) return [];
    const where = trimSpan(raw, span(first.start, last.end));
    return where.end - where.start < shortestMember ? [] : [{ ...sentence, span: where, clauses }];
  });
}
