import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

export interface BugReports {
  /** Writes it to the log, and shows it where `show` says so. */
  report(error: unknown): void;
  /** Writes it to the log only. */
  log(detail: string): void;
}

interface BugReportPorts {
  readonly logFile: string;
  readonly now: () => Date;
  readonly show: (message: string) => Promise<void>;
}

/** What goes wrong by a mistake of ours is never silent: a line in the log, and one dialog at a time. */
export function createBugReports({ logFile, now, show }: BugReportPorts): BugReports {
  let isShowing = false;

  function log(detail: string): void {
    // At once and in order: the next thing to happen may be the end of the process.
    process.stderr.write(`${detail}\n`);
    mkdirSync(dirname(logFile), { recursive: true });
    appendFileSync(logFile, `${now().toISOString()} ${detail}\n`);
  }

  return {
    log,
    report(error) {
      log(error instanceof Error ? (error.stack ?? error.message) : String(error));
      if (isShowing) return;
      isShowing = true;
      show(error instanceof Error ? error.message : String(error))
        .catch((failure: unknown) => log(`the report could not be shown: ${String(failure)}`))
        .finally(() => {
          isShowing = false;
        });
    },
  };
}
