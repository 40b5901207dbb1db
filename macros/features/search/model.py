"""How people say things: general vocabulary of the field, for search alone."""

from typing import Annotated, Literal

from pydantic import Field

from macros.core.base import Entry, Text
from macros.core.data_file import DataFile
from macros.core.references import ClauseId, DocumentQuote, LevelId, RankId, RoleId

AskKind = Literal["who", "period", "amount", "contents", "body", "definition", "what"]


class Synonym(Entry):
    """Everyday words, short forms -> the document's words."""

    say: Annotated[tuple[Text, ...], Field(min_length=1)] = Field(description="平常的说法")
    means: Annotated[tuple[DocumentQuote, ...], Field(min_length=1)] = Field(description="文件的用语，逐字")
    """Each stands in the document."""


class Ask(Entry):
    """Words that say what is asked for; they are no words to look for."""

    kind: AskKind = Field(description="who由谁、period时间、body机构、definition定义、what做什么")
    words: Annotated[tuple[Text, ...], Field(min_length=1)] = Field(description="表示这样问的词")


class Lift(Entry):
    """Words of a question that certain clauses answer, whatever else it holds: 后果 → those on accountability."""

    words: Annotated[tuple[Text, ...], Field(min_length=1)] = Field(description="问题里的词")
    clauses: Annotated[tuple[ClauseId, ...], Field(min_length=1)] = Field(description="应当排在前面的条款")
    unless: tuple[Text, ...] = Field((), description="含有这些词、但问的是别的事的词")
    """Words that hold such a word and ask something else: 责任书."""


class Matters(Entry):
    """Things, places and events that people ask about and that the document does not name: 校车, 电梯."""

    words: tuple[Text, ...] = Field(description="文件没有写到的事物的名称")
    general: tuple[ClauseId, ...] = Field((), description="与这些事物最接近的条款")
    """The clauses that are near any of them."""


class LevelWords(Entry):
    """Words that say a level before a title: 乡镇负责人."""

    level: LevelId
    words: Annotated[tuple[Text, ...], Field(min_length=1)] = Field(description="称谓前面表示该层级的词")
    places: tuple[Text, ...] = Field((), description="这一层级的单位所辖的地方")
    """Places in the area of such a unit, which say whose area it is and nothing before a title: 村里."""


class Holder(Entry):
    """Words for a unit or for people, and the roles that may mean them; none where the document binds no such."""

    words: Annotated[tuple[Text, ...], Field(min_length=1)] = Field(description="单位或者人员的说法")
    roles: tuple[RoleId, ...] = Field(description="可能指的岗位；文件没有规定的为空")


class Doubt(Entry):
    """A question to settle before a title is given its post, with the answers that give and refuse it."""

    ask: Text = Field(description="需要问清的问题")
    yes: Text = Field(description="肯定的回答")
    no: Text = Field(description="否定的回答")


class Proviso(Doubt):
    """Words before, behind or within a title that make it doubtful: 原县长, 副县长（主持工作）."""

    words: Annotated[tuple[Text, ...], Field(min_length=1)] = Field(description="使称谓不能确定的词")
    """`…` stands for a few characters."""

    unless: tuple[Text, ...] = Field((), description="含有这些词、但不使称谓不能确定的词")
    """Words that hold such a word and say nothing of the kind: 市场监管局."""

    head: bool = Field(False, description="true表示可能算作主要负责人")
    """Whether the person may count as head of the level: 主持工作."""

    keep: bool = Field(False, description="true表示这些词是单位名称的一部分")
    """Whether the words are part of a unit's name, so that the title is read with them."""

    level: LevelId | None = Field(None, description="只对哪个层级的岗位")
    """Only posts of this level are doubtful."""


class Places(Doubt):
    """Names of places; a title behind a place of elsewhere is doubtful: 邻县县长."""

    own: tuple[Text, ...] = Field(description="本地的地名")
    ends: Annotated[tuple[Text, ...], Field(min_length=1)] = Field(description="地名的结尾")
    """How names of places end."""

    not_places: tuple[Text, ...] = Field((), alias="not", description="这样结尾、但不是地名的词")
    """Words that end so and name no place: 社区."""


class Remits(Entry):
    """Work that stands before a title without 分管: 农业副县长 is 分管农业的副县长."""

    words: Annotated[tuple[Text, ...], Field(min_length=1)] = Field(description="称谓前面表示分管工作的词")
    before: Annotated[tuple[Text, ...], Field(min_length=1)] = Field(description="可以这样写的称谓")
    """Titles; not those before which such words may name a unit: 财政干事."""


