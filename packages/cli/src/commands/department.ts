/** In whose name the command line looks at what the lead department runs. */
export const DEPARTMENT = { userId: 'lantoa', role: 'LEAD_DEPARTMENT', organisation: null, units: [] } as const;
