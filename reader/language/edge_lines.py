"""Lines before or after a story, or between its parts: bylines, stamps, credits, labels.

One row a family; a row matches a whole line. They are looked for only at the edges of a story,
where a line of the same words inside the story would be part of it.
"""

from reader.document.annotations import HiddenReason
from reader.document.lazy_pattern import lazy_compile
from reader.language.line_rows import LineRows, Row
from reader.language.word_lists.calendar_names import month_words, weekday_words

LONGEST = 140
"""Characters of the longest line of these families."""

_NAME = r"[^\W\d_a-zß-ÿα-ώа-џґ][\w'’.-]{0,20}(?: (?:de|da|di|del|della|der|den|van|von|la|le|el|al|bin|y|e))?"
_PERSON = rf"{_NAME}(?: {_NAME}){{0,3}}"
_PEOPLE = rf"{_PERSON}(?:(?:, | and | und | et | y | e | en | og | och |; ?| & ){_PERSON}){{0,4}}"
_AFTER_THE_NAME = r"(?:(?: ?[,|·•–—/-] ?| for | in | at | from | reports? from | avec | mit | con | com | met )(?:[^.!?]|(?<=\d)\.){1,60}| \([^()]{1,40}\))?"
_WRITTEN_BY = (
    r"(?:by|written by|un texte (?:de|d['’])|un reportage de|ein (?:beitrag|artikel|text|kommentar) von|un artículo de|erstellt von|geschrieben von|verfasst von|geschreven door|words by|words|text|text by|posted by|published by|reported by|reviewed by|story by"
    r"|(?:medically|fact)[- ](?:reviewed|checked) by|compiled by|edited by|analysis by|opinion by|author|authors"
    r"|von|autor(?:in)?|szerző|yazar|penulis|oleh|tác giả|συντάκτης|της|του|كتبت?|بقلم|نویسنده|autorius|autori|par|por|di|a cura di|texto|testo|texte|door|av|af|tekst|autore|auteur|автор|текст) ?:?"
)
_ROLE = (
    r"correspondent|reporter|editor|writer|columnist|journalist|producer|staff writer|contributor|news team"
    r"|redakteur(?:in)?|korrespondent(?:in)?|journaliste|rédact(?:eur|rice)|redactora?|periodista"
    r"|corresponsal|giornalista|inviat[oa]|redacteur|verslaggever"
)
_HOUSES = (
    r"getty(?: images)?|reuters|ap(?: photo)?|afp|epa|alamy|shutterstock|istock|unsplash|pa(?: media| wire)?"
    r"|dpa|imago|picture alliance|ansa|efe|bloomberg|xinhua|nasa|wikimedia(?: commons)?|flickr"
)
_ROLE_WORDS = (
    "correspondent reporter editor writer columnist journalist producer contributor team redakteur "
    "korrespondent journaliste rédact redactor periodista corresponsal giornalista inviat verslaggever "
    "redacteur"
)
_HOUSE_WORDS = (
    "getty reuters ap afp epa alamy shutterstock istock unsplash pa dpa imago picture ansa efe "
    "bloomberg xinhua nasa wikimedia flickr"
)
_Rows = tuple[Row, ...]
_ANYWHERE: _Rows = (
    ("credit", "reporting editing writing", r"(?:[–—-] ?)?(?i:(?:additional |writing |further )?reporting by|editing by|writing by|additional reporting) .{3,120}"),
    ("credit", "contributed", r"(?!.{0,120}[a-z]{3}[.!?]”? )[^“”!?]{3,120}\bcontributed (?:(?:\w+ )?reporting )?(?:to|from) (?:this|the) (?:report|story|article|piece)\b.{0,40}"),
    ("credit", "standards", r"(?i:our standards|unsere standards)\b.{0,120}"),
    ("credit", "source caption credit quelle nachweis unterschrift", r"(?i:image|photo|picture|video|media|bild|foto|photo|illustration)(?i: source| caption| credit|quelle|nachweis|unterschrift)s?[,:]? .{1,120}"),
    ("credit", _HOUSE_WORDS, rf"[(\[]?(?i:{_HOUSES})(?: ?[/|,–-] ?[^.!?]{{1,50}})?[)\]]?"),
    ("credit", _HOUSE_WORDS, rf"(?:{_PERSON} ?[/|] ?)(?i:{_HOUSES})(?: ?/ ?[^.!?]{{1,30}})?"),
    ("credit", "photo foto credit bild crédit image", rf"(?i:photograph|photo|foto|credit|bild|fotos?|crédit(?: photo)?|image)(?:: .{{2,80}}|(?: by| de| von| di| av| par) {_PEOPLE}(?:(?: on| via| for| per| pour| für| para| ?[/|,–-]) ?[^.!?]{{2,60}})?)"),
    ("credit", "/", rf"[(\[]{_PERSON} ?/ ?[^.!?()\[\]]{{2,40}}[)\]]"),
    ("credit", "courtesy", rf"(?i:(?:photos? |images? )?courtesy(?: of)?):? {_PEOPLE}"),
    ("credit", "via", rf"{_PERSON} ?/ ?[^.!?]{{2,40}} via (?i:{_HOUSES})"),
    ("credit", "©", r"© ?[^.!?]{2,80}[.!]?"),
    ("credit", "correct update add refile recast clarif", r"\((?i:corrects|updates|adds|refiles|recasts|clarifies) [^()]{3,120}\)"),
    ("credit", "字", r".{0,40}(?:無断(?:転載|複製|使用)|禁[無无]断|版权所有|版權所有|不得转载|不得轉載|未经.{0,6}[许授][可权]|未經.{0,6}[許授][可權]|무단 ?전재).{0,40}"),
    ("credit", "file", r"(?i:file (?:photo|picture|image))[:.,-] .{3,120}"),
    ("credit", "reuters ap afp getty epa dpa ansa efe anp ntb lehtikuva xinhua tass alamy shutterstock", r"(?:[^.。！？!?]{10,120}[,;)–—-] ?[(\[]?(?:REUTERS|AP|AFP|EPA|dpa|ANSA|EFE|PAP|ANP|NTB|Lehtikuva|Xinhua|TASS)|[^。！？]{10,120}[.,;)–—-] ?[(\[]?(?:(?:REUTERS|AP|AFP|EPA|dpa|ANSA|EFE|PAP|ANP|NTB|TASS)(?= ?/)|AP Photo|Getty Images|Alamy|Shutterstock))(?: ?/ ?[^.!?]{2,40})?[)\]]?"),
    ("credit", _HOUSE_WORDS, rf"(?i:foto|photo|fot|фото|bild|kuva|image|immagine|imagen|billede)[ .:/|]{{1,3}}(?i:{_HOUSES})\b.{{0,60}}"),
    ("credit", "фото fot kuva snímek zdjęcie", r"(?i:фото|fot\.|kuva|snímek|zdjęcie)(?: ?[:/|]| ) ?[^.!?(]{2,60}"),
    ("credit", "expressed", r"(?i:(?:the )?(?:views|opinions) expressed) [^“”\"?!]{5,120}"),
    ("credit", "riservata interdite prohibida reservados réservés vorbehalten riservati voorbehouden zastrzeżone защищены", r"(?i:(?:© ?)?(?:riproduzione riservata|reproduction interdite|reproducción prohibida|todos los derechos reservados|tous droits réservés|alle rechte vorbehalten|tutti i diritti riservati|todos os direitos reservados|alle rechten voorbehouden|wszelkie prawa zastrzeżone|все права защищены)).{0,80}"),
    ("promotion", "your", r"[\[(]?[^.!?“”]{0,120}\b(?i:in|to|into) your (?:inbox|mailbox)\b[^.!?“”]{0,40}[.!]?[\])]?"),
    ("advertisement", "sponsored presented brought gesponsert sponsorisé patrocinado", r"(?i:sponsored|presented|brought to you|gesponsert|sponsorisé|patrocinado)(?i: by| von| par| por)? .{2,60}"),
    ("navigation", "min мин time lesezeit lesedauer temps tiempo tempo lecture lectura lettura leitura czytania leestijd lästid время", r"(?i:\d{1,3}[ -]?(?:min(?:ute)?s?|minuten|minuti|minutos|minuter|мин)\.?(?: read(?:ing)?(?: time)?| lesezeit| de lecture| de lectura| di lettura| de leitura| leestijd| läsning)?|(?:est(?:imated)?\.? )?(?:read(?:ing)? time|lesezeit|lesedauer|temps de lecture|lecture|tiempo de lectura|lectura|tempo di lettura|lettura|tempo de leitura|leitura|leestijd|lästid|время чтения|czas czytania) ?:? ?(?:ca\. |about )?\d{1,3} ?\w{1,8}\.?)"),
    ("navigation", "key points glance brief short highlights takeaways know live updates summary overview contents article line das blick kurz inhalt essentiel bref sommaire retenir lo breve puntos sintesi punti resumo het samenvatting", r"(?i:key (?:events|points|takeaways|facts|moments)|key points|at a glance|in brief|in short|(?:story )?highlights|takeaways|what you need to know|what to know|live(?: updates| blog| coverage)?|latest updates|summary|overview|contents|in this article|top line|das wichtigste in kürze|auf einen blick|kurz und knapp|inhalt(?:sverzeichnis)?|l['’]essentiel|en bref|sommaire|à retenir|lo más importante|en breve|puntos clave|in sintesi|punti chiave|em resumo|in het kort|samenvatting):?"),
)  # fmt: skip
_AT_EDGES: _Rows = (
    ("credit", "szerző yazar penulis oleh tác της του συντάκτης كتب بقلم نویسنده by un von erstellt geschrieben verfasst geschreven words text author autor par por di cura testo door av af tekst auteur автор текст", rf"[-–— ]{{0,3}}(?i:{_WRITTEN_BY}) {_PEOPLE}{_AFTER_THE_NAME}"),
    ("credit", f"{_ROLE_WORDS} news times post herald press magazine", rf"{_PERSON}, [^.!?,]{{0,40}}(?i:{_ROLE}|news|times|post|herald|press|magazine)"),
    ("credit", _ROLE_WORDS, rf"(?:[\w&'’-]{{1,30}} ){{0,4}}(?i:{_ROLE})(?:, [^.!?]{{1,40}})?"),
    ("credit", f"{_ROLE_WORDS} covers writes reports", rf"(?!The ){_PERSON}(?: \([^)]{{1,40}}\))? (?:(?:is|was) (?:an? |the |our )?(?:[\w&'’-]{{1,30}} ){{0,4}}(?i:{_ROLE})|covers|writes about|reports on|ist (?:[\w-]{{1,20}} ){{0,3}}(?i:{_ROLE})|est (?:[\w-]{{1,20}} ){{0,3}}(?i:{_ROLE})|es (?:[\w-]{{1,20}} ){{0,3}}(?i:{_ROLE})|è (?:[\w-]{{1,20}} ){{0,3}}(?i:{_ROLE}))\b[^!?]{{0,90}}"),
    ("navigation", "", r"[^\w\s\"“”„«»'’]{1,4}|\d{1,2}"),
    ("navigation", "字", r"[≫≪»«<>→←▶◀ ]{0,4}(?:[次前]の(?:記事|ページ|投稿)|関連(?:記事|リンク|キーワード|ニュース)|あわせて読みたい|[上下]一篇|相关(?:阅读|文章|新闻|推荐)|延伸閱讀|이전 ?글|다음 ?글|관련 ?기사).{0,80}"),
    ("credit", "字", r"(?:责任编辑|責任編輯|编辑|題圖來自|题图来自|图片来源|圖片來源|来源|來源|作者|撰文|文|记者|記者|编译|原标题|取材|写真|撮影|画像|출처|사진)(?:\s?[:：/／]\s?.{1,60}|\s.{1,20})"),
    ("credit", "字", r"[가-힣]{2,4} ?(?:기자|특파원|앵커)(?: ?[=(].{0,40}| [\w.-]{1,30}@[\w.-]{3,40})?"),
    ("credit", ")", r"\([a-zäöü]{2,4}(?:[/,] ?[a-zäöü]{2,4}){0,3}\)"),
    ("navigation", "submitted [link]", r"submitted by /?(?:u/)?[\w-]{3,20}(?: to /?(?:r/)?[\w-]{2,21})?(?: \[link\] \[(?:\d{1,6} )?comments?\])?|\[link\] \[(?:\d{1,6} )?comments?\]"),
    ("promotion", "privacy adchoices", r"(?i:(?:learn more about your ad choices\. )?(?:see|visit) [\w.-]{3,40}/(?:adchoices|[\w/-]{2,40} for privacy information)\.?)"),
    ("comment form", "reply replies responses", r"(?i:\d{1,5} (?:more )?(?:replies|reply|responses))"),
    ("credit", "credit quelle source fuente fonte bron", r"[(\[](?i:(?:foto)?credits?|quelle|source|fuente|fonte|bron)[:：] ?.{2,80}[)\]]"),
    ("credit", "fotocredit fotorechte fotonachweis fotoquelle bildcredit bildrechte bildnachweis bildquelle photocredit photorechte photonachweis photoquelle", r"(?i:(?:foto|bild|photo)(?:credits?|rechte|nachweis|quelle)) ?[:：] ?.{2,100}"),
    ("credit", "with mit con avec com met", r"[(\[—–* -]{0,4}(?i:with (?:assistance|reporting|reports|files|inputs?) (?:by|from)|mit (?:material|agenturmaterial|informationen)|con informaci(?:ón|ones) de|con informazioni|avec (?:l['’])?(?:afp|reuters|ap|agences?)|com (?:informações|agências)|met medewerking van)(?: ?[^.!?]{0,110}|(?: [^\s.!?]{1,20}){0,4}\.)"),
    ("navigation", "abgelegt einsortiert gespeichert veröffentlicht verschlagwortet classé publicado archivado archiviato geplaatst kategorie zaszufladkowano рубрика рубрики", r"(?i:(?:abgelegt|einsortiert|gespeichert|veröffentlicht) (?:unter|in)|verschlagwortet mit|classé (?:dans|sous)|publicado en|archivado en|archiviato in|geplaatst in|kategorien?|zaszufladkowano|рубрик[аи]) ?:? .{1,120}"),
    ("navigation", "leyendo continuer lire continua lees läs czytaj читать", r"(?i:(?:seguir|sigue|siga|continuar|continúa) leyendo|continuer la lecture|lire la suite|continua a leggere|lees verder|läs vidare|czytaj dalej|читать далее):?.{0,100}"),
    ("credit", "first", r"(?i:first) (?i:published|appeared|posted) (?i:in|on|by|at) [^.!?“”]{2,60}\.?"),
    ("credit", "@", r"[^!?“”]{0,60}(?i:e-?mail (?:the|her|him|them|us)|reached|reach|contact|contacto|contactar|contacter|kontakt|write to|schreiben sie|redazione|redaktion)[^!?“”]{0,40} [<(]?[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{2,20}){1,3}[>).]{0,2}(?: (?:or|oder|o|ou) [^.!?]{3,40}\.?)?"),
    ("credit", "tt ntb anp pap čtk apa sda ats belga lusa тасс риа интерфакс mti stt ritzau afp", r"[(\[]?(?:TT|NTB|ANP|PAP|ČTK|APA|SDA|ATS|AFP|Belga|BELGA|Lusa|LUSA|ТАСС|РИА Новости|Интерфакс|MTI|STT|Ritzau)(?: ?[/–-] ?[^.!?]{1,30})?[)\]]?"),
    ("credit", "reportage reporte reportería édité rédigé bearbeitet redigiert editado reporting editing redatto cura", r"[(\[](?i:reportage|édité|rédigé|bearbeitet|redigiert|reporte de|reportería|editado|reporting|editing|redatto|a cura di) .{3,120}[)\]]"),
    ("navigation", "copy copied link share save listen print mail comment bookmark gift teilen merken drucken partager imprimer compartir guardar condividi stampa delen bewaar follow more close menu toggle", r"(?i:copy link|copied|link copied!?|share|save|listen|print|e-?mail|comments?|bookmark|gift|teilen|merken|drucken|partager|imprimer|compartir|guardar|condividi|stampa|delen|bewaar|follow|more|close|menu|toggle .{1,30})"),
    ("navigation", "| › » > • ·", r"(?:[^|›»>•·/.!?«“”\"\n]{2,28} ?[|›»>•·] ?){2,9}[^|›»>•·.!?«“”\"\n]{2,28}"),
)  # fmt: skip

