/** The upper tail of the chi-square distribution: the p of a test. */

/** The gap between a sum and its limit that no longer changes a double. */
const precision = 1e-16;
const tiny = 1e-300;

/**
 * The probability that a chi-square variable with so many degrees of freedom exceeds `chiSquare`: the regularized
 * incomplete gamma function `Q(df/2, χ²/2)`, by the series of DLMF 8.7.1 below the mean and by the continued fraction
 * of DLMF 8.9.2 above it. NIST Digital Library of Mathematical Functions, https://dlmf.nist.gov/8
 * @param degreesOfFreedom a whole number from 1 on
 */
export function chiSquareTail(chiSquare: number, degreesOfFreedom: number): number {
  if (chiSquare <= 0) return 1;
  const a = degreesOfFreedom / 2;
  const x = chiSquare / 2;
  const factor = Math.exp(a * Math.log(x) - x - logGammaOfHalves(degreesOfFreedom));
  return x < a + 1 ? Math.max(0, 1 - factor * series(a, x)) : factor * continuedFraction(a, x);
}

/** `Σ xᵏ / (a(a+1)…(a+k))`. */
function series(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let k = 1; term > sum * precision; k += 1) {
    term *= x / (a + k);
    sum += term;
  }
  return sum;
}

/** `1/(x+1−a− 1(1−a)/(x+3−a− …))` by the modified Lentz method. */
function continuedFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let fraction = d;
  for (let k = 1, change = 0; Math.abs(change - 1) > precision * 10 && k < 10_000; k += 1) {
    const numerator = -k * (k - a);
    b += 2;
    d = 1 / away(numerator * d + b);
    c = away(b + numerator / c);
    change = d * c;
    fraction *= change;
  }
  return fraction;
}

function away(value: number): number {
  return Math.abs(value) < tiny ? tiny : value;
}

/** `ln Γ(halves / 2)`, by the recurrence from `Γ(1) = 1` or `Γ(1/2) = √π`. */
function logGammaOfHalves(halves: number): number {
  let log = halves % 2 === 0 ? 0 : Math.log(Math.PI) / 2;
  for (let below = halves - 2; below > 0; below -= 2) log += Math.log(below / 2);
  return log;
}
