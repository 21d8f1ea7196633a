import { hasHan } from '../../language/language-of.ts';
import { remembered } from '../../language/remembered.ts';
import { simplified } from '../../language/zh/simplified.ts';
import { framesText } from '../wording/document-formulas.ts';

/*
 * What people say in a talk besides the matter: greetings and thanks, the rules of a call, giving the word to others,
 * asking what was asked. Such sentences are in the notes and never on a slide.
 */

/** Yes, Okay: what a sentence takes up the word with. */
const uptake =
  '(?:(?:and|so|but|again|now|look|oh|sure|okay|ok|yes|yeah|yep|no|great|super|perfect|right|well|of course|absolutely|exactly)\\b[,.!—– -]*)';
const audience = '(?:all|both|there|guys|folks|everyone|everybody|again|so much|very much|sir|ma’am)';
const names = '(?:[“"[]?\\p{Lu}[\\p{L}.’\'-]*[”"\\]]?,? ?){1,4}';

/** What one says before the matter: Thanks, Chris. Sure. Okay, great. With a small first letter. */
const greets = new RegExp(
  `^${uptake}{0,4}(?:(?:thanks|thank you|gracias|appreciate it|greetings|hi|hey|hello|sorry|good (?:morning|afternoon|evening|day))(?:,? ${audience})*(?:,? (?:${names}|(?:[“"]|\\[).{1,50}(?:[”"]|\\])))?(?:,? ${audience})*|${audience}|${names})?(?:,? (?:for (?:the|your|that|this|these|taking|doing|having|joining|hopping|jumping|coming|being|getting|making|all|sharing)\\b.{0,90}|to (?:you|our|everyone|everybody|all of)\\b.{0,140}))?[.!?, ]*$`,
  'u',
);

