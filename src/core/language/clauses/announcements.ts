import { simplified } from '../zh/simplified.ts';

/**
 * Sentences and clauses that only announce what comes after them: they end with a colon, point below (如下, 以下), or
 * count what comes (突出抓好三个方面).
 */

const numeral = '[一二三四五六七八九十两几]';
const below = '以下|如下|下列';

const colon = /[：:]\s*$/u;
/** 以下 after a figure or a rank is a limit (15%以下, 县级以下), and opens a short name in brackets (以下简称). */
const pointing =
  /(?:如下|下列|(?<![\d一二三四五六七八九十百千万亿两][^，。；]{0,6}|[级层科处厅省市县岁及月日年])以下(?!简称|称))[^，。；]{0,10}[。．.]?\s*$/u;
/** 做好以下工作, 开展三方面重点工作. */
const work = new RegExp(
  `(?:做好|抓好|开展|完成)(?:${below}|${numeral}个?方面)[^，；]{0,8}工作[。．.]?\\s*$`,
  'u',
);
/** The clause that says how many points come: 突出抓好三个方面, 我讲三点意见. */
const count = new RegExp(
  `(?:做|抓|办|把握|处理|突出|讲|谈|说|强调|提|开展|完成|注意|聚焦|围绕)(?:好|了|出|到)?(?:抓好|做好)?(?:${below})?(?:${numeral}|\\d{1,2})(?:个(?:方面|问题|重点|环节|关键)|点|项|件|条)(?:的?(?:工作|事情?|大事|实事|意见|要求|希望|建议|看法|体会|想法|任务|重点))?[。．.]?\\s*$`,
  'u',
);
const inEnglish = /(?::|\b(?:the following|as follows)[^.]{0,30}[.:]?)\s*$/iu;

/** Whether the sentence or line only announces what follows it (…如下：). */
export function isLead(sentence: string): boolean {
  const text = simplified(sentence);
  return [colon, pointing, work, count].some((pattern) => pattern.test(text)) || inEnglish.test(sentence);
}

/** An English lead that says nothing but that more comes: In particular:, For example:. */
const bareLead =
  /^\s*(?:in particular|specifically|notably|namely|among (?:others|them|these)|for (?:example|instance)|including|as follows|that is)\s*[:：]\s*$/iu;

/** Whether the sentence announces what follows, and only the one before it says what that is. */
export function isBareLead(sentence: string): boolean {
  return bareLead.test(sentence);
}

/** Whether the last words say how many points come (突出抓好三个方面). */
export function announcesCount(text: string): boolean {
  return count.test(simplified(text));
}
