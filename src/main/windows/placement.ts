export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const defaultSize = { width: 1440, height: 900 } as const;
export const minimumSize = { width: 900, height: 600 } as const;

/** Of a title bar, so much must be on a display for the window to be moved by hand. */
const visibleTitle = { width: 160, height: 40 } as const;

/**
 * Where to open the editor window: where it was, if a display still shows its title bar, else in the middle of
 * the first of `workAreas` (the primary display); never larger than the display.
 */
export function placeWindow(remembered: Bounds | null, workAreas: readonly Bounds[]): Bounds {
  const home = remembered === null ? undefined : workAreas.find((area) => showsTitle(area, remembered));
  if (remembered !== null && home !== undefined) {
    return { ...remembered, ...sizeWithin(remembered, home) };
  }
  const [primary] = workAreas;
  if (primary === undefined) return { x: 0, y: 0, ...defaultSize };
  const { width, height } = sizeWithin(remembered ?? defaultSize, primary);
  return {
    x: primary.x + Math.round((primary.width - width) / 2),
    y: primary.y + Math.round((primary.height - height) / 2),
    width,
    height,
  };
}

function sizeWithin(
  size: { readonly width: number; readonly height: number },
  area: Bounds,
): { readonly width: number; readonly height: number } {
  return {
    width: Math.min(Math.max(size.width, minimumSize.width), area.width),
    height: Math.min(Math.max(size.height, minimumSize.height), area.height),
  };
}

function showsTitle(area: Bounds, window: Bounds): boolean {
  const width = Math.min(area.x + area.width, window.x + window.width) - Math.max(area.x, window.x);
  const height = Math.min(area.y + area.height, window.y + visibleTitle.height) - Math.max(area.y, window.y);
  return width >= visibleTitle.width && height >= visibleTitle.height;
}

export interface DisplayPlace {
  readonly id: number;
  readonly bounds: Bounds;
}

/** The display for the audience: another one than the editor's where there is one. */
export function chooseShowDisplay(
  displays: readonly DisplayPlace[],
  editorDisplayId: number,
): DisplayPlace | null {
  return (
    displays.find(({ id }) => id !== editorDisplayId) ??
    displays.find(({ id }) => id === editorDisplayId) ??
    displays[0] ??
    null
  );
}
