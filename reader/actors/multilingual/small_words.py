"""Small words of several languages: where a sentence begins with one, no name begins with it.

Closed classes: articles, prepositions, conjunctions, pronouns, auxiliaries and adverbs that are no
nouns. Left out is what often begins a name: ``Di Maio``, ``Da Silva``, ``Will``, ``Per``.
"""

from functools import cache

from reader.actors.multilingual.words import OPENERS

_SMALL: dict[str, str] = {
    "de": """
        ab aber alle allein allen aller allerdings alles als also am an andere anderen anders
        anfangs ans auch auf aufgrund aus außer außerdem außerhalb bald bei beide beiden beim
        bereits besonders bevor bis bisher bislang da dabei dadurch dafür dagegen daher dahinter
        damals damit danach daneben dann daran darauf daraufhin daraus darin darum darunter darüber
        das dass davon davor dazu dein deine dem den denn dennoch der deren des deshalb dessen
        deswegen die dies diese diesem diesen dieser dieses doch dort drei du durch ebenfalls ebenso
        ehe eigentlich ein eine einem einen einer eines einige einigen einst einstmals entlang
        entsprechend er erst erstmals es etwa etwas euch falls fast ferner folglich für gegen
        gegenüber gemeinsam gemäß genau gerade gleichzeitig haben hat hatte hatten her heute hier
        hierbei hierfür hierzu hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in indem
        infolge inmitten innerhalb ins insbesondere insgesamt inzwischen irgendwann ist ja je jede
        jedem jeden jeder jedes jedoch jene jenseits jetzt kam kann kaum kein keine keiner könnte
        laut letztlich man manche manchmal mehr mehrere mein meine meist meistens mit mithilfe
        mittels mittlerweile muss möglicherweise nach nachdem nachts natürlich neben nicht nichts
        nie niemand noch nun nur nächst ob obgleich obwohl oder oft ohne per pro rund samt
        schließlich schon sehr sein seine seinem seinen seiner seit seitdem seither selbst sich sie
        sind so sobald sodass sofern sogar solange solche somit sondern sonst soviel sowie sowohl
        später statt stattdessen teils teilweise trotz trotzdem um und ungefähr uns unser unsere
        unter unweit viel viele vielleicht vielmehr vier vom von vor vorher wann war waren warum was
        wegen weil weiter weitere weiterhin weitgehend welche welcher wem wen wenig wenige weniger
        wenn wer werden wie wieder wir wird wo wobei wodurch wohl worden worin wurde wurden zu zudem
        zuerst zufolge zugleich zuletzt zum zumeist zumindest zunächst zur zurück zusammen
        zusätzlich zuvor zwar zwei zwischen über überall übrigens
    """,
    "nl": """
        aan achter al alle alleen als anders bij bijna binnen boven buiten daar daarbij daardoor
        daarna daarnaast daarom dan dankzij dat de deze die dit doch doen door dus echter een eerst
        en er ga had hebben heeft hem hen het hier hij hoe hoewel hun ik in indien intussen is ja je
        jullie kan maar met mijn na naar naast nadat niet nog nu of om omdat omstreeks ondanks onder
        onze ook op over pas rond sinds soms tegen tenslotte terwijl tijdens toch toen tot tussen
        uit vaak vanaf vanwege veel vervolgens via volgens voor vooral voordat waar waarom wanneer
        want waren was wat we wel welke wie wij worden wordt zal ze zelf zelfs zich zij zijn zo
        zoals zonder
    """,
    "da": """
        af alle alligevel at blandt da de dem den denne der derefter deres derfor desuden det dette
        disse dog du efter ellers en end endelig et fik flere for foran fordi fra før gennem ham har
        havde hende hendes her hun hvad hvem hver hvis hvor hvordan hvorfor i ifølge igen ikke
        imellem ind inden ingen jeg kan kun man mange med medens mellem men mens mod nogle nu når
        næsten og også om omkring op over på samme samt senere siden sin skal som så til trods ud
        uden under var ved vi vil være
    """,
    "sv": """
        alla allt att av bakom bara bland båda både dels dem den denna dessa dessutom det detta där
        därefter därför då efter eftersom en endast enligt ett flera framför från för före genom
        hade han har henne hennes hon honom hos hur här i icke ifall inför ingen innan inom inte jag
        kan kring man med medan mellan men mer mot många nu när nära någon några och också om
        omkring på samt sedan sen senare sin ska skulle som så till trots under upp ur utan utanför
        vad var varför vem vi vid vilka vilken är även åt över
    """,
    "no": """
        alle allikevel at av bak bare blant både da de dem den denne der deres deretter derfor
        dersom dessuten det dette disse en enn er et etter fikk flere for foran fordi fra før
        gjennom hadde ham han har hennes her hos hun hva hvem hver hvis hvor hvordan hvorfor i
        ifølge igjen ikke imens ingen innen jeg kan kun man mange med mellom men mens mot nesten
        noen nå når og også om omkring opp over på samme samt senere siden sin skal som så til tross
        under ut uten utenfor var ved vi vil
    """,
    "fr": """
        afin ainsi alors au aucun aucune auparavant auprès aussi autour autre autres aux avant avec
        beaucoup bien car ceci cela celle celles celui cependant ces cet cette ceux chaque chez
        comme comment contre d'après dans depuis dernièrement derrière devant donc dont durant dès
        désormais elle elles en encore enfin ensuite entre environ et face finalement hier ici il
        ils jamais je jusqu'à jusque l' la le les leur leurs lors lorsque lui là maintenant mais
        malgré mes moi moins mon même ne ni non nos nous on or ou outre où par parce parfois parmi
        pas pendant peu plus plusieurs pour pourquoi pourtant presque près puis puisque quand que
        quel quelle quelques qui quoi sa sans sauf se selon ses seul seulement si sinon soit son
        sont sous souvent suite suivant sur surtout tandis tant tous tout toute toutefois toutes
        trop très un une vers voici voilà vos vous à était été
    """,
    "es": """
        además ahora ahí algo algunas algunos allí ante anteriormente antes apenas aquel aquella
        aquí así aunque ayer aún bajo cada casi como con contra cual cuando cuanto debido dentro
        desde después dicha dicho donde durante e el ella ellas ellos en entonces entre era eran es
        esa ese eso esos esta estas este esto estos estuvo fue fuera fueron hace hacia hasta hay hoy
        incluso junto la las lo los luego mediante mi mientras mucha muchas mucho muchos muy más
        nada nadie ni ninguna ninguno no nos nosotros nunca o otra otras otro otros para pero poco
        por porque posteriormente pues que quien quienes se según ser si sido siempre sin sino sobre
        solo son su sus sí sólo también tampoco tan tanto tras tu un una unas unos usted y ya yo él
    """,
    "it": """
        ad adesso alcune alcuni allora almeno altre altri anche ancora appena attraverso attualmente
        benché che chi ci ciascuno circa ciò col come comunque con contro così cui dai davanti
        dentro dietro dopo dove dunque durante e ecco ed egli entro era erano essa essi fino finora
        forse fu furono già gli ha hanno i ieri il in infatti infine inoltre insieme intanto intorno
        invece io la le lo loro lui ma mai malgrado me meno mentre molte molti molto nei nel nella
        nelle nello nessuno noi non nonostante nostro nulla oggi ogni oltre oppure ora ossia per
        perché perciò però più poi poiché presso prima purtroppo qual quale quando quanto quasi quel
        quella quelle quelli quello questa queste questi questo qui quindi se secondo sempre senza
        si sia solo soltanto sono sopra sotto spesso su sua successivamente sue sugli sui sul sulla
        suo suoi tra tranne tutta tutte tutti tutto un una uno verso vi voi
    """,
    "pt": """
        a ainda algumas alguns ali além ambos antes ao aos apenas apesar após aquela aquele aqui as
        assim atualmente até cada com como conforme contra contudo cuja dali daquele dela dele
        depois desde dessa desse desta deste devido durante e ela elas ele eles em embora enquanto
        entre entretanto então era eram essa essas esse esses esta estas este estes eu foi foram
        hoje há isso isto junto já logo lá mais mas me mediante mesmo muita muitas muito muitos na
        nada nem nenhum nessa nesse nesta neste ninguém no num numa nunca não nós o onde ontem os ou
        outra outras outro outros para pela pelas pelo pelos perante pois por porque portanto porém
        posteriormente pouco qual quando quanto quase que quem se segundo seja sem sempre sendo seu
        seus sob sobre sua suas só também tampouco tanto todas todo todos tudo um uma umas uns você
        vários à é
    """,
}
_LIKE = {"nb": "no", "nn": "no", "lb": "de", "gl": "pt"}


@cache
def small_words(language: str) -> frozenset[str]:
    """Return what may open a sentence before a name, in lower case.

    Args:
        language: ISO 639-1 code; of one that is not told here, those of ``OPENERS``, which are of
            many languages, are returned.
    """
    told = _SMALL.get(_LIKE.get(language, language))
    return frozenset(told.split()) if told else OPENERS
