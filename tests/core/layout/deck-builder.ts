import type {
  LayoutName,
  Paragraph,
  ParagraphPart,
  Run,
  RunWeight,
  Slide,
  SlideSlot,
  SlideSlotRole,
} from '../../../src/core/model/deck/deck.ts';

/** Builds slides whose runs point at the words of a source; `at` narrows the search to what comes after a phrase. */
export function deckBuilder(raw: string) {
  let slideNumber = 0;

  function quote(text: string, weight: RunWeight = 'normal', at = ''): Run {
    const from = at === '' ? 0 : raw.indexOf(at);
    const plain = text.replaceAll('，', ',').replaceAll('：', ':');
    const exact = raw.indexOf(text, from);
    const start = exact >= 0 ? exact : raw.indexOf(plain, from);
    if (from < 0 || start < 0) throw new Error(`not in the source: ${text}`);
    const original = raw.slice(start, start + text.length);
    return {
      text,
      prov: { type: 'source', start, end: start + text.length },
      ...(original === text ? {} : { edit: { kind: 'typographic', original } }),
      ...(weight === 'normal' ? {} : { weight }),
    };
  }

  function made(text: string, rule: string): Run {
    return { text, prov: { type: 'generated', rule } };
  }

  function paragraph(runs: readonly (Run | string)[], part: ParagraphPart = 'main'): Paragraph {
    return { part, runs: runs.map((run) => (typeof run === 'string' ? quote(run) : run)) };
  }

  function slide(
    layout: LayoutName,
    sectionIndex: number | null,
    slots: readonly (readonly [SlideSlotRole, readonly Paragraph[]])[],
  ): Slide {
    slideNumber += 1;
    const id = `slide-${slideNumber}`;
    const counts = new Map<string, number>();
    return {
      id,
      layout,
      sectionIndex,
      locked: false,
      notes: [],
      slots: slots.map(([role, paragraphs]): SlideSlot => {
        const count = (counts.get(role) ?? 0) + 1;
        counts.set(role, count);
        return { id: `${id}-${role}-${count}`, role, paragraphs };
      }),
    };
  }

  return { quote, made, paragraph, slide };
}
