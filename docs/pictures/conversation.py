"""Draw docs/pictures/conversation.svg: how long the prompt is while a conversation goes on.

    python docs/pictures/conversation.py

The same question is asked twenty times; the lengths are those that `Chat.prompt` gives.
"""

from sheet import BLUE, RED, Axes, Sheet

from axion_np import Chat

QUESTION, ANSWER, ASKED = "Quanto é 5 + 3?", "5+3\n5+3=8 8\n#### 8", 20


def lengths():
    chat, found = Chat("axion1-v0.2-chat", max_new_tokens=100), []
    for _ in range(ASKED):
        found.append(len(chat.prompt(QUESTION)))
        chat.messages.append({"role": "assistant", "content": ANSWER})
    return found, chat.model.config.max_seq_len


def main():
    found, window = lengths()
    sheet = Sheet(380, 300, "Tokens of the prompt at each question, and the window", natural=True)
    sheet.words(16, 26, "Tokens read before the answer", "title")
    axes = Axes(sheet, 52, 48, 306, 196, (0, ASKED), (0, 540))
    axes.marks({n: str(n) for n in (0, 5, 10, 15, 20)}, {n: str(n) for n in (0, 200, 400)})
    for level, words, colour in (
        (window, f"the window, {window}", RED),
        (window - 100, "room left for 100 tokens of answer", BLUE),
    ):
        axes.curve((0, ASKED), (level, level), colour, dashed=True)
        axes.words(0.3, level, words, "", colour, (0, -7))
    for number, length in enumerate(found):
        x, y = axes.at(number + 0.15, length)
        right, bottom = axes.at(number + 0.85, 0)
        sheet.box(x, y, right - x, bottom - y, "", "#cfe4f1", BLUE)
    sheet.words(205, 286, "questions asked so far", "small middle")
    sheet.save(__file__)


if __name__ == "__main__":
    main()
