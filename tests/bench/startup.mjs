// @ts-check
/**
 * How soon the app is usable, and how much memory it takes, beside a bare Electron window with React. Both are
 * started by Playwright, whose own share is the same for both.
 */
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { build } from 'vite';
import { buildTargets, ensureBuilt } from '../../scripts/build/built-output.mjs';
import { projectRoot } from '../../scripts/project-root.mjs';
import { openAppSession } from '../../scripts/runtime/app-session.mjs';
import { median } from './timing.mjs';

const rounds = 7;
const launchTimeoutMs = 60_000;
const bareSource = join(projectRoot, 'tests/bench/bare-app');
const sample = join(projectRoot, 'resources/samples/f00-jiaxing-article.txt');
/** How long the app is left alone before its memory is read. */
const settleMs = 2000;

/** @param {string} folder */
async function buildBareApp(folder) {
  copyFileSync(join(bareSource, 'main.js'), join(folder, 'main.js'));
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'bare', version: '1.0.0', type: 'module', main: 'main.js' }),
  );
  await build({
    configFile: false,
    root: bareSource,
    base: './',
    logLevel: 'error',
    build: { outDir: join(folder, 'renderer'), emptyOutDir: true, target: 'chrome130' },
  });
}

/** Processes of a tree, the root first. @param {number} root @returns {number[]} */
function processTree(root) {
  /** @type {Map<number, number[]>} */
  const children = new Map();
  for (const entry of readdirSync('/proc')) {
    const pid = Number(entry);
    const stat = Number.isInteger(pid) ? readProc(`/proc/${pid}/stat`) : null;
    if (stat === null) continue;
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  /** @param {number} pid @returns {number[]} */
  const below = (pid) => [pid, ...(children.get(pid) ?? []).flatMap(below)];
  return below(root);
}

/** Null when the process has ended meanwhile. @param {string} path */
function readProc(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/** Memory of a process tree, shared pages counted in proportion. @param {number} root */
function pssMiB(root) {
  const kibibytes = processTree(root).map((pid) =>
    Number(/^Pss:\s+(\d+)/m.exec(readProc(`/proc/${pid}/smaps_rollup`) ?? '')?.[1] ?? 0),
  );
  return kibibytes.reduce((sum, one) => sum + one, 0) / 1024;
}

/**
 * Runs in the page: the time, in milliseconds of the epoch, when the named moment was.
 *
 * @param {string} moment entry of the performance timeline
 * @returns {Promise<number>}
 */
function momentInPage(moment) {
  return new Promise((resolve) => {
    const look = () => {
      const [entry] = performance.getEntriesByName(moment);
      if (entry) resolve(performance.timeOrigin + entry.startTime);
      else requestAnimationFrame(look);
    };
    look();
  });
}

/**
 * @param {import('../../scripts/runtime/app-session.mjs').AppSession} session
 * @param {readonly string[]} appArgs
 * @param {string} moment
 */
async function startOnce(session, appArgs, moment) {
  const userData = mkdtempSync(join(tmpdir(), 'tigang-bench-'));
  const started = Date.now();
  const electron = await _electron.launch({
    chromiumSandbox: !session.switches.includes('--no-sandbox'),
    args: [...session.switches, `--user-data-dir=${userData}`, ...appArgs],
    env: /** @type {Record<string, string>} */ (session.env),
    timeout: launchTimeoutMs,
  });
  try {
    const window = await electron.firstWindow();
    const usableMs = (await window.evaluate(momentInPage, moment)) - started;
    await new Promise((resolve) => setTimeout(resolve, settleMs));
    const pid = electron.process().pid;
    const measurable = pid !== undefined && existsSync('/proc/self/smaps_rollup');
    return { usableMs, pssMiB: measurable ? pssMiB(pid) : Number.NaN };
  } finally {
    const child = electron.process();
    await Promise.race([
      electron.close(),
      new Promise((resolve) => setTimeout(() => resolve(child.kill('SIGKILL')), 5000)),
    ]);
    rmSync(userData, { recursive: true, force: true, maxRetries: 10 });
  }
}

/** @returns {Promise<Record<string, number>>} */
export async function benchStartup() {
  await ensureBuilt(buildTargets.app);
  const session = await openAppSession({ virtualDisplay: true });
  // Playwright asks the `electron` package, inside this process, where the binary is.
  Object.assign(process.env, session.env);
  const bareFolder = mkdtempSync(join(tmpdir(), 'tigang-bare-'));
  try {
    await buildBareApp(bareFolder);
    const runs = {
      bare: /** @type {Started[]} */ ([]),
      empty: /** @type {Started[]} */ ([]),
      open: /** @type {Started[]} */ ([]),
    };
    for (let round = 0; round <= rounds; round += 1) {
      const bare = await startOnce(session, [bareFolder], 'first-contentful-paint');
      const empty = await startOnce(session, [projectRoot], 'tigang-start-page-drawn');
      const open = await startOnce(session, [projectRoot, sample], 'tigang-document-drawn');
      if (round === 0) continue;
      runs.bare.push(bare);
      runs.empty.push(empty);
      runs.open.push(open);
    }
    /** @param {readonly Started[]} started @param {'usableMs' | 'pssMiB'} key */
    const middle = (started, key) => median(started.map((one) => one[key]));
    const figures = {
      bareElectronMs: middle(runs.bare, 'usableMs'),
      usableMs: middle(runs.empty, 'usableMs'),
      usableWithDocumentMs: middle(runs.open, 'usableMs'),
      ratioToBareElectron: middle(runs.empty, 'usableMs') / middle(runs.bare, 'usableMs'),
      barePssMiB: middle(runs.bare, 'pssMiB'),
      pssMiB: middle(runs.open, 'pssMiB'),
    };
    return Object.fromEntries(Object.entries(figures).filter(([, value]) => !Number.isNaN(value)));
  } finally {
    session.close();
    rmSync(bareFolder, { recursive: true, force: true });
  }
}

/** @typedef {Awaited<ReturnType<typeof startOnce>>} Started */
