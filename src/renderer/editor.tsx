import { createRoot } from 'react-dom/client';
import './app/tokens.css';
import './app/base.css';
import { loadDictionary } from '../shared/load-dictionary.ts';
import { bridge } from './app/bridge.ts';
import { EditorShell } from './app/editor-shell.tsx';
import { startLocale } from './app/locale.ts';
import { applySettings, linkWindow } from './app/window-link.ts';

const [settings] = await Promise.all([bridge.settings.get(), loadDictionary()]);
await startLocale(settings.resolvedLanguage);
await applySettings(settings);
linkWindow();

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root element');
createRoot(root).render(<EditorShell />);
