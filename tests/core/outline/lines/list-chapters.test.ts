import { describe, expect, it } from 'vitest';
import { headingsOf } from '../headings-of.ts';

describe('chapters of lists', () => {
  it('come from the sentences before several lists, each of which begins with one', async () => {
    const lines = [
      '在春耕总结会上的讲话',
      '同志们：',
      '春耕已经结束，各地取得了好收成。',
      '一是播种面积扩大。各乡镇新增面积两成，新增渠道四十公里。',
      '二是单产水平提高。良种覆盖率超过九成，单产提高一成。',
      '这次春耕意义重大。同志们！各地在春耕中进行了探索，积累了新经验。',
      '一是提早动员部署。各级干部带头下田，做到一贯到底。',
      '二是提早备足种子。各乡镇在年前就把种子送到户，没有误农时。',
      '群众最担心的是雨水。全县要以春耕为新的起点。这里，我强调几点。',
      '第一，春耕之后，必须管好用水。水是农业的命脉。渠道每年都要清淤。',
      '第二，春耕之后，必须用好农机。农机是农业的臂膀。库房要建在田边。',
    ];
    expect(await headingsOf(lines)).toEqual([
      '1 run-in 各地取得了好收成',
      '2 ordinal 一是播种面积扩大',
      '2 ordinal 二是单产水平提高',
      '1 run-in 积累了新经验',
      '2 ordinal 一是提早动员部署',
      '2 ordinal 二是提早备足种子',
      '1 run-in 我强调几点',
      '2 ordinal 第一，春耕之后，必须管好用水',
      '2 ordinal 第二，春耕之后，必须用好农机',
    ]);
  });

  it('stand above the points of each', async () => {
    const lines = [
      '在全县安全会议上的讲话',
      '同志们：下面，我讲两个问题。',
      '第一个问题：充分肯定成绩。去年全县形势稳定，各部门做了大量工作。',
      '第一，事故起数下降。全年事故起数下降一成。',
      '第二，整改效率上升。重大隐患整改率达到九成八。',
      '第二个问题：清醒看到不足。工作还有差距，要高度重视。',
      '第一，从任务看，全县还有三百处隐患没有整改。时间紧，任务重。',
      '第二，从工作看，形式主义仍然存在。有的只填表，不到现场。',
    ];
    expect(await headingsOf(lines)).toEqual([
      '1 ordinal 第一个问题：充分肯定成绩',
      '2 ordinal 第一，事故起数下降',
      '2 ordinal 第二，整改效率上升',
      '1 ordinal 第二个问题：清醒看到不足',
      '2 ordinal 第一，从任务看',
      '2 ordinal 第二，从工作看',
    ]);
  });

  it('are called by the clause that says what the list is of, and by no words that only lead on', async () => {
    const point = '各乡镇都要按照全县统一部署抓好落实，做到不误农时。';
    const lines = [
      '在春耕总结会上的讲话',
      '要把春耕抓得更好，关键是要树立以下三个基本理念，以最大的合力，促进全县增收。',
      `一抓良种。${point}`,
      `二抓农机。${point}`,
      `三抓用水。${point}`,
      '借此机会，我强调以下几点。',
      `第一，备足种子。${point}`,
      `第二，检修农机。${point}`,
    ];
    expect(await headingsOf(lines)).toEqual([
      '1 run-in 关键是要树立以下三个基本理念',
      '2 ordinal 一抓良种',
      '2 ordinal 二抓农机',
      '2 ordinal 三抓用水',
      '1 run-in 我强调以下几点',
      '2 ordinal 第一，备足种子',
      '2 ordinal 第二，检修农机',
    ]);
  });

  it('stand beside the points after the last of which a list has a lead of its own', async () => {
    const lines = [
      '在全县春耕会议上的讲话',
      '第一，播种面积扩大。各乡镇新增面积两成，新增渠道四十公里。',
      '第二，单产水平提高。良种覆盖率超过九成，单产提高一成。',
      '在实践中，我们积累了许多经验，主要包括以下几个方面。',
      '一是提早动员部署。各级干部带头下田，做到一贯到底。',
      '二是提早备足种子。各乡镇在年前就把种子送到户。',
    ];
    expect(await headingsOf(lines)).toEqual([
      '1 ordinal 第一，播种面积扩大',
      '1 ordinal 第二，单产水平提高',
      '1 run-in 我们积累了许多经验',
      '2 ordinal 一是提早动员部署',
      '2 ordinal 二是提早备足种子',
    ]);
  });
});
