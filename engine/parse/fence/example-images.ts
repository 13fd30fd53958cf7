/** A value of an author at a place of a text. */
interface Found {
  readonly value: string;
  readonly index: number;
}

/**
 * Tags of images without a registry: `web=app:1.4.0` and `app:abc1234` anywhere, `postgres:15` where a program of containers
 * takes an image, then with its name, as a number alone stands for much else. Not `db:5432`, `sha256:…`, `10.0.0.1:80`, times.
 */
export function imageTagsIn(script: string): readonly Found[] {
  const anywhere = [...script.matchAll(TAGGED)];
  const lines = [...script.matchAll(CONTAINERS)];
  const given = lines.flatMap((line) =>
    [...line[0].matchAll(NUMBERED)].map(({ 0: value, index }) => ({ value, index: line.index + index })),
  );
  return [...anywhere.map((match) => ({ value: match[1] ?? '', index: match.index })), ...given].filter(
    ({ value }) => value !== '',
  );
}

const TAGGED =
  /(?<![\w./:@-])(?!sha\d|md5|https?|localhost)[a-z][\w-]*:(v?\d+\.\d+[\w.-]*|(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{7,40})(?![\w:/])/g;
const CONTAINERS =
  /(?<![\w./-])(?:(?:docker|podman|nerdctl|crictl) (?:image )?(?:pull|run|push|rmi|tag|create|save)|kubectl set image)\b[^\n|;&]{0,300}/g;
const NUMBERED = /(?<=[\s=])(?!sha\d|md5|localhost)[a-z][\w-]*:v?\d+(?![\d.])[\w-]*(?![\w:./])/g;
