/// <reference path="../../../../language/raw-imports.d.ts" />
import documentWordsFile from '../../../../../../resources/lexicon/zh/document-words.txt?raw';
import { hasHan } from '../../../../language/language-of.ts';
import { hasLatinWord } from '../../../../language/latin-words.ts';
import { memberMark } from '../../../../language/marks.ts';
import { alternation } from '../../../../language/word-list.ts';
import { type Span, span } from '../../../../model/span.ts';
import { readDateline } from '../../../../view/dateline.ts';
import type { BlockView, DocumentView } from '../../../../view/document-view.ts';
import { englishMonthNames, findDates } from '../../../text/dates.ts';
import type { FieldCandidate, LineRole } from '../../line-role.ts';
import { isGreeting, isLatinSentence } from '../../text-evidence.ts';
import { areNames } from '../names.ts';
import { isRightsLine } from '../rights-lines.ts';
import { issueNumber } from './letterhead.ts';

const longestTitle = 90;
/** Of a document that a dozen offices issue together. */
const longestIssuedByMany = 300;
const issuedByMany = /^[\u4e00-\u9fff]{2,20}(?: +[\u4e00-\u9fff]{2,20})+关于[^。;]{4,120}[\u4e00-\u9fff]$/u;
/** Of a heading of the file in Latin letters, with the occasion of a speech. */
const longestLatinHeading = 200;
/** THE COUNCIL OPENS ITS SECOND LIBRARY: a headline, however long. */
const inCapitals = /^(?=.*\p{Lu}{3})[^\p{Ll}\u3400-\u9fff]+$/u;
const longestTitleLine = 60;
const documentWord = new RegExp(
  `(?:${alternation(documentWordsFile)}|[函令法信])(?:\\([^()]{2,16}\\))?$`,
  'u',
);
const englishDocumentWord =
  /^(?:(?:joint|final|annual|opening|press) )?(?:statement|remarks|speech|address|report|memorandum|minutes|declaration|proclamation|message|letter|testimony|transcript|briefing|communiqu[eé]|resolution)\b|\b(?:report|plan|strategy|statement|minutes|act|policy|agreement|review|brief|guidelines?|agenda|framework|roadmap|budget)$/iu;
const issuer = /(?:办公[厅室]|委员会|人民政府|[省市县区]委|部|厅|局|院|会|公司|大学|学院|部门|单位)$/u;
/** What a plan, a speech or a call is for, where the kind of document has a line of its own. */
const occasion =
  /(?:项目|工程|工作|活动|会议|大会|年度|期间|行动|系统|中心|[省市县区镇乡]|公司|集团|学校|大学|学院|医院|局|委|办|厅|院|会)$/u;
/** Whose plan or report of a year it is (阳光小学 / 2025年工作计划). */
const bodyOfYear =
  /^[\u4e00-\u9fff]{2,20}(?:[小中大]学|幼儿园|学校|学院|医院|公司|集团|中心|[局委办厅院会部科处站所队厂村]|社区|街道)$/u;
const englishOccasion = /\b(?:meeting|conference|committee|council|board|assembly|session|workshop|forum)$/iu;
const englishKind = /^(?:draft |final )?(?:agenda|minutes|programme?|schedule|notice of meeting)$/iu;
const longestKind = 16;
const recurringLength = 8;
/** A line that a page gives as its own title: so long, and so near the top. */
const shortestNamed = 6;
const longestHead = 300;

/** 对话工匠：…, 专访：…, 述评：…: what kind of article it is, before its title. */
const genre =
  /^(?:对话|专访|访谈|特稿|人物|通讯|综述|述评|评论|时评|短评|观察|聚焦|探访|走近)[\u4e00-\u9fff]{0,6}:./u;

/** 【自我介绍】: the label of a part. */
export const isPartLabel = (text: string): boolean => labelAlone.test(text) && !/[稿案行]/u.test(text);
const labelAlone = /^[【[{][^【】[\]{}]{2,8}[】\]}]$/u;

/** 摘要: what a document begins with that has lost its title. */
export const namesAbstract = (text: string): boolean =>
  /^(?:(?:中文|英文|内容)?(?:摘要|提要)|abstract|目录|(?:table of )?contents)$/iu.test(
    text.replace(/\s/gu, ''),
  );

export const monthAlone = new RegExp(`^(?:${englishMonthNames.join('|')})$`, 'iu');

const linesOfMasthead = 4;
/** On a line that lists them. */
const fewestNames = 4;

