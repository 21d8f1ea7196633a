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
