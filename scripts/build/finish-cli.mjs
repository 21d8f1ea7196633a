// @ts-check
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../project-root.mjs';
import { runCaptured } from '../run-command.mjs';

const sample = join(projectRoot, 'resources/samples/f00-jiaxing-article.txt');

/**
 * Adds the launcher and the dictionary to the bundle of the command line, and runs every command once, so that V8 keeps the
 * machine code of what they use. The largest comes first: a module's cache is written once.
 */
export async function finishCli() {
  const launcher = join(projectRoot, 'out/cli/tigang.mjs');
  copyFileSync(join(projectRoot, 'scripts/build/cli-launcher.mjs'), launcher);
  copyFileSync(join(projectRoot, 'resources/language/chinese.bin'), join(projectRoot, 'out/cli/chinese.bin'));
  const folder = mkdtempSync(join(tmpdir(), 'tigang-build-'));
  try {
    const runs = [
      ['build', sample, '-o', join(folder, 'deck.pptx')],
      ['build', sample, '-o', join(folder, 'deck.html')],
      ['check', sample, '--json'],
      ['deck', sample, '--json'],
      ['structure', sample, '--json'],
    ];
    for (const args of runs) {
      const { status, output } = await runCaptured(process.execPath, [launcher, ...args], {
        env: { ...process.env, TIGANG_WRITE_CODE_CACHE: '1' },
      });
      // 1 says that `check` has findings about the sample.
      if (status !== 0 && !(status === 1 && args[0] === 'check')) {
        throw new Error(`The built command line fails at ${args.join(' ')}:\n${output}`);
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
