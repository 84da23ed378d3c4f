"""Families of lines that copied web pages carry and that are not part of the story.

One row a family member. A row matches a whole line, from its first character to its last; every
row is linear. English first, then the forms of German, French and Spanish pages. The families are
those of whole-line patterns measured on the article benchmark of 2019: no running sentence of its
4,363 gold lines is hit.
"""

import re

from reader.document.annotations import HiddenReason
from reader.language.line_rows import LineRows, Row

LONGEST = 160
"""Characters of the longest line that may be boilerplate: no family has longer ones."""

_NETWORKS = (
    r"(?:facebook|twitter|x|instagram|linkedin|whatsapp|telegram|reddit|pinterest|youtube|tumblr|"
    r"tiktok|threads|mastodon|bluesky|e-?mail|rss|flipboard|google news|apple news)"
)
_SPACE = r"[ \t]{1,3}"

_ROWS: tuple[Row, ...] = (
    # share and follow
    ("promotion", "join follow like find", r"(?:join|follow|like|find)(?: us)?(?: on| at)? @\w{1,40}(?: on [\w ]{1,30})?[.!]?"),
    ("promotion", "join follow like find visit", rf"(?:join|follow|like|find|visit) .{{1,60}} on {_NETWORKS}(?:(?:,| and| or|, and) {_NETWORKS}){{0,4}}[.!]?"),
    ("promotion", "share tweet post pin send", rf"(?:share|tweet|post|pin|send)(?: (?:this|the|our|via|by|on|with|to|article|story|page|post|link|friends|{_NETWORKS})){{0,5}}[.!:]?"),
    ("promotion", "", rf"{_NETWORKS}(?:(?:[ \t,|·/]{{1,3}}|(?<!\bx)(?=[a-z]{{3}})){_NETWORKS}){{0,12}}"),
    ("promotion", "share tweet like", rf"\d{{1,6}} (?:shares?|tweets?|likes?)(?: on {_NETWORKS})?"),
    ("promotion", "teilen tweeten merken weiterleiten folgen", r"(?:teilen|tweeten|merken|weiterleiten|artikel teilen|folgen sie uns(?: auf .{1,40})?[.!]?)"),
    ("promotion", "partager suivez", r"(?:partager(?: (?:cet article|sur .{1,30}))?|suivez-nous(?: sur .{1,40})?[.!]?)"),
    ("promotion", "compartir síguenos", r"(?:compartir(?: (?:este artículo|en .{1,30}))?|síguenos(?: en .{1,40})?[.!]?)"),
    # newsletters and subscriptions
    ("promotion", "sign subscribe register", r"(?:sign up|subscribe|register)(?: now| today| here| free)?(?: (?:for|to|and get|to receive|to get) [^,]{1,100})?[.!]?"),
    ("promotion", "newsletter", r"(?:sign up|subscribe|register)(?: now| today| here| free)? (?:for|to) [^.!?“”]{1,120} newsletters?\b[^.!?“”]{0,40}[.!]?"),
    ("promotion", "get receive", r"(?:get|receive) (?:our|the|your|all the|more) .{1,80}(?:newsletters?|inbox|e-?mail|app)[.!]?"),
    ("promotion", "support become donate download", r"(?:support (?:us|our (?:work|journalism))|become a (?:member|subscriber|patron)|donate(?: now| today)?|download (?:our|the) .{0,20}app)(?: .{0,60})?[.!]?"),
    ("promotion", "already subscribe log sign", r"(?:already a subscriber\?.{0,60}|subscribe|subscribe now|log in|sign in|sign up)"),
    ("promotion", "newsletter jetzt abonnieren", r"(?:newsletter (?:abonnieren|bestellen)|jetzt (?:abonnieren|anmelden|registrieren)[.!]?|abonnieren sie .{1,80})"),
    ("promotion", "abonnez inscrivez suscríbete suscríbease", r"(?:abonnez-vous.{0,80}|inscrivez-vous.{0,80}|suscríbe(?:te|ase).{0,80})"),
    # the form under an article
    ("comment form", "leave post write add submit", r"(?:leave|post|write|add|submit) (?:a|your) (?:reply|comment|response)(?: cancel reply)?[.!]?"),
    ("comment form", "cancel post submit join view show comments first no", r"(?:cancel reply|post comment|submit comment|join the (?:conversation|discussion)|view (?:all )?comments|show comments|comments are closed\.?|be the first to comment[.!]?|no comments(?: yet)?\.?)"),
    ("comment form", "comment response replies", r"(?:comments? ?\(\d{1,6}\)|\d{1,6} (?:comments?|responses?|replies))(?: (?:on|to) .{1,100})?"),
    ("comment form", "address", r"your e-?mail address will not be published\.?(?: required fields are marked ?\*?\.?)?"),
    ("comment form", "required", r"required fields are marked ?\*?\.?"),
    ("comment form", "name mail website comment", r"(?:name|e-?mail|website|comment)(?: ?\*| ?\(required\)| ?\(optional\))"),
    ("comment form", "save", r"save my name, e-?mail,? and website in this browser.{0,60}"),
    ("comment form", "must please", r"(?:you must be|please) (?:logged in|log in|register|sign in)(?: or .{1,20})? to (?:post|leave|write|add) a comment\.?"),
    ("comment form", "kommentar adresse erforderliche", r"(?:kommentar (?:schreiben|hinterlassen|verfassen)|schreiben sie einen kommentar|\d{1,6} kommentare?|deine e-mail-adresse wird nicht veröffentlicht\..{0,80}|erforderliche felder sind mit ?\*? ?markiert\.?)"),
    ("comment form", "commentaire adresse", r"(?:laisser un commentaire|\d{1,6} commentaires?|votre adresse e-?mail ne sera pas publiée\..{0,80})"),
    ("comment form", "deja comentario dirección", r"(?:deja (?:un comentario|una respuesta)|\d{1,6} comentarios?|tu dirección de correo electrónico no será publicada\..{0,80})"),
    # advertisements
    ("advertisement", "sponsored promoted paid ad", r"[\[(— -]{0,3}(?:advertisements?|advert|sponsored(?: content| links?)?|promoted(?: content| stories)?|paid (?:content|post)|ads? by .{1,30})[\])— -]{0,3}"),
    ("advertisement", "continues", r"(?:story|article|report|video|content) continues (?:below|after)(?: (?:the )?(?:advertisement|ad))?\.?"),
    ("advertisement", "skip remove hide close scroll", r"(?:skip (?:this )?(?:advertisement|ad)|(?:remove|hide|close) (?:this )?ads?|scroll (?:down )?to continue(?: reading)?\.?)"),
    ("advertisement", "anzeige werbung publicité publicidad pubblicità advertentie reklame", r"(?:anzeige|werbung|publicité|publicidad|pubblicità|advertentie|reklame)"),
    # credits
    ("credit", "photo image picture video illustration graphic", r"[(\[]?(?:photo(?:graph)?s?|image|picture|video|illustration|graphic)s?(?: credit| courtesy| source)? ?(?::|by (?=(?-i:[^a-zß-ÿ]))|courtesy of |/ ).{1,100}"),
    ("credit", "photo image picture reuters ap afp getty", r"[(\[](?:photo|image|picture|reuters|ap|afp|getty).{0,100}[)\]]"),
    ("credit", "© c", r"(?:copyright|©|\(c\))[ \t]?(?:©|\(c\))?.{0,80}\d{4}.{0,80}"),
    ("credit", "reserved", r"all rights reserved\.?(?: .{0,100})?"),
    ("credit", "foto bild quelle crédit photo imagen", r"(?:foto|bild|quelle|crédits? photo|photo|crédito|imagen|foto de) ?: .{1,100}"),
    ("credit", "under", r".{1,140} (?:is |are |by )?(?:licen[sc]ed|used|shared) under (?:an? |the )?(?:cc|creative commons|gfdl|public domain)\b.{0,80}"),
    # ways to other pages
    ("navigation", "read see watch view also listen", r"(?:read|see|watch|view|also|listen)(?: more| also| next| now)? ?(?::|»|>|→|-) ?.{1,140}(?<![.])"),
    ("navigation", "read see also more related you recommended up what most latest top editor don in tag", r"(?:read more|read next|see also|see more|also read|more on this|more on this story|more stories|related|related (?:articles?|stories|content|posts|topics|news|links|coverage|reading|video)|you (?:may|might) (?:also|be interested).{0,60}|recommended(?: for you| stories)?|up next|what to read next|most (?:read|popular|viewed|shared)|trending(?: now| stories)?|latest news|top stories|editor['’]s picks?|don['’]t miss|in this (?:article|story)|topics?|tags?) ?[:»>→]?"),
    ("navigation", "related tag topics filed categories posted more", r"(?:related|tags?|topics|filed under|categories|posted in|more from|more about) ?: ?.{1,140}(?<![.])"),
    ("navigation", "continue keep show load view click learn back skip next previous print table home menu search", r"(?:continue reading|keep reading|show more|load more|view more|click here(?: (?:to|for) .{1,100})?|learn more|back to (?:top|home|homepage)|skip to (?:main )?content|next (?:article|post|story|page)|previous (?:article|post|story|page)|print(?: this)?(?: (?:article|page))?|table of contents|home|menu|search)[.»>→]?"),
    ("navigation", "lesen mehr zum nach das", r"(?:lesen sie auch|mehr zum thema|mehr dazu|lesen sie mehr|weiterlesen|zum seitenanfang|nach oben|das könnte sie auch interessieren) ?:?.{0,120}(?<![.])"),
    ("navigation", "lire voir sur haut", r"(?:lire aussi|à lire aussi|lire la suite|voir aussi|sur le même sujet|haut de page) ?:?.{0,120}(?<![.])"),
    ("navigation", "lea lee ver te más", r"(?:leer más|lea también|lee también|ver más|te puede interesar|más información) ?:?.{0,120}(?<![.])"),
)  # fmt: skip

_FAMILIES = LineRows(_ROWS, re.IGNORECASE)


def junk_reason(line: str) -> HiddenReason | None:
    """Return why a whole line is not part of the story, or None when it may be.

    Args:
        line: One line without the white space at its ends.
    """
    return None if len(line) > LONGEST else _FAMILIES.reason(line)
