import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { lintPackage } from './lint-package.ts';
import { sampleScene } from './sample-scene.ts';
import { writtenScene } from './written-sample.ts';

let sample: Record<string, Uint8Array>;
beforeAll(async () => {
  sample = unzipSync((await writtenScene(sampleScene)).bytes);
});

const slide = 'ppt/slides/slide2.xml';
const slideRelationships = 'ppt/slides/_rels/slide2.xml.rels';
const presentation = 'ppt/presentation.xml';
const types = '[Content_Types].xml';

type Edit = (parts: Record<string, Uint8Array>) => void;

/** Replaces text of a part; a part that has no such text fails the test. */
function replaced(path: string, from: string | RegExp, to: string): Edit {
  return (parts) => {
    const before = strFromU8(parts[path] ?? new Uint8Array());
    const after = before.replace(from, () => to);
    expect(after, path).not.toBe(before);
    parts[path] = strToU8(after);
  };
}

function all(...edits: readonly Edit[]): Edit {
  return (parts) => {
    for (const edit of edits) edit(parts);
  };
}

const shape = (properties: string) =>
  `<p:sp><p:nvSpPr><p:cNvPr ${properties}/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/></p:sp></p:spTree>`;
const addedImage = (path: string, bytes: Uint8Array) =>
  all(
    (parts) => {
      parts[`ppt/media/${path}`] = bytes;
    },
    replaced(
      slideRelationships,
      '</Relationships>',
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" ' +
        `Target="../media/${path}"/></Relationships>`,
    ),
    replaced(
      types,
      '<Override',
      `<Default Extension="${path.slice(path.indexOf('.') + 1)}" ContentType="image/x"/><Override`,
    ),
  );
const picture = (properties: string) =>
  replaced(
    slide,
    '</p:spTree>',
    `<p:pic><p:nvPicPr><p:cNvPr id="900" name="p"${properties}/><p:cNvPicPr/><p:nvPr/></p:nvPicPr>` +
      '<p:blipFill><a:blip r:embed="rId9"/></p:blipFill><p:spPr/></p:pic></p:spTree>',
  );
const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const svg = strToU8('<svg xmlns="http://www.w3.org/2000/svg"/>');

