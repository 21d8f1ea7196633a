import type PptxGenJS from 'pptxgenjs';
import type { SceneAlign, SceneBullet } from '../../../model/scene/scene-node.ts';
import type { Palette } from '../style/palette.ts';
import type { TextBase } from '../style/text-base.ts';
import {
  characterElement,
  characterProperties,
  languageAttributes,
  paragraphPropertiesXml,
} from '../style/text-properties.ts';
import type { TextParagraph } from './text-paragraphs.ts';

/** The paragraphs in the form that pptxgenjs takes; it changes the objects that it is given. */
export function drawnRuns(paragraphs: readonly TextParagraph[]): PptxGenJS.TextProps[] {
  return paragraphs.flatMap(({ runs }): PptxGenJS.TextProps[] =>
    runs.length === 0
      ? [{ text: '', options: { breakLine: true } }]
      : runs.map((run, index) => ({
          text: run.text,
          options: { softBreakBefore: run.breakBefore, breakLine: index === runs.length - 1 },
        })),
  );
}

export interface TextBodyLook {
  readonly base: TextBase;
  readonly palette: Palette;
  readonly language: 'zh' | 'en';
  readonly align: SceneAlign;
  readonly lineHeightPt: number;
  readonly paragraphGapPt: number;
  readonly bullet?: SceneBullet | undefined;
}

const textParts =
  /<a:p>|<a:br\/>|<a:pPr[^>]*>.*?<\/a:pPr>|<a:rPr[^>]*>.*?<\/a:rPr>|<a:endParaRPr[^>]*\/>|<a:endParaRPr.*?<\/a:endParaRPr>/gs;

/**
 * Properties of paragraphs and runs as they should be. pptxgenjs repeats `a:pPr` before every run, and gives
 * every run a font, size and colour of its own; here each has only what differs from its base.
 */
export function finishTextBody(
  drawn: string,
  paragraphs: readonly TextParagraph[],
  look: TextBodyLook,
): string {
  const language = languageAttributes(look.language);
  let paragraphIndex = -1;
  let runIndex = -1;
  const properties = (index: number) => {
    const paragraph = paragraphs[paragraphIndex];
    const style = paragraph?.runs[index]?.style ?? paragraph?.endStyle ?? look.base.style;
    return characterProperties(style, look.base.style, look.palette);
  };
  const characters = (name: string, index: number) => {
    const { attributes, children } = properties(index);
    return characterElement(name, language + attributes, children);
  };
  const endXml = (index: number) => `<a:endParaRPr ${language}${properties(index).attributes}/>`;
  return drawn.replace(textParts, (part) => {
    if (part === '<a:p>') {
      paragraphIndex += 1;
      runIndex = -1;
      const gapBeforePt = paragraphIndex > 0 ? look.paragraphGapPt : 0;
      const { align, lineHeightPt, bullet } = look;
      const { bulleted = false, rightToLeft = false } = paragraphs[paragraphIndex] ?? {};
      const list = bullet && { bullet, marked: bulleted };
      const paragraphLook = { align, rightToLeft, lineHeightPt, gapBeforePt, list };
      return `<a:p>${paragraphPropertiesXml(paragraphLook, look.base, look.palette)}`;
    }
    if (part.startsWith('<a:pPr')) return '';
    if (part.startsWith('<a:br')) return `<a:br>${characters('a:rPr', runIndex + 1)}</a:br>`;
    if (part.startsWith('<a:rPr')) {
      runIndex += 1;
      return characters('a:rPr', runIndex);
    }
    const runCount = paragraphs[paragraphIndex]?.runs.length ?? 0;
    // After text the end only needs the size, for the height of the line; what is typed there follows the text.
    return runCount === 0 ? characters('a:endParaRPr', -1) : endXml(runCount - 1);
  });
}
