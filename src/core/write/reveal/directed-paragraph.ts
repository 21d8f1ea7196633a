import { isRightToLeft } from '../../model/scene/text-direction.ts';
import { element, type MarkupElement } from './markup.ts';

/** A paragraph of text that begins on its own side: browsers and Word take the side from the attribute. */
export function directedParagraph(text: string): MarkupElement {
  return element('p', isRightToLeft(text) ? { dir: 'rtl' } : {}, {}, [text]);
}
