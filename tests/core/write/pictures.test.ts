import { describe, expect, it } from 'vitest';
import { bridgeUrl, pictureProject, writtenText } from './picture-deck.ts';

const project = await pictureProject();

describe('pictures in a file of HTML', () => {
  it('are in the file, with what they show, under a policy that lets nothing load', async () => {
    const html = await writtenText(project, 'html');
    const tags = html.match(/<img [^>]*>/gu) ?? [];
    expect(tags).toHaveLength(2);
    expect(tags[0]).toContain(`src="${bridgeUrl}"`);
    expect(tags[0]).toContain('alt="一座“桥”"');
    expect(tags[1]).toContain('alt="图2 站前广场"');
    expect(html).toContain('default-src &#39;none&#39;');
    expect(html.match(/img-src [^;]*/gu)).toEqual(['img-src data:']);
    expect(html).not.toContain('C:\\Users');
  });
});

describe('pictures in Markdown', () => {
  it('are named where they stand and explained at the end', async () => {
    const text = await writtenText(project, 'md');
    expect(text).toContain('![图1 大桥<全景>][i0]\n\n图1 大桥');
    expect(text).toContain(`\n[i0]: ${bridgeUrl}\n`);
    expect(text.trimEnd().split('\n').at(-1)).toMatch(/^\[i1\]: data:image\/png;base64,/u);
  });
});

describe('pictures in the script', () => {
  it('stand over their captions, not wider than the page', async () => {
    const text = await writtenText(project, 'script');
    expect(text.match(/<img /gu)).toHaveLength(2);
    expect(text).toContain(
      '<img width="400" height="250" alt="图1 大桥&lt;全景&gt;" src="data:image/png;base64,',
    );
    expect(text).toContain('<p class="caption">图1 大桥&lt;全景&gt;</p>');
    expect(text).toContain('img-src data:');
  });
});
