import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Deck, Slide } from '../../../core/model/deck/deck.ts';
import type { MarkupElement } from '../../../core/write/reveal/markup.ts';
import { type Drawn, MarkupView } from '../../app/slide/markup-view.tsx';
import { selectText } from '../../app/store/links.ts';
import { markupOf, sceneOf } from '../../app/store/scene.ts';
import { type Selection, selectSlide, type TextTarget, useSession } from '../../app/store/session.ts';
import { removeItem } from './item-edits.ts';
import { SelectionBar } from './selection-bar.tsx';
import { readTextBoxes, type TextBox } from './text-boxes.ts';
import { TextEditor } from './text-editor.tsx';
import './stage.css';

const marginPx = 28;

/** The slide to work on, as large as it fits. */
export function Stage() {
  const { t } = useTranslation();
  const deck = useSession((state) => state.document?.deck ?? null);
  const selection = useSession((state) => state.selection);
  const area = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState({ width: 0, height: 0 });

  useLayoutEffect(() => {
    const element = area.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      setRoom({ width: element.clientWidth, height: element.clientHeight });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const shown = deck === null || selection === null ? null : shownSlide(deck, selection);
  const fullWidth = deck?.aspect === '4:3' ? 960 : 1280;
  const scale = Math.max(
    0.1,
    Math.min((room.width - 2 * marginPx) / fullWidth, (room.height - 2 * marginPx) / 720),
  );
  return (
    <section className="stage" aria-label={t('ui.stage.label')} data-pane="stage">
      <div ref={area} className="stage-area">
        {deck !== null && selection !== null && shown !== null && room.width > 0 && (
          <StageSlide
            key={`${selection.slideId} ${selection.part}`}
            deck={deck}
            slide={shown.slide}
            markup={shown.markup}
            selection={selection}
            fullWidth={fullWidth}
            scale={scale}
          />
        )}
      </div>
    </section>
  );
}

function shownSlide(deck: Deck, selection: Selection): { slide: Slide; markup: MarkupElement } | null {
  const slide = deck.slides.find(({ id }) => id === selection.slideId);
  const pages = sceneOf(deck).value.slides;
  const exact = pages.findIndex(
    ({ slideId, part }) => slideId === selection.slideId && part === selection.part,
  );
  // An edit can make a slide fit one page again: then its first part is shown.
  const index = exact >= 0 ? exact : pages.findIndex(({ slideId }) => slideId === selection.slideId);
  const markup = slide === undefined ? null : markupOf(deck, slide, index, 'stage');
  return slide === undefined || markup === null ? null : { slide, markup };
}

interface StageSlideProps {
  readonly deck: Deck;
  readonly slide: Slide;
  readonly markup: MarkupElement;
  readonly selection: Selection;
  readonly fullWidth: number;
  readonly scale: number;
}

function StageSlide({ deck, slide, markup, selection, fullWidth, scale }: StageSlideProps) {
  const { t } = useTranslation();
  const isEditing = useSession((state) => state.isEditing);
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const [boxes, setBoxes] = useState<readonly TextBox[]>([]);
  useLayoutEffect(() => {
    if (drawn !== null) setBoxes(readTextBoxes(drawn.picture, scale));
  }, [drawn, scale]);

  const { target } = selection;
  const isTarget = (box: TextTarget) =>
    target !== null && box.slotId === target.slotId && box.paragraphIndex === target.paragraphIndex;
  const selected = boxes.find(isTarget);
  const select = (box: TextTarget) =>
    selectText(slide.id, selection.part, { slotId: box.slotId, paragraphIndex: box.paragraphIndex });
  const editText = (box: TextTarget) => {
    select(box);
    useSession.setState({ isEditing: true });
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (isEditing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape' && target !== null) selectSlide(slide.id, selection.part);
    else if (event.key === 'PageDown' || event.key === 'PageUp') turnPage(deck, selection, event.key);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowRight') focusText(event, 1);
    else if (event.key === 'ArrowUp' || event.key === 'ArrowLeft') focusText(event, -1);
    else return;
    event.preventDefault();
  };

  return (
    <article
      className="stage-slide"
      aria-label={t('ui.stage.texts')}
      style={{ width: fullWidth * scale, height: 720 * scale }}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        if (event.target instanceof Element && event.target.closest('button, .text-editor') === null) {
          selectSlide(slide.id, selection.part);
        }
      }}
    >
      <div className="stage-scale" style={{ width: fullWidth, transform: `scale(${scale})` }}>
        <div aria-hidden="true">
          <MarkupView markup={markup} onDrawn={setDrawn} />
        </div>
        {isEditing && target !== null && drawn !== null && (
          <TextEditor
            key={`${slide.id} ${target.slotId} ${target.paragraphIndex}`}
            slide={slide}
            target={target}
            drawn={drawn}
          />
        )}
      </div>
      <ul className="stage-texts">
        {boxes.map((box) => (
          <li key={`${box.slotId} ${box.paragraphIndex}`}>
            <button
              type="button"
              className="stage-text"
              lang={deck.language === 'zh' ? 'zh-CN' : 'en'}
              aria-pressed={isTarget(box)}
              tabIndex={box === (selected ?? boxes[0]) ? 0 : -1}
              aria-label={box.text === '' ? t('ui.stage.empty') : box.text}
              hidden={isEditing && isTarget(box)}
              style={boxStyle(box, scale)}
              onClick={() => select(box)}
              onDoubleClick={() => editText(box)}
              onKeyDown={(event) => {
                if (event.key === 'Enter' || event.key === 'F2') editText(box);
                else if (event.key !== 'Delete' || !removeItem(slide, box)) return;
                event.preventDefault();
              }}
            >
              {box.text === '' && <span className="stage-prompt">{t('ui.stage.empty')}</span>}
            </button>
          </li>
        ))}
      </ul>
      {selected !== undefined && !isEditing && (
        <SelectionBar
          slide={slide}
          box={selected}
          anchor={{
            left: selected.left * scale,
            top: selected.top * scale,
            bottom: (selected.top + selected.height) * scale,
          }}
          slideSize={{ width: fullWidth * scale, height: 720 * scale }}
        />
      )}
    </article>
  );
}

/** The texts are one stop of the tabulator; arrows go from one to the next. */
function focusText({ currentTarget }: KeyboardEvent<HTMLElement>, by: -1 | 1): void {
  const texts = [...currentTarget.querySelectorAll<HTMLElement>('.stage-text')];
  const focused = document.activeElement?.closest<HTMLElement>('.stage-text') ?? null;
  const at = focused === null ? -1 : texts.indexOf(focused);
  texts[at < 0 ? 0 : (at + by + texts.length) % texts.length]?.focus();
}

const paddingPx = 5;

function boxStyle(box: TextBox, scale: number) {
  return {
    left: box.left * scale - paddingPx,
    top: box.top * scale - paddingPx,
    width: box.width * scale + 2 * paddingPx,
    height: box.height * scale + 2 * paddingPx,
  };
}

function turnPage(deck: Deck, selection: Selection, key: 'PageDown' | 'PageUp'): void {
  const pages = sceneOf(deck).value.slides;
  const at = pages.findIndex(({ slideId, part }) => slideId === selection.slideId && part === selection.part);
  const next = pages[key === 'PageDown' ? at + 1 : at - 1];
  if (next !== undefined) selectSlide(next.slideId, next.part);
}
