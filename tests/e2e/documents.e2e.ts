import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import zh from '../../resources/locales/zh-CN.json' with { type: 'json' };
import {
  answerQuestions,
  askedQuestions,
  chooseFile,
  chooseTarget,
  giveFile,
  openThroughBridge,
} from './app-probes.ts';
import { expect, sampleFile, test } from './tigang-app.ts';

const fixtureFolder = join(import.meta.dirname, '../fixtures');

test('refuses what is no document, with a code and the name of the file', async ({ launch, workFolder }) => {
  const { window: page, electron } = await launch();
  await mkdir(join(workFolder, 'folder.txt'));
  await writeFile(join(workFolder, 'empty.txt'), '');
  await writeFile(
    join(workFolder, 'binary.txt'),
    new Uint8Array(4096).map((_, index) => (index * 7) % 256),
  );
  await writeFile(join(workFolder, 'blank.txt'), ' \n\n—— \n');
  await writeFile(join(workFolder, 'table.xlsx'), 'PK');
  await writeFile(join(workFolder, 'broken.tigang'), 'PK\u0003\u0004 nothing behind it');
  await writeFile(join(workFolder, 'large.txt'), '长'.repeat(3_000_000));
  const expected = {
    'missing.txt': 'file-not-found',
    'folder.txt': 'file-is-folder',
    'empty.txt': 'file-empty',
    'binary.txt': 'file-binary',
    'blank.txt': 'text-without-words',
    'table.xlsx': 'file-is-spreadsheet',
    'broken.tigang': 'project-damaged',
    'large.txt': 'file-too-large',
  };
  for (const [name, code] of Object.entries(expected)) {
    await chooseFile(electron, page, join(workFolder, name));
    const answer = await page.evaluate(
      (path) => window.tigang.documents.open({ from: { type: 'path', path }, maxSlides: null }),
      join(workFolder, name),
    );
    expect(answer).toMatchObject({ ok: false, error: { code, params: { file: name } } });
  }
});

test('opens documents of Word, which the dialog offers, and refuses damaged ones', async ({
  launch,
  workFolder,
}) => {
  const { window: page, electron } = await launch();
  const report = join(fixtureFolder, 'docx/libreoffice-opinion.docx');
  await electron.evaluate(({ dialog }, path) => {
    const offered: string[] = [];
    Object.assign(globalThis, { offered });
    Object.assign(dialog, {
      showOpenDialog: async (...parts: unknown[]) => {
        const { filters = [] } = parts.at(-1) as Electron.OpenDialogOptions;
        offered.push(...(filters[0]?.extensions ?? []));
        return { canceled: false, filePaths: [path] };
      },
    });
  }, report);
  expect(await page.evaluate(() => window.tigang.documents.choose())).toBe(report);
  const offered = await electron.evaluate(
    () => (globalThis as unknown as { offered: readonly string[] }).offered,
  );
  expect(offered).toContain('docx');
  const { project, name } = await openThroughBridge(page, report);
  expect(name).toBe('libreoffice-opinion');
  expect(project.source.format).toBe('docx');
  expect(project.outline.metadata.title?.value).toBe('关于推进社区养老服务的实施意见');

  const half = join(workFolder, 'half.docx');
  const bytes = await readFile(report);
  await writeFile(half, bytes.subarray(0, bytes.length / 2));
  await giveFile(page, half);
  const answer = await page.evaluate(
    (path) => window.tigang.documents.open({ from: { type: 'path', path }, maxSlides: null }),
    half,
  );
  expect(answer).toMatchObject({ ok: false, error: { code: 'file-damaged', params: { file: 'half.docx' } } });
});

test('keeps working after a bad file: opens, cancels, and opens again', async ({ launch }) => {
  const { window: page } = await launch();
  await giveFile(page, sampleFile);
  const [first, second] = await page.evaluate(async (path) => {
    const request = { from: { type: 'path', path }, maxSlides: null } as const;
    const cancelled = window.tigang.documents.open(request);
    // The second one replaces the first, whichever file is read first.
    return Promise.all([cancelled, window.tigang.documents.open(request)]);
  }, sampleFile);
  expect(second).toMatchObject({ ok: true });
  expect(first).toMatchObject({ ok: false, error: { code: 'cancelled' } });
});

