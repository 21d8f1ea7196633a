/**
 * What the native menu and the keyboard ask of the renderer. Clipboard and quitting are roles of
 * Electron; language and appearance change through `settings.set`.
 */
export const commandIds = [
  'new-from-text',
  'open',
  'show-sample',
  'save',
  'save-as',
  'export-pptx',
  'export-pdf',
  'export-png',
  'export-html',
  'export-md',
  'export-script',
  'close-document',
  'undo',
  'redo',
  'new-slide',
  'duplicate-slide',
  'delete-slide',
  'slide-up',
  'slide-down',
  'present',
  'present-from-current',
  'toggle-source',
  'toggle-notes',
  'toggle-inspector',
  'review-next',
  'review-previous',
] as const;
export type CommandId = (typeof commandIds)[number];
