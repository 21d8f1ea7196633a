/** The floor that the app's start is measured against: one sandboxed window with React in it. */
import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';

app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1440, height: 900, webPreferences: { sandbox: true } });
  return window.loadFile(join(import.meta.dirname, 'renderer/index.html'));
});
