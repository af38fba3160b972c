"""The words of the stories: names, animals, things, places, adjectives, verbs, in both languages.

Each entry is short: `ball bola f` is an English noun, its Portuguese noun and its gender there.
Plurals follow from rules (stories_grammar.py); where a rule is wrong, the plural stands after a
slash. An underscore is a space. Portuguese words that exist for both sexes are written m,f.
"""

# First names, the same in both languages: a name is not translated.
BOYS = (
    "João Pedro Lucas Tom Ben Max Leo Davi Caio Bruno Miguel Rafael Felipe Gabriel Daniel Hugo "
    "Oscar Sam Jack Henry Noah Theo Igor Mateus Otto Luís Paulo Vítor Adam Oliver Peter Simon "
    "Tiago André Rui Antônio"
).split()
GIRLS = (
    "Ana Lily Clara Nina Mia Bia Sofia Alice Laura Luísa Júlia Emma Lucy Zoe Ella Ruby Marina "
    "Helena Cecília Iara Rita Eva Olívia Isabel Maya Dora Amélia Lara Elisa Teresa Molly Anna "
    "Beatriz Carla Sara Manuela"
).split()
# Names of animals that are characters.
HE_ANIMALS = (
    "Tico Pingo Zeca Nico Pip Dudu Toby Teddy Milo Bento Bilu Juca Otis Rufus Kiko".split()
)
SHE_ANIMALS = "Pipoca Lola Tuca Fifi Mimi Lulu Nana Kika Coco Poppy Bella Dolly Nala Zuzu".split()

# Animals that can be the hero of a fable; for the others see ANIMALS.
FABLE = (
    "rabbit coelho,coelha; fox raposa f; bear urso,ursa; mouse/mice rato,rata; squirrel esquilo m;"
    "turtle tartaruga f; frog sapo m; duck pato,pata; cat gato,gata; owl coruja f; tiger tigre m;"
    "hedgehog ouriço m; monkey macaco,macaca; elephant elefante m; lion leão,leoa; pig "
    "porco,porca;"
    "goat cabra f; penguin pinguim m; panda panda m; koala coala m; kangaroo canguru m;"
    "beaver castor m; otter lontra f; armadillo tatu m; capybara capivara f; raccoon guaxinim m;"
    "giraffe girafa f; zebra zebra f; badger texugo m; donkey burro m; toucan tucano m;"
    "wolf/wolves lobo,loba; mole toupeira f; hippo hipopótamo m"
)
ANIMALS = {
    "pet": (
        "small hungry thin white black gray brown sweet",
        "kitten gatinho,gatinha; puppy cachorrinho,cachorrinha; rabbit coelho,coelha;"
        "duckling patinho m; turtle tartaruga f; chick pintinho m; hamster hamster/hamsters m;"
        "parrot papagaio m; piglet porquinho m; lamb cordeiro m",
    ),
    "farm": (
        "big small white brown gentle old calm",
        "cow vaca f; horse cavalo m; sheep/sheep ovelha f; hen galinha f; goose/geese ganso m;"
        "pony pônei m; goat cabra f; donkey burro m; pig porco m; rooster galo m; duck pato m",
    ),
    "gentle": (
        "small white brown gray young",
        "pony pônei m; horse cavalo m; donkey burro m; goat cabra f; sheep/sheep ovelha f;"
        "llama lhama f; calf/calves bezerro m; foal potro m; deer/deer cervo m",
    ),
    "wild": (
        "big gray brown old quiet strange beautiful",
        "owl coruja f; fox raposa f; bat morcego m; squirrel esquilo m; frog sapo m;"
        "hedgehog ouriço m; toucan tucano m; armadillo tatu m; monkey macaco m;"
        "deer/deer cervo m; raccoon guaxinim m",
    ),
    "bug": (
        "small black yellow tiny pretty green",
        "ant formiga f; bee abelha f; butterfly borboleta f; spider aranha f; cricket grilo m;"
        "ladybug joaninha f; caterpillar lagarta f; beetle besouro m; snail caracol m; firefly "
        "vaga-lume m",
    ),
    "bird": (
        "small blue yellow brown young",
        "swallow andorinha f; canary canário m; sparrow pardal m; dove pomba f; robin sabiá m;"
        "hummingbird beija-flor m; parakeet periquito m; woodpecker pica-pau m",
    ),
    "sea": (
        "big gray small blue old",
        "whale baleia f; dolphin golfinho m; seal foca f; crab caranguejo m; octopus polvo m;"
        "sea_turtle tartaruga f; fish/fish peixe m; starfish/starfish "
        "estrela-do-mar/estrelas-do-mar f",
    ),
}

