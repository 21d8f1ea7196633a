import type { Span } from '../../../../model/span.ts';
import { largest, smallest } from '../../../text/extremes.ts';

/** Clauses that are compared are no longer than this. */
const longestClause = 80;

/**
 * Two-part words and coverbs that show the shape of a clause where its ends share nothing: 甲是…的…,乙是…的….
 */
const skeletons: readonly RegExp[] = [
  /^[^是的]{0,16}是.{2,60}的[^的]{0,8}$/u,
  /^越.{1,10}越.{1,12}$/u,
  /^从.{1,12}到.{1,16}$/u,
  /^让.{3,24}$/u,
  /^把.{3,24}$/u,
  /^向.{3,16}$/u,
  /^用.{3,16}$/u,
  /^靠.{3,16}$/u,
];
/** They show a shape only in clauses of one length: 稳产是底线要求,增收是根本目的. */
const evenSkeletons: readonly RegExp[] = [/^[^是]{1,8}是[^是]{2,10}$/u, /^[^有]{1,6}有[^有]{1,6}$/u];
const widestEven = 1;
const shortestUniform = 5;
const sharedInUniform = 2;

/** Whether clauses are built by one two-part word, or have one length and the same word in the same place. */
export function haveOneSkeleton(text: string, pieces: readonly Span[]): boolean {
  const lengths = pieces.map(({ start, end }) => end - start);
  const [length = 0] = lengths;
  if (largest(lengths) > longestClause) return false;
  const texts = pieces.map(({ start, end }) => text.slice(start, end));
  const haveAll = (shape: RegExp) => texts.every((piece) => shape.test(piece));
  if (skeletons.some(haveAll)) return true;
  if (largest(lengths) - smallest(lengths) <= widestEven && evenSkeletons.some(haveAll)) return true;
  return length >= shortestUniform && lengths.every((own) => own === length) && shareWord(texts, length);
}

function shareWord([first = '', ...others]: readonly string[], length: number): boolean {
  let shared = 0;
  for (let at = 1; at < length - 1; at += 1) {
    const isShared = others.every((other) => other.charAt(at) === first.charAt(at));
    shared = isShared && /[\u4e00-\u9fff]/u.test(first.charAt(at)) ? shared + 1 : 0;
    if (shared >= sharedInUniform) return true;
  }
  return false;
}
