// @ts-check
/** Hooks of Node's module loader for the bundler's imports of files as text: `import text from './list.txt?raw'`. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const suffix = '?raw';

/** @type {import('node:module').ResolveHook} */
export async function resolve(specifier, context, nextResolve) {
  return specifier.endsWith(suffix)
    ? { url: new URL(specifier, context.parentURL).href, shortCircuit: true }
    : nextResolve(specifier, context);
}

/** @type {import('node:module').LoadHook} */
export async function load(url, context, nextLoad) {
  if (!url.endsWith(suffix)) return nextLoad(url, context);
  const text = await readFile(fileURLToPath(url.slice(0, -suffix.length)), 'utf8');
  return { format: 'module', source: `export default ${JSON.stringify(text)};`, shortCircuit: true };
}
