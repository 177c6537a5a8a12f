import type {DimensionId} from "../model/observation.js";

/** Quotes a text for SQL. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Columns that identify a figure of a source table. */
export function keyColumns(dimensions: readonly DimensionId[]): readonly string[] {
  return ["source", "measure", "ref_area", "time_period", ...dimensions];
}

/** Tables of the warehouse, with a comment on every column. */
export function createTables(dimensions: readonly DimensionId[]): string {
  return `
CREATE TABLE delivered (
  source VARCHAR NOT NULL, measure VARCHAR NOT NULL, ref_area VARCHAR NOT NULL, time_period VARCHAR NOT NULL,
  ${dimensions.map((id) => `${id} VARCHAR NOT NULL`).join(", ")},
  obs_value DECIMAL(20, 6), sign VARCHAR NOT NULL, flag VARCHAR NOT NULL,
  delivery VARCHAR NOT NULL, locator VARCHAR NOT NULL
);
COMMENT ON TABLE delivered IS 'Figures exactly as delivered, all vintages';
COMMENT ON COLUMN delivered.source IS 'Source table, producer/number';
COMMENT ON COLUMN delivered.sign IS 'Sign in place of a number, as delivered';
COMMENT ON COLUMN delivered.delivery IS 'First eight hexadecimal digits of the file''s SHA-256';
COMMENT ON COLUMN delivered.locator IS 'Cell, or line and column, in the delivered file';
CREATE TABLE delivery (source VARCHAR, id VARCHAR, stand VARCHAR);
CREATE TABLE basis_rule (source VARCHAR, rank INTEGER, basis VARCHAR, from_day VARCHAR, to_day VARCHAR, stand_before VARCHAR);
CREATE TABLE joint_unit (source VARCHAR, delivered VARCHAR, means VARCHAR);
CREATE TABLE area (ref_area VARCHAR PRIMARY KEY, valid_from VARCHAR, valid_to VARCHAR);
CREATE TABLE source_area (source VARCHAR, ref_area VARCHAR, PRIMARY KEY (source, ref_area));
COMMENT ON TABLE source_area IS 'Areas whose figures of a source do not hold';
CREATE TABLE sign_status (dialect VARCHAR, sign VARCHAR, obs_status VARCHAR, PRIMARY KEY (dialect, sign));
CREATE TABLE source_dialect (source VARCHAR PRIMARY KEY, dialect VARCHAR, territory VARCHAR, estimated BOOLEAN);
COMMENT ON COLUMN source_dialect.territory IS 'Day whose Kreise all figures of the source are for; empty: that of each period';
CREATE TABLE correction (source VARCHAR, delivery VARCHAR, locator VARCHAR, delivered VARCHAR, sign VARCHAR, obs_value DECIMAL(20, 6));
CREATE TABLE source_total (source VARCHAR, dimension VARCHAR);
`;
}

const referenceDay =
  // Only compared with days: the 31st stands for the last day of any month.
  `CASE WHEN length(d.time_period) = 10 THEN d.time_period
        WHEN d.time_period LIKE '%-S1' THEN left(d.time_period, 4) || '-06-30'
        WHEN d.time_period LIKE '%-S2' THEN left(d.time_period, 4) || '-12-31'
        WHEN length(d.time_period) = 7 THEN d.time_period || '-31'
        ELSE d.time_period || '-12-31' END`;

/**
 * The newest vintage of every figure and basis. A delivered sign is one of the source's dialect, a
 * corrected one always of GENESIS; a corrected number has the flag r (berichtigt).
 *
 * Rows of areas that do not exist on the day are left out: since June 2026 GENESIS lists
 * 06415 Hanau with "-" in every year. Sources of one territorial state are for the areas of that day.
 */
export function createCurrent(dimensions: readonly DimensionId[]): string {
  return `
CREATE TABLE current AS
WITH placed AS (
  SELECT d.* REPLACE (coalesce(j.means, d.ref_area) AS ref_area,
                      CASE WHEN k.source IS NULL THEN d.obs_value ELSE k.obs_value END AS obs_value,
                      CASE WHEN k.obs_value IS NULL THEN d.flag ELSE 'r' END AS flag),
         v.stand AS vintage,
         CASE WHEN q.estimated AND s.obs_status = 'normal' THEN 'estimated' ELSE s.obs_status END AS obs_status,
         (SELECT b.basis FROM basis_rule b
           WHERE b.source = d.source AND b.from_day <= ${referenceDay} AND ${referenceDay} <= b.to_day
             AND v.stand < b.stand_before
           ORDER BY b.rank LIMIT 1) AS basis
    FROM delivered d
    JOIN delivery v ON v.source = d.source AND v.id = d.delivery
    LEFT JOIN correction k ON k.source = d.source AND k.delivery = d.delivery AND k.locator = d.locator
                          AND (k.delivered = d.sign OR TRY_CAST(k.delivered AS DECIMAL(20, 6)) = d.obs_value)
    JOIN source_dialect q ON q.source = d.source
    JOIN sign_status s ON s.sign = CASE WHEN k.source IS NULL THEN d.sign ELSE coalesce(k.sign, '') END
                      AND s.dialect = CASE WHEN k.sign IS NULL THEN q.dialect ELSE 'genesis' END
    LEFT JOIN joint_unit j ON j.source = d.source AND j.delivered = d.ref_area
    JOIN area a ON a.ref_area = d.ref_area
                AND a.valid_from <= greatest(q.territory, ${referenceDay})
                AND greatest(q.territory, ${referenceDay}) <= a.valid_to
   WHERE NOT EXISTS (SELECT 1 FROM source_area w WHERE w.source = d.source AND w.ref_area = d.ref_area)
     AND NOT EXISTS (SELECT 1 FROM joint_unit m
                      WHERE m.source = d.source AND m.delivered <> d.ref_area
                        AND list_contains(string_split(m.means, '+'), d.ref_area))
)
SELECT * FROM placed
QUALIFY row_number() OVER (
  PARTITION BY ${keyColumns(dimensions).join(", ")}, basis ORDER BY vintage DESC, delivery
) = 1;
`;
}

/**
 * Adds the total of a dimension that a table does not deliver, as the sum of the delivered cells.
 * A sum with a missing part is missing; "nothing there" counts as 0.
 */
export function insertTotals(dimension: DimensionId, dimensions: readonly DimensionId[]): string {
  const others = keyColumns(dimensions).filter((column) => column !== dimension);
  return `
INSERT INTO current BY NAME
SELECT ${others.map((column) => `c.${column}`).join(", ")}, '_T' AS ${dimension},
       CASE WHEN bool_and(c.obs_value IS NOT NULL OR c.obs_status = 'zero_exact')
            THEN sum(coalesce(c.obs_value, 0)) END AS obs_value,
       '' AS sign, '' AS flag, min(c.delivery) AS delivery,
       string_agg(c.locator, ', ' ORDER BY c.locator) AS locator, max(c.vintage) AS vintage,
       CASE WHEN bool_and(c.obs_value IS NOT NULL OR c.obs_status = 'zero_exact') THEN 'normal'
            WHEN bool_or(c.obs_status = 'unknown_or_secret') THEN 'unknown_or_secret'
            ELSE min(c.obs_status) END AS obs_status, c.basis
  FROM current c JOIN source_total t ON t.source = c.source AND t.dimension = ${quote(dimension)}
 WHERE c.${dimension} <> '_T'
 GROUP BY ${others.map((column) => `c.${column}`).join(", ")}, c.basis, c.delivery;
`;
}
