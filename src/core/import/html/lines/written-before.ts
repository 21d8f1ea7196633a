import type { HtmlElement } from '../tree/html-node.ts';
import type { StyleRules } from '../tree/style-rules.ts';
import { counterText } from './counter-styles.ts';

/**
 * Words and numbers that a style sheet writes before the text of elements (CSS 2, 12): `h2::before { content: "第"
 * counter(part) "章" }`. Signs without a letter or a figure are ornaments, and are left out.
 */
export class WrittenBefore {
  readonly #counters = new Map<string, number>();
  readonly #rules: StyleRules;

  constructor(rules: StyleRules) {
    this.#rules = rules;
  }

  /** Call it for every element that is shown, in their order. */
  textFor(element: HtmlElement): string {
    this.#count(this.#rules.countingOf(element));
    const before = this.#rules.beforeOf(element);
    if (before === null) return '';
    this.#count(before);
    const text = this.#contentOf(before);
    return text.length <= longestContent && meaningful.test(text) && !/[\ue000-\uf8ff]/u.test(text)
      ? text
      : '';
  }

  #count(declarations: string | null): void {
    if (declarations === null) return;
    for (const { 1: way, 2: names = '' } of declarations.matchAll(countingDeclaration)) {
      const isReset = way?.toLowerCase() === 'reset';
      for (const { 1: name = '', 2: value } of names.matchAll(counterName)) {
        if (name === 'none') continue;
        const step = Number(value ?? (isReset ? 0 : 1));
        this.#counters.set(name, isReset ? step : (this.#counters.get(name) ?? 0) + step);
      }
    }
  }

  #contentOf(declarations: string): string {
    const value = contentDeclaration.exec(declarations)?.[1] ?? '';
    let text = '';
    for (const { 1: quoted, 2: single, 3: counter, 4: style } of value.matchAll(contentPart)) {
      if (counter === undefined) text += unescaped(quoted ?? single ?? '');
      else text += counterText(this.#counters.get(counter) ?? 0, style ?? 'decimal');
    }
    return text;
  }
}

const longestContent = 40;
const meaningful = /[\p{L}\p{N}]/u;
const countingDeclaration = /(?:^|[;{\s])counter-(reset|increment)\s*:\s*([^;}]*)/giu;
const counterName = /([a-z_][\w-]*)(?:\s+(-?\d{1,6}))?/giu;
const contentDeclaration = /(?:^|[;{\s])content\s*:\s*((?:"[^"]*"|'[^']*'|[^;}"'])*)/iu;
const contentPart =
  /"([^"]*)"|'([^']*)'|counters?\(\s*([\w-]+)\s*(?:,\s*"[^"]*"\s*)?(?:,\s*([\w-]+)\s*)?\)/giu;

/** CSS escapes: `\7B2C ` is a character by its number. */
function unescaped(text: string): string {
  return text.replace(/\\([\da-f]{1,6})\s?|\\(.)/giu, (_whole, code?: string, sign?: string) => {
    const number = Number.parseInt(code ?? '', 16);
    return code === undefined ? (sign ?? '') : number > 0x10ffff ? '' : String.fromCodePoint(number);
  });
}
