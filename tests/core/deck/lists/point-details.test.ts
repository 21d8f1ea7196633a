import { describe, expect, it } from 'vitest';
import type { Slide } from '../../../../src/core/model/deck/deck.ts';
import { planText } from '../../planned-document.ts';

const points = [
  ['坚持群众自愿', '充分尊重居民意愿，改不改、怎么改由居民说了算。'],
  ['坚持因地制宜', '区分轻重缓急，优先解决水电气路等问题。'],
  ['坚持建管并重', '改造完成后同步建立长效管理机制，防止边改边乱。'],
] as const;

async function slidesOf(
  said: readonly (readonly [string, string])[],
  maxSlides: number | null = null,
): Promise<readonly Slide[]> {
  const numbered = said.map(([name, text], index) => `（${'一二三四五六'.charAt(index)}）${name}。${text}`);
  const { deck } = await planText(
    `老旧小区改造工作方案\n\n一、基本原则\n${numbered.join('\n')}\n\n二、总体目标\n今年改造老旧小区46个，涉及居民1.86万户。力争6月底前全部开工。\n`,
    maxSlides,
  );
  return deck.slides;
}

const textsOf = ({ slots }: Slide) =>
  slots
    .filter(({ role }) => role === 'item')
    .map(({ paragraphs }) =>
      paragraphs.map(({ part, runs }) => [part, runs.map(({ text }) => text).join('')]),
    );

const titleOf = ({ slots }: Slide) =>
  slots
    .filter(({ role }) => role === 'title')
    .flatMap(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)))
    .join('');

describe('points of a section', () => {
  it('are told with what is said of them where that is brief, and nowhere again', async () => {
    const slides = await slidesOf(points);
    const overview = slides.find((slide) => titleOf(slide) === '基本原则');
    expect(overview && textsOf(overview)).toEqual(
      points.map(([name, text]) => [
        ['main', name],
        ['detail', text.replace(/。$/, '')],
      ]),
    );
    expect(slides.map(titleOf)).not.toContain('坚持群众自愿');
  });

  it('lose the mark between a heading and what it leads', async () => {
    const { deck } = await planText(
      `老旧小区改造工作方案\n\n一、基本原则\n${points
        .map(([name, text], index) => `（${'一二三'.charAt(index)}）${name}：${text}`)
        .join('\n')}\n\n二、总体目标\n今年改造老旧小区46个，涉及居民1.86万户。力争6月底前全部开工。\n`,
    );
    const overview = deck.slides.find((slide) => titleOf(slide) === '基本原则');
    expect(overview && textsOf(overview)).toEqual(
      points.map(([name, text]) => [
        ['main', name],
        ['detail', text.replace(/。$/, '')],
      ]),
    );
  });

  it('show the first clauses of what is a little longer; the rest is in the notes', async () => {
    const longer =
      '区分轻重缓急，优先解决水电气路等问题。各街道、各部门要会同物业公司和社区逐个小区核实底数，建立台账，明确改造内容和资金来源，按月更新，按季通报，年底前全部办结，结果向全体居民公布，接受社会监督。';
    const slides = await slidesOf([points[0], ['坚持因地制宜', longer], points[2]]);
    const overview = slides.find((slide) => titleOf(slide) === '基本原则');
    expect(overview && textsOf(overview)[1]?.[1]).toEqual(['detail', '区分轻重缓急，优先解决水电气路等问题']);
    const notes = overview?.notes.map(({ runs }) => runs.map(({ text }) => text).join('')).join('') ?? '';
    expect(notes).toContain('按月更新，按季通报，年底前全部办结');
  });

  it('say what each says first where one of them is long', async () => {
    const long = '优先解决水电气路等基础设施问题。各街道要逐个小区核实底数，明确资金来源。'.repeat(9);
    const slides = await slidesOf([points[0], ['坚持因地制宜', long], points[2]], 2);
    const overview = slides.find((slide) => titleOf(slide) === '基本原则');
    expect(overview && textsOf(overview)[1]?.[1]).toEqual(['detail', '优先解决水电气路等基础设施问题']);
  });

  it('have slides of their own instead of an overview where there is room for them', async () => {
    const slides = await slidesOf(
      Array.from({ length: 6 }, (_, index) => [
        `${points[0][0]}${index + 1}`,
        `${points[0][1]}社区要逐户上门听取意见，把改造方案、资金来源和完工时间张贴在楼道显著位置，接受居民监督，重要事项由居民会议表决。施工期间设立联系人，每周公布进度和下一周的安排。`,
      ]),
      20,
    );
    expect(slides.filter((slide) => titleOf(slide) === '基本原则')).toEqual([]);
    expect(slides.filter((slide) => titleOf(slide).startsWith(points[0][0]))).toHaveLength(6);
  });
});
