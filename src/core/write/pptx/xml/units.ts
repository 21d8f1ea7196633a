/** English Metric Units, the unit of DrawingML: 12,700 to a point. */
export function emu(pt: number): number {
  return Math.round(pt * 12700);
}

/** Points as inches, the unit of pptxgenjs. */
export function inches(pt: number): number {
  return pt / 72;
}

/** Hundredths of a point, the unit of type sizes and line spacing. */
export function centipoints(pt: number): number {
  return Math.round(pt * 100);
}

/** Thousandths of a per cent, the unit of alpha and gradient stops. */
export function millipercent(fraction: number): number {
  return Math.round(Math.min(1, Math.max(0, fraction)) * 100000);
}
