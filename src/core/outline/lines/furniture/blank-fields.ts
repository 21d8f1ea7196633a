import type { BlockView, DocumentView } from '../../../view/document-view.ts';
import type { LineRole } from '../line-role.ts';

const longestField = 60;
/** In lines: a label alone is a field of a form where a day or a place to sign is so near. */
const nearby = 3;
/** 日期: 2024 年 月 日, a day that nobody has filled in. */
const blankDay = /(?:^|:) *(?:20)?\d{0,4} *年 +\d{0,2} *月 +\d{0,2} *日$/u;
const filledDay = /\d{4} *年 +\d{1,2} *月 +\d{1,2} *日$/u;
const label = '[\\u4e00-\\u9fff][^,。;:!?]{0,15}';
/** 甲方(公司): 乙方(农户): */
const bareLabels = new RegExp(`^(?:${label}: *){2,3}$`, 'u');
/** 甲方(公司): alone, and no addressee. */
const bareLabel =
  /^(?![^:]*(?:政府|公司|委员会|[部厅局院会处办校]|机构|中心|同志|代表) *:)[\u4e00-\u9fff][\u4e00-\u9fff ]{1,6}(?:[(][^)]{1,8}[)])? *: *$/u;
/** A place to sign: 单位(盖章):, 签字: */
const toSign = /(?:[(]?(?:签字|签章|盖章|签名)[)]?|签字人?|签名): *$|^[(](?:签字|签章|盖章|公章)[)]$/u;

/**
 * Lines of a form that nobody has filled in: a day without numbers, a place to sign, and the labels without a
 * value near them. They say nothing to a room.
 */
export function findBlankFields({ blocks }: DocumentView): readonly LineRole[] {
  const sure = new Set(blocks.filter(isBlank).map(({ index }) => index));
  const isLabel = (index: number) => {
    const view = blocks[index];
    return view !== undefined && view.block.hint === null && bareLabel.test(view.text);
  };
  const isNearSure = (index: number) =>
    Array.from({ length: 2 * nearby + 1 }, (_, step) => index - nearby + step).some((each) => sure.has(each));
  return blocks
    .filter(({ index }) => sure.has(index) || (isLabel(index) && isNearSure(index)))
    .map(({ index }) => ({
      blockIndex: index,
      kind: 'furniture',
      confidence: 0.97,
      reason: 'blank-field',
    }));
}

function isBlank({ text, block }: BlockView): boolean {
  if (block.hint !== null || text.length > longestField) return false;
  return (blankDay.test(text) && !filledDay.test(text)) || bareLabels.test(text) || toSign.test(text);
}
