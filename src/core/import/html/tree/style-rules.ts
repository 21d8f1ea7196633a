import { attributeOf, elementsOf, type HtmlElement, type HtmlParent } from './html-node.ts';

/**
 * What the style sheets in a page say of what is seen, by their simplest selectors: a class, an id, a tag, or these
 * together.
 */
export interface StyleRules {
  hidingOf(element: HtmlElement): 'waiting' | 'absent' | null;
  isStruck(element: HtmlElement): boolean;
  /** The declarations of what stands before the text of an element and is not in it (`h2::before`). */
  beforeOf(element: HtmlElement): string | null;
  /** The declarations that count (`counter-reset`, `counter-increment`) for an element. */
  countingOf(element: HtmlElement): string | null;
}

/** Longer sheets are those of frameworks, which hide what scripts show. */
const longestSheet = 200_000;
const mostRules = 5000;
const longestBody = 4000;
const selector = /^([a-z][a-z\d]*)?((?:[.#][\w\u0080-\uffff-]+)*)(::?before)?$/iu;
const hiding = /(?:^|[;{\s])(?:display\s*:\s*(none|[a-z-]+)|visibility\s*:\s*(hidden|visible|collapse))/giu;

interface Rule {
  readonly tag: string;
  readonly classes: readonly string[];
  readonly id: string | null;
  readonly about: Subject;
  readonly value: string;
}

/** What a rule is about; each is decided for itself. */
type Subject = 'hiding' | 'struck' | 'before' | 'counting';

const lineThrough = /(?:^|[;{\s])text-decoration(?:-line)?\s*:\s*([^;}]*)/giu;
const content = /(?:^|[;{\s])content\s*:/iu;
const counting = /(?:^|[;{\s])counter-(?:reset|increment)\s*:/iu;

/** Reads the sheets of a page; what holds on some media only is no rule. */
export function styleRules(root: HtmlParent): StyleRules {
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
  const subjects = new Set([...byKey.values()].flat().map(({ about }) => about));
  const decided = (element: HtmlElement, about: Subject): string | null =>
    subjects.has(about) ? lastOf(element, byKey, about) : null;
  return {
    hidingOf: (element) => {
      const way = decided(element, 'hiding');
      return way === 'absent' || way === 'waiting' ? way : null;
    },
    isStruck: (element) => decided(element, 'struck') === 'struck',
    beforeOf: (element) => decided(element, 'before'),
    countingOf: (element) => decided(element, 'counting'),
  };
}

/** What the declarations of a rule say, for the element itself or what stands before it. */
function subjectsOf(body: string, isBefore: boolean): readonly Pick<Rule, 'about' | 'value'>[] {
  if (isBefore) return content.test(body) ? [{ about: 'before', value: body }] : [];
  const found: Pick<Rule, 'about' | 'value'>[] = [];
  const declared = [...body.matchAll(hiding)].at(-1);
  if (declared !== undefined) {
    const isWaiting = /^(?:hidden|collapse)$/iu.test(declared[2] ?? '');
    const value = declared[1] === 'none' ? 'absent' : isWaiting ? 'waiting' : 'shown';
    found.push({ about: 'hiding', value });
  }
  const decoration = [...body.matchAll(lineThrough)].at(-1)?.[1];
  if (decoration !== undefined)
    found.push({ about: 'struck', value: /line-through/iu.test(decoration) ? 'struck' : 'plain' });
  if (counting.test(body)) found.push({ about: 'counting', value: body });
  return found;
}

function rulesOf(sheet: string): readonly Rule[] {
  if (sheet.length > longestSheet) return [];
  const rules: Rule[] = [];
  const parts = withoutConditions(sheet).split(/([{}])/u);
  for (const [at, part] of parts.entries()) {
    const [selectors = '', body = ''] = [parts[at - 1], parts[at + 1]];
    if (part !== '{' || parts[at + 2] !== '}' || body.length > longestBody) continue;
    for (const each of selectors.split(',')) {
      const [, tag = '', marks = '', before] = selector.exec(each.trim()) ?? [];
      const subjects = subjectsOf(body, before !== undefined);
      if (subjects.length === 0) continue;
      const names = marks.match(/[.#][^.#]+/gu) ?? [];
      if (tag === '' && names.length === 0) continue;
      const id = names.find((name) => name.startsWith('#'))?.slice(1) ?? null;
      const classes = names.filter((name) => name.startsWith('.')).map((name) => name.slice(1));
      for (const subject of subjects) rules.push({ tag: tag.toLowerCase(), classes, id, ...subject });
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
    } else if (conditionDepth === 0 && /@[\w-]/u.test(part.slice(part.lastIndexOf(';') + 1))) {
      conditionDepth = depth + 1;
    }
  }
  return text;
}

const keyOf = ({ tag, classes, id }: Rule): string =>
  id !== null ? `#${id}` : classes[0] !== undefined ? `.${classes[0]}` : tag;

/** The last rule of the strongest selector decides. */
function lastOf(
  element: HtmlElement,
  byKey: ReadonlyMap<string, readonly Rule[]>,
  about: Subject,
): string | null {
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
        rule.about === about &&
        (rule.tag === '' || rule.tag === element.tagName) &&
        (rule.id === null || rule.id === id) &&
        rule.classes.every((name) => classes.includes(name));
      if (isMet && (best === null || weightOf(rule) >= weightOf(best))) best = rule;
    }
  }
  return best?.value ?? null;
}

const weightOf = ({ tag, classes, id }: Rule): number =>
  (id === null ? 0 : 100) + classes.length * 10 + (tag === '' ? 0 : 1);

function textOf({ childNodes }: HtmlElement): string {
  return childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}
