/** An answer without the names of its types: what a form reads and sends. */
export type Plain<Value> = Value extends readonly (infer Item)[]
  ? Plain<Item>[]
  : Value extends object
    ? { [Name in keyof Value as Exclude<Name, '__typename'>]: Plain<Value[Name]> }
    : Value;
