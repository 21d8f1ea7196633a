// @ts-check
/** `npm run screenshots`: takes the pictures of the README from the real app, into `docs/images`. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { buildTargets, ensureBuilt } from './build/built-output.mjs';
import { say } from './console-progress.mjs';
import { projectRoot } from './project-root.mjs';
import { openAppSession } from './runtime/app-session.mjs';

const sample = join(projectRoot, 'resources/samples/f00-jiaxing-article.txt');
const folder = join(projectRoot, 'docs/images');
/** Slides worth a look, by page: of the editor and of the show. */
const editorPage = 7;
const showPages = [1, 6];

/** @typedef {import('@playwright/test').Page} Page */

/** @param {Page} window */
async function documentIsDrawn(window) {
  await window.waitForFunction(() => performance.getEntriesByName('tigang-document-drawn').length > 0);
}

/** @param {Page} window @param {string} name */
async function photograph(window, name) {
  const path = join(folder, name);
  await window.screenshot({ path, animations: 'disabled' });
  console.log(path);
}

/** @param {Page} window */
async function photographEditor(window) {
  await documentIsDrawn(window);
  const slides = window.locator('[data-pane="slides"]').getByRole('listbox');
  await slides.focus();
  await window.keyboard.press('Home');
  for (let page = 1; page < editorPage; page += 1) await window.keyboard.press('ArrowDown');
  await slides.locator(`[role="option"][aria-selected="true"][aria-posinset="${editorPage}"]`).waitFor();
  // A click on words of the slide lights up the sentence that they come from.
  await window.locator('[data-pane="stage"]').getByRole('button').nth(1).click();
  await window.locator('[data-pane="source"] .source-linked').first().waitFor();
  await photograph(window, 'editor.png');
}

/** @param {import('@playwright/test').ElectronApplication} electron @param {Page} window */
async function photographShow(electron, window) {
  const opened = electron.waitForEvent('window');
  await window.keyboard.press('F5');
  const audience = await opened;
  const shown = audience.locator('.slides section.present');
  await shown.waitFor();
  for (const page of showPages) {
    await audience.keyboard.type(String(page));
    await audience.keyboard.press('Enter');
    await audience.waitForFunction((index) => {
      const sections = [...document.querySelectorAll('.slides > section')];
      return sections[index]?.classList.contains('present') === true;
    }, page - 1);
    await photograph(audience, `show-${page}.png`);
  }
  const closed = audience.waitForEvent('close');
  await audience.keyboard.down('Escape');
  await closed;
}

async function takeScreenshots() {
  await ensureBuilt(buildTargets.app, { onStart: () => say('Building the app …') });
  const session = await openAppSession({ virtualDisplay: true });
  // Playwright asks the `electron` package, inside this process, where the binary is.
  Object.assign(process.env, session.env);
  const userData = mkdtempSync(join(tmpdir(), 'tigang-screenshots-'));
  const electron = await _electron.launch({
    chromiumSandbox: !session.switches.includes('--no-sandbox'),
    args: [...session.switches, `--user-data-dir=${userData}`, '--lang=zh-CN', projectRoot, sample],
  });
  try {
    mkdirSync(folder, { recursive: true });
    const window = await electron.firstWindow();
    await photographEditor(window);
    await photographShow(electron, window);
  } finally {
    await electron.close();
    session.close();
    rmSync(userData, { recursive: true, force: true, maxRetries: 10 });
  }
}

try {
  await takeScreenshots();
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
