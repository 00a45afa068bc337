import { readFileSync } from 'node:fs';
import { judge } from './judge';
async function main(){ const [k,p]=process.argv.slice(2); console.log(p, await judge(k!, new Uint8Array(readFileSync(p!)))); }
void main();