# Kind of thing: the adjectives that suit it, and the things.
THINGS = {
    "toy": (
        "red blue yellow green new old small big colorful pretty special purple",
        "ball bola f; doll boneca f; kite pipa f; puzzle quebra-cabeça m; drum tambor m;"
        "robot robô m; truck caminhão m; train trem m; boat barco m; yo-yo ioiô m; mask máscara f;"
        "puppet fantoche m; top pião m; plane avião m; rocket foguete m; dinosaur dinossauro m;"
        "crown coroa f; whistle apito m; flute flauta f; kaleidoscope caleidoscópio m; car carro "
        "m;"
        "pinwheel cata-vento m; trumpet trompete m; castle castelo m",
    ),
    "ride": (
        "red blue new old shiny green yellow small purple",
        "bike bicicleta f; scooter patinete m; tricycle triciclo m; skateboard skate m",
    ),
    "wear": (
        "red blue yellow green new old soft striped colorful warm purple white",
        "backpack mochila f; umbrella guarda-chuva m; belt cinto m; hat chapéu m; cap boné m;"
        "scarf/scarves cachecol m; glove luva f; apron avental m; handbag bolsa f; sandal "
        "sandália f",
    ),
    "cloth": (
        "red blue yellow green new old striped colorful purple white",
        "hat chapéu m; scarf/scarves cachecol m; coat casaco m; sweater suéter m; cap boné m;"
        "shirt camisa f; apron avental m; cape capa f; jacket jaqueta f; vest colete m;"
        "poncho poncho m; t-shirt camiseta f; beret boina f",
    ),
    "warm": (
        "old soft warm blue red green white striped",
        "scarf/scarves cachecol m; coat casaco m; sweater suéter m; blanket cobertor m;"
        "towel toalha f; jacket jaqueta f; shirt camisa f; poncho poncho m; handkerchief lenço m",
    ),
    "cozy": (
        "old soft blue colorful striped small",
        "blanket cobertor m; pillow travesseiro m; quilt colcha f; rag_doll boneca_de_pano f;"
        "scarf/scarves cachecol m; sweater suéter m; cushion almofada f; slipper chinelo m",
    ),
    "long": (
        "old new long big",
        "rope corda f; broom vassoura f; ladder escada f; rake ancinho m; pole vara f; net rede f;"
        "mop esfregão m; fishing_rod vara_de_pescar f; hook gancho m",
    ),
    "small": (
        "small shiny old pretty golden silver special round",
        "ring anel m; necklace colar m; bracelet pulseira f; button botão m; watch relógio m;"
        "coin moeda f; brooch broche m; bell sino m; marble bolinha_de_gude f;"
        "medal medalha f; mirror espelho m; flashlight lanterna f; compass bússola f",
    ),
    "prize": (
        "golden silver big shiny special",
        "trophy troféu m; medal medalha f; cup taça f; crown coroa f; bell sino m; flag bandeira "
        "f;"
        "ribbon fita f; book livro m; ball bola f",
    ),
    "fruit": (
        "ripe sweet juicy big small fresh tasty",
        "apple maçã f; pear pera f; banana banana f; orange laranja f; strawberry morango m;"
        "mango/mangoes manga f; peach pêssego m; plum ameixa f; fig figo m; tangerine tangerina f;"
        "guava goiaba f; melon melão m; papaya mamão m; cherry cereja f; apricot damasco m;"
        "kiwi kiwi m; persimmon caqui m",
    ),
    "treefruit": (
        "ripe sweet juicy big small fresh",
        "apple maçã f; pear pera f; orange laranja f; mango/mangoes manga f; peach pêssego m;"
        "plum ameixa f; fig figo m; guava goiaba f; cherry cereja f; lemon limão m;"
        "persimmon caqui m; apricot damasco m; tangerine tangerina f",
    ),
    "nuts": (
        "small round big",
        "nut noz f; acorn bolota f; chestnut castanha f; seed semente f; hazelnut avelã f",
    ),
    "vegetable": (
        "big fresh small clean pretty huge",
        "carrot cenoura f; potato/potatoes batata f; tomato/tomatoes tomate m; pumpkin abóbora f;"
        "onion cebola f; cucumber pepino m; radish rabanete m; beet beterraba f; cabbage repolho "
        "m;"
        "turnip nabo m; eggplant berinjela f; bean feijão m; pea ervilha f",
    ),
    "snack": (
        "delicious big tasty warm fresh small",
        "cookie biscoito m; sandwich sanduíche m; muffin bolinho m; pancake panqueca f;"
        "waffle waffle m; pie torta f; cupcake cupcake m; pretzel pretzel m; bread_roll pãozinho "
        "m",
    ),
    "baked": (
        "delicious big tasty warm beautiful simple",
        "cake bolo m; pie torta f; pizza pizza f; pudding pudim m; lasagna lasanha f;"
        "carrot_cake bolo_de_cenoura m; chocolate_cake"
        " bolo_de_chocolate m; apple_pie torta_de_maçã f;"
        "cheesecake cheesecake m; sponge_cake pão_de_ló/pães_de_ló m; quiche quiche f",
    ),
    "fragile": (
        "blue white old pretty big colorful yellow special",
        "vase vaso m; cup xícara f; plate prato m; bowl tigela f; lamp abajur m; jar pote m;"
        "teapot bule m; glass/glasses copo m; frame porta-retratos/porta-retratos m; jug jarra f",
    ),
    "tool": (
        "old new small big strong heavy",
        "hammer martelo m; shovel pá f; bucket balde m; rope corda f; broom vassoura f;"
        "ladder escada f; needle agulha f; net rede f; saw serra f; rake ancinho m; brush pincel "
        "m;"
        "wheelbarrow carrinho_de_mão m; screwdriver chave_de_fenda f;"
        "sponge esponja f; towel toalha f",
    ),
    "school": (
        "new old blue green yellow pretty small",
        "book livro m; pencil lápis/lápis m; pen caneta f; notebook caderno m; eraser borracha f;"
        "ruler régua f; map mapa m; paintbrush pincel m; lunch_box lancheira f; card cartão m;"
        "drawing desenho m; letter carta f; photo foto f; calendar calendário m",
    ),
    "treasure": (
        "small pretty white gray strange",
        "shell concha f; stone pedra f; feather pena f; leaf/leaves folha f; acorn bolota f;"
        "pinecone pinha f; stick galho m; seed semente f; nut noz f; chestnut castanha f",
    ),
    "flower": (
        "red yellow white purple beautiful small tall",
        "rose rosa f; tulip tulipa f; sunflower girassol m; daisy margarida f; violet violeta f;"
        "orchid orquídea f; lily lírio m; carnation cravo m; hydrangea hortênsia f;"
        "dahlia dália f; petunia petúnia f",
    ),
    "tree": (
        "tall old big green strong",
        "apple_tree macieira f; orange_tree laranjeira f; palm_tree palmeira f; oak carvalho m;"
        "pine pinheiro m; mango_tree mangueira f; lemon_tree limoeiro m; fig_tree figueira f",
    ),
    "instrument": (
        "old new small shiny",
        "drum tambor m; flute flauta f; guitar violão m; piano piano m; violin violino m;"
        "trumpet trompete m; tambourine pandeiro m; accordion sanfona f; harp harpa f;"
        "harmonica gaita f; triangle triângulo m",
    ),
    "other": (
        "big small old new clean",
        "bed cama f; table mesa f; chair cadeira f; sofa sofá m; door porta f; window janela f;"
        "drawer gaveta f; shelf/shelves prateleira f; curtain cortina f; rug tapete m; oven "
        "forno m;"
        "candle vela f; spoon colher f; fork garfo m; pot panela f; basket cesta f; box caixa f;"
        "dress vestido m; skirt saia f; bag sacola f; bottle garrafa f; clock relógio m; wall "
        "parede f; roof telhado m;"
        "refrigerator geladeira f; phone telefone m; sock meia f; shoe sapato m; boot bota f;"
        "glove luva f; key chave f; egg ovo m; flower flor f; tree árvore f; cloud nuvem f;"
        "star estrela f; nest ninho m; hole buraco m; gift presente m; balloon balão m; tent "
        "tenda f;"
        "gate portão m; fence cerca f; bridge ponte f; wheel roda f; branch galho m; story "
        "história f;"
        "song música f; game jogo m; tooth/teeth dente m; paw pata f; wing asa f; puddle poça f;"
        "name nome m; friend amigo,amiga; child/children criança f; boy menino m; girl menina f;"
        "man/men homem m; woman/women mulher f; baby bebê m; neighbor vizinho,vizinha;"
        "hour hora f; day dia m; night noite f; week semana f; morning manhã f; afternoon tarde f;"
        "head cabeça f; hand mão/mãos f; eye olho m; leg perna f; foot/feet pé m; face rosto m;"
        "toy brinquedo m; animal animal m; bird pássaro m; dog cachorro m; room quarto m;"
        "teacher professor,professora; brother irmão/irmãos m; sister irmã f; mother mãe f;"
        "father pai m; thing coisa f; word palavra f; lesson lição f; prize prêmio m; idea ideia "
        "f;"
        "surprise surpresa f; sound som m; voice voz f; wave onda f; road estrada f; turn vez f",
    ),
}