class Vocabulary(Entry):
    """`synonyms.yml`."""

    synonyms: tuple[Synonym, ...] = Field((), description="平常的说法和文件的用语")
    asks: tuple[Ask, ...] = Field((), description="表示问什么的词")
    post_words: tuple[Text, ...] = Field((), description="表示问职责的词")
    """Words by which one asks for the duties of a post: 职责, 管什么."""

    particles: Text = Field("", description="可以不理会的字")
    """Single characters between words that need not be found."""

    lifts: tuple[Lift, ...] = Field((), description="有某些词的问题应当先看的条款")
    matters: Matters | None = Field(None, description="文件没有写到的事物")
    unwritten: tuple[Text, ...] = Field((), description="文件没有规定、但有人会问的事项")
    """Matters that people ask about and of which the document says nothing: 罚款, 证书; none of them stands in it."""

    lacking: tuple[Text, ...] = Field((), description="人们常用、文件里没有的词")
    """Words that people use and that the document does not have: 瞒报. They are said to be lacking wherever they are typed,
    and tell nothing of whether a clause answers."""

    loose: Text = Field("", description="不认识的词两头不属于它的字")
    """Characters at the edge of what nobody knows that belong to no word of it: 按 of 岔子按属地算."""

    holders: tuple[Holder, ...] = Field((), description="单位和人员的说法，各指哪些岗位")

    whole: tuple[Text, ...] = Field((), description="不能拆开查找的词")
    """Words that no match may begin or end within: 办事处分管 holds no 处分."""

    charge: tuple[Text, ...] = Field((), description="表示分管的词")
    """Words for being in charge: 分管; before a title they say which of several posts is meant."""

    field: tuple[Text, ...] = Field((), description="这类岗位所分管的工作")
    """What the document is about, as people say it: the work that the posts of `field_rank` are in charge of."""

    near_field: tuple[Text, ...] = Field((), description="不能确定是不是这类岗位所分管的工作")
    """What does not say whether the field is meant: 分管治安 before a title is a question."""

    field_rank: RankId | None = Field(None, description="分管这项工作的岗位类别")
    """The rank of the posts in charge of the field."""

    other_rank: RankId | None = Field(None, description="分管其他工作的岗位类别")
    """The rank of the posts in charge of something else."""

    levels: tuple[LevelWords, ...] = Field((), description="称谓前面表示层级的词")

    not_levels: tuple[Text, ...] = Field((), description="含有表示层级的词、但不表示层级的词")
    """Words that hold a level's word and do not say the level: 城乡建设委."""

    provisos: tuple[Proviso, ...] = Field((), description="使称谓不能确定的词")
    places: Places | None = Field(None, description="地名")
    charged_head: Text | None = Field(None, description="主要负责人说自己分管这项工作时，问清的问题")
    """Asked where a head's title is said to be in charge of the field."""

    charged_title: Text | None = Field(
        None, description="文件没有写到的称谓说自己分管这项工作时，借用哪个称谓的问题"
    )
    """The title whose question is asked where one that the text does not name is in charge of the field."""

    fixed: str = Field("", description="不作改错的字")
    """Characters that no spelling correction changes, since they say what kind of unit it is."""

    selves: tuple[Text, ...] = Field((), description="说到自己时的开头")
    """How people begin to speak of themselves: 我是, 我叫…; `…` stands for a name. Not read as part of a title."""

    standings: tuple[Text, ...] = Field((), description="副职称谓前面、不表示岗位的词")
    """What stands directly before a deputy's title and does not say which post it is: 常务."""

    seats: tuple[Text, ...] = Field((), description="副职称谓前面的另一职务")
    """Seats written before a deputy's title, so that a charge before them is the deputy's: 分管农业的县委常委、副县长."""

    remits: Remits | None = Field(None, description="不写“分管”的分管工作")

    doubtful: tuple[Text, ...] = Field((), description="放在称谓前面就不指本地岗位的词")
    """What makes a title before which it stands another one: 前县长, 市财政局科员."""


SYNONYMS_YML: DataFile[Vocabulary] = DataFile(
    "synonyms.yml", Vocabulary, Vocabulary(), purpose="按平常的说法能搜到条款，也能认出更多称谓"
)
