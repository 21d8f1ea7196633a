import * as v from 'valibot';

/** What an organisation changes in a theme; null leaves it to the theme or the deck. */
export interface Brand {
  readonly name: string;
  /** `#RRGGBB`, as the user gave it; `brandTheme` sees that words stay legible. */
  readonly primary: string;
  readonly headingFont: string | null;
  readonly bodyFont: string | null;
  /** In place of the short title in the footer. */
  readonly footer: string | null;
  /** Stands on the layouts of the deck; whether it can be seen on their grounds is the user's matter. */
  readonly logo?: BrandLogo;
}

/** A picture small enough to be carried by every deck of the brand. */
export interface BrandLogo {
  readonly mediaType: 'image/png' | 'image/jpeg';
  readonly widthPx: number;
  readonly heightPx: number;
  readonly base64: string;
}

export const mostLogoBytes = 512 * 1024;
export const mostLogoSidePx = 4_000;

/** A font's name goes into style sheets and XML: letters, digits, spaces and a few marks. */
const fontSchema = v.pipe(v.string(), v.maxLength(64), v.regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]*$/u));
const lineSchema = (mostCharacters: number) =>
  v.pipe(v.string(), v.maxLength(mostCharacters), v.regex(/^[^\p{Cc}]*\S[^\p{Cc}]*$/u));

const sideSchema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostLogoSidePx));
const logoSchema: v.GenericSchema<BrandLogo> = v.strictObject({
  mediaType: v.picklist(['image/png', 'image/jpeg']),
  widthPx: sideSchema,
  heightPx: sideSchema,
  base64: v.pipe(
    v.string(),
    v.nonEmpty(),
    v.maxLength(Math.ceil(mostLogoBytes / 3) * 4),
    v.regex(/^[A-Za-z0-9+/]+={0,2}$/u),
  ),
});

export const brandSchema: v.GenericSchema<Brand> = v.strictObject({
  name: lineSchema(40),
  primary: v.pipe(v.string(), v.regex(/^#[0-9A-F]{6}$/u)),
  headingFont: v.nullable(fontSchema),
  bodyFont: v.nullable(fontSchema),
  footer: v.nullable(lineSchema(60)),
  logo: v.exactOptional(logoSchema),
});

/** A theme of the user's own: a theme that ships with the app, and what the brand changes in it. */
export interface OwnTheme {
  readonly themeId: string;
  readonly brand: Brand;
}

export const ownThemeSchema: v.GenericSchema<OwnTheme> = v.strictObject({
  themeId: v.pipe(v.string(), v.nonEmpty(), v.maxLength(100)),
  brand: brandSchema,
});
