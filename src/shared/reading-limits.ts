/** What one reading may take, on the command line as in the app: whatever a file asks for, it ends there. */
export interface ReadingLimits {
  readonly seconds: number;
  readonly memoryMiB: number;
}

export const defaultReadingLimits: ReadingLimits = { seconds: 60, memoryMiB: 1024 };

const mebibyte = 1024 * 1024;
/** Processor time of the slowest documents that people wrote is a third of this, or less. */
const workSeconds = { base: 7, perMiB: 10 } as const;
/** The program itself takes this long to start where the times above were measured. */
const usualStartSeconds = 0.33;

/**
 * Processor time that a document of a size may take; what takes longer has been made to. `startSeconds` is what the
 * program took to start: a machine that is slower is given more.
 */
export function mostWorkSeconds(bytes: number, startSeconds: number = usualStartSeconds): number {
  const slowness = Math.max(1, startSeconds / usualStartSeconds);
  return (workSeconds.base + workSeconds.perMiB * (bytes / mebibyte)) * slowness;
}
