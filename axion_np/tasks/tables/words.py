"""The words of the stories: names, roles, things by domain, units, sentences beside the point.

A noun is written `english=portuguese`. A plural that the rules of words.py get wrong stands behind
a slash, a gender that the last letter does not tell behind a colon. `*` marks a thing of the test
split, which no training problem contains.
"""

NAMES = {
    "en f": "Alice Amy Anna Beth Bella Carol Chloe Clara Dana Diana Ella Emily Emma Eva Faith "
    "Fiona Gina Grace Hannah Hazel Helen Holly Irene Ivy Jane Jenny Joan Julia Karen Kate Kelly "
    "Laura Lena Lily Linda Lisa Lucy Maggie Maria Mary Megan Mia Molly Nancy Nina Nora Olivia "
    "Paula "
    "Penny Rachel Rebecca Rose Ruby Sally Sandy Sara Sofia Susan Tina Tracy Vera Wendy Zoe "
    "Mrs._King "
    "Mrs._Hall Ms._Reed Ms._Wood Mrs._Bell",
    "en m": "Aaron Adam Alan Andrew Ben Bill Bob Brian Bruce Carl Charlie Dan Daniel David Dean "
    "Edward Eric Ethan Frank Fred Gary George Greg Harry Henry Hugo Ian Isaac Jack Jacob Jake "
    "Jason "
    "Jeff Jerry Jim Joe John Josh Keith Kevin Kyle Larry Leo Logan Luke Mark Martin Matt Mike "
    "Nathan "
    "Neil Nick Noah Oliver Oscar Paul Peter Ralph Ray Rob Roger Ryan Sam Scott Sean Steve Ted "
    "Tim Tom "
    "Tony Victor Walter Zach Mr._Cook Mr._Lee Mr._Gray Mr._Ford",
    "pt f": "Adriana Alice Aline Amanda Ana Bárbara Beatriz Bianca Bruna Camila Carla Carolina "
    "Cecília Clara Cláudia Daniela Débora Denise Eduarda Elaine Elisa Fabiana Fátima Fernanda "
    "Flávia Gabriela Helena Heloísa Inês Isabela Jaqueline Joana Juliana Júlia Karina Larissa "
    "Laura Letícia Lívia Lorena Lúcia Luana Luísa Luzia Manuela Marcela Maria Mariana Marina "
    "Marta "
    "Mônica Natália Patrícia Paula Priscila Raquel Renata Rita Rosa Sandra Simone Sofia Sônia "
    "Tânia "
    "Tatiana Teresa Valéria Vanessa Vera Yasmin Dona_Célia Dona_Neusa Dona_Irene",
    "pt m": "Adriano Alan Alex André Antônio Artur Beto Breno Bruno Caio Carlos César "
    "Cláudio Daniel "
    "Davi Diego Diogo Edson Eduardo Emanuel Enzo Fábio Felipe Fernando Flávio Francisco Gabriel "
    "Geraldo Guilherme Gustavo Heitor Henrique Hugo Igor Ivan João Joaquim Jorge José Júlio "
    "Leandro "
    "Leonardo Luan Lucas Luís Marcelo Márcio Marcos Mário Mateus Miguel Murilo Nelson Otávio "
    "Paulo "
    "Pedro Rafael Raul Renato Ricardo Roberto Rodrigo Samuel Saulo Sérgio Téo Tiago Tomás Vicente "
    "Vinícius Vítor Seu_Jair Seu_Valdir Seu_Nilo",
}
ROLES = (
    "farmer=fazendeiro/fazendeira; baker=padeiro/padeira; teacher=professor/professora; "
    "gardener=jardineiro/jardineira; student=estudante/estudante; "
    "librarian=bibliotecário/bibliotecária; "
    "chef=cozinheiro/cozinheira; painter=pintor/pintora; coach=treinador/treinadora; "
    "artist=artista/artista; shopkeeper=comerciante/comerciante; neighbor=vizinho/vizinha"
)
# Who else comes into a story at the first mention: his cousin Anna, seu primo Davi.
KIN = {
    "en m": ("friend", "brother", "cousin", "classmate", "uncle"),
    "en f": ("friend", "sister", "cousin", "classmate", "aunt"),
    "pt m": ("amigo", "irmão", "primo", "colega", "tio"),
    "pt f": ("amiga", "irmã", "prima", "colega", "tia"),
}

