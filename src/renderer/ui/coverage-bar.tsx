import './coverage-bar.css';

export interface CoverageShare {
  readonly state: 'slide' | 'notes' | 'left-out';
  readonly label: string;
  /** 0…1. */
  readonly share: number;
}

/** How much of something is on show, kept aside, left out: a bar with its legend. */
export function CoverageBar({
  shares,
  label,
}: {
  readonly shares: readonly CoverageShare[];
  readonly label: string;
}) {
  return (
    <div className="coverage">
      <div className="coverage-bar" role="img" aria-label={label}>
        {shares
          .filter(({ share }) => share > 0)
          .map(({ state, share }) => (
            <span key={state} className={`coverage-part coverage-${state}`} style={{ flexGrow: share }} />
          ))}
      </div>
      <ul className="coverage-legend">
        {shares.map((share) => (
          <li key={share.state}>
            <span className={`coverage-key coverage-${share.state}`} aria-hidden="true" />
            {share.label}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Percentages that add up to 100, the largest taking what rounding leaves over. */
export function wholePercents(shares: readonly number[]): readonly number[] {
  const rounded = shares.map((share) => Math.round(share * 100));
  const rest = 100 - rounded.reduce((sum, percent) => sum + percent, 0);
  const largest = rounded.indexOf(Math.max(...rounded));
  return rounded.map((percent, index) => (index === largest ? percent + rest : percent));
}
