import { type CSSProperties, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import Reveal, { type RevealApi } from 'reveal.js';
import 'reveal.js/reveal.css';
import { revealTransition } from '../../../core/write/reveal/transition.ts';
import type { ShowContent } from '../../../shared/ipc/bridge.ts';
import { MarkupView } from '../../app/slide/markup-view.tsx';
import { markupOf, sceneOf } from '../../app/store/scene.ts';
import { bridge } from '../../app/window/bridge.ts';
import { createTouchGestures, createWheelGestures, type PageTurn } from './page-gestures.ts';
import { afterKey, type ShowState, showKeyOf } from './show-keys.ts';
import '../../../../resources/reveal/transition.css';
import './audience.css';

/** What the audience sees: pages, full-screen, one at a time. */
export function Audience({ content: { deck, slideIndex } }: { readonly content: ShowContent }) {
  const { t } = useTranslation();
  const scene = sceneOf(deck).value;
  const transition = revealTransition(scene.theme);
  const durationMs = scene.theme.transition?.durationMs ?? 0;
  const pageCount = scene.slides.length;
  const host = useRef<HTMLDivElement>(null);
  const reveal = useRef<RevealApi | null>(null);
  const [state, setState] = useState<ShowState>({ page: slideIndex, blank: null, digits: '' });
  const page = useRef(slideIndex);
  page.current = state.page;
  const fullWidth = deck.aspect === '16:9' ? 1280 : 960;
  const scale = useWindowScale(fullWidth, 720);

  const pages = useMemo(
    () =>
      scene.slides.flatMap((page, index) => {
        const slide = deck.slides.find(({ id }) => id === page.slideId);
        const markup = slide === undefined ? null : markupOf(deck, slide, index, 'show');
        return markup === null ? [] : [{ key: `${page.slideId} ${page.part}`, markup }];
      }),
    [deck, scene],
  );

  useEffect(() => {
    if (host.current === null) return;
    const show = new Reveal(host.current, {
      // Pages are placed and scaled here, exactly as in the editor.
      disableLayout: true,
      keyboard: false,
      controls: false,
      progress: false,
      overview: false,
      hash: false,
      touch: false,
      transition,
      backgroundTransition: 'none',
    });
    void show.initialize().then(() => {
      reveal.current = show;
      // A key may have turned it meanwhile.
      show.slide(page.current);
    });
    return () => {
      reveal.current = null;
      show.destroy();
    };
  }, [transition]);

  useEffect(() => {
    reveal.current?.slide(state.page);
    void bridge.show.at(state.page);
  }, [state.page]);

  // From the first picture on: a key that is pressed as soon as it shows is not lost.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const action = showKeyOf(event.key);
      if (action === null || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      if (action === 'end') void bridge.show.end();
      else setState((now) => afterKey(now, action, event.key, pageCount));
    };
    const turn = (direction: PageTurn | null) => {
      if (direction !== null) setState((now) => afterKey(now, direction, '', pageCount));
    };
    const wheel = createWheelGestures();
    const touch = createTouchGestures();
    const onWheel = (event: WheelEvent) => turn(wheel.turned(event));
    const onTouchStart = (event: TouchEvent) => touch.began(event.touches);
    const onTouchEnd = (event: TouchEvent) => {
      const direction = touch.ended(event.changedTouches, event.touches.length);
      if (direction === null) return;
      turn(direction);
      // A swipe is no click as well.
      event.preventDefault();
    };
    const onClick = () => turn('next');
    window.addEventListener('keydown', onKey);
    window.addEventListener('click', onClick);
    window.addEventListener('wheel', onWheel, { passive: true });
    window.addEventListener('touchstart', onTouchStart, { passive: true });
    window.addEventListener('touchend', onTouchEnd);
    return () => {
      window.removeEventListener('keydown', onKey);
      window.removeEventListener('click', onClick);
      window.removeEventListener('wheel', onWheel);
      window.removeEventListener('touchstart', onTouchStart);
      window.removeEventListener('touchend', onTouchEnd);
    };
  }, [pageCount]);

  return (
    <main className="audience" aria-label={t('ui.show.label')}>
      <div
        ref={host}
        className="reveal"
        style={{ '--transition-duration': `${durationMs}ms` } as CSSProperties}
      >
        <div className="slides">
          {pages.map(({ key, markup }) => (
            <section key={key}>
              <div
                className="audience-page"
                style={{
                  width: fullWidth,
                  height: 720,
                  transform: `translate(-50%, -50%) scale(${scale})`,
                }}
              >
                <MarkupView markup={markup} />
              </div>
            </section>
          ))}
        </div>
      </div>
      {state.blank !== null && (
        <div
          className={`audience-blank audience-${state.blank}`}
          role="img"
          aria-label={t(`ui.show.${state.blank}`)}
        />
      )}
      {state.digits !== '' && <output className="audience-digits">{state.digits}</output>}
      <p className="audience-said" aria-live="polite">
        {t('ui.show.page', { page: state.page + 1, total: pageCount })}
      </p>
    </main>
  );
}

/** The scale at which a slide fills the window. */
function useWindowScale(width: number, height: number): number {
  const measure = () => Math.min(window.innerWidth / width, window.innerHeight / height);
  const [scale, setScale] = useState(measure);
  useLayoutEffect(() => {
    const onResize = () => setScale(Math.min(window.innerWidth / width, window.innerHeight / height));
    window.addEventListener('resize', onResize);
    return () => window.removeEventListener('resize', onResize);
  }, [width, height]);
  return scale;
}
