import type { DocumentView } from '../text/document-view.ts';
import type { LineRole } from './line-role.ts';

const longestCaption = 120;
const captionEnd =
  /(?:[\u4e00-\u9fff ](?:摄|供图|制图|绘图|摄影)|资料(?:图片?|照片)|(?:图片?|照片)来源[:\u4e00-\u9fff ]*)[)。]?$/u;
const captionStart =
  /^(?:图为|图片为|[图表] ?(?:\d{1,2}(?:[-.]\d{1,2})?|[一二三四五六七八九十]{1,2})[ :、.]|照片[:：]|△|▲|▼|(?:Figure|Photo|Image)\b[ 0-9.:])/u;

/** Captions that say so themselves (…摄, 图为…), anywhere in the document. */
export function findWordedCaptions({ blocks }: DocumentView): readonly LineRole[] {
  return blocks
    .filter(({ text, block }) => {
      if (text.length > longestCaption || block.hint !== null) return false;
      return captionEnd.test(text) || (captionStart.test(text) && !/^表.*。$/u.test(text));
    })
    .map(({ index }) => ({ blockIndex: index, kind: 'caption', confidence: 0.92, reason: 'caption-words' }));
}
