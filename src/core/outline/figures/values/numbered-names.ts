import { namesPolicy } from '../../../language/policy-names.ts';

/** What before digits makes them part of a name or number: CO2, 第3, 〔2024〕, 图1, No. 5. */
const nameBefore =
  /(?:[A-Za-z\d._+#@/〔[∶&·×-]|第|每|图|表|专栏|附件|热线|电话|编号|邮编|[Nn]o\. ?|届|农历)$/u;
/** A sign, where a word that takes a value stands before it: 为-0.3%. */
const signedBefore = /(?:为|是|至|到|达|于)-$/u;
/** What after digits makes them a date, a time, an ordinal or a name. */
const nameAfter =
  /^ ?(?:月(?!均)|日(?!元|均)|号|时(?!速)|点|分(?!之|点)|世纪|年代|周年|年期|年度|届|级|强|后(?![,。;、]|$)|期|版|章|节|线|站|工程|计划|行动|[-+×*&·](?=[\dA-Za-zN])|:\d\d|\d|[A-Za-z](?![A-Za-z]*\/)|\.\d)/u;
/** 连续4年: a period. */
const yearsBefore = /(?:连续|连|过去|[最]?近|未来|今后|之前|前|后|这|第)$/u;
/** 3年来, 5年前: a period. */
const yearWord = /^ ?年(?:[度代期来底末初前后间中内]|以[来前后内])/u;
/** Latin units that may stand directly after digits. */
const latinUnit = /^ ?(?:TEU|[kKMGT]Wh?|km|kg|[EP]FLOPS)(?![A-Za-z])/u;
/** Of a table of contents or a line that counts pages. */
const pageBefore = /(?:[Pp]age|[Pp]p?\.|页码:?) ?$/u;

/** Do the characters around digits make a name, a date or a number of a thing of them? */
export function isName(text: string, at: number, end: number): boolean {
  const before = text.slice(Math.max(0, at - 6), at);
  const tight = before.replace(/(?<! ) +$/u, '');
  if (nameBefore.test(/[\u4e00-\u9fff] $/u.test(before) ? tight : before)) {
    if (!signedBefore.test(before)) return true;
  }
  if (pageBefore.test(before)) return true;
  const after = text.slice(end, end + 10);
  if (/^ ?条/u.test(after) && namesPolicy(text.slice(0, at))) return true;
  if (/^ ?年/u.test(after))
    return isYear(text.slice(at, end)) || yearWord.test(after) || yearsBefore.test(tight);
  return nameAfter.test(after) && !latinUnit.test(after);
}

function isYear(digits: string): boolean {
  return /^\d{4}$/u.test(digits) || /^[5-9]\d$/u.test(digits);
}
