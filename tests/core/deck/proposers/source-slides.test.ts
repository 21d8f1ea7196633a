import { describe, expect, it } from 'vitest';
import { buildPresentation, paragraph, shape, type TestSlide } from '../../import/pptx/build-presentation.ts';
import { planBytes } from '../../planned-document.ts';

/** Title and items of each slide after the cover, parts apart by ` / `. */
async function told(slides: readonly TestSlide[]): Promise<readonly string[]> {
  const { deck } = await planBytes(
    buildPresentation([{ layout: 'title', shapes: shape('ctrTitle', ['智慧校园建设汇报']) }, ...slides]),
    'a.pptx',
  );
  return deck.slides
    .filter(({ layout }) => layout !== 'cover' && layout !== 'agenda')
    .map(({ slots }) =>
      slots
        .map(({ paragraphs }) =>
          paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join(' / '),
        )
        .join(' | '),
    );
}

const title = (text: string) => shape('title', [text]);
const below = (text: string) => paragraph(text, '<a:pPr lvl="1"/>');
const bare = (text: string) => paragraph(text, '<a:pPr><a:buNone/></a:pPr>');

describe('the slides of a presentation', () => {
  it('stand in the deck again, in order, with all of their lines', async () => {
    expect(
      await told([
        { shapes: title('建设目标') + shape('body', ['数据一次采集', '平台统一管理', '服务直达师生']) },
        { shapes: title('推进步骤') + shape('body', ['先试点', '再推广']) },
      ]),
    ).toEqual(['建设目标 | 数据一次采集 | 平台统一管理 | 服务直达师生', '推进步骤 | 先试点 | 再推广']);
  });

  it('tell both of two slides with one title', async () => {
    const slides = await told([
      { shapes: title('文明公约') + shape('body', ['按时作息，不扰他人。', '轮流值日，保持整洁。']) },
      { shapes: title('文明公约') + shape('body', ['及时化解矛盾，不拉帮结派。', '互相帮助，共同进步。']) },
    ]);
    expect(slides.join('\n')).toContain('不拉帮结派');
    expect(slides.join('\n')).toContain('轮流值日');
  });

  it('keep what stands below an item with it, with a bullet or without', async () => {
    expect(
      await told([
        {
          shapes:
            title('产品介绍') +
            shape('body', [
              '产品背景',
              bare('行业里的终端多数没有统一的系统，升级和维护都很困难。'),
              '产品特性',
              below('一套系统适配多种设备'),
            ]),
        },
      ]),
    ).toEqual([
      '产品介绍 | 产品背景 / 行业里的终端多数没有统一的系统，升级和维护都很困难 | 产品特性 / 一套系统适配多种设备',
    ]);
  });
});
