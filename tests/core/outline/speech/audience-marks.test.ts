import { describe, expect, it } from 'vitest';
import { outlineOf } from '../outline-of.ts';

const rest = '\nThe harvest of the county was good in all its parts this year, and we thank everybody.';

async function marksIn(line: string): Promise<readonly string[]> {
  const { outline, say } = await outlineOf(`Remarks on the Harvest\n${rest}\n\n${line}${rest}`);
  return outline.audienceMarks.map(say);
}

describe('marks of the audience', () => {
  it.each([
    ['Thank you all for coming. (Applause.) We begin.', ['(Applause.)']],
    [
      'Thank you -- (applause) -- all for coming. [Laughter and cheers]',
      ['(applause)', '[Laughter and cheers]'],
    ],
    [
      'It rained for weeks. (Loud and prolonged applause; cheers.)',
      ['(Loud and prolonged applause; cheers.)'],
    ],
    ['Then we sang. (The audience cheers.) We ate.', ['(The audience cheers.)']],
    [
      '同志们，今年丰收了。（热烈鼓掌）谢谢大家。【全场响起经久不息的掌声】',
      ['（热烈鼓掌）', '【全场响起经久不息的掌声】'],
    ],
    ['他讲了一个故事。（笑声、掌声）', ['（笑声、掌声）']],
  ])('%s', async (line, marks) => {
    expect(await marksIn(line)).toEqual(marks);
  });

  it.each([
    ['The applause (which was long) pleased her, and she bowed to us all.'],
    ['He likes cheers (a British word for thanks) and good bread every morning.'],
    ['We have a standing committee (the members are elected) that meets in the hall.'],
    ['掌声（鼓掌次数统计见附件）很多，大家都很高兴。'],
    ['笑气（一氧化二氮）管理办法已经出台，各地抓好落实。'],
  ])('are not %s', async (line) => {
    expect(await marksIn(line)).toEqual([]);
  });

  it('are no headings and make none', async () => {
    const { outline } = await outlineOf(
      `Remarks on the Harvest\n\nThe harvest of the county was good this year, and we thank everybody.\n\n(Applause.)\n\nScott, please.  (Applause.)${rest}`,
    );
    expect(outline.root.children).toEqual([]);
  });
});
