import type { Comparison } from './comparison.ts';

/**
 * Whether a threshold says when something is wrong, so that nobody means that it must hold: its words name a level or an
 * action (`> 5%: critical`, `> 80% → scale up`), or it holds when a thing that should be small is large.
 *
 * @example `CPU usage > 80%`, `Success rate < 95%`, `> 10% (page the team)`; not `Free memory > 20%`
 */
export function isAlarm(subject: string, { op }: Pick<Comparison, 'op'>, after: string): boolean {
  if (LEVEL.test(after) || ACTION.test(after)) return true;
  if (op === '>' || op === '>=') return BAD_WHEN_HIGH.test(subject) && !LEFT.test(subject);
  if (op === '<' || op === '<=') return BAD_WHEN_LOW.test(subject) && !BAD_WHEN_HIGH.test(subject);
  return false;
}

const LEVEL =
  /^(?: \p{L}+){0,3}[^\p{L}\p{N}]*(?:[=:–—-]|→|=>|\()[^\p{L}\p{N}]*(?:is |are |means? )?(?:critical|warning|warn|bad|poor|alert|page|investigate|degraded|unhealthy|severe|major|minor|danger|fail(?:ure|ed|ing)?|problem|issue|escalate|roll ?back|abort|stop|freeze|halt|red|yellow|amber|p[0-3]\b|sev)/iu;
const ACTION = /(?:→|⇒|=>|->)\s*(?!(?:ok|good|healthy|pass|continue|proceed|normal|success|green|go)\b)\p{L}/iu;
const BAD_WHEN_HIGH =
  /\b(?:errors?|error rates?|failure rate|failures?|latency|response times?|cpu|memory usage|memory utili[sz]ation|disk usage|disk utili[sz]ation|lag|backlog|queue depth|restarts?|timeouts?|5xx|4xx|crash\w*|drift|packet loss|saturation|utili[sz]ation|swap|load average|dropped|lost|misses)\b/i;
const BAD_WHEN_LOW =
  /\b(?:success rate|availability|uptime|hit rate|hit ratio|free (?:space|memory|disk)|throughput)\b/i;
const LEFT = /\b(?:free|available|remaining|left|headroom|idle|budget|requests?|limits?|allocated)\b/i;
