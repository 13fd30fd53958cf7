import { holdsImpacts } from './judged.ts';

holdsImpacts('repositories and forges', {
  read: `
    git status
    git -C /srv/app log --oneline -5
    git diff HEAD~1
    git branch -a
    git tag -l
    git config --get user.name
    git stash list
    git remote -v
    git push --dry-run origin main
    git rev-parse HEAD
    gh pr list
    gh run view 12
    gh api repos/acme/shop/releases
    gh auth status`,
  change: `
    git pull
    git fetch origin
    git commit -m "delete old files"
    git push origin main
    git checkout v1.2.3
    git revert abc123
    git merge release
    git clone https://example.org/x.git
    git branch hotfix
    git tag v1.2.4
    git config --unset user.name
    git config user.name Someone
    git reset HEAD~1
    git stash
    gh pr merge 7
    gh workflow run deploy.yml
    gh api -X PATCH repos/acme/shop`,
  destroy: `
    git push --force origin main
    git push -f
    git push origin --delete old
    git push origin :old
    git reset --hard origin/main
    git clean -fdx
    git branch -D old
    git tag -d v1
    git stash drop
    gh release delete v1
    gh api -X DELETE repos/acme/shop/x`,
});
