import { isBlank, textOfParagraph, type WordBlock, type WordParagraph } from '../word-block.ts';
import { documentNumber } from './head-lines.ts';

const longestFront = 30;
/** A paragraph of this length that is not centred belongs to the text. */
const shortestBodyParagraph = 45;
const longestTitleLine = 60;
const mostTitleLines = 4;
/** A title is larger than the text by this share. */
const titleRatio = 1.15;
/** Word's own size where a file names none (ECMA-376 part 1, 17.3.2.38). */
const defaultSizePt = 10;
const englishOffice =
  /^(?:\p{Lu}[\p{L}.&’'-]* ){0,5}(?:Department|Ministry|Office|Bureau|Agency|Commission|Committee|Council|Board|Administration|Authority|Division|Directorate|Secretariat|University|Institute)(?: (?:of|for|on) [^:]{2,40})?$/u;
/** Second lines, bracketed dates, and the heads of official documents. */
const noTitle = /^[—–―（(【〔]|文\s?件$|[。；，：、]$/u;

/**
 * The lines of a title that no style marks, as in most documents of WPS: centred, larger than the text, of one size
 * and together, after the number of an official document (GB/T 9704, 7.3.1). Empty where nothing is so clear.
 */
export function findTitleByLook(blocks: readonly WordBlock[]): ReadonlySet<WordParagraph> {
  const front = frontOf(blocks);
  if (front.some(({ role }) => role?.kind === 'title' || role?.kind === 'heading')) return new Set();
  const smallest = bodySizePt(blocks) * titleRatio;
  const numberAt = front.findLastIndex((paragraph) => documentNumber.test(textOfParagraph(paragraph)));
  let best: readonly WordParagraph[] = [];
  let current: WordParagraph[] = [];
  for (const paragraph of front.slice(numberAt + 1)) {
    const isLine = sizeOf(paragraph) >= smallest && isTitleLine(paragraph);
    const continues = isLine && current[0] !== undefined && sizeOf(current[0]) === sizeOf(paragraph);
    if (!isLine) current = [];
    else if (continues) current.push(paragraph);
    else current = [paragraph];
    const [first] = current;
    if (first === undefined || current.every(isEnglishOffice)) continue;
    if (best[0] === undefined || sizeOf(first) > sizeOf(best[0])) best = current;
  }
  return new Set(best.length <= mostTitleLines ? best : []);
}

/** Whoever gives a document out stands on top of an English cover, often in its largest type. */
function isEnglishOffice(paragraph: WordParagraph): boolean {
  return englishOffice.test(textOfParagraph(paragraph));
}

/** Paragraphs with text before the first that is body, or before a table. */
function frontOf(blocks: readonly WordBlock[]): readonly WordParagraph[] {
  const front: WordParagraph[] = [];
  for (const block of blocks) {
    if (block.kind === 'row' || front.length >= longestFront) break;
    if (isBlank(block.pieces)) continue;
    if (!block.look.isCentred && textOfParagraph(block).length >= shortestBodyParagraph) break;
    front.push(block);
  }
  return front;
}

function isTitleLine(paragraph: WordParagraph): boolean {
  const text = textOfParagraph(paragraph);
  const { look, number, role, contentsField } = paragraph;
  return (
    look.isCentred &&
    number === null &&
    role === null &&
    contentsField === null &&
    text.length >= 2 &&
    text.length <= longestTitleLine &&
    !noTitle.test(text)
  );
}

/** The size in which most characters of paragraphs are set that are not centred. */
function bodySizePt(blocks: readonly WordBlock[]): number {
  const lengths = new Map<number, number>();
  for (const block of blocks) {
    if (block.kind === 'row' || block.look.isCentred) continue;
    const size = sizeOf(block);
    lengths.set(size, (lengths.get(size) ?? 0) + textOfParagraph(block).length);
  }
  let most = { size: defaultSizePt, length: 0 };
  for (const [size, length] of lengths) if (length > most.length) most = { size, length };
  return most.size;
}

function sizeOf({ look }: WordParagraph): number {
  return look.fontSizePt ?? defaultSizePt;
}
