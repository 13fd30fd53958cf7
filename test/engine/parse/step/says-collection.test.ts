import { expect, it } from 'vitest';
import { readBlocks } from '../../../../engine/parse/blocks.ts';
import { saysCollection } from '../../../../engine/parse/step/says-collection.ts';

const says = (text: string) => saysCollection(readBlocks(`${text}\n\n## Brokers\n\nText.\n`), 0);

it.each([
  '# Cluster handbook',
  '# Storage operations guide',
  '# Managing Kafka',
  '# Redis administration',
  '# Operational runbooks',
  '# Common operations (day 2)',
  '# Tasks',
  '# How-tos',
  '# Kafka\n\nThis page collects the procedures that on-call needs most.',
  '# Kafka\n\nWho we are.\n\nThis runbook covers routine operations on the brokers.',
  '# Kafka\n\nJump to the section that you need.',
  '# Kafka\n\nThe tasks below can be done in any order.',
])('%s says so', (text) => expect(says(text)).toBe(true));

it.each([
  '# Upgrade runbook',
  '# Post-deployment tasks',
  '# Rollback procedures',
  '# Node maintenance',
  '# Kafka\n\nThis page describes the upgrade.',
])('%s does not', (text) => expect(says(text)).toBe(false));

it('reads no further than the first heading below', () => {
  expect(says('# Kafka\n\n## Notes\n\nThis page collects what we need.')).toBe(false);
});
