import { Check, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoverageState } from '../../../core/check/check-report.ts';
import type { CountedTerm } from '../../../core/model/outline/outline.ts';
import type { PictureCrop } from '../../../core/model/source/picture-crop.ts';
import type { SourceImage } from '../../../core/model/source/source-document.ts';
import { containsSpan, type Span } from '../../../core/model/span.ts';
import { selectItems } from '../../app/store/links.ts';
import type { Link } from '../../app/store/session.ts';
import { BlockMenu, type BlockMenuProps } from './block-menu.tsx';
import type { BlockUse } from './block-uses.ts';
import { type Piece, segmentsOf } from './segments.ts';

interface SourceBlockRowProps extends Omit<BlockMenuProps, 'tag' | 'className'> {
  /** Of a body paragraph. */
  readonly number: number | null;
  readonly hidden: readonly Span[];
  readonly countedTerms: readonly CountedTerm[];
  /** By `start end` of the sentence. */
  readonly coverage: ReadonlyMap<string, CoverageState>;
  readonly link: Link | null;
  readonly uses: readonly BlockUse[];
  readonly selectedSlideId: string | null;
  readonly onUse: (slideId: string) => void;
  readonly images: readonly SourceImage[];
}

/** One block of the source: what it is, its sentences, and the pages that show it. */
export const SourceBlockRow = memo(function SourceBlockRow(props: SourceBlockRowProps) {
  const { raw, block, countedTerms, coverage, link, hidden } = props;
  const key = ({ start, end }: Span) => `${start} ${end}`;
  // A row of a table has no sentences, and is covered as one.
  const units = block.sentences.length > 0 || !coverage.has(key(block.span)) ? block.sentences : [block];
  const own = units.map(({ span }) => ({ span, coverage: coverage.get(key(span)) ?? null }));
  const terms = countedTerms.filter(
    ({ nameSpan, declaredCount, status }) =>
      nameSpan !== null &&
      declaredCount !== null &&
      status !== 'named-only' &&
      containsSpan(block.span, nameSpan),
  );
  const segments = segmentsOf(block.span, {
    sentences: own,
    terms: terms.flatMap(({ nameSpan, id }) =>
      nameSpan === null ? [] : [{ span: withQuotes(raw, nameSpan), id }],
    ),
    hidden,
    exact: link?.spans ?? [],
  });
  return (
    <div className={`source-block source-${block.kind}`} data-block={block.id}>
      {props.images.length > 0 && <Images images={props.images} />}
      <Margin {...props} />
      <p className="source-text">
        {segments.map(({ coverage: state, isLinked, pieces }) => (
          <span
            key={pieces[0]?.span.start}
            className={[
              'source-sentence',
              state === null ? '' : `source-on-${state}`,
              isLinked ? 'source-linked' : '',
            ].join(' ')}
          >
            {pieces.map((piece) => (
              <PieceText
                key={piece.span.start}
                piece={piece}
                text={raw.slice(piece.span.start, piece.span.end)}
                isExact={piece.isExact && link?.origin === 'slide'}
                term={terms.find(({ id }) => id === piece.termId) ?? null}
              />
            ))}
          </span>
        ))}
      </p>
      <Uses {...props} />
    </div>
  );
});

/** A term with the quotation marks around it: its count stands after them, so that none begins a line. */
function withQuotes(raw: string, { start, end }: Span): Span {
  const opens = /[“‘「『"]/u.test(raw.charAt(start - 1));
  const closes = /[”’」』"]/u.test(raw.charAt(end));
  return { start: opens && closes ? start - 1 : start, end: closes ? end + 1 : end };
}

function PieceText({
  piece,
  text,
  isExact,
  term,
}: {
  readonly piece: Piece;
  readonly text: string;
  readonly isExact: boolean;
  readonly term: CountedTerm | null;
}) {
  const looks = [
    isExact ? 'source-exact' : '',
    piece.isTerm ? 'source-term' : '',
    piece.isHidden ? 'source-markup' : '',
  ].filter(Boolean);
  return (
    <>
      <span data-offset={piece.span.start} className={looks.length > 0 ? looks.join(' ') : undefined}>
        {text}
      </span>
      {term !== null && <CountChip term={term} />}
    </>
  );
}

function CountChip({ term }: { readonly term: CountedTerm }) {
  const { t } = useTranslation();
  const found = term.items.length;
  const declared = term.declaredCount ?? 0;
  const isRight = term.status === 'verified';
  const words = t('ui.source.count', { name: term.name, found, declared });
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`count-chip ${isRight ? 'count-chip-right' : 'count-chip-wrong'}`}
      onClick={(event) => {
        event.stopPropagation();
        selectItems(term.items.map((item) => item.span));
      }}
      aria-label={`${found}/${declared} ${words}`}
      title={words}
    >
      {found}/{declared}
      {isRight ? <Check size={12} strokeWidth={2} /> : <TriangleAlert size={12} strokeWidth={2} />}
    </button>
  );
}

function Margin(props: SourceBlockRowProps) {
  const { block, number } = props;
  const { t } = useTranslation();
  const named = ['title', 'subtitle', 'byline', 'meta', 'caption', 'furniture', 'table-row'] as const;
  const kind = named.find((each) => each === block.kind);
  const isTagged = block.kind === 'heading' || kind !== undefined;
  const tag =
    block.kind === 'heading'
      ? `H${block.level ?? 1}`
      : kind === undefined
        ? `${number ?? ''}`
        : t(`ui.source.kind.${kind}`);
  return <BlockMenu {...props} tag={tag} className={isTagged ? 'source-tag' : 'source-number'} />;
}

/** The pictures that stand before the block. */
function Images({ images }: { readonly images: readonly SourceImage[] }) {
  const { t } = useTranslation();
  return (
    <span className="source-images">
      {images.map(({ id, mediaType, base64, altText, crop }) => (
        <img
          key={id}
          src={`data:${mediaType};base64,${base64}`}
          alt={altText === '' ? t('ui.source.picture') : altText}
          style={crop === undefined ? undefined : { objectViewBox: viewBoxOf(crop) }}
        />
      ))}
    </span>
  );
}

/** CSS Images 5, `object-view-box`: what is shown of a picture. */
function viewBoxOf({ top, right, bottom, left }: PictureCrop): string {
  return `inset(${[top, right, bottom, left].map((share) => `${share * 100}%`).join(' ')})`;
}

function Uses({ block, uses, selectedSlideId, onUse }: SourceBlockRowProps) {
  const { t } = useTranslation();
  if (block.kind === 'furniture') return <span className="source-uses" />;
  return (
    <span className="source-uses">
      {uses.map(({ slideId, page }) => (
        <button
          key={slideId}
          type="button"
          tabIndex={-1}
          className="source-use"
          aria-current={slideId === selectedSlideId}
          aria-label={t('ui.source.onPage', { page })}
          onClick={(event) => {
            event.stopPropagation();
            onUse(slideId);
          }}
        >
          {page}
        </button>
      ))}
    </span>
  );
}
