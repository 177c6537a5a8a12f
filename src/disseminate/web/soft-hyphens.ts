/**
 * Joints of German compounds after which a long word may be parted: linking forms that hardly ever occur
 * elsewhere. Browsers without a German hyphenation list would otherwise cut a heading anywhere.
 */
const joint =
  /(\p{L}{3,}(?:ungs|ions|heits|keits|schafts|täts)|tages|staats|bedarfs|arbeitslosen|alters)(?=\p{L}{5,})/giu;

const longWord = /\p{L}{14,}/gu;

/** Puts soft hyphens into long compounds: they show only where a line ends. */
export function softHyphens(text: string): string {
  return text.replace(longWord, (word) => word.replace(joint, "$1\u00ad"));
}
