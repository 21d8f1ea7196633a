/** How a stretch of a paragraph looks on the slide. */
export interface TextStyle {
  readonly start: number;
  readonly end: number;
  readonly css: string;
}

const runProperties = ['font-family', 'font-weight', 'font-size', 'color', 'letter-spacing', 'line-height'];
const lineProperties = [
  'font-family',
  'font-weight',
  'font-size',
  'line-height',
  'text-align',
  'writing-mode',
  'text-orientation',
];

/** Looks of the characters of `text`, read off the lines that were drawn from it. */
export function readTextStyles(lines: readonly HTMLElement[], text: string): readonly TextStyle[] {
  const styles: TextStyle[] = [];
  let at = 0;
  for (const line of lines) {
    for (const run of line.children) {
      const words = run.textContent ?? '';
      const start = text.indexOf(words, at);
      if (!(run instanceof HTMLElement) || words === '' || start < 0) continue;
      at = start + words.length;
      styles.push({ start, end: at, css: cssOf(run.style, runProperties) });
    }
  }
  // What a line break swallowed belongs to the run before it.
  return styles.map((style, index) => ({ ...style, end: styles[index + 1]?.start ?? text.length }));
}

/** Looks of the paragraph itself: the line's face and measure. */
export function readLineStyle(lines: readonly HTMLElement[]): string {
  const line = lines[0];
  if (line === undefined) return '';
  const color = line.firstElementChild instanceof HTMLElement ? line.firstElementChild.style.color : '';
  return `${cssOf(line.style, lineProperties)}${color === '' ? '' : `color:${color};`}`;
}

function cssOf(style: CSSStyleDeclaration, properties: readonly string[]): string {
  return properties
    .map((property) => [property, style.getPropertyValue(property)] as const)
    .filter(([, value]) => value !== '')
    .map(([property, value]) => `${property}:${value};`)
    .join('');
}
