"""Words of the labels that sites put around a story, in a dozen languages, by what they are for.

A label is made of these words and of small ones (``FILLERS``) alone. Words that stories have in
lines of their own, as headings or as items of a list, are left out.
"""

from reader.document.annotations import HiddenReason

LABELS: dict[str, tuple[HiddenReason, str]] = {
    "networks": (
        "promotion",
        """
        google
        تلگرام فیسبوک توییتر
        facebookon instagramon telegram-канал telegram-каналі facebook'ta instagram'da فيسبوك
        تويتر واتساب
        googlen
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
        seuraa sledujte siga-nos
        urmărește-ne urmăriți-ne kövess
        ακολουθήστε تابعونا تابعنا ikuti ikutilah dõi urmăriți последвайте pratite підписуйтесь
        підписуйтеся kövessen takip takibe prenumeruok sekite jälgi sekojiet
        دنبال عقبوا फॉलो 팔로우
        follow folgen folge suivre suivez suivez-nous síguenos seguinos seguici siga siga-
        nos volg följ følg obserwuj sledujte-nás kövess urmărește
        подпишитесь подписывайтесь
        segue-nos
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
        reklamou διαφήμιση διαφημιση إعلان إعلانات آگهی تبلیغات iklan quảng cáo פרסומת विज्ञापन
        โฆษณา reclamă
        reclame
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
        commenter
        залишити оставить lasă zanechat
        σχόλια σχόλιο تعليقات تعليق نظرات komentar коментарі коментар комментарий коментари
        komentář
        kommentar comentariu comentario comentário commento commentaire reactie yorum bình luận
        תגובות टिप्पणियाँ 댓글 コメント 评论 評論
        reageer reageren
        comments kommentare kommentieren commentaires comentarios comentar
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
        continue więcej ayrıca
        اقرأ اقرؤوا читати читајте
        διαβάστε επίσης περισσότερα أيضا أيضاً أيضًا المزيد بیشتر بخوانید همچنین baca juga
        selengkapnya xem thêm đọc прочетете вижте още čitajte pročitaj preberite tudi čítajte
        prečítajte skaitykite taip pat lasi arī loe mai citiți vezi okuyun קראו भी पढ़ें
        прочитајте такође такођер przeczytaj ще
        readmore weiterlesen weiterlesen: lesen lire leer leggi leia lees läs les
        læs lue czytaj čtěte olvassa citește oku pročitajte читайте читать mehr aussi
        también anche também meer lukea myös zobacz także też také lásd továbbiak devamı
        также ещё
        read trending popular meistgelesen
        関連記事 関連ニュース 関連リンク 関連 延伸阅读 延伸閱讀 相关 相關 延伸 阅读 閱讀
        関連キーワード
        """,
    ),
    "latest": (
        "navigation",
        """
        lästa
        lus lues läst lästa okunan читаемые читают
        latest newest headlines letzte neueste aktuelle meistgelesene dernières dernière infos
        último últimas últimos leído leídas vistas ultime ultima letti lette recentes lidas
        vistos laatste gelezen senaste nyaste mest læste seneste siste lest nyeste nyt
        luetuimmat uusimmat tuoreimmat najnowsze ostatnie popularne czytane najpopularniejsze
        nejčtenější nejnovější poslední najnovšie najčítanejšie последние популярные популярное
        самое читаемое останні популярні зараз найпопулярніше okunanlar okunan τελευταία
        τελευταίες δημοφιλή δημοφιλέστερα διαβασμένα legfrissebb legolvasottabb legnépszerűbb
        recente ultimele citite citesc последни четени najčitanije najnovije najbrani najnovejše
        последње најчитаније naujausi skaitomiausi jaunākās lasītākās uusimad loetumad
        الأكثر آخر أحدث پربازدیدترین تازه‌ترین آخرین terpopuler terbaru nhất mới האחרונות
        ताज़ा 많이 본 人気 おすすめ 推荐 推薦 最新 热门 熱門
        """,
    ),
    "corrections": (
        "promotion",
        """
        fehler gefunden melden erreur repéré signalez signaler dites-le-nous dites-nous erro errou
        viu algum avise comunique error encontrado encontraste avisa avísanos errore segnala
        segnalalo segnalacelo foutje fout gezien hittat fel fejl fundet feil virhe virheen ilmoita
        błąd zgłoś chybu našli nahlaste ошибку ошибка заметили нашли сообщите помилку знайшли hata
        typo spotted mistake
        """,
    ),
    "reading time": (
        "navigation",
        """
        lesezeit lesedauer leestijd lästid lesetid læsetid lukuaika czytania čtení čítania
        olvasási
        ανάγνωσης okuma чтения читання četjenja citire lectură lecture lectura lettura leitura
        قراءة مطالعه membaca skaitymo
        """,
    ),
    "calls": (
        "navigation",
        """
        more similar further suggested might may like miss missed interested deeper
        elsewhere
        reading see watch next archive
        interessieren interessant dazu passend siehe lesen verwandte ähnliche
        voir découvrir sujet aller aimerez manquez retrouvez
        interesar interese pierdas
        mira mire ver vea
        interessarti guarda guardate vedi approfondire perdere
        correlati correlate interessare
        veja saiba confira perca assista gostar
        bekijk kijk zie luister verder
        även missa hør fler flere
        przeczytać sprawdź obejrzyj posłuchaj również warto
        přečtěte zajímat podívejte více tématu téma též
        смотрите см теме интересно подробнее материалы похожие дивіться темою темі
        katso aiheesta érdekelheti interesa listen
        full whole vollständigen ganzen complet complète completa completo tutto volledige hele
        fullständiga cały całość pełny полностью целиком
        こちら あわせて読みたい 合わせて読みたい 更多 猜你喜欢 点击 查看 관련
        추천
        """,
    ),
    "recommending": (
        "navigation",
        """
        схожі похожие slične сличне hasonló similare
        σχετικά συναφή ذات صلة مرتبط terkait liên quan свързани povezane vezane conexe susijusios
        seotud saistītie קשורים संबंधित 관련기사 مطالب
        recommended related relacionadas relacionado relacionados recomendamos recomendado
        gerelateerd gerelateerde relaterat relaterade relatert relateret lesetipp lesetipps
        approfondisci approfondimento
        polecane empfohlen empfehlungen recommandés recomendados recomendadas consigliati aanbevolen
        rekommenderat anbefalet anbefalt suositellut doporučené odporúčané
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
        verslaggever correspondent korrespondent korrespondenten corresponsal inviato redaktionen
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
        riservato
        réservé réservée reservado forbehåldt voorbehouden
        riservata reservada
        """,
    ),
    "continuing": (
        "advertisement",
        """
        gaat continuă reklamen
        continues continued weiter geht fortgesetzt suite continua continúa sigue loopt fortsätter
        fortsætter
        fortsetter dalsza ciąg dalszy продолжение jatkuu pokračuje pokračování folytatódik devam
        """,
    ),
    "moving": (
        "navigation",
        """
        écouter dismiss
        clique clicca cliquez klicken klicka klikk klik kliknij haz
        lyssna lyt lytt kuuntele poslechněte dinle tıklayın ouvir ouça écoutez показати показать
        zobrazit pokaż arată mostrar mostra afficher tampilkan
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
    frozenset({"latest", "more", "recommending"}),
    frozenset({"latest", "reading time"}),
    frozenset({"continuing", "moving"}),
    frozenset({"corrections", "networks", "following"}),
    frozenset({"corrections", "sources"}),
    frozenset({"moving", "networks"}),
    frozenset({"more", "pictures"}),
    frozenset({"moving", "corrections"}),
    frozenset({"calls", "pictures", "continuing"}),
)
"""Families that one line often joins."""

FILLERS = frozenset(
    """
    already later log most news recipe sign top up bottom main a an and by for here in it now
    of on
    only or our the this to us via with your free content article articles story stories page post
    posts topic topics theme auf bei den der des dem die das diesen diese dieser dieses ein eine
    für im jetzt hier kostenlos mit nur oder per sie uns unser unseren und von zum zur exklusiv
    artikel beitrag thema inhalt auch à au aux avec ce cet cette de du en et ici la le l'article
    notre nous ou par pour sur un une exclusif même gratuit al aquí con el esta este exclusivo
    gratis las lo los nuestra nuestro o para por solo sólo su tu una y artículo noticia contenido
    tema sobre más agli ai alla allo di e gli i il nostra nostro qui questa questo sui articolo
    contenuto esclusivo contenuti più dello aos às com da do dos em matéria na nas no nossa nosso
    os pelo só um uma artigo conteúdo notícia mais aan alleen dit deze het je met naar ons onze op
    van voor bericht onderwerp ook att av det denna detta dette eller för för- med och oss og
    om på
    samme samma endast kun til till vår vårt også också artikkel artikkelen artikeln saken tämä
    tämän ja tai vain artikkeli lub od po tylko ten w we z za dla artykuł az ezt és is csak cikk
    pro článek ve ile bu için haber в и на о по с для нас это статью статья новость только
    материал
    доступен puedes social media networks netzwerken netzwerke soziale sozialen redes sociales
    réseaux sociaux keine kein aucun aucune sin nessun geen inga ingen yet noch also you don't
    case
    what könnte könnten dich dir vous ne pas plus loin te puede podría que potrebbe potrebbero ti
    non pode podem não você misschien vind vindt u jij mer inte mere vás si se вам может быть за
    також teltok çok that nach toda información sociais over below after promotion unten wird
    après
    tras después dopo após onder door tekst efter pod część artykułu video leggere leyendo lendo
    ниже после под depois es tekstu wideo ci-dessous all nachrichten meldungen schlagzeilen
    actualités actualité actualidad noticias notizie notícias nieuws nyheter nyheder nytt uutiset
    wiadomości zprávy správy новости новини haberler haberi haberin ειδήσεις νέα hírek cikkek
    știri
    știrile vijesti vesti novice вести naujienos ziņas uudised الأخبار أخبار اخبار خبرها مقالات
    المقال berita tin bài viết 뉴스 خبر l'articolo juttu jutut kuvan jälkeen mainoksen artiklen
    annoncen articolul după materiałem után časopis unserer unserem son avez região aqui
    receber as
    minket și pe cele kami على في наш under tegen texten hör dig din kanalımız kanal канал сайті
    have avete hast haben hai ya minutter minuter minut minuten minutos minuti perc minute λεπτά
    λεπτό dakika dk мин минуты минут минута хвилин хвилини min. minuuttia دقائق دقيقة menit phút
    süresi χρόνος idő waktu tempo temps tiempo tijd czas doba время час timp tid est site-ul
    pagina
    让 人 看到 情報 meest άρθρα άρθρο još çok темата
    μας στο στα στη
    この を の に は も で へ と する 到 在 的 本文 ニュース 記事 新闻 新聞 报道 報導
    ランキング 기사
    """.split()
)
"""Small words of the same languages, and the common nouns for a text."""
