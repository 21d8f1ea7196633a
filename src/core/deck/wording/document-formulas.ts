import { remembered } from '../../language/remembered.ts';
import { simplified } from '../../language/zh/simplified.ts';
import { isHail, isVocative } from '../titles/clauses/headline.ts';
import { isEnglishCourtesy } from './english-prose.ts';

/*
 * Formulas of documents and of speech, which belong to every document of their kind and say nothing of this one: whom it
 * is sent to, that it is sent, who was there, the thanks at its end.
 */

/** As the formulas below are written: in simplified characters, without blanks around it. */
function readable(sentence: string): string {
  return simplified(sentence).trim();
}

/** What meetings do with words, as alternatives of a pattern. */
export const meetingVerbs = '强调|指出|要求|认为|提出|明确|决定|号召';
const meetingSays = new RegExp(`^(?:会议|大会|全会|座谈会|论坛)上?还?(?:${meetingVerbs}|审议)[，,：:]`, 'u');
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
function isWish(sentence: string): boolean {
  return /^(?:最后[，,]\s*)?(?:(?:再次|衷心|真诚|诚挚)地?)?(?:预祝|祝愿|祝)(?!贺|福)[^。]{2,40}[！!。]*$/u.test(
    readable(sentence),
  );
}

const welcome =
  /^(?:今天|下午|上午|晚上)?[，,]?我?们?(?:感到|都)?(?:非常|很|十分|特别|由衷)?(?:地)?(?:高兴|荣幸)(?:地)?(?:能|能够|又|再|有机会)?[^，。]{0,14}(?:大家|各位|朋友们?|媒体|记者们?)[^，。]{0,10}(?:见面|相聚|相见|交流|沟通)[^，。]{0,6}[。.！!]?$/u;
const invitesQuestions =
  /^(?:下面|接下来|现在|最后)[，,]?(?:我们?|请)?[^，。]{0,16}(?:回答|接受)(?:大家|各位|记者|媒体|现场)[^，。]{0,8}(?:提问|问题|采访)[。.！!]?$|^(?:上面|以上|刚才)(?:我)?(?:就|所)?(?:介绍|通报|讲|说|谈)的?(?:就)?是[^，。]{0,24}(?:情况|内容)[。.！!]?$|^(?:我)?就?(?:先)?(?:介绍|通报|说|讲)到这里[，,。]?(?:谢谢(?:大家)?[。.！!]?)?$|^欢迎(?:大家|各位|记者|媒体)[^，。]{0,8}(?:提问|问题)[。.！!]?$/u;

const valuesMeeting =
  /^(?:同志们[，,])?(?:今天|这次|本次)[^，。]{0,8}会议?(?:开得)?(?:很|非常|十分|特别|至关)(?:重要|及时|必要|成功|好)[。]?$/u;
const praisesSpeakers =
  /^刚才[，,][^。]{2,40}(?:发言|汇报|介绍|讲话)[^。]{0,24}(?:很好|感动|启发|赞同|赞成|振奋)[^。]{0,8}[。！]?$/u;
const greets =
  /^(?:首先[，,])?(?:请允许)?我?(?:谨)?代表[^。]{2,60}致以[^。，]{0,16}(?:问候|祝贺|敬意|祝福|祝愿)[。！!]?$/u;
const laysReport =
  /^(?:现在|下面)?[，,]?我(?:受[^，。]{2,24}委托|代表[^，。]{2,24})[，,]?向(?:大会|会议|各位|本次)[^。]{0,12}(?:报告|汇报)[^。]{0,12}[，,]请[^。]{0,24}(?:审议|指正|提出意见)[^。]{0,10}[。]?$/u;

/** How a speech begins: that the meeting is important, that others have spoken well, in whose name one greets and reports. */
function isOpeningOfSpeech(sentence: string): boolean {
  const text = readable(sentence);
  return valuesMeeting.test(text) || praisesSpeakers.test(text) || greets.test(text) || laysReport.test(text);
}

/** How a speaker begins a talk, and invites questions: 很高兴又一次和大家见面, 下面，我愿意回答大家的提问. */
export function isFormulaOfTalk(sentence: string): boolean {
  const text = readable(sentence);
  return welcome.test(text) || invitesQuestions.test(text);
}

/** Who has made an article, in brackets at its end: （策划：李明 参与报道：王华）. */
export function isEditorialNote(sentence: string): boolean {
  return /^[（(](?:总?策划|统筹|监制|编辑|责任?编辑?|参与(?:报道|采写|记者)|采写|执笔|文字|图文|视频|海报|制图|设计|摄影|校对|编审|终审|记者|作者|供稿|来源|图源|图片来源|图片)\s*[：:丨|][^（）()]*[）)][。.]?$/u.test(
    readable(sentence),
  );
}

