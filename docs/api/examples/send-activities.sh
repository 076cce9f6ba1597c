#!/bin/sh
# Two activities as one batch: a meeting, and a morning of loudspeaker broadcasts. Sent again under its key it has no further effect.
# Needs: curl; LANTOA_TOKEN of whoever may record them; LANTOA_URL unless it is http://127.0.0.1:3000.
set -eu

curl --fail-with-body --silent --show-error "${LANTOA_URL:-http://127.0.0.1:3000}/intake/activities" \
  --header "Authorization: Bearer $LANTOA_TOKEN" \
  --header 'Content-Type: application/x-ndjson' \
  --header 'Idempotency-Key: example-2024-04' \
  --data-binary @- <<'LINES'
{"id":"7b1f7f0e-1df6-4d0f-9a7e-2f6a7d1c0b11","activity":{"date":"2024-04-05","organisation":"police:06235@2020-01-01","places":[{"unit":"06235@2020-01-01"}],"topics":["drug_prevention"],"activityType":"community_session","channel":"direct_community","counts":[{"indicator":"sessions","value":1},{"indicator":"attendances","value":45}]}}
{"id":"7b1f7f0e-1df6-4d0f-9a7e-2f6a7d1c0b12","activity":{"date":"2024-04-06","organisation":"police:06235@2020-01-01","places":[{"unit":"06235@2020-01-01"}],"topics":["crime_prevention"],"activityType":"broadcast_run","channel":"commune_radio","counts":[{"indicator":"sessions","value":3},{"indicator":"duration_minutes","value":45}]}}
LINES
