/** Hue in degrees, saturation and lightness from 0 to 1. */
export interface Hsl {
  readonly hue: number;
  readonly saturation: number;
  readonly lightness: number;
}

function channels(hex: string): readonly [number, number, number] {
  const at = (start: number) => Number.parseInt(hex.slice(start, start + 2), 16) / 255;
  return [at(1), at(3), at(5)];
}

/** Of `#RRGGBB`. */
export function toHsl(hex: string): Hsl {
  const [red, green, blue] = channels(hex);
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const span = most - least;
  const lightness = (most + least) / 2;
  if (span === 0) return { hue: 0, saturation: 0, lightness };
  const sector =
    most === red
      ? (green - blue) / span
      : most === green
        ? (blue - red) / span + 2
        : (red - green) / span + 4;
  return { hue: (sector * 60 + 360) % 360, saturation: span / (1 - Math.abs(2 * lightness - 1)), lightness };
}

/** As `#RRGGBB`; saturation and lightness outside of 0 to 1 are taken to the ends. */
export function fromHsl({ hue, saturation, lightness }: Hsl): string {
  const l = Math.min(1, Math.max(0, lightness));
  const reach = Math.min(1, Math.max(0, saturation)) * Math.min(l, 1 - l);
  const channel = (offset: number) => {
    const place = (offset + hue / 30) % 12;
    const value = l - reach * Math.max(-1, Math.min(place - 3, 9 - place, 1));
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(0)}${channel(8)}${channel(4)}`.toUpperCase();
}

/** Contrast of two colours by WCAG 2, from 1 to 21. */
export function contrastRatio(a: string, b: string): number {
  const [first, second] = [luminance(a), luminance(b)];
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

/** A colour of the opacity `alpha` (0 to 1) over another one. */
export function colorOver(hex: string, ground: string, alpha: number): string {
  const below = channels(ground);
  const mixed = channels(hex).map((value, index) => {
    const under = below[index] ?? 0;
    return Math.round((under + (value - under) * alpha) * 255);
  });
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}

/** How far apart two colours are in sRGB: 0 the same, 1 black and white. */
export function colorDistance(a: string, b: string): number {
  const other = channels(b);
  return Math.hypot(...channels(a).map((value, index) => value - (other[index] ?? 0))) / Math.sqrt(3);
}

function luminance(hex: string): number {
  const [red, green, blue] = channels(hex).map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}
