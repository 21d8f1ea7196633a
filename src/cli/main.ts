import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { tigangError } from '../core/errors.ts';
import { writeError } from '../files/file-errors.ts';
import { type ExitStatus, exitStatus } from './exit-status.ts';
import { loadDictionary } from './input/load-dictionary.ts';
import { loadMessages, printError } from './messages.ts';
import { type CommandLine, parseCommandLine } from './parse-command-line.ts';
import { isSimpleText } from './supervision/is-simple-text.ts';
import { readingLimits, type StartMessage, supervisedMemoryMiB } from './supervision/reading-limits.ts';

/** Each command is a module of its own, loaded only when it is called: start-up time is part of the product. */
const commands = {
  structure: () => import('./commands/structure.ts'),
  deck: () => import('./commands/deck.ts'),
  build: () => import('./commands/build.ts'),
  check: () => import('./commands/check.ts'),
  open: () => import('./commands/open.ts'),
} as const;

/**
 * Whoever reads the output may stop (`| head -1`): no failure. Where it cannot be written for another reason (a full
 * disk), that is said once, and the status tells. In both cases what remains to be done is done.
 */
function watchOutput(stream: NodeJS.WriteStream, name: string): void {
  let isSaid = false;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE' || isSaid) return;
    isSaid = true;
    process.once('exit', () => {
      process.exitCode = exitStatus.findingsOrBadInput;
    });
    if (stream !== process.stderr) void printError(writeError(error, name));
  });
}

async function main(): Promise<void> {
  watchOutput(process.stdout, 'stdout');
  watchOutput(process.stderr, 'stderr');
  const parsed = parseCommandLine(process.argv.slice(2));
  if (parsed.kind === 'command') {
    process.exitCode = await runWithinLimits(parsed);
  } else {
    const translate = await loadMessages();
    const usage = translate('cli.usage');
    if (parsed.kind === 'help') {
      process.stdout.write(`${usage}\n`);
    } else {
      process.stderr.write(`${translate(`cli.${parsed.reason}`, { value: parsed.value })}\n${usage}\n`);
      process.exitCode = exitStatus.wrongUsage;
    }
  }
}

/** A batch looks at each of its documents itself; the app has limits of its own. */
async function runWithinLimits(line: CommandLine): Promise<ExitStatus> {
  const [path = ''] = line.files;
  const memoryMiB = supervisedMemoryMiB();
  if (memoryMiB !== null) {
    const { seesOtherProcesses, watchOwnMemory } = await import('./supervision/process-watch.ts');
    if (!seesOtherProcesses) watchOwnMemory(memoryMiB);
  } else if (line.command !== 'open' && line.files.length === 1 && !isFolder(path) && !isSimpleText(path)) {
    const { runSupervised } = await import('./supervision/run-supervised.ts');
    return runSupervised(process.argv.slice(2), path, readingLimits());
  }
  // A parser may fail in a step of its own, which nobody awaits.
  process.once('uncaughtException', (error) => {
    void reportCrash(error, path).then((status) => process.exit(status));
  });
  try {
    loadDictionary();
    const { run } = await commands[line.command]();
    const { user, system } = process.cpuUsage();
    process.send?.({ startSeconds: (user + system) / 1e6 } satisfies StartMessage);
    return await run(line);
  } catch (error) {
    return reportCrash(error, path);
  }
}

async function reportCrash(error: unknown, path: string): Promise<ExitStatus> {
  await printError(tigangError('conversion-crashed', { file: basename(path) }));
  if (process.env.TIGANG_DEBUG) process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  return exitStatus.findingsOrBadInput;
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false; // Whoever reads it says why.
  }
}

void main();
