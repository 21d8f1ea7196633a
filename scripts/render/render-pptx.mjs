// @ts-check
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../project-root.mjs';
import { runQuietly } from '../run-command.mjs';

const timeoutMs = 180_000;

/**
 * Draws presentations with LibreOffice, in one start of it. Windows families are replaced as in `fonts.conf`, or as
 * the machine does it (`aliases: false`: whatever font has the characters). Uses a profile of its own, so that it runs
 * beside other LibreOffice processes.
 *
 * @param {readonly string[]} files absolute paths of .pptx, each with a base name of its own
 * @param {string} folder absolute; made if needed; PDFs of the same names are replaced
 * @param {{ aliases?: boolean }} [options]
 * @returns {Promise<readonly string[]>} a PDF for each presentation, in order
 * @throws when LibreOffice is missing or fails
 */
export async function pdfsOfPptx(files, folder, { aliases = true } = {}) {
  const profile = mkdtempSync(join(tmpdir(), 'tigang-render-'));
  try {
    mkdirSync(folder, { recursive: true });
    const fonts = aliases ? { FONTCONFIG_FILE: join(projectRoot, 'scripts/render/fonts.conf') } : {};
    await runQuietly(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        ...files,
      ],
      { env: { ...process.env, ...fonts }, timeoutMs: timeoutMs * files.length },
    );
    return files.map((file) => join(folder, `${basename(file, extname(file))}.pdf`));
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

/**
 * Shows a presentation as LibreOffice draws it.
 *
 * @param {string} file absolute path of a .pptx
 * @param {string} folder absolute; made if needed; pictures of this presentation that are there are replaced
 * @param {{ dpi?: number, aliases?: boolean }} [options] `aliases` as in `pdfsOfPptx`
 * @returns {Promise<{ pdf: string, images: readonly string[] }>} a PDF, and a PNG for each slide in order
 * @throws when LibreOffice or pdftoppm is missing or fails
 */
export async function renderPptx(file, folder, { dpi = 96, aliases = true } = {}) {
  const [pdf = ''] = await pdfsOfPptx([file], folder, { aliases });
  const prefix = `${basename(file, extname(file))}-slide`;
  const images = () =>
    readdirSync(folder)
      .filter((entry) => entry.startsWith(`${prefix}-`) && entry.endsWith('.png'))
      .sort()
      .map((entry) => join(folder, entry));
  for (const old of images()) rmSync(old);
  await runQuietly('pdftoppm', ['-png', '-r', String(dpi), pdf, join(folder, prefix)], { timeoutMs });
  return { pdf, images: images() };
}
