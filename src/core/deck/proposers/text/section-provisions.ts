import type { Section } from '../../../model/outline/outline.ts';
import { type Span, span } from '../../../model/span.ts';
import { englishSections, type Provision, provisionsOf } from '../../articles/english-sections.ts';
import { ranks, type SlideCandidate } from '../../plan/candidate.ts';
import { pagesByLength } from '../../plan/clause-items.ts';
import type { OffsetMarks } from '../../plan/offset-marks.ts';
import type { PlanContext, TopSection } from '../../plan/plan-context.ts';
import { descendants } from '../../plan/plan-context.ts';
import { numberedSlots, paragraph, slot } from '../../runs/slots.ts';
import { slideRuns } from '../../runs/source-runs.ts';
import { trimSpan } from '../../titles/headings/heading-text.ts';
import { displayLength } from '../../wording/display-length.ts';

/** Provisions that fit one slide, or the members of one that announces them. */
interface Page {
  readonly lead: Provision | null;
  readonly items: readonly Provision[];
}

/**
 * Sections of English rules (Sec. 3. Functions.) that hold more than a paragraph: all their provisions in order, with the
 * marks of the author ((a), (i)), below the numeral and the name of the section. What announces members stands above them.
 */
export function proposeEnglishSections(
  context: PlanContext,
  claimed: OffsetMarks,
): readonly SlideCandidate[] {
  const sections = new Set(englishSections(context));
  if (sections.size === 0) return [];
  return context.topSections.flatMap((top) =>
    descendants(top.section)
      .filter((section) => sections.has(section))
      .flatMap((section) => sectionSlides(context, top, section, claimed)),
  );
}

function sectionSlides(
  context: PlanContext,
  top: TopSection,
  section: Section,
  claimed: OffsetMarks,
): readonly SlideCandidate[] {
  const { source } = context;
  const provisions = provisionsOf(context, section);
  const { heading } = section;
  if (heading === null || provisions === null) return [];
  if (provisions.flatMap(spansOf).some((each) => claimed.touches(each))) return [];
  const isLone = provisions.length === 1 && provisions[0]?.members.length === 0;
  if (provisions.length === 0 || isLone) return [];
  const title = slideRuns(source, trimSpan(source.raw, heading.span));
  return pagesOf(source.raw, provisions).map(({ lead, items }, index) => ({
    id: `english-section-${section.id}-${index + 1}`,
    layout: lead === null && items.every(({ members }) => members.length === 0) ? 'passage' : 'clauses',
    sectionIndex: top.index,
    slots: [
      slot('title', paragraph(title)),
      ...(lead === null ? [] : [slot('subtitle', paragraph(slideRuns(source, lead.lead)))]),
      ...numberedSlots(
        'item',
        items.map((item) => [
          paragraph(slideRuns(source, item.lead)),
          ...item.members.flatMap(spansOf).map((each) => paragraph(slideRuns(source, each), 'detail')),
        ]),
      ),
    ],
    rank: ranks.structure,
    isToldWhole: true,
    score: items.length,
    group: `english-section-${section.id}`,
    offset: (lead ?? items[0])?.lead.start ?? heading.span.start,
    order: 12 + index,
    claims: [heading.span, ...provisions.flatMap(spansOf)],
  }));
}

/** In Han characters: a provision of three sentences or more that is longer is told sentence by sentence. */
const longestWhole = 110;
/** A section that is this short stands on one slide, members below what announces them. */
const longestSection = 130;
const mostLines = 7;

/** In order: provisions without members together, one with members on slides of its own. */
function pagesOf(raw: string, provisions: readonly Provision[]): readonly Page[] {
  const all = provisions.flatMap(spansOf);
  const isShort = all.length <= mostLines && lengthOf(raw, all) <= longestSection;
  if (isShort && provisions.length > 1) return [{ lead: null, items: provisions }];
  const pages: Page[] = [];
  let plain: Provision[] = [];
  const close = () => {
    pages.push(...paged(raw, plain).map((items) => ({ lead: null, items })));
    plain = [];
  };
  for (const provision of provisions) {
    const told = sentenceBySentence(raw, provision);
    if (told !== null) {
      close();
      pages.push(...told);
      continue;
    }
    if (provision.members.length === 0) {
      plain.push(provision);
      continue;
    }
    close();
    pages.push(...paged(raw, provision.members).map((items) => ({ lead: provision, items })));
  }
  close();
  return pages;
}

/** The first sentence above the others; null where the provision is short. */
function sentenceBySentence(raw: string, { lead, sentences, members }: Provision): readonly Page[] | null {
  const [first, ...others] = withMarkers(raw, sentences);
  if (first === undefined || others.length < 2 || members.length > 0) return null;
  if (lengthOf(raw, [lead]) <= longestWhole) return null;
  const provisionOf = (where: Span): Provision => ({
    lead: trimSpan(raw, where),
    sentences: [],
    members: [],
  });
  const head = provisionOf(span(lead.start, first.end));
  return paged(raw, others.map(provisionOf)).map((items) => ({ lead: head, items }));
}

/** The number of a provision (a.), which ends like a sentence, with what it numbers. */
function withMarkers(raw: string, sentences: readonly Span[]): readonly Span[] {
  const [mark, first, ...others] = sentences;
  const isMark =
    mark !== undefined && /^[\s*_]*\(?[a-z\d]{1,4}[.)]\s*$/iu.test(raw.slice(mark.start, mark.end));
  return isMark && first !== undefined ? [span(mark.start, first.end), ...others] : sentences;
}

function paged(raw: string, items: readonly Provision[]): readonly (readonly Provision[])[] {
  return items.length === 0 ? [] : pagesByLength(items, (item) => lengthOf(raw, spansOf(item)));
}

function lengthOf(raw: string, spans: readonly Span[]): number {
  return spans.reduce((sum, each) => sum + displayLength(raw, each), 0);
}

function spansOf({ lead, members }: Provision): readonly Span[] {
  return [lead, ...members.flatMap(spansOf)];
}
