import type { Run } from '../../model/deck/deck.ts';
import { wordsOfRuns } from '../../model/deck/words-of-runs.ts';
import type { Sentence } from '../../model/outline/outline.ts';
import type { Span } from '../../model/span.ts';
import { maxBodyLength } from '../plan/clause-items.ts';
import type { OffsetMarks } from '../plan/offset-marks.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { standsAsTitle } from '../titles/sound-titles.ts';
import { totalLength } from '../wording/display-length.ts';
import { ownTitle, type ParagraphTitle } from '../wording/paragraph-title.ts';
import type { FreeBlock } from './free-sentences.ts';

/** In Han characters: what a slide holds under the heading of its section. */
const longestUnderHeading = maxBodyLength * 1.35;
const mostUnderHeading = 7;
/** A paragraph with less to say below its title stays with its neighbours. */
const leastBelowTitle = 50;

interface TitledParagraphs {
  readonly title: readonly Run[];
  readonly sentences: readonly Sentence[];
}

/**
 * The paragraphs of a section under titles: all under its heading where they fit on one slide. Else the first has the
 * heading, each other that says enough its own key phrase, and what has none, with its neighbours, the heading again.
 */
export function titledParagraphs(
  context: PlanContext,
  paragraphs: readonly (readonly Sentence[])[],
  heading: readonly Run[],
): readonly TitledParagraphs[] {
  const all = paragraphs.flat();
  const lengthOf = (sentences: readonly Sentence[]) => totalLength(context.source.raw, sentences);
  if (all.length <= mostUnderHeading && lengthOf(all) <= longestUnderHeading)
    return [{ title: heading, sentences: all }];
  const titled: { title: readonly Run[]; sentences: readonly Sentence[] }[] = [];
  for (const sentences of paragraphs) {
    if (sentences.length === 0) continue;
    const own = titled.length === 0 ? null : keyPhrase(context, sentences);
    const last = titled.at(-1);
    if (own !== null && lengthOf(own.sentences) >= leastBelowTitle)
      titled.push({ title: own.runs, sentences: own.sentences });
    else if (last?.title === heading) last.sentences = [...last.sentences, ...sentences];
    else titled.push({ title: heading, sentences });
  }
  return titled;
}

/** The title that a paragraph gives itself; a list item is a member of its list, and none of its own. */
function keyPhrase(context: PlanContext, sentences: readonly Sentence[]): ParagraphTitle | null {
  const kind = context.blocks.get(sentences[0]?.blockId ?? '')?.kind;
  const own = kind === 'paragraph' ? ownTitle(context, sentences) : null;
  const text = wordsOfRuns(own?.runs ?? []);
  return own !== null && standsAsTitle(text, context.language) ? own : null;
}

/** Shorter lists do not part the paragraphs around them. */
const fewestOfList = 3;

/**
 * The paragraphs of a section before, between and after its lists that have slides, and what else is told apart: what
 * comes after a list is told after it.
 */
export function aroundLists(
  paragraphs: readonly FreeBlock[],
  claimed: OffsetMarks,
  apart: readonly Span[] = [],
): readonly (readonly (readonly Sentence[])[])[] {
  const after = blocksAfterLists(paragraphs, claimed);
  const parts: (readonly Sentence[])[][] = [[]];
  let told = 0;
  for (const { block, sentences } of paragraphs) {
    const [first] = sentences;
    if (first === undefined) continue;
    const isAfter = apart.some(({ start }) => start >= told && start < first.span.start);
    if ((after.has(block.id) || isAfter) && parts.at(-1)?.length !== 0) parts.push([]);
    parts.at(-1)?.push(sentences);
    told = sentences.at(-1)?.span.end ?? told;
  }
  return parts;
}

/** The first blocks with something to tell after lists that have slides. */
export function blocksAfterLists(
  paragraphs: readonly FreeBlock[],
  claimed: OffsetMarks,
): ReadonlySet<string> {
  const after = new Set<string>();
  let listed = 0;
  for (const { block, sentences } of paragraphs) {
    const isListed = block.kind === 'list-item' && sentences.length === 0 && claimed.touches(block.span);
    if (isListed) listed += 1;
    if (isListed || sentences.length === 0) continue;
    if (listed >= fewestOfList) after.add(block.id);
    listed = 0;
  }
  return after;
}
