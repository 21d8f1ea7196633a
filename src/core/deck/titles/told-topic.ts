import { simplified } from '../../language/zh/simplified.ts';
import type { Sentence } from '../../model/outline/outline.ts';
import { type Span, sliceSpan, span } from '../../model/span.ts';
import { displayLength } from '../wording/display-length.ts';
import { trimSpan } from './heading-text.ts';

const shortest = 4;
const longest = 30;
/** What people are told to look at too, with what is well: 在肯定成绩的同时，也要关注…. */
const turnsTo = /^(?:也|还|更)(?:要|应当?|须|需要?)?(?:关注|正视|重视|看到|注意到?)(?:到)?/u;

/** What a sentence turns to, in its own words; null where it turns to nothing. */
export function toldTopic(raw: string, { clauses }: Sentence): Span | null {
  const place = clauses.findIndex((each) => /同时$/u.test(simplified(sliceSpan(raw, each)).trim()));
  const told = clauses[place + 1];
  if (place < 0 || told === undefined) return null;
  const verb = turnsTo.exec(simplified(sliceSpan(raw, told)))?.[0].length ?? 0;
  const topic = trimSpan(raw, span(told.start + verb, told.end));
  const length = displayLength(raw, topic);
  return verb > 0 && length >= shortest && length <= longest ? topic : null;
}
