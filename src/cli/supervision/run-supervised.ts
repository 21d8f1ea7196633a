import { type ChildProcess, spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { env } from 'node:process';
import { type TigangError, tigangError } from '../../core/errors.ts';
import { mostWorkSeconds, type ReadingLimits } from '../../shared/reading-limits.ts';
import { type ExitStatus, exitStatus } from '../exit-status.ts';
import { printError } from '../messages.ts';
import { memoryMark, seesOtherProcesses, watchProcess } from './process-watch.ts';
import { readMessage, type StartMessage, type SupervisedLimits, supervisedMark } from './reading-limits.ts';

/** What V8 and Node say when they end a process for want of memory. */
const memoryWords =
  /heap out of memory|heap limit|Allocation failed|invalid (?:table|array|string)|out of memory/iu;
const statuses: readonly number[] = Object.values(exitStatus);
const mostErrorText = 64 * 1024;

/**
 * Runs a command in a process of its own that ends when it takes too long or too much memory; whatever becomes of
 * it, one line on stderr says so. `path` is of the document that it opens.
 */
export async function runSupervised(
  args: readonly string[],
  path: string,
  limits: SupervisedLimits,
): Promise<ExitStatus> {
  const entry = process.argv[1] ?? '';
  const child = spawn(process.execPath, [`--max-old-space-size=${limits.memoryMiB}`, entry, ...args], {
    stdio: ['inherit', 'inherit', 'pipe', 'ipc'],
    env: { ...env, [supervisedMark]: String(limits.memoryMiB) },
  });
  const end = await watch(child, limits, proportionOf(path, limits));
  const { status, overrun } = end;
  if (status !== null && statuses.includes(status) && overrun === null) {
    process.stderr.write(end.errorText);
    return status as ExitStatus;
  }
  await printError(endError(end, basename(path), limits));
  return exitStatus.findingsOrBadInput;
}

/** What a process took that it was not to take. */
type Overrun = { readonly of: 'time' | 'memory' } | { readonly of: 'work'; readonly seconds: number };

interface End {
  readonly status: number | null;
  readonly errorText: string;
  readonly overrun: Overrun | null;
}

function endError({ overrun, errorText }: End, file: string, limits: ReadingLimits): TigangError {
  if (overrun?.of === 'time') return tigangError('conversion-timeout', { file, seconds: limits.seconds });
  if (overrun?.of === 'work') {
    return tigangError('conversion-out-of-proportion', { file, seconds: Math.round(overrun.seconds) });
  }
  return overrun !== null || errorText.includes(memoryMark) || memoryWords.test(errorText)
    ? tigangError('conversion-out-of-memory', { file, limitMiB: limits.memoryMiB })
    : tigangError('conversion-crashed', { file });
}

/**
 * The processor time that fits the size of a file, by what starting took. Projects are held to what they may hold when
 * they are read, and may be packed tightly.
 */
function proportionOf(path: string, { patience }: SupervisedLimits): (startSeconds?: number) => number {
  const size = sizeOf(path);
  const isProject = extname(path).toLowerCase() === '.tigang';
  return (startSeconds) =>
    isProject ? Number.POSITIVE_INFINITY : mostWorkSeconds(size, startSeconds) * patience;
}

function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0; // Whoever reads it says why.
  }
}

function watch(
  child: ChildProcess,
  limits: ReadingLimits,
  mostWorkBy: (startSeconds?: number) => number,
): Promise<End> {
  return new Promise((settle, reject) => {
    let errorText = '';
    let overrun: Overrun | null = null;
    let mostWork = mostWorkBy();
    const end = (reason: Overrun): void => {
      overrun = reason;
      child.kill('SIGKILL');
    };
    const timer = setTimeout(() => end({ of: 'time' }), limits.seconds * 1000);
    const { pid } = child;
    const unwatch =
      pid !== undefined && seesOtherProcesses
        ? watchProcess(pid, ({ memoryMiB, workSeconds }) => {
            if (memoryMiB > limits.memoryMiB) end({ of: 'memory' });
            else if (workSeconds > mostWork) end({ of: 'work', seconds: workSeconds });
          })
        : (): void => {};
    const forwardSignal = (): void => void child.kill();
    process.once('SIGINT', forwardSignal);
    process.once('SIGTERM', forwardSignal);
    child.on('message', (message: typeof readMessage | StartMessage) => {
      if (message !== readMessage) {
        mostWork = mostWorkBy(message.startSeconds);
        return;
      }
      clearTimeout(timer);
      mostWork = Number.POSITIVE_INFINITY;
    });
    child.stderr?.setEncoding('utf8');
    child.stderr?.on('data', (text: string) => {
      if (errorText.length < mostErrorText) errorText += text;
    });
    child.once('error', (error) => {
      unwatch();
      reject(error);
    });
    child.once('close', (status) => {
      clearTimeout(timer);
      unwatch();
      process.off('SIGINT', forwardSignal);
      process.off('SIGTERM', forwardSignal);
      settle({ status, errorText, overrun });
    });
  });
}
