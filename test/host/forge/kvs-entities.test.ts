import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Filter, FilterConditions, kvs, Sort, WhereConditions } from '@forge/kvs';
import { refusal, storage } from './kvs-client';

interface Employee {
  surname: string;
  age: number;
  salary: number;
  active: boolean;
  notes: unknown;
}

const employees = () => kvs.entity<Partial<Employee>>('employee');

async function hire(...people: readonly [key: string, surname: string, age: number][]) {
  for (const [key, surname, age] of people) await employees().set(key, { surname, age });
}

const keysOf = ({ results }: { results: readonly { key: string }[] }) =>
  results.map(({ key }) => key);

test('an entity keeps attributes of the declared types', async (t) => {
  await storage(t);
  const everyType = {
    surname: 'Ayşe',
    age: -2_147_483_648,
    salary: 1_753_750_184_233,
    active: false,
    notes: { spaces: ['OPS'] },
  };

  await employees().set('one', everyType);

  assert.deepEqual(await employees().get('one'), everyType);
  await employees().delete('one');
  assert.equal(await employees().get('one'), undefined);
});

test('a value of another type, an undeclared attribute and a blank string are refused', async (t) => {
  await storage(t);
  const wrong: Record<string, unknown>[] = [
    { age: 2_147_483_648 },
    { age: 1.5 },
    { age: '44' },
    { salary: '1' },
    { salary: 1e-131 },
    { active: 'true' },
    { surname: ' ' },
    { surname: 7 },
  ];

  for (const value of wrong) {
    await assert.rejects(employees().set('one', value), refusal(400, 'INCORRECT_PROPERTY_TYPE'));
  }
  await assert.rejects(
    kvs.entity('employee').set('one', { nickname: 'Bo' }),
    refusal(400, 'INVALID_ENTITY_VALUE'),
  );
  await assert.rejects(
    kvs.entity('employee').set('one', 'text'),
    refusal(400, 'INVALID_ENTITY_VALUE'),
  );
  await assert.rejects(kvs.entity('manager').get('one'), refusal(404, 'SCHEMA_NOT_FOUND'));
  await assert.rejects(kvs.entity('manager').set('one', {}), refusal(404, 'SCHEMA_NOT_FOUND'));
  await assert.rejects(employees().get(''), refusal(400, 'EMPTY_KEY'));
});

test('the values of an index have a largest size', async (t) => {
  await storage(t);

  await assert.rejects(
    employees().set('one', { surname: 'x'.repeat(1_000) }),
    refusal(400, 'MAX_SIZE'),
  );
});

test('an index orders by its attribute and leaves rows without it out', async (t) => {
  await storage(t);
  await hire(['one', 'Ode', 40], ['two', 'Abe', 9], ['three', 'Yun', 100]);
  await employees().set('four', { surname: 'Bea' });

  const ascending = await employees().query().index('by-age').getMany();
  const descending = await employees().query().index('by-age').sort(Sort.DESC).getMany();
  const byKey = await employees().query().index('by-key').getMany();
  const bySurname = await employees().query().index('surname').getMany();

  assert.deepEqual(keysOf(ascending), ['two', 'one', 'three']);
  assert.deepEqual(keysOf(descending), ['three', 'one', 'two']);
  assert.deepEqual(keysOf(byKey), ['four', 'one', 'three', 'two']);
  assert.deepEqual(keysOf(bySurname), ['two', 'four', 'one', 'three']);
});

test('a range condition selects by the attribute of the index', async (t) => {
  await storage(t);
  await hire(['one', 'Ode', 40], ['two', 'Odd', 9], ['three', 'Yun', 100]);
  const byAge = (where: Parameters<ReturnType<typeof ages>['where']>[0]) => ages().where(where);
  const ages = () => employees().query().index('by-age');

  const { between, greaterThan, lessThanEqualTo, equalTo, beginsWith } = WhereConditions;

  assert.deepEqual(keysOf(await byAge(greaterThan(9)).getMany()), ['one', 'three']);
  assert.deepEqual(keysOf(await byAge(between(9, 40)).getMany()), ['two', 'one']);
  assert.deepEqual(keysOf(await byAge(lessThanEqualTo(9)).getMany()), ['two']);
  assert.deepEqual(keysOf(await byAge(equalTo(100)).getMany()), ['three']);
  const od = employees().query().index('surname').where(beginsWith('Od'));
  assert.deepEqual(keysOf(await od.getMany()), ['two', 'one']);
  await assert.rejects(byAge(beginsWith('4')).getMany(), refusal(400, 'INVALID_FILTER_CONDITION'));
  await assert.rejects(byAge(equalTo('40')).getMany(), refusal(400, 'INVALID_FILTER_VALUES'));
});

test('an index with a partition needs its values, all of them', async (t) => {
  await storage(t);
  await hire(['one', 'Ode', 40], ['two', 'Ode', 9], ['three', 'Yun', 100]);
  const query = () => employees().query();

  const odes = await query()
    .index('by-surname-age', { partition: ['Ode'] })
    .getMany();

  assert.deepEqual(keysOf(odes), ['two', 'one']);
  await assert.rejects(
    query().index('by-surname-age').getMany(),
    refusal(400, 'INVALID_FILTER_VALUES'),
  );
  await assert.rejects(
    query()
      .index('by-surname-age', { partition: [7] })
      .getMany(),
    refusal(400, 'INVALID_FILTER_VALUES'),
  );
  await assert.rejects(query().index('by-shoe').getMany(), refusal(400, 'INVALID_ENTITY_INDEX'));
});

test('filters work on a page that was read, so that a page may be empty and have a cursor', async (t) => {
  await storage(t);
  await hire(['one', 'Ode', 1], ['two', 'Abe', 2], ['three', 'Yun', 3], ['four', 'Zoe', 4]);
  const pages: string[][] = [];

  let cursor: string | undefined;
  do {
    const query = employees()
      .query()
      .index('by-age')
      .filters(new Filter<Partial<Employee>>().and('surname', FilterConditions.contains('o')))
      .limit(1);
    const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
    pages.push(keysOf(page));
    cursor = page.nextCursor;
  } while (cursor !== undefined);

  assert.deepEqual(pages, [[], [], [], ['four'], []]);
});

test('filters join by and, or by or', async (t) => {
  await storage(t);
  await hire(['one', 'Ode', 1], ['two', 'Abe', 2], ['three', 'Yun', 3]);
  const find = async (filter: Parameters<ReturnType<typeof index>['filters']>[0]) =>
    keysOf(await index().filters(filter).getMany());
  const index = () => employees().query().index('by-key');
  const filter = () => new Filter<Partial<Employee>>();
  const { notEqualTo, lessThan, exists, notExists, equalTo } = FilterConditions;

  assert.deepEqual(await find(filter().and('surname', notEqualTo('Abe')).and('age', lessThan(3))), [
    'one',
  ]);
  assert.deepEqual(await find(filter().or('surname', equalTo('Abe')).or('age', equalTo(3))), [
    'three',
    'two',
  ]);
  assert.deepEqual(await find(filter().and('active', exists())), []);
  assert.deepEqual((await find(filter().and('active', notExists()))).length, 3);
  await assert.rejects(
    find(filter().and('notes', exists())),
    refusal(422, 'UNSUPPORTED_ATTRIBUTE'),
  );
});
