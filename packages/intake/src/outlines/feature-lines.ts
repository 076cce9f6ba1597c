/**
 * The 1-based line on which each feature of a GeoJSON text begins: an object that lies directly in the list `features`.
 * JSON.parse tells no places, and a fault must name one. The text is valid JSON; a list that is not there gives no lines.
 * Example: '{"features":[\n{"type":…}]}' gives [2].
 */
export function featureLines(text: string): number[] {
  const lines: number[] = [];
  let [line, depth, key] = [1, 0, ''];
  let isFeatures = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '\n') line += 1;
    else if (sign === '"') {
      const end = endOfString(text, at);
      if (depth === 1) key = text.slice(at + 1, end);
      at = end;
    } else if (sign === '{' || sign === '[') {
      if (depth === 1) isFeatures = sign === '[' && key === 'features';
      if (depth === 2 && isFeatures && sign === '{') lines.push(line);
      depth += 1;
    } else if (sign === '}' || sign === ']') depth -= 1;
  }
  return lines;
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}