_STAMP_WORDS = frozenset(
    "em atualizado atualizada published updated posted modified created first last on at the of by date time uhr um am pm a m p "
    "est edt et pst pdt pt cst cdt ct mst mdt gmt utc bst ist cet cest jst aest veröffentlicht "
    "aktualisiert erschienen stand vom publié mis à jour le la il modifié paru h publicado publicada "
    "actualizado actualizada el de del a las às em pubblicato aggiornato alle ore il gepubliceerd "
    "bijgewerkt op om dag den d kl publicerad uppdaterad publisert oppdatert opublikowano "
    "aktualizacja vydáno опубликовано обновлено в г ago hours hour minutes min mins days day "
    "st nd rd th ultimo última último aggiornamento actualización atualização laatst dernière mise modification "
    "publiceret opdateret julkaistu päivitetty klo aktualizováno zveřejněno vydané aktualizované "
    "giriş güncelleme tarihi yayınlanma saat publicat actualizat ora la δημοσίευση ενημέρωση ώρα στις "
    "közzétéve frissítve megjelent објављено objavljeno ažurirano u опубліковано оновлено о публикувана "
    "обновена نشر آخر تحديث في الساعة تاریخ انتشار diterbitkan diperbarui pukul wib đăng cập nhật lúc há "
    "dias horas atrás dziś dzisiaj "
    "zuletzt geändert ostatnia data cet мск senast ändrad sist endret version original revised today yesterday feira o".split()
)
_EASTERN_STAMP = lazy_compile(
    r"(?:最終更新|更新|公開|投稿|掲載|配信|発行|登録|发布|發布|發佈|发表|發表|时间|時間|日時|日期|日|年|月|時|时|分|秒|"
    r"입력|수정|등록|[\s\d:：/／.-]|[(（][月火水木金土日一二三四五六][)）]|星期[一二三四五六日]|上午|下午|午前|午後)+"
)
_STAMP_DIGITS = 5
"""Digits of the shortest stamp; a year alone may be the heading of a part of the story. With
several words an hour is enough: “updated at 09:12”."""
_TOKEN = lazy_compile(r"[^\W\d_]+(?:-[^\W\d_]+)?|\d+")
_DAY = lazy_compile(
    r"\d{4}年\d{1,2}月|(?<!\d)(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d{1,2}|\d{1,2}[:.h]\d{2}"
    r"|(?:19|20)\d\d)(?!\d)"
)
_BARE_NUMBERS = lazy_compile(r"[\d\s]+")
"""A row of a table: “1952 100”."""