test('says what is wrong with a file from the command line', async ({ launch, workFolder }) => {
  const { window: page } = await launch({ args: [join(workFolder, '不存在.txt')], env: { LC_ALL: 'C' } });
  await expect(page.getByText(zh.error['file-not-found'].replace('{{file}}', '不存在.txt'))).toBeVisible();
});

test('cancels a long conversion, and survives one that dies', async ({ launch, workFolder }) => {
  const { window: page, electron } = await launch();
  const article = await readFile(sampleFile, 'utf8');
  const long = join(workFolder, 'long.txt');
  await writeFile(long, article.repeat(300));
  await giveFile(page, long);
  /** Ids of the conversion processes. */
  const converters = () =>
    electron.evaluate(({ app }) =>
      app.getAppMetrics().flatMap(({ name, pid }) => (name === 'tigang-conversion' ? [pid] : [])),
    );
  const startLong = () =>
    page.evaluate(
      (path) => window.tigang.documents.open({ from: { type: 'path', path }, maxSlides: null }),
      long,
    );

  /** Resolves when a process reports: one may be waiting for work already. */
  const atWork = () =>
    page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const stop = window.tigang.onProgress(() => {
            stop();
            resolve();
          });
        }),
    );

  const working = atWork();
  const cancelled = startLong();
  await working;
  const [first] = await converters();
  await page.evaluate(() => window.tigang.documents.cancel());
  expect(await cancelled).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  await expect.poll(converters).not.toContain(first);

  const workingAgain = atWork();
  const dying = startLong();
  await workingAgain;
  for (const id of await converters()) process.kill(id, 'SIGKILL');
  expect(await dying).toEqual({
    ok: false,
    error: { code: 'conversion-crashed', params: { file: 'long.txt' } },
  });
  expect((await openThroughBridge(page, sampleFile)).project.deck.slides.length).toBeGreaterThan(5);
});

test('saves a project, opens it again as it was, and lists it as recent', async ({ launch, workFolder }) => {
  const { window: page, electron } = await launch();
  const document = await openThroughBridge(page, sampleFile);
  const path = join(workFolder, '嘉兴 汇报.tigang');
  await chooseTarget(electron, path.slice(0, -'.tigang'.length));
  const { project, name } = document;
  const saved = await page.evaluate((request) => window.tigang.projects.save(request), {
    project,
    path: null,
    name,
    as: false,
  });
  expect(saved).toEqual({ ok: true, value: { path, name: '嘉兴 汇报' } });
  const again = await openThroughBridge(page, path);
  expect(again).toEqual({ project, history: null, diagnostics: [], path, name: '嘉兴 汇报' });
  const recent = await page.evaluate(() => window.tigang.recent.list());
  expect(recent.map(({ kind }) => kind)).toEqual(['project', 'document']);
});

test('asks before it overwrites what another program wrote', async ({ launch, workFolder }) => {
  const { window: page, electron } = await launch();
  const { project, name } = await openThroughBridge(page, sampleFile);
  const path = join(workFolder, 'shared.tigang');
  await chooseTarget(electron, path);
  const save = (to: string | null) =>
    page.evaluate((request) => window.tigang.projects.save(request), { project, path: to, name, as: false });
  await save(null);
  await writeFile(path, 'by a colleague');
  await answerQuestions(electron, 2, 0);
  expect(await save(path)).toEqual({ ok: true, value: null });
  expect(await readFile(path, 'utf8')).toBe('by a colleague');
  expect(await save(path)).toEqual({ ok: true, value: { path, name: 'shared' } });
  expect(await save(path)).toEqual({ ok: true, value: { path, name: 'shared' } });
  expect(await askedQuestions(electron)).toHaveLength(2);
});

