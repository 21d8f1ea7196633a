import { describe, expect, it } from 'vitest';
import { beginsHanging, isCondition, isDroppable } from '../../../src/core/deck/titles/clauses/headline.ts';
import {
  closesRule,
  hangsOnClauseBefore,
  needsSubject,
  turnsClauseBefore,
} from '../../../src/core/language/clauses/clause-links.ts';
import { isSubject } from '../../../src/core/outline/figures/statements/subject-words.ts';

/** What each question says of a clause whose first character may be a word or the beginning of one. */
const questions = { beginsHanging, hangsOnClauseBefore, needsSubject, turnsClauseBefore, isCondition };

describe.each([
  [
    'beginsHanging',
    ['就要抓住农时', '其中两成是良种', '这些工作已经完成', '并且培训机手', '与此同时开展培训', '使农户增收'],
  ],
  [
    'hangsOnClauseBefore',
    ['占全省三成', '更要抓住农时', '均居全省第一', '较上年增长5%', '还要培训机手', '和农户签约'],
  ],
  ['needsSubject', ['都来源于农户', '是增产的关键', '均由农户承担']],
  ['turnsClauseBefore', ['但产量不变', '或者改种玉米', '且不得转让']],
  ['isCondition', ['若遇暴雨', '凡涉及农户利益的', '只要墒情合适']],
] as const)('the words that %s looks for', (name, clauses) => {
  it.each(clauses)('open %s', (clause) => {
    expect(questions[name](clause)).toBe(true);
  });
});

describe.each([
  [
    'beginsHanging',
    [
      '就业形势总体稳定',
      '使用效率明显提高',
      '和谐社区建设提速',
      '及时处置险情',
      '并购重组步伐加快',
      '等级公路通到村',
      '即将建成的粮库',
    ],
  ],
  [
    'hangsOnClauseBefore',
    ['占地面积五十亩', '更新改造老旧泵站', '均衡发展义务教育', '还款期限延长', '就业岗位增加', '让利农户'],
  ],
  ['needsSubject', ['都市农业加快发展', '均衡施肥']],
  ['turnsClauseBefore', ['和谐乡村建设提速', '与会代表一致同意', '或许改种玉米']],
  ['isCondition', ['若干农场参加试点', '除草施肥同步开展']],
] as const)('the words that %s looks for', (name, clauses) => {
  it.each(clauses)('do not open %s, which begins with another word', (clause) => {
    expect(questions[name](clause)).toBe(false);
  });
});

describe('clauses that begin like a preposition or a word of duty', () => {
  it('are kept at the start of a sentence', () => {
    expect(isDroppable('自主创新能力建设任务')).toBe(false);
    expect(isDroppable('从今年春耕起')).toBe(true);
  });

  it('close no rule', () => {
    expect(closesRule('存在险情', '应急队伍到场')).toBe(false);
    expect(closesRule('存在险情', '应当派人到场')).toBe(true);
  });
});

describe('names of what is counted', () => {
  it.each([
    '在建项目',
    '就业岗位',
    '从业人员',
    '占地面积',
    '再生资源利用率',
    '比重',
    '要素成交额',
    '超级稻面积',
    '技术更新',
  ])('%s may be one, though its first or last character is a word elsewhere', (words) => {
    expect(isSubject(words)).toBe(true);
  });

  it.each([
    '在全县',
    '就地收购',
    '占全省比重',
    '不断提高的产量',
    '由于旱情',
    '还要建设粮库',
    '以上企业',
    '农机更换新',
  ])('%s is none', (words) => {
    expect(isSubject(words)).toBe(false);
  });
});
