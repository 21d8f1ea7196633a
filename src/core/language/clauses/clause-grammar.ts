import { remembered } from '../remembered.ts';
import type { Token } from '../token.ts';
import { wordOf } from '../words.ts';
import { simplified } from '../zh/simplified.ts';
import { announcesCount } from './announcements.ts';
import { wordsOf } from './clause-words.ts';

/**
 * What a Chinese clause needs around it. A clause between commas is often no sentence: it names a means, a time or
 * a speaker, and the clause that says something comes after it. Slides show what is whole.
 */

/** What somebody does who says something, as alternatives of a pattern. */
export const verbsOfSaying =
  '指出|提到|强调|认为|表示|坦言|写道|提醒|呼吁|解释|回应|介绍|透露|重申|忆述|直言|告诉(?:记者|我们)';
/** Who speaks, with the verb of saying: what is said comes after the comma. */
const reports = new RegExp(
  `(?:${verbsOfSaying}|显示|表明|获悉|[^述演传解诉听]说|[^名简号对职统俗堪匀通人]称)$`,
  'u',
);
/** Verbs that are nouns as well, after somebody who can say something: 会议要求, 通知明确. */
const decides =
  /^(?:[\u3400-\u9fff“”]{0,14}(?:工作会议|论坛|座谈会)|(?:本次|此次|这次)?(?:会议|大会|全会|《[^《》]+》|通知|意见|方案|报告|文件|规划|决定|公告|办法|[\u3400-\u9fff]{2,10}(?:书记|主席|总理|部长|省长|市长|县长|主任|局长|厅长)))[\u3400-\u9fff]{0,4}(?:要求|提出|明确|规定|建议|决定|审议|听取)$/u;

/** By whose account, or on what grounds: 据海关统计, 经初步核算. */
const byAccount =
  /^(?:据|经)(?:[\u3400-\u9fff、]{0,14})(?:统计|测算|了解|介绍|悉|报道|监测|估算|预测|分析|核算|调查|反映|通报|数据|消息)(?:显示|表明)?$/u;
/** What somebody sees, and the next clause says: 从活跃率可以看到, 事实说明, 这表明. */
const finds =
  /(?:(?:可以?|可|能够?|不难|从中|由此|事实|实践|数据|结果|历史|经验)(?:都|也|还|充分|再次|已经|清楚地|清晰地)?|[这都])(?:看到|看出|看见|发现|证明|表明|说明|得知|得出|想见|预见)$|(?:充分|清楚|雄辩|有力|生动|深刻|再次|一再|反复|都|也|还|已经?)地?(?:证明|表明|说明|揭示|告诉我们)$|(?:可见|得出结论|众所周知|不言而喻|总的来说|换句话说|也就是说|这就是说|问题在于|原因在于|关键在于|^(?:我们|我|党中央|中央)[^，]{0,6}提出)$/u;
/** 以…为指导: what is done under it comes after the comma. 坚持以…为中心 says something itself. */
const asFrame = /^(?:要|将|应|须)?以.+为[^，]{1,16}$/u;
/** What is set up around several things, and named after the last comma: 发展以企业为主体，以旅游为支撑，…的产业集群. */
const madeAround =
  /(?:发展|构建|形成|建立|健全|打造|培育|建设|完善|组建|推广|实施|实行|推行|营造)以[^，]+为(?!期)[^，的]{1,16}$/u;
/** What something is is named at the end of its sentence: 新型数据中心是以…为导向，…的新型基础设施. */
const isAround = /是(?!否|要)(?:一[个种类项])?(?:指)?(?:以|由)[^，]+为(?!期)[^，的]{1,16}$/u;
/** 以行政命令的方式: what is done so comes after the comma. */
const inTheManner = /^以(?!往|前|后|来)[^，]+(?:方式|形式|方法|办法|手段|途径|名义)$/u;
/** Frames that a preposition opens, and that never hold the verb of their sentence. */
const alwaysOpen =
  /^(?:随着|鉴于|本着|作为|针对|关于|对于|基于|遵照|按照|根据|依据|依照|(?:依托|围绕|结合|面向|立足)(?!.*\d+[条个座家项处万亿][^的]*$)|秉持|秉承|凭借|每当|尤其当|通过(?![了《])|历?经过(?!了)|历经(?!沧桑|磨难|磨练|风雨|坎坷|艰辛))/u;
