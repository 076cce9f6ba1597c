/**
 * Condition: a record that is linked by now names this activity as the one that counts.
 * @param activityId SQL of the id, from the product's own statements alone
 */
export function isLead(activityId: string): string {
  // The first condition lets the planner use the index of links.
  return `EXISTS (SELECT FROM lantoa.activity_revision linked
    WHERE linked.payload ? 'duplicateOf' AND linked.payload->>'duplicateOf' = ${activityId}::text
      AND NOT EXISTS (SELECT FROM lantoa.activity_revision after_link
        WHERE after_link.activity_id = linked.activity_id AND after_link.revision = linked.revision + 1))`;
}
