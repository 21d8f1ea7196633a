import { type ChildProcess, spawn } from 'node:child_process';
import { basename } from 'node:path';
import { env } from 'node:process';
import { type TigangError, tigangError } from '../../core/errors.ts';
import type { ReadingLimits } from '../../shared/reading-limits.ts';
import { type ExitStatus, exitStatus } from '../exit-status.ts';
import { printError } from '../messages.ts';
import { memoryMark, seesMemoryOfOthers, watchMemoryOf } from './memory-watch.ts';
import { readMessage, supervisedMark } from './reading-limits.ts';

/** What V8 and Node say when they end a process for want of memory. */
const memoryWords =
  /heap out of memory|heap limit|Allocation failed|invalid (?:table|array|string)|out of memory/iu;
const statuses: readonly number[] = Object.values(exitStatus);
const mostErrorText = 64 * 1024;

/**
 * Runs a command in a process of its own that ends when it takes too long or too much memory; whatever becomes of
 * it, one line on stderr says so. `file` is for that line.
 */
export async function runSupervised(
  args: readonly string[],
  file: string,
  limits: ReadingLimits,
): Promise<ExitStatus> {
  const entry = process.argv[1] ?? '';
  const child = spawn(process.execPath, [`--max-old-space-size=${limits.memoryMiB}`, entry, ...args], {
    stdio: ['inherit', 'inherit', 'pipe', 'ipc'],
    env: { ...env, [supervisedMark]: String(limits.memoryMiB) },
  });
  const end = await watch(child, limits);
  const { status } = end;
  if (status !== null && statuses.includes(status) && !end.isLate) {
    process.stderr.write(end.errorText);
    return status as ExitStatus;
  }
  await printError(endError(end, basename(file), limits));
  return exitStatus.findingsOrBadInput;
}

function endError({ isLate, isTooLarge, errorText }: End, file: string, limits: ReadingLimits): TigangError {
  if (isLate) return tigangError('conversion-timeout', { file, seconds: limits.seconds });
  return isTooLarge || errorText.includes(memoryMark) || memoryWords.test(errorText)
    ? tigangError('conversion-out-of-memory', { file, limitMiB: limits.memoryMiB })
    : tigangError('conversion-crashed', { file });
}

interface End {
  readonly status: number | null;
  readonly errorText: string;
  readonly isLate: boolean;
  readonly isTooLarge: boolean;
}

function watch(child: ChildProcess, limits: ReadingLimits): Promise<End> {
  return new Promise((settle, reject) => {
    let errorText = '';
    let isLate = false;
    let isTooLarge = false;
    const timer = setTimeout(() => {
      isLate = true;
      child.kill('SIGKILL');
    }, limits.seconds * 1000);
    const { pid } = child;
    const unwatch =
      pid !== undefined && seesMemoryOfOthers
        ? watchMemoryOf(pid, limits.memoryMiB, () => {
            isTooLarge = true;
            child.kill('SIGKILL');
          })
        : (): void => {};
    const forwardSignal = (): void => void child.kill();
    process.once('SIGINT', forwardSignal);
    process.once('SIGTERM', forwardSignal);
    child.on('message', (message) => {
      if (message === readMessage) clearTimeout(timer);
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
      settle({ status, errorText, isLate, isTooLarge });
    });
  });
}
