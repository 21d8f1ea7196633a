import { headingTags } from '../tree/element-kinds.ts';
import { attributeOf, elementsOf, type HtmlElement, type HtmlParent, isElement } from '../tree/html-node.ts';

/** A heading that is set in several lines is one; what has many is no heading. */
const mostBreaksOfHeading = 2;
const deepestBreak = 4;

/** Remembers how many lines the headings of a page have. */
export class HeadingLines {
  readonly #areFew = new Map<HtmlElement, boolean>();

  /** Whether a line break only parts the lines of one heading. */
  isWithin(node: HtmlElement): boolean {
    let parent: HtmlParent | null = node.parentNode;
    for (let depth = 0; parent !== null && isElement(parent) && depth < deepestBreak; depth += 1) {
      if (headingTags.has(parent.tagName)) return this.#hasFewBreaks(parent);
      parent = parent.parentNode;
    }
    return false;
  }

  #hasFewBreaks(heading: HtmlElement): boolean {
    const known = this.#areFew.get(heading);
    if (known !== undefined) return known;
    let breaks = 0;
    for (const { tagName } of elementsOf(heading)) if (tagName === 'br') breaks += 1;
    this.#areFew.set(heading, breaks <= mostBreaksOfHeading);
    return breaks <= mostBreaksOfHeading;
  }
}

/** The sign by which programs let one copy the address of a heading. */
export function isAnchorMark(node: HtmlElement): boolean {
  if (node.tagName !== 'a' || !attributeOf(node, 'href')?.startsWith('#')) return false;
  const [only, ...others] = node.childNodes;
  return only !== undefined && others.length === 0 && 'value' in only && /^\s*[¶§#🔗]\s*$/u.test(only.value);
}
