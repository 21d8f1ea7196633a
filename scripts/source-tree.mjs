// @ts-check
/**
 * `node --import ./scripts/source-tree.mjs FILE.ts`: runs TypeScript of the source tree as bundles and tests run
 * it: with imports of files as text (`?raw`), and with the Chinese dictionary provided.
 */
import { readFileSync } from 'node:fs';
import { register } from 'node:module';
import { join } from 'node:path';
import { register as registerTypeScript } from 'tsx/esm/api';
import { projectRoot } from './project-root.mjs';

registerTypeScript();
register('./raw-text-loader.mjs', import.meta.url);

const { provideDictionary } = await import('../src/core/language/dictionary.ts');
provideDictionary(readFileSync(join(projectRoot, 'resources/language/chinese.bin')));
