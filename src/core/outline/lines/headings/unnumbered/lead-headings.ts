import { clauseMark, withoutEnd } from '../../../../language/marks.ts';
import { type Span, span } from '../../../../model/span.ts';
import type { BlockView, DocumentView } from '../../../../view/document-view.ts';
import type { FoundParallel } from '../../../lists/parallels/found-parallel.ts';
import { fieldLabels } from '../../front/field-labels.ts';
import { endsWithOffice, isPersonalName } from '../../front/names.ts';
import type { HeadingCandidate } from '../../line-role.ts';

const leadRank = 27;
const longestParallelLead = 40;
const longestPlainLead = 24;
const longestLatinLead = 70;
const longestEvenLead = 14;
const fewestEven = 3;
/** The paragraph continues for at least this multiple of its lead. */
const shortestRest = 2;
const fewestInSection = 2;
const fewestSections = 2;
const fewestInOneSection = 3;
const fewestLabels = 2;
const fewestBold = 3;
const shortestLabelled = 50;
/** 【科技】…: a label in a box needs less after it. */
const shortestBoxed = 12;
const boxedLabel = /^【[^【】]{2,8}】(?=[^【])/u;

/** First sentences of parallel paragraphs that continue after them (这五年，…。). */
export function findParallelHeadings(parallels: readonly FoundParallel[]): readonly HeadingCandidate[] {
  return parallels.flatMap(({ run, members }) => {
    const leads = members.map(({ view }) => leadOf(view, longestParallelLead));
    if (run.scope !== 'paragraph' || members.length < 3 || leads.includes(null)) return [];
    return members.map(({ view }, index) =>
      leadHeading({ view, lead: leads[index] ?? span(0, view.text.length) }, 0.8, 'parallel-lead'),
    );
  });
}

/**
 * Short first sentences that lead the paragraphs below a heading, where the author does so throughout: in two
 * sections or more, or in three paragraphs of one.
 */
export function findLeadSentences(
  body: readonly BlockView[],
  headings: readonly HeadingCandidate[],
): readonly HeadingCandidate[] {
  const byIndex = new Map(body.map((view) => [view.index, view]));
  const headed = new Set(headings.map(({ blockIndex }) => blockIndex));
  const sections = headings
    .map(({ blockIndex }) => {
      const led: HeadingCandidate[] = [];
      for (let index = blockIndex + 1; !headed.has(index); index += 1) {
        const view = byIndex.get(index);
        const lead = view === undefined ? null : leadOf(view, longestPlainLead);
        if (view === undefined) break;
        if (lead === null || /[,:]/u.test(view.text.slice(lead.start, lead.end))) {
          // One paragraph may introduce those with leads.
          if (index === blockIndex + 1) continue;
          break;
        }
        led.push(leadHeading({ view, lead }, 0.7, 'lead-sentence'));
      }
      return led;
    })
    .filter(({ length }) => length >= fewestInSection);
  const isUsual =
    sections.length >= fewestSections || sections.some(({ length }) => length >= fewestInOneSection);
  return isUsual ? sections.flat() : [];
}

/**
 * Short first sentences of neighbouring paragraphs that open with one word and are as long as each other, as a run that
 * the author set in even lines (以制度立规矩。… 以监督强约束。…).
 */
export function findEvenLeads(body: readonly BlockView[]): readonly HeadingCandidate[] {
  return neighbours(body, evenLead, areEven)
    .filter(({ length }) => length >= fewestEven)
    .flatMap((run) => run.map((lead) => leadHeading(lead, 0.75, 'parallel-lead')));
}

function evenLead(view: BlockView): Span | null {
  const lead = leadOf(view, longestEvenLead);
  return lead === null || clauseMark.test(view.text.slice(lead.start, lead.end)) ? null : lead;
}

function areEven(one: Lead, other: Lead): boolean {
  const opening = ({ view }: Lead) => view.text.slice(0, view.tokens[0]?.end ?? 1);
  const length = ({ lead: { start, end } }: Lead) => end - start;
  return opening(one) === opening(other) && length(one) === length(other);
}

/** Bold words that lead the items of a list, each of which says more, in a text without other headings. */
export function findBoldLeads(body: readonly BlockView[]): readonly HeadingCandidate[] {
  return neighbours(body, boldLead)
    .filter(({ length }) => length >= fewestBold)
    .flatMap((run) => run.map((lead) => leadHeading(lead, 0.8, 'lead-sentence')));
}

