#!/bin/sh
# Put a revision into service without a gap: portal-release REVISION, as root.
# Going back is the same with the revision before it; see docs/operasi.md about migrations.
set -eu
git -C /srv/portal/source.git fetch -q
commit=$(git -C /srv/portal/source.git rev-parse --verify --short=12 "$1^{commit}")
release=/srv/portal/releases/$commit

# Each release has its own folder and packages; nothing of the running one is touched.
if [ ! -f "$release/.complete" ]; then
    rm -rf "$release"
    mkdir -p "$release"
    git -C /srv/portal/source.git archive "$commit" | tar -x -C "$release"
    python3 -m venv "$release/.venv"
    "$release/.venv/bin/pip" install -q --disable-pip-version-check --require-hashes \
        -r "$release/requirements.txt"
    "$release/.venv/bin/python" -m compileall -q "$release" || true
    touch "$release/.complete"
fi

export RELEASE="$release"
OWNER=1 portal-manage migrate --no-input
portal-manage muat
portal-manage collectstatic --no-input -v 0
portal-manage check --deploy

ln -sfn "$release" /srv/portal/current.new
mv -T /srv/portal/current.new /srv/portal/current

# nginx asks only these processes from now on; what it has asked the others before is finished.
serve() {
    for port; do echo "server 127.0.0.1:$port max_fails=1 fail_timeout=5s;"; done \
        > /etc/nginx/portal-upstream.conf
    nginx -t -q
    systemctl reload-or-restart nginx
    sleep 3
}
start() {
    systemctl restart "portal@$1"
    curl -fs -o /dev/null --retry 30 --retry-delay 1 --retry-all-errors \
        "http://127.0.0.1:$1/sehat/"
}

# One process after the other, each taken out before; a form that is being sent reaches the next.
start 8003
serve 8002 8003
start 8001
serve 8001 8003
start 8002
serve 8001 8002
systemctl stop portal@8003
# At rest the third is named too: started when one is lost, it is asked within seconds.
serve 8001 8002 8003
echo "$1: $release"
