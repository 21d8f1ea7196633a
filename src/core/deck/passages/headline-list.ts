import { isLead } from '../../language/clause-grammar.ts';
import type { Run } from '../../model/deck/deck.ts';
import type { Sentence } from '../../model/outline/outline.ts';
import type { Span } from '../../model/span.ts';
import type { SlideCandidate } from '../plan/candidate.ts';
import { balancedGroups, itemLengths, maxBodyLength, maxItems } from '../plan/clause-items.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { itemRuns } from '../runs/item-runs.ts';
import { numberedSlots, paragraph, slot } from '../runs/slots.ts';
import { isSubstantial } from '../titles/headline.ts';
import { displayLength } from '../wording/display-length.ts';
import { bigrams, overlap } from '../wording/key-sentence.ts';
import { paragraphTitle } from '../wording/paragraph-title.ts';
import { clauseGroups, itemSpan } from '../wording/whole-clauses.ts';
import { candidate, type Passage } from './passage.ts';

/** An item that says the title again stays in the notes. */
const repeatsTitle = 0.85;
/** A sentence of so many groups of clauses is told group by group where it stands alone. */
const fromGroups = 3;

/** What each sentence says in its whole clauses, below the heading or what the paragraph says first. */
export function headlineListSlides(context: PlanContext, passage: Passage): readonly SlideCandidate[] {
  const { raw } = context.source;
  const told = passage.sentences.filter((sentence) => !isLeadSentence(raw, sentence));
  const titled = passage.title === null ? paragraphTitle(context, told) : null;
  const title = passage.title ?? titled?.runs ?? null;
  if (title === null) return [];
  const items = listItems(context, titled?.sentences ?? told, title);
  const shown = items.length > 0 ? items : listItems(context, told, title);
  if (shown.length === 0) return [];
  const pages = shown.length > maxItems ? balancedGroups(shown, maxItems) : [fitting(raw, shown)];
  return pages.map((page, index) =>
    candidate(passage, index, 'clauses', [
      slot('title', paragraph(title)),
      ...numberedSlots(
        'item',
        page.map((item) => [paragraph(itemRuns(context, item))]),
      ),
    ]),
  );
}

/** What announces the next paragraph says nothing on the slide of its own. */
function isLeadSentence(raw: string, { span: { start, end } }: Sentence): boolean {
  return isLead(raw.slice(start, end));
}

/** An item a sentence; of one long sentence alone an item for each group of its clauses. */
function listItems(
  context: PlanContext,
  sentences: readonly Sentence[],
  title: readonly Run[],
): readonly Span[] {
  const { raw } = context.source;
  const [only] = sentences;
  const lengths = itemLengths[context.language];
  const groups = sentences.length === 1 && only !== undefined ? clauseGroups(raw, only) : [];
  const spans =
    groups.length >= fromGroups
      ? joinHanging(groups).filter((where) => displayLength(raw, where) <= lengths.most)
      : sentences.flatMap((sentence) => itemSpan(raw, sentence, lengths) ?? []);
  const pairs = bigrams(title.map((run) => run.text).join(''));
  return spans.filter((where) => {
    const text = raw.slice(where.start, where.end);
    return text.length >= 4 && isSubstantial(text) && overlap(text, pairs) < repeatsTitle;
  });
}

function joinHanging(groups: ReturnType<typeof clauseGroups>): readonly Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const { span, stands } of groups) {
    const last = joined.at(-1);
    if (last !== undefined && !stands) last.end = span.end;
    else joined.push({ ...span });
  }
  return joined;
}

/** The first items that a slide holds; the others stay in the notes. */
function fitting(raw: string, items: readonly Span[]): readonly Span[] {
  const shown: Span[] = [];
  let length = 0;
  for (const item of items.slice(0, maxItems)) {
    length += displayLength(raw, item);
    if (shown.length > 0 && length > maxBodyLength) break;
    shown.push(item);
  }
  return shown;
}
