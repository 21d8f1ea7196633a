import { isLead } from '../../../language/clauses/announcements.ts';
import { hasPredicate, isOpenFrame, opensWithSubject } from '../../../language/clauses/clause-grammar.ts';
import { wordsOf } from '../../../language/clauses/clause-words.ts';
import type { Token } from '../../../language/token.ts';
import { simplified } from '../../../language/zh/simplified.ts';
import type { Sentence } from '../../../model/outline/outline.ts';
import { type Span, sliceSpan } from '../../../model/span.ts';
import { displayLength } from '../../wording/display-length.ts';
import { trimSpan } from '../headings/heading-text.ts';
import { isTorn, standsAlone } from './headline.ts';

const length = { min: 5, max: 30 };
/** 党中央针对存在的问题, 我多次作出指示: what somebody does comes in the next clause, or only the speaker is named. */
const inView =
  /^(?:我(?!国|们|省|市|县|区|校|院|局|军)|[^，]{2,8}(?:针对|围绕|面对|按照|根据|依据|结合|鉴于|随着))/u;
/** In Han characters: what stands before a colon and says something without what follows (你们表现出了应有的品格：…). */
const namesParts = 10;
const waits =
  /(?:[是为即有道说]|包括|如下|以下|下列|认为|指出|强调|提出|要求|问|主要有|在于)$|^(?:主要|具体|分别)/u;
/** 王芳要求，…: what somebody wants, sees or says comes in the next clause. */
const saysNext = /(?:要求|提出|指出|看到|发现|认为|表示|[说称道指问]|提及|谈到|问到)$/u;
/** What only the text before names. */
export const pronounAhead = /^(?:他|她|它|其|此(?!外|次)|这|那(?!么)|自己(?!的)|彼此)/u;

/**
 * The clause of the sentence that says something of somebody, where all before it are frames, a speaker or a time; null
 * where there is none: what comes after another statement is only a part of what the sentence says.
 */
export function saidClause(raw: string, sentence: Sentence, after: number): Span | null {
  const said = sentence.clauses.find((clause) => {
    const text = sliceSpan(raw, clause);
    const size = displayLength(raw, clause);
    return (
      clause.start > after &&
      size >= length.min &&
      size <= length.max &&
      opensWithSubject(text) &&
      hasPredicate(text) &&
      standsAlone(text) &&
      !pronounAhead.test(simplified(text)) &&
      !inView.test(simplified(text)) &&
      !isLead(text) &&
      !isTorn(text) &&
      !(/[，,]/u.test(raw.charAt(clause.end)) && saysNext.test(simplified(text))) &&
      !(/[：:]/u.test(raw.charAt(clause.end)) && (size < namesParts || waits.test(simplified(text))))
    );
  });
  if (said === undefined) return null;
  const before = sentence.clauses.filter(({ end }) => end <= said.start);
  const isMain = before.every((clause) => frames(sliceSpan(raw, clause)));
  // 钢梁与主塔成功对接，大桥合龙取得成功: what all comes to, of a thing that it names.
  const isResult = said === sentence.clauses.at(-1) && opensWithName(sliceSpan(raw, said));
  return isMain || isResult ? trimSpan(raw, said) : null;
}

function opensWithName(text: string): boolean {
  const [first] = wordsOf(text);
  return first !== undefined && names.has(first.wordClass);
}

const names: ReadonlySet<Token['wordClass']> = new Set(['noun', 'place', 'organisation', 'person']);

function frames(text: string): boolean {
  return isOpenFrame(text) || /的是$/u.test(text) || !hasPredicate(text);
}
