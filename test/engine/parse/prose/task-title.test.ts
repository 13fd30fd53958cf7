import { expect, it } from 'vitest';
import { readTaskTitle } from '../../../../engine/parse/prose/task-title.ts';

it.each([
  ['Add a node', 'errand', 'add node'],
  ['Replacing a failed disk', 'errand', 'replacing disk'],
  ['Restart another shard (5 min)', 'errand', 'restart shard'],
  ['How to reassign partitions', 'question', 'reassign partitions'],
  ['How do I delete a topic?', 'question', 'delete a topic'],
  ['Push failures', 'trouble', 'push failures'],
  ['Storage failure recovery', 'trouble', 'storage failure'],
])('%s', (title, type, thing) => expect(readTaskTitle(title)).toEqual({ type, thing }));

it.each([
  'Replace the disk',
  'Create a cluster',
  'Open a ticket',
  'Verify',
  'Upgrade',
  'Contain the incident',
  'How to use this page',
  'Simulate a failure',
])('reads none in %s', (title) => expect(readTaskTitle(title)).toBeUndefined());
