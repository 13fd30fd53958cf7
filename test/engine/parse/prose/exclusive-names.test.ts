import { describe, expect, it } from 'vitest';
import { familiesOf, readEnvironmentDeed, readNamedCase } from '../../../../engine/parse/prose/exclusive-names.ts';
import { readRunbook } from '../../../../engine/parse/read-runbook.ts';
import { fence, optionsOf } from '../fence/read-document.ts';

describe('readNamedCase', () => {
  it.each([
    ['Staging', 'environment', 'staging'],
    ['On the production cluster:', 'environment', 'production'],
    ['Non-prod (dev, test)', 'environment', 'non-prod'],
    ['Live environment', 'environment', 'live'],
    ['Single node', 'topology', 'single node'],
    ['Cluster', 'topology', 'cluster'],
    ['Single-controller upgrade', 'topology', 'single-controller'],
    ['HA controller upgrade', 'topology', 'ha controller'],
    ['Major upgrade (3.x to 4.x)', 'extent', 'major'],
    ['From a snapshot', 'source', 'snapshot'],
    ['Without TLS', 'with tls', 'without'],
    ['PostgreSQL', 'database', 'postgresql'],
    ['Replica', 'role', 'replica'],
    ['Other way', 'preference', 'other'],
    ['Green', 'colour', 'green'],
    ['Linux', 'platform', 'linux'],
    ['Without Helm', 'platform', 'without helm'],
  ])('%s', (title, family, member) => expect(readNamedCase(title)).toEqual({ family, member }));

  it.each([
    'Deploy to staging',
    'Cache',
    'Test',
    'From the database side',
    'Verify the primary',
    'Upgrade',
    'Clean up',
    'Blue-green switch of the traffic',
  ])('none in %s', (title) => expect(readNamedCase(title)).toBeUndefined());
});

describe('readEnvironmentDeed', () => {
  it.each([
    ['Deploy to staging', 'environment to deploy in', 'staging'],
    ['Restart the API in production:', 'environment to restart the api in', 'production'],
  ])('%s', (title, family, member) => expect(readEnvironmentDeed(title)).toEqual({ family, member }));

  it.each(['Deploy to Kubernetes', 'Staging', 'Restore from backup'])('none in %s', (title) =>
    expect(readEnvironmentDeed(title)).toBeUndefined(),
  );

  it('lets one deed in two environments exclude each other, and different deeds not', () => {
    expect(optionsOf(fence('# Deploy to staging\nacme a\n\n# Deploy to production\nacme b'))).toBe('1 2');
    expect(optionsOf(fence('# Deploy to staging\nacme a\n\n# Promote to production\nacme b'))).toBe('- -');
    expect(optionsOf(fence('# 1. Deploy to staging\nacme a\n\n# 2. Deploy to production\nacme b'))).toBe('- -');
  });
});

it('finds kinds of which two different cases are named', () => {
  expect([...familiesOf(['Staging', 'Check', 'Production'])]).toEqual(['environment']);
  expect([...familiesOf(['Staging', 'Staging'])]).toEqual([]);
  expect([...familiesOf(['Staging', 'Replica'])]).toEqual([]);
});

describe('an order is no choice', () => {
  const choices = (text: string) =>
    readRunbook('a.md', text).items.flatMap((item) =>
      (item.kind === 'step' || item.kind === 'command') && item.choice !== undefined ? [item.line] : [],
    );
  it.each([
    ['Staging', 'Production'],
    ['Primary', 'Replica'],
    ['Blue', 'Green'],
    ['Pause', 'Resume'],
  ])('numbered %s and %s', (one, other) => {
    const body = fence('acme restart');
    const items = `1. ${one}:\n\n${body.replace(/^(?=.)/gm, '   ')}\n2. ${other}:\n\n${body.replace(/^(?=.)/gm, '   ')}`;
    expect(choices(`# T\n\n## Deploy\n\n${items}`)).toEqual([]);
    expect(choices(`# T\n\n## Deploy\n\n### Step 1: ${one}\n\n${body}\n### Step 2: ${other}\n\n${body}`)).toEqual([]);
    expect(optionsOf(fence(`# 1. ${one}\nacme restart a\n\n# 2. ${other}\nacme restart b`))).toBe('- -');
  });

  it('nor is what is only looked at in two places', () => {
    expect(optionsOf(fence('# On the primary\nkubectl get a\n\n# On the replica\nkubectl get b'))).toBe('- -');
  });
});
