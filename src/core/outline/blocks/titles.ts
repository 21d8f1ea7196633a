import { type Span, span } from '../../model/span.ts';
import type { BlockView, DocumentView } from '../text/document-view.ts';
import type { FieldCandidate, LineRole } from './line-role.ts';
import type { Zones } from './zones.ts';

const longestTitle = 90;
const longestTitleLine = 60;
const documentWord =
  /(?:意见|通知|决定|决议|公报|公告|通告|通报|报告|请示|批复|函|纪要|办法|规定|条例|细则|方案|规划|纲要|计划|建议|讲话|致辞|发言|演讲|贺信|声明|指南|要点|总结|综述|述评|评论|倡议书?|章程|预案|标准|须知|守则|规则|规程|合同|协议|说明|解读|问答|讲稿|提案|议案|建议书|[令法信])(?:\([^()]{2,16}\))?$/u;
const englishDocumentWord =
  /^(?:(?:joint|final|annual|opening|press) )?(?:statement|remarks|speech|address|report|memorandum|minutes|declaration|proclamation|message|letter|testimony|transcript|briefing|communiqu[eé]|resolution)\b|\b(?:report|plan|strategy|statement|minutes|act|policy|agreement|review|brief|guidelines?|agenda|framework|roadmap)$/iu;
const issuer = /(?:办公[厅室]|委员会|人民政府|[省市县区]委|部|厅|局|院|会|公司|大学|学院)$/u;
/** What a plan, a speech or a call is for, where the kind of document has a line of its own. */
const occasion =
  /(?:项目|工程|工作|活动|会议|大会|年度|期间|行动|系统|中心|[省市县区镇乡]|公司|集团|学校|大学|学院|医院|局|委|办|厅|院|会)$/u;
const longestKind = 16;
const mostTitleLines = 3;
const recurringLength = 8;

/**
 * Chooses the title among the lines before the body that nothing else claims: one line, or two where the
 * first breaks off (…关于…／…的通知). Speaks for a line: markup, position, the kind of document it names, meta
 * lines below it, and that the text takes its words up again.
 */
export function findTitle(
  document: DocumentView,
  { bodyStart }: Zones,
  taken: ReadonlyMap<number, LineRole>,
): readonly LineRole[] {
  if ([...taken.values()].some(({ kind }) => kind === 'title')) return [];
  const candidates = document.blocks.slice(0, bodyStart).filter((view) => isPossible(view, taken));
  let best: { view: BlockView; score: number } | null = null;
  for (const [order, view] of candidates.entries()) {
    const score = rate(document, view, order, taken);
    if (best === null || score > best.score) best = { view, score };
  }
  if (best === null) return [];
  const { view, score } = best;
  return titleLines(view, candidates).map((line) => ({
    blockIndex: line.index,
    kind: 'title',
    confidence: Math.min(0.98, 0.6 + score / 10),
    reason: view.block.hint?.kind === 'heading' ? 'title-markup' : 'title-position',
    fields: titleFields(line.text),
  }));
}

function isPossible(
  { index, text, block: { hint } }: BlockView,
  taken: ReadonlyMap<number, LineRole>,
): boolean {
  const claimed = taken.get(index);
  if (claimed !== undefined && claimed.kind !== 'heading' && claimed.confidence > 0.65) return false;
  if (hint !== null && hint.kind !== 'heading' && hint.kind !== 'quote') return false;
  if (/^[\u4e00-\u9fff ]{2,8}:/u.test(text)) return false;
  return text.length >= 2 && text.length <= longestTitle && !/[。;:,、]$/u.test(text);
}

/** The line and its neighbours that go on into one another, if the last of them says what kind of document it is. */
function titleLines(view: BlockView, candidates: readonly BlockView[]): readonly BlockView[] {
  const byIndex = new Map(candidates.map((candidate) => [candidate.index, candidate]));
  const lines = [view];
  for (let next = byIndex.get(view.index + 1); lines.length < mostTitleLines; ) {
    const last = lines.at(-1);
    if (next === undefined || last === undefined || !goesOn(last, next)) break;
    lines.push(next);
    next = byIndex.get(next.index + 1);
  }
  for (let before = byIndex.get(view.index - 1); lines.length < mostTitleLines; ) {
    const first = lines[0];
    if (before === undefined || first === undefined || !goesOn(before, first)) break;
    lines.unshift(before);
    before = byIndex.get(before.index - 1);
  }
  while (lines.length > 1 && !documentWord.test(lines.at(-1)?.text ?? '')) lines.pop();
  return lines.includes(view) ? lines : [view];
}

/** Whether a title goes on in the next line: it begins an official title and names no document yet. */
function goesOn(first: BlockView, second: BlockView): boolean {
  if (first.block.hint !== null || second.block.hint !== null) return false;
  if (second.block.blankLinesBefore > 0 && !(first.isStrong && second.isStrong)) return false;
  if (first.text.length > longestTitleLine || second.text.length > longestTitleLine) return false;
  if (documentWord.test(first.text)) return false;
  return (
    /关于|印发|[的和与及、]$/u.test(first.text) ||
    (first.isStrong && second.isStrong && documentWord.test(second.text)) ||
    (issuer.test(first.text) && /^(?:关于|印发)/u.test(second.text)) ||
    (occasion.test(first.text) && second.text.length <= longestKind && documentWord.test(second.text))
  );
}

/** A number of the document in brackets behind its title. */
const numberBehind = /[(〔]?[(][\u4e00-\u9fff]{2,14} ?[〔[(]\d{4}[〕\])] ?第?\d{1,4}号[)]$/u;
/** The occasion of a speech, on the line of its title. */
const occasionBehind = /(?<=.{4})——(?:[在于]|[^—]{2,40}(?:讲话|致辞|发言|演讲)$)/u;

/** The name of a document without its 《》, its number or the occasion. */
function titleFields(text: string): readonly FieldCandidate[] {
  if (/^《[^《》]+》$/u.test(text)) return [field('title', span(1, text.length - 1))];
  const number = numberBehind.exec(text);
  if (number !== null && number.index > 4) {
    return [
      field('title', span(0, number.index)),
      field('documentNumber', span(number.index + 1, text.length - 1)),
    ];
  }
  const occasion = occasionBehind.exec(text);
  if (occasion !== null) {
    return [
      field('title', span(0, occasion.index)),
      field('subtitle', span(occasion.index + 2, text.length)),
    ];
  }
  return [field('title', span(0, text.length))];
}

function field(name: FieldCandidate['name'], where: Span): FieldCandidate {
  return { name, span: where, confidence: 0.95 };
}

function pageTitle(blocks: readonly BlockView[]): string | null {
  const isTitle = ({ block: { hint } }: BlockView) =>
    hint?.kind === 'page-furniture' && hint.part === 'page-title';
  return blocks.find(isTitle)?.text ?? null;
}

function rate(
  { blocks }: DocumentView,
  view: BlockView,
  order: number,
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
  const below = [1, 2].find((distance) => isInfo(taken.get(view.index + distance)?.kind));
  const length = view.text.length < 4 ? -1.2 : view.text.length > 60 ? -0.5 : 0.5;
  return (
    markup -
    order * 0.7 +
    (isNamedByPage ? 4 : 0) +
    length +
    (documentWord.test(view.text) || englishDocumentWord.test(view.text) ? 1.2 : 0) +
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
