import { holdsImpacts } from './judged.ts';

holdsImpacts('containers', {
  read: `
    docker ps -a
    docker logs --tail 20 web
    docker inspect -f '{{.State.Status}}' web
    docker compose ps
    docker-compose -f prod.yml logs web
    docker image ls
    docker system df
    docker exec web cat /etc/hosts
    docker compose exec -T db pg_isready
    podman stats --no-stream
    crictl ps
    ctr -n k8s.io images ls
    skopeo inspect docker://example.org/web:1`,
  change: `
    docker run --rm alpine true
    docker build -t web:2 .
    docker push example.org/web:2
    docker pull example.org/web:2
    docker restart web
    docker compose up -d
    docker login example.org
    docker exec -it web bash
    docker exec web ./migrate
    docker tag a b`,
  destroy: `
    docker rm -f web
    docker stop web
    docker kill web
    docker rmi web:1
    docker volume rm data
    docker system prune -af
    docker compose down -v
    docker-compose -f prod.yml stop web
    docker service scale web=0
    docker compose up -d --scale web=0
    docker exec db dropdb shop
    docker ps -aq | xargs docker rm
    crictl rmp -f abc`,
});
