import { listTags } from '../tree/element-kinds.ts';
import { attributeOf, type HtmlElement, isElement } from '../tree/html-node.ts';
import { styleOf } from '../tree/inline-style.ts';
import { isCounterStyle, markerText } from './counter-styles.ts';

/** The `type` of a list, by the style that it is. */
const types: ReadonlyMap<string, string> = new Map([
  ['1', 'decimal'],
  ['a', 'lower-alpha'],
  ['A', 'upper-alpha'],
  ['i', 'lower-roman'],
  ['I', 'upper-roman'],
]);
const unmarked = new Set(['none', 'disc', 'circle', 'square']);

const highestWritten = 3999;

/** What a browser writes before the items of an ordered list; empty where it writes a bullet or nothing. */
export function markersOf(list: HtmlElement): ReadonlyMap<HtmlElement, string> {
  const markers = new Map<HtmlElement, string>();
  if (list.tagName !== 'ol') return markers;
  const items = list.childNodes.filter(
    (node): node is HtmlElement => isElement(node) && node.tagName === 'li',
  );
  const isReversed = attributeOf(list, 'reversed') !== null;
  let value = integer(attributeOf(list, 'start')) ?? (isReversed ? items.length : 1);
  const style = listStyleOf(list) ?? 'decimal';
  for (const item of items) {
    value = integer(attributeOf(item, 'value')) ?? value;
    const own = listStyleOf(item) ?? style;
    const isInStyle = value >= 1 && value <= highestWritten;
    markers.set(item, unmarked.has(own) ? '' : markerText(value, isInStyle ? own : 'decimal'));
    value += isReversed ? -1 : 1;
  }
  return markers;
}

export function isList(element: HtmlElement): boolean {
  return listTags.has(element.tagName);
}

const fewestTerms = 2;

/** How far in an element stands among terms and what they are: the terms 0, what is said of them 1; null for any other. */
export function depthInTerms({ tagName, parentNode }: HtmlElement): 0 | 1 | null {
  if ((tagName !== 'dt' && tagName !== 'dd') || parentNode === null || !isElement(parentNode)) return null;
  const list = parentNode.tagName === 'div' ? parentNode.parentNode : parentNode;
  if (list === null || !isElement(list) || list.tagName !== 'dl') return null;
  if (!explainsTerms(list)) return null;
  return tagName === 'dt' ? 0 : 1;
}

/** By list: each is asked for with every one of its terms. */
const known = new WeakMap<HtmlElement, boolean>();

function explainsTerms(list: HtmlElement): boolean {
  const found = known.get(list);
  if (found !== undefined) return found;
  const names = namesIn(list);
  const areExplained = names[0] === 'dt' && names.at(-1) === 'dd';
  const terms = names.filter((name, at) => name === 'dt' && names[at + 1] === 'dd').length;
  known.set(list, areExplained && terms >= fewestTerms);
  return areExplained && terms >= fewestTerms;
}

/** The elements of a list of terms, of which a group may have a box. */
function namesIn(list: HtmlElement): readonly string[] {
  return list.childNodes
    .filter(isElement)
    .flatMap((node) => (node.tagName === 'div' ? namesOf(node) : node.tagName));
}

function namesOf(box: HtmlElement): readonly string[] {
  return box.childNodes.filter(isElement).map(({ tagName }) => tagName);
}

function listStyleOf(element: HtmlElement): string | null {
  const style = styleOf(element);
  const declared = style.get('list-style-type') ?? style.get('list-style') ?? '';
  const type = attributeOf(element, 'type') ?? '';
  const names = [...declared.split(/\s+/u), types.get(type) ?? type];
  return names.find((name) => isCounterStyle(name) || unmarked.has(name)) ?? null;
}

function integer(text: string | null): number | null {
  const value = text === null ? Number.NaN : Number.parseInt(text, 10);
  return Number.isSafeInteger(value) ? value : null;
}
