import type { Impact } from '../../../model/command.ts';

const LOOKS =
  /^(?:find|aggregate|findOne|count|countDocuments|estimatedDocumentCount|distinct|stats|status|printReplicationInfo|printSecondaryReplicationInfo|printSlaveReplicationInfo|getReplicationInfo|serverStatus|currentOp|hostInfo|getIndexes|getCollectionNames|getCollectionInfos|getSiblingDB|getDB|getCollection|conf|config|hello|isMaster|ping|version|explain|pretty|limit|sort|skip|project|toArray|forEach|map|filter|itcount|hasNext|next|print|printjson|tojson|JSON|stringify|getMongo|getName|getUsers|getRoles|dataSize|totalSize|storageSize|listDatabases|listCollections|setReadPref|setSlaveOk|setSecondaryOk|getProfilingStatus|getLog|log|join|ISODate|ObjectId|Date|length|keys|values|match|adminCommand|runCommand|help|auth|secondaryOk|function|if|for|while|return)$/;
const ENDS = /^(?:drop\w*|remove|delete\w*|findAndDelete|findOneAndDelete|shutdownServer|killOp)$/;
/** A name in a text, where what is called is not known. */
const LOSES = /['"](?:drop|remove|delete)/i;
const ENDING_COMMAND = /\b(?:drop\w*|delete|shutdown|killOp|killSessions|replSetStepDown|removeShard)\b\s*['"]?\s*:/;
const LOOKING_COMMAND =
  /^(?:adminCommand|runCommand)\(\s*(?:\{\s*)?['"]?(?:ping|serverStatus|replSetGetStatus|isMaster|hello|listDatabases|listCollections|dbStats|collStats|currentOp|hostInfo|buildInfo|getParameter|getLog|connectionStatus|getCmdLineOpts|listShards|balancerStatus|top|count|find)\b/;

/**
 * What a script for MongoDB's shell does, by the methods that it calls; one that is not known is `change`.
 *
 * @example `rs.status()`, `db.x.find().limit(5)` read; `db.x.updateOne(…)` change; `db.x.drop()`, `db.x.deleteMany({})` destroy
 */
export function impactOfMongo(script: string): Impact {
  if (/^\s*show\s+(?:dbs|databases|collections|tables|users|roles|log|profile)\s*;?\s*$/.test(script)) return 'read';
  const methods = [...script.matchAll(/([A-Za-z_]\w*)\s*\(/g)].map(([, name = '']) => name);
  if (methods.some((name) => ENDS.test(name)) || ENDING_COMMAND.test(script)) return 'destroy';
  const commands = [...script.matchAll(/(?:adminCommand|runCommand)\(/g)].map(({ index }) => script.slice(index));
  if (commands.some((command) => !LOOKING_COMMAND.test(command))) return 'change';
  // `db.x['drop']()` calls what no name in front of its bracket says.
  if (/\]\s*\(/.test(script)) return LOSES.test(script) ? 'destroy' : 'change';
  return methods.length > 0 && methods.every((name) => LOOKS.test(name)) && !/\$(?:out|merge)\b/.test(script)
    ? 'read'
    : 'change';
}
