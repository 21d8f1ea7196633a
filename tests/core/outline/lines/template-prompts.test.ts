import { expect, it } from 'vitest';
import { readDocument } from '../../../../src/core/import/registry.ts';
import { sliceSpan } from '../../../../src/core/model/span.ts';
import { analyseDocument } from '../../../../src/core/outline/analyse-document.ts';
import { buildPresentation, shape } from '../../import/pptx/build-presentation.ts';

it('leaves out the prompts of a template that nobody has written over', async () => {
  const prompts = [
    ['Text here', 'Supporting text here.', 'Click to add title', 'Your title here'],
    ['单击此处添加文本', '点击此处编辑母版标题样式', '请在此处添加文字内容', '在此输入标题'],
  ].flat();
  const kept = ['The text here is ours.', '单击按钮添加用户，再输入标题和文本。', '添加剂使用标准'];
  const bytes = buildPresentation([
    { layout: 'title', shapes: shape('ctrTitle', ['一季度工作汇报']) },
    { shapes: shape('title', ['重点工作']) + shape('body', [...kept, ...prompts]) },
    { shapes: shape('title', ['单击此处添加标题']) + shape('body', ['二季度继续推进。']) },
  ]);
  const read = await readDocument(bytes, 'a.pptx');
  if (!read.ok) throw new Error(read.error.code);
  const source = read.value.value;
  const outline = analyseDocument(source).value;
  const leftOut = outline.blocks.filter(({ reasons }) =>
    reasons.some(({ code }) => code === 'template-prompt'),
  );
  expect(leftOut.map(({ kind }) => kind)).toEqual(leftOut.map(() => 'furniture'));
  expect(leftOut.map(({ span }) => sliceSpan(source.raw, span))).toEqual([...prompts, '单击此处添加标题']);
});
