"""Given names that are forms of one name: short forms, and equivalents in other languages.

Written for this project. A form may be in several rows: Alex is Alexander and Alexandra.
"""

from collections import defaultdict
from functools import cache

from reader.actors.lists.gazetteers import gazetteers
from reader.actors.lists.name_lists import lists, marks_of
from reader.actors.mentions.name import folded

_FORMS = """
abigail abby abbie|abraham abe|adam adán|albert al bert alberto albrecht|alexander alex alec
 aleksandr aleksandar alexandre alessandro alejandro oleksandr sasha sandy|alexandra alex sandra
 alejandra alessandra sasha|alfred al alf alfredo alfie|amanda mandy|andrew andy drew andre andré
 andrea andres andrés andreas andrei andrey andrzej andriy|ann anna anne annie anita ana hannah
 hanna|anthony tony antonio antoine anton antónio antoni|arthur art artur arturo|augustus gus
 august augusto|barbara barb babs|bartholomew bart|benedict ben benedetto benedikt|benjamin ben
 benny benji|bernard bernie bernardo bernhard|bradley brad|calvin cal|catherine cathy kate katie
 kathy katherine kathryn catalina caterina katharina ekaterina yekaterina kateryna katarzyna|
caroline carrie carol carolina|charles charlie chuck carlos carlo karl carl karel charley|
christina chris christine tina cristina|christopher chris kit cristóbal christophe christoph
 cristoforo krzysztof|clifford cliff|clinton clint|constance connie|cynthia cindy|daniel dan danny
 daniele danilo|david dave davey dawid|deborah deb debbie|dennis denny denis|dominic dominik
 dominique domenico domingo|donald don donnie|dorothy dot dottie dolly|douglas doug|edmund ed
 eddie edmond edmundo|edward ed eddie ted teddy ned eduardo edouard eduard édouard|eleanor ellie
 nell nellie leonor|elizabeth liz beth betty lizzie eliza elisabeth isabel isabella elisabetta
 betsy libby lisa|emily em emilia|emmanuel manuel manny emanuele|eric erik erich|ernest ernie
 ernesto ernst|eugene gene eugenio evgeny yevgeny|florence flo|frances fran francesca francisca
 françoise franziska|francis frank francisco francesco françois franz pancho paco|franklin frank|
frederick fred freddie frederic frédéric friedrich federico fryderyk|gabriel gabe gabriele|george
 jorge giorgio georges georg jerzy yuri yury iuri georgios|gerald gerry jerry gerardo gerhard|
gerard gerry gérard gerardo|gilbert gil gilberto|gordon gordie|gregory greg gregorio grigory
 grzegorz gregg|harold harry hal harald|helen helena elena ellen hélène olena yelena|henry harry
 hank henri enrique enrico heinrich heinz henryk henrique|herbert herb bert|hubert hugh|hugh hugo
 ugo|ignatius ignacio ignazio|irene irina|isaac ike itzhak yitzhak|jacob jake jakob jacobo jacopo|
jacqueline jackie|james jim jimmy jamie jaime diego giacomo jacques santiago jimbo seamus|janet
 jan|jeffrey jeff geoffrey geoff|jennifer jen jenny|jeremiah jerry|jeremy jerry|jerome jerry
 jérôme girolamo|jessica jess jessie|joan joanna johanna jeanne juana giovanna|johann johannes
 hans|john jack johnny jon jean juan johann johannes giovanni ivan jan joão ian sean hans ioannis
 evan|jonathan jon|joseph joe joey josé josef giuseppe jozef józef iosif yosef yusuf pepe|joshua
 josh|judith judy judi|julian julien giuliano julio jules|julius julio giulio jules|katherine kate
 katie kathy kathryn catherine kitty|kenneth ken kenny|kimberly kim|laura laurie|lawrence larry
 laurence lorenzo laurent lars lorenz|leonard len lenny leonardo|leo lev léon leon leone|leslie
 les|louis lou luis luigi lewis ludwig ludovic luís louie|lucy lucia lucía|luke lucas luca lukas
 lucien|magdalene magda magdalena|marcus marc mark marco marcos marek|margaret maggie meg peggy
 margie margarita marguerite margherita greta margrethe rita margareta|mark marc marco marcos
 markus|martin marty martino martín marcin|martha marta|mary maria marie maría molly polly mariya
 maryam miriam mia|matthew matt matteo mateo matthieu matthias matthäus mateusz mathieu|matilda
 tilda mathilde|maurice mauricio maurizio moritz|maximilian max massimiliano|maxwell max|melissa
 mel|melvin mel|michael mike mick mickey michel miguel michele mikhail mykhailo mihai michał
 micheal mihail|mitchell mitch|monica monique|morris moe|nancy nan|nathan nate|nathaniel nate nat
 nathan|nicholas nick nicky nicolas nikolai nikola nicola nicolás nikolaus mykola nikolay nico
 klaus|nicole nicky nikki|norman norm|oliver ollie olivier oliviero|oscar óscar oskar|pamela pam|
patricia pat patty trish patsy patti|patrick pat paddy patricio patrice patrizio pádraig|paul
 pablo paolo paulo pavel pawel pál pavlo|penelope penny|peter pete pedro pietro pierre piotr pyotr
 petr petro petros pieter per|philip phil phillip felipe filippo philippe filip|priscilla cilla|
rachel raquel rachele|randolph randy|randall randy|raymond ray ramón raimundo raymundo|rebecca
 becky|reginald reg reggie|richard dick rick ricky rich richie ricardo riccardo ryszard|robert bob
 bobby rob robbie bert roberto robertas|roderick rod rodrigo|rodney rod|roger rog rogelio ruggero|
roland rolando orlando|ronald ron ronnie ronaldo|russell russ|samantha sam|samuel sam sammy
 samuele|sarah sally sara sarita|sebastian seb sebastián sébastien|simon simone simón szymon|
sophia sophie sofia zofia|stanley stan|stephanie steph stefanie|stephen steve steven stevie
 esteban stefano stéphane stefan stephan istván štěpán stepan|stuart stu stewart|susan sue susie
 suzanne susanna susana|sylvester sly|terence terry|teresa theresa terry tess thérèse terri|
theodore ted teddy theo teodoro fyodor teodor|thaddeus tad thad|thomas tom tommy tomás tommaso
 tomasz tomas|timothy tim timmy timoteo|toby tobias|valerie val|veronica ronnie verónica
 véronique|victor vic viktor vittorio víctor|victoria vicky vicki tori|vincent vince vinny
 vincenzo vicente|virginia ginny|vladimir volodymyr vlad włodzimierz|walter wally walt gualtiero|
wendell wen|wilfred wilf fred|william bill billy will willie liam guillermo guillaume wilhelm
 guglielmo willem|winston winnie|woodrow woody|yusuf yousef youssef yosef|zachary zach zack|
mohammed mohamed muhammad mohammad mehmet mo|ahmed ahmad achmed|hussein hossein husain husayn
""".replace("\n", "")


@cache
def _rows() -> dict[str, frozenset[int]]:
    rows: defaultdict[str, set[int]] = defaultdict(set)
    for number, row in enumerate(_FORMS.split("|")):
        for form in row.split():
            rows[folded(form)].add(number)
    return {form: frozenset(numbers) for form, numbers in rows.items()}


def has_forms(name: str) -> bool:
    """Return whether a name, as ``names.folded`` writes it, is a given name with other forms."""
    return name in _rows()


def is_same_given(one: str, other: str) -> bool:
    """Return whether two given names may be forms of one name.

    Args:
        one: A name as ``names.folded`` writes it; a single letter stands for any name it begins.
        other: Another.
    """
    if one == other:
        return True
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    rows = _rows()
    return not rows.get(one, frozenset()).isdisjoint(rows.get(other, ()))


def is_given(word: str) -> bool:
    """Return whether a word is listed as a given name."""
    return word in gazetteers().first or "g" in marks_of(lists().words.get(word))
