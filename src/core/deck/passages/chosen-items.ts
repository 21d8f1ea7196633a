import { opensWithWord } from '../../language/whole-words.ts';
import { simplified } from '../../language/zh/simplified.ts';
import type { SlideSlot } from '../../model/deck/deck.ts';
import { wordsOfRuns } from '../../model/deck/words-of-runs.ts';
import { type Span, span } from '../../model/span.ts';
import type { SlideCandidate } from '../plan/candidate.ts';
import { maxBodyLength, maxItems, pagesByLength } from '../plan/clause-items.ts';
import { opensWithTask } from '../plan/lines/inner-heads.ts';
import { type PlanContext, sentenceAt } from '../plan/plan-context.ts';
import { itemsOf, titleOf } from '../plan/slide-words.ts';
import { numberedSlots } from '../runs/slots.ts';
import { beginsHanging } from '../titles/clauses/headline.ts';
import { widthOf } from '../wording/display-length.ts';
import { tellsFigure } from '../wording/key-figures.ts';
import { sentenceWorth } from '../wording/sentence-worth.ts';

/** Of a full slide: items that are a little too long for one are set smaller on it. */
const roomy = 1.25;
/** What begins or is put into force weighs as much as half a figure. */
const newMeasure = /^(?:启动|出台|设立|新建|新增|组建|试行|推行|延续|首次|全面取消|开征)/u;
const worthOfMeasure = 0.5;
/** Without its figure a text is told by what stands all over it. */
const outweighs = 1;
/** Of the items: a text that tells a story is told from its beginning. */
const mostlyMeasures = 0.6;

/** An item of a list, with those after it that hang on it. */
interface Unit {
  readonly items: readonly SlideSlot[];
  readonly where: Span;
  readonly width: number;
  readonly worth: number;
  /** It says what is done, or how much came of it. */
  readonly isMeasure: boolean;
}

/**
 * A paragraph of many sentences fills several slides, of which the budget has kept some. Their items are then the
 * ones that tell most, figures and new measures first, and beside them what stands all over the paragraph, in its order:
 * the first sentences of a list of nineteen do not speak for the others.
 */
export function withChosenItems(
  context: PlanContext,
  candidates: readonly SlideCandidate[],
  kept: readonly SlideCandidate[],
): readonly SlideCandidate[] {
  const shown = new Set(kept.map(({ id }) => id));
  const chosen = new Map<string, SlideCandidate>();
  for (const pages of seriesOf(candidates)) {
    const own = pages.filter(({ id }) => shown.has(id));
    if (own.length === 0 || own.length === pages.length) continue;
    for (const page of chosenPages(context, pages, own)) chosen.set(page.id, page);
  }
  return chosen.size === 0 ? kept : kept.map((slide) => chosen.get(slide.id) ?? slide);
}

/** Plain lists of one paragraph under one title, in order. */
function seriesOf(candidates: readonly SlideCandidate[]): readonly (readonly SlideCandidate[])[] {
  const found = new Map<string, SlideCandidate[]>();
  for (const slide of candidates) {
    if (slide.series === undefined || slide.layout !== 'clauses') continue;
    const key = `${slide.series}|${wordsOfRuns(titleOf(slide))}`;
    const known = found.get(key);
    if (known === undefined) found.set(key, [slide]);
    else known.push(slide);
  }
  return [...found.values()].filter((pages) => pages.length > 1);
}

function chosenPages(
  context: PlanContext,
  pages: readonly SlideCandidate[],
  kept: readonly SlideCandidate[],
): readonly SlideCandidate[] {
  if (context.language === 'en') return [];
  const units = unitsOf(context, pages.flatMap(itemsOf));
  if (units.filter(({ isMeasure }) => isMeasure).length < units.length * mostlyMeasures) return [];
  const told = chosenUnits(units, kept.length);
  const items = told.flatMap((unit) => unit.items);
  const lists = pagesByLength(items, widthOfItem, maxBodyLength * roomy);
  // Never more slides than the budget has kept.
  if (units.length === 0 || lists.length !== kept.length) return [];
  return kept.map((slide, index) => {
    const own = lists[index] ?? [];
    const claims = own.flatMap((item) => claimOf(context, item));
    return {
      ...slide,
      slots: [
        ...slide.slots.filter(({ role }) => role !== 'item'),
        ...numberedSlots(
          'item',
          own.map(({ paragraphs }) => paragraphs),
        ),
      ],
      offset: index === 0 ? slide.offset : (claims[0]?.start ?? slide.offset),
      claims: index === 0 ? [...slide.claims, ...claims] : claims,
    };
  });
}

