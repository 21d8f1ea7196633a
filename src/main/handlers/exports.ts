import { access } from 'node:fs/promises';
import { basename } from 'node:path';
import { shell } from 'electron';
import { tigangError } from '../../core/errors.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { writeFileAtomic } from '../../files/write-file-atomic.ts';
import type { ExportedFile, ExportRequest } from '../../shared/ipc/bridge.ts';
import type { Dialogs } from '../app/dialogs.ts';
import type { SessionPaths } from '../app/session-paths.ts';
import type { CallHandlers } from '../calls/register-calls.ts';
import type { ConversionLane } from '../conversion/conversion-lane.ts';
import { exportPictures, slideSizes } from '../conversion/export-pictures.ts';
import type { PagePrinter } from '../conversion/print-pages.ts';

interface ExportPorts {
  readonly dialogs: Dialogs;
  readonly lane: ConversionLane;
  readonly printer: PagePrinter;
  readonly paths: SessionPaths;
  readonly onProgress: (done: number, total: number) => void;
}

export function createExportHandlers({
  dialogs,
  lane,
  printer,
  paths,
  onProgress,
}: ExportPorts): CallHandlers['exports'] {
  return {
    async choose({ format, name }) {
      const path = await dialogs.chooseExportTarget(format, name);
      if (path !== null) paths.allow('export', path);
      return path;
    },
    async start(request) {
      if (!paths.isAllowed('export', request.path)) throw new Error('export to a path that nobody chose');
      const exported = await exportProject(request, lane, printer, onProgress);
      if (exported.ok) paths.allow('show', exported.value.path);
      return exported;
    },
    async cancel() {
      lane.cancel();
      printer.cancel();
    },
    async open(path) {
      const found = await exportedFile(path, paths);
      if (!found.ok) return found;
      const problem = await shell.openPath(path);
      return problem === '' ? ok(null) : err(tigangError('no-program-for-file', { file: basename(path) }));
    },
    async showInFolder(path) {
      const found = await exportedFile(path, paths);
      if (found.ok) shell.showItemInFolder(path);
      return found;
    },
  };
}

/** Makes the file in the conversion process, and writes it whole or not at all. */
export async function exportProject(
  { path, widthPx = 1920, ...request }: ExportRequest,
  lane: ConversionLane,
  printer: PagePrinter,
  onProgress: (done: number, total: number) => void,
): Promise<Result<ExportedFile>> {
  const written = await lane.run({ type: 'export', request, file: basename(path), onProgress });
  if (!written.ok) return written;
  const { bytes, diagnostics } = written.value;
  if (request.format === 'png') {
    const size = { file: basename(path), ...slideSizes[request.project.deck.aspect], widthPx };
    const made = await exportPictures(path, (add) => printer.photograph(bytes, size, add), onProgress);
    return made.ok ? ok({ path, diagnostics }) : made;
  }
  const file = request.format === 'pdf' ? await printer.print(bytes, basename(path)) : ok(bytes);
  if (!file.ok) return file;
  const saved = await writeFileAtomic(path, file.value);
  return saved.ok ? ok({ path, diagnostics }) : saved;
}

async function exportedFile(path: string, paths: SessionPaths): Promise<Result<null>> {
  if (!paths.isAllowed('show', path)) throw new Error('a path that was not exported in this session');
  return access(path).then(
    () => ok(null),
    () => err(tigangError('file-not-found', { file: basename(path) })),
  );
}
