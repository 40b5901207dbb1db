"""What the handbook calls the kinds of role, in headings and in sentences of ours: the document's words, where it has some."""

from pydantic import Field

from macros.core.base import Entry, Name


class Kinds(Entry, title="各类主体和有关的人怎样称呼，编者整理"):
    """`kinds` in `roles.yml`; what it leaves out is called in words that fit every document."""

    post: Name = Field("岗位", description="岗位")
    group: Name = Field("人员范围", description="编有自查表的人员范围")
    all_groups: Name | None = Field(None, description="全部人员范围；没有写的，与group相同")
    body: Name = Field("单位和机构", description="单位和机构")
    members: Name | None = Field(None, description="人员范围所包括的人，用在句子里；没有写的，不点明")
    holder: Name = Field("各岗位的人员", description="岗位上的人，首页用来说明哪些事由其办理")
    committee: Name = Field("委员会", description="chairs、serves所指的机构")
    chair: Name = Field("负责人", description="岗位写了chairs的，在该机构的职务")
    daily: Name = Field("日常工作", description="岗位写了serves的，在该机构所管的事")

    @property
    def groups(self) -> str:
        """All groups, also those that no checklist is made for."""
        return self.all_groups or self.group

    @property
    def shared(self) -> str:
        """The heading of duties that bind somebody as a member of a group."""
        return f"{self.members or ''}共同承担的职责"

    @property
    def people(self) -> str:
        """The groups, where other kinds stand beside them."""
        return f"{self.members}等人员" if self.members else self.group

    @property
    def others(self) -> str:
        """Whoever belongs to no level."""
        return f"{self.members or '人员'}和机构"
