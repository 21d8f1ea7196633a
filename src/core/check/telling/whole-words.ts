import type { Token } from '../../language/token.ts';
import { tokenise } from '../../language/tokenise.ts';
import { tokenAt } from '../../language/words.ts';
import { isBodySlide, paragraphText, type TellingRule } from './telling-rule.ts';
import { sourceOf } from './whole-clauses.ts';

const shortestText = 4;

/** A line of a slide that begins or ends inside a word of the document. */
export const wordCut: TellingRule = {
  name: 'word-cut',
  find: ({ deck, source: { raw, blocks } }) => {
    const words = new Map<string, readonly Token[]>();
    const isInsideWord = (offset: number) => {
      const block = blocks.find(({ span: { start, end } }) => start < offset && offset < end);
      if (block === undefined) return false;
      const tokens =
        words.get(block.id) ?? tokenise(raw.slice(block.span.start, block.span.end), deck.language);
      words.set(block.id, tokens);
      const at = offset - block.span.start;
      const token = tokenAt(tokens, at);
      return token !== null && token.start < at && token.wordClass !== 'punctuation';
    };
    return deck.slides.filter(isBodySlide).flatMap((slide) =>
      slide.slots.flatMap((slot) =>
        slot.paragraphs.flatMap((paragraph) => {
          const where = sourceOf(paragraph);
          // Names in a row need no words of the dictionary.
          const isName = where !== null && where.end - where.start < shortestText;
          return where !== null && !isName && (isInsideWord(where.start) || isInsideWord(where.end))
            ? [{ slideId: slide.id, slotId: slot.id, text: paragraphText(paragraph) }]
            : [];
        }),
      ),
    );
  },
};
