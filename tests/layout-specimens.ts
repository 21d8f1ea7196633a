import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type LayoutName, layoutNames, type Slide } from '../src/core/model/deck/deck.ts';
import { layoutDefinition } from '../src/core/model/layouts/registry.ts';
import type { Project } from '../src/core/model/project/project.ts';
import { convertDocument } from '../src/core/pipeline.ts';
import { specimenSlide } from './core/layout/specimen-slide.ts';

const root = join(import.meta.dirname, '..');
const files = [
  'resources/samples/f00-jiaxing-article.txt',
  'tests/fixtures/layouts.html',
  'tests/fixtures/tables.md',
];

/** A document, and for some layouts the first of its slides that the planner has chosen that layout for. */
export interface LayoutSpecimens {
  readonly project: Project;
  readonly slides: ReadonlyMap<LayoutName, Slide>;
}

/**
 * Documents that have a slide of every layout that the planner chooses; each is in one of the maps. Layouts that no
 * document has show their own specimen.
 */
export async function layoutSpecimens(): Promise<readonly LayoutSpecimens[]> {
  const missing = new Set<LayoutName>(layoutNames);
  const specimens: LayoutSpecimens[] = [];
  for (const file of files) {
    const options = { themeId: 'government-red', aspect: '16:9', maxSlides: 'full' } as const;
    const converted = await convertDocument(readFileSync(join(root, file)), basename(file), options);
    if (!converted.ok) throw new Error(`${file}: ${converted.error.code}`);
    const project = converted.value.value;
    const slides = new Map<LayoutName, Slide>();
    for (const slide of project.deck.slides) {
      if (missing.delete(slide.layout)) slides.set(slide.layout, slide);
    }
    if (slides.size > 0) specimens.push({ project, slides });
  }
  const own = [...missing].flatMap((name): readonly (readonly [LayoutName, Slide])[] => {
    const slide = specimenSlide(layoutDefinition(name));
    return slide === null ? [] : [[name, slide]];
  });
  const project = specimens[0]?.project;
  return project === undefined ? specimens : [...specimens, { project, slides: new Map(own) }];
}
