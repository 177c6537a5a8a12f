/** A rule's expression as a tree; the grammar stands in `docs/handbuch/pruefregeln.md`. */
export type Expression =
  | {readonly kind: "constant"; readonly value: number | string}
  /** A column of the records, or with `set` of another set of records. */
  | {readonly kind: "column"; readonly set: string | undefined; readonly name: string}
  | {readonly kind: "call"; readonly name: string; readonly args: readonly Expression[]}
  | {readonly kind: "not" | "minus"; readonly of: Expression}
  | {
      readonly kind: "binary";
      readonly operator: Operator;
      readonly left: Expression;
      readonly right: Expression;
    };

/** Operators between two expressions; `wenn` is the implication `wenn left dann right`. */
export type Operator =
  | "oder"
  | "und"
  | "="
  | "!="
  | "<="
  | ">="
  | "<"
  | ">"
  | "in"
  | "+"
  | "-"
  | "*"
  | "/"
  | "wenn";

type Token = {readonly kind: "number" | "text" | "name" | "sign" | "end"; readonly text: string};

const pattern =
  /\s*(?:(\d+(?:\.\d+)?)|"([^"]*)"|\[([^\]]+)\]|([\p{L}_][\p{L}\p{N}_]*)|(<=|>=|!=|[=<>+\-*/().,]))/uy;

/** What is wrong with an expression, in German: for the message of the catalogue. */
export class ExpressionError extends Error {}

/**
 * Reads an expression such as `wenn alter < 15 dann erwerb = 0` or `[zuzuege-ausland] <= zuzuege`.
 *
 * @throws ExpressionError with a German text
 */
export function parseExpression(text: string): Expression {
  const tokens = tokensOf(text);
  let position = 0;
  const peek = () => tokens[position]?.text ?? "";
  const isSign = (...signs: readonly string[]) => {
    const token = tokens[position];
    return token !== undefined && token.kind !== "text" && signs.includes(token.text);
  };
  const take = () => tokens[position++] ?? {kind: "end", text: ""};
  const expect = (sign: string) => {
    if (!isSign(sign)) throw new ExpressionError(`„${sign}“ fehlt vor „${peek()}“`);
    position += 1;
  };
  const chain = (next: () => Expression, operators: readonly Operator[]) => {
    let left = next();
    for (;;) {
      const operator = operators.find((one) => isSign(one));
      if (operator === undefined) return left;
      position += 1;
      left = {kind: "binary", operator, left, right: next()};
    }
  };
  const expression = (): Expression => {
    if (!isSign("wenn")) return disjunction();
    position += 1;
    const left = disjunction();
    expect("dann");
    return {kind: "binary", operator: "wenn", left, right: expression()};
  };
  const disjunction = (): Expression => chain(conjunction, ["oder"]);
  const conjunction = (): Expression => chain(negation, ["und"]);
  const negation = (): Expression => {
    if (!isSign("nicht")) return comparison();
    position += 1;
    return {kind: "not", of: negation()};
  };
  const comparison = (): Expression => chain(sum, ["=", "!=", "<=", ">=", "<", ">", "in"]);
  const sum = (): Expression => chain(product, ["+", "-"]);
  const product = (): Expression => chain(unary, ["*", "/"]);
  const unary = (): Expression => {
    if (!isSign("-")) return primary();
    position += 1;
    return {kind: "minus", of: unary()};
  };
  const primary = (): Expression => {
    const token = take();
    if (token.kind === "number") return {kind: "constant", value: Number(token.text)};
    if (token.kind === "text") return {kind: "constant", value: token.text};
    if (token.kind === "sign" && token.text === "(") {
      const inner = expression();
      expect(")");
      return inner;
    }
    if (token.kind !== "name") throw new ExpressionError(`„${token.text}“ steht an falscher Stelle`);
    if (isSign("(")) return {kind: "call", name: token.text, args: args()};
    if (!isSign(".")) return {kind: "column", set: undefined, name: token.text};
    position += 1;
    return {kind: "column", set: token.text, name: take().text};
  };
  const args = (): readonly Expression[] => {
    expect("(");
    const list: Expression[] = [];
    while (!isSign(")")) {
      if (list.length > 0) expect(",");
      list.push(expression());
    }
    position += 1;
    return list;
  };
  const whole = expression();
  if (tokens[position]?.kind !== "end") throw new ExpressionError(`nach dem Ende steht noch „${peek()}“`);
  return whole;
}

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const scanner = new RegExp(pattern);
  while (scanner.lastIndex < text.trimEnd().length) {
    const start = scanner.lastIndex;
    const found = scanner.exec(text);
    if (found === null) throw new ExpressionError(`„${text.slice(start).trim()}“ ist kein Ausdruck`);
    const [, number, quoted, bracketed, name, sign] = found;
    if (number !== undefined) tokens.push({kind: "number", text: number});
    else if (quoted !== undefined) tokens.push({kind: "text", text: quoted});
    else if (bracketed !== undefined || name !== undefined)
      tokens.push({kind: "name", text: bracketed ?? name ?? ""});
    else tokens.push({kind: "sign", text: sign ?? ""});
  }
  tokens.push({kind: "end", text: ""});
  return tokens;
}
