import type { Run, SlideSlot } from '../../../model/deck/deck.ts';
import { wordsOfRuns } from '../../../model/deck/words-of-runs.ts';
import { type Span, span } from '../../../model/span.ts';
import { areRulesInArticles } from '../../articles/read-articles.ts';
import { ranks, type SlideCandidate } from '../../plan/candidate.ts';
import type { PlanContext } from '../../plan/plan-context.ts';
import { bylineRuns, fieldRuns, joinRuns, sourceRuns } from '../../runs/metadata-runs.ts';
import { paragraph, slot } from '../../runs/slots.ts';
import { slideRuns } from '../../runs/source-runs.ts';
import { titleLines } from '../../titles/document-title.ts';
import { givenOnBehalf } from '../../titles/name-in-text.ts';

const mostFurther = 3;

export function proposeCover(context: PlanContext): readonly SlideCandidate[] {
  const { metadata } = context.outline;
  const column = columnName(context);
  const title = titleLines(context);
  const kicker = column === null ? numberOfUntitled(context, title) : slideRuns(context.source, column);
  const isUnsigned = metadata.title === undefined && metadata.author === undefined;
  const own = isUnsigned ? givenOnBehalf(context) : bylineRuns(context);
  const byline = namesIssuers(context, title) ? [] : own;
  const published = hasDayOfPage(context) ? sourceRuns(context, dayOfAdoption(context)) : sourceRuns(context);
  const passed = adoptionLine(context);
  const made = passed.length > 0 ? passed : published;
  const origin = made.length > 0 ? made : meetingDay(context);
  const slots: SlideSlot[] = [
    ...optionalSlot('kicker', kicker),
    slot('title', ...title.map((runs) => paragraph(runs))),
    ...subtitleSlot(context),
    ...optionalSlot('byline', byline),
    ...optionalSlot('source', joinRuns(context, [origin, inForce(context)])),
  ];
  return [
    {
      id: 'cover',
      layout: 'cover',
      sectionIndex: null,
      slots,
      rank: ranks.cover,
      score: 0,
      group: null,
      offset: Number.NEGATIVE_INFINITY,
      order: 0,
      claims: [],
    },
  ];
}

/** The subtitle, or the titles of the further documents in the file. */
function subtitleSlot(context: PlanContext): readonly SlideSlot[] {
  const { source, outline } = context;
  if (outline.metadata.subtitle !== undefined) {
    return optionalSlot('subtitle', fieldRuns(context, outline.metadata.subtitle));
  }
  const further = outline.blocks.filter(({ reasons }) =>
    reasons.some(({ code }) => code === 'further-document'),
  );
  if (further.length === 0 || further.length > mostFurther) return [];
  return [slot('subtitle', ...further.map((block) => paragraph(slideRuns(source, block.span))))];
}

/** The number of a document that has no title of its own, where it is not called by that number. */
function numberOfUntitled(context: PlanContext, title: readonly (readonly Run[])[]): readonly Run[] {
  const { metadata } = context.outline;
  if (metadata.title !== undefined) return [];
  const number = fieldRuns(context, metadata.documentNumber);
  return wordsOfRuns(title.flat()) === wordsOfRuns(number) ? [] : number;
}

/** Whether the title begins with all of the offices that issue the document together. */
function namesIssuers({ outline: { metadata } }: PlanContext, title: readonly (readonly Run[])[]): boolean {
  const { author, authorTitle } = metadata;
  if (author === undefined || authorTitle !== undefined || !/[\s、]/u.test(author.value.trim())) return false;
  const bare = (text: string) => text.replace(/[\s、]/gu, '');
  const words = bare(wordsOfRuns(title.flat()));
  const [first = '', ...others] = author.value.trim().split(/[\s、]+/u);
  const isCounted = others.length >= mostFurther && words.startsWith(`${first}等`) && together.test(words);
  return isCounted || words.startsWith(`${bare(author.value)}关于`);
}

/** 省民政厅等九部门关于…: who issues it with whom. */
const together = /^[^关《]{2,20}等[\d一二三四五六七八九十]{1,3}(?:个)?(?:部门|单位)/u;

const longestAdoption = 48;
const adoptedBy = /^[（(]?\d{4}年\d{1,2}月\d{1,2}日[^（()）]{4,36}(?:通过|批准)[）)]?$/u;

