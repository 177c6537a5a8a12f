declare module "jsonstat-toolkit" {
  /** A data set as the toolkit reads it. */
  type Dataset = {
    readonly class: string;
    readonly n: number;
    readonly size: readonly number[];
    readonly Data: (place: Readonly<Record<string, string>>) => {
      readonly value: number | null;
      readonly status: string | null;
    };
    readonly Dimension: (id: string) => {
      readonly Category: (id: string) => {readonly unit: {readonly label: string; readonly decimals: number}};
    };
  };
  export default function JSONstat(input: unknown): Dataset;
}
