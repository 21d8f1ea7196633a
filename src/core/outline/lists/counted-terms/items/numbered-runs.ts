import { withoutEnd } from '../../../../language/marks.ts';
import { span } from '../../../../model/span.ts';
import { countBefore } from '../../../../view/bisect.ts';
import type { BlockView } from '../../../../view/document-view.ts';
import { groupedBy } from '../../../text/grouped-by.ts';
import { sentenceAt } from '../../../text/sentence-at.ts';
import { findOrdinalPoints, type OrdinalPoint } from '../../ordinals/ordinal-points.ts';
import type { CountedItems, CountedText } from '../counted-term-rule.ts';
import type { LocalItem } from '../found-counted-term.ts';
import type { CountedName } from '../names/counted-names.ts';

const fewestPoints = 3;
/** As many numbered paragraphs as a number says are its members wherever they stand: 130项典型经验 and 1.–130. Ten are usual. */
const beyondChance = 12;

/** Paragraphs that count from one, with points below them in between at most: the members of a term before them. */
type NumberedRun = readonly OrdinalPoint[];

function findNumberedRuns(body: readonly BlockView[]): readonly NumberedRun[] {
  const runs: OrdinalPoint[][] = [];
  const open = new Map<string, OrdinalPoint[]>();
  let previous = -2;
  for (const view of body) {
    const [point] = findOrdinalPoints(view);
    if (point === undefined || point.marker.start > 0 || !point.style.isMark) continue;
    if (view.index !== previous + 1) open.clear();
    previous = view.index;
    const run = open.get(point.style.id);
    if (point.value === 1) {
      const begun = [point];
      open.set(point.style.id, begun);
      runs.push(begun);
    } else if (run?.at(-1)?.value === point.value - 1) run.push(point);
    else open.delete(point.style.id);
  }
  return runs.filter(({ length }) => length >= fewestPoints);
}

/**
 * Runs of numbered paragraphs, each with the term that counts it: the last one right before it, or, of many points, the
 * last one anywhere before it. A bare number (共130项) takes the name that stands with the same number earlier.
 */
export function findNumberedParagraphs(
  { body }: CountedText,
  terms: readonly CountedName[],
): readonly CountedItems[] {
  const byCount = groupedBy(terms, ({ count }) => count);
  return findNumberedRuns(body).flatMap((run): readonly CountedItems[] => {
    const [first] = run;
    if (first === undefined) return [];
    const alike = byCount.get(run.length) ?? [];
    const before = countBefore(alike.length, (at) => (alike[at]?.view.index ?? 0) < first.view.index);
    const last = alike[before - 1];
    const isNear = last?.view.index === first.view.index - 1;
    const summed = alike.find(({ view, span: { start } }) => isSummedUp(run, view, start));
    if (!isNear && summed !== undefined) return [{ term: summed, items: run.map(itemOf) }];
    if (last === undefined || (!isNear && run.length < beyondChance)) return [];
    const named = isBare(last) ? alike.slice(0, before).findLast((term) => !isBare(term)) : last;
    return [{ term: named ?? last, items: run.map(itemOf) }];
  });
}

/** 以上是我提的5点建议 right below the last of them. */
function isSummedUp(run: NumberedRun, view: BlockView, at: number): boolean {
  return (
    view.index === (run.at(-1)?.view.index ?? 0) + 1 && /^以上[^,。;:]{0,12}$/u.test(view.text.slice(0, at))
  );
}

/** 共130项: a number and what it is counted in. */
function isBare({ noun }: CountedName): boolean {
  return noun.length < 2;
}

/** The first sentence of a point, without its mark and full stop. */
function itemOf({ view, marker }: OrdinalPoint): LocalItem {
  const end = sentenceAt(view.sentences, marker.end)?.span.end ?? view.text.length;
  const length = withoutEnd(view.text.slice(marker.end, end), '。;.； ').length;
  return { view, span: span(marker.end, marker.end + Math.max(1, length)) };
}
