import { EditMap } from 'micromark-util-edit-map';
import { describe, expect, it } from 'vitest';
import { editInPlace } from '../../../../src/core/import/markdown/parser-edits.ts';

type Events = EditMap['map'][number][2];
const events = (names: string): Events => [...names] as unknown as Events;

/** Edits of a text of events, given as [at, removed, added]. */
function edited(names: string, edits: readonly (readonly [number, number, string])[]) {
  const map = new EditMap();
  const list = events(names);
  let pushes = 0;
  list.push = (...added) => {
    pushes += added.length;
    return Array.prototype.push.apply(list, added);
  };
  for (const [at, removed, added] of edits) map.add(at, removed, events(added));
  map.consume(list);
  return { text: list.join(''), pushes, isEmpty: map.map.length === 0 && map.index.size === 0 };
}

describe('edits of the events of the parser', () => {
  it('give what the parser makes of them', () => {
    const cases: Parameters<typeof edited>[] = [
      ['abcdefgh', [[2, 0, 'XY']]],
      ['abcdefgh', [[8, 0, 'X']]],
      [
        'abcdefgh',
        [
          [5, 2, ''],
          [1, 0, 'X'],
          [3, 1, 'YZ'],
        ],
      ],
      ['abcdefgh', [[0, 8, '']]],
      ['abcdefgh', []],
    ];
    const original = EditMap.prototype.consume;
    const expected = cases.map((each) => edited(...each).text);
    editInPlace();
    expect(cases.map((each) => edited(...each).text)).toEqual(expected);
    EditMap.prototype.consume = original;
  });

  it('leave what stands before the first of them where it is', () => {
    editInPlace();
    expect(
      edited('a'.repeat(100_000), [
        [99_990, 0, 'XY'],
        [99_998, 2, ''],
      ]),
    ).toMatchObject({
      pushes: 10,
      isEmpty: true,
    });
  });
});
