/** Parts of English compounds whose hyphen is one of spelling, and stays where a line ends with it. */

/** None of them begins a common word that is written as one. */
const firstParts: ReadonlySet<string> = new Set(
  `all business co community cost cross data deep double evidence far fast first five four full government health
  heavy high hundred ill job large long low market middle near new non old one peer policy quasi
  rural self short single small socio state ten twenty thirty forty fifty sixty seventy eighty ninety three
  two user value vice water well world year zero`.split(/\s+/u),
);

/** None of them ends a common word that is written as one. */
const lastParts: ReadonlySet<string> = new Set(
  `based being born bound built centred centered century class driven economic facing fashioned finding free
  friendly funded funding income informed intensive judged known lasting level looking made makers making
  medium minded minute needed neutral off oriented owned paid party producing quality related round running
  scale sector shaped sharing size sized skilled solving speaking specific standing studied style supported
  term thirds to track trained wage winning year`.split(/\s+/u),
);

/** Endings of one word that look like parts after a hyphen: high-er, two-some. */
const ending =
  /^(?:s|ed|er|ers|est|ing|ings|ly|ness|ment|ments|tion|tions|ity|al|ally|ful|less|ship|ships|some)$/u;

/** Whether `first-last` is a compound, and not one word that a line end has broken. */
export function isCompound(first: string, last: string): boolean {
  const rest = last.toLowerCase();
  return (firstParts.has(first.toLowerCase()) && !ending.test(rest)) || lastParts.has(rest);
}
