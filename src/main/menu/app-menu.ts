import { Menu } from 'electron';
import type { WindowState } from '../../shared/ipc/bridge.ts';
import { commandIds } from '../../shared/ipc/command-ids.ts';
import { isCommandEnabled, type MenuContent, menuTemplate } from './menu-template.ts';

export interface AppMenu {
  /** Builds the menu bar again: another language, other recent files. */
  rebuild(content: MenuContent): void;
  /** Switches items on and off in place, so that an open menu stays open. */
  follow(state: WindowState): void;
}

export function createAppMenu(initial: WindowState): AppMenu {
  let current = initial;
  const follow = (state: WindowState): void => {
    current = state;
    const menu = Menu.getApplicationMenu();
    for (const id of commandIds) {
      const item = menu?.getMenuItemById(id);
      if (item) item.enabled = isCommandEnabled(id, state);
    }
    const redo = menu?.getMenuItemById('redo-alternative');
    if (redo) redo.enabled = state.canRedo;
  };
  return {
    follow,
    rebuild(content) {
      Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(content)));
      follow(current);
    },
  };
}
