/// <reference path="../core/language/raw-imports.d.ts" />
import type { AssetLoader } from '../core/ports.ts';

/** Files below `resources/` that writers embed; each in a chunk of its own, loaded when a writer asks for it. */
const texts: Readonly<Record<string, () => Promise<{ readonly default: string }>>> = {
  'vendor/reveal.js/reveal.js': () => import('../../resources/vendor/reveal.js/reveal.js?raw'),
  'vendor/reveal.js/reveal.css': () => import('../../resources/vendor/reveal.js/reveal.css?raw'),
  'reveal/start.js': () => import('../../resources/reveal/start.js?raw'),
  'reveal/deck.css': () => import('../../resources/reveal/deck.css?raw'),
  'reveal/transition.css': () => import('../../resources/reveal/transition.css?raw'),
};

/** Assets out of the bundle itself, so that an installed program needs no files beside it. */
export const bundledAssets: AssetLoader = {
  async text(path) {
    const load = texts[path];
    if (load === undefined) throw new Error(`no bundled asset ${path}`);
    return (await load()).default;
  },
};
