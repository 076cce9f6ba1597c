/** What a newcomer finds in the editor. */
export const FIRST_QUERY = `# Lan Tỏa: Ctrl-Enter hỏi, Ctrl-Space gợi ý · Ctrl-Enter asks, Ctrl-Space suggests.
# Chi phí, giới hạn · Cost and limits: docs/api/limits.md

query ByTopic {
  analytics(
    query: { measures: [ACTIVITIES, COMMUNE_COVERAGE], groupBy: [TOPIC], period: { code: "admin:2023-Y" } }
  ) {
    evidence {
      dataVersion
      completeness {
        value
      }
    }
    rows {
      kind
      keys {
        code
        label
      }
      cells {
        value
        status
      }
    }
  }
}
`;
