/** What one reading may take, on the command line as in the app: whatever a file asks for, it ends there. */
export interface ReadingLimits {
  readonly seconds: number;
  readonly memoryMiB: number;
}

export const defaultReadingLimits: ReadingLimits = { seconds: 60, memoryMiB: 1024 };
