"""Legal forms of firms: what a firm is, which says little about which firm it is.

Kept by hand. A line is one form by its shortest name and every other way to write it: written out,
in another order, in the words of another country. Entries are folded (see :mod:`tamiz.names.fold`).
"""

_FORMS = """
sa: sociedad anonima | societe anonyme | s a e
sadecv: s a de c v | sociedad anonima de capital variable | s a de capital variable | s a c v
sab: s a b | sociedad anonima bursatil
sabdecv: s a b de c v
sapi: s a p i
sapidecv: s a p i de c v
sas: s a s
sasdecv: s a s de c v
srl: s r l | s de r l | sociedad de responsabilidad limitada
srldecv: s de r l de c v | s r l c v | sociedad de responsabilidad limitada de capital variable
spr: s p r | sociedad de produccion rural
sprderl: s p r de r l
sprderldecv: s p r de r l de c v
scderl: s c de r l | sociedad cooperativa de responsabilidad limitada
scderldecv: s c de r l de c v
sc: s c | sociedad civil
ac: a c | asociacion civil
iap: i a p
sofom: s o f o m
sofomenr: sofom e n r
sadecvsofomenr: s a de c v sofom e n r
sadecvsofomer: s a de c v sofom e r
ltda: limitada | compania limitada | cia ltda
sl: sociedad limitada | s l u
sau: s a u
eirl: e i r l
inc: incorporated
corp: corporation
co: company
ltd: limited | co ltd | company limited | limited company | private limited | private limited company | pvt limited
ltd: pvt ltd | pte ltd | pty ltd | pte | pty | pvt
llc: l l c | fz llc | w l l | ooo | t o v
llp: limited liability partnership
lp: limited partnership
plc: public limited company
pllc: p l l c
jsc: p j s | o j s c | c j s c | p j s c | ao | oao | zao | pao
gmbh: gesellschaft mit beschrankter haftung
gmbhcokg: gmbh co k g
ag: aktiengesellschaft
kg:
ohg:
ug:
sarl: societe a responsabilite limitee
sasu:
eurl:
snc:
spa:
bv:
nv:
ab:
oy:
oyj:
aps:
asa:
doo:
dd:
kft:
sro:
zrt:
pt:
tbk:
bhd:
sdnbhd: sdn bhd
fze: f z e | free zone establishment
fzco: f z c o | f z c | free zone company
kk:
ltdsti: limited sirketi | limited sirket
anonimsirketi: anonim sirket
almhdwdh: mhdwdh
dhmm:
jusighoesa: yuhanhoesa
epe:
korp:
kwrb:
"""
_LEADING = "ooo oao zao pao ao pt cv tov shrkh shrkt jusighoesa jsc ojsc pjsc cjsc llc"


def _glued(text: str) -> str:
    return text.replace(" ", "")


def _read() -> dict[str, str]:
    """Return the shortest name of each form by every way to write it, without spaces."""
    found: dict[str, str] = {}
    for line in _FORMS.strip().splitlines():
        form, _, others = line.partition(":")
        for other in (form, *filter(None, map(str.strip, others.split("|")))):
            found.setdefault(_glued(other), form)
    return found


# The shortest name of a form by every way to write it; all without spaces.
SAME_LEGAL_FORMS = _read()
LEGAL_FORMS = frozenset(SAME_LEGAL_FORMS)  # they stand at the end of a name
LEADING_LEGAL_FORMS = frozenset(_LEADING.split())
LONGEST_LEGAL_FORM = 7  # words: s a p i de c v
# Words of forms that few write out where most customers are: that two names have one says something, that one
# has none says little.
WORDS_OF_LEGAL_FORMS = frozenset(
    "joint stock open closed public private limited liability company aktsionernoe otkrytoe zakrytoe publichnoe "
    "obshchestvo ogranichennoi ogranichennoy otvetstvennostyu tovarystvo obmezhenoyu vidpovidalnistyu".split()
)
