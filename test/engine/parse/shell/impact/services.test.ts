import { holdsImpacts } from './judged.ts';

holdsImpacts('services', {
  read: `
    systemctl status nginx
    systemctl is-active nginx
    systemctl list-units --failed
    service nginx status
    journalctl -u nginx --since today
    supervisorctl status
    nginx -t
    pm2 list
    gitlab-ctl status
    ipmitool -H info.example.org power status`,
  change: `
    systemctl restart nginx
    sudo systemctl daemon-reload
    systemctl enable nginx
    service nginx restart
    nginx -s reload
    supervisorctl restart web
    journalctl --rotate
    gitlab-ctl patroni switchover`,
  destroy: `
    systemctl stop nginx
    sudo systemctl -H web-1 stop nginx
    systemctl disable --now nginx
    service nginx stop
    /etc/init.d/nginx stop
    supervisorctl stop web
    journalctl --vacuum-time=2d
    reboot
    shutdown -h
    sudo shutdown -r now
    nginx -s quit
    ipmitool -H info.example.org power cycle`,
});
