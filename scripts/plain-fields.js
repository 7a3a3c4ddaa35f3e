import { parseAst } from 'rolldown/parseAst';

/**
 * Plugin of the bundler that makes private members (`#name`) plain ones, `$name_CHUNK1`: the number is that of the class, so that
 * a class and what it extends may both have one of that name. Until a function is optimized, V8 finds a private member as slowly as an
 * entry of an object used as a map, and most of a short run goes by in such functions.
 */
export const plainFields = {
  name: 'plain-fields',
  renderChunk: (code, chunk) => plainly(code, chunk.name.replace(/\W/g, '_')),
};

/** The code with plain members in place of private ones. @param chunk goes into their names: no two chunks may have the same */
export function plainly(code, chunk) {
  if (!code.includes('#')) return code;
  const names = [];
  /** Private names of the classes around, the innermost last. */
  const classes = [];
  let classCount = 0;
  const visit = (node) => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node?.type !== 'string') return;
    if (node.type === 'ClassBody') {
      const members = node.body.filter(({ key }) => key?.type === 'PrivateIdentifier');
      classes.push({ number: ++classCount, names: new Set(members.map(({ key }) => key.name)) });
    }
    if (node.type === 'BinaryExpression' && node.left.type === 'PrivateIdentifier')
      throw new SyntaxError(`"#${node.left.name} in" asks what a plain member does not tell`);
    if (node.type === 'PrivateIdentifier') {
      const { number } = classes.findLast((one) => one.names.has(node.name));
      names.push({ start: node.start, end: node.end, plain: `$${node.name}_${chunk}${number}` });
    }
    for (const part of Object.values(node)) visit(part);
    if (node.type === 'ClassBody') classes.pop();
  };
  visit(parseAst(code));
  names.sort((a, b) => a.start - b.start);
  let plain = '';
  let at = 0;
  for (const name of names) {
    plain += code.slice(at, name.start) + name.plain;
    at = name.end;
  }
  return plain + code.slice(at);
}
