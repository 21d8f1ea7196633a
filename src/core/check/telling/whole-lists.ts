import { isLead } from '../../language/clauses/announcements.ts';
import { simplified } from '../../language/zh/simplified.ts';
import type { Slide, SlideSlot } from '../../model/deck/deck.ts';
import type { Project } from '../../model/project/project.ts';
import { type Span, sliceSpan, spansOverlap } from '../../model/span.ts';
import { countBefore } from '../../view/bisect.ts';
import { type NumberedMember, numberedLists, sentenceAbove } from '../../view/numbered-lists.ts';
import { isBodySlide, itemsOf, sourceOf, type TellingRule } from './telling-rule.ts';

interface PlacedMember {
  readonly member: NumberedMember;
  readonly list: readonly NumberedMember[];
  /** What it stands below; null in an outer list. */
  readonly above: PlacedMember | null;
}

/** A number and its mark stand before the words. */
const longestNumber = 6;

/** Members of two lists, or of two levels of one, as items of one slide, and those of an inner list without the member that it is of. */
export const mixedList: TellingRule = {
  name: 'mixed-list',
  find: (project) => {
    const places = placesOf(project);
    return project.deck.slides.filter(showsLists).flatMap((slide) => {
      const shown = membersOn(slide, places);
      const spans = spansOn(slide);
      const isOn = ({ member }: PlacedMember) => spans.some((each) => spansOverlap(each, member.block.span));
      const first = shown[0]?.placed;
      const odd = shown.find(
        ({ placed }) => placed.list !== first?.list || (placed.above !== null && !isOn(placed.above)),
      );
      return odd === undefined
        ? []
        : [
            {
              slideId: slide.id,
              slotId: odd.item.id,
              text: sliceSpan(project.source.raw, odd.placed.member.block.span),
            },
          ];
    });
  },
};

/** 有下列情形之一的：, 应当同时符合以下条件：, what its members mean nothing without; 会议议定以下事项：adds little to them. */
const conditions = /(?:之一|条件|情形|不得|职责|义务|权利)/u;

/** Members of a list on a slide that says nothing of the lead on which they depend. */
export const listWithoutLead: TellingRule = {
  name: 'list-without-lead',
  find: (project) => {
    const places = placesOf(project);
    const { raw } = project.source;
    return project.deck.slides.filter(showsLists).flatMap((slide) => {
      const items = membersOn(slide, places).flatMap(({ item, placed: { list, above } }) => {
        const lead = above === null ? leadOf(project, list) : null;
        return lead === null ? [] : [{ item, lead }];
      });
      const spans = spansOn(slide);
      const bare =
        items.length < 2
          ? undefined
          : items.find(({ lead }) => !spans.some((each) => spansOverlap(each, lead)));
      return bare === undefined
        ? []
        : [{ slideId: slide.id, slotId: bare.item.id, text: sliceSpan(raw, bare.lead) }];
    });
  },
};

/** A list of which slides show some members, and none shows the others. */
export const membersMissing: TellingRule = {
  name: 'members-missing',
  find: (project) => {
    const slides = project.deck.slides.filter(isBodySlide);
    const spansOf = slides.map(spansOn);
    const lists = new Set([...placesOf(project).values()].map(({ list }) => list));
    return [...lists].flatMap((list) => {
      const slideOf = ({ block }: NumberedMember) =>
        spansOf.findIndex((spans) => spans.some((each) => spansOverlap(each, block.span)));
      const places = list.map(slideOf);
      const missing = list[places.indexOf(-1)];
      const told = places.filter((place) => place >= 0);
      const slide = slides[told[0] ?? -1];
      return missing === undefined || told.length < 2 || slide === undefined
        ? []
        : [{ slideId: slide.id, slotId: null, text: sliceSpan(project.source.raw, missing.block.span) }];
    });
  },
};

function showsLists(slide: Slide): boolean {
  return isBodySlide(slide) && slide.layout !== 'table';
}

function spansOn({ slots }: Slide): readonly Span[] {
  return slots.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ runs }) => runs.flatMap(({ prov }) => (prov.type === 'source' ? [prov] : []))),
  );
}

/** By where they begin, the members of numbered lists. */
function placesOf({ source, outline }: Project): ReadonlyMap<number, PlacedMember> {
  const places = new Map<number, PlacedMember>();
  const place = (list: readonly NumberedMember[], above: PlacedMember | null) => {
    for (const member of list) {
      const placed = { member, list, above };
      places.set(member.block.span.start, placed);
      place(member.children, placed);
    }
  };
  for (const list of numberedLists(source.raw, outline.blocks)) if (list.length > 1) place(list, null);
  return places;
}

/** The items of a slide whose own words are of a member. */
function membersOn(
  slide: Slide,
  places: ReadonlyMap<number, PlacedMember>,
): readonly { readonly item: SlideSlot; readonly placed: PlacedMember }[] {
  return itemsOf(slide).flatMap((item) => {
    const main = item.paragraphs.find(({ part }) => part === 'main');
    const where = main === undefined ? null : sourceOf(main);
    const placed = where === null ? null : memberAt(places, where.start);
    return placed === null ? [] : [{ item, placed }];
  });
}

function memberAt(places: ReadonlyMap<number, PlacedMember>, start: number): PlacedMember | null {
  for (let at = start; at >= start - longestNumber; at -= 1) {
    const placed = places.get(at);
    if (placed !== undefined) return placed;
  }
  return null;
}

/** The sentence right before an outer list, where it says on what its members depend. */
function leadOf({ source, outline }: Project, [first]: readonly NumberedMember[]): Span | null {
  const { blocks } = outline;
  const start = first?.block.span.start ?? 0;
  const lead = sentenceAbove(
    blocks,
    countBefore(blocks.length, (at) => (blocks[at]?.span.start ?? 0) < start),
  );
  if (lead === null) return null;
  const text = simplified(sliceSpan(source.raw, lead));
  return isLead(text) && conditions.test(text) ? lead : null;
}
