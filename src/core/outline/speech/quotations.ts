import { hasHan } from '../../language/language-of.ts';
import { proseMark } from '../../language/marks.ts';
import type { Quotation } from '../../model/outline/outline.ts';
import { type Span, span } from '../../model/span.ts';
import type { BlockView } from '../../view/document-view.ts';
import { type Enclosure, findEnclosures } from '../../view/enclosures.ts';
import { nameAlone } from './name-alone.ts';

/** A quotation with local offsets. */
interface Quoted {
  readonly span: Span;
  readonly speaker: Span | null;
  readonly confidence: number;
}

const marks = '“「『"';
const shortest = 6;
const fewestWords = 4;
/** Verbs of saying right before a quotation mark. */
const said =
  /(指出|强调|说道?|表示|认为|写道|写到|谈到|讲到|讲过|讲|回答|问道?|答道?|道|云|曰|告诫|嘱托|嘱咐|坦言|感慨|介绍|提出|要求|号召|批示|题词|有言|所言|所说|说得好|讲得好|常言道|古人云|古语|俗话说|老话说)(?:我们|大家|全党|全国)?(?:过|了)?[:, ]*$/u;
/** These also lead names and aims: only a whole sentence after them is somebody's words. */
const doubtful = /^(?:提出|要求|号召|讲|道|介绍|问|说)$/u;
const saidAfter =
  /^[,。]? ?((?:[\u4e00-\u9fff·]{2,20}?))(?:激动地|高兴地|感慨地|动情地|深情地|自豪地)?(?:说|表示|指出|强调|告诉记者|坦言|介绍|回忆|感慨)(?:道)?(?=[,。:;!]|$)/u;
const saidInEnglish =
  /\b(?:said|says|stated|states|added|wrote|writes|told [\w .]{2,30}|asked|noted|declared|described|explained|announced|warned|argued|put it|insisted|remarked|observed|concluded)(?: (?:that|this morning|yesterday|today|in [\w ]{3,24}))*[:,]? *$/u;
const saidAfterInEnglish =
  /^,? *(?:(?:said|says|added|wrote|explained|noted|asked|declared|argued|remarked) ((?:(?:President|Mr\.|Ms\.|Mrs\.|Dr\.|Professor|Secretary|Senator|Minister) )?[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3} ?)|([A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3} ?)(?:said|says|added|wrote|explained|noted))\b/u;
/** The full stop after a name, which is none of Dr. or J. */
const endOfName = /(?<!\b(?:Mr|Mrs|Ms|Dr|St|[A-Z]))\.(?: |$)/u;
const sentenceEnd = /[。!?！？.…]$/u;
/** Not part of a speaker's name: when and how he spoke. */
const beforeSpeaker =
  /^(?:近日|日前|今天|昨天|当天|会上|他|她|他们|我们|正如|正像|诚如|如同|就像|如|对此|为此|同时|并|也|还|又|而|党的二十大以来|\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?|,)+/u;
const afterSpeaker =
  /(?:在[^,。]{1,40}(?:时|中|上|会上|里)?|多次|曾经?|深刻|明确|反复|还|也|再次|特别|进一步|郑重|亲自|深情地?|鲜明|着重|一再|专门|向[^,。]{1,14}|对[^,。]{1,14}){1,4}$/u;
/** 列宁曾引用恩格斯的话说: the words are those of the other. */
const citing = /^[^,。;:]{0,20}?(?:引用|援引|转述)(?:了|过)?(?=[^,。;:]{2,12}的(?:话|名言|说法))/u;
const afterCited = /的(?:话|名言|说法).*$/u;
const noSpeaker = /^(?:他|她|它|我|你|您|这|那|其|有人|人们|大家|可以|应该|必须)|[,。;:!?“”]|^.$/u;
const longestSpeaker = 24;
/** 邓小平同志亲自倡导，指出: a name with its title may stand a clause before the verb. */
const titledSpeaker =
  /^[\u4e00-\u9fff·]{2,10}?(?:同志|主席|总书记|总理|书记|部长|省长|市长|院长|校长|院士|教授|先生|女士)/u;

/** Words that the text gives as somebody's, in order; terms and names in quotation marks are none. */
export function findQuotations(body: readonly BlockView[]): readonly Quotation[] {
  const found: Quotation[] = [];
  for (const [place, view] of body.entries()) {
    for (const { span: own, speaker, confidence } of readBlock(view)) {
      found.push({
        id: `q${found.length}`,
        blockId: view.block.id,
        span: view.rawSpan(own),
        speaker: speaker === null ? speakerAbove(view, body[place - 1]) : view.rawSpan(speaker),
        confidence,
      });
    }
  }
  return found;
}

/** Of a paragraph that is set as a quotation: whom the line above it names (In her foreword Ines Quay said:). */
function speakerAbove({ index, block }: BlockView, above: BlockView | undefined): Span | null {
  if (block.hint?.kind !== 'quote' || above?.index !== index - 1 || above.block.hint !== null) return null;
  const from = Math.max(0, above.text.length - 80);
  const before = above.text.slice(from);
  const verb = before.endsWith(':') ? saidInEnglish.exec(before) : null;
  const speaker = verb === null ? null : englishSpeaker(before.slice(0, verb.index), from);
  return speaker === null ? null : above.rawSpan(speaker);
}

