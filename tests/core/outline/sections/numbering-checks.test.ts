import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyseDocument } from '../../../../src/core/outline/analyse-document.ts';
import { readAnnotated } from '../annotated-document.ts';
import { outlineOf } from '../outline-of.ts';

const body = '各乡镇要提前安排，逐项落实，做到人员到位、资金到位、服务到位，确保不误农时，全面完成今年任务。';

/** Findings as `code: before after @text of the place`. */
async function findingsOf(text: string): Promise<readonly string[]> {
  const { source, say } = await outlineOf(text);
  return analyseDocument(source)
    .diagnostics.filter(({ code }) => code.startsWith('sequence-'))
    .map(({ code, params, span }) => `${code}: ${params?.before} ${params?.after} @${span && say(span)}`);
}

const headings = (...lines: readonly string[]) =>
  ['春耕意见', ...lines.flatMap((line) => [line, body])].join('\n');

describe('the check of the numbering', () => {
  it('tells a number that is left out, and keeps the headings', async () => {
    const text = headings('一、种子', '二、农机', '四、用水', '五、用电');
    expect(await findingsOf(text)).toEqual(['sequence-gap: 二、 四、 @四、']);
    const { outline } = await outlineOf(text);
    expect(outline.root.children).toHaveLength(4);
  });

  it('tells a number that comes twice', async () => {
    expect(await findingsOf(headings('一、种子', '二、农机', '一、用水', '二、用电'))).toEqual([
      'sequence-restart: 二、 一、 @一、',
    ]);
  });

  it('lets every section count from one, and numbers run on across sections', async () => {
    expect(
      await findingsOf(
        headings('一、种子', '（一）选种', '（二）育秧', '二、农机', '（一）检修', '（二）培训', '三、用水'),
      ),
    ).toEqual([]);
    expect(
      await findingsOf(
        headings('一、种子', '（1）选种。好', '（2）育秧。好', '二、农机', '（3）检修。好', '（4）培训。好'),
      ),
    ).toEqual([]);
  });

  it('finds nothing in sound documents', async () => {
    for (const name of readdirSync(new URL('../../../fixtures/documents/', import.meta.url))) {
      expect(await findingsOf(readAnnotated(name).text)).toEqual([]);
    }
  });
});
