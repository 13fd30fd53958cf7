import { expect, it } from 'vitest';
import { mayDoNothing } from '../../../../engine/parse/shell/may-do-nothing.ts';

it.each([
  'if ! kubectl rollout status deploy/web; then\n  kubectl rollout undo deploy/web\nfi',
  'systemctl is-active web || systemctl start web',
  'case "$1" in\n  web) kubectl rollout undo deploy/web ;;\nesac',
  'kubectl get pods\nif [ -f old.yaml ]; then kubectl apply -f old.yaml; fi',
])('may end well and have changed nothing: %s', (text) => {
  expect(mayDoNothing(text)).toBe(true);
});

it.each([
  'kubectl rollout undo deploy/web',
  'kubectl get ns shop && kubectl rollout undo deploy/web',
  'if [ -f old.yaml ]; then kubectl apply -f old.yaml; else kubectl rollout undo deploy/web; fi',
  'kubectl rollout undo deploy/web || exit 1',
  'if kubectl rollout undo deploy/web; then echo done; fi',
  'case "$1" in\n  web) kubectl rollout undo deploy/web ;;\n  *) kubectl rollout undo deploy/api ;;\nesac',
  'for d in web api; do kubectl rollout undo deploy/$d; done',
  'if true; then ls; fi',
])('changes something where it ends well, or nothing at all: %s', (text) => {
  expect(mayDoNothing(text)).toBe(false);
});