THINGS = {
    "own": "marble=bola de gude; sticker=figurinha; book=livro; pencil=lápis/lápis; pen=caneta; "
    "card=carta; crayon=giz de cera/gizes de cera:m; seashell=concha; stamp=selo; "
    "button=botão/botões:m; "
    "bead=miçanga; notebook=caderno; magazine=revista; comic book=gibi:m; puzzle=quebra-cabeça/"
    "quebra-cabeças:m; postcard=cartão-postal/cartões-postais:m; photo=foto:f; ribbon=fita; "
    "balloon=balão/balões:m; candle=vela; eraser=borracha; ruler=régua; toy car=carrinho; "
    "doll=boneca; "
    "kite=pipa; ticket=ingresso; rock=pedra; coin=moeda; ball=bola; game=jogo; toy block=bloco; "
    "bottle cap=tampinha; feather=pena; folder=pasta; envelope=envelope:m; key ring=chaveiro; "
    "baseball card=carta de beisebol; poster=pôster:m; straw=canudo; paper plane=avião de papel/"
    "aviões de papel:m; *medal=medalha; *whistle=apito; *magnet=ímã:m; "
    "*paintbrush=pincel/pincéis:m; "
    "*badge=distintivo",
    "food": "apple=maçã:f; orange=laranja; banana=banana; pear=pera; peach=pêssego; plum=ameixa; "
    "cookie=biscoito; candy/candies=bala; strawberry=morango; cherry=cereja; "
    "sandwich=sanduíche:m; "
    "chocolate=chocolate:m; egg=ovo; carrot=cenoura; tomato=tomate:m; potato=batata; "
    "nut=castanha; "
    "lemon=limão/limões:m; pancake=panqueca; lollipop=pirulito; mango=manga; grape=uva; "
    "slice of pizza/slices of pizza=fatia de pizza; donut=rosquinha; cracker=bolacha; *fig=figo; "
    "*coconut=coco; *waffle=waffle/waffles:m; *apricot=damasco; *gumdrop=jujuba",
    "crop": "apple=maçã:f; orange=laranja; pear=pera; peach=pêssego; plum=ameixa; cherry=cereja; "
    "strawberry=morango; carrot=cenoura; tomato=tomate:m; potato=batata; lemon=limão/limões:m; "
    "mango=manga; grape=uva; onion=cebola; pumpkin=abóbora; *fig=figo; *coconut=coco; "
    "*apricot=damasco",
    "bake": "cookie=biscoito; muffin=bolinho; cupcake=cupcake:m; cake=bolo; pie=torta; "
    "brownie=brownie:m; "
    "loaf of bread/loaves of bread=pão/pães:m; pizza=pizza; donut=rosquinha; "
    "*pastry=pastel/pastéis:m; "
    "*croissant=croissant/croissants:m",
    "flower": "rose=rosa; tulip=tulipa; daisy=margarida; orchid=orquídea; "
    "sunflower=girassol/girassóis:m; "
    "lily=lírio; carnation=cravo; flower=flor:f; *violet=violeta; *hydrangea=hortênsia",
    "tree": "pine tree=pinheiro; oak tree=carvalho; apple tree=macieira; orange tree=laranjeira; "
    "palm tree=palmeira; lemon tree=limoeiro; bush=arbusto; rose bush=roseira; *willow=salgueiro; "
    "*fir tree=abeto",
    "farm": "cow=vaca; sheep/sheep=ovelha; duck=pato; chicken=galinha; pig=porco; goat=cabra; "
    "horse=cavalo; rabbit=coelho; goose/geese=ganso; turkey=peru:m; *donkey=burro; "
    "*pony/ponies=pônei:m; *mule=mula",
    "wild": "bird=pássaro; frog=sapo; butterfly=borboleta; monkey=macaco; turtle=tartaruga; "
    "squirrel=esquilo; penguin=pinguim:m; seal=foca; ant=formiga; bee=abelha; bat=morcego; "
    "*owl=coruja; *crab=caranguejo; *lizard=lagarto",
    "goods": "shirt=camisa; hat=chapéu:m; cap=boné:m; lamp=luminária; backpack=mochila; "
    "mug=caneca; "
    "umbrella=guarda-chuva/guarda-chuvas:m; watch=relógio; toy=brinquedo; jacket=jaqueta; "
    "pair of shoes/pairs of shoes=par de sapatos/pares de sapatos:m; dress=vestido; "
    "sweater=suéter:m; "
    "towel=toalha; pillow=travesseiro; chair=cadeira; vase=vaso; "
    "scarf/scarves=cachecol/cachecóis:m; "
    "book=livro; notebook=caderno; plant=planta; game=jogo; basketball=bola de basquete; "
    "pair of socks/pairs of socks=par de meias/pares de meias:m; *blanket=cobertor:m; "
    "*belt=cinto; "
    "*teapot=bule:m; *necktie=gravata",
    "made": "necklace=colar:m; bracelet=pulseira; kite=pipa; mask=máscara; ornament=enfeite:m; "
    "bookmark=marcador de página/marcadores de página:m; greeting card=cartão/cartões:m; "
    "candle=vela; "
    "doll=boneca; clay pot=vaso de barro; toy boat=barquinho; puppet=fantoche:m; *quilt=colcha; "
    "*wreath=guirlanda; *birdhouse=casinha de pássaro",
    "people": "child/children=criança; boy=menino; girl=menina; student=aluno; "
    "visitor=visitante:m; "
    "passenger=passageiro; guest=convidado; player=jogador:m; dancer=dançarino; worker=operário; "
    "singer=cantor:m; tourist=turista:m; scout=escoteiro; *swimmer=nadador:m; *camper=campista:m; "
    "*runner=corredor:m",
    "vehicle": "car=carro; truck=caminhão/caminhões:m; bus/buses=ônibus/ônibus:m; "
    "bicycle=bicicleta; "
    "motorcycle=moto:f; van=van:f; boat=barco; taxi=táxi:m; *scooter=lambreta; *tractor=trator:m",
    "dry": "flour=farinha; sugar=açúcar:m; rice=arroz:m; salt=sal:m; coffee=café:m; corn=milho; "
    "sand=areia; soil=terra; cheese=queijo; butter=manteiga; *barley=cevada; *fertilizer=adubo",
    "liquid": "water=água; milk=leite:m; juice=suco; paint=tinta; oil=óleo; lemonade=limonada; "
    "tea=chá:m; *vinegar=vinagre:m; *cider=sidra",
    "cookable": "flour=farinha; sugar=açúcar:m; milk=leite:m; oil=óleo; rice=arroz:m; oats=aveia; "
    "chocolate chips=gotas de chocolate:f; raisins=uvas-passas:f; *cornmeal=fubá:m; *honey=mel:m",
    "produce": "potatoes=batatas:f; onions=cebolas:f; tomatoes=tomates:m; grapes=uvas:f; "
    "beans=feijão:m; "
    "carrots=cenouras:f; bananas=bananas:f; cherries=cerejas:f; fish=peixe:m; "
    "*beets=beterrabas:f; "
    "*lentils=lentilhas:f",
    "color": "red=vermelho; blue=azul/azuis; green=verde; yellow=amarelo; white=branco; "
    "black=preto; "
    "purple=roxo; brown=marrom/marrons",
    "box": "box=caixa; bag=saco; basket=cesta; drawer=gaveta; crate=caixote:m; suitcase=mala",
    "len": "inch=centímetro; foot/feet=metro; yard=metro; meter=metro; centimeter=centímetro; "
    "inch=polegada",
    "yards": "foot/feet=metro; yard=metro; meter=metro",
    "road": "mile=quilômetro; kilometer=quilômetro; mile=milha; mile=quilômetro",
    "weight": "pound=quilo; kilogram=quilo; ounce=grama:m; gram=grama:m; "
    "pound=quilograma:m; ton=tonelada",
    "kilo": "pound=quilo; kilogram=quilo; pound=quilograma:m",
    "vol": "liter=litro; gallon=litro; cup=copo; quart=litro; pint=copo",
    "cook": "cup=xícara; tablespoon=colher de sopa/colheres de sopa:f; cup=copo",
}
NUMERALS = {
    "en": "two three four five six seven eight nine ten eleven twelve".split(),
    "pt": "dois três quatro cinco seis sete oito nove dez onze doze".split(),
}

