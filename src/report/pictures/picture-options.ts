/**
 * How a picture is drawn.
 *
 * @since 0.1.0
 */
export interface PictureOptions {
  /** Pixels, 240 to 4,000; 720 unless said. The height follows. */
  readonly width?: number;
}

/** The width that was asked for. @throws RangeError where no picture is so wide. */
export function widthAsked({ width = 720 }: PictureOptions = {}): number {
  if (typeof width !== 'number' || !(width >= 240 && width <= 4000)) {
    throw new RangeError(`width: ${String(width)} is not possible; give pixels from 240 to 4,000`);
  }
  return width;
}
