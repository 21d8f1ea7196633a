import type { FurniturePart } from '../../model/source-document.ts';
import { attributeOf, type HtmlElement } from './html-node.ts';

const longestName = 300;

/** Words that authors of pages put into the names of what surrounds a text. */
const words: Readonly<Record<FurniturePart, string>> = {
  navigation:
    'nav navbar navigation menu submenu topmenu mainmenu breadcrumb breadcrumbs crumb crumbs location position weizhi ' +
    'sidebar sidenav related recommend recommended recommendation hotnews toplist ranking siblings prevnext pager ' +
    'pagination pagenav sitemap links friendlink friendlinks youlian taglist promo teaser outbrain taboola newsletter',
  header: 'topbar topnav masthead siteheader pageheader logo banner',
  footer: 'footer foot copyright bottombar pagefooter sitefooter colophon beian',
  control:
    'share sharing bdshare bdsharebuttonbox social addthis jiathis toolbar print fontsize qrcode qr ewm erweima login ' +
    'signin register subscribe comment comments disqus reply feedback cookie consent popup modal skip advert advertisement ' +
    'ads search searchbox reward',
  'page-title': '',
  'page-number': '',
  contents: 'toc tableofcontents',
};
const partOfWord: ReadonlyMap<string, FurniturePart> = new Map(
  (Object.entries(words) as [FurniturePart, string][]).flatMap(([part, names]) =>
    names
      .split(' ')
      .filter((name) => name !== '')
      .map((name): [string, FurniturePart] => [name, part]),
  ),
);

/** What the class or id of an element calls it; null where it is no name of furniture. */
export function furnitureByName(element: HtmlElement): FurniturePart | null {
  const names = [attributeOf(element, 'id'), attributeOf(element, 'class')];
  for (const name of names) {
    if (name === null) continue;
    const parts = name
      .slice(0, longestName)
      .replace(/([a-z])([A-Z])/gu, '$1 $2')
      .toLowerCase()
      .split(/[^a-z]+/u);
    for (const part of parts) {
      const found = partOfWord.get(part);
      if (found !== undefined) return found;
    }
  }
  return null;
}
