/** Sent on from shop to website: what then depends on the website. */
import { check, type Design } from 'please-hold';
import { expect, test } from 'vitest';
import { callers, live, properties, siteSendsBack, siteWorks, toBe } from '../../examples/go-to-the-website/index.ts';

test('the site works: nobody can buy it in the shop, most in the end', () => {
  const { run } = live(siteWorks);
  expect(run.firstContactResolution.value).toBe(0);
  expect(run.resolution.low).toBeGreaterThan(0.8);
  expect(run.channels.portal?.met.value).toBe(1);
});

test('the site sends back: a trap over contacts, out of which nobody comes', () => {
  const { run } = live(siteSendsBack);
  expect(run.resolution.value).toBe(0);
  expect(run.deadEnds.perContact.value).toBe(1);
  expect(run.contactsPerJourney.low).toBeGreaterThan(4);
});

test('the trap is proved over contacts: however often they come, no way leads to buying', () => {
  const by = (design: Design<'buy'>) => check(design, callers, properties[0]!).status;
  expect(by(siteSendsBack)).toBe('violated');
  expect(by(siteWorks)).toBe('holds');
  expect(by(toBe)).toBe('holds');
});

test('the shop sells it, and the trap is gone with the website as it was', () => {
  const { run } = live(toBe);
  expect(run.firstContactResolution.low).toBeGreaterThan(0.9);
  expect(run.deadEnds.rate.value).toBe(0);
});
