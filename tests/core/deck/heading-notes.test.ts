import { describe, expect, it } from 'vitest';
import type { Paragraph, Slide } from '../../../src/core/model/deck/deck.ts';
import { planBytes } from '../planned-document.ts';

const text =
  '加快建设重要中心城市，坚持以高质量发展为首要任务，统筹推进科技创新和产业创新，引导要素向重点片区集聚，带动周边县区共同发展，形成城乡互补、山海联动、内外互通的新格局。';
const report = (numbers: readonly string[]) =>
  `# 关于城市建设情况的报告\n\n${numbers.map((number) => `## ${number}重大项目${number.charAt(0)}期\n\n${text}\n`).join('\n')}`;

const planMarkdown = (markdown: string) => planBytes(new TextEncoder().encode(markdown), 'a.md');
const textOf = ({ runs }: Paragraph) => runs.map((run) => run.text).join('');
const spokenOn = ({ notes }: Slide) => notes.map(textOf);
const titleOf = ({ slots }: Slide) =>
  slots
    .filter(({ role }) => role === 'title')
    .flatMap(({ paragraphs }) => paragraphs.map(textOf))
    .join('');

describe('a heading whose number is on no slide', () => {
  it('is spoken on the slide that it heads', async () => {
    const { deck } = await planMarkdown(report(['一、', '二、']));
    expect(deck.slides.map(spokenOn)).toEqual([[], ['一、重大项目一期', text], ['二、重大项目二期', text]]);
  });

  it('is spoken on the first slide that has it for a title', async () => {
    const works = ['道路', '桥梁', '学校', '医院', '公园', '水厂'];
    const parts = ['一', '二', '三'].map(
      (number, index) =>
        `## ${number}、重大项目${number}期\n\n${works.map((work) => `### 推进${work}建设\n\n第${index + 1}批${work}今年全部开工，明年底前全部建成。\n`).join('\n')}`,
    );
    const { deck } = await planMarkdown(`# 关于城市建设情况的报告\n\n${parts.join('\n')}`);
    for (const number of ['一', '二', '三']) {
      const heading = `重大项目${number}期`;
      const [titled] = deck.slides.filter((slide) => titleOf(slide).includes(heading));
      expect(titled && spokenOn(titled)).toContain(`${number}、${heading}`);
    }
  });
});
