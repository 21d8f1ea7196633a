import { describe, expect, it } from 'vitest';
import { chooseShowDisplay, placeWindow } from '../../../src/main/windows/placement.ts';

const primary = { x: 0, y: 0, width: 1920, height: 1040 };
const second = { x: 1920, y: 0, width: 1280, height: 720 };

describe('placeWindow', () => {
  it('opens in the middle of the primary display at first', () => {
    expect(placeWindow(null, [primary])).toEqual({ x: 240, y: 70, width: 1440, height: 900 });
  });

  it('opens where it was, on whichever display', () => {
    const place = { x: 2000, y: 30, width: 1000, height: 650 };
    expect(placeWindow(place, [primary, second])).toEqual(place);
  });

  it('comes back when its display is gone', () => {
    const place = { x: 2000, y: 30, width: 1000, height: 650 };
    expect(placeWindow(place, [primary])).toEqual({ x: 460, y: 195, width: 1000, height: 650 });
  });

  it('comes back when its title bar is out of reach', () => {
    expect(placeWindow({ x: 100, y: -500, width: 1000, height: 900 }, [primary]).y).toBeGreaterThanOrEqual(0);
  });

  it('is not larger than the display, and not smaller than its parts need', () => {
    expect(placeWindow({ x: 0, y: 0, width: 4000, height: 3000 }, [primary])).toEqual(primary);
    expect(placeWindow({ x: 0, y: 0, width: 10, height: 10 }, [primary])).toMatchObject({
      width: 900,
      height: 600,
    });
    expect(placeWindow(null, [{ x: 0, y: 0, width: 800, height: 500 }])).toEqual({
      x: 0,
      y: 0,
      width: 800,
      height: 500,
    });
  });
});

describe('chooseShowDisplay', () => {
  const displays = [
    { id: 1, bounds: primary },
    { id: 2, bounds: second },
  ];

  it('takes the display where the editor is not', () => {
    expect(chooseShowDisplay(displays, 1)?.id).toBe(2);
    expect(chooseShowDisplay(displays, 2)?.id).toBe(1);
  });

  it('takes the only one', () => {
    expect(chooseShowDisplay([{ id: 1, bounds: primary }], 1)?.id).toBe(1);
    expect(chooseShowDisplay([], 1)).toBeNull();
  });
});
