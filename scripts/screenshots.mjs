// @ts-check
/**
 * `npm run screenshots`: takes the pictures of the README from the real app and its export, and those of
 * `docs/layouts.md` from the test that makes them, into `docs/images`.
 */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { buildTargets, developmentApp, ensureBuilt } from './build/built-output.mjs';
import { endToEndEnvironment, playwrightCli } from './checks/end-to-end-tests.mjs';
import { say } from './console-progress.mjs';
import { projectRoot } from './project-root.mjs';
import { renderPptx } from './render/render-pptx.mjs';
import { runQuietly } from './run-command.mjs';
import { openAppSession } from './runtime/app-session.mjs';

const sample = join(projectRoot, 'resources/samples/f00-jiaxing-article.txt');
const folder = join(projectRoot, 'docs/images');
/** Slides worth a look, by page: in the editor, and of the exported presentation. */
const editorPage = 7;
const slidePages = [1, 6, 7, 10, 11, 15];
/** 640 px wide. */
const slideDpi = 48;
const buildTimeoutMs = 60_000;
const testTimeoutMs = 180_000;

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

/** The same document for people who read English, and work in the dark. @param {Page} window */
async function photographEnglishEditor(window) {
  await window.evaluate(() =>
    Reflect.get(globalThis, 'tigang').settings.set({ language: 'en', appearance: 'dark' }),
  );
  await window.locator('html[lang="en"][data-appearance="dark"]').waitFor();
  await photograph(window, 'editor-english-dark.png');
}

/** Slides of the exported presentation, as LibreOffice draws them. */
async function photographSlides() {
  const work = mkdtempSync(join(tmpdir(), 'tigang-slides-'));
  try {
    const pptx = join(work, 'deck.pptx');
    await runQuietly(
      process.execPath,
      [join(projectRoot, 'out/cli/tigang.mjs'), 'build', sample, '-o', pptx],
      {
        timeoutMs: buildTimeoutMs,
      },
    );
    const { images } = await renderPptx(pptx, work, { dpi: slideDpi });
    for (const page of slidePages) {
      const image = images[page - 1];
      if (image === undefined) throw new Error(`The deck of the sample has no slide ${page}.`);
      const path = join(folder, `slide-${String(page).padStart(2, '0')}.png`);
      copyFileSync(image, path);
      console.log(path);
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** @param {import('./runtime/app-session.mjs').AppSession} session */
async function photographLayouts(session) {
  const pictures = join(folder, 'layouts');
  await ensureBuilt(developmentApp);
  await runQuietly(process.execPath, [playwrightCli, 'test', 'layouts.e2e'], {
    timeoutMs: testTimeoutMs,
    env: { ...endToEndEnvironment(session), TIGANG_LAYOUT_PICTURES: pictures },
  });
  console.log(pictures);
}

async function takeScreenshots() {
  await ensureBuilt(buildTargets.app, { onStart: () => say('Building the app …') });
  await ensureBuilt(buildTargets.cli, { onStart: () => say('Building the command line …') });
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
    await photographEnglishEditor(window);
  } finally {
    await electron.close();
    rmSync(userData, { recursive: true, force: true, maxRetries: 10 });
  }
  try {
    await photographLayouts(session);
  } finally {
    session.close();
  }
}

try {
  await takeScreenshots();
  await photographSlides();
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
