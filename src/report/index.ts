export { paths } from './pictures/paths.ts';
export type { PictureOptions } from './pictures/picture-options.ts';
export { waitCurve } from './pictures/wait-curve.ts';
export { type ReportOptions, report } from './report.ts';