const faults: readonly (readonly [string, Edit, RegExp])[] = [
  ['shapes of one id', replaced(slide, '</p:spTree>', shape('id="2" name="twin"')), /shapes of one id/],
  [
    'a content type without its part',
    replaced(
      types,
      '</Types>',
      '<Override PartName="/ppt/slideMasters/slideMaster2.xml" ContentType="x"/></Types>',
    ),
    /content type for missing part/,
  ],
  [
    'a content type that nothing needs',
    replaced(types, '<Override', '<Default Extension="wmf" ContentType="x"/><Override'),
    /\.wmf/,
  ],
  [
    'SVG under the name of PNG',
    all(addedImage('a.png', svg), picture(' descr="图"')),
    /a\.png is not what its name says/,
  ],
  ['an image that no slide shows', addedImage('a.png', png), /never uses its relationship rId9/],
  [
    'a picture without alternative text',
    all(addedImage('a.svg', svg), picture('')),
    /without alternative text/,
  ],
  [
    'the path of a picture as its text',
    all(addedImage('a.png', png), picture(' descr="C:\\Users\\someone\\a.png"')),
    /path of the author/,
  ],
  [
    'media that nothing points to',
    (parts) => {
      parts['ppt/media/a.png'] = png;
    },
    /nothing points to ppt\/media\/a\.png/,
  ],
  [
    'relationships of no part',
    (parts) => {
      parts['ppt/slides/_rels/slide99.xml.rels'] = strToU8('<Relationships/>');
    },
    /belongs to no part/,
  ],
  [
    'one theme for slides and notes',
    replaced('ppt/notesMasters/_rels/notesMaster1.xml.rels', 'theme2.xml', 'theme1.xml'),
    /shares ppt\/theme\/theme1\.xml/,
  ],
  [
    'an empty folder',
    (parts) => {
      parts['ppt/charts/'] = new Uint8Array();
    },
    /empty folder ppt\/charts\//,
  ],
  ['control characters', replaced(slide, '<a:t>', '<a:t>\u0007'), /characters that XML cannot/],
  ['control characters as references', replaced(slide, '<a:t>', '<a:t>&#x1;'), /characters that XML cannot/],
  ['negative sizes', replaced(slide, /<a:ext cx="/, '<a:ext cx="-'), /bad size/],
  ['sizes that are no numbers', replaced(slide, /<a:ext cx="\d+/, '<a:ext cx="NaN'), /bad size/],
  ['sizes that are not whole', replaced(slide, /<a:ext cx="/, '<a:ext cx="0.5'), /bad size/],
  [
    'notes of one paragraph with line ends',
    replaced('ppt/notesSlides/notesSlide1.xml', '<a:t>', '<a:t>一\n二'),
    /breaks lines inside of text/,
  ],
  ['runs without a language', replaced(slide, /<a:rPr lang="zh-CN"/, '<a:rPr'), /text of no language <a:rPr/],
  [
    'ends of paragraphs without a language',
    replaced(slide, /<a:endParaRPr lang="zh-CN"/, '<a:endParaRPr'),
    /text of no language <a:endParaRPr/,
  ],
  ['properties of a paragraph twice', replaced(slide, '</a:r>', '</a:r><a:pPr/>'), /a:pPr out of place/],
  [
    'two titles',
    replaced(
      slide,
      '</p:spTree>',
      `${shape('id="900" name="t"').replace('<p:nvPr/>', '<p:nvPr><p:ph type="ctrTitle"/></p:nvPr>')}`,
    ),
    /has 2 titles/,
  ],
  ['no title', replaced(slide, '<p:ph type="title"', '<p:ph type="body" idx="77"'), /has 0 titles/],
  [
    'a placeholder that the layout has not',
    replaced(slide, /type="ftr"([^>]*) idx="\d+"/, 'type="ftr" idx="4711"'),
    /its layout has not/,
  ],
  [
    'ids of slides below 256',
    replaced(presentation, /<p:sldId id="\d+"/, '<p:sldId id="7"'),
    /outside of its range/,
  ],
  [
    'ids of slides from 2^31',
    replaced(presentation, /<p:sldId id="\d+"/, '<p:sldId id="2147483648"'),
    /outside of its range/,
  ],
  ['slides of one id', replaced(presentation, '<p:sldId id="257"', '<p:sldId id="256"'), /slides of one id/],
  [
    'layouts of one id',
    replaced('ppt/slideMasters/slideMaster1.xml', 'id="2147483650"', 'id="2147483649"'),
    /masters or layouts of one id/,
  ],
  [
    'a slide outside of the sections',
    replaced(presentation, '<p14:sldId id="257"/>', ''),
    /every slide once/,
  ],
  [
    'sections of lower-case ids',
    replaced(presentation, /(<p14:section [^>]*id=")[^"]*/, '<p14:section name="a" id="{abc}'),
    /section id/,
  ],
  [
    'content types that come later',
    (parts) => {
      const bytes = parts[types];
      delete parts[types];
      if (bytes !== undefined) parts[types] = bytes;
    },
    /does not come first/,
  ],
  [
    'names that differ by case only',
    (parts) => {
      parts['ppt/Slides/Slide2.xml'] = parts[slide] ?? new Uint8Array();
    },
    /two parts of the name ppt\/slides\/slide2\.xml/,
  ],
  ['a row with a cell too few', replaced(slide, /<a:tc>.*?<\/a:tc>/s, ''), /cells in \d columns/],
];

describe('the lint of packages', () => {
  it('has nothing to say about the sample', () => {
    expect(lintPackage(zipSync(sample))).toEqual([]);
  });

  it.each(faults)('finds %s', (_, edit, finding) => {
    const parts = { ...sample };
    edit(parts);
    expect(lintPackage(zipSync(parts as Zippable)).join('\n')).toMatch(finding);
  });

  it('finds two entries of one name', () => {
    const name = 'ppt/slides/slide9.xml';
    const file = Buffer.from(zipSync({ ...sample, [name]: sample[slide] ?? new Uint8Array() }));
    for (let at = file.indexOf(name); at >= 0; at = file.indexOf(name, at + 1)) file.write(slide, at);
    expect(lintPackage(file)).toContain('two parts of one name');
  });
});
