import type { Script } from '../../raw/raised-text.ts';
import { blockTags, controlTags, headingTags, preformattedTags } from '../tree/element-kinds.ts';
import { attributeOf, type HtmlElement, isElement } from '../tree/html-node.ts';
import { isBoldWeight } from '../tree/inline-style.ts';
import { isClosedList } from '../tree/visibility.ts';
import type { LineKind } from './page-line.ts';
import { readWordKind } from './word-markup.ts';

/** Where a link leads. */
export type LinkTarget = 'page' | 'file' | 'local';

/** The item of a list whose first line takes the marker. */
export interface OpenItem {
  readonly depth: number;
  ordered: boolean;
  marker: string;
}

/** What text inherits from the elements around it. */
export interface LineContext {
  readonly strong: boolean;
  readonly script: Script | null;
  /** Text that is struck out, or marked as deleted. */
  readonly struck: boolean;
  readonly link: LinkTarget | null;
  readonly preformatted: boolean;
  readonly control: boolean;
  readonly kind: LineKind | null;
  readonly item: OpenItem | null;
  readonly listDepth: number;
  /** Text is the marker of an item, as Word writes it. */
  readonly isMarker: boolean;
}

export const outermost: LineContext = {
  strong: false,
  script: null,
  struck: false,
  link: null,
  preformatted: false,
  control: false,
  kind: null,
  item: null,
  listDepth: 0,
  isMarker: false,
};

const struckTags = new Set(['s', 'strike', 'del']);
const strongTags = new Set(['b', 'strong']);
const documentFile = /\.(?:docx?|wps|pdf|ofd|xlsx?|et|pptx?|dps|csv|txt|rtf|zip|rar|7z)(?:[?#].*)?$/iu;
const longestReference = 2000;
const captionClass = /(?:^|[\s_-])(?:caption|figcaption)(?:$|[\s_-])/iu;

export function isBlockElement(
  { tagName, parentNode }: HtmlElement,
  style: ReadonlyMap<string, string>,
): boolean {
  if (tagName === 'option' && isClosedList(parentNode)) return false;
  const display = style.get('display');
  if (display === undefined) return blockTags.has(tagName) || tagName === 'text';
  if (display === 'inline') return false;
  return (
    blockTags.has(tagName) ||
    /^(?:block|flex|grid|table|list-item|flow-root|table-(?:row|cell|caption))$/u.test(display)
  );
}

/** The context inside an element that is no list, item or table. */
export function contextWithin(
  element: HtmlElement,
  style: ReadonlyMap<string, string>,
  outer: LineContext,
): LineContext {
  const { tagName } = element;
  const weight = isBoldWeight(style.get('font-weight'));
  const kind = kindOf(element, style);
  const strong = weight ?? (strongTags.has(tagName) || (kind?.kind === 'heading' ? false : outer.strong));
  return {
    ...outer,
    strong,
    script: scriptOf(tagName, style.get('vertical-align'), outer.script),
    struck:
      outer.struck ||
      struckTags.has(tagName) ||
      /line-through/u.test(style.get('text-decoration') ?? style.get('text-decoration-line') ?? ''),
    link: tagName === 'a' ? linkTarget(element) : outer.link,
    preformatted:
      preformattedTags.has(tagName) || isPreformatted(style.get('white-space')) || outer.preformatted,
    control: controlTags.has(tagName) || attributeOf(element, 'role') === 'button' || outer.control,
    kind: kind ?? outer.kind,
    isMarker: outer.isMarker || style.get('mso-list') === 'ignore',
  };
}

function scriptOf(tagName: string, align: string | undefined, outer: Script | null): Script | null {
  if (align === 'super' || (tagName === 'sup' && align !== 'baseline')) return 'super';
  if (align === 'sub' || (tagName === 'sub' && align !== 'baseline')) return 'sub';
  return align === 'baseline' ? null : outer;
}

function kindOf(element: HtmlElement, style: ReadonlyMap<string, string>): LineKind | null {
  const { tagName } = element;
  if (headingTags.has(tagName)) return { kind: 'heading', level: Number(tagName.charAt(1)) };
  if (attributeOf(element, 'role') === 'heading') {
    const level = Number.parseInt(attributeOf(element, 'aria-level') ?? '2', 10);
    return { kind: 'heading', level: level >= 1 && level <= 9 ? level : 2 };
  }
  if (tagName === 'summary' && isOneOfSeveral(element)) return { kind: 'heading', level: 6 };
  if (tagName === 'blockquote') return { kind: 'quote' };
  if (tagName === 'pre' && isCode(element)) return { kind: 'code' };
  if (tagName === 'figcaption' || tagName === 'caption') return { kind: 'caption' };
  if (tagName === 'code' || tagName === 'samp' || tagName === 'kbd') return null;
  const name = attributeOf(element, 'class');
  if ((tagName === 'p' || tagName === 'div') && name !== null && captionClass.test(name))
    return { kind: 'caption' };
  return readWordKind(element, style);
}

/** Whether an element names one of several parts that a reader opens and closes. */
function isOneOfSeveral({ parentNode: part }: HtmlElement): boolean {
  if (part === null || !isElement(part) || part.tagName !== 'details' || part.parentNode === null)
    return false;
  return part.parentNode.childNodes.some(
    (node) => node !== part && isElement(node) && node.tagName === 'details',
  );
}

const codeClass = /\b(?:code|highlight|hljs|brush|prettyprint|language-\w|sourceCode)/iu;

const boxOfCode = /(?:^|\s)(?:highlight|codehilite|code-block|sourceCode|literal-block-wrapper)(?:$|[\s-])/iu;

/** Preformatted text is code where the page says so: old pages have prose in it. */
function isCode(element: HtmlElement): boolean {
  if (codeClass.test(attributeOf(element, 'class') ?? '')) return true;
  const { parentNode } = element;
  if (parentNode !== null && isElement(parentNode) && boxOfCode.test(attributeOf(parentNode, 'class') ?? ''))
    return true;
  const [only, ...others] = element.childNodes.filter(
    (node) => !('value' in node) || node.value.trim() !== '',
  );
  return only !== undefined && others.length === 0 && isElement(only) && only.tagName === 'code';
}

function isPreformatted(value: string | undefined): boolean {
  return value === 'pre' || value === 'pre-wrap' || value === 'pre-line' || value === 'break-spaces';
}

function linkTarget(element: HtmlElement): LinkTarget | null {
  const reference = attributeOf(element, 'href')?.trim();
  if (reference === undefined) return null;
  if (reference === '' || reference.startsWith('#') || /^javascript:/iu.test(reference)) return 'local';
  return documentFile.test(reference.slice(-longestReference)) ? 'file' : 'page';
}
