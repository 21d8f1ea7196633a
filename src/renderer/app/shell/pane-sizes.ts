/** Width or height of each pane where the user has not chosen another. */
const defaults = { source: 330, slides: 172, notes: 220, inspector: 262 } as const;

export type SizedPane = keyof typeof defaults;

const storageKey = 'pane-sizes';
const saveDelayMs = 300;

function read(): Partial<Record<SizedPane, number>> {
  try {
    const saved: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '{}');
    if (typeof saved !== 'object' || saved === null) return {};
    const sizes = Object.entries(saved).filter(
      (entry): entry is [SizedPane, number] =>
        entry[0] in defaults && typeof entry[1] === 'number' && entry[1] > 0,
    );
    return Object.fromEntries(sizes);
  } catch {
    // What is damaged counts as never saved: sizes are a convenience.
    return {};
  }
}

const sizes = read();
let timer: ReturnType<typeof setTimeout> | undefined;

/** As the user left it, in CSS pixels. */
export function paneSize(pane: SizedPane): string {
  return `${sizes[pane] ?? defaults[pane]}px`;
}

/** For `onResize` of a pane: keeps its size for the next start. */
export function rememberPaneSize(pane: SizedPane): (size: { readonly inPixels: number }) => void {
  return ({ inPixels }) => {
    const sizePx = Math.round(inPixels);
    if (sizePx < 1 || sizes[pane] === sizePx) return;
    sizes[pane] = sizePx;
    clearTimeout(timer);
    timer = setTimeout(() => localStorage.setItem(storageKey, JSON.stringify(sizes)), saveDelayMs);
  };
}
