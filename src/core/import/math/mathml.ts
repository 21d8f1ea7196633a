import { attributeOf, type HtmlElement, type HtmlNode, isElement } from '../html/tree/html-node.ts';
import {
  accented,
  fraction,
  grouped,
  isAccent,
  type MathLosses,
  root,
  rows,
  scripts,
  stacked,
  withoutInvisible,
} from './linear-math.ts';

const bigSigns = /^[∑∏∐∫∬∭∮⋃⋂⨁⨂]$/u;
const functionName = /^(?:[a-z]{2,}|[A-Z][a-z]+)$/u;
const fences = /^[([{|‖⟨⌊⌈)\]}⟩⌋⌉]$/u;
const annotations = new Set(['annotation', 'annotation-xml']);

/** A formula of MathML (`<math>`) in one line; annotations, which say the same for programs, are left out. */
export function mathmlText(math: HtmlElement, losses: MathLosses): string {
  return withoutInvisible(rowText(elementsIn(math), losses))
    .replace(/ {2,}/gu, ' ')
    .trim();
}

/** Elements of a row: what stands before them decides how some are written. */
function rowText(elements: readonly HtmlElement[], losses: MathLosses): string {
  let text = '';
  for (const [index, element] of elements.entries()) {
    const after = elements[index + 1];
    const isEnclosed = isFence(elements[index - 1]) && (after === undefined || isFence(after));
    const inner = unwrapped(element);
    if (isEnclosed && inner.tagName === 'mtable') text += tableText(inner, losses);
    else text += partText(element, losses);
    const next = elements[index + 1];
    if (next !== undefined && isOperator(element)) text += ' ';
    else if (next !== undefined && isFunction(element) && !isFence(next)) text += ' ';
  }
  // Cases have a bracket before them only.
  const open = /^\{(?!.*\})/su.test(text) && elements.some((each) => unwrapped(each).tagName === 'mtable');
  return open ? `${text}}` : text;
}

function partText(element: HtmlElement, losses: MathLosses): string {
  const parts = elementsIn(element);
  const at = (index: number) => {
    const part = parts[index];
    return part === undefined ? '' : partText(part, losses);
  };
  switch (element.tagName) {
    case 'mi':
    case 'mn':
    case 'mo':
    case 'mtext':
      return characters(element);
    case 'ms':
      return `"${characters(element)}"`;
    case 'mspace':
      return ' ';
    case 'mfrac':
      return /^0(?:\D|$)/u.test(attributeOf(element, 'linethickness') ?? '')
        ? stacked(at(0), at(1), losses)
        : fraction(at(0), at(1));
    case 'msqrt':
      return root('', rowText(parts, losses));
    case 'mroot':
      return root(at(1), at(0));
    case 'msup':
      return scripts(at(0), '', at(1));
    case 'msub':
      return scripts(at(0), at(1), '');
    case 'msubsup':
      return scripts(at(0), at(1), at(2));
    case 'munder':
      return isMark(parts[1]) ? accented(at(0), '\u0332', losses) : scripts(at(0), at(1), '');
    case 'mover':
      return isMark(parts[1]) ? accented(at(0), at(1), losses) : scripts(at(0), '', at(1));
    case 'munderover':
      return scripts(at(0), at(1), at(2));
    case 'mmultiscripts':
      return multiscripts(parts, losses);
    case 'mtable':
      return `[${tableText(element, losses)}]`;
    case 'mfenced': {
      const open = attributeOf(element, 'open') ?? '(';
      const separator = (attributeOf(element, 'separators') ?? ',').trim().charAt(0);
      const inner = parts.map((part) =>
        unwrapped(part).tagName === 'mtable' ? tableText(unwrapped(part), losses) : partText(part, losses),
      );
      return `${open}${inner.join(separator)}${attributeOf(element, 'close') ?? ')'}`;
    }
    case 'mphantom':
      return '';
    case 'menclose':
      if (/radical/u.test(attributeOf(element, 'notation') ?? '')) return root('', rowText(parts, losses));
      losses.count += 1;
      return grouped(rowText(parts, losses));
    case 'semantics':
    case 'maction':
      return at(0);
    default:
      return annotations.has(element.tagName)
        ? ''
        : parts.length === 0
          ? characters(element)
          : rowText(parts, losses);
  }
}

/** Scripts after the base, then after `<mprescripts>` those before it, in pairs below and above. */
function multiscripts(parts: readonly HtmlElement[], losses: MathLosses): string {
  const [base, ...all] = parts;
  const divide = all.findIndex(({ tagName }) => tagName === 'mprescripts');
  const pairs = (own: readonly HtmlElement[]) => {
    const text = (place: number) =>
      own
        .filter((each, index) => index % 2 === place && each.tagName !== 'none')
        .map((each) => partText(each, losses))
        .join('');
    return [text(0), text(1)] as const;
  };
  const [sub, sup] = pairs(divide === -1 ? all : all.slice(0, divide));
  const [preSub, preSup] = pairs(divide === -1 ? [] : all.slice(divide + 1));
  const own = base === undefined ? '' : partText(base, losses);
  return `${scripts('', preSub, preSup)}${scripts(own, sub, sup)}`;
}

function tableText(table: HtmlElement, losses: MathLosses): string {
  return rows(
    elementsIn(table)
      .filter(({ tagName }) => tagName === 'mtr' || tagName === 'mlabeledtr')
      .map((row) => elementsIn(row).map((cell) => rowText(elementsIn(cell), losses).trim())),
  );
}

/** Rows with one element say no more than it. */
function unwrapped(element: HtmlElement): HtmlElement {
  let inner = element;
  while (inner.tagName === 'mrow' || inner.tagName === 'mstyle') {
    const [only, ...others] = elementsIn(inner);
    if (only === undefined || others.length > 0) break;
    inner = only;
  }
  return inner;
}

function isFence(element: HtmlElement | undefined): boolean {
  if (element === undefined) return false;
  const inner = unwrapped(element);
  return inner.tagName === 'mo' && fences.test(characters(inner));
}

/** A sum or an integral, alone or with its bounds. */
function isOperator(element: HtmlElement): boolean {
  const inner = unwrapped(element);
  if (inner.tagName === 'mo') return bigSigns.test(characters(inner));
  if (!/^(?:munder|mover|munderover|msub|msup|msubsup)$/u.test(inner.tagName)) return false;
  const base = elementsIn(inner)[0];
  return base !== undefined && (isOperator(base) || isFunction(base));
}

function isFunction(element: HtmlElement): boolean {
  const inner = unwrapped(element);
  return /^(?:mi|mo)$/u.test(inner.tagName) && functionName.test(characters(inner));
}

/** A mark over or under an expression, and no bound of it. */
function isMark(element: HtmlElement | undefined): boolean {
  if (element === undefined) return false;
  const inner = unwrapped(element);
  return inner.tagName === 'mo' && isAccent(characters(inner));
}

function characters(element: HtmlElement): string {
  let text = '';
  for (const node of element.childNodes) if ('value' in node) text += node.value;
  return text.replace(/[ \t\n\r\f]+/gu, ' ').trim();
}

function elementsIn(element: HtmlElement): readonly HtmlElement[] {
  return element.childNodes.filter((node: HtmlNode): node is HtmlElement => isElement(node));
}
