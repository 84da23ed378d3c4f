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
        wechat weibo 微信 微博 ライン
        facebooku facebooke facebooka instagramie instagramu twitterze twitteru whatsappie
        вконтакте
        """,
    ),
    "sharing": (
        "promotion",
        """
        share sharing retweet teilen weitersagen weiterleiten partager partagez compartir
        comparte condividi condividere compartilhar compartilhe partilhar partilhe delen
        deel dela del dele jaa udostępnij sdílet sdílejte zdieľať megosztás megosztom
        distribuie paylaş podijeli поделиться поділитися κοινοποίηση
        シェア シェアする 共有 分享 分享到 공유
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
        abonați aboneler подписчиков подписчикам
        member members mitglieder socios membres soci leden
        """,
    ),
    "advertisement": (
        "advertisement",
        """
        advertisement advert ad sponsored anzeige werbung reklame publicité publicidad
        pubblicità publicidade advertentie annons annonsen annonse annonce mainos anuncio anuncios
        anúncio annuncio pubblicitario sponsorisé patrocinado gesponsert gesponsord sponsrad
        рекламы
        sponsorowane reklama reklamą
        reklámok
        hirdetés publicitate reklam oglas реклама pub pr 広告 广告 廣告 광고
        """,
    ),
    "comments": (
        "comment form",
        """
        reageer reageren commenter
        comments kommentare kommentieren commentaires commenter comentarios comentar
        commenti commenta comentários reacties kommentarer kommentit komentarze komentáře
        hozzászólások comentarii yorumlar komentari комментарии комментариев
        """,
    ),
    "tags": (
        "navigation",
        """
        tags schlagwörter schlagworte mots-clés etiquetas trefwoorden nyckelord emneord
        avainsanat tagi tag štítky címkék etichete etiketler теги метки ämnen onderwerpen sujets
        キーワード タグ 标签 標籤 태그
        """,
    ),
    "more": (
        "navigation",
        """
        readmore weiterlesen weiterlesen: lesen lire leer leggi leia lees läs les
        læs lue czytaj čtěte olvassa citește oku pročitajte читайте читать mehr aussi
        también anche também meer lukea myös zobacz także też také lásd továbbiak devamı
        также ещё
        read trending popular meistgelesen
        関連記事 関連ニュース 関連リンク 関連 延伸阅读 延伸閱讀 相关 相關 延伸 阅读 閱讀
        関連キーワード
        """,
    ),
    "calls": (
        "navigation",
        """
        more similar further suggested might may like miss missed interested deeper
        elsewhere
        reading see watch next archive
        interessieren interessant dazu passend siehe lesen verwandte ähnliche
        voir écouter découvrir sujet aller aimerez manquez retrouvez
        interesar interese pierdas
        mira mire ver vea
        interessarti guarda guardate vedi approfondire perdere
        correlati correlate interessare
        veja saiba confira perca ouça assista gostar
        bekijk kijk zie luister verder gaat
        se även missa lyssna hør fler flere
        przeczytaj przeczytać sprawdź obejrzyj posłuchaj więcej również warto
        přečtěte zajímat podívejte více tématu téma též
        смотрите см теме интересно подробнее материалы похожие дивіться темою темі
        katso aiheesta érdekelheti vezi interesa ayrıca listen
        full whole vollständigen ganzen complet complète completa completo tutto volledige hele
        fullständiga cały całość pełny полностью целиком
        こちら あわせて読みたい 合わせて読みたい おすすめ 推荐 推薦 更多 猜你喜欢 点击 查看 관련
        추천
        """,
    ),
    "recommending": (
        "navigation",
        """
        recommended related relacionadas relacionado relacionados recomendamos recomendado
        gerelateerd gerelateerde relaterat relaterade relatert relateret lesetipp lesetipps
        approfondisci approfondimento
        polecamy powiązane související kapcsolódó ilgili рекомендуем рекомендуємо
        """,
    ),
    "pictures": (
        "credit",
        """
        photo photos photograph photographs photography picture pictures image images
        illustration
        illustrations pic courtesy credit credits foto fotos bild bilder bildquelle bildrechte
        grafik
        aufnahme crédit crédits photographie imagen imágenes fotografía immagine immagini
        fotografia
        imagem imagens beeld billede kuva fot zdjęcie zdjęcia snímek фото фотография снимок
        изображение иллюстрация fotó kép fotoğraf
        写真 画像 撮影 提供 图 圖 摄 图片 圖片 摄影 攝影 照片 供图 사진
        """,
    ),
    "sources": (
        "credit",
        """
        source sources quelle quellen fuente fuentes fonte fonti fontes bron bronnen källa kilde
        źródło zdroj источник джерело lähde forrás kaynak sursa
        contributing contributors
        editor editors editing redaktion redacción redazione redação redactie redakcja redakce
        редактор traducción traduction übersetzung traduzione tradução vertaling tłumaczenie
        перевод
        出典 引用元 情報源 来源 來源 资料来源 資料來源 编辑 編輯 责任编辑 責任編輯 责编 責編 记者
        記者 作者
        출처 기자
        """,
    ),
    "reserved": (
        "promotion",
        """
        réservé réservée reservado riservato forbehåldt voorbehouden
        riservato riservata reservada
        """,
    ),
    "continuing": (
        "advertisement",
        """
        continues continued weiter geht fortgesetzt suite continua continúa sigue loopt fortsätter
        fortsætter
        fortsetter dalsza ciąg dalszy продолжение jatkuu pokračuje pokračování folytatódik devam
        """,
    ),
    "moving": (
        "navigation",
        """
        jump skip scroll click tap expand collapse toggle bookmark save enlarge view hide show
        fullscreen caption
        captions zoom vergrößern anhören vorlesen ascolta escucha escuchar beluister слушать
        agrandir
        ampliar ingrandisci startseite
        查看原文 阅读原文 続きを見る 続きをみる 阅读全文 閱讀全文 続きを読む 全文を読む 原文
        """,
    ),
}
"""Family -> why a line of it is not part of the story, and its words in lower case."""

ALIKE = (
    frozenset({"networks", "sharing", "following", "subscribing"}),
    frozenset({"subscribing", "subscribers", "reserved"}),
    frozenset({"more", "recommending"}),
    frozenset({"more", "tags"}),
    frozenset({"more", "following"}),
    frozenset({"pictures", "sources"}),
    frozenset({"pictures", "moving"}),
    frozenset({"continuing", "advertisement"}),
    frozenset({"continuing", "pictures"}),
    frozenset({"continuing", "more"}),
    frozenset({"moving", "more"}),
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
    новость теме только материал доступен puedes
    social media networks netzwerken netzwerke soziale sozialen redes sociales réseaux sociaux
    keine kein aucun aucune sin nessun geen inga ingen no yet noch
    also you don't to in case it what könnte könnten dich dir vous ne pas plus loin le te puede
    podría que
    potrebbe potrebbero ti non da pode podem não você misschien vind vindt u jij mer inte mere by
    vás
    si se вам может быть за также також teltok çok this that
    zur nach la toda información sociais over
    below after promotion unten wird après tras después de dopo após onder door tekst efter
    pod część artykułu video leggere leyendo lendo ниже после под depois es tekstu
    wideo ci-dessous l'article all
    この を の に は も で へ と する 到 在 的 本文 记者 ニュース 記事 新闻 新聞 报道 報導 人気
    ランキング 기사
    """.split()
)
"""Small words of the same languages, and the common nouns for a text."""
