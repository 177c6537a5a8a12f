// node bench/audit.js: the audit of confidentiality on an invented edition of 20 indicators in 10 years, each a
// table of 26 Kreise with Regierungsbezirke and Land, 8 groups and 2 sexes, about a third of it masked.
import {inferIntervals} from "../dist/analyse/audit/intervals.js";
import {openSolver} from "../dist/analyse/audit/solver.js";

const KREISE = 26;
const GROUPS = 8;
const BLOCKS = 200;

let state = 20261122;
const random = () => {
  state = (state * 1664525 + 1013904223) % 2 ** 32;
  return state / 2 ** 32;
};
const range = (count) => [...Array(count).keys()];
const district = (kreis) => (kreis < 14 ? 0 : kreis < 19 ? 1 : 2);
const position = (kreis, group, sex) => (kreis * GROUPS + group) * 2 + sex;

function table() {
  const values = range(KREISE * GROUPS * 2).map((at) =>
    Math.floor((-Math.log(1 - random()) * 6 * ((Math.floor(at / 2) % GROUPS) + 1)) / 4),
  );
  const areas = [
    ...range(KREISE).map((kreis) => [kreis]),
    ...range(3).map((one) => range(KREISE).filter((kreis) => district(kreis) === one)),
    range(KREISE),
  ];
  const groups = [...range(GROUPS).map((group) => [group]), range(GROUPS)];
  const cells = areas.flatMap((area) =>
    groups.flatMap((group) =>
      [[0], [1], [0, 1]].map((sexes) => {
        const terms = area.flatMap((kreis) =>
          group.flatMap((one) => sexes.map((sex) => [position(kreis, one, sex), 1])),
        );
        const value = terms.reduce((sum, [at]) => sum + values[at], 0);
        const masked = (value > 0 && value < 3) || (value > 0 && terms.length <= 2 && random() < 0.35);
        return {terms, value, masked};
      }),
    ),
  );
  return {
    system: {
      variables: values.map((_, at) => ({id: `${at}`, lower: 0, upper: Infinity})),
      rows: cells
        .filter((cell) => !cell.masked)
        .map(({terms, value}, at) => ({id: `${at}`, terms, lower: value, upper: value, published: []})),
    },
    targets: cells.filter((cell) => cell.masked).map(({terms}, at) => ({id: `${at}`, terms})),
  };
}

const solver = await openSolver();
const before = process.cpuUsage();
const begin = performance.now();
let masked = 0;
let exact = 0;
let programs = 0;
for (let block = 0; block < BLOCKS; block++) {
  const {system, targets} = table();
  const {intervals, solved} = inferIntervals(system, targets, solver);
  masked += targets.length;
  programs += solved;
  exact += intervals.filter(({lower, upper}) => upper - lower < 1e-6).length;
}
const {user, system} = process.cpuUsage(before);
console.log(
  `${BLOCKS} Tabellen, ${masked} gesperrte Werte, ${programs} lineare Programme, ${exact} genau errechenbar: ${((performance.now() - begin) / 1000).toFixed(1)} s (${((user + system) / 1e6).toFixed(1)} s Rechenzeit), ${Math.round(process.memoryUsage().rss / 1e6)} MB`,
);
