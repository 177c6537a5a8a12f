import {z} from "zod";

/** One form in which a source table is delivered. */
export const layout = z.looseObject({format: z.string()});

/** One form in which a source table is delivered. */
export type Layout = z.infer<typeof layout>;