# Sentences beside the point: the first kind needs {N}, the second nobody; y and z are numbers.
ASIDES = {
    "en": """{N} is {y} years old.
{N} [lives|works|studies] [in a small town|near the park|on Main Street|in the city].
{N} has {y} [cousins|good friends].
{N} likes [music|math|football|rainy days|to read|to swim] very much.
{N} woke up {y} minutes late.
{N} got up early [today|that day|on Saturday].
{N} went to the [park|library|market|beach] [with {y} friends|after school|on foot|by bus].
{N} lives on floor {y} of a tall building.
{N} has been planning this for {y} days.
{N} wore a [red|blue|green] [hat|coat|shirt].
{N} is [very happy|a little tired|in a hurry|on vacation] today.""",
    "pt": """{N} tem {y} anos.
{N} [mora|trabalha|estuda] [numa cidade pequena|perto do parque|no centro|na rua principal].
{N} tem {y} [primos|bons amigos].
{N} gosta muito de [música|matemática|futebol|dias de chuva|ler|nadar].
{N} acordou {y} minutos atrasad{N:o/a}.
{N} acordou cedo [hoje|naquele dia|no sábado].
{N} foi [ao parque|à biblioteca|à feira|à praia] [com {y} amigos|depois da aula|a pé|de ônibus].
{N} mora no {y}º andar de um prédio.
{N} planejava isso havia {y} dias.
{N} usava [um boné vermelho|um casaco azul|uma camisa verde].
{N} está [muito feliz|com pressa|de férias|com um pouco de sono] hoje.""",
}
SCENES = {
    "en": """It was a [sunny|rainy|cold|windy] [Saturday|Monday|morning|afternoon].
It was [March|May|June|October] {y}.
It [rained|was sunny|snowed] [all day|for {y} days] that week.
There are {y} trees on the street.
The weather was [nice|hot|cloudy] that day.
School had ended {y} days before.""",
    "pt": """Era [um sábado|uma manhã|uma tarde] de [sol|chuva|frio|vento].
Era dia {y} de [março|maio|junho|outubro].
[Choveu|Fez sol] [o dia todo|{y} dias seguidos] naquela semana.
Há {y} árvores na rua.
O tempo estava [bom|quente|nublado] naquele dia.
As aulas tinham acabado {y} dias antes.""",
}

# Wordings that many questions share, written %all in a frame.
MACROS = {
    "en": {
        "all": "[in all|in total|altogether|all together]",
        "left": "[left|now|remaining|left over]",
        "start": "[at first|to begin with|in the beginning|at the start|originally]",
        "some": "[some|a few|several]",
    },
    "pt": {"all": "[ao todo|no total]", "start": "[no começo|no início|a princípio|inicialmente]"},
}
