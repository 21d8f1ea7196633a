import type { Scene } from '../../../../model/scene/scene.ts';
import type { Vocabulary } from '../../vocabulary.ts';
import { xmlText } from '../../xml/writable-text.ts';
import { deterministicGuid } from './deterministic-guid.ts';

/** Ids of slides in `p:sldIdLst`, from the lowest that the schema allows. */
export function slideId(number: number): number {
  return 255 + number;
}

/**
 * The sections of the slide sorter (`p14:sectionLst`). PowerPoint wants every slide in exactly one, in order, so
 * that what stands outside the deck's parts makes sections of its own. Nothing for a deck without parts.
 */
export function sectionListXml(scene: Scene, words: Vocabulary): string {
  if (scene.sections.length === 0) return '';
  const runs: { sectionIndex: number | null; slideNumbers: number[] }[] = [];
  for (const [index, { sectionIndex }] of scene.slides.entries()) {
    const last = runs.at(-1);
    if (last !== undefined && last.sectionIndex === sectionIndex) last.slideNumbers.push(index + 1);
    else runs.push({ sectionIndex, slideNumbers: [index + 1] });
  }
  const sections = runs.map(({ sectionIndex, slideNumbers }, index) => {
    const section = sectionIndex === null ? undefined : scene.sections[sectionIndex];
    const outside = index === 0 ? words.opening : index === runs.length - 1 ? words.ending : words.between;
    const id = deterministicGuid(`${index} ${section?.id ?? ''} ${scene.title}`);
    const slides = slideNumbers.map((number) => `<p14:sldId id="${slideId(number)}"/>`).join('');
    return `<p14:section name="${xmlText(section?.title ?? outside)}" id="${id}"><p14:sldIdLst>${slides}</p14:sldIdLst></p14:section>`;
  });
  return (
    '<p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}">' +
    '<p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">' +
    `${sections.join('')}</p14:sectionLst></p:ext>`
  );
}