test('asks for a path instead of writing to one that a page makes up', async ({ launch, workFolder }) => {
  const { window: page, electron } = await launch();
  const { project, name } = await openThroughBridge(page, sampleFile);
  const precious = join(workFolder, 'precious.tigang');
  await writeFile(precious, 'mine');
  await chooseTarget(electron, null);
  const saved = await page.evaluate((request) => window.tigang.projects.save(request), {
    project,
    path: precious,
    name,
    as: false,
  });
  expect(saved).toEqual({ ok: true, value: null });
  const exported = await page.evaluate(
    (request) =>
      window.tigang.exports.start(request).then(
        () => 'written',
        () => 'refused',
      ),
    { project, format: 'pptx', path: precious } as const,
  );
  expect(exported).toBe('refused');
  expect(await readFile(precious, 'utf8')).toBe('mine');
});

test('exports every format, and opens only what was exported', async ({ launch, workFolder }) => {
  const { window: page, electron } = await launch();
  const { project, name } = await openThroughBridge(page, sampleFile);
  await electron.evaluate(({ shell }) => {
    Object.assign(shell, { openPath: async (path: string) => (path.endsWith('.md') ? 'no program' : '') });
  });
  for (const format of ['pptx', 'html', 'md'] as const) {
    await chooseTarget(electron, join(workFolder, `deck.${format}`));
    const path = await page.evaluate((choice) => window.tigang.exports.choose(choice), { format, name });
    expect(path).toBe(join(workFolder, `deck.${format}`));
    const exported = await page.evaluate((request) => window.tigang.exports.start(request), {
      project,
      format,
      path: path ?? '',
    });
    expect(exported.ok).toBe(true);
    expect((await stat(path ?? '')).size).toBeGreaterThan(1000);
    const opened = await page.evaluate((file) => window.tigang.exports.open(file), path ?? '');
    if (format === 'md') expect(opened).toMatchObject({ ok: false, error: { code: 'no-program-for-file' } });
    else expect(opened).toEqual({ ok: true, value: null });
  }
  const refused = await page.evaluate(
    (file) =>
      window.tigang.exports.open(file).then(
        () => 'opened',
        () => 'refused',
      ),
    sampleFile,
  );
  expect(refused).toBe('refused');
});

test('prints a PDF with a page for every slide, its words and its outline', async ({
  launch,
  workFolder,
}) => {
  const { window: page, electron } = await launch();
  const { project, name } = await openThroughBridge(page, sampleFile);
  const path = join(workFolder, 'deck.pdf');
  await chooseTarget(electron, path);
  await page.evaluate((choice) => window.tigang.exports.choose(choice), { format: 'pdf', name } as const);
  const request = { project, format: 'pdf', path } as const;
  const exported = await page.evaluate((asked) => window.tigang.exports.start(asked), request);
  expect(exported).toMatchObject({ ok: true, value: { path } });
  const bytes = await readFile(path);
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  expect(pdf.numPages).toBe(project.deck.slides.length);
  const cover = await pdf.getPage(1);
  expect(cover.view).toEqual([0, 0, 960, 540]);
  const { text } = await extractText(pdf, { mergePages: true });
  expect(text).toContain('奋力谱写中国式现代化嘉兴新篇章');
  expect((await pdf.getOutline()).length).toBeGreaterThan(5);
  expect(await cover.getStructTree()).not.toBeNull();
  // A cancelled one leaves the file alone.
  const cancelled = await page.evaluate((asked) => {
    const running = window.tigang.exports.start(asked);
    return window.tigang.exports.cancel().then(() => running);
  }, request);
  expect(cancelled).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  expect(await readFile(path)).toEqual(bytes);
});