/** The worthiest units that fill so many slides, then those that stand farthest from any that is told; in order. */
function chosenUnits(units: readonly Unit[], slides: number): readonly Unit[] {
  const room = { items: slides * maxItems, width: slides * maxBodyLength };
  const told = new Set<number>();
  /** How far each stands from the nearest that is told. */
  const distances = units.map(() => Number.POSITIVE_INFINITY);
  let width = 0;
  let count = 0;
  const take = (place: number): boolean => {
    const unit = units[place];
    if (unit === undefined || told.has(place)) return false;
    const fits = count + unit.items.length <= room.items && width + unit.width <= room.width * roomy;
    if (!fits && told.size > 0) return false;
    told.add(place);
    distances.forEach((known, other) => {
      distances[other] = Math.min(known, Math.abs(other - place));
    });
    width += unit.width;
    count += unit.items.length;
    return true;
  };
  const places = units.map((_, place) => place);
  const worthOf = (place: number) => units[place]?.worth ?? 0;
  const worthy = places.filter((place) => worthOf(place) >= outweighs);
  for (const place of worthy.sort((a, b) => worthOf(b) - worthOf(a) || a - b)) take(place);
  if (told.size === 0) take(0);
  const left = new Set(places.filter((place) => !told.has(place)));
  const weightOf = (place: number) => (distances[place] ?? 0) + worthOf(place);
  while (left.size > 0 && width < room.width && count < room.items) {
    const next = [...left].reduce((best, place) => (weightOf(place) > weightOf(best) ? place : best));
    left.delete(next);
    take(next);
  }
  return units.filter((_, place) => told.has(place));
}

function unitsOf(context: PlanContext, items: readonly SlideSlot[]): readonly Unit[] {
  const { raw } = context.source;
  const units: Unit[] = [];
  for (const item of items) {
    const where = spanOf(item);
    if (where === null) return [];
    const text = raw.slice(where.start, where.end);
    const last = units.at(-1);
    const hangs =
      beginsHanging(text) ||
      opensWithWord(simplified(text), /^(?:其中|同时|此外|为此|对此|另外)/u) ||
      (last !== undefined && sentenceAt(context, span(last.where.start, where.end)) !== null);
    const isMeasure = opensWithTask(text) || tellsFigure(text);
    const unit = { items: [item], where, width: widthOfItem(item), worth: worthOf(text), isMeasure };
    if (last === undefined || !hangs) units.push(unit);
    else
      units[units.length - 1] = {
        items: [...last.items, item],
        where: span(last.where.start, where.end),
        width: last.width + unit.width,
        worth: Math.max(last.worth, unit.worth),
        isMeasure: last.isMeasure,
      };
  }
  return units;
}

function worthOf(text: string): number {
  const isNew = newMeasure.test(simplified(text));
  const isDated = tellsFigure(text);
  return Math.max(sentenceWorth(text), isDated ? 1 : 0) + (isNew ? worthOfMeasure : 0);
}

function widthOfItem({ paragraphs }: SlideSlot): number {
  return paragraphs.reduce((sum, { runs }) => sum + widthOf(runs), 0);
}

function spanOf({ paragraphs }: SlideSlot): Span | null {
  const spans = paragraphs.flatMap(({ runs }) =>
    runs.flatMap(({ prov }) => (prov.type === 'source' ? [prov] : [])),
  );
  const [first, last] = [spans[0], spans.at(-1)];
  return first === undefined || last === undefined ? null : span(first.start, last.end);
}

function claimOf(context: PlanContext, item: SlideSlot): readonly Span[] {
  const where = spanOf(item);
  return where === null ? [] : [sentenceAt(context, where)?.span ?? where];
}
