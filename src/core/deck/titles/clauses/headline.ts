import { announcesCount } from '../../../language/clauses/announcements.ts';
import { isMeans, isOpenFrame, isPurpose } from '../../../language/clauses/clause-grammar.ts';
import { hangsOnClauseBefore } from '../../../language/clauses/clause-links.ts';
import { opensWithWord } from '../../../language/whole-words.ts';
import { simplified } from '../../../language/zh/simplified.ts';
import type { Sentence } from '../../../model/outline/outline.ts';
import { type Span, sliceSpan, span } from '../../../model/span.ts';

/** No title begins with these: they hang on something before. */
const hangingOpening =
  /^(?:使|从而|进而|以便|其|这就是说|这|那|该|与|和|及|并|且|是|则|也|又|而|但|就是|就|才|所以|因此|因而|即|之|等|的|了|着)/;

/** Connecting words and times that a sentence can do without at its start. */
const connective =
  /^(同时|今天|此外|另外|其中|当前|目前|现在|首先|其次|再次|最后|如|例如|比如|近年来|下一步|接下来|今后|为此|这[一两三四五六七八九十几]年|一方面|另一方面|总的来看|总体上看|综上所述|综上|总而言之|总之|由此可见|在此基础上|在此背景下|刚刚过去的.+|在此|下面|借此机会)$/;
/** A time that frames the clause after it: it is never shown alone, and never dropped. */
const time =
  /^(自|从|截至|到|至|过去|今|去|当|每|第|[0-9一二三四五六七八九十]).{0,18}(以来|年来|期间|以后|之后|之际|年|年底|年末|月|月底|月末|日|世纪中叶)$|^.{2,8}期间$/;
const prepositional =
  /^(?:在|当|随着|根据|按照|依据|对照|围绕|面对|面向|立足|结合|自|从|经)(?=.*(?:上|下|中|时|后|来|前|里|以来|要求|精神|规定|部署|起|形势|任务)$)|^(?:按照|根据|依据|对照)(?=.)|^(?:为了|为)(?=.{4})/;

/** Who holds what the clause after it says: 我们坚信. */
const stance =
  /^(?:我们|大家|我)?(?:也|还|更)?(?:要|必须|应当)?(?:清醒|深刻|充分)?地?(?:坚信|相信|深信|确信|认为|深知|深感|看到|认识到)$/;

/** Never dropped with the clause they stand in: they change what is said. */
const restricting = /[不未除]|力争|原则上|试点|但|除外|以外|只|仅/;

/** A condition or exception: nothing without what it holds for. */
const conditional = /^(?:除了|除|凡是|凡|如果|如遇|如有|遇有|若|只要|只有|无论|不论|不管|一旦)/;

/** One of several subjects, whose verb comes after the last: 任何…的想法，任何…的做法，都是…. */
const pendingSubject = /^(?:任何|一切)(?!.*[都均皆])/;
/** What is defined, or taken (把…), with what is said of it or done with it after the comma. */
const definition = /^(?:是指|系指|指的是)/;
const destination = /^(?:放在|摆在|置于|纳入|作为|融入|贯穿|落到|转化|变成|打造成|建设成)/;

/** Second halves of paired connectives: their clause never stands without the one before. */
const pairedClosing =
  /^(?:那么|那末|于是|便|更将|更要|更应|而且|并且|也|还|则|就是|就|才|都|越是|越|但是|但|却|所以|而是|更|又|再|反而)/;
const pairedOpening =
  /(越是?|不仅|不但|不只|既|虽然|尽管|只有|只要|如果|若|因为|由于|一方面|无论|不论|不管|不是|与其|除)/;

const halfOpening =
  /^(?:如果|若(?!干)|只要|只有|无论|不论|不管|一旦|虽然|尽管|不仅|不但|不只|与其|由于|因为|既[要是能])(?!.*(?:而且|并且|也|还|则|就|才|都|更|又|但|却|所以))/;

/** 我们既要看到…: what is to be seen as well comes next. */
const both = /^[^，]{0,10}?既(?![然有定得往])(?!.*(?:[又也还]|更(?:要|是|有)))/u;
/** 力量一经觉醒: what then happens comes next. */
const once = /^[^，]{0,12}一(?:经(?!济)|旦)(?!.*[就便即将会])/u;
/** 国家一面组织生产: what is done beside it comes next. */
const oneSide =
  /^[^，]{0,12}?(?<![第这另])一(?:边(?!倒)|面(?![旗镜墙鼓])|方面(?!军))(?=[\u3400-\u9fff]{2})(?!.*(?:另一|一[边面方]))/u;

