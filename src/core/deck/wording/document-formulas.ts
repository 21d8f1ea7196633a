import { simplified } from '../../language/zh/simplified.ts';

/*
 * Formulas of documents and of speech, which belong to every document of their kind and say nothing of this one: whom it
 * is sent to, that it is sent, who was there, the thanks at its end.
 */

/** As the formulas below are written: in simplified characters, without blanks around it. */
function readable(sentence: string): string {
  return simplified(sentence).trim();
}

const meetingSays =
  /^(?:会议|大会|全会|座谈会|论坛)(?:上)?(?:还)?(?:强调|指出|要求|认为|提出|明确|决定|号召|审议)[，,：:]/u;
const attendanceLine = /^(?:出席|列席|参加|参会|缺席|请假|记录|主持)(?:人员|人|单位|领导|会议)*[：:]/u;
const attendance = /(?:参加|列席|出席)(?:了)?(?:本次|此次|上述)?(?:会议|座谈会|活动|调研)(?:并讲话)?[。.]?$/u;

/** Whether the sentence opens with what a meeting says, which closes what stands before it. */
export function opensWithMeeting(sentence: string): boolean {
  return meetingSays.test(readable(sentence).replace(/[*_]/gu, ''));
}

/** Whether the sentence only names who was there. */
export function isAttendance(sentence: string): boolean {
  return attendance.test(readable(sentence)) || attendanceLine.test(readable(sentence));
}

/** Whom a document is sent to, at the head of it: 各省、自治区人民政府，各直属机构：. */
export function isAddressLine(line: string): boolean {
  return /^(?:各|本|全|有关|\S{2,12}[省市县区局厅]).*(?:政府|部委|委员会|[委办局厅院校社部](?:（[^（）]*）)?|单位|机构|部门|企业|公司|银行|协会|学校|学院|同志)[：:]$/u.test(
    readable(line),
  );
}

/** How a speaker ends (谢谢大家！): nothing of what the text says. */
export function isThanks(sentence: string): boolean {
  return /^(?:最后[，,]?|再次|我的(?:讲话|发言|演讲)(?:到此结束|完了)[，,。]?)?(?:谢谢|多谢|感谢)(?:大家|各位|诸位|您|你们|聆听|收听|观看|倾听|的){0,3}[！!。.]*$/u.test(
    readable(sentence),
  );
}

/** How a host ends (预祝大会圆满成功！祝各位身体健康！): wishes, and nothing of what the text says. */
export function isWish(sentence: string): boolean {
  return /^(?:最后[，,]\s*)?(?:(?:再次|衷心|真诚|诚挚)地?)?(?:预祝|祝愿|祝)(?!贺|福)[^。]{2,40}[！!。]*$/u.test(
    readable(sentence),
  );
}

/** How a letter or a notice ends: 特此通知。 妥否，请批示。 */
export function isBareFormula(sentence: string): boolean {
  return /^(?:特此(?:通知|公告|通报|函复|报告|说明|函告|致函|申请|证明)|专此(?:函达|报告)|此复|当否[，,]请批(?:示|复)|妥否[，,]请批(?:示|复)|以上(?:报告|汇报|意见|请示)[，,]?(?:妥否[，,])?请(?:予)?(?:审议|批示|批复|审阅|指正))[。.！]?$/u.test(
    readable(sentence),
  );
}

/** What says only that more was done: 会议还研究了其他事项。 */
export function isOtherBusiness(sentence: string): boolean {
  return /^(?:会议|大会)?还(?:研究|讨论|审议|听取|通报)了?其他(?:有关)?(?:事项|议题|工作|问题)[。.]?$/u.test(
    readable(sentence),
  );
}

/** What says no more than that the document is sent and is to be followed: 现印发给你们，请认真贯彻执行. */
export function isIssuingFormula(sentence: string): boolean {
  const text = readable(sentence);
  return (
    text.length <= 90 &&
    /(?:印发|转发|发)给你们|特此(?:通知|公告|通报|函复|报告|说明)|(?:请示|来函|报告|申请|函)》?[^，。]{0,24}收悉[。]?$|^请(?:认真|遵照|结合实际)[^，。]*(?:执行|落实)[。]?$|^现将?予以?(?:公布|发布|印发)|如下(?:意见|方案|办法)?[。：:]$|^为.*制定本(?:方案|办法|规定|细则|计划)[。]?$/u.test(
      text,
    ) &&
    !/\d{4}年.*起(?:施行|实施|执行)/u.test(text)
  );
}
