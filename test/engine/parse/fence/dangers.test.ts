import { describe, expect, it } from 'vitest';
import { commandsOf, fence, optionsOf, readDocument, scriptsOf } from './read-document.ts';

describe('two exclusive options are never both run', () => {
  it.each([
    [
      'numbered',
      '# Option 1: with helm\nhelm rollback api\n\n# Option 2: with kubectl\nkubectl rollout undo deploy/api',
      '1 2',
    ],
    ['lettered', '# Option A - helm\nhelm rollback api\n# Option B - kubectl\nkubectl rollout undo deploy/api', '1 2'],
    ['methods', '# Method 1\nhelm rollback api\n\n# Method 2\nkubectl rollout undo deploy/api', '1 2'],
    ['scenarios', '# Scenario A: one node\nkubectl drain a\n# Scenario B: all nodes\nkubectl drain --all', '1 2'],
    [
      'or with words',
      '# Restart it\nkubectl rollout restart deploy/api\n\n# Or delete the pods\nkubectl delete pods -l app=api',
      '1 2',
    ],
    [
      'a numbered or among plain titles',
      '# 1. Set the address\nexport DB=b.example\n\n# 2. Hand it to the cluster\nkubectl set env deploy/api DB=b\n\n# 3. Or keep it in the panel\n# Add it once\nacme env add DB\n\n# 4. Restart\nacme restart',
      '- 1 2 -',
    ],
    ['a bare or', 'kubectl rollout resume deploy/api\n# OR\nkubectl rollout undo deploy/api', '1 2'],
    [
      'alternatively',
      '# Scale up\nkubectl scale deploy/api --replicas=5\n# Alternatively, add a node\naz aks scale --node-count 4',
      '1 2',
    ],
    [
      'an alternative in a comment',
      '# Deploy\nkubectl set image deploy/api api=api:2\n\n# Alternative: the manifest\n# kubectl apply -f api.yaml',
      '1 2',
    ],
    ['three ways', 'helm rollback a\n# or\nkubectl rollout undo a\n# or\nkubectl apply -f old.yaml', '1 2 3'],
    [
      'a reader between the ways',
      '# Roll back\nhelm rollback api\n\n# Watch it\nkubectl get pods\n\n# Or to a revision\nhelm rollback api 3',
      '1 1 2',
    ],
  ])('%s', (_, lines, options) => expect(optionsOf(fence(lines))).toBe(options));

  it.each([
    ['bold labels', '**Option 1: Helm (recommended)**\n', '**Option 2: kubectl**\n'],
    ['labels in items', '- **Option A:** with Helm\n\n', '- **Option B:** by hand\n\n'],
    ['methods in sentences', 'Method 1: use Helm\n\n', 'Method 2: use kubectl\n\n'],
    ['an or between fences', 'Run:\n\n', 'Or, with kubectl:\n\n'],
    ['an alternative between fences', 'Use Helm:\n\n', 'Alternatively, use kubectl:\n\n'],
  ])('%s before fences', (_, first, second) => {
    const indent = first.startsWith('-') ? '  ' : '';
    const body = (script: string) => fence(script).replace(/^(?=.)/gm, indent);
    expect(
      optionsOf(`## Undo\n\n${first}${body('helm rollback api')}\n${second}${body('kubectl rollout undo deploy/api')}`),
    ).toBe('1 2');
  });

  it('asks where titles are likely ways to one end', () => {
    const lines =
      '# Docker\ndocker compose up -d db\n\n# Kubernetes\nkubectl rollout restart sts/db\n\n# Wait for it\npg_isready';
    const { commands, problems } = readDocument(fence(lines));
    expect(commands.map(({ choice }) => choice?.certain)).toEqual([false, false, undefined]);
    expect(problems.map(({ rule }) => rule)).toEqual(['suspected-choice']);
  });

  it.each([
    ['are equal but for it', '**Fail over (AWS RDS):**', '**Fail over (Google Cloud SQL):**', [false, false]],
    ['do different things', '**Fail over (AWS RDS):**', '**Clean up (Google Cloud SQL):**', [undefined, undefined]],
    ['name no platform', '**Fail over (first node):**', '**Fail over (last node):**', [undefined, undefined]],
  ])('asks for the platform that labels name in brackets where they %s', (_, one, other, certain) => {
    const text = `## Fix\n\n${one}\n${fence('acme db failover a')}\n${other}\n${fence('acme db failover b')}`;
    expect(readDocument(text).commands.map(({ choice }) => choice?.certain)).toEqual(certain);
  });

  it('asks how far to go back', () => {
    const lines = '# Roll back one migration\nflyway undo\n\n# Roll back all\nflyway clean\n\n# Check\nflyway info';
    expect(commandsOf(lines).map(({ choice }) => [choice?.option, choice?.certain])).toEqual([
      [1, false],
      [2, false],
      [undefined, undefined],
    ]);
    expect(optionsOf(fence('# Roll back all jobs\nflyway undo\n\n# Roll back all views\nflyway undo'))).toBe('- -');
  });

  it('keeps the last option to itself', () => {
    const lines =
      '# Option 1: undo\nkubectl rollout undo deploy/a\n\n# Option 2: apply\nkubectl apply -f a.yaml\n\n# Verify\nkubectl get pods\n\n# Clean up\nrm -f a.tmp';
    expect(optionsOf(fence(lines))).toBe('1 2 - -');
  });

  it('does not let an option end before it holds what it is for', () => {
    const lines =
      '# Option 1: undo\nkubectl rollout undo deploy/a\n\n# Option 2: a revision\n# Check the history\nkubectl rollout history deploy/a\n\n# Check the number, then go\nkubectl rollout undo deploy/a --to-revision=2';
    expect(optionsOf(fence(lines))).toBe('1 2 2');
  });

  it('nests', () => {
    const lines =
      '# Option 1: fail over\npatronictl failover a\n\n# Option 2: restart\nsystemctl restart pg\n# Or reload only\nsystemctl reload pg';
    expect(optionsOf(fence(lines))).toBe('1 2>1 2>2');
  });

  it('does not draw in what stands behind an option that a person does', () => {
    const lines =
      '# Install\nbrew install eksctl\n# or download it from https://eksctl.example\n\n# Create\neksctl create cluster';
    expect(commandsOf(lines).at(-1)?.choice).toBeUndefined();
  });

  it('marks the recommended one', () => {
    const text = `**Option 1: Helm (recommended)**\n${fence('helm rollback a')}\n**Option 2: kubectl (not recommended)**\n${fence('kubectl rollout undo deploy/a')}`;
    expect(readDocument(text).commands.map(({ choice }) => choice?.recommended ?? false)).toEqual([true, false]);
  });
});

