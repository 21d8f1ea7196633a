#!/usr/bin/env node
// @ts-check
/**
 * The file that `tigang` starts: loads the bundle beside it with the machine code that V8 kept when the bundle
 * was built (`*.cache`). Another Node than that refuses it: there the compile cache of Node itself serves, if it has
 * one (docs/decisions/compile-cache.md).
 *
 * Built-in modules come by `process.getBuiltinModule`: importing one reads all of its exports first, and some of
 * those are slow to make. With `TIGANG_WRITE_CODE_CACHE` set, the caches that are missing are written at the end.
 */
const { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync, writeFileSync } =
  process.getBuiltinModule('node:fs');
const moduleApi = process.getBuiltinModule('node:module');
const { createRequire } = moduleApi;
const { dirname, join } = process.getBuiltinModule('node:path');
const { Script } = process.getBuiltinModule('node:vm');

/** Node has it from 22.1 on. */
const { enableCompileCache } = /** @type {typeof moduleApi & { enableCompileCache?: () => void }} */ (
  moduleApi
);

/**
 * How much code a function and how often a pattern runs before V8 compiles it for speed: most of a conversion run too
 * little to earn that back, and so does what V8 does to shorten the bytecode of patterns (docs/performance.md). Versions
 * of V8 that nobody tried keep their own measure.
 */
if (/^1[1-3]\./.test(process.versions.v8)) {
  process
    .getBuiltinModule('node:v8')
    .setFlagsFromString(
      '--interrupt-budget=600000 --regexp-tier-up-ticks=50 --no-regexp-peephole-optimization',
    );
}

const folder = import.meta.dirname;
const requireBuiltin = createRequire(import.meta.url);
const modules = new Map();
/** Wrapped sources and compiled scripts, by the file that their cache is to be written to. */
const uncached = new Map();

/** @param {string} source */
const wrapped = (source) => `(function (exports, require, module, __filename, __dirname) {${source}\n})`;

/** One buffer for all caches: memory that was used before costs less than fresh memory. */
let scratch = Buffer.alloc(0);

/** @param {string} file */
function readIntoScratch(file) {
  const descriptor = openSync(file, 'r');
  const { size } = fstatSync(descriptor);
  if (size > scratch.length) scratch = Buffer.allocUnsafeSlow(size);
  readSync(descriptor, scratch, 0, size, 0);
  closeSync(descriptor);
  return scratch.subarray(0, size);
}

/** Bytes before the compiled code, which has to begin at a multiple of 8: its length. */
const headLength = 8;

/**
 * A cache holds the compiled code and, after it, the source as it was wrapped, so that one file is read and no text is
 * put together.
 * @param {string} file
 */
function compile(file) {
  const cacheFile = `${file}.cache`;
  if (!existsSync(cacheFile)) {
    const source = wrapped(readFileSync(file, 'latin1'));
    const script = new Script(source, { filename: file });
    uncached.set(cacheFile, { source, script });
    return script;
  }
  const bytes = readIntoScratch(cacheFile);
  const codeEnd = headLength + bytes.readUInt32LE(0);
  return new Script(bytes.toString('latin1', codeEnd), {
    filename: file,
    cachedData: bytes.subarray(headLength, codeEnd),
  });
}

/** @param {string} file */
function load(file) {
  const loaded = modules.get(file);
  if (loaded !== undefined) return loaded.exports;
  const module = { exports: {} };
  modules.set(file, module);
  const place = dirname(file);
  /** @param {string} id */
  const require = (id) => (id.startsWith('.') ? load(join(place, id)) : requireBuiltin(id));
  compile(file).runInThisContext()(module.exports, require, module, file, place);
  return module.exports;
}

const main = join(folder, 'main.cjs');
if (enableCompileCache !== undefined && compile(main).cachedDataRejected === true) {
  enableCompileCache();
  requireBuiltin(main);
} else load(main);

if (process.env.TIGANG_WRITE_CODE_CACHE) {
  process.once('exit', () => {
    for (const [cacheFile, { source, script }] of uncached) {
      const code = script.createCachedData();
      const head = Buffer.alloc(headLength);
      head.writeUInt32LE(code.length);
      writeFileSync(cacheFile, Buffer.concat([head, code, Buffer.from(source, 'latin1')]));
    }
  });
}
