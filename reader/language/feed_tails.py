"""The line at the end of a feed's item that says where it first appeared.

Blog programs add “The post … appeared first on …” to every item, in the blog's language. A row is a word
of it, how the line begins, and what it says between the title and the name of the blog.
"""

from reader.language.line_rows import LineRows

_LONGEST = 400
_ROWS = (
    ("first originally", r"the (?:post|article|story|entry)", r"(?:appear(?:ed|s) first|first appeared|was (?:first|originally) published) (?:on|at|in) (?!\d{1,4}\b|(?-i:the ))"),
    ("zuerst zunächst erstmals", r"(?:der|dieser) (?:beitrag|artikel)", r"erschien(?:t)? (?:zuerst|zunächst)|ist (?:zuerst|erstmals) (?:auf|bei|in) .{1,60} erschienen"),
    ("apparu publié provient", r"(?:l['’]article|cet article|le billet)", r"est apparu (?:en premier|d['’]abord)|a été publié (?:en premier|initialement)|provient"),
    ("primero originalmente publicó", r"(?:la entrada|el artículo|la publicación|este artículo)", r"(?:se publicó|apareció|aparece|fue publicad[oa]) (?:primero|originalmente)|(?:primero )?se publicó"),
    ("proviene sembra apparso", r"(?:l['’]articolo|il post)", r"(?:proviene|sembra essere il primo|è apparso (?:prima|per la prima volta))"),
    ("primeiro originalmente", r"(?:o (?:post|artigo|conteúdo)|a matéria)", r"(?:apareceu|aparece|foi publicad[oa]) (?:primeiro|originalmente)"),
    ("eerst eerste", r"(?:het (?:bericht|artikel)|de post)", r"(?:verscheen|verschenen)(?: als)? eerste?|is (?:als )?eerste? (?:op|bij|in) .{1,60} verschenen"),
    ("dök publicerades", r"(?:inlägget|artikeln)", r"(?:dök först upp|publicerades först)"),
    ("først", r"(?:indlægget|artiklen)", r"(?:blev først|først udgivet|dukkede først op)"),
    ("først", r"(?:innlegget|artikkelen)", r"(?:dukket først opp|ble først publisert)"),
    ("pochodzi pojawił", r"(?:artykuł|wpis)", r"pochodzi z (?:serwisu|portalu|bloga)|pojawił się (?:najpierw|po raz pierwszy)"),
    ("pochází objevil poprvé", r"(?:příspěvek|článek)", r"(?:pochází z|se nejdříve objevil|byl poprvé)"),
    ("впервые сначала взята", r"(?:запись|статья|сообщение)", r"(?:впервые появилась|появились сначала|впервые опубликован\w*|взята)"),
    ("спершу вперше", r"(?:допис|запис)", r"(?:спершу з['’]явився|вперше з['’]явився)"),
    ("julkaistiin ilmestyi", r"(?:artikkeli|julkaisu)", r"(?:julkaistiin ensi\w+|ilmestyi ensi\w+)"),
    ("először", r"(?:a|az) .{1,200}", r"(?:bejegyzés először|cikk először)"),
    ("prima mai", r"(?:articolul|postarea)", r"(?:apare prima dată|a apărut (?:prima dată|mai întâi))"),
    ("ilk", r".{1,200} (?:yazısı|haberi)", r"(?:ilk önce|ilk olarak)"),
    ("字", r"(?:投稿|記事)", r"(?:に最初に(?:表示|公開|掲載)され|は最初に)"),
)  # fmt: skip
_TAILS = LineRows(
    (
        "promotion",
        words,
        rf"(?i:{begins})(?:\b|(?<=\W)|(?=[^\x00-\u02ff])).{{3,300}}?(?i:{says}).{{0,140}}",
    )
    for words, begins, says in _ROWS
)


def is_feed_tail(line: str) -> bool:
    """Return whether a line only says where the item of a feed first appeared."""
    if len(line) > _LONGEST or line.count(". ") > 1:
        return False
    return _TAILS.reason(line) is not None
