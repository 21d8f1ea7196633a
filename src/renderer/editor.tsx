import { createRoot } from 'react-dom/client';
import './app/styles/tokens.css';
import './app/styles/base.css';
import { loadDictionary } from '../shared/load-dictionary.ts';
import { EditorShell } from './app/shell/editor-shell.tsx';
import { bridge } from './app/window/bridge.ts';
import { startLocale } from './app/window/locale.ts';
import { applySettings, linkWindow } from './app/window/window-link.ts';

const [settings] = await Promise.all([bridge.settings.get(), loadDictionary()]);
await startLocale(settings.resolvedLanguage);
await applySettings(settings);
linkWindow();

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root element');
createRoot(root).render(<EditorShell />);
