import { describe, expect, it } from 'vitest';
import { breakLines } from '../../../../src/core/layout/text/break-lines.ts';
import {
  measureParagraph,
  type StyledParagraph,
  widthOf,
} from '../../../../src/core/layout/text/paragraph.ts';
import { measurer } from '../test-theme.ts';

function paragraph(text: string): StyledParagraph {
  const style = { face: 'heading', weight: 700, color: { token: 'ink' } } as const;
  return {
    slotId: 'slot',
    paragraphIndex: 0,
    runs: [{ text, prov: { type: 'user' }, mapped: false, style }],
  };
}

/** What sizes may differ by in other line breakers. */
const grid = 0.1;

/** Lines of a width given in characters; the other line breaker may use the same width. */
function lines(
  text: string,
  characters: number,
  breaking: 'sense' | 'fill' = 'sense',
  extra = 0,
): readonly string[] {
  const measured = measureParagraph(paragraph(text), measurer);
  return breakLines(measured, characters, characters + grid, breaking, extra).lines.map((line) =>
    text.slice(line.start, line.end),
  );
}

describe('kinsoku', () => {
  it('starts no line with a closing mark and ends none with an opening one', () => {
    const text = '扩大会议（暨经济工作会议），提出“两个先行”、“两个率先”；打造《今日》品牌：试点！';
    for (let width = 3; width < 30; width += 1) {
      for (const breaking of ['sense', 'fill'] as const) {
        const broken = lines(text, width, breaking);
        for (const line of broken.slice(1)) expect(line).not.toMatch(/^[，。、；：？！）》”]/u);
        for (const line of broken.slice(0, -1)) expect(line).not.toMatch(/[（《“]$/u);
        expect(broken.join('')).toBe(text);
      }
    }
  });

  it('keeps dashes, ellipses, numbers and Latin words whole', () => {
    expect(lines('这是目标——也是方向', 5, 'fill').join('|')).not.toContain('—|—');
    expect(lines('以此类推……等等', 5, 'fill').join('|')).not.toContain('…|…');
    expect(lines('同比增长15.5%以上', 6, 'fill').join('|')).toContain('15.5%');
    expect(lines('见https://example.org/a的说明', 9, 'fill').join('|')).not.toContain('/|/');
    expect(lines('推进GDP核算改革工作', 4, 'fill').join('|')).toContain('GDP');
  });

  it.each([
    ['财政赤字规模比去年增加 1 万亿元，同时发行特别国债', '1 万亿元'],
    ['新建高教园 13 平方公里，建成后容纳学生十万人', '13 平方公里'],
    ['全市有卫生机构，其中医院 100 个，床位两万张', '100 个'],
  ])('parts no figure from its unit at a blank: %s', (text, whole) => {
    for (let width = 11; width < 20; width += 1) {
      expect(
        lines(text, width, 'sense', 1).some((line) => line.includes(whole)),
        `${width}`,
      ).toBe(true);
    }
  });

  it('cuts what has no break point where the line is full', () => {
    expect(lines('x'.repeat(40), 8).every((line) => line.length > 0)).toBe(true);
    expect(lines('x'.repeat(40), 8).join('')).toBe('x'.repeat(40));
    expect(lines('𠮷𠮷', 0.5).join('')).toBe('𠮷𠮷');
  });

  it('ends a line at a line feed', () => {
    expect(lines('第一行\n第二行', 20)).toEqual(['第一行\n', '第二行']);
  });
});

