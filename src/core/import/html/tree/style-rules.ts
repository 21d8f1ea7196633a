import { attributeOf, elementsOf, type HtmlElement, type HtmlParent } from './html-node.ts';

/** What the style sheets in a page hide, by their simplest selectors: a class, an id, a tag, or these together. */
export interface StyleRules {
  hidingOf(element: HtmlElement): 'waiting' | 'absent' | null;
}

/** Longer sheets are those of frameworks, which hide what scripts show. */
const longestSheet = 200_000;
const mostRules = 5000;
const selector = /^([a-z][a-z\d]*)?((?:[.#][\w\u0080-\uffff-]+)*)$/iu;
const hiding = /(?:^|[;{\s])(?:display\s*:\s*(none|[a-z-]+)|visibility\s*:\s*(hidden|visible|collapse))/giu;

interface Rule {
  readonly tag: string;
  readonly classes: readonly string[];
  readonly id: string | null;
  readonly way: 'waiting' | 'absent' | null;
}

/** Reads the sheets of a page; what holds on some media only is no rule. */
export function hidingRules(root: HtmlParent): StyleRules {
  const byKey = new Map<string, Rule[]>();
  let count = 0;
  for (const element of elementsOf(root)) {
    if (element.tagName !== 'style' || count > mostRules) continue;
    const media = attributeOf(element, 'media') ?? 'all';
    if (!/^\s*(?:all|screen)?\s*$/iu.test(media)) continue;
    for (const rule of rulesOf(textOf(element))) {
      const key = keyOf(rule);
      const others = byKey.get(key);
      if (others === undefined) byKey.set(key, [rule]);
      else others.push(rule);
      count += 1;
    }
  }
  if (![...byKey.values()].flat().some(({ way }) => way !== null)) return { hidingOf: () => null };
  return { hidingOf: (element) => lastOf(element, byKey) };
}

function rulesOf(sheet: string): readonly Rule[] {
  if (sheet.length > longestSheet) return [];
  const rules: Rule[] = [];
  for (const { 1: selectors = '', 2: body = '' } of withoutConditions(sheet).matchAll(
    /([^{}]*)\{([^{}]*)\}/gu,
  )) {
    const declared = [...body.matchAll(hiding)].at(-1);
    if (declared === undefined) continue;
    const way =
      declared[1] === 'none'
        ? 'absent'
        : /^(?:hidden|collapse)$/iu.test(declared[2] ?? '')
          ? 'waiting'
          : null;
    for (const each of selectors.split(',')) {
      const [, tag = '', marks = ''] = selector.exec(each.trim()) ?? [];
      const names = marks.match(/[.#][^.#]+/gu) ?? [];
      if (tag === '' && names.length === 0) continue;
      const id = names.find((name) => name.startsWith('#'))?.slice(1) ?? null;
      rules.push({
        tag: tag.toLowerCase(),
        classes: names.filter((name) => name.startsWith('.')).map((name) => name.slice(1)),
        id,
        way,
      });
    }
  }
  return rules;
}

/** Without comments, and without what stands in blocks of `@media` and the like. */
function withoutConditions(sheet: string): string {
  const parts = sheet.replace(/\/\*[\s\S]*?(?:\*\/|$)|<!--|-->/gu, ' ').split(/([{}])/u);
  let depth = 0;
  let conditionDepth = 0;
  let text = '';
  for (const part of parts) {
    if (part === '{') depth += 1;
    if (conditionDepth === 0) text += part;
    if (part === '}') {
      if (depth === conditionDepth) conditionDepth = 0;
      depth = Math.max(0, depth - 1);
    } else if (conditionDepth === 0 && /@[\w-]+[^;{}]*$/u.test(part)) conditionDepth = depth + 1;
  }
  return text;
}

const keyOf = ({ tag, classes, id }: Rule): string =>
  id !== null ? `#${id}` : classes[0] !== undefined ? `.${classes[0]}` : tag;

/** The last rule of the strongest selector decides. */
function lastOf(element: HtmlElement, byKey: ReadonlyMap<string, readonly Rule[]>): Rule['way'] {
  const id = attributeOf(element, 'id');
  const classes = (attributeOf(element, 'class') ?? '').split(/\s+/u).slice(0, 50);
  let best: Rule | null = null;
  const keys = [
    element.tagName,
    ...classes.filter((name) => name !== '').map((name) => `.${name}`),
    `#${id ?? ''}`,
  ];
  for (const key of keys) {
    for (const rule of byKey.get(key) ?? []) {
      const isMet =
        (rule.tag === '' || rule.tag === element.tagName) &&
        (rule.id === null || rule.id === id) &&
        rule.classes.every((name) => classes.includes(name));
      if (isMet && (best === null || weightOf(rule) >= weightOf(best))) best = rule;
    }
  }
  return best?.way ?? null;
}

const weightOf = ({ tag, classes, id }: Rule): number =>
  (id === null ? 0 : 100) + classes.length * 10 + (tag === '' ? 0 : 1);

function textOf({ childNodes }: HtmlElement): string {
  return childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}
