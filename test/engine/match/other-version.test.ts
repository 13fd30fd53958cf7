import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { otherVersion } from '../../../engine/match/other-version.ts';
import { judged } from './observation.ts';

const nodes = (...versions: readonly string[]) =>
  [
    'NAME   STATUS   AGE   VERSION',
    ...versions.map((version, index) => `n${index}     Ready    5d    ${version}`),
  ].join('\n');

describe('another version of what is expected', () => {
  it.each([
    ['v1.28.4', 'Client Version: v1.28.4\nServer Version: v1.27.9'],
    ['web:v1.2.3', 'web:v1.2.3 web:v1.2.2'],
    ['registry.example.org/web:v1.2.3', 'registry.example.org/web:v1.2.3\nregistry.example.org/web:latest'],
    ['v1.2.3', 'web:v1.2.3\nweb:v1.2.2'],
    ['v1.2.3', '"web:v1.2.3","web:v1.3.0-rc1"'],
    ['1.2.3', 'web version 1.2.3 (blue)\nweb version 1.2.2 (green)'],
    ['v1.28.4', nodes('v1.28.4', 'v1.27.9')],
  ])('is asked about: %s of %j', (text, output) => {
    expect(judged('literal', text, output).status).toBe('person');
  });

  it.each([
    ['1.25.3', 'nginx version: nginx/1.25.3\nbuilt with OpenSSL 3.0.1'],
    ['v1.28.4', nodes('v1.28.4', 'v1.28.4')],
    ['v1.2.3', 'upgraded from v1.2.2 to v1.2.3'],
    ['web:v1.2.3', 'web:v1.2.3 db:v9.1.0'],
    ['3.5.1', 'etcdctl version: 3.5.1\nAPI version: 3.5'],
    ['10.0.0.1', 'host 10.0.0.1\nhost 10.0.0.2'],
    ['web', 'web:v1.2.3 web:v1.2.2'],
  ])('is not there for %s of %j', (text, output) => {
    expect(judged('literal', text, output).status).toBe('held');
  });

  it('is never the same one', () => {
    const part = fc.nat({ max: 99 });
    fc.assert(
      fc.property(part, part, part, fc.integer({ min: 1, max: 9 }), (major, minor, patch, times) => {
        const version = `v${major}.${minor}.${patch}`;
        const output = Array.from({ length: times }, () => `web version: ${version}`).join('\n');
        expect(otherVersion(version, output)).toBeUndefined();
        expect(otherVersion(version, `${output}\nweb version: v${major}.${minor}.${patch + 1}`)).toBeDefined();
      }),
    );
  });
});
