/** A message in German: what is the matter, and the one thing to do about it. */
export type MessageText = {readonly problem: string; readonly remedy: string};
