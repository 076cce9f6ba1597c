#!/bin/sh
# Activities, attendances and coverage by topic in the administrative year 2023, as CSV.
# Needs: curl; LANTOA_TOKEN from `lantoa token create --role analyst`; LANTOA_URL unless it is http://127.0.0.1:3000.
set -eu

curl --fail-with-body --silent --show-error --get "${LANTOA_URL:-http://127.0.0.1:3000}/export/analytics.csv" \
  --header "Authorization: Bearer $LANTOA_TOKEN" \
  --data-urlencode 'lang=en' \
  --data-urlencode 'query={
    "measures": ["ACTIVITIES", "ATTENDANCES", "COMMUNE_COVERAGE"],
    "groupBy": ["TOPIC"],
    "period": { "code": "admin:2023-Y" },
    "fill": "MEMBERS"
  }'
