/** What was typed, to be typed again. */
export function typedCommand(args = process.argv.slice(2)): string {
  const quoted = (arg: string) => (/^[\w./:=@%+,-]+$/.test(arg) ? arg : `'${arg.replaceAll("'", "'\\''")}'`);
  return ['please-hold', ...args.map(quoted)].join(' ');
}
