import type { Keeping } from '../../model/command.ts';
import { actsOf } from './acts.ts';
import { readArguments } from './arguments.ts';
import type { Act, Call, Write } from './call.ts';
import { impactOfAct } from './impact.ts';
import { liveActs } from './live.ts';

/**
 * Whether all that a shell text changes is kept beside what runs, so that there is nothing in it for a rollback to undo: a
 * `copy` of what was there, an entry in a `history`, an `artefact` that nothing runs yet. Every part of it has to be known to be so: a text that does
 * anything else besides is none, and what is not known is none.
 *
 * @example `docker build -t web:1.4 .`, `docker push web:1.4` artefact; `docker push web:latest` none; `kubectl get deploy web -o yaml > web-backup.yaml`, `cp app.conf app.conf.bak` copy; `git commit -m x` history;
 * `git push`, `echo x > app.conf`, `./backup.sh`, `cat <<EOF > backup.yaml` neither
 */
export function keepsOf(text: string): Keeping | undefined {
  const acts = liveActs(actsOf(text));
  const changing = acts.flatMap((act) => {
    const keeping = keptBy(act);
    return keeping === 'nothing' ? [] : [keeping];
  });
  const [first] = changing;
  if (first === undefined || !changing.every((one) => one === first)) return undefined;
  return acts.some(({ type }) => type === 'write') && !acts.some(looksAround) ? undefined : first;
}

/** It prints what there is, and not only what its author says. */
function looksAround(act: Act): boolean {
  if (act.type === 'write' || act.carries === true) return false;
  return !/^(?:echo|printf|date|mkdir|true|:)$/.test(act.name) && !(act.name === 'cat' && act.args.length === 0);
}

function keptBy(act: Act): Keeping | 'nothing' | undefined {
  if (impactOfAct(act, new Set()) === 'read') return 'nothing';
  if (act.place === 'there') return undefined;
  return act.type === 'write' ? copyWritten(act) : keptByCall(act);
}

/** The output of something that looks, under the name of a backup. What somebody wrote himself is no copy. */
function copyWritten({ target }: Write): 'copy' | undefined {
  return isBackup(target) ? 'copy' : undefined;
}

function keptByCall(call: Call): Keeping | undefined {
  const { words, has, value } = readArguments(call.args, '-m --message -C -c -f --file');
  const target = words.at(-1) ?? '';
  switch (call.name) {
    case 'git':
      return words[0] === 'add' || words[0] === 'commit' ? 'history' : undefined;
    case 'docker':
    case 'podman':
    case 'nerdctl':
      return keptByImageTool(call);
    case 'cp':
      return words.length === 2 && isCopyOf(words[0] ?? '', target) ? 'copy' : undefined;
    case 'mkdir':
      return words.length > 0 && words.every((word) => isBackup(word)) ? 'copy' : undefined;
    case 'tar':
      return makesArchive(call) && isBackup(value('-f', '--file') ?? words[1] ?? '') ? 'copy' : undefined;
    case 'pg_dump':
    case 'pg_dumpall':
      return isBackup(value('-f', '--file') ?? '') && !has('-c', '--clean') ? 'copy' : undefined;
    default:
      return undefined;
  }
}

/** A tag that is moved from image to image may be run by whoever follows it. */
const MOVING = /^(?:latest|stable|edge|main|master|prod\w*|staging|dev\w*)$/i;

/** An image that is built, fetched or pushed is run by nobody until somebody says so, unless its tag is one that is followed. */
function keptByImageTool({ args }: Call): 'artefact' | undefined {
  const { words, has } = readArguments(
    args,
    '-t --tag -f --file --build-arg --platform -u --username -p --password --target',
  );
  const [verb, image = ''] = words[0] === 'image' ? words.slice(1) : words;
  if (verb === 'build' || verb === 'pull' || verb === 'login') return has('--push') ? undefined : 'artefact';
  if (verb !== 'push') return undefined;
  const tag = /:([^/:]+)$/.exec(image)?.[1];
  return tag === undefined || MOVING.test(tag) ? undefined : 'artefact';
}

function makesArchive({ args }: Call): boolean {
  return args.includes('--create') || /^-?[a-z]*c[a-z]*f?$/i.test(args[0] ?? '');
}

/** `app.conf app.conf.bak`, `app.conf backups/`, `app.conf /srv/backup/app.conf`: never onto a name that is in use. */
function isCopyOf(source: string, target: string): boolean {
  const [name, base] = [baseOf(source), baseOf(target)];
  return isBackup(target) && (base !== name || FOLDER.test(target.slice(0, -base.length)));
}

/** A file or a folder of backups by its name, and none of those that are read by name, whatever they are called. */
function isBackup(path: string): boolean {
  if (IN_USE.test(path)) return ENDS.test(path);
  const base = baseOf(path);
  return WORDS.test(base) || ENDS.test(base) || FOLDER.test(path.slice(0, path.length - base.length));
}

function baseOf(path: string): string {
  return path.replace(/\/+$/, '').split('/').at(-1) ?? '';
}

const NAMES = '(?:backups?|bak|bkp|dumps?|snapshots?)';
const WORDS = new RegExp(`(?:^|[-_.])${NAMES}(?:[-_.]|$)`, 'i');
const ENDS = /\.(?:bak|backup|orig|old|dump)$/i;
const FOLDER = new RegExp(`(?:^|/)${NAMES}/`, 'i');
/** Folders whose files do something by lying there. */
const IN_USE = /^(?:\/(?:etc|usr|lib|boot|bin|sbin|opt)\/|.*(?:cron|systemd|\.d\/))/;
