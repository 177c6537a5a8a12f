/** A point in the plane: easting and northing in metres. */
export type Point = readonly [easting: number, northing: number];

/** An ellipsoid and a strip of it: what a transverse Mercator projection needs to know. */
export type TransverseMercator = {
  /** Semi-major axis in metres. */
  readonly semiMajorAxis: number;
  readonly inverseFlattening: number;
  /** Central meridian in degrees east. */
  readonly centralMeridian: number;
  /** Scale on the central meridian. */
  readonly scale: number;
  readonly falseEasting: number;
  readonly falseNorthing: number;
};

/** EPSG:25832, ETRS89 / UTM zone 32N: ellipsoid GRS 80, central meridian 9° E. */
export const UTM_32N: TransverseMercator = {
  semiMajorAxis: 6_378_137,
  inverseFlattening: 298.257222101,
  centralMeridian: 9,
  scale: 0.9996,
  falseEasting: 500_000,
  falseNorthing: 0,
};

/**
 * Projects geographic coordinates by Krüger's series in the third flattening n up to n⁴, exact to
 * far below a millimetre within a zone.
 *
 * Source: L. Krüger, Konforme Abbildung des Erdellipsoids in der Ebene (1912), in the form of
 * C. F. F. Karney, Transverse Mercator with an accuracy of a few nanometers, Journal of Geodesy 85
 * (2011), equations 7 to 11, 14 and 35.
 *
 * @param longitude degrees east
 * @param latitude degrees north
 */
export function project(longitude: number, latitude: number, projection: TransverseMercator): Point {
  const flattening = 1 / projection.inverseFlattening;
  const n = flattening / (2 - flattening);
  const eccentricity = Math.sqrt(flattening * (2 - flattening));

  const tangent = Math.tan(toRadians(latitude));
  const sigma = Math.sinh(eccentricity * Math.atanh((eccentricity * tangent) / Math.hypot(1, tangent)));
  const conformalTangent = tangent * Math.hypot(1, sigma) - sigma * Math.hypot(1, tangent);

  const lambda = toRadians(longitude - projection.centralMeridian);
  const xi0 = Math.atan2(conformalTangent, Math.cos(lambda));
  const eta0 = Math.asinh(Math.sin(lambda) / Math.hypot(conformalTangent, Math.cos(lambda)));

  let xi = xi0;
  let eta = eta0;
  for (const [index, coefficient] of kruegerCoefficients(n).entries()) {
    const order = 2 * (index + 1);
    xi += coefficient * Math.sin(order * xi0) * Math.cosh(order * eta0);
    eta += coefficient * Math.cos(order * xi0) * Math.sinh(order * eta0);
  }

  const rectifyingRadius = (projection.semiMajorAxis / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64);
  const metres = projection.scale * rectifyingRadius;
  return [projection.falseEasting + metres * eta, projection.falseNorthing + metres * xi];
}

/** Coefficients α₁ to α₄ of the series (Karney 2011, equation 35). */
function kruegerCoefficients(n: number): readonly number[] {
  return [
    n / 2 - (2 / 3) * n ** 2 + (5 / 16) * n ** 3 + (41 / 180) * n ** 4,
    (13 / 48) * n ** 2 - (3 / 5) * n ** 3 + (557 / 1440) * n ** 4,
    (61 / 240) * n ** 3 - (103 / 140) * n ** 4,
    (49_561 / 161_280) * n ** 4,
  ];
}

function toRadians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
