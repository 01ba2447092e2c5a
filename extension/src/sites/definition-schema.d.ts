/** definition.schema.json as a function, as definitions.mjs makes it for the bundle. */
declare module "definition-schema" {
  interface Misfit {
    /** Where in the definition, as a JSON pointer. */
    readonly instancePath: string;
  }
  interface Fits {
    (definition: unknown): boolean;
    /** Why the last one did not fit. */
    readonly errors: readonly Misfit[] | null;
  }
  const fits: Fits;
  export default fits;
}
