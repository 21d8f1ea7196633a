import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { translateTo } from '../../../src/main/app/texts.ts';
import { isCommandEnabled, type MenuActions, menuTemplate } from '../../../src/main/menu/menu-template.ts';
import type { Language } from '../../../src/shared/ipc/bridge.ts';
import { commandIds } from '../../../src/shared/ipc/command-ids.ts';

const startPage = { name: null, path: null, isDirty: false, canUndo: false, canRedo: false };

function template(language: Language, { isMac = false, log = [] as string[] } = {}) {
  const actions: MenuActions = {
    run: (command) => log.push(command),
    openPath: (path) => log.push(path),
    clearRecent: () => log.push('clear'),
    choose: (patch) => log.push(JSON.stringify(patch)),
    showAbout: () => log.push('about'),
  };
  return menuTemplate({
    translate: translateTo(language),
    settings: { language: 'system', appearance: 'dark' },
    recent: [{ path: '/a/R&D.txt', name: 'R&D.txt', openedAt: '', kind: 'document' }],
    isMac,
    actions,
  });
}

function allItems(items: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? allItems(item.submenu) : [])]);
}

const click = (item: MenuItemConstructorOptions | undefined): void =>
  (item?.click as (() => void) | undefined)?.();

describe.each(['zh-CN', 'en'] as const)('the menu in %s', (language) => {
  it('has words for every item', () => {
    for (const item of allItems(template(language))) {
      if (item.type === 'separator') continue;
      expect(item.label, JSON.stringify(item)).toMatch(/\S/);
      expect(item.label).not.toContain('menu.');
    }
  });

  it('offers every command, and runs it', () => {
    const log: string[] = [];
    const items = allItems(template(language, { log }));
    for (const id of commandIds) click(items.find((item) => item.id === id));
    expect(log).toEqual([...commandIds]);
  });

  it('uses a shortcut for one thing only', () => {
    for (const isMac of [false, true]) {
      const keys = allItems(template(language, { isMac })).flatMap(({ accelerator }) => accelerator ?? []);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys).toContain('Shift+F5');
    }
  });

  it('gives each menu of the bar a key of its own', () => {
    const keys = template(language).map(({ label }) => /&(\w)/.exec(label ?? '')?.[1]?.toLowerCase());
    expect(keys).not.toContain(undefined);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('the menu', () => {
  it('marks the choices that are made', () => {
    const checked = allItems(template('en')).filter((item) => item.checked === true);
    expect(checked.map(({ id }) => id)).toEqual(['language-system', 'appearance-dark']);
  });

  it('shows recent files by their names, & and all', () => {
    const log: string[] = [];
    const recent = allItems(template('en', { log })).find(({ toolTip }) => toolTip === '/a/R&D.txt');
    expect(recent?.label).toBe('R&&D.txt');
    click(recent);
    expect(log).toEqual(['/a/R&D.txt']);
  });

  it('offers no developer tools', () => {
    const roles = allItems(template('zh-CN')).map(({ role }) => String(role).toLowerCase());
    expect(roles).not.toContain('toggledevtools');
    expect(roles).not.toContain('viewmenu');
  });
});

describe('isCommandEnabled', () => {
  it('needs a document for what acts on one', () => {
    const enabled = commandIds.filter((id) => isCommandEnabled(id, startPage));
    expect(enabled).toEqual(['new-from-text', 'open', 'show-sample']);
    const open = { ...startPage, name: 'a' };
    expect(commandIds.filter((id) => !isCommandEnabled(id, open))).toEqual(['undo', 'redo']);
    expect(isCommandEnabled('undo', { ...open, canUndo: true })).toBe(true);
  });
});
