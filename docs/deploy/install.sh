#!/bin/sh
# From an empty Debian 12 machine to the portal over HTTPS. As root, once:
#   sh install.sh REPOSITORY SITE_NAME [REVISION]
# What is there already (secrets, database, certificate) is kept, so that it can be run again.
set -eu
repository=$1 site=$2 revision=${3:-main}

apt-get update -q
apt-get install -q -y --no-install-recommends \
    git python3-venv postgresql nginx openssl curl ca-certificates

# The user that runs the portal owns nothing but what the portal makes.
id portal >/dev/null 2>&1 || useradd --system --home-dir /var/lib/portal --shell /usr/sbin/nologin portal
install -d -o portal -g portal -m 750 /var/lib/portal
install -d /srv/portal/releases
install -d -o portal -g portal -m 700 /var/backups/portal
install -d -o www-data -g www-data -m 700 /var/cache/nginx
[ -d /srv/portal/source.git ] || git clone -q --mirror "$repository" /srv/portal/source.git
git -C /srv/portal/source.git fetch -q
here=$(mktemp -d)
git -C /srv/portal/source.git archive "$revision" docs/deploy | tar -x -C "$here" --strip-components=2

# Secrets are made on the machine and are readable by root alone; systemd hands them to the portal.
install -d -m 700 /etc/portal /etc/portal/tls
if [ ! -f /etc/portal/portal.conf ]; then
    umask 077
    owner=$(openssl rand -hex 24) app=$(openssl rand -hex 24)
    sed -e "s|SITE_NAME|$site|" -e "s|APP_PASSWORD|$app|" \
        -e "s|A_SECRET|$(openssl rand -hex 40)|" \
        -e "s|A_KEY|$(openssl rand -base64 32 | tr '+/' '-_')|" \
        "$here/portal.conf.example" > /etc/portal/portal.conf
    echo "DATABASE_URL=postgres://portal_owner:$owner@127.0.0.1/portal" > /etc/portal/owner.conf
    systemctl start postgresql
    runuser -u postgres -- psql -q --set=ON_ERROR_STOP=1 \
        --set=owner_password="$owner" --set=app_password="$app" < "$here/roles.sql"
    umask 022
fi

# Until there is a real certificate, one that browsers warn of.
[ -f /etc/portal/tls/fullchain.crt ] || openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 \
    -nodes -days 30 -subj "/CN=$site" -addext "subjectAltName=DNS:$site" \
    -keyout /etc/portal/tls/private.key -out /etc/portal/tls/fullchain.crt 2>/dev/null

install -m 755 "$here/portal-manage.sh" /usr/local/sbin/portal-manage
install -m 755 "$here/release.sh" /usr/local/sbin/portal-release
install -m 644 "$here"/systemd/*.service "$here"/systemd/*.timer /etc/systemd/system/
for units in portal- portal@; do
    install -D -m 644 "$here/systemd/common.conf" "/etc/systemd/system/$units.service.d/common.conf"
done
install -D -m 644 "$here/systemd/postgresql.conf" /etc/systemd/system/postgresql@.service.d/portal.conf
sed "s|SITE_NAME|$site|" "$here/nginx/portal.conf" > /etc/nginx/sites-available/portal
ln -sf ../sites-available/portal /etc/nginx/sites-enabled/portal
rm -f /etc/nginx/sites-enabled/default
rm -r "$here"
systemctl daemon-reload
systemctl enable portal@8001 portal@8002

portal-release "$revision"
systemctl enable --now portal-minute.timer portal-night.timer portal-backup.timer
echo "https://$site/ — berikutnya: portal-manage createsuperuser"
