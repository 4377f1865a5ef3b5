/** The part of jStat (which ships no types) that this room uses. */
declare module 'jstat' {
  interface Distributions {
    readonly normal: { inv(probability: number, mean: number, deviation: number): number };
    readonly studentt: { inv(probability: number, degreesOfFreedom: number): number };
  }
  const jstat: { readonly jStat: Distributions };
  export default jstat;
}
