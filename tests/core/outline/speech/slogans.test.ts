import { describe, expect, it } from 'vitest';
import { outlineOf } from '../outline-of.ts';

async function slogansOf(text: string): Promise<readonly (readonly string[])[]> {
  const { outline, say } = await outlineOf(
    `在大会上的讲话\n\n这里是讲话的第一段。\n${text}\n这里是讲话的最后一段。\n`,
  );
  return outline.slogans.map(({ phrases }) => phrases.map(say));
}

describe('slogans', () => {
  it.each([
    ['全体党员要做到“不忘初心、牢记使命”。', ['不忘初心', '牢记使命']],
    ['大力弘扬“自强不息、厚德载物、敢为人先”的精神。', ['自强不息', '厚德载物', '敢为人先']],
    ['同心同德，再创辉煌！', ['同心同德', '再创辉煌']],
    ['喊出了响亮的口号：“时间就是生命”。', ['时间就是生命']],
    ['伟大的人民万岁！', ['伟大的人民万岁']],
  ])('reads %s', async (text, phrases) => {
    expect(await slogansOf(text)).toEqual([phrases]);
  });

  it.each([
    '推进“一带一路”建设。',
    '实施“科技、人才”工程。',
    '打造“这么近，那么美，周末到本市”品牌。',
    '坚持稳中求进、以进促稳，做好各项工作。',
    '谢谢大家！',
    '同志们、朋友们！',
    '建设“产品优、服务暖、支撑强”三个体系。',
  ])('finds none in %s', async (text) => {
    expect(await slogansOf(text)).toEqual([]);
  });
});
