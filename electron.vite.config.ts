import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { pptxgenjsStandIns } from './scripts/build/pptxgenjs-stand-ins.mjs';

// One output for every runtime that the app is started on: syntax for the oldest of them, the stand-in of
// scripts/runtime. electron-vite reads the variable when it picks its targets.
process.env.ELECTRON_MAJOR_VER ??= '33';

export default defineConfig(({ mode }) => {
  // electron-vite has set it to production; React and others choose their build by it.
  process.env.NODE_ENV = mode;
  return {
    main: {
      // fflate for Node declares a `require` of its own beside the one that electron-vite adds, and its chunk does
      // not load; the other build differs in worker threads, which nothing here uses.
      plugins: [pptxgenjsStandIns()],
      resolve: { alias: { fflate: 'fflate/browser' } },
      build: {
        minify: true,
        rolldownOptions: {
          input: {
            index: 'src/main/index.ts',
            // Its own process: parses untrusted files, and can be killed.
            'conversion-worker': 'src/main/conversion/worker.ts',
          },
          output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
        },
      },
    },
    preload: {
      build: {
        minify: true,
        // A sandboxed renderer loads one CommonJS file and nothing beside it.
        rolldownOptions: {
          input: { index: 'src/preload/index.ts' },
          output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
        },
      },
    },
    renderer: {
      root: 'src/renderer',
      plugins: [react()],
      build: {
        minify: true,
        assetsInlineLimit: 0,
        rolldownOptions: {
          input: { index: 'src/renderer/index.html', audience: 'src/renderer/audience.html' },
        },
      },
    },
  };
});
