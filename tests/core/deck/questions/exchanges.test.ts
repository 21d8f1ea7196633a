import { describe, expect, it } from 'vitest';
import type { Slide } from '../../../../src/core/model/deck/deck.ts';
import { planBytes, planText } from '../../planned-document.ts';

const textOf = (slide: Slide, role: string) =>
  slide.slots
    .filter((slot) => slot.role === role)
    .map(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)).join(''));

/** Title, answer and who gives it, of each slide of a question. */
async function asked(lines: readonly string[]) {
  const { deck } = await planText(lines.join('\n\n'));
  return deck.slides
    .filter(({ layout }) => layout === 'question')
    .map((slide) => ({
      question: textOf(slide, 'title').join(''),
      answer: textOf(slide, 'item').join(' '),
      who: textOf(slide, 'byline').join(''),
    }));
}

const call = (question: string, answer: string) => [
  'Press Call on the Harbour Bridge',
  'MODERATOR: Good morning, everyone. With that, I will turn it over to Ms. Hale.',
  'MS. HALE: The bridge opens in September, and 40,000 cars will use it every day.',
  'Q What will the bridge cost the city?',
  'MS. HALE: It costs 12 million dollars more than planned.',
  `Q ${question}`,
  answer,
  'MODERATOR: Thanks, everyone. That is all the time we have today.',
];

describe('the question of a turn', () => {
  it('has the sentence before it that says what is asked of', async () => {
    const slides = await asked(
      call(
        'Hi, this is Ben Low from the Herald. Engineers said last week that the third pier has moved by two inches. Could you talk about that?',
        'MS. HALE: The third pier was built on sand, and it is being fixed now.',
      ),
    );
    expect(slides.at(-1)).toEqual({
      question:
        'Engineers said last week that the third pier has moved by two inches. Could you talk about that?',
      answer: 'The third pier was built on sand, and it is being fixed now.',
      who: 'MS. HALE',
    });
  });

  it('is no statement and no thanks, and no counter-question answers it', async () => {
    const slides = await asked([
      ...call(
        'Will the old bridge stay open for people on foot?',
        'MS. HALE: Sorry, can you clarify? Which bridge?',
      ).slice(0, -1),
      'Q The old one.',
      'MS. HALE: People on foot can use the old bridge until 2031.',
      'Q Great, thanks.',
    ]);
    expect(slides.map(({ question }) => question)).toEqual([
      'What will the bridge cost the city?',
      'Will the old bridge stay open for people on foot?',
    ]);
    expect(slides.at(-1)?.answer).toContain('until 2031');
    expect(slides.at(-1)?.answer).not.toContain('clarify');
  });

  it('is one of two where the answer says which it comes to', async () => {
    const slides = await asked(
      call(
        'The old bridge carries the gas main of the whole eastern district and two of the cables that feed the hospital there, as you know. Who will move the gas main? And how many trees have to be cut on the northern bank of the river, where the new road goes to the school?',
        'MS. HALE: Thanks. The gas company will move the main by May. On your second question, we cut 31 trees and plant 90.',
      ),
    );
    const [, main, trees] = slides;
    expect(main?.question).toContain('Who will move the gas main?');
    expect(main?.answer).toBe('The gas company will move the main by May.');
    expect(trees?.question).toMatch(/^And how many trees/u);
    expect(trees?.answer).toContain('31 trees');
  });
});

