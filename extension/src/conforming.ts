/** As much of JSON Schema as Chromium understands in a schema of managed settings. */
export interface Schema {
  readonly type: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

/**
 * What of `given` conforms to `schema`, or undefined. As in Chromium, a wrong value is left out by itself, but a list with a
 * wrong item is left out as a whole.
 */
export function conforming(given: unknown, schema: Schema): unknown {
  switch (schema.type) {
    case "object":
      return conformingObject(given, schema);
    case "array":
      return conformingList(given, schema);
    case "string":
      return typeof given === "string" && isAllowed(given, schema) ? given : undefined;
    default:
      return typeof given === schema.type ? given : undefined;
  }
}

function conformingList(given: unknown, { items }: Schema): readonly unknown[] | undefined {
  if (!Array.isArray(given) || items === undefined) return undefined;
  const right = given.map((item) => conforming(item, items));
  return right.includes(undefined) ? undefined : right;
}

function conformingObject(given: unknown, { properties = {}, required = [] }: Schema): object | undefined {
  if (typeof given !== "object" || given === null || Array.isArray(given)) return undefined;
  const parts = Object.entries(properties).map(([name, part]) => {
    return [name, conforming((given as Readonly<Record<string, unknown>>)[name], part)] as const;
  });
  const right = Object.fromEntries(parts.filter(([, value]) => value !== undefined));
  return required.every((name) => name in right) ? right : undefined;
}

function isAllowed(text: string, { enum: words, pattern }: Schema): boolean {
  return (words === undefined || words.includes(text)) && (pattern === undefined || new RegExp(pattern).test(text));
}
