import { opensWithKnownCommand } from '../shell/known-commands.ts';

/** Commands whose names begin English sentences as well. */
const WORDS =
  /^(?:make|watch|find|test|time|kill|sort|wait|cut|touch|install|set|export|split|join|head|tail|which|who|date|read|exit|echo|at|less|more|history|service|host|if|for|while|until|then|do|case|select|function|in|yes|no|top|look|type|expand|link|clear|reset|seq|patch|diff|file|stat|free|last|alias|source|eval|jobs|users|groups|script|write|view|apply|run|start|stop|open|go|cat|as|node|task|just|dig|env|sleep|screen|ping|mount|psql|nice|true|false|command)$/;

/** The command that a comment holds (`# kubectl apply -f new.yaml`), or nothing where the comment is a sentence. */
export function commandOfComment(text: string): string | undefined {
  const words = text.trim();
  const [first = ''] = words.split(/\s/, 1);
  if (!/^(?:[a-z./~_$]|[A-Z_]+=)/.test(words) || /[.:;,]$/.test(first) || !opensWithKnownCommand(words)) return;
  const shelly = /(?:^|\s)--?[a-zA-Z]|[|<>=$]|\w\/\w|\.\w{2,4}\b/.test(words.slice(first.length));
  if (WORDS.test(first) && !shelly) return;
  const sentence = words.split(/\s+/).length > 4 && !shelly;
  return sentence || /[.!?]$/.test(words.replace(/\.{3}$|\s\.$/, '')) ? undefined : words;
}
