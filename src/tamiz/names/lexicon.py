"""Words that say little about who is meant: particles, titles, legal forms, abbreviations.

All entries are folded (see :mod:`tamiz.names.fold`). The tables are small and kept by
hand; what each is for stands above it.
"""

# They only join words and are nobody's name, wherever they stand ("Golfo, Cartel del").
PARTICLES = frozenset("de del los las the of and for der von ibn bint ul du des".split())
# Names elsewhere (Li Bin, Le Van, E. Paz): particles only between two words, and articles also in front.
JOINING_PARTICLES = frozenset("y e da do das dos di la el al le les van den bin et ur zu ter della".split())
ARTICLES = frozenset("el la al le les".split())

# At the head of a person's name only: "General" inside a firm's name is part of the name.
TITLES = frozenset(
    "mr mrs ms miss dr dra sr sra srta don dona ing lic licenciado prof profr gral gen general col coronel cap "
    "capt captain capitan cmdte comandante sheikh shaykh mullah mawlawi maulana hajji haji sir".split()
)

# Ends of firms' names (beginnings in Russian and Indonesian use), glued: "S. A. de C. V." is sadecv.
LEGAL_FORMS = frozenset(
    "sa sadecv sab sabdecv sapi sapidecv sasdecv srl sderl sderldecv spr sprderl sprderldecv scderl scderldecv "
    "sc ac iap sofom sofomenr sadecvsofomenr sadecvsofomer "
    "inc incorporated corp corporation co company ltd limited coltd llc llp lp plc pllc "
    "gmbh ag kg ohg ug gmbhcokg sarl sas sasu eurl snc spa bv nv ab oy oyj aps asa "
    "ooo oao zao pao ao jsc ojsc cjsc pjsc tov doo dd kft sro zrt "
    "pt tbk bhd sdnbhd pteltd ptyltd pvtltd pte pty pvt fze fzco fzc fzllc wll ltda eirl kk".split()
)
LEADING_LEGAL_FORMS = frozenset("ooo oao zao pao ao pt cv tov".split())
LONGEST_LEGAL_FORM = 7  # words: s a p i de c v

# Written short in Mexican papers and everywhere else; each stands for exactly one word.
ABBREVIATIONS = {
    "ma": "maria", "gpe": "guadalupe", "fco": "francisco", "fca": "francisca", "ant": "antonio", "mig": "miguel",
    "fdo": "fernando", "rdo": "ricardo", "gmo": "guillermo", "jse": "jose", "alej": "alejandro", "sto": "santo",
    "sta": "santa", "hdez": "hernandez", "hndz": "hernandez", "glez": "gonzalez", "gzlz": "gonzalez",
    "gonz": "gonzalez", "rdz": "rodriguez", "rdgz": "rodriguez", "rguez": "rodriguez", "rodz": "rodriguez",
    "mtz": "martinez", "mtnz": "martinez", "mnez": "martinez", "fdez": "fernandez", "fndz": "fernandez",
    "lpz": "lopez", "prz": "perez", "pz": "perez", "snchz": "sanchez", "schz": "sanchez", "rmz": "ramirez",
    "rmrz": "ramirez", "jmz": "jimenez", "jmnz": "jimenez", "gtz": "gutierrez", "gtrrz": "gutierrez",
    "gmz": "gomez", "dgz": "dominguez", "dmgz": "dominguez", "vzqz": "vazquez", "vqz": "vazquez",
    "alvz": "alvarez", "mdz": "mendez", "mndz": "mendez", "nvz": "narvaez", "muh": "muhammad", "mohd": "mohammad",
    "md": "mohammad", "cia": "compania", "hnos": "hermanos", "bros": "brothers", "intl": "international",
    "mfg": "manufacturing", "assn": "association", "assoc": "association", "org": "organization",
    "dept": "department", "govt": "government", "univ": "university", "cart": "cartel",
}  # fmt: skip
