// @ts-check
import { spawn } from 'node:child_process';
import { projectRoot } from './project-root.mjs';

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd] the project root by default
 * @property {NodeJS.ProcessEnv} [env] replaces the environment
 * @property {number} [timeoutMs] after which the command is ended
 */

/**
 * Runs a command without showing its output.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ status: number | null, output: string, stdout: string, timedOut: boolean }>} `output` is
 *   both streams in the order in which they came
 */
export function runCaptured(command, args, { cwd = projectRoot, env = process.env, timeoutMs } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let stdout = '';
    let timedOut = false;
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      stdout += chunk;
      output += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk) => {
      output += chunk;
    });
    const timer = timeoutMs
      ? setTimeout(() => {
          timedOut = true;
          child.kill('SIGKILL');
        }, timeoutMs)
      : undefined;
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.on('close', (status) => {
      clearTimeout(timer);
      resolve({ status, output, stdout, timedOut });
    });
  });
}

/**
 * As `runCaptured`, but a command that fails throws, with what it said.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<string>} what it wrote to standard output
 */
export async function runQuietly(command, args, options) {
  const { status, output, stdout, timedOut } = await runCaptured(command, args, options);
  if (timedOut) throw new Error(`${command} ${args.join(' ')} took too long.\n${output}`);
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with status ${status}.\n${output}`);
  return stdout;
}