# Places: the English preposition comes first.
PLACES = {
    "out": (
        "big quiet beautiful small",
        "in park parque m; in garden jardim m; on beach praia f; in forest floresta f; at lake "
        "beira_do_lago f;"
        "in field campo m; in square praça f; at playground parquinho m; in yard quintal m;"
        "on farm fazenda f; in orchard pomar m; on hill colina f; in valley vale m; in meadow "
        "prado m;"
        "on soccer_field campo_de_futebol m; at camp acampamento m",
    ),
    "town": (
        "big small old new",
        "at market mercado m; at bakery padaria f; at museum museu m; at station estação f;"
        "at zoo zoológico m; at fair feira f; at library biblioteca f; at theater teatro m;"
        "at circus circo m; at supermarket supermercado m; at toy_store loja_de_brinquedos f;"
        "at airport aeroporto m; at bookstore livraria f; at aquarium aquário m; at mall "
        "shopping m",
    ),
    "room": (
        "big small old dark",
        "in kitchen cozinha f; in living_room sala f; in attic sótão/sótãos m; in basement porão "
        "m;"
        "in garage garagem f; on porch varanda f; in hallway corredor m; in pantry despensa f;"
        "in bedroom quarto m; in laundry_room lavanderia f; on balcony sacada f",
    ),
    "trip": (
        "big quiet beautiful high",
        "in mountains/mountains serra f; on island ilha f; at waterfall cachoeira f;"
        "in cave caverna f; at river beira_do_rio f; at lighthouse farol m; on mountain montanha "
        "f;"
        "in castle castelo m; at swamp brejo m",
    ),
    "campsite": (
        "big quiet beautiful small",
        "in forest floresta f; at lake beira_do_lago f; on island ilha f;"
        "at river beira_do_rio f; in mountains/mountains serra f; in valley vale m;"
        "on beach praia f; in field campo m; in meadow prado m; on hill colina f; in yard "
        "quintal m",
    ),
    "far": (
        "big quiet beautiful small",
        "in mountains/mountains serra f; on island ilha f; in village aldeia f; in desert "
        "deserto m;"
        "on coast litoral m; in countryside interior m; in capital capital f; in north norte m;"
        "in south sul m; in jungle selva f",
    ),
}

