/** Moves the keyboard to the next or previous pane: elements marked `data-pane`, in order of the page. */
export function movePaneFocus(by: -1 | 1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')];
  if (panes.length === 0) return;
  const at = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next = at < 0 ? (by === 1 ? 0 : panes.length - 1) : (at + by + panes.length) % panes.length;
  const pane = panes[next];
  const first =
    pane?.querySelector<HTMLElement>('[data-pane-focus]') ??
    pane?.querySelector<HTMLElement>('button:not(:disabled):not([tabindex="-1"]), textarea, [tabindex="0"]');
  (first ?? pane)?.focus();
}
