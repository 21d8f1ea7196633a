import { invisibleTags } from './element-kinds.ts';
import { attributeOf, type HtmlElement } from './html-node.ts';

/** Whether nothing of an element is seen: by its kind, its attributes or its own style. */
export function isInvisible(element: HtmlElement, style: ReadonlyMap<string, string>): boolean {
  const { tagName } = element;
  if (invisibleTags.has(tagName)) return true;
  if (tagName === 'dialog' && attributeOf(element, 'open') === null) return true;
  if (attributeOf(element, 'hidden') !== null || attributeOf(element, 'aria-hidden') === 'true') return true;
  return (
    style.get('display') === 'none' || style.get('visibility') === 'hidden' || style.get('mso-hide') === 'all'
  );
}