/** A clause that opens a pair which another closes (只要…, 就…): it says nothing alone. */
export function isHalfOfPair(text: string): boolean {
  const plain = simplified(text);
  return halfOpening.test(plain) || [both, once, oneSide].some((half) => half.test(plain));
}

/** 共青团员们、青年朋友们、同志们！ */
const plurals = /^(?:[\u3400-\u9fff]{1,10}们[、，,\s]*){2,6}[！!：:。]?$/u;
const hearers = /^(?:[^，。；：！!、\s]{1,12}们[、，]?\s*){1,6}[！!：:]$/u;
const pronoun = /[我他她它咱人]们/u;
const addressed =
  /^(?:(?:各位|尊敬的|女士们|先生们|同志们|朋友们).{0,14}[！!：:，,。]?|[^，。；]{2,16}、(?:各位|女士们|先生们|同志们|朋友们)[^，。；]{0,14}[：:]|(?:亲爱|敬爱)的[^，。；！：:我他她它咱]{2,24}们[！!：:，,])$/u;
/** 李老师：, 广大用户：: one to whom a letter or notice is written. */
const written =
  /^(?:[\u3400-\u9fff]{1,2}(?:老师|经理|主任|先生|女士|院长|校长|局长|科长|厂长|书记)|(?:广大|各)[\u3400-\u9fff]{0,4}(?:用户|居民|客户|业主|住户|商户|部门|单位|处室|科室|车间|班组|家长|同学|学员|会员|员工|职工|市民|旅客|乘客|读者))[：:]$/u;
const hearersInEnglish =
  /^(?:(?:my|dear|distinguished|honou?rable|esteemed|fellow|your|and|ladies|gentlemen|friends|colleagues|delegates|excellency|excellencies|comrades|citizens|guests|mr\.?|mrs\.?|ms\.?|madam|president|speaker|chair|chairman|chairperson|secretary-general|representatives|participants)\b\.?,?\s?){1,14}[,:!.]?$/iu;

/** A list of them has a colon after it. */
const bodiesInEnglish =
  /^(?:(?:my |dear |fellow |honou?rable |distinguished )?(?:members of (?:the )?(?:congress|parliament|assembly|house(?: of \w+)?|senate|council|board)|deputies|shareholders|senators|councill?ors)(?:,? and )?){1,3}[,!]$/iu;
/** Those who are spoken to in parts of one speech. */
const housesInEnglish =
  /^(?:(?:my |honou?rable )?(?:members of (?:the )?(?:congress|parliament|national assembly|house of \w+|legislative \w+|senate)|senators)(?:,? and )?){1,3}:$/iu;

/** Who is spoken to: 女士们、先生们, 各位代表, Ladies and gentlemen,. */
export function isVocative(text: string): boolean {
  const speaksTo = [hearersInEnglish, bodiesInEnglish, housesInEnglish];
  if (/[,:!.]$/u.test(text) && speaksTo.some((hearers) => hearers.test(text))) return true;
  const read = simplified(text);
  return (
    plurals.test(read.trim()) ||
    (hearers.test(read) && !pronoun.test(read)) ||
    addressed.test(read) ||
    written.test(read.trim())
  );
}

/** 大家上午好！: how a speaker begins. */
export function isHail(text: string): boolean {
  return /^[^，。！!]{0,8}(?:早上|上午|中午|下午|晚上|大家|你们|您)好[！!。，,]?$/u.test(
    simplified(text).trim(),
  );
}

/** What may go at the start of a sentence. */
export function isDroppable(clause: string): boolean {
  const text = simplified(clause);
  return (
    !restricting.test(text) &&
    (connective.test(text) || opensWithWord(text, prepositional) || isMeans(text) || isVocative(text))
  );
}

/** A time, a circumstance or a stance that belongs to the clause after it. */
export function framesNext(clause: string): boolean {
  const text = simplified(clause);
  const circumstance = text.replace(/^我们(?=[在当随根按])/, '');
  return time.test(text) || opensWithWord(circumstance, prepositional) || isStance(text);
}

/** Who holds what the next clause says, and how (我们也清醒认识到): what is held stands without it. */
export function isStance(clause: string): boolean {
  return stance.test(simplified(clause).trim());
}

