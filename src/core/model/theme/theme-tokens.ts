/** Roles of colour; slides name a role, the theme gives it a value. */
export const colorTokens = [
  'paper',
  'paperEnd',
  'surface',
  'tint',
  'hairline',
  'ink',
  'inkQuiet',
  'primary',
  'fieldStart',
  'fieldEnd',
  'accent',
  'accentText',
  'onField',
  'onFieldAccent',
] as const;
export type ColorToken = (typeof colorTokens)[number];

/** `heading` speaks for the author (titles, key words, numerals); `body` carries reading text. */
export type FontFace = 'heading' | 'body';

/** Roles of type; sizes in points. */
export const typeRoles = [
  'coverTitle',
  'sectionTitle',
  'closing',
  'statement',
  'slideTitle',
  'keyWord',
  'item',
  'secondary',
  'source',
  'footer',
  'pageNumber',
] as const;
export type TypeRole = (typeof typeRoles)[number];
