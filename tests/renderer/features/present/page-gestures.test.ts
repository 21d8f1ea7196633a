import { describe, expect, it } from 'vitest';
import {
  createTouchGestures,
  createWheelGestures,
  type PageTurn,
} from '../../../../src/renderer/features/present/page-gestures.ts';

/** Pages turned by steps of a wheel, `everyMs` apart. */
function turns(steps: readonly number[], everyMs: number, deltaMode = 0): readonly PageTurn[] {
  const wheel = createWheelGestures();
  return steps.flatMap((deltaY, index) => {
    const turned = wheel.turned({ deltaX: 0, deltaY, deltaMode, timeStamp: 1000 + index * everyMs });
    return turned === null ? [] : [turned];
  });
}

/** A swipe over a trackpad: it speeds up, and its momentum dies away. */
const swipe = [
  4, 12, 30, 62, 80, 74, 68, 60, 55, 49, 44, 39, 35, 31, 27, 24, 21, 18, 16, 14, 12, 10, 8, 6, 5, 4,
];

describe('wheels and trackpads', () => {
  it('turn one page a swipe, however long its momentum lasts', () => {
    expect(turns(swipe, 16)).toEqual(['next']);
    expect(turns([...swipe, ...swipe.map((px) => px / 20)], 16)).toEqual(['next']);
    expect(
      turns(
        swipe.map((px) => -px),
        16,
      ),
    ).toEqual(['previous']);
  });

  it('turn the next page with the next swipe, also before momentum has died away', () => {
    expect(turns([...swipe, ...swipe], 16)).toEqual(['next', 'next']);
    expect(turns([...swipe.slice(0, 20), ...swipe], 16)).toEqual(['next', 'next']);
    expect(turns([...swipe, ...swipe.map((px) => -px)], 16)).toEqual(['next', 'previous']);
  });

  it('turn one page a notch of a wheel', () => {
    expect(turns([100, 100, 100], 120)).toEqual(['next', 'next', 'next']);
    expect(turns([120, 120], 300)).toEqual(['next', 'next']);
    // Counted in lines, as Firefox and old drivers do.
    expect(turns([3, 3], 200, 1)).toEqual(['next', 'next']);
  });

  it('turn one page for the many small steps of a high-resolution wheel', () => {
    expect(
      turns(
        Array.from({ length: 12 }, () => 10),
        8,
      ),
    ).toEqual(['next']);
  });

  it('turn none for a tremble', () => {
    expect(turns([2, -1, 3, 4], 16)).toEqual([]);
  });
});

describe('fingers', () => {
  const at = (clientX: number, clientY: number, identifier = 1) => ({ clientX, clientY, identifier });
  const swiped = (from: ReturnType<typeof at>, to: ReturnType<typeof at>) => {
    const touch = createTouchGestures();
    touch.began([from]);
    return touch.ended([to], 0);
  };

  it('turn the page by a swipe to the left or upwards, and back', () => {
    expect(swiped(at(500, 300), at(300, 320))).toBe('next');
    expect(swiped(at(300, 300), at(500, 290))).toBe('previous');
    expect(swiped(at(300, 500), at(310, 300))).toBe('next');
  });

  it('turn none by a tap, a slanted stroke or two fingers', () => {
    expect(swiped(at(300, 300), at(310, 304))).toBeNull();
    expect(swiped(at(300, 300), at(400, 390))).toBeNull();
    const touch = createTouchGestures();
    touch.began([at(300, 300), at(500, 300, 2)]);
    expect(touch.ended([at(100, 300)], 1)).toBeNull();
  });
});
