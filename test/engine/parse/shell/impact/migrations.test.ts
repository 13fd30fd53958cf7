import { holdsImpacts } from './judged.ts';

holdsImpacts('migrations of schemas', {
  read: `
    alembic current
    alembic -c app.ini history --verbose
    alembic upgrade head --sql
    flyway -url=jdbc:h2:mem info
    liquibase --changelog-file=all.xml status
    dbmate status`,
  change: `
    alembic upgrade head
    alembic revision -m 'add a column'
    flyway migrate
    liquibase update
    dbmate up
    goose up`,
  destroy: `
    alembic downgrade -1
    flyway clean
    liquibase rollback v1
    dbmate rollback
    goose down`,
});
