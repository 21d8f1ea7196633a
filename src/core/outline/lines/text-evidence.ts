import { hasHan } from '../../language/language-of.ts';
import { lineEnd, memberMark, sentenceEnd } from '../../language/marks.ts';
import type { BlockView } from '../../view/document-view.ts';
import type { textStrength } from './weights.ts';

const shortestProse = 45;
/** A shorter line is text where it closes as a Chinese sentence. */
const shortestSentence = 24;
const shortestClosed = 12;
const longestLatinTitle = 140;
const longestSalutation = 60;
/** In Latin letters. */
const longestLatinSalutation = 90;
const longestBoldName = 120;
const audience =
  /^(?:各|尊敬|亲爱|全体|广大)|们|同志|代表|委员|先生|女士|单位|部门|机构|政府|公司|院校|(?:[厅局委办会部院])[:：]$|^Dear|^Ladies|^(?:Honou?rable )?Members/u;
const metaLabel = /^[\u4e00-\u9fff ]{1,8}:/u;

const numeral = /^[一二三四五六七八九十]{1,3}[、.]/u;

const latinSentence = /^(?:\S+ ){4,}\S*[\p{Ll}\d][”")]?\.[”")]?$/u;

/** What by its markup, length and marks speaks for text in the body. */
export type TextEvidence = keyof typeof textStrength;

export function textEvidence(view: BlockView): TextEvidence {
  const {
    text,
    isStrong,
    block: { hint },
  } = view;
  if (hint?.kind === 'list-item' || hint?.kind === 'table-row' || hint?.kind === 'code') return 'markup';
  if (hint !== null && hint.kind !== 'quote') return 'line';
  // A bold line that closes without a mark names something, however long it is.
  const isName = isStrong && text.length <= longestBoldName && !lineEnd.test(text);
  if (text.length >= shortestProse && !isName && !asks(view) && isProse(text)) return 'prose';
  if (text.length >= shortestSentence && text.endsWith('。') && hasHan(text)) return 'sentence';
  if (isLatinSentence(text)) return 'sentence';
  if (isSalutation(text)) return 'salutation';
  return text.length >= shortestClosed && sentenceEnd.test(text) ? 'closed' : 'line';
}

/** A question alone on its line, in bold or with a Chinese number, heads its answer however long it is. */
function asks({ text, isStrong, sentences }: BlockView): boolean {
  return (
    /[？?]$/u.test(text) &&
    sentences.length === 1 &&
    text.length <= longestBoldName &&
    (isStrong || numeral.test(text))
  );
}

/** Five words and more that close with a full stop, not with an initial (U.S.). */
export function isLatinSentence(text: string): boolean {
  return latinSentence.test(text);
}

/** Text that cannot stand outside the body. */
export function isCertainText(view: BlockView): boolean {
  return ['markup', 'prose', 'sentence', 'salutation'].includes(textEvidence(view));
}

/** Chinese prose has a sentence mark; in Latin text a full stop may belong to an abbreviation. */
function isProse(text: string): boolean {
  if (hasHan(text)) return memberMark.test(text);
  return /[.!?]["”)]?$/u.test(text) || text.length >= longestLatinTitle;
}

/** 市会展中心:, 贵公司:: to whom a letter goes. */
const addressedOffice =
  /^(?:[\u4e00-\u9fff]{0,6}[省市县区]|贵)[\u4e00-\u9fff]{0,14}(?:中心|公司|委员会|政府|办公室|大学|学院|医院|法院|检察院|银行|协会|局|厅):$/u;

/** 有关企业:, 全市农户:: all of a kind. */
const addressedKind =
  /^(?:有关|相关|辖区|全[国省市县区校镇村]|本[市县区校镇村])[^:,。]{0,8}(?:企业|学校|银行|协会|商会|学会|医院|家长|业主|居民|村民|用户|客户|老师|同学|农户|商户|旅客|读者|会员|社团):$/u;

/** `各位代表:`, `各省、自治区…:` */
export function isSalutation(text: string): boolean {
  if (addressedOffice.test(text) || addressedKind.test(text)) return true;
  if (!audience.test(text)) return false;
  return (
    text.endsWith(':') &&
    text.length >= 3 &&
    text.length <= (hasHan(text) ? longestSalutation : longestLatinSalutation) &&
    !/[。?!]|如下:$/u.test(text) &&
    !metaLabel.test(text.slice(0, -1)) &&
    !/[【(]/u.test(text.charAt(0)) &&
    !/我们/u.test(text) &&
    !/^(?:根据|按照|依据|依照|为|对|经|在|由|以)|应当|必须|实行|不得|可以|包括|负责/u.test(text) &&
    !/^(?:相关|附件?|字号|第?[一二三四五六七八九十\d]+[条章、.])/u.test(text)
  );
}

/** `女士们、先生们、同志们`, `各位代表`: the words to an audience, wherever they stand. */
export function isGreeting(text: string): boolean {
  return (
    text.length <= 30 &&
    /^(?:尊敬的|各位|各界|同志们|女士们|先生们|朋友们|同学们|老师们|乡亲们|Ladies and Gentlemen|Dear )/iu.test(
      text,
    )
  );
}
