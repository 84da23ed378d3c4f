"""Short news in many languages, written for these tests: ``|`` stands where a sentence ends.

Each tells the same: a council closes an old bridge. Each has what its language trips over: an
abbreviation, an ordinal number, a question, a quotation that goes on, a script without spaces.
"""

TEXTS = {
    "de": "Der Stadtrat von Ahrfeld hat am 3. Mai beschlossen, die alte Brücke für zwei Jahre zu "
    "sperren.|Fachleute hatten in zwei Bögen der Brücke tiefe Risse gefunden, u. a. im dritten.|„Wir "
    "konnten nicht warten“, sagte Bürgermeisterin Dr. Anna Holm.|Müssen die Fahrer nun die Fähre "
    "nehmen?|Die Fähre fährt jede Stunde und kostet z. B. für Räder nichts.",
    "fr": "Le conseil d'Ardemont a voté lundi la fermeture du vieux pont pour deux ans.|M. Paul Lenoir, "
    "ingénieur, avait trouvé des fissures dans deux arches du pont.|« Nous ne pouvions pas attendre », "
    "a dit la maire, Mme Hélène Ortais.|Faut-il prendre le bac ?|Le bac passe toutes les heures.",
    "es": "El ayuntamiento de Ardales votó el lunes cerrar el puente viejo durante dos años.|El Sr. Gil, "
    "ingeniero, encontró grietas en dos arcos del puente.|«No podíamos esperar», dijo la alcaldesa.|"
    "¿Hay que tomar el transbordador?|El transbordador sale cada hora.",
    "it": "Il consiglio di Ardenza ha votato lunedì di chiudere il vecchio ponte per due anni.|Il dott. "
    "Rossi ha trovato crepe in due archi del ponte.|«Non potevamo aspettare», ha detto la sindaca.|"
    "Bisogna prendere il traghetto?|Il traghetto passa ogni ora.",
    "pt": "A câmara de Ardais votou na segunda-feira fechar a ponte velha por dois anos.|O Sr. Lopes, "
    "engenheiro, encontrou fendas em dois arcos da ponte.|É preciso tomar o barco?|O barco passa de "
    "hora a hora.",
    "nl": "De raad van Ardelo besloot maandag de oude brug twee jaar te sluiten.|Dhr. Bakker vond "
    "scheuren in twee bogen van de brug.|Moeten automobilisten nu de pont nemen?|De pont vaart elk uur, "
    "ook d.w.z. op zondag.",
    "sv": "Kommunen i Ardala beslutade i måndags att stänga den gamla bron i två år.|Ingenjörer hade "
    "hittat sprickor i två av brons valv, bl.a. i det tredje.|Måste bilister ta färjan?|Färjan går "
    "varje timme.",
    "da": "Byrådet i Ardrup besluttede mandag at lukke den gamle bro i to år.|Ingeniører fandt revner i "
    "to af broens buer, bl.a. i den 3. bue.|Skal bilister tage færgen?|Færgen sejler hver time.",
    "nb": "Kommunestyret i Ardal vedtok mandag å stenge den gamle brua i to år.|Ingeniører fant sprekker "
    "i to av buene, f.eks. i den tredje.|Må bilister ta ferja?|Ferja går hver time.",
    "fi": "Ardalan valtuusto päätti maanantaina sulkea vanhan sillan kahdeksi vuodeksi.|Insinöörit "
    "löysivät halkeamia kahdesta holvista, esim. kolmannesta.|Pitääkö autoilijoiden käyttää lauttaa?|"
    "Lautta kulkee joka tunti.",
    "pl": "Rada Ardowa zdecydowała w poniedziałek zamknąć stary most na dwa lata.|Inż. Nowak znalazł "
    "pęknięcia w dwóch łukach mostu.|Czy kierowcy muszą płynąć promem?|Prom kursuje co godzinę z ul. "
    "Portowej.",
    "cs": "Rada Ardova v pondělí rozhodla zavřít starý most na dva roky.|Inženýři našli trhliny ve dvou "
    "obloucích, např. ve třetím.|Musí řidiči jezdit přívozem?|Přívoz jezdí každou hodinu od 3. května.",
    "sk": "Rada Ardova v pondelok rozhodla zavrieť starý most na dva roky.|Inžinieri našli trhliny v "
    "dvoch oblúkoch, napr. v treťom.|Musia vodiči jazdiť kompou?|Kompa chodí každú hodinu.",
    "hu": "Ardfalva tanácsa hétfőn úgy döntött, hogy két évre lezárja a régi hidat.|Dr. Nagy Éva "
    "repedéseket talált a híd két ívében.|Komppal kell menniük az autósoknak?|A komp óránként jár, kb. "
    "este tízig.",
    "ro": "Consiliul din Ardeni a votat luni închiderea podului vechi pentru doi ani.|Dl. Popescu a găsit "
    "crăpături în două arce ale podului.|Trebuie șoferii să ia bacul?|Bacul circulă din oră în oră.",
    "ru": "Совет Ардова решил в понедельник закрыть старый мост на два года.|Инженеры, среди них проф. "
    "Иванов, нашли трещины в двух арках моста.|Должны ли водители ехать паромом?|Паром ходит каждый час "
    "с ул. Портовой.",
    "uk": "Рада Ардова вирішила в понеділок закрити старий міст на два роки.|Інженери, серед них проф. "
    "Іваненко, знайшли тріщини у двох арках моста.|Чи мусять водії їхати поромом?|Пором ходить щогодини "
    "з вул. Портової.",
    "el": "Το συμβούλιο του Άρδα ψήφισε τη Δευτέρα να κλείσει την παλιά γέφυρα για δύο χρόνια.|Ο κ. "
    "Παπάς βρήκε ρωγμές σε δύο τόξα της γέφυρας.|Πρέπει οι οδηγοί να πάρουν το πορθμείο;|Το πορθμείο "
    "περνά κάθε ώρα.",
    "he": "מועצת ארד הצביעה ביום שני לסגור את הגשר הישן לשנתיים.|המהנדסים, ובהם פרופ. לוי, מצאו סדקים "
    "בשתי קשתות של הגשר.|האם הנהגים חייבים להשתמש במעבורת?|המעבורת יוצאת כל שעה.",
    "ar": "صوّت مجلس أردا يوم الاثنين على إغلاق الجسر القديم لمدة عامين.|وجد المهندسون شقوقًا عميقة في "
    "قوسين من أقواس الجسر.|هل يجب على السائقين استخدام العبّارة؟|تعمل العبّارة كل ساعة.",
    "ko": "아르다 시의회는 월요일에 오래된 다리를 2년 동안 닫기로 했다.|기술자들은 다리의 두 아치에서 깊은 "
    "균열을 발견했다.|운전자는 배를 타야 하는가?|배는 한 시간마다 다닌다.",
    "zh": "阿尔达市议会星期一投票决定关闭旧桥两年。|工程师在旧桥的两个桥拱上发现了深深的裂缝！|市长说：“我们不能"
    "再等了。”|司机必须使用渡轮吗？|渡轮每小时一班，长3.5公里。",
    "ja": "アルダ市議会は月曜日、古い橋を二年間閉鎖することを決めた。|技師は橋の二つのアーチに深いひびを見つけた。|"
    "市長は「待てなかった。」と語った。|車は渡し船を使うのか？|渡し船は一時間に一便である。",
    "th": "สภาเมืองอาร์ดาลงมติเมื่อวันจันทร์ให้ปิดสะพานเก่าเป็นเวลาสองปี |วิศวกรพบรอยร้าวลึกในซุ้มโค้งสองแห่งของสะพานเก่า ซึ่งสร้างขึ้นเมื่อกว่าหนึ่งร้อยปีก่อน |"
    "ผู้ขับขี่ต้องใช้เรือข้ามฟากซึ่งออกทุกชั่วโมง",
}
