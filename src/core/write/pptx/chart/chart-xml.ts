import type { SceneBox, SceneChart } from '../../../model/scene/scene-node.ts';
import type { Look } from '../node/emitter.ts';
import { drawingNamespace, xmlHead } from '../xml/namespaces.ts';
import { axesXml } from './axes.ts';
import { seriesXml } from './series.ts';

const chartNamespace = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const relationshipNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Ids of the two axes: any numbers, the same for both ends. */
const axisIds = '<c:axId val="111111111"/><c:axId val="222222222"/>';

/** A chart part that looks as the layout decided: fixed plot, fixed axis, values as the source writes them. */
export function chartXml(chart: SceneChart, workbookRelation: string, look: Look): string {
  return (
    `${xmlHead}<c:chartSpace xmlns:c="${chartNamespace}" xmlns:a="${drawingNamespace}" xmlns:r="${relationshipNamespace}">` +
    `<c:date1904 val="0"/><c:lang val="${look.language === 'zh' ? 'zh-CN' : 'en-US'}"/><c:roundedCorners val="0"/>` +
    `<c:chart><c:autoTitleDeleted val="1"/><c:plotArea>${plotLayoutXml(chart, chart.plot)}` +
    `${plotXml(chart, look)}${axesXml(chart, look)}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>` +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
    '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>' +
    `<c:externalData r:id="${workbookRelation}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`
  );
}

function plotLayoutXml(chart: SceneBox, plot: SceneBox): string {
  const share = (part: number, whole: number) => Number((part / whole).toFixed(5));
  return (
    '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>' +
    `<c:x val="${share(plot.xPt, chart.widthPt)}"/><c:y val="${share(plot.yPt, chart.heightPt)}"/>` +
    `<c:w val="${share(plot.widthPt, chart.widthPt)}"/><c:h val="${share(plot.heightPt, chart.heightPt)}"/>` +
    '</c:manualLayout></c:layout>'
  );
}

function plotXml(chart: SceneChart, look: Look): string {
  const series = chart.series.map((_, index) => seriesXml(chart, index, look)).join('');
  if (chart.kind === 'bar') {
    return (
      '<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>' +
      `${series}<c:gapWidth val="${gapWidth(chart)}"/><c:overlap val="0"/>${axisIds}</c:barChart>`
    );
  }
  if (chart.kind === 'line') {
    return (
      '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>' +
      `${series}<c:marker val="1"/>${axisIds}</c:lineChart>`
    );
  }
  return `<c:pieChart><c:varyColors val="1"/>${series}<c:firstSliceAng val="0"/></c:pieChart>`;
}

/** Space between the bars of neighbouring categories in per cent of a bar. */
function gapWidth({ plot, categories, series, barPt = 1 }: SceneChart): number {
  const rowPt = plot.heightPt / categories.length;
  return Math.min(500, Math.max(0, Math.round((rowPt / barPt - series.length) * 100)));
}
