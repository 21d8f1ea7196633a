/**
 * Every expected failure. The code is stable and travels over IPC; the words are in
 * `resources/locales/*.json` under `error.<code>` and say what happened and what to do.
 */
export type ErrorCode =
  | 'file-not-found'
  | 'file-not-chosen'
  | 'file-is-folder'
  | 'file-not-permitted'
  | 'file-empty'
  | 'file-binary'
  | 'file-too-large'
  | 'document-too-long'
  | 'file-unknown-format'
  | 'file-unreadable'
  | 'file-is-device'
  | 'file-is-archive'
  | 'file-is-fixed-layout'
  | 'file-is-picture'
  | 'file-is-recording'
  | 'file-is-spreadsheet'
  | 'file-is-other-office'
  | 'pdf-damaged'
  | 'pdf-encrypted'
  | 'pdf-scanned'
  | 'pdf-too-complex'
  | 'pdf-too-long'
  | 'pdf-unmapped-text'
  | 'pdf-without-text'
  | 'file-damaged'
  | 'file-encrypted'
  | 'file-legacy-office'
  | 'file-too-many-parts'
  | 'file-unpacks-too-large'
  | 'file-unsafe'
  | 'folder-without-documents'
  | 'text-undecodable'
  | 'text-hidden'
  | 'text-without-words'
  | 'project-damaged'
  | 'project-too-large'
  | 'project-too-new'
  | 'target-not-permitted'
  | 'target-is-folder'
  | 'target-is-device'
  | 'target-is-document'
  | 'target-name-too-long'
  | 'target-folder-missing'
  | 'target-busy'
  | 'disk-full'
  | 'write-failed'
  | 'app-not-found'
  | 'app-failed'
  | 'cancelled'
  | 'conversion-crashed'
  | 'conversion-timeout'
  | 'conversion-out-of-proportion'
  | 'conversion-out-of-memory'
  | 'draft-not-found'
  | 'no-program-for-file'
  | 'edit-not-applicable'
  | 'theme-unknown'
  | 'format-unknown';

export interface TigangError {
  readonly code: ErrorCode;
  /** Values for the placeholders of the message, such as `file`, `limitMiB`. */
  readonly params: Readonly<Record<string, string | number>>;
}

export function tigangError(code: ErrorCode, params: TigangError['params'] = {}): TigangError {
  return { code, params };
}
