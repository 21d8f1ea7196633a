import type { Diagnosed, Diagnostic } from '../../diagnostics.ts';
import { tigangError } from '../../errors.ts';
import { err, ok, type Result } from '../../result.ts';
import type { ReadContent } from '../document-reader.ts';
import { type OfficePackage, openPackage } from '../package/office-package.ts';
import { PackagePictures } from '../package/package-pictures.ts';
import { childNamed } from '../package/xml-tree.ts';
import { leftOutDiagnostics } from '../pictures/left-out-pictures.ts';
import { RawText } from '../raw-text.ts';
import { type Collected, collectSlide, opensSection } from './collect-slide.ts';
import { readSlides } from './presentation-slides.ts';

const usualHeightEmu = 6_858_000;

/**
 * Titles are headings, bodies lists, speaker notes text; what every slide repeats is page furniture. Errors: those
 * of the package, `file-unknown-format` for an Office file that is no presentation.
 */
export function readPptx(bytes: Uint8Array, file: string): Result<Diagnosed<ReadContent>> {
  const opened = openPackage(bytes, file);
  if (!opened.ok) return opened;
  if (opened.value.kind !== 'pptx') return err(tigangError('file-unknown-format', { file }));
  const slides = readSlides(opened.value);
  if (!slides.ok) return slides;
  const collected: Collected = {
    text: new RawText(),
    tableCount: 0,
    images: [],
    pictures: new PackagePictures(opened.value),
    leftOutPictures: [],
    chartCount: 0,
    lastTitle: '',
  };
  const slideHeightEmu = heightOf(opened.value);
  const hasSectionSlides = slides.value.some(opensSection);
  for (const [index, slide] of slides.value.entries()) {
    const position = {
      isFirst: index === 0,
      isLast: index === slides.value.length - 1,
      slideHeightEmu,
      hasSectionSlides,
    };
    collectSlide(opened.value, slide, position, collected);
  }
  const { text, images } = collected;
  const { raw, blocks } = text;
  return ok({ value: { raw, encoding: null, blocks, images }, diagnostics: leftOut(collected) });
}

function heightOf(file: OfficePackage): number {
  const presentation = file.readXml(file.mainPart);
  const size = presentation.ok ? childNamed(presentation.value, 'p:sldSz') : null;
  const height = Number(size?.attributes.cy ?? Number.NaN);
  return Number.isFinite(height) && height > 0 ? height : usualHeightEmu;
}

function leftOut({ leftOutPictures, chartCount }: Collected): readonly Diagnostic[] {
  const pictures = leftOutDiagnostics(leftOutPictures);
  if (chartCount === 0) return pictures;
  return [...pictures, { code: 'charts-left-out', severity: 'warning', params: { count: chartCount } }];
}
