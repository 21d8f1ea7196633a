import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type MouseEvent,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { CoverageState } from '../../../core/check/check-report.ts';
import { correctSource } from '../../../core/model/source/correct-source.ts';
import { correctedBlocks } from '../../../core/model/source/revise-corrections.ts';
import type { SourceDocument, SourceImage } from '../../../core/model/source/source-document.ts';
import type { Span } from '../../../core/model/span.ts';
import { useCheckReport } from '../../app/store/check.ts';
import { selectSource } from '../../app/store/links.ts';
import { sceneOf } from '../../app/store/scene.ts';
import { announce, type OpenDocument, selectSlide, useSession } from '../../app/store/session.ts';
import { unsureBelow } from './block-menu.tsx';
import { type BlockUse, blockUses } from './block-uses.ts';
import { useFollowedSlide } from './follow-slide.ts';
import { scrollIntoView } from './scroll-into-view.ts';
import { SourceBlockRow } from './source-block.tsx';
import { SourceCoverage } from './source-coverage.tsx';
import { StructureSummary } from './structure-summary.tsx';
import './source-pane.css';

const noUses: readonly BlockUse[] = [];
/** With more lines that are left out, the menus of a web page, the text itself comes first. */
const mostDroppedShown = 12;
const noImages: readonly SourceImage[] = [];

/** The document as it was read, raw, with its structure and what became of each sentence. */
export function SourcePane() {
  const document = useSession((state) => state.document);
  return document === null ? null : <Source key={document.key} document={document} />;
}

