// @ts-check
/**
 * Progress on standard error, so that standard output stays for results. On a terminal the line is redrawn;
 * in a log a new line comes at most every few seconds.
 */
const logIntervalMs = 5000;

/** @param {string} message */
export function say(message) {
  process.stderr.write(`${message}\n`);
}

/**
 * @param {string} label
 * @returns {{ update(detail: string): void, end(detail?: string): void }}
 */
export function startProgress(label) {
  const live = process.stderr.isTTY === true;
  let lastLogged = Date.now();
  if (!live) say(`${label} …`);
  /** @param {string} detail */
  const redraw = (detail) => process.stderr.write(`\r\u001b[K${label} … ${detail}`);
  return {
    update(detail) {
      if (live) redraw(detail);
      else if (Date.now() - lastLogged >= logIntervalMs) {
        lastLogged = Date.now();
        say(`${label} … ${detail}`);
      }
    },
    end(detail) {
      if (live) {
        redraw(detail ?? 'done');
        process.stderr.write('\n');
      } else if (detail !== undefined) say(`${label}: ${detail}`);
    },
  };
}
