import type { Page, PageLine } from '../lines/page-line.ts';
import { attributeOf, elementsOf, type HtmlParent } from '../tree/html-node.ts';
import type { Article } from './article.ts';

/** Names under which pages give the title of their article to search engines and to other sites. */
const titleNames = new Set([
  'og:title',
  'twitter:title',
  'articletitle',
  'dc.title',
  'dcterms.title',
  'title',
]);
const shortestTitle = 4;
const mostTitleLines = 4;
const siteSeparator = /\s*[|_»—–｜]\s*|\s+-+\s+|--+|\s*:{2,}\s*|\s+[@·:：‹«<>/]\s+/u;

/**
 * The lines that are the title of the article: those that the page's own title repeats, in one line or broken over
 * several, nearest above the text; else the last main heading above it. Empty where the page does not tell.
 */
export function findTitleLines(root: HtmlParent, page: Page, article: Article): readonly number[] {
  const titles = statedTitles(root, page.lines);
  const candidates = page.lines.slice(0, article.to);
  for (let index = Math.min(article.from, candidates.length - 1); index >= 0; index -= 1) {
    const lines = titleLinesAt(candidates, index, titles);
    if (lines.length > 0) return lines;
  }
  return mainHeading(candidates.slice(0, article.from + 1));
}

function statedTitles(root: HtmlParent, lines: readonly PageLine[]): ReadonlySet<string> {
  const titles = new Set<string>();
  const add = (text: string) => {
    if (squeezed(text).length >= shortestTitle) titles.add(squeezed(text));
  };
  for (const element of elementsOf(root)) {
    if (element.tagName !== 'meta') continue;
    const name = attributeOf(element, 'property') ?? attributeOf(element, 'name');
    if (name !== null && titleNames.has(name.toLowerCase())) add(attributeOf(element, 'content') ?? '');
  }
  for (const { text, kind } of lines) {
    if (kind?.kind !== 'page-furniture' || kind.part !== 'page-title') continue;
    add(text);
    const parts = text.split(siteSeparator);
    for (let count = 1; count < Math.min(parts.length, 5); count += 1) {
      add(
        text
          .slice(0, text.indexOf(parts[count] ?? '', parts.slice(0, count).join('').length))
          .replace(/(?<![\s|_»—–｜:：@·‹«<>/-])[\s|_»—–｜:：@·‹«<>/-]+$/u, ''),
      );
    }
  }
  return titles;
}

/** The line, alone or with those below it in the same element. */
function titleLinesAt(
  lines: readonly PageLine[],
  index: number,
  titles: ReadonlySet<string>,
): readonly number[] {
  let joined = '';
  const found: number[] = [];
  for (let next = index; next < Math.min(lines.length, index + mostTitleLines); next += 1) {
    const line = lines[next];
    // A heading may lead to the page of its own article.
    const isLink = line !== undefined && line.linkedLength > 0 && line.kind?.kind !== 'heading';
    if (line === undefined || line.kind?.kind === 'page-furniture' || isLink) break;
    joined += squeezed(line.text);
    found.push(next);
    if (titles.has(joined)) return found;
    if (![...titles].some((title) => title.startsWith(joined))) break;
  }
  return [];
}

/** The only main heading above the text, with the lines into which it is broken. */
function mainHeading(lines: readonly PageLine[]): readonly number[] {
  const isMain = ({ kind, linkedLength }: PageLine) =>
    kind?.kind === 'heading' && kind.level === 1 && linkedLength === 0;
  const last = lines.findLastIndex(isMain);
  const region = lines[last]?.region;
  if (last === -1) return [];
  const found: number[] = [];
  for (let index = last; index >= 0 && lines[index]?.region === region; index -= 1) found.unshift(index);
  return found;
}

function squeezed(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, '');
}
