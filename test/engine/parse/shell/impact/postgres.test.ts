import { holdsImpacts } from './judged.ts';

holdsImpacts('PostgreSQL', {
  read: String.raw`
    psql -c 'SELECT 1'
    psql -U app -d shop -Atc "SELECT count(*) FROM carts"
    psql $DATABASE_URL -c "\dt"
    psql -c "SHOW wal_level; SELECT now();"
    psql -c "EXPLAIN DELETE FROM carts"
    psql -c "SELECT 'DROP TABLE x; DELETE'"
    psql -l
    echo "SELECT 1" | psql -U app
    psql <<< "SELECT 1"
    sudo -u postgres psql -tA -c 'SELECT pg_is_in_recovery()'
    pg_dump shop | gzip -c
    pg_isready -h db
    pg_ctl status
    pg_restore --list x.dump
    patronictl list
    patronictl query -c 'SELECT 1'`,
  change: String.raw`
    psql
    psql -h db -U app shop
    psql -c "UPDATE carts SET a = 1"
    psql -c "INSERT INTO carts VALUES (1)"
    psql -c 'VACUUM ANALYZE'
    psql -c "CREATE INDEX CONCURRENTLY i ON carts (a)"
    psql -c "ALTER TABLE carts ALTER a DROP NOT NULL"
    psql -c "SELECT pg_terminate_backend(42)"
    psql -c "SELECT * INTO old FROM carts"
    psql -c "EXPLAIN ANALYZE INSERT INTO carts VALUES (1)"
    psql -c "$QUERY"
    psql -f migrations/7.sql
    psql shop < migrations/7.sql
    psql -c "\i x.sql"
    psql -c "\copy carts FROM x.csv"
    psql -o out.txt -c 'SELECT 1'
    pg_dump -f shop.sql shop
    pg_dump shop > shop.sql
    createdb shop
    pg_ctl promote
    patronictl switchover`,
  destroy: `
    psql -c 'DROP TABLE carts'
    psql -c "SELECT 1; TRUNCATE carts"
    psql -c "delete from carts where a = 1"
    psql -c "ALTER TABLE carts DROP COLUMN a"
    psql -c "WITH x AS (DELETE FROM carts RETURNING *) SELECT * FROM x"
    psql -c "EXPLAIN (BUFFERS, ANALYZE) DELETE FROM carts"
    psql -c "SELECT pg_drop_replication_slot('x')"
    psql -c 'DO $$ BEGIN DELETE FROM carts; END $$'
    echo "DROP TABLE carts" | psql
    psql shop < backup.sql
    gunzip -c shop.sql.gz | psql shop
    gunzip < shop.sql.gz | kubectl exec -i db-0 -- psql shop
    cat dump.sql | psql shop
    psql -f backup.sql
    pg_restore -d shop x.dump
    dropdb shop
    pg_ctl stop -m fast
    patronictl query -c 'DROP TABLE carts'`,
});
