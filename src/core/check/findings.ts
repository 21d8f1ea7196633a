import type { Project } from '../model/project/project.ts';
import { type Span, sliceSpan } from '../model/span.ts';
import type { CheckReport, LeftOutPiece } from './check-report.ts';
import { isFinding } from './ledger.ts';

/*
 * What all checks found, as one list for a person to go through: what, where, and the words that prove it. The
 * checks keep their own forms, each with what it measures; here they are told apart only by group and kind, whose
 * words stand under `finding.<kind>` in the locales.
 */

export const findingGroups = [
  'left-out',
  'counts',
  'figures',
  'wording',
  'fit',
  'pictures',
  'slides',
  'marks',
  'telling',
] as const;
export type FindingGroup = (typeof findingGroups)[number];

export interface Finding {
  /** Stays the same while the fault does, also after other edits. */
  readonly id: string;
  readonly group: FindingGroup;
  readonly kind: string;
  /** False for advice: a deck may be given away with it. */
  readonly isFault: boolean;
  readonly params: Readonly<Record<string, string | number>>;
  /** Null for what is on no slide. */
  readonly slideId: string | null;
  readonly slotId: string | null;
  readonly paragraphIndex: number | null;
  /** What it is about in the source; empty for what has no place there. */
  readonly spans: readonly Span[];
  /** The words of the source, and those of the slide; null where there are none to show. */
  readonly sourceWords: string | null;
  readonly slideWords: string | null;
  /** Of what is left out: why; words under `reason.<code>`. */
  readonly reason: string | null;
}

/** Everything that the checks found, by group and within it in the order of the deck or the document. */
export function listFindings(project: Project, report: CheckReport): readonly Finding[] {
  const found = [
    ...leftOut(report),
    ...counts(project, report),
    ...figures(report),
    ...wording(project, report),
    ...misfits(report),
    ...slides(report),
    ...telling(report),
  ];
  const order = new Map(project.deck.slides.map(({ id }, index) => [id, index]));
  const place = ({ slideId, spans }: Finding) =>
    slideId === null ? (spans[0]?.start ?? 0) / 1e9 : (order.get(slideId) ?? -1) + 1;
  return findingGroups.flatMap((group) =>
    found.filter((finding) => finding.group === group).sort((a, b) => place(a) - place(b)),
  );
}

const nowhere = {
  params: {},
  slideId: null,
  slotId: null,
  paragraphIndex: null,
  spans: [],
  sourceWords: null,
  slideWords: null,
  reason: null,
} as const;

function leftOut({ ledger }: CheckReport): readonly Finding[] {
  const pieces = ledger.leftOut.filter(isFinding);
  const inOrder = [
    ...pieces.filter((piece) => piece.isSentence),
    ...pieces.filter((piece) => !piece.isSentence),
  ];
  return inOrder.map((piece) => leftOutFinding(piece, true));
}

/** A piece that is left out, as a finding; `isFault` false for what stands around the text. */
export function leftOutFinding(piece: LeftOutPiece, isFault: boolean): Finding {
  return {
    ...nowhere,
    id: `left-out ${piece.start}`,
    group: 'left-out',
    kind: piece.isSentence ? 'left-out-sentence' : 'left-out-words',
    isFault,
    spans: [{ start: piece.start, end: piece.end }],
    sourceWords: piece.text,
    reason: piece.reason,
  };
}

function counts({ source }: Project, { counts: { findings } }: CheckReport): readonly Finding[] {
  return findings.map(({ kind, termId, name, slideId, declaredCount, foundCount, actualCount, missing }) => ({
    ...nowhere,
    id: `counts ${kind} ${termId} ${slideId}`,
    group: 'counts',
    kind: `count-${kind}`,
    isFault: true,
    params: {
      name,
      should: kind === 'mismatch' ? (declaredCount ?? foundCount) : foundCount,
      actual: actualCount,
      members: missing.map((span) => sliceSpan(source.raw, span)).join('、'),
    },
    slideId,
    spans: missing,
  }));
}

function figures({ numbers, slides: found }: CheckReport): readonly Finding[] {
  const changed = found.filter(({ rule }) => rule === 'figure-changed');
  const isToldBetter = (slideId: string, slotId: string | null) =>
    changed.some((each) => each.slideId === slideId && each.slotId === slotId);
  return numbers.findings
    .filter(({ slideId, slotId }) => !isToldBetter(slideId, slotId))
    .map(({ slideId, slotId, number }) => ({
      ...nowhere,
      id: `figures ${slideId} ${slotId} ${number}`,
      group: 'figures',
      kind: 'figure-unknown',
      isFault: true,
      params: { number },
      slideId,
      slotId,
      paragraphIndex: 0,
      slideWords: number,
    }));
}

function wording({ source }: Project, { fidelity }: CheckReport): readonly Finding[] {
  return fidelity.findings.map(({ slideId, slotId, text, span }) => ({
    ...nowhere,
    id: `wording ${slideId} ${slotId} ${span.start}`,
    group: 'wording',
    kind: 'unfaithful',
    isFault: true,
    slideId,
    slotId,
    paragraphIndex: 0,
    spans: [span],
    sourceWords: sliceSpan(source.raw, span),
    slideWords: text,
  }));
}

/** One for each slide and kind: the lines of one text that is too long are one fault. */
function misfits({ fit: checked }: CheckReport): readonly Finding[] {
  const kinds = new Map<string, Finding>();
  for (const { slideId, slotId, kind, text } of checked?.findings ?? []) {
    const id = `fit ${slideId} ${slotId} ${kind}`;
    const before = kinds.get(id);
    kinds.set(id, {
      ...nowhere,
      id,
      group: 'fit',
      kind: `fit-${kind}`,
      isFault: true,
      params: { count: Number(before?.params.count ?? 0) + 1 },
      slideId,
      slotId,
      paragraphIndex: 0,
      slideWords: before?.slideWords || text || null,
    });
  }
  return [...kinds.values()];
}

const groupOfRule = {
  'figure-changed': 'figures',
  'name-changed': 'wording',
  reworded: 'wording',
  'half-width-mark': 'marks',
  'empty-slide': 'slides',
  'no-alt-text': 'pictures',
} as const;

function slides({ slides: found }: CheckReport): readonly Finding[] {
  return found.map(({ rule, slideId, slotId, paragraphIndex, before, after }) => ({
    ...nowhere,
    id: `${rule} ${slideId} ${slotId} ${paragraphIndex}`,
    group: groupOfRule[rule],
    kind: rule,
    isFault: rule !== 'reworded' && rule !== 'no-alt-text',
    slideId,
    slotId,
    paragraphIndex,
    sourceWords: before,
    slideWords: after === '' ? null : after,
  }));
}

/** Advice, all of it: what is true and fits may be told better. */
function telling({ telling: { findings } }: CheckReport): readonly Finding[] {
  return findings.map(({ rule, slideId, slotId, text }) => ({
    ...nowhere,
    id: `${rule} ${slideId} ${slotId}`,
    group: 'telling',
    kind: rule,
    isFault: false,
    slideId,
    slotId,
    paragraphIndex: slotId === null ? null : 0,
    slideWords: text === '' ? null : text,
  }));
}
