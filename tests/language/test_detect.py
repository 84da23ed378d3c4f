"""The language of a text is told from the text, and a wrong code is an error that names it."""

import subprocess
import sys

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


@pytest.mark.parametrize(
    ("text", "loaded"), [(PLAIN, False), (TEXTS[1][1], True)], ids=["plain English", "German"]
)
def test_plain_english_is_told_without_the_library(text: str, loaded: bool) -> None:
    code = (
        "import sys; from reader.language.detect import detect_language;"
        f"print(detect_language({text!r}), 'py3langid' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["de" if loaded else "en", str(loaded)]


@pytest.mark.parametrize("text", ["", "   ", "12345", "…", "ok"])
def test_a_text_that_tells_nothing_is_english(text: str) -> None:
    assert detect_language(text) == "en"


@pytest.mark.parametrize("code", ["english", "xx1", "", "EN US"])
def test_a_code_that_is_none_is_named(code: str) -> None:
    with pytest.raises(OptionError, match=code or "language"):
        check_language(code)
