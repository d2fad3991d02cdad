import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as formats from '../../src/formats/index.ts';
import * as library from '../../src/index.ts';
import * as queueing from '../../src/queueing/index.ts';
import * as testing from '../../src/testing/index.ts';
import * as matching from '../../src/vitest/index.ts';
import { prose, root } from './pages.ts';

const page = { path: 'docs/errors.md', text: readFileSync(`${root}docs/errors.md`, 'utf8') };
const sources = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => readFileSync(`${root}src/${path}`, 'utf8'));
const rows = page.text.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| says'));

/** Names that stand in backticks. */
const named = (text: string) => new Set([...text.matchAll(/`([^`]+)`/g)].map(([, name]) => name));

const isError = (value: unknown) => typeof value === 'function' && value.prototype instanceof Error;

test('every error class that can be imported is named', () => {
  const classes = Object.entries({ ...library, ...queueing, ...testing, ...matching, ...formats }).filter(([, value]) =>
    isError(value),
  );
  expect(classes.length).toBeGreaterThan(10);
  expect(classes.map(([name]) => name).filter((name) => !named(prose(page)).has(name))).toEqual([]);
});

test('every error class that is exported from a file is named', () => {
  const classes = sources.flatMap((text) => [
    ...text.matchAll(/export (?:abstract )?class (\w+) extends (?:Refusal|Error)\b/g),
  ]);
  expect(classes.length).toBeGreaterThan(10);
  expect(classes.map(([, name]) => name).filter((name) => !named(prose(page)).has(name))).toEqual([]);
});

test('every way a step may fail has a row', () => {
  const type = /export type StepFailure = ([^;]+);/.exec(
    sources.find((text) => text.includes('export type StepFailure =')) ?? '',
  );
  const failures = [...(type?.[1] ?? '').matchAll(/'(\w+)'/g)].map(([, failure]) => failure);
  expect(failures.length).toBeGreaterThan(3);
  expect(failures.filter((failure) => !rows.some((row) => row.startsWith(`| \`${failure}\` |`)))).toEqual([]);
});

/** What a row says is said, without names and values. */
function pieces(row: string): string[] {
  const said = row.split(' | ')[0] ?? '';
  return [...said.matchAll(/`([^`]+)`/g)].flatMap(([, words = '']) => words.split(/[…']/).map((piece) => piece.trim()));
}

test('every message is in the sources', () => {
  const tables = page.text.split('| says |').slice(1).join('\n').split('\n');
  const said = tables
    .filter((line) => line.startsWith('| `'))
    .flatMap(pieces)
    .filter((piece) => piece.length > 3);
  expect(said.length).toBeGreaterThan(60);
  // Messages of names that are not there are made of a kind: `no command`.
  const isIn = (piece: string) => sources.some((text) => text.includes(piece));
  const isSaid = (piece: string) => isIn(piece) || (piece.startsWith('no ') && isIn(`'${piece.slice(3)}'`));
  expect(said.filter((piece) => !isSaid(piece))).toEqual([]);
});

test('a message that is nowhere, and a class without a name, are found', () => {
  expect(pieces('| `is no …`, `a second name` | `not this` |')).toEqual(['is no', '', 'a second name']);
  expect(named('`DesignError` and ChartRefusal').has('ChartRefusal')).toBe(false);
});
