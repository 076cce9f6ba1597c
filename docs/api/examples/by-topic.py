"""Coverage by topic in the administrative year 2023, by GraphQL, with the standard library alone.

Needs LANTOA_TOKEN from `lantoa token create --role analyst`; LANTOA_URL unless it is http://127.0.0.1:3000.
"""

import json
import os
import sys
import urllib.error
import urllib.request

DOCUMENT = """
query Coverage($query: AnalyticsQuery!) {
  analytics(query: $query) {
    evidence { dataVersion completeness { value } warnings { message } }
    rows { kind keys { code label } cells { value status numerator denominator unknown } }
  }
}
"""
QUERY = {
    "measures": ["COMMUNE_COVERAGE"],
    "groupBy": ["TOPIC"],
    "period": {"code": "admin:2023-Y"},
    "fill": "MEMBERS",
    "lang": "EN",
}


def ask(document: str, variables: dict) -> dict:
    """The data of an answer; what the server refused is told with its code and ends the program."""
    request = urllib.request.Request(
        os.environ.get("LANTOA_URL", "http://127.0.0.1:3000") + "/graphql",
        data=json.dumps({"query": document, "variables": variables}).encode(),
        headers={
            "Authorization": "Bearer " + os.environ["LANTOA_TOKEN"],
            "Content-Type": "application/json",
        },
    )
    try:
        with urllib.request.urlopen(request) as response:
            answer = json.load(response)
    except urllib.error.HTTPError as refused:
        answer = json.load(refused)
    for error in answer.get("errors", []):
        sys.exit(f"{error['extensions']['code']}: {error['message']} {error['extensions']['remedy']['en']}")
    return answer["data"]


analytics = ask(DOCUMENT, {"query": QUERY})["analytics"]
print("data version", analytics["evidence"]["dataVersion"])
for row in analytics["rows"]:
    name = row["keys"][0]["label"] if row["keys"] else "Total"
    cell = row["cells"][0]
    # A value that is absent says why in `status`; it is never a zero.
    share = cell["status"] if cell["value"] is None else f"{cell['value']:.1%}"
    print(f"{name}: {share} ({cell['numerator']} of {cell['denominator']}, {cell['unknown']} not reported)")