describe('output is never a command', () => {
  it.each([
    ['a prompt', '$ kubectl get pods\nNAME  READY\nweb   1/1', 'console'],
    ['a prompt with a host', 'ops@bastion:~$ kubectl get pods\nrm -rf /', ''],
    ['a prompt in brackets', '[root@node1 ~]# kubectl get pods\nrm -rf /', 'sh'],
    ['a prompt of a virtual environment', '(venv) $ kubectl get pods\nrm -rf /', 'console'],
    ['a prompt of zsh', 'repo % kubectl get pods\nrm -rf /', ''],
    ['a prompt of root', '# kubectl get pods\nNAME  READY\nweb   1/1', 'console'],
    ['a table without a prompt', 'kubectl get pods\nNAME  READY\nweb   1/1', 'bash'],
    ['JSON without a prompt', 'kubectl get pods\n{\n  "status": "ok"\n}', 'bash'],
    ['a result without a prompt', 'kubectl get pods\npod/web deleted\nservice/web unchanged', 'bash'],
    ['a word in a fence without a language', 'kubectl get pods\nready', ''],
  ])('%s', (_, lines, language) => expect(scriptsOf(fence(lines, language))).toEqual(['kubectl get pods']));

  it.each([
    'Expected output:',
    'You should see something like this:',
    'Example output:',
    'The output should look similar to:',
    'Sample response:',
    '**Output:**',
  ])('%s', (cue) => {
    const text = `${fence('kubectl get pods')}\n${cue}\n\n${fence('rm -rf /data\nweb deleted')}`;
    expect(scriptsOf(text)).toEqual(['kubectl get pods']);
    expect(readDocument(text).items.some(({ kind }) => kind === 'output')).toBe(true);
  });

  it('keeps the content of a shown file', () => {
    expect(scriptsOf(fence('cat /etc/app.conf\n[Service]\nUser=app\nExecStart=/usr/bin/app --x', ''))).toEqual([
      'cat /etc/app.conf',
    ]);
  });

  it('keeps sentences, documents and addresses', () => {
    expect(
      scriptsOf(fence('uptime\nStart it again. Command: `reboot`\n./docs/undo.md\nhttps://example.com/x')),
    ).toEqual(['uptime']);
  });
});

