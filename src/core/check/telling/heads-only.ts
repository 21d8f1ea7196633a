import type { Section } from '../../model/outline/outline.ts';
import type { Project } from '../../model/project/project.ts';
import { containsSpan, type Span } from '../../model/span.ts';
import { isList, itemsOf, type TellingRule, titleText } from './telling-rule.ts';

/** A slide of headings alone, of which no slide shows what stands below them. */
export const headsOnly: TellingRule = {
  name: 'heads-only',
  find: (project) => {
    const told = toldSections(project);
    return project.deck.slides
      .filter((slide) => {
        const items = itemsOf(slide);
        if (!isList(slide) || items.length < 2 || items.some(({ paragraphs }) => paragraphs.length > 1))
          return false;
        const sections = items.map((item) => {
          const prov = item.paragraphs[0]?.runs.find((run) => run.prov.type === 'source')?.prov;
          return prov?.type === 'source'
            ? told.find(({ heading }) => containsSpan(heading, prov))
            : undefined;
        });
        return (
          sections.every((section) => section?.hasText === true) &&
          sections.some((section) => section?.isTold === false)
        );
      })
      .map((slide) => ({ slideId: slide.id, slotId: null, text: titleText(slide) }));
  },
};

interface ToldSection {
  readonly heading: Span;
  readonly hasText: boolean;
  readonly isTold: boolean;
}

function toldSections({ outline, deck }: Project): readonly ToldSection[] {
  const shown = deck.slides
    .filter(({ layout }) => layout !== 'agenda' && layout !== 'section')
    .flatMap(({ slots }) => slots.flatMap(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs)))
    .flatMap(({ prov }) => (prov.type === 'source' ? [prov] : []));
  const blocks = new Map(outline.blocks.map((block) => [block.id, block]));
  const visit = (section: Section): readonly ToldSection[] => {
    const below = section.children.flatMap(visit);
    const { heading } = section;
    if (heading === null) return below;
    const texts = section.blockIds
      .flatMap((id) => blocks.get(id) ?? [])
      .flatMap(({ id, span }) =>
        id === heading.blockId ? [{ start: heading.span.end, end: span.end }] : [span],
      )
      .filter(({ start, end }) => end - start > 4);
    const isTold =
      texts.some((text) => shown.some((run) => containsSpan(text, run))) || below.some((each) => each.isTold);
    const hasText = texts.length > 0 || below.some((each) => each.hasText);
    return [{ heading: heading.span, hasText, isTold }, ...below];
  };
  return visit(outline.root);
}
