import type { Project } from '../../../../src/core/model/project/project.ts';
import type { Scene, SceneSlide } from '../../../../src/core/model/scene/scene.ts';
import { everyNode } from './sample-nodes.ts';
import {
  body,
  coverStyle,
  coverTitle,
  filled,
  footer,
  line,
  pageNumber,
  paragraph,
  run,
  title,
} from './sample-text.ts';
import { sampleTheme } from './sample-theme.ts';

function slide(
  part: Partial<SceneSlide> & Pick<SceneSlide, 'slideId' | 'layout' | 'nodes' | 'title'>,
): SceneSlide {
  return { part: 0, partCount: 1, sectionIndex: null, notes: [], ...part };
}

export const sampleScene: Scene = {
  widthPt: 960,
  heightPt: 540,
  theme: sampleTheme,
  language: 'zh',
  title: '奋力谱写新篇章',
  author: '陈伟',
  layouts: [
    {
      name: 'cover',
      background: {
        type: 'gradient',
        angleDeg: 60,
        stops: [
          { at: 0, color: { token: 'fieldStart' } },
          { at: 1, color: { token: 'fieldEnd' } },
        ],
      },
      nodes: [
        {
          type: 'shape',
          id: 'sun',
          shape: 'ellipse',
          xPt: 700,
          yPt: 150,
          widthPt: 180,
          heightPt: 180,
          fill: {
            type: 'gradient',
            angleDeg: 90,
            stops: [
              { at: 0, color: { token: 'onFieldAccent', alpha: 0.4 } },
              { at: 1, color: { token: 'onFieldAccent', alpha: 0 } },
            ],
          },
        },
      ],
      placeholders: [coverTitle],
    },
    {
      name: 'clauses',
      background: { type: 'solid', color: { token: 'paper' } },
      nodes: [
        {
          type: 'line',
          id: 'title-rule',
          x1Pt: 42,
          y1Pt: 86,
          x2Pt: 918,
          y2Pt: 86,
          stroke: { color: { token: 'primary' }, widthPt: 2.25 },
        },
      ],
      placeholders: [title, body, footer, pageNumber],
    },
  ],
  images: [],
  sections: [{ id: 'part-1', title: '坚定贯彻落实决策部署' }],
  slides: [
    slide({
      slideId: 's1',
      layout: 'cover',
      title: '奋力谱写新篇章',
      nodes: [
        filled(coverTitle, 'title', [
          line([run('奋力谱写', coverStyle)], 'break'),
          line([run('新篇章', coverStyle)]),
        ]),
      ],
    }),
    slide({
      slideId: 's2',
      layout: 'clauses',
      sectionIndex: 0,
      title: '以“两个率先”的实干实效奋力谱写新篇章',
      nodes: everyNode,
      notes: [paragraph('第一段备注。'), paragraph('第二段备注。')],
    }),
  ],
};

/** A project for the scene; the writer only embeds it. */
export const sampleProject: Project = {
  source: {
    format: 'text',
    fileName: 'sample.txt',
    encoding: 'utf-8',
    raw: '奋力谱写新篇章\n',
    blocks: [],
    images: [],
  },
  corrections: [],
  maxSlides: null,
  outline: {
    metadata: { date: { value: '2022-12-20', span: { start: 0, end: 0 }, confidence: 1 } },
    blocks: [],
    root: { id: 'root', heading: null, blockIds: [], children: [] },
    countedTerms: [],
    parallels: [],
    ordinalLists: [],
    figures: [],
    quotations: [],
    slogans: [],
    timeSequences: [],
    tables: [],
    speakerTurns: [],
    audienceMarks: [],
  },
  deck: {
    language: 'zh',
    themeId: 'sample',
    aspect: '16:9',
    footer: [],
    sections: [],
    slides: [],
  },
};
