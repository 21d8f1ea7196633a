import type { ClassifiedBlock, Section } from '../../model/outline/outline.ts';

type Blocks = ReadonlyMap<string, ClassifiedBlock>;

/**
 * The tree of sections in which what closes a list of points is a section without a heading beside them: paragraphs
 * below the last of one-paragraph points that headings lead (what holds for all holidays, after 七、国庆节…), and what
 * the whole document asks for at its end (各地区、各部门要…本意见…). The heading of the last point is no title for them.
 */
export function withClosings(root: Section, raw: string, blocks: Blocks): Section {
  return endsWithAppeal(apart(root), raw, blocks);
}

function apart(section: Section): Section {
  const children = section.children.map(apart);
  const last = children.at(-1);
  const areLed = children.slice(0, -1).every((point) => leads(point) && point.blockIds.length === 1);
  if (last === undefined || children.length < 2 || !areLed || !leads(last)) return { ...section, children };
  return { ...section, children: [...children.slice(0, -1), ...splitAt(last, 1)] };
}

function leads({ heading, blockIds, children }: Section): boolean {
  return heading !== null && heading.blockId === blockIds[0] && children.length === 0;
}

function splitAt(section: Section, place: number): readonly Section[] {
  const rest = section.blockIds.slice(place);
  if (rest.length === 0) return [section];
  return [
    { ...section, blockIds: section.blockIds.slice(0, place) },
    { id: `${section.id}-closing`, heading: null, blockIds: rest, children: [] },
  ];
}

const appeal = /^[\s\u3000]*各[^，。；]{1,40}要/u;
const itself = /本(?:意见|通知|方案|规划|计划|办法|决定|纲要|措施)/u;

/** The last paragraph of a document, not the only one of its section, that tells all whom it is for to carry it out. */
function endsWithAppeal(section: Section, raw: string, blocks: Blocks): Section {
  const last = section.children.at(-1);
  if (last === undefined) return section;
  if (last.children.length > 0) {
    return { ...section, children: [...section.children.slice(0, -1), endsWithAppeal(last, raw, blocks)] };
  }
  const place = last.blockIds.findIndex((id, index) => {
    const where = blocks.get(id)?.span;
    const text = where === undefined ? '' : raw.slice(where.start, where.end);
    return index > 0 && appeal.test(text) && itself.test(text);
  });
  const isLast = place >= 0 && place >= last.blockIds.length - mostAfterAppeal;
  if (last.heading === null || section.heading === null || !isLast) return section;
  return { ...section, children: [...section.children.slice(0, -1), ...splitAt(last, place)] };
}

/** The appeal, and a note after it (（本文有删减）). */
const mostAfterAppeal = 2;
