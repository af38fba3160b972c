"""Draw docs/pictures/dialogues.svg: a conversation, and what each line takes from before.

python docs/pictures/dialogues.py
"""

from sheet import BLUE, PALE, RED, Sheet

from axion_np import Chat

SAID = ("Quanto é 5 + 3?", "e mais 4?", "e vezes 2?", "obrigado")


def main():
    chat = Chat("axion1-v0.2-chat")
    sheet = Sheet(380, 338, "A conversation in which each sum goes on from the last", natural=True)
    sheet.words(16, 26, "What is said before is read again", "title")
    place = None
    for number, text in enumerate(SAID):
        lines = chat.say(text).splitlines()
        y = 44 + 72 * number
        sheet.box(16, y, 150, 28, text, "#cfe4f1", BLUE)
        answer = f"{lines[0]} ... {lines[-1]}" if len(lines) > 1 else lines[0]
        sheet.box(186, y + 28, 178, 28, answer, "#f0f2f5", PALE)
        if place and len(lines) > 1:
            sheet.arrow(330, place, 214, y + 26, RED)
        place = y + 58
    sheet.words(16, 330, "red: the last result becomes the first number", "small")
    sheet.save(__file__)


if __name__ == "__main__":
    main()