# People of the family and how a child calls them; people at work.
FAMILY = (
    "mom mãe f Mom mamãe; dad pai m Dad papai; grandma avó f Grandma vovó; aunt tia f Auntie "
    "titia;"
    "grandpa/grandpas avô/avós m Grandpa vovô; uncle tio m Uncle titio"
)
SIBLINGS = "sister irmã f; brother irmão/irmãos m; cousin primo,prima"
JOBS = (
    "baker padeiro,padeira; gardener jardineiro,jardineira; doctor médico,médica; teacher"
    " professor,professora; librarian bibliotecário,bibliotecária; farmer fazendeiro,fazendeira;"
    "firefighter bombeiro m; cook cozinheiro,cozinheira; painter pintor,pintora; guard guarda m;"
    "nurse enfermeiro,enfermeira; mail_carrier carteiro m; musician músico m; pilot piloto m;"
    "shopkeeper vendedor,vendedora"
)

# English = Portuguese; the forms of a Portuguese adjective follow from rules.
ADJECTIVES = (
    "red=vermelho blue=azul yellow=amarelo green=verde purple=roxo white=branco black=preto "
    "brown=marrom gray=cinzento golden=dourado silver=prateado big=grande small=pequeno new=novo "
    "old=velho pretty=bonito beautiful=lindo shiny=brilhante round=redondo soft=macio tall=alto "
    "colorful=colorido striped=listrado strange=estranho special=especial favorite=favorito "
    "tiny=minúsculo huge=enorme clean=limpo dirty=sujo wet=molhado dry=seco broken=quebrado "
    "warm=quente cold=frio sweet=doce ripe=maduro juicy=suculento fresh=fresco tasty=gostoso "
    "delicious=delicioso simple=singelo heavy=pesado strong=forte smooth=liso high=alto "
    "dark=escuro "
    "brave=corajoso kind=gentil curious=curioso clever=esperto shy=tímido cheerful=alegre "
    "quiet=quieto calm=calmo friendly=simpático patient=paciente funny=engraçado polite=educado "
    "careful=cuidadoso generous=generoso stubborn=teimoso dreamy=sonhador playful=brincalhão "
    "hardworking=trabalhador gentle=manso young=jovem thin=magro hungry=faminto happy=feliz "
    "sad=triste proud=orgulhoso tired=cansado scared=assustado worried=preocupado angry=bravo "
    "surprised=surpreso excited=animado grateful=agradecido lonely=sozinho nervous=nervoso "
    "embarrassed=envergonhado relieved=aliviado confused=confuso glad=contente sunny=ensolarado "
    "cloudy=nublado windy=ventoso rainy=chuvoso bright=claro cool=fresco full=cheio empty=vazio "
    "ready=pronto alone=só lost=perdido good=bom sick=doente slow=lento quick=rápido open=aberto "
    "closed=fechado long=comprido important=importante different=diferente little=pequenino"
)
PEOPLE = (
    "brave kind curious clever shy cheerful calm friendly patient funny polite careful generous "
    "stubborn dreamy playful hardworking happy"
).split()
WEATHER = "sunny cloudy windy cold warm beautiful cool bright".split()
DAYS = "morning manhã f; afternoon tarde f; day dia m"

