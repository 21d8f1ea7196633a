import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

/** What a process writes to stderr before its own watch ends it. */
export const memoryMark = 'tigang: memory limit';

const intervalMs = 50;

/** Whether one process sees here how much memory another takes: then none pays for a thread of its own. */
export const seesMemoryOfOthers: boolean = process.platform === 'linux';

/**
 * Calls `onExceeded` as soon as another process takes more memory than it may: buffers lie outside of the heap that V8
 * limits. Ends with the function that it returns.
 */
export function watchMemoryOf(pid: number, limitMiB: number, onExceeded: () => void): () => void {
  const timer = setInterval(() => {
    if (residentMiB(pid) > limitMiB) onExceeded();
  }, intervalMs);
  return () => clearInterval(timer);
}

function residentMiB(pid: number): number {
  try {
    const [, kib = '0'] = /^VmRSS:\s*(\d+) kB$/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kib) / 1024;
  } catch {
    return 0; // It has ended.
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
