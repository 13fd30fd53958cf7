import { holdsImpacts } from './judged.ts';

holdsImpacts('files, readers and archives', {
  read: `
    ls -la /var/log
    cat a b
    grep -ri error /var/log | sort | uniq -c | sort -rn | head
    awk '{print $1}' x
    awk '$3 > 5' x
    sed -n '1,5p' x
    sed 's/a/b/' x
    find . -name '*.log' -mtime +7
    find . -name '*.log' -exec grep -l error {} +
    jq .version x.json
    yq '.a.b' x.yaml
    tee /dev/null
    ls | tee /dev/stderr
    date -u +%F
    hostname -f
    tar tzf x.tgz
    gunzip -c x.gz | head
    zcat x.gz
    unzip -l x.zip
    crontab -l
    rsync -n -av a b
    cmd=$(mktemp)
    wc -l < x
    ls > /dev/null 2>&1
    ls 2>&1 >&2
    command -v kubectl
    [ -f x ]
    [[ a < b ]]
    test -d /srv`,
  change: `
    cp a b
    mv a b
    mkdir -p a/b
    touch x
    chmod +x x
    ln -sf a b
    echo a > x
    echo a >> x
    ls &> all.log
    ls | tee x
    ls | sudo tee -a /etc/x
    sed -i 's/a/b/' x
    sed -i.bak 's/a/b/' x
    sed -Ei 's/a/b/' x
    sed -n 's/a/b/w out' x
    awk '{print > "x"}' y
    awk '{system("touch " $1)}' y
    sort -o x x
    sort -uo x y
    yq -i '.a = 1' x.yaml
    tar xzf x.tgz
    tar --create --file backup.tar data
    gzip x
    unzip x.zip
    date -s 2024-01-01
    hostname web-2
    split -l 5 x
    crontab jobs
    scp a host:b
    find . -fprint out
    truncate -s 10M x`,
  destroy: String.raw`
    rm -rf x
    rmdir x
    find . -name '*.log' -delete
    find . -name x -exec ls {} \; -delete
    find . -name '*.log' -exec rm {} \;
    find . -name '*.log' | xargs rm -f
    find . -name '*.log' -print0 | xargs -0 -n1 sudo rm
    rsync -a --delete a b
    truncate -s 0 app.log
    crontab -r
    ls | while read -r f; do rm "$f"; done
    shred x`,
});
