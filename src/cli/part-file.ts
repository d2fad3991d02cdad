import { renameSync, rmSync, statSync } from 'node:fs';

/** What a file is called until it is whole. */
export const partOf = (path: string): string => (isFile(path) ? `${path}.part` : path);

/** What was written takes the place of what was there. */
export function putInPlace(path: string): void {
  if (isFile(path)) renameSync(partOf(path), path);
}

/** What nobody will finish is not left lying about. */
export function removePart(path: string): void {
  if (!isFile(path)) return;
  rmSync(partOf(path), { force: true });
  // What a log keeps on the disk until its end.
  rmSync(`${partOf(path)}.rest`, { force: true });
}

/** Pipes and devices are written to as they are. */
function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? true;
}
