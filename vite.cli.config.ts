import { resolve } from 'node:path';
import { defineConfig } from 'vite';

/**
 * The command line as files that need no `node_modules`. What a command does not need at its start stays in
 * chunks of its own, behind `import()`.
 */
export default defineConfig({
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
