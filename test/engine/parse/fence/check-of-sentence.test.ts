import { describe, expect, it } from 'vitest';
import { checkOfOutput } from '../../../../engine/parse/fence/check-of-output.ts';
import { checkOfSentence } from '../../../../engine/parse/fence/check-of-sentence.ts';

describe('the check that a sentence means', () => {
  it.each([
    ['"1.4.2"', 'literal'],
    ['PONG', 'literal'],
    ['registry.example/app:v2 (only)', 'literal'],
    ['deployment.apps/web image updated', 'literal'],
    ['show "Exit" as its status', 'literal'],
    ['{"status":"healthy"}', 'json'],
    ['HTTP 200 and body {"ready": true}', 'json'],
    ['<primary-address> 5432', 'lines'],
    ['<primary-address> 5432 (may still be the old one)', 'judgement'],
    ['3 pumps (might differ)', 'judgement'],
    ['Error count is 0', 'number'],
    ['0 or within the usual range is fine, count is 0', 'number'],
    ['File of reasonable size (> 0 bytes)', 'number'],
    ['less than 5 seconds of lag', 'number'],
    ['3 rows', 'number'],
    ['bad lines: 0', 'number'],
    ['3 files copied', 'number'],
    ['30 seconds elapsed', 'judgement'],
    ['zero', 'empty'],
    ['non-zero', 'number'],
    ['>=3', 'number'],
    ['3+', 'number'],
    ['not 0', 'number'],
    ['exactly three replicas', 'number'],
    ['no fewer than 3 nodes', 'number'],
    ['10-20 rows', 'number'],
    ['minimum 3', 'number'],
    ['non-empty', 'judgement'],
    ['v1.28+', 'judgement'],
    ['both "a" and "b"', 'judgement'],
    ['No such file or directory', 'judgement'],
    ['should fail with "quota exceeded"', 'status'],
    ['`OK` on every line', 'judgement'],
    ['No errors', 'empty'],
    ['No critical errors', 'empty'],
    ['nothing', 'empty'],
    ['(empty)', 'empty'],
    ['should not return any rows', 'empty'],
    ['All pods Running with 1/1 READY', 'state'],
    ['At least 2 pods Ready', 'state'],
    ['All nodes should be Ready', 'state'],
    ['Both targets are up', 'state'],
    ['STATUS: Running', 'state'],
    ['Returns 200 OK', 'status'],
    ['response should be 200 OK', 'status'],
    ['The status code must be 204', 'status'],
    ['Response should be 200 ms', 'number'],
    ['HTTP/2 200', 'status'],
    ['Both endpoints returning 200', 'status'],
    ['403 Forbidden', 'status'],
    ['All curl commands succeed', 'status'],
    ['should be denied', 'status'],
    ['connection refused', 'status'],
    ['exits with code 1', 'status'],
    ['should fail if it is not allowed', 'status'],
    ['New tables present', 'judgement'],
    ['Image matches the target version', 'judgement'],
    ['Previous version (e.g., v0.1.1)', 'judgement'],
    ['"Paused" or "Healthy"', 'judgement'],
    ['HTTP 200 + a score between 0 and 1', 'judgement'],
    ['Order created successfully', 'judgement'],
    ['Shows db-1 as streaming replica with minimal lag', 'judgement'],
    ['The old key is backed up beside the server key', 'judgement'],
    ['db-1:5432 - accepting connections', 'literal'],
    ['db-1:5432 - no response', 'judgement'],
    ['', 'judgement'],
  ])('%s', (sentence, check) => expect(checkOfSentence(sentence).check).toBe(check));

  it('compares what is quoted, and nothing else', () => {
    expect(checkOfSentence('show "Exit" as its status').text).toBe('"Exit"');
    expect(checkOfSentence('body {"a": {"b": 1}} and more {x}').text).toBe('{"a": {"b": 1}}');
  });
});

describe('the check of pasted output', () => {
  it.each([
    ['NAME   READY\nweb    1/1', 'table'],
    [' id | name\n----+------\n 1  | a', 'table'],
    ['[{"a": 1}]', 'json'],
    ['{\n  "a": 1\n}', 'json'],
    ['one line', 'literal'],
    ['one ... line', 'lines'],
    ['one\ntwo', 'lines'],
  ])('%s', (text, check) => expect(checkOfOutput(text)).toBe(check));
});
