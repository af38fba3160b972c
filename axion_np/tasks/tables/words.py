"""The words of the stories: names, roles, things by domain, units, sentences beside the point.

A noun is written `english=portuguese`. A plural that the rules of words.py get wrong stands behind
a slash, a gender that the last letter does not tell behind a colon. `*` marks a thing of the test
split, which no training problem contains.
"""

NAMES = {
    "en f": "Abby Ada Agnes Aisha Alice Amber Amy Angela Anna Ashley Audrey Barbara Bella Beth "
    "Betty Brenda Brooke Camille Carla Carmen Carol Caroline Cathy Celia Charlotte Chloe Cindy "
    "Claire Clara Dana Deborah Denise Diana Donna Doris Edith Elena Ella Ellen Elsa Emily Emma "
    "Erin Esther Eva Evelyn Faith Fiona Frances Gina Gloria Grace Hannah Hazel Heidi Helen "
    "Holly Ingrid Irene Isabel Ivy Jane Janet Jenny Jessica Jill Joan Josie Joyce Judy Julia "
    "Karen Kate Kathy Kelly Laura Leah Leila Lena Lily Linda Lisa Lola Louise Lucy Lydia Mabel "
    "Maggie Maria Marie Martha Mary Megan Mei Melissa Mia Molly Monica Nancy Naomi Natalie "
    "Nicole Nina Nora Norma Olivia Pamela Paula Penny Phoebe Priya Rachel Rebecca Rita Roberta "
    "Rose Ruby Sally Samantha Sandy Sara Sarah Sharon Sheila Sofia Stella Susan Sylvia Tara "
    "Teresa Tina Tracy Valerie Vera Wendy Yolanda Zoe Mrs._King Mrs._Hall Ms._Reed Ms._Wood "
    "Mrs._Bell Mrs._Allen Ms._Clark Mrs._Lopez Ms._Patel Mrs._Olsen",
    "en m": "Aaron Adam Alan Albert Alex Alfred Andrew Anthony Antonio Arthur Austin Barry Ben "
    "Bernard Bill Billy Bob Bobby Brandon Brett Brian Bruce Caleb Calvin Cameron Carl Carlos "
    "Chad Charlie Chris Clark Cody Colin Craig Dan Daniel Danny David Dean Derek Diego Don "
    "Donald Dylan Earl Eddie Edward Edwin Eli Elliot Elmer Eric Ernest Ethan Evan Felix Francis "
    "Frank Fred Gabriel Gary Gavin George Gerald Glen Gordon Greg Harry Henry Howard Hugo Ian "
    "Isaac Ivan Jack Jacob Jake Jared Jason Jeff Jeremy Jerry Jesse Jim Jimmy Joe Joel John "
    "Jonathan Jordan Jorge Joseph Josh Julian Justin Keith Ken Kenneth Kevin Kurt Kyle Lance "
    "Larry Leo Leon Lewis Logan Louis Luke Marcus Mark Martin Matt Max Miguel Mike Mitch Morgan "
    "Nathan Neil Nick Noah Norman Oliver Omar Oscar Owen Patrick Paul Pedro Peter Phil Rafael "
    "Ralph Randy Ray Raymond Richard Rick Rob Robert Roger Ron Ross Russell Ryan Sam Samir "
    "Scott Sean Seth Simon Stan Steve Stuart Ted Theo Thomas Tim Todd Tom Tony Travis Trevor "
    "Victor Vince Walter Wayne Wesley Zach Zane Mr._Cook Mr._Lee Mr._Gray Mr._Ford Mr._Bond "
    "Mr._Diaz Mr._Shaw Mr._Webb",
    "pt f": "Adele Adriana Alessandra Alexandra Alice Alícia Aline Amanda Ana Andressa Ângela "
    "Antônia Aparecida Aurora Bárbara Beatriz Bianca Branca Brenda Bruna Camila Carla Carmem "
    "Carolina Catarina Cecília Célia Cíntia Clara Cláudia Cristina Dalva Daniela Débora Denise "
    "Diana Dora Eduarda Elaine Elena Eliana Elisa Elisabete Ema Emília Ester Eunice Eva Fabiana "
    "Fátima Fernanda Flávia Francisca Gabi Gabriela Geovana Giovana Gisele Glória Graça Helena "
    "Heloá Heloísa Iara Inês Isabela Isadora Isis Ivone Jade Janaína Jaqueline Jéssica Joana "
    "Josefa Júlia Juliana Jussara Karina Kátia Kelly Laís Lara Larissa Laura Lena Leonor "
    "Letícia Lia Lígia Lilian Lívia Lorena Lorenza Luana Lúcia Luciana Ludmila Luísa Luzia "
    "Madalena Magali Maitê Malu Manuela Marcela Margarete Maria Mariana Marília Marina Marisa "
    "Marlene Marta Melissa Micaela Milena Mirela Miriam Mônica Nádia Natália Nina Noemi Olga "
    "Olívia Patrícia Paula Pietra Priscila Rafaela Raquel Rebeca Regina Renata Rita Roberta "
    "Rosa Rosana Sabrina Samara Sandra Sara Selma Silvana Sílvia Simone Sofia Sônia Stela "
    "Suzana Tainá Talita Tânia Tatiana Teresa Tereza Úrsula Valéria Vanessa Vânia Vera Verônica "
    "Vilma Vitória Viviane Yasmin Zélia Dona_Célia Dona_Neusa Dona_Irene Dona_Lurdes Dona_Ivete "
    "Dona_Zilda",
    "pt m": "Abel Ademir Adriano Afonso Alan Alberto Aldo Alex Alexandre Alfredo Álvaro Amauri "
    "Anderson André Ângelo Anselmo Antônio Aristides Armando Arnaldo Artur Augusto Benedito "
    "Benício Benjamim Bento Bernardo Beto Breno Bruno Caio Carlos Cássio Cauã Celso César "
    "Cícero Cláudio Cristiano Damião Daniel Danilo Dario Davi Denis Diego Diogo Domingos "
    "Douglas Edson Eduardo Elias Emanuel Emílio Enzo Érico Ernesto Estêvão Evandro Everton "
    "Fabiano Fábio Fabrício Fausto Felipe Fernando Flávio Francisco Frederico Gabriel Geraldo "
    "Germano Gilberto Guilherme Gustavo Heitor Hélio Henrique Hernani Hugo Humberto Ícaro Igor "
    "Inácio Isaac Ismael Israel Ítalo Ivan Jaime Jair Jean Jefferson João Joaquim Joel Jonas "
    "Jorge José Josué Juliano Júlio Lauro Lázaro Leandro Leonardo Levi Lourenço Luan Lucas "
    "Luciano Luís Luiz Maicon Manoel Marcelo Márcio Marcos Mário Martim Mateus Maurício "
    "Maurílio Max Miguel Milton Moacir Moisés Murilo Nelson Nicolas Norberto Olavo Orlando "
    "Oscar Osvaldo Otávio Otto Patrício Paulo Pedro Plínio Rafael Raimundo Ramon Raul Reinaldo "
    "Renan Renato Ricardo Roberto Rodrigo Roger Rogério Romário Rômulo Ronaldo Ruben Rubens "
    "Salvador Samuel Sandro Saul Saulo Sebastião Sérgio Sidnei Silas Sílvio Simão Tales Téo "
    "Teodoro Thiago Tiago Tomás Túlio Valdemar Valter Vander Vicente Vinícius Vítor Wagner "
    "Walter Wilson Yuri Zeca Seu_Jair Seu_Valdir Seu_Nilo Seu_Olavo Seu_Nestor Seu_Bira",
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
    "button=botão/botões:m; bead=miçanga; notebook=caderno; magazine=revista; "
    "comic book=gibi:m; puzzle=quebra-cabeça/quebra-cabeças:m; "
    "postcard=cartão-postal/cartões-postais:m; photo=foto:f; ribbon=fita; "
    "balloon=balão/balões:m; candle=vela; eraser=borracha; ruler=régua; toy car=carrinho; "
    "doll=boneca; kite=pipa; ticket=ingresso; rock=pedra; coin=moeda; ball=bola; game=jogo; "
    "toy block=bloco; bottle cap=tampinha; feather=pena; folder=pasta; envelope=envelope:m; "
    "key ring=chaveiro; baseball card=carta de beisebol; poster=pôster:m; straw=canudo; "
    "paper plane=avião de papel/aviões de papel:m; pencil sharpener=apontador:m; "
    "paper clip=clipe:m; glue stick=bastão de cola/bastões de cola:m; "
    "highlighter=marca-texto/marca-textos:m; toy dinosaur=dinossauro de brinquedo; "
    "toy soldier=soldadinho; action figure=boneco; spinning top=pião/piões:m; "
    "yo-yo/yo-yos=ioiô:m; jump rope=corda de pular; board game=jogo de tabuleiro; "
    "hair clip=presilha; map=mapa:m; flashlight=lanterna; stuffed animal=bicho de pelúcia; "
    "toy truck=caminhãozinho/caminhõezinhos:m; toy train=trenzinho; toy robot=robô:m; "
    "rubber band=elástico; paper star=estrela de papel; acorn=bolota; pebble=pedrinha; "
    "leaf/leaves=folha; pinecone=pinha; fossil=fóssil/fósseis:m; crystal=cristal/cristais:m; "
    "bell=sino; battery=pilha; storybook=livro de histórias; pocket mirror=espelhinho; "
    "mitten=luva; *medal=medalha; *whistle=apito; *magnet=ímã:m; *paintbrush=pincel/pincéis:m; "
    "*badge=distintivo; *thimble=dedal/dedais:m; *compass=bússola; "
    "*spool of thread/spools of thread=carretel de linha/carretéis de linha:m; *harmonica=gaita",
    "food": "apple=maçã:f; orange=laranja; banana=banana; pear=pera; peach=pêssego; "
    "plum=ameixa; cookie=biscoito; candy/candies=bala; strawberry=morango; cherry=cereja; "
    "sandwich=sanduíche:m; chocolate=chocolate:m; egg=ovo; carrot=cenoura; tomato=tomate:m; "
    "potato=batata; nut=castanha; lemon=limão/limões:m; pancake=panqueca; lollipop=pirulito; "
    "mango=manga; grape=uva; slice of pizza/slices of pizza=fatia de pizza; donut=rosquinha; "
    "cracker=bolacha; watermelon=melancia; pineapple=abacaxi:m; kiwi=kiwi/kiwis:m; "
    "avocado/avocados=abacate:m; cucumber=pepino; pepper=pimentão/pimentões:m; onion=cebola; "
    "radish=rabanete:m; walnut=noz/nozes:f; almond=amêndoa; blueberry=mirtilo; "
    "raspberry=framboesa; olive=azeitona; tangerine=tangerina; meatball=almôndega; "
    "taco/tacos=taco; hot dog=cachorro-quente/cachorros-quentes:m; "
    "hamburger=hambúrguer/hambúrgueres:m; marshmallow=marshmallow/marshmallows:m; "
    "popsicle=picolé:m; roll=pãozinho/pãezinhos:m; "
    "piece of cheese/pieces of cheese=pedaço de queijo; "
    "slice of cake/slices of cake=fatia de bolo; chocolate bar=barra de chocolate; *fig=figo; "
    "*coconut=coco; *waffle=waffle/waffles:m; *apricot=damasco; *gumdrop=jujuba; "
    "*papaya=mamão/mamões:m; *guava=goiaba; *macaroon=cocada",
    "crop": "apple=maçã:f; orange=laranja; pear=pera; peach=pêssego; plum=ameixa; "
    "cherry=cereja; strawberry=morango; carrot=cenoura; tomato=tomate:m; potato=batata; "
    "lemon=limão/limões:m; mango=manga; grape=uva; onion=cebola; pumpkin=abóbora; "
    "cucumber=pepino; pepper=pimentão/pimentões:m; watermelon=melancia; radish=rabanete:m; "
    "cabbage=repolho; eggplant=berinjela; zucchini/zucchinis=abobrinha; "
    "avocado/avocados=abacate:m; tangerine=tangerina; blueberry=mirtilo; raspberry=framboesa; "
    "pineapple=abacaxi:m; olive=azeitona; banana=banana; "
    "ear of corn/ears of corn=espiga de milho; *fig=figo; *coconut=coco; *apricot=damasco; "
    "*papaya=mamão/mamões:m; *guava=goiaba",
    "bake": "cookie=biscoito; muffin=bolinho; cupcake=cupcake:m; cake=bolo; pie=torta; "
    "brownie=brownie:m; loaf of bread/loaves of bread=pão/pães:m; pizza=pizza; donut=rosquinha; "
    "roll=pãozinho/pãezinhos:m; meat pie=empada; cinnamon roll=rolinho de canela; "
    "pancake=panqueca; cracker=bolacha; birthday cake=bolo de aniversário; "
    "fruit cake=bolo de frutas; cheese ball=bolinha de queijo; *pastry=pastel/pastéis:m; "
    "*croissant=croissant/croissants:m; *tart=tortinha; *eclair=bomba de chocolate",
    "flower": "rose=rosa; tulip=tulipa; daisy=margarida; orchid=orquídea; "
    "sunflower=girassol/girassóis:m; lily=lírio; carnation=cravo; flower=flor:f; poppy=papoula; "
    "daffodil=narciso; pansy=amor-perfeito/amores-perfeitos:m; petunia=petúnia; "
    "camellia=camélia; geranium=gerânio; begonia=begônia; dahlia=dália; "
    "iris/irises=íris/íris:f; *violet=violeta; *hydrangea=hortênsia; *gardenia=gardênia; "
    "*magnolia=magnólia",
    "tree": "pine tree=pinheiro; oak tree=carvalho; apple tree=macieira; "
    "orange tree=laranjeira; palm tree=palmeira; lemon tree=limoeiro; bush=arbusto; "
    "rose bush=roseira; cherry tree=cerejeira; pear tree=pereira; mango tree=mangueira; "
    "peach tree=pessegueiro; walnut tree=nogueira; olive tree=oliveira; cedar=cedro; "
    "maple=bordo; banana tree=bananeira; *willow=salgueiro; *fir tree=abeto; *poplar=álamo; "
    "*cypress=cipreste:m",
    "farm": "cow=vaca; sheep/sheep=ovelha; duck=pato; chicken=galinha; pig=porco; goat=cabra; "
    "horse=cavalo; rabbit=coelho; goose/geese=ganso; turkey=peru:m; lamb=cordeiro; "
    "calf/calves=bezerro; rooster=galo; ox/oxen=boi:m; llama=lhama; bull=touro; chick=pintinho; "
    "piglet=leitão/leitões:m; dog=cachorro; cat=gato; pigeon=pombo; *donkey=burro; "
    "*pony/ponies=pônei:m; *mule=mula; *alpaca=alpaca; *ostrich=avestruz:m",
    "wild": "bird=pássaro; frog=sapo; butterfly=borboleta; monkey=macaco; turtle=tartaruga; "
    "squirrel=esquilo; penguin=pinguim:m; seal=foca; ant=formiga; bee=abelha; bat=morcego; "
    "fox=raposa; deer/deer=cervo; parrot=papagaio; pigeon=pombo; swan=cisne:m; "
    "sparrow=pardal/pardais:m; snail=caracol/caracóis:m; ladybug=joaninha; dragonfly=libélula; "
    "grasshopper=gafanhoto; spider=aranha; mouse/mice=rato; raccoon=guaxinim:m; "
    "kangaroo/kangaroos=canguru:m; crocodile=jacaré:m; parakeet=periquito; "
    "hummingbird=beija-flor/beija-flores:m; woodpecker=pica-pau/pica-paus:m; *owl=coruja; "
    "*crab=caranguejo; *lizard=lagarto; *beaver=castor:m; *otter=lontra; "
    "*flamingo/flamingos=flamingo",
    "goods": "shirt=camisa; hat=chapéu:m; cap=boné:m; lamp=luminária; backpack=mochila; "
    "mug=caneca; umbrella=guarda-chuva/guarda-chuvas:m; watch=relógio; toy=brinquedo; "
    "jacket=jaqueta; pair of shoes/pairs of shoes=par de sapatos/pares de sapatos:m; "
    "dress=vestido; sweater=suéter:m; towel=toalha; pillow=travesseiro; chair=cadeira; "
    "vase=vaso; scarf/scarves=cachecol/cachecóis:m; book=livro; notebook=caderno; plant=planta; "
    "game=jogo; basketball=bola de basquete; "
    "pair of socks/pairs of socks=par de meias/pares de meias:m; skirt=saia; coat=casaco; "
    "T-shirt=camiseta; pair of gloves/pairs of gloves=par de luvas/pares de luvas:m; "
    "pair of pants/pairs of pants=calça; wallet=carteira; purse=bolsa; ring=anel/anéis:m; "
    "alarm clock=despertador:m; radio/radios=rádio; phone=telefone:m; camera=câmera; "
    "keyboard=teclado; fan=ventilador:m; teddy bear=urso de pelúcia; racket=raquete:f; "
    "skateboard=skate:m; helmet=capacete:m; pot=panela; frying pan=frigideira; plate=prato; "
    "bowl=tigela; spoon=colher:f; knife/knives=faca; rug=tapete:m; curtain=cortina; "
    "cushion=almofada; mirror=espelho; picture frame=moldura; hammer=martelo; "
    "screwdriver=chave de fenda:f; bucket=balde:m; broom=vassoura; shovel=pá:f; ladder=escada; "
    "pencil case=estojo; calculator=calculadora; dictionary=dicionário; globe=globo; "
    "guitar=violão/violões:m; flute=flauta; drum=tambor:m; *blanket=cobertor:m; *belt=cinto; "
    "*teapot=bule:m; *necktie=gravata; *clarinet=clarineta; "
    "*hairbrush=escova de cabelo; *trumpet=trompete:m; "
    "*pair of sandals/pairs of sandals=par de sandálias/pares de sandálias:m",
    "made": "necklace=colar:m; bracelet=pulseira; kite=pipa; mask=máscara; ornament=enfeite:m; "
    "bookmark=marcador de página/marcadores de página:m; greeting card=cartão/cartões:m; "
    "candle=vela; doll=boneca; clay pot=vaso de barro; toy boat=barquinho; puppet=fantoche:m; "
    "paper lantern=lanterna de papel; paper flower=flor de papel/flores de papel:f; "
    "bar of soap/bars of soap=sabonete:m; pillowcase=fronha; cloth bag=sacola de pano; "
    "painting=quadro; rag doll=boneca de pano; clay bowl=tigela de barro; "
    "wooden box=caixa de madeira; bow=laço; hair band=tiara; picture frame=moldura; "
    "scarf/scarves=cachecol/cachecóis:m; *quilt=colcha; *wreath=guirlanda; "
    "*birdhouse=casinha de pássaro; *doormat=capacho; *tapestry=tapeçaria",
    "people": "child/children=criança; boy=menino; girl=menina; student=aluno; "
    "visitor=visitante:m; passenger=passageiro; guest=convidado; player=jogador:m; "
    "dancer=dançarino; worker=operário; singer=cantor:m; tourist=turista:m; scout=escoteiro; "
    "adult=adulto; musician=músico; actor=ator:m; nurse=enfermeira; fan=torcedor:m; "
    "volunteer=voluntário; sailor=marinheiro; soldier=soldado; customer=cliente:m; "
    "traveler=viajante:m; cyclist=ciclista:m; skater=patinador:m; firefighter=bombeiro; "
    "reader=leitor:m; climber=alpinista:m; *swimmer=nadador:m; *camper=campista:m; "
    "*runner=corredor:m; *gymnast=ginasta:m; *juggler=malabarista:m",
    "vehicle": "car=carro; truck=caminhão/caminhões:m; bus/buses=ônibus/ônibus:m; "
    "bicycle=bicicleta; motorcycle=moto:f; van=van:f; boat=barco; taxi=táxi:m; jeep=jipe:m; "
    "pickup truck=caminhonete:f; minibus/minibuses=micro-ônibus/micro-ônibus:m; "
    "ambulance=ambulância; fire truck=carro de bombeiros; police car=viatura; "
    "race car=carro de corrida; *scooter=lambreta; *tractor=trator:m; *limousine=limusine:f; "
    "*moped=ciclomotor:m",
    "dry": "flour=farinha; sugar=açúcar:m; rice=arroz:m; salt=sal:m; coffee=café:m; corn=milho; "
    "sand=areia; soil=terra; cheese=queijo; butter=manteiga; wheat=trigo; cement=cimento; "
    "gravel=cascalho; *barley=cevada; *fertilizer=adubo; *rye=centeio:m",
    "grain": "flour=farinha; sugar=açúcar:m; rice=arroz:m; salt=sal:m; corn=milho; oats=aveia; "
    "wheat=trigo; *barley=cevada; *rye=centeio:m",
    "liquid": "water=água; milk=leite:m; juice=suco; paint=tinta; oil=óleo; lemonade=limonada; "
    "tea=chá:m; soup=sopa; soda=refrigerante:m; cream=creme:m; coffee=café:m; "
    "*vinegar=vinagre:m; *cider=sidra; *broth=caldo",
    "cookable": "flour=farinha; sugar=açúcar:m; milk=leite:m; oil=óleo; rice=arroz:m; "
    "oats=aveia; chocolate chips=gotas de chocolate:f; raisins=uvas-passas:f; yogurt=iogurte:m; "
    "cream=creme:m; nuts=castanhas:f; brown sugar=açúcar mascavo:m; "
    "peanut butter=pasta de amendoim; *cornmeal=fubá:m; *honey=mel:m; *molasses=melado",
    "produce": "potatoes=batatas:f; onions=cebolas:f; tomatoes=tomates:m; grapes=uvas:f; "
    "beans=feijão:m; carrots=cenouras:f; bananas=bananas:f; cherries=cerejas:f; fish=peixe:m; "
    "apples=maçãs:f; oranges=laranjas:f; pears=peras:f; plums=ameixas:f; peaches=pêssegos:m; "
    "peas=ervilhas:f; cucumbers=pepinos:m; peppers=pimentões:m; strawberries=morangos:m; "
    "*beets=beterrabas:f; *lentils=lentilhas:f; *turnips=nabos:m",
    "color": "red=vermelho; blue=azul/azuis; green=verde; yellow=amarelo; white=branco; "
    "black=preto; purple=roxo; brown=marrom/marrons; gray=cinza/cinza; "
    "pink=cor-de-rosa/cor-de-rosa; golden=dourado; silver=prateado",
    "box": "box=caixa; bag=saco; basket=cesta; drawer=gaveta; crate=caixote:m; suitcase=mala; "
    "jar=pote:m; bucket=balde:m; tray=bandeja; chest=baú:m; tin=lata",
    "len": "inch=centímetro; foot/feet=metro; yard=metro; meter=metro; centimeter=centímetro; "
    "inch=polegada",
    "yards": "foot/feet=metro; yard=metro; meter=metro",
    "road": "mile=quilômetro; kilometer=quilômetro; mile=milha; mile=quilômetro",
    "weight": "pound=quilo; kilogram=quilo; ounce=grama:m; gram=grama:m; pound=quilograma:m; "
    "ton=tonelada",
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
{N} mora no andar {y} de um prédio.
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
