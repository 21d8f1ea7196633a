// @ts-check
/** What this machine must have, and lacks: as the names of Debian packages. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { packagesMissingFor } from './shared-libraries.mjs';

/** @param {string} command */
export function hasCommand(command) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, command), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** @param {string} pattern as for fc-list */
function hasFont(pattern) {
  const { stdout } = spawnSync('fc-list', [pattern, 'family'], { encoding: 'utf8' });
  return (stdout ?? '').trim() !== '';
}

/** Packages without which Chinese text shows as boxes; the app itself would start. */
export function packagesMissingForChineseText() {
  if (process.platform !== 'linux' || hasFont(':lang=zh-cn')) return [];
  return hasCommand('fc-list') ? ['fonts-noto-cjk'] : ['fontconfig', 'fonts-noto-cjk'];
}

/** @param {string} electronExecutable */
export function packagesMissingForElectron(electronExecutable) {
  return packagesMissingFor(electronExecutable);
}

/** @param {boolean} needsVirtualDisplay */
export function packagesMissingForDisplay(needsVirtualDisplay) {
  return needsVirtualDisplay && !hasCommand('Xvfb') ? ['xvfb'] : [];
}

/** What only the tests use: LibreOffice and the like render what was exported, pandoc is measured against. */
export function packagesMissingForTests() {
  const missing = [];
  if (!hasCommand('soffice')) missing.push('libreoffice-impress');
  if (!hasCommand('pdftoppm')) missing.push('poppler-utils');
  if (!hasCommand('pandoc')) missing.push('pandoc');
  if (!hasCommand('fc-list')) missing.push('fontconfig');
  const hasBothFaces = hasFont('Noto Sans CJK SC:style=Bold') && hasFont('Noto Serif CJK SC:style=Bold');
  if (!hasBothFaces) missing.push('fonts-noto-cjk');
  // As wide as Arial and Times New Roman, which English decks ask for.
  if (!hasFont('Liberation Sans') || !hasFont('Liberation Serif')) missing.push('fonts-liberation');
  return missing;
}
