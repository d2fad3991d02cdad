const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

/** How long something takes, as people say it: seconds up to a minute and a half, then minutes, hours, days and weeks. */
export function lengthText(seconds: number): string {
  if (seconds < 0.5) return 'a moment';
  if (seconds < 1.5 * MINUTE) return counted(Math.round(seconds), 'second');
  const minutes = Math.round(seconds / MINUTE);
  if (minutes < 60) return counted(minutes, 'minute');
  if (minutes < 180) {
    const rest = minutes % 60;
    return `${counted(Math.floor(minutes / 60), 'hour')}${rest === 0 ? '' : ` ${counted(rest, 'minute')}`}`;
  }
  const days = Math.round(seconds / DAY);
  const isAboutDays = days > 0 && Math.abs(seconds - days * DAY) < HOUR / 2;
  if (seconds < 2 * DAY && !isAboutDays) return counted(Math.round(seconds / HOUR), 'hour');
  return days >= 60 || (days >= 14 && days % 7 === 0) ? counted(Math.round(days / 7), 'week') : counted(days, 'day');
}

/** `1 contact`, `2 contacts`. */
export function counted(number: number, of: string): string {
  return `${number} ${of}${number === 1 ? '' : 's'}`;
}
