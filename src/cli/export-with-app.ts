import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tigangError } from '../core/errors.ts';
import type { Project } from '../core/model/project/project.ts';
import { writeProject } from '../core/project-file/write-project.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { PageKind } from '../core/write/pages/page-kind.ts';
import type { PictureWidth } from '../core/write/pages/picture-width.ts';

/** The start script of a checkout, seen from the built command line in `out/cli`. */
const startScript = fileURLToPath(new URL('../../scripts/start.mjs', import.meta.url));

export interface AppExport {
  readonly format: 'pdf' | 'png';
  readonly path: string;
  readonly pages: PageKind;
  readonly widthPx: PictureWidth;
}

/**
 * Lets the app make what takes a browser engine, hidden. The value is the path that was asked for; errors are those
 * of the app, `app-not-found` where there is none, and `app-failed` where it did not answer.
 */
export async function exportWithApp(project: Project, request: AppExport): Promise<Result<string>> {
  if (!existsSync(startScript)) return err(tigangError('app-not-found', { format: request.format }));
  const folder = await mkdtemp(join(tmpdir(), 'tigang-export-'));
  try {
    const projectFile = join(folder, 'deck.tigang');
    const jobFile = join(folder, 'job.json');
    await writeFile(projectFile, writeProject(project));
    const job = { ...request, path: resolve(request.path), project: projectFile };
    await writeFile(jobFile, JSON.stringify(job));
    const { stdout, stderr } = await runApp(jobFile);
    const answer = /^export: (.+)$/mu.exec(stdout)?.[1];
    if (answer === undefined) {
      const detail = stderr.trim().split('\n').at(-1) ?? '';
      return err(tigangError('app-failed', { detail }));
    }
    // The app wrote it: what it prints is of this type.
    const exported = JSON.parse(answer) as Result<unknown>;
    return exported.ok ? ok(request.path) : exported;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function runApp(jobFile: string): Promise<{ readonly stdout: string; readonly stderr: string }> {
  const app = spawn(process.execPath, [startScript, `--export=${jobFile}`], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  app.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  app.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  await new Promise((settle, reject) => {
    app.once('error', reject);
    app.once('close', settle);
  });
  return { stdout, stderr };
}
