import type PptxGenJS from 'pptxgenjs';
import type { SceneAlign, SceneBullet } from '../../../../model/scene/scene-node.ts';
import type { Palette } from '../../style/palette.ts';
import type { TextBase } from '../../style/text-base.ts';
import {
  characterElement,
  characterProperties,
  languageAttributes,
  paragraphPropertiesXml,
} from '../../style/text-properties.ts';
import { mapElements, type XmlElement, type XmlNode, xmlElement } from '../../xml/xml-element.ts';
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
  /** `a:bodyPr`. */
  readonly body: string;
  readonly base: TextBase;
  readonly palette: Palette;
  readonly language: 'zh' | 'en';
  readonly align: SceneAlign;
  readonly lineHeightPt: number;
  readonly paragraphGapPt: number;
  readonly bullet?: SceneBullet | undefined;
}

/**
 * A text body (`p:txBody`, `a:txBody`) with properties as they should be. pptxgenjs repeats `a:pPr` before every run,
 * and gives every run a font, size and colour of its own; here each has only what differs from its base.
 */
export function finishTextBody(
  drawn: XmlElement,
  paragraphs: readonly TextParagraph[],
  look: TextBodyLook,
): XmlElement {
  let index = -1;
  return mapElements(drawn, (child) => {
    if (child.name === 'a:bodyPr') return look.body;
    if (child.name !== 'a:p') return child;
    index += 1;
    return finishParagraph(child, paragraphs[index], index === 0, look);
  });
}

function finishParagraph(
  drawn: XmlElement,
  paragraph: TextParagraph | undefined,
  isFirst: boolean,
  look: TextBodyLook,
): XmlElement {
  const language = languageAttributes(look.language);
  const properties = (run: number) => {
    const style = paragraph?.runs[run]?.style ?? paragraph?.endStyle ?? look.base.style;
    return characterProperties(style, look.base.style, look.palette);
  };
  const characters = (name: string, run: number) => {
    const { attributes, children } = properties(run);
    return characterElement(name, language + attributes, children);
  };
  const runCount = paragraph?.runs.length ?? 0;
  // After text the end only needs the size, for the height of the line; what is typed there follows the text.
  const end =
    runCount === 0
      ? characters('a:endParaRPr', -1)
      : `<a:endParaRPr ${language}${properties(runCount - 1).attributes}/>`;
  let run = -1;
  const children: XmlNode[] = [paragraphXml(paragraph, isFirst, look)];
  for (const child of drawn.children) {
    if (typeof child === 'string' || child.name === 'a:pPr') continue;
    if (child.name === 'a:br') {
      children.push(xmlElement('a:br', '', [characters('a:rPr', run + 1)]));
    } else if (child.name === 'a:endParaRPr') {
      children.push(end);
    } else {
      run += 1;
      children.push(
        mapElements(child, (piece) => (piece.name === 'a:rPr' ? characters('a:rPr', run) : piece)),
      );
    }
  }
  return xmlElement('a:p', '', children);
}

function paragraphXml(paragraph: TextParagraph | undefined, isFirst: boolean, look: TextBodyLook): string {
  const { align, lineHeightPt, bullet, base, palette } = look;
  const { bulleted = false, rightToLeft = false } = paragraph ?? {};
  const list = bullet && { bullet, marked: bulleted };
  const gapBeforePt = isFirst ? 0 : look.paragraphGapPt;
  return paragraphPropertiesXml({ align, rightToLeft, lineHeightPt, gapBeforePt, list }, base, palette);
}
