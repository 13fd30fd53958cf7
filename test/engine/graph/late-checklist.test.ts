import { describe, expect, it } from 'vitest';
import * as doc from './document.ts';

/** The titles of the procedure of a document whose checklist stands at its end, in the order they are walked. */
function order(items: readonly string[], ...titles: readonly string[]): readonly string[] {
  const steps = titles.map((title) => doc.step(title, doc.change('x')));
  return doc
    .graphOf(
      doc.section('procedure', 'Steps', ...steps),
      doc.section('prerequisites', 'Before the upgrade', doc.step('List', ...items.map(doc.checkbox))),
    )
    .steps.map(({ title }) => title);
}

describe('a checklist at the end of a document', () => {
  it('comes first', () => {
    expect(order(['Team told'], 'Build the image', 'Upgrade')).toEqual(['List', 'Build the image', 'Upgrade']);
  });

  it('comes behind what makes what it asks for', () => {
    expect(order(['Image built', 'Image pushed to the hub'], 'Build image', 'Push to the hub', 'Upgrade')).toEqual([
      'Build image',
      'Push to the hub',
      'List',
      'Upgrade',
    ]);
    expect(order(['Charts packaged'], 'Package chart', 'Push to the hub', 'Upgrade')[1]).toBe('List');
  });

  it('is behind nothing that does more than make something, nor that makes something else', () => {
    expect(order(['Image pushed to the hub'], 'Upgrade', 'Push image to the hub')[0]).toBe('List');
    expect(order(['Tests built'], 'Build image', 'Upgrade')[0]).toBe('List');
    expect(order(['Release deployed to staging'], 'Deploy the release', 'Check')[0]).toBe('List');
  });
});
