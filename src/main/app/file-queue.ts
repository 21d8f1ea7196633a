import { basename } from 'node:path';

/** Files that the system asks to open, from the command line, a second start, or a file manager. */
export interface FileQueue {
  open(paths: readonly string[]): void;
  /** The window has a page that can be told; what waited goes out. */
  connect(send: (path: string) => void): void;
  /** The page is being reloaded. */
  disconnect(): void;
}

/** The app shows one document: of several files the last is opened. */
export function createFileQueue(): FileQueue {
  let send: ((path: string) => void) | null = null;
  let waiting: string | null = null;
  return {
    open(paths) {
      const path = paths.filter((candidate) => basename(candidate) !== '').at(-1);
      if (path === undefined) return;
      if (send === null) waiting = path;
      else send(path);
    },
    connect(receiver) {
      send = receiver;
      const path = waiting;
      waiting = null;
      if (path !== null) receiver(path);
    },
    disconnect() {
      send = null;
    },
  };
}
