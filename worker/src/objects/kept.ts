/** One value of an object's own storage: read once, and written where it changes. Only this object ever writes it. */
export class Kept<T> {
  private readonly storage: DurableObjectStorage;
  private readonly key: string;
  private known: { value: T | undefined } | null = null;

  constructor(storage: DurableObjectStorage, key: string) {
    this.storage = storage;
    this.key = key;
  }

  get value(): T | undefined {
    return (this.known ??= { value: this.storage.kv.get<T>(this.key) }).value;
  }

  set value(value: T | undefined) {
    if (value !== undefined) this.storage.kv.put(this.key, value);
    else if (this.value !== undefined) this.storage.kv.delete(this.key);
    this.known = { value };
  }

  /** Leaves no value, without a look whether there is one. */
  remove(): void {
    this.storage.kv.delete(this.key);
    this.known = { value: undefined };
  }

  /** The storage was emptied by other means. */
  forget(): void {
    this.known = null;
  }
}
