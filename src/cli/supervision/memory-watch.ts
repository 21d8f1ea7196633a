import { Worker } from 'node:worker_threads';

/** What the watch writes to stderr before it ends its process. */
export const memoryMark = 'tigang: memory limit';

/**
 * Ends this process as soon as it takes more memory than it may: buffers lie outside of the heap that V8 limits. A
 * thread, since a reader that runs away gives a timer of its own thread no turn.
 */
export function watchOwnMemory(limitMiB: number): void {
  const code = `
    const { writeSync } = require('node:fs');
    setInterval(() => {
      if (process.memoryUsage.rss() <= ${limitMiB * 2 ** 20}) return;
      writeSync(2, ${JSON.stringify(`${memoryMark}\n`)});
      process.kill(process.pid, 'SIGKILL');
    }, 50);`;
  new Worker(code, { eval: true }).unref();
}
