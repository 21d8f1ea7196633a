/** What a key asks of the show. */
export type ShowKey = 'next' | 'previous' | 'first' | 'last' | 'black' | 'white' | 'end' | 'digit' | 'go';

const keys: Readonly<Record<string, ShowKey>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  n: 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  PageUp: 'previous',
  Backspace: 'previous',
  p: 'previous',
  Home: 'first',
  End: 'last',
  b: 'black',
  '.': 'black',
  w: 'white',
  ',': 'white',
  Escape: 'end',
  F5: 'end',
  Enter: 'go',
};

/** The keys of PowerPoint and of clickers; null for others. */
export function showKeyOf(key: string): ShowKey | null {
  if (/^[0-9]$/u.test(key)) return 'digit';
  return keys[key] ?? keys[key.toLowerCase()] ?? null;
}

/** Where a show stands: the page, a blanked screen, and the digits of a page number being typed. */
export interface ShowState {
  readonly page: number;
  readonly blank: 'black' | 'white' | null;
  readonly digits: string;
}

/** The state after a key; pages count from 0. A blanked screen comes back with whatever turns the page. */
export function afterKey(state: ShowState, action: ShowKey, key: string, pageCount: number): ShowState {
  const to = (page: number): ShowState => ({
    page: Math.max(0, Math.min(pageCount - 1, page)),
    blank: null,
    digits: '',
  });
  switch (action) {
    case 'digit':
      return { ...state, digits: (state.digits + key).slice(-4) };
    case 'go':
      return state.digits === '' ? to(state.page + 1) : to(Number(state.digits) - 1);
    case 'next':
      return state.blank === null ? to(state.page + 1) : to(state.page);
    case 'previous':
      return state.blank === null ? to(state.page - 1) : to(state.page);
    case 'first':
      return to(0);
    case 'last':
      return to(pageCount - 1);
    case 'black':
    case 'white':
      return { ...state, blank: state.blank === action ? null : action, digits: '' };
    case 'end':
      return state;
  }
}
