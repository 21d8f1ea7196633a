/** Lines of the end and of the beginning of a document that a copy has run together: 附件：1.甲.docx2.乙.docx3.丙.docx. */

const attachmentLead = /^附\s*件\s*[：:]?\s*(?=1\s*[.．、])/u;
const attachmentNumber = /(\d{1,2})\s*[.．、]\s*(?=[\p{Script=Han}“《‘（(A-Za-z]|\d{2,4}\s*[年届第]|\d{4})/gu;
/** A name ends with that of its kind, with a mark, or with a space. */
const nameEnd = /(?:\.[a-z]{2,4}|[；;。，,、）)》”]|\s)$/iu;
const attachedThing =
  /(?:表|书|名单|清单|目录|方案|办法|规定|细则|标准|说明|模板|样式|流程|协议|计划|意见|名录|范本|要求|指南|通知)$/u;
const dateLine =
  /^(\p{Script=Han}{3,30}?(?:局|部|委|厅|院|会|办公室|政府|中心|公司|署|处|行|社|集团|学校|大学))(\d{4}年\d{1,2}月\d{1,2}日)([\p{Script=Han}“”《》（）()、\d]{3,50}(?:办法|规定|条例|细则|方案|意见|规则|章程|制度|规划|计划|纲要|要点|标准|指南|守则|准则|规程))$/u;

/** Where a line must have ended; offsets in the text of a block, in order. */
export function gluedCuts(text: string): readonly number[] {
  const dated = dateLine.exec(text);
  if (dated !== null) {
    const [, office = '', date = ''] = dated;
    return [office.length, office.length + date.length];
  }
  return attachmentCuts(text);
}

/** Attachments that are numbered from one, each after the end of the one before. */
function attachmentCuts(text: string): readonly number[] {
  if (!attachmentLead.test(text)) return [];
  const cuts: number[] = [];
  let number = 1;
  let from = 0;
  for (const { index, 1: found } of text.matchAll(attachmentNumber)) {
    if (Number(found) !== number) continue;
    const name = text.slice(from, index);
    if (number > 1) {
      const isEnd = nameEnd.test(name) || attachedThing.test(name);
      if (!isEnd) continue;
      cuts.push(index);
    }
    number += 1;
    from = index;
  }
  return cuts;
}
