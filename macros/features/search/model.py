"""How people say things: general vocabulary of the field, for search alone."""

from typing import Annotated, Literal

from pydantic import Field

from macros.core.base import Entry, Text
from macros.core.data_file import DataFile
from macros.core.references import DocumentQuote, LevelId, RankId

AskKind = Literal["who", "period", "body", "definition", "what"]


class Synonym(Entry):
    """Everyday words, short forms -> the document's words."""

    say: Annotated[tuple[Text, ...], Field(min_length=1)]
    means: Annotated[tuple[DocumentQuote, ...], Field(min_length=1)]
    """Each stands in the document."""


class Ask(Entry):
    """Words that say what is asked for; they are no words to look for."""

    kind: AskKind
    words: Annotated[tuple[Text, ...], Field(min_length=1)]


class LevelWords(Entry):
    """Words that say a level before a title: 街道一把手."""

    level: LevelId
    words: Annotated[tuple[Text, ...], Field(min_length=1)]


class Vocabulary(Entry):
    """`synonyms.yml`."""

    synonyms: tuple[Synonym, ...]
    asks: tuple[Ask, ...]
    post_words: tuple[Text, ...]
    """Words by which one asks for the duties of a post: 职责, 管什么."""

    particles: Text
    """Single characters between words that need not be found."""

    whole: tuple[Text, ...] = ()
    """Words that no match may begin or end within: 办事处分管 holds no 处分."""

    charge: tuple[Text, ...] = ()
    """Words for being in charge: 分管; before a title they say which of several posts is meant."""

    safety: tuple[Text, ...] = ()
    """What the posts of the safety rank are in charge of."""

    near_safety: tuple[Text, ...] = ()
    """What does not say whether safety is meant: 分管应急 before a title is a question."""

    safety_rank: RankId | None = None
    """The rank of the posts in charge of safety."""

    other_rank: RankId | None = None
    """The rank of the posts in charge of something else."""

    levels: tuple[LevelWords, ...] = ()

    not_levels: tuple[Text, ...] = ()
    """Words that hold a level's word and do not say the level: 城乡建设委."""

    doubtful: tuple[Text, ...] = ()
    """What makes a title before which it stands another one: 前镇长, 市财政局局长."""


SYNONYMS_YML: DataFile[Vocabulary] = DataFile("synonyms.yml", Vocabulary)
