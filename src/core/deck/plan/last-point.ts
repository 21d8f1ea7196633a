import type { Section } from '../../model/outline/outline.ts';

/**
 * The last of one-paragraph points that headings lead (七、国庆节…), where more paragraphs stand below it: they close
 * the list (what holds for all holidays), and its heading is no title for them. As a list of none or one.
 */
export function lastPoint({ children }: Section): readonly Section[] {
  const leads = ({ heading, blockIds, children: below }: Section) =>
    heading !== null && heading.blockId === blockIds[0] && below.length === 0;
  const last = children.at(-1);
  if (last === undefined || children.length < 2 || last.blockIds.length < 2 || !leads(last)) return [];
  return children.slice(0, -1).every((point) => leads(point) && point.blockIds.length === 1) ? [last] : [];
}
