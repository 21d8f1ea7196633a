import { type HistoryStep, performPlan } from '../../../core/edit/history.ts';
import { canonicalJson } from '../../../core/model/canonical-json.ts';
import { kindByHand } from '../../../core/model/deck/kind-by-hand.ts';
import type { SlideBudget } from '../../../core/model/deck/slide-budget.ts';
import type { Outline } from '../../../core/model/outline/outline.ts';
import type { Correction } from '../../../core/model/source/correction.ts';
import { addCorrection, withoutCorrectionsOf } from '../../../core/model/source/revise-corrections.ts';
import type { SourceDocument } from '../../../core/model/source/source-document.ts';
import type { Span } from '../../../core/model/span.ts';
import type { Result } from '../../../core/result.ts';
import { bridge } from '../window/bridge.ts';
import { projectOf } from './documents.ts';
import { keptSelection } from './kept-selection.ts';
import { getSession, type Link, type OpenDocument, showError, useSession } from './session.ts';

/** Work that lasts longer shows itself. */
const patienceMs = 400;
/** Outlines of a long document are large; undo rarely goes further back at once. */
const mostOutlines = 24;

/** What the deck is planned by. */
interface Basis extends Pick<OpenDocument, 'corrections' | 'maxSlides'> {
  /** The kind of document that a person says it is; null where it is recognised. */
  readonly kind: string | null;
}

type Revision = (document: OpenDocument) => Partial<Basis>;

/** Corrections and budgets that wait for their turn, oldest first: each is a step of its own. */
let waiting: readonly Revision[] = [];
let isRunning = false;
const outlines = new WeakMap<SourceDocument, Map<string, Outline>>();

/** Corrects the structure; the outline and the deck follow when they are found. */
export function correct(correction: Correction): void {
  enqueue(({ source, corrections }) => ({ corrections: addCorrection(source, corrections, correction) }));
}

/** Takes back what was said of a block. */
export function takeBack(blockId: string): void {
  enqueue(({ source, corrections }) => ({ corrections: withoutCorrectionsOf(source, corrections, blockId) }));
}

/** Plans the deck with another budget; edits stay. */
export function setBudget(maxSlides: SlideBudget): void {
  enqueue(() => ({ maxSlides }));
}

/** Plans the deck as that of another kind of document, null for the kind that is recognised; edits stay. */
export function setKind(kind: string | null): void {
  enqueue(() => ({ kind }));
}

/** Ends the work on a correction, and forgets those after it. */
export function cancelCorrections(): void {
  waiting = [];
  void bridge.structure.cancel();
}

function enqueue(revision: Revision): void {
  waiting = [...waiting, revision];
  if (!isRunning) void runAll();
}

async function runAll(): Promise<void> {
  isRunning = true;
  await whileBusy(async () => {
    for (let [revision] = waiting; revision !== undefined; [revision] = waiting) {
      const isDone = await run(revision);
      if (isDone === 'failed') waiting = [];
      if (isDone === 'done') waiting = waiting.slice(1);
    }
  });
  isRunning = false;
}

/** `again`: the deck was edited meanwhile, and the plan has to go by the edits. */
async function run(revision: Revision): Promise<'done' | 'again' | 'failed'> {
  const { document } = getSession();
  if (document === null) return 'failed';
  const { corrections, maxSlides, deck } = document;
  const basis: Basis = { corrections, maxSlides, kind: kindByHand(deck) };
  const wanted: Basis = { ...basis, ...revision(document) };
  if (canonicalJson(wanted) === canonicalJson(basis)) return 'done';
  remember(document);
  const corrected = await bridge.structure.correct({ project: projectOf(document), ...wanted });
  const now = getSession().document;
  if (now?.key !== document.key) return 'failed';
  if (!corrected.ok) {
    showError(corrected.error);
    return 'failed';
  }
  if (now.deck !== document.deck || now.corrections !== document.corrections) return 'again';
  const { value, diagnostics } = corrected.value;
  const step = performPlan(now, value.deck, {
    corrections: wanted.corrections,
    maxSlides: wanted.maxSlides,
  });
  if (!step.ok) {
    showError(step.error);
    return 'failed';
  }
  show({ ...now, ...step.value, outline: value.outline, diagnostics });
  return 'done';
}

function show(document: OpenDocument): void {
  const { document: before, selection, link } = getSession();
  remember(document);
  const isRevised = before?.outline !== document.outline;
  useSession.setState({
    document,
    ...(isRevised ? { link: linkIn(document.outline, link) } : {}),
    selection: before === null ? selection : keptSelection(before.deck, document.deck, selection),
  });
}

/** What was lit up may be another sentence now; the place in the text stays, for the arrows walk on from it. */
function linkIn({ blocks }: Outline, link: Link | null): Link | null {
  const start = link?.spans[0]?.start;
  if (start === undefined) return null;
  const covers = ({ span }: { readonly span: Span }) => span.start <= start && start < span.end;
  const block = blocks.find(covers);
  const span = block?.sentences.find(covers)?.span ?? block?.span;
  return span === undefined ? null : { spans: [span], origin: 'source' };
}

/**
 * Takes a step of the history to other corrections: at once where their outline is known, else when it is found.
 * `step` is asked again then, for the document may have changed.
 */
export function showStep(
  step: (document: OpenDocument) => Result<HistoryStep> | null,
  onShown: () => void,
): void {
  const { document } = getSession();
  const taken = document === null ? null : step(document);
  if (document === null || taken === null) return;
  if (!taken.ok) {
    showError(taken.error);
    return;
  }
  const { corrections } = taken.value;
  const outline =
    corrections === document.corrections ? document.outline : known(document.source, corrections);
  if (outline !== undefined) {
    show({ ...document, ...taken.value, outline });
    onShown();
    return;
  }
  void whileBusy(async () => {
    const found = await bridge.structure.analyse({ source: document.source, corrections });
    const now = getSession().document;
    if (now?.key !== document.key) return;
    if (!found.ok) {
      showError(found.error);
      return;
    }
    keep(document.source, corrections, found.value);
    showStep(step, onShown);
  });
}

function remember({ source, corrections, outline }: OpenDocument): void {
  keep(source, corrections, outline);
}

function keep(source: SourceDocument, corrections: readonly Correction[], outline: Outline): void {
  const all = outlines.get(source) ?? new Map<string, Outline>();
  outlines.set(source, all);
  all.set(canonicalJson(corrections), outline);
  const [oldest] = all.keys();
  if (all.size > mostOutlines && oldest !== undefined) all.delete(oldest);
}

function known(source: SourceDocument, corrections: readonly Correction[]): Outline | undefined {
  return outlines.get(source)?.get(canonicalJson(corrections));
}

async function whileBusy(work: () => Promise<void>): Promise<void> {
  useSession.setState({ correcting: { done: 0, total: 1, isShown: false } });
  const timer = setTimeout(() => {
    const { correcting } = getSession();
    if (correcting !== null) useSession.setState({ correcting: { ...correcting, isShown: true } });
  }, patienceMs);
  try {
    await work();
  } finally {
    clearTimeout(timer);
    useSession.setState({ correcting: null });
  }
}
