import type { Paragraph } from '../../model/deck/deck.ts';
import { frameLayouts } from '../../model/layouts/registry.ts';
import { type Span, sliceSpan, span, spansOverlap } from '../../model/span.ts';
import type { SlideCandidate } from '../plan/candidate.ts';
import { type PlanContext, sentenceAt } from '../plan/plan-context.ts';
import { spansOf } from '../plan/slide-words.ts';
import { slideRuns } from '../runs/source-runs.ts';

/** Who speaks, as minutes have it: Dan: Sounds good. */
const label = /^[\s*_]*(\p{L}[\p{L}\p{N}()’'. -]{0,22}?)[\s*_]*[:：][*_]*\s?(?=\s*[*_]*\S)/u;
/** The speaker of the line before continues. */
const continues = /^\s*(?:\.{3}|…)/u;
const fewestSpeakers = 3;
const fewestTurns = 2;

interface Turn {
  readonly label: Span;
  /** All that is said, the label included. */
  readonly said: Span;
}

/**
 * In a record of several speakers an item that continues somebody's turn is told with the name, where what stands before
 * it on the slide is somebody else's.
 */
export function withSpeakers(
  context: PlanContext,
  slides: readonly SlideCandidate[],
): readonly SlideCandidate[] {
  const turns = turnsByBlock(context);
  if (turns.size === 0) return slides;
  return slides.map((slide) => {
    // Who answers is named below the answer.
    if (frameLayouts.has(slide.layout) || slide.layout === 'question') return slide;
    let before: Turn | null = null;
    return {
      ...slide,
      slots: slide.slots.map((slot) => ({
        ...slot,
        paragraphs: slot.paragraphs.map((paragraph): Paragraph => {
          const own = spansOf(paragraph.runs);
          const [first] = own;
          const turn = first === undefined ? null : turnAt(context, turns, first);
          const isTold =
            turn === null ||
            turn.said.start === before?.said.start ||
            own.some((each) => spansOverlap(each, turn.label));
          before = turn;
          if (isTold || turn === null) return paragraph;
          return { ...paragraph, runs: [...slideRuns(context.source, turn.label), ...paragraph.runs] };
        }),
      })),
    };
  });
}

function turnAt(context: PlanContext, turns: ReadonlyMap<string, Turn>, where: Span): Turn | null {
  const sentence = sentenceAt(context, span(where.start, where.start + 1));
  return sentence === null ? null : (turns.get(sentence.blockId) ?? null);
}

/** Who speaks in a block; none in a text that is no record: fields name no speakers. */
function turnsByBlock({ source: { raw }, outline, language }: PlanContext): ReadonlyMap<string, Turn> {
  const turns = new Map<string, Turn>();
  if (language !== 'en') return turns;
  const counts = new Map<string, number>();
  let open: Turn | null = null;
  for (const block of outline.blocks) {
    if (block.kind !== 'paragraph' && block.kind !== 'list-item') {
      open = null;
      continue;
    }
    const text = sliceSpan(raw, block.span);
    const [whole = '', name = ''] = label.exec(text) ?? [];
    if (whole !== '') {
      counts.set(name, (counts.get(name) ?? 0) + 1);
      open = { label: span(block.span.start, block.span.start + whole.length), said: block.span };
      turns.set(block.id, open);
    } else if (open !== null && continues.test(text)) turns.set(block.id, open);
    else open = null;
  }
  const speakers = [...counts.values()].filter((count) => count >= fewestTurns).length;
  return speakers < fewestSpeakers ? new Map() : turns;
}
