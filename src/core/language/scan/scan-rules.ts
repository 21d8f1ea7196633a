import type { WordClass } from '../token.ts';

/** A form that is one token in both languages. Rows are tried in order at the first character of a token. */
export interface ScanRule {
  readonly id: string;
  /** Sticky. A form that has to be told from its surroundings looks ahead. */
  readonly pattern: RegExp;
  readonly wordClass: WordClass;
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}

/** What addresses are made of; marks at their end belong to the text around (`trimAddress`). */
const addressCharacters = "[\\w\\-.~:/?#[\\]@!$&'()*+,;=%]";
const nameCharacters = '[A-Za-z0-9_%+\\-]';
const topDomains =
  'com|cn|org|net|gov|edu|int|mil|info|biz|io|eu|uk|de|fr|jp|kr|hk|tw|mo|sg|au|us|ca|ch|nl|it|es|ru|in';
const fileEndings =
  'docx?|xlsx?|pptx?|pdf|txt|md|csv|json|xml|html?|zip|rar|tar|gz|exe|dmg|png|jpe?g|gif|svg|mp[34]|wps|ofd|ya?ml|ini|conf|log|sh|py|js|ts|css';

/**
 * Addresses. Their parts have the greatest length that is allowed (64 characters before the @ of an e-mail address, 63
 * in a label of a domain, 255 in a file name): without it a long text of such characters would be read to its end from
 * each of them.
 */
