import { wordsOfRuns } from '../../model/deck/words-of-runs.ts';
import type { Scene, SceneSlide } from '../../model/scene/scene.ts';
import { element, type MarkupElement } from '../reveal/markup.ts';
import { pageLabels } from './page-labels.ts';
import type { PageMaker } from './page-maker.ts';
import { paper, paperHead, paperStyle, slidePicture } from './paper.ts';

const margin = { topMm: 15, sideMm: 20, bottomMm: 18 } as const;
const picture = { widthMm: paper.widthMm - 2 * margin.sideMm, heightMm: 110 } as const;

/**
 * A slide with its notes below, on as many pages as they take. Only the head of a table is repeated on the pages
 * that a browser engine adds, so that each slide is one.
 */
export const notesPages: PageMaker = {
  style: (scene) =>
    [
      `@page{size:${paper.widthMm}mm ${paper.heightMm}mm;margin:${margin.topMm}mm ${margin.sideMm}mm ${margin.bottomMm}mm}`,
      paperStyle(scene),
      'table{width:100%;table-layout:fixed;border-collapse:collapse}',
      'table+table{break-before:page}',
      'td{padding:0}',
      'thead td{padding-bottom:6mm}',
      '.picture{margin:0 auto 7mm}',
      `p{margin:0 0 ${scene.language === 'zh' ? '0;text-indent:2em;text-align:justify' : '8pt'};orphans:2;widows:2}`,
      'p.none{color:#767676;text-indent:0}',
    ].join('\n'),
  pages: (scene) => scene.slides.map((slide, index) => notesPage(scene, slide, index + 1)),
};

function notesPage(scene: Scene, slide: SceneSlide, number: number): MarkupElement {
  const row = (content: readonly MarkupElement[]) =>
    element('tr', { role: 'presentation' }, {}, [element('td', { role: 'presentation' }, {}, content)]);
  return element('table', { role: 'presentation' }, {}, [
    element('thead', {}, {}, [row([paperHead(scene, `${number} / ${scene.slides.length}`)])]),
    element('tbody', {}, {}, [row([slidePicture(scene, slide, picture), ...notesOf(scene, slide)])]),
  ]);
}

/** The parts of a slide that was too full share its notes: they stand below the first. */
function notesOf({ language }: Scene, { notes, part }: SceneSlide): readonly MarkupElement[] {
  if (part > 0) return [];
  const paragraphs = notes.map(({ runs }) => wordsOfRuns(runs)).filter((text) => text.trim() !== '');
  return paragraphs.length > 0
    ? paragraphs.map((text) => element('p', {}, {}, [text]))
    : [element('p', { class: 'none' }, {}, [pageLabels[language].none])];
}
