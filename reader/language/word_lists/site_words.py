"""Words of sites about themselves, by language: what they call themselves, and what one does there.

Each row is a pattern of whole words, in small letters; white space in a row of ``ITSELF`` is only for
reading. See ``site_talk``.
"""

from reader.document.annotations import HiddenReason

ITSELF: dict[str, str] = {
    "en": r"""
        (?:this|the following) (?:\w+ )?(?:post|articles?|story|page|web ?site|site|blog|video|podcast|episode
            |newsletter|transcript|interview|review|content|essay|column|feature|piece
            |recipe|edition|series)
        |(?:our|my) (?:\w+ )?(?:work|writing|newsletters?|apps?|web ?sites?|site|journalism|reporting|mailing list
            |podcasts?|channels?|readers?|subscribers|newsroom|stor(?:y|ies)|articles?|coverage|blog
            |magazine|terms|privacy|cookie|policy|policies|partners|standards|series|links|community
            |social media|homepage|store|shop|patreon|facebook|instagram|twitter)
        |your (?:\w+ )?(?:inbox|browser|device|e-?mail|consent|privacy|settings|preferences|choices|visit
            |subscription|account|comments?|feedback|support|donations?|membership|experience|data)
        |(?:independent|quality|local|public[- ]service|trusted|fearless) (?:journalism|reporting)
        |(?:(?:do you )?have|have you got|got) (?:a|any|your) (?:story|stories|(?:news )?tips?)
        |(?:a|the) version of this|on (?:the|our|this) site|editor['’]s note|javascript
        |thanks? (?:you )?for (?:reading|listening|watching)|(?:our|my|new) posts
        |your (?:use|continued use)|(?:we|i) (?:may|might|could|can|will) (?:earn|receive|get)
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
    """,
    "fr": r"""
        (?:cet|ce|cette) (?:article|page|site|vidéo|podcast|épisode|lettre|contenu|texte|entretien|recette)
        |(?:notre|nos|mes|ma|mon) (?:newsletters?|lettre|lettres|application|site|journal|rédaction
            |abonnés|lecteurs|partenaires|podcasts?|chaîne|politique|charte|boutique|articles)
        |(?:votre|vos|ton|ta) (?:navigateur|appareil|boîte|e-?mail|adresse|consentement|préférences
            |choix|abonnement|compte|commentaire|visite|données)
        |note de la rédaction|javascript
    """,
    "es": r"""
        est[ea] (?:artículo|página|sitio|web|vídeo|video|podcast|episodio|boletín|contenido|texto
            |entrevista|receta|nota|entrada)
        |nuestr[oa]s? (?:boletín|boletines|newsletters?|app|aplicación|sitio|web|página|canal|lectores
            |suscriptores|socios|política|podcasts?|redacción|tienda|whatsapp)
        |(?:su|tu|sus|tus) (?:navegador|dispositivo|correo|bandeja|consentimiento|preferencias
            |suscripción|cuenta|comentario|visita|datos|experiencia)
        |nota (?:del editor|de la redacción)|javascript
    """,
    "it": r"""
        quest[oa] (?:articolo|pagina|sito|video|podcast|episodio|newsletter|contenuto|testo|intervista
            |ricetta)|quest['’](?:articolo|intervista)
        |(?:nostr[aoie]) (?:newsletter|app|sito|canale|lettori|abbonati|partner|informativa|podcast
            |redazione|negozio)
        |(?:tu[oa]|vostr[oa]|su[oa]) (?:browser|dispositivo|casella|e-?mail|consenso|preferenze|account
            |abbonamento|commento|visita)
        |nota (?:del direttore|della redazione)|javascript
    """,
    "pt": r"""
        est[ea] (?:artigo|página|site|vídeo|podcast|episódio|newsletter|conteúdo|texto|entrevista|receita
            |matéria|reportagem)
        |noss[oa]s? (?:newsletter|app|aplicativo|site|canal|leitores|assinantes|parceiros|política
            |podcast|redação|loja)
        |(?:seu|sua|teu) (?:navegador|dispositivo|e-?mail|consentimento|preferências|assinatura|conta
            |comentário|visita|experiência)
        |nota (?:do editor|da redação)|javascript
    """,
    "nl": r"""
        dit (?:artikel|bericht|verhaal|interview|recept)|deze (?:pagina|website|site|video|podcast
            |aflevering|nieuwsbrief|tekst|inhoud)
        |onze (?:nieuwsbrief|app|website|site|lezers|abonnees|partners|podcast|redactie)
        |(?:uw|je|jouw) (?:browser|apparaat|inbox|e-?mail\w*|toestemming|voorkeuren|account|abonnement
            |reactie|bezoek|gegevens)
        |noot van de redactie|javascript
    """,
}
ACTS: dict[str, tuple[tuple[HiddenReason, str], ...]] = {
    "en": (
        ("advertisement", r"affiliate|commission|sponsored|advertis\w+|paid (?:for|partnership)|purchases?|disclosure"),
        ("promotion", r"subscrib\w+|sign(?:ing)? up|sign(?:ing)? in|log(?:ging)? in|register\w*|follow|like|join|download|newsletters?|donat\w+|support(?:ing)?|become a|member(?:ship)?s?|share|buy|get more|deliver\w*|thanks? (?:you )?for|welcome (?:back )?to|gift|free trial|patreon|e-?mail|contact|get in touch|write to"),
        ("navigation", r"listen(?:ing)?|watch(?:ing)?|read (?:more|the|also|our)|click|tap|enable\w*|turn(?:ed)? (?:on|off)|disabled?|browser|cookies|consent|accept\w*|agree\w*|store|privacy|part (?:of|\w+ (?:of|in)) (?:a|an|our|my|the|this)|series|warning|spoilers?|continue reading|view|load\w*|more than \w+ (?:day|week|month|year)s? old"),
        ("credit", r"(?:was|were|has been|have been|is|are)(?: \w+)? (?:updated|amended|corrected|edited|changed|created|generated|produced|translated|adapted|republished|reprinted|published|posted|condensed|licen[sc]ed|written|made|transcribed|sponsored|archived|first)|(?:first|originally|previously) (?:appeared|published|ran|posted)|corrects?|updates?|errors?|corrections?|clarifications?|misspell\w*|misspelt|misstat\w+|incorrectly|copyright\w*|appeared|edited for|based on reporting"),
    ),
    "de": (
        ("advertisement", r"affiliate\w*|provision\w*|gesponsert|werb\w+|anzeige\w*"),
        ("promotion", r"abonnier\w+|anmeld\w+|registrier\w+|folgen|teilen|newsletter|unterstütz\w+|spend\w+|herunterlad\w*|laden|mitglied|abo"),
        ("navigation", r"anhören|hören|ansehen|klick\w*|aktivier\w+|cookies|einwillig\w+|zustimm\w+|akzeptier\w+|stimmen|speicher\w*|datenschutz\w*|teil \w+ (?:serie|reihe)|serie|verwend\w+|nutz\w+|einstell\w+|älter als"),
        ("credit", r"aktualisiert|korrigiert|überarbeitet|geändert|erschien\w*|veröffentlicht|übersetzt|erstellt|berichtig\w+|version"),
    ),
    "fr": (
        ("advertisement", r"affili\w+|commission|sponsoris\w+|publicit\w+"),
        ("promotion", r"abonn\w+|inscri\w+|connect\w+|suivez|partag\w+|newsletter|soutenez|don|téléchargez|recev\w+"),
        ("navigation", r"écout\w+|regard\w+|cliqu\w+|activ\w+|cookies|consent\w+|accept\w+|stock\w+|utilis\w+|confidentialité|série|plus de \w+ (?:ans?|mois|jours?)"),
        ("credit", r"mis à jour|actualisé|corrigé|modifié|publié|paru|traduit|créé|réalisé"),
    ),
    "es": (
        ("advertisement", r"afiliad\w+|comisi\w+|patrocinad\w+|public(?:idad|itari\w+)"),
        ("promotion", r"suscr[ií]b\w+|regístr\w+|reg[ií]str\w+|s[ií]gu\w+|compart\w+|newsletter|boletín|apoy\w+|dona\w*|descarg\w+|únete|recib\w+"),
        ("navigation", r"escuch\w+|mira|clic|activ\w+|cookies|consent\w+|acept\w+|almacen\w+|utiliz\w+|usa\w*|privacidad|serie"),
        ("credit", r"actualizad\w+|corregid\w+|modificad\w+|publicad\w+|apareció|traducid\w+|cread\w+"),
    ),
    "it": (
        ("advertisement", r"affiliat\w+|commission\w+|sponsorizzat\w+|pubblicit\w+"),
        ("promotion", r"abbon\w+|iscriv\w+|registr\w+|segui\w*|condivid\w+|newsletter|sostien\w+|scaric\w+|ricev\w+"),
        ("navigation", r"ascolt\w+|guard\w+|clicc\w+|attiv\w+|cookie|consens\w+|accett\w+|utilizz\w+|usa|privacy|serie"),
        ("credit", r"aggiornat\w+|corrett\w+|modificat\w+|pubblicat\w+|apparso|tradott\w+|creat\w+"),
    ),
    "pt": (
        ("advertisement", r"afiliad\w+|comiss\w+|patrocinad\w+|publicit\w+|publicidade"),
        ("promotion", r"assin\w+|inscrev\w+|cadastr\w+|sig\w+|compartilh\w+|newsletter|apoi\w+|baix\w+|receb\w+"),
        ("navigation", r"ouç\w+|ouvir|assist\w+|cli(?:que|c\w+)|ativ\w+|cookies|consent\w+|aceit\w+|utiliz\w+|usa\w*|privacidade|série"),
        ("credit", r"atualizad\w+|corrigid\w+|modificad\w+|publicad\w+|traduzid\w+|criad\w+"),
    ),
    "nl": (
        ("advertisement", r"affiliate\w*|commissie|gesponsord|adverten\w+"),
        ("promotion", r"abonne\w+|aanmeld\w+|meld|schrijf|inlog\w+|volg\w*|deel|nieuwsbrief|steun\w*|download\w*|ontvang\w*"),
        ("navigation", r"luister\w*|bekijk\w*|klik\w*|schakel|cookies|toestemming|accepte\w+|gebruik\w*|privacy|serie"),
        ("credit", r"bijgewerkt|gecorrigeerd|aangepast|gepubliceerd|verscheen|vertaald|gemaakt"),
    ),
}  # fmt: skip
"""Why a line is not part of the story, and what it is about."""
