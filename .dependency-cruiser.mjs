/**
 * The import rules of docs/architecture.md. Each stands for one sentence there; `npm run check:imports` and
 * `npm test` report every rule by its name.
 */
import { fileURLToPath } from 'node:url';

const stages = 'import|outline|deck|edit|layout|write|check|project-file';

/** Pure packages that the core may use. Another one needs a thought: no DOM, no Node, no clock. */
const corePackages = [
  '@noble/hashes',
  'fast-diff',
  'fast-xml-parser',
  'fflate',
  'mdast',
  'mdast-util-from-markdown',
  'mdast-util-frontmatter',
  'mdast-util-gfm',
  'mdast-util-to-markdown',
  'micromark-extension-cjk-friendly',
  'micromark-extension-frontmatter',
  'micromark-extension-gfm',
  'micromark-util-edit-map',
  'parse5',
  'pptxgenjs',
  'reveal\\.js',
  'saxes',
  'unpdf',
  'valibot',
];

/**
 * Where packages resolve to, with their types, and the bare name of one that is not installed.
 *
 * @param {readonly string[]} names
 */
const packages = (names) =>
  names.flatMap((name) => [`(?:^|/)node_modules/(?:@types/)?${name}/`, `^${name}(?:/|$)`]);

const npmKinds = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg', 'npm-unknown'];

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const forbidden = [
  {
    name: 'core-imports-core-only',
    comment: 'The core imports nothing of this repository outside the core but lists of words.',
    severity: 'error',
    from: { path: '^src/core/' },
    to: { path: '^(?:src|resources|scripts|tests)/', pathNot: '^(?:src/core|resources/lexicon)/' },
  },
  {
    name: 'core-is-pure',
    comment: 'The core uses no Node, no Electron, no DOM, no React: only the pure packages named here.',
    severity: 'error',
    from: { path: '^src/core/' },
    to: { dependencyTypes: [...npmKinds, 'core'], pathNot: packages(corePackages) },
  },
  {
    name: 'stages-do-not-know-each-other',
    comment:
      'A stage of the core imports models, language, view, ports, results, diagnostics and errors, never another stage.',
    severity: 'error',
    from: { path: `^src/core/(${stages})/` },
    to: { path: `^src/core/(?:${stages})/`, pathNot: '^src/core/$1/' },
  },
  {
    name: 'models-know-models-only',
    comment: 'Models import models, and nothing that works on them.',
    severity: 'error',
    from: { path: '^src/core/model/' },
    to: { path: '^src/', pathNot: '^src/core/model/' },
  },
  {
    name: 'language-knows-no-stage',
    comment: 'Words are cut without knowing documents, decks and slides.',
    severity: 'error',
    from: { path: '^src/core/language/' },
    to: { path: '^src/', pathNot: '^src/core/language/' },
  },
  {
    name: 'view-knows-language-and-models',
    comment: 'The view of a text is made of words and the source, whatever a stage does with it.',
    severity: 'error',
    from: { path: '^src/core/view/' },
    to: { path: '^src/', pathNot: '^src/core/(?:view|language|model)/' },
  },
  {
    name: 'only-the-pipeline-composes',
    comment: 'Inside the core only pipeline.ts puts stages together; the files beside it know no stage.',
    severity: 'error',
    from: { path: '^src/core/(?:[^/]+|(?:bytes|pictures)/.+)\\.ts$', pathNot: '^src/core/pipeline\\.ts$' },
    to: { path: `^src/core/(?:(?:${stages})/|pipeline\\.ts$)` },
  },
  {
    name: 'stages-do-not-know-the-pipeline',
    comment: 'No stage imports what composes it.',
    severity: 'error',
    from: { path: '^src/core/.+/' },
    to: { path: '^src/core/pipeline\\.ts$' },
  },
  {
    name: 'files-serve-main-and-cli',
    comment: 'Reading and writing files imports the core only.',
    severity: 'error',
    from: { path: '^src/files/' },
    to: { path: '^src/', pathNot: '^src/(?:files|core)/' },
  },
  {
    name: 'shared-imports-core-only',
    comment: 'The contract between processes imports the core.',
    severity: 'error',
    from: { path: '^src/shared/' },
    to: { path: '^src/', pathNot: '^src/(?:shared|core)/' },
  },
  {
    name: 'preload-imports-shared-only',
    comment: 'The bridge imports the contract, and of the core at most types.',
    severity: 'error',
    from: { path: '^src/preload/' },
    to: { path: '^src/', pathNot: '^src/(?:preload|shared)/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'edges-do-not-know-each-other',
    comment: 'Main, renderer and command line import the core and what is shared, never each other.',
    severity: 'error',
    from: { path: '^src/(main|renderer|cli)/' },
    to: { path: '^src/(?:main|preload|renderer|cli)/', pathNot: '^src/$1/' },
  },
  {
    name: 'renderer-reads-no-files',
    comment: 'The renderer reaches files through the contract.',
    severity: 'error',
    from: { path: '^src/renderer/' },
    to: { path: '^src/files/' },
  },
  {
    name: 'features-do-not-know-each-other',
    comment:
      'A feature of the renderer never imports another feature; they meet in the store and the commands.',
    severity: 'error',
    from: { path: '^src/renderer/features/([^/]+)/' },
    to: { path: '^src/renderer/features/', pathNot: '^src/renderer/features/$1/' },
  },
  {
    name: 'widgets-have-no-domain',
    comment: 'Widgets know nothing of documents, decks and features.',
    severity: 'error',
    from: { path: '^src/renderer/ui/' },
    to: { path: '^src/', pathNot: '^src/renderer/ui/' },
  },
  {
    name: 'no-node-in-the-renderer',
    comment: 'The renderer and what it shares run in a sandbox.',
    severity: 'error',
    from: { path: '^src/(?:renderer|shared)/' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'electron-in-main-and-preload-only',
    comment: 'Electron is imported where its processes start, and nowhere else.',
    severity: 'error',
    from: { path: '^src/', pathNot: '^src/(?:main|preload)/' },
    to: { path: packages(['electron']) },
  },
  {
    name: 'pptxgenjs-in-its-writer-only',
    comment: 'Only write/pptx imports pptxgenjs.',
    severity: 'error',
    from: { path: '^(?:src|tests|scripts)/', pathNot: '^src/core/write/pptx/' },
    to: { path: packages(['pptxgenjs']) },
  },
  {
    name: 'reveal-where-it-shows-only',
    comment: 'Only presenting and write/reveal import reveal.js.',
    severity: 'error',
    from: { path: '^src/', pathNot: '^src/(?:core/write/reveal|renderer/features/present)/' },
    to: { path: packages(['reveal\\.js']) },
  },
  {
    name: 'product-does-not-know-its-tests',
    comment: 'Nothing that ships imports tests or scripts.',
    severity: 'error',
    from: { path: '^src/' },
    to: { path: '^(?:tests|scripts)/' },
  },
  {
    name: 'no-circular',
    comment: 'No module needs itself, however far around; types may refer to each other.',
    severity: 'error',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'no-unresolvable',
    comment: 'What is imported exists.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true, pathNot: '\\?(?:raw|url|worker|inline)$' },
  },
];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden,
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: fileURLToPath(new URL('tsconfig.base.json', import.meta.url)) },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
