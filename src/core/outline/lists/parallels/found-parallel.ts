import type { ParallelFrame, ParallelRun, SlotRole } from '../../../model/outline/outline.ts';
import { type Span, span } from '../../../model/span.ts';
import type { BlockView } from '../../../view/document-view.ts';
import type { ParallelMatch } from './parallel-rule.ts';
import type { Frame } from './shapes/frame.ts';

/** A piece of a member with local offsets. */
export interface LocalSlot {
  readonly role: SlotRole;
  readonly span: Span;
  readonly core: Span;
}

export interface LocalMember {
  readonly view: BlockView;
  readonly span: Span;
  readonly slots: readonly LocalSlot[];
}

/** A parallel run, with the local offsets that other detectors of the text continue from. */
export interface FoundParallel {
  readonly run: ParallelRun;
  readonly members: readonly LocalMember[];
}

export function framedSlot(role: SlotRole, where: Span, frame: Frame): LocalSlot {
  return { role, span: where, core: span(where.start + frame.prefix, where.end - frame.suffix) };
}

/** Turns local offsets into the model. */
export function toParallel(
  id: string,
  { scope, members, framed = ['other'] }: ParallelMatch,
  confidence: number,
  reason: string,
): FoundParallel {
  const first = members[0];
  const frames: readonly ParallelFrame[] =
    first === undefined
      ? []
      : first.slots
          .filter(({ role }) => framed.includes(role))
          .map(({ role, span: whole, core }) => ({
            role,
            prefix: edgeSpan(first.view, whole.start, core.start),
            suffix: edgeSpan(first.view, core.end, whole.end),
          }));
  const run: ParallelRun = {
    id,
    scope,
    members: members.map(({ view, span: whole, slots }) => ({
      blockId: view.block.id,
      span: view.rawSpan(whole),
      slots: slots.map((slot) => ({
        role: slot.role,
        span: view.rawSpan(slot.span),
        core: view.rawSpan(slot.core),
      })),
    })),
    frames,
    confidence,
    reasons: [{ code: reason, weight: confidence }],
  };
  return { run, members };
}

/** An empty local span has no character to point at: it stands where the next one begins. */
function edgeSpan(view: BlockView, start: number, end: number): Span {
  if (start < end) return view.rawSpan(span(start, end));
  const at = start < view.text.length ? view.rawSpan(span(start, start + 1)).start : view.block.span.end;
  return span(at, at);
}
