import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import * as v from 'valibot';
import { err, type Result } from '../../core/result.ts';
import { pageKinds } from '../../core/write/pages/page-kind.ts';
import { pictureWidths } from '../../core/write/pages/picture-width.ts';
import type { ExportedFile } from '../../shared/ipc/bridge.ts';
import { createConversionLane } from '../conversion/conversion-lane.ts';
import { workerForker } from '../conversion/fork-worker.ts';
import { createPagePrinter } from '../conversion/print-pages.ts';
import { exportProject } from '../handlers/exports.ts';
import { lockDown } from './lock-down.ts';

const timeoutSeconds = 300;
const memoryMiB = 3072;
const idleSeconds = 60;

/** What the command line hands over, as a file of JSON: a project file, and what becomes of it. */
const jobSchema = v.strictObject({
  project: v.string(),
  format: v.picklist(['pdf', 'png']),
  path: v.string(),
  pages: v.picklist(pageKinds),
  widthPx: v.picklist(pictureWidths),
});

/**
 * An export for the command line, without an editor window: prints the result as one line of JSON on stdout. After
 * `ready`.
 */
export async function runExport(
  jobFile: string,
  workerFile: string,
  onBug: (detail: string) => void,
): Promise<void> {
  lockDown();
  const fork = workerForker(workerFile);
  const lane = createConversionLane({ fork, timeoutSeconds, memoryMiB, idleSeconds, onBug });
  const exported = await exportJob(jobFile, lane);
  lane.dispose();
  process.stdout.write(`export: ${JSON.stringify(exported)}\n`);
}

async function exportJob(
  jobFile: string,
  lane: ReturnType<typeof createConversionLane>,
): Promise<Result<ExportedFile>> {
  const { project: file, ...job } = v.parse(jobSchema, JSON.parse(await readFile(jobFile, 'utf8')));
  const project = await lane.run({
    type: 'read-project',
    request: { bytes: new Uint8Array(await readFile(file)), fileName: basename(file) },
    file: basename(file),
    onProgress: () => {},
  });
  if (!project.ok) return err(project.error);
  return exportProject(
    { ...job, project: project.value },
    lane,
    createPagePrinter({ timeoutSeconds }),
    () => {},
  );
}
