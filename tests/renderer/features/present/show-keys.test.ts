import { describe, expect, test } from 'vitest';
import { afterKey, type ShowState, showKeyOf } from '../../../../src/renderer/features/present/show-keys.ts';

const pageCount = 16;

function press(state: ShowState, ...keys: readonly string[]): ShowState {
  return keys.reduce((now, key) => {
    const action = showKeyOf(key);
    return action === null ? now : afterKey(now, action, key, pageCount);
  }, state);
}

const start: ShowState = { page: 0, blank: null, digits: '' };

describe('the keys of a show', () => {
  test('turn pages, and stop at the ends', () => {
    expect(press(start, 'ArrowRight', ' ', 'PageDown').page).toBe(3);
    expect(press(start, 'ArrowLeft').page).toBe(0);
    expect(press(start, 'End', 'ArrowRight').page).toBe(15);
    expect(press(start, 'End', 'Home').page).toBe(0);
  });

  test('go to a typed page with Enter, within the deck', () => {
    expect(press(start, '1', '2', 'Enter')).toEqual({ page: 11, blank: null, digits: '' });
    expect(press(start, '9', '9', 'Enter').page).toBe(15);
    expect(press(start, '0', 'Enter').page).toBe(0);
    expect(press(start, 'Enter').page).toBe(1);
  });

  test('forget typed digits with the next turn', () => {
    expect(press(start, '7', 'ArrowRight', 'Enter').page).toBe(2);
  });

  test('blank the screen and bring back the page it was on', () => {
    expect(press(start, 'b').blank).toBe('black');
    expect(press(start, 'b', 'W').blank).toBe('white');
    expect(press(start, 'b', 'b').blank).toBeNull();
    expect(press(start, 'ArrowRight', 'b', 'ArrowRight')).toEqual({ page: 1, blank: null, digits: '' });
  });

  test('leave other keys alone', () => {
    expect(showKeyOf('q')).toBeNull();
    expect(showKeyOf('F2')).toBeNull();
    expect(showKeyOf('Escape')).toBe('end');
  });
});
