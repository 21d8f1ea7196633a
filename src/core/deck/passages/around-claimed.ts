import { isLead } from '../../language/clauses/announcements.ts';
import type { Sentence } from '../../model/outline/outline.ts';
import { sliceSpan, span } from '../../model/span.ts';
import type { OffsetMarks } from '../plan/offset-marks.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { headingAbove } from '../titles/headings/top-title.ts';
import { displayLength, totalLength } from '../wording/display-length.ts';
import type { PassageGroup } from './groups/passage-group.ts';

/** In Han characters: what has slides of its own in the middle of a paragraph, and what is told before and after it. */
const shortestGap = 150;
const shortestSide = 60;

/**
 * What of a paragraph has slides of its own stands between what comes before it and what comes after it, as the text has
 * it; the sentence that only announces it is no title of what comes after.
 */
export function aroundClaimed(
  context: PlanContext,
  groups: readonly PassageGroup[],
  claimed: OffsetMarks,
): readonly PassageGroup[] {
  const { raw } = context.source;
  return groups.flatMap((group) => {
    const { sentences } = group;
    const gap = sentences.findIndex((sentence, index) => {
      const next = sentences[index + 1];
      return (
        next !== undefined &&
        next.blockId === sentence.blockId &&
        claimed.touches(span(sentence.span.end, next.span.start))
      );
    });
    const [last, next] = [sentences[gap], sentences[gap + 1]];
    if (last === undefined || next === undefined) return [group];
    const [before, after] = [sentences.slice(0, gap + 1), sentences.slice(gap + 1)];
    const told = before.filter((sentence) => !announces(raw, sentence));
    if (told.length === 0) return [{ ...group, sentences: after }];
    // Without a heading the first sentence is the title of all.
    const isApart =
      headingAbove(context, next.span.start) !== null &&
      next.span.start - last.span.end >= shortestGap &&
      [told, after].every((side) => totalLength(raw, side) >= shortestSide);
    if (!isApart) return [group];
    const rest: PassageGroup = { ...group, key: `${group.key}-from-${next.span.start}` };
    return [
      { ...group, sentences: before },
      { ...rest, sentences: after },
    ];
  });
}

/** In Han characters: less that has slides of its own parts no English text. */
const shortestList = 60;

/** Whether enough to part them has slides of its own between two sentences of English text. */
export function isPartedByClaimed(
  raw: string,
  { span: before }: Sentence,
  { span: after }: Sentence,
  claimed: OffsetMarks,
): boolean {
  const gap = span(before.end, Math.max(before.end, after.start));
  return claimed.touches(gap) && displayLength(raw, gap) >= shortestList;
}

/** In English: what is told before, between and after what has slides of its own, each by itself. */
export function inTextOrder(
  { source: { raw } }: PlanContext,
  groups: readonly PassageGroup[],
  claimed: OffsetMarks,
): readonly PassageGroup[] {
  return groups.flatMap((group) => {
    const parts: Sentence[][] = [];
    for (const sentence of group.sentences) {
      const last = parts.at(-1);
      const before = last?.at(-1);
      const continues =
        last !== undefined && before !== undefined && !isPartedByClaimed(raw, before, sentence, claimed);
      if (continues) last.push(sentence);
      else parts.push([sentence]);
    }
    return parts.map((sentences, index): PassageGroup => {
      const key = index === 0 ? group.key : `${group.key}-from-${sentences[0]?.span.start ?? index}`;
      return { ...group, key, sentences, ...(index > 0 ? { continues: true } : {}) };
    });
  });
}

/** 有两点非常重要。 */
const counts = /(?:有|是|即|为)[两二三四五六七八九几](?:个方面|方面|点|个|条|项)[^，。；]{0,12}[。：:]?\s*$/u;

function announces(raw: string, { span: own }: Sentence): boolean {
  const text = sliceSpan(raw, own);
  return isLead(text) || counts.test(text);
}
