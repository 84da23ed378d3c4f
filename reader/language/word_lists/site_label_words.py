"""Words of the labels that sites put around a story, in a dozen languages, by what they are for.

A label is made of these words and of small ones (``FILLERS``) alone. Words that stories have in
lines of their own, as headings or as items of a list, are left out.
"""

from reader.document.annotations import HiddenReason

LABELS: dict[str, tuple[HiddenReason, str]] = {
    "networks": (
        "promotion",
        """
        facebook twitter instagram linkedin whatsapp telegram reddit pinterest youtube
        tumblr tiktok threads mastodon bluesky flipboard rss xing vk viber messenger
        snapchat pocket email e-mail mail
        facebooku facebooke facebooka instagramie instagramu twitterze twitteru whatsappie вконтакте
        """,
    ),
    "sharing": (
        "promotion",
        """
        share sharing retweet teilen weitersagen weiterleiten partager partagez compartir
        comparte condividi condividere compartilhar compartilhe partilhar partilhe delen
        deel dela del dele jaa udostępnij sdílet sdílejte zdieľať megosztás megosztom
        distribuie paylaş podijeli поделиться поділитися κοινοποίηση
        """,
    ),
    "following": (
        "promotion",
        """
        follow folgen folge suivre suivez suivez-nous síguenos seguinos seguici siga siga-
        nos volg följ følg seuraa obserwuj sledujte sledujte-nás kövess urmărește
        подпишитесь подписывайтесь
        siga-nos segue-nos siga-nos
        """,
    ),
    "subscribing": (
        "promotion",
        """
        subscribe subscription newsletter newsletters signup abonnieren abonniere abo
        probeabo abonnez-vous s'abonner abonnement suscríbete suscribirse suscripción
        abbonati abbonamento iscriviti assine assinar inscreva-se abonneer prenumerera
        nieuwsbrief nyhetsbrev uutiskirje subskrybuj odebírat hírlevél feliratkozás abone
        bülten рассылка подписка
        login log-in signin register registrieren anmelden inloggen connexion logga подписаться
        рассылку
        """,
    ),
    "subscribers": (
        "promotion",
        """
        subscribers subscriber-only members-only paywall premium abonnenten abonnentinnen
        abonnés abonné suscriptores suscriptor abbonati assinantes abonnees prenumeranter
        abonnenter abonnementin tilaajille prenumeratorów předplatitele előfizetőknek
        abonați aboneler подписчиков
        member members mitglieder socios membres soci leden
        """,
    ),
    "advertisement": (
        "advertisement",
        """
        advertisement advert sponsored anzeige werbung reklame publicité publicidad
        pubblicità publicidade advertentie annons annonse annonce mainos reklama reklámok
        hirdetés publicitate reklam oglas реклама
        """,
    ),
    "comments": (
        "comment form",
        """
        comments kommentare kommentieren commentaires commenter comentarios comentar
        commenti commenta comentários reacties kommentarer kommentit komentarze komentáře
        hozzászólások comentarii yorumlar komentari комментарии комментариев
        """,
    ),
    "tags": (
        "navigation",
        """
        tags schlagwörter schlagworte mots-clés etiquetas trefwoorden nyckelord emneord
        avainsanat tagi štítky címkék etichete etiketler теги метки
        """,
    ),
    "more": (
        "navigation",
        """
        related readmore weiterlesen weiterlesen: lesen lire leer leggi leia lees läs les
        læs lue czytaj čtěte olvassa citește oku pročitajte читайте читать mehr aussi
        también anche também meer lukea myös zobacz także też také lásd továbbiak devamı
        также ещё
        read trending popular meistgelesen
        """,
    ),
    "reserved": (
        "promotion",
        """
        réservé réservée reservado riservato forbehåldt voorbehouden
        riservato riservata reservada
        """,
    ),
    "moving": (
        "navigation",
        """
        jump skip scroll click tap expand collapse toggle bookmark save
        """,
    ),
}
"""Family -> why a line of it is not part of the story, and its words in lower case."""

ALIKE = (
    frozenset({"networks", "sharing", "following", "subscribing"}),
    frozenset({"subscribing", "subscribers", "reserved"}),
)
"""Families that one line often joins."""

FILLERS = frozenset(
    """
    already later log most news recipe sign top up later bottom main
    a an and by for here in it now of on only or our the this to us via with your free content
    article articles story stories page post posts topic topics theme auf bei den der des dem
    die das diesen diese dieser dieses ein eine für im jetzt hier kostenlos mit nur oder per
    sie uns unser unseren und von zum zur exklusiv artikel beitrag thema inhalt auch à au aux
    avec ce cet cette de du en et ici la le les l'article nos notre nous ou par pour sur un
    une exclusif sujet même gratuit al aquí con del el esta este exclusivo gratis las lo los
    nuestra nuestro o para por solo sólo su tu una y artículo noticia contenido tema sobre más
    agli ai alla allo di e gli i il nostra nostro qui questa questo sui articolo contenuto
    esclusivo contenuti più dello aos às com da do dos em matéria na nas no nossa nosso os
    pelo só um uma artigo conteúdo notícia mais aan alleen dit deze het je met naar ons onze
    op van voor bericht onderwerp ook att av det denna detta dette eller för för- med och oss
    og om på samme samma endast kun til till vår vårt også också artikkel artikkelen artikeln
    saken tämä tämän ja tai vain artikkeli lub od po tylko ten w we z za dla artykuł az ezt és
    is csak cikk pro článek ve ile bu için haber в и на о по с для нас это статью статья
    новость теме только
    social media networks netzwerken netzwerke soziale sozialen redes sociales réseaux sociaux
    keine kein aucun aucune sin nessun geen inga ingen no yet noch
    """.split()
)
"""Small words of the same languages, and the common nouns for a text."""
