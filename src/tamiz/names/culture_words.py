"""Words by which the culture of a name is told, all of them folded; small tables, kept by hand.

Surnames are the most frequent of each culture. A word that is a name in several cultures stands in none, or in the
one where a second sign is asked for anyway.
"""

# The most frequent surnames of Mexico, Colombia, Spain; a third of Mexicans carry two of them.
SPANISH_SURNAMES = frozenset(
    "hernandez garcia martinez lopez gonzalez perez rodriguez sanchez ramirez cruz flores gomez morales vazquez "
    "reyes jimenez torres diaz gutierrez ruiz mendoza aguilar ortiz moreno castillo romero alvarez mendez chavez "
    "rivera juarez ramos dominguez herrera medina castro vargas guzman velazquez rojas contreras salazar luna "
    "ortega guerrero santiago estrada bautista cortes soto alvarado espinoza espinosa lara avila rios cervantes "
    "silva delgado vega marquez sandoval fernandez leon carrillo mejia solis nunez rosas valdez valencia campos "
    "acosta navarro padilla salas cabrera maldonado zamora orozco pena miranda ochoa trejo huerta suarez molina "
    "fuentes pacheco rangel velasco cardenas ibarra escobar quintero arellano zambada guerra trevino cadena "
    "becerra zavala montes villarreal restrepo giraldo ospina cardona arias correa henao quintana serrano blanco "
    "gil marin sanz iglesias".split()
)
SPANISH_COUNTRIES = frozenset("MX CO ES AR PE VE CL EC GT CU BO DO HN PY SV NI CR PA UY GQ".split())

# Patronymics, in the Latin spellings that papers use; surnames of the same endings are longer than these allow for.
PATRONYMIC_ENDINGS = (
    "ovich", "evich", "ovych", "yovych", "evych", "ovna", "evna", "ivna", "yivna", "ichna", "ovitch", "evitch",
)  # fmt: skip
SHORTEST_PATRONYMIC = 7  # letters
SLAVIC_ENDINGS = ("ov", "ova", "ev", "eva", "enko", "sky", "skiy", "skaya", "skyi", "ska", "chuk", "shvili")
SLAVIC_COUNTRIES = frozenset("RU UA BY KZ KG UZ TJ TM MD GE AM AZ BG RS MK".split())

# Words that join the generations of an Arabic name, and names that hardly anybody else carries.
ARABIC_JOINING = frozenset("bin ibn bint abu umm abd al ould".split())
ARABIC_NAMES = frozenset(
    "muhammad mohammad mohammed mohamed mohamad ahmad ahmed ahmet mahmud mahmoud mahmood hasan hassan husayn "
    "hussein hussain husain ali abdallah abdullah abdulla abdul abdel abdelkader abdulrahman abdurrahman ibrahim "
    "ismail yusuf youssef yousef khalid khaled umar uthman othman salih saleh salim saad said sayyid tariq walid "
    "mustafa khalil jamal nasir nasser faisal faysal hamid hamad mansur mansour rashid sulayman suleiman fatima "
    "aisha khadija zaynab maryam haji hajji mullah mawlawi rahman karim qasim qassem jaber jabir zayd zaid hamza "
    "bilal idris mahdi".split()
)
ARABIC_COUNTRIES = frozenset("EG SA IQ SY LB JO YE KW QA BH AE OM PS LY TN DZ MA SD MR SO AF".split())

# Surnames of one syllable that stand first; the culture is taken for theirs only where the rest is short as well.
CHINESE_SURNAMES = frozenset(
    "wang zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie tang deng "
    "feng han cao zeng peng xiao cai pan tian dong yuan yu ye jiang wei xue".split()
)
KOREAN_SURNAMES = frozenset(
    "kim pak park choe choi chong jung kang cho yun yoon chang jang im lim han o oh so seo sin shin kwon hwang an "
    "ahn song ryu hong chon jeon ko ri rim ro paek".split()
)
VIETNAMESE_SURNAMES = frozenset("nguyen tran pham hoang phan vu vo dang bui do ngo duong".split())
EASTERN_COUNTRIES = {"CN": "zh", "TW": "zh", "HK": "zh", "SG": "zh", "KP": "ko", "KR": "ko", "VN": "vi"}
LONGEST_SYLLABLE = 6  # letters
MOST_SYLLABLES = 4
