import { Backgrounds } from '../../../src/read/pdf/backgrounds';

const area = (left: number, right: number) => ({ left, right, top: 0, bottom: 10 });

describe('what of a page is seen', () => {
  const backgrounds = new Backgrounds();
  backgrounds.add(area(0, 20), '#1f4e79');
  backgrounds.add(area(10, 30), '#ffffff');

  it.each<[string, string, number, number, boolean]>([
    ['black on paper', '#000000', 1, 50, true],
    ['grey that lets much through', '#000000', 0.2, 50, true],
    ['black that lets all but through', '#000000', 0.04, 50, false],
    ['nothing at all', 'transparent', 1, 50, false],
    ['white on paper', '#ffffff', 1, 50, false],
    ['white on a dark area', '#ffffff', 1, 5, true],
    ['white on a white area over a dark one', '#ffffff', 1, 15, false],
    ['black on a white area', '#000000', 1, 15, true],
  ])('%s', (_, color, alpha, x, isSeen) => {
    expect(backgrounds.shows(color, alpha, [x, 5])).toBe(isSeen);
  });
});