_BETWEEN_SIGNS = lazy_compile(
    r" ?[|·•] ?| [–—-] |[ \u3000]{2,}|, (?=\d{1,2}[. ])|\s(?=[^\s\d]{1,6}[:：])"
)
"""What parts the signs in a row: a name, a day, the source."""
_SIGNED = lazy_compile(_PERSON)

_INSIDE, _OUTSIDE = LineRows(_ANYWHERE), LineRows((*_ANYWHERE, *_AT_EDGES))
_BYLINE = LineRows(_AT_EDGES[:1])


def line_reason(line: str, *, at_edge: bool) -> HiddenReason | None:
    """Return why a line is not part of a story; None if it may be.

    Args:
        line: One line without the white space at its ends.
        at_edge: Whether it is before or after the story.
    """
    if len(line) > LONGEST:
        return None
    if not at_edge:
        return _INSIDE.reason(line)
    if (reason := _OUTSIDE.reason(line)) is not None:
        return reason
    return "credit" if _is_stamp(line) or _is_row_of_signs(line) else None


def _is_row_of_signs(line: str) -> bool:
    """Return whether a line is a row of who wrote a story, when, and where it is from."""
    if line.endswith((".", "!", "?")):
        return False
    parts = [part for part in _BETWEEN_SIGNS.split(line) if part]
    if len(parts) < 2:
        return False
    sure = [_is_stamp(part) or _OUTSIDE.reason(part) is not None for part in parts]
    return any(sure) and all(
        known or _SIGNED.fullmatch(part) for known, part in zip(sure, parts, strict=True)
    )


def is_byline(line: str) -> bool:
    """Return whether a line names who wrote the story."""
    return len(line) <= LONGEST and _BYLINE.reason(line) is not None


def _is_stamp(line: str) -> bool:
    """Return whether a line holds nothing but a day or an hour: when it was published."""
    digits = sum(char.isdigit() for char in line)
    if _DAY.search(line) is None or digits < _STAMP_DIGITS - (line.count(" ") > 1):
        return False
    if _BARE_NUMBERS.fullmatch(line):
        return False
    if _EASTERN_STAMP.fullmatch(line):
        return True
    words = [word.lower() for word in _TOKEN.findall(line) if not word[0].isdigit()]
    known = _STAMP_WORDS | month_words() | weekday_words()
    return all(word in known for word in words)
