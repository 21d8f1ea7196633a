import { describe, expect, it } from 'vitest';
import { texMath } from '../../../src/core/import/math/tex-math.ts';
import { readDocument } from '../../../src/core/import/registry.ts';
import { linesOf, paragraph, readBody } from './docx/build-docx.ts';

async function onPage(math: string): Promise<string> {
  const page = `<!doctype html><html><meta charset="utf-8"><body><p>值<math>${math}</math>。</p></body></html>`;
  const result = await readDocument(new TextEncoder().encode(page), 'a.html');
  if (!result.ok) throw new Error(result.error.code);
  return result.value.value.raw.trim().slice(1, -1);
}

async function inWord(math: string): Promise<string> {
  return (
    linesOf(await readBody(paragraph(`<w:r><w:t>值</w:t></w:r><m:oMath>${math}</m:oMath>`)))[0] ?? ''
  ).slice(1);
}

const r = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;

describe('formulas in one line', () => {
  it.each([
    ['<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac>', '(a+b)/2'],
    ['<mfrac><mn>1</mn><mrow><mn>2</mn><mi>a</mi></mrow></mfrac>', '1/(2a)'],
    ['<msqrt><mi>x</mi><mo>+</mo><mn>1</mn></msqrt>', '√(x+1)'],
    ['<mroot><mi>x</mi><mi>n</mi></mroot>', 'ⁿ√x'],
    ['<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>', 'x_i²'],
    ['<msup><mrow><mo>(</mo><mi>a</mi><mo>+</mo><mi>b</mi><mo>)</mo></mrow><mn>2</mn></msup>', '(a+b)²'],
    ['<msup><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></msup>', '(a+b)²'],
    ['<msup><mi>e</mi><mrow><mo>-</mo><mi>x</mi></mrow></msup>', 'e^(-x)'],
    [
      '<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><mi>q</mi>',
      '∑_(i=1)ⁿ q',
    ],
    ['<msubsup><mo>∫</mo><mn>0</mn><mn>1</mn></msubsup><mi>x</mi><mi>d</mi><mi>x</mi>', '∫₀¹ xdx'],
    ['<mover><mi>x</mi><mo>¯</mo></mover>', 'x̄'],
    ['<mi>sin</mi><mo>&#x2061;</mo><mi>x</mi>', 'sin x'],
    [
      '<mo>(</mo><mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr><mtr><mtd><mn>3</mn></mtd><mtd><mn>4</mn></mtd></mtr></mtable><mo>)</mo>',
      '(1, 2; 3, 4)',
    ],
    [
      '<mo>{</mo><mtable><mtr><mtd><mi>x</mi><mo>=</mo><mn>1</mn></mtd></mtr><mtr><mtd><mi>y</mi><mo>=</mo><mn>2</mn></mtd></mtr></mtable>',
      '{x=1; y=2}',
    ],
    ['<mfenced open="[" close="]"><mi>a</mi><mi>b</mi></mfenced>', '[a,b]'],
    [
      '<semantics><msup><mi>c</mi><mn>2</mn></msup><annotation encoding="application/x-tex">c^2</annotation></semantics>',
      'c²',
    ],
    ['<mmultiscripts><mi>C</mi><none/><none/><mprescripts/><mn>6</mn><mn>14</mn></mmultiscripts>', '₆¹⁴C'],
  ])('reads %s of MathML', async (math, right) => {
    expect(await onPage(math)).toBe(right);
  });

  it.each([
    [`<m:f><m:num>${r('a+b')}</m:num><m:den>${r('2')}</m:den></m:f>`, '(a+b)/2'],
    [`<m:sSup><m:e>${r('a+b')}</m:e><m:sup>${r('2')}</m:sup></m:sSup>`, '(a+b)²'],
    [
      `<m:rad><m:radPr><m:degHide m:val="1"/></m:radPr><m:deg>${r('9')}</m:deg><m:e>${r('x+1')}</m:e></m:rad>`,
      '√(x+1)',
    ],
    [`<m:acc><m:accPr><m:chr m:val="⃗"/></m:accPr><m:e>${r('v')}</m:e></m:acc>`, 'v⃗'],
    [`<m:func><m:fName>${r('sin')}</m:fName><m:e>${r('x')}</m:e></m:func>`, 'sin x'],
    [`<m:func><m:fName>${r('f')}</m:fName><m:e><m:d><m:e>${r('x')}</m:e></m:d></m:e></m:func>`, 'f(x)'],
    [`<m:sPre><m:sub>${r('6')}</m:sub><m:sup>${r('14')}</m:sup><m:e>${r('C')}</m:e></m:sPre>`, '₆¹⁴C'],
    [`<m:d><m:e>${r('a')}</m:e><m:e>${r('b')}</m:e></m:d>`, '(a|b)'],
    [`<m:phant><m:phantPr><m:show m:val="0"/></m:phantPr><m:e>${r('x')}</m:e></m:phant>${r('y')}`, 'y'],
    [`<m:limUpp><m:e>${r('→')}</m:e><m:lim>${r('热')}</m:lim></m:limUpp>`, '→^热'],
    [`${r('a')}<w:del>${r('b')}</w:del><w:ins>${r('c')}</w:ins>`, 'ac'],
  ])('reads %s of Office Math', async (math, right) => {
    expect(await inWord(math)).toBe(right);
  });

  it('reads a formula that a page hides beside a picture of it, and counts no picture', async () => {
    const page =
      '<!doctype html><meta charset="utf-8"><p>质能<span><span style="display: none;"><math><mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup></math></span><img src="a.svg" alt="E"></span>关系。</p><p style="display:none">暗<math><mi>x</mi></math></p>';
    const result = await readDocument(new TextEncoder().encode(page), 'a.html');
    if (!result.ok) throw new Error(result.error.code);
    expect(result.value.value.raw.trim()).toBe('质能E=mc²关系。');
    expect(result.value.diagnostics).toEqual([]);
  });

  it('reads a formula of many levels', async () => {
    const nested = `${'<mrow>'.repeat(300)}<mi>x</mi>${'</mrow>'.repeat(300)}`;
    expect(await onPage(nested)).toBe('x');
  });
});

