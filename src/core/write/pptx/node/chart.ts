import type { SceneChart } from '../../../model/scene/scene-node.ts';
import { emu } from '../xml/units.ts';
import { xmlElement } from '../xml/xml-element.ts';
import type { OwnEmitter } from './emitter.ts';
import { nodeName } from './node-name.ts';
import { nonVisualXml } from './non-visual.ts';

const chartUri = 'http://schemas.openxmlformats.org/drawingml/2006/chart';

/** The frame of a native chart, which is a part of its own (`part/slide/chart-parts.ts`); all of it is ours. */
export const chartEmitter: OwnEmitter<SceneChart> = {
  make: (node, { look, shapeId, chartRelation }) => {
    const named = nonVisualXml({
      shapeId,
      name: nodeName(node, look.words),
      description: look.words.chartDescription(node.kind, chartWords(node)),
    });
    return xmlElement('p:graphicFrame', '', [
      `<p:nvGraphicFramePr>${named}<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>` +
        '<p:nvPr/></p:nvGraphicFramePr>',
      `<p:xfrm><a:off x="${emu(node.xPt)}" y="${emu(node.yPt)}"/>` +
        `<a:ext cx="${emu(node.widthPt)}" cy="${emu(node.heightPt)}"/></p:xfrm>`,
      `<a:graphic><a:graphicData uri="${chartUri}"><c:chart xmlns:c="${chartUri}" r:id="${chartRelation(node)}"/>` +
        '</a:graphicData></a:graphic>',
    ]);
  },
  groupable: () => false,
};

/** Rows of the chart's data: the name of each category and its values. */
function chartWords({ categories, series }: SceneChart): readonly string[] {
  return categories.map((category, row) => {
    const values = series.map(({ name, values: list, numberFormats }) => {
      const value = spokenValue(list[row] ?? 0, numberFormats[row] ?? '');
      return series.length > 1 && name !== '' ? `${name} ${value}` : value;
    });
    return `${category} ${values.join(' / ')}`;
  });
}

function spokenValue(value: number, format: string): string {
  return format.endsWith('%') ? `${Number((value * 100).toPrecision(12))}%` : String(value);
}
