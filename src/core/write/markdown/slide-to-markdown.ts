import type { Blockquote, Heading, List, ListItem, Paragraph as MdParagraph, RootContent } from 'mdast';
import type { Paragraph, Slide, SlideSlot, SlideSlotRole } from '../../model/deck/deck.ts';
import { wordsOfRuns } from '../../model/deck/words-of-runs.ts';
import type { SceneImageFile } from '../../model/scene/scene.ts';

/** A slide as Markdown: heading by layout, then the slots in reading order, then the notes. */
export function slideToMarkdown(slide: Slide, images: readonly SceneImageFile[]): readonly RootContent[] {
  const titles = slotsOf(slide, 'title').flatMap((slot) => slot.paragraphs.map(plainText));
  const headings: Heading[] = titles.some((title) => title !== '')
    ? [{ type: 'heading', depth: headingDepth(slide), children: [{ type: 'text', value: titles.join('') }] }]
    : [];
  const before = slideLines(slide, ['subtitle', 'byline', 'counter']);
  const columnHeads = slotsOf(slide, 'column-head').map((slot) => slot.paragraphs.map(plainText).join(''));
  const items = slotsOf(slide, 'item');
  const pictures = slotsOf(slide, 'picture').flatMap((slot) => pictureLines(slot, images));
  const after = slideLines(slide, ['conclusion', 'source']);
  return [
    ...slideLines(slide, ['kicker']),
    ...headings,
    ...before,
    ...(columnHeads.length > 0 ? [paragraph(columnHeads.join(' → '))] : []),
    ...pictures,
    ...(items.length > 0 ? [itemList(items)] : []),
    ...after,
    ...notesQuote(slide.notes),
  ];
}

/** The picture, by a name that the end of the file explains, and its caption. */
function pictureLines(slot: SlideSlot, images: readonly SceneImageFile[]): readonly MdParagraph[] {
  const caption = slot.paragraphs.map(plainText).join('　').trim();
  const file = images.find(({ id }) => id === slot.imageId);
  const lines = caption === '' ? [] : [paragraph(caption)];
  // Neither Markdown nor Word's HTML can cut a picture, and what was cropped away is nobody's to see.
  if (file === undefined || file.crop !== undefined) return lines;
  const { id } = file;
  const image = {
    type: 'imageReference',
    identifier: id,
    label: id,
    referenceType: 'full',
    alt: caption,
  } as const;
  return [{ type: 'paragraph', children: [image] }, ...lines];
}

function headingDepth(slide: Slide): 1 | 2 | 3 {
  if (slide.layout === 'cover') return 1;
  return slide.layout === 'section' || slide.sectionIndex === null ? 2 : 3;
}

function slotsOf(slide: Slide, role: SlideSlotRole): readonly SlideSlot[] {
  return slide.slots.filter((slot) => slot.role === role);
}

function slideLines(slide: Slide, roles: readonly SlideSlotRole[]): readonly MdParagraph[] {
  return roles
    .flatMap((role) => slotsOf(slide, role))
    .map((slot) => slot.paragraphs.map(plainText).join('　'))
    .filter((line) => line !== '')
    .map(paragraph);
}

/** The first paragraph of an item is its line; the others stand below it as a list of their own. */
function itemList(items: readonly SlideSlot[]): List {
  return {
    type: 'list',
    ordered: true,
    spread: false,
    children: items.map((slot): ListItem => {
      const [first = '', ...rest] = slot.paragraphs.map(plainText);
      const nested: List = {
        type: 'list',
        ordered: false,
        spread: false,
        children: rest.map((line): ListItem => ({ type: 'listItem', children: [paragraph(line)] })),
      };
      return {
        type: 'listItem',
        spread: false,
        children: rest.length > 0 ? [paragraph(first), nested] : [paragraph(first)],
      };
    }),
  };
}

function notesQuote(notes: readonly Paragraph[]): readonly Blockquote[] {
  const lines = notes.map(plainText).filter((line) => line !== '');
  return lines.length > 0 ? [{ type: 'blockquote', children: lines.map(paragraph) }] : [];
}

function paragraph(value: string): MdParagraph {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}

function plainText({ runs }: Paragraph): string {
  return wordsOfRuns(runs);
}
