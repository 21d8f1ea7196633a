import { type PlanOptions, planDeck } from './deck/plan-deck.ts';
import { replanDeck } from './deck/replan/replan-deck.ts';
import type { Diagnosed, Diagnostic } from './diagnostics.ts';
import { tigangError } from './errors.ts';
import { readDocument } from './import/registry.ts';
import { layoutDeck } from './layout/layout-deck.ts';
import type { Outline } from './model/outline/outline.ts';
import type { Project } from './model/project/project.ts';
import { correctSource } from './model/source/correct-source.ts';
import type { Correction } from './model/source/correction.ts';
import type { SourceDocument, SourceFormat } from './model/source/source-document.ts';
import type { Theme } from './model/theme/theme.ts';
import { analyseDocument } from './outline/analyse-document.ts';
import type { AssetLoader, ProgressPort, TextMeasurer } from './ports.ts';
import { err, ok, type Result } from './result.ts';
import type { PageKind } from './write/pages/page-kind.ts';
import { writeDeck } from './write/registry.ts';
import type { WriteFormat, WrittenDeck } from './write/writer.ts';

const stageCount = 3;

/** For callers that neither show progress nor cancel. */
export const noProgress: ProgressPort = { report: () => {}, cancelled: false };

/**
 * Bytes of a document to a project: read, analyse, plan. Without a file name they were pasted, as `pastedFormat`. Fails only where the bytes are no document
 * (see `readDocument`) or the work was cancelled between two stages.
 */
export async function convertDocument(
  bytes: Uint8Array,
  fileName: string | null,
  options: PlanOptions,
  progress: ProgressPort = noProgress,
  pastedFormat: SourceFormat = 'text',
): Promise<Result<Diagnosed<Project>>> {
  const read = await readDocument(bytes, fileName, pastedFormat);
  if (!read.ok) return read;
  if (progress.cancelled) return err(tigangError('cancelled'));
  progress.report(1, stageCount);
  const converted = convertSource(read.value.value, options, progress);
  if (!converted.ok) return converted;
  return ok({
    value: converted.value.value,
    diagnostics: [...read.value.diagnostics, ...converted.value.diagnostics],
  });
}

function convertSource(
  source: SourceDocument,
  options: PlanOptions,
  progress: ProgressPort,
): Result<Diagnosed<Project>> {
  const outline = analyseDocument(source);
  if (progress.cancelled) return err(tigangError('cancelled'));
  progress.report(2, stageCount);
  const deck = planDeck(source, outline.value, options);
  progress.report(stageCount, stageCount);
  const diagnostics: readonly Diagnostic[] = [...outline.diagnostics, ...deck.diagnostics];
  const { maxSlides } = options;
  return ok({
    value: { source, corrections: [], outline: outline.value, deck: deck.value, maxSlides },
    diagnostics,
  });
}

/** The outline of a source as read, with corrections. */
export function outlineOf(source: SourceDocument, corrections: readonly Correction[]): Diagnosed<Outline> {
  return analyseDocument(correctSource(source, corrections), corrections);
}

/** What a deck is planned by. */
export interface PlanBasis extends Pick<Project, 'corrections' | 'maxSlides'> {
  /** The kind of document that a person says it is, null to have it recognised; absent where that stays. */
  readonly kind?: string | null;
}

/**
 * The project with other corrections, another budget or as another kind of document: its outline is found again, and its deck follows with the
 * edits that it has.
 * Fails only where the work was cancelled between two stages.
 */
export function correctProject(
  project: Project,
  { corrections, maxSlides, kind }: PlanBasis,
  progress: ProgressPort = noProgress,
): Result<Diagnosed<Project>> {
  const before = {
    source: correctSource(project.source, project.corrections),
    outline: project.outline,
    maxSlides: project.maxSlides,
  };
  const source = correctSource(project.source, corrections);
  progress.report(1, stageCount);
  const outline = analyseDocument(source, corrections);
  if (progress.cancelled) return err(tigangError('cancelled'));
  progress.report(2, stageCount);
  const deck = replanDeck(before, { source, outline: outline.value, maxSlides }, project.deck, kind);
  progress.report(stageCount, stageCount);
  return ok({
    value: { ...project, corrections, maxSlides, outline: outline.value, deck: deck.value },
    diagnostics: [...outline.diagnostics, ...deck.diagnostics],
  });
}

/** What an export needs beside the project. */
export interface ExportResources {
  readonly theme: Theme;
  readonly measurer: TextMeasurer;
  readonly assets: AssetLoader;
}

/** Lays the deck of a project out as pages for a printer: the HTML of which the app makes a PDF. */
export async function exportPages(
  project: Project,
  kind: PageKind,
  { theme, measurer, assets }: ExportResources,
  progress: ProgressPort = noProgress,
): Promise<Result<WrittenDeck>> {
  const { writePages } = await import('./write/pages/write-pages.ts');
  const scene = layoutDeck(project.deck, theme, measurer, project.source.images);
  const written = await writePages({ project, scene: scene.value, assets, progress }, kind);
  if (!written.ok) return written;
  return ok({ ...written.value, diagnostics: [...scene.diagnostics, ...written.value.diagnostics] });
}

/** Lays the deck of a project out and writes it in a format; diagnostics are those of both. */
export async function exportProject(
  project: Project,
  format: WriteFormat,
  { theme, measurer, assets }: ExportResources,
  progress: ProgressPort = noProgress,
): Promise<Result<WrittenDeck>> {
  const scene = layoutDeck(project.deck, theme, measurer, project.source.images);
  if (progress.cancelled) return err(tigangError('cancelled'));
  const written = await writeDeck(format, { project, scene: scene.value, assets, progress });
  if (!written.ok) return written;
  return ok({
    bytes: written.value.bytes,
    diagnostics: [...scene.diagnostics, ...written.value.diagnostics],
  });
}
