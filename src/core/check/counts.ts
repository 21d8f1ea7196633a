import type { Provenance } from '../model/deck.ts';
import type { Project } from '../model/project.ts';
import { containsSpan, type Span, span } from '../model/span.ts';
import type { CountedTerm, CountsCheck } from './check-report.ts';
import { placedParagraphs } from './deck-runs.ts';

/** Do counted terms have as many members as they say, and do the slides show all of them or none? */
export function checkCounts({ outline, deck }: Project): CountsCheck {
  const shown = shownSpans(placedParagraphs(deck).filter(({ isNote }) => !isNote));
  const terms = outline.enumerations
    .filter((enumeration) => enumeration.declaredCount !== null)
    .map(
      (enumeration): CountedTerm => ({
        enumerationId: enumeration.id,
        name: enumeration.name,
        status: enumeration.status,
        declaredCount: enumeration.declaredCount,
        foundCount: enumeration.items.length,
        shownCount: enumeration.items.filter((item) => isShown(item.span, shown)).length,
      }),
    );
  return {
    terms,
    findings: terms.filter(
      (term) => term.status === 'mismatch' || (term.shownCount > 0 && term.shownCount < term.foundCount),
    ),
  };
}

function shownSpans(paragraphs: ReturnType<typeof placedParagraphs>): readonly Span[] {
  return paragraphs.flatMap(({ paragraph }) => joinedSpans(paragraph.runs.map((run) => run.prov)));
}

/** Spans of one paragraph, joined where its runs go on in the source: an item and its common part. */
function joinedSpans(provs: readonly Provenance[]): readonly Span[] {
  const joined: Span[] = [];
  for (const prov of provs) {
    if (prov.type !== 'source') continue;
    const last = joined.at(-1);
    if (last !== undefined && last.end === prov.start) joined[joined.length - 1] = span(last.start, prov.end);
    else joined.push(span(prov.start, prov.end));
  }
  return joined;
}

function isShown(item: Span, shown: readonly Span[]): boolean {
  return shown.some((piece) => containsSpan(piece, item));
}
