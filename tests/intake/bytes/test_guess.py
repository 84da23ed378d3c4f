"""Text in an encoding that nothing declares is read by what it would say."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import UnreadableSourceError
from reader.intake.bytes.decode import decode
from reader.intake.bytes.guess import guess_codec
from reader.intake.formats.source import read_file

RUSSIAN = (
    "Совет города решил в понедельник закрыть старый мост через реку. Инженеры нашли трещины в двух "
    "его арках и попросили совет действовать немедленно. Мэр сказала, что мост служил людям сто лет."
)
UKRAINIAN = (
    "Рада міста вирішила в понеділок закрити старий міст через річку. Інженери знайшли тріщини у "
    "двох його арках і попросили раду діяти негайно. Її голова каже, що міст служив людям сто років."
)
GREEK = (
    "Το συμβούλιο της πόλης αποφάσισε τη Δευτέρα να κλείσει την παλιά γέφυρα του ποταμού. Οι "
    "μηχανικοί βρήκαν ρωγμές σε δύο καμάρες και ζήτησαν από το συμβούλιο να δράσει αμέσως."
)
HEBREW = (
    "מועצת העיר החליטה ביום שני לסגור את הגשר הישן שמעל הנהר. המהנדסים מצאו סדקים בשתיים מהקשתות "
    "שלו וביקשו מהמועצה לפעול מיד. ראש העיר אמרה שהגשר שירת את התושבים במשך מאה שנים."
)
ARABIC = (
    "قرر مجلس المدينة يوم الاثنين إغلاق الجسر القديم فوق النهر. وجد المهندسون شقوقا في اثنين من "
    "أقواسه وطلبوا من المجلس أن يتصرف على الفور. وقالت رئيسة البلدية إن الجسر خدم الناس مئة عام."
)
CHINESE = (
    "市议会星期一决定关闭河上的旧桥。工程师在两个桥拱中发现了裂缝,并要求议会立即采取行动。市长说,这座桥已经为人们服务了一百年,现在大家都要坐渡船过河,直到明年春天。"
    * 2
)
TAIWANESE = (
    "市議會星期一決定關閉河上的舊橋。工程師在兩個橋拱中發現了裂縫,並要求議會立即採取行動。市長說,這座橋已經為人們服務了一百年,現在大家都要坐渡船過河,直到明年春天。"
    * 2
)
JAPANESE = (
    "市議会は月曜日、川にかかる古い橋を閉鎖することを決めた。技術者は二つのアーチにひびを見つけ、議会にすぐ行動するよう求めた。市長は、橋が百年のあいだ人々の役に立ってきたと述べた。"
    * 2
)
KOREAN = (
    "시의회는 월요일에 강 위의 오래된 다리를 닫기로 결정했다. 기술자들은 두 개의 아치에서 금이 간 것을 발견하고 "
    "의회에 즉시 조치를 취해 달라고 요청했다. 시장은 다리가 백 년 동안 사람들에게 도움이 되었다고 말했다."
)
POLISH = (
    "Rada miasta zdecydowała w poniedziałek, że zamknie stary most na rzece. Inżynierowie znaleźli "
    "pęknięcia w dwóch łukach i poprosili radę, żeby działała natychmiast. Most służył ludziom sto lat."
)
CZECH = (
    "Rada města se v pondělí rozhodla, že zavře starý most přes řeku. Inženýři našli trhliny ve dvou "
    "obloucích a požádali radu, aby jednala okamžitě. Starostka řekla, že most sloužil lidem sto let."
)
HUNGARIAN = (
    "A város tanácsa hétfőn úgy döntött, hogy bezárja a folyó fölötti régi hidat. A mérnökök "
    "repedéseket találtak két ívében, és arra kérték a tanácsot, hogy azonnal cselekedjen."
)
TURKISH = (
    "Şehir meclisi pazartesi günü nehrin üzerindeki eski köprüyü kapatmaya karar verdi. Mühendisler "
    "iki kemerinde çatlaklar buldu ve meclisten hemen harekete geçmesini istedi. Köprü için bu bir son."
)
LITHUANIAN = (
    "Miesto taryba pirmadienį nusprendė uždaryti seną tiltą per upę. Inžinieriai rado įtrūkimų "
    "dviejose jo arkose ir paprašė tarybos veikti iš karto. Merė sakė, kad tiltas tarnavo žmonėms."
)
GERMAN = (
    "Der Rat der Stadt beschloss am Montag, die alte Brücke über den Fluss zu schließen. Die "
    "Ingenieure fanden Risse in zwei Bögen und baten den Rat, sofort zu handeln – „sonst fällt sie“."
)
FRENCH = (
    "Le conseil de la ville a décidé lundi de fermer le vieux pont sur la rivière. Les ingénieurs ont "
    "trouvé des fissures dans deux de ses arches et l’ont prié d’agir aussitôt, à cause du danger."
)
SPANISH = (
    "El consejo de la ciudad decidió el lunes cerrar el viejo puente sobre el río. Los ingenieros "
    "encontraron grietas en dos de sus arcos y pidieron que actuara enseguida. «Mañana», dijo el señor."
)
FINNISH = (
    "Kaupungin valtuusto päätti maanantaina sulkea vanhan sillan joen yli. Insinöörit löysivät "
    "halkeamia kahdesta kaaresta ja pyysivät, että valtuusto toimisi heti. Silta on ollut täällä sata vuotta."
)
_SAME = {
    "ISO-8859-7": "Windows-1253",
    "Windows-1253": "ISO-8859-7",
    "Windows-1250": "ISO-8859-2",
}
TEXTS = [
    (RUSSIAN, "cp1251", "Windows-1251"), (RUSSIAN, "koi8-r", "KOI8-R"),
    (RUSSIAN, "iso8859-5", "ISO-8859-5"), (RUSSIAN, "cp866", "IBM866"),
    (UKRAINIAN, "cp1251", "Windows-1251"), (UKRAINIAN, "koi8-u", "KOI8-U"),
    (GREEK, "cp1253", "Windows-1253"), (GREEK, "iso8859-7", "ISO-8859-7"),
    (HEBREW, "cp1255", "Windows-1255"), (ARABIC, "cp1256", "Windows-1256"),
    (CHINESE, "gb18030", "GB18030"), (TAIWANESE, "big5", "Big5"),
    (JAPANESE, "cp932", "Shift_JIS"), (JAPANESE, "euc-jp", "EUC-JP"), (KOREAN, "euc-kr", "EUC-KR"),
    (POLISH, "cp1250", "Windows-1250"), (POLISH, "iso8859-2", "ISO-8859-2"),
    (CZECH, "cp1250", "Windows-1250"), (HUNGARIAN, "cp1250", "Windows-1250"),
    (TURKISH, "cp1254", "Windows-1254"), (LITHUANIAN, "cp1257", "Windows-1257"),
    (GERMAN, "cp1252", "Windows-1252"), (FRENCH, "cp1252", "Windows-1252"),
    (SPANISH, "cp1252", "Windows-1252"), (FINNISH, "cp1252", "Windows-1252"),
    (FRENCH, "mac-roman", "Mac Roman"), (FINNISH, "mac-roman", "Mac Roman"),
]  # fmt: skip


@pytest.mark.parametrize("number", range(len(TEXTS)))
def test_a_text_is_read_as_it_was_written_and_the_encoding_is_named(number: int) -> None:
    text, codec, name = TEXTS[number]
    decoded = decode(text.encode(codec), name="file")
    assert decoded.text == text
    same = _SAME.get(
        name, name
    )  # of two that have these letters at the same places either is right
    assert name in decoded.notes[0] or same in decoded.notes[0]


def test_a_file_in_an_old_encoding_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes((RUSSIAN + "\n").encode("koi8-r") * 200)
    article = read_file(tmp_path / "a.txt")
    assert "Инженеры нашли трещины" in article.document.text
    assert article.notes == ("Read as KOI8-R, because it is not UTF-8.",)


@pytest.mark.parametrize("before", ["", "a"])
@pytest.mark.parametrize(
    ("text", "codec"),
    [(CHINESE, "gb18030"), (TAIWANESE, "big5"), (JAPANESE, "cp932"), (KOREAN, "euc-kr")],
)
def test_a_long_line_tells_as_much_as_a_short_one(text: str, codec: str, before: str) -> None:
    whole = before + text * 100
    assert decode(whole.encode(codec), name="file").text == whole


def test_the_tags_and_scripts_of_a_page_tell_nothing() -> None:
    page = f"<html><head><script>var the = of and to</script></head><body><p>{POLISH}</p></body>"
    assert decode(page.encode("cp1250"), name="file").text == page


@pytest.mark.parametrize("data", [b"", b"caf\xe9", b"a\xff\xff" * 90, bytes(range(128, 132)) * 9])
def test_what_tells_nothing_is_not_guessed(data: bytes) -> None:
    assert guess_codec(data) is None


@given(st.binary(max_size=400))
def test_any_bytes_have_a_codec_or_none(data: bytes) -> None:
    found = guess_codec(data)
    assert found is None or isinstance(data.decode(found[0], "replace"), str)


SHORT = {
    "shift_jis": "渡し船がまた湖を渡る。委員会は氷が解けるまで待つことにした。",
    "euc_jp": "渡し船がまた湖を渡る。委員会は氷が解けるまで待つことにした。",
    "iso2022_jp": "渡し船がまた湖を渡る。委員会は氷が解けるまで待つことにした。",
    "euc_kr": "나룻배가 다시 호수를 건넌다. 위원회는 얼음이 녹을 때까지 기다리기로 했다.",
    "gb18030": "渡船又开始过湖。委员会决定等到冰融化再签字。没有人想到浮桥会被移走。",
    "big5": "渡船又開始過湖。委員會決定等到冰融化再簽字。沒有人想到浮橋會被移走。",
    "utf-16-le": "Паром снова ходит через озеро. Совет решил подождать.",
    "utf-16-be": "The ferry crosses the lake again.",
}


@pytest.mark.parametrize("codec", SHORT)
def test_a_short_text_is_read_in_the_encoding_that_its_own_letters_show(codec: str) -> None:
    found = decode(SHORT[codec].encode(codec), name="x")
    assert (found.text, len(found.notes)) == (SHORT[codec], 1)


@pytest.mark.parametrize(
    "data", [b"\0\1" * 50, b"a\0b\0\xff\xff" * 20, b"\x00" * 64, b"\0", b"\0a", b"MZ\x90\0\3\0"]
)
def test_binary_data_is_no_wide_text(data: bytes) -> None:
    with pytest.raises(UnreadableSourceError, match="binary"):
        decode(data, name="x")


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        ("Le cœur du pont a coûté cher à la ville, à l’été déjà, et le maire a été bref.", "15"),
        ("Le pont a coûté 400 € à la ville cet été, et le maire a été bref à ce sujet.", "15"),
        ("Le pont, œuvre de la ville, a été réparé cet été, et le maire a été bref.", "15"),
        ("Das 3½jährige Mädchen läuft über die Straße, für Öl und Käse am Fluß.", "1"),
        ("À la crème brûlée: ¼l de lait, ½oz de café, à mélanger très doucement.", "1"),
        ("Le pont a coûté la moitié (½) à la ville cet été, et le maire a été bref.", "1"),
    ],
)
def test_an_oe_in_a_word_or_a_price_in_euros_is_latin_9(text: str, codec: str) -> None:
    found = guess_codec(text.replace("’", "'").encode(f"iso8859-{codec}"))
    assert found == (("iso8859_15", "ISO-8859-15") if codec == "15" else None)


OLD = {
    "cp437": "Der Fährmann übergab am Freitag die schöne alte Fähre an seine Söhne und Töchter.",
    "cp850": "Já não há lâmpadas na estação; as crianças estão à espera da avó há muito tempo.",
    "cp865": "På sjøen ble lampene tent, og mennene så båten gå forbi før været ble dårlig.",
    "cp852": "Převozníci se v pátek sešli a zvolili nového kapitána. Příští schůze bude v únoru.",
    "cp857": "Kayıkçılar cuma günü toplandı ve yeni bir kaptan seçti. Hiç kimse gölü geçmedi.",
    "cp737": "Οι βαρκάρηδες συναντήθηκαν την Παρασκευή και διάλεξαν νέο καπετάνιο για το πλοίο.",
    "cp862": "הספנים התכנסו ביום שישי ובחרו רב חובל חדש לספינה. איש לא חצה את האגם מאז היריד.",
}


@pytest.mark.parametrize("codec", OLD)
def test_a_text_of_dos_is_read(codec: str) -> None:
    assert decode(OLD[codec].encode(codec), name="x").text == OLD[codec]


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        ("Die Fähre…das alte Boot…fährt für die Gäste über den See, und alle sind müde.", "cp1252"),
        ("Le bac a été réparé cet été—le maire…l’a dit—et déjà les élèves sont gênés.", "cp1252"),
        (
            "Przewoźnicy zebrali się w piątek i wybrali nowego szefa. Łódź stoi pod mostem.",
            "cp1250",
        ),
        ("Převozníci se v pátek sešli a zvolili nového kapitána. Šli tam těžší cestou.", "cp1250"),
        (
            "L’été dernier, le bac a été réparé à Évreux, et où sont passés les élèves gênés ?",
            "mac_roman",
        ),
    ],
)
def test_a_text_of_windows_or_the_mac_is_not_one_of_dos(text: str, codec: str) -> None:
    assert decode(text.encode(codec), name="x").text == text
