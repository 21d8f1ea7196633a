import { loadDictionary } from '../shared/load-dictionary.ts';
import { exitStatus } from './exit-status.ts';
import { loadMessages } from './messages.ts';
import { parseCommandLine } from './parse-command-line.ts';

/** Each command is a module of its own, loaded only when it is called: start-up time is part of the product. */
const commands = {
  structure: () => import('./commands/structure.ts'),
  deck: () => import('./commands/deck.ts'),
  build: () => import('./commands/build.ts'),
  check: () => import('./commands/check.ts'),
  open: () => import('./commands/open.ts'),
} as const;

/** Whoever reads the output may stop (`| head -1`): no failure, and what remains to be done is done. */
function endQuietlyWithReader(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

async function main(): Promise<void> {
  endQuietlyWithReader(process.stdout);
  endQuietlyWithReader(process.stderr);
  const parsed = parseCommandLine(process.argv.slice(2));
  if (parsed.kind === 'command') {
    const [{ run }] = await Promise.all([commands[parsed.command](), loadDictionary()]);
    process.exitCode = await run(parsed);
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

void main();
