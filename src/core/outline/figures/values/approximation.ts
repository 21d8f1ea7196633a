const approximation = /(?:将近|大约|接近|近|约|逾) ?$/u;
/** 近 and 约 as the end of another word. */
const otherWord = /(?:附近|最近|新近|临近|靠近|走近|[签节合履预契条公制大]约) ?$/u;

/** -1.5%, ±3‰, +0.2个百分点: a mark between figures or in a name is none of a value. */
const sign = /(?<![\p{Script=Latin}\d)\]±+−-])[-−+±]$/u;

/** The mark right before a number that says on which side of nothing it is; empty where there is none. */
export function signBefore(text: string, at: number): string {
  return sign.exec(text.slice(Math.max(0, at - 2), at))?.[0] ?? '';
}

/**
 * How many characters before a number belong to its value: the mark before it, and what says that it is not exact, without
 * which it would say more than the text.
 */
export function approximationBefore(text: string, at: number): number {
  const marks = signBefore(text, at).length;
  return marks + wordsBefore(text, at - marks);
}

function wordsBefore(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - 4), at);
  if (otherWord.test(before) && !/大约 ?$/u.test(before)) return 0;
  return approximation.exec(before)?.[0].length ?? 0;
}