describe('breaking by sense', () => {
  it.each([
    ['奋力谱写中国式现代化嘉兴新篇章', 10, '奋力谱写中国式现代化|嘉兴新篇章'],
    [
      '为经济社会发展全面绿色转型和美丽中国建设提供服务',
      16,
      '为经济社会发展全面绿色转型|和美丽中国建设提供服务',
    ],
    ['建设宜居宜业和美乡村样板', 8, '建设宜居宜业|和美乡村样板'],
    ['坚定贯彻落实党的二十大精神和省委决策部署', 14, '坚定贯彻落实党的二十大精神|和省委决策部署'],
    [
      '积极争创全域水生态修复示范城市和绿水青山就是金山银山实践创新基地',
      22,
      '积极争创全域水生态修复示范城市|和绿水青山就是金山银山实践创新基地',
    ],
    ['大力弘扬伟大建党精神，全面推进从严治党', 12, '大力弘扬伟大建党精神，|全面推进从严治党'],
    ['坚定清醒有为做好2023年工作', 8, '坚定清醒有为|做好2023年工作'],
  ])('%s', (text, width, expected) => {
    expect(lines(text, width).join('|')).toBe(expected);
  });

  it.each([
    ['公安部办公厅关于开展专项整治行动的通知', ['公安部办公厅']],
    [
      '国家发展改革委 工业和信息化部 人力资源社会保障部关于印发实施方案的通知',
      ['国家发展改革委', '工业和信息化部', '人力资源社会保障部'],
    ],
    ['新增50部文艺作品、三十一个省区市获得国家级奖项', ['50部', '三十一个', '国家级']],
    ['改善农村银行卡受理环境', ['银行卡']],
    ['截至2025年12月12日完成投资1.2万亿元', ['2025年12月12日', '1.2万亿元']],
  ])('breaks no word, office, date or number with its measure word: %s', (text, whole) => {
    for (let width = 10; width < 20; width += 1) {
      for (const breaking of ['sense', 'fill'] as const) {
        const broken = lines(text, width, breaking, 1);
        for (const words of whole) {
          expect(
            broken.some((line) => line.includes(words)),
            `${width} ${breaking}: ${broken.join('|')}`,
          ).toBe(true);
        }
      }
    }
  });

  it('parts several issuers between them', () => {
    const text = '中国人民银行 国家发展改革委 财政部 住房城乡建设部';
    for (const width of [9, 12, 16]) {
      for (const line of lines(text, width)) expect(line.trim()).toMatch(/^中|[委部行]$/u);
    }
  });

  it('keeps an anniversary whole', () => {
    const text = '在浦东开发开放30周年庆祝大会上的讲话';
    for (const width of [11, 12, 13, 14]) expect(lines(text, width).join('|')).toContain('30周年');
  });

  it('breaks no quoted term that fits a line', () => {
    const text = '深入推进全域“污水零直排区”“清新空气示范区”和“无废城市”建设';
    for (let width = 11; width < 30; width += 1) {
      for (const quoted of ['“污水零直排区”', '“清新空气示范区”', '“无废城市”']) {
        expect(lines(text, width, 'sense', 1).some((line) => line.includes(quoted))).toBe(true);
      }
    }
  });

  it('does not tear an English word or leave an article behind', () => {
    const broken = lines('The quality of the public services in the region', 12);
    for (const line of broken.slice(0, -1)) expect(line).toMatch(/\s$/u);
    expect(broken.join('')).toBe('The quality of the public services in the region');
  });

  it('takes a line more where that reads better', () => {
    expect(lines('彰显中国特色社会主义制度优越性', 8, 'sense', 1).join('|')).toBe(
      '彰显中国特色|社会主义制度|优越性',
    );
  });
});

describe('how a line ends', () => {
  it('says wrap only where any line breaker would end it', () => {
    const text = '一二三四五六七八九十一二三四五六七八九十';
    const measured = measureParagraph(paragraph(text), measurer);
    const same = breakLines(measured, 10, 10 + grid, 'fill', 0).lines.map((line) => line.endsAs);
    const looser = breakLines(measured, 10, 11, 'fill', 0).lines.map((line) => line.endsAs);
    expect(same).toEqual(['wrap', 'paragraph']);
    expect(looser).toEqual(['break', 'paragraph']);
  });

  it.each([
    ['digits', '国务院办公厅关于2019年部分节假日安排的通知', 13],
    ['digits after a blank', '国务院办公厅关于 2019 年部分节假日安排的通知', 15],
    ['a plus', '拓展政务社保卡+金融场景，丰富文旅领域', 10],
  ])('keeps room for the spaces that LibreOffice sets between Han characters and %s', (_, text, end) => {
    const measured = measureParagraph(paragraph(text), measurer);
    const widthPt = widthOf(measured, 0, end) + 0.1;
    const [first] = breakLines(measured, widthPt, widthPt, 'fill', 0).lines;
    expect(first?.end).toBeLessThan(end);
    const [withRoom] = breakLines(measured, widthPt, widthPt + 0.46 + grid, 'fill', 0).lines;
    expect(withRoom?.end).toBe(end);
  });
});

describe('a line that other programs do not end', () => {
  const endings = (text: string, characters: number) =>
    breakLines(
      measureParagraph(paragraph(text), measurer),
      characters,
      characters + grid,
      'fill',
      0,
    ).lines.map(({ endsAs }) => endsAs);

  it('has its break written: after a full-width mark, before a number or a Latin letter', () => {
    expect(endings('通过平台提供结算服务，2025年完成售卖', 13)).toEqual(['break', 'paragraph']);
    expect(endings('开展食品药品安全整治，APP侵害权益整治', 12)[0]).toBe('break');
    expect(endings('详见example.org/services/index', 10)[0]).toBe('break');
    expect(endings('通过平台提供结算服务，本年完成售卖结算', 11)).toEqual(['wrap', 'paragraph']);
  });
});
