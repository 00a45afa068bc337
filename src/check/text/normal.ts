import { LEXICON } from './lexicon';

/** A sentence as written, and its text made plain: half width, no spaces, one spelling of what matters. */
export interface Sentence {
  readonly written: string;
  readonly plain: string;
}

/** At a semicolon, but not where applications by one way follow those by another. */
const BOUNDARY = new RegExp(
  String.raw`(?<=[。！？!?])(?![”’」』"])|(?<=[;；])(?!(?:通过|以)?(?:${LEXICON.channel?.trim().replace(/\s+/g, '|')})[^。;；\d]{0,12}\d)|\n+`,
  'u',
);

/** Splits a paragraph at full stops, semicolons and line ends. */
export const sentencesOf = (paragraph: string): readonly Sentence[] =>
  paragraph
    .split(BOUNDARY)
    .map((written) => ({ written: written.trim(), plain: plainOf(written) }))
    .filter(({ plain }) => plain !== '');

/** Spellings that would be cut apart at a comma, and words that stand for one thing. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=(?:^|\D)\d{1,3}),(?=\d{3}(?!\d))|(?<=\d{3}),(?=\d{3}(?!\d))/g, ''],
  [/(?:公民|个人)[、,](?:法人[、,]?)?(?:或者?|和|及|以及)其他(?:社会)?组织/g, '公众'],
  [/(?:公民|自然人|市民|群众)(?:[、,]|或者?|和|及|以及)法人(?:(?:[、,]|或者?|和|及|以及)其他组织)?/g, '公众'],
  [/法人(?:[、,]|或者?|和|及|以及|与)?(?=其他(?:社会)?组织)/g, '法人或'],
  [/任何(?:(?:单位|组织|机构|个人|公民|法人)(?:[、,]|或者?|和|及|以及)?)+/g, '公众'],
  [/(?:(?:社会组织|单位|公民|群众)(?:[、,]|或者?|和|及|以及)){1,4}(?:群众个人|个人|群众)/g, '公众'],
  [/企业[、,](?:以及|和|或者?)?(?=其他组织)/g, '企业或'],
  [/(?:\p{Script=Han}{2}、){1,4}\p{Script=Han}{2}地/gu, '及时'],
  [/行政复议(案件)?[、,](?:提起|被提起)?(?=行政诉讼)/g, '行政复议$1和'],
  [/复议[、,](?=诉讼)/g, '复议和'],
  [/(?<=行政诉讼(?:案件)?)、(?=行政复议)/g, '和'],
  // `未发生举报和行政复议、行政诉讼、申诉等情况`
  [
    /(?:(?:举报|投诉|信访|申诉|上访){1,5}(?:案件|事项|件)?(?:[、,]|和|及|或|与|以及)){1,8}(?=(?:行政)?(?:复议|诉讼))/g,
    '',
  ],
  [
    /(?<=(?:复议|诉讼)(?:案件|案|件)?)(?:[、,]|和|及|或|与|以及)?(?:有关的?)?(?:举报|投诉|信访|(?:行政)?申诉|上访)+(?:案件|事项|情况|案|件)?(?!\d)/g,
    '',
  ],
  [/转结/g, '结转'],
  // `制发(修改)规章1份`, `复议1件(申请人撤回)、诉讼0件`: a few words between that count nothing.
  [/\((?:[^()\d均都皆全无未一二两三四五六七八九十]{1,6})\)(?=\p{Script=Han})/gu, ''],
  [/(?<=复议|诉讼)等(?=情况|情形|案件|问题|现象|事项|[。,;]|$)/g, ''],
  [
    /(?<=行政(?:许可|处罚|强制))[、和及](?:行政(?:征收|征用|检查|裁决|确认|给付|奖励)[、和及]?)+(?=[。,;]|$)/g,
    '',
  ],
  [/(?:通过|以)[^。,;\d]{1,40}等(?:多种|各种|各类|不同)?(?:途径|渠道|方式|形式|平台)的?/g, ''],
  [/通过[^。,;\d]{1,20}[、和或][^。,;\d]{1,20}(?:提交|提出|递交)的/g, ''],
  [/线上[、和及]?线下/g, ''],
  // Of parts, what they are parts of may stand before a colon.
  [/其中[,:](?=[^,:])/g, '其中'],
  [/(?<=办公[厅室])代表\p{Script=Han}{1,6}政府/gu, ''],
  // `作其他处理(含申请人撤回)3件`
  [/\(含[^()\d]{1,20}\)(?=\d)/g, ''],
  [/有效的?(?=政府信息公开申请|信息公开申请|依申请|申请)/g, ''],
  // `涉及供水、排水等领域的申请9件` tells what all of them are about; with 其中, 其他, 占 or a second list, some.
  [
    /(?<=[收受接][到理])(?:关于|涉及)[^。,;\d]{1,30}等(?:各|多个|相关|有关)?(?:领域|方面)的?(?=[^。,;\d]{0,12}申请)(?![^。;]{0,120}(?:其[中他它余]|另|占|领域|方面))/g,
    '',
  ],
  // `未制定、废止规范性文件`
  [
    /未(制[定发]|出台|印发)(?:[、,]|和|或者?|及)(?:修[改订](?:[、,]|和|或者?|及))?(?=废止)/g,
    '未$1规范性文件,未',
  ],
  [/[局委厅办院]本级(?=(?:行政)?规范性文件)/g, ''],
  [/(?<=未(?:制[定发]|出台|印发)(?:行政)?规范性文件)(?:[、和及或])[^,。;\d]{1,12}(?=[,。;]|$)/g, ''],
  // `按照《条例》第三十条的规定进行答复`: by what says nothing, but for a time that was kept.
  [
    /(?<![未不])(?:严格)?(?:按照|依照|根据|依据|遵照)[^,。;:\d]{1,60}?(?:规定|要求|规范)(?!的?(?:时限|期限|时间|范围))(?:的?(?:文件|函文件|流程|程序))?(?:要求|规定)?,?(?=\p{Script=Han}{0,8}(?:答复|回复|办结|办理))/gu,
    '',
  ],
  // What is to be published, on application, not at all: of documents, none is an application.
  [/依申请公开(?=\d+[条件份个][,、;]免[于予]公开)/g, '主动公开'],
  // One of an earlier year among those of this; one carried over is counted.
  [/\(其中\d{1,6}[件宗起][为系是]20\d\d年(?![^()]{0,12}转)[^()\d]{0,12}\)/g, ''],
  // `(市政府9件、各部门20件、某县5件)`: the parts of others in a whole.
  [/\((?:[^()\d、,;]{0,20}(?:政府|部门|[县区市局委镇乡]|街道)\d{1,7}[件宗起][、,;]?){2,}\)/g, ''],
  // What was put on record is no count of what there was.
  [/备案(?!审查)[^。;]*/g, '备案'],
  // A letter box that applications came by is no other matter.
  [/(?<=申请\d{1,6}[件份条宗][^。;]{0,60}[、,(])\p{Script=Han}{0,6}信箱(?=(?:收到|受理)?\d)/gu, '网上'],
  // What was published of them.
  [/(?<=公开[^。;]{0,40}\d[件项条][、,]行政(?:许可|处罚|强制))处理决定/g, '信息'],
  [/未(制[定发]|出台)规章[、和及或](?=(?:行政)?规范性文件)/g, '未$1规章,未$1'],
  [/(?<=申请)[且并](?=未|没有|无)/g, ','],
  [/(?<=其中[,:]?)公开(?=\d+[件宗起条份])/g, '予以公开'],
  // The group that is left behind the one before it in the tables.
  [/(?<=不予处理\d{1,6}[件宗][、,])其他(?=\d)/g, '其他处理'],
  [/(20\d\d)(?=全年)/g, '$1年'],
  [/(?<=[较比与]20\d\d年)\(\d+[件宗起条份]\)/g, ''],
  [/信访[、,]?举报[、,]?投诉类?/g, '信诉类'],
  [/法律[、,]行政法规/g, '法律行政法规'],
  [/“?三安全[、,]?一稳定”?/g, '三安全一稳定'],
  [/不(?:予)?公开政府信息/g, '不予公开'],
];

/** Half width, without spaces, with one spelling for each thing that the grammar knows. */
export function plainOf(text: string): string {
  const narrow = text
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/[〔【]/gu, '[')
    .replace(/[〕】]/gu, ']');
  return SPELLINGS.reduce((plain, [spelling, one]) => plain.replace(spelling, one), narrow);
}
