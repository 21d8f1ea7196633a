import type { BlockView } from '../../../view/document-view.ts';
import type { LineRole } from '../line-role.ts';

/**
 * Lines that say whose a text is and under which licence (Copyright © 2014 …, 本指南版权为…所有): they are no title and no
 * heading. What a text says about copyright as its matter (Copyright reform, 著作权归甲方所有) is none of them.
 */

const longestRights = 160;
const ownText =
  '(?:本|该)(?:文[章档]?|篇文章|书|指南|手册|作品|报告|教程|译文|课件|资料|材料|网?站|刊|页面?)';

const notice =
  /^[\s*_([]*(?:copy(?:right|left)[\s,:]*(?:©|\(c\)|(?:19|20)\d\d\b)|©[\s,:]*[\d\p{L}]|版权所有[\s,:©(\d][^。]*\S)|\ball rights reserved\.?$/iu;
const licence = new RegExp(
  `^(?:除[^。]{2,20},)?${ownText}[^。]{0,40}(?:采用|遵循|依据|使用)[^。]{0,30}(?:知识共享|creative commons|cc[ -]by)[^。]{0,60}(?:许可|协议|授权)[^。]{0,20}[。.]?$|^this (?:work|document|text|article|book|report|guide|paper|page|material|publication|translation)\\b.{0,40}\\bis licen[sc]ed under\\b`,
  'iu',
);
/** Also `(c)` and a year, which in a list is an item (c) with a figure. */
const owner = new RegExp(
  `^(?:${ownText}[^,。;]{0,8})?(?:版权|著作权)(?:为|归|属于?)[^。;]{1,60}所有。?$|^\\(c\\) ?(?:19|20)\\d\\d\\b|^${ownText}[^。]{0,20}(?:采用|遵循|使用)[^。]{2,50}(?:许可|协议)`,
  'u',
);

/** Whether a line is a notice of rights by its form, wherever it stands. */
export function isRightsNotice(text: string): boolean {
  return text.length <= longestRights && (notice.test(text) || licence.test(text));
}

/** Whether a line before or after the body says whose the text is; within the body it may be a term of a contract. */
export function isRightsLine(text: string): boolean {
  return isRightsNotice(text) || (text.length <= longestRights && owner.test(text));
}

export function readRightsLine({ index, text }: BlockView): LineRole | null {
  if (!isRightsLine(text)) return null;
  return { blockIndex: index, kind: 'meta', confidence: 0.95, reason: 'rights-line', fields: [] };
}
