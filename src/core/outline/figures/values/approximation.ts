const approximation = /(?:将近|大约|接近|近|约|逾) ?$/u;
/** 近 and 约 as the end of another word. */
const otherWord = /(?:附近|最近|新近|临近|靠近|走近|[签节合履预契条公制大]约) ?$/u;

/** How many characters before a number say that it is not exact; without them it would say more than the text. */
export function approximationBefore(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - 4), at);
  if (otherWord.test(before) && !/大约 ?$/u.test(before)) return 0;
  return approximation.exec(before)?.[0].length ?? 0;
}
