import { byAnyVerb, byVerb, type Family } from './rules.ts';

/**
 * Tools that move the schema of a database from version to version: going back loses what the version had added.
 *
 * @example `alembic current`, `flyway info` read; `alembic upgrade head`, `liquibase update` change; `alembic downgrade -1`, `flyway clean` destroy
 */
export const MIGRATIONS: Family = {
  alembic: byVerb(
    {
      read: 'current history heads branches show check list_templates',
      of: {
        upgrade: (given) => (given.has('--sql') ? 'read' : 'change'),
        downgrade: (given) => (given.has('--sql') ? 'read' : 'destroy'),
      },
    },
    '-c --config -n --name -x',
  ),
  flyway: byAnyVerb({ read: 'info validate version', destroy: 'clean undo' }),
  liquibase: byAnyVerb({
    read: 'status history validate diff update-sql rollback-sql list-locks',
    destroy: 'rollback rollback-count rollback-to-date rollback-one-changeset drop-all',
  }),
  dbmate: byAnyVerb(
    { read: 'status dump wait', destroy: 'rollback down drop' },
    '-u --url -e --env -d --migrations-dir',
  ),
  goose: byAnyVerb({ read: 'status version', destroy: 'down down-to reset redo' }, '-dir -table'),
};
