#!/usr/bin/env bash
# Starts PostgreSQL; sets the data folder up first if it is empty. Environment as in the official image:
# POSTGRES_PASSWORD (or POSTGRES_HOST_AUTH_METHOD=trust), POSTGRES_USER, POSTGRES_DB, POSTGRES_INITDB_ARGS, PGDATA;
# POSTGRES_PASSWORD_FILE and the like read the value from a file.
set -Eeuo pipefail

from_file() {
  local name=$1 file=$1_FILE
  if [ -n "${!name:-}" ] && [ -n "${!file:-}" ]; then
    echo "error: $name and $file are both set; one is enough" >&2
    exit 1
  fi
  export "$name=${!name:-${!file:+$(<"${!file}")}}"
  [ -n "${!name}" ] || unset "$name"
  unset "$file"
}

run_init_files() {
  local file
  for file in /docker-entrypoint-initdb.d/*; do
    case $file in
      *.sh) if [ -x "$file" ]; then echo "$0: running $file"; "$file"; else echo "$0: sourcing $file"; . "$file"; fi ;;
      *.sql) echo "$0: running $file"; sql --file "$file" ;;
      *.sql.gz) echo "$0: running $file"; gunzip -c "$file" | sql ;;
      */\*) ;;
      *) echo "$0: ignoring $file" ;;
    esac
  done
}

sql() { PGHOST='' PGHOSTADDR='' psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --no-password --no-psqlrc --dbname "$POSTGRES_DB" "$@"; }

set_up() {
  local method=${POSTGRES_HOST_AUTH_METHOD:-scram-sha-256}
  if [ -z "${POSTGRES_PASSWORD:-}" ] && [ "$method" != trust ]; then
    cat >&2 <<'TEXT'
Error: Database is uninitialized and superuser password is not specified.
       Set POSTGRES_PASSWORD to a value that is not empty, or POSTGRES_HOST_AUTH_METHOD=trust
       to let everybody in without a password.
TEXT
    exit 1
  fi
  local arguments=(--username="$POSTGRES_USER") password_file
  password_file=$(mktemp)
  if [ -n "${POSTGRES_PASSWORD:-}" ]; then
    printf '%s\n' "$POSTGRES_PASSWORD" >"$password_file"
    arguments+=(--pwfile="$password_file")
  fi
  # The variable holds words of a command line, quotes and all.
  eval "arguments+=(${POSTGRES_INITDB_ARGS:-})"
  initdb "${arguments[@]}"
  rm -f "$password_file"
  printf '\nhost all all all %s\n' "$method" >>"$PGDATA/pg_hba.conf"

  # Without TCP, so that nobody connects before the set-up is done.
  PGUSER=$POSTGRES_USER pg_ctl -D "$PGDATA" -o "-c listen_addresses='' -p 5432" -w start
  if [ "$POSTGRES_DB" != postgres ]; then
    POSTGRES_DB=postgres sql --set db="$POSTGRES_DB" <<<'CREATE DATABASE :"db";'
  fi
  export PGPASSWORD=${PGPASSWORD:-${POSTGRES_PASSWORD:-}}
  run_init_files
  unset PGPASSWORD
  PGUSER=$POSTGRES_USER pg_ctl -D "$PGDATA" -m fast -w stop
  printf '\nPostgreSQL init process complete; ready for start up.\n\n'
}

[ "${1:0:1}" != - ] || set -- postgres "$@"
if [ "$1" = postgres ]; then
  if [ "$(id -u)" = 0 ]; then
    mkdir -p "$PGDATA"
    chmod 0700 "$PGDATA"
    find "$PGDATA" \! -user postgres -exec chown postgres {} +
    exec setpriv --reuid=postgres --regid=postgres --init-groups "$0" "$@"
  fi
  mkdir -p "$PGDATA"
  chmod 0700 "$PGDATA"
  from_file POSTGRES_PASSWORD
  from_file POSTGRES_USER
  export POSTGRES_USER=${POSTGRES_USER:-postgres}
  from_file POSTGRES_DB
  export POSTGRES_DB=${POSTGRES_DB:-$POSTGRES_USER}
  if [ -s "$PGDATA/PG_VERSION" ]; then
    printf '\nPostgreSQL Database directory appears to contain a database; Skipping initialization\n\n'
  else
    set_up
  fi
fi
exec "$@"
