import type { SceneChart } from '../../../model/scene/scene-node.ts';
import type { Theme } from '../../../model/theme/theme.ts';
import { boxStyle } from '../css-values.ts';
import { element, type MarkupElement } from '../markup.ts';
import { lineToMarkup } from './line-markup.ts';
import { pathToMarkup } from './path-markup.ts';
import { shapeToMarkup } from './shape-markup.ts';
import { textToMarkup } from './text-markup.ts';

/** Marks, and names and values as texts that can be selected. */
export function chartToMarkup(node: SceneChart, theme: Theme, scope: string): MarkupElement {
  const marks = node.marks.map((mark) => {
    if (mark.type === 'line') return lineToMarkup(mark, theme);
    return mark.type === 'path' ? pathToMarkup(mark, theme, scope) : shapeToMarkup(mark, theme);
  });
  return element('div', { 'data-node': node.id, role: 'group' }, boxStyle(node), [
    ...marks,
    ...node.labels.map((label) => textToMarkup(label, theme)),
  ]);
}
