import { isLead } from '../../../language/clauses/announcements.ts';
import { hasPredicate, opensWithSubject } from '../../../language/clauses/clause-grammar.ts';
import { wordsOf } from '../../../language/clauses/clause-words.ts';
import type { Token } from '../../../language/token.ts';
import { simplified } from '../../../language/zh/simplified.ts';
import type { Sentence } from '../../../model/outline/outline.ts';
import { type Span, sliceSpan, span } from '../../../model/span.ts';
import { displayLength } from '../../wording/display-length.ts';
import { trimSpan } from '../headings/heading-text.ts';
import { standsAlone } from './headline.ts';

const length = { min: 5, max: 30 };
/** 党中央针对存在的问题, 我多次作出指示: what somebody does comes in the next clause, or only the speaker is named. */
const inView =
  /^(?:我(?!国|们|省|市|县|区|校|院|局|军)|[^，]{2,8}(?:针对|围绕|面对|按照|根据|依据|结合|鉴于|随着))/u;
/** In Han characters: what stands before a colon and says something without what follows (你们表现出了应有的品格：…). */
const namesParts = 10;
const waits =
  /(?:[是为即有道说]|包括|如下|以下|下列|认为|指出|强调|提出|要求|问|主要有|在于)$|^(?:主要|具体|分别)/u;
/** In Han characters: a name as the title. */
const lengthOfSubject = { min: 4, max: 20 };
/** What only the text before names. */
export const pronounAhead = /^(?:他|她|它|其|此(?!外|次)|这|那(?!么))/u;

/** The first clause of the sentence after a place that says something of somebody; null where there is none. */
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
      !(/[：:]/u.test(raw.charAt(clause.end)) && (size < namesParts || waits.test(simplified(text))))
    );
  });
  return said === undefined ? null : trimSpan(raw, said);
}

const nameClasses: ReadonlySet<Token['wordClass']> = new Set([
  'noun',
  'place',
  'organisation',
  'person',
  'number',
  'measure',
  'verbal-noun',
  'adjective',
  'other',
]);
const endsName: ReadonlySet<Token['wordClass']> = new Set([
  'noun',
  'place',
  'organisation',
  'verbal-noun',
  'other',
]);
const opensSaying: ReadonlySet<Token['wordClass']> = new Set(['verb', 'adverb', 'preposition', 'time']);

/** Who or what the sentence begins with and is about: 神舟九号飞船2012年发射入轨后，…. Null where it begins otherwise. */
export function leadingSubject(raw: string, { clauses: [first] }: Sentence): Span | null {
  if (first === undefined) return null;
  const text = sliceSpan(raw, first);
  const words = wordsOf(text);
  const place = words.findIndex(({ wordClass }) => !nameClasses.has(wordClass));
  const [last, next] = [words[place - 1], words[place]];
  if (last === undefined || next === undefined) return null;
  if (!endsName.has(last.wordClass) || !opensSaying.has(next.wordClass)) return null;
  const where = trimSpan(raw, span(first.start, first.start + last.end));
  const size = displayLength(raw, where);
  return size >= lengthOfSubject.min && size <= lengthOfSubject.max ? where : null;
}
