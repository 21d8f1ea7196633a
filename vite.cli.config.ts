import { defineConfig } from 'vite';
import { pptxgenjsStandIns } from './scripts/build/pptxgenjs-stand-ins.mjs';

/**
 * The command line as files that need no `node_modules`. What a command does not need at its start stays in
 * chunks of its own, behind `import()`.
 */
export default defineConfig({
  publicDir: false,
  resolve: { alias: pptxgenjsStandIns },
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
