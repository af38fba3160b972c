"""Tales of two or three sentences, with questions about them, in Portuguese and English.

Data only. {n}, {o} and {m} are three names; the other fields are drawn from FILLERS, where a pair
is a thing when it is first named (a cat) and afterwards (the cat): {pet} and {pet_}. A question
has an answer and the field, or the words, that must occur in it.
"""

NAMES = {
    "pt": (
        "Ana Bruno Carla Davi Elisa João Lúcia Pedro Rita Marta Teresa Sofia Paula Laura Júlia "
        "Helena Clara Miguel Rafael Tiago Paulo Carlos Gabriel Hugo Mateus André"
    ).split(),
    "en": (
        "Anna Ben Clara David Emma John Lucy Peter Rose Alice Mary Jack Tom Sam Kate Lily Max "
        "Oliver Grace Henry Zoe Hannah George Ruth Paul Nora"
    ).split(),
}


def _pairs(lang, nouns):
    """(a cat, the cat) from 'cat'; Portuguese nouns bring their article, which has the gender."""
    pairs = []
    for noun in nouns.split(", "):
        if lang == "en":
            pairs.append((f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}", f"the {noun}"))
        else:
            article, word = noun.split(" ", 1)
            pairs.append((f"{'uma' if article == 'a' else 'um'} {word}", noun))
    return tuple(pairs)


FILLERS = {
    "pt": {
        "pet": _pairs(
            "pt", "o gato, a gata, o cachorro, o coelho, a tartaruga, o papagaio, o pato"
        ),
        "beast": _pairs("pt", "o leão, o lobo, o urso, o burro, a raposa, a vaca, o cavalo"),
        "critter": _pairs("pt", "o rato, o macaco, o sapo, a formiga, o corvo, a abelha, o galo"),
        "thing": _pairs("pt", "o livro, a bola, a chave, o chapéu, a caneta, o anel, a flauta"),
        "food": _pairs("pt", "a maçã, o bolo, o pão, a sopa, o sorvete, a banana, a torta"),
        "dish": _pairs("pt", "o bolo, o pão, a sopa, o sorvete, a torta, a pizza, o pudim"),
        "plant": _pairs("pt", "a roseira, o limoeiro, a laranjeira, o pinheiro, a figueira"),
        "box": _pairs("pt", "a caixa, o cesto, a mochila, o baú, a mala, a lata"),
        "where": (
            "na cozinha, no jardim, no quarto, na varanda, debaixo da mesa, no sofá, perto da "
            "janela, atrás da casa"
        ).split(", "),
        "spot": (
            "no jardim, no quintal, atrás da casa, perto do muro, ao lado da porta, perto do lago"
        ).split(", "),
        "day": "segunda-feira, terça-feira, quinta-feira, sexta-feira".split(", "),
        "city": "Lisboa, Recife, Salvador, Coimbra, Manaus, Braga, Curitiba, Évora".split(", "),
        "by": "de ônibus, de trem, de bicicleta, de barco, a pé, de carro".split(", "),
        "colour": "azul, verde, laranja, cinza, marrom, rosa, lilás".split(", "),
        "hour": "seis, sete, oito, nove, dez".split(", "),
        "topic": "o mar, as estrelas, dragões, trens, plantas, piratas".split(", "),
        "weather": "chovia, nevava, ventava, trovejava".split(", "),
    },
    "en": {
        "pet": _pairs("en", "cat, dog, rabbit, turtle, parrot, duck, hamster"),
        "beast": _pairs("en", "lion, wolf, bear, donkey, fox, cow, horse"),
        "critter": _pairs("en", "mouse, monkey, frog, ant, crow, bee, hen"),
        "thing": _pairs("en", "book, ball, key, hat, pen, ring, flute"),
        "food": _pairs("en", "cake, pie, sandwich, banana, cookie, pear, pizza"),
        "dish": _pairs("en", "cake, pie, sandwich, pizza, pudding, soup, salad"),
        "plant": _pairs("en", "rose bush, lemon tree, fig tree, sunflower, pine tree"),
        "box": _pairs("en", "box, basket, backpack, chest, suitcase, tin"),
        "where": (
            "in the kitchen, in the garden, in the bedroom, on the porch, under the table, on the "
            "sofa, near the window, behind the house"
        ).split(", "),
        "spot": (
            "in the garden, in the yard, behind the house, near the wall, next to the door, by "
            "the lake"
        ).split(", "),
        "day": "Monday, Tuesday, Thursday, Friday".split(", "),
        "city": "London, Dublin, Boston, Leeds, Chicago, Oxford, Denver, Bath".split(", "),
        "by": "by bus, by train, by bicycle, by boat, on foot, by car".split(", "),
        "colour": "blue, green, orange, grey, brown, pink, purple".split(", "),
        "hour": "six, seven, eight, nine, ten".split(", "),
        "topic": "the sea, the stars, dragons, trains, plants, pirates".split(", "),
        "weather": "raining, snowing, thundering, hailing".split(", "),
    },
}

TALES = {
    "pt": (
        (
            "{n} tem {pet}. Toda noite {pet_} dorme {where}.",
            ("Que animal {n} tem?", "{n} tem {pet}.", "pet"),
            ("Onde {pet_} dorme?", "Dorme {where}.", "where"),
            ("De quem é {pet_}?", "É de {n}.", "n"),
        ),
        (
            "{n} perdeu {thing}. {o} procurou por toda parte e achou {thing_} {where}.",
            ("O que {n} perdeu?", "{n} perdeu {thing}.", "thing"),
            ("Quem achou {thing_}?", "Foi {o} quem achou.", "o"),
            ("Onde estava {thing_}?", "Estava {where}.", "where"),
        ),
        (
            "{n} foi para {city} {by}. Lá, {n} comeu {food} com {o}.",
            ("Para onde {n} foi?", "{n} foi para {city}.", "city"),
            ("Como {n} viajou?", "{n} viajou {by}.", "by"),
            ("O que {n} comeu?", "{n} comeu {food}.", "food"),
            ("Com quem {n} comeu {food_}?", "Comeu com {o}.", "o"),
        ),
        (
            "Na {day}, {n} plantou {plant} {spot}. {o} regou a planta todos os dias.",
            ("O que {n} plantou?", "{n} plantou {plant}.", "plant"),
            ("Quem regou a planta?", "Foi {o} quem regou a planta.", "o"),
            ("Onde {n} plantou {plant_}?", "Plantou {spot}.", "spot"),
            ("Em que dia {n} plantou {plant_}?", "Foi na {day}.", "day"),
        ),
        (
            "{n} fez {dish} e deu para {o}. {o} não estava com fome e deu {dish_} para {m}.",
            ("Quem fez {dish_}?", "Foi {n} quem fez.", "n"),
            ("Quem ficou com {dish_}?", "{m} ficou com {dish_}.", "m"),
            ("O que {n} fez?", "{n} fez {dish}.", "dish"),
        ),
        (
            "{n} pintou a porta de {colour}. {o} pintou a janela de {colour2}.",
            ("De que cor é a porta?", "A porta é {colour}.", "colour"),
            ("De que cor é a janela?", "A janela é {colour2}.", "colour2"),
            ("Quem pintou a janela?", "Foi {o} quem pintou a janela.", "o"),
            ("Quem pintou a porta?", "Foi {n} quem pintou a porta.", "n"),
        ),
        (
            "Hoje é o aniversário de {n}. {o} trouxe {thing} e {m} trouxe {food}.",
            ("De quem é o aniversário?", "É o aniversário de {n}.", "n"),
            ("O que {o} trouxe?", "{o} trouxe {thing}.", "thing"),
            ("Quem trouxe {food_}?", "Foi {m} quem trouxe.", "m"),
        ),
        (
            "Lá fora {weather}, e {n} ficou em casa. {n} leu um livro sobre {topic} e dormiu.",
            ("Por que {n} ficou em casa?", "Porque lá fora {weather}.", "weather"),
            ("Sobre o que era o livro?", "O livro era sobre {topic}.", "topic"),
            ("Quem ficou em casa?", "Foi {n} quem ficou em casa.", "n"),
        ),
        (
            "Um dia {beast} caiu num buraco. {critter} trouxe uma corda, e {beast_} saiu.",
            ("Quem caiu no buraco?", "Foi {beast_} que caiu no buraco.", "beast"),
            ("Quem ajudou {beast_}?", "Foi {critter_} que ajudou.", "critter"),
            ("O que {critter_} trouxe?", "Trouxe uma corda.", "corda"),
        ),
        (
            "{n} acorda às {hour} horas e vai para a escola {by}. {o} vai {by2}.",
            ("A que horas {n} acorda?", "{n} acorda às {hour} horas.", "hour"),
            ("Como {n} vai para a escola?", "{n} vai {by}.", "by"),
            ("Como {o} vai para a escola?", "{o} vai {by2}.", "by2"),
        ),
        (
            "{n} pôs {thing} dentro de {box}. Depois {o} levou {box_} para {m}.",
            ("Onde está {thing_}?", "Está dentro d{box_}.", "box"),  # da caixa, do cesto
            ("Quem está com {box_}?", "{m} está com {box_}.", "m"),
            ("Quem levou {box_}?", "Foi {o} quem levou {box_}.", "o"),
        ),
        (
            "{n} tinha {food} e queria {thing}. {o} tinha {thing} e estava com fome. "
            "Então fizeram uma troca.",
            ("Com o que {n} ficou?", "{n} ficou com {thing_}.", "thing"),
            ("Com o que {o} ficou?", "{o} ficou com {food_}.", "food"),
            ("Quem estava com fome?", "{o} estava com fome.", "o"),
        ),
    ),
    "en": (
        (
            "{n} has {pet}. Every night {pet_} sleeps {where}.",
            ("What animal does {n} have?", "{n} has {pet}.", "pet"),
            ("Where does {pet_} sleep?", "It sleeps {where}.", "where"),
            ("Who has {pet}?", "It is {n} who has {pet}.", "n"),
        ),
        (
            "{n} lost {thing}. {o} looked everywhere and found {thing_} {where}.",
            ("What did {n} lose?", "{n} lost {thing}.", "thing"),
            ("Who found {thing_}?", "It was {o} who found it.", "o"),
            ("Where was {thing_}?", "It was {where}.", "where"),
        ),
        (
            "{n} went to {city} {by}. There {n} ate {food} with {o}.",
            ("Where did {n} go?", "{n} went to {city}.", "city"),
            ("How did {n} travel?", "{n} travelled {by}.", "by"),
            ("What did {n} eat?", "{n} ate {food}.", "food"),
            ("Who was with {n}?", "It was {o}.", "o"),
        ),
        (
            "On {day} {n} planted {plant} {spot}. {o} watered it every day.",
            ("What did {n} plant?", "{n} planted {plant}.", "plant"),
            ("Who watered {plant_}?", "It was {o} who watered it.", "o"),
            ("Where did {n} plant {plant_}?", "It was {spot}.", "spot"),
            ("On which day did {n} plant {plant_}?", "It was on {day}.", "day"),
        ),
        (
            "{n} made {dish} and gave it to {o}. {o} was not hungry and gave {dish_} to {m}.",
            ("Who made {dish_}?", "It was {n} who made it.", "n"),
            ("Who has {dish_} now?", "{m} has {dish_} now.", "m"),
            ("What did {n} make?", "{n} made {dish}.", "dish"),
        ),
        (
            "{n} painted the door {colour}. {o} painted the window {colour2}.",
            ("What colour is the door?", "The door is {colour}.", "colour"),
            ("What colour is the window?", "The window is {colour2}.", "colour2"),
            ("Who painted the window?", "It was {o} who painted the window.", "o"),
            ("Who painted the door?", "It was {n} who painted the door.", "n"),
        ),
        (
            "Today is the birthday of {n}. {o} brought {thing} and {m} brought {food}.",
            ("Whose birthday is it?", "It is the birthday of {n}.", "n"),
            ("What did {o} bring?", "{o} brought {thing}.", "thing"),
            ("Who brought {food_}?", "It was {m} who brought it.", "m"),
        ),
        (
            "It was {weather}, and {n} stayed at home. {n} read a book about {topic} and slept.",
            ("Why did {n} stay at home?", "Because it was {weather}.", "weather"),
            ("What was the book about?", "The book was about {topic}.", "topic"),
            ("Who stayed at home?", "It was {n} who stayed at home.", "n"),
        ),
        (
            "One day {beast} fell into a hole. {critter} brought a rope, and {beast_} got out.",
            ("Who fell into the hole?", "It was {beast_} that fell into the hole.", "beast"),
            ("Who helped {beast_}?", "It was {critter_} that helped.", "critter"),
            ("What did {critter_} bring?", "It brought a rope.", "rope"),
        ),
        (
            "{n} gets up at {hour} o'clock and goes to school {by}. {o} goes {by2}.",
            ("When does {n} get up?", "{n} gets up at {hour} o'clock.", "hour"),
            ("How does {n} go to school?", "{n} goes {by}.", "by"),
            ("How does {o} go to school?", "{o} goes {by2}.", "by2"),
        ),
        (
            "{n} put {thing} into {box}. Then {o} took {box_} to {m}.",
            ("Where is {thing_}?", "It is in {box_}.", "box"),
            ("Who has {box_} now?", "{m} has {box_} now.", "m"),
            ("Who took {box_} away?", "It was {o} who took {box_}.", "o"),
        ),
        (
            "{n} had {food} and wanted {thing}. {o} had {thing} and was hungry. So they swapped.",
            ("What does {n} have now?", "{n} has {thing_} now.", "thing"),
            ("What does {o} have now?", "{o} has {food_} now.", "food"),
            ("Who was hungry?", "It was {o} who was hungry.", "o"),
        ),
    ),
}
