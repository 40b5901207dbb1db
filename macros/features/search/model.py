"""How people say things: general vocabulary of the field, for search alone."""

from typing import Annotated, Literal

from pydantic import Field

from macros.core.base import Entry, Text
from macros.core.data_file import DataFile
from macros.core.references import ClauseId, DocumentQuote, LevelId, RankId, RoleId

AskKind = Literal["who", "period", "amount", "contents", "body", "definition", "what"]


class Synonym(Entry):
    """Everyday words, short forms -> the document's words."""

    say: Annotated[tuple[Text, ...], Field(min_length=1)]
    means: Annotated[tuple[DocumentQuote, ...], Field(min_length=1)]
    """Each stands in the document."""


class Ask(Entry):
    """Words that say what is asked for; they are no words to look for."""

    kind: AskKind
    words: Annotated[tuple[Text, ...], Field(min_length=1)]


class Lift(Entry):
    """Words of a question that certain clauses answer, whatever else it holds: 后果 → those on accountability."""

    words: Annotated[tuple[Text, ...], Field(min_length=1)]
    clauses: Annotated[tuple[ClauseId, ...], Field(min_length=1)]
    unless: tuple[Text, ...] = ()
    """Words that hold such a word and ask something else: 责任书."""


class Matters(Entry):
    """Things, places and events that people ask about and that the document does not name: 校车, 电梯."""

    words: tuple[Text, ...]
    general: tuple[ClauseId, ...] = ()
    """The clauses that are near any of them."""


class LevelWords(Entry):
    """Words that say a level before a title: 街道一把手."""

    level: LevelId
    words: Annotated[tuple[Text, ...], Field(min_length=1)]
    places: tuple[Text, ...] = ()
    """Places in the area of such a unit, which say whose area it is and nothing before a title: 村里."""


class Holder(Entry):
    """Words for a unit or for people, and the roles that may mean them; none where the document binds no such."""

    words: Annotated[tuple[Text, ...], Field(min_length=1)]
    roles: tuple[RoleId, ...]


class Doubt(Entry):
    """A question to settle before a title is given its post, with the answers that give and refuse it."""

    ask: Text
    yes: Text
    no: Text


class Proviso(Doubt):
    """Words before, behind or within a title that make it doubtful: 原镇长, 副局长（主持工作）."""

    words: Annotated[tuple[Text, ...], Field(min_length=1)]
    """`…` stands for a few characters."""

    unless: tuple[Text, ...] = ()
    """Words that hold such a word and say nothing of the kind: 市场监管局."""

    head: bool = False
    """Whether the person may count as head of the level: 主持工作."""

    keep: bool = False
    """Whether the words are part of a unit's name, so that the title is read with them."""

    level: LevelId | None = None
    """Only posts of this level are doubtful."""


class Places(Doubt):
    """Names of places; a title behind a place of elsewhere is doubtful: 邻县镇长."""

    own: tuple[Text, ...]
    ends: Annotated[tuple[Text, ...], Field(min_length=1)]
    """How names of places end."""

    not_places: tuple[Text, ...] = Field((), alias="not")
    """Words that end so and name no place: 社区."""


class Remits(Entry):
    """Work that stands before a title without 分管: 农业副镇长 is 分管农业的副镇长."""

    words: Annotated[tuple[Text, ...], Field(min_length=1)]
    before: Annotated[tuple[Text, ...], Field(min_length=1)]
    """Titles; not those before which such words may name a unit: 财政副局长."""


class Vocabulary(Entry):
    """`synonyms.yml`."""

    synonyms: tuple[Synonym, ...] = ()
    asks: tuple[Ask, ...] = ()
    post_words: tuple[Text, ...] = ()
    """Words by which one asks for the duties of a post: 职责, 管什么."""

    particles: Text = ""
    """Single characters between words that need not be found."""

    lifts: tuple[Lift, ...] = ()
    matters: Matters | None = None
    unwritten: tuple[Text, ...] = ()
    """Matters that people ask about and of which the document says nothing: 罚款, 证书; none of them stands in it."""

    lacking: tuple[Text, ...] = ()
    """Words that people use and that the document does not have: 瞒报. They are said to be lacking wherever they are typed,
    and tell nothing of whether a clause answers."""

    loose: Text = ""
    """Characters at the edge of what nobody knows that belong to no word of it: 按 of 岔子按属地算."""

    holders: tuple[Holder, ...] = ()

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

    provisos: tuple[Proviso, ...] = ()
    places: Places | None = None
    charged_head: Text | None = None
    """Asked where a head's title is said to be in charge of safety."""

    charged_title: Text | None = None
    """The title whose question is asked where one that the text does not name is in charge of safety."""

    fixed: str = ""
    """Characters that no spelling correction changes, since they say what kind of unit it is."""

    selves: tuple[Text, ...] = ()
    """How people begin to speak of themselves: 我是, 我叫…; `…` stands for a name. Not read as part of a title."""

    standings: tuple[Text, ...] = ()
    """What stands directly before a deputy's title and does not say which post it is: 常务."""

    seats: tuple[Text, ...] = ()
    """Seats written before a deputy's title, so that a charge before them is the deputy's: 分管农业的党委委员、副镇长."""

    remits: Remits | None = None

    doubtful: tuple[Text, ...] = ()
    """What makes a title before which it stands another one: 前镇长, 市财政局局长."""


SYNONYMS_YML: DataFile[Vocabulary] = DataFile("synonyms.yml", Vocabulary, Vocabulary())
