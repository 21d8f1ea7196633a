import type { Paragraph, SlideSlot } from '../../model/deck/deck.ts';
import { layoutsOf } from '../../model/layouts/registry.ts';
import type { SlideCandidate } from '../plan/candidate.ts';
import { longestLead, takesLead } from '../plan/lines/lead-lines.ts';
import { itemsOf, titleOf, withLine } from '../plan/slide-words.ts';
import { paragraph, slot } from '../runs/slots.ts';
import { widthOf } from '../wording/display-length.ts';

const mostParagraphs = 2;
const ofSentences = layoutsOf('sentences');

/**
 * What stands below a heading before its points comes before them: as a line below the title of the slide that shows
 * them where it is brief, else as the slide before. The slides are those of the deck, in order.
 */
export function withSectionLeads(slides: readonly SlideCandidate[]): readonly SlideCandidate[] {
  let told = slides;
  for (const overview of slides) {
    if (overview.layout === 'section' || !isFirstOfOverview(overview)) continue;
    const leads = told.filter((slide) => isLeadOf(slide, overview));
    if (leads.length === 0) continue;
    const lead = leads.length === 1 && takesLead.has(overview.layout) ? leadSlot(leads[0]) : null;
    told = lead === null ? pointsLast(told, overview) : folded(told, overview, leads, lead);
  }
  return told;
}

/** Dividers without the heads that the slide after them shows with what each says. */
export function withoutHeadsTwice(slides: readonly SlideCandidate[]): readonly SlideCandidate[] {
  return slides.map((slide, index) => {
    const next = slides[index + 1];
    const isTwice =
      slide.layout === 'section' &&
      next !== undefined &&
      next.sectionIndex === slide.sectionIndex &&
      isFirstOfOverview(next);
    return isTwice ? { ...slide, slots: slide.slots.filter(({ role }) => role !== 'item') } : slide;
  });
}

function isFirstOfOverview({ id, group, announces }: SlideCandidate): boolean {
  return announces !== undefined && announces.length > 0 && id === group;
}

/** Text between the heading and the first point. */
function isLeadOf(slide: SlideCandidate, overview: SlideCandidate): boolean {
  const firstPoint = overview.announces?.[0]?.start ?? 0;
  return (
    (slide.layout === 'statement' || ofSentences.has(slide.layout)) &&
    slide.sectionIndex === overview.sectionIndex &&
    slide.offset > overview.offset &&
    slide.claims.length > 0 &&
    slide.claims.every(({ start, end }) => start > overview.offset && end <= firstPoint)
  );
}

/** The words of a slide as a line or two; null where they are longer. */
function leadSlot(slide: SlideCandidate | undefined): SlideSlot | null {
  if (slide === undefined) return null;
  const paragraphs: readonly Paragraph[] =
    slide.layout === 'statement'
      ? [paragraph(titleOf(slide))]
      : itemsOf(slide).map((item) => paragraph(item.paragraphs.flatMap(({ runs }) => runs)));
  if (paragraphs.length === 0 || paragraphs.length > mostParagraphs) return null;
  const length = paragraphs.reduce((sum, { runs }) => sum + widthOf(runs), 0);
  return length > longestLead ? null : slot('subtitle', ...paragraphs);
}

function folded(
  slides: readonly SlideCandidate[],
  overview: SlideCandidate,
  leads: readonly SlideCandidate[],
  lead: SlideSlot,
): readonly SlideCandidate[] {
  return slides
    .filter((slide) => !leads.includes(slide))
    .map((slide) =>
      slide.id === overview.id
        ? {
            ...slide,
            slots: withLine(slide.slots, lead),
            claims: [...leads.flatMap(({ claims }) => claims), ...slide.claims],
          }
        : slide,
    );
}

/** The slides of the points in the place of the first of them. */
function pointsLast(
  slides: readonly SlideCandidate[],
  { group, announces, offset }: SlideCandidate,
): readonly SlideCandidate[] {
  const place = announces?.[0]?.start ?? offset;
  const points = slides
    .filter((slide) => slide.group === group)
    .map((slide) => ({ ...slide, offset: place }));
  const others = slides.filter((slide) => slide.group !== group);
  const at = others.findIndex((slide) => slide.offset >= place);
  const cut = at < 0 ? others.length : at;
  return [...others.slice(0, cut), ...points, ...others.slice(cut)];
}
