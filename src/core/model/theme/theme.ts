import type { SceneNode } from '../scene/scene-node.ts';
import type { LatinScope } from './latin-letters.ts';
import { type ColorToken, type FontFace, type TypeRole, typeRoles } from './theme-tokens.ts';

/** One typeface as systems call it. */
export interface Typeface {
  /** Installed names by system; the first of `windows` goes into PPTX files. */
  readonly windows: readonly string[];
  readonly mac: readonly string[];
  readonly linux: readonly string[];
  /** CSS generic for the end of the font stack. */
  readonly generic: 'serif' | 'sans-serif';
  /** Name of the advance-width table (`resources/fonts/advance-widths.json`) of this family. */
  readonly metrics: string;
}

export interface FontFamily extends Typeface {
  /** Draws letters and digits: a face whose widths are the same on every system, so that lines are, too. */
  readonly latin: Typeface;
  /** What else `latin` draws; see `latin-letters.ts`. Absent: `letters`. */
  readonly latinScope?: LatinScope;
}

export interface TypeStyle {
  readonly sizePt: number;
  /** Fitting may go down to this size and not below. */
  readonly minSizePt: number;
  readonly face: FontFace;
  readonly weight: 400 | 700;
  /** Line height as a multiple of the size. */
  readonly lineHeight: number;
}

/** Slots of the colour scheme of ECMA-376 part 1, 20.1.6.2. */
export type SchemeSlot =
  | 'dk1'
  | 'lt1'
  | 'dk2'
  | 'lt2'
  | 'accent1'
  | 'accent2'
  | 'accent3'
  | 'accent4'
  | 'accent5'
  | 'accent6'
  | 'hlink'
  | 'folHlink';

/** How one slide gives way to the next; the same on the screen, in HTML and in PPTX. */
export interface SlideTransition {
  readonly kind: 'fade' | 'push';
  readonly durationMs: number;
}

/** Slides that have no body. */
export type OpenSlide = 'cover' | 'closing';

export interface Theme {
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
  /** What sets the title of a slide apart from its body: two lines, one line, a short bar, or only space. */
  readonly titleRule: 'double' | 'line' | 'bar' | 'none';
  /** What slides without a body stand on: the primary field, or paper. */
  readonly grounds: Readonly<Record<OpenSlide, 'field' | 'paper'>>;
  /** Null for none: the next slide is simply there. */
  readonly transition: SlideTransition | null;
  /** `#RRGGBB`; paper runs from `paper` at the top to `paperEnd`. */
  readonly colors: Readonly<Record<ColorToken, string>>;
  readonly schemeSlots: Readonly<Record<SchemeSlot, ColorToken>>;
  readonly fonts: Readonly<Record<FontFace, FontFamily>>;
  readonly type: Readonly<Record<TypeRole, TypeStyle>>;
  readonly grid: {
    readonly marginPt: number;
    readonly gutterPt: number;
    readonly columns: number;
    readonly titleTopPt: number;
    readonly titleHeightPt: number;
    readonly bodyTopPt: number;
    readonly bodyBottomPt: number;
    readonly footerTopPt: number;
    readonly footerHeightPt: number;
    readonly cardRadiusPt: number;
    readonly cardPaddingPt: number;
  };
  /** Vector art in the 960 × 540 pt space, drawn under the text of the layouts that ask for it. */
  readonly art: Readonly<Record<'cover' | 'closing' | 'statement' | 'panel', readonly SceneNode[]>>;
}

/** Han characters fill their square; lines of letters stand apart as far with less. */
const latinLeading = 0.84;
const leastLeading = 1.16;
/** Letters are lower than Han characters: a sentence that has the slide to itself is set larger. */
const latinStatementScale = 1.16;

/** The theme as decks of this language set it: English ones draw all their marks in the Latin faces, lines nearer, statements larger. */
export function themeInLanguage(theme: Theme, language: 'zh' | 'en'): Theme {
  if (language === 'zh') return theme;
  const { fonts, type } = theme;
  const nearer = (role: TypeRole): TypeStyle => {
    const lineHeight = Math.max(leastLeading, Math.round(type[role].lineHeight * latinLeading * 100) / 100);
    return { ...type[role], lineHeight: Math.min(type[role].lineHeight, lineHeight) };
  };
  const nearerTypes = Object.fromEntries(typeRoles.map((role) => [role, nearer(role)])) as Theme['type'];
  return {
    ...theme,
    type: { ...nearerTypes, statement: larger(nearerTypes.statement) },
    fonts: {
      heading: { ...fonts.heading, latinScope: 'script' },
      body: { ...fonts.body, latinScope: 'script' },
    },
  };
}

function larger(type: TypeStyle): TypeStyle {
  return { ...type, sizePt: Math.round((type.sizePt * latinStatementScale) / 0.75) * 0.75 };
}