/** How a letter or a notice ends: 特此通知。 妥否，请批示。 */
function isBareFormula(sentence: string): boolean {
  return /^(?:特此(?:通知|公告|通报|函复|报告|说明|函告|致函|申请|证明)|专此(?:函达|报告)|此复|当否[，,]请批(?:示|复)|妥否[，,]请批(?:示|复)|以上(?:报告|汇报|意见|请示)[，,]?(?:妥否[，,])?请(?:予)?(?:审议|批示|批复|审阅|指正))[。.！]?$/u.test(
    readable(sentence),
  );
}

/** How an office asks and thanks at the end: 盼予支持为荷。 感谢您对民政工作的关心和支持！ */
function isCourtesy(sentence: string): boolean {
  return /^(?:敬?请|盼|望|恳请)?[^，。]{0,6}予(?:以)?[^，。]{0,8}为[荷盼感][。！!]?$|^(?:衷心|诚挚|再次|最后)?感谢您?(?:们|贵[\u4e00-\u9fff])?(?:一直以来)?对[^。]{2,30}(?:关心|支持|理解|配合|关注)[^。，]{0,8}[。！!]?$|^(?:由此)?(?:给|对)您?(?:们|大家)?[^，。]{0,8}(?:带来|造成)的?(?:诸多)?不便[，,]?(?:我们)?(?:深表歉意|敬请谅解|敬请理解|请予谅解|请谅解)?[^。]{0,8}[。！!]?$/u.test(
    readable(sentence),
  );
}

/** 附件：…: what goes with the document. */
function isEnclosureLine(sentence: string): boolean {
  return /^附(?:件|表)\s*[：:]\s*(?!\d{1,2}\s*[.．、])[^。；]{2,60}$/u.test(readable(sentence));
}

/** 关键词：…: what a library finds a paper by. */
function isKeywordLine(sentence: string): boolean {
  return /^[\s*_【]*(?:关键[词字]|主题词|key ?words)[\s*_】]*[:：　 ]/iu.test(readable(sentence));
}

/** What says only that more was done: 会议还研究了其他事项。 */
function isOtherBusiness(sentence: string): boolean {
  return /^(?:会议|大会)?还(?:研究|讨论|审议|听取|通报)了?其他(?:有关)?(?:事项|议题|工作|问题)[。.]?$/u.test(
    readable(sentence),
  );
}

const pointsToText =
  /\b(?:(?:is|are|will be) (?:described|discussed|listed|explained|outlined|presented|summari[sz]ed|detailed|given|provided|shown) (?:below|above|in (?:the )?(?:following|next|subsequent|later) (?:sections?|chapters?|paragraphs?|tables?))|(?:subsequent|following|later|next|remaining) (?:sections?|chapters?) (?:describes?|discuss(?:es)?|explains?|outlines?|presents?|provides?|covers?|details?)\b.*)[.:]?$|^(?:this|the (?:following|next)) (?:section|chapter|appendix) is (?:informative|normative)\.?$|^click\b.{0,60}\b(?:button|link|here|below|above|left|right|calendar)\b.*$/iu;
const pointsInChinese =
  /^(?:具体(?:内容|情况)?|详细(?:内容|情况)?|详情)?(?:请)?(?:详见|参见|参阅|见)(?:下文|下图|下表|后文|附图|附表)[。.]?$|^(?:点击|扫描|扫码|长按|识别)[^，。；]{0,16}(?:二维码|链接|原文|蓝字|查看|下载|报名|关注)[^，。；]{0,12}[。.！!]?$|^(?:点击|转入|跳转|进入|查看|阅读)[^，。；]{0,6}(?:原文|全文|首发地址|原文地址|文章链接|相关链接)[。.]?$/u;

/** What only says where in the text or on the page something stands: …are described below; 点击查看全文. */
function isSignpost(sentence: string): boolean {
  const text = readable(sentence);
  return text.length <= longestSignpost && (pointsToText.test(text) || pointsInChinese.test(text));
}

const longestSignpost = 140;

/** Whether a sentence only frames what is said: whom it is said to, the welcome and the thanks, who made the text. */
export const framesText: (sentence: string) => boolean = remembered(
  (sentence) =>
    isVocative(sentence.trim()) ||
    isHail(sentence) ||
    isAddressLine(sentence) ||
    isThanks(sentence) ||
    isWish(sentence) ||
    isBareFormula(sentence) ||
    isCourtesy(sentence) ||
    isEnclosureLine(sentence) ||
    isOtherBusiness(sentence) ||
    isKeywordLine(sentence) ||
    isEnglishCourtesy(sentence) ||
    isFormulaOfTalk(sentence) ||
    isSignpost(sentence) ||
    isOpeningOfSpeech(sentence) ||
    isEditorialNote(sentence),
);

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
