/** DuckDB, which is there only where somebody has installed it: it weighs more than all the rest. */

import type { DuckDBConnection, DuckDBInstance, DuckDBValue } from '@duckdb/node-api';
import Big from 'big.js';
import { CannotRun } from '#lib/cannot-run.ts';
import type { Cell, Table } from './formats/table.ts';

/** The version that this was tried with. */
export const DUCKDB = '@duckdb/node-api@1.5.5-r.5';

/** No question needs more to be answered; one that does is told so. */
const LIMITS = { threads: '4', memory_limit: '2GB', temp_directory: '' };
/** Nothing is fetched or loaded from anywhere. */
const CLOSED = { autoinstall_known_extensions: 'false', autoload_known_extensions: 'false' };

/** As many digits of a DOUBLE are sure. */
const SURE_DIGITS = 15;

/** The names of parameters, `$unit` in SQL, with what they are given. */
export type Bound = Readonly<Record<string, string | null>>;

/** A database in memory. */
export class Database {
  private readonly module: typeof import('@duckdb/node-api');
  private readonly instance: DuckDBInstance;
  private readonly connection: DuckDBConnection;

  private constructor(
    module: typeof import('@duckdb/node-api'),
    instance: DuckDBInstance,
    connection: DuckDBConnection,
  ) {
    this.module = module;
    this.instance = instance;
    this.connection = connection;
  }

  /** Opens an empty one; refuses where DuckDB is not installed, with what to type. */
  static async open(): Promise<Database> {
    const module = await load();
    const instance = await module.DuckDBInstance.create(':memory:', { ...LIMITS, ...CLOSED });
    return new Database(module, instance, await instance.connect());
  }

  /** Runs statements of our own, before it is closed to all others. */
  async prepare(sql: string): Promise<void> {
    await this.connection.run(sql);
  }

  /** Adds rows of texts, numbers and lists to a table, in the order of its columns. */
  async fill(name: string, rows: readonly (readonly Given[])[]): Promise<void> {
    const { listValue, VARCHAR, LIST } = this.module;
    const appender = await this.connection.createAppender(name);
    for (const row of rows) {
      for (const cell of row)
        if (cell === null) appender.appendNull();
        else if (typeof cell === 'number') appender.appendInteger(cell);
        else if (typeof cell === 'boolean') appender.appendBoolean(cell);
        else if (typeof cell === 'string') appender.appendVarchar(cell);
        else appender.appendList(listValue(cell), LIST(VARCHAR));
      appender.endRow();
    }
    appender.closeSync();
  }

  /** From here on nothing is read but `files`, by absolute paths, and nothing is written or set. */
  async close(files: readonly string[]): Promise<void> {
    await this.prepare(`SET allowed_paths = [${files.map(quoted).join(', ')}]`);
    await this.prepare('SET enable_external_access = false');
    await this.prepare('SET lock_configuration = true');
  }

  /** Asks one question that changes nothing; what DuckDB has against it is told as it says it. */
  async ask(sql: string, bound: Bound): Promise<Table> {
    if (sql.trim() === '') throw new CannotRun('Câu lệnh SQL đang trống');
    try {
      const statements = await this.connection.extractStatements(sql);
      if (statements.count !== 1) throw new CannotRun('Mỗi lần hỏi một câu lệnh SQL; hãy bỏ phần sau dấu `;`');
      const statement = await statements.prepare(0);
      const { StatementType } = this.module;
      if (statement.statementType !== StatementType.SELECT && statement.statementType !== StatementType.EXPLAIN)
        throw new CannotRun(
          'Chỉ hỏi được bằng câu lệnh đọc (`SELECT`, `FROM`, `WITH`, `DESCRIBE`, `SUMMARIZE`); lệnh này không ghi, không đổi gì',
        );
      const names = Array.from({ length: statement.parameterCount }, (_, at) => statement.parameterName(at + 1));
      refuseUnfit(names, bound);
      for (const [at, name] of names.entries()) {
        const value = bound[name] ?? null;
        if (value === null) statement.bindNull(at + 1);
        else statement.bindVarchar(at + 1, value);
      }
      const reader = await statement.runAndReadAll();
      const isNumber = reader.columnTypes().map(({ typeId }) => this.isNumber(typeId));
      return {
        columns: reader.deduplicatedColumnNames().map((name, at) => ({ name, isNumber: isNumber[at] ?? false })),
        rows: reader.getRows().map((row) => row.map(cellOf)),
      };
    } catch (error) {
      throw error instanceof CannotRun || !(error instanceof Error) ? error : new CannotRun(...saying(error.message));
    }
  }

  /** True where a table has a row with these values. */
  async has(table: string, values: Readonly<Record<string, string>>): Promise<boolean> {
    const like = Object.keys(values).map((name) => `${name} = $${name}`);
    const { rows } = await this.ask(`SELECT 1 FROM ${table} WHERE ${like.join(' AND ')} LIMIT 1`, values);
    return rows.length > 0;
  }

  /** Lets go of it. */
  discard(): void {
    this.connection.closeSync();
    this.instance.closeSync();
  }

  private isNumber(type: number): boolean {
    const { DuckDBTypeId: T } = this.module;
    const integers = [T.TINYINT, T.SMALLINT, T.INTEGER, T.BIGINT, T.HUGEINT];
    const naturals = [T.UTINYINT, T.USMALLINT, T.UINTEGER, T.UBIGINT, T.UHUGEINT];
    return [...integers, ...naturals, T.DECIMAL, T.DOUBLE, T.FLOAT].some((one) => one === type);
  }
}

/** What a cell of a table of our own may hold. */
export type Given = string | number | boolean | null | readonly string[];

/** A text as SQL has it. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

async function load(): Promise<typeof import('@duckdb/node-api')> {
  try {
    return await import('@duckdb/node-api');
  } catch (error) {
    throw new CannotRun(
      'Lệnh này cần DuckDB, một gói không cài sẵn vì nặng (khoảng 70 MB). Hãy cài vào kho này rồi chạy lại:',
      `  npm install --ignore-scripts --save-dev --save-exact ${DUCKDB}`,
      ...(isMissing(error) ? [] : [`(${String(error)})`]),
    );
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
}

function refuseUnfit(names: readonly string[], bound: Bound): void {
  const unknown = names.find((name) => !Object.hasOwn(bound, name));
  if (unknown !== undefined)
    throw new CannotRun(
      `Câu hỏi có tham số \`$${unknown}\` không biết lấy ở đâu; chỉ có ${Object.keys(bound)
        .map((name) => `\`$${name}\``)
        .join(', ')}`,
    );
  const unused = Object.keys(bound).find((name) => bound[name] !== null && !names.includes(name));
  if (unused !== undefined)
    throw new CannotRun(`Câu hỏi này không dùng --${unused}; trong SQL, hãy viết \`$${unused}\` ở chỗ cần`);
}

/** What DuckDB says, without the name of its class, each line of it by itself. */
function saying(message: string): readonly string[] {
  const [first = '', ...rest] = message.split('\n').filter((line) => line.trim() !== '');
  return [
    `DuckDB không làm được câu lệnh này: ${first.replace(/^(?:Failed to extract statements: )?\w+(?: \w+)? Error: /u, '')}`,
    ...rest,
  ];
}

function cellOf(value: DuckDBValue): Cell {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'bigint') return new Big(value.toString());
  if (typeof value === 'number')
    return Number.isFinite(value) ? new Big(value.toPrecision(SURE_DIGITS)) : String(value);
  const text = value.toString();
  // A decimal; whatever else there is (days, lists, times) says itself as a text.
  return 'scale' in value ? new Big(text) : text;
}