const addressRules: readonly ScanRule[] = [
  {
    id: 'url',
    pattern: new RegExp(`(?:https?|ftps?|file|wss?)://${addressCharacters}+`, 'iy'),
    wordClass: 'address',
    examples: ['https://ws.example.gov.cn/apply?type=new&id=12', 'http://dl.example.com/pkg;v=2/setup.exe'],
    counterExamples: ['https:', '1://2'],
  },
  {
    id: 'e-mail',
    pattern: /[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/y,
    wordClass: 'address',
    examples: ['a.b@example.com'],
    counterExamples: ['a@b', '@name'],
  },
  {
    id: 'drive-path',
    pattern: /[A-Za-z]:\\[^\s,，。;；、"“”'‘’《》()（）]+/y,
    wordClass: 'address',
    examples: ['D:\\共享\\报装?表格', 'C:\\Users\\name\\file.txt'],
    counterExamples: ['D: x', 'A:B'],
  },
  {
    id: 'domain',
    pattern: new RegExp(
      `(?:${nameCharacters}{1,63}\\.){1,20}(?:${topDomains})(?![\\w-])(?:\\.(?:${topDomains})(?![\\w-]))*(?::\\d+)?(?:/${addressCharacters}*)?`,
      'iy',
    ),
    wordClass: 'address',
    examples: ['www.gov.cn', 'example.com/path?x=1'],
    counterExamples: ['U.S.', 'e.g.', '3.5'],
  },
  {
    id: 'path',
    pattern: /(?:~|\.{1,2})?(?:\/[A-Za-z0-9_.%@+-]+){2,}\/?/y,
    wordClass: 'address',
    examples: ['/usr/local/bin', './scripts/build.mjs', '~/notes/a.txt'],
    counterExamples: ['/', '1/3'],
  },
  {
    id: 'file',
    pattern: new RegExp(
      `[A-Za-z][\\w-]{0,254}(?:[./][\\w-]{1,255}){0,20}\\.(?:${fileEndings})(?![\\w-])`,
      'y',
    ),
    wordClass: 'address',
    examples: ['report.docx', 'setup.exe', 'src/main.ts'],
    counterExamples: ['e.g.', 'No.1'],
  },
];

const digits = '\\d+(?:[,\\u2009 ]\\d{3}(?!\\d))*(?:\\.\\d+)?';
const magnitude = '(?:[十百千]?[万亿]+|[百千](?![米克瓦卡帕伏安赫分]))?';
const figure = `${digits}(?:%|‰|${magnitude})`;

/** Dates, times of day and numbers. */
const numberRules: readonly ScanRule[] = [
  {
    id: 'date',
    pattern:
      /(?:\d{4}|\d{2}(?=年\d{1,2}月))年(?:(?:\d{1,2}[-—~至])?\d{1,2}月(?:(?:\d{1,2}[-—~至])?\d{1,2}日)?)?|(?:\d{1,2}[-—~至])?\d{1,2}月(?:(?:\d{1,2}[-—~至])?\d{1,2}日)?|\d{4}[-—~至]\d{4}年/y,
    wordClass: 'time',
    examples: ['2023年3月5日', '2023年', '3月5日', '2021-2025年', '1-8月'],
    counterExamples: ['5年', '12个月'],
  },
  {
    id: 'iso-date',
    pattern: /\d{4}([-/.])\d{1,2}\1\d{1,2}(?![\d.])/y,
    wordClass: 'time',
    examples: ['2024-03-05', '2024/3/5'],
    counterExamples: ['2024-03', '1.2.3'],
  },
  {
    id: 'clock',
    pattern: /\d{1,2}:\d{2}(?::\d{2})?(?![\d:])(?:[-–—~至]\d{1,2}:\d{2}(?!\d))?/y,
    wordClass: 'time',
    examples: ['12:30', '9:00', '9:00—11:30'],
    counterExamples: ['1:3', '10:1'],
  },
  {
    id: 'ordinal',
    pattern: /第\d+/y,
    wordClass: 'number',
    examples: ['第3', '第20'],
    counterExamples: ['第三'],
  },
  {
    id: 'english-ordinal',
    pattern: /\d+(?:st|nd|rd|th)(?![A-Za-z\d])/y,
    wordClass: 'number',
    examples: ['1st', '22nd', '19th'],
    counterExamples: ['5G', '1stage'],
  },
  {
    id: 'mixed-name',
    pattern: /\d+[A-Za-z]+[A-Za-z\d]*/y,
    wordClass: 'noun',
    examples: ['5G', '3D', '4S'],
    counterExamples: ['50部', '3.5'],
  },
  {
    id: 'number',
    pattern: new RegExp(`[$€£¥]?${figure}(?:(?:[-–—~+:/]|\\.\\.)${figure}(?!\\d))*`, 'y'),
    wordClass: 'number',
    examples: ['50', '1,300', '3.5', '5.2%', '1.2万亿', '30-50', '1:3', '1/3', '16+1', '$3.5'],
    counterExamples: ['五十', 'No'],
  },
];

/** What may come after a plain word: the rest of ASCII, marks of English and Chinese text, Chinese characters. */
const afterPlainWord =
  '\\x00-\\x7f\\u00b7\\u2010-\\u2027\\u3000-\\u3003\\u3008-\\u3011\\u3400-\\u9fff\\uf900-\\ufaff\\uff01-\\uff0f\\uff1a-\\uff1f';

/**
 * Words in Latin, Greek and Cyrillic letters. A pattern that repeats a class like `\p{L}` takes the engine longer to
 * compile than a short document takes to tokenise. `plain-word` matches what `word` would match, without such classes,
 * so that most texts never need `word`.
 */
const wordRules: readonly ScanRule[] = [
  {
    id: 'letters-with-points',
    pattern: /(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{N}]))?/uy,
    wordClass: 'noun',
    examples: ['U.S.', 'e.g.', 'D.C.'],
    counterExamples: ['a. b', 'V2.1.0'],
  },
  {
    id: 'plain-word',
    pattern: new RegExp(
      `[A-Za-z](?:[A-Za-z\\d]|[-'’&_](?=[A-Za-z\\d])|\\.(?=\\d))*(?![A-Za-z\\d+]|\\.\\d|[-'’&_][A-Za-z\\d]|[-'’&_]?[^${afterPlainWord}])`,
      'y',
    ),
    wordClass: 'noun',
    examples: ['COVID-19', 'PM2.5', "don't", 'R&D', 'V2.1.0'],
    counterExamples: ['C++', 'Müller', 'A-é', 'abé', '汉', '12'],
  },
  {
    id: 'word',
    pattern:
      /(?:(?![\u3007\u3400-\u9fff\uf900-\ufaff])[\p{L}\p{M}])(?:(?![\u3007\u3400-\u9fff\uf900-\ufaff])[\p{L}\p{M}\p{N}]|[-'’&_](?=(?![\u3007\u3400-\u9fff\uf900-\ufaff])[\p{L}\p{N}])|\.(?=\d)|\+{1,2}(?![\p{L}\p{N}]))*/uy,
    wordClass: 'noun',
    examples: ['COVID-19', 'PM2.5', "don't", 'R&D', 'C++', 'Müller', 'V2.1.0'],
    counterExamples: ['汉', '12'],
  },
];

export const scanRules: readonly ScanRule[] = [...addressRules, ...numberRules, ...wordRules];
