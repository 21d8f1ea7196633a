import { describe, expect, it } from 'vitest';
import { outlineOf } from '../outline-of.ts';

async function timelineOf(text: string): Promise<readonly (readonly [string, string | null, string])[]> {
  const { outline, say } = await outlineOf(
    `工作情况的报告\n\n这里是报告的第一段。\n${text}\n这里是报告的最后一段。\n`,
  );
  return outline.timeSequences.flatMap(({ entries }) =>
    entries.map(({ time, day, event }): readonly [string, string | null, string] => [
      say(time),
      day,
      say(event),
    ]),
  );
}

describe('time sequences', () => {
  it('reads sentences that begin with years', async () => {
    expect(
      await timelineOf('1990年4月，宣布开发新区。2006年，建成第一座大桥。2020年10月5日，通过新的规划。'),
    ).toEqual([
      ['1990年4月', '1990-04', '宣布开发新区'],
      ['2006年', '2006', '建成第一座大桥'],
      ['2020年10月5日', '2020-10-05', '通过新的规划'],
    ]);
  });

  it('reads aims in one sentence, two of them', async () => {
    expect(await timelineOf('到2025年，体系基本建成；到2035年，能力全面提升。')).toEqual([
      ['到2025年', '2025', '体系基本建成'],
      ['到2035年', '2035', '能力全面提升'],
    ]);
  });

  it('reads stages of a plan', async () => {
    expect(
      await timelineOf('第一阶段（2024年至2025年），打好基础。\n第二阶段（2026年），全面推开。'),
    ).toEqual([
      ['第一阶段（2024年至2025年）', null, '打好基础'],
      ['第二阶段（2026年）', null, '全面推开'],
    ]);
  });

  it('reads a list of holidays, and not the days of work beside them', async () => {
    const text =
      '1、元旦：2018年12月30日至2019年1月1日放假，共3天。12月29日（星期六）上班。\n2、春节：2月4日至10日放假，共7天。2月2日（星期六）、2月3日（星期日）上班。\n3、清明节：4月5日放假。';
    expect(await timelineOf(text)).toEqual([
      ['2018年12月30日至2019年1月1日', '2018-12-30', '元旦'],
      ['2月4日至10日', null, '春节'],
      ['4月5日', null, '清明节'],
    ]);
  });

  it('reads hours of a day', async () => {
    expect(await timelineOf('9:00 开幕式\n10:30-11:30 专题报告\n14:00 分组讨论')).toEqual([
      ['9:00', null, '开幕式'],
      ['10:30-11:30', null, '专题报告'],
      ['14:00', null, '分组讨论'],
    ]);
  });

  it('reads English years and phases', async () => {
    expect(
      await timelineOf(
        'In 1992, the treaty was signed. In 2015, the accord followed. By 2030, emissions will halve.',
      ),
    ).toEqual([
      ['In 1992', '1992', 'the treaty was signed'],
      ['In 2015', '2015', 'the accord followed'],
      ['By 2030', '2030', 'emissions will halve'],
    ]);
    expect(await timelineOf('Phase 1: collect the data.\nPhase 2: publish the results.')).toEqual([
      ['Phase 1', null, 'collect the data'],
      ['Phase 2', null, 'publish the results'],
    ]);
  });

  it.each([
    ['two years', '1990年，宣布开发。2006年，建成大桥。'],
    ['years that go back', '2020年，甲地开工。2010年，乙地开工。2015年，丙地开工。'],
    ['the same year again', '2023年，东部增长。2023年，中部增长。2023年，西部增长。'],
    [
      'years far from each other',
      '1990年，开发。\n中间的第一段话。\n2006年，建桥。\n中间的第二段话。\n2020年，规划。',
    ],
    ['times in the middle of sentences', '我们在1990年开发，又在2006年建桥，还在2020年规划。'],
    [
      'stages of which the last is told within a sentence',
      '第一阶段，我们解决有路走的问题。第二阶段，我们解决有车坐的问题。如今可以说进入了第三阶段，要解决坐得舒服的问题。',
    ],
    ['a second stage without a first', '第二阶段，全面推开。第三阶段，总结提高。'],
    ['numbers that are no times', '1990年代的经验。2006年度的总结。2020年版的规划。'],
  ])('finds none in %s', async (_, text) => {
    expect(await timelineOf(text)).toEqual([]);
  });
});
