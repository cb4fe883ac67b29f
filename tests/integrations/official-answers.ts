/** Answers made up in the shapes that the sources document; every number is invented. */

export const koladaKpis = [
  { id: 'N07403', title: 'Anmälda våldsbrott, antal/100 000 inv' },
  { id: 'N07999', title: 'Invånare som är trygga ute, andel (%)' },
]

/** Version 2: the period stands outside, once as a number and once as text. */
export const koladaV2 = {
  count: 2,
  values: [
    {
      kpi: 'N07403',
      municipality: '0180',
      period: 2023,
      values: [{ gender: 'T', count: 1, status: '', value: 1234.5 }],
    },
    {
      kpi: 'N07403',
      municipality: '0180',
      period: '2024',
      values: [{ gender: 'T', count: 1, status: 'Missing', value: null }],
    },
  ],
}

/** Version 3: the period stands inside, and the sexes are divided. */
export const koladaV3 = {
  values: [
    {
      kpi: 'N07999',
      municipality: '0180',
      values: [
        { period: 2024, gender: 'T', count: 1, status: '', value: 71 },
        { period: 2024, gender: 'K', count: 1, status: '', value: 62.5 },
        { period: '2024', gender: 'M', count: 1, status: '', value: 0 },
      ],
    },
  ],
  count: 1,
}

export const pxTable2 = {
  version: '2.0',
  class: 'dataset',
  label: 'Folkmängd efter region, kön och år',
  id: ['Region', 'Kon', 'ContentsCode', 'Tid'],
  size: [2, 2, 1, 3],
  role: { time: ['Tid'], geo: ['Region'], metric: ['ContentsCode'] },
  dimension: {
    Region: {
      label: 'region',
      category: { index: { '0180': 0, '0114': 1 }, label: { '0180': 'Ekbacken', '0114': 'Granvik' } },
      extension: { elimination: true },
    },
    Kon: {
      label: 'kön',
      category: { index: { '1': 0, '2': 1 }, label: { '1': 'män', '2': 'kvinnor' } },
      extension: { elimination: true },
    },
    ContentsCode: { label: 'tabellinnehåll', category: { index: { X1: 0 }, label: { X1: 'Folkmängd' } } },
    Tid: { label: 'år', category: { index: { '2023': 0, '2024': 1, '2025': 2 } } },
  },
}

export const pxData = {
  version: '2.0',
  class: 'dataset',
  label: 'Folkmängd efter region och år',
  source: 'SCB',
  updated: '2026-02-20T07:00:00Z',
  id: ['Region', 'ContentsCode', 'Tid'],
  size: [1, 1, 3],
  role: { time: ['Tid'], geo: ['Region'], metric: ['ContentsCode'] },
  dimension: {
    Region: { category: { index: { '0180': 0 }, label: { '0180': 'Ekbacken' } } },
    ContentsCode: { category: { index: { X1: 0 }, label: { X1: 'Folkmängd' } } },
    Tid: { category: { index: { '2023': 0, '2024': 1, '2025': 2 } } },
  },
  value: [980, null, 1002],
  status: { '1': '..' },
}

export const pxTable1 = {
  title: 'Folkmängd efter region, tabellinnehåll och år',
  variables: [
    { code: 'Region', text: 'region', values: ['0180'], valueTexts: ['0180 Ekbacken'] },
    { code: 'ContentsCode', text: 'tabellinnehåll', values: ['X1'], valueTexts: ['Folkmängd'] },
    { code: 'Tid', text: 'år', values: ['2023', '2024'], valueTexts: ['2023', '2024'], time: true },
  ],
}

const event = (id: number, datetime: string, name: string, type: string) => ({
  id,
  datetime,
  name,
  summary: 'Något som inte ska läsas.',
  url: `/aktuellt/handelser/${id}/`,
  type,
  location: { name: 'Ekbacken', gps: '58.410807,15.621373' },
})

export const policeEvents = [
  event(5, '2026-01-03 08:10:00 +01:00', '02 januari 18.30, Misshandel, Ekbacken', 'Misshandel'),
  event(4, '2026-01-02 09:56:53 +01:00', '02 januari 6.05, Stöld, Ekbacken', 'Stöld'),
  event(
    3,
    '2026-01-02 07:00:00 +01:00',
    '02 januari 06:30, Sammanfattning natt, Ekbacken',
    'Sammanfattning natt',
  ),
  event(2, '2026-01-01 10:00:00 +01:00', '31 december 23:50, Brand, Ekbacken', 'Brand'),
  event(1, '2026-01-01 02:00:00 +01:00', 'Brand, Ekbacken', 'Brand'),
]
