import { IS_SERVICE, type TablePolicies } from './row-security.ts';

export const LEDGER_FUNCTIONS = [
  `CREATE FUNCTION lantoa.scope_role() RETURNS text LANGUAGE sql STABLE
     RETURN nullif(current_setting('lantoa.role', true), '')`,
  `CREATE FUNCTION lantoa.scope_organisation() RETURNS text LANGUAGE sql STABLE
     RETURN nullif(current_setting('lantoa.organisation', true), '')`,
  `CREATE FUNCTION lantoa.scope_units() RETURNS text[] LANGUAGE sql STABLE
     RETURN coalesce(string_to_array(nullif(current_setting('lantoa.units', true), ''), ','), '{}'::text[])`,
  `CREATE FUNCTION lantoa.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     RAISE EXCEPTION 'The ledger is append-only: % on % is refused.', TG_OP, TG_TABLE_NAME USING ERRCODE = '23001';
   END $$`,
];

const ROLE = '(SELECT lantoa.scope_role())';
const ORGANISATION = '(SELECT lantoa.scope_organisation())';
const UNITS = '(SELECT lantoa.scope_units())::text[]';
const READS_ALL = `${ROLE} IN ('SERVICE', 'LEAD_DEPARTMENT', 'COMMITTEE', 'AUDITOR')`;
const KEEPS_THE_BOOKS = `${ROLE} IN ('SERVICE', 'LEAD_DEPARTMENT', 'AUDITOR', 'ADMINISTRATOR')`;

/** Own rows: of the own body, or of nothing but the own units. A district sees what touches it. */
const OWN_ACTIVITY = `
  ${ROLE} IN ('REPORTER', 'UNIT_APPROVER', 'PRESS_AGENCY', 'DISTRICT_OFFICER') AND organisation = ${ORGANISATION}
  OR ${ROLE} IN ('REPORTER', 'UNIT_APPROVER', 'PRESS_AGENCY') AND communes <> '{}' AND communes <@ ${UNITS}
  OR ${ROLE} = 'DISTRICT_OFFICER' AND (communes && ${UNITS} OR districts && ${UNITS})`;

const OWN_UNIT = `
  ${ROLE} IN ('REPORTER', 'UNIT_APPROVER', 'PRESS_AGENCY', 'DISTRICT_OFFICER') AND unit = ANY (${UNITS})`;

const APPEND = ['INSERT'] as const;

export const LEDGER_POLICIES: readonly TablePolicies[] = [
  { table: 'ledger_batch', read: KEEPS_THE_BOOKS, feed: true, grants: APPEND },
  { table: 'ledger_batch_file', read: KEEPS_THE_BOOKS, feed: false, grants: APPEND },
  { table: 'batch_outcome', read: IS_SERVICE, feed: false, grants: APPEND },
  { table: 'activity_revision', read: `${READS_ALL} OR ${OWN_ACTIVITY}`, feed: true, grants: APPEND },
  {
    table: 'activity_text',
    // The committee reads lists without free text; whoever sees an own revision reads its text.
    read: `${ROLE} IN ('SERVICE', 'LEAD_DEPARTMENT', 'AUDITOR') OR ${ROLE} <> 'COMMITTEE' AND EXISTS (
      SELECT FROM lantoa.activity_revision seen
      WHERE seen.activity_id = activity_text.activity_id AND seen.revision = activity_text.revision)`,
    feed: true,
    grants: APPEND,
  },
  { table: 'summary_revision', read: `${READS_ALL} OR ${OWN_UNIT}`, feed: true, grants: APPEND },
  { table: 'submission', read: `${READS_ALL} OR ${OWN_UNIT}`, feed: true, grants: APPEND },
  { table: 'reference_revision', read: `${ROLE} IS NOT NULL`, feed: true, grants: APPEND },
  { table: 'redaction', read: `${ROLE} IN ('SERVICE', 'AUDITOR')`, feed: true, grants: APPEND },
  { table: 'staged_row', read: IS_SERVICE, feed: false, grants: ['INSERT', 'DELETE'] },
];

/**
 * A text may be erased, never changed, and only where a redaction of it stands in the ledger. The application has no
 * right to update the table: it calls the function.
 */
export const REDACTION_RULES = [
  `CREATE FUNCTION lantoa.only_redaction() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF num_nulls(NEW.note, NEW.organisation_as_written, NEW.salt) = 3
        AND NEW.activity_id = OLD.activity_id AND NEW.revision = OLD.revision
        AND EXISTS (SELECT FROM lantoa.redaction r WHERE r.activity_id = OLD.activity_id AND r.revision = OLD.revision)
     THEN RETURN NEW; END IF;
     RAISE EXCEPTION 'The ledger is append-only: a text is erased by a recorded redaction alone.'
       USING ERRCODE = '23001';
   END $$`,
  `CREATE TRIGGER only_redaction BEFORE UPDATE ON lantoa.activity_text
     FOR EACH ROW EXECUTE FUNCTION lantoa.only_redaction()`,
  `CREATE TRIGGER append_only BEFORE DELETE OR TRUNCATE ON lantoa.activity_text
     FOR EACH STATEMENT EXECUTE FUNCTION lantoa.refuse_change()`,
  `CREATE POLICY owner_erases ON lantoa.activity_text FOR UPDATE TO lantoa_owner
     USING (${IS_SERVICE}) WITH CHECK (${IS_SERVICE})`,
  `CREATE FUNCTION lantoa.erase_text(erased_activity uuid, erased_revision integer) RETURNS boolean
   LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
   BEGIN
     UPDATE lantoa.activity_text SET note = NULL, organisation_as_written = NULL, salt = NULL
     WHERE activity_id = erased_activity AND revision = erased_revision AND salt IS NOT NULL;
     RETURN FOUND;
   END $$`,
  `REVOKE ALL ON FUNCTION lantoa.erase_text(uuid, integer) FROM PUBLIC`,
  `GRANT EXECUTE ON FUNCTION lantoa.erase_text(uuid, integer) TO lantoa_app`,
];
