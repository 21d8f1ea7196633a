import type { Paragraph, Slide, SlideSlot } from '../model/deck/deck.ts';
import { wordsOfRuns } from '../model/deck/words-of-runs.ts';
import type { Project } from '../model/project/project.ts';
import { sliceSpan } from '../model/span.ts';
import type { SlideFinding } from './check-report.ts';

/** What a person should look at on the slides as they are now: wording, marks, pictures, slides without words. */
export function checkSlides(project: Project): readonly SlideFinding[] {
  const names = knownNames(project);
  return project.deck.slides.flatMap((slide) => [
    ...emptySlide(slide),
    ...slide.slots.flatMap((slot) => [
      ...unnamedPicture(project, slide, slot),
      ...slot.paragraphs.flatMap((paragraph, paragraphIndex) => {
        const place = { slideId: slide.id, slotId: slot.id, paragraphIndex };
        const found = [
          ...changedWording(paragraph, names),
          ...(project.deck.language === 'zh' ? halfWidthMarks(paragraph) : []),
        ];
        return found.map((finding) => ({ ...place, ...finding }));
      }),
    ]),
  ]);
}

type InParagraph = Pick<SlideFinding, 'rule' | 'before' | 'after'>;

/** Figures and dates, in digits or in Chinese numerals before a unit. */
const figure =
  /[0-9０-９]+(?:[.,:：．，][0-9０-９]+)*[%％‰]?|[〇零一二两三四五六七八九十百千万亿]+(?=[年月日个项次名家亿万元倍成])/gu;

/** A paragraph that the user worded other than the plan: figures and names that changed weigh most. */
function changedWording({ runs, planned }: Paragraph, names: readonly string[]): readonly InParagraph[] {
  if (planned === undefined) return [];
  const before = wordsOfRuns(planned);
  const after = wordsOfRuns(runs);
  if (before === after) return [];
  const gone = without(figuresOf(before), figuresOf(after));
  const added = without(figuresOf(after), figuresOf(before));
  if (gone.length > 0 && added.length > 0) return [{ rule: 'figure-changed', before, after }];
  const isRenamed = names.some((name) => before.includes(name) && !after.includes(name));
  return [{ rule: isRenamed ? 'name-changed' : 'reworded', before, after }];
}

function figuresOf(text: string): readonly string[] {
  return [...text.matchAll(figure)].map(([found]) => found.normalize('NFKC'));
}

function without(all: readonly string[], others: readonly string[]): readonly string[] {
  const rest = [...others];
  return all.filter((each) => {
    const at = rest.indexOf(each);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

/** Persons that the document names as its own: who wrote it, who speaks in it, who signs it. */
function knownNames({ source, outline }: Project): readonly string[] {
  const { author, signature } = outline.metadata;
  const speakers = outline.speakerTurns.map(({ speaker }) => sliceSpan(source.raw, speaker));
  const fields = [author, signature].flatMap((field) => (field === undefined ? [] : [field.value]));
  return [...new Set([...fields, ...speakers])].filter((name) => name.length > 1);
}

/** Marks of half width that belong to Chinese words. */
export const halfWidthMark =
  /(?<=[\p{Script=Han}”’》）])[,;:?!]|(?<=\p{Script=Han})\.(?![\dA-Za-z])|\((?=\p{Script=Han})|(?<=\p{Script=Han})\)/gu;

function halfWidthMarks({ runs }: Paragraph): readonly InParagraph[] {
  const after = wordsOfRuns(runs);
  return after.search(halfWidthMark) >= 0 ? [{ rule: 'half-width-mark', before: null, after }] : [];
}

function emptySlide(slide: Slide): readonly SlideFinding[] {
  const hasWords = slide.slots.some(
    ({ imageId, paragraphs }) =>
      imageId !== undefined || paragraphs.some(({ runs }) => wordsOfRuns(runs).trim() !== ''),
  );
  const place = { slideId: slide.id, slotId: null, paragraphIndex: null };
  return hasWords ? [] : [{ ...place, rule: 'empty-slide', before: null, after: '' }];
}

/** A picture of which neither the file nor a caption says what it shows. */
function unnamedPicture(
  { source }: Project,
  { id: slideId }: Slide,
  { id: slotId, imageId, paragraphs }: SlideSlot,
): readonly SlideFinding[] {
  const image = source.images.find(({ id }) => id === imageId);
  if (image === undefined || image.altText.trim() !== '') return [];
  const caption = paragraphs.map(({ runs }) => wordsOfRuns(runs)).join('');
  if (caption.trim() !== '') return [];
  return [{ slideId, slotId, paragraphIndex: null, rule: 'no-alt-text', before: null, after: '' }];
}
