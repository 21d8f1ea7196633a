// @ts-check
/**
 * `npm start [-- FILE]` opens the app; `npm start -- --smoke` lets it show the main job in files and end, for
 * machines without a screen.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildTargets, ensureBuilt } from './build/built-output.mjs';
import { say } from './console-progress.mjs';
import { projectRoot } from './project-root.mjs';
import { openAppSession } from './runtime/app-session.mjs';

const usage = 'Usage: npm start [-- FILE] | npm start -- --smoke [--smoke-output=FOLDER] [FILE]';
const smokeTimeoutMs = 180_000;
const sample = join(projectRoot, 'resources/samples/f00-jiaxing-article.txt');

/** @type {readonly NodeJS.Signals[]} */
const endSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Chromium's own log lines (`[pid:date:ERROR:file.cc(1)] …`): noise to whoever starts the app. */
const chromiumLogLine = /^\[\d+:\d+\/\d+\.\d+:(?:ERROR|WARNING|INFO):/;

function readArguments() {
  const { values, positionals } = parseArgs({
    args: process.argv.slice(2),
    allowPositionals: true,
    options: {
      smoke: { type: 'boolean' },
      'smoke-output': { type: 'string' },
      export: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  // npm runs scripts in the project's folder; the paths a person types are meant from where they stand.
  const base = process.env.INIT_CWD ?? process.cwd();
  return {
    help: values.help === true,
    smoke: values.smoke === true,
    exportJob: values.export,
    smokeOutput: resolve(base, values['smoke-output'] ?? join(projectRoot, 'out/smoke')),
    file: positionals[0] === undefined ? sample : resolve(base, positionals[0]),
  };
}

/**
 * @param {import('./runtime/app-session.mjs').AppSession} session
 * @param {readonly string[]} args
 * @param {{ timeoutMs?: number }} [options]
 * @returns {Promise<{ status: number, stdout: string }>}
 */
function runApp(session, args, { timeoutMs } = {}) {
  return new Promise((resolveRun, reject) => {
    const child = spawn(session.executable, [...session.switches, ...args], {
      cwd: projectRoot,
      env: session.env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      stdout += chunk;
      process.stdout.write(chunk);
    });
    let rest = '';
    child.stderr.setEncoding('utf8').on('data', (chunk) => {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) if (!chromiumLogLine.test(line)) say(line);
    });
    /** @param {NodeJS.Signals} signal */
    const passOn = (signal) => child.kill(signal);
    for (const signal of endSignals) process.on(signal, passOn);
    const timer = timeoutMs
      ? setTimeout(() => {
          say(`The app did not end within ${timeoutMs / 1000} s.`);
          child.kill('SIGKILL');
        }, timeoutMs)
      : undefined;
    child.on('error', reject);
    child.on('close', (status) => {
      clearTimeout(timer);
      for (const signal of endSignals) process.removeListener(signal, passOn);
      resolveRun({ status: status ?? 1, stdout });
    });
  });
}

/**
 * For the command line: the app makes what the job says, without a window.
 *
 * @param {import('./runtime/app-session.mjs').AppSession} session
 * @param {string} job
 */
async function runExport(session, job) {
  const userData = mkdtempSync(join(tmpdir(), 'tigang-export-'));
  try {
    return (await runApp(session, [`--user-data-dir=${userData}`, projectRoot, `--export=${job}`])).status;
  } finally {
    rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** @param {string} stdout @param {string} label */
function hasMade(stdout, label) {
  const path = new RegExp(`^${label}: (.+)$`, 'm').exec(stdout)?.[1];
  const size = path === undefined ? 0 : (statSync(path, { throwIfNoEntry: false })?.size ?? 0);
  if (size === 0) say(`The app made no ${label}.`);
  return size > 0;
}

/**
 * @param {import('./runtime/app-session.mjs').AppSession} session
 * @param {string} file
 * @param {string} outputFolder
 */
async function runSmoke(session, file, outputFolder) {
  mkdirSync(outputFolder, { recursive: true });
  const userData = mkdtempSync(join(tmpdir(), 'tigang-smoke-'));
  try {
    const { status, stdout } = await runApp(
      session,
      [`--user-data-dir=${userData}`, projectRoot, file, '--smoke', `--smoke-output=${outputFolder}`],
      { timeoutMs: smokeTimeoutMs },
    );
    const made = [hasMade(stdout, 'screenshot'), hasMade(stdout, 'pptx')];
    return status === 0 && made.every(Boolean) ? 0 : 1;
  } finally {
    rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function start() {
  const { help, smoke, smokeOutput, exportJob, file } = readArguments();
  if (help) {
    console.log(usage);
    return 0;
  }
  await ensureBuilt(buildTargets.app, { onStart: () => say('Building the app …') });
  const session = await openAppSession();
  try {
    if (exportJob !== undefined) return await runExport(session, exportJob);
    if (smoke) return await runSmoke(session, file, smokeOutput);
    if (session.virtualDisplay) {
      say('There is no screen here: the app runs on a virtual one, until Ctrl+C.');
      say('`npm start -- --smoke` writes a screenshot and a PPTX instead.');
    }
    say(`Opening ${file}`);
    return (await runApp(session, [projectRoot, file])).status;
  } finally {
    session.close();
  }
}

try {
  process.exitCode = await start();
} catch (error) {
  const wrongUsage =
    error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  say(error instanceof Error ? error.message : String(error));
  if (wrongUsage) say(usage);
  process.exitCode = wrongUsage ? 2 : 1;
}
