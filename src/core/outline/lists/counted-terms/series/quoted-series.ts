import { markedUnits } from '../../../../language/units.ts';
import { type Span, span } from '../../../../model/span.ts';
import type { LocalMember } from '../../parallels/found-parallel.ts';
import { commonFrame } from '../../parallels/shapes/frame.ts';
import type { CountedText, Series } from '../counted-term-rule.ts';
import type { LocalItem } from '../found-counted-term.ts';
import { splitPieces } from '../items/list-pieces.ts';

const lengths = [2, 20] as const;
const quotedTerms = markedUnits({ '“': lengths, '「': lengths, '『': lengths, '"': lengths });
const fewestItems = 3;

/** A list without a counted name: clauses of one shape that each name one quoted thing (一座…的“…之城”). */
export function findQuotedSeries({ parallels }: CountedText): readonly Series[] {
  return parallels.flatMap(({ run, members }): readonly Series[] => {
    if (run.scope !== 'clause' || members.length < fewestItems) return [];
    const items = members.map(readItem).filter((item) => item !== null);
    if (items.length !== members.length) return [];
    const texts = items.map(({ view, span: own }) => view.text.slice(own.start, own.end));
    const { prefix, suffix } = commonFrame(texts);
    const [sample = ''] = texts;
    if (prefix + suffix === 0) return [];
    const name = `${sample.slice(0, prefix)}…${sample.slice(sample.length - suffix)}`;
    return [{ name, nameView: null, nameSpan: null, items }];
  });
}

/** The one quoted term of a member; what stands before it, up to 的, are its descriptors. */
function readItem({ view, span: member, slots }: LocalMember): LocalItem | null {
  const text = view.text.slice(member.start, member.end);
  const [only, ...others] = quotedTerms(text);
  if (only === undefined || others.length > 0) return null;
  const start = member.start + only.start + 1;
  const own = span(start, start + only.words.length);
  const core = slots[0]?.core.start ?? member.start;
  return { view, span: own, descriptors: readDescriptors(view.text, span(core, start - 1)) };
}

function readDescriptors(text: string, before: Span): readonly Span[] {
  const said = text.slice(before.start, before.end);
  if (!said.endsWith('的') || said.length < 3) return [];
  return splitPieces(text, span(before.start, before.end - 1), '、').filter(({ start, end }) => start < end);
}
