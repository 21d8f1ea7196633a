import { expect, it } from 'vitest';
import {
  isAddressLine,
  isEditorialNote,
  isFormulaOfTalk,
  isIssuingFormula,
} from '../../../../src/core/deck/wording/document-formulas.ts';

it.each([
  ['各县区人民政府，市直各部门：', true],
  ['重点任务如下：', false],
])('%s is a line of address: %s', (line, expected) => {
  expect(isAddressLine(line)).toBe(expected);
});

it.each([
  ['《湖区渡口改造方案》已经市政府同意，现印发给你们。', true],
  ['请认真贯彻执行。', true],
  ['你们《关于呈报某某新区总体规划的请示》收悉。', true],
  ['你公司《关于申请许可的函》（惠函〔2019〕5号）收悉。', true],
  ['本办法自2026年5月1日起施行。', false],
  ['渡船应当配备救生设备。', false],
])('%s only says that the document is sent: %s', (sentence, expected) => {
  expect(isIssuingFormula(sentence)).toBe(expected);
});

it.each([
  ['很高兴又一次和大家见面。', true],
  ['上面介绍的是关于这次任务的有关情况。', true],
  ['下面，我愿意回答大家的提问。', true],
  ['下面，我代表县政府回答渡口改造的进度问题。', false],
])('%s only opens or closes a talk: %s', (sentence, expected) => {
  expect(isFormulaOfTalk(sentence)).toBe(expected);
});

it.each([
  ['（策划：李明 参与报道：王华）', true],
  ['（图片来源：渡口镇）', true],
  ['（县交通局负责）', false],
])('%s says who has made the article: %s', (sentence, expected) => {
  expect(isEditorialNote(sentence)).toBe(expected);
});