function Source({ document }: { readonly document: OpenDocument }) {
  const { t } = useTranslation();
  const { outline, corrections } = document;
  const source = useMemo(() => correctSource(document.source, corrections), [document.source, corrections]);
  const corrected = useMemo(
    () => correctedBlocks(document.source, corrections),
    [document.source, corrections],
  );
  const [areDroppedShown, setDroppedShown] = useState(
    () => outline.blocks.filter(({ kind }) => kind === 'furniture').length <= mostDroppedShown,
  );
  /** The block whose menu is open, and where it would be cut. */
  const [menu, setMenu] = useState<{ readonly blockId: string; readonly cutAt: number | null } | null>(null);
  const blocks = useMemo(
    () => outline.blocks.filter(({ kind }) => areDroppedShown || kind !== 'furniture'),
    [outline, areDroppedShown],
  );
  const sourceIndices = useMemo(() => new Map(source.blocks.map(({ id }, index) => [id, index])), [source]);
  const images = useMemo(() => imagesByBlock(source), [source]);
  const report = useCheckReport();
  const link = useSession((state) => state.link);
  const selectedSlideId = useSession((state) => state.selection?.slideId ?? null);
  const deck = useDeferredValue(document.deck);
  const uses = useMemo(() => blockUses(outline.blocks, deck, sceneOf(deck).value), [outline, deck]);
  const scroller = useRef<HTMLElement>(null);

  const takeScroller = useCallback((element: HTMLElement | null) => {
    scroller.current = element;
    // A text that scrolls, and whose sentences the arrows walk, takes the keyboard.
    if (element !== null) element.tabIndex = 0;
  }, []);

  const sentences = useMemo(() => outline.blocks.flatMap((block) => block.sentences), [outline]);
  /** What the arrows walk: sentences, and blocks that have none. */
  const stops = useMemo(
    () =>
      blocks.flatMap((block): readonly Span[] =>
        block.sentences.length > 0 ? block.sentences.map(({ span }) => span) : [block.span],
      ),
    [blocks],
  );
  const coverage = useMemo(() => {
    const states = new Map<string, CoverageState>();
    for (const { span, state } of report?.coverage.sentences ?? []) {
      states.set(`${span.start} ${span.end}`, state);
    }
    return states;
  }, [report]);
  const numbers = useMemo(() => paragraphNumbers(document), [document]);
  const hidden = useMemo(() => new Map(source.blocks.map((block) => [block.id, block.hidden])), [source]);

  const rows = useVirtualizer({
    count: blocks.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => estimatedHeight(blocks[index]),
    overscan: 4,
    paddingStart: 10,
    paddingEnd: 24,
  });
  const slide = document.deck.slides.find(({ id }) => id === selectedSlideId);
  useFollowedSlide({ blocks, slide, isFollowing: link === null, rows });

  useEffect(() => {
    const first = link?.spans[0];
    if (first === undefined || scroller.current === null) return;
    const index = blocks.findIndex(({ span }) => span.start <= first.start && first.start < span.end);
    const pane = scroller.current;
    if (index < 0) return;
    scrollIntoView(
      pane,
      () => pane.querySelector('.source-exact') ?? pane.querySelector('.source-linked'),
      () => rows.scrollToIndex(index, { align: 'start' }),
    );
  }, [link, blocks, rows]);

  const items = rows.getVirtualItems();
  const topIndex = items.find(({ end }) => end > (rows.scrollOffset ?? 0) + 8)?.index ?? 0;
  const heading = blocks
    .slice(0, topIndex + 1)
    .findLast(({ kind, id }) => kind === 'heading' && id !== blocks[topIndex]?.id);
  const topIsHeading = blocks[topIndex]?.kind === 'heading';

  const choose = (sentence: Span, offset: number) => {
    const isShown = selectSource(sentence, offset);
    announce(isShown ? t('ui.source.shown') : t('ui.source.notShown'));
  };

  const onClick = (event: MouseEvent) => {
    const offset = offsetAt(event);
    const sentence = sentences.find(
      ({ span }) => offset !== null && span.start <= offset && offset < span.end,
    );
    if (sentence !== undefined && offset !== null) choose(sentence.span, offset);
  };

  const openMenu = useCallback((blockId: string) => setMenu({ blockId, cutAt: selectedOffset() }), []);
  const closeMenu = useCallback(() => setMenu(null), []);

  const onContextMenu = (event: MouseEvent) => {
    const id =
      event.target instanceof Element
        ? event.target.closest<HTMLElement>('[data-block]')?.dataset.block
        : undefined;
    if (id === undefined) return;
    event.preventDefault();
    setMenu({ blockId: id, cutAt: selectedOffset() ?? offsetAt(event) });
  };

  const openMenuAt = (offset: number) => {
    const block = blocks.find(({ span }) => span.start <= offset && offset < span.end) ?? blocks[topIndex];
    if (block === undefined) return;
    setMenu({ blockId: block.id, cutAt: selectedOffset() ?? (offset > block.span.start ? offset : null) });
  };

  const nextUnsure = () => {
    const at = link?.spans[0]?.start ?? -1;
    const unsure = blocks.filter(({ confidence }) => confidence < unsureBelow);
    const next = unsure.find(({ span }) => span.start > at) ?? unsure[0];
    if (next === undefined) return;
    selectSource(next.sentences[0]?.span ?? next.span, next.span.start);
    scroller.current?.focus({ preventScroll: true });
    announce(t(`ui.structure.kind.${next.kind}`, { level: next.level ?? 1 }));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== scroller.current || event.altKey || event.ctrlKey) return;
    const start = link?.spans[0]?.start ?? -1;
    const isMenuKey = event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10');
    if (isMenuKey || event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      openMenuAt(start);
      return;
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    const at = stops.findIndex((span) => span.start <= start && start < span.end);
    // The first step goes to the text, not to what stands around it.
    const next = at < 0 ? sentences[0]?.span : stops[event.key === 'ArrowDown' ? at + 1 : at - 1];
    if (next !== undefined) choose(next, next.start);
  };

  return (
    <section className="source" aria-label={t('ui.source.label')} data-pane="source">
      <header className="pane-header">
        <h2>{t('ui.source.title')}</h2>
        <span className="pane-header-detail" lang="zh-CN">
          {source.fileName ?? t('ui.source.pasted')}
        </span>
      </header>
      {report !== null && <SourceCoverage ledger={report.ledger} />}
      <StructureSummary
        outline={outline}
        areDroppedShown={areDroppedShown}
        onToggleDropped={() => setDroppedShown(!areDroppedShown)}
        onNextUnsure={nextUnsure}
      />
      <div className="source-body">
        {heading !== undefined && !topIsHeading && (
          <div className="source-sticky" aria-hidden="true">
            <span className="source-tag">H{heading.level}</span>
            <span className="source-sticky-text" lang={langOf(document)}>
              {source.raw.slice(heading.span.start, heading.span.end)}
            </span>
          </div>
        )}
        <section
          ref={takeScroller}
          className="source-scroller"
          aria-label={t('ui.source.text')}
          data-pane-focus
          onClick={onClick}
          onKeyDown={onKeyDown}
          onContextMenu={onContextMenu}
        >
          <div className="source-rows" style={{ height: rows.getTotalSize() }} lang={langOf(document)}>
            {items.map((item) => {
              const block = blocks[item.index];
              const sourceIndex = sourceIndices.get(block?.id ?? '') ?? -1;
              const sourceBlock = source.blocks[sourceIndex];
              if (block === undefined || sourceBlock === undefined) return null;
              return (
                <div
                  key={item.key}
                  ref={rows.measureElement}
                  data-index={item.index}
                  className="source-row"
                  style={{ transform: `translateY(${item.start}px)` }}
                >
                  <SourceBlockRow
                    raw={source.raw}
                    block={block}
                    number={numbers.get(block.id) ?? null}
                    hidden={hidden.get(block.id) ?? []}
                    countedTerms={outline.countedTerms}
                    coverage={coverage}
                    link={link}
                    uses={uses.get(block.id) ?? noUses}
                    selectedSlideId={selectedSlideId}
                    onUse={selectSlide}
                    images={images.get(block.id) ?? noImages}
                    sourceBlock={sourceBlock}
                    before={source.blocks[sourceIndex - 1] ?? null}
                    metadata={outline.metadata}
                    isCorrected={corrected.has(block.id)}
                    isOpen={menu?.blockId === block.id}
                    cutAt={menu?.blockId === block.id ? menu.cutAt : null}
                    onOpen={openMenu}
                    onClose={closeMenu}
                  />
                </div>
              );
            })}
          </div>
        </section>
      </div>
    </section>
  );
}

