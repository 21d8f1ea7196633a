import {
  type Announcements,
  closestCenter,
  DndContext,
  type DragEndEvent,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { runCommand } from '../../app/commands/commands.ts';
import { moveSlide } from '../../app/store/edits.ts';
import { useFaultCounts } from '../../app/store/review.ts';
import { sceneOf } from '../../app/store/scene.ts';
import { type OpenDocument, selectSlide, useSession } from '../../app/store/session.ts';
import { restrictToVerticalList } from './drag-axis.ts';
import { type SlideRow, slideRows } from './slide-rows.ts';
import { SlideThumb } from './slide-thumb.tsx';
import './slide-list.css';

type PageRow = Extract<SlideRow, { type: 'page' }>;

const thumbInsetPx = 50;

/** The deck as pages under one another. */
export function SlideList() {
  const document = useSession((state) => state.document);
  return document === null ? null : <List key={document.key} document={document} />;
}

function List({ document: { deck } }: { readonly document: OpenDocument }) {
  const { t } = useTranslation();
  const scene = sceneOf(deck).value;
  const selection = useSession((state) => state.selection);
  const rows = useMemo(() => slideRows(deck, scene), [deck, scene]);
  const faults = useFaultCounts();
  const pages = useMemo(() => rows.filter((row): row is PageRow => row.type === 'page'), [rows]);
  const scroller = useRef<HTMLDivElement>(null);
  const [thumbWidthPx, setThumbWidthPx] = useState(110);
  const ratio = scene.heightPt / scene.widthPt;
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 6 } }));

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      setThumbWidthPx(Math.max(60, element.clientWidth - thumbInsetPx));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const pageHeightPx = Math.round(thumbWidthPx * ratio) + 16;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.type === 'section' ? 34 : pageHeightPx),
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 6,
    paddingStart: 6,
    paddingEnd: 12,
  });
  useEffect(() => {
    if (pageHeightPx > 0) virtual.measure();
  }, [virtual, pageHeightPx]);

  const selectedKey = selection === null ? '' : `${selection.slideId} ${selection.part}`;
  const selectedRow = rows.findIndex(({ key }) => key === selectedKey);
  useEffect(() => {
    if (selectedRow >= 0) virtual.scrollToIndex(selectedRow, { align: 'auto' });
  }, [virtual, selectedRow]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const at = pages.findIndex(({ key }) => key === selectedKey);
    const move = (index: number) => {
      const page = pages[Math.max(0, Math.min(pages.length - 1, index))];
      if (page !== undefined) selectSlide(page.slideId, page.part);
      event.preventDefault();
    };
    if (event.key === 'ArrowDown' || event.key === 'PageDown') move(at + 1);
    else if (event.key === 'ArrowUp' || event.key === 'PageUp') move(at - 1);
    else if (event.key === 'Home') move(0);
    else if (event.key === 'End') move(pages.length - 1);
    else if (event.key === 'Delete' && runCommand('delete-slide')) event.preventDefault();
  };

  const pageOf = (key: unknown) => (pages.find((page) => page.key === key)?.sceneIndex ?? 0) + 1;
  const dragWords: Announcements = {
    onDragStart: ({ active }) => t('ui.slides.dragStart', { page: pageOf(active.id) }),
    onDragOver: ({ over }) =>
      over === null ? undefined : t('ui.slides.dragOver', { page: pageOf(over.id) }),
    onDragEnd: ({ over }) => (over === null ? undefined : t('ui.slides.dragEnd', { page: pageOf(over.id) })),
    onDragCancel: () => t('ui.slides.dragCancel'),
  };

  const onDragEnd = ({ active, over }: DragEndEvent) => {
    const target = pages.find(({ key }) => key === over?.id);
    const moved = pages.find(({ key }) => key === active.id);
    if (target === undefined || moved === undefined) return;
    moveSlide(
      moved.slideId,
      deck.slides.findIndex(({ id }) => id === target.slideId),
    );
  };

  return (
    <section className="slides" aria-label={t('ui.slides.label')} data-pane="slides">
      <header className="pane-header">
        <h2>{t('ui.slides.title')}</h2>
        <span className="pane-header-detail">{t('ui.slides.total', { count: pages.length })}</span>
      </header>
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        modifiers={[restrictToVerticalList]}
        onDragEnd={onDragEnd}
        accessibility={{
          container: document.body,
          screenReaderInstructions: { draggable: t('ui.slides.dragHint') },
          announcements: dragWords,
        }}
      >
        <SortableContext items={pages.map(({ key }) => key)} strategy={verticalListSortingStrategy}>
          <div
            ref={scroller}
            className="slides-scroller"
            role="listbox"
            aria-label={t('ui.slides.label')}
            aria-activedescendant={selectedRow >= 0 ? thumbId(selectedKey) : undefined}
            tabIndex={0}
            data-pane-focus
            onKeyDown={onKeyDown}
          >
            <div className="slides-rows" role="presentation" style={{ height: virtual.getTotalSize() }}>
              {virtual.getVirtualItems().map((item) => {
                const row = rows[item.index];
                if (row === undefined) return null;
                return (
                  <div
                    key={item.key}
                    role="presentation"
                    className="slides-row"
                    style={{ transform: `translateY(${item.start}px)`, height: item.size }}
                  >
                    {row.type === 'section' ? (
                      <div className="slides-section" role="presentation">
                        <span lang={deck.language === 'zh' ? 'zh-CN' : 'en'}>{row.title}</span>
                        <span className="slides-section-count">{row.pageCount}</span>
                      </div>
                    ) : (
                      <SlideThumb
                        id={thumbId(row.key)}
                        row={row}
                        deck={deck}
                        widthPx={thumbWidthPx}
                        isSelected={row.key === selectedKey}
                        pageCount={pages.length}
                        faultCount={faults.get(row.slideId) ?? 0}
                      />
                    )}
                  </div>
                );
              })}
            </div>
          </div>
        </SortableContext>
      </DndContext>
    </section>
  );
}

function thumbId(key: string): string {
  return `page-${key.replaceAll(' ', '-')}`;
}
