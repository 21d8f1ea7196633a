import { mkdir, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type TigangError, tigangError } from '../../core/errors.ts';
import type { Project } from '../../core/model/project/project.ts';
import { exportProject } from '../../core/pipeline.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { writeError } from '../../files/file-errors.ts';
import { writeFileAtomic } from '../../files/write-file-atomic.ts';
import { exportResources } from '../../shared/export-resources.ts';
import { planOptions } from '../build-options.ts';
import { type ExitStatus, exitStatus } from '../exit-status.ts';
import { loadProject } from '../input/load-project.ts';
import { loadMessages, printError } from '../messages.ts';
import { type BuildJob, collectJobs } from '../output/build-jobs.ts';
import { showProgress } from '../output/show-progress.ts';
import { type BuildFormat, type CommandLine, commandLineOptions } from '../parse-command-line.ts';
import { isSimpleText } from '../supervision/is-simple-text.ts';
import { readingLimits, readMessage, supervisedMemoryMiB } from '../supervision/reading-limits.ts';

/**
 * `tigang build FILE… -o OUT`: one document into the file OUT, or several (or a folder of them) into the folder
 * OUT, one after the other. Prints the path of each file that it made. A document that fails does not stop the
 * others.
 */
export async function run(line: CommandLine): Promise<ExitStatus> {
  const format = line.format ?? 'pptx';
  const output = line.output ?? '';
  const collected = await collectJobs(line.files, output, format);
  if (!collected.ok) return fail(collected.error);
  const { jobs, isBatch } = collected.value;
  if (isBatch) {
    const made = await makeFolder(output);
    if (!made.ok) return fail(made.error);
  }

  const progress = showProgress(isBatch ? jobs.length : 0);
  let failed = 0;
  for (const job of jobs) {
    progress.begin(basename(job.path));
    const isWatched = !isBatch || supervisedMemoryMiB() !== null || isSimpleText(job.path);
    const isDone = await (isWatched ? buildHere(job, format, line) : buildSupervised(job, format, line));
    progress.end();
    if (!isDone) failed += 1;
  }
  if (isBatch) {
    const translate = await loadMessages();
    const counts = { done: jobs.length - failed, failed };
    process.stderr.write(`${translate('cli.batchDone', counts)}\n`);
  }
  return failed === 0 ? exitStatus.done : exitStatus.findingsOrBadInput;
}

async function fail(error: TigangError): Promise<ExitStatus> {
  await printError(error);
  return exitStatus.findingsOrBadInput;
}

async function makeFolder(path: string): Promise<Result<null>> {
  try {
    await mkdir(path, { recursive: true });
    return ok(null);
  } catch (error) {
    return { ok: false, error: writeError(error, path) };
  }
}

/** Whether it was made; says what was, or why not. */
async function buildHere(job: BuildJob, format: BuildFormat, line: CommandLine): Promise<boolean> {
  const built = await buildOne(job, format, line);
  if (built.ok) process.stdout.write(`${built.value}\n`);
  else await printError(built.error);
  return built.ok;
}

/** The same in a process of its own, within the limits of a reading. */
async function buildSupervised(job: BuildJob, format: BuildFormat, line: CommandLine): Promise<boolean> {
  const { runSupervised } = await import('../supervision/run-supervised.ts');
  const args = ['build', job.path, '-o', job.target, ...commandLineOptions({ ...line, format })];
  return (await runSupervised(args, job.path, readingLimits())) === exitStatus.done;
}

async function buildOne(job: BuildJob, format: BuildFormat, line: CommandLine): Promise<Result<string>> {
  const options = planOptions(line);
  if (!options.ok) return options;
  if (await isSameFile(job.path, job.target)) {
    return err(tigangError('target-is-document', { file: basename(job.target) }));
  }
  const loaded = await loadProject(job.path, options.value);
  if (!loaded.ok) return loaded;
  if (format === 'pdf' || format === 'png') {
    // The document is read; the app has limits of its own, and takes as long as it needs.
    process.send?.(readMessage);
    const { exportWithApp } = await import('../export-with-app.ts');
    return exportWithApp(loaded.value.value, {
      format,
      path: job.target,
      pages: line.pages,
      widthPx: line.widthPx,
    });
  }
  const bytes = await fileBytes(loaded.value.value, format);
  if (!bytes.ok) return bytes;
  const saved = await writeFileAtomic(job.target, bytes.value);
  return saved.ok ? ok(job.target) : saved;
}

/** Whether the target is the document itself, by whatever path or link. */
async function isSameFile(document: string, target: string): Promise<boolean> {
  // Numbers of files of Windows are longer than those that a number of JavaScript keeps apart.
  const statusOf = (path: string) => stat(path, { bigint: true }).catch(() => null);
  const [read, written] = await Promise.all([statusOf(document), statusOf(target)]);
  return read !== null && written !== null && read.ino === written.ino && read.dev === written.dev;
}

async function fileBytes(
  project: Project,
  format: Exclude<BuildFormat, 'pdf' | 'png'>,
): Promise<Result<Uint8Array>> {
  if (format === 'tigang') {
    const { writeProject } = await import('../../core/project-file/write-project.ts');
    return ok(writeProject(project));
  }
  const written = await exportProject(project, format, exportResources(project.deck));
  return written.ok ? ok(written.value.bytes) : written;
}
