import type { Span } from '../../../../model/span.ts';
import { commonFrame, countLatinWords, type Frame } from './frame.ts';
import { haveOneSkeleton } from './skeletons.ts';

/** Nouns that end half the clauses of official prose: sharing one of them alone says nothing. */
const commonEnding =
  /(?:建设|发展|工作|能力|水平|体系|机制|制度|作用|改革|质量|服务|保障|治理|管理|力度|政策|问题|环境|成果|成效)$/u;

/** Words of syntax that show a shape even if nothing else is shared. */
const shapeWord = /^[是在以要为把让向从既再更多]/u;

/** Whether a text begins with a word of syntax that shows a shape: 在…, 以…, 更…. */
export function opensWithShape(text: string): boolean {
  return shapeWord.test(text);
}

/** 以…为… */
const driven = /^以[^为]{1,40}为/u;
const drivenEnd = /以[^以为]{1,40}为[^为]{1,16}$/u;
const coverbs = '把让向用靠';
const longestSubject = 8;

/** 在…中, 放在…上: the second part of the word counts, too. */
const locativeWeight = 2;

/** A common skeleton makes a series of three clauses, and none of two. */
const skeletonWeight = 2;

/** Neighbours `[from, to)` of a list of pieces. */
export interface PieceRun {
  readonly from: number;
  readonly to: number;
}

export function frameOfPieces(text: string, pieces: readonly Span[]): Frame {
  return commonFrame(pieces.map(({ start, end }) => text.slice(start, end)));
}

/** How much pieces share that is no coincidence, in characters. */
export function sharedWeight(text: string, pieces: readonly Span[]): number {
  return Math.max(frameWeight(text, pieces), haveOneSkeleton(text, pieces) ? skeletonWeight : 0);
}

function frameWeight(text: string, pieces: readonly Span[]): number {
  const frame = frameOfPieces(text, pieces);
  const [sample] = pieces;
  if (sample === undefined) return 0;
  const piece = text.slice(sample.start, sample.end);
  const ending = piece.slice(piece.length - frame.suffix);
  const words = countLatinWords(piece.slice(0, frame.prefix) + ending);
  if (words !== null && words > 0) return words;
  const suffix = frame.prefix < 2 && commonEnding.test(ending) && ending.length <= 3 ? 0 : frame.suffix;
  if (frame.prefix === 1 && !shapeWord.test(piece)) return suffix >= 2 ? suffix : 0;
  if (frame.prefix >= 1 && pieces.every((own) => driven.test(text.slice(own.start, own.end)))) {
    return Math.max(2, frame.prefix + suffix);
  }
  const isLocated =
    piece.charAt(frame.prefix - 1) === '在' &&
    pieces.every(({ start, end }) => /[中上下里内]/u.test(text.slice(start + frame.prefix, end)));
  return frame.prefix + suffix + (isLocated ? locativeWeight : 0);
}

/** Longest runs of at least two neighbours that share two characters or more. */
export function findPieceRuns(text: string, pieces: readonly Span[]): readonly PieceRun[] {
  const runs: PieceRun[] = [];
  let from = 0;
  for (let index = 1; index <= pieces.length; index += 1) {
    const next = pieces[index];
    const first = pieces[from];
    const previous = pieces[index - 1];
    const isAlike =
      next !== undefined &&
      first !== undefined &&
      previous !== undefined &&
      sharedWeight(text, [first, next]) >= 2 &&
      sharedWeight(text, [first, previous, next]) >= 2;
    if (isAlike) continue;
    if (index - from >= 2) runs.push({ from, to: index });
    from = index;
  }
  return runs;
}

/**
 * The part of a piece from the words on that other pieces begin with; null unless it also ends like them.
 * The first member often stands after the verb that governs them all: 建设成一座…,一座….
 */
export function startAtOpening(text: string, piece: Span, others: readonly Span[]): Span | null {
  const [sample] = others;
  if (sample === undefined) return null;
  if (others.length >= 2 && others.every(({ start, end }) => driven.test(text.slice(start, end)))) {
    const at = text.slice(piece.start, piece.end).search(drivenEnd);
    if (at > 0) return { start: piece.start + at, end: piece.end };
  }
  const afterSubject = others.length >= 2 ? startAtCoverb(text, piece, others) : null;
  if (afterSubject !== null) return afterSubject;
  const frame = others.length === 1 ? sharedInside(text, piece, sample) : frameOfPieces(text, others);
  if (frame.prefix < 2 && !(frame.prefix === 1 && frame.suffix >= 1 && others.length >= 2)) return null;
  const opening = text.slice(sample.start, sample.start + frame.prefix);
  const closing = text.slice(sample.end - frame.suffix, sample.end);
  const inside = text.slice(piece.start, piece.end);
  const at = inside.lastIndexOf(opening);
  if (at <= 0 || !inside.endsWith(closing) || at + opening.length + closing.length >= inside.length)
    return null;
  return { start: piece.start + at, end: piece.end };
}

/** A short subject stands before the coverb that all pieces begin with: 他们把…,把…,把…. */
function startAtCoverb(text: string, piece: Span, others: readonly Span[]): Span | null {
  const [sample] = others;
  const opening = sample === undefined ? '' : text.charAt(sample.start);
  if (!coverbs.includes(opening) || others.some(({ start }) => text.charAt(start) !== opening)) return null;
  const at = text.slice(piece.start, Math.min(piece.end, piece.start + longestSubject)).indexOf(opening);
  const own = { start: piece.start + at, end: piece.end };
  return at > 0 && haveOneSkeleton(text, [own, ...others]) ? own : null;
}

/** How much of the beginning of one piece stands inside the piece before it. */
function sharedInside(text: string, piece: Span, next: Span): Frame {
  const inside = text.slice(piece.start, piece.end);
  let prefix = 0;
  while (
    prefix < 40 &&
    next.start + prefix < next.end - 1 &&
    inside.includes(text.slice(next.start, next.start + prefix + 1))
  ) {
    prefix += 1;
  }
  return { prefix, suffix: 0 };
}