function langOf({ deck }: OpenDocument): string {
  return deck.language === 'zh' ? 'zh-CN' : 'en';
}

/** Body paragraphs are counted, as people cite them. */
function paragraphNumbers({ outline }: OpenDocument): ReadonlyMap<string, number> {
  const body = outline.blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'list-item');
  return new Map(body.map(({ id }, index) => [id, index + 1]));
}

function estimatedHeight(block: { readonly span: { start: number; end: number } } | undefined): number {
  const length = block === undefined ? 0 : block.span.end - block.span.start;
  return Math.ceil(length / 17) * 25 + 12;
}

/** The pictures before each block; those at the end stand with the last. */
function imagesByBlock(source: SourceDocument): ReadonlyMap<string, readonly SourceImage[]> {
  const found = new Map<string, SourceImage[]>();
  let index = 0;
  for (const image of source.images) {
    while (index < source.blocks.length - 1 && (source.blocks[index]?.span.start ?? 0) < image.offset)
      index += 1;
    const id = source.blocks[index]?.id;
    if (id !== undefined) found.set(id, [...(found.get(id) ?? []), image]);
  }
  return found;
}

/** Where the selection in the source begins; null without one. */
function selectedOffset(): number | null {
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0) return null;
  const { startContainer, startOffset } = selection.getRangeAt(0);
  const piece = startContainer.parentElement?.closest<HTMLElement>('.source [data-offset]');
  return piece === null || piece === undefined ? null : Number(piece.dataset.offset) + startOffset;
}

/** Offset in the source of the character under the pointer. */
function offsetAt({ clientX, clientY, target }: MouseEvent): number | null {
  const caret = document.caretPositionFromPoint(clientX, clientY);
  const piece =
    caret?.offsetNode.parentElement?.closest<HTMLElement>('[data-offset]') ??
    (target instanceof Element ? target.closest<HTMLElement>('[data-offset]') : null);
  if (piece === null || piece === undefined) return null;
  const start = Number(piece.dataset.offset);
  const within = caret !== null && piece.contains(caret.offsetNode) ? caret.offset : 0;
  return start + Math.min(within, Math.max(0, (piece.textContent?.length ?? 1) - 1));
}
