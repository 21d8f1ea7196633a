import { describe, expect, it } from 'vitest';
import { outlineOf } from '../outline-of.ts';

async function quotesOf(text: string): Promise<readonly (readonly [string, string | null])[]> {
  const { outline, say } = await outlineOf(
    `在会议上的讲话\n\n这里是讲话的第一段。\n${text}\n这里是讲话的最后一段。\n`,
  );
  return outline.quotations.map(({ span, speaker }): readonly [string, string | null] => [
    say(span),
    speaker === null ? null : say(speaker),
  ]);
}

describe('quotations', () => {
  it.each([
    ['张明同志指出：“改革只有进行时，没有完成时。”', '改革只有进行时，没有完成时。', '张明同志'],
    ['王处长在调研时强调，“作风建设永远在路上”。', '作风建设永远在路上', '王处长'],
    [
      '老书记亲自倡导，指出“这个影响就大了，不只是一个地方的问题”。',
      '这个影响就大了，不只是一个地方的问题',
      null,
    ],
    [
      '列宁曾经引用恩格斯的话说过：“我们是未来的党，未来属于青年。”',
      '我们是未来的党，未来属于青年。',
      '恩格斯',
    ],
    ['古人云：“治国有常，而利民为本。”', '治国有常，而利民为本。', null],
    ['正如古人所言，“其作始也简，其将毕也必巨”。', '其作始也简，其将毕也必巨', '古人'],
    ['“路再远，也要走下去。”这是大家的心声。', '路再远，也要走下去。', null],
    ['“我们一定按时完工，请大家放心。”项目经理李强说。', '我们一定按时完工，请大家放心。', '项目经理李强'],
    ['崔伯甚至说：“有时不需要眼镜，看东西很清楚。”', '有时不需要眼镜，看东西很清楚。', '崔伯'],
    ['张老师笑着说：“大家慢慢来，不要着急。”', '大家慢慢来，不要着急。', '张老师'],
    ['指着图片上的战士形象继续说：“这些叔叔死守阵地，从不后退。”', '这些叔叔死守阵地，从不后退。', null],
    ['拧着螺丝，忽然抬头问：“齿轮转得快，灯就会更亮吗？”', '齿轮转得快，灯就会更亮吗？', null],
    ['他说：“老话讲‘人心齐，泰山移’，就是这个道理。”', '老话讲‘人心齐，泰山移’，就是这个道理。', null],
  ])('reads %s', async (text, quote, speaker) => {
    expect(await quotesOf(text)).toEqual([[quote, speaker]]);
  });

  it.each([
    ['“We will finish the work on time,” said Jane Doe.', 'We will finish the work on time,', 'Jane Doe'],
    [
      'The Times wrote this morning: “The reality is quite different from that.”',
      'The reality is quite different from that.',
      'The Times',
    ],
    [
      'He stated that "the fund is the tail that wags the dog."',
      'the fund is the tail that wags the dog.',
      null,
    ],
  ])('reads %s', async (text, quote, speaker) => {
    expect((await quotesOf(text)).map(([own]) => own)).toEqual([quote]);
    if (speaker !== null) expect(await quotesOf(text)).toEqual([[quote, speaker]]);
  });

  it('reads a block quote of Markdown', async () => {
    const { outline, say } = await outlineOf(
      '# 讲话\n\n第一段。\n\n> 行百里者半九十。\n\n第二段。\n',
      'a.md',
    );
    expect(outline.quotations.map(({ span }) => say(span))).toEqual(['行百里者半九十。']);
  });

  it.each([
    '落实“双减”政策，推进“放管服”改革。',
    '会议提出“支持本市打造区域中心城市”的目标。',
    '开展“优化环境、服务企业”专项行动。',
    '他被称为“草原上的雄鹰”，大家都认识他。',
    '要求“一件事一次办好”落到实处。',
    'They described the sum as “peanuts” and the plan as a “nice name” only.',
    '引号没有“关上的时候也不能出错。',
  ])('takes no term for a quotation: %s', async (text) => {
    expect(await quotesOf(text)).toEqual([]);
  });
});
