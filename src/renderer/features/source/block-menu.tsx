import { Hand } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClassifiedBlock, Metadata } from '../../../core/model/outline/outline.ts';
import { canMerge, splitBlock } from '../../../core/model/source/correct-source.ts';
import { type Correction, deepestLevelByHand } from '../../../core/model/source/correction.ts';
import type { SourceBlock } from '../../../core/model/source/source-document.ts';
import { containsSpan } from '../../../core/model/span.ts';
import { correct, takeBack } from '../../app/store/structure.ts';
import './block-menu.css';

/** Blocks below this confidence are marked: a person should look at them. */
export const unsureBelow = 0.6;
const sureFrom = 0.85;
/** Letters of the text after a cut that name the cut. */
const cutNameLength = 8;

export interface BlockMenuProps {
  readonly raw: string;
  readonly block: ClassifiedBlock;
  readonly sourceBlock: SourceBlock;
  readonly before: SourceBlock | null;
  readonly metadata: Metadata;
  readonly isCorrected: boolean;
  readonly isOpen: boolean;
  /** Where the block would be cut in two; null for no place. */
  readonly cutAt: number | null;
  readonly onOpen: (blockId: string) => void;
  readonly onClose: () => void;
  /** What the margin shows for the block. */
  readonly tag: string;
  readonly className: string;
}

/** The tag of a block, and after it what the block was taken for, why, and what it can be instead. */
export function BlockMenu(props: BlockMenuProps) {
  const { block, isOpen, isCorrected, onOpen, onClose } = props;
  const { t } = useTranslation();
  const trigger = useRef<HTMLButtonElement>(null);
  const isUnsure = block.confidence < unsureBelow;
  const kind = t(`ui.structure.kind.${block.kind}`, { level: block.level ?? 1 });
  const state = isCorrected ? t('ui.structure.byHand') : isUnsure ? t('ui.structure.unsure') : null;
  return (
    <DropdownMenu.Root
      modal={false}
      open={isOpen}
      onOpenChange={(open) => (open ? onOpen(block.id) : onClose())}
    >
      <DropdownMenu.Trigger asChild>
        <button
          ref={trigger}
          type="button"
          tabIndex={-1}
          className={`block-tag ${props.className}${isUnsure && !isCorrected ? ' block-unsure' : ''}`}
          aria-label={t('ui.structure.open', {
            tag: props.tag,
            kind: state === null ? kind : `${kind} · ${state}`,
          })}
          title={state === null ? kind : `${kind} · ${state}`}
          onClick={(event) => event.stopPropagation()}
        >
          {props.tag}
          {isCorrected && <Hand size={11} strokeWidth={2} aria-hidden="true" />}
          {isUnsure && !isCorrected && <span aria-hidden="true">?</span>}
        </button>
      </DropdownMenu.Trigger>
      {isOpen && <Content {...props} kind={kind} sideOffset={distanceToEdge(trigger.current)} />}
    </DropdownMenu.Root>
  );
}

/** The menu opens beside the pane, so that the text it is about stays in view. */
function distanceToEdge(tag: HTMLElement | null): number {
  const pane = tag?.closest('.source');
  if (tag === null || pane === null || pane === undefined) return 6;
  return pane.getBoundingClientRect().right - tag.getBoundingClientRect().right + 6;
}

