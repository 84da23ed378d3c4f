"""The language of a text is told from the text, and a wrong code is an error that names it."""

import os
import subprocess
import sys
import unicodedata

import pytest

from reader.errors import OptionError
from reader.language.detect import check_language, detect_language

TEXTS = [
    ("en", "The council voted on Monday to keep the bridge, and nobody was surprised."),
    ("de", "Der Rat beschloss am Montag, die Brücke zu erhalten, und niemand war überrascht."),
    ("fr", "Le conseil a décidé lundi de garder le pont, et personne n'en a été surpris."),
    ("es", "El consejo decidió el lunes conservar el puente, y nadie se sorprendió."),
    ("it", "Il consiglio ha deciso lunedì di conservare il ponte, e nessuno si è stupito."),
    ("pt", "O conselho decidiu na segunda-feira manter a ponte, e ninguém ficou surpreso."),
    ("nl", "De raad besloot maandag om de brug te behouden, en niemand was verbaasd."),
    ("pl", "Rada postanowiła w poniedziałek zachować most i nikt nie był zaskoczony."),
    ("sv", "Rådet beslutade på måndagen att behålla bron, och ingen blev förvånad."),
    ("cs", "Rada se v pondělí rozhodla most zachovat a nikdo nebyl překvapen."),
    ("el", "Το συμβούλιο αποφάσισε τη Δευτέρα να κρατήσει τη γέφυρα."),
    ("uk", "У понеділок рада вирішила зберегти міст, і ніхто не здивувався."),
    ("zh", "市议会星期一决定保留这座桥，没有人感到惊讶。"),
    ("ja", "市議会は月曜日に橋を残すことを決めた。誰も驚かなかった。"),
    ("ar", "قرر المجلس يوم الاثنين الإبقاء على الجسر ولم يتفاجأ أحد."),
    ("he", "המועצה החליטה ביום שני לשמור על הגשר ואיש לא הופתע."),
    ("ko", "시의회는 월요일에 다리를 유지하기로 결정했고 아무도 놀라지 않았다."),
    ("th", "สภาเมืองตัดสินใจเมื่อวันจันทร์ว่าจะรักษาสะพานไว้ และไม่มีใครแปลกใจ"),
]


@pytest.mark.parametrize(("code", "text"), TEXTS, ids=[code for code, _ in TEXTS])
def test_the_language_is_told(code: str, text: str) -> None:
    assert detect_language(text) == code


PLAIN = (
    "The council voted on Monday to keep the bridge, and nobody in the town was surprised. It had "
    "been said that they would close it with the old station."
)


GERMAN = (
    "Der Rat beschloss am Montag, die Brücke zu erhalten, und in der Stadt war niemand überrascht, "
    "weil sie nicht mit dem alten Bahnhof geschlossen wird."
)


@pytest.mark.parametrize(("text", "code"), [(PLAIN, "en"), (GERMAN, "de"), ("Καλημέρα", "el")])
def test_running_text_and_other_scripts_are_told_without_the_library(text: str, code: str) -> None:
    script = (
        "import sys; from reader.language.detect import detect_language;"
        f"print(detect_language({text!r}), 'pycld2' in sys.modules)"
    )
    command = [sys.executable, "-X", "utf8", "-c", script]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.split() == [code, "False"]


SHORT = [
    ("zh", "市議會決定"),
    ("zh", "日本"),
    ("ja", "橋を残す"),
    ("ko", "다리"),
    ("th", "สะพาน"),
    ("el", "Γέφυρα"),
    ("he", "גשר"),
    ("ar", "الجسر"),
    ("ur", "پُل ٹوٹ گیا"),
    ("ru", "Мост"),
    ("hy", "կամուրջ"),
    ("ka", "ხიდი"),
    ("my", "တံတား"),
    ("am", "ድልድይ"),
    ("km", "ស្ពាន"),
    ("pl", "Most zostaje na miejscu"),
    ("de", "Die Brücke bleibt"),
    ("fr", "Le pont est resté dans la ville"),
    ("es", "El puente se queda"),
    ("hu", "A híd marad"),
    ("en", "The bridge stays"),
    ("en", "Bridge report"),
    ("el", "Η γέφυρα Golden Gate"),
    ("de", "Nordseeküste, Ostfriesland"),
    ("ne", "पुल बन्द गर्ने निर्णय भयो छ"),
    ("mr", "पूल बंद आहे आणि नदी मोठी आहे"),
    ("hi", "पुल बंद है और नदी बड़ी है"),
    ("mk", "Мостот е затворен со одлука на советот"),
    ("sr", "Мост је затворен и река је велика"),
    ("bg", "Мостът беше затворен"),
    ("bg", "Мостът ще се затвори, защото реката е голяма"),
    ("vi", unicodedata.normalize("NFD", "Cây cầu bị đóng vì con sông quá lớn và nước chảy mạnh")),
    ("sw", "Daraja hilo lilifungwa kwa sababu ya mto na watu wote"),
    ("cs", "Rada mesta rozhodla, ze most bude dva roky zavreny, protoze je stary a nikdo neví"),
    ("en", "Taylor Swift"),
    ("en", "Microsoft Azure DevOps"),
    ("en", "Lago di Garda"),
]


FOREIGN_LETTERS = [
    ("ru", "Правительство обсудило новый закон о местных дорогах, и мэр города Київ не приехал."),
    ("ru", "Как пишет «Коммерсантъ», правительство обсудило новый закон о местных дорогах."),
    ("uk", "Уряд обговорив новий закон про місцеві дороги, а мер відповів їм: «мы не будем»."),
    ("bg", "Правителството обсъди новия закон за пътищата, а кметът каза, че мостът ще остане."),
    ("kk", "Үкімет жергілікті жолдар туралы жаңа заңды талқылады, ал әкім келмеді."),
]


@pytest.mark.parametrize(("code", "text"), FOREIGN_LETTERS)
def test_a_name_or_quotation_does_not_change_the_language(code: str, text: str) -> None:
    assert detect_language(text) == code


@pytest.mark.parametrize(("code", "text"), SHORT)
def test_the_language_of_a_short_text_is_told(code: str, text: str) -> None:
    assert detect_language(text) == code


def test_letters_that_the_library_does_not_know_are_no_error() -> None:
    assert detect_language("\U0001df00\ud800 abc \U000323b0 " * 5) == "en"


@pytest.mark.parametrize("text", ["", "   ", "12345", "…", "ok"])
def test_a_text_that_tells_nothing_is_english(text: str) -> None:
    assert detect_language(text) == "en"


@pytest.mark.parametrize("code", ["english", "xx1", "", "EN US"])
def test_a_code_that_is_none_is_named(code: str) -> None:
    with pytest.raises(OptionError, match=code or "language"):
        check_language(code)


def test_every_process_tells_the_same_language() -> None:
    script = (
        "from reader.language.detect import detect_language;"
        "print([detect_language(t) for t in ('te on', 'la pa de', 'Mitt hjem', 'si no a')])"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", script],
            capture_output=True,
            encoding="utf-8",
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(told) == 1
