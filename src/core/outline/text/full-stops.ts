/** Before a name: never the end of a sentence. */
const titles =
  /^(?:Mr|Mrs|Ms|Mx|Dr|Drs|Prof|St|Mt|Ft|Gen|Gov|Sen|Rep|Hon|Rev|Col|Lt|Capt|Cpt|Sgt|Adm|Maj|Cmdr|Brig|Pres|Amb|Messrs|Mmes|Supt|Insp|Pvt|Fr|vs|cf|viz|approx|e\.g|i\.e)$/u;
/** Before a number: Art. 5, No. 3, Jan. 15, approx. 20. */
const beforeNumber =
  /^(?:No|Nos|Art|Arts|Fig|Figs|Sec|Secs|Sect|Para|Paras|Ch|Chap|Vol|Vols|Pt|Eq|Tab|Ref|Refs|Res|p|pp|ca|c|est|ext|tel|Tel|Ext|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|v|s|ss|ed|eds)$/u;
/** These end a sentence only where a word stands behind them that hardly ever goes on with a name. */
const insideNames =
  /^(?:Inc|Ltd|Co|Cos|Corp|Bros|Jr|Sr|Esq|Dept|Univ|Assn|Govt|Ave|Blvd|Rd|Bldg|etc|al|dept|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)$/u;
const starters =
  /^(?:The|This|That|These|Those|There|Then|Thus|Their|They|It|Its|He|His|She|Her|We|Our|You|Your|I|My|A|An|And|But|Or|Nor|So|Yet|As|At|By|For|From|If|In|On|To|With|When|While|Where|What|Who|Why|How|Not|No|All|Each|Every|Some|Many|Most|Both|Such|After|Before|Since|Although|However|Moreover|Meanwhile|Under|Over|During|Because|Now|Today|Also|Let|Here|Please|Thank|Yes)\b/u;
/** Words that a lone capital letter follows as a label: Annex A. */
const labelled =
  /(?:Plan|Part|Section|Annex|Appendix|Class|Group|Type|Grade|Schedule|Exhibit|Vitamin|Phase|Option|Table|Figure|Panel|Tier|Level|Unit|Zone|Block|Building|Hepatitis)$/u;
const latinEnd = /[\p{L}\p{N})\]"”’'%°]/u;
const latinStart = /[\p{Lu}\p{N}"“‘'([$€£¥\u4e00-\u9fff]/u;
const longestToken = 24;

/** A point of an ellipsis: what it ends depends on the word behind. */
const ellipsis = /\.{2,}$/u;

/**
 * Whether the point at `index` closes a sentence of Latin prose, or stands in an abbreviation (U.S., Mr., No. 5),
 * an initial (J.), a number or a marker (1. …). `start` is where the sentence begins.
 */
export function isFullStop(text: string, index: number, start: number): boolean {
  if (index - start <= 8 && /^\s*\d[\d.]*$/u.test(text.slice(start, index))) return false;
  const before = text.charAt(index - 1);
  const after = text.slice(index + 1, index + 3);
  if (/[\u4e00-\u9fff]/u.test(before)) return !/^[A-Za-z0-9]/u.test(after);
  if (!(after === '' || /^\s/u.test(after))) return false;
  const from = Math.max(start, index - longestToken);
  const words = text.slice(from, index);
  if (before === '.') {
    if (!latinEnd.test(words.replace(ellipsis, '').trimEnd().slice(-1))) return false;
  } else if (!latinEnd.test(before)) return false;
  if (after === '' || after.trim() === '') {
    // Two spaces are a typist's end of a sentence, whatever stands in front of them.
    return after.length < 2 || endsBeforeGap(text, index, words);
  }
  if (!latinStart.test(after.charAt(1))) return false;
  return endsToken(words, text.slice(index + 2, index + 16));
}

function endsBeforeGap(text: string, index: number, words: string): boolean {
  const rest = text.slice(index + 1, index + 24).trimStart();
  if (rest === '') return true;
  if (!latinStart.test(rest.charAt(0))) return false;
  return !titles.test(lastToken(words));
}

function endsToken(words: string, rest: string): boolean {
  const token = lastToken(words);
  if (titles.test(token)) return false;
  const isNumber = /^[\dIVX]/u.test(rest);
  if (beforeNumber.test(token) && isNumber) return false;
  if (insideNames.test(token)) return starters.test(rest);
  if (/^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u.test(token)) return starters.test(rest);
  if (/^\p{L}$/u.test(token)) return isLabel(words, token, rest);
  return true;
}

/** The word in front of the point, without an opening bracket or quotation mark. */
function lastToken(words: string): string {
  return /[^\s("“‘[]*$/u.exec(words)?.[0] ?? '';
}

/** A lone letter is an initial (Donald J. Trump), unless the word before says that it labels something. */
function isLabel(words: string, token: string, rest: string): boolean {
  const before = words.slice(0, words.length - token.length).trimEnd();
  if (token === 'I') return /\p{Ll}$/u.test(before) && !/\b\p{Lu}\p{L}*$/u.test(before);
  if (/^\p{Ll}$/u.test(token)) return starters.test(rest);
  return labelled.test(before) || (/(?:^|\s)\p{Ll}+$/u.test(before) && starters.test(rest));
}