describe('记者会', () => {
  const conference = [
    '滨河市养老服务新闻发布会实录',
    '主持人：各位记者朋友，大家上午好！今天我们邀请到市民政局局长周德明先生、市卫生健康委副主任林岚女士。下面，先请周德明局长作介绍。',
    '周德明：截至去年底，全市建成社区食堂310家，养老床位3.8万张。我先介绍到这里。',
    '主持人：谢谢周局长的介绍。下面进入提问环节。',
    '都市晨报记者：谢谢主持人。我是都市晨报记者。很多年轻父母反映托育费用高，有什么考虑？',
    '林岚：感谢您的提问。托育贵，贵在房租和人工。今年在每个区至少办一所公办托育园。',
    '周德明：民政部门闲置的用房可以无偿提供，目前已腾出12处、8600平方米。',
    '主持人：最后一个问题。',
    '滨河日报记者：外界很关注长期护理保险。对此您怎么看？',
    '周德明：第一，长期护理保险覆盖职工156万人。第二，今年将把城乡居民纳入进来。第三，人均每月减负1480元。',
    '主持人：由于时间关系，今天的提问就到这里。今天的发布会到此结束，谢谢大家。',
  ];

  it('每人的回答署自己的姓名和职务，主持人不代人回答', async () => {
    const slides = await asked(conference);
    expect(slides.map(({ who }) => who)).toEqual([
      '市卫生健康委副主任林岚',
      '市民政局局长周德明',
      '市民政局局长周德明',
    ]);
    expect(slides.map(({ answer }) => answer).join(' ')).not.toMatch(/时间关系|感谢|谢谢/u);
  });

  it('问题带着它所问的事，三点一点不少', async () => {
    const last = (await asked(conference)).at(-1);
    expect(last?.question).toBe('外界很关注长期护理保险。对此您怎么看？');
    expect(last?.answer).toMatch(/156万人.*城乡居民.*1480元/u);
  });

  it('几个字的回答也是回答', async () => {
    const [first] = await asked([
      '让老厂房“活”起来',
      '记者：您第一次走进厂区是什么感受？',
      '沈一诺：震撼。车间里的行车还在，墙上的标语还在。',
      '记者：改造过程中最难的是什么？',
      '沈一诺：消防。我们和消防部门前后谈了17次。',
    ]);
    expect(first?.answer).toBe('震撼。 车间里的行车还在，墙上的标语还在。');
  });

  it('主持人请来的嘉宾不是问题的话', async () => {
    const slides = await asked([
      '县域医共体，走得通吗？',
      '主持人：今天请来两位院长，谈谈县域医共体建设。先请张院长介绍一下。',
      '张立群（岚县人民医院院长）：我们把12家乡镇卫生院的人、财、物统起来管。',
      '主持人：统起来，乡镇卫生院愿意吗？',
      '孙秀梅（岚县城关镇卫生院院长）：开始有顾虑。后来门诊量翻了一番，顾虑就没了。',
    ]);
    expect(slides.map(({ question, who }) => [question, who])).toEqual([
      ['谈谈县域医共体建设。', '张立群（岚县人民医院院长）'],
      ['统起来，乡镇卫生院愿意吗？', '孙秀梅（岚县城关镇卫生院院长）'],
    ]);
  });
});

it('a talk without a title is not called by who speaks first', async () => {
  const lines = [
    'Adam Stone: I am glad to have you here.',
    'Mitch Wain: The internet was new to all of us.',
    'Adam Stone: We had no classes.',
    'Mitch Wain: We learned by selling things online.',
  ];
  const { deck } = await planBytes(new TextEncoder().encode(lines.join('\n\n')), 'talk7.md');
  expect(deck.slides[0] === undefined ? '' : textOf(deck.slides[0], 'title').join('')).not.toContain(
    'Adam Stone',
  );
});

describe('an English answer', () => {
  it('is told sentence by sentence, and none of it for being long', async () => {
    const long =
      'We hope to bring the ferry back before the end of the summer, but we want to be sure that the landing on the far side is safe for children and for people in wheelchairs, that the crew has been trained for the currents of the spring, and that the timetable of the buses has been changed before we say so to the public.';
    const slides = await asked(
      call('When will the ferry be back?', `MS. HALE: ${long} The boat itself is ready.`),
    );
    const told = slides.filter(({ question }) => question === 'When will the ferry be back?');
    expect(told.map(({ answer }) => answer).join(' ')).toBe(`${long} The boat itself is ready.`);
  });
});

describe('questions and answers as items of a list', () => {
  const minutes = [
    '# 渡口改造说明会纪要',
    '## 会议概况',
    '说明会在镇文化站举行，四十多位船东和居民参加，县港航局介绍了改造方案，现场回答了大家关心的事情。',
    '## 现场答疑',
    '1. 工程安排',
    '   - **问题 1：** 新码头什么时候开工？\n     **答：** 计划明年三月开工，工期八个月。雨季之前完成水下部分。',
    '   - **问题 2：** 请问施工期间轮渡和货船怎么安排\n     **答：** 轮渡不停，临时泊位设在北岸。旧码头拆除之前，早晚班次照常。',
    '2. 票务',
    '   - **问题 3：** 老年证还能不能用？\n     **答：** 可以用。学生票从九月起试行，凭学生证在窗口办理。',
  ].join('\n\n');

  it('have a slide each, and no overview tells them again', async () => {
    const { deck } = await planBytes(new TextEncoder().encode(minutes), '纪要.md');
    const slides = deck.slides.filter(({ layout }) => layout === 'question');
    expect(slides.map((slide) => [textOf(slide, 'title').join(''), textOf(slide, 'item').join('')])).toEqual([
      ['新码头什么时候开工？', '计划明年三月开工，工期八个月。雨季之前完成水下部分。'],
      ['请问施工期间轮渡和货船怎么安排', '轮渡不停，临时泊位设在北岸。旧码头拆除之前，早晚班次照常。'],
      ['老年证还能不能用？', '可以用。学生票从九月起试行，凭学生证在窗口办理。'],
    ]);
    const answers = deck.slides.flatMap(({ slots }) =>
      slots.flatMap(({ paragraphs }) => paragraphs.map(({ runs }) => runs.map(({ text }) => text).join(''))),
    );
    expect(answers.filter((text) => text.startsWith('答'))).toEqual([]);
  });
});
