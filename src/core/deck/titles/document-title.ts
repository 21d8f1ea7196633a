import { proseMark } from '../../language/marks.ts';
import { simplified } from '../../language/zh/simplified.ts';
import type { Run } from '../../model/deck/deck.ts';
import { wordsOfRuns } from '../../model/deck/words-of-runs.ts';
import { type Span, sliceSpan, span, spansOverlap } from '../../model/span.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { spokenExchanges } from '../questions/exchanges.ts';
import { sliceRun } from '../runs/run-slice.ts';
import { slideRuns } from '../runs/source-runs.ts';
import { separatorOffsets } from '../wording/clause-offsets.ts';
import { displayLength } from '../wording/display-length.ts';
import { framesText } from '../wording/document-formulas.ts';
import { titleSpan } from '../wording/whole-clauses.ts';
import { isVocative } from './clauses/headline.ts';
import { trimSpan } from './headings/heading-text.ts';
import { nameInText, sentencesOfOpening } from './name-in-text.ts';

/** Longest footer. */
const shortTitleLength = 40;
const fallbackTitleLength = 40;
/** 【自我介绍】 */
const labelAlone = /^【[^【】]{2,12}】$/u;
const abstractHead = /^[\s#*]*(?:(?:中文|英文|内容)?(?:摘\s*要|提要)|abstract)[\s*：:]*$/iu;
/** 一、…, （二）…, 第三条…: the first of the points is not what all of them are. */
const numbered =
  /^\s*(?:[（(]?[一二三四五六七八九十]{1,3}[）)]?、|[（(][一二三四五六七八九十]{1,3}[）)]|[（(]?\d{1,2}[）).．、](?!\d)|第[一二三四五六七八九十百]{1,4}(?:[，,、]|条(?=[\s\u3000])))/u;
/** What people are asked to do at the end; who is addressed. */
const asked = /^\s*(?:敬?请|望|希望|特此|欢迎)|^[^，。；]{2,12}[：:]\s*$/u;
/** How a speech begins, which names nothing that it says. */
const greeting = /^(?:dear\b|thank(?:s| you)|good (?:morning|afternoon|evening)|hello|hi)\b/iu;

/** The title, a line of the source each; without one, the first clause of the document; never empty. */
export function titleLines(context: PlanContext): readonly (readonly Run[])[] {
  const { source, outline } = context;
  const title = outline.metadata.title;
  if (title === undefined || isVocative(title.value)) return [untitledRuns(context)];
  const other = partName.test(simplified(title.value)) ? nameBesidePart(context, title.value) : null;
  if (other !== null) return [other];
  const ordered = orderedRules.exec(source.raw.slice(title.span.start, title.span.end));
  if (ordered !== null) {
    const [whole, name = ''] = ordered;
    const end = title.span.start + ordered.index + whole.length - 1;
    return [slideRuns(source, span(end - name.length, end))];
  }
  const inFull = nameInHeadline(context, title.span);
  if (inFull !== null) return [slideRuns(source, inFull)];
  const lines: Span[] = [];
  let start = title.span.start;
  for (const match of source.raw.slice(title.span.start, title.span.end).matchAll(/\n+/g)) {
    const end = title.span.start + match.index;
    lines.push(trimSpan(source.raw, span(start, end)));
    start = end + match[0].length;
  }
  lines.push(trimSpan(source.raw, span(start, title.span.end)));
  return closedLines(
    source.raw,
    lines.map((line) => withoutMarkup(source.raw, line)),
  )
    .filter((line) => line.end > line.start)
    .map((line) => slideRuns(source, line));
}

/** 序文, 〇、概述, 第一部分 项目介绍, 1. Introduction: parts that any document has. */
const partName =
  /^第[一二三四五六七八九十\d]{1,3}(?:部分|[章节篇编])(?=[\s\u3000：:、]|$)|^(?:[\d〇零一二三四五六七八九十]{1,3}[、.．\s]*)?(?:序[文言]?|[前引导]言|导论|绪论|概述|概要|introduction|preface|foreword|overview)$/iu;

/** What else names a document whose first heading is that of a part: its page without that part, or its file. */
function nameBesidePart(context: PlanContext, part: string): readonly Run[] | null {
  const { source } = context;
  for (const { span: own, hint } of source.blocks) {
    if (hint?.kind !== 'page-furniture' || hint.part !== 'page-title') continue;
    const text = source.raw.slice(own.start, own.end);
    const [before = ''] = text.startsWith(part)
      ? (/^[\s,，|_»·—–-]+/u.exec(text.slice(part.length)) ?? [])
      : [];
    if (before !== '' && text.length - part.length - before.length >= 2) {
      return slideRuns(source, span(own.start + part.length + before.length, own.end));
    }
  }
  return tellingFileName.test(source.fileName ?? '') ? fileNameRuns(context) : null;
}

/** 国务院办公厅印发《关于…的意见》: the head of a report that gives the document in full. */
const issuedInFull = /^[^《》，。]{2,24}(?:印发|发布|公布|出台)(?=《([^《》]{6,60})》$)/u;
const inFull = /全文(?:刊[登发载])?如下/u;

function nameInHeadline({ source, sentences }: PlanContext, { start, end }: Span): Span | null {
  const match = issuedInFull.exec(source.raw.slice(start, end));
  const name = match?.[1];
  if (match === null || name === undefined) return null;
  const says = sentences
    .slice(0, sentencesOfOpening)
    .some(({ span: own }) => inFull.test(source.raw.slice(own.start, own.end)));
  const from = start + match[0].length + 1;
  return says ? span(from, from + name.length) : null;
}

/** …令〔2026〕第1号（高温作业管理办法）: an order is called by the rules that it puts into force. */
const orderedRules = /(?:令|公告)\s*[〔［[（(]?\d{0,4}[^（(]{0,12}号\s*[（(]([^（）()\n]{4,60})[）)]$/u;

/** The second of two headings that are one title has its own mark. */
function withoutMarkup(raw: string, { start, end }: Span): Span {
  const [mark = ''] = /^#{1,6}\s+/u.exec(raw.slice(start, end)) ?? [];
  return span(start + mark.length, end);
}

/** A mark that closes a line and stands at the start of the next (》摘要) goes with the line that it closes. */
function closedLines(raw: string, lines: readonly Span[]): readonly Span[] {
  return lines.map((line, index) => {
    const next = lines[index + 1];
    if (next === undefined) return line;
    const [closing = ''] = /^\s*[”’）)》」』】]+/u.exec(raw.slice(line.end, next.start)) ?? [];
    return span(line.start, line.end + closing.length);
  });
}

/**
 * One line for the footer and for document properties: the title, without the offices that issue the document where it
 * would be too long.
 */
export function shortTitle(context: PlanContext): readonly Run[] {
  const runs = titleLines(context).flat();
  if (lengthOf(runs) <= shortTitleLength) return runs;
  const about = fromAbout(runs);
  const lines = about === null ? titleLines(context) : [about];
  return lines.find((line) => lengthOf(line) > 0 && !isOffice(line)) ?? runs;
}

function lengthOf(runs: readonly Run[]): number {
  return runs.reduce((sum, run) => sum + run.text.length, 0);
}

/** Offices by themselves name no document: 国务院办公厅. */
function isOffice(runs: readonly Run[]): boolean {
  return /(?:[部委局厅院会]|办公[厅室]|政府)$/u.test(wordsOfRuns(runs).trim());
}

const about = /(?<=^|[\u3400-\u9fff])关于/u;

/** From 关于 on, where offices stand before it. */
function fromAbout(runs: readonly Run[]): readonly Run[] | null {
  const at = runs.findIndex(({ text }) => about.test(text));
  const run = runs[at];
  if (run === undefined) return null;
  return [...sliceRun(run, run.text.search(about), run.text.length), ...runs.slice(at + 1)];
}

/** A name that a person gave: words of Chinese, or several of another language. */
const tellingFileName = /[\u3400-\u9fff]{3}|[A-Za-z]{2,}[ _-]+[A-Za-z]{2,}/u;

/**
 * A document without a title is called what it calls itself, else by the name of its file, else by what it says first:
 * a salutation or an opening is no title.
 */
function untitledRuns(context: PlanContext): readonly Run[] {
  const { source, outline } = context;
  const heading = outline.root.children[0]?.heading;
  const opening = context.sentences.slice(0, sentencesOfOpening);
  const [first] = opening;
  if (first === undefined) {
    return heading ? slideRuns(source, trimSpan(source.raw, heading.span)) : fileNameRuns(context);
  }
  // What a paper begins with when its title is lost says what it finds, and names nothing.
  if (heading !== undefined && heading !== null && abstractHead.test(sliceSpan(source.raw, heading.span)))
    return fileNameRuns(context);
  const name = nameInText(context);
  if (name !== null) return name;
  // What the first part says is not what all of them are.
  if (heading?.kind === 'numbered' && heading.span.start < first.span.start) return fileNameRuns(context);
  if (tellingFileName.test(source.fileName ?? '')) return fileNameRuns(context);
  // A document of an office goes by its number rather than by a clause of its preamble.
  if (outline.metadata.documentNumber !== undefined) {
    return slideRuns(source, outline.metadata.documentNumber.span);
  }
  const [exchange] = spokenExchanges(context);
  if (exchange !== undefined && displayLength(source.raw, exchange.question) <= fallbackTitleLength) {
    return slideRuns(source, exchange.question);
  }
  const speakers = outline.speakerTurns.slice(0, sentencesOfOpening).map(({ speaker }) => speaker);
  const said = opening.filter(({ span: own }) => {
    const text = source.raw.slice(own.start, own.end);
    // Who speaks first gives a talk no name.
    if (speakers.some((speaker) => spansOverlap(speaker, own))) return false;
    return !framesText(text) && !labelAlone.test(text.trim()) && !numbered.test(text) && !asked.test(text);
  });
  for (const sentence of context.language === 'zh' ? said : []) {
    const clause = titleSpan(source.raw, sentence, fallbackTitleLength);
    if (clause !== null) return slideRuns(source, clause);
  }
  const [cut] = separatorOffsets(source.raw, first.span, proseMark);
  const clause = trimSpan(source.raw, span(first.span.start, cut ?? first.span.end));
  const isGreeting = greeting.test(source.raw.slice(clause.start, clause.end)) || !said.includes(first);
  const fits = clause.end - clause.start <= fallbackTitleLength && !isGreeting;
  return fits ? slideRuns(source, clause) : fileNameRuns(context, clause);
}

function fileNameRuns({ source }: PlanContext, clause?: Span): readonly Run[] {
  const name = source.fileName?.replace(/\.[^.]+$/, '') ?? '';
  if (name !== '') return [{ text: name, prov: { type: 'generated', rule: 'file-name' } }];
  if (clause !== undefined) {
    const end = Math.min(clause.end, clause.start + fallbackTitleLength);
    const isWithinPair = end < clause.end && /[\udc00-\udfff]/.test(source.raw.charAt(end));
    return slideRuns(source, span(clause.start, isWithinPair ? end - 1 : end));
  }
  return [{ text: '提纲', prov: { type: 'generated', rule: 'file-name' } }];
}
