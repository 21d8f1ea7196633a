import { defineConfig } from 'vite';
import { asciiChunks } from './scripts/build/ascii-chunks.mjs';
import { pptxgenjsStandIns } from './scripts/build/pptxgenjs-stand-ins.mjs';

/**
 * The command line as files that need no `node_modules`. What a command does not need at its start stays in
 * chunks of its own, behind `import()`. CommonJS, so that `scripts/build/cli-launcher.mjs` can keep compiled
 * code; all in one folder, so that paths from `import.meta.url` are the same for every chunk.
 */
export default defineConfig({
  publicDir: false,
  plugins: [asciiChunks(), pptxgenjsStandIns()],
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'out/cli',
    minify: true,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { main: 'src/cli/main.ts' },
      output: {
        format: 'cjs',
        dynamicImportInCjs: false,
        entryFileNames: '[name].cjs',
        chunkFileNames: '[name]-[hash].cjs',
      },
    },
  },
});
