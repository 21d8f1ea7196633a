import type { Diagnosed, Diagnostic } from '../../diagnostics.ts';
import { tigangError } from '../../errors.ts';
import { err, ok, type Result } from '../../result.ts';
import type { ReadContent } from '../document-reader.ts';
import { type OfficePackage, openPackage } from '../package/office-package.ts';
import { PackagePictures } from '../package/package-pictures.ts';
import { childNamed, textOf } from '../package/xml-tree.ts';
import { leftOutDiagnostics } from '../pictures/left-out-pictures.ts';
import { RawText } from '../raw/raw-text.ts';
import { collectSlide, haveSections, type SlidePosition } from './collect-slide.ts';
import { findDesignWords } from './design-words.ts';
import { type PresentationSlide, readSlides } from './presentation-slides.ts';
import { shapesOf } from './slide-shapes.ts';
import { textOfShape } from './slide-title.ts';
import type { Collected } from './slide-writer.ts';

const usualSize = { widthEmu: 12_192_000, heightEmu: 6_858_000 };

/**
 * Titles are headings, bodies lists, speaker notes text; what every slide repeats is page furniture. Hidden slides
 * are left out, unless all are, and so is what lies beside a slide. Errors: those of the package, `file-unknown-format`
 * for an Office file that is no presentation.
 */
export function readPptx(bytes: Uint8Array, file: string): Result<Diagnosed<ReadContent>> {
  const opened = openPackage(bytes, file);
  if (!opened.ok) return opened;
  if (opened.value.kind !== 'pptx') return err(tigangError('file-unknown-format', { file }));
  const read = readSlides(opened.value);
  if (!read.ok) return read;
  const { slides: all, unreadable } = read.value;
  if (all.length === 0 && unreadable.length > 0) return err(tigangError('file-damaged', { file }));
  const shown = all.filter(({ isHidden }) => !isHidden);
  const slides = shown.length === 0 ? all : shown;
  const collected: Collected = {
    text: new RawText(),
    tableCount: 0,
    images: [],
    pictures: new PackagePictures(opened.value),
    leftOutPictures: [],
    chartCount: 0,
    besideCount: 0,
    losses: { struck: 0, formulaParts: { count: 0 } },
    lastTitle: '',
  };
  const slideSize = sizeOf(opened.value);
  const title = slides[0] === undefined || hasWords(slides[0]) ? null : titleOfFile(opened.value);
  if (title !== null) {
    const place = { origin: null, blankLinesBefore: 0 };
    collected.text.addParagraph([{ text: title, strong: false }], { kind: 'title' }, place);
  }
  const hasSectionSlides = haveSections(slides);
  const designWords = findDesignWords(slides, slideSize);
  for (const [index, slide] of slides.entries()) {
    const position = {
      isFirst: index === 0,
      isLast: index === slides.length - 1,
      slideSize,
      hasSectionSlides,
      designWords,
    };
    collectSlide(opened.value, slide, position, collected);
  }
  const { text, images } = collected;
  const { raw, blocks } = text;
  return ok({
    value: { raw, encoding: null, blocks, images },
    diagnostics: [
      ...unreadable.map(
        (part): Diagnostic => ({ code: 'part-unreadable', severity: 'warning', params: { part } }),
      ),
      ...leftOut(collected, all.length - slides.length),
    ],
  });
}

function hasWords({ root }: PresentationSlide): boolean {
  return shapesOf(root).some((shape) => textOfShape(shape) !== '');
}

/** What programs call a presentation that nobody has named. */
const unnamed = /^(?:PowerPoint|WPS|幻灯片|演示文稿|无标题|Slide|Presentation|Untitled)|\.pptx?$/iu;
const longestTitle = 80;

/** The title in the properties of the file, for a presentation that begins with a picture; null for none. */
function titleOfFile(file: OfficePackage): string | null {
  const part = 'docProps/core.xml';
  const properties = file.has(part) ? file.readXml(part) : null;
  const element = properties?.ok === true ? childNamed(properties.value, 'dc:title') : null;
  const title = element === null ? '' : textOf(element).trim();
  return title === '' || title.length > longestTitle || unnamed.test(title) ? null : title;
}

function sizeOf(file: OfficePackage): SlidePosition['slideSize'] {
  const presentation = file.readXml(file.mainPart);
  const size = presentation.ok ? childNamed(presentation.value, 'p:sldSz') : null;
  const [widthEmu, heightEmu] = [Number(size?.attributes.cx), Number(size?.attributes.cy)];
  const isStated = widthEmu > 0 && heightEmu > 0 && Number.isFinite(widthEmu * heightEmu);
  return isStated ? { widthEmu, heightEmu } : usualSize;
}

function leftOut(
  { leftOutPictures, chartCount, besideCount, losses }: Collected,
  hiddenSlides: number,
): readonly Diagnostic[] {
  const counts: readonly (readonly [code: string, count: number])[] = [
    ['charts-left-out', chartCount],
    ['slides-hidden-left-out', hiddenSlides],
    ['text-beside-slides-left-out', besideCount],
    ['struck-text-left-out', losses.struck],
    ['formula-in-line', losses.formulaParts.count],
  ];
  return [
    ...leftOutDiagnostics(leftOutPictures),
    ...counts
      .filter(([, count]) => count > 0)
      .map(([code, count]): Diagnostic => ({ code, severity: 'warning', params: { count } })),
  ];
}
