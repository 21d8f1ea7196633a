import { create } from 'zustand';
import type { Diagnostic } from '../../../core/diagnostics.ts';
import { emptyHistory, type History } from '../../../core/edit/history.ts';
import type { TigangError } from '../../../core/errors.ts';
import type { Deck } from '../../../core/model/deck/deck.ts';
import type { SlideBudget } from '../../../core/model/deck/slide-budget.ts';
import type { Outline } from '../../../core/model/outline/outline.ts';
import type { Correction } from '../../../core/model/source/correction.ts';
import type { SourceDocument } from '../../../core/model/source/source-document.ts';
import type { Span } from '../../../core/model/span.ts';
import type { ExportFormat } from '../../../core/write/writer.ts';
import type { OpenedDocument } from '../../../shared/ipc/bridge.ts';
import { setImages } from './scene.ts';

/** The document in the window. Every edit makes a new deck; equal references mean nothing changed. */
export interface OpenDocument {
  /** Grows with every document opened, so that views start afresh. */
  readonly key: number;
  /** As read. */
  readonly source: SourceDocument;
  readonly corrections: readonly Correction[];
  /** Of the source as corrected. */
  readonly outline: Outline;
  readonly deck: Deck;
  readonly history: History;
  /** The deck as it is on disk, or as it was made; null for recovered work, which is on disk as a draft only. */
  readonly savedDeck: Deck | null;
  /** Of the `.tigang` file, or null. */
  readonly path: string | null;
  readonly name: string;
  readonly diagnostics: readonly Diagnostic[];
  /** What the deck was planned with. */
  readonly maxSlides: SlideBudget;
}

/** A paragraph on a slide. */
export interface TextTarget {
  readonly slotId: string;
  readonly paragraphIndex: number;
}

/** The slide on the stage; `part` counts the parts of a slide that is too full for one. */
export interface Selection {
  readonly slideId: string;
  readonly part: number;
  readonly target: TextTarget | null;
}

/** What is lit up in the source, and which pane asked for it. */
export interface Link {
  readonly spans: readonly Span[];
  readonly origin: 'slide' | 'source';
}

export interface Message {
  readonly error: TigangError;
}

/** Where the review stands: the finding that is worked on, and those that the user has set aside. */
export interface ReviewState {
  readonly currentId: string | null;
  readonly ignored: ReadonlySet<string>;
}

export type PaneName = 'source' | 'notes' | 'inspector';

export interface SessionState {
  readonly document: OpenDocument | null;
  readonly selection: Selection | null;
  readonly link: Link | null;
  readonly isEditing: boolean;
  /** Where the text that is edited was entered; null when all of it was taken. */
  readonly caret: number | null;
  readonly panes: Readonly<Record<PaneName, boolean>>;
  /** What the pane at the side shows. */
  readonly sidePanel: 'inspector' | 'review';
  readonly review: ReviewState;
  readonly message: Message | null;
  /** What was said to screen readers last. */
  readonly announcement: string;
  /** Work that the window waits for; `isShown` once it lasts. */
  readonly opening: { readonly done: number; readonly total: number; readonly isShown: boolean } | null;
  /** Planning again, under way, for a correction of the structure or another budget; `isShown` once it lasts. */
  readonly correcting: { readonly done: number; readonly total: number; readonly isShown: boolean } | null;
  readonly exportDialog: ExportFormat | null;
  /** Set while the user is asked what becomes of unsaved changes; called with the answer. */
  readonly leaveQuestion: ((answer: 'save' | 'discard' | 'stay') => void) | null;
}

const noReview: ReviewState = { currentId: null, ignored: new Set() };

export const useSession = create<SessionState>()(() => ({
  document: null,
  selection: null,
  link: null,
  isEditing: false,
  caret: null,
  panes: { source: true, notes: true, inspector: true },
  sidePanel: 'inspector',
  review: noReview,
  message: null,
  announcement: '',
  opening: null,
  correcting: null,
  exportDialog: null,
  leaveQuestion: null,
}));

export const getSession = useSession.getState;

let documentKey = 0;

/** `isRecovered`: it counts as changed until it is saved. */
export function showDocument(opened: OpenedDocument, isRecovered = false): void {
  const { project, history, diagnostics, path, name } = opened;
  documentKey += 1;
  setImages(project.source.images);
  const firstSlide = project.deck.slides[0];
  useSession.setState({
    document: {
      key: documentKey,
      source: project.source,
      corrections: project.corrections,
      outline: project.outline,
      maxSlides: project.maxSlides,
      deck: project.deck,
      history: history ?? emptyHistory,
      savedDeck: isRecovered ? null : project.deck,
      path,
      name,
      diagnostics,
    },
    selection: firstSlide === undefined ? null : { slideId: firstSlide.id, part: 0, target: null },
    link: null,
    isEditing: false,
    sidePanel: 'inspector',
    review: noReview,
    message: null,
    exportDialog: null,
  });
}

export function hideDocument(): void {
  useSession.setState({ document: null, selection: null, link: null, isEditing: false, exportDialog: null });
}

export function showError(error: TigangError): void {
  // Whoever cancels knows it already.
  if (error.code !== 'cancelled') useSession.setState({ message: { error } });
}

export function announce(announcement: string): void {
  useSession.setState({ announcement });
}

export function selectSlide(slideId: string, part = 0): void {
  useSession.setState({ selection: { slideId, part, target: null }, link: null, isEditing: false });
}

export function isDirty(document: OpenDocument): boolean {
  return document.deck !== document.savedDeck;
}
