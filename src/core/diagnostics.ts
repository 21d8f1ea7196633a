import type { Span } from './model/span.ts';

/** Something lossy or uncertain that the user may want to see; the result beside it stands. */
export interface Diagnostic {
  /** Stable kebab-case code; words under `diagnostic.<code>` in `resources/locales`. */
  readonly code: string;
  readonly severity: 'info' | 'warning' | 'error';
  readonly params?: Readonly<Record<string, string | number>>;
  /** Where in `SourceDocument.raw`, when the finding is about the source. */
  readonly span?: Span;
  /** Which slide, when the finding is about the deck. */
  readonly slideId?: string;
}

/** A value with what was noticed on the way to it. */
export interface Diagnosed<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}