describe('what a comment says when to do it holds for all it heads', () => {
  it('down to the numbered titles below it, and no longer for what stood before', () => {
    const lines =
      '# If a worker fails, it stays as it was\n# Fix the cause and go on\n\n# If the leader fails:\n# 1. Look\nuptime\n\n# 2. Restart it\nsystemctl restart web';
    const { commands, items } = readDocument(fence(lines));
    expect(commands.map(({ condition }) => condition)).toEqual(['If the leader fails', 'If the leader fails']);
    expect(items.filter(({ kind }) => kind === 'manual')).toEqual([
      {
        kind: 'manual',
        line: 2,
        endLine: 3,
        text: 'If a worker fails, it stays as it was\nFix the cause and go on',
      },
    ]);
  });
});

describe('what is for another shell is not typed here', () => {
  it.each([
    ['a comment', '# Inside pod:\ncurl localhost'],
    ['a comment on a replica', '# On the replica server\npg_ctl promote'],
    ['a machine by its name', '# On web-1:\nsystemctl stop web'],
    ['machines by their names', '# On db02 and `db03`:\nsystemctl stop db'],
    ['a shell in a pod', 'kubectl exec -it web-0 -- bash\ncurl localhost'],
    ['a shell on a host', 'ssh node-1\nsystemctl stop kubelet'],
    ['a client', 'psql -U app db\nDROP TABLE x;'],
  ])('%s', (_, lines) => expect(commandsOf(lines).at(-1)?.mode).toBe('elsewhere'));

  it.each(['# On Ubuntu22:', '# On day-1:', '# On v2:', '# On success:'])('%s is no place', (title) =>
    expect(commandsOf(`${title}\nuptime`).at(-1)?.mode).toBe('run'),
  );

  it('goes on over fences, to the exit', () => {
    const text = `## Debug\n\n1. Open a shell:\n\n   ${'```'}bash\n   kubectl exec -it web-0 -- sh\n   ${'```'}\n2. Look:\n\n   ${'```'}bash\n   cat /etc/hosts\n   exit\n   ps\n   ${'```'}\n`;
    expect(readDocument(text).commands.map(({ mode }) => mode)).toEqual([
      'interactive',
      'elsewhere',
      'elsewhere',
      'run',
    ]);
  });

  it('ends with what is clearly not in there, and with the section', () => {
    const text = `## A\n\n${fence('kubectl exec -it web-0 -- sh\nkubectl get pods')}\n${fence('docker exec -it web sh')}\n## B\n\n${fence('ls')}`;
    expect(readDocument(text).commands.map(({ mode }) => mode)).toEqual(['interactive', 'run', 'interactive', 'run']);
  });

  it('leaves one shell after the other', () => {
    const lines = '$ oc debug node/a\n$ chroot /host\n$ exit\n$ exit\n$ date';
    expect(commandsOf(lines, 'console').map(({ mode }) => mode)).toEqual([
      'interactive',
      'elsewhere',
      'elsewhere',
      'elsewhere',
      'run',
    ]);
  });

  it('takes the prompt of the shell for it', () => {
    expect(commandsOf('$ oc debug node/a\n# chroot /host\n# crictl ps', 'console').map(({ mode }) => mode)).toEqual([
      'interactive',
      'elsewhere',
      'elsewhere',
    ]);
    expect(commandsOf('sh-5.1# chroot /host', 'console').map(({ mode }) => mode)).toEqual(['elsewhere']);
  });

  it('divides what is typed into a client by its own rules', () => {
    const lines = 'mongosh "$URL"\n\ndb.createCollection("a", {\n  x: { y: 1 }\n})\n\n# Back\nkubectl get pods';
    expect(commandsOf(lines).map(({ mode, line }) => `${line} ${mode}`)).toEqual([
      '2 interactive',
      '4 elsewhere',
      '9 run',
    ]);
  });

  it('leaves the shell that was opened to a separate terminal, and to what only the own machine has', () => {
    const text = [
      `Connect:\n\n${fence('fly ssh console -a web\nsu postgres')}`,
      `Open up a separate terminal and stop the primary.\n\n${fence('acme list\nrm -rf /srv/a')}`,
      `Go back to the first terminal.\n\n${fence('rm -rf /srv/b')}`,
      `Start it again:\n\n${fence('fly machines start a')}`,
    ].join('\n');
    expect(readDocument(`## A\n\n${text}`).commands.map(({ mode }) => mode)).toEqual([
      'interactive',
      'elsewhere',
      'run',
      'run',
      'elsewhere',
      'run',
    ]);
  });

  it('keeps the condition of an order below one command from the next', () => {
    const lines = 'ls /backups\n# Delete old copies if the new one is confirmed\n\ndf -h';
    const { commands, items } = readDocument(fence(lines));
    expect(commands.map(({ condition }) => condition)).toEqual([undefined, undefined]);
    expect(items.filter(({ kind }) => kind === 'manual')).toMatchObject([{ line: 3 }]);
  });

  it('stops at a wait above a title, and at a message to somebody', () => {
    const lines = '# Wait for the longest lease (e.g. 24h)\n# Then remove the key\n\nacme key rm\n\n# Done';
    const sent = '# Send a notification to the owner\n# Include the deadline\n\n# Set it\nacme key set';
    const byHand = (text: string) => readDocument(fence(text)).items.filter(({ kind }) => kind === 'manual');
    expect(byHand(lines)[0]).toMatchObject({ line: 2, text: 'Wait for the longest lease (e.g. 24h)' });
    expect(byHand(sent)).toMatchObject([{ line: 2 }]);
  });

  it('puts another terminal beside', () => {
    const lines = 'kubectl port-forward svc/api 8080:80\n# In another terminal:\ncurl localhost:8080\n\n# Done\ndate';
    expect(commandsOf(lines).map(({ mode, beside }) => `${mode}${beside ? ' beside' : ''}`)).toEqual([
      'background',
      'run beside',
      'run',
    ]);
  });
});