function Content(props: BlockMenuProps & { readonly kind: string; readonly sideOffset: number }) {
  const { raw, block, sourceBlock, before, isCorrected, cutAt, kind } = props;
  const { t, i18n } = useTranslation();
  const { id: blockId } = block;
  const parts = cutAt === null ? null : splitBlock(raw, sourceBlock, cutAt);
  const percent = Math.round(block.confidence * 100);
  const sureness =
    block.confidence >= sureFrom ? 'sure' : block.confidence >= unsureBelow ? 'fairlySure' : 'notSure';
  const reasons = [...new Set(block.reasons.map(({ code }) => `reason.${code}`))].filter((key) =>
    i18n.exists(key),
  );
  const choose = (correction: Correction) => {
    if (choiceOf(correction) !== choiceNow(props)) correct(correction);
  };
  const item = (correction: Correction, label: string) => (
    <DropdownMenu.RadioItem
      key={choiceOf(correction)}
      className="menu-item"
      value={choiceOf(correction)}
      onSelect={() => choose(correction)}
    >
      <DropdownMenu.ItemIndicator className="menu-mark" />
      {label}
    </DropdownMenu.RadioItem>
  );
  return (
    <DropdownMenu.Portal container={document.querySelector<HTMLElement>('main.editor')}>
      <DropdownMenu.Content
        className="menu block-menu"
        side="right"
        align="start"
        sideOffset={props.sideOffset}
        collisionPadding={8}
        onClick={(event) => event.stopPropagation()}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          // The arrows walk on from where they were.
          document.querySelector<HTMLElement>('.source-scroller')?.focus({ preventScroll: true });
        }}
      >
        <DropdownMenu.Label className="block-menu-head">
          <span className="block-menu-kind">{kind}</span>
          <span className="block-menu-sureness">
            {isCorrected ? t('ui.structure.byHand') : t(`ui.structure.${sureness}`, { percent })}
          </span>
          {!isCorrected && reasons.length > 0 && (
            <span className="block-menu-reasons">
              {reasons.map((key) => (
                <span key={key}>{t(key)}</span>
              ))}
            </span>
          )}
        </DropdownMenu.Label>
        <DropdownMenu.RadioGroup value={choiceNow(props)} aria-label={t('ui.structure.takeAs')}>
          {item({ type: 'field', blockId, field: 'title' }, t('ui.structure.as.title'))}
          {Array.from({ length: deepestLevelByHand }, (_, index) =>
            item(
              { type: 'heading', blockId, level: index + 1 },
              t('ui.structure.as.heading', { level: index + 1 }),
            ),
          )}
          {item({ type: 'text', blockId }, t('ui.structure.as.text'))}
          {item({ type: 'list-item', blockId }, t('ui.structure.as.listItem'))}
          {item({ type: 'drop', blockId }, t('ui.structure.as.drop'))}
          <DropdownMenu.Separator className="menu-separator" />
          {item({ type: 'field', blockId, field: 'author' }, t('ui.structure.as.author'))}
          {item({ type: 'field', blockId, field: 'date' }, t('ui.structure.as.date'))}
          {item({ type: 'field', blockId, field: 'source' }, t('ui.structure.as.source'))}
        </DropdownMenu.RadioGroup>
        <DropdownMenu.Separator className="menu-separator" />
        <DropdownMenu.Item
          className="menu-item"
          disabled={before === null || !canMerge(before, sourceBlock)}
          onSelect={() => correct({ type: 'merge', blockId })}
        >
          {t('ui.structure.merge')}
        </DropdownMenu.Item>
        <DropdownMenu.Item
          className="menu-item"
          disabled={parts === null}
          onSelect={() => cutAt !== null && correct({ type: 'split', blockId, offset: cutAt })}
        >
          {parts === null
            ? t('ui.structure.split')
            : t('ui.structure.splitBefore', {
                text: raw.slice(parts[1].span.start, parts[1].span.start + cutNameLength),
              })}
        </DropdownMenu.Item>
        {isCorrected && (
          <DropdownMenu.Item className="menu-item" onSelect={() => takeBack(blockId)}>
            {t('ui.structure.takeBack')}
          </DropdownMenu.Item>
        )}
      </DropdownMenu.Content>
    </DropdownMenu.Portal>
  );
}

function choiceOf(correction: Correction): string {
  if (correction.type === 'heading') return `heading ${correction.level}`;
  return correction.type === 'field' ? correction.field : correction.type;
}

/** What applies to the block now, in the words of corrections; empty for what no correction can say. */
function choiceNow({ block, metadata }: BlockMenuProps): string {
  switch (block.kind) {
    case 'heading':
      return `heading ${block.level ?? 1}`;
    case 'paragraph':
      return 'text';
    case 'furniture':
      return 'drop';
    case 'byline':
      return 'author';
    case 'meta': {
      const names = ['date', 'source', 'author'] as const;
      const isIn = (name: (typeof names)[number]) => {
        const field = metadata[name];
        return field !== undefined && containsSpan(block.span, field.span);
      };
      return names.find(isIn) ?? '';
    }
    default:
      return block.kind;
  }
}
