import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, test as base, type ElectronApplication, expect, type Page } from '@playwright/test';

const projectRoot = join(import.meta.dirname, '../..');

/** The app that is tested, from `scripts/checks/end-to-end-tests.mjs`. */
export const appRoot = process.env.TIGANG_E2E_APP ?? projectRoot;

/** The article of the first issue, as the repository carries it. */
export const sampleFile = join(projectRoot, 'resources/samples/f00-jiaxing-article.txt');

export interface RunningApp {
  readonly electron: ElectronApplication;
  /** The editor. */
  readonly window: Page;
  /** What went wrong inside its windows; a test that expects errors empties it. */
  readonly problems: string[];
  close(): Promise<void>;
}

interface LaunchOptions {
  /** Arguments of the app: files to open, switches. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

interface Runtime {
  readonly executable: string | undefined;
  readonly switches: readonly string[];
}

interface Fixtures {
  /** From `scripts/checks/end-to-end-tests.mjs`. */
  readonly runtime: Runtime;
  readonly temporaryRoot: string;
  /** Belongs to this test: settings, recent files and recovery start empty, and last over several launches. */
  readonly userDataFolder: string;
  /** An empty folder for what the test writes. */
  readonly workFolder: string;
  readonly launch: (options?: LaunchOptions) => Promise<RunningApp>;
}

function environment(extra: Readonly<Record<string, string>> = {}): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return { ...Object.fromEntries(inherited), ...extra };
}

async function temporaryFolder(root: string, use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(root, 'tigang-e2e-'));
  await use(folder);
  await rm(folder, { recursive: true, force: true, maxRetries: 10 });
}

function watch(page: Page, problems: string[]): void {
  page.on('pageerror', (error) => problems.push(`${error.name}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
}

/** How long an app may take to close in a test: what it keeps at its end is part of the test. */
const closingMs = 5000;
/** After a test nothing of the app is looked at any more, and most wait for an answer about unsaved changes. */
const closingAfterTestMs = 400;

/** Ends the app, by force if it is still open after so long: a question of its own may keep it open. */
async function end(electron: ElectronApplication, child: ChildProcess, patienceMs: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = electron.close();
  const killer = setTimeout(() => child.kill('SIGKILL'), patienceMs);
  await ended.catch(() => undefined);
  clearTimeout(killer);
}

export const test = base.extend<Fixtures>({
  runtime: {
    executable: process.env.ELECTRON_EXEC_PATH,
    switches: (process.env.TIGANG_E2E_SWITCHES ?? '').split(' ').filter(Boolean),
  },
  temporaryRoot: tmpdir(),
  userDataFolder: async ({ temporaryRoot }, use) => temporaryFolder(temporaryRoot, use),
  workFolder: async ({ temporaryRoot }, use) => temporaryFolder(temporaryRoot, use),
  launch: async ({ runtime, userDataFolder }, use) => {
    const { executable, switches } = runtime;
    if (!executable) throw new Error('Run the end-to-end tests with `npm run e2e`: it gets an Electron.');
    const running: (RunningApp & { endAfterTest(): Promise<void> })[] = [];
    await use(async ({ args = [], env } = {}) => {
      const problems: string[] = [];
      // Without `executablePath`, so that Playwright asks the `electron` package where it is: only then it holds
      // the app back until it listens. Else the app starts at once, and now and then a launch never ends.
      const electron = await _electron.launch({
        chromiumSandbox: !switches.includes('--no-sandbox'),
        args: [...switches, `--user-data-dir=${userDataFolder}`, appRoot, ...args],
        env: environment(env),
      });
      electron.on('window', (page) => watch(page, problems));
      for (const page of electron.windows()) watch(page, problems);
      const window = await electron.firstWindow();
      const child = electron.process();
      const app = {
        electron,
        window,
        problems,
        close: () => end(electron, child, closingMs),
        endAfterTest: () => end(electron, child, closingAfterTestMs),
      };
      running.push(app);
      return app;
    });
    for (const app of running) await app.endAfterTest();
    expect(running.flatMap(({ problems }) => problems)).toEqual([]);
  },
});

export { expect };