/** By whom and when a law or decision was passed, where one line below the title says so and nothing else. */
function adoptionLine({ source, outline, language }: PlanContext): readonly Run[] {
  const { date, source: publisher, time } = outline.metadata;
  if (date === undefined || publisher !== undefined || time !== undefined || language !== 'zh') return [];
  const line = outline.blocks.find(
    ({ span: own, reasons }) =>
      reasons.some(({ code }) => code === 'adoption-line') &&
      own.start <= date.span.start &&
      date.span.end <= own.end &&
      own.end - own.start <= longestAdoption,
  );
  if (line === undefined) return [];
  const words = source.raw.slice(line.span.start, line.span.end);
  if (!adoptedBy.test(words)) return [];
  const inner = /^[（(]/u.test(words) ? span(line.span.start + 1, line.span.end - 1) : line.span;
  return slideRuns(source, inner);
}

const ownForce =
  /(?:本(?:条例|办法|规定|细则|规则|法|规程|准则|守则|章程|制度|决定|令)|现[予将]?(?:予以)?(?:公布|发布))[^。\n]{0,40}?(自(?:\d{4}年\d{1,2}月\d{1,2}日|(?:公布|发布|印发)之日)起(?:施行|实施|执行|生效))/u;

/** Since when rules hold, in their own words: 自2026年6月1日起施行. */
function inForce(context: PlanContext): readonly Run[] {
  const { source, language, sentences } = context;
  if (language !== 'zh' || !areRulesInArticles(context)) return [];
  for (const { span: own } of sentences) {
    const match = ownForce.exec(source.raw.slice(own.start, own.end));
    const words = match?.[1] ?? '';
    if (match === null) continue;
    const end = own.start + match.index + match[0].length;
    return slideRuns(source, span(end - words.length, end));
  }
  return [];
}

const labelOfPage = /(?:发布|更新|发表|上传|录入)(?:时间|日期)\s*[：:]\s*$/u;
const longestLabel = 12;

/** Whether the day is that of a page on which rules stand: they were made on another. */
function hasDayOfPage(context: PlanContext): boolean {
  const { date } = context.outline.metadata;
  if (date === undefined || context.language !== 'zh' || !areRulesInArticles(context)) return false;
  const { start } = date.span;
  return labelOfPage.test(context.source.raw.slice(Math.max(0, start - longestLabel), start));
}

const adoption = /^\s*(\d{4}年\d{1,2}月\d{1,2}日)[，,]?[^。]{2,60}(?:通过|公布|颁布|发布)了?《([^《》]+)》/u;

/** When rules were adopted, where a sentence says so: 2018年3月20日，…会议表决通过了《…》. */
function dayOfAdoption({ source, sentences, outline }: PlanContext): readonly Run[] {
  const title = outline.metadata.title?.value ?? '';
  for (const { span: own } of sentences) {
    const [, day = '', name = ''] = adoption.exec(source.raw.slice(own.start, own.end)) ?? [];
    if (day === '' || !title.includes(name)) continue;
    const start = source.raw.indexOf(day, own.start);
    return slideRuns(source, span(start, start + day.length));
  }
  return [];
}

function optionalSlot(
  role: 'kicker' | 'subtitle' | 'byline' | 'source',
  runs: readonly Run[],
): readonly SlideSlot[] {
  return runs.length > 0 ? [slot(role, paragraph(runs))] : [];
}

const dayOfMeeting = /^\s*(\d{4}年\d{1,2}月\d{1,2}日)[^。]{0,60}(?:召开|举行)[^。]{0,40}会/u;

/** Minutes say in their first sentence when the meeting was held, and nowhere else. */
function meetingDay({ source, sentences, outline }: PlanContext): readonly Run[] {
  const [first] = sentences;
  if (first === undefined || !/纪要|会议/u.test(outline.metadata.title?.value ?? '')) return [];
  const [, day = ''] = dayOfMeeting.exec(source.raw.slice(first.span.start, first.span.end)) ?? [];
  const start = source.raw.indexOf(day, first.span.start);
  return day === '' ? [] : slideRuns(source, span(start, start + day.length));
}

/** Last step of a breadcrumb line before the title: the column that the article stood in. */
function columnName(context: PlanContext): Span | null {
  const { outline, source } = context;
  const title = outline.metadata.title;
  if (title === undefined) return null;
  for (const block of outline.blocks) {
    if (block.span.start >= title.span.start) break;
    if (!block.reasons.some((reason) => reason.code.includes('breadcrumb'))) continue;
    const text = source.raw.slice(block.span.start, block.span.end);
    const cut = Math.max(text.lastIndexOf('>'), text.lastIndexOf('＞'), text.lastIndexOf('»'));
    const name = text.slice(cut + 1).trim();
    if (cut >= 0 && /^[\u3400-\u9fff ]{4,16}$/.test(name) && name !== title.value) {
      const start = block.span.start + text.indexOf(name, cut + 1);
      return span(start, start + name.length);
    }
  }
  return null;
}
