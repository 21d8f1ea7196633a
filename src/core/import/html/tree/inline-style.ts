import { attributeOf, type HtmlElement } from './html-node.ts';

/** Longer declarations are made by programs for programs. */
const longestStyle = 4000;
const noStyle: ReadonlyMap<string, string> = new Map();

/** The declarations of an element's own `style` attribute, names and values in lower case; the last of a name counts. */
export function styleOf(element: HtmlElement): ReadonlyMap<string, string> {
  const style = attributeOf(element, 'style');
  if (style === null || style === '') return noStyle;
  const declarations = new Map<string, string>();
  for (const declaration of style.slice(0, longestStyle).split(';')) {
    const colon = declaration.indexOf(':');
    if (colon === -1) continue;
    const name = declaration.slice(0, colon).trim().toLowerCase();
    declarations.set(
      name,
      declaration
        .slice(colon + 1)
        .replace('!important', '')
        .trim()
        .toLowerCase(),
    );
  }
  return declarations;
}

/** Whether bold type begins (true) or ends (false) with a value of `font-weight`; null for none. */
export function isBoldWeight(value: string | undefined): boolean | null {
  if (value === undefined) return null;
  if (value === 'bold' || value === 'bolder') return true;
  if (value === 'normal' || value === 'lighter') return false;
  const weight = Number.parseInt(value, 10);
  return Number.isNaN(weight) ? null : weight >= 600;
}
