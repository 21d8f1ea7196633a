import type { SceneChart } from '../../../model/scene/scene-node.ts';
import type { Look } from '../node/emitter.ts';
import { strokeXml } from '../style/fill.ts';
import { xmlText } from '../xml/writable-text.ts';
import { textPropertiesXml } from './text-xml.ts';

/** The axis of names, and the axis of values, which is not drawn: the values stand at bars and points. */
export function axesXml(chart: SceneChart, look: Look): string {
  const { valueAxis, axisStroke, categoryStyle, kind } = chart;
  if (valueAxis === null) return '';
  const isBar = kind === 'bar';
  const names = categoryStyle === null ? '<c:tickLblPos val="none"/>' : '<c:tickLblPos val="low"/>';
  const line = `<c:spPr>${strokeXml(axisStroke, look.palette)}</c:spPr>`;
  const text = categoryStyle === null ? '' : textPropertiesXml(categoryStyle, look);
  const format = chart.series[0]?.numberFormats[0] ?? 'General';
  return (
    `<c:catAx><c:axId val="111111111"/><c:scaling><c:orientation val="${isBar ? 'maxMin' : 'minMax'}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${isBar ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/>` +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/>${names}${line}${text}` +
    `<c:crossAx val="222222222"/><c:crosses val="${isBar ? 'autoZero' : 'min'}"/><c:auto val="0"/>` +
    '<c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>' +
    '<c:valAx><c:axId val="222222222"/><c:scaling><c:orientation val="minMax"/>' +
    `<c:max val="${axisEnd(valueAxis.max)}"/><c:min val="${axisEnd(valueAxis.min)}"/></c:scaling>` +
    `<c:delete val="1"/><c:axPos val="${isBar ? 'b' : 'l'}"/>` +
    `<c:numFmt formatCode="${xmlText(format)}" sourceLinked="0"/>` +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="none"/>' +
    '<c:crossAx val="111111111"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>'
  );
}

/** Long fractions say nothing about where an axis ends. */
function axisEnd(value: number): number {
  return Number(value.toPrecision(8));
}
