import { createRoot } from 'react-dom/client';
import { loadDictionary } from '../shared/load-dictionary.ts';
import { setImages } from './app/store/scene.ts';
import { bridge } from './app/window/bridge.ts';
import { startLocale } from './app/window/locale.ts';
import { Audience } from './features/present/audience.tsx';

const [content] = await Promise.all([bridge.show.content(), loadDictionary()]);
if (content !== null) {
  setImages(content.images);
  await startLocale(content.language);
  const root = document.getElementById('root');
  if (root === null) throw new Error('the page has no root element');
  createRoot(root).render(<Audience content={content} />);
}
