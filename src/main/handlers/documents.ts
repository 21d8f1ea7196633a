import { basename, extname } from 'node:path';
import { type ErrorCode, type TigangError, tigangError } from '../../core/errors.ts';
import { fileSizeLimitMiB } from '../../core/import/registry.ts';
import type { SlideBudget } from '../../core/model/deck/slide-budget.ts';
import type { Project } from '../../core/model/project/project.ts';
import type { SourceFormat } from '../../core/model/source/source-document.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { readFileBytes } from '../../files/read-file.ts';
import type { OpenedDocument, OpenRequest } from '../../shared/ipc/bridge.ts';
import { mostWorkSeconds } from '../../shared/reading-limits.ts';
import type { Dialogs } from '../app/dialogs.ts';
import { stemOf } from '../app/file-names.ts';
import type { SessionPaths } from '../app/session-paths.ts';
import type { Translate } from '../app/texts.ts';
import type { CallHandlers } from '../calls/register-calls.ts';
import type { ConversionLane, LaneTurn } from '../conversion/conversion-lane.ts';
import type { FileVersions } from '../storage/file-versions.ts';
import type { RecentStore } from '../storage/recent-store.ts';

interface DocumentPorts {
  readonly dialogs: Dialogs;
  readonly lane: ConversionLane;
  readonly paths: SessionPaths;
  readonly versions: FileVersions;
  readonly recent: RecentStore;
  readonly translate: () => Translate;
  readonly loadSample: () => Promise<string>;
  readonly now: () => Date;
  readonly onProgress: (done: number, total: number) => void;
  /** Told of every outcome, beside the window that asked. */
  readonly onOutcome: (outcome: Result<OpenedDocument>) => void;
}

/** What opening one document needs. */
interface OpenPorts extends Omit<DocumentPorts, 'lane'> {
  readonly lane: LaneTurn;
}

/** Projects hold the outline and the deck beside the text, packed. */
const projectSizeLimitBytes = 64 * 2 ** 20;
/** What HTML from the clipboard can be where the plain text beside it is a document. */
const unreadable: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'text-hidden',
  'text-without-words',
  'file-too-large',
  'file-binary',
  'text-undecodable',
]);
/** A person who waits can stop it: a document gets more time than on the command line, for slow machines. */
const patience = 2;
const documentSizeLimitBytes = fileSizeLimitMiB * 2 ** 20;

export function createDocumentHandlers(ports: DocumentPorts): CallHandlers['documents'] {
  return {
    async choose() {
      const path = await ports.dialogs.chooseDocument();
      if (path !== null) ports.paths.allow('open', path);
      return path;
    },
    cancel: () => ports.lane.cancel(),
    async open(request) {
      const outcome = await openDocument(request, { ...ports, lane: ports.lane.takeTurn() });
      ports.onOutcome(outcome);
      return outcome;
    },
  };
}

async function openDocument(
  { from, maxSlides }: OpenRequest,
  ports: OpenPorts,
): Promise<Result<OpenedDocument>> {
  switch (from.type) {
    case 'path':
      if (!ports.paths.isAllowed('open', from.path)) {
        return err(tigangError('file-not-chosen', { file: basename(from.path) }));
      }
      return extname(from.path).toLowerCase() === '.tigang'
        ? openProject(from.path, ports)
        : openFile(from.path, maxSlides, ports);
    case 'text':
      return openPasted({ bytes: toBytes(from.text), format: 'text' }, maxSlides, ports);
    case 'html': {
      // The mark says what the encoding is, whatever the program that was copied from says of its own.
      const bytes = toBytes(`\ufeff${from.html}`);
      const opened = await openPasted({ bytes, format: 'html' }, maxSlides, ports);
      const isUnread = !opened.ok && unreadable.has(opened.error.code) && from.text.trim() !== '';
      return isUnread ? openPasted({ bytes: toBytes(from.text), format: 'text' }, maxSlides, ports) : opened;
    }
    case 'sample': {
      const label = ports.translate()('dialog.sampleName');
      return convert(toBytes(await ports.loadSample()), `${label}.txt`, label, maxSlides, ports);
    }
  }
}

async function openPasted(
  { bytes, format }: { readonly bytes: Uint8Array; readonly format: SourceFormat },
  maxSlides: SlideBudget,
  ports: OpenPorts,
): Promise<Result<OpenedDocument>> {
  const label = ports.translate()('dialog.pastedName');
  const opened = await convert(bytes, null, label, maxSlides, ports, format);
  return opened.ok ? opened : err(named(opened.error, label));
}

async function openFile(
  path: string,
  maxSlides: SlideBudget,
  ports: OpenPorts,
): Promise<Result<OpenedDocument>> {
  const read = await readFileBytes(path, documentSizeLimitBytes);
  if (!read.ok) return read;
  const opened = await convert(read.value, basename(path), stemOf(path), maxSlides, ports);
  if (opened.ok) await ports.recent.add(path, ports.now());
  return opened;
}

async function openProject(path: string, ports: OpenPorts): Promise<Result<OpenedDocument>> {
  const { lane, onProgress } = ports;
  // Before it is read: what is written meanwhile counts as a change.
  await ports.versions.remember(path);
  const read = await readFileBytes(path, projectSizeLimitBytes);
  if (!read.ok) return read;
  const file = basename(path);
  const project = await lane.run({
    type: 'read-project',
    request: { bytes: read.value, fileName: file },
    file,
    onProgress,
  });
  if (!project.ok) return project;
  ports.paths.allow('save', path);
  await ports.recent.add(path, ports.now());
  return ok({ project: project.value, history: null, diagnostics: [], path, name: stemOf(path) });
}

/** `name` is used where the document gives none: pasted text and the sample take the title of the text. */
async function convert(
  bytes: Uint8Array,
  fileName: string | null,
  name: string,
  maxSlides: SlideBudget,
  { lane, onProgress }: OpenPorts,
  pastedFormat: SourceFormat = 'text',
): Promise<Result<OpenedDocument>> {
  const converted = await lane.run({
    type: 'convert',
    request: { bytes, fileName, pastedFormat, maxSlides },
    file: fileName ?? name,
    mostWorkSeconds: mostWorkSeconds(bytes.length) * patience,
    onProgress,
  });
  if (!converted.ok) return converted;
  const { value: project, diagnostics } = converted.value;
  return ok({
    project,
    history: null,
    diagnostics,
    path: null,
    name: fileName === null ? (titleOf(project) ?? name) : name,
  });
}

function titleOf(project: Project): string | null {
  return project.outline.metadata.title?.value ?? null;
}

/** Pasted text has no file: messages name it as what it is. */
function named(error: TigangError, label: string): TigangError {
  return error.params.file === '' ? tigangError(error.code, { ...error.params, file: label }) : error;
}

function toBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
