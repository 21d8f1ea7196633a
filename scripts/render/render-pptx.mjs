// @ts-check
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../project-root.mjs';
import { runQuietly } from '../run-command.mjs';

const timeoutMs = 180_000;

/**
 * Renders a presentation with LibreOffice, Windows families replaced as in `fonts.conf`, or as the machine does it
 * (`aliases: false`: whatever font has the characters). Uses a profile of its own, so that it runs beside other
 * LibreOffice processes.
 *
 * @param {string} file absolute path of a .pptx
 * @param {string} folder absolute; made if needed; images of earlier runs under the same names are replaced
 * @param {{ dpi?: number, aliases?: boolean }} [options]
 * @returns {Promise<{ pdf: string, images: readonly string[] }>} a PDF, and a PNG for each slide in order
 * @throws when LibreOffice or pdftoppm is missing or fails
 */
export async function renderPptx(file, folder, { dpi = 96, aliases = true } = {}) {
  const work = mkdtempSync(join(tmpdir(), 'tigang-render-'));
  const name = basename(file, extname(file));
  try {
    const fonts = aliases ? { FONTCONFIG_FILE: join(projectRoot, 'scripts/render/fonts.conf') } : {};
    const env = { ...process.env, ...fonts };
    const profile = pathToFileURL(join(work, 'profile')).href;
    await runQuietly(
      'soffice',
      [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', work, file],
      { env, timeoutMs },
    );
    const made = join(work, `${name}.pdf`);
    await runQuietly('pdftoppm', ['-png', '-r', String(dpi), made, join(work, 'slide')], { timeoutMs });
    mkdirSync(folder, { recursive: true });
    const images = readdirSync(work)
      .filter((entry) => entry.endsWith('.png'))
      .sort()
      .map((entry) => {
        const target = join(folder, `${name}-${entry}`);
        copyFileSync(join(work, entry), target);
        return target;
      });
    const pdf = join(folder, `${name}.pdf`);
    copyFileSync(made, pdf);
    return { pdf, images };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
