export { type ChartOptions, chart } from './chart/chart.ts';
export { dayCurve } from './pictures/day-curve.ts';
export { paths } from './pictures/paths.ts';
export { patienceCurve } from './pictures/patience-curve.ts';
export type { PictureOptions } from './pictures/picture-options.ts';
export { repeatBars } from './pictures/repeats.ts';
export { staffingCurve } from './pictures/staffing-curve.ts';
export { waitCurve } from './pictures/wait-curve.ts';
export { type ReportOptions, report } from './report.ts';
