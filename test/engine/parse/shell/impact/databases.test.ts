import { holdsImpacts } from './judged.ts';

holdsImpacts('other databases', {
  read: `
    mysql -e 'SHOW PROCESSLIST'
    mysql -uroot -psecret shop -e 'SELECT 1'
    mysqladmin -u root status
    mysqldump shop | gzip -c
    sqlite3 shop.db 'SELECT 1'
    sqlite3 shop.db .tables
    mongosh --eval 'rs.status()'
    mongosh shop --quiet --eval 'db.carts.find({a: 1}).limit(5)'
    mongosh --eval 'db.adminCommand({ping: 1})'
    redis-cli PING
    redis-cli -h db -a secret INFO replication
    redis-cli -n 1 config get maxmemory
    redis-cli --scan --pattern 'a*'
    echo PING | redis-cli
    clickhouse-client -q 'SELECT 1'
    cqlsh -e 'DESCRIBE KEYSPACES'`,
  change: `
    mysql
    mysql -e 'SET GLOBAL read_only = 1'
    mysql -e 'KILL 42'
    mysql shop < schema.sql
    mysqladmin flush-hosts
    mysqldump shop > shop.sql
    mongosh
    mongosh --eval 'db.carts.updateOne({}, {})'
    mongosh --eval 'rs.stepDown()'
    mongodump --db shop
    redis-cli SET a b
    redis-cli CONFIG SET maxmemory 2gb
    redis-cli
    clickhouse-client -q 'OPTIMIZE TABLE x'`,
  destroy: `
    mysql -e 'DROP DATABASE shop'
    mysql shop < backup.sql
    mysqladmin drop shop
    sqlite3 shop.db 'DELETE FROM carts'
    mongosh --eval 'db.carts.drop()'
    mongosh --eval 'db.carts.deleteMany({})'
    mongosh --eval 'db.adminCommand({shutdown: 1})'
    mongorestore dump/
    redis-cli FLUSHALL
    redis-cli -n 2 del a
    redis-cli --scan --pattern 'a*' | xargs redis-cli DEL
    clickhouse-client -q 'ALTER TABLE x DELETE WHERE a = 1'
    cqlsh -e 'TRUNCATE shop.carts'`,
});
