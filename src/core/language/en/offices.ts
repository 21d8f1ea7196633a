/** Offices that stand before or after a name. */
const office =
  /\b(?:President|Vice President|Secretary(?:[- ]General)?|Under Secretary|Undersecretary|Assistant Secretary|Deputy Secretary|Press Secretary|Minister|Prime Minister|Chancellor|Premier|Governor|Senator|Representative|Congress(?:man|woman)|Mayor|Ambassador|Administrator|Director(?:[- ]General)?|Commissioner|Chair(?:man|woman|person)?|Chief(?: [A-Z]\p{L}+)* Officer|CEO|CFO|CTO|Manager|Attorney General|General|Admiral|Colonel|Judge|Justice|Speaker|Spokes(?:man|woman|person)|Head|Dean|Professor|Rector|Counsel|Adviser|Advisor|Economist|Editor|Coordinator|Inspector|Treasurer|Clerk|Envoy|Commander|King|Queen|Prince|Princess|Pope)\b/u;

/** Whether words name an office that somebody holds: White House Testing Coordinator. */
export function namesEnglishOffice(text: string): boolean {
  return office.test(text);
}
