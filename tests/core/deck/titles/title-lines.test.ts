import { describe, expect, it } from 'vitest';
import { planBytes } from '../../planned-document.ts';

const titlesOf = async (markdown: string) => {
  const { deck } = await planBytes(new TextEncoder().encode(markdown), 'a.md');
  return deck.slides.map(({ slots }) =>
    slots
      .filter(({ role }) => role === 'title')
      .flatMap(({ paragraphs }) => paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')))
      .join('／'),
  );
};

describe('titles of Markdown', () => {
  it('show no marks where bold lines are one title', async () => {
    const [cover] = await titlesOf(
      '**青山县农村道路提质增效**\n\n**助力乡村振兴行动方案**\n\n为做好农村道路工作，制定本方案。\n\n一、总体要求\n\n坚持城乡融合，加快补齐短板。\n',
    );
    expect(cover).toBe('青山县农村道路提质增效／助力乡村振兴行动方案');
  });

  it('keep the words after a Chinese numeral with a full stop', async () => {
    const titles = await titlesOf(
      '# 关于开源发展的报告\n\n## 一. 总体宏观洞察\n\n全年项目数量继续增长，参与人数稳步上升。各地开源社区发展较快。\n\n## 二. 活跃情况分析\n\n开发者活跃程度明显提高。企业参与更加深入。\n',
    );
    expect(titles.join()).toMatch(/总体宏观洞察.*活跃情况分析/u);
  });
});

describe('the title on the cover', () => {
  it('is the name of the rules that an order puts into force', async () => {
    const [cover] = await titlesOf(
      '## 平川省水利厅令〔2026〕第3号（春耕用水管理办法）\n\n《春耕用水管理办法》已经通过，现予公布，自2026年5月1日起施行。\n',
    );
    expect(cover).toBe('春耕用水管理办法');
  });

  it('is no salutation where nothing that follows could be one', async () => {
    const [cover] = await titlesOf(
      '广大志愿者朋友们：\n\n你们好！为深入贯彻落实全市水环境整治工作会议精神，按照上级部署，我们向全市志愿者发出倡议：\n\n一是做巡河护河的践行者。每周沿河巡查一次，发现问题及时上报。\n\n二是做节水护水的宣传者。向身边的人讲解节水知识。\n\n平川市志愿者协会\n\n2026年3月5日\n',
    );
    expect(cover).not.toContain('朋友们');
  });

  it('is neither the letter that a reply answers nor a law that it goes by', async () => {
    const [cover] = await titlesOf(
      '平川公司：\n\n你公司《关于建设二号泵站的请示》（平司〔2026〕5号）收悉。\n\n根据《平川省用水管理条例》《平川省水利工程条例》，同意颁发《二号泵站运行许可证》。\n',
    );
    expect(cover).toBe('《二号泵站运行许可证》');
  });
});

it('shortens a title from the 关于 that the offices stand before, and not from one in it', async () => {
  const { deck } = await planBytes(
    new TextEncoder().encode(
      '# 转发《关于加强农村供水工程运行管理的通知》和平川省水利厅关于做好冬季供水保障工作的补充通知\n\n各乡镇供水站应当检查管道。\n',
    ),
    'a.md',
  );
  expect(deck.footer.map(({ text }) => text).join('')).toBe('关于做好冬季供水保障工作的补充通知');
});
