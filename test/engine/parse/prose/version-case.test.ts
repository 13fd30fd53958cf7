import { describe, expect, it } from 'vitest';
import { readVersionCase, readVersionCondition } from '../../../../engine/parse/prose/version-case.ts';

describe('readVersionCase', () => {
  it.each([
    ['Kubernetes 1.25+', 'version of kubernetes', '1.25+'],
    ['On version 2.x and later', 'version of ', '2.x and later'],
    ['PostgreSQL 12 or newer', 'version of postgresql', '12 or newer'],
    ['Prior to v3.2', 'version of ', 'prior to v3.2'],
    ['For kOps < 1.31', 'version of kops', '< 1.31'],
    ['v1.25', 'version of ', 'v1.25'],
  ])('%s', (title, family, member) => expect(readVersionCase(title)).toEqual({ family, member }));

  it.each(['Step 1.2', 'Upgrade to 1.25', 'node 10.0.0.4', 'Worker 2', '1.2', 'Phase 2 and later', 'Wait for 1.5'])(
    'none in %s',
    (title) => expect(readVersionCase(title)).toBeUndefined(),
  );
});

describe('readVersionCondition', () => {
  it.each([
    ['For kOps 1.31 and newer, run:', 'For kOps 1.31 and newer'],
    ['On version 2.x and later:', 'On version 2.x and later'],
    ['Since kOps 1.31 you can run:', 'Since kOps 1.31'],
    ['Prior to v3.2:', 'Prior to v3.2'],
    ['In older versions, run:', 'In older versions'],
  ])('%s', (text, condition) => expect(readVersionCondition(text)).toBe(condition));

  it.each([
    'As of Kubespray 2.18.0, containerd is the default.',
    'Before 5 minutes have passed:',
    'On web-1:',
    'Upgrade to version 1.31:',
  ])('none in %s', (text) => expect(readVersionCondition(text)).toBeUndefined());
});
