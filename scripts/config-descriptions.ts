/** What editors show beside each key of a configuration file. `*` stands for any name. */
export const configDescriptions: Readonly<Record<string, string>> = {
  $schema: 'Where this schema is, for editors.',
  port: 'Port that the edge listens on. The variable PORT wins over it, since platforms say which one is theirs.',
  trustedHops:
    "How many proxies of yours are in front of the edge: that many are believed about a visitor's address.",
  publicUrl: 'Where visitors reach the edge, such as https://ugc.shop.example.',
  secret: 'Signs cursors: 32 characters or more, as env:NAME or file:PATH.',
  adminToken:
    'Opens what is for the operator alone, such as /metrics: 16 characters or more, as env:NAME or file:PATH. Without it, that is off.',
  store:
    'Where links are kept: "file:DIRECTORY", "memory", or "redis://HOST:PORT" for several Nodes. With a password: env:NAME. On Workers it is the Durable Object.',
  defaultSite: 'Id of the site that is meant where a page names none. Without it, the first one.',
  sites: 'Your customers, by their ids: what pages say in the attribute "site".',
  'sites.*': 'One customer: its pages, its accounts, its settings.',
  'sites.*.origins': 'Origins of the pages, such as https://shop.example: they may ask for links.',
  'sites.*.ownHosts':
    "Hosts whose products are the site's own goods: plain links without a label. The hosts of the origins, if nothing is said.",
  'sites.*.linkHosts': 'Shops that may be deep-linked; "*", which is usual, lets Metapic decide.',
  'sites.*.deniedHosts': 'Shops that are never deep-linked.',
  'sites.*.pictureHosts':
    'Where pictures may come from; others are left out. "*" for anywhere; nothing for the hosts that the photos are on.',
  'sites.*.currency': 'Currency of the prices, such as EUR. That of the Olapic account, if nothing is said.',
  'sites.*.serverKey': "Lets the site's own server POST without an origin: env:NAME or file:PATH.",
  'sites.*.reports':
    'What becomes of reports, each of which takes a look away from everybody: "direct" tells Olapic, "hold" waits for the operator.',
  'sites.*.reportsPerHour':
    'More reports than this in an hour, 10 if nothing is said, wait for the operator.',
  'sites.*.reportContact': 'Address of yours that Olapic is told in place of the address of whoever reports.',
  'sites.*.uploads': 'Lets visitors hand in photos. Without it, they cannot.',
  'sites.*.uploads.as':
    '"site" hands all in as your uploader, "visitor" each as a user that is made for them, with name and address.',
  'sites.*.uploads.termsVersion':
    'Name of the terms that people agree to, such as "2026-11": it is kept with each photo.',
  'sites.*.uploads.termsUrl': 'Where the whole terms can be read.',
  'sites.*.uploads.videos': 'Whether films are taken too.',
  'sites.*.release':
    'Which build the pages get: a version such as "1.4.2", "current" or "previous"; or one with another on trial.',
  'sites.*.release.name': 'What visitors get: a version, "current" or "previous".',
  'sites.*.release.trial': 'Another build, for some of the visitors.',
  'sites.*.release.trial.name': 'What these visitors get: a version, "current" or "previous".',
  'sites.*.release.trial.share': 'Percent of the visitors, 1 to 99.',
  'sites.*.olapic': 'The Olapic account that the photos come from.',
  'sites.*.olapic.apiKey': 'Key of the account: env:NAME or file:PATH.',
  'sites.*.olapic.baseUrl': 'Another address of the service, such as that of the sandbox.',
  'sites.*.olapic.writeBaseUrl': 'Where reports and uploads go, if not to baseUrl.',
  'sites.*.olapic.uploaderId':
    'User that photos are handed in as. That of widgetInstance, if nothing is said.',
  'sites.*.olapic.widgetInstance':
    'Widget instance that clicks are counted for; without it nothing is measured.',
  'sites.*.olapic.analyticsBaseUrl': 'Where they are counted.',
  'sites.*.metapic': 'The Metapic account that makes links earn.',
  'sites.*.metapic.token': 'Token of the account: env:NAME or file:PATH.',
  'sites.*.metapic.baseUrl': 'Another address of the service, such as that of the sandbox.',
  'sites.*.metapic.publishers':
    'Who may be paid: the names that pages use, and the Metapic users behind them.',
  'sites.*.metapic.publishers.default': 'Metapic user who is paid where a page names nobody.',
  'sites.*.twoM': 'The account at 2m.is that makes short links.',
  'sites.*.twoM.apiKey': 'Key of the account: env:NAME or file:PATH.',
  'sites.*.twoM.baseUrl': 'Another address of the service, such as that of the sandbox.',
  'sites.*.twoM.shortLinks': 'What new short links are like.',
  'sites.*.twoM.shortLinks.alias':
    'Last part of the address, such as look-{id}-{random}; may hold {placement}, must hold {random}.',
  'sites.*.twoM.shortLinks.domain': 'Your branded domain at 2m.is, such as go.shop.example.',
  'sites.*.twoM.shortLinks.expiresAfterDays': 'Days until a link ends; 0 for never.',
  'sites.*.twoM.shortLinks.campaignId': 'Campaign that links are put into.',
  'sites.*.twoM.shortLinks.channelId': 'Channel that links are put into.',
  'sites.*.twoM.shortLinks.utm':
    'UTM parameters of the target, without "utm_"; a value may hold {placement}.',
  'sites.*.twoM.shortLinks.utm.source': 'utm_source of the target; may hold {placement}.',
  'sites.*.twoM.shortLinks.utm.medium': 'utm_medium of the target; may hold {placement}.',
  'sites.*.twoM.shortLinks.utm.campaign': 'utm_campaign of the target; may hold {placement}.',
  'sites.*.twoM.shortLinks.utm.term': 'utm_term of the target; may hold {placement}.',
  'sites.*.twoM.shortLinks.utm.content': 'utm_content of the target; may hold {placement}.',
  'sites.*.twoM.shortLinks.utm.id': 'utm_id of the target; may hold {placement}.',
  'sites.*.twoM.shortLinks.pixelIds': 'Tracking pixels that 2m.is fires at each click: they need consent.',
  'sites.*.twoM.shortLinks.passage':
    'What comes before the target: direct, frame, splash, splash:ID or overlay:ID.',
  'sites.*.izeax': 'The IZEAx account.',
  'sites.*.izeax.token': 'Token of the account: env:NAME or file:PATH.',
  'sites.*.izeax.baseUrl': 'Another address of the service, such as that of the sandbox.',
  'sites.*.izeax.accountId': 'The account that is meant, of those that the token opens.',
  'sites.*.izeax.licenses':
    'Licences under which content may be shown, such as "Full Rights". Under any other it is not: "check" lists those that it finds.',
  'sites.*.izeax.products': 'By tag, the key of the product that it stands for.',
  'sites.*.izeax.authorization': 'The word before the token: "Bearer:", or "Bearer" for newer accounts.',
};
