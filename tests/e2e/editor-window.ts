import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { expect } from './tigang-app.ts';

/** The editor as a person finds their way in it; in Chinese, whatever the system speaks. */
export class EditorWindow {
  readonly page: Page;
  readonly slides: Locator;
  readonly stage: Locator;
  readonly source: Locator;
  readonly notes: Locator;
  readonly inspector: Locator;
  readonly status: Locator;

  private constructor(page: Page) {
    this.page = page;
    this.slides = page.getByRole('listbox', { name: '幻灯片' });
    this.stage = page.getByRole('region', { name: '当前页' });
    this.source = page.getByRole('region', { name: '原文', exact: true });
    this.notes = page.getByRole('region', { name: '备注' });
    this.inspector = page.getByRole('region', { name: '本页设置' });
    this.status = page.getByRole('region', { name: '状态' });
  }

  static async of(page: Page): Promise<EditorWindow> {
    await page.evaluate(() => window.tigang.settings.set({ language: 'zh-CN', appearance: 'light' }));
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
    return new EditorWindow(page);
  }

  /** Waits for a document to be drawn. */
  async expectDocument(): Promise<void> {
    await expect(this.stageTexts().first()).toBeVisible({ timeout: 30_000 });
  }

  /** Number of pages, as the list says it to screen readers. */
  async pageCount(): Promise<number> {
    return Number(await this.slides.getByRole('option').first().getAttribute('aria-setsize'));
  }

  /** Goes to a page by the keyboard, as the list is drawn only in part. */
  async goToPage(page: number): Promise<void> {
    await this.slides.focus();
    await this.page.keyboard.press('Home');
    for (let at = 1; at < page; at += 1) await this.page.keyboard.press('ArrowDown');
    await expect(this.status).toContainText(`第 ${page} /`);
  }

  /** Drags a page of the list onto another; both near the top. Each step waits for what the list tells of the last. */
  async dragPage(from: number, to: number): Promise<void> {
    const box = async (page: number) => {
      const place = await this.slides
        .getByRole('option')
        .nth(page - 1)
        .boundingBox();
      if (place === null) throw new Error(`page ${page} is not drawn`);
      return { x: place.x + place.width / 2, y: place.y + place.height / 2 };
    };
    const told = this.page.locator('[id^="DndLiveRegion"]');
    const start = await box(from);
    const end = await box(to);
    await this.page.mouse.move(start.x, start.y);
    await this.page.mouse.down();
    await this.page.mouse.move(start.x, start.y - 10);
    await expect(told).toContainText(`第 ${from} 页`);
    await this.page.mouse.move(end.x, end.y - 8, { steps: 12 });
    await expect(told).toContainText(`第 ${to} 页`);
    await this.page.mouse.up();
  }

  /** The texts of the slide on the stage, as buttons. */
  stageTexts(): Locator {
    return this.stage.getByRole('listitem').getByRole('button');
  }

  stageText(words: string | RegExp): Locator {
    return this.stage.getByRole('button', { name: words });
  }

  /** Edits a text of the stage in place, all of it, and leaves the editor with Escape. */
  async rewrite(text: Locator, words: string): Promise<void> {
    await this.edit(text);
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.type(words);
    await this.page.keyboard.press('Escape');
    await expect(this.textField()).toHaveCount(0);
  }

  /** Opens the editor of a text of the stage. */
  async edit(text: Locator): Promise<void> {
    await text.dblclick();
    await expect(this.textField()).toBeFocused();
  }

  textField(): Locator {
    return this.stage.getByRole('textbox');
  }

  /** Moves the caret by a key, out of the selection of the whole text, which the editor holds on to for a moment. */
  async putCaret(key: 'ArrowLeft' | 'End'): Promise<void> {
    await expect(async () => {
      await this.page.keyboard.press(key);
      expect(await this.page.evaluate(() => getSelection()?.isCollapsed)).toBe(true);
    }).toPass();
  }

  /** Clicks on the very words in the source, which must be in view. */
  async clickSource(words: string): Promise<void> {
    const place = await this.source.evaluate((pane, text) => {
      const walker = document.createTreeWalker(pane, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(text) ?? -1;
        if (at < 0) continue;
        node.parentElement?.scrollIntoView({ block: 'nearest' });
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const { left, top, width, height } = range.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      }
      return null;
    }, words);
    if (place === null) throw new Error(`not in view: ${words}`);
    await this.page.mouse.click(place.x, place.y);
  }

  /** The words that are lit up in the source. */
  linkedWords(): Promise<string> {
    return this.source
      .locator('.source-linked')
      .allTextContents()
      .then((texts) => texts.join(''));
  }
}

/** The window of a running show. */
export async function audienceOf(electron: ElectronApplication): Promise<Page> {
  await expect.poll(() => electron.windows().some((page) => page.url().includes('audience'))).toBe(true);
  const page = electron.windows().find((each) => each.url().includes('audience'));
  if (page === undefined) throw new Error('no audience window');
  await expect(page.locator('.audience-page').first()).toBeAttached();
  return page;
}
