import { stderr } from 'node:process';

const barCells = 20;

/**
 * A progress bar on stderr where it is a terminal; silent elsewhere and for `total` 0. `begin` shows the work in
 * hand, `end` counts it and clears the line, so that other output starts on a clean one.
 */
export function showProgress(total: number): { begin(name: string): void; end(): void } {
  let done = 0;
  const isShown = total > 0 && stderr.isTTY;
  return {
    begin(name) {
      if (!isShown) return;
      const filled = Math.round((done / total) * barCells);
      stderr.write(
        `\r\x1b[2K[${'█'.repeat(filled)}${'░'.repeat(barCells - filled)}] ${done}/${total} ${name}`,
      );
    },
    end() {
      done += 1;
      if (isShown) stderr.write('\r\x1b[2K');
    },
  };
}
