import type { ClassifiedBlock, Section } from '../../model/outline/outline.ts';
import { type Span, span } from '../../model/span.ts';
import { bodyBlocks, type PlanContext } from '../plan/plan-context.ts';
import { trimSpan } from '../titles/headings/heading-text.ts';

/** Sec. 4. Administration, § 5. Definitions. */
const sectionHeading = /^[\s*_]*(?:(?:Section|Sec[.]|Article|Art[.])\s+|§\s?)(?:\d{1,3}|[IVX]{1,6})\b/iu;
/** (a), (ii), 3., b. */
const marker = /^[\s*_]*(?:\\?\(([a-z]{1,4}|\d{1,2})\\?\)\s*|([a-z]|[ivx]{1,4}|\d{1,2})[.)]\s+)/iu;
/** What binds a member to the next one: ; and. */
const binding = /[;,]\s*(?:and|or|and\/or)?\s*$/u;
/** Also where sentences follow that: … on the following roads from 5 a.m. This shall not apply to buses. */
const announces = /\bthe following (?!provisions?\b)[a-z]+/iu;
/** Fewer in the whole document are mentions. */
const fewestSections = 3;
const mostOfMembers = 60;

/** A paragraph of a section, with the members that it announces. */
export interface Provision {
  readonly lead: Span;
  readonly sentences: readonly Span[];
  /** Each with those of its own. */
  readonly members: readonly Provision[];
}

/** Whether the heading of a section has the numeral of English rules. */
export function isEnglishSection({ source: { raw } }: PlanContext, { heading }: Section): boolean {
  return heading !== null && sectionHeading.test(raw.slice(heading.span.start, heading.span.end));
}

/** Whether its heading opens the paragraph of the section, as in English rules: Sec. 5. Termination. The board …. */
export function isRunInSection(context: PlanContext, section: Section): boolean {
  const { heading, blockIds } = section;
  return heading !== null && blockIds.includes(heading.blockId) && isEnglishSection(context, section);
}

/** Sections of English rules that hold text themselves, in order; none where the document is no rules. */
export function englishSections(context: PlanContext): readonly Section[] {
  if (context.language !== 'en') return [];
  const found: Section[] = [];
  const visit = (section: Section): void => {
    if (section.children.length === 0 && isEnglishSection(context, section)) found.push(section);
    section.children.forEach(visit);
  };
  for (const { section } of context.topSections) visit(section);
  return found.length < fewestSections ? [] : found;
}

/**
 * The provisions of a section: its paragraphs, each with what it announces (The council shall: (i) …; (ii) …). Null where
 * something else stands among them.
 */
export function provisionsOf(context: PlanContext, section: Section): readonly Provision[] | null {
  const { raw } = context.source;
  const blocks = bodyBlocks(context, section).filter(({ kind }) => kind !== 'byline' && kind !== 'meta');
  if (!blocks.every(isText)) return null;
  const from = section.heading?.span.end ?? 0;
  const paragraphs = blocks.flatMap((block): readonly Paragraph[] => {
    const { start, end } = block.span;
    const where = trimSpan(raw, span(Math.min(end, Math.max(start, from)), end));
    const sentences = block.sentences.map((each) => each.span).filter((each) => each.end > where.start);
    return where.end > where.start ? [{ where, sentences, isNumbered: isNumbered(context, block) }] : [];
  });
  return readProvisions(raw, paragraphs);
}

function isNumbered({ source: { blocks }, placeOf }: PlanContext, { id }: ClassifiedBlock): boolean {
  const hint = blocks[placeOf.get(id) ?? -1]?.hint;
  return hint?.kind === 'list-item' && hint.ordered;
}

interface Paragraph {
  readonly where: Span;
  readonly sentences: readonly Span[];
  /** By the markup of the file: its words begin after the number. */
  readonly isNumbered: boolean;
}

function isText({ kind }: ClassifiedBlock): boolean {
  return kind === 'paragraph' || kind === 'list-item';
}

/** `above`: how the provisions are numbered that these are below. */
function readProvisions(
  raw: string,
  paragraphs: readonly Paragraph[],
  above: ReadonlySet<string> = new Set(),
): readonly Provision[] {
  const provisions: Provision[] = [];
  const used = new Set(above);
  for (let at = 0; at < paragraphs.length; at++) {
    const paragraph = paragraphs[at];
    if (paragraph === undefined) break;
    const own = styleOf(raw, paragraph, null);
    if (own !== null) used.add(own);
    const following = paragraphs.slice(at + 1, at + 1 + mostOfMembers);
    const below = following.slice(0, membersBelow(raw, paragraph.where, following, used));
    const isColon = below.length > 0 && raw.charAt(paragraph.where.end) === ':';
    const lead = isColon
      ? span(paragraph.where.start, paragraph.where.end + 1)
      : withoutBinding(raw, paragraph.where);
    provisions.push({ lead, sentences: paragraph.sentences, members: readProvisions(raw, below, used) });
    at += below.length;
  }
  return provisions;
}

/** How many of the paragraphs below a lead with a colon are its members, or members of these. */
function membersBelow(
  raw: string,
  lead: Span,
  following: readonly Paragraph[],
  above: ReadonlySet<string>,
): number {
  const [first] = following;
  const style = first === undefined ? null : styleOf(raw, first, null);
  const text = raw.slice(lead.start, lead.end + 1);
  if (style === null || !(/[:：—-]\s*$/u.test(text) || announces.test(text))) return 0;
  const end = following.findIndex((each) => {
    const found = styleOf(raw, each, style);
    return found === null || (found !== style && above.has(found));
  });
  return end < 0 ? following.length : end;
}

/** How a member is numbered; (i) is roman unless it stands among letters. */
function styleOf(raw: string, { where, isNumbered }: Paragraph, among: string | null): string | null {
  if (isNumbered) return 'arabic';
  const { start, end } = where;
  const [, bracketed, pointed] = marker.exec(raw.slice(start, end)) ?? [];
  const number = bracketed ?? pointed;
  if (number === undefined) return null;
  if (/\d/u.test(number)) return 'arabic';
  if (/^[ivx]+$/u.test(number) && (among !== 'letter' || number.length > 1)) return 'roman';
  return /^[A-Z]/u.test(number) ? 'capital' : 'letter';
}

function withoutBinding(raw: string, { start, end }: Span): Span {
  const [bound = ''] = binding.exec(raw.slice(start, end)) ?? [];
  return span(start, end - bound.length);
}
