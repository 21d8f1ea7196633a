/** Groups whose text is none of the document (RTF 1.9.1, destinations), beside those that a file marks by `\*`. */
export const skippedDestinations: ReadonlySet<string> = new Set(
  (
    'colortbl info pict header headerl headerr headerf footer footerl footerr footerf ftnsep ftnsepc ftncn ' +
    'aftnsep aftnsepc aftncn listtable listoverridetable rsidtbl generator themedata colorschememapping datastore ' +
    'latentstyles xmlnstbl filetbl revtbl private nonshppict template operator author title subject keywords comment ' +
    'doccomm annotation atnid atnauthor atndate atnref bkmkstart bkmkend xe tc tcn rxe txe do shpinst sp sn sv ' +
    'wgrffmtfilter docvar fchars lchars mmathPr pgptbl userprops falt panose fontemb fontfile objdata objclass ' +
    'picprop blipuid stylerestrictions pnseclvl'
  ).split(' '),
);

/** Destinations marked by `\*` that are read all the same. */
export const readDestinations: ReadonlySet<string> = new Set([
  'fldinst',
  'shptxt',
  'shpinst',
  'shppict',
  'formfield',
  'pnseclvl',
  'pntext',
  'listtext',
  'mmath',
  'moMath',
  'moMathPara',
  'mr',
  'footnote',
]);

/** Characters that have a control word or symbol of their own. */
export const characters: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    tab: '\t',
    line: '\n',
    lbr: '\n',
    softline: '\n',
    emdash: '—',
    endash: '–',
    lquote: '‘',
    rquote: '’',
    ldblquote: '“',
    rdblquote: '”',
    bullet: '•',
    emspace: '\u2003',
    enspace: '\u2002',
    qmspace: '\u2005',
    '~': '\u00a0',
    _: '-',
    '{': '{',
    '}': '}',
    '\\': '\\',
  }),
);
