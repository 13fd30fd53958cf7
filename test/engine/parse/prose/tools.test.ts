import { describe, expect, it } from 'vitest';
import { readTools } from '../../../../engine/parse/prose/tools.ts';

const named = (text: string, code?: string) =>
  readTools(text, code).map(({ tool, version }) => (version === undefined ? tool : `${tool} ${version}`));

describe('readTools', () => {
  it.each([
    ['kubectl, helm and jq installed', ['kubectl', 'helm', 'jq']],
    ['kubectl 1.28+, helm 3.x, and jq', ['kubectl 1.28+', 'helm 3.x', 'jq']],
    ['docker and git installed', ['docker', 'git']],
    ['kubectl / helm', ['kubectl', 'helm']],
    ['AWS CLI and Azure CLI', ['aws', 'az']],
    ['kubectl and access to the cluster', ['kubectl']],
    ['kubectl, helm (if charts are used)', ['kubectl']],
    ['kubectl (v1.24+, configured and working)', ['kubectl v1.24+']],
    ['kubectl and kubectl', ['kubectl']],
    ['Docker and registry access', []],
    ['Access to production', []],
  ])('%s', (text, tools) => {
    expect(named(text)).toEqual(tools);
  });

  it.each([
    ['shopctl on the PATH', ['shopctl']],
    ['shopctl in your $PATH', ['shopctl']],
    ['shopctl is installed', ['shopctl']],
    ['shopctl reaches the cluster', []],
    ['shopctl is healthy', []],
  ])('takes one word of code for a tool where it is said to be there: %s', (text, tools) => {
    expect(named(text, 'shopctl')).toEqual(tools);
  });
});
