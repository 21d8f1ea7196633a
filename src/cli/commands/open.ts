import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tigangError } from '../../core/errors.ts';
import { type ExitStatus, exitStatus } from '../exit-status.ts';
import { printError } from '../messages.ts';
import type { CommandLine } from '../parse-command-line.ts';

/** The start script of a checkout, seen from the built command line in `out/cli`. */
const startScript = fileURLToPath(new URL('../../scripts/start.mjs', import.meta.url));

/** `tigang open FILE`: starts the app with the document, and ends when the app ends. */
export async function run({ files: [path = ''] }: CommandLine): Promise<ExitStatus> {
  const file = resolve(path);
  if (!existsSync(file)) {
    await printError(tigangError('file-not-found', { file: path }));
    return exitStatus.findingsOrBadInput;
  }
  const app = spawn(process.execPath, [startScript, file], { stdio: 'inherit' });
  const [status] = await new Promise<[number | null]>((settle, reject) => {
    app.once('error', reject);
    app.once('close', (code) => settle([code]));
  });
  return status === 0 ? exitStatus.done : exitStatus.findingsOrBadInput;
}
