/**
 * Condition on lantoa.ledger_batch under which a batch is a record that is not sample data. Reference data is none. Requests,
 * deadlines that passed and links between records are none either while there is sample data: whoever tries the product
 * out makes them, and the clock does; they tell of the sample's communes and records.
 */
export const IS_REAL_RECORD = `NOT is_sample AND source <> 'reference' AND (source NOT IN ('collection', 'duplicate')
  OR NOT EXISTS (SELECT FROM lantoa.ledger_batch sample WHERE sample.is_sample))`;
