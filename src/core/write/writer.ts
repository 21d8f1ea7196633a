import type { Diagnostic } from '../diagnostics.ts';
import type { Project } from '../model/project/project.ts';
import type { Scene } from '../model/scene/scene.ts';
import type { AssetLoader, ProgressPort } from '../ports.ts';
import type { Result } from '../result.ts';

/** Formats that a deck can be written in without a window. */
export const writeFormats = ['pptx', 'html', 'md', 'script'] as const;
export type WriteFormat = (typeof writeFormats)[number];

/** What the app can export: PDF and PNG are made from the pages that `writePages` makes, which takes a window. */
export const exportFormats = [...writeFormats, 'pdf', 'png'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export interface WriteInput {
  readonly project: Project;
  /** Laid out from `project.deck`; writers draw it and lay out nothing. */
  readonly scene: Scene;
  readonly assets: AssetLoader;
  /** Writers look at `cancelled` between steps, and answer the error `cancelled` then. */
  readonly progress: ProgressPort;
}

export interface WrittenDeck {
  /** The whole file; the same input gives the same bytes. */
  readonly bytes: Uint8Array;
  readonly diagnostics: readonly Diagnostic[];
}

/** One format. Expected failures are `cancelled` and `write-failed`; anything else is a bug, and throws. */
export type DeckWriter = (input: WriteInput) => Promise<Result<WrittenDeck>>;

/** What the registry knows of a format before its code is loaded. */
export interface WriterEntry {
  readonly format: WriteFormat;
  /** With the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** Imports the writer only when it is asked for: pptxgenjs and reveal.js are large. */
  readonly load: () => Promise<DeckWriter>;
}