/** Whether a line may be a title: short, no sentence, and nothing else for certain. */
export function isTitlePossible(
  { index, text, block: { hint } }: BlockView,
  taken: ReadonlyMap<number, LineRole>,
): boolean {
  const claimed = taken.get(index);
  const isSureOther = claimed !== undefined && claimed.kind !== 'heading' && claimed.confidence > 0.65;
  if (isSureOther && !(hint?.kind === 'heading' && claimed.reason === 'field-labels')) return false;
  if (hint !== null && hint.kind !== 'heading' && hint.kind !== 'quote' && hint.kind !== 'title')
    return false;
  if (isGreeting(text) || isRightsLine(text)) return false;
  if (!/[\p{L}\p{N}]/u.test(text) || isPartLabel(text) || namesAbstract(text)) return false;
  // 匠心：一位修表人的四十年 above ——记…: a title however it begins.
  const hasSubtitle = taken.get(index + 1)?.reason === 'dash-line' && !memberMark.test(text);
  if (hint === null && !hasSubtitle && isOtherLine(text)) return false;
  const isLongHeading =
    (hint?.kind === 'heading' && !/[\u4e00-\u9fff]{4}/u.test(text)) ||
    (hint === null && (inCapitals.test(text) || (index === 0 && isTitleCased(text))));
  const longest = issuedByMany.test(text)
    ? longestIssuedByMany
    : isLongHeading
      ? longestLatinHeading
      : longestTitle;
  return text.length >= 2 && text.length <= longest && !/[。;:,、]$/u.test(text);
}

/** Who was at a meeting, and when and where it was. */
const englishField =
  /^(?:Present|Absent|Apologies|Attendees|Attending|In attendance|Chair|Date|Time|Place|Venue|Location) ?:/u;

