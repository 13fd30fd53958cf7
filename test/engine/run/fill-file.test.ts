import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../../engine/graph/build-graph.ts';
import { readRunbook } from '../../../engine/parse/read-runbook.ts';
import { fillFile } from '../../../engine/run/fill-file.ts';
import { initialState } from '../../../engine/run/initial-state.ts';

/** What becomes of a file of a document: what is asked for before it is written, or its content. */
function filled(path: string, content: string, parameters: Readonly<Record<string, string>> = {}) {
  const text = `# R\n\n## Steps\n\n### Make it\n\nCreate \`${path}\`:\n\n\`\`\`\n${content}\n\`\`\`\n`;
  const graph = buildGraph(readRunbook('r.md', text));
  const [step] = graph.steps;
  const action = step?.actions.find((one) => one.type === 'file');
  if (step === undefined || action === undefined) throw new Error('The document holds no file.');
  const result = fillFile(graph, { ...initialState(), parameters }, { step, action });
  return result.status === 'asks' ? `asks ${result.question.about}` : result.status === 'filled' ? result.content : '';
}

describe('a file to create', () => {
  it.each([
    ['get.sh', '#!/bin/bash\nget --version v1.28.x', 'v1.28.x'],
    ['get.sh', '#!/bin/bash\nget --from <mirror>', 'mirror'],
    ['get.sh', '#!/bin/bash\nssh user@host true', 'user@host'],
    ['get.sh', '#!/bin/bash\nexport TOKEN="XXXXXXXX"\nget', 'TOKEN'],
    ['get.sh', '#!/bin/bash\nget --day YYYY-MM-DD', 'YYYY-MM-DD'],
    ['app.yaml', 'image: your-registry/app', 'your-registry'],
    ['app.yaml', 'release: v2.3.x', 'v2.3.x'],
  ])('is not written before what it leaves open is asked for: %s %j', (path, content, name) => {
    expect(filled(path, content)).toBe(`asks ${name}`);
    const written = filled(path, content, { [name]: 'given' });
    expect(written).toContain('given');
    expect(written).not.toContain(name === 'TOKEN' ? 'XXXXXXXX' : name);
  });

  it('is written as it stands where it leaves nothing open', () => {
    expect(filled('get.sh', '#!/bin/bash\nget --version v1.28.3 # v1.x or later')).toBe(
      '#!/bin/bash\nget --version v1.28.3 # v1.x or later\n',
    );
  });
});
