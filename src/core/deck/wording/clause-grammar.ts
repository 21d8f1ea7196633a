/**
 * What a Chinese clause needs around it. A clause between commas is often no sentence: it names a means, a time or
 * a speaker, and the clause that says something comes behind it. Slides show what is whole.
 */

/** Who speaks, with the verb of saying: what is said comes behind the comma. */
const reports =
  /(?:指出|强调|认为|表示|坦言|写道|提醒|呼吁|显示|表明|获悉|解释|回应|介绍|透露|告诉(?:记者|我们)|[^述演传解诉听]说)$/u;
/** Verbs that are nouns as well, behind somebody who can say something: 会议要求, 通知明确. */
const decides =
  /^(?:本次|此次|这次)?(?:会议|大会|全会|通知|意见|方案|报告|文件|规划|决定|公告|办法|[\u3400-\u9fff]{2,10}(?:书记|主席|总理|部长|省长|市长|县长|主任|局长|厅长))[\u3400-\u9fff]{0,4}(?:要求|提出|明确|建议|决定|审议|听取)$/u;

/** 以…为指导: what is done under it comes behind the comma. 坚持以…为中心 says something itself. */
const asFrame = /^(?:要|将|应|须)?以.+为[^，]{1,16}$/u;
/** Frames that a preposition opens, and that never hold the verb of their sentence. */
const alwaysOpen =
  /^(?:随着|鉴于|本着|作为|针对|关于|对于|基于|遵照|按照|根据|依据|依照|依托|围绕|结合|面向|秉持|秉承|凭借|通过(?![了《]))/u;
/** A time or circumstance that a word at its end closes: 采取措施后, 在此过程中. */
const circumstance =
  /(?:之际|之时|之后|之前|以后|以前|以来|期间|同时|的时候|的时刻|过程中|基础上|前提下|情况下|条件下|背景下|形势下|领导下|指导下|方面|(?<![及按同平随小准届临])时|(?<![今往先落背幕此最])后)$/u;
const anchored = /^(?:在|从|当|自|于|对|就|对于).+(?:上|下|中|里|内|外|前|看|来看|来说|而言|起)$/u;
/** What is held of those who do it: 未按照规定…的，由…处罚. */
const conditionOfRule = /^(?!.*是.*的$).+(?:的|的人|的单位|者)$/u;

/** Openings that hang on the clause in front: a consequence, a share of its figure, the rest of what it says. */
const continues =
  /^(?:使|让|从而|进而|以便|并(?!非)|且|而|即|其中|同比|环比|较|比(?!如)|占|高于|低于|位居|居|增速|增幅|涨幅|降幅|增长|下降|上升|提高\d|达到?\d|分别|均|都|则|就|才|也|又|还|更|以及|及|和|与|等|包括|特别是|尤其是|甚至|不得|不能|不再|不准|严禁|防止|避免|以免|确保不)/u;

/** A sentence that only announces: what it announces stands below it. */
const announcing =
  /[：:]\s*$|(?:如下|下列|以下)[^，。；]{0,10}[。．.]?\s*$|(?:重点|主要)?(?:做好|抓好|开展|完成)(?:以下|如下|下列|[一二三四五六七八九十两几]个?方面)[^，；]{0,8}工作[。．.]?\s*$/u;
const announcingInEnglish = /(?::|\b(?:the following|as follows)[^.]{0,30}[.:]?)\s*$/iu;

/** Whether the clause says who speaks, and no more. */
export function isReport(clause: string): boolean {
  const text = clause.trim();
  return decides.test(text) || (text.length <= 40 && reports.test(text));
}

/** Whether the clause opens a frame that another closes. */
export function isOpenFrame(clause: string): boolean {
  const text = clause.trim();
  return (
    isReport(text) ||
    asFrame.test(text) ||
    alwaysOpen.test(text) ||
    anchored.test(text) ||
    (text.length <= 40 && circumstance.test(text)) ||
    conditionOfRule.test(text)
  );
}

/** Whether the clause hangs on the one before it. */
export function hangsOnClauseBefore(clause: string): boolean {
  return continues.test(clause.trim().replace(/^[“‘《（(]+/u, ''));
}

/** Whether the sentence or line only announces what follows it (…如下：). */
export function isLead(sentence: string): boolean {
  return announcing.test(sentence) || announcingInEnglish.test(sentence);
}
