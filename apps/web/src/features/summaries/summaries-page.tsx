export function SummariesPage() { return null; }
