import { describe, expect, it } from 'vitest';
import { buildDocx, paragraph, run } from '../import/docx/build-docx.ts';
import { planBytes } from '../planned-document.ts';

async function planDocx(body: string, footnote: string) {
  const footnotes = `<w:footnote w:id="1">${paragraph(footnote)}</w:footnote>`;
  const { deck } = await planBytes(buildDocx(body, { footnotes }), '通知.docx');
  const textOf = (part: unknown) => JSON.stringify(part);
  return {
    shown: textOf(deck.slides.map(({ slots }) => slots)),
    notes: textOf(deck.slides.map(({ notes }) => notes)),
  };
}

describe('footnotes', () => {
  it('stand in the notes of a slide and on none', async () => {
    const mark = '<w:r><w:footnoteReference w:id="1"/></w:r>';
    const body = `${paragraph('关于开展检查的通知')}${paragraph(run('现就开展安全检查有关事项通知如下，请各单位认真执行并按时上报结果。') + mark)}${paragraph('各单位要压实责任，逐项整改，确保隐患清零。')}`;
    const { shown, notes } = await planDocx(body, '汛期为每年五月至九月。');
    expect(shown).toContain('压实责任');
    expect(shown).not.toContain('汛期');
    expect(notes).toContain('汛期为每年五月至九月。');
  });
});

describe('code', () => {
  it('stands in the notes of a slide and on none', async () => {
    const text =
      '# 部署说明\n\n## 安装\n\n先安装依赖，再启动服务，过程大约需要五分钟。\n\n```\nnpm run build\n```\n\n## 使用\n\n打开浏览器访问本机地址，登录后可以查看数据。\n';
    const { deck } = await planBytes(new TextEncoder().encode(text), '说明.md');
    expect(JSON.stringify(deck.slides.map(({ slots }) => slots))).not.toContain('npm run');
    expect(JSON.stringify(deck.slides.map(({ notes }) => notes))).toContain('npm run build');
  });
});
