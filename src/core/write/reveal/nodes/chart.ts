import type { SceneChart } from '../../../model/scene-node.ts';
import type { Theme } from '../../../model/theme.ts';
import { boxStyle } from '../css-values.ts';
import { element, type MarkupElement } from '../markup.ts';
import { lineToMarkup } from './line.ts';
import { pathToMarkup } from './path.ts';
import { shapeToMarkup } from './shape.ts';
import { textToMarkup } from './text.ts';

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
