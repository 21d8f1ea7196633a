import type { Deck } from '../../../core/model/deck/deck.ts';
import type { Scene } from '../../../core/model/scene/scene.ts';

/** A row of the list: the head of a section, or a page. */
export type SlideRow =
  | { readonly type: 'section'; readonly key: string; readonly title: string; readonly pageCount: number }
  | {
      readonly type: 'page';
      readonly key: string;
      readonly slideId: string;
      readonly part: number;
      readonly partCount: number;
      /** Into the scene's slides. */
      readonly sceneIndex: number;
      readonly title: string;
    };

/** Pages in order, with a head wherever a section begins. */
export function slideRows(deck: Deck, scene: Scene): readonly SlideRow[] {
  const rows: SlideRow[] = [];
  let section: number | null = null;
  scene.slides.forEach((page, sceneIndex) => {
    if (page.sectionIndex !== null && page.sectionIndex !== section) {
      rows.push({
        type: 'section',
        key: `section ${page.sectionIndex} ${page.slideId}`,
        title: deck.sections[page.sectionIndex]?.title.map(({ text }) => text).join('') ?? '',
        pageCount: scene.slides.filter(({ sectionIndex }) => sectionIndex === page.sectionIndex).length,
      });
    }
    section = page.sectionIndex;
    rows.push({
      type: 'page',
      key: `${page.slideId} ${page.part}`,
      slideId: page.slideId,
      part: page.part,
      partCount: page.partCount,
      sceneIndex,
      title: page.title,
    });
  });
  return rows;
}
