#!/bin/sh
# Two runs of loudspeakers as one batch: Lan Tỏa makes an activity of them. Sent again, by this or by a file of the same system, they add nothing.
# Needs: curl; LANTOA_TOKEN of whoever may record them; LANTOA_URL unless it is http://127.0.0.1:3000.
set -eu

curl --fail-with-body --silent --show-error "${LANTOA_URL:-http://127.0.0.1:3000}/intake/broadcast-runs" \
  --header "Authorization: Bearer $LANTOA_TOKEN" \
  --header 'Content-Type: application/x-ndjson' \
  --header 'Idempotency-Key: example-2024-04' \
  --data-binary @- <<'LINES'
{"commune":"06235","station":"Cụm 1","date":"2024-04-05","start":"05:00","seconds":900,"bulletin":"Bản tin sáng","topics":["drug_prevention"],"languages":["vi"],"speakersTotal":5,"speakersWorking":5}
{"commune":"06235","station":"Cụm 1","start":"2024-04-05T10:00:00Z","seconds":930,"bulletin":"Bản tin sáng","topics":["drug_prevention"],"languages":["vi"],"speakersTotal":5,"speakersWorking":4}
LINES