/** Whom or what a measure is for: 对徇私枉法等行为, 对未通过审查的项目. 对项目进行严格的审查 says what is done. */
const topicOfMeasure =
  /^(?:对|对于)(?!.*(?:进行|开展|实行|实施|予以|给予|加以|产生|作出|做出|提出|采取|负责)).*(?:[等的][^的等，]{1,10}|[、和或及][^的等，、]{1,6})$/u;
/** What is asked before the sentence answers it: 对同时违反两项规定的行为应当如何处罚. */
const topicOfQuestion =
  /^(?!.*(?:研究|明确|回答|讨论|探讨|决定|确定|了解|知道|取决|关键|思考|考虑|问题))(?:(?:对|对于|关于|至于)[^，]+(?:如何|怎样|怎么|是否|能否|可否)|[^，]*(?:应当?|应该|该)(?:如何|怎样|怎么))[^，]{0,14}$/u;
/** Means that serve what the next clause says: 采取符合实际的方式, 运用现代科技手段. */
const means =
  /^(?:要)?(?:采取|运用|利用|借助|借鉴|综合运用|充分运用|充分利用)[^，]*(?:方式|方法|办法|手段|形式|途径|渠道|力量|技术|举措)$/u;
/** An example of what the clause before it names. */
const example = /^(?:如(?![果期实何有同下约意此])|例如|比如|诸如)/u;
/** What somebody knows or speaks of, who comes after the comma: 知道他爱吃牛肉干，局长…. */
const inViewOf =
  /^(?:知道|得知|听说|看着|说到|谈到|谈起|说起|提起|想起|回忆起|回想起|回顾[^，]*(?:历程|历史|过去|往昔)$)/u;
/** What is to be explained: 之所以长期存在. */
const toBeExplained = /(?:之|(?<=[\u3400-\u9fff]{2}))所以(?!然)(?!.*(?:因为|在于|由于))/u;
/** What is so already, and what follows from it: 我们既然是在开始学习. */
const given = /^[^，]{0,8}既然(?!.*[就那也便])/u;
/** Two things that are compared, and the next clause says with what result: 拿产量来同前年比较一下, 相比老办法而言. */
const compared =
  /^(?:(?:如果)?[拿把将][^，]+(?:相?比较?|对比|比一比|比较)(?:一下|起来|来看)?|(?:相比较?于?|比起|较之|相对于)[^，]+(?:而言|来说|来看|来讲)?|[与同和跟][^，]+相比较?(?:而言)?)$/u;
const fromTo = /^(?:从|自)[^，到至]{1,16}[到至][^，]{1,16}$/u;
/** By whose leave, or on whose behalf: 经国务院批准, 受主管部门委托, 未经审核. */
const byLeave =
  /^(?:未?经(?![济营常历验费贸典]).{2,}(?:批准|同意|审核|审查|审定|认定|研究|授权|核准|许可|评估|鉴定|协商|讨论|备案|确认|查实|调查|核实|论证|检验)|未经.+|(?:可以)?(?:接)?受.+委托)(?:的|后)?$/u;
/** Who acts, and in view of what: 各单位要结合风险等级等因素; what is done comes after. */
const byMeasureOf =
  /(?:要|应当?|须|必须|将|可以)(?:结合|按照|根据|围绕|针对|依托|立足|本着|遵循|综合考虑|通过).*(?:因素|要求|需要|原则|实际|特点|规定|精神|情况|标准|程序|形式|方式|途径|渠道|手段)$/u;
/** What stands before a clause and belongs to none: its number, and the word of duty. */
const beforeClause =
  /^\s*(?:[（(][^（）()]{1,3}[）)]|第[^，。]{1,6}条\s*|\d{1,2}[.、．])?\s*(?:要|应当|应|须|必须|将|可以|并|还)?(?=\S)/u;
/** A day or an hour, and nothing that happens then: 8月20日起, 北京时间6月24日12时55分. */
const moment =
  /^(?:在|自|从|于|至|到|截至|截止|定于|北京时间|当地时间|今年|当天|当日|次日|同日|同年|去年)*\s*(?:(?:\d{2,4}\s*年|\d{1,2}\s*(?:月|日|号|时|點|点|分|秒))(?:底|初|末|中旬|上旬|下旬|上午|下午|凌晨|晚上?|早上|中午|整|许)?\s*)+(?:起|止|开始|前后|左右|以来|至今)?$/u;
