import { resolve } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const absentModule = '\0no-network';

/** pptxgenjs loads `node:https` at once, for pictures from the network. There is none here: saves its start. */
const withoutNetwork: Plugin = {
  name: 'tigang:without-network',
  enforce: 'pre',
  resolveId: (id) => (id === 'node:https' ? absentModule : null),
  load: (id) => (id === absentModule ? 'export default undefined;' : null),
};

/**
 * The command line as files that need no `node_modules`. What a command does not need at its start stays in
 * chunks of its own, behind `import()`.
 */
export default defineConfig({
  plugins: [withoutNetwork],
  publicDir: false,
  // pptxgenjs only collects its parts; our own stage packs them. Loading and running JSZip took longer than it.
  resolve: { alias: { jszip: resolve(import.meta.dirname, 'src/core/write/pptx/draw/collected-parts.ts') } },
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'out/cli',
    minify: true,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { tigang: 'src/cli/main.ts' },
      output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: 'chunks/[name]-[hash].mjs' },
    },
  },
});
