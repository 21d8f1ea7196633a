import { describe, expect, it } from 'vitest';
import type { Paragraph, Slide } from '../../../../src/core/model/deck/deck.ts';
import { planBytes, planText } from '../../planned-document.ts';

const text = ({ runs }: Paragraph) => runs.map((run) => run.text).join('');

/** A slide as its layout, its title, and its items with their paragraphs. */
function shown({ layout, slots }: Slide): readonly string[] {
  const of = (role: string) =>
    slots.filter((slot) => slot.role === role).map(({ paragraphs }) => paragraphs.map(text));
  return [layout, of('title').flat().join(''), ...of('item').map((item) => item.join(' | '))];
}

const slidesOf = async (...lines: string[]) => (await planText(lines.join('\n\n'))).deck.slides.map(shown);

describe('a sentence that names several members', () => {
  it.each([
    [
      '文明窗口评比办法',
      '评比满分一百分：服务态度40分，办事效率35分，环境卫生25分。每季度评比一次，结果张榜公布。',
      '评比满分一百分',
      '服务态度40分，办事效率35分，环境卫生25分',
    ],
    [
      '小麦品种比较',
      '试种分三块：东块用新种，西块用旧种，南块新旧混种。秋后一并测产。',
      '试种分三块',
      '东块用新种，西块用旧种，南块新旧混种',
    ],
    [
      '图书借阅情况',
      '从类别看，文学类420册，科技类260册，少儿类310册，其他90册。借阅最多的是周末。',
      '类别',
      '文学类420册，科技类260册，少儿类310册，其他90册',
    ],
    [
      '门票价目',
      '平日：成人六十元，学生三十元，老人免票。节日另行公布。',
      '平日',
      '成人六十元，学生三十元，老人免票',
    ],
  ])('has what they are of as its title, and none of them: %s', async (title, said, name, members) => {
    const slides = await slidesOf(title, said);
    expect(slides).toContainEqual(expect.arrayContaining([name, members]));
  });

  it('has the first part between semicolons as no title of the others', async () => {
    const slides = await slidesOf(
      '读书小组安排',
      '甲组读《边城》，三月五日讲；乙组读《茶馆》，三月十二日讲；丙组读《围城》，三月十九日讲。',
      '讲书在活动室，请带好笔记。',
    );
    expect(slides.map(([, name]) => name)).not.toContain('甲组读《边城》');
    expect(slides.flat().join('')).toContain('甲组读《边城》，三月五日讲；乙组读');
  });
});

describe('lines with a label each', () => {
  it('are facts, whatever their labels', async () => {
    const slides = await slidesOf(
      '车间分工',
      '铸造班：熔炼和浇铸，夜班三人',
      '装配班：总装和调试，白班八人',
      '质检班：首检、巡检和终检',
    );
    expect(slides[1]?.slice(0, 1)).toEqual(['facts']);
    expect(slides[1]?.slice(2)).toEqual([
      '铸造班 | 熔炼和浇铸，夜班三人',
      '装配班 | 总装和调试，白班八人',
      '质检班 | 首检、巡检和终检',
    ]);
  });

  it.each([
    ['turns of a talk', ['老张：今年收成好。', '小李：价钱也不错。', '老张：那就多种两亩。']],
    ['what others say', ['老张说：今年收成好。', '小李说：价钱也不错。', '村长说：那就多种两亩。']],
  ])('are none where they are %s', async (_what, lines) => {
    const slides = await slidesOf('村里的事', ...lines);
    expect(slides.map(([layout]) => layout)).not.toContain('facts');
  });
});

describe('who says what a quotation holds', () => {
  it('stands with the words', async () => {
    const slides = await slidesOf(
      '老街修好了',
      '三月里，最后一段石板路铺好了，临街的铺面都换了新门板。',
      '“下雨天再也不用绕路了。”住在街口的72岁老人何桂香说。',
      '修路用了五个月，没有占用一户人家的院子。',
    );
    expect(slides.flat().join('')).toContain('“下雨天再也不用绕路了。”住在街口的72岁老人何桂香说');
  });
});

const slidesOfFile = async (name: string, content: string) =>
  (await planBytes(new TextEncoder().encode(content), name)).deck.slides.map(shown);