describe('what is conditional or optional is not run unasked', () => {
  it.each([
    ['in a title', '# Rollback the migrations if needed\n./undo.sh', 'if needed'],
    ['at its beginning', '# If the HPA was deleted, recreate it\nkubectl apply -f hpa.yaml', 'If the HPA was deleted'],
    ['in brackets', '# 3. Back up (if migrations required)\n./backup.sh', 'if migrations required'],
    ['behind the command', './restart.sh # if it runs natively', 'if it runs natively'],
    ['over a group', '# If the canary fails:\n\n# 1. Stop\n./stop.sh', 'If the canary fails'],
    ['optional', '# Optional: warm the cache\n./warm.sh', 'Optional'],
    ['in brackets, optional', '# Warm the cache (optional)\n./warm.sh', 'optional'],
    ['a last resort', '# Last resort: reinstall\nhelm uninstall a', 'Last resort'],
  ])('%s', (_, lines, condition) => expect(commandsOf(lines)[0]?.condition).toBe(condition));

  it('counts up to the next title', () => {
    const lines = '# Commit if the plan changed\ngit add .\ngit commit -m x\n\n# Push\ngit push';
    expect(commandsOf(lines).map(({ condition }) => condition !== undefined)).toEqual([true, true, false]);
  });

  it.each([
    ['a sentence', `If the node is stuck, force it:\n\n${fence('kubectl drain a --force')}`],
    ['a label', `**If the node is stuck:**\n\n${fence('kubectl drain a --force')}`],
    ['a list item', `- If the node is stuck:\n\n  ${'```'}bash\n  kubectl drain a --force\n  ${'```'}\n`],
    [
      'the words before its list',
      `If the node is stuck:\n\n- Force it:\n\n  ${'```'}bash\n  kubectl drain a --force\n  ${'```'}\n`,
    ],
    ['an option', `Optionally, you can force it:\n\n${fence('kubectl drain a --force')}`],
  ])('before its fence: %s', (_, text) => expect(readDocument(text).commands[0]?.condition).toBeDefined());

  it('is so up to the next number', () => {
    const lines =
      '# 1. Look\ndate\n\n# 2. If it is kept elsewhere, it is safe\n# Edit `app.cfg`\n\n# 3. Deploy\n./deploy.sh';
    expect(commandsOf(lines).map(({ condition }) => condition)).toEqual([undefined, undefined]);
  });

  it('takes order, remarks and the intro of a way out for none', () => {
    const text = `## Rollback\n\nIf the update fails:\n\n${fence('helm rollback a')}\n## Next\n\nOnce the rollout completes:\n\n${fence('date')}\nIf you do not want this, replace the tag.\n\n${fence('uptime')}`;
    expect(readDocument(text).commands.map(({ condition }) => condition)).toEqual([undefined, undefined, undefined]);
  });
});

