"""Words of sites about themselves, by language: what they call themselves, and what one does there.

Each row is a pattern of whole words, in small letters; white space in a row of ``ITSELF`` is only for
reading. See ``site_talk``.
"""

from reader.document.annotations import HiddenReason

ITSELF: dict[str, str] = {
    "en": r"""
        (?:this|the following) (?:\w+ )?(?:post|articles?|story|page(?! of)|web ?site|site|blog|video|podcast|episode
            |newsletter|transcript|interview|review|content|essay|column|piece
            |feature(?= (?:is part|originally|first|appear|was (?:first|originally)))
            |recipe|edition|series)
        |(?:our|my) (?:\w+ )?(?:work|writing|newsletters?|apps?|web ?sites?|site|journalism|reporting|mailing list
            |podcasts?|channels?|readers?|subscribers|newsroom|stor(?:y|ies)|articles?|coverage|blog
            |magazine|terms|privacy|cookie|policy|policies|partners|standards|series|links|community
            |social media|homepage|news page|store|shop|patreon|facebook|instagram|twitter)
        |your (?:\w+ )?(?:inbox|browser|device|e-?mail|consent|privacy|settings|preferences|choices|visit
            |subscription|account|comments?|feedback|support|donations?|membership|experience|data)
        |(?:independent|quality|local|public[- ]service|trusted|fearless) (?:journalism|reporting)
        |(?:(?:do you )?have|have you got|got) (?:a|any|your) (?:story|stories|(?:news )?tips?)
        |this report(?= (?:is|was|has been) (?:auto-?(?:generated|published)|syndicated|generated auto))
        |(?:a|the) version of this|on (?:the|our|this) site|editor['’]s note|javascript
        |thanks? (?:you )?for (?:reading|listening|watching)|(?:our|my|new) posts
        |your (?:use|continued use)|(?:we|i) (?:may|might|could|can|will) (?:earn|receive|get)
        |corrections?(?= ?:)|clarifications?(?= ?:)|you(?:['’]re| are) (?:reading|receiving|listening to)|our (?:own )?opinions
    """,
    "de": r"""
        dies(?:er|em|en|es|e) (?:\w+ )?(?:artikels?|beitrags?|text(?:es)?|seite|website|webseite|podcast|folge
            |newsletter|video|interview|inhalt|rezept|liste|meldung|reportage)
        |unser(?:e[nrsm]?)? (?:\w+ )?(?:newsletter|apps?|website|webseite|seite|angebot|leser(?:innen)?
            |podcast|kanal|abonnenten|partner|datenschutz\w*|journalismus|redaktion|artikel|shop)
        |ihr(?:e[nrsm]?)? (?:\w+ )?(?:browser|gerät|postfach|e-?mail-?\w*|einwilligung|zustimmung
            |einstellungen|konto|abo\w*|daten|besuch|kommentar|meinung)
        |dein(?:e[nrsm]?)? (?:browser|gerät|postfach|e-?mail-?\w*|konto|abo\w*|daten|kommentar)
        |anmerkung der redaktion|javascript
        |korrekturhinweis|richtigstellung|(?:sie lesen|dies ist) (?:gerade )?(?:den|unser\w*|einen?|eine) (?:\w+ )?(?:newsletter|auszug|leseprobe)|in eigener sache
    """,
    "fr": r"""
        (?:cet|ce|cette) (?:article|page|site|vidéo|podcast|épisode|lettre|contenu|texte|entretien|recette)
        |(?:notre|nos|mes|ma|mon) (?:newsletters?|lettre|lettres|application|site|journal|rédaction
            |abonnés|lecteurs|partenaires|podcasts?|chaîne|politique|charte|boutique|articles)
        |(?:votre|vos|ton|ta) (?:navigateur|appareil|boîte|e-?mail|adresse|consentement|préférences
            |choix|abonnement|compte|commentaire|visite|données)
        |note de la rédaction|javascript
        |rectificatif|correction(?= ?:)|vous (?:lisez|recevez)
    """,
    "es": r"""
        est[ea] (?:artículo|página|sitio|web|vídeo|video|podcast|episodio|boletín|contenido|texto
            |entrevista|receta|nota|entrada)
        |nuestr[oa]s? (?:boletín|boletines|newsletters?|app|aplicación|sitio|web|página|canal|lectores
            |suscriptores|socios|política|podcasts?|redacción|tienda|whatsapp)
        |(?:su|tu|sus|tus) (?:navegador|dispositivo|correo|bandeja|consentimiento|preferencias
            |suscripción|cuenta|comentario|visita|datos|experiencia)
        |nota (?:del editor|de la redacción)|javascript
        |fe de erratas|corrección(?= ?:)|rectificación(?= ?:)|estás leyendo
    """,
    "it": r"""
        quest[oa] (?:articolo|pagina|sito|video|podcast|episodio|newsletter|contenuto|testo|intervista
            |ricetta)|quest['’](?:articolo|intervista)
        |(?:nostr[aoie]) (?:newsletter|app|sito|canale|lettori|abbonati|partner|informativa|podcast
            |redazione|negozio)
        |(?:tu[oa]|vostr[oa]|su[oa]) (?:browser|dispositivo|casella|e-?mail|consenso|preferenze|account
            |abbonamento|commento|visita)
        |nota (?:del direttore|della redazione)|javascript
        |errata corrige|rettifica(?= ?:)|correzione(?= ?:)
    """,
    "pt": r"""
        est[ea] (?:artigo|página|site|vídeo|podcast|episódio|newsletter|conteúdo|texto|entrevista|receita
            |matéria|reportagem)
        |noss[oa]s? (?:newsletter|app|aplicativo|site|canal|leitores|assinantes|parceiros|política
            |podcast|redação|loja)
        |(?:seu|sua|teu) (?:navegador|dispositivo|e-?mail|consentimento|preferências|assinatura|conta
            |comentário|visita|experiência)
        |nota (?:do editor|da redação)|javascript
        |errata|correção(?= ?:)|retificação(?= ?:)
    """,
    "nl": r"""
        dit (?:artikel|bericht|verhaal|interview|recept)|deze (?:pagina|website|site|video|podcast
            |aflevering|nieuwsbrief|tekst|inhoud)
        |onze (?:nieuwsbrief|app|website|site|lezers|abonnees|partners|podcast|redactie)
        |(?:uw|je|jouw) (?:browser|apparaat|inbox|e-?mail\w*|toestemming|voorkeuren|account|abonnement
            |reactie|bezoek|gegevens)
        |noot van de redactie|javascript
        |correctie(?= ?:)|rectificatie|van de redactie(?= ?:)
    """,
    "sv": r"""
        (?:den här|det här|denna|detta)(?: är en)? (?:\w+ )?(?:artikeln?|text(?:en)?|sidan?(?! av\b)|webbplats(?:en)?
            |podden|avsnittet|videon?|nyhetsbrev(?:et)?|intervjun?|receptet|inlägget)
        |(?:vår|vårt|våra) (?:\w+ )?(?:nyhetsbrev|app|sajt|webbplats|läsare|prenumeranter|partners?|podd
            |redaktion|butik)
        |(?:din|ditt|dina) (?:webbläsare|enhet|inkorg|e-?post|samtycke|inställningar|konto|prenumeration
            |kommentar|besök|uppgifter)
        |javascript
        |rättelse|från redaktionen(?= ?:)
    """,
    "da": r"""
        (?:denne|dette|den her)(?: er en)? (?:\w+ )?(?:artikel|tekst|side(?! af\b)|hjemmeside|podcast|afsnit|video
            |nyhedsbrev|interview|opskrift|indlæg)
        |(?:vores) (?:\w+ )?(?:nyhedsbrev|app|hjemmeside|site|læsere|abonnenter|partnere|podcast|redaktion)
        |(?:din|dit|dine) (?:browser|enhed|indbakke|e-?mail|samtykke|indstillinger|konto|abonnement
            |kommentar|besøg|oplysninger)
        |javascript
        |rettelse|fra redaktionen(?= ?:)
    """,
    "nb": r"""
        (?:denne|dette|den her)(?: er en)? (?:\w+ )?(?:artikkelen?|teksten|siden(?! av\b)|nettsiden|podkasten|episoden
            |videoen|nyhetsbrevet|intervjuet|oppskriften|innlegget|saken)
        |(?:vår|vårt|våre) (?:\w+ )?(?:nyhetsbrev|app|nettsted|lesere|abonnenter|partnere|redaksjon)
        |(?:din|ditt|dine) (?:nettleser|enhet|innboks|e-?post|samtykke|innstillinger|konto|abonnement
            |kommentar|besøk)
        |javascript
        |rettelse|fra redaksjonen(?= ?:)
    """,
    "pl": r"""
        (?:ten|tego|tym|ta|tej|tę|niniejsz\w+) (?:\w+ )?(?:artykuł\w*|tekst\w*|stron\w+|podcast\w*|odcin\w+
            |wideo|newsletter\w*|wywiad\w*|przepis\w*|materiał\w*|wpis\w*)
        |(?:nasz|nasza|nasze|naszego|naszej|naszym|naszą|naszych) (?:\w+ )?(?:newsletter\w*|aplikacj\w+|stron\w+
            |serwis\w*|czytelni\w+|partner\w*|kanał\w*|redakcj\w+|sklep\w*)
        |(?:twój|twoja|twoje|twojej|twoim|swój|swoją) (?:przeglądar\w+|urządzen\w+|skrzyn\w+|zgod\w+|kon(?:t[aou]?|tem|cie)
            |subskrypcj\w+|komentarz\w*)
        |javascript
        |od redakcji(?= ?:)|sprostowanie|errata
    """,
    "cs": r"""
        (?:tento|tohoto|tomto|tato|této|toto) (?:\w+ )?(?:člán\w+|text\w*|strán\w+|podcast\w*|díl\w*|video
            |newsletter\w*|rozhovor\w*|recept\w*|příspěv\w+)
        |(?:náš|naše|našeho|naší|našem|našich) (?:\w+ )?(?:newsletter\w*|aplikac\w+|strán\w+|web\w*|čtenář\w+
            |partner\w*|kanál\w*|redakc\w+)
        |(?:váš|vaše|vašeho|vaší|vašem) (?:prohlížeč\w*|zařízen\w+|e-?mail\w*|souhlas\w*|účt\w+|předplatn\w+)
        |javascript
        |od redakce(?= ?:)|oprava(?= ?:)|poznámka redakce
    """,
    "tr": r"""
        bu (?:\w+ )?(?:yazı\w*|makale\w*|haber\w*|sayfa\w*|site\w*|video\w*|bölüm\w*|içeri\w+|röportaj\w*)
        |(?:bülten|kanal|uygulama|site|mağaza|abone)(?:imiz|ımız|mız|miz|lerimiz|larımız)\w*
        |tarayıcınız\w*|cihazınız\w*|hesabınız\w*|aboneliğiniz\w*|javascript
    """,
    "ru": r"""
        (?:эт(?:а|о|у|ой|ом|от|ого)) (?:\w+ )?(?:стать\w+|текст\w*|материал\w*|страниц\w+|сайт\w*|видео|выпуск\w*
            |подкаст\w*|рецепт\w*|интервью|публикаци\w+)
        |(?:наш|наша|наше|наши|нашу|нашей|нашем|нашего|наших) (?:\w+ )?(?:рассылк\w+|канал\w*|сайт\w*|приложени\w+
            |читател\w+|подписчик\w*|партн\w+|редакци\w+|магазин\w*|телеграм\w*)
        |(?:ваш|ваша|ваше|ваши|вашего|вашем) (?:браузер\w*|устройств\w+|почт\w+|согласи\w+|аккаунт\w*|подписк\w+)
        |javascript
        |от редакции(?= ?[:.])|примечание редакции|исправление(?= ?:)
    """,
    "uk": r"""
        (?:ця|це|цю|цій|цей|цього|цьому) (?:\w+ )?(?:статт\w+|текст\w*|матеріал\w*|сторін\w+|сайт\w*|відео|випуск\w*
            |подкаст\w*|рецепт\w*|публікаці\w+)
        |(?:наш|наша|наше|наші|нашу|нашій|нашого|наших) (?:\w+ )?(?:розсил\w+|канал\w*|сайт\w*|застосун\w+
            |читач\w*|партнер\w*|редакці\w+|телеграм\w*)
        |javascript
    """,
    "fi": r"""
        tämä(?:n)? (?:\w+ )?(?:artikkeli\w*|juttu|jutun|teksti\w*|sivu\w*|podcast\w*|jakso\w*|video\w*|resepti\w*
            |haastattelu\w*|sisältö|sisällön)
        |(?:uutiskirjeemme|sovelluksemme|sivustomme|lukijamme|kanavamme|toimituksemme|kumppanimme)
        |selaimesi|laitteesi|tilisi|tilauksesi|sähköpostisi|javascript
    """,
    "hu": r"""
        (?:ez a|ez az|ezt a|ezt az|ebben a|ebben az) (?:\w+ )?(?:cikk\w*|írás\w*|oldal\w*|podcast\w*|epizód\w*|videó\w*
            |recept\w*|interjú\w*|tartal\w+)
        |(?:hírlevelünk\w*|csatornánk\w*|oldalunk\w*|olvasóink\w*|partnereink\w*|alkalmazásunk\w*)
        |javascript
    """,
    "ro": r"""
        (?:acest|această|acestui|acestei) (?:\w+ )?(?:articol\w*|text\w*|pagin\w+|site\w*|podcast\w*|episod\w*|video\w*
            |newsletter\w*|interviu\w*|rețet\w+|material\w*)
        |(?:newsletterul|aplicația|site-ul|canalul|pagina|redacția|magazinul|cititorii|partenerii) (?:nostru|noastră|noștri)
        |javascript
    """,
    "ja": r"""この(?:記事|ページ|サイト|動画|番組|コンテンツ)|本(?:記事|サイト|ページ|コンテンツ)|当(?:サイト|ブログ)|お使いのブラウザ|(?:メール)?アドレスが公開|【(?:訂正|お断り)】|訂正(?=[:：])""",
    "zh": r"""(?:本|此|该)(?:文(?!件)|文章|网站|網站|站|页面|頁面|视频|視頻|节目|報道|报道|内容|文內容)|我们的(?:网站|公众号|频道|应用|读者)|您的(?:浏览器|设备|邮箱|账户)|本(?:号|公众号)|更正(?=[:：])|编者按|編者按|编者注""",
    "ko": r"""이 (?:기사|글|페이지|사이트|영상|콘텐츠|포스팅)\w*|본 (?:기사|글|콘텐츠|사이트)\w*|저희 (?:사이트|앱|채널|뉴스레터)\w*|귀하의 (?:브라우저|기기|동의)\w*""",
}
ACTS: dict[str, tuple[tuple[HiddenReason, str], ...]] = {
    "en": (
        ("advertisement", r"affiliate|commission|sponsored|advertis\w+|paid (?:for|partnership)|purchases?|disclosure|free of charge|sent to us"),
        ("promotion", r"subscrib\w+|sign(?:ing)? up|sign(?:ing)? in|log(?:ging)? in|register\w*|follow|like|join|download|newsletters?|donat\w+|support(?:ing)?|become a|member(?:ship)?s?|share|buy|get more|deliver\w*|thanks? (?:you )?for|welcome (?:back )?to|gift|free trial|patreon|e-?mail|contact|get in touch|write to"),
        ("navigation", r"listen(?:ing)?|watch(?:ing)?|read (?:more|the|also|our)|click|tap|enable\w*|turn(?:ed)? (?:on|off)|disabled?|browser|cookies|consent|accept\w*|agree\w*|store|privacy|part (?:of|\w+ (?:of|in)) (?:a|an|our|my|the|this)|series|warning|spoilers?|continue reading|view|load\w*|more than \w+ (?:day|week|month|year)s? old"),
        ("credit", r"(?:earlier|previous|original) version|syndicated (?:feed|source)|(?:agency|wire) feed|(?:was|were|(?:has|have)(?: not)? been|is|are)(?: \w+){0,3} (?:auto-)?(?:reviewed|modified|updated|amended|corrected|edited|changed|created|generated|produced|translated|adapted|republished|reprinted|published|posted|condensed|licen[sc]ed|written|made|transcribed|sponsored|archived|first)|(?:first|originally|previously) (?:appeared|published|ran|posted)|corrects?|updates?|errors?|corrections?|clarifications?|misspell\w*|misspelt|misstat\w+|incorrectly|copyright\w*|appeared|edited for|based on reporting"),
    ),
    "de": (
        ("advertisement", r"affiliate\w*|provision\w*|gesponsert|werb\w+|anzeige\w*"),
        ("promotion", r"abonnier\w+|anmeld\w+|registrier\w+|folgen|teilen|newsletter|unterstütz\w+|spend\w+|herunterlad\w*|laden|mitglied|abo|exklusiv|abonnent\w*"),
        ("navigation", r"anhören|hören|ansehen|klick\w*|aktivier\w+|cookies|einwillig\w+|zustimm\w+|akzeptier\w+|stimmen|speicher\w*|datenschutz\w*|teil \w+ (?:serie|reihe)|serie|verwend\w+|nutz\w+|einstell\w+|älter als"),
        ("credit", r"automatisch (?:aus|von|erstellt|übernommen|erzeugt|generiert)|redaktionell (?:bearbeitet|geprüft)|aktualisiert|korrigiert|überarbeitet|geändert|erschien\w*|veröffentlicht|übersetzt|erstellt|berichtig\w+|version|(?:früher|vorherig|vorig)\w+ (?:fassung|version)|falsch\w*|irrtümlich\w*|fehlerhaft\w*"),
    ),
    "fr": (
        ("advertisement", r"affili\w+|commission|sponsoris\w+|publicit\w+"),
        ("promotion", r"abonn\w+|inscri\w+|connect\w+|suivez|partag\w+|newsletter|soutenez|don|téléchargez|recev\w+|réservé\w*"),
        ("navigation", r"écout\w+|regard\w+|cliqu\w+|activ\w+|cookies|consent\w+|accept\w+|stock\w+|utilis\w+|confidentialité|série|plus de \w+ (?:ans?|mois|jours?)"),
        ("credit", r"mis à jour|actualisé|corrigé|modifié|publié|paru|traduit|créé|réalisé|version (?:antérieure|précédente)|erron\w+|par erreur|erratum"),
    ),
    "es": (
        ("advertisement", r"afiliad\w+|comisi\w+|patrocinad\w+|public(?:idad|itari\w+)"),
        ("promotion", r"suscr[ií]b\w+|regístr\w+|reg[ií]str\w+|s[ií]gu\w+|compart\w+|newsletter|boletín|apoy\w+|dona\w*|descarg\w+|únete|recib\w+|suscript\w+|exclusiv\w+"),
        ("navigation", r"escuch\w+|mira|clic|activ\w+|cookies|consent\w+|acept\w+|almacen\w+|utiliz\w+|usa\w*|privacidad|serie"),
        ("credit", r"gener(?:ad\w+|ó) automáticamente|revisad\w+ por (?:la|nuestra) redacción|actualizad\w+|corregid\w+|modificad\w+|publicad\w+|publicó|apareció|traducid\w+|cread\w+|versión (?:anterior|previa)|equivocad\w+|erróne\w+|por error"),
    ),
    "it": (
        ("advertisement", r"affiliat\w+|commission\w+|sponsorizzat\w+|pubblicit\w+|affiliazion\w+"),
        ("promotion", r"abbon\w+|iscriv\w+|registr\w+|segui\w*|condivid\w+|newsletter|sostien\w+|scaric\w+|ricev\w+|riservat\w+|esclusiv\w+"),
        ("navigation", r"ascolt\w+|guard\w+|clicc\w+|attiv\w+|cookie|consens\w+|accett\w+|utilizz\w+|usa|privacy|serie"),
        ("credit", r"aggiornat\w+|corrett\w+|modificat\w+|pubblicat\w+|apparso|tradott\w+|creat\w+|versione precedente|errat\w+|per errore"),
    ),
    "pt": (
        ("advertisement", r"afiliad\w+|comiss\w+|patrocinad\w+|publicit\w+|publicidade"),
        ("promotion", r"assin\w+|inscrev\w+|cadastr\w+|sig\w+|compartilh\w+|newsletter|apoi\w+|baix\w+|receb\w+|assinante\w*|exclusiv\w+"),
        ("navigation", r"ouç\w+|ouvir|assist\w+|cli(?:que|c\w+)|ativ\w+|cookies|consent\w+|aceit\w+|utiliz\w+|usa\w*|privacidade|série"),
        ("credit", r"atualizad\w+|corrigid\w+|modificad\w+|publicad\w+|traduzid\w+|criad\w+|versão anterior|errad\w+|por (?:engano|erro)"),
    ),
    "nl": (
        ("advertisement", r"affiliate\w*|commissie|gesponsord|adverten\w+"),
        ("promotion", r"abonne\w+|aanmeld\w+|meld|schrijf|inlog\w+|volg\w*|deel|nieuwsbrief|steun\w*|download\w*|ontvang\w*|exclusief"),
        ("navigation", r"luister\w*|bekijk\w*|klik\w*|schakel|cookies|toestemming|accepte\w+|gebruik\w*|privacy|serie"),
        ("credit", r"bijgewerkt|gecorrigeerd|aangepast|gepubliceerd|verscheen|vertaald|gemaakt|eerdere versie|verkeerd\w*|onjuist\w*|abusievelijk"),
    ),
    "sv": (
        ("advertisement", r"affiliatel\w+|annonslänk\w*|provision|sponsra\w*|annons\w*|reklam\w*"),
        ("promotion", r"prenumer\w+|registrera|logga in|följ|dela|nyhetsbrev\w*|stöd\w*|ladda ner|medlem\w*|låst"),
        ("navigation", r"lyssna|titta|klicka|aktivera|cookies|kakor|samtyck\w*|godkänn\w*|läs mer|del \w+ i serien|serie\w*"),
        ("credit", r"uppdatera\w*|rätta\w*|ändra\w*|publicera\w*|översatt|skapad\w*|tidigare version|fel|felaktig\w*"),
    ),
    "da": (
        ("advertisement", r"affiliatel\w+|annoncelink\w*|reklamelink\w*|provision|kommission|sponsorer\w*|annonc\w*|reklame\w*"),
        ("promotion", r"abonn\w+|tilmeld\w*|log ind|følg|del|nyhedsbrev\w*|støt\w*|hent|medlem\w*|låst"),
        ("navigation", r"lyt|hør|se|klik\w*|aktiver\w*|cookies|samtykke\w*|accepter\w*|læs mere|serie\w*"),
        ("credit", r"opdatere\w*|rettet|ændret|publiceret|udgivet|oversat|lavet|tidligere version|fejlagtig\w*|fejl"),
    ),
    "nb": (
        ("advertisement", r"affiliatel\w+|annonselenke\w*|reklamelenke\w*|provisjon|sponse\w*|annons\w*|reklame\w*"),
        ("promotion", r"abonn\w+|meld|logg inn|følg|del|nyhetsbrev\w*|støtt\w*|last ned|medlem\w*|låst"),
        ("navigation", r"lytt|hør|se|klikk\w*|aktiver\w*|cookies|informasjonskapsler|samtykk\w*|godta\w*|les mer|serie\w*"),
        ("credit", r"oppdater\w*|rettet|endret|publisert|oversatt|laget|tidligere versjon|feilaktig\w*|feil"),
    ),
    "pl": (
        ("advertisement", r"afiliac\w+|partnersk\w+|prowizj\w+|sponsorowan\w+|reklam\w+"),
        ("promotion", r"subskryb\w+|zapisz\w*|zaloguj\w*|zarejestruj\w*|obserwuj\w*|udostępnij\w*|newsletter\w*|wesprzyj\w*|pobierz\w*|prenumer\w+|abonent\w+|prenumerator\w+"),
        ("navigation", r"posłuchaj\w*|obejrzyj\w*|kliknij\w*|włącz\w*|cookies?|zgod\w+|akceptuj\w*|serii|cyklu|dostępny"),
        ("credit", r"zaktualizowan\w+|poprawion\w+|zmienion\w+|opublikowan\w+|przetłumaczon\w+|ukazał\w*|(?:wcześniejsz|poprzedni)\w+ wersj\w+|błędn\w+|omyłkowo"),
    ),
    "cs": (
        ("advertisement", r"affiliate|partnersk\w+|proviz\w+|sponzorovan\w+|reklam\w+|inzer\w+"),
        ("promotion", r"předpla\w+|přihla\w+|registr\w+|sledujte|sdílej\w*|newsletter\w*|podpoř\w*|stáhn\w+|odebír\w+"),
        ("navigation", r"poslechn\w+|podívej\w*|klikn\w+|zapn\w+|cookies?|souhlas\w*|seriál\w*|zamčen\w*"),
        ("credit", r"aktualizov\w+|opraven\w*|upraven\w*|zveřejněn\w*|přeložen\w*|vyšel|předchozí verz\w+|chybn\w+|nesprávn\w+"),
    ),
    "tr": (
        ("advertisement", r"ortaklık|komisyon|sponsor\w*|reklam\w*|iş birliği"),
        ("promotion", r"abone\w*|kaydol\w*|giriş yap\w*|takip ed\w*|paylaş\w*|bülten\w*|destek\w*|indir\w*"),
        ("navigation", r"dinle\w*|izle\w*|tıkla\w*|çerez\w*|kabul|onay\w*|dizi\w*"),
        ("credit", r"güncelle\w*|düzelt\w*|değiştiril\w*|yayımlan\w*|yayınlan\w*|çevril\w*|önceki sürüm\w*|yanlış\w*|hatalı\w*"),
    ),
    "ru": (
        ("advertisement", r"партн[её]рск\w+|комисси\w+|спонсор\w*|реклам\w+"),
        ("promotion", r"подпи[сш]\w+|зарегистрир\w+|войдите|поделит\w+|рассылк\w+|поддерж\w+|скача\w+|присоедин\w+"),
        ("navigation", r"послуша\w+|посмотр\w+|нажм\w+|включ\w+|cookies?|куки|соглас\w+|цикла|серии"),
        ("credit", r"обновл\w+|исправл\w+|измен[её]н\w*|опубликован\w*|переве\w+|впервые|(?:предыдущ|ранн|прежн)\w+ верси\w+|неверн\w+|ошибочн\w+"),
    ),
    "uk": (
        ("advertisement", r"партнерськ\w+|комісі\w+|спонсор\w*|реклам\w+"),
        ("promotion", r"підпи[сш]\w+|зареєструй\w+|увійд\w+|поділит\w+|розсилк\w+|підтрим\w+|завантаж\w+|приєдн\w+"),
        ("navigation", r"послуха\w+|подив\w+|натисн\w+|увімкн\w+|cookies?|згод\w+|серії"),
        ("credit", r"оновлен\w*|виправлен\w*|змінен\w*|опублікован\w*|переклад\w*|вперше|(?:попередн|ранішн)\w+ версі\w+|помилков\w+|невірн\w+"),
    ),
    "fi": (
        ("advertisement", r"affiliate\w*|mainoslink\w*|kumppanuus\w*|provisio\w*|sponsoroi\w*|mainos\w*"),
        ("promotion", r"tilaa\w*|kirjaudu|rekisteröi\w*|seuraa|jaa|uutiskir\w+|tue|lataa"),
        ("navigation", r"kuuntele|katso|klikkaa|salli|evästei\w*|suostumus\w*|hyväksy\w*|sarja\w*"),
        ("credit", r"päivitet\w+|korjattu\w*|muutettu\w*|julkaistu\w*|käännetty|ilmestynyt|aiemma\w+ versio\w+|virheellise\w+"),
    ),
    "hu": (
        ("advertisement", r"affiliate|partnerlink\w*|jutalék\w*|szponzor\w*|reklám\w*|hirdetés\w*"),
        ("promotion", r"iratkoz\w+|feliratkoz\w+|előfizet\w*|regisztrál\w*|jelentkez\w+|köves\w+|oszd meg|támoga\w+|töltsd le"),
        ("navigation", r"hallgas\w+|nézd|kattints\w*|engedélyez\w*|cookie\w*|süti\w*|hozzájárul\w*|elfogad\w*|sorozat\w*"),
        ("credit", r"frissít\w+|javít\w+|módosít\w+|megjelent|publikál\w*|fordít\w+"),
    ),
    "ro": (
        ("advertisement", r"afilia\w+|comision\w*|sponsorizat\w*|publicitar\w*|reclam\w+"),
        ("promotion", r"abon\w+|înscri\w+|autentific\w*|urmăr\w+|distribui\w*|newsletter\w*|susțin\w*|descarc\w*"),
        ("navigation", r"ascult\w+|urmăr\w+|click|activ\w+|cookie\w*|consimțământ\w*|accept\w*|seri\w+"),
        ("credit", r"actualizat\w*|corectat\w*|modificat\w*|publicat\w*|tradus\w*|apărut|versiun\w+ anterioar\w+|greșit\w*|eronat\w*"),
    ),
    "ja": (
        ("advertisement", r"アフィリエイト|広告|プロモーション|PR(?=を含)|スポンサー|提供"),
        ("promotion", r"会員限定|有料会員|会員登録|登録|購読|フォロー|シェア|ログイン|メルマガ|ダウンロード"),
        ("navigation", r"クリック|視聴|再生|Cookie|クッキー|同意|有効にして|続きを読む|続きを"),
        ("credit", r"更新され|訂正|修正|転載|無断|公開され|翻訳|執筆"),
    ),
    "zh": (
        ("advertisement", r"广告|廣告|赞助|贊助|推广|佣金"),
        ("promotion", r"关注|關注|订阅|訂閱|注册|註冊|登录|登入|分享|下载|下載|会员|會員|转发"),
        ("navigation", r"点击|點擊|扫码|二维码|收听|观看|Cookie|同意|启用|阅读原文|閱讀"),
        ("credit", r"转载|轉載|更新|修改|首发|来源|來源|授权|授權|仅代表|不代表|版权|版權|编辑|翻译"),
    ),
    "ko": (
        ("advertisement", r"광고\w*|제휴\w*|수수료\w*|협찬\w*|원고료\w*"),
        ("promotion", r"구독\w*|가입\w*|로그인\w*|팔로우\w*|공유\w*|회원\w*|다운로드\w*"),
        ("navigation", r"클릭\w*|시청\w*|쿠키\w*|동의\w*|활성화\w*"),
        ("credit", r"무단\w*|전재\w*|재배포\w*|수정\w*|업데이트\w*|저작권\w*|번역\w*"),
    ),
}  # fmt: skip
"""Why a line is not part of the story, and what it is about."""