# Verbs: English base, its past where it is irregular, and the Portuguese infinitive.
VERBS = (
    "run ran correr; jump pular; dance dançar; sing sang cantar; draw drew desenhar; paint pintar;"
    "swim swam nadar; read read ler; write wrote escrever; play brincar; walk andar; climb subir;"
    "laugh rir; smile sorrir; cry chorar; sleep slept dormir; dream dreamed sonhar; cook cozinhar;"
    "eat ate comer; drink drank beber; go went ir; come came vir; arrive chegar; leave left sair;"
    "see saw ver; look olhar; hear heard ouvir; listen escutar; find found encontrar; lose lost"
    " perder; search procurar; hide hid esconder; give gave dar; get got ganhar; take took levar;"
    "bring brought trazer; put put pôr; hold held segurar; carry carregar; pull puxar; push"
    " empurrar; throw threw jogar; catch caught pegar; drop derrubar; fall fell cair; stand stood"
    " levantar; sit sat sentar; open abrir; close fechar; break broke quebrar; mend consertar;"
    "build built construir; make made fazer; cut cut cortar; glue colar; sew costurar; plant"
    " plantar; water regar; grow grew crescer; pick colher; wash lavar; clean limpar; sweep swept"
    " varrer; help ajudar; share dividir; trade trocar; buy bought comprar; sell sold vender; pay"
    " paid pagar; count contar; learn aprender; teach taught ensinar; know knew saber; think"
    " thought pensar; believe acreditar; remember lembrar; forget forgot esquecer; say said dizer;"
    "tell told contar; ask perguntar; answer responder; call chamar; shout gritar; whisper"
    " sussurrar; talk conversar; promise prometer; want querer; need precisar; like gostar; love"
    " amar; wish desejar; hope esperar; wait esperar; try tentar; start começar; stop parar; "
    "finish"
    " terminar; keep kept guardar; win won vencer; follow seguir; meet met conhecer; visit"
    " visitar; travel viajar; return voltar; rest descansar; wake woke acordar; hug abraçar; kiss"
    " beijar; thank agradecer; apologize desculpar; fly flew voar; float flutuar; shine shone"
    " brilhar; rain chover; blow blew soprar; stay ficar; live morar; feel felt sentir; decide"
    " decidir; discover descobrir; show mostrar; send sent mandar; use usar; fill encher; empty"
    " esvaziar; knock bater; feed fed alimentar; ride rode pedalar; turn virar; stroll passear;"
    "be was ser; have had ter; do did fazer;  become became ficar; escape fugir;"
    "celebrate comemorar; notice notar; join juntar; spend spent gastar; save poupar; bake assar;"
    " whistle"
    " assobiar; skate patinar"
)
ACTIVITIES = "run jump dance sing draw paint swim read play cook laugh write whistle skate".split()
# Portuguese present, past, gerund, imperfect (all third person) and the plurals of the first two.
IRREGULAR = {
    "ser": "é foi sendo era são foram",
    "ter": "tem teve tendo tinha têm tiveram",
    "ir": "vai foi indo ia vão foram",
    "vir": "vem veio vindo vinha vêm vieram",
    "ver": "vê viu vendo via veem viram",
    "ler": "lê leu lendo lia leem leram",
    "dar": "dá deu dando dava dão deram",
    "pôr": "põe pôs pondo punha põem puseram",
    "dizer": "diz disse dizendo dizia dizem disseram",
    "fazer": "faz fez fazendo fazia fazem fizeram",
    "trazer": "traz trouxe trazendo trazia trazem trouxeram",
    "saber": "sabe soube sabendo sabia sabem souberam",
    "poder": "pode pôde podendo podia podem puderam",
    "querer": "quer quis querendo queria querem quiseram",
    "rir": "ri riu rindo ria riem riram",
    "sorrir": "sorri sorriu sorrindo sorria sorriem sorriram",
    "cair": "cai caiu caindo caía caem caíram",
    "sair": "sai saiu saindo saía saem saíram",
    "subir": "sobe subiu subindo subia sobem subiram",
    "fugir": "foge fugiu fugindo fugia fogem fugiram",
    "construir": "constrói construiu construindo construía constroem construíram",
    "passear": "passeia passeou passeando passeava passeiam passearam",
}

