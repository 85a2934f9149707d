/** Abbreviations that every reader of an official report knows; they need no definition. Keys are without `&` and `-`. */

/** Bodies, places and kinds of documents of the Party, the State, the Front and the unions. */
const BODIES = `
  UBND HĐND MTTQ UBMTTQ TP TX TT TW TƯ HCM BCĐ BCH BTV BTC BCS BCSĐ UBKT BDV BDVTU VPTW VPTU ĐU TU HU ĐUK UBTVQH TVQH TTg CP QH VPCP TTCP PL
  NQ CT KL QĐ NĐ TB KH HD BC TTr CV CTr ĐA QC QCPH GM BB NQTW BCT BBT BCHTW MTTQVN TAND TANDTC VKSND VKSNDTC BNV BTP BTNMT BYT BLĐTBXH BGDĐT
  LĐLĐ TLĐ TLĐLĐ TLĐLĐVN CĐVC CĐGD CĐN HND HLHPN LHPN HCCB CCB TNCS TNCSHCM ĐTN ĐTNCS GDĐT GD&ĐT KHĐT KHCN KH&CN KH&ĐT TNMT TN&MT TTTT TT&TT TGDV
  TM KT TL TUQ VT VHTT VHTTDL NNPTNT NN&PTNT GTVT CHXHCN CHXHCNVN CHDCND CHND XHCN UBATGT`;

/** Terms in the outlines and reports of this kind (the dossier, §6). */
const TERMS = `
  QCDC CĐCS CNVC CNVCLĐ CNVC-LĐ CBCC CBCCVC CBCCVCLĐ NLĐ NSDLĐ TTND GSĐTCĐ NTM CCHC TTHC ĐUTT DNNN TƯLĐTT CSPL BĐD`;

/** Public life: schools, enterprises, insurance, health, the economy, technology, treaties. */
const PUBLIC = `
  THPT THCS THCN THPTQG TH MN GDTX GDNN ĐH CĐ SGK PTDTNT KCN KCX KKT CCN KĐT TNHH MTV DNTN HTX DN SXKD XNK BHXH BHYT BHTN PCCC CNTT CSGT ATGT CLB CCCD CMND GPLX MST STK SĐT
  CBCNV HĐQT HĐTV TDTT PTDTBT GS PGS TS TSKH NSND NSƯT NGND NGƯT KHKT
  KCB TYT BV ATTP VSATTP DS KHHGĐ HIV AIDS COVID SARS CNH HĐH CNH-HĐH KTXH KT-XH CTXH CT-XH QPPL QPAN QP-AN ANTT
  ASEAN WTO GDP GRDP FDI ODA PPP BOT APEC EU UN UNESCO UNICEF UNDP WB ADB IMF WHO NGO FTA EVFTA CPTPP RCEP USD VND VNĐ EUR CPI IIP VAT KPI ERP CEO PCR ADN DNA MRI BCG DPT HPV HBV NPK PVC HDPE LPG LNG IELTS TOEFL STEM
  ISO TCVN QCVN QL TL ĐT HACCP GMP GAP OCOP PCI PAPI PAR SIPAS DDCI NXB VCCI VNeID BTCT BS KS LS XXL GNI HDI GINI ICOR TFP COD BOD TSS VHXH KTNS LHTN QR ID IT AI IOC ICT OTP SMS SIM TV LED LCD
  PC USB PDF URL HTTP HTTPS WEB WIFI GPS GIS CCTV ATM POS VIP MC LAN WAN IP API BTS`;

/** Units of measure without a figure before them, as in the head of a table. */
const UNITS = 'KW KWH KV KVA MW MWH MVA KM CM MM HA KG TB GB MB KB HP CC';

/** Firms and media of the whole country; in a list with one of them stand others of their kind. */
export const NAMES: ReadonlySet<string> = new Set(
  'VNPT EVN FPT PVN TKV BIDV VTV VOV HTV VTC TTXVN BBC CNN AFP NHK'.split(' '),
);

/** What stands for something that is yet to be written is for `placeholder`. */
const BLANKS = 'TBD TODO';

/** Abbreviations that every reader knows, as `abbreviationKey` gives them. */
export const KNOWN_ABBREVIATIONS: ReadonlySet<string> = new Set(
  [...NAMES, ...`${BODIES} ${TERMS} ${PUBLIC} ${UNITS} ${BLANKS}`.split(/\s+/u)]
    .filter(Boolean)
    .map((one) => one.replace(/[&-]/gu, '')),
);
