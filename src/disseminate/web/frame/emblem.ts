/** The sign of the site as a file, for the browser's tab: five steps of one blue. */
export function emblemSvg(): string {
  const steps = [
    [0, 22, "#BDD4E4"],
    [7, 16, "#86B1CE"],
    [14, 11, "#4A86AF"],
    [21, 5, "#1F5F8B"],
    [28, 0, "#14547F"],
  ] as const;
  const bars = steps.map(
    ([x, y, colour]) => `<rect x="${x}" y="${y}" width="6" height="${34 - y}" fill="${colour}"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 34 34">${bars.join("")}</svg>\n`;
}
