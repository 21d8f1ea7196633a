import { describe, expect, it } from 'vitest';
import { element } from '../../../../src/core/write/reveal/markup.ts';
import { serialise } from '../../../../src/core/write/reveal/serialise.ts';

describe('serialise', () => {
  it('escapes text and attribute values', () => {
    const hostile = `</div><script>alert("1" & '2')</script>]]>`;
    const html = serialise(element('div', { title: hostile }, {}, [hostile]));
    expect(html).not.toContain('<script');
    expect(html).toBe(
      '<div title="&lt;/div&gt;&lt;script&gt;alert(&quot;1&quot; &amp; &#39;2&#39;)&lt;/script&gt;]]&gt;">' +
        '&lt;/div&gt;&lt;script&gt;alert(&quot;1&quot; &amp; &#39;2&#39;)&lt;/script&gt;]]&gt;</div>',
    );
  });

  it('writes styles in order and escapes them', () => {
    const html = serialise(element('span', {}, { 'font-family': `'A "B"'`, color: '#fff' }));
    expect(html).toBe('<span style="font-family:&#39;A &quot;B&quot;&#39;;color:#fff"></span>');
  });

  it('replaces characters that no HTML file may hold', () => {
    expect(serialise('a\u0000b\u001bc')).toBe('a\ufffdb\ufffdc');
  });

  it('refuses names that are not names', () => {
    expect(() => serialise(element('a b', {}, {}))).toThrow();
    expect(() => serialise(element('a', { 'on>': '' }, {}))).toThrow();
  });
});
