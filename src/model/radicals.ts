/**
 * Radicals that fonts of PDF files give for the character of the same shape, and which NFKC leaves alone (Unicode
 * Character Database, EquivalentUnifiedIdeograph.txt).
 */
export const RADICALS: Readonly<Record<string, string>> = Object.fromEntries(
  '⺁厂⺌小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺛旡⺝月⺟母⺠民⺫罒⺬示⺮竹⺳罓⺶羊⺷羋⺻聿⺼肉⻁虎⻄西⻅见⻆角⻇𧢲⻉贝⻋车⻐钅⻑长⻒镸⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻯竜⻰龙⻳龟'
    .match(/../gu)!
    .map((pair) => [...pair] as [string, string]),
);
