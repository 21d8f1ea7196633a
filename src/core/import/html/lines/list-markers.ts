import { formatNumber } from '../../package/number-formats.ts';
import { listTags } from '../tree/element-kinds.ts';
import { attributeOf, type HtmlElement, isElement } from '../tree/html-node.ts';
import { styleOf } from '../tree/inline-style.ts';

type Counter = (value: number) => string;

const counters: Readonly<Record<string, Counter>> = {
  '1': (value) => `${value}.`,
  a: (value) => `${letters(value)}.`,
  A: (value) => `${letters(value).toUpperCase()}.`,
  i: (value) => `${formatNumber(value, 'lowerRoman')}.`,
  I: (value) => `${formatNumber(value, 'upperRoman')}.`,
  decimal: (value) => `${value}.`,
  'lower-alpha': (value) => `${letters(value)}.`,
  'upper-alpha': (value) => `${letters(value).toUpperCase()}.`,
  'lower-latin': (value) => `${letters(value)}.`,
  'upper-latin': (value) => `${letters(value).toUpperCase()}.`,
  'lower-roman': (value) => `${formatNumber(value, 'lowerRoman')}.`,
  'upper-roman': (value) => `${formatNumber(value, 'upperRoman')}.`,
  'cjk-ideographic': (value) => `${formatNumber(value, 'chineseCounting')}、`,
  'simp-chinese-informal': (value) => `${formatNumber(value, 'chineseCounting')}、`,
};
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
  const type = listStyleOf(list) ?? attributeOf(list, 'type') ?? 'decimal';
  for (const item of items) {
    value = integer(attributeOf(item, 'value')) ?? value;
    const own = listStyleOf(item) ?? attributeOf(item, 'type') ?? type;
    const count = counters[own] ?? counters[type] ?? counters.decimal;
    const isWritten = !unmarked.has(own) && value >= 1 && value <= highestWritten;
    markers.set(item, isWritten ? (count?.(value) ?? '') : unmarked.has(own) ? '' : `${value}.`);
    value += isReversed ? -1 : 1;
  }
  return markers;
}

export function isList(element: HtmlElement): boolean {
  return listTags.has(element.tagName);
}

function listStyleOf(element: HtmlElement): string | null {
  const style = styleOf(element);
  const value = style.get('list-style-type') ?? style.get('list-style');
  if (value === undefined) return null;
  return value.split(/\s+/u).find((word) => word in counters || unmarked.has(word)) ?? null;
}

function integer(text: string | null): number | null {
  const value = text === null ? Number.NaN : Number.parseInt(text, 10);
  return Number.isSafeInteger(value) ? value : null;
}

function letters(value: number): string {
  let text = '';
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(97 + ((rest - 1) % 26)) + text;
  }
  return text;
}
