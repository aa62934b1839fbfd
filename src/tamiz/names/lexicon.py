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
    "mr mrs ms miss dr dra doctor doctora sr sra srta don dona ing ingeniero lic licda licenciado arq "
    "arquitecto prof profr profesor profesora cp gral gen general col coronel colonel cor cap capt captain "
    "capitan cmdte comandante maj major lieutenant lt sgt sargento teniente tte sir madame mme monsieur mlle "
    "herr frau gospodin sheikh shaykh sheik cheikh mullah mawlawi maulawi maulvi maulana hajji haji imam "
    "ayatollah qari ustad mufti".split()
)

# Where a firm is: two of them in two names are two firms of one house, or of two.
PLACES = frozenset(
    "norte sur este oeste oriente poniente noreste noroeste sureste suroeste centro north south east west northern "
    "southern eastern western central pacifico bajio occidente peninsula aguascalientes campeche chiapas chihuahua "
    "coahuila colima durango guanajuato guerrero hidalgo jalisco michoacan morelos nayarit oaxaca puebla queretaro "
    "sinaloa sonora tabasco tamaulipas tlaxcala veracruz yucatan zacatecas monterrey guadalajara tijuana culiacan "
    "mazatlan merida cancun toluca saltillo torreon reynosa matamoros laredo juarez acapulco hermosillo mexicali "
    "mexico panama colombia venezuela ecuador peru chile argentina brasil brazil bolivia paraguay uruguay cuba "
    "guatemala honduras salvador nicaragua texas california florida arizona miami houston dallas chicago york "
    "angeles diego antonio canada espana spain france italy germany russia moscow china beijing shanghai shenzhen "
    "india mumbai delhi dubai sharjah emirates iran tehran iraq baghdad syria damascus lebanon beirut turkey istanbul "
    "egypt cairo pakistan karachi afghanistan kabul japan tokyo korea seoul singapore malaysia indonesia thailand "
    "vietnam hong kong taiwan africa asia europe america london paris geneva zurich madrid barcelona".split()
)

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
