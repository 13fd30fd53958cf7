import type { Impact } from '../../../model/command.ts';
import type { Arguments } from '../arguments.ts';
import { byVerb, type Family, type Rule } from './rules.ts';

const VALUED =
  '--region --profile --output --query --endpoint-url --cli-connect-timeout --cli-read-timeout --color --ca-bundle --filters --bucket --key --desired-count --desired-capacity --min-size --cluster --service';

const LOOKS =
  /^(?:describe|list|get|head|lookup|search|batch-get|filter|query|scan|wait|tail|ls|presign|test|validate|estimate|simulate|preview|decode|help)(?:-|$)/;
const ENDS =
  /^(?:delete|terminate|deregister|purge|stop|reboot|destroy|release|schedule-key-deletion|batch-delete|abort|rb|rm)(?:-|$)/;

/** `aws <service> <operation>`: the operation begins with its verb. Nothing wanted means that all stops. */
function operation(given: Arguments): Impact {
  const verb = given.words[0] ?? '';
  if (given.value('--desired-count', '--desired-capacity') === '0') return 'destroy';
  if (ENDS.test(verb)) return 'destroy';
  return LOOKS.test(verb) ? 'read' : 'change';
}

/** A copy to `-` is printed; what `--delete` finds only in the target is lost. */
const copy = (given: Arguments): Impact => {
  if (given.has('--delete')) return 'destroy';
  return given.words[1] === '-' ? 'read' : 'change';
};

const s3: Rule = {
  read: 'ls presign',
  destroy: 'rm rb',
  of: { cp: copy, sync: copy, mv: 'change' },
};

/** `get-object` writes the file that it names. */
const s3api: Rule = (given, call) =>
  given.words[0] === 'get-object'
    ? given.words.at(-1) === '/dev/stdout'
      ? 'read'
      : 'change'
    : operationOf(given, call);

const operationOf = (given: Arguments, _call: unknown): Impact => operation(given);

const SERVICES =
  `accessanalyzer acm acm-pca amp apigateway apigatewayv2 application-autoscaling appmesh athena autoscaling
  autoscaling-plans backup batch bedrock bedrock-agent bedrock-agent-runtime budgets ce cloudformation cloudfront cloudtrail cloudwatch codebuild codecommit
  codedeploy codepipeline cognito-idp config dax detective directconnect dlm dms docdb ds dynamodb ebs ec2 ecr ecr-public ecs efs
  eks elasticache elasticbeanstalk elb elbv2 emr es events firehose fsx glacier globalaccelerator glue grafana guardduty health
  iam imagebuilder inspector inspector2 iot kafka kinesis kms lambda lightsail logs macie2 mq mwaa neptune network-firewall
  opensearch organizations pi pricing ram rds rds-data redshift resource-groups resourcegroupstaggingapi route53 route53domains
  route53resolver sagemaker savingsplans scheduler schemas secretsmanager securityhub service-quotas servicediscovery ses sesv2
  shield signer sns sqs ssm ssm-contacts ssm-incidents sso-admin stepfunctions storagegateway sts support synthetics
  timestream-query transfer waf wafv2 workspaces xray`.split(/\s+/);

/**
 * Amazon Web Services.
 *
 * @example `aws ec2 describe-instances` read; `aws s3 cp a s3://b/` change; `aws rds delete-db-instance …` destroy
 */
export const AWS: Family = {
  aws: byVerb(
    {
      read: 'help',
      of: {
        ...Object.fromEntries(SERVICES.map((service) => [service, operation])),
        s3,
        s3api,
        configure: { read: 'list get list-profiles' },
        sso: { read: 'get-role-credentials list-accounts' },
        lambda: (given, call) => (given.words[0] === 'invoke' ? 'change' : operationOf(given, call)),
      },
    },
    VALUED,
  ),
  awslogs: byVerb({ read: 'get groups streams' }),
  'session-manager-plugin': () => 'change',
  s3cmd: byVerb({ read: 'ls la du info', destroy: 'del rm rb' }, '-c'),
  s5cmd: byVerb({ read: 'ls du cat head', destroy: 'rm rb' }),
};
