/** One short line to the person at the keyboard, in Vietnamese and in English. */
export function say(vi, en) {
  console.log(`• ${vi} · ${en}`);
}

/** Ends with a readable reason. */
export function refuse(vi, en) {
  console.error(`✗ ${vi}\n  ${en}`);
  process.exit(1);
}
