import type { CommandId } from '../../../shared/ipc/command-ids.ts';
import { movePaneFocus } from '../shell/pane-focus.ts';
import { runCommand } from './commands.ts';

interface Shortcut {
  readonly key: string;
  readonly ctrl?: boolean;
  readonly shift?: boolean;
  readonly alt?: boolean;
  readonly command: CommandId;
  /** Left to text fields, where the key has its own meaning. */
  readonly notInFields?: boolean;
}

const shortcuts: readonly Shortcut[] = [
  { key: 'o', ctrl: true, command: 'open' },
  { key: 's', ctrl: true, command: 'save' },
  { key: 's', ctrl: true, shift: true, command: 'save-as' },
  { key: 'e', ctrl: true, command: 'export-pptx' },
  { key: 'w', ctrl: true, command: 'close-document' },
  { key: 'z', ctrl: true, command: 'undo' },
  { key: 'y', ctrl: true, command: 'redo' },
  { key: 'z', ctrl: true, shift: true, command: 'redo' },
  { key: 'm', ctrl: true, command: 'new-slide' },
  { key: 'd', ctrl: true, command: 'duplicate-slide' },
  { key: 'ArrowUp', alt: true, command: 'slide-up', notInFields: true },
  { key: 'ArrowDown', alt: true, command: 'slide-down', notInFields: true },
  { key: 'F7', command: 'review-next' },
  { key: 'F7', shift: true, command: 'review-previous' },
  { key: 'F5', command: 'present' },
  { key: 'F5', shift: true, command: 'present-from-current' },
];

/** Listens for shortcuts; what no command takes continues to the page and to the native menu. */
export function listenForShortcuts(): () => void {
  const listen = (event: KeyboardEvent) => {
    if (event.isComposing || event.defaultPrevented) return;
    if (event.key === 'F6') {
      movePaneFocus(event.shiftKey ? -1 : 1);
      event.preventDefault();
      return;
    }
    // A dialog has the keyboard to itself.
    if (document.querySelector('[role="dialog"]') !== null) return;
    const shortcut = shortcuts.find((candidate) => fits(candidate, event));
    if (shortcut === undefined || (shortcut.notInFields === true && isField(event.target))) return;
    if (runCommand(shortcut.command)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  window.addEventListener('keydown', listen, { capture: true });
  return () => window.removeEventListener('keydown', listen, { capture: true });
}

function fits({ key, ctrl, shift, alt }: Shortcut, event: KeyboardEvent): boolean {
  return (
    event.key.toLowerCase() === key.toLowerCase() &&
    (event.ctrlKey || event.metaKey) === (ctrl ?? false) &&
    event.shiftKey === (shift ?? false) &&
    event.altKey === (alt ?? false)
  );
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, [contenteditable="true"]') !== null
  );
}
