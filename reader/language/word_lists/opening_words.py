"""Words that open sentences and are not part of a name, by language, beside the function words."""

from functools import cache

from reader.language.word_lists.function_words import function_words

_OPENING: dict[str, str] = {
    "da": """
        alligevel blandt derefter desuden dette disse dog ellers endelig foran gennem hendes
        hvem hver hvordan hvorfor ifølge igen imellem inden ingen medens mens næsten omkring
        samt senere trods
    """,
    "de": """
        alle allein allen aller alles also andere anderen anders anfangs ans aufgrund außer
        außerdem außerhalb bald beide beiden besonders bevor bisher bislang dadurch dafür
        dagegen daher dahinter damals danach daneben daran darauf daraufhin daraus darin darum
        darunter darüber davon davor dazu dein deine denn dennoch deren deshalb dessen deswegen
        dies diesem diesen dieses du ebenfalls ebenso ehe eigentlich einige einigen einst
        einstmals entlang entsprechend erst erstmals etwas euch falls fast ferner folglich
        gegenüber gemeinsam gemäß genau gerade gleichzeitig hatten her hier hierbei hierfür
        hierzu hinter ihn ihnen ihr ihrem ihren indem infolge inmitten innerhalb ins
        insbesondere insgesamt inzwischen irgendwann ja je jede jedem jeden jeder jedes jene
        jenseits jetzt kam kaum kein keiner könnte laut letztlich manche manchmal mehrere mein
        meine meist meistens mithilfe mittels mittlerweile muss möglicherweise nachdem nachts
        natürlich neben nichts nie niemand nächst ob obgleich obwohl oft ohne per pro rund samt
        schließlich seitdem seither selbst sobald sodass sofern sogar solange solche somit
        sondern sonst soviel sowohl später statt stattdessen teils teilweise trotz trotzdem
        ungefähr uns unser unsere unweit viel viele vielleicht vielmehr vier vorher wann warum
        wegen weil weiter weitere weiterhin weitgehend welche welcher wem wen wenig wenige
        weniger wer wo wobei wodurch wohl worin zudem zuerst zufolge zugleich zuletzt zumeist
        zumindest zunächst zurück zusammen zusätzlich zuvor zwar überall übrigens
    """,
    "es": """
        ahí algo algunas algunos allí anteriormente antes apenas aquel aquella aquí ayer aún
        bajo casi cual cuanto debido dentro dicha dicho ella ellas ellos entonces eran esos
        estas esto estuvo fuera fueron hacia incluso junto luego mediante mi mucha muchas mucho
        muchos nada nadie ninguna ninguno nosotros nunca otras posteriormente pues quienes solo
        sí tampoco tu unas unos usted yo
    """,
    "fr": """
        afin aucun aucune auparavant auprès autour autre beaucoup bien car ceci cela celle
        celles celui cependant cet ceux chaque chez comment d'après dernièrement derrière devant
        donc durant dès désormais elles enfin ensuite environ face finalement hier ici jamais je
        jusqu'à jusque l' leurs lorsque là maintenant malgré mes moi mon ni non nos nous on or
        outre où parce parfois parmi pendant peu pourquoi pourtant presque près puis puisque
        quand quel quelle quelques quoi sauf seul seulement sinon soit sous souvent suite
        suivant surtout tandis tant tous toute toutefois toutes trop voici voilà vos vous
    """,
    "it": """
        adesso alcune alcuni allora almeno altre altri appena attraverso attualmente benché chi
        ciascuno circa ciò col comunque contro dai davanti dentro dietro dopo dove dunque
        durante ecco egli entro era erano essi fino finora forse fu furono già ieri infatti
        infine inoltre insieme intanto intorno invece lui mai malgrado me meno mentre molte
        molti molto nelle nello nessuno nonostante nulla oltre oppure ora ossia perciò però poi
        poiché presso prima purtroppo qual quando quasi quel quelle quelli queste qui quindi
        secondo sempre senza solo soltanto sopra sotto spesso successivamente sue sugli sui suoi
        tranne tutta tutte uno verso voi
    """,
    "nb": """
        allikevel bak blant deres deretter derfor dersom dessuten disse foran hos hvem hver
        hvorfor ifølge igjen imens innen kun nesten omkring samme samt senere tross utenfor
    """,
    "nl": """
        achter alleen anders bijna binnen boven buiten daarbij daardoor daarna daarnaast daarom
        dankzij doch dus echter eerst ga hen hoe hoewel indien intussen ja jullie mijn naast
        nadat omdat omstreeks ondanks onze pas rond sinds soms tenslotte terwijl tijdens toch
        toen tussen vaak vanaf vanwege veel vervolgens via volgens vooral voordat waar waarom
        wanneer want wie zelf zelfs zo zoals
    """,
    "pt": """
        algumas alguns ali além ambos apesar após aquela aquele aqui assim atualmente cada
        conforme contudo cuja dali daquele dela dele dessa desse desta deste devido durante ela
        elas eles embora enquanto entretanto então eram essa essas esse esses estas estes eu
        isto junto logo lá me mediante muita muitas muitos nada nem nenhum nessa nesse nesta
        neste ninguém num numa nunca nós outra outras outro outros pelas pelos perante pois
        portanto porém posteriormente pouco qual quanto quase seja sempre sendo sob tampouco
        tanto todas todo tudo umas uns você vários
    """,
    "sv": """
        bakom bland båda både dels dessutom därefter eftersom endast framför före henne hennes
        honom icke ifall inför ingen innan kring medan nära omkring samt sen senare trots ur
        utanför varför vem vilka vilken åt
    """,
}
"""Rarer ones that often open a sentence and are not part of names."""
_OPENING["no"] = _OPENING["nb"]


@cache
def opening_words(language: str) -> frozenset[str]:
    """Return the words of a language that open sentences and are not part of a name."""
    return function_words(language) | frozenset(_OPENING.get(language, "").split())
