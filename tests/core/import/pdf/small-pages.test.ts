import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../src/core/import/registry.ts';
import { shownBlocks } from '../shown-blocks.ts';
import { chineseAt, chineseFont, stream, type TestPdf, textAt, ucs2, writeTestPdf } from './pdf-file.ts';

type Row = readonly [
  what: string,
  content: string,
  shown: readonly string[],
  more?: Omit<TestPdf, 'pages'>,
  entries?: string,
];

const chinese = { fonts: { F1: chineseFont('UniGB-UCS2-H') } };
const signs = {
  fonts: {
    F1: '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    F2: '<</Type/Font/Subtype/Type1/BaseFont/ZapfDingbats>>',
    F3: '<</Type/Font/Subtype/TrueType/BaseFont/Wingdings/Encoding/WinAnsiEncoding/FirstChar 32/LastChar 33/Widths[500 500]>>',
  },
};
const body = 'Readers may borrow up to ten books at a time.';
const field = (rect: string, value: string) =>
  `<</Type/Annot/Subtype/Widget/Rect[${rect}]/F 4/FT/Tx/T(n)/V${value}>>`;
const overlaid = (
  [
    [72, 'T', 'Te'],
    [81.3, 'e', 'es'],
    [90.2, 's', 'st'],
    [98.2, 't', 't'],
  ] as const
)
  .map(
    ([x, own, withNext]) =>
      textAt(x, 700, own, 16) + textAt(x + 0.16, 700, own, 16) + textAt(x + 0.16, 700.3, withNext, 16),
  )
  .join('');

