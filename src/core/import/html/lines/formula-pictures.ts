import { attributeOf, type HtmlElement, isElement } from '../tree/html-node.ts';

const deepestWrapping = 4;

/** The formula that a hidden element holds and nothing else: beside it the page shows a picture of it. */
export function onlyFormula(element: HtmlElement): HtmlElement | null {
  let inner = element;
  for (let depth = 0; depth < deepestWrapping; depth += 1) {
    const [only, ...others] = inner.childNodes.filter(
      (node) => !('value' in node) || node.value.trim() !== '',
    );
    if (only === undefined || others.length > 0 || !isElement(only)) return null;
    if (only.tagName === 'math') return only;
    inner = only;
  }
  return null;
}

/** Whether a picture stands right after the formula that it shows. */
export function isPictureOfFormula(image: HtmlElement): boolean {
  const siblings = image.parentNode?.childNodes ?? [];
  const before = siblings[siblings.indexOf(image) - 1];
  return (
    siblings.length <= deepestWrapping &&
    before !== undefined &&
    isElement(before) &&
    (before.tagName === 'math' || onlyFormula(before) !== null)
  );
}

/** Whether MathJax has drawn a formula before the script that says it. */
export function isDrawnBefore(script: HtmlElement): boolean {
  const siblings = script.parentNode?.childNodes ?? [];
  const at = siblings.indexOf(script);
  return siblings
    .slice(Math.max(0, at - deepestWrapping), at)
    .some(
      (node) =>
        isElement(node) &&
        /^(?:MathJax|mjx)/iu.test(attributeOf(node, 'class') ?? '') &&
        !/Preview/u.test(attributeOf(node, 'class') ?? '') &&
        node.childNodes.length > 0,
    );
}
