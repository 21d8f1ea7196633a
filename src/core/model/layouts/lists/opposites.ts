/**
 * Four heads that two pairs of opposites make: either four known names (优势, 劣势, 机会, 威胁), or every combination
 * of two properties and their opposites (重要且紧急, 重要不紧急 …).
 */
const named: readonly (readonly RegExp[])[] = [
  [/优势|长处/u, /劣势|短板|不足/u, /机会|机遇/u, /威胁|挑战/u],
  [/strengths?/iu, /weakness(?:es)?/iu, /opportunit(?:y|ies)/iu, /threats?/iu],
];

const opposites: readonly (readonly [RegExp, RegExp])[] = [
  [/(?<![不非])重要/u, /[不非]重要/u],
  [/(?<![不非])紧急/u, /[不非]紧急/u],
  [/高收益|高回报|高价值/u, /低收益|低回报|低价值/u],
  [/高风险/u, /低风险/u],
  [/高成本|高投入/u, /低成本|低投入/u],
  [/内部/u, /外部/u],
  [/有利/u, /不利/u],
  [/(?<!not |non-|un)important/iu, /(?:not |un)important/iu],
  [/(?<!not |non-)urgent/iu, /(?:not |non-)urgent/iu],
  [/high (?:value|impact)/iu, /low (?:value|impact)/iu],
  [/high (?:cost|effort|risk)/iu, /low (?:cost|effort|risk)/iu],
];

const longestHead = 24;

export function areQuadrants(heads: readonly string[]): boolean {
  if (heads.length !== 4 || heads.some((head) => head.length > longestHead)) return false;
  return named.some((names) => matchesEach(heads, names)) || areCombinations(heads);
}

/** Each head fits one of the names, and no two the same. */
function matchesEach(heads: readonly string[], names: readonly RegExp[]): boolean {
  const found = heads.map((head) => names.findIndex((name) => name.test(head)));
  return !found.includes(-1) && new Set(found).size === names.length;
}

function areCombinations(heads: readonly string[]): boolean {
  const sides = opposites
    .map(([one, other]) => heads.map((head) => (one.test(head) ? 'a' : other.test(head) ? 'b' : '')))
    .filter((side) => !side.includes(''));
  return sides.some((side, index) =>
    sides.slice(index + 1).some((next) => new Set(side.map((each, at) => `${each}${next[at]}`)).size === 4),
  );
}