describe('examples that are not meant are not run', () => {
  it.each([
    ['commented out', '# kubectl delete ns prod\nkubectl get ns'],
    ['commented out over lines', '# kubectl delete \\\n#   ns prod\n\nkubectl get ns'],
    ['marked wrong', '# WRONG\nkubectl delete ns prod\n\n# Right\nkubectl get ns'],
    ['marked with a cross', '# ❌ Never delete it whole\nkubectl delete ns prod\n# ✅ Look first\nkubectl get ns'],
    ['a bad example', '# Bad: all at once\nkubectl delete ns prod\n\n# Good: one\nkubectl get ns'],
    ['words of warning', "# Don't do this:\nkubectl delete ns prod\n\n# Do this:\nkubectl get ns"],
  ])('%s', (_, lines) => expect(scriptsOf(fence(lines))).toEqual(['kubectl get ns']));

  it.each(['**Bad:**', "Don't do this:", '❌ Wrong:', 'Incorrect:'])('%s before a fence', (label) => {
    expect(scriptsOf(`${label}\n\n${fence('kubectl delete ns prod')}`)).toEqual([]);
  });

  it('asks before an example of what stands above it, and before what it leaves to others', () => {
    const text = `Make a folder:\n\n${fence('mkdir <dir>\ncd <dir>\nexport HOME_DIR=<dir>')}\nFor example:\n\n${fence('mkdir /srv/a\ncd /srv/a\nexport HOME_DIR=/srv/<a>\nls')}`;
    expect(readDocument(text).commands.map(({ example }) => example === true)).toEqual([
      false,
      false,
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  it('leaves an example script to be taken over', () => {
    expect(scriptsOf(`Here is an example wrapper script:\n\n${fence('#!/bin/sh\nrm -rf "$1"')}`)).toEqual([]);
  });

  it('leaves other languages alone', () => {
    for (const language of ['powershell', 'sql', 'yaml', 'python', 'text'])
      expect(scriptsOf(fence('kubectl get pods', language))).toEqual([]);
  });
});

describe('what is not to be done is not run', () => {
  it.each([
    'Instead of:',
    'Instead of running:',
    'Example of a wrong command:',
    'This is the wrong way:',
    'The following would delete everything:',
    'Previously, this was done with:',
    'Never run:',
    'You should not run this:',
    'Avoid the following:',
  ])('%s', (lead) => expect(scriptsOf(`## Undo\n\n${lead}\n\n${fence('kubectl delete ns shop')}`)).toEqual([]));

  it.each(['If you ran the wrong command:', 'To avoid downtime:', 'Instead of the pod, delete its claim:'])(
    '%s leads to what is run',
    (lead) => expect(scriptsOf(`## Undo\n\n${lead}\n\n${fence('kubectl get pods')}`)).toEqual(['kubectl get pods']),
  );
});

describe('fences that words make exclusive', () => {
  const two = (first: string, second: string, third = '') =>
    `## Undo\n\n${first}\n\n${fence('helm rollback api')}\n${second}\n\n${fence('kubectl rollout undo deploy/api')}${third}`;

  it.each([
    ['Roll back with Helm:', 'You can also do this with kubectl:'],
    ['Roll back with Helm:', 'This can also be done with kubectl:'],
    ['Roll back the release:', 'Instead of the release, you may roll back the pods alone:'],
    ['Use Helm:', 'Where Helm is too slow, there is kubectl. Use that instead:'],
    ['Use Helm:', 'The equivalent with kubectl:'],
    ['With Helm:', 'With kubectl:'],
    ['You can do this in two ways. Using Helm:', 'Using plain kubectl:'],
    ['On Ubuntu:', 'On macOS:'],
    ['Bash', 'Fish'],
    ['**Solution 1:**', '**Solution 2:**'],
    ['The workaround #1:', 'The workaround #2:'],
  ])('%s … %s', (first, second) => expect(optionsOf(two(first, second))).toBe('1 2'));

  it.each([
    ['Roll back the release:', 'You can also check the history of the pods:'],
    ['With Helm, roll back:', 'Then roll back the pods:'],
    ['Roll back the release:', 'You can also restart the worker:'],
  ])('not %s … %s', (first, second) => expect(optionsOf(two(first, second))).toBe('- -'));

  it('ends a way with what comes after all of them', () => {
    const rest = `\nRestart the worker:\n\n${fence('systemctl restart worker')}`;
    expect(optionsOf(two('With Helm:', 'With kubectl:', rest))).toBe('1 2 -');
  });

  it.each(['Do one of the following:', 'There are two ways to undo it:', 'Choose one:'])('%s before a list', (lead) => {
    const item = (title: string, script: string) => `- ${title}\n\n${fence(script).replace(/^(?=.)/gm, '  ')}\n`;
    const list = `${item('Roll back', 'helm rollback api')}${item('Delete', 'kubectl delete deploy api')}`;
    const rest = `Look at it:\n\n${fence('kubectl get pods')}`;
    expect(optionsOf(`## Undo\n\n${lead}\n\n${list}\n${rest}`)).toBe('1 2 -');
    expect(optionsOf(`## Undo\n\nIf ${lead.toLowerCase()}\n\n${list}`)).toBe('- -');
  });

  it('also where the sentence before the list ends in a full stop', () => {
    const item = (title: string, script: string) => `1. ${title}\n\n${fence(script).replace(/^(?=.)/gm, '   ')}\n`;
    const list = `${item('By the tag.', 'acme set tag')}${item('By the operator.', 'acme set operator')}`;
    const said = (lead: string) => optionsOf(`## Update\n\n${lead}\n\n${list}`);
    expect(said('Updates are triggered one of two ways.')).toBe('1 2');
    expect(said('There are two ways. We take the first.')).toBe('- -');
  });

  it('gives what stands in an aside the condition that it begins with', () => {
    const quote = (text: string) => `Delete it:\n\n${fence('acme delete')}\n${text.replace(/^/gm, '> ')}`;
    const asked = (text: string) => readDocument(quote(text)).commands.map(({ condition }) => condition);
    const body = `It is a bug.\n\n${fence('acme unlock')}`;
    expect(asked(`Note: If you deleted the operator first, it gets stuck.\n\n${body}`)).toEqual([
      undefined,
      'If you deleted the operator first',
    ]);
    expect(asked(`Note: The operator may get stuck.\n\n${body}`)).toEqual([undefined, undefined]);
  });

  it('gives the second way the condition of the first', () => {
    const text = `## Save\n\nIf there is no snapshot, you can take one by hand in the console.\n\nAlternatively, run:\n\n${fence('acme snapshot create')}`;
    expect(readDocument(text).commands.map(({ condition }) => condition)).toEqual(['If there is no snapshot']);
  });

  it('runs nothing that follows an otherwise', () => {
    const text = two('If Helm is there, run:', 'Otherwise, run:').replace('Undo', 'Update');
    expect(readDocument(text).commands.map(({ condition }) => condition)).toEqual(['If Helm is there', 'Otherwise']);
  });
});

describe('titles that name ways of one deed', () => {
  it.each([
    [
      '# Standard rollback\nhelm rollback api\n\n# Emergency rollback (< 15 min)\nkubectl rollout undo deploy/api',
      '1 2',
    ],
    ['# Restore from snapshot\nacme restore a\n\n# Point-in-time recovery\nacme restore --time 10:30', '1 2'],
    ['# Rolling restart\nacme restart\n\n# Full restart\nacme restart --all\n\n# Look at it\nacme status', '1 2 -'],
    ['# Database rollback\nacme undo db\n\n# Application rollback\nacme undo app', '- -'],
    ['# Rollback to the previous version\nhelm rollback a\n\n# Verify rollback\nhelm history a', '- -'],
    ['# 1. Full restore\nacme restore a\n\n# 2. Partial restore\nacme restore b', '- -'],
  ])('%s', (lines, options) => {
    expect(optionsOf(fence(lines))).toBe(options);
    expect(commandsOf(lines).every(({ choice }) => choice?.certain !== true)).toBe(true);
  });
});

describe('what is typed elsewhere', () => {
  it.each(['Back on your workstation:', 'From your laptop, run:'])('ends at %s', (lead) => {
    const text = `## Reboot\n\nLog in:\n\n${fence('ssh node-1')}\nThen:\n\n${fence('sudo reboot')}\n${lead}\n\n${fence('kubectl get nodes')}`;
    expect(readDocument(text).commands.map(({ mode }) => mode)).toEqual(['interactive', 'elsewhere', 'run']);
  });
});
