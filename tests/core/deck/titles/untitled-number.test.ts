import { expect, it } from 'vitest';
import { planBytes } from '../../planned-document.ts';

const text = `岭发〔2023〕8号
各县（市、区）人民政府，市政府各部门：
城市绿道是方便市民出行、改善城市环境的基础设施。建设城市绿道，有利于连接公园和社区，减少短途用车，对改善居住条件具有重要意义。为加快城市绿道建设，积极改善出行环境，现提出以下意见。
一、建设内容
沿河建设三条主线，连接六个公园。主线宽度不少于四米，设置照明和座椅。
二、管理维护
各区成立管护队伍，负责清扫和修补。市里每年检查两次，结果向社会公布。
`;

async function coverOf(fileName: string) {
  const { deck } = await planBytes(new TextEncoder().encode(text), fileName);
  const textOf = (role: string) =>
    deck.slides[0]?.slots
      .filter((slot) => slot.role === role)
      .flatMap(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs.map((run) => run.text)))
      .join('');
  return { title: textOf('title'), kicker: textOf('kicker') };
}

it('a document of an office without a title goes by its file or its number, not by a clause of its preamble', async () => {
  expect(await coverOf('绿道建设意见.txt')).toEqual({ title: '绿道建设意见', kicker: '岭发〔2023〕8号' });
  expect(await coverOf('d1.txt')).toEqual({ title: '岭发〔2023〕8号', kicker: '' });
});
