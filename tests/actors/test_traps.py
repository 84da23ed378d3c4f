"""Words that are names in one place and none in the next."""

import pytest

from tests.actors.conftest import Find

P, ORG, L = "person", "organization", "place"

TRAPS: list[tuple[str, str, dict[str, str]]] = [
    ("May, a minister", "Theresa May met reporters in May.", {"Theresa May": P}),
    ("May, the month", "The talks began in May and ended in June.", {}),
    ("White, a surname", "Judge Carol White sent the white paper back.", {"Carol White": P}),
    ("White, a colour", "White paint was spilt on the road.", {}),
    ("Jordan, a country", "The king flew from Jordan to Syria.", {"Jordan": L, "Syria": L}),
    ("Jordan, a player", "Michael Jordan scored 40. Jordan left early.",
     {"Michael Jordan": P, "Jordan": P}),
    ("Washington, a president", "George Washington crossed the river.", {"George Washington": P}),
    ("Washington, a city", "They marched in Washington on Friday.", {"Washington": L}),
    ("Apple, a company", "Apple said that it would sell fewer phones.", {"Apple": ORG}),
    ("Apple, a fruit", "Apple trees were in flower. An apple fell.", {}),
    ("Chase, a bank", "He took his money out of JPMorgan Chase.", {"JPMorgan Chase": ORG}),
    ("chase, a verb", "Chase them away, she said, and shut the door.", {}),
    ("Will, a verb", "Will the council close the bridge? Nobody knows.", {}),
    ("Will, a man", "Then Will Smith spoke to the court.", {"Will Smith": P}),
    ("Mark, a verb", "Mark the page and close the book.", {}),
    ("Mark, a man", "Reporters asked Mark Rutte about the plan.", {"Mark Rutte": P}),
    ("months", "In March, April and August the river rose.", {}),
    ("weekdays", "On Monday, Tuesday and Friday the shop was shut.", {}),
    ("sentence starts", "Critics left. Supporters stayed. Police came. Nothing happened.", {}),
    ("a headline in capitals", "COUNCIL CLOSES OLD BRIDGE AFTER ENGINEERS FIND CRACKS", {}),
    ("handles", "Follow @MayorLee and #SaveTheBridge today.", {}),
    ("nationalities", "The French and German teams met a Dutch referee.", {}),
    ("peoples", "It hurt Black and Brown communities and White ones too.", {}),
    ("religions", "Muslim, Christian and Jewish leaders prayed.", {}),
    ("languages", "He speaks English, Arabic and Mandarin at home.", {}),
    ("a unit of a firm", "Toyota Australia has hired forty people.", {"Toyota Australia": ORG}),
    ("a middle name that is a word", "Judge Ellen Park Rossi was born in Turin.",
     {"Ellen Park Rossi": P, "Turin": L}),
    ("a given name that is a country", "Jordan Peele directed it.", {"Jordan Peele": P}),
    ("a storm", "Then Hurricane Wilma came to Miami.", {"Miami": L}),
    ("a chess score", "After 1. e4 e5 2. Nf3 Nc6, Magnus Carlsen offered a draw.",
     {"Magnus Carlsen": P}),
    ("a match's score", "Arsenal beat Chelsea 2-1 in London.",
     {"Arsenal": ORG, "Chelsea": ORG, "London": L}),
    ("a ship", "The HMS Victory was towed to Portsmouth.", {"Portsmouth": L}),
    ("initials", "J. K. Rowling wrote it, and T.S. Eliot did not.",
     {"J. K. Rowling": P, "T.S. Eliot": P}),
    ("a middle initial", "George W. Bush met Tony Blair.", {"George W. Bush": P, "Tony Blair": P}),
    ("de la", "The boxer Oscar de la Hoya came to Madrid.", {"Oscar de la Hoya": P, "Madrid": L}),
    ("van der", "Edwin van der Sar kept the goal.", {"Edwin van der Sar": P}),
    ("O'Neill", "Tip O'Neill spoke, and O’Neill was heard.", {"Tip O'Neill": P, "O’Neill": P}),
    ("al-", "President Bashar al-Assad spoke in Damascus.", {"Bashar al-Assad": P, "Damascus": L}),
    ("bin", "They looked for Osama bin Laden in Pakistan.", {"Osama bin Laden": P, "Pakistan": L}),
    ("bin, alone", "They found bin Laden in Pakistan.", {"bin Laden": P, "Pakistan": L}),
    ("Korean order", "Ban Ki-moon met Kim Jong-il in Seoul.",
     {"Ban Ki-moon": P, "Kim Jong-il": P, "Seoul": L}),
    ("Chinese order", "President Hu Jintao met Wen Jiabao.", {"Hu Jintao": P, "Wen Jiabao": P}),
    ("Roman numerals", "Pope John Paul II and Benedict XVI are named in Part IV.",
     {"John Paul II": P, "Benedict XVI": P}),
    ("an ampersand", "Procter & Gamble and AT&T sued.", {"Procter & Gamble": ORG, "AT&T": ORG}),
    ("University of X at Y", "She studied at the University of Texas at Austin.",
     {"University of Texas at Austin": ORG}),
    ("University of X in Y", "She studied at the University of Oslo in Norway.",
     {"University of Oslo": ORG, "Norway": L}),
    ("a title outside", "Prime Minister Gordon Brown met Mrs Merkel.",
     {"Gordon Brown": P, "Merkel": P}),
    ("an office", "The Secretary-General spoke to the Prime Minister.", {}),
    ("a possessive", "Angela Merkel's plan angered Microsoft's lawyers.",
     {"Angela Merkel": P, "Microsoft": ORG}),
    ("a glued ending", "A London-based firm left the U.S.-led talks.", {"London": L, "U.S.": L}),
    ("a line break",
     ("On Friday the people at the head of the World Health\nOrganization said that they had known "
      "of it for years and\nthat nobody had asked them what should have been done."),
     {"World Health\nOrganization": ORG}),
    ("a nickname", 'The singer Guillaume "Moche Pitt" Lambert won.',
     {'Guillaume "Moche Pitt" Lambert': P}),
    ("a quote that is no nickname", 'Then Angela Merkel "laughed" at it.', {"Angela Merkel": P}),
    ("a quote between two people", 'Then Angela Merkel "laughed" Gordon Brown wrote.',
     {"Angela Merkel": P, "Gordon Brown": P}),
    ("a quote that opens before two people", 'Then Angela Merkel "Queen and Gordon Brown left.',
     {"Angela Merkel": P, "Gordon Brown": P}),
    ("a quote that opens and stays open", 'Then Angela Merkel "the old chancellor left.',
     {"Angela Merkel": P}),
    ("the Fed", "The Federal Reserve met. The Fed did nothing.",
     {"Federal Reserve": ORG, "Fed": ORG}),
    ("a bridge named after a man", "They closed the George Washington Bridge.",
     {"George Washington Bridge": L}),
    ("a person of a country", "They beat Victoria Marlow of Belarus.",
     {"Victoria Marlow": P, "Belarus": L}),
    ("units", "It was 7.5 MW strong, at 17 N and 83 W.", {}),
    ("I", "I think that I was right, and I'm glad.", {}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "wanted"), [trap[1:] for trap in TRAPS], ids=[trap[0] for trap in TRAPS]
)
def test_a_trap_is_seen(find: Find, text: str, wanted: dict[str, str]) -> None:
    mentions, _ = find(text)
    found = {mention.text: mention.kind for mention in mentions if mention.kind != "other"}
    assert found == wanted
