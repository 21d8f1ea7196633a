import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { findForbiddenImports, importRuleNames } from '../../scripts/checks/import-rules.mjs';

/** One import against each rule, and the file that has it. */
const offenders = new Map([
  ['core-imports-core-only', 'src/core/layout/fit.ts'],
  ['core-is-pure', 'src/core/deck/plan.ts'],
  ['stages-do-not-know-each-other', 'src/core/outline/detect.ts'],
  ['models-know-models-only', 'src/core/model/deck.ts'],
  ['language-knows-no-stage', 'src/core/language/words.ts'],
  ['view-knows-language-and-models', 'src/core/view/sentences.ts'],
  ['only-the-pipeline-composes', 'src/core/errors.ts'],
  ['stages-do-not-know-the-pipeline', 'src/core/edit/apply.ts'],
  ['files-serve-main-and-cli', 'src/files/read.ts'],
  ['shared-imports-core-only', 'src/shared/ipc.ts'],
  ['preload-imports-shared-only', 'src/preload/index.ts'],
  ['edges-do-not-know-each-other', 'src/cli/main.ts'],
  ['renderer-reads-no-files', 'src/renderer/app/store.ts'],
  ['features-do-not-know-each-other', 'src/renderer/features/review/panel.ts'],
  ['widgets-have-no-domain', 'src/renderer/ui/button.ts'],
  ['no-node-in-the-renderer', 'src/renderer/features/present/show.ts'],
  ['electron-in-main-and-preload-only', 'src/renderer/app/window.ts'],
  ['pptxgenjs-in-its-writer-only', 'src/main/index.ts'],
  ['reveal-where-it-shows-only', 'src/renderer/app/slides.ts'],
  ['product-does-not-know-its-tests', 'src/main/fake.ts'],
  ['no-circular', 'src/main/after.ts'],
  ['no-unresolvable', 'src/main/lost.ts'],
]);

describe('import rules', () => {
  let found: readonly { rule: string; from: string; to: string }[] = [];

  beforeAll(async () => {
    found = await findForbiddenImports(join(import.meta.dirname, '../fixtures/forbidden-imports'));
  }, 60_000);

  it('have an offender here each', async () => {
    expect([...offenders.keys()].sort()).toEqual([...(await importRuleNames())].sort());
  });

  it.each([...offenders])('report an import against %s', (rule, from) => {
    expect(found.filter((one) => one.rule === rule).map((one) => one.from)).toContain(from);
  });

  it.each([
    'src/core/pipeline.ts',
    'src/core/write/pptx/slides.ts',
    'src/renderer/features/present/stage.ts',
  ])('let %s pass', (allowed) => {
    expect(found.filter(({ from }) => from === allowed)).toEqual([]);
  });
});
