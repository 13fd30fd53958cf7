import { splitWays } from './ways-of-doing.ts';

/** Words that alone say how something is done, and beside a deed may be a part of it. */
const WAY = /^(?:canary|immediate|extended|delayed|instant|gradual|phased|staged|hotfix)$/i;
/** Words that only name what every way does. */
const PLAIN =
  /^(?:roll|rollback|back|deployment|deploy|upgrade|update|restore|restoration|recovery|restart|reboot|reset|failover|switchover|shutdown|migration|resize|expansion|installation|rotation|renewal|release|procedure|process|method|approach|path|way|mode|option|steps|the|a|an|and|or|of)$/i;

/**
 * Whether words say nothing but how something is done, so that two such titles are likely two ways of it.
 *
 * @example `Automated`, `By hand`, `Manual Rollback`, `Emergency (< 5 min)`; not `Database rollback`, `Restore from a backup`, `Verify`
 */
export function isWayOnly(title: string): boolean {
  const { ways, rest } = splitWays(title);
  const words = rest.split(' ').filter((word) => word !== '' && word !== '-' && word !== '/');
  if (ways.some(({ axis }) => axis === 'source')) return words.every((word) => ARTICLE.test(word));
  const said = ways.length > 0 || words.some((word) => WAY.test(word));
  return said && words.every((word) => WAY.test(word) || PLAIN.test(word));
}

const ARTICLE = /^(?:the|an?|and|or)$/;
