"""Phrases of obligations: what a firm's rule may ask, when a rule binds, deadlines, records, contradictions."""

from typing import Final

PHRASES: Final[dict[str, tuple[str, str]]] = {
    "action.block-or-menu:block": (
        "block property (it is on the SDN list)",
        "bloquear bienes (está en la lista SDN)",
    ),
    "action.reject": ("refuse and send back", "rechazar y devolver"),
    "action.licence-needed": ("licence needed", "requiere licencia"),
    "action.enhanced-due-diligence": ("enhanced due diligence", "debida diligencia reforzada"),
    "action.refrain": ("refrain", "abstenerse"),
    "action.notice": ("to be known", "para saberlo"),
    "action.no-duty-but-risk": (
        "no duty to block by US law, but a risk",
        "sin deber de bloquear por ley de EE. UU., pero con riesgo",
    ),
    "who.US financial institution": ("US financial institution", "institución financiera estadounidense"),
    "who.US exporter": ("US exporter", "exportador estadounidense"),
    "who.Mexican financial institution": ("Mexican financial institution", "institución financiera mexicana"),
    "who.exporter outside the US": ("exporter outside the US", "exportador fuera de EE. UU."),
    "duty.origin": ("a rule of the firm: {file}", "regla de la empresa: {file}"),
    "duty.possibly": ("binds you possibly", "posiblemente le obliga"),
    "duty.conflict": ("another rule says otherwise: {rule} ({why})", "otra regla dice otra cosa: {rule} ({why})"),
    "count.conflicts": ("{n} more rules say otherwise", "{n} reglas más dicen otra cosa"),
    "count.conflicts.1": ("1 more rule says otherwise", "1 regla más dice otra cosa"),
    "conflict.another action": ("another action", "otra acción"),
    "conflict.another deadline": ("another deadline", "otro plazo"),
    "conflict.another time of keeping records": (
        "another time of keeping records",
        "otro tiempo de conservación",
    ),
    "onlyif.the source does not say whom it binds": (
        "the source does not say whom it binds",
        "la fuente no dice a quién obliga",
    ),
    "onlyif.the law book does not know this kind of person": (
        "the law book does not know this kind of person",
        "los datos no conocen esta clase de persona",
    ),
    "onlyif.if it is a bank": ("if it is a bank", "si es un banco"),
    "onlyif.if it acts in the US or through it": (
        "if it acts in the US or through it",
        "si actúa en EE. UU. o a través de EE. UU.",
    ),
    "onlyif.if the items are subject to the EAR": (
        "if the items are subject to the EAR",
        "si los bienes están sujetos a las EAR",
    ),
    "onlyif.if it is within US jurisdiction; 31 CFR 597.201 names US financial institutions": (
        "if it is within US jurisdiction; 31 CFR 597.201 names US financial institutions",
        "si está bajo jurisdicción de EE. UU.; 31 CFR 597.201 nombra instituciones financieras estadounidenses",
    ),
    "count.left_out": (
        "{n} rules that bind others, or are about other transactions, are left out",
        "se omiten {n} reglas que obligan a otros o tratan de otras operaciones",
    ),
    "count.left_out.1": (
        "1 rule that binds others, or is about other transactions, is left out",
        "se omite 1 regla que obliga a otros o trata de otras operaciones",
    ),
    "say.asked_as": ("for: {askers}", "para: {askers}"),
    "say.asked_about": ("about: {kinds}", "sobre: {kinds}"),
    "transaction.account": ("account", "cuenta"),
    "transaction.payment": ("payment", "pago"),
    "transaction.shipment": ("shipment", "envío"),
    "transaction.property": ("property", "bienes"),
    "transaction.service": ("service", "servicio"),
    "transaction.entry": ("entry into a country", "ingreso a un país"),
    "head.by_when": ("By when", "Para cuándo"),
    "head.records": ("Records are kept", "Los registros se conservan"),
    "due.unknown": ("by when is not known", "no se sabe para cuándo"),
    "due.by": ("by {day}", "a más tardar el {day}"),
    "due.counted": ("by {day} ({counted} after {start})", "a más tardar el {day} ({counted} después del {start})"),
    "due.report the blocked property to OFAC": (
        "report the blocked property to OFAC",
        "reportar a OFAC los bienes bloqueados",
    ),
    "due.annual report of blocked property held on June 30": (
        "annual report of blocked property held on June 30",
        "reporte anual de los bienes bloqueados al 30 de junio",
    ),
    "due.report the retained funds to Treasury": (
        "report the retained funds to Treasury",
        "reportar al Tesoro los fondos retenidos",
    ),
    "due.report to the Canadian authorities": (
        "report to the Canadian authorities",
        "reportar a las autoridades canadienses",
    ),
    "due.report to the Mexican authority": ("report to the Mexican authority", "reportar a la autoridad mexicana"),
    "count.business days": ("{n} US business days", "{n} días hábiles de EE. UU."),
    "count.business days.1": ("1 US business day", "1 día hábil de EE. UU."),
    "count.calendar days": ("{n} calendar days", "{n} días naturales"),
    "count.calendar days.1": ("1 calendar day", "1 día natural"),
    "count.years": ("{n} years", "{n} años"),
    "count.years.1": ("1 year", "1 año"),
    "records.until": ("{years}, until {day} at least", "{years}, al menos hasta el {day}"),
    "notice.conflicts": (
        "rules contradict each other; both are shown: {rules}",
        "hay reglas que se contradicen; se muestran ambas: {rules}",
    ),
}
