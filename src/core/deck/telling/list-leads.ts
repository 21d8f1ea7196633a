import { isLead } from '../../language/clauses/announcements.ts';
import { simplified } from '../../language/zh/simplified.ts';
import { layoutsOf } from '../../model/layouts/registry.ts';
import { type Span, sliceSpan, spansOverlap } from '../../model/span.ts';
import { type NumberedMember, numberedLists, sentenceAbove } from '../../view/numbered-lists.ts';
import type { SlideCandidate } from '../plan/candidate.ts';
import { longestLead } from '../plan/lines/lead-lines.ts';
import { type PlanContext, sentenceAt } from '../plan/plan-context.ts';
import { itemsOf, spansOfSlots, withLine } from '../plan/slide-words.ts';
import { paragraph, slot } from '../runs/slots.ts';
import { slideRuns } from '../runs/source-runs.ts';
import { trimSpan } from '../titles/headings/heading-text.ts';
import { displayLength } from '../wording/display-length.ts';

/** Above a list: nobody stands alone below a lead. */
const fewestMembers = 2;
/** They have no points, or show what an article says with its words around it. */
const untouched = layoutsOf('frame', 'form');
const pointing = /(?:下列|以下|如下)/u;
/** 做了以下工作, 现通知如下: words that every report has before its points, and that say nothing of them. */
const ritual =
  /(?:下列|以下|如下)[^，；]{0,8}(?:工作|方面|[几一二三四五六七八九十\d]+[点项个条]|意见|建议|安排|要求|措施|体会)|(?:通知|公告|通告|通报|批复|说明|汇报|报告|答复|公布|印发|规定)如下/u;

/**
 * Slides whose items all are numbered members of one list, with the line that says of whom or of what the list is
 * (办公室承担以下职责：) below the title, where nothing on the slide has said it.
 */
export function withListLeads(
  context: PlanContext,
  slides: readonly SlideCandidate[],
): readonly SlideCandidate[] {
  const { source, outline } = context;
  const listOf = new Map<string, readonly NumberedMember[]>();
  const place = (list: readonly NumberedMember[]) => {
    for (const { block, children } of list) {
      listOf.set(block.id, list);
      place(children);
    }
  };
  numberedLists(source.raw, outline.blocks).forEach(place);
  return slides.map((slide) => {
    const items = itemsOf(slide);
    if (items.length < fewestMembers || untouched.has(slide.layout)) return slide;
    if (slide.slots.some(({ role }) => role === 'subtitle')) return slide;
    const members = new Set(
      items.map((item) => {
        const [where] = spansOfSlots([item]);
        return where === undefined ? undefined : sentenceAt(context, where)?.blockId;
      }),
    );
    // What one member says in several sentences is no list.
    if (members.size < fewestMembers) return slide;
    const [list, ...others] = new Set(
      [...members].map((id) => (id === undefined ? undefined : listOf.get(id))),
    );
    const lead = list === undefined || others.length > 0 ? null : leadAbove(context, list);
    if (lead === null) return slide;
    if (spansOfSlots(slide.slots).some((each) => spansOverlap(each, lead))) return slide;
    const line = slot('subtitle', paragraph(slideRuns(source, trimSpan(source.raw, lead))));
    return { ...slide, slots: withLine(slide.slots, line), claims: [...slide.claims, lead] };
  });
}

/** The last sentence before the list, where it points at it and says more than that points come. */
function leadAbove(
  { source: { raw }, outline, placeOf }: PlanContext,
  [first]: readonly NumberedMember[],
): Span | null {
  const lead = sentenceAbove(outline.blocks, placeOf.get(first?.block.id ?? '') ?? 0);
  if (lead === null || displayLength(raw, lead) > longestLead) return null;
  const text = simplified(sliceSpan(raw, lead));
  return isLead(text) && pointing.test(text) && !ritual.test(text) ? lead : null;
}
