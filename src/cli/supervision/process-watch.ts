import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

/** What a process writes to stderr before its own watch ends it. */
export const memoryMark = 'tigang: memory limit';

const intervalMs = 50;
/** Of the clock by which Linux counts processor time (`CLK_TCK`), on every architecture. */
const ticksPerSecond = 100;

/** Whether one process sees here what another takes: then none pays for a thread of its own. */
export const seesOtherProcesses: boolean = process.platform === 'linux';

export interface Taken {
  readonly memoryMiB: number;
  /** Of the processor. */
  readonly workSeconds: number;
}

/**
 * Tells at intervals what another process takes, buffers included, which lie outside of the heap that V8 limits.
 * Ends with the function that it returns.
 */
export function watchProcess(pid: number, onTaken: (taken: Taken) => void): () => void {
  const timer = setInterval(() => onTaken(takenBy(pid)), intervalMs);
  return () => clearInterval(timer);
}

function takenBy(pid: number): Taken {
  try {
    const [, kib = '0'] = /^VmRSS:\s*(\d+) kB$/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    // User and system time are the 14th and 15th field; the name of the program, in brackets, may hold blanks.
    const fields = /\) ([^)]*)$/u.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1]?.split(' ') ?? [];
    const ticks = Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
    return { memoryMiB: Number(kib) / 1024, workSeconds: ticks / ticksPerSecond };
  } catch {
    return { memoryMiB: 0, workSeconds: 0 }; // It has ended.
  }
}

/**
 * Ends this process as soon as it takes more memory than it may, where no other one sees it. A thread, since a reader
 * that runs away gives a timer of its own thread no turn.
 */
export function watchOwnMemory(limitMiB: number): void {
  const code = `
    const { writeSync } = require('node:fs');
    setInterval(() => {
      if (process.memoryUsage.rss() <= ${limitMiB * 2 ** 20}) return;
      writeSync(2, ${JSON.stringify(`${memoryMark}\n`)});
      process.kill(process.pid, 'SIGKILL');
    }, ${intervalMs});`;
  new Worker(code, { eval: true }).unref();
}