/** A time or circumstance that a word at its end closes: 采取措施后, 在此过程中. */
const circumstance =
  /(?:之际|之时|之后|之前|以后|以前|以来|(?<=[年月])来|期间|同时|的时候|的时刻|过程中|基础上|前提下|情况下|条件下|背景下|形势下|领导下|指导下|方面|(?<![及按同平随小准届临])时|(?<![今往先落背幕此最])后|(?<=.{4})(?<![目当眼面空提以]|走在)前)$/u;
/** 就去留问题: what is said of it comes after the comma. */
const onTopic =
  /^就(?![是能会要可算此业医地近职读任学])[^，]+(?:问题|事宜|事件|情况|一事|议题|话题|传闻|消息)$/u;
const anchored = /^(?:在|从|当|自|于|对|就|对于).+(?:上|下|中|里|内|外|(?<!走在)前|看|来看|来说|而言|起)$/u;

/** What is held of those who do it: 未按照规定…的，由…处罚. */
export const conditionOfRule = /^(?![^是\n]*(?:是否[^是\n]*)*是(?!否).*的$).+(?:的|的人|的单位|者)$/u;

/** As the rules below are written: in simplified characters, without blanks around it. */
export function readable(clause: string): string {
  return simplified(clause).trim();
}

/** Whether the clause says who speaks, and no more. */
export function isReport(clause: string): boolean {
  const text = readable(clause);
  return decides.test(text) || (text.length <= 40 && reports.test(text) && !quotesSentence.test(text));
}

/** “……。”王芳说: what is said stands before who says it. */
const quotesSentence = /[。！？!?][”」』]/u;

/** Whether the clause opens a frame that another closes. */
export const isOpenFrame: (clause: string) => boolean = remembered((clause) => {
  const text = readable(clause);
  if (announcesCount(text)) return false;
  if (isMarkedFrame(text)) return true;
  const tokens = wordsOf(text);
  return isSubordinate(text, tokens) || opensWithPreposition(text, tokens) || endsInMeans(text, tokens);
});

/** Also after the number of a clause and its word of duty. */
const marksOfFrame = [onTopic, alwaysOpen, means, topicOfMeasure, topicOfQuestion, anchored];

function isMarkedFrame(text: string): boolean {
  const bare = text.replace(beforeClause, '');
  return (
    [bare, text].some((each) => marksOfFrame.some((mark) => mark.test(each))) ||
    byLeave.test(bare) ||
    byMeasureOf.test(text) ||
    byAccount.test(text) ||
    isReport(text) ||
    asFrame.test(text) ||
    madeAround.test(text) ||
    isAround.test(text) ||
    moment.test(text) ||
    inTheManner.test(text) ||
    (text.length <= 40 && circumstance.test(text)) ||
    conditionOfRule.test(text) ||
    toBeExplained.test(text) ||
    finds.test(text) ||
    given.test(text) ||
    compared.test(text) ||
    example.test(text) ||
    inViewOf.test(text) ||
    (fromTo.test(text) && isRange(text))
  );
}

/** Whether the clause says what something is for: 为深入贯彻…, 为了解决…. */
export function isPurpose(clause: string): boolean {
  return /^(?:为(?!期|止|主|准|首|例|何|什么)|为了)[\u3400-\u9fff“]{3,}/u.test(readable(clause));
}

/** Whether the clause says what is to be done. */
export function isResolve(clause: string): boolean {
  return /^(?:(?:我们|各地|各级|各单位|各部门)[^，]{0,8})?(?:必须|要(?!求)|应当?|应该|须|决定|需要?|将)/u.test(
    readable(clause),
  );
}

/** Whether the clause names the means of what the next one says: 采取经济补偿等方式. */
export function isMeans(clause: string): boolean {
  return means.test(readable(clause));
}

/** First words of a clause that another one answers: a condition, a cause, an approval that comes first. */
const subordinate =
  /^(?:经|凡|凡是|一旦|如果|如|若|若是|假如|倘若|假使|只要|只有|除非|除|除了|为了|因|因为|由于|既然|尽管|虽然|虽|即使|即便|无论|不论|不管|比照|参照|以及)$/u;
