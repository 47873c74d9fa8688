// A process of its own for one way to read: prints how long it took to load and to read first, and,
// when asked, how many reads a second it then does one after another.
//   node probe.mjs <module> <access as JSON> <names as JSON> <milliseconds of warm reads>
const [file, access, names, milliseconds] = process.argv.slice(2);
const { read } = await import(file);
const loaded = performance.now();
const given = [JSON.parse(access), JSON.parse(names)];

async function readOnce() {
  const count = await read(...given);
  if (count !== given[1].length) throw new Error(`${count} of ${given[1].length} alarms were read`);
}

await readOnce();
const first = performance.now();
const { user, system } = process.cpuUsage();
let reads = 0;
let warm = 0;
if (Number(milliseconds) > 0) {
  // The first hundred make the engine compile what is used often.
  for (let turn = 0; turn < 100; turn++) await readOnce();
  const start = performance.now();
  while (warm < Number(milliseconds)) {
    await readOnce();
    reads += 1;
    warm = performance.now() - start;
  }
}
console.log(
  JSON.stringify({ loaded, first, cpu: (user + system) / 1000, perSecond: (reads / warm) * 1000 }),
);
process.exit(0);
