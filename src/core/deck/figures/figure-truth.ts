import { wordsOfRuns } from '../../model/deck/words-of-runs.ts';
import type { Sentence } from '../../model/outline/outline.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { isExample, isNoFact, scopeOf } from './figure-scope.ts';
import type { FigureTitle } from './figure-title.ts';
import type { FigureUnit } from './figure-units.ts';

/** Whether each figure of a unit says under a title what it says in the text. */
export function isTrue(
  context: PlanContext,
  unit: FigureUnit,
  sentences: readonly Sentence[],
  title: FigureTitle,
): boolean {
  const { source, language, outline } = context;
  const { sentence, place, items } = unit;
  // What is announced is shown whole, or as a list.
  if (title.isAnnounced && unit.wordCount > 0) return false;
  const text = (start: number, end: number) => source.raw.slice(start, end);
  if (isExample(text(sentence.span.start, sentence.span.end), language)) return false;
  if (!isWhole(context, sentence)) return false;
  if (isExample(text(unit.span.start, unit.span.end), language)) return false;
  const shown = wordsOfRuns(title.runs);
  const { author, authorTitle, source: origin, title: name } = outline.metadata;
  const known = [author, authorTitle, origin, name].map((field) => field?.value ?? '').join(' ');
  const spans = sentences.map((each) => each.span);
  return items.every((item) => {
    const own = text(item.span.start, item.span.end);
    const whose = scopeOf(context, spans, place, item.span.start);
    if (whose !== '' && ![own, shown, known].some((words) => words.includes(whose))) return false;
    const before = text(sentence.span.start, item.span.start);
    const after = language === 'en' ? text(item.span.end, sentence.span.end) : '';
    const outside = `${title.isOwn && title.span !== null ? before.replace(text(title.span.start, title.span.end), '') : before} ${after}`;
    return !isNoFact(outside, language) || isNoFact(own, language);
  });
}

/** A paragraph that breaks off without a closing mark may have lost words of its last sentence. */
function isWhole({ source, blocks }: PlanContext, { blockId, span }: Sentence): boolean {
  if (blocks.get(blockId)?.kind !== 'paragraph') return true;
  return /[。！？!?.；;][”’"）)]*\s*$/.test(source.raw.slice(span.start, span.end));
}