/** 然而因…: what turns the sentence stands before the cause that opens the clause. */
const turnsOnly = /^(?:但|但是|然而|不过|可是|而)$/u;
/** 直到2012年因为…的要求: until when, and why, and not yet what. */
const untilWhen = /^(?:直到|直至)/u;
const because = /因为|由于|因(?=[\u3400-\u9fff]{4})/u;
/** At whose order or under what something is done: 受企业委托, 受疫情影响. */
const under = /^受.{1,20}(?:委托|邀请|指派|托付|影响|制约|启发|鼓舞)$/u;
/** Words at the end of a clause that make a time or an exception of it: 作出决定前, 另有规定外. */
const closingLocaliser = /^(?:前|后|外|之前|之后|之外|以前|以后|以外)$/u;
/** 走在全国前 says where somebody stands. */
const standsAt = /[走站排列居落抢赶]在[^，]*$/u;

/** Whether the first or last word of the clause makes it hang on another. */
function isSubordinate(text: string, tokens: readonly Token[]): boolean {
  const [first] = tokens;
  const last = tokens.at(-1);
  if (first === undefined || last === undefined || tokens.length < 2) return false;
  const opening = tokens[turnsOnly.test(wordOf(text, first)) ? 1 : 0] ?? first;
  if (subordinate.test(wordOf(text, opening)) || under.test(text)) return true;
  if (untilWhen.test(text) && because.test(text)) return true;
  return (
    last.wordClass === 'localiser' &&
    closingLocaliser.test(wordOf(text, last)) &&
    tokens.some(isVerb) &&
    !standsAt.test(text)
  );
}

/** From one thing to another, and no verb that says what is done on the way: 从石库门到天安门. */
function isRange(text: string): boolean {
  const tokens = wordsOf(text);
  const first = tokens[0];
  if (first === undefined || !/^[从自]$/u.test(wordOf(text, first))) return false;
  return !tokens.some(
    (token, index) =>
      index > 0 &&
      !/^[到至]$/u.test(wordOf(text, token)) &&
      token.wordClass === 'verb' &&
      isPredicate(text, tokens, index),
  );
}

/**
 * Whether the clause says something of something: a verb or an adjective stands where a predicate stands, or a figure
 * closes it. 这次疫情防控 and 本办法所称措施 name something, and what is said of it comes after.
 */
export function hasPredicate(clause: string): boolean {
  const text = readable(clause);
  const tokens = wordsOf(text);
  return tokens.some((_, index) => isPredicate(text, tokens, index));
}

/** A preposition first, and no verb after it: 对可能出现的短缺, 为实现目标. */
function opensWithPreposition(text: string, tokens: readonly Token[]): boolean {
  const [first, second] = tokens;
  if (first === undefined || tokens.length < 2) return false;
  if (first.wordClass !== 'preposition' && wordOf(text, first) !== '面对') return false;
  const purpose = wordOf(text, first).startsWith('为') && isVerb(second);
  return (
    purpose || !tokens.some((token, index) => index > 0 && isVerb(token) && isPredicate(text, tokens, index))
  );
}

/** What something is done by, and not what: 应当根据产品特征, 要结合各自职能. */
const byMeans = /^(?:根据|按照|依据|依照|结合|针对|围绕|依托|凭借)$/u;

/** The last preposition has no verb after it, and the words before it none either. */
function endsInMeans(text: string, tokens: readonly Token[]): boolean {
  const at = tokens.findLastIndex((token) => byMeans.test(wordOf(text, token)));
  if (at < 1 || at === tokens.length - 1) return false;
  return !tokens.some((_, index) => index !== at && isPredicate(text, tokens, index));
}

function isVerb(token: Token | undefined): boolean {
  return token?.wordClass === 'verb' || token?.wordClass === 'verbal-noun';
}

/** 对…作为主席国: what somebody is, unless something is made of it (将…作为…). */
const asRole = /^作为$/u;
/** Adjectives that make what follows them so, at the head of a clause: 稳定房地产投资, 繁荣文化市场. */
const makes = /^(?:稳定|丰富|规范|繁荣|壮大|活跃|方便|便利|密切|充实|端正|明确|严格|坚定)$/u;
/** Verbs whose object is what somebody does or what is: 看到存在的问题. */
const sees = /^(?:看到|看清|认识到|意识到|注意到|发现|解决|克服|正视)$/u;
/** Says that something may or must be, and not what. */
const modal = /^(?:可以|应当|应该|必须|能够|应|须|需|要|将|能|可|会|愿|敢)$/u;

/** Whether all words from `from` on only say that a figure is not exact. */
function areApproximate(text: string, tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token !== undefined && !/^(?:以上|以下|左右|多|余)$/u.test(wordOf(text, token))) return false;
  }
  return true;
}

/** For the tokens of a clause, the place of the next one after each that is neither verb nor conjunction. */
const nextThings = new WeakMap<readonly Token[], Int32Array>();

