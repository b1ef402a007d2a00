#!/bin/sh
# manage.py with the settings of the machine, as the portal's own user: portal-manage COMMAND …
# As the owner of the tables, for migrations only: OWNER=1 portal-manage migrate
# Of another release than the current one: RELEASE=/srv/portal/releases/… portal-manage …
set -eu
set -a
. /etc/portal/portal.conf
[ -z "${OWNER:-}" ] || . /etc/portal/owner.conf
set +a
cd "${RELEASE:-/srv/portal/current}"
umask 027
exec setpriv --reuid=portal --regid=portal --clear-groups .venv/bin/python manage.py "$@"
