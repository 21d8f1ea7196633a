import { xmlText } from '../xml/writable-text.ts';

const decorativeMark =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">' +
  '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>' +
  '</a:ext></a:extLst>';

/** What a shape is called and read out as. */
export interface NonVisual {
  /** Unique within its part; 1 is the tree itself. */
  readonly shapeId: number;
  readonly name: string;
  /** Alternative text; null for text, which speaks for itself; `decorative` for what has nothing to say. */
  readonly description: string | 'decorative' | null;
}

export function nonVisualXml({ shapeId, name, description }: NonVisual): string {
  const open = `<p:cNvPr id="${shapeId}" name="${xmlText(name)}"`;
  if (description === null) return `${open}/>`;
  if (description === 'decorative') return `${open} descr="">${decorativeMark}</p:cNvPr>`;
  return `${open} descr="${xmlText(description)}"/>`;
}
