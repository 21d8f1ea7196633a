import type { BlockView } from '../../../view/document-view.ts';
import type { LineRole } from '../line-role.ts';

const longestRights = 120;
const ownLine = /^(?:copy(?:right|left)\b.*\d{4}|(?:©|\(c\)) ?\d{4}|all rights reserved)/iu;
const rights =
  /^[^，。；]{0,12}版权[为归][^，。；]{1,60}所有[。]?$|^(?:本文|本书|本指南|本作品|本文档)[^。]{0,20}(?:采用|遵循|使用)[^。]{2,50}(?:许可|协议)/iu;

/** Whose the text is and under which licence (Copyright © 2014 …, 版权为…所有): no title, and no heading. */
export function isRightsLine(text: string): boolean {
  return text.length <= longestRights && (ownLine.test(text) || rights.test(text));
}

/** Those that are no part of the text, wherever they stand. */
export function findRightsLines(blocks: readonly BlockView[]): readonly LineRole[] {
  return blocks
    .filter(
      ({ block: { hint }, text }) => hint === null && text.length <= longestRights && ownLine.test(text),
    )
    .map((view) => roleOf(view));
}

export function readRightsLine(view: BlockView): LineRole | null {
  return isRightsLine(view.text) ? roleOf(view) : null;
}

function roleOf({ index }: BlockView): LineRole {
  return { blockIndex: index, kind: 'meta', confidence: 0.95, reason: 'rights-line', fields: [] };
}
