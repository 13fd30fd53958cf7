import { describe, expect, it } from 'vitest';
import type { Choice } from '../../../engine/model/step.ts';
import * as doc from './document.ts';

const option = (group: string, number: number, label?: string): { choice: Choice } => ({
  choice: { group, option: number, certain: true, ...(label ? { label } : {}) },
});

describe('choicesOf', () => {
  it('names a choice among commands by their step, and its options by their labels, titles or texts', () => {
    const graph = doc.graphOf(
      doc.section(
        'procedure',
        'Steps',
        doc.step(
          'Step 2: Make it known!',
          doc.change('a', option('9.1', 1, 'Tell everybody')),
          doc.change('b', { ...option('9.1', 2), title: 'Tell nobody' }),
          doc.change('c', option('9.1', 3)),
        ),
      ),
    );
    expect(graph.choices).toMatchObject([
      {
        group: '9.1',
        name: 'step-2-make-it-known',
        certain: true,
        options: [
          { option: 1, label: 'Tell everybody' },
          { option: 2, label: 'Tell nobody' },
          { option: 3, label: 'c' },
        ],
      },
    ]);
  });

  it('names options by their texts where a word between them parts them, as a run does', () => {
    const graph = doc.graphOf(
      doc.section(
        'procedure',
        'Steps',
        doc.step(
          'Go on',
          doc.change('resume', { ...option('9.1', 1), title: 'Resume or undo' }),
          doc.change('undo', { ...option('9.1', 2), title: 'OR' }),
        ),
      ),
    );
    expect(graph.choices[0]?.options).toEqual([
      { option: 1, label: 'resume' },
      { option: 2, label: 'undo' },
    ]);
  });

  it('names a choice among steps by the section around them', () => {
    const graph = doc.graphOf(
      doc.section('procedure', 'Steps', doc.step('One', doc.change('a'))),
      doc.section(
        'rollback',
        'Going Back',
        doc.step('Quick', option('steps@9', 1), doc.change('b')),
        doc.step('Slow', option('steps@9', 2), doc.change('c')),
      ),
    );
    expect(graph.choices.map(({ name, options }) => [name, options.map(({ label }) => label)])).toEqual([
      ['going-back', ['Quick', 'Slow']],
    ]);
  });

  it('keeps the name that its author gave, and makes no name twice', () => {
    const graph = doc.graphOf(
      doc.section(
        'procedure',
        'Steps',
        doc.step(
          'One',
          doc.change('a', option('pinned:my way', 1)),
          doc.change('b', option('pinned:my way', 2)),
          doc.change('c', option('9.1', 1)),
          doc.change('d', option('9.1', 2)),
        ),
        doc.step('One', doc.change('e', option('12.1', 1)), doc.change('f', option('12.1', 2))),
      ),
    );
    expect(graph.choices.map(({ name }) => name)).toEqual(['my-way', 'one', 'one-2']);
  });
});
