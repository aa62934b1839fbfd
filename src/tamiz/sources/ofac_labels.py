"""The labels that OFAC puts before numbers and notes in remarks, as tables.

A label says what kind of identifier follows it (in the words of ``ids``), or that it is a
note: understood, kept in the remarks as published, and no field of its own. The tables were
made by counting the parts of the OFAC files of 2020 to 2026, with a few document types of
OFAC's own reference list beside them; a label that is not here leaves its part among the
unreadable ones, where the load report counts it.
"""

_KINDS = """
passport: Passport; Passport Booklet; Diplomatic Passport; British National Overseas Passport
passport: Stateless Person Passport
travel-document: Travel Document Number; Refugee ID Card; Stateless Person ID Card
national-id: National ID No.; National ID No. CNIC; National ID No. NIC; National ID No. JMB; Personal ID Card
national-id: Identification Number; National Foreign ID Number; Citizen's Card Number; Turkish Identification Number
national-id: Turkish Identificiation Number; Kenyan ID No.; Bosnian Personal ID No.; Moroccan Personal ID No.
national-id: Tazkira National ID Card; UAE Identification; Numero de Identidad; LE Number
national-id: CNP (Personal Numerical Code); N.I.E.
residency: Residency Number; Immigration No.; Public Security and Immigration No.; Romanian Permanent Resident CAN
visa: VisaNumberID
birth-certificate: Birth Certificate Number
military-id: Cartilla de Servicio Militar Nacional; Military Registration Number
seafarer-id: Seafarer's Identification Document
drivers-license: Driver's License No.
pilot-license: Pilot License Number
ssn: SSN
voter-id: Electoral Registry No.
ine: Credencial electoral; I.F.E.
cedula: Cedula No.; Cedula No. Cedula; Cedula No. T.I.
rfc: R.F.C.; RFC
curp: C.U.R.P.
cuip: C.U.I.P.
dni: D.N.I.
nit: NIT
ruc: RUC
rif: RIF
cuit: C.U.I.T.
cui: C.U.I.
vat: V.A.T. Number
us-fein: US FEIN
tax-id: N.I.F.; C.I.F.; RTN; Numero Unico de Identificacao Tributaria (NUIT); Tax ID No.; Fiscal Code
tax-id: Italian Fiscal Code; Paraguayan tax identification number; Romanian Tax Registration
registration-number: C.I.N.; Registration Number; Registration ID; Business Registration Number
registration-number: Public Registration Number; Commercial Registry Number; Company Number; UK Company Number
registration-number: C.R. No.; Romanian C.R.; Business Number; Enterprise Number; Branch Unit Number
registration-number: Business Registration Document; Business Registration Document # CUD
registration-number: Business Registration Document # UNP; Folio Mercantil No.; Matricula Mercantil No
registration-number: Matricula Mercantil No.; Matricula Mercantil; Chamber of Commerce Number
registration-number: Economic Register Number (CBLS); Central Registration System Number
registration-number: Certificate of Incorporation Number; File Number; Istanbul Chamber of Comm. No.
registration-number: Dubai Chamber of Commerce Membership No.; Registered Charity No.; Organization Code
registration-number: Registration Certificate Number (Dubai); Trademark number; Company ID
registration-number: Russian State Individual Business Registration Number Pattern (OGRNIP); Serial No.
uscc: Unified Social Credit Code (USCC); United Social Credit Code Certificate (USCCC); Unified Social Credit Code
okpo: Government Gazette Number
license: License; Trade License No.; Tourism License No.; MSB Registration Number; Permit Number; SRE Permit No.
license: Afghan Money Service Provider License Number
lei: Legal Entity Number
duns: D-U-N-S Number
isin: ISIN; Identification Number ISIN
ticker: Equity Ticker
bic: SWIFT/BIC
bik: BIK (RU)
imo-ship: Vessel Registration Identification IMO
imo-company: Company Number IMO
mmsi: MMSI
vessel-registration: Vessel Registration Identification
call-sign: Other Vessel Call Sign
tail-number: Aircraft Tail Number; Previous Aircraft Tail Number
serial-number: Aircraft Manufacturer's Serial Number (MSN)
serial-number: Aircraft Construction Number (also called L/N or S/N or F/N); Aircraft Serial Identification
mode-s: Aircraft Mode S Transponder Code
chinese-commercial-code: Chinese Commercial Code
phone: Phone Number; Telephone; Telephone No.; Telephone Number; Phone No.; Phone
fax: Fax; Fax No.
telex: Telex; TGMS
email: Email Address; Email
website: Website
"""
LABELS = {
    label.strip().casefold(): kind
    for kind, labels in (line.split(": ", 1) for line in _KINDS.strip().splitlines())
    for label in labels.split(";")
}
LONGEST_LABEL = max(len(label.split(" ")) for label in LABELS)
SHIP_OR_COMPANY = "identification number imo"  # a ship's number on a ship, its owner's on a firm

# Kinds whose values need hold no digit: a passport "Provisional" is no number, a tail number M-IABU is.
WITHOUT_DIGITS = frozenset({"bic", "tail-number", "call-sign", "ticker", "email", "website", "telex"})

# Beginnings of notes.
NOTES = (
    "Secondary sanctions risk",
    "Additional Sanctions Information",
    "Transactions Prohibited For Persons Owned or Controlled By U.S",
    "United States financial institutions are prohibited",
    "Executive Order ",
    "CAATSA Section ",
    "PAIPA Section ",
    "PEESA Information",
    "IFCA Determination",
    "For more information",
    "for more information",
    "Effective Date ",
    "Listing Date ",
    "Purchase/Sales For Divestment Date ",
    "Organization Established Date ",
    "Organization Type: ",
    "Target Type ",
    "Aircraft Model ",
    "Aircraft Manufacture Date ",
    "Former Vessel Flag ",
    "Vessel Year of Build ",
    "Other Vessel Type ",
    "Other Vessel Flag ",
    "All offices ",
    "all offices ",
    "All Offices ",
    "All Branches ",
    "All branches ",
    "all branches ",
    "all locations ",
    "Only locations ",
    "Operations in ",
    "Also operations in",
    "and all other ",
    "and other locations",
    "ICTY indictee",
    "arrested ",
    "currently i",
    "Currently i",
    "UN/LOCODE ",
    "Tribe: ",
    "Subtribe: ",
    "ethnicity ",
)