const pairedMarks = [
  ['（', '）'],
  ['(', ')'],
  ['“', '”'],
  ['《', '》'],
  ['【', '】'],
  ['「', '」'],
  ['『', '』'],
] as const;

/** Whether the words end within brackets or quotation marks: a piece of a sentence (本站讯（通讯员 李). */
export function isTorn(text: string): boolean {
  return pairedMarks.some(([open, close]) => text.split(open).length !== text.split(close).length);
}

/** A condition that opens a clause: it says nothing without what it holds for. */
export function isCondition(text: string): boolean {
  return opensWithWord(simplified(text), conditional);
}

/** Words that only connect a sentence with the one before (同时, 此外). */
export function isConnective(text: string): boolean {
  return connective.test(simplified(text));
}

/** Words that make an example of what comes after them (例如, 又比如). */
export function introducesExample(text: string): boolean {
  return /^(?:又|再)?(?:例如|比如|譬如|诸如|如)$/u.test(simplified(text).trim());
}

/** Clauses that carry something: no connecting words, no salutation. */
export function isSubstantial(text: string): boolean {
  return !isConnective(text) && !isVocative(text);
}

/** Whether a clause or name can be read without what stands before it and after it. */
export function standsAlone(text: string): boolean {
  return !beginsHanging(text) && !hangsOnClauseBefore(text) && !isOpenFrame(text);
}

export function beginsHanging(text: string): boolean {
  return opensWithWord(simplified(text).replace(/^[“‘《（(]+/, ''), hangingOpening);
}

/**
 * Whole clauses of the sentence, in order, as one span of at most `maxLength` where grammar allows: opening
 * adverbials and elaborating ends go, restrictions and paired connectives stay.
 */
export function headlineSpan(raw: string, sentence: Sentence, maxLength: number): Span {
  const clauses = sentence.clauses;
  const text = (index: number) => {
    const clause = clauses[index];
    return clause === undefined ? '' : simplified(raw.slice(clause.start, clause.end));
  };
  const counting = countingClause(raw, sentence);
  if (counting !== null) return counting;
  let first = 0;
  const isRule = clauses.some((_, index) => /的$/u.test(text(index)));
  while (
    first < clauses.length - 1 &&
    isDroppable(text(first)) &&
    // In a rule it is part of the condition: 为了单位利益，实施…行为的，应当认定为….
    !(isRule && isPurpose(text(first))) &&
    !beginsHanging(text(first + 1)) &&
    !opensWithWord(text(first + 1), pairedClosing)
  ) {
    first++;
  }
  const start = clauses[first]?.start ?? sentence.span.start;
  let last = first;
  while (last + 1 < clauses.length) {
    const length = (clauses[last + 1]?.end ?? start) - start;
    const bound = mustFollow(text(last), text(last + 1));
    if (!bound && (length > maxLength || elaborates(text(last + 1)))) break;
    last++;
  }
  while (last > first && isConnective(text(last))) last--;
  return span(start, clauses[last]?.end ?? sentence.span.end);
}

/** The last clause of several, where it says how many points come: (…，咬定青山不放松，)突出抓好三个方面. */
function countingClause(raw: string, { clauses }: Sentence): Span | null {
  const last = clauses.at(-1);
  const text = last === undefined ? '' : sliceSpan(raw, last);
  if (last === undefined || clauses.length < 2 || !announcesCount(text)) return null;
  const [duty = ''] = /^\s*(?:我们|就是)?(?:需?要|必须|應當|应当?)?/u.exec(text) ?? [];
  return span(last.start + duty.length, last.end);
}

/** Whether a clause says nothing, or something else, without the next. */
export function mustFollow(before: string, after: string): boolean {
  const [clause, next] = [simplified(before), simplified(after)];
  if (framesNext(clause) || opensWithWord(clause, conditional) || pendingSubject.test(clause)) return true;
  if (definition.test(next) || (/[把将]/.test(clause) && destination.test(next))) return true;
  if (/越/.test(clause) && /越/.test(next)) return true;
  return pairedOpening.test(clause)
    ? opensWithWord(next, pairedClosing) || restricting.test(next)
    : restricting.test(next.slice(0, 3));
}

function elaborates(clause: string): boolean {
  return opensWithWord(simplified(clause), /^(?:使|从而|进而|以便|其中|这|是)/);
}
