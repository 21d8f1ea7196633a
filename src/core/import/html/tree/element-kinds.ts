/** What the HTML standard says about elements (chapters 4 and 15, rendering). */

export const voidTags: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

export const rawTextTags: ReadonlySet<string> = new Set(
  'script style noscript noframes iframe xmp'.split(' '),
);

/** Elements that a browser does not show, or only without scripts, plug-ins or support for them; and how words are said. */
export const invisibleTags: ReadonlySet<string> = new Set(
  (
    'head script style template noscript noframes noembed iframe object embed applet audio video canvas datalist ' +
    'param source track rp rt rtc link meta base area map xml'
  ).split(' '),
);

/** Elements that begin and end a line. */
export const blockTags: ReadonlySet<string> = new Set(
  (
    'html body address article aside blockquote center details dialog dir dd div dl dt fieldset figcaption figure ' +
    'footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol optgroup option p ' +
    'plaintext pre search section summary table caption tbody td textarea tfoot th thead tr ul xmp'
  ).split(' '),
);

export const headingTags: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

export const listTags: ReadonlySet<string> = new Set(['ol', 'ul', 'menu', 'dir']);

export const preformattedTags: ReadonlySet<string> = new Set([
  'pre',
  'listing',
  'plaintext',
  'xmp',
  'textarea',
]);

/** Parts of a form; what they say is for whoever fills it in. */
export const controlTags: ReadonlySet<string> = new Set(['button', 'select', 'textarea']);
