// @ts-check
/**
 * Measures the advance widths of installed fonts and writes `resources/fonts/advance-widths.json`, the only
 * knowledge of fonts that the layout stage has. Run it again when a theme names a new family, or when more
 * characters than the ranges below have to be measured: `node scripts/build-font-metrics.mjs`.
 *
 * The tables hold, in thousandths of an em, what differs from the default (1000: a Han character).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fontkit from 'fontkit';
import { projectRoot } from './project-root.mjs';

const target = join(projectRoot, 'resources/fonts/advance-widths.json');
const fontFolder = process.env.TIGANG_FONT_DIR ?? '/usr/share/fonts/opentype/noto';
/** Liberation has the widths of Arial and Times New Roman. */
const latinFontFolder = process.env.TIGANG_LATIN_FONT_DIR ?? '/usr/share/fonts/truetype/liberation';

const families = [
  {
    name: 'noto-sans-cjk-sc',
    faces: {
      400: ['NotoSansCJK-Regular.ttc', 'NotoSansCJKsc-Regular'],
      700: ['NotoSansCJK-Bold.ttc', 'NotoSansCJKsc-Bold'],
    },
  },
  {
    name: 'noto-serif-cjk-sc',
    faces: {
      400: ['NotoSerifCJK-Regular.ttc', 'NotoSerifCJKsc-Regular'],
      700: ['NotoSerifCJK-Bold.ttc', 'NotoSerifCJKsc-Bold'],
    },
  },
];

const latinFamilies = [
  {
    name: 'liberation-sans',
    faces: { 400: 'LiberationSans-Regular', 700: 'LiberationSans-Bold' },
  },
  {
    name: 'liberation-serif',
    faces: { 400: 'LiberationSerif-Regular', 700: 'LiberationSerif-Bold' },
  },
];

/**
 * What a Latin face draws; arrows and signs stay with the Chinese face, whose widths are the larger ones.
 * Ends included.
 */
const latinRanges = [
  [0x0020, 0x024f],
  [0x02b0, 0x036f],
  [0x0370, 0x03ff],
  [0x0400, 0x04ff],
  [0x1e00, 0x1eff],
  [0x2000, 0x206f],
  [0x20a0, 0x20cf],
  [0x2122, 0x2122],
  [0xfb00, 0xfb06],
];

/** Unicode blocks whose characters may be narrower or wider than a Han character; ends included. */
const ranges = [
  [0x0020, 0x024f], // Latin
  [0x02b0, 0x036f], // modifier letters, combining marks
  [0x0370, 0x03ff], // Greek
  [0x0400, 0x04ff], // Cyrillic
  [0x1e00, 0x1eff], // Latin Extended Additional (Vietnamese)
  [0x2000, 0x206f], // General Punctuation
  [0x2070, 0x209f], // superscripts and subscripts
  [0x20a0, 0x20cf], // currency
  [0x2100, 0x218f], // letterlike symbols, number forms
  [0x2190, 0x21ff], // arrows
  [0x2200, 0x22ff], // mathematical operators
  [0x2300, 0x23ff], // technical
  [0x2460, 0x24ff], // enclosed alphanumerics
  [0x2500, 0x25ff], // box drawing, geometric shapes
  [0x2600, 0x27bf], // symbols, dingbats
  [0x2e80, 0x303f], // CJK radicals, symbols and punctuation
  [0x3040, 0x33ff], // kana, enclosed and compatibility CJK
  [0xfb00, 0xfb06], // Latin ligatures
  [0xfe10, 0xfe6f], // vertical, compatibility and small forms
  [0xff00, 0xffef], // half-width and full-width forms
];

/** A Han character that every face has; its advance is the table's default. */
const hanSample = 0x56fd;

/**
 * @param {string} fileName
 * @param {string} postscriptName
 */
function openFace(fileName, postscriptName) {
  const path = join(fontFolder, fileName);
  const opened = fontkit.create(readFileSync(path), postscriptName);
  if (opened === null || 'fonts' in opened) throw new Error(`${path} has no face named ${postscriptName}`);
  return opened;
}

/** @param {import('fontkit').Font} font */
function measureFace(font) {
  /** @param {number} codePoint */
  const advance = (codePoint) => {
    // Shaped as Chinese text: `locl` gives the dash its full width there.
    const { advanceWidth } = font.layout(String.fromCodePoint(codePoint), undefined, 'hani', 'ZHS');
    return Math.round((advanceWidth * 1000) / font.unitsPerEm);
  };
  const defaultWidth = advance(hanSample);
  /** @type {Record<string, number>} */
  const widths = {};
  for (const [first = 0, last = 0] of ranges) {
    for (let codePoint = first; codePoint <= last; codePoint += 1) {
      if (!font.hasGlyphForCodePoint(codePoint)) continue;
      const width = advance(codePoint);
      if (width !== defaultWidth) widths[codePoint] = width;
    }
  }
  return { default: defaultWidth, widths };
}

/**
 * Every character the face has, also those as wide as the default: the others come from the Chinese face.
 * @param {string} name
 */
function measureLatinFace(name) {
  const font = fontkit.create(readFileSync(join(latinFontFolder, `${name}.ttf`)));
  if ('fonts' in font) throw new Error(`${name} is a collection`);
  /** @type {Record<string, number>} */
  const widths = {};
  for (const [first = 0, last = 0] of latinRanges) {
    for (let codePoint = first; codePoint <= last; codePoint += 1) {
      if (!font.hasGlyphForCodePoint(codePoint)) continue;
      const { advanceWidth } = font.glyphForCodePoint(codePoint);
      widths[codePoint] = Math.round((advanceWidth * 1000) / font.unitsPerEm);
    }
  }
  return { default: 1000, widths };
}

const chinese = families.map(({ name, faces }) => [
  name,
  Object.fromEntries(
    Object.entries(faces).map(([weight, [fileName = '', postscriptName = '']]) => [
      weight,
      measureFace(openFace(fileName, postscriptName)),
    ]),
  ),
]);
const latin = latinFamilies.map(({ name, faces }) => [
  name,
  Object.fromEntries(Object.entries(faces).map(([weight, file]) => [weight, measureLatinFace(file)])),
]);
const tables = Object.fromEntries([...chinese, ...latin]);

writeFileSync(target, `${JSON.stringify(tables, null, 2)}\n`);
for (const [name, weights] of Object.entries(tables)) {
  for (const [weight, { widths }] of Object.entries(weights)) {
    console.log(`${name} ${weight}: ${Object.keys(widths).length} widths`);
  }
}
