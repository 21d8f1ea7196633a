/** A page becomes slides. */
export function StartArt() {
  return (
    <svg className="start-art" width="92" height="92" viewBox="0 0 92 92" fill="none" aria-hidden="true">
      <rect x="6" y="6" width="50" height="66" rx="4" className="start-art-page" />
      <path d="M15 20h24M15 30h32M15 40h32M15 50h20" className="start-art-lines" />
      <rect x="34" y="40" width="52" height="32" rx="4" className="start-art-slide" />
      <path d="M42 50h18" className="start-art-title" />
      <path d="M42 59h28M42 65h22" className="start-art-text" />
    </svg>
  );
}
