import type { SceneChart, SceneChartSeries } from '../../../model/scene/scene-node.ts';
import type { Look } from '../node/emitter.ts';
import { strokeXml } from '../style/fill.ts';
import { sameColor, sameStyle } from '../style/text-properties.ts';
import { xmlText } from '../xml/writable-text.ts';
import { textPropertiesXml } from './text-xml.ts';
import { seriesColumn, sheetName } from './workbook.ts';

/** One series with its data as last known; elements in the order of the schema, which differs by kind. */
export function seriesXml(chart: SceneChart, index: number, look: Look): string {
  const series = chart.series[index];
  if (series === undefined) return '';
  const head =
    `<c:idx val="${index}"/><c:order val="${index}"/>` +
    `<c:tx><c:strRef><c:f>${sheetName}!$${seriesColumn(index)}$1</c:f>${stringsXml([series.name])}</c:strRef></c:tx>`;
  const labels = labelsXml(chart, series, look);
  const data = dataXml(chart, series, index);
  if (chart.kind === 'line') {
    return `<c:ser>${head}${lineXml(chart, series, look)}${labels}${data}<c:smooth val="0"/></c:ser>`;
  }
  if (chart.kind === 'bar') {
    return (
      `<c:ser>${head}<c:spPr>${fillOf(series, baseIndex(series), look)}</c:spPr><c:invertIfNegative val="0"/>` +
      `${pointsXml(chart, series, look)}${labels}${data}</c:ser>`
    );
  }
  return `<c:ser>${head}${pointsXml(chart, series, look)}${labels}${data}</c:ser>`;
}

function lineXml({ linePt = 1, pointPt = 5 }: SceneChart, series: SceneChartSeries, look: Look): string {
  const [color] = series.colors;
  if (color === undefined) return '';
  const line = strokeXml({ color, widthPt: linePt }, look.palette, { round: true });
  return (
    `<c:spPr>${line}</c:spPr><c:marker><c:symbol val="circle"/><c:size val="${Math.round(pointPt)}"/>` +
    `<c:spPr>${fillOf(series, 0, look)}<a:ln><a:noFill/></a:ln></c:spPr></c:marker>`
  );
}

function fillOf({ colors }: SceneChartSeries, index: number, { palette }: Look): string {
  const color = colors[index];
  return color === undefined ? '' : `<a:solidFill>${palette.colorXml(color)}</a:solidFill>`;
}

/**
 * Whose colour the series has: an opaque one, since LibreOffice gives all points the transparency of their series.
 */
function baseIndex({ colors }: SceneChartSeries): number {
  return Math.max(
    0,
    colors.findIndex(({ alpha = 1 }) => alpha >= 1),
  );
}

/** Where the look that most labels of the series have is found first. */
function commonLabel({ labelStyles, numberFormats }: SceneChartSeries): number {
  const keys = labelStyles.map(({ color }, index) => `${color.token} ${numberFormats[index]}`);
  const counts = keys.map((key) => keys.filter((other) => other === key).length);
  return counts.indexOf(Math.max(...counts));
}

/** Bars that differ from their series, and all slices of a pie. */
function pointsXml(chart: SceneChart, series: SceneChartSeries, look: Look): string {
  const common = series.colors[baseIndex(series)];
  const isPie = chart.kind === 'pie';
  const edge = isPie ? strokeXml(chart.axisStroke, look.palette) : '';
  return series.colors
    .map((color, index) =>
      !isPie && common !== undefined && sameColor(color, common)
        ? ''
        : `<c:dPt><c:idx val="${index}"/>${isPie ? '' : '<c:invertIfNegative val="0"/>'}<c:bubble3D val="0"/>` +
          `<c:spPr>${fillOf(series, index, look)}${edge}</c:spPr></c:dPt>`,
    )
    .join('');
}

const shows = (value: 0 | 1) =>
  `<c:showLegendKey val="0"/><c:showVal val="${value}"/><c:showCatName val="0"/><c:showSerName val="0"/>` +
  '<c:showPercent val="0"/><c:showBubbleSize val="0"/>';

function labelsXml(chart: SceneChart, series: SceneChartSeries, look: Look): string {
  const { labelStyles, numberFormats } = series;
  const common = commonLabel(series);
  const style = labelStyles[common];
  const format = numberFormats[common] ?? 'General';
  if (style === undefined) return `<c:dLbls>${shows(0)}</c:dLbls>`;
  const side = chart.kind === 'bar' ? 'outEnd' : series.labelSide === 'below' ? 'b' : 't';
  const body = (code: string, text: string) =>
    `<c:numFmt formatCode="${xmlText(code)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>` +
    `${text}<c:dLblPos val="${side}"/>${shows(1)}`;
  const own = labelStyles.map((each, index) => {
    const code = numberFormats[index] ?? format;
    return sameStyle(each, style) && code === format
      ? ''
      : `<c:dLbl><c:idx val="${index}"/>${body(code, textPropertiesXml(each, look, ' wrap="none"'))}</c:dLbl>`;
  });
  return `<c:dLbls>${own.join('')}${body(format, textPropertiesXml(style, look, ' wrap="none"'))}</c:dLbls>`;
}

function dataXml(
  { categories }: SceneChart,
  { values, numberFormats }: SceneChartSeries,
  index: number,
): string {
  const last = categories.length + 1;
  const points = values.map(
    (value, at) =>
      `<c:pt idx="${at}" formatCode="${xmlText(numberFormats[at] ?? 'General')}"><c:v>${value}</c:v></c:pt>`,
  );
  const column = seriesColumn(index);
  return (
    `<c:cat><c:strRef><c:f>${sheetName}!$A$2:$A$${last}</c:f>${stringsXml(categories)}</c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${sheetName}!$${column}$2:$${column}$${last}</c:f><c:numCache><c:formatCode>General</c:formatCode>` +
    `<c:ptCount val="${values.length}"/>${points.join('')}</c:numCache></c:numRef></c:val>`
  );
}

function stringsXml(texts: readonly string[]): string {
  const points = texts.map((text, index) => `<c:pt idx="${index}"><c:v>${xmlText(text)}</c:v></c:pt>`);
  return `<c:strCache><c:ptCount val="${texts.length}"/>${points.join('')}</c:strCache>`;
}
