import { invisibleTags } from './element-kinds.ts';
import { attributeOf, type HtmlElement, type HtmlNode, type HtmlParent, isElement } from './html-node.ts';
import { styleOf } from './inline-style.ts';
import type { StyleRules } from './style-rules.ts';

/**
 * What of a page is hidden. A page that was saved before its script ran may hide its article until then: what holds
 * so much of all words is read all the same.
 */
export interface HiddenParts {
  has(element: HtmlElement): boolean;
  /** Characters that the page hides and that are read. */
  readonly shownLength: number;
}

/** What keeps its room on the page waits to be shown; what has none may be a menu, a dialog or a spare version. */
const shareOfWaiting = 1 / 3;
const shareOfAbsent = 1 / 2;
/** If the page hides more than it shows, parts of this share of it are its text. */
const shareOfMany = 1 / 5;
/** Less is a word for programs. */
const fewestShown = 20;

interface Hidden {
  readonly element: HtmlElement;
  readonly isWaiting: boolean;
  readonly isOutermost: boolean;
  readonly from: number;
  length: number;
}

/** Whether a browser never shows an element of this kind. */
export function isInvisibleKind(element: HtmlElement): boolean {
  const { tagName, namespaceURI } = element;
  if (namespaceURI === svgNamespace) return invisibleInDrawings.has(tagName);
  if (tagName === 'option') return !isShownOption(element);
  return invisibleTags.has(tagName) || (tagName === 'dialog' && attributeOf(element, 'open') === null);
}

/** Whether a node is a list of choices that opens when one chooses. */
export function isClosedList(list: HtmlParent | null): list is HtmlElement {
  const isList = list !== null && isElement(list) && list.tagName === 'select';
  return isList && attributeOf(list, 'multiple') === null && attributeOf(list, 'size') === null;
}

const shownOptions = new WeakMap<HtmlElement, HtmlElement | null>();

/** A list of choices that is closed shows the one that is selected, or else the first. */
function isShownOption(option: HtmlElement): boolean {
  const list = option.parentNode;
  if (!isClosedList(list)) return true;
  const known = shownOptions.get(list);
  if (known !== undefined) return known === option;
  const options = list.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'option');
  const selected = options.findLast((each) => attributeOf(each, 'selected') !== null);
  const shown = selected ?? options[0] ?? null;
  shownOptions.set(list, shown);
  return shown === option;
}

export function findHidden(root: HtmlParent, rules: StyleRules): HiddenParts {
  const found: Hidden[] = [];
  const open: Hidden[] = [];
  let length = 0;
  let visible = 0;
  const steps: (HtmlNode | Hidden)[] = [];
  const enterChildren = ({ childNodes }: HtmlParent) => {
    for (let index = childNodes.length - 1; index >= 0; index -= 1) {
      const child = childNodes[index];
      if (child !== undefined) steps.push(child);
    }
  };
  enterChildren(root);
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if ('isWaiting' in step) {
      step.length = length - step.from;
      open.pop();
    } else if ('value' in step) {
      const own = step.value.trim().length;
      length += own;
      if (open.length === 0) visible += own;
    } else if (isElement(step) && !isInvisibleKind(step)) {
      const way = hidingOf(step, rules);
      if (way !== null) {
        const isOutermost = open.length === 0;
        const hidden = { element: step, isWaiting: way === 'waiting', isOutermost, from: length, length: 0 };
        found.push(hidden);
        open.push(hidden);
        steps.push(hidden);
      }
      enterChildren(step);
    }
  }
  const isMostHidden = length > visible * 2;
  const isShown = ({ isWaiting, length: own }: Hidden) =>
    own >= fewestShown &&
    (own >= length * (isWaiting ? shareOfWaiting : shareOfAbsent) ||
      (isMostHidden && own >= length * shareOfMany));
  const kept = new Set(found.filter((each) => !isShown(each)).map(({ element }) => element));
  return {
    has: (element) => kept.has(element),
    shownLength: found
      .filter((each) => each.isOutermost && isShown(each))
      .reduce((sum, { length: own }) => sum + own, 0),
  };
}

function hidingOf(element: HtmlElement, rules: StyleRules): 'waiting' | 'absent' | null {
  const style = styleOf(element);
  const byRule = rules.hidingOf(element);
  if (byRule !== null && !style.has('display') && !style.has('visibility')) return byRule;
  if (style.get('mso-hide') === 'all' || style.get('display') === 'none') return 'absent';
  if (attributeOf(element, 'hidden') !== null || isForListeners(element, style)) return 'absent';
  if (editorsClass.test(attributeOf(element, 'class') ?? '') || isWayBack(element)) return 'absent';
  const isWaiting = /^(?:hidden|collapse)$/u.test(style.get('visibility') ?? '');
  return isWaiting || attributeOf(element, 'aria-hidden') === 'true' ? 'waiting' : null;
}

const svgNamespace = 'http://www.w3.org/2000/svg';
/** What a drawing has besides its text. */
const invisibleInDrawings = new Set(
  'title desc metadata defs symbol clippath clipPath mask pattern marker style script'.split(' '),
);
const listenersClass =
  /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader(?:-text|-only)?|a11y-hidden|offscreen)(?:$|\s)/iu;
/** What a wiki adds to headings and notes for those who edit it: [edit], ^ a b. */
const editorsClass = /(?:^|\s)(?:mw-editsection|mw-cite-backlink)(?:$|\s)/u;
/** An arrow from a note back to where the text has its mark. */
const wayBack = /^[↩↑⤴⏎⬆←][\ufe0e\ufe0f]?$/u;

function isWayBack(element: HtmlElement): boolean {
  if (element.tagName !== 'a' || !attributeOf(element, 'href')?.startsWith('#')) return false;
  const [only, ...others] = element.childNodes;
  return only !== undefined && others.length === 0 && 'value' in only && wayBack.test(only.value.trim());
}

const offPage = /^-\d{3,}(?:px|em|rem|%)/u;

/** Beyond the edge of the page, for programs that read it aloud. */
function isForListeners(element: HtmlElement, style: ReadonlyMap<string, string>): boolean {
  const isPlaced = /^(?:absolute|fixed)$/u.test(style.get('position') ?? '');
  const isOff = ['left', 'right', 'top'].some((edge) => offPage.test(style.get(edge) ?? ''));
  return (isPlaced && isOff) || listenersClass.test(attributeOf(element, 'class') ?? '');
}