function boldLead(view: BlockView): Span | null {
  const { hint, strong } = view.block;
  const [first] = strong;
  if (hint?.kind !== 'list-item' || hint.depth > 0 || first === undefined) return null;
  const [from, to] = [view.localOffset(first.start), view.localOffset(first.end)];
  const end = withoutEnd(view.text.slice(0, to), '。.:!！ ').length;
  const after = /^[。.: ]+/u.exec(view.text.slice(to))?.[0] ?? '';
  // Bold words in the middle of a sentence lead nothing.
  const isClosed = hint.ordered || /[。.:!！]/u.test(view.text.slice(end, to) + after);
  const longest = view.language === 'zh' ? longestPlainLead : longestLatinLead;
  const isLead = from === 0 && end > 1 && end <= longest && view.text.length - to - after.length >= end;
  return isLead && isClosed ? span(0, end) : null;
}

/** Short labels that lead neighbouring paragraphs of whole sentences (总体要求：… 奋斗目标：…), each another. */
export function findLabelLeads({ blocks }: DocumentView): readonly HeadingCandidate[] {
  return neighbours(blocks, labelOf).flatMap((run) => {
    const labels = new Set(run.map(({ view, lead }) => view.text.slice(lead.start, lead.end)));
    if (run.length < fewestLabels || labels.size < run.length) return [];
    return run.map((lead) => leadHeading(lead, 0.75, 'label-lead'));
  });
}

const abstract = /^(摘 ?要|内容提要|提 ?要|abstract)(?: ?: ?| +)(?=.{20})/iu;

/** 摘要：… of a paper leads the one paragraph that says what the paper says: a section beside the others. */
export function findAbstract(
  { blocks }: DocumentView,
  others: readonly HeadingCandidate[],
): readonly HeadingCandidate[] {
  const view = blocks.find(({ text, block }) => block.hint === null && abstract.test(text));
  const [lead = '', word = ''] = abstract.exec(view?.text ?? '') ?? [];
  if (view === undefined || word === '') return [];
  const below = others.filter(({ blockIndex }) => blockIndex > view.index);
  return [
    candidate(view, {
      kind: 'run-in',
      marker: null,
      span: span(0, /:/u.test(lead) ? word.length : lead.length),
      rank: Math.min(leadRank, ...below.map(({ rank }) => rank)),
      confidence: 0.9,
      reason: 'label-lead',
    }),
  ];
}

/** The label in a box or before the colon; null where there is none, or a speaker or a field of a form. */
function labelOf({ text, block, tokens }: BlockView): Span | null {
  if (block.hint !== null || text.length < shortestBoxed) return null;
  const boxed = boxedLabel.exec(text)?.[0];
  if (boxed !== undefined) return span(0, boxed.length);
  if (text.length < shortestLabelled || !text.endsWith('。')) return null;
  const name = /^([\u4e00-\u9fff]{3,10}):/u.exec(text)?.[1];
  if (name === undefined || fieldLabels.has(name) || endsWithOffice(name) || isPersonalName(name))
    return null;
  if (/^(?:第|其|答|问|记者|主持)|[说道问答称]$|^(?:如|例如|比如|包括|其中)/u.test(name)) return null;
  const named = tokens.filter(({ end }) => end <= name.length);
  const tellsWho = named.some(({ wordClass }) => wordClass === 'person' || wordClass === 'pronoun');
  return tellsWho ? null : span(0, name.length);
}

interface Lead {
  readonly view: BlockView;
  readonly lead: Span;
}

/** Runs of leads in paragraphs right below each other, each of which belongs with the one above it. */
function neighbours(
  views: readonly BlockView[],
  read: (view: BlockView) => Span | null,
  belong: (above: Lead, below: Lead) => boolean = () => true,
): readonly (readonly Lead[])[] {
  const runs: Lead[][] = [];
  for (const view of views) {
    const lead = read(view);
    if (lead === null) continue;
    const run = runs.at(-1);
    const above = run?.at(-1);
    if (above?.view.index === view.index - 1 && belong(above, { view, lead })) run?.push({ view, lead });
    else runs.push([{ view, lead }]);
  }
  return runs;
}

function leadHeading(
  { view, lead }: Lead,
  confidence: number,
  reason: HeadingCandidate['reason'],
): HeadingCandidate {
  return candidate(view, { kind: 'run-in', marker: null, span: lead, rank: leadRank, confidence, reason });
}

export function leadOf(view: BlockView, longest: number, rest = shortestRest): Span | null {
  const [first, ...others] = view.sentences;
  if (first === undefined || others.length === 0 || view.block.hint !== null) return null;
  const end = withoutEnd(view.text.slice(0, first.span.end), '。.! ').length;
  const length = end - dashLength(view);
  if (!/。$/u.test(view.text.slice(0, first.span.end)) || length < 2 || length > longest) return null;
  return view.text.length - first.span.end >= length * rest ? span(0, end) : null;
}

export function dashLength({ text }: BlockView): number {
  return /^(?:——|--+|—)/u.exec(text)?.[0].length ?? 0;
}

export function candidate(
  view: BlockView,
  heading: Omit<HeadingCandidate, 'blockIndex' | 'ownLine'>,
): HeadingCandidate {
  return { blockIndex: view.index, ownLine: false, ...heading };
}