const rows: readonly Row[] = [
  [
    'a hyphen at the end of a ragged line',
    textAt(72, 700, 'The department has prepared a programme of moder-') +
      textAt(72, 685, 'nisation for every library of the region, and well-') +
      textAt(72, 670, 'known writers will read from their newest books.'),
    [
      '- The department has prepared a programme of modernisation for every library of the region, and well-known writers will read from their newest books.',
    ],
  ],
  [
    'letters drawn again with those that follow',
    overlaid + textAt(72, 660, body),
    ['title Test', `- ${body}`],
  ],
  [
    'marks of vertical lines',
    `BT /F1 14 Tf 1 0 0 1 500 760 Tm <${ucs2('图书馆是公共文化服务的重要')}> Tj ET\nBT /F1 14 Tf 1 0 0 1 475 760 Tm <${ucs2('阵地，属于各区（县）。')}> Tj ET`,
    ['- 图书馆是公共文化服务的重要阵地，属于各区（县）。'],
    { fonts: { F1: chineseFont('UniGB-UCS2-V') } },
  ],
  [
    'letters that are drawn as signs',
    textAt(72, 700, '4', 12, 'F2') +
      textAt(90, 700, 'The pump works.') +
      textAt(72, 685, '8', 12, 'F2') +
      textAt(90, 685, 'The pipe leaks.') +
      textAt(72, 670, '\u00fc', 12, 'F3') +
      textAt(90, 670, 'The pump is new.'),
    ['- ✔ The pump works.', '- ✘ The pipe leaks.', '- ✓ The pump is new.'],
    signs,
  ],
  [
    'fields of a form below one another',
    textAt(72, 700, 'Name:') + textAt(72, 680, 'City:'),
    ['- Name: Zhang San', '- City: 北京'],
    {
      objects: {
        100: field('110 695 300 712', '(Zhang San)'),
        101: field('110 675 300 692', '<FEFF53174EAC>'),
      },
      catalog: '/AcroForm<</Fields[100 0 R 101 0 R]>>',
    },
    '/Annots[100 0 R 101 0 R]',
  ],
  [
    'lines far apart',
    textAt(72, 700, 'First line of the page stands above.') +
      textAt(72, 660, 'Second line of the page comes later.'),
    ['- First line of the page stands above.', '- Second line of the page comes later.'],
  ],
  [
    'words on what plays a recording',
    textAt(72, 700, body),
    [`- ${body}`, '- PLAY THE FILM'],
    {
      objects: {
        100: '<</Type/Annot/Subtype/Screen/Rect[72 500 300 520]/F 4/AP<</N 101 0 R>>>>',
        101: stream(
          new TextEncoder().encode('BT /F1 12 Tf 2 4 Td (PLAY THE FILM) Tj ET'),
          '/Type/XObject/Subtype/Form/BBox[0 0 228 20]/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>',
        ),
      },
    },
    '/Annots[100 0 R]',
  ],
  [
    'words in full-width letters over a line end',
    chineseAt(72, 700, 'Ｗａｔｅｒ ｅｘｔｒａｃｔｉｏｎ') + chineseAt(72, 680, 'ａｎｄ ａｌｃｏｈｏｌ'),
    ['- Ｗａｔｅｒ ｅｘｔｒａｃｔｉｏｎ ａｎｄ ａｌｃｏｈｏｌ'],
    chinese,
  ],
  [
    'text that is set in as a whole below its headings',
    chineseAt(72, 760, '一、服务') +
      chineseAt(108, 740, '本馆为读者提供图书借阅和文献查询以及各类活动的报名和其') +
      chineseAt(108, 720, '他有关的服务。') +
      chineseAt(72, 700, '二、问题') +
      chineseAt(108, 680, '全市共有三十座图书馆和五百座书屋而目前大多采用人工登记') +
      chineseAt(108, 660, '的方式进行。') +
      chineseAt(72, 640, '三、措施') +
      chineseAt(108, 620, '加快改造。'),
    [
      '- 一、服务',
      '- 本馆为读者提供图书借阅和文献查询以及各类活动的报名和其他有关的服务。',
      '- 二、问题',
      '- 全市共有三十座图书馆和五百座书屋而目前大多采用人工登记的方式进行。',
      '- 三、措施',
      '- 加快改造。',
    ],
    chinese,
  ],
  [
    'numbers that a tab sets before their words',
    chineseAt(72, 780, '各区要认真组织阅读活动，丰富群众文化生活，提升城市品位。') +
      chineseAt(72, 760, '一、') +
      chineseAt(114, 760, '活动地点') +
      chineseAt(72, 740, '二、') +
      chineseAt(114, 740, '活动时间') +
      chineseAt(72, 720, '三、') +
      chineseAt(114, 720, '报名办法'),
    [
      '- 各区要认真组织阅读活动，丰富群众文化生活，提升城市品位。',
      '- 一、活动地点',
      '- 二、活动时间',
      '- 三、报名办法',
    ],
    chinese,
  ],
  [
    'commas that hang out of full lines',
    [
      '全市加快图书馆建设步伐不断完善服务体系着力提升服务水平，',
      '努力满足群众需要认真组织阅读活动持续推进阅读进社区进学',
      '校进企业进机关进军营新建书屋一批改造老馆一批开放夜读一',
      '２家新馆，今后还要继续加大投入力度让更多市民走进图书馆，',
      '读书学习。',
    ]
      .map((line, at) => chineseAt(72, 760 - at * 20, line))
      .join(''),
    [
      '- 全市加快图书馆建设步伐不断完善服务体系着力提升服务水平，努力满足群众需要认真组织阅读活动持续推进阅读进社区进学校进企业进机关进军营新建书屋一批改造老馆一批开放夜读一２家新馆，今后还要继续加大投入力度让更多市民走进图书馆，读书学习。',
    ],
    chinese,
  ],
  [
    'a title whose lines stand far apart',
    chineseAt(90, 760, '关于组织开展全民阅读', 24) +
      chineseAt(150, 694, '活动的通知', 24) +
      chineseAt(72, 640, '各区要认真组织阅读活动，丰富群众文化生活，提升城市品位。'),
    ['title 关于组织开展全民阅读活动的通知', '- 各区要认真组织阅读活动，丰富群众文化生活，提升城市品位。'],
    chinese,
  ],
  [
    'a stamp of an archive in the margin',
    `${Array.from({ length: 10 }, (_, at) => textAt(72, 700 - at * 40, body)).join('')}BT /F1 12 Tf 0 1 -1 0 40 300 Tm (arXiv:2203.00274v2 3 May 2022) Tj ET`,
    [...Array.from({ length: 10 }, () => `- ${body}`), 'footer arXiv:2203.00274v2 3 May 2022'],
  ],
  [
    'an index below the line',
    textAt(72, 700, 'The town saved CO') + textAt(173, 697, '2', 7) + textAt(177.5, 700, ' in May.'),
    ['- The town saved CO₂ in May.'],
  ],
];

it('keeps the column of a figure beside an empty cell', async () => {
  const rows = [
    ['Region', '2023', '2024'],
    ['East', '12', '18'],
    ['West', '', '21'],
  ];
  const content = rows
    .flatMap((row, at) =>
      row.map((cell, column) => (cell === '' ? '' : textAt(75 + column * 120, 700 - at * 20, cell))),
    )
    .join('');
  const result = await readDocument(writeTestPdf({ pages: [{ content }] }), 'a.pdf');
  if (!result.ok) throw new Error(result.error.code);
  const hints = result.value.value.blocks.map(({ hint }) =>
    hint?.kind === 'table-row' ? (hint.columns ?? null) : hint,
  );
  expect(hints).toEqual([null, null, [0, 2]]);
});

describe('small pages', () => {
  it.each(rows.map((row) => ({ what: row[0], row })))('$what', async ({ row }) => {
    const [, content, shown, more, entries = ''] = row;
    const pages = [{ content, entries }];
    expect(await shownBlocks('a.pdf', writeTestPdf({ ...more, pages }))).toEqual(shown);
  });
});
