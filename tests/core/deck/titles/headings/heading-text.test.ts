import { describe, expect, it } from 'vitest';
import { headingText } from '../../../../../src/core/deck/titles/headings/heading-text.ts';
import type { Heading } from '../../../../../src/core/model/outline/outline.ts';
import { sliceSpan, span } from '../../../../../src/core/model/span.ts';

describe('a long heading', () => {
  it.each([
    [
      '五年来，不断扩大对外开放，积极发展对外经济技术交流与合作',
      '五年来，不断扩大对外开放',
      '积极发展对外经济技术交流与合作',
    ],
    [
      '五年来，在经济体制改革带动下，改革逐步在科技、教育、文化、政治等领域展开，日益显示出重大作用',
      '改革逐步在科技、教育、文化、政治等领域展开',
      '日益显示出重大作用',
    ],
    [
      '坚持规划引领和因地制宜，优化城乡供水设施空间布局',
      '坚持规划引领和因地制宜',
      '优化城乡供水设施空间布局',
    ],
    [
      '建设单位主动补交环境影响报告书、报告表并报送环保部门审查的，有权审批的环保部门应当受理',
      '建设单位主动补交环境影响报告书、报告表并报送环保部门审查的',
      '有权审批的环保部门应当受理',
    ],
  ])('begins with a clause that says something: %s', (raw, first, rest) => {
    const found = headingText(raw, { span: span(0, raw.length), marker: null } as unknown as Heading);
    expect(sliceSpan(raw, found.first)).toBe(first);
    expect(found.rest === null ? null : sliceSpan(raw, found.rest)).toBe(rest);
  });
});
