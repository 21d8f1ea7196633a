import { describe, expect, it } from 'vitest';
import type { Scene } from '../../../../src/core/model/scene/scene.ts';
import type { AssetLoader, ProgressPort } from '../../../../src/core/ports.ts';
import { writeDeck, writers } from '../../../../src/core/write/registry.ts';
import type { WriteFormat, WriteInput } from '../../../../src/core/write/writer.ts';

import { planSample } from '../../planned-document.ts';
import { sampleTheme } from '../pptx/sample-theme.ts';

const project = await planSample();
const scene: Scene = {
  widthPt: 960,
  heightPt: 540,
  theme: sampleTheme,
  language: 'zh',
  title: '',
  author: '',
  layouts: [],
  sections: [],
  slides: [],
  images: [],
};
const assets: AssetLoader = {
  text: (path) => Promise.reject(new Error(path)),
};

function input(progress: ProgressPort): WriteInput {
  return { project, scene, assets, progress };
}

async function markdown(): Promise<string> {
  const written = await writeDeck('md', input({ report: () => {}, cancelled: false }));
  if (!written.ok) throw new Error(written.error.code);
  return new TextDecoder().decode(written.value.bytes);
}

describe('writeMarkdown', () => {
  it('writes a heading per slide, by the rank of its layout', async () => {
    const lines = (await markdown()).split('\n');
    expect(lines).toContain('# 奋力谱写中国式现代化嘉兴新篇章');
    expect(lines).toContain('## 目录');
    expect(lines).toContain('## 加快打造长三角城市群重要中心城市');
    expect(lines).toContain('### 部署实施“七大工程”');
  });

  it('writes items as a list, with what belongs to them below', async () => {
    const text = await markdown();
    expect(text).toContain('1. 卓越之城\n   - 发展高质量\n   - 城市高颜值\n');
    expect(text).toContain('1. 守好“红色根脉”\n   - 新时代党建高地和清廉建设高地\n');
  });

  it('keeps the notes, in the raw wording of the source', async () => {
    expect(await markdown()).toContain(
      '> 以扩中提低改革为牵引,实施居民收入和中等收入群体“双倍增”计划,深化强村富民',
    );
  });

  it('reports each slide', async () => {
    const reports: number[][] = [];
    await writeDeck('md', input({ report: (...report) => reports.push(report), cancelled: false }));
    expect(reports.at(-1)).toEqual([project.deck.slides.length, project.deck.slides.length]);
  });
});

describe('writeDeck', () => {
  it('stops when it is cancelled', async () => {
    let reported = 0;
    const progress: ProgressPort = {
      report: () => {
        reported++;
      },
      get cancelled() {
        return reported >= 3;
      },
    };
    expect(await writeDeck('md', input(progress))).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(reported).toBe(3);
  });

  it('knows its formats and no others', async () => {
    expect(writers.map((writer) => writer.format)).toEqual(
      expect.arrayContaining(['md'] satisfies WriteFormat[]),
    );
    const progress = { report: () => {}, cancelled: false };
    expect(await writeDeck('odp', input(progress))).toMatchObject({
      ok: false,
      error: { code: 'format-unknown' },
    });
  });
});