# Where a lost thing is found: the phrase in both languages, and the noun that decides.
SPOTS = (
    "under the bed=debaixo da cama; behind the sofa=atrás do sofá; in the drawer=na gaveta;"
    "behind the door=atrás da porta; inside the wardrobe=dentro do guarda-roupa;"
    "under the rug=debaixo do tapete; in the laundry basket=no cesto de roupa;"
    "behind the curtain=atrás da cortina; under the table=debaixo da mesa;"
    "on top of the refrigerator=em cima da geladeira; behind the bookcase=atrás da estante;"
    "inside a boot=dentro de uma bota; under the stairs=debaixo da escada;"
    "in the bathtub=na banheira; under the pillow=debaixo do travesseiro;"
    "inside the toy box=dentro da caixa de brinquedos; behind the washing machine=atrás da máquina"
    " de lavar; under the armchair=debaixo da poltrona; inside the teapot=dentro do bule"
)
OUT_SPOTS = (
    "under a bush=debaixo de um arbusto; behind a rock=atrás de uma pedra; near the well=perto do"
    " poço; behind the wall=atrás do muro; under the bench=debaixo do banco; next to the"
    " fountain=ao lado da fonte; near the bridge=perto da ponte; under the slide=debaixo do"
    " escorregador; between the roots of a tree=entre as raízes de uma árvore;"
    "behind the fence=atrás da cerca; near the swing=perto do balanço"
)
MATERIALS = (
    "cardboard=papelão; wood=madeira; colored paper=papel colorido; clay=argila; wool=lã;"
    "felt=feltro; old fabric=tecido velho; cork=cortiça"
)
FEARS = (
    "the dark=do escuro; spiders=de aranhas; thunder=de trovão; dogs=de cachorros; heights=de"
    " altura; frogs=de sapos; loud noises=de barulho alto; bees=de abelhas; bats=de morcegos;"
    "the wind=do vento; lightning=de relâmpago; mice=de ratos"
)
SUBJECTS = (
    "a dragon=um dragão; a rainbow=um arco-íris; the sea=o mar; the moon=a lua; a castle=um"
    " castelo; a pirate ship=um navio pirata; a volcano=um vulcão; the whole family=a família "
    "toda;"
    "a mermaid=uma sereia; a giant=um gigante; the circus=o circo; a garden=um jardim;"
    "a dinosaur=um dinossauro; a rocket=um foguete; a unicorn=um unicórnio; the harbor=o porto"
)
