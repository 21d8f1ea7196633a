import type { ClassifiedBlock, Section } from '../../../model/outline/outline.ts';
import { sliceSpan } from '../../../model/span.ts';

/** Whom the press may ask, and who those are that a release names. */
const about = /^[\s#*]*(?:[Aa]bout|ABOUT) (?:the )?\p{Lu}[^?!]{1,80}$/u;
const contact =
  /^[\s#*]*(?:(?:for )?(?:media|press)(?: (?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)|relations|resources|queries))?(?: contacts?)?|contacts?(?: (?:us|details|information|persons?|for (?:the )?(?:media|press)))?|notes? to (?:the )?editors?|for (?:more|further) information\b.{0,40})[\s:*]*$/iu;
/** In characters, without the heading: lines that belong to an address. */
const longestAddress = 240;
/** Of the text, what may stand below: more is what the text is about. */
const mostBelow = 0.5;

/**
 * The text of an English release without what every release of its office ends with: the sections at the end that say
 * whom to ask (Media Contacts) and who the office is (About Harbour Trust). The notes have them, and no slide.
 */
export function withoutClosingSections(
  root: Section,
  blocks: ReadonlyMap<string, ClassifiedBlock>,
  raw: string,
): Section {
  const ownLength = ({ blockIds, heading }: Section) =>
    blockIds.reduce((sum, id) => {
      const own = blocks.get(id);
      return own === undefined || heading?.blockId === id ? sum : sum + own.span.end - own.span.start;
    }, 0);
  const lengthOf = (section: Section): number =>
    section.children.reduce((sum, child) => sum + lengthOf(child), ownLength(section));
  const headOf = ({ heading }: Section) => (heading === null ? '' : sliceSpan(raw, heading.span));
  const closes = (section: Section) => about.test(headOf(section)) || contact.test(headOf(section));
  const isAddress = (section: Section) => section.heading !== null && ownLength(section) <= longestAddress;
  const belongs = (section: Section): boolean =>
    (closes(section) || isAddress(section)) && section.children.every(belongs);
  const namesOffice = (section: Section): boolean =>
    about.test(headOf(section)) || section.children.some(namesOffice);
  const last = root.children.findLastIndex((section) => !belongs(section));
  const from = root.children.findIndex((section, at) => at > last && closes(section));
  const gone = from < 0 ? [] : root.children.slice(from);
  const below = gone.reduce((sum, section) => sum + lengthOf(section), 0);
  if (!gone.some(namesOffice) || below > lengthOf(root) * mostBelow) return root;
  return { ...root, children: root.children.slice(0, from) };
}
