/** Polls for something that the page does in its own time. */
export async function eventually<T>(read: () => Promise<T>, wanted: T, patience = 60_000): Promise<void> {
  const end = Date.now() + patience;
  let value = await read();
  while (JSON.stringify(value) !== JSON.stringify(wanted) && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    value = await read();
  }
  expect(value).toEqual(wanted);
}
