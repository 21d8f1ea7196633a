/**
 * Stands in for Electron's own default app inside the remade runtime: starts the app whose path is the first
 * argument that is no switch, after the modules named by `-r` or `--require`.
 *
 * An ES module with top-level await on purpose: Electron holds `ready` back until it has loaded. Without the
 * await, the app's code would run after `ready`, too late for what must happen before it.
 */
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const require = createRequire(import.meta.url);

function readArguments(args) {
  const required = [];
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index];
    if (arg === '-r' || arg === '--require') {
      index += 1;
      required.push(args[index]);
    } else if (!arg.startsWith('-')) {
      return { required, appPath: resolve(arg) };
    }
  }
  return { required, appPath: null };
}

function readManifest(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return {};
    throw error;
  }
}

async function startApp(appPath) {
  const isFolder = statSync(appPath).isDirectory();
  const folder = isFolder ? appPath : dirname(appPath);
  const manifest = isFolder ? readManifest(folder) : {};
  const name = manifest.productName ?? manifest.name;
  if (name) app.setName(name);
  if (manifest.version) app.setVersion(manifest.version);
  app.setAppPath(folder);
  if (name && !app.commandLine.hasSwitch('user-data-dir')) {
    app.setPath('userData', join(app.getPath('appData'), name));
  }
  const main = isFolder ? join(folder, manifest.main ?? 'index.js') : appPath;
  await import(pathToFileURL(main).href);
}

const { required, appPath } = readArguments(process.argv.slice(1));
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
for (const module of required) require(resolve(module));

if (appPath === null) {
  console.error('Usage: electron [options] PATH-OF-AN-APP');
  app.exit(2);
} else {
  try {
    await startApp(appPath);
  } catch (error) {
    console.error(error);
    app.exit(1);
  }
}