const courtesies =
  /^(?:(?:and|so|well|yeah|yes|no|look|oh|hey|sir|ma’am)\b[,.]? ){0,2}(?:(?:it|that|this)(?:['’]s| is| was) (?:an? )?(?:really |very |such |so )?(?:great|good|excellent|fair|interesting|fantastic) (?:question|point|to (?:hear|see|talk|speak|be|meet))\b.{0,40}|(?:really |very )?(?:great|good|excellent|nice|fair) (?:question|point|to (?:hear from|see you|talk|speak|be (?:here|with)|meet))\b.{0,40}|(?:we |I )?(?:(?:would|['’]d) )?(?:really |very much |do |so )?appreciate (?:it|that|you|your|the (?:question|time)|everyone)\b.{0,80}|you['’]re (?:exactly|absolutely|quite) right|let me just\b.{0,12}[—–-]|(?:(?:hi|hey|hello)\b.{0,24})?how are you\b.{0,16}|(?:two|three|several|a (?:few|couple(?: of)?)) (?:quick )?things|have a (?:good|great|nice) (?:day|night|evening|weekend|one|rest)\b.{0,20}|happy to (?:help|be here)\b.{0,40}|(?:I['’]?m |I am )?(?:so |very |really )?sorry(?: (?:for|about) (?:that|the|this)\b.{0,30})?|my apologies.{0,30}|.{0,120}\bI['’]m (?:so|very) sorry|.{0,40}you asked me (?:another|a second|two).{0,90}|I think (?:it was|that was|there was) a question (?:about|on)\b.{0,50}|.{0,60}[—–-] no, no\b.{0,40}|echo(?:ing)? (?:my|our) colleague.{0,60}|.{0,40}\b(?:missed|forgotten|forgot|answered) (?:one of|some of|all of|both)? ?your questions?\b.{0,40})[.!?]*$/iu;

const rulesOfCall =
  /\b(?:unmute[ds]?\b|mute (?:yourself|your)|(?:phones?|lines?|microphones?|mics?) (?:is |are )?on mute|raise (?:your|their) hands?|[“"]?raise[- ]hand|on[- ]background[,. ]|attributable (?:to|as) |embargoed? until|embargo (?:lifts|is) (?:at )?\d|embargoed\b|ground rules|joined (?:today |here |now |on the (?:line|call) )*by\b|(?:begin|start) with (?:some |brief |opening |short )*remarks\b|(?:call|briefing|session|conversation|this|today|all) (?:is|was|will be) (?:an? )?(?:also )?(?:on|off)[- ]the[- ]record|not for your reporting|for your (?:situational )?awareness|(?:contact|email|e-mail|reach|follow up with)\b.{0,30}\bpress (?:team|shop|office)|e-?mail (?:me|us|is)\b|reach out to (?:me|us)\b|technical difficult|tech check|(?:next|last|final|first) question (?:comes|goes|to|from|is from|here|will)\b|all (?:of )?the time (?:that )?we have|we(?:['’]re| are|['’]ve| have) (?:almost |just about )?(?:run |running )?out of time|(?:have|got|only) time for (?:one|two|maybe|just|about|some|a (?:few|couple))\b|(?:question[- ]and[- ]answer|Q ?& ?A) (?:session|portion|period)|(?:take|get to|have time for|answer|happy to do) (?:your|some|more|any|as many|a (?:few|couple)(?: of)?|one (?:more|last)|two more|the (?:first|next|last)) questions?\b|to ask a question,|open (?:it|things|this|the (?:call|line|floor|phones)) up\b|open up (?:the (?:call|line|floor)|for|to) (?:for )?questions|press star|dial[- ]in\b|(?:can|could) (?:you|everyone|everybody|folks|you all) hear\b|(?:don['’]t know if|whether|if) you can hear\b|loud and clear)/iu;
const goAhead =
  /^(?:(?:and|so|yes|yeah|okay|please|you can|[\p{L}.’'-]+,)[, ]+){0,3}(?:please )?go (?:right )?ahead[.,! ]|[,—] ?(?:but |so |and )?(?:please )?go ahead[.!]*$/iu;

const passesOn =
  /\b(?:I|I['’]\p{L}+|we|we['’]\p{L}+|let me|let['’]s)\b.{0,60}\b(?:turn|hand|pass|kick|toss|throw) (?:it|this|things|that|the (?:call|floor|mic|microphone)|(?:everything|back))(?: (?:right|back|over|off|things))* to\b|\b(?:turn|hand) (?:it|things|this|that) (?:right |back )*over\b|\b(?:I(?:['’]ll| will|['’]m going to| would)|let me) (?:just )?(?:go ahead and )?(?:stop|pause|end|close|leave it|leave that)(?: (?:right|it|myself))? (?:there|here|at that)\b|\bwhy don['’]t you (?:start|go|take|kick|add|jump)\b|\b(?:do )?you want to (?:start|take (?:that|this|it)|jump in|kick)\b|\bwants? to jump in\b|\b(?:over|off|back) to (?:you\b|our moderator|the moderator)|^next up\b/iu;
/** To whom the word is given: Why don’t we start with Ann Reed from the Herald. With a small first letter. */
const givesWord =
  /^(?:[\p{L}]+[,.]? ){0,3}(?:we['’]ll|let['’]s|we will|we can|why don['’]t we|we['’]re going to|I['’]m going to|I['’]ll)(?: just| now| next| then| first| go ahead and)* (?:go|start|turn|move|begin)(?: next| now| over| on| first| back)* (?:to|with) (?:the line of |a line with |our (?:first|next|last) |\p{Lu})/u;
const longestPassing = 230;

/** What an answer begins with when it takes up the question, and says nothing of it. */
const takesUp =
  /^(?:(?:and|so|well|but|okay|ok|yeah|yes|sure|look|now|oh|no|sorry|hey|hi|hello)\b[,.]? (?:— )?){0,3}(?:(?:.{0,60}— )?let me (?:just )?(?:try to )?(?:take|start with|begin with|answer|address|do)\b.{0,30}\bquestions?\b.{0,20}|I(?:['’]ll| will| can|['’]m going to) (?:just )?(?:try to )?(?:take|start with|begin with|answer|speak to|address) (?:(?:that|those|some of those|both|each)(?: (?:one|questions?|first|at least))*|the (?:first|second|last) (?:one|part|question)(?: first)?)|(?:can|could|would) you (?:mind |please |just )?(?:repeat|clarify\b(?! (?:wh|how))|say (?:that|it) again|rephras)\w*\b.{0,40}|what (?:was|is) (?:your|the) (?:(?:first|second|other|last) )?question\b.{0,20}|your (?:first|second|last|other) question again\b.{0,40}|is that (?:your question|what you).{0,40}|(?:I think )?what you(?:['’]re| are) asking (?:me )?is\b.{0,80}|did (?:I|that|we) answer\b.{0,40}|what do you mean\b.{0,30}|I(?:['’]m| am) not sure I understand\b.{0,40}|which \p{L}+|does that (?:answer|help|make sense)\b.{0,40}|(?:(?:just|maybe|and) )?(?:an? )?(?:real |very )?quick(?: follow-?up| questions?| one)?.{0,24}|(?:and )?(?:just )?(?:an? |one |two )?(?:quick )?(?:follow-?ups?|questions?)(?: (?:on|for|to|about) (?:that|this|you|it|either of you))?|my (?:first |second |other )?question is(?: for .{0,40})?|I(?:['’]ve got| have| had|['’]d like to ask) (?:a|two|three|one|a couple(?: of)?|another|just a) .{0,20}questions?.{0,24}|this question is for\b.{0,60})[.!?:]*$/iu;
/** Who speaks: My name is …, I’m actually with …, This is … from …. With a small first letter. */
const saysWho =
  /^(?:(?:and|so|yeah|yes|hi|hey|hello|okay|sorry)\b[,.]? ){0,2}(?:my name is .{1,60}|(?:I['’]m|I am|this is|it['’]s) (?:actually |here )?(?:(?:with|from|the) )?[“"\p{Lu}].{0,60}(?: (?:with|from|at|of|here|speaking)\b.{0,40}|[”"])|(?:I['’]m|I am) (?:actually )?(?:with|from) \p{Lu}.{0,40})[.!?,]*$/u;

const smallTalkInChinese =
  /^(?:(?:好的?|嗯|对|是的|那么?|谢谢|感谢|首先)[，,。！!]?)*(?:(?:非常|十分|很|也)?(?:谢谢|感谢)(?:这位|您|你|你们|各位|大家|记者|媒体|主持人|[^，。？]{1,14})?(?:朋友们?)?(?:的?(?:接受[^，。？]{0,12})?(?:提问|问题|介绍|回答|关注|关心|解答|分享|发言|聆听|参与|收看|支持|到来|参加|出席|光临|邀请|采访)[^，。？]{0,12})?|(?:您|你)?(?:的|这个|提的这个|提的)?问题(?:提得|问得)?(?:很|非常)(?:好|重要|有意义|关键|有代表性)|这(?:是一?个|个)?(?:非常|很|特别)?(?:好|重要|有意思)的问题|(?:下面|接下来|现在)?[，,]?(?:就)?(?:由)?我(?:先)?来?(?:回答|答)(?:一下)?(?:您|你|这|刚才|记者)?[^，。？]{0,14}问题|(?:下面|接下来|现在|那么)?[，,]?(?:有)?请[^。？，]{1,36}(?:来?(?:回答|作答|解答|提问|发言|发布|作介绍|做介绍|作说明)|(?:就|对|围绕)?[^。？，]{0,12}(?:作|做|进行)(?:一下)?(?:介绍|解答|回答|说明))[^，。？]{0,10}|先?请(?!您|你|问)[^。？，]{2,12}?(?:先)?(?:给|为|向)?(?:大家|我们)?(?:介绍|谈|谈谈|说|说说|讲|讲讲)(?:一下)?|(?:下面|接下来|现在)?[，,]?(?:请)?(?:继续|开始|进入)[^，。？]{0,6}(?:提问|答问|问答)[^，。？]{0,6}|(?:因|由于|因为)?时间(?:关系|有限|的关系)[^。？]{0,30}(?:提问|问题)[^。？]{0,10}|(?:最后|还有|再(?:问|提|请教)?)[一两]个(?:小?问题|提问)(?:的?机会)?|(?:今天|本场|本次)[^。？]{0,20}(?:发布会|记者会|吹风会|访谈|节目|采访|对话|见面会)[^。？]{0,8}(?:就?到(?:这里|此)|结束)[^。？]{0,8}|我(?:是|来自)[^，。？]{2,20}(?:记者|报|台|社|网|媒体)[^，。？]{0,8}|我(?:的|想问的|想请问的)?(?:第[一二三]个)?问题是|(?:我)?(?:想|要)?(?:有|问|请教|请问|提)?[一两二三]个(?:小)?问题|我(?:就)?(?:先)?(?:回答|介绍|说|讲|补充)(?:到|这么多|这些|这)[^，。？]{0,8}|再见|刚才[^，。？]{2,24}(?:介绍|回答|讲|说|谈)(?:得|的)?(?:很|非常)?(?:清楚|全面|详细|好)了?|(?:不好意思|对不起|抱歉))[，,。！!：:；;]*$/u;

const closes =
  /^(?:(?:and|so|well|okay|great|all right)\b[,.]? ){0,3}(?:(?:thanks|thank you)(?: so much| very much| again)*,? (?:everyone|everybody|all\b|to (?:our|all|everyone)|(?:all |both )?for (?:joining|your time|being|participating|calling))|.{0,40}\ball (?:of )?the time (?:that )?we have|.{0,24}\b(?:want|like) to thank (?:everybody|everyone|you all|all of you)\b|that (?:concludes|ends|is the end of)|this concludes)|^(?:(?:好的?|那么?)[，,])?(?:今天|本场|本次)[^。？]{0,20}(?:发布会|记者会|吹风会|访谈|节目|采访|对话|见面会)[^。？]{0,8}(?:就?到(?:这里|此)|结束)/iu;

/** As the patterns are written: on one line, without the marks that keep signs from being markup. */
function onOneLine(sentence: string): string {
  return sentence.replaceAll('\\', '').replace(/\s+/gu, ' ').trim();
}

/** Whether a sentence closes a talk: Thank you all for joining. 今天的发布会到此结束。 */
export function closesTalk(sentence: string): boolean {
  return closes.test(simplified(onOneLine(sentence)));
}

/** Whether a sentence of a talk greets, thanks, gives the word to others or takes up the question, and says nothing of the matter. */
export const isSmallTalk: (sentence: string) => boolean = remembered((sentence) => {
  const text = onOneLine(sentence);
  if (text === '' || framesText(text)) return true;
  if (hasHan(text)) {
    const said = simplified(text);
    return (
      smallTalkInChinese.test(said) ||
      said.split(/[，,]/u).every((clause) => smallTalkInChinese.test(clause) || framesText(clause))
    );
  }
  // Okay. Great. Thank you. is one sentence for the reader.
  return text.split(/(?<=[a-z]{3}[.!?]) (?=\p{Lu})/u).every(isEnglishSmallTalk);
});

function isEnglishSmallTalk(text: string): boolean {
  // Of what stands at the start only a name is written large.
  const opening = /^(?:I\b|\p{Lu}\p{L}+ (?:and )?\p{Lu}\p{L})/u.test(text)
    ? text
    : `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
  return (
    greets.test(opening) ||
    courtesies.test(text) ||
    takesUp.test(text) ||
    saysWho.test(opening) ||
    goAhead.test(text) ||
    (text.length <= longestPassing &&
      (rulesOfCall.test(text) || passesOn.test(text) || givesWord.test(opening)))
  );
}
