import { describe, expect, it } from 'vitest';
import { clearTextLines } from '../../../cli/clear-text.ts';
import { secretsOfDocument } from '../../../cli/run/known-secrets.ts';
import { Secrets } from '../../../cli/run/secrets.ts';
import { shownDocument, sinkWithoutSecrets } from '../../../cli/run/shown-document.ts';
import { buildGraph } from '../../../engine/graph/build-graph.ts';
import { readRunbook } from '../../../engine/parse/read-runbook.ts';

const KEY = `-----BEGIN ${'PRIVATE'} KEY-----\nMIIEow\nAbCdEf\n-----END ${'PRIVATE'} KEY-----`;
const TEXT = `# T\n\n## Steps\n\n### 1. One\n\n\`\`\`bash\necho a\nexport DB_PASSWORD=hunter2x\n\`\`\`\n\nExpected: \`hunter2x\`\n\n${KEY}\n`;
const runbook = readRunbook('own.md', TEXT);
const graph = buildGraph(runbook);
const secrets = () => new Secrets(secretsOfDocument(graph));

describe('a document that says a secret in clear', () => {
  it('is shown without it, line by line as it is', () => {
    const shown = shownDocument({ graph, text: TEXT }, secrets().redactor);
    expect(JSON.stringify(shown)).not.toMatch(/hunter2x|AbCdEf/);
    expect(shown.text.split('\n')).toHaveLength(TEXT.split('\n').length);
    expect(shown.graph.steps.map(({ id }) => id)).toEqual(graph.steps.map(({ id }) => id));
  });

  it('is itself where it says none', () => {
    const document = { graph, text: 'nothing' };
    expect(shownDocument(document, secrets().redactor)).toBe(document);
  });

  it('is learnt from when a run goes on with another text', () => {
    const shown: string[] = [];
    const known = new Secrets([]);
    const sink = { event: () => undefined, output: () => undefined };
    const told = sinkWithoutSecrets({ ...sink, document: (_, text) => void shown.push(text) }, known);
    told.document?.(graph, TEXT);
    expect(shown[0]).toContain('DB_PASSWORD=‹redacted:DB_PASSWORD›');
    expect(known.redactor.redactText('hunter2x')).toBe('‹redacted:DB_PASSWORD›');
  });

  it('has its author told where, and not what', () => {
    expect(clearTextLines('own.md', runbook.items)).toEqual([
      'own.md:9: a secret stands here in clear (DB_PASSWORD). Take it from the environment or from a parameter, as <db-password>.',
    ]);
  });
});