/** The first word after the one at `index` that is neither verb nor conjunction. */
function nextThing(tokens: readonly Token[], index: number): Token | undefined {
  let places = nextThings.get(tokens);
  if (places === undefined) {
    places = new Int32Array(tokens.length);
    let next = tokens.length;
    for (let at = tokens.length - 1; at >= 0; at -= 1) {
      places[at] = next;
      if (!isVerb(tokens[at]) && tokens[at]?.wordClass !== 'conjunction') next = at;
    }
    nextThings.set(tokens, places);
  }
  return tokens[places[index] ?? tokens.length];
}

function isPredicate(text: string, tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined) return false;
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  const wordBefore = before === undefined ? '' : wordOf(text, before);
  // What modifies a noun: 出现的, 拥有或者控制的, 所称.
  const next = nextThing(tokens, index);
  const governs = sees.test(wordOf(text, token)) && after?.wordClass === 'verb';
  if (next !== undefined && wordOf(text, next) === '的' && !governs) return false;
  if (wordBefore === '所') return false;
  switch (token.wordClass) {
    case 'verb':
      // 服务的要求 names something.
      return (
        !modal.test(wordOf(text, token)) &&
        !(wordBefore === '的' && after === undefined) &&
        !(asRole.test(wordOf(text, token)) && !/[将把以]/u.test(text.slice(0, token.start)))
      );
    case 'idiom':
      return before?.wordClass !== 'conjunction';
    case 'verbal-noun':
      // 加快发展经济, 发展经济, 持续优化: not the end of 疫情防控.
      return (
        (after !== undefined || before?.wordClass === 'adverb') &&
        (/[《“「]/u.test(text.charAt(token.end)) ||
          index === 0 ||
          before?.wordClass === 'adverb' ||
          wordBefore === '的' ||
          isVerb(before))
      );
    case 'adjective':
      return (
        after === undefined ||
        before?.wordClass === 'adverb' ||
        (index === 0 && makes.test(wordOf(text, token)) && wordOf(text, after) !== '的')
      );
    case 'number':
      // 增速5.2%, 共47个: not the 47个 of 其中的47个城市, which counts what comes after it.
      return (
        index > 0 &&
        (after === undefined || (after.wordClass === 'measure' && areApproximate(text, tokens, index + 2)))
      );
    default:
      return false;
  }
}

/** Whether the clause begins with who or what it is about: 网联打造…, not 推进…. */
export function opensWithSubject(clause: string): boolean {
  const text = readable(clause);
  const [first] = wordsOf(text);
  return (first !== undefined && subjects.has(first.wordClass)) || dutyOf.test(text);
}

/** What stands before the noun of a subject: when, how many, of what kind. */
const describing: ReadonlySet<Token['wordClass']> = new Set(['adjective', 'number', 'measure', 'time']);

/** Whether the clause says who or what does or is something, however that is counted or described: 广大干部发扬…, 8个城市实现…. */
export function namesSubject(clause: string): boolean {
  if (opensWithSubject(clause)) return true;
  const text = readable(clause);
  const tokens = wordsOf(text);
  const noun = tokens.findIndex(({ wordClass }) => !describing.has(wordClass));
  const [first, named] = [tokens[0], tokens[noun]];
  if (first === undefined || named === undefined || noun < 1) return false;
  return !makes.test(wordOf(text, first)) && subjects.has(named.wordClass) && hasPredicate(clause);
}

/** 出口经营者应当…. */
const dutyOf = /^(?!要|应|将|须|必须|可以|不得)[^，]{2,24}?(?:应当|必须|可以|不得|要(?!求))/u;

const subjects: ReadonlySet<Token['wordClass']> = new Set([
  'noun',
  'place',
  'organisation',
  'person',
  'pronoun',
]);

/** The number that makes a clause one of several: （一）, 1., b), 一是, 第一，. */
const memberMark =
  /^\s*(?:[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]|(?:\d{1,2}|[一二三四五六七八九十]{1,3})[、．.](?!\d)|第[一二三四五六七八九十\d]{1,3}(?:[，,、]|是)|[一二三四五六七八九十]{1,2}(?:是|要)(?![一二三四五六七八九十])|[①-⑳]|\(?[a-z]\)\s)/u;

/** Whether the text is a member of a list by its number. */
export function isNumberedMember(text: string): boolean {
  return memberMark.test(text);
}
