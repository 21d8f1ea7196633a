// @ts-check
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { say, startProgress } from '../console-progress.mjs';

const timeoutMs = 20 * 60_000;
const aptOptions = ['-o', 'DPkg::Lock::Timeout=120', '-o', 'Acquire::Retries=2'];

/** Some lines of the tool's output, for the message when it fails. */
const keptLines = 15;

/**
 * @param {readonly string[]} args
 * @param {(line: string) => void} onLine
 * @returns {Promise<{ ok: boolean, tail: string }>}
 */
function aptGet(args, onLine) {
  return new Promise((resolve) => {
    const child = spawn('apt-get', [...aptOptions, ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: timeoutMs,
    });
    /** @type {string[]} */
    const lines = [];
    /** @param {string} chunk */
    const take = (chunk) => {
      for (const line of chunk.split('\n')) {
        if (line.trim() === '') continue;
        lines.push(line);
        if (lines.length > keptLines) lines.shift();
        onLine(line.slice(0, 70));
      }
    };
    child.stdout.setEncoding('utf8').on('data', take);
    child.stderr.setEncoding('utf8').on('data', take);
    child.on('error', (error) => resolve({ ok: false, tail: error.message }));
    child.on('close', (status) => resolve({ ok: status === 0, tail: lines.join('\n') }));
  });
}

/** Names that have an installation candidate. @param {readonly string[]} names */
function installable(names) {
  const { stdout } = spawnSync('apt-cache', ['policy', ...names], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
  const found = new Set();
  let name = '';
  for (const line of (stdout ?? '').split('\n')) {
    if (/^\S+:$/.test(line)) name = line.slice(0, -1);
    else if (/^\s+Candidate: (?!\(none\))/.test(line)) found.add(name);
  }
  return found;
}

/**
 * Since the change to 64-bit times, newer releases have some libraries under a name with `t64`.
 *
 * @param {readonly string[]} packages
 */
function namesOfThisRelease(packages) {
  const found = installable(packages.flatMap((name) => [name, `${name}t64`]));
  return packages.map((name) => (found.has(`${name}t64`) ? `${name}t64` : name));
}

/** @param {readonly string[]} packages */
function advice(packages) {
  return `Install them with: sudo apt-get update && sudo apt-get install ${packages.join(' ')}\n(Debian and Ubuntu names; other systems have the same under similar ones.)`;
}

/**
 * Installs packages when this is root on Debian or Ubuntu.
 *
 * @param {readonly string[]} packages Debian 12 names
 * @param {string} purpose what they are needed for, for the messages
 * @throws with the exact names when they cannot be installed from here
 */
export async function installPackages(packages, purpose) {
  if (packages.length === 0) return;
  const missing = `Missing for ${purpose}: ${packages.join(', ')}.`;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    throw new Error(`${missing}\n${advice(packages)}`);
  }
  say(`${missing} Installing with apt-get:`);
  const progress = startProgress(`System packages for ${purpose}`);
  await aptGet(['update'], (line) => progress.update(line));
  const { ok, tail } = await aptGet(
    ['install', '-y', '--no-install-recommends', ...namesOfThisRelease(packages)],
    (line) => progress.update(line),
  );
  progress.end(ok ? 'done' : 'failed');
  if (!ok) throw new Error(`${missing} apt-get could not install them:\n${tail}\n${advice(packages)}`);
}
