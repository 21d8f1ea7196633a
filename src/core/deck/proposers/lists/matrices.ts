import type { Paragraph, Run } from '../../../model/deck/deck.ts';
import type {
  CountedTerm,
  ParallelMember,
  ParallelRun,
  ParallelSlot,
} from '../../../model/outline/outline.ts';
import { containsSpan, type Span, span } from '../../../model/span.ts';
import { ranks, type SlideCandidate } from '../../plan/candidate.ts';
import { balancedGroups } from '../../plan/clause-items.ts';
import { type PlanContext, sentenceAt, topSectionAt } from '../../plan/plan-context.ts';
import { numberedSlots, paragraph, slot } from '../../runs/slots.ts';
import { slideRuns } from '../../runs/source-runs.ts';
import { topTitle } from '../../titles/headings/top-title.ts';
import { termTitle } from '../../titles/term-title.ts';

const fromMembers = 4;
const maxRows = 9;
const driverActions = { min: 2, max: 7 };

/** Members that lead from a driver to a goal: a table of all, then a slide for each if the deck is long. */
export function proposeMatrices(context: PlanContext): readonly SlideCandidate[] {
  return context.outline.parallels
    .filter(isMatrix)
    .flatMap((run) => [...matrixSlides(context, run), ...driverSlides(context, run)]);
}

function isMatrix(run: ParallelRun): boolean {
  return (
    run.scope !== 'heading' &&
    run.members.length >= fromMembers &&
    run.members.every((member) => slotOf(member, 'driver') !== null && slotOf(member, 'goal') !== null)
  );
}

function slotOf(member: ParallelMember, role: ParallelSlot['role']): ParallelSlot | null {
  return member.slots.find((candidate) => candidate.role === role) ?? null;
}

function matrixSlides(context: PlanContext, run: ParallelRun): readonly SlideCandidate[] {
  const { source } = context;
  const first = run.members[0]?.span.start ?? 0;
  const title = matrixTitle(context, run);
  const heads = (['driver', 'goal'] as const).map((role): readonly Paragraph[] => {
    const frame = run.frames.find((candidate) => candidate.role === role);
    return [
      paragraph(
        frame === undefined ? [] : [frame.prefix, frame.suffix].flatMap((part) => slideRuns(source, part)),
      ),
    ];
  });
  return balancedGroups(run.members, maxRows).map((members, index) => ({
    id: index === 0 ? `matrix-${run.id}` : `matrix-${run.id}-${index + 1}`,
    layout: 'matrix',
    sectionIndex: topSectionAt(context, first)?.index ?? null,
    slots: [
      slot('title', paragraph(title)),
      ...numberedSlots('column-head', heads),
      ...numberedSlots(
        'item',
        members.map((member) =>
          (['driver', 'goal'] as const).flatMap((role) => {
            const found = slotOf(member, role);
            return found === null
              ? []
              : [paragraph(slideRuns(source, found.core), role === 'goal' ? 'goal' : 'main')];
          }),
        ),
      ),
    ],
    rank: ranks.structure,
    score: run.members.length,
    group: `matrix-${run.id}`,
    offset: first,
    order: index,
    claims: members.map((member) => member.span),
  }));
}

/** The counted term that the goals are the members of, with the verb before it; else the heading. */
function matrixTitle(context: PlanContext, run: ParallelRun): readonly Run[] {
  const goals = run.members.flatMap((member) => slotOf(member, 'goal')?.span ?? []);
  const term = context.outline.countedTerms.find(
    (countedTerm) => countedTerm.nameSpan !== null && countedTerm.spread && isAnswered(countedTerm, goals),
  );
  const sentence = term?.nameSpan ? sentenceAt(context, term.nameSpan) : null;
  const title = term?.nameSpan && sentence ? termTitle(context, term.nameSpan, sentence, []) : null;
  return title ?? topTitle(context, run.members[0]?.span.start ?? 0);
}

function isAnswered(countedTerm: CountedTerm, goals: readonly Span[]): boolean {
  return (
    countedTerm.items.length > 0 &&
    countedTerm.items.every((item) => goals.some((goal) => containsSpan(goal, item.span)))
  );
}

function driverSlides(context: PlanContext, run: ParallelRun): readonly SlideCandidate[] {
  const actionCounts = run.members.map((member) => actionsOf(member).length);
  if (actionCounts.some((count) => count < driverActions.min || count > driverActions.max)) return [];
  const first = run.members[0]?.span.start ?? 0;
  return run.members.flatMap((member, index): readonly SlideCandidate[] => {
    const driver = slotOf(member, 'driver');
    const goal = slotOf(member, 'goal');
    if (driver === null || goal === null) return [];
    const { source, labels } = context;
    return [
      {
        id: `driver-${run.id}-${index + 1}`,
        layout: 'driver',
        sectionIndex: topSectionAt(context, first)?.index ?? null,
        slots: [
          slot('title', paragraph(slideRuns(source, driver.span))),
          slot('counter', paragraph([labels.counter(index + 1, run.members.length)])),
          ...numberedSlots(
            'item',
            actionsOf(member).map((action) => [paragraph(slideRuns(source, action.span))]),
          ),
          slot('conclusion', paragraph(framedRuns(context, goal))),
        ],
        rank: ranks.detail,
        score: run.members.length,
        group: `drivers-${run.id}`,
        offset: first,
        order: 100 + index,
        claims: [member.span],
      },
    ];
  });
}

function actionsOf(member: ParallelMember): readonly ParallelSlot[] {
  return member.slots.filter((candidate) => candidate.role === 'action' || candidate.role === 'other');
}

function framedRuns({ source }: PlanContext, { span: whole, core }: ParallelSlot): readonly Run[] {
  return [
    ...slideRuns(source, span(whole.start, core.start), 'shared'),
    ...slideRuns(source, core),
    ...slideRuns(source, span(core.end, whole.end), 'shared'),
  ];
}
