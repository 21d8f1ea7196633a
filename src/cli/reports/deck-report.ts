import { visiblePieces } from '../../core/deck/runs/source-runs.ts';
import type { Diagnostic } from '../../core/diagnostics.ts';
import type { Deck, DeckKind, LayoutName, Run, Slide } from '../../core/model/deck/deck.ts';
import { bodyUnits } from '../../core/model/outline/body-units.ts';
import type { Outline } from '../../core/model/outline/outline.ts';
import type { SourceDocument } from '../../core/model/source/source-document.ts';
import type { Span } from '../../core/model/span.ts';

/** What `tigang deck --json` prints; scripts read it, so fields are only ever added. */
export interface DeckReport {
  /** `body`: sentences, headings and table rows, in order; what the markup hides is left out. */
  readonly source: { readonly raw: string; readonly body: readonly Span[] };
  /** What kind of document it was planned as, and why; null for a text that shows none. */
  readonly kind: DeckKind | null;
  readonly slides: readonly {
    readonly id: string;
    readonly layout: LayoutName;
    readonly title: readonly Run[];
    /** All other slots, in order. */
    readonly body: readonly Run[];
    readonly notes: readonly Run[];
  }[];
  readonly diagnostics: readonly Diagnostic[];
}

export function deckReport(
  source: SourceDocument,
  outline: Outline,
  deck: Deck,
  diagnostics: readonly Diagnostic[],
): DeckReport {
  return {
    source: { raw: source.raw, body: bodySpans(source, outline) },
    kind: deck.kind ?? null,
    slides: deck.slides.map((slide) => ({
      id: slide.id,
      layout: slide.layout,
      title: slotRuns(slide, true),
      body: slotRuns(slide, false),
      notes: slide.notes.flatMap((paragraph) => paragraph.runs.map(reportRun)),
    })),
    diagnostics,
  };
}

function bodySpans(source: SourceDocument, outline: Outline): readonly Span[] {
  return bodyUnits(outline).flatMap((unit) => visiblePieces(source, unit.span));
}

function slotRuns(slide: Slide, ofTitle: boolean): readonly Run[] {
  return slide.slots
    .filter((slot) => (slot.role === 'title') === ofTitle)
    .flatMap((slot) => slot.paragraphs.flatMap((paragraph) => paragraph.runs.map(reportRun)));
}

function reportRun({ text, prov, edit }: Run): Run {
  return edit === undefined ? { text, prov } : { text, prov, edit };
}