test('prints notes and handouts on A4, with all words of the notes', async ({ launch, workFolder }) => {
  test.slow(true, 'prints four documents');
  const { window: page, electron } = await launch();
  const { project, name } = await openThroughBridge(page, sampleFile);
  const count = project.deck.slides.length;
  const sheets = {
    notes: null,
    'handout-2': count / 2,
    'handout-3': count / 3,
    'handout-6': count / 6,
  } as const;
  for (const [pages, sheetCount] of Object.entries(sheets)) {
    const path = join(workFolder, `${pages}.pdf`);
    await chooseTarget(electron, path);
    await page.evaluate((choice) => window.tigang.exports.choose(choice), { format: 'pdf', name } as const);
    const request = { project, format: 'pdf', path, pages: pages as keyof typeof sheets } as const;
    const exported = await page.evaluate((asked) => window.tigang.exports.start(asked), request);
    expect(exported.ok).toBe(true);
    const pdf = await getDocumentProxy(new Uint8Array(await readFile(path)));
    if (sheetCount === null) expect(pdf.numPages).toBeGreaterThan(count);
    else expect(pdf.numPages).toBe(Math.ceil(sheetCount));
    const [, , width = 0, height = 0] = (await pdf.getPage(1)).view;
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
    expect((await pdf.getOutline()).length).toBe(count);
    const { text } = await extractText(pdf, { mergePages: true });
    const words = text.replace(/\s/gu, '');
    const notes = project.deck.slides.flatMap((slide) => slide.notes.flatMap((paragraph) => paragraph.runs));
    const told = notes.flatMap((run) => run.text.replace(/\s/gu, '').split(/[，,。]/u));
    // Notes go on with the next page in the middle of a clause; the head of the page stands between.
    const missing = told.filter((clause) => !words.includes(clause));
    if (pages === 'notes') expect(missing.length).toBeLessThanOrEqual(pdf.numPages - count);
  }
});

test('makes a picture of every slide, all of them or none', async ({ launch, workFolder }) => {
  const { window: page, electron } = await launch();
  const { project } = await openThroughBridge(page, sampleFile);
  await electron.evaluate(({ dialog }, folder) => {
    Object.assign(dialog, { showOpenDialog: async () => ({ canceled: false, filePaths: [folder] }) });
  }, workFolder);
  const choice = { format: 'png', name: '汇报' } as const;
  const path = await page.evaluate((asked) => window.tigang.exports.choose(asked), choice);
  expect(path).toBe(join(workFolder, '汇报'));
  const request = { project, format: 'png', path: path ?? '', widthPx: 1280 } as const;
  const cancelled = await page.evaluate((asked) => {
    const running = window.tigang.exports.start(asked);
    return window.tigang.exports.cancel().then(() => running);
  }, request);
  expect(cancelled).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  expect(await readdir(workFolder)).toEqual([]);
  const exported = await page.evaluate((asked) => window.tigang.exports.start(asked), request);
  expect(exported).toMatchObject({ ok: true, value: { path } });
  expect(await readdir(workFolder)).toEqual(['汇报']);
  const names = await readdir(path ?? '');
  expect(names).toHaveLength(project.deck.slides.length);
  expect(names).toContain('汇报-01.png');
  const pictures = await Promise.all(names.map((name) => readFile(join(path ?? '', name))));
  for (const picture of pictures) {
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1280, 720]);
  }
  expect(new Set(pictures.map((picture) => picture.toString('base64'))).size).toBe(names.length);
  // What is there already is asked about.
  await answerQuestions(electron, 1);
  expect(await page.evaluate((asked) => window.tigang.exports.choose(asked), choice)).toBeNull();
  expect(await askedQuestions(electron)).toHaveLength(1);
});

test('says why an export could not be written, and leaves the folder as it was', async ({
  launch,
  workFolder,
}) => {
  const { window: page, electron } = await launch();
  const { project, name } = await openThroughBridge(page, sampleFile);
  const path = join(workFolder, 'gone', 'deck.pptx');
  await chooseTarget(electron, path);
  await page.evaluate((choice) => window.tigang.exports.choose(choice), { format: 'pptx', name } as const);
  const exported = await page.evaluate((request) => window.tigang.exports.start(request), {
    project,
    format: 'pptx',
    path,
  } as const);
  expect(exported).toMatchObject({
    ok: false,
    error: { code: 'target-folder-missing', params: { file: 'deck.pptx' } },
  });
});
