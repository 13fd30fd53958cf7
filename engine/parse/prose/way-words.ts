/** Words that say how something is done, and not to what. */
const WAY =
  /^(?:quick|fast|standard|normal|regular|routine|canary|rolling|blue-green|blue\/green|manual|manually|automated|automatic|automatically|full|partial|emergency|graceful|gracefully|soft|hard|forced?|forceful|in-place|re-?creation|planned|unplanned|immediate|extended|delayed|rapid|instant|gradual|phased|staged|complete|detailed|simple|hot|cold|live|offline|online|hotfix|self-service|scheduled|unscheduled|selective)$/i;
/** Words that only name what every way does. */
const PLAIN =
  /^(?:roll|rollback|back|deployment|deploy|upgrade|update|restore|restoration|recovery|restart|reboot|reset|failover|switchover|release|procedure|process|method|approach|path|way|mode|option|steps|the|a|an|and|or|of)$/i;

/**
 * Whether words say nothing but how something is done, so that two such titles are likely two ways of it.
 *
 * @example `Automated`, `Manual Rollback`, `Emergency (< 5 min)`; not `Database rollback`, `Verify`
 */
export function isWayOnly(title: string): boolean {
  const words = title
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^\p{L}\p{N}/ -]+/gu, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && word !== '-');
  return words.some((word) => WAY.test(word)) && words.every((word) => WAY.test(word) || PLAIN.test(word));
}