describe('formulas of LaTeX', () => {
  it.each([
    ['\\frac{a+b}{2c}', '(a+b)/(2c)'],
    ['\\sqrt[3]{x+1}+\\sqrt2', '∛(x+1)+√2'],
    ['\\sum_{i=1}^{n} x_i \\leq 10^{-2}', '∑_(i=1)ⁿ x_i≤10⁻²'],
    ['\\int_0^1 f(x)\\,dx', '∫₀¹ f(x)dx'],
    ['\\left(\\frac{1}{2}\\right)^n', '(1/2)ⁿ'],
    ['\\begin{cases} x, & x \\ge 0 \\\\ -x, & x<0 \\end{cases}', '{x, x≥0; −x, x<0}'],
    ['\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}', '(1, 2; 3, 4)'],
    ['\\hat{y}=\\bar{x}+\\sin\\theta', 'y\u0302=x\u0304+sin θ'],
    ['\\text{速度}=90^\\circ', '速度=90°'],
    ['\\mathrm{CO}_2 \\times 5\\%', 'CO₂×5%'],
  ])('%s', (tex, expected) => {
    const losses = { count: 0 };
    expect([texMath(tex, losses), losses.count]).toEqual([expected, 0]);
  });

  it('count what is not known, and end whatever they are', () => {
    const losses = { count: 0 };
    expect(texMath('\\foo{x}', losses)).toBe('foox');
    expect(losses.count).toBe(1);
    for (const each of [
      '{'.repeat(3000),
      '\\hat'.repeat(3000),
      '}&\\\\\\end}{',
      '\\begin{cases}',
      'x^',
      '\\frac',
    ])
      expect(typeof texMath(each, losses)).toBe('string');
  });
});
