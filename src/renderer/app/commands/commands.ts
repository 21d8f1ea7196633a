import type { CommandId } from '../../../shared/ipc/command-ids.ts';
import { chooseAndOpen, closeDocument, openDocument, saveDocument } from '../store/documents.ts';
import {
  duplicateSlide,
  insertSlide,
  moveSelectedSlide,
  redoEdit,
  removeSlide,
  undoEdit,
} from '../store/edits.ts';
import { stepReview } from '../store/review.ts';
import { getSession, type PaneName, type SessionState, useSession } from '../store/session.ts';
import { startShow } from '../store/show.ts';

/** One thing the user can ask for, from the menu, a button or the keyboard. */
export interface Command {
  readonly run: () => void;
  readonly isEnabled: (state: SessionState) => boolean;
}

const always = () => true;
const withDocument = ({ document }: SessionState) => document !== null;
const withSlide = ({ document, selection }: SessionState) => document !== null && selection !== null;

/** Every command of the menu, the toolbar and the keyboard. */
export const commands: Readonly<Record<CommandId, Command>> = {
  'new-from-text': { run: () => void closeDocument(), isEnabled: withDocument },
  open: { run: () => void chooseAndOpen(), isEnabled: always },
  'show-sample': { run: () => void openDocument({ type: 'sample' }), isEnabled: always },
  save: { run: () => void saveDocument(false), isEnabled: withDocument },
  'save-as': { run: () => void saveDocument(true), isEnabled: withDocument },
  'export-pptx': { run: () => useSession.setState({ exportDialog: 'pptx' }), isEnabled: withDocument },
  'export-pdf': { run: () => useSession.setState({ exportDialog: 'pdf' }), isEnabled: withDocument },
  'export-png': { run: () => useSession.setState({ exportDialog: 'png' }), isEnabled: withDocument },
  'export-html': { run: () => useSession.setState({ exportDialog: 'html' }), isEnabled: withDocument },
  'export-md': { run: () => useSession.setState({ exportDialog: 'md' }), isEnabled: withDocument },
  'export-script': { run: () => useSession.setState({ exportDialog: 'script' }), isEnabled: withDocument },
  'close-document': { run: () => void closeDocument(), isEnabled: withDocument },
  undo: { run: undoEdit, isEnabled: ({ document }) => (document?.history.past.length ?? 0) > 0 },
  redo: { run: redoEdit, isEnabled: ({ document }) => (document?.history.future.length ?? 0) > 0 },
  'new-slide': { run: insertSlide, isEnabled: withSlide },
  'duplicate-slide': { run: duplicateSlide, isEnabled: withSlide },
  'delete-slide': {
    run: removeSlide,
    isEnabled: (state) => withSlide(state) && (state.document?.deck.slides.length ?? 0) > 1,
  },
  'slide-up': { run: () => moveSelectedSlide(-1), isEnabled: withSlide },
  'slide-down': { run: () => moveSelectedSlide(1), isEnabled: withSlide },
  present: { run: () => startShow('first'), isEnabled: withDocument },
  'present-from-current': { run: () => startShow('current'), isEnabled: withDocument },
  'toggle-source': togglePane('source'),
  'toggle-notes': togglePane('notes'),
  'toggle-inspector': {
    run: () =>
      useSession.setState(({ panes, sidePanel }) => ({
        panes: { ...panes, inspector: sidePanel === 'review' || !panes.inspector },
        sidePanel: 'inspector',
      })),
    isEnabled: withDocument,
  },
  'review-next': { run: () => stepReview(1), isEnabled: withDocument },
  'review-previous': { run: () => stepReview(-1), isEnabled: withDocument },
};

/** Runs a command if it applies now. */
export function runCommand(id: CommandId): boolean {
  const command = commands[id];
  if (!command.isEnabled(getSession())) return false;
  command.run();
  return true;
}

function togglePane(pane: PaneName): Command {
  return {
    run: () => useSession.setState(({ panes }) => ({ panes: { ...panes, [pane]: !panes[pane] } })),
    isEnabled: withDocument,
  };
}
