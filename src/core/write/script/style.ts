/**
 * A4 as Word, WPS and a browser's printer understand it. Chinese is set as official speeches are: 仿宋 of 16 pt on
 * lines of 28 pt, paragraphs indented by two characters. Where a length has two properties, the second is Word's.
 */
export const scriptStyles = {
  zh: style({
    margins: '37mm 26mm 35mm 28mm',
    body: "FangSong, 仿宋, STFangsong, 'Noto Serif CJK SC', serif",
    heading: "SimHei, 黑体, 'PingFang SC', 'Noto Sans CJK SC', sans-serif",
    paragraph: 'margin:0; text-indent:32pt; mso-char-indent-count:2.0; text-align:justify',
    bodySize: 'font-size:16pt; line-height:28pt; mso-line-height-rule:exactly',
  }),
  en: style({
    margins: '25mm 25mm 25mm 25mm',
    body: "Georgia, Cambria, 'Times New Roman', serif",
    heading: "'Segoe UI', 'Helvetica Neue', Arial, sans-serif",
    paragraph: 'margin:0 0 9pt',
    bodySize: 'font-size:14pt; line-height:22pt; mso-line-height-rule:exactly',
  }),
} as const;

interface ScriptType {
  readonly margins: string;
  readonly body: string;
  readonly heading: string;
  readonly paragraph: string;
  readonly bodySize: string;
}

function style({ margins, body, heading, paragraph, bodySize }: ScriptType): string {
  return [
    `@page script { size:210mm 297mm; margin:${margins}; mso-page-orientation:portrait }`,
    'div.script { page:script }',
    `body { margin:0; color:#1a1a1a; font-family:${body}; ${bodySize} }`,
    `h1, h2, h3 { font-family:${heading}; font-weight:bold; text-indent:0; page-break-after:avoid; line-height:150%; mso-line-height-rule:auto }`,
    'h1 { margin:0 0 6pt; text-align:center; font-size:22pt }',
    'h2 { margin:28pt 0 8pt; padding:0 0 4pt; border-bottom:1pt solid #999999; font-size:18pt }',
    'h3 { margin:20pt 0 6pt; font-size:16pt }',
    '.number { color:#666666; font-size:12pt; font-weight:normal }',
    `p { ${paragraph} }`,
    'p.byline { margin:0 0 18pt; text-align:center; text-indent:0; mso-char-indent-count:0; color:#444444 }',
    'p.picture { margin:6pt 0 3pt; text-align:center; text-indent:0; mso-char-indent-count:0; line-height:normal; mso-line-height-rule:auto; page-break-after:avoid }',
    'p.caption { margin:0 0 9pt; text-align:center; text-indent:0; mso-char-indent-count:0; color:#444444; font-size:12pt; line-height:150%; mso-line-height-rule:auto }',
    'p.none { text-indent:0; mso-char-indent-count:0; color:#767676; font-size:12pt }',
    '@media screen { div.script { max-width:156mm; margin:24mm auto; padding:0 16px } }',
  ].join('\n');
}
