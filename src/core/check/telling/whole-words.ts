import { viewDocument } from '../../view/document-view.ts';
import { isWordEdgeAt } from '../../view/words-in.ts';
import { isBodySlide, paragraphText, sourceOf, type TellingRule } from './telling-rule.ts';

/** Names in a row need no words of the dictionary. */
const shortestText = 4;

/** A line of a slide that begins or ends inside a word of the document. */
export const wordCut: TellingRule = {
  name: 'word-cut',
  find: ({ deck, source }) => {
    const view = viewDocument(source);
    return deck.slides.filter(isBodySlide).flatMap((slide) =>
      slide.slots.flatMap((slot) =>
        slot.paragraphs.flatMap((paragraph) => {
          const where = sourceOf(paragraph);
          const isCut =
            where !== null &&
            where.end - where.start >= shortestText &&
            !(isWordEdgeAt(view, where.start) && isWordEdgeAt(view, where.end));
          return isCut ? [{ slideId: slide.id, slotId: slot.id, text: paragraphText(paragraph) }] : [];
        }),
      ),
    );
  },
};
