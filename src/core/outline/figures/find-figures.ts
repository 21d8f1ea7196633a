import type { Figure } from '../../model/outline/outline.ts';
import { type Span, span } from '../../model/span.ts';
import type { BlockView } from '../../view/document-view.ts';
import { findEnclosures, markEnclosed } from '../../view/enclosures.ts';
import { largest, smallest } from '../text/extremes.ts';
import type { LocalFigure } from './local-figure.ts';
import { readChineseFigures } from './statements/chinese-statements.ts';
import { readEnglishFigures } from './statements/english-statements.ts';
import { isWeak } from './statements/predicates.ts';
import { findEnglishValues } from './values/english-values.ts';
import { type FigureValue, findFigureValues } from './values/figure-values.ts';

/** Numbers in quotes this short are names: “33条”, “1650”. */
const longestName = 16;

const shortestOpenLine = 20;

/** Figures with what they say, in order. */
export function findFigures(body: readonly BlockView[]): readonly Figure[] {
  const found: Figure[] = [];
  let previous: BlockView | null = null;
  for (const view of body) {
    const isCut =
      previous !== null &&
      previous.index === view.index - 1 &&
      (isOpen(previous.text) || hasColumns(previous.text));
    previous = view;
    for (const local of readBlock(view, isCut || hasColumns(view.text)))
      found.push(toFigure(view, local, `n${found.length}`));
  }
  return found;
}

/** A long line without a closing mark continues in the next one, perhaps in the middle of a word. */
function isOpen(text: string): boolean {
  return text.length >= shortestOpenLine && !/[。!?;:.…”)]$/u.test(text);
}

/** A line that goes through two columns of a page: its pieces continue somewhere else. */
function hasColumns(text: string): boolean {
  return /[^ ] {3,}[^ ]/.test(text);
}

function readBlock(view: BlockView, isCut: boolean): readonly LocalFigure[] {
  const { text } = view;
  if (view.language === 'en') return readEnglish(view);
  const end = isOpen(text) ? text.length : Number.POSITIVE_INFINITY;
  const figures = findFigureValues(text, span(0, text.length), view.tokens).filter(
    (figure) => figure.end < end,
  );
  if (figures.length === 0) return [];
  const set = markNames(text);
  const isSet = (offset: number) => set[offset] === 1;
  const found: LocalFigure[] = [];
  let next = 0;
  for (const sentence of view.sentences) {
    const own: FigureValue[] = [];
    for (
      let figure = figures[next];
      figure !== undefined && figure.end <= sentence.span.end;
      figure = figures[next]
    ) {
      if (figure.value.start >= sentence.span.start && !isSet(figure.value.start)) own.push(figure);
      next += 1;
    }
    if (own.length === 0) continue;
    for (const figure of readChineseFigures(text, sentence, shareUnits(text, own), isSet)) found.push(figure);
  }
  const whole = found.filter(({ subject }) => subject === null || subject.end < end);
  return isCut ? whole.flatMap((local) => withoutCutWords(text, local)) : whole;
}

function readEnglish({ text, sentences }: BlockView): readonly LocalFigure[] {
  const figures = findEnglishValues(text);
  let next = 0;
  return figures.length === 0
    ? []
    : sentences.flatMap((sentence) => {
        const from = next;
        while ((figures[next]?.end ?? Number.POSITIVE_INFINITY) <= sentence.span.end) next += 1;
        return from === next ? [] : readEnglishFigures(text, sentence, figures.slice(from, next));
      });
}

/** Words at the very beginning of a line that continues are half of a name at best, 上年末 there half of a comparison. */
function withoutCutWords(text: string, local: LocalFigure): readonly LocalFigure[] {
  const { subject, predicate, period, confidence } = local;
  const ownSubject = subject?.start === 0 ? null : subject;
  const ownPeriod = period?.start === 0 ? null : period;
  if (ownSubject === null && (predicate === null || isWeak(text, predicate))) return [];
  const kept = ownSubject === subject ? confidence : Math.min(confidence, 0.6);
  return [{ ...local, subject: ownSubject, period: ownPeriod, confidence: kept }];
}

/** 1 for what stands in short quotes or in the title of a work. */
function markNames(text: string): Uint8Array {
  const names = findEnclosures(text).filter(({ open, close }) => {
    const mark = text.charAt(open);
    return '《〈【'.includes(mark) || ('“‘「『"'.includes(mark) && close - open <= longestName);
  });
  return markEnclosed(text.length, names);
}

/** 7.4个、5.3个和13.7个百分点: the last unit is that of all. */
function shareUnits(text: string, figures: readonly FigureValue[]): readonly FigureValue[] {
  const shared = [...figures];
  for (let index = figures.length - 2; index >= 0; index -= 1) {
    const [figure, next] = [shared[index], shared[index + 1]];
    if (figure === undefined || next === undefined || next.unit === null) continue;
    const isOpen = figure.unit === null || text.slice(figure.unit.start, figure.unit.end) === '个';
    if (!isOpen || !text.startsWith('个百分点', next.unit.start)) continue;
    if (!/^ ?(?:[、和及与]|以及) ?$/u.test(text.slice(figure.end, next.value.start))) continue;
    shared[index] = { ...figure, kind: next.kind, unit: next.unit };
  }
  return shared;
}

function toFigure(view: BlockView, local: LocalFigure, id: string): Figure {
  const { figure, subject, predicate, period, comparison, change, confidence } = local;
  const pieces = [figure.value, figure.unit, subject, predicate, period, comparison].filter(
    (piece): piece is Span => piece !== null,
  );
  const from = smallest(pieces.map(({ start }) => start));
  const to = Math.max(figure.end, largest(pieces.map(({ end }) => end)));
  const raw = (piece: Span | null) => (piece === null ? null : view.rawSpan(piece));
  return {
    id,
    blockId: view.block.id,
    span: view.rawSpan(span(from, to)),
    subject: raw(subject),
    predicate: raw(predicate),
    value: view.rawSpan(figure.value),
    amount: figure.amount,
    unit: raw(figure.unit),
    period: raw(period),
    comparison: raw(comparison),
    change,
    confidence,
  };
}
