import { span } from '../../../../model/span.ts';
import type { BlockView } from '../../../../view/document-view.ts';
import { readSectionNumber } from '../../../lines/headings/numbers/numbering-styles.ts';
import { framedSlot, type LocalMember } from '../found-parallel.ts';
import type { ParallelMatch, StructuredText } from '../parallel-rule.ts';

const fewestMembers = 3;
const longestParagraph = 200;
/** The matter before the colon: 元旦：…. */
const label = /^[^,;:。、]{1,10}:/u;
const noFrame = { prefix: 0, suffix: 0 };

interface Labelled {
  readonly member: LocalMember;
  readonly style: string;
  readonly value: number;
}

/** Neighbouring short paragraphs that each name their matter after a number: 一、元旦：…。二、春节：…。 */
export function findLabelParallels({ body }: StructuredText): readonly ParallelMatch[] {
  const runs: Labelled[][] = [];
  for (const view of body) {
    const labelled = readLabelled(view);
    if (labelled === null) continue;
    const last = runs.at(-1)?.at(-1);
    const continues =
      last?.style === labelled.style &&
      last.value + 1 === labelled.value &&
      last.member.view.index + 1 === view.index;
    if (continues) runs.at(-1)?.push(labelled);
    else runs.push([labelled]);
  }
  return runs
    .filter(({ length }) => length >= fewestMembers)
    .map((run) => ({ scope: 'paragraph', members: run.map(({ member }) => member), framed: [] }));
}

function readLabelled(view: BlockView): Labelled | null {
  if (view.text.length > longestParagraph) return null;
  const number = readSectionNumber(view.text);
  if (number === null) return null;
  const name = label.exec(view.text.slice(number.length, number.length + 12))?.[0];
  const start = number.length;
  const rest = start + (name?.length ?? 0);
  if (name === undefined || rest >= view.text.length) return null;
  const clauses = view.sentences
    .flatMap((sentence) => sentence.clauses)
    .filter((clause) => clause.start >= rest);
  const slots = [
    framedSlot('other', span(start, rest - 1), noFrame),
    ...clauses.map((clause) => framedSlot('action', clause, noFrame)),
  ];
  const member: LocalMember = { view, span: span(start, view.text.length), slots };
  return { member, style: number.style.name, value: number.value };
}
