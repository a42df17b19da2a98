/**
 * The people of the sandbox's world, all invented, with the names that break layouts among them:
 * a bare number for a username, a handle for a name, a very long one, three scripts.
 */
import { acme, nordlund, shops } from './shops.ts';
import type { SandboxPerson } from './types.ts';

type Row = [
  id: string,
  name: string,
  username: string,
  instagram: string | null,
  language: string,
  more?: Partial<Pick<SandboxPerson, 'avatar' | 'otherNetworks'>>,
];

const rows: Row[] = [
  [acme.userId, acme.name, 'acme', null, acme.language],
  [nordlund.userId, nordlund.name, 'nordlund', null, nordlund.language],
  // Her avatar is on a social network, which is not to learn who looks at it.
  [
    '122790103',
    'Ingrid Solhaug',
    'ingridsolhaug',
    'ingrid.solhaug',
    'nb_NO',
    { avatar: 'https://avatars.social.example/ingrid.jpg' },
  ],
  ['122790118', 'Mads Kjeldtoft', 'madskjeldtoft', 'mads.kjeldtoft', 'da_DK'],
  ['122790126', 'June Castellaw', 'junecastellaw', 'june.castellaw', 'en_US'],
  ['122790131', 'Walt Dombrowsky', 'waltdombrowsky', null, 'en_US', { otherNetworks: { facebook: null } }],
  ['122790147', 'Marcus Oyelaran-Reed', 'moreed', 'marcus.o.reed', 'en_US'],
  ['122790152', 'Wren Halvarsson', '40718823', null, 'en_US'],
  [
    '122790169',
    'Chidinma Okwuosa',
    'chidiokw',
    'chidi.okw',
    'en_GB',
    { otherNetworks: { twitter: 'chidi' } },
  ],
  ['122790174', '小峰 しおり', 'shiorikomine', 'shiori.komine', 'ja_JP'],
  ['122790188', 'Tetsu Moriwaka', 'tetsumoriwaka', 'tetsu.moriwaka', 'ja_JP'],
  ['122790195', 'سلمى الزهراوي', 'salmazahrawi', 'salma.zhrw', 'ar_AE'],
  ['122790207', 'Noor Haddadin', 'noorhaddadin', 'noor.haddadin', 'en_US'],
  ['122790213', 'Lucía Belmonte Rey', 'luciabelmonte', 'lucia.b.rey', 'es_ES'],
  ['122790224', 'Íñigo Larrauri', 'inigolarrauri', null, 'es_ES'],
  ['122790236', 'Marisol Quintanar', 'marisolq', 'marisol.quintanar', 'es_MX'],
  ['122790241', 'Jule Brandhorst', 'julebrandhorst', 'jule.brandhorst', 'de_DE'],
  ['122790258', 'Henning Tiedtke', 'henningtiedtke', null, 'de_DE'],
  ['122790263', 'Maximiliane-Theodora von Hohenwarter-Lindenschmidt', 'mtlinden', 'mt.linden', 'de_DE'],
  ['122790279', 'Defne Karasulu', 'defnekarasulu', 'defne.karasulu', 'tr_TR'],
  ['122790284', 'Emre Yalçınöz', 'emreyalcinoz', 'emre.yalcinoz', 'tr_TR'],
  ['122790290', 'Priya Raghunandan', 'priyaraghu', 'priya.raghu', 'en_GB'],
  ['122790305', 'Hattie Pemberlow', 'hattiepemb', 'hattie.pemb', 'en_GB'],
  ['122790312', 'Siobhán Mac Giolla', 'siobhanmg', 'siobhan.mg', 'en_IE'],
  ['122790327', '@the.quiet.kettle', 'thequietkettle', 'the.quiet.kettle', 'en_US'],
  ['122790333', 'Beatriz Nogueirol', 'beatrizng', 'bia.nogueirol', 'pt_BR'],
  ['122790346', 'Camille Rousselot', 'camillerlt', 'camille.rlt', 'fr_FR'],
  ['122790351', 'Ottavia Brambati', 'ottaviab', 'ottavia.brambati', 'it_IT'],
  ['122790364', 'Seo-yeon Bae', 'seoyeonbae', 'seoyeon.bae.home', 'ko_KR'],
  ['122790379', 'Zofia Wieczorkowna', 'zofiawiecz', 'zofia.wiecz', 'pl_PL'],
  ['122790382', 'Aino Lehtovirta', 'ainolehto', 'aino.lehtovirta', 'fi_FI'],
  ['122790398', 'Dylan Ashworthy', 'dylanashworthy', 'dylan.ashworthy', 'en_AU'],
  ['122790402', 'Wilma Östergrehn', 'wilmaostergrehn', 'wilmas.fonster', 'sv_SE'],
  ['122790417', 'Tove Hallingsjö', 'tovehallingsjo', 'tove.hallingsjo', 'sv_SE'],
  ['122790425', 'Göran Rydbeck', 'goranrydbeck', null, 'sv_SE', { avatar: 'glass-carafe-1/square.webp' }],
];

export const people: SandboxPerson[] = rows.map(([id, name, username, instagram, language, more]) => ({
  id,
  name,
  username,
  instagram,
  language,
  otherNetworks: {},
  avatar: null,
  shop: shops.find(({ userId }) => userId === id)?.customerId ?? null,
  ...more,
}));