function readBlock(view: BlockView): readonly Quoted[] {
  const { text, block } = view;
  if (block.hint?.kind === 'quote') return [{ span: span(0, text.length), speaker: null, confidence: 0.9 }];
  if (!/[“「『"]/.test(text)) return [];
  let end = 0;
  return findEnclosures(text).flatMap((enclosure): readonly Quoted[] => {
    if (enclosure.open < end || !marks.includes(text.charAt(enclosure.open))) return [];
    end = enclosure.close;
    const quoted = readQuoted(text, enclosure);
    return quoted === null ? [] : [quoted];
  });
}

function readQuoted(text: string, { open, close }: Enclosure): Quoted | null {
  const words = text.slice(open + 1, close);
  const own = span(open + 1, close);
  const isChinese = hasHan(words);
  if (isChinese ? words.length < shortest : words.split(' ').length < fewestWords) return null;
  const from = Math.max(0, open - 80);
  const before = text.slice(from, open);
  const after = text.slice(close + 1, close + 60);
  return isChinese
    ? readChinese(words, own, before, from, after)
    : readEnglish(words, own, before, from, after);
}

function readChinese(words: string, own: Span, before: string, from: number, after: string): Quoted | null {
  const verb = said.exec(before);
  const isSentence = proseMark.test(words);
  const hasColon = /[:,] *$/u.test(before);
  if (verb !== null && (isSentence || (hasColon && !doubtful.test(verb[1] ?? '')))) {
    const speaker = readSpeaker(before.slice(0, verb.index), from);
    return { span: own, speaker, confidence: hasColon ? 0.95 : 0.85 };
  }
  const later = saidAfter.exec(after);
  if (later !== null && isSentence) {
    const [matched, named = ''] = later;
    const name = nameAlone(named) ?? '';
    const start = own.end + 1 + matched.indexOf(name);
    const speaker = name === '' || noSpeaker.test(name) ? null : span(start, start + name.length);
    return { span: own, speaker, confidence: 0.85 };
  }
  const isOpening = before === '' || /[。！？!? ]$/u.test(before);
  if (isOpening && sentenceEnd.test(words) && /[,;。]./u.test(words)) {
    return { span: own, speaker: null, confidence: 0.6 };
  }
  return null;
}

function readEnglish(words: string, own: Span, before: string, from: number, after: string): Quoted | null {
  const later = saidAfterInEnglish.exec(after);
  if (later !== null && /[,.!?]$/u.test(words)) {
    const [name = ''] = (later[1] ?? later[2] ?? '').trimEnd().split(endOfName);
    const start = own.end + 1 + later[0].indexOf(name);
    return { span: own, speaker: span(start, start + name.length), confidence: 0.9 };
  }
  const verb = saidInEnglish.exec(before);
  if (verb !== null) {
    const speaker = englishSpeaker(before.slice(0, verb.index), from);
    return { span: own, speaker, confidence: 0.85 };
  }
  return null;
}

function englishSpeaker(lead: string, from: number): Span | null {
  const name = /(?:(?:the|The) )?(?:[A-Z][\w.'’-]+ ){1,5}(?:has |had |once |also |reportedly )?$/u.exec(lead);
  const spoken = name?.[0]
    .replace(/^(?:As|In|But|And|Then) /u, '')
    .replace(/ (?:has|had|once|also|reportedly) $/u, '')
    .trimEnd();
  const start = name === null || spoken === undefined ? -1 : lead.indexOf(spoken, name.index);
  return spoken === undefined || start === -1 || spoken === ''
    ? null
    : span(from + start, from + start + spoken.length);
}

/** The words before a verb of saying, from the last mark on, without when and where. */
function readSpeaker(before: string, from: number): Span | null {
  const clause = clauseStart(before);
  if (clause === before.length && before.endsWith(',')) return readTitledSpeaker(before.slice(0, -1), from);
  let start = clause + (beforeSpeaker.exec(before.slice(clause))?.[0].length ?? 0);
  const cited = citing.exec(before.slice(start))?.[0].length ?? 0;
  start += cited;
  const head = before.slice(start).replace(cited > 0 ? afterCited : afterSpeaker, '');
  while (before.charAt(start) === ' ') start += 1;
  const name = nameAlone(head.trim()) ?? '';
  if (name.length < 2 || name.length > longestSpeaker || noSpeaker.test(name)) return null;
  return span(from + start, from + start + name.length);
}

function clauseStart(text: string): number {
  return Math.max(...['。', '!', '?', ';', ',', ':', '”', ' '].map((mark) => text.lastIndexOf(mark))) + 1;
}

function readTitledSpeaker(before: string, from: number): Span | null {
  const clause = clauseStart(before);
  const start = clause + (beforeSpeaker.exec(before.slice(clause))?.[0].length ?? 0);
  const name = titledSpeaker.exec(before.slice(start))?.[0];
  return name === undefined || noSpeaker.test(name) ? null : span(from + start, from + start + name.length);
}
