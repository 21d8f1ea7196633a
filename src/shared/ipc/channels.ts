import type { TigangCalls, TigangEvents } from './bridge.ts';

/** Names of the messages: the bridge calls them, the main process answers each, and no other. */
export const callChannels = {
  documents: {
    choose: 'documents:choose',
    open: 'documents:open',
    cancel: 'documents:cancel',
  },
  structure: {
    correct: 'structure:correct',
    analyse: 'structure:analyse',
    cancel: 'structure:cancel',
  },
  projects: { save: 'projects:save' },
  exports: {
    choose: 'exports:choose',
    start: 'exports:start',
    cancel: 'exports:cancel',
    open: 'exports:open',
    showInFolder: 'exports:show-in-folder',
  },
  recent: { list: 'recent:list', forget: 'recent:forget', clear: 'recent:clear' },
  settings: { get: 'settings:get', set: 'settings:set' },
  ownThemes: { list: 'own-themes:list', save: 'own-themes:save', remove: 'own-themes:remove' },
  recovery: {
    store: 'recovery:store',
    clear: 'recovery:clear',
    list: 'recovery:list',
    restore: 'recovery:restore',
    discard: 'recovery:discard',
  },
  appWindow: {
    describe: 'app-window:describe',
    ready: 'app-window:ready',
    closeConfirmed: 'app-window:close-confirmed',
    closeCancelled: 'app-window:close-cancelled',
  },
  show: { start: 'show:start', end: 'show:end', content: 'show:content', at: 'show:at' },
} as const satisfies {
  readonly [Area in keyof TigangCalls]: Readonly<Record<keyof TigangCalls[Area], string>>;
};

/**
 * Tells the main process that the user dropped or pasted a file: only the preload sends it, and only with the path of a
 * `File` that the system handed to the page. No part of `window.tigang` names a path of its own here.
 */
export const fileGivenChannel = 'file-given';

export const eventChannels = {
  command: 'event:command',
  openRequest: 'event:open-request',
  progress: 'event:progress',
  settings: 'event:settings',
  showEnded: 'event:show-ended',
  closeRequested: 'event:close-requested',
} as const satisfies Readonly<Record<keyof TigangEvents, string>>;