/** Without markup that makes a title of it: a label, a mark, a time of day, a sentence or a line of names. */
function isOtherLine(text: string): boolean {
  return (
    (/^[\u4e00-\u9fff ]{2,8}:/u.test(text) && !genre.test(text)) ||
    englishField.test(text) ||
    /^(?:[#*>=|]|-[^-])/u.test(text) ||
    /^\d{1,2}:\d{2}(?!\d)/u.test(text) ||
    monthAlone.test(text) ||
    isTornSentence(text) ||
    isLatinSentence(text) ||
    isListOfNames(text)
  );
}

/** Share of the longer words that are in capitals in a headline: Remarks by the Mayor at the Opening of the Harbour. */
const mostlyLarge = 0.7;
const fewestWords = 6;

function isTitleCased(text: string): boolean {
  const words = text.match(/\p{Script=Latin}[\p{Script=Latin}'’-]{3,}/gu) ?? [];
  const large = words.filter((word) => /^\p{Lu}/u.test(word));
  return words.length >= fewestWords && large.length >= words.length * mostlyLarge && !/[.!?]$/u.test(text);
}

/** A line of many names (王建国 李晓梅 赵敏 周涛); fewer may be those of authors in a title that names them. */
function isListOfNames(text: string): boolean {
  return text.split(/[ ,、]+/u).length >= fewestNames && areNames(text);
}

/** The end of a sentence in small letters, and the beginning of the next. */
const isTornSentence = (text: string): boolean => /^\p{Ll}[^.]*\p{Ll}\.\s+\p{Lu}/u.test(text);

/** Whether a line says what kind of document it names (…的通知). */
export function namesKindOfDocument({ text }: BlockView): boolean {
  return documentWord.test(closedUp(text));
}

/** Whether a line is nothing but the kind of an English document, below what it is for (Parish Council Meeting / Agenda). */
export const isEnglishKind = (text: string): boolean => englishKind.test(text);

/** Text without the blanks of a line that is set wide (应 急 预 案); other text as it is. */
export function closedUp(text: string): string {
  return /^\S(?:\s+\S){2,}$/u.test(text) && hasHan(text) ? text.replaceAll(/\s/gu, '') : text;
}

/** Whether a title continues in the next line: it begins an official title and names no document yet. */
export function canFollow(first: BlockView, second: BlockView): boolean {
  if (continuesAbout(first, second)) return true;
  if (first.block.hint !== null || second.block.hint !== null) return false;
  if (second.block.blankLinesBefore > 0 && !(first.isStrong && second.isStrong)) return false;
  if (first.text.length > longestTitleLine || second.text.length > longestTitleLine) return false;
  if (isOpen(first.text)) return true;
  if (namesKindOfDocument(first)) return false;
  return (
    /关于|印发|[的和与及、]$/u.test(first.text) ||
    (first.isStrong && second.isStrong && namesKindOfDocument(second)) ||
    (issuer.test(first.text) && /^(?:关于|印发)/u.test(second.text)) ||
    (englishOccasion.test(first.text) && englishKind.test(second.text)) ||
    (bodyOfYear.test(first.text) && /^(?:19|20)\d{2}/u.test(second.text) && documentWord.test(second.text)) ||
    (occasion.test(first.text) && second.text.length <= longestKind && documentWord.test(second.text))
  );
}

/** 教育部 财政部关于深入推进 / 一流学科建设的若干意见, set alike: what the first line is about comes in the second. */
const breaksOff = /关于(?:进一步|深入|加快|全面|大力|切实|扎实|做好)*[\u4e00-\u9fff]{0,12}$/u;
const fewestBlanks = 2;

function continuesAbout(first: BlockView, second: BlockView): boolean {
  const [one, other] = [first.block.hint, second.block.hint];
  const areAlike =
    (one === null && other === null && first.isStrong === second.isStrong) ||
    (one?.kind === 'heading' && other?.kind === 'heading' && one.level === other.level);
  return (
    areAlike &&
    second.block.blankLinesBefore < fewestBlanks &&
    second.text.length <= longestTitleLine &&
    breaksOff.test(first.text) &&
    !namesKindOfDocument(first) &&
    namesKindOfDocument(second)
  );
}

/** A number of the document in brackets after its title. */
const numberAfter =
  /[(](?:[\u4e00-\u9fff]{2,14} ?[〔[(]\d{4}[〕\])] ?第?|[\u4e00-\u9fff]{2,20}令 ?第)\d{1,4}号[)]$/u;
/** Names of a site after the title of its page. */
const siteAfter = /(?<=[\u4e00-\u9fff”》!?])(?:_[^_]{2,12})+$/u;
/** The site and its part around the title of a page: 大学->研究生院…答记者问 | example.com.cn. */
const siteAround = /^(?:[^<>|]{2,16} ?-> ?)*([^|]{4,}?)(?: ?\| ?(?:www\.)?[\w-]+(?:\.[a-z]{2,6}){1,3})?$/iu;
/** The occasion of a speech, on the line of its title. */
const occasionAfter = /(?<=.{4})——(?:[在于]|[^—]{2,90}(?:讲话|致辞|发言|演讲)(?:的?一部分|节选|摘要)?$)/u;

/** The name of a document without its 《》, its number or the occasion. */
export function titleFields(text: string): readonly FieldCandidate[] {
  if (/^《[^《》]+》$/u.test(text)) return [field('title', span(1, text.length - 1))];
  const dashes = /^[—-]{2,3} ?/u.exec(text)?.[0].length ?? 0;
  if (dashes > 0) return [field('title', span(dashes, text.length))];
  const dateline = readDateline(text);
  if (dateline !== null && dateline.senderOfTitle !== null) {
    return [
      field('title', span(dateline.end, text.length)),
      { ...field('source', dateline.senderOfTitle), confidence: 0.7 },
    ];
  }
  const number = numberAfter.exec(text);
  if (number !== null && number.index > 4) {
    return [
      field('title', span(0, number.index)),
      field('documentNumber', span(number.index + 1, text.length - 1)),
    ];
  }
  const site = siteAfter.exec(text);
  if (site !== null) return [field('title', span(0, site.index))];
  const own = withoutSite(text);
  if (own.end - own.start < text.length) return [field('title', own)];
  const occasion = occasionAfter.exec(text);
  if (occasion !== null) {
    return [
      field('title', span(0, occasion.index)),
      field('subtitle', span(occasion.index + 2, text.length)),
    ];
  }
  const note = /[^※*①†]([※*①†])$/u.exec(text);
  if (note !== null) return [field('title', span(0, text.length - 1))];
  const boxed = /^【([^】]{2,16})】(?= ?(?:\(|\d{4}年))/u.exec(text);
  if (boxed !== null) {
    const [day] = findDates(text);
    return [
      field('title', span(1, 1 + (boxed[1]?.length ?? 0))),
      ...(day === undefined ? [] : [{ ...field('date', day.daySpan), value: day.day }]),
    ];
  }
  const closed = closedUp(text);
  return [{ ...field('title', span(0, text.length)), ...(closed === text ? {} : { value: closed }) }];
}

/** The title of a page without the site and its part around it. */
export function withoutSite(text: string): Span {
  const own = siteAround.exec(text)?.[1] ?? text;
  const start = text.indexOf(own);
  return span(start, start + own.length);
}

function field(name: FieldCandidate['name'], where: Span): FieldCandidate {
  return { name, span: where, confidence: 0.95 };
}

/** A bracket or quotation continues in the next line. */
function isOpen(text: string): boolean {
  return [/[《〈]/gu, /[》〉]/gu].map((mark) => text.match(mark)?.length ?? 0).reduce((a, b) => a - b) > 0;
}

/** Cached, since it is asked for each heading; the blocks of a view never change. */
const pageTitles = new WeakMap<readonly BlockView[], string | null>();

/** The title that a web page gives itself. */
export function pageTitle(blocks: readonly BlockView[]): string | null {
  const known = pageTitles.get(blocks);
  if (known !== undefined) return known;
  const isTitle = ({ block: { hint } }: BlockView) =>
    hint?.kind === 'page-furniture' && hint.part === 'page-title';
  const title = blocks.find(isTitle)?.text ?? null;
  pageTitles.set(blocks, title);
  return title;
}

/** Speech, in the menu of a page: what it files the text under. */
const oneWord = /^\p{Script=Latin}+$/u;

/**
 * The line that a web page gives as its own title, with or without the name of the site: the longest that the page's
 * title begins with, and one that the reader takes for furniture only where no other is.
 */
export function lineNamedByPage(blocks: readonly BlockView[]): BlockView | null {
  const page = pageTitle(blocks);
  if (page === null) return null;
  const isCandidate = ({ text, block: { hint } }: BlockView) =>
    text.length >= shortestNamed &&
    page.startsWith(text) &&
    !(hint?.kind === 'page-furniture' && oneWord.test(text) && page !== text) &&
    !(hint?.kind === 'page-furniture' && !['header', 'navigation'].includes(hint.part));
  const candidates = blocks.slice(0, longestHead).filter(isCandidate);
  const plain = candidates.filter(({ block }) => block.hint?.kind !== 'page-furniture');
  return (plain.length > 0 ? plain : candidates).reduce<BlockView | null>(
    (best, view) => (best === null || view.text.length > best.text.length ? view : best),
    null,
  );
}

/**
 * What speaks for a line as the title: markup, the kind of document that it names, meta lines below it, and that the
 * page or the text takes its words up again.
 */
export function rateTitle(
  { blocks }: DocumentView,
  view: BlockView,
  taken: ReadonlyMap<number, LineRole>,
): number {
  const { hint } = view.block;
  const isOnlyOfLevel =
    hint?.kind === 'heading' &&
    !blocks.some(
      ({ index, block }) =>
        index !== view.index && block.hint?.kind === 'heading' && block.hint.level === hint.level,
    );
  const markup = hint?.kind === 'heading' ? (isOnlyOfLevel ? 5 - hint.level : 1) : view.isStrong ? 1 : 0;
  const isInfo = (kind: string | undefined) => kind === 'byline' || kind === 'meta' || kind === 'subtitle';
  const page = pageTitle(blocks);
  const isNamedByPage = page !== null && view.text.length >= 4 && page.startsWith(view.text);
  const isOfIssue =
    /^关于/u.test(view.text) &&
    blocks
      .slice(Math.max(0, view.index - linesOfMasthead), view.index)
      .some(({ text }) => issueNumber.test(text));
  const below = [1, 2].find((distance) => isInfo(taken.get(view.index + distance)?.kind));
  const length = view.text.length < 4 ? -1.2 : view.text.length > 60 ? -0.5 : 0.5;
  return (
    markup +
    (isNamedByPage ? 6 : 0) +
    (isOfIssue ? 3 : 0) +
    length +
    (documentWord.test(view.text) || (hasLatinWord(view.text) && englishDocumentWord.test(view.text))
      ? 1.2
      : 0) +
    (below === 1 ? 1 : below === 2 ? 0.7 : 0) +
    (recurs(blocks, view) ? 1 : 0)
  );
}

/** Whether the first words of the line come again in the body. */
function recurs(blocks: readonly BlockView[], { index, text }: BlockView): boolean {
  if (text.length < recurringLength) return false;
  const phrase = text.slice(0, recurringLength);
  return blocks.slice(index + 1, index + 60).some((view) => view.text.slice(0, 2000).includes(phrase));
}
