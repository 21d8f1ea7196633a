import { hasPredicate, isNumberedMember, isOpenFrame } from '../../language/clauses/clause-grammar.ts';
import { hasHan } from '../../language/language-of.ts';
import type { Paragraph, Slide, SlideSlot } from '../../model/deck/deck.ts';
import { layoutsWith } from '../../model/layouts/registry.ts';
import type { Section } from '../../model/outline/outline.ts';
import type { Project } from '../../model/project/project.ts';
import { spansOverlap } from '../../model/span.ts';
import { paragraphText, sourceOf, type TellingRule } from './telling-rule.ts';

/** The sentence continues after these; members of a list stand between semicolons. */
const continues = /^[*_”’）)》」』】\s]*[，,]/u;
/** Between a title and its items: a comma, a space. */
const closeBy = 2;
/** Layouts whose items are told in words; pillars and the like name things. */
const told = layoutsWith('tells-sentences');

/** An item or a statement that ends where its sentence continues, and that says nothing without the rest of it. */
export const clauseAlone: TellingRule = {
  name: 'clause-alone',
  find: (project) =>
    project.deck.language !== 'zh'
      ? []
      : project.deck.slides
          .filter(({ layout }) => layout === 'statement' || told.has(layout))
          .flatMap((slide) => {
            const items = slide.slots.filter(({ role }) => role === 'item');
            const slots = slide.slots.filter(
              ({ role }) => role === 'title' || (role === 'item' && !areNames(items)),
            );
            return slots.flatMap((slot) => {
              const last = slot.paragraphs.filter(({ part }) => part === 'main' || part === 'detail').at(-1);
              const isHeading =
                slot.role === 'title' && (isOfHeading(project, slot) || opensItems(slide, slot));
              if (last === undefined || isHeading || !isCutShort(project, last, slot.role === 'title'))
                return [];
              return [{ slideId: slide.id, slotId: slot.id, text: paragraphText(last) }];
            });
          }),
};

const fewestNames = 3;
/** Of the items; a name such as 任建 reads like a verb. */
const mostlyNames = 0.6;

/** 县总工会主席王芳，县教育局局长李明，…: who was there says nothing of anybody. */
function areNames(items: readonly SlideSlot[]): boolean {
  const texts = items.map(({ paragraphs }) => paragraphs.map(paragraphText).join('').trim());
  const names = texts.filter((text) => !isOpenFrame(text) && !hasPredicate(text));
  return names.length >= Math.max(fewestNames, texts.length * mostlyNames);
}

/** What the author has set as a heading is no clause of a sentence (会议指出，…). */
function isOfHeading({ outline }: Project, { paragraphs }: SlideSlot): boolean {
  const where = paragraphs[0] === undefined ? null : sourceOf(paragraphs[0]);
  const holds = ({ heading, children }: Section): boolean =>
    (where !== null && heading !== null && spansOverlap(heading.span, where)) || children.some(holds);
  return holds(outline.root);
}

/** What opens a sentence that the items tell (会议强调，要…；要…): it names what they are. */
function opensItems({ slots }: Slide, { paragraphs }: SlideSlot): boolean {
  const where = paragraphs[0] === undefined ? null : sourceOf(paragraphs[0]);
  const first = slots.find(({ role }) => role === 'item')?.paragraphs[0];
  const next = first === undefined ? null : sourceOf(first);
  return where !== null && next !== null && next.start >= where.end && next.start - where.end <= closeBy;
}

/** 城镇调查失业率5.5%以内. */
const setsFigure = /\d[^，。]{0,6}(?:以内|以上|以下|左右)$/u;

/** A title may name what the slide tells of it. */
function isCutShort({ source: { raw } }: Project, paragraph: Paragraph, isTitle: boolean): boolean {
  const text = paragraphText(paragraph).trim();
  const where = sourceOf(paragraph);
  if (
    where === null ||
    isNumberedMember(text) ||
    !hasHan(text) ||
    !continues.test(raw.slice(where.end, where.end + 6))
  )
    return false;
  const clauses = text.split(/[，,；;：:](?![^“（《]*[”）》])/u).filter((clause) => clause.trim() !== '');
  const last = clauses.at(-1) ?? '';
  if (setsFigure.test(last)) return false;
  if (isOpenFrame(last) || isTitle) return isOpenFrame(last);
  return !clauses.some((clause) => !isOpenFrame(clause) && hasPredicate(clause));
}
