import type { ListItem, Nodes } from 'mdast';
import { type Span, span } from '../../model/span.ts';
import { nodeSpan } from './markdown-inline.ts';

/**
 * What a text of Markdown has beside its words: the places and the links of tables of contents, and the marks of the
 * programs that make pages of it.
 */

/** The place where a table of contents is to be made. */
const contentsMark = /^\[\[?_?toc_?\]\]?$/iu;
const betweenJumps = String.raw`(?:\s|&emsp;|&ensp;|&nbsp;|[|·•、,，;；/])*`;
const jump = String.raw`\[[^[\]\n]{1,200}\]\(#[^()\n]{1,200}\)`;
const jumps = new RegExp(`^${betweenJumps}(?:${jump}${betweenJumps})+$`, 'u');
/** `::: details 目录`, `:::` and `@tab 章节`: the boxes and tabs into which the program that makes pages puts a text. */
const containerLine =
  /^[ \t]*(?::{3,}[ \t]*(?:[\w-]+(?:[ \t].{0,80}|\[[^\]\n]{0,80}\])?)?|@tab(?::\w+)?(?:[ \t].{0,80})?|(?:!!!|\?\?\?)\+?[ \t]+[\w -]{1,40}(?:[ \t]+".{0,80}")?)$/u;
/** What is written above a box: `::: tip 提示`, `:::tip[提示]`, `!!! note "提示"`. */
const containerTitle =
  /^[ \t]*(?::{3,}[ \t]*(?!code-group|tabs)[\w-]+(?:[ \t]+(?!\{)|\[)|(?:!!!|\?\?\?)\+?[ \t]+[\w -]{1,40}[ \t]+")([^\]"\n]{1,80}?)[\]"]?[ \t]*$/u;
const titleOfContents = /^(?:目\s*录|contents|toc)$/iu;
/** `*[HTML]: Hyper Text Markup Language`: said to those who point at the abbreviation. */
const abbreviation = /^\*\[[^\]\n]{1,40}\]:[ \t].{0,200}$/u;
/** The kind of a note in a quotation (`[!NOTE]`), as GitHub and notebooks have them. */
const alertMark = /^\[![A-Za-z]{3,12}\][+-]?[^\S\n]*(?:\n[\s>]*|$|(?=\S))/u;
/** Calls of the program that makes pages from the text, on lines of their own: `{{< img src="x" >}}`, `{% include x %}`. */
const templateCall = /^(?:\{\{[<%][^{}]*[>%]\}\}|\{%[^{}]*%\})$/u;
const longestCall = 400;
const label = /^[^\n]{1,40}[:：]$/u;

const linkAlone = String.raw`\[[^[\]\n]{1,80}\]\([^()\n]{1,300}\)`;
const linksAlone = new RegExp(`^${linkAlone}(?:${betweenJumps}${linkAlone}){1,6}$`, 'u');
/** Where the pages before and after a text are. */
const toOtherPages =
  /(?:^|[[| ])(?:<-|←|«|previous\b|prev\b|上一[页章节篇])|(?:->|→|»)[\]| ]|\[next\b|\[下一[页章节篇]/iu;

/** Whether a paragraph is the place of a table of contents, or has links into the same page or to its neighbours and nothing else. */
export function isContents(paragraph: string): boolean {
  return (
    contentsMark.test(paragraph) ||
    jumps.test(paragraph) ||
    (toOtherPages.test(paragraph) && linksAlone.test(paragraph))
  );
}

/** A link to an address that a program writes when it makes the page: `[rules]({{ site.baseurl }}/rules)`. */
const templateLink = /(?<=\]\()[^()\n]{0,80}\{\{[^{}()\n]{1,80}\}\}[^()\n]{0,200}(?=\))/gu;

/** The text as the parser reads it: an address has no blanks. Every character keeps its place. */
export function withoutBlanksInAddresses(text: string): string {
  return text.includes('{{') ? text.replace(templateLink, (address) => address.replace(/ /gu, '_')) : text;
}

/** Whether an item, with those below it, has nothing but links into the page, with or without a label of them (第1~20条：). */
export function isContentsItem(raw: string, { children }: ListItem): boolean {
  const [first, ...others] = children;
  if (first === undefined) return false;
  const isLabel = others.length > 0 && label.test(textOfParagraph(raw, first));
  return (isLabel ? others : children).every((child) =>
    child.type === 'list'
      ? child.children.every((item) => isContentsItem(raw, item))
      : jumps.test(textOfParagraph(raw, child)),
  );
}

function textOfParagraph(raw: string, node: Nodes): string {
  const own = node.type === 'paragraph' ? nodeSpan(node) : null;
  return own === null ? '' : raw.slice(own.start, own.end);
}

export function isContainerLine(line: string): boolean {
  return containerLine.test(line) || abbreviation.test(line);
}

/** Where the title of a box stands in the line that opens it; null for one without a title that is text. */
export function titleOfContainer(line: string): Span | null {
  const title = containerTitle.exec(line)?.[1]?.trim() ?? '';
  if (title === '' || titleOfContents.test(title)) return null;
  const start = line.lastIndexOf(title);
  return span(start, start + title.length);
}

export function isTemplateCall(raw: string, { start, end }: Span): boolean {
  return raw.startsWith('{', start) && end - start <= longestCall && templateCall.test(raw.slice(start, end));
}

/** Characters at the start of a quotation that only say what kind of note it is. */
export function lengthOfAlertMark(quotation: string): number {
  return alertMark.exec(quotation)?.[0].length ?? 0;
}
