import { expect, it } from 'vitest';
import { readRunbook } from '../../../../engine/parse/read-runbook.ts';
import { fence } from '../fence/read-document.ts';

/** The option of the one choice that each section is, below a heading. */
function options(above: string, ...titles: readonly string[]) {
  const sections = titles.map((title, at) => `### ${title}\n\n${fence(`acme run ${at}`)}`);
  const { items } = readRunbook('a.md', `# T\n\n## ${above}\n\n${sections.join('\n')}`);
  return items
    .filter((item) => item.kind === 'step')
    .map(({ choice }) => (choice === undefined ? '-' : `${choice.option}${choice.certain ? '!' : '?'}`))
    .join(' ');
}

it.each([
  ['Startup', ['Docker Compose Startup', 'Kubernetes Startup', 'Systemd Startup']],
  ['Shutdown', ['Graceful shutdown - Docker Compose', 'Graceful shutdown - Kubernetes', 'Graceful shutdown - Systemd']],
  ['Work', ['Restart on Kubernetes', 'Restart with Docker', 'Restart on bare metal']],
  ['Work', ['Deployment (Docker)', 'Deployment (Kubernetes)', 'Deployment (Nomad)']],
  ['Gateway rollback', ['Using systemd (Recommended)', 'Using Docker', 'Kubernetes rollback']],
  ['Work', ['AWS failover', 'GCP failover', 'Azure failover']],
])('suspects a choice under %s between %s', (above, titles) => expect(options(above, ...titles)).toBe('1? 2? 3?'));

it.each([
  ['Work', ['Restart Docker', 'Restart Kubernetes', 'Restart systemd']],
  ['Work', ['Upgrade Kubernetes', 'Upgrade Docker', 'Docker upgrade']],
  ['Work', ['1. Docker startup', '2. Kubernetes startup', '3. Clean up']],
  ['Work', ['Docker startup', 'Kubernetes restart', 'Systemd reload']],
  ['Work', ['Kubernetes startup', 'Application startup', 'Database startup']],
])('suspects none under %s between %s', (above, titles) => expect(options(above, ...titles)).toBe('- - -'));

it('takes what stands beside them for none of them', () => {
  expect(options('Startup', 'Look at the ports', 'Docker startup', 'Kubernetes startup')).toBe('- 1? 2?');
});
