import fc from 'fast-check';
import { ValueReceiver, ValueSender } from '../../../src/tasks/collect/shared-values';

const KINDS = 100;

test('whatever is sent in whatever order, the other end gets equal values', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(KINDS - 1), { minLength: 500, maxLength: 500 }), (order) => {
      const values = Array.from({ length: KINDS }, (_, kind) => ({ kind }));
      const [sender, receiver] = [new ValueSender(), new ValueReceiver()];
      const received = order.map((kind) => receiver.of(structuredClone(sender.share(values[kind]!))));
      expect(received.map(({ kind }) => kind)).toEqual(order);
    }),
  );
});

test('a value goes once, also after others that the other end remembers beside it', () => {
  const [sender, receiver] = [new ValueSender(), new ValueReceiver()];
  const [first, second] = [{}, {}];
  const before = receiver.of(structuredClone(sender.share(first)));
  receiver.of(structuredClone(sender.share(second)));
  const again = sender.share(first);
  expect(again).not.toHaveProperty('value');
  expect(receiver.of(structuredClone(again))).toBe(before);
});
