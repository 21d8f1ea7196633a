// @ts-check
/**
 * From an article to a PPTX by the built command line, beside pandoc on the same text as Markdown and beside
 * Node doing nothing.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildTargets, ensureBuilt } from '../../scripts/build/built-output.mjs';
import { projectRoot } from '../../scripts/project-root.mjs';
import { runQuietly } from '../../scripts/run-command.mjs';
import { hasCommand } from '../../scripts/system/requirements.mjs';
import { compareWallTimes } from './timing.mjs';

const sample = join(projectRoot, 'resources/samples/f00-jiaxing-article.txt');
const cli = join(projectRoot, 'out/cli/tigang.mjs');
const fold = 50;
const rounds = 15;
const roundsOfFold = 7;

/**
 * The sample as a person would hand it to pandoc: title and headings marked, a blank line between paragraphs.
 *
 * @param {string} text
 */
async function asMarkdown(text) {
  const json = await runQuietly(process.execPath, [cli, 'structure', sample, '--json']);
  /** @type {{ title: string, headings: readonly { text: string }[] }} */
  const { title, headings } = JSON.parse(json);
  const headingLines = new Set(headings.map(({ text: heading }) => heading));
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s+|\s+$/g, ''))
    .filter((line) => line !== '')
    .map((line) => (line === title ? `# ${line}` : headingLines.has(line) ? `## ${line}` : line))
    .join('\n\n');
}

/** @param {readonly string[]} args @param {string} folder */
function peakMiB(args, folder) {
  const peakFile = join(folder, 'peak');
  const probe = pathToFileURL(join(import.meta.dirname, 'report-peak-memory.mjs')).href;
  const { status, stderr } = spawnSync(process.execPath, ['--import', probe, ...args], {
    encoding: 'utf8',
    env: { ...process.env, TIGANG_PEAK_FILE: peakFile },
  });
  if (status !== 0) throw new Error(`tigang ended with status ${status}: ${stderr}`);
  return Number(readFileSync(peakFile, 'utf8')) / 1024;
}

/**
 * @param {(line: string) => void} print
 * @returns {Promise<Record<string, number>>}
 */
export async function benchConvert(print) {
  await ensureBuilt(buildTargets.cli);
  const folder = mkdtempSync(join(tmpdir(), 'tigang-bench-'));
  try {
    const text = readFileSync(sample, 'utf8');
    const markdown = await asMarkdown(text);
    const files = {
      text: join(folder, 'article.txt'),
      markdown: join(folder, 'article.md'),
      textFold: join(folder, `article-x${fold}.txt`),
      markdownFold: join(folder, `article-x${fold}.md`),
    };
    writeFileSync(files.text, text);
    writeFileSync(files.markdown, markdown);
    writeFileSync(files.textFold, `${text.trimEnd()}\n`.repeat(fold));
    writeFileSync(files.markdownFold, `${markdown}\n\n`.repeat(fold));

    /** @param {string} input */
    const buildArgs = (input) => [cli, 'build', input, '-o', join(folder, 'tigang.pptx')];
    /** @param {string} input */
    const tigang = (input) => ({ name: 'tigang', command: process.execPath, args: buildArgs(input) });
    const withPandoc = hasCommand('pandoc');
    if (!withPandoc)
      print('pandoc is not installed here: measured without it (Debian: apt-get install pandoc).');
    /** @param {string} input */
    const pandoc = (input) =>
      withPandoc
        ? [{ name: 'pandoc', command: 'pandoc', args: [input, '-o', join(folder, 'pandoc.pptx')] }]
        : [];
    const bareNode = { name: 'node', command: process.execPath, args: ['-e', '0'] };

    const once = compareWallTimes([tigang(files.text), ...pandoc(files.markdown), bareNode], rounds);
    const folded = compareWallTimes([tigang(files.textFold), ...pandoc(files.markdownFold)], roundsOfFold);

    /** @param {ReadonlyMap<string, number>} times @param {string} name */
    const ms = (times, name) => times.get(name) ?? Number.NaN;
    /** @param {string} key @param {number} value */
    const known = (key, value) => (Number.isNaN(value) ? {} : { [key]: value });
    return {
      tigangMs: ms(once, 'tigang'),
      ...known('pandocMs', ms(once, 'pandoc')),
      nodeMs: ms(once, 'node'),
      ...known('ratioToPandoc', ms(once, 'tigang') / ms(once, 'pandoc')),
      ratioToNode: ms(once, 'tigang') / ms(once, 'node'),
      tigang50Ms: ms(folded, 'tigang'),
      ...known('pandoc50Ms', ms(folded, 'pandoc')),
      ...known('ratioToPandoc50', ms(folded, 'tigang') / ms(folded, 'pandoc')),
      peakMiB: peakMiB(buildArgs(files.text), folder),
      peak50MiB: peakMiB(buildArgs(files.textFold), folder),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
