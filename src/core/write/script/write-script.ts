import { strToU8 } from 'fflate';
import { tigangError } from '../../errors.ts';
import type { Paragraph, SlideSlot } from '../../model/deck/deck.ts';
import { wordsOfRuns } from '../../model/deck/words-of-runs.ts';
import type { Scene, SceneSlide } from '../../model/scene/scene.ts';
import { err, ok } from '../../result.ts';
import { directedParagraph } from '../reveal/directed-paragraph.ts';
import { element, type MarkupElement } from '../reveal/markup.ts';
import { imageUrl } from '../reveal/nodes/image-markup.ts';
import { escapeHtml, serialise } from '../reveal/serialise.ts';
import type { DeckWriter } from '../writer.ts';
import { scriptLabels } from './script-labels.ts';
import { scriptStyles } from './style.ts';

/** Of a picture on the page, in CSS pixels: two thirds of the width of the text, a third of the page. */
const mostWidthPx = 400;
const mostHeightPx = 320;

/**
 * What the speaker says, slide by slide: a heading with number and title, then the notes. It is HTML that Word and
 * WPS open as a document, with headings for their navigation pane; nothing in it runs or loads.
 */
export const writeScript: DeckWriter = async ({ project, scene, progress }) => {
  const content: MarkupElement[] = [];
  for (const [index, slide] of scene.slides.entries()) {
    if (progress.cancelled) return err(tigangError('cancelled'));
    // The parts of a slide that was too full share its notes.
    if (slide.part === 0) {
      const slots = project.deck.slides.find(({ id }) => id === slide.slideId)?.slots ?? [];
      content.push(...slideScript(scene, slide, index + 1, pictures(scene, slots)));
    }
    progress.report(index + 1, scene.slides.length);
  }
  return ok({ bytes: strToU8(page(scene, content)), diagnostics: [] });
};

/** The pictures of a slide in the file itself, each over its caption. */
function pictures({ images }: Scene, slots: readonly SlideSlot[]): readonly MarkupElement[] {
  return slots.flatMap(({ role, imageId, paragraphs }) => {
    const file = images.find(({ id }) => id === imageId);
    if (role !== 'picture' || file === undefined) return [];
    const caption = paragraphs.map(plainText).join('　').trim();
    const captionLines = caption === '' ? [] : [element('p', { class: 'caption' }, {}, [caption])];
    // Word's HTML cannot cut a picture, and what was cropped away is nobody's to see.
    if (file.crop !== undefined) return captionLines;
    const { widthPx, heightPx } = file;
    const scale = Math.min(1, mostWidthPx / widthPx, mostHeightPx / heightPx);
    const size = { width: sidePx(widthPx * scale), height: sidePx(heightPx * scale) };
    const image = element('img', { ...size, alt: caption, src: imageUrl(file) }, {});
    return [element('p', { class: 'picture' }, {}, [image]), ...captionLines];
  });
}

function sidePx(value: number): string {
  return String(Math.max(1, Math.round(value)));
}

function slideScript(
  scene: Scene,
  slide: SceneSlide,
  number: number,
  shown: readonly MarkupElement[],
): readonly MarkupElement[] {
  const labels = scriptLabels[scene.language];
  const notes = slide.notes.map(plainText).filter((text) => text.trim() !== '');
  const title = slide.title.replaceAll('\n', ' ');
  const heading =
    slide.layout === 'cover'
      ? [
          element('h1', {}, {}, [title]),
          ...(scene.author === '' ? [] : [element('p', { class: 'byline' }, {}, [scene.author])]),
        ]
      : [
          element(slide.layout === 'section' || slide.sectionIndex === null ? 'h2' : 'h3', {}, {}, [
            element('span', { class: 'number' }, {}, [labels.number(number, number + slide.partCount - 1)]),
            ...(title === '' ? [] : [`　${title}`]),
          ]),
        ];
  if (notes.length > 0) return [...heading, ...shown, ...notes.map(directedParagraph)];
  return slide.layout === 'cover'
    ? heading
    : [...heading, ...shown, element('p', { class: 'none' }, {}, [labels.none])];
}

function page(scene: Scene, content: readonly MarkupElement[]): string {
  const language = scene.language === 'zh' ? 'zh-CN' : 'en';
  return [
    '<!DOCTYPE html>',
    `<html lang="${language}" xmlns:w="urn:schemas-microsoft-com:office:word">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'; img-src data:">',
    '<meta name="generator" content="Tigang">',
    ...(scene.author === '' ? [] : [`<meta name="author" content="${escapeHtml(scene.author)}">`]),
    `<title>${escapeHtml(scene.title)}</title>`,
    // Without it, Word shows a page of HTML without pages.
    '<!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View><w:Zoom>100</w:Zoom></w:WordDocument></xml><![endif]-->',
    `<style>\n${scriptStyles[scene.language]}\n</style>`,
    '</head>',
    '<body>',
    '<div class="script">',
    ...content.map(serialise),
    '</div>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function plainText({ runs }: Paragraph): string {
  return wordsOfRuns(runs);
}