describe('items of lists', () => {
  it('below a line that announces them are a slide of their own, and none is the title of the others', async () => {
    const slides = await slidesOfFile(
      'a.html',
      '<h1>管护员选聘</h1><ul><li>户籍在本村，能吃苦；</li><li>每天能巡护三小时；</li></ul><p>有下列情况的优先选聘：</p><ul><li>退役军人</li><li>持有驾照</li></ul>',
    );
    expect(slides).toContainEqual(['pillars', '有下列情况的优先选聘', '退役军人', '持有驾照']);
    expect(slides.map(([, title]) => title)).not.toContain('户籍在本村，能吃苦');
  });

  it('have what terms are below them', async () => {
    const slides = await slidesOfFile(
      'a.html',
      '<h1>泳池须知</h1><dl><dt>开放时间</dt><dd>每天上午九点到晚上九点。</dd><dt>入场要求</dt><dd>须戴泳帽。</dd><dd>不得携带玻璃瓶。</dd></dl>',
    );
    expect(slides[1]?.slice(2)).toEqual([
      '开放时间 | 每天上午九点到晚上九点',
      '入场要求 | 须戴泳帽 | 不得携带玻璃瓶',
    ]);
  });
});

describe('lines without a number in a list that numbers its items', () => {
  it('say more of the item above, in Markdown', async () => {
    const slides = await slidesOfFile(
      'a.md',
      '# 泡茶\n\n1. 温杯\n\n   用沸水烫一遍。\n\n2. 投茶三克\n3. 注水\n',
    );
    expect(slides[1]?.slice(2)).toEqual(['温杯 | 用沸水烫一遍', '投茶三克', '注水']);
  });

  it('say more of the item above, in plain text', async () => {
    const slides = await slidesOf(
      '换发证件',
      '一、办理步骤',
      '1、网上预约，选择时段。',
      '预约成功后会收到短信。',
      '2、现场核验，采集照片。',
      '3、缴费领取。',
      '二、查询办法',
      '登录窗口网站查询进度。',
    );
    expect(slides.flat().join('\n')).toContain('1、网上预约，选择时段。预约成功后会收到短信');
  });
});

describe('labels of several parts', () => {
  it.each([
    ['设备租金', '叉车：每月两千元，含电池；吊车：每天一千元，含司机；拖车：每月八百元，不含油。', '叉车'],
    ['两个方案', '甲方案：原地翻修，工期三个月。', '甲方案', '乙方案：易地重建，工期一年。'],
  ])('are no title of the others: %s', async (title, first, label, ...more) => {
    const slides = await slidesOf(title, first, ...more);
    expect(slides.map(([, name]) => name)).not.toContain(label);
  });
});

describe('whose words are set apart', () => {
  it('stands below them, also on a line of its own', async () => {
    const slides = (
      await planBytes(
        new TextEncoder().encode(
          '# 守灯人\n\n> 灯在，船就不会迷路。\n>\n> ——灯塔值班簿\n\n老林守了三十年灯塔，换过五盏灯。\n',
        ),
        'a.md',
      )
    ).deck.slides;
    const quote = slides.find(({ layout }) => layout === 'quote');
    expect(quote?.slots.map(({ role, paragraphs }) => [role, ...paragraphs.map(text)])).toEqual([
      ['title', '灯在，船就不会迷路'],
      ['byline', '灯塔值班簿'],
    ]);
    expect(slides[0]?.slots.map(({ role }) => role)).not.toContain('subtitle');
  });
});

describe('questions that ask for yes or no', () => {
  it.each(['可以。', '不需要。'])(
    'have the word that answers them with what comes after it: %s',
    async (word) => {
      const slides = await slidesOf(
        '停车证问答',
        '问：访客能否停车？',
        `答：${word}车位在西门内侧，先到先停。`,
        '问：夜间是否要登记？',
        `答：${word}门岗有登记簿。`,
      );
      expect(slides.filter(([layout]) => layout === 'question').map((slide) => slide[2])).toEqual([
        `${word}车位在西门内侧，先到先停。`,
        `${word}门岗有登记簿。`,
      ]);
    },
  );
});

describe('a text that is one chronicle', () => {
  it('has its title above the times', async () => {
    const slides = await slidesOf(
      '厂史大事记',
      '1962年 建厂，设两个车间。\n1987年5月 引进第一条生产线。\n2011年 迁入新厂区。',
    );
    expect(slides[1]?.slice(0, 2)).toEqual(['timeline', '厂史大事记']);
  });
});

describe('shares of a whole', () => {
  it('are told together with those that begin with no', async () => {
    const slides = await slidesOf('窗口评价', '共收到评价二百条，其中满意占76%，基本满意占19%，不满意占5%。');
    expect(slides.flat().join(' ')).toMatch(/不满意占/u);
    expect(slides.flat().join(' ')).toContain('5%');
  });
});
