"""Phrases of two settings compared."""

from typing import Final

PHRASES: Final[dict[str, tuple[str, str]]] = {
    "lab_compare.parameters": ("parameters {version}", "parámetros {version}"),
    "lab_compare.caught": ("Caught of the names of this list", "Hallados de los nombres de esta lista"),
    "lab_compare.a_only": ("A only", "solo A"),
    "lab_compare.b_only": ("B only", "solo B"),
    "lab_compare.both": ("both", "ambas"),
    "lab_compare.chance": ("by chance", "por azar"),
    "count.alterations_unmoved": (
        "{n} other alterations moved nothing: under each, both catch the same names.",
        "Otras {n} alteraciones no movieron nada: en cada una, ambas hallan los mismos nombres.",
    ),
    "count.alterations_unmoved.1": (
        "One other alteration moved nothing: under it, both catch the same names.",
        "Otra alteración no movió nada: en ella, ambas hallan los mismos nombres.",
    ),
    "lab_compare.names_a_only": (
        "Caught by A only, the first name of some alterations",
        "Hallados solo por A, el primer nombre de algunas alteraciones",
    ),
    "lab_compare.names_b_only": (
        "Caught by B only, the first name of some alterations",
        "Hallados solo por B, el primer nombre de algunas alteraciones",
    ),
    "lab_compare.names_none": (
        "{what}: no name is caught more often by one than by the other.",
        "{what}: una no halla ningún nombre más veces que la otra.",
    ),
    "lab_compare.names_lean": (
        "{what}: names caught more often by A: {a}; by B: {b}. {verdict}",
        "{what}: nombres que A halla más veces: {a}; que B halla más veces: {b}. {verdict}",
    ),
    "lab_compare.alerts": (
        "Alerts per 1,000 customers who are not listed, against all these lists together",
        "Alertas por cada 1,000 clientes que no están en las listas, contra todas ellas juntas",
    ),
    "lab_compare.customers_none": (
        "Nobody alerts under one and not under the other.",
        "Nadie da alerta con una y no con la otra.",
    ),
    "lab_compare.customers_lean": (
        "Alert under A only: {a}; under B only: {b}. {verdict}",
        "Dan alerta solo con A: {a}; solo con B: {b}. {verdict}",
    ),
    "lab_compare.few": (
        "{n} are few: the intervals are wide, and up to {most} in 1,000 could still alert under one only.",
        "{n} son pocos: los intervalos son anchos; aún podrían dar alerta con una sola {most} de cada 1,000.",
    ),
    "lab_compare.verdict.caught_even": (
        "Were neither better, chance would split them as unevenly in {chance} cases: no difference is shown.",
        "Si ninguna fuera mejor, el azar los repartiría así de desigual en {chance} casos: no se ve diferencia.",
    ),
    "lab_compare.verdict.caught_a": (
        "Were neither better, chance would split them as unevenly in {chance} cases: A catches more.",
        "Si ninguna fuera mejor, el azar los repartiría así de desigual en {chance} casos: A halla más.",
    ),
    "lab_compare.verdict.caught_b": (
        "Were neither better, chance would split them as unevenly in {chance} cases: B catches more.",
        "Si ninguna fuera mejor, el azar los repartiría así de desigual en {chance} casos: B halla más.",
    ),
    "lab_compare.verdict.alerts_a": (
        "Were they alike, chance would split them as unevenly in {chance} cases: A alerts more.",
        "Si fueran iguales, el azar los repartiría así de desigual en {chance} casos: A da más alertas.",
    ),
    "lab_compare.verdict.alerts_b": (
        "Were they alike, chance would split them as unevenly in {chance} cases: B alerts more.",
        "Si fueran iguales, el azar los repartiría así de desigual en {chance} casos: B da más alertas.",
    ),
    "lab_compare.verdict.alerts_even": (
        "Were they alike, chance would split them as unevenly in {chance} cases: no difference is shown.",
        "Si fueran iguales, el azar los repartiría así de desigual en {chance} casos: no se ve diferencia.",
    ),
    "lab_compare.customers_a_only": (
        "Alert under A only: {n}, {shown} shown, in the order of the customers",
        "Dan alerta solo con A: {n}, {shown} a la vista, en el orden de los clientes",
    ),
    "lab_compare.customers_b_only": (
        "Alert under B only: {n}, {shown} shown, in the order of the customers",
        "Dan alerta solo con B: {n}, {shown} a la vista, en el orden de los clientes",
    ),
    "lab_compare.id": ("id or row", "id o fila"),
    "lab_compare.row": ("row {n}", "fila {n}"),
    "lab_compare.customer": ("customer", "cliente"),
    "lab_compare.listed": ("listed name", "nombre listado"),
    "lab_compare.entity": ("party", "parte"),
    "lab_compare.of": ("{n} of {of}", "{n} de {of}"),
    "lab_compare.under": ("fewer than 1 of 1,000", "menos de 1 de 1,000"),
    "lab_compare.reading": (
        (
            "By chance: how often, were neither setting better, the names that one alone catches would be split as "
            "unevenly; 0.05 is 5 of 100 (exact sign test). Of a hundred rows without a difference some five fall below."
        ),
        (
            "Por azar: qué tan a menudo, si ninguna fuera mejor, los nombres que halla una sola se repartirían así de "
            "desigual; 0.05 es 5 de 100 (prueba exacta del signo). De cien filas sin diferencia, unas cinco quedan "
            "debajo."
        ),
    ),
}
