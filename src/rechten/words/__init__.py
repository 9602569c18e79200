"""The Dutch words that the command and the pages share: plain language (B1), "je", never an empty line.

Nothing here decides anything; every function turns what a reading found into a sentence.
"""

from rechten.words.evidence import evidence
from rechten.words.findings import finding_sentence
from rechten.words.numbers import amount_text, day, euro, number_text, unit_text
from rechten.words.outcomes import (
    Group,
    amount_sentence,
    amount_sentences,
    causes_to_tell,
    decider_sentence,
    follow_sentence,
    group_of,
    grouped,
    heading,
    intro,
    level_text,
    outcome_sentence,
)
from rechten.words.page_parts import RightPage
from rechten.words.pages import page_data, right_page
from rechten.words.people import about, name_of, role_of
from rechten.words.provisions import provision_data
from rechten.words.questions import help_text, question_text, why_text
from rechten.words.reasons import (
    cause_sentence,
    figure_sentence,
    origin_text,
    reason_sentence,
    state_mark,
    state_word,
    value_text,
)

__all__ = [
    "Group",
    "RightPage",
    "about",
    "amount_sentence",
    "amount_sentences",
    "amount_text",
    "cause_sentence",
    "causes_to_tell",
    "day",
    "decider_sentence",
    "euro",
    "evidence",
    "figure_sentence",
    "finding_sentence",
    "follow_sentence",
    "group_of",
    "grouped",
    "heading",
    "help_text",
    "intro",
    "level_text",
    "name_of",
    "number_text",
    "origin_text",
    "outcome_sentence",
    "page_data",
    "provision_data",
    "question_text",
    "reason_sentence",
    "right_page",
    "role_of",
    "state_mark",
    "state_word",
    "unit_text",
    "value_text",
    "why_text",
]
