"""What English has, in German, French, Spanish, Italian, Portuguese and Dutch.

The day of publication is Tuesday 18 May 2021. A range is written with a slash.
"""

import pytest

from reader.dates.expressions import find_dates
from reader.document.from_plain import plain_document
from reader.language.analyse import analyse
from tests.dates.conftest import PUBLISHED

CASES = [
    ('de', 'Er trat am Donnerstagabend zurück.', '2021-05-13TEV'),
    ('de', 'Das Konzert ist am Samstagabend um 20 Uhr.', '2021-05-22T20:00'),
    ('de', 'Vor drei Wochen brannte es.', '2021-W17'),
    ('de', 'Vor einem Jahr starb er.', '2020'),
    ('de', 'In zehn Tagen wird gewählt.', '2021-05-28'),
    ('de', 'Er kam vor fünf Tagen.', '2021-05-13'),
    ('de', 'Im vergangenen Monat fiel der Preis.', '2021-04'),
    ('de', 'Im zweiten Quartal 2019 stieg der Umsatz.', '2019-Q2'),
    ('de', 'Im ersten Halbjahr 2020 sank er.', '2020-H1'),
    ('de', 'Vom 3. bis zum 7. Juni bleibt das Museum zu.', '2021-06-03/2021-06-07'),
    ('de', 'Am 3. und 4. April regnete es.', '2021-04-03,2021-04-04'),
    ('de', 'Zwischen dem 1. und 5. Mai schneite es.', '2021-05-01/2021-05-05'),
    ('de', 'Am ersten Montag im April kam er.', '2021-04-05'),
    ('de', 'Montag nächster Woche ist Feiertag.', '2021-05-24'),
    ('de', 'Am Wochenende spielte der Verein.', '2021-W19-WE'),
    ('de', 'Am Wochenende spielt der Verein gegen Bonn.', '2021-W20-WE'),
    ('de', 'Das Spiel beginnt um 20.30 Uhr am Freitag.', '2021-05-21T20:30'),
    ('de', 'Heute früh brannte es.', '2021-05-18TMO'),
    ('de', 'Anfang März begann der Bau.', '2021-03'),
    ('de', 'In den 1990er Jahren war es gut.', '199'),
    ('de', 'Im 18. Jahrhundert lebte er.', '17'),
    ('de', 'Im Sommer 2018 war es heiß.', '2018-SU'),
    ('de', 'Letzten Sommer war es heiß.', '2020-SU'),
    ('de', 'An Weihnachten kam er.', '2020-12-25'),
    ('de', 'An Ostern 2020 blieb er.', '2020-04-12'),
    ('de', 'Die Wahl ist am 5. November.', '2021-11-05'),
    ('de', 'Das Gesetz tritt im Januar in Kraft.', '2022-01'),
    ('de', 'Das Gesetz trat im Januar in Kraft.', '2021-01'),
    ('de', 'Im Mai letzten Jahres kam er.', '2020-05'),
    ('fr', 'Il a démissionné jeudi soir.', '2021-05-13TEV'),
    ('fr', 'Le concert aura lieu samedi à 20h30.', '2021-05-22T20:30'),
    ('fr', 'Il y a trois semaines, tout brûlait.', '2021-W17'),
    ('fr', 'Il est mort il y a cinq ans.', '2016'),
    ('fr', 'Dans dix jours, on vote.', '2021-05-28'),
    ('fr', 'Le mois dernier, le prix a baissé.', '2021-04'),
    ('fr', 'Au deuxième trimestre 2019, le prix a monté.', '2019-Q2'),
    ('fr', 'Du 3 au 7 juin, le musée sera fermé.', '2021-06-03/2021-06-07'),
    ('fr', 'Les 3 et 4 avril, il a plu.', '2021-04-03,2021-04-04'),
    ('fr', "Le premier lundi d'avril, il est venu.", '2021-04-05'),
    ('fr', 'Lundi de la semaine prochaine est férié.', '2021-05-24'),
    ('fr', 'Ce week-end, il a plu.', '2021-W20-WE'),
    ('fr', 'Le week-end dernier, il a plu.', '2021-W19-WE'),
    ('fr', 'Ce matin, il pleuvait.', '2021-05-18TMO'),
    ('fr', 'Hier soir, il pleuvait.', '2021-05-17TEV'),
    ('fr', 'Au XVIIIe siècle, il vivait ici.', '17'),
    ('fr', 'Dans les années 90, il vivait ici.', '199'),
    ('fr', "L'été dernier, il faisait chaud.", '2020-SU'),
    ('fr', 'À Noël, il est venu.', '2020-12-25'),
    ('fr', "L'élection est le 5 novembre.", '2021-11-05'),
    ('fr', 'La loi entre en vigueur en janvier.', '2022-01'),
    ('fr', 'En mai dernier, il est venu.', '2020-05'),
    ('es', 'Dimitió el jueves por la noche.', '2021-05-13TNI'),
    ('es', 'El concierto será el sábado a las 20:30.', '2021-05-22T20:30'),
    ('es', 'Hace tres semanas se quemó.', '2021-W17'),
    ('es', 'Murió hace cinco años.', '2016'),
    ('es', 'Dentro de diez días se vota.', '2021-05-28'),
    ('es', 'El mes pasado bajó el precio.', '2021-04'),
    ('es', 'En el segundo trimestre de 2019 subió.', '2019-Q2'),
    ('es', 'Del 3 al 7 de junio cerrará el museo.', '2021-06-03/2021-06-07'),
    ('es', 'El primer lunes de abril vino.', '2021-04-05'),
    ('es', 'El lunes de la próxima semana es fiesta.', '2021-05-24'),
    ('es', 'El fin de semana pasado llovió.', '2021-W19-WE'),
    ('es', 'Esta mañana llovió.', '2021-05-18TMO'),
    ('es', 'Anoche llovió.', '2021-05-17TNI'),
    ('es', 'En el siglo XVIII vivió aquí.', '17'),
    ('es', 'En los años 90 vivió aquí.', '199'),
    ('es', 'El verano pasado hizo calor.', '2020-SU'),
    ('es', 'La elección es el 5 de noviembre.', '2021-11-05'),
    ('es', 'El tren sale a las 9 de la mañana.', '2021-05-18T09:00'),
    ('it', 'Si è dimesso giovedì sera.', '2021-05-13TEV'),
    ('it', 'Il concerto sarà sabato alle 20.30.', '2021-05-22T20:30'),
    ('it', 'Tre settimane fa è bruciato.', '2021-W17'),
    ('it', 'È morto cinque anni fa.', '2016'),
    ('it', 'Tra dieci giorni si vota.', '2021-05-28'),
    ('it', 'Il mese scorso il prezzo è sceso.', '2021-04'),
    ('it', 'Nel secondo trimestre del 2019 è salito.', '2019-Q2'),
    ('it', 'Dal 3 al 7 giugno il museo chiude.', '2021-06-03/2021-06-07'),
    ('it', 'Il primo lunedì di aprile è venuto.', '2021-04-05'),
    ('it', 'Lo scorso fine settimana ha piovuto.', '2021-W19-WE'),
    ('it', 'Ieri sera ha piovuto.', '2021-05-17TEV'),
    ('it', 'Nel XVIII secolo viveva qui.', '17'),
    ('it', "Negli anni '90 viveva qui.", '199'),
    ('it', "L'estate scorsa faceva caldo.", '2020-SU'),
    ('it', "L'elezione è il 5 novembre.", '2021-11-05'),
    ('it', "L'8 marzo ha piovuto.", '2021-03-08'),
    ('pt', 'Demitiu-se na quinta-feira à noite.', '2021-05-13TNI'),
    ('pt', 'O concerto será no sábado às 20h30.', '2021-05-22T20:30'),
    ('pt', 'Há três semanas pegou fogo.', '2021-W17'),
    ('pt', 'Morreu há cinco anos.', '2016'),
    ('pt', 'Daqui a dez dias vota-se.', '2021-05-28'),
    ('pt', 'No mês passado o preço caiu.', '2021-04'),
    ('pt', 'No segundo trimestre de 2019 subiu.', '2019-Q2'),
    ('pt', 'De 3 a 7 de junho o museu fecha.', '2021-06-03/2021-06-07'),
    ('pt', 'Na primeira segunda-feira de abril veio.', '2021-04-05'),
    ('pt', 'No fim de semana passado choveu.', '2021-W19-WE'),
    ('pt', 'Ontem à tarde choveu.', '2021-05-17TAF'),
    ('pt', 'No século XVIII viveu aqui.', '17'),
    ('pt', 'A eleição é em 5 de novembro.', '2021-11-05'),
    ('pt', 'Na sexta choveu.', '2021-05-14'),
    ('nl', 'Hij trad donderdagavond af.', '2021-05-13TEV'),
    ('nl', 'Het concert is zaterdag om 20.30 uur.', '2021-05-22T20:30'),
    ('nl', 'Drie weken geleden brandde het.', '2021-W17'),
    ('nl', 'Hij stierf vijf jaar geleden.', '2016'),
    ('nl', 'Over tien dagen wordt er gestemd.', '2021-05-28'),
    ('nl', 'Vorige maand daalde de prijs.', '2021-04'),
    ('nl', 'In het tweede kwartaal van 2019 steeg het.', '2019-Q2'),
    ('nl', 'Van 3 tot 7 juni is het museum dicht.', '2021-06-03/2021-06-07'),
    ('nl', 'Op de eerste maandag van april kwam hij.', '2021-04-05'),
    ('nl', 'Afgelopen weekend regende het.', '2021-W19-WE'),
    ('nl', 'Vanochtend regende het.', '2021-05-18TMO'),
    ('nl', 'Gisteravond regende het.', '2021-05-17TEV'),
    ('nl', 'In de 18e eeuw woonde hij hier.', '17'),
    ('nl', 'De verkiezing is op 5 november.', '2021-11-05'),
    ('nl', 'Met Kerstmis kwam hij.', '2020-12-25'),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_a_date_is_found_and_resolved(language: str, text: str, expected: str) -> None:
    analysis = analyse(plain_document(text), language=language, hide=False)
    found = find_dates(analysis, published=PUBLISHED)
    told = [(each.value or "?") + (f"/{each.until}" if each.until else "") for each in found]
    assert ",".join(told) == expected


@pytest.mark.parametrize(("language", "text"), [(language, text) for language, text, _ in CASES])
def test_it_stays_open_without_a_day_of_publication(language: str, text: str) -> None:
    analysis = analyse(plain_document(text), language=language, hide=False)
    assert find_dates(analysis, published=None)
