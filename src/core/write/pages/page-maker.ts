import type { Scene } from '../../model/scene/scene.ts';
import type { MarkupElement } from '../reveal/markup.ts';

/** How one kind of pages is made: a style sheet, and an element for every page or run of pages. */
export interface PageMaker {
  readonly style: (scene: Scene) => string;
  readonly pages: (scene: Scene) => readonly MarkupElement[];
}
