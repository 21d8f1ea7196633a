import { describe, expect, it } from 'vitest';
import {
  beginsHanging,
  headlineSpan,
  isTorn,
  isVocative,
} from '../../../../../src/core/deck/titles/clauses/headline.ts';
import type { Sentence } from '../../../../../src/core/model/outline/outline.ts';
import { span } from '../../../../../src/core/model/span.ts';

/** The text as one sentence, its clauses between commas. */
function sentence(text: string): Sentence {
  const clauses = [...text.matchAll(/[^，；：。]+/g)].map((match) =>
    span(match.index, match.index + match[0].length),
  );
  return { id: 's', blockId: 'b', span: span(0, text.length), clauses };
}

function headline(text: string, maxLength = 30): string {
  const { start, end } = headlineSpan(text, sentence(text), maxLength);
  return text.slice(start, end);
}

describe('headlineSpan', () => {
  it.each([
    ['connecting words', '同时，完善社会保障体系。', '完善社会保障体系'],
    ['circumstances', '在省委坚强领导下，全省经济稳中有进。', '全省经济稳中有进'],
    ['elaborating ends', '全面深化改革，使群众得到更多实惠。', '全面深化改革'],
    [
      'what does not fit',
      `${'坚持稳中求进，'.repeat(4)}推动高质量发展取得新的更大成效。`,
      '坚持稳中求进，坚持稳中求进，坚持稳中求进，坚持稳中求进',
    ],
  ])('drops %s', (_what, text, shown) => {
    expect(headline(text)).toBe(shown);
  });

  it.each([
    ['a time', '到2027年，金融发展取得显著成效。', '到2027年，金融发展取得显著成效'],
    [
      'paired connectives',
      '不仅要看当前的问题和困难，也要看长远的潜力。',
      '不仅要看当前的问题和困难，也要看长远的潜力',
    ],
    [
      'what is defined, with its meaning',
      '本规定所称避险转移，是指组织群众有序撤离到安全地点的行动。',
      '本规定所称避险转移，是指组织群众有序撤离到安全地点的行动',
    ],
    [
      'what is taken, with where it is put',
      '我们要把浦东新的历史方位和使命，放在中华民族伟大复兴战略全局中加以谋划。',
      '我们要把浦东新的历史方位和使命，放在中华民族伟大复兴战略全局中加以谋划',
    ],
    [
      'all subjects of one verb',
      '任何关起门来搞建设的想法，任何拒人于千里之外的做法，任何搞唯我独尊的企图，都是逆历史潮流而动的。',
      '任何关起门来搞建设的想法，任何拒人于千里之外的做法，任何搞唯我独尊的企图，都是逆历史潮流而动的',
    ],
    ['who says so', '我们坚信，现代化建设前景无比广阔。', '我们坚信，现代化建设前景无比广阔'],
    ['an exception', '除特殊情况外，项目一律公开招标。', '除特殊情况外，项目一律公开招标'],
    [
      'a restriction',
      '各地要推进试点工作和经验推广，不得擅自扩大范围。',
      '各地要推进试点工作和经验推广，不得擅自扩大范围',
    ],
    ['越…越', '越是面对挑战，我们越要遵循历史规律。', '越是面对挑战，我们越要遵循历史规律'],
  ])('keeps %s', (_what, text, shown) => {
    expect(headline(text, 14)).toBe(shown);
  });

  it('gives a sentence of one clause whole', () => {
    expect(headline('城市是现代化建设的重要载体。', 5)).toBe('城市是现代化建设的重要载体');
  });
});

describe('beginsHanging', () => {
  it.each(['使群众得到实惠', '从而实现目标', '其中三项', '这是一项任务', '与此相通', '是重要牵引', '“的”'])(
    'refuses %s as a beginning',
    (text) => {
      expect(beginsHanging(text)).toBe(true);
    },
  );

  it.each(['坚持稳中求进', '以守好“红色根脉”为牵引', '“两个先行”'])('accepts %s', (text) => {
    expect(beginsHanging(text)).toBe(false);
  });
});

describe('isVocative', () => {
  it('knows who is spoken to', () => {
    expect(['各位代表！', '女士们、先生们、同志们！', '同志们：', '親愛的同學們！'].every(isVocative)).toBe(
      true,
    );
    expect(isVocative('各地区各部门要认真贯彻落实本意见精神')).toBe(false);
  });
});

describe('isTorn', () => {
  it.each(['本站讯（职工通讯员 李琴', '要坚持“两个先行', '刘会）为深入推进党建'])('refuses %s', (text) => {
    expect(isTorn(text)).toBe(true);
  });

  it.each(['落实《规划》（2025年）', '打造“八个高地”', '坚持稳中求进'])('accepts %s', (text) => {
    expect(isTorn(text)).toBe(false);
  });
});
