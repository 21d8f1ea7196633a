import type { FurniturePart } from '../../../model/source/source-document.ts';
import { attributeOf, type HtmlElement } from '../tree/html-node.ts';

const longestName = 300;

/** Words that authors of pages put into the names of what surrounds a text. */
const words: Readonly<Record<FurniturePart, string>> = {
  navigation:
    'nav navbar navigation menu submenu topmenu mainmenu breadcrumb breadcrumbs crumb crumbs curpos weizhi ' +
    'sidebar sidenav related recommend recommended recommendation hotnews toplist ranking siblings prevnext pager ' +
    'pagination pagenav sitemap links friendlink friendlinks youlian taglist promo teaser outbrain taboola newsletter tuijian xiangguan taxonomy tags',
  header: 'topbar topnav masthead siteheader pageheader logo banner',
  footer: 'footer foot copyright bottombar pagefooter sitefooter colophon beian',
  control:
    'share sharing bdshare bdsharebuttonbox social addthis jiathis toolbar print fontsize qrcode qr ewm erweima login ' +
    'signin register subscribe comment comments disqus reply feedback cookie consent popup modal skip advert advertisement ' +
    'ads search searchbox reward pinglun gentie fenxiang dayin',
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

/** Names that say how an element is set or what it lacks (`d-print-none`, `no-sidebar`), not what it is. */
const settingName =
  /^(?:no|not|non|without|has|with|is|d|hide|hidden|visible|show|js|col|row|u|util|text|page|single|post|node|site)-/u;

/** What the class or id of an element calls it; null where it is no name of furniture. */
export function furnitureByName(element: HtmlElement): FurniturePart | null {
  for (const attribute of ['id', 'class']) {
    const names = attributeOf(element, attribute)?.slice(0, longestName).split(/\s+/u) ?? [];
    for (const name of names) {
      const found = settingName.test(name) ? undefined : partOfName(name);
      if (found !== undefined) return found;
    }
  }
  return null;
}

/** By the first or the last word of a name: `share-bar`, `articleShare`. */
function partOfName(name: string): FurniturePart | undefined {
  const found = name
    .replace(/([a-z])([A-Z])/gu, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/u)
    .filter((word) => word !== '');
  return (
    partOfWord.get(found.join('')) ?? partOfWord.get(found[0] ?? '') ?? partOfWord.get(found.at(-1) ?? '')
  );
}
