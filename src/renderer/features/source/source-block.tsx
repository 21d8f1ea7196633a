import { Check, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoverageState } from '../../../core/check/check-report.ts';
import type { ClassifiedBlock, Enumeration } from '../../../core/model/outline.ts';
import { containsSpan, type Span } from '../../../core/model/span.ts';
import { selectItems } from '../../app/links.ts';
import type { Link } from '../../app/session.ts';
import type { BlockUse } from './block-uses.ts';
import { type Piece, segmentsOf } from './segments.ts';

interface SourceBlockRowProps {
  readonly raw: string;
  readonly block: ClassifiedBlock;
  /** Of a body paragraph. */
  readonly number: number | null;
  readonly hidden: readonly Span[];
  readonly enumerations: readonly Enumeration[];
  /** By `start end` of the sentence. */
  readonly coverage: ReadonlyMap<string, CoverageState>;
  readonly link: Link | null;
  readonly uses: readonly BlockUse[];
  readonly selectedSlideId: string | null;
  readonly onUse: (slideId: string) => void;
}

/** One block of the source: what it is, its sentences, and the pages that show it. */
export const SourceBlockRow = memo(function SourceBlockRow(props: SourceBlockRowProps) {
  const { raw, block, enumerations, coverage, link, hidden } = props;
  const key = ({ start, end }: Span) => `${start} ${end}`;
  const own = block.sentences.map(({ span }) => ({ span, coverage: coverage.get(key(span)) ?? null }));
  const terms = enumerations.filter(
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
      <Margin block={block} number={props.number} />
      <p className="source-text">
        {segments.map(({ sentence, coverage: state, isLinked, pieces }) => (
          <span
            key={pieces[0]?.span.start}
            className={[
              'source-sentence',
              state === null ? '' : `source-on-${state}`,
              isLinked ? 'source-linked' : '',
            ].join(' ')}
            data-sentence={sentence === null ? undefined : key(sentence)}
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

/** A term with the quotation marks around it: its count stands behind them, so that none begins a line. */
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
  readonly term: Enumeration | null;
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

function CountChip({ term }: { readonly term: Enumeration }) {
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

function Margin({ block, number }: { readonly block: ClassifiedBlock; readonly number: number | null }) {
  const { t } = useTranslation();
  if (block.kind === 'heading') {
    return (
      <span className="source-tag" title={t('ui.source.kind.heading', { level: block.level ?? 1 })}>
        H{block.level ?? 1}
      </span>
    );
  }
  const named = ['title', 'subtitle', 'byline', 'meta', 'caption', 'boilerplate', 'table-row'] as const;
  const kind = named.find((each) => each === block.kind);
  if (kind !== undefined) return <span className="source-tag">{t(`ui.source.kind.${kind}`)}</span>;
  return <span className="source-number">{number}</span>;
}

function Uses({ block, uses, selectedSlideId, onUse }: SourceBlockRowProps) {
  const { t } = useTranslation();
  if (block.kind === 'boilerplate') return <span className="source-uses" />;
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
