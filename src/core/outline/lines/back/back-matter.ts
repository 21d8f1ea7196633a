import type { BlockView } from '../../../view/document-view.ts';
import { findDates } from '../../text/dates.ts';
import { isOffice } from '../front/names.ts';
import type { LineRole } from '../line-role.ts';

const longestLine = 160;
const longestPrintLine = 60;
/** 公开方式：主动公开: how an office lets others see it. */
const disclosure =
  /^\(?(?:信息)?公开(?:方式|属性|类别|选项|形式) ?: ?(?:主动公开|依申请公开|不予公开|免予公开|部分公开|不公开)\)?$/u;

/** 2026年3月9日印发, with nothing before it. */
const printedOn = /^[\d〇○一二三四五六七八九十]{2,4} ?年.{3,10}日? ?印发$/u;

/** Below the text of an official document (GB/T 9704, 7.3.5–7.4): release note, copies, office and day of printing. */
export function readBackMatter({ index, text }: BlockView): LineRole | null {
  if (text.length > longestLine) return null;
  if (/^\(?此件[^。]{2,14}\)?$/u.test(text)) {
    return { ...role(index, 'release-note'), kind: 'furniture' };
  }
  if (
    /^(?:抄 ?送|抄 ?报|主 ?送|分 ?送|印 ?发|报|送|发 ?送|报 ?送) ?:|^(?:cc|CC|Cc|Copies to|Copy to|Distribution): ?\p{L}/u.test(
      text,
    )
  ) {
    return role(index, 'copies-line');
  }
  if (disclosure.test(text)) return role(index, 'release-note');
  const isPrintLine = text.length <= longestPrintLine && /\d日? ?印发$/u.test(text);
  return isPrintLine && findDates(text).length === 1 ? role(index, 'print-line') : null;
}

/** The office that prints a document, on a line of its own above the day of the printing. */
export function findPrintOffice(blocks: readonly BlockView[]): readonly LineRole[] {
  return blocks.flatMap(({ index, text, block }, at) => {
    const below = blocks[at + 1]?.text ?? '';
    const isPrinted =
      below.length <= longestPrintLine && printedOn.test(below) && findDates(below).length === 1;
    return isPrinted && block.hint === null && isOffice(text.replaceAll(' ', ''))
      ? [role(index, 'print-line')]
      : [];
  });
}

function role(blockIndex: number, reason: string): LineRole {
  return { blockIndex, kind: 'meta', confidence: 0.96, reason };
}
