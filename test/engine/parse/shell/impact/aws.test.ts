import { holdsImpacts } from './judged.ts';

holdsImpacts('Amazon Web Services', {
  read: `
    aws sts get-caller-identity
    aws --region eu-west-1 ec2 describe-instances
    aws bedrock-agent-runtime describe-endpoint --name a
    aws s3 ls s3://backups/
    aws s3 cp s3://backups/x -
    aws s3api head-object --bucket b --key k
    aws logs tail /shop --since 5m
    aws rds wait db-instance-available --db-instance-identifier shop
    aws ecr get-login-password
    aws configure list
    aws ec2 run-instances --dry-run`,
  change: `
    aws s3 cp x s3://backups/
    aws s3 sync . s3://backups/
    aws ec2 start-instances --instance-ids i-1
    aws rds create-db-snapshot --db-instance-identifier shop --db-snapshot-identifier x
    aws ecs update-service --cluster c --service s --desired-count 2
    aws eks update-kubeconfig --name shop
    aws lambda invoke --function-name f out.json
    aws s3api get-object --bucket b --key k out
    aws route53 change-resource-record-sets --hosted-zone-id Z --change-batch file://x
    aws frobnicate describe-things
    aws ssm start-session --target i-1`,
  destroy: `
    aws s3 rm s3://backups/x
    aws s3 sync . s3://backups/ --delete
    aws rds delete-db-instance --db-instance-identifier shop
    aws ec2 terminate-instances --instance-ids i-1
    aws ec2 stop-instances --instance-ids i-1
    aws ecs update-service --cluster c --service s --desired-count 0
    aws sqs purge-queue --queue-url q
    acme-login prod aws rds delete-db-instance --db-instance-identifier shop`,
});
