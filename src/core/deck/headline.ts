import type { Sentence } from '../model/outline.ts';
import { type Span, span } from '../model/span.ts';

/** No title begins with these: they hang on something in front. */
const hangingOpening =
  /^(使|从而|进而|以便|其|这|那|该|与|和|及|并|且|是|则|也|又|而|但|就|才|所以|因此|因而|即|之|等|的)/;

/** Adverbials that a sentence can do without at its start. */
const adverbial =
  /^(同时|此外|另外|其中|当前|目前|近年来|一年来|五年来|在此基础上|在此背景下|下一步|接下来|今后|为此|总的来看)$|^(在|当|随着|根据|按照|依据|对照|围绕|面对|面向|立足|结合|自|从|经).*(上|下|中|时|后|来|前|里|以来|要求|精神|规定|部署|起)$|^(为|为了).{4,}$/;

/** Never dropped with the clause they stand in: they change what is said. */
const restricting = /[不未除]|力争|原则上|试点|但|除外|以外|只|仅/;

/** Second halves of paired connectives: their clause never stands without the one in front. */
const pairedClosing = /^(而且|并且|也|还|则|就|才|都|但|但是|却|所以|而是|更|又|再|反而)/;
const pairedOpening =
  /(不仅|不但|不只|既|虽然|尽管|只有|只要|如果|若|因为|由于|一方面|无论|不论|不管|不是|与其|除)/;

export function beginsHanging(text: string): boolean {
  return hangingOpening.test(text.replace(/^[“‘《（(]+/, ''));
}

/**
 * Whole clauses of the sentence, in order, as one span of at most `maxLength` where grammar allows: opening
 * adverbials and elaborating ends go, restrictions and paired connectives stay.
 */
export function headlineSpan(raw: string, sentence: Sentence, maxLength: number): Span {
  const clauses = sentence.clauses;
  const text = (index: number) => {
    const clause = clauses[index];
    return clause === undefined ? '' : raw.slice(clause.start, clause.end);
  };
  let first = 0;
  while (
    first < clauses.length - 1 &&
    adverbial.test(text(first)) &&
    !restricting.test(text(first)) &&
    !beginsHanging(text(first + 1)) &&
    !pairedClosing.test(text(first + 1))
  ) {
    first++;
  }
  const start = clauses[first]?.start ?? sentence.span.start;
  let last = first;
  while (last + 1 < clauses.length) {
    const length = (clauses[last + 1]?.end ?? start) - start;
    const bound = mustFollow(text(last), text(last + 1));
    if (!bound && (length > maxLength || elaborates(text(last + 1)))) break;
    last++;
  }
  return span(start, clauses[last]?.end ?? sentence.span.end);
}

function mustFollow(clause: string, next: string): boolean {
  return pairedOpening.test(clause)
    ? pairedClosing.test(next) || restricting.test(next)
    : restricting.test(next.slice(0, 3));
}

function elaborates(clause: string): boolean {
  return /^(使|从而|进而|以便|其中|这|是)/.test(clause);
}
