"""The verbs of Chinese drafting, by how they stand before others; no word of one regulation's subject is among them.

A verb is listed if it is common in the duties of laws, regulations and measures of any field, and if at the head
of a clause it can hardly be anything but a verb. What is not listed is not recognised, and its words are quoted.
"""

from __future__ import annotations


def _listed(words: str) -> tuple[str, ...]:
    return tuple(words.split())


DISPOSED = _listed("纳入 列入 作为 报送 移送 通报 告知 反馈 公布 落实 降到 安排 组织")
"""After 把 and 将, which say the same."""

GOVERNING = _listed("""
组织 统筹 牵头 督促 督导 指导 协调 协助 帮助 推动 推进 促进 支持 引导 鼓励 负责 参与 主持 研究 监督
会同 配合 委托 承担 承办 具体承担 开展 进行 实施 决定 作出 予以 给予 加以 代为 提请 部署 安排 动员
发动 抓好 做好
""")
"""Those that take another verb at once: 组织制定, 督促落实, 开展巡查. The quoted phrase goes on with it."""

EMPTY = ("进行", "予以", "给予", "加以", "作出", "代为")
"""Those that say nothing by themselves: the quoted phrase goes on with what is done."""

COMPOUND = _listed("""
建立健全 制定完善 修订完善 贯彻落实 贯彻执行 贯彻实施 安排部署 研究部署 研究解决 研究制定 研究审议
监督检查 监督指导 监督管理 督促检查 督促指导 督促落实 调查处理 支持配合 组织实施 组织领导 组织指挥
组织协调 统筹协调 考核验收 考核评价 分析研判 检查指导 巡查检查 监测预警 配齐配强 落实整改 审核把关
受理答复 查阅复制
""")
"""Two verbs that are written as one."""

ACTING = _listed("""
监督 检查 考核 巡查 管理 协调 指导 培训 调查 处置 指挥 调度 整治 整改 监测 预报 预警 评估 评价 审批
审核 审查 保障 保护 建设 维护 调解 教育 宣传 验收 监察 监管 督查 督办 执法 救助 核查 排查 治理 抢修
核实 储备 预防 控制 登记 记录 查处 报告 通报 问责 服务 分析 计划 统计 表彰 奖励 答复 修复 转移 救援
演练 审计 领导 会商 备案 评议
""")
"""Those that as often are nouns: before 制度, 人员, 情况 and their like they only say of which kind it is."""

PLAIN = _listed("""
具备 主管 收集 处置 完成 发出 颁发 发放 领取 换发 提取 遵循 采用 选用 购置 报警 报案 出具 出示 张贴
安装 维修 更换 检修 测绘 销毁 清除 清理 拆除 恢复 停止 中止 终结 交付 移交 聘用 指定 指派 选派 派出
派驻 回避 邀约 听证 复核 复查 督办 通告 劝导 劝离 护送 送达 验证 查验 抽查 抽检 巡逻 值守 监护 看护
承诺 制定 制订 拟定 拟订 编制 修订 修改 起草 细化 完善 健全 建立 设立 设置 组建 成立 明确 确定 规定
规范 落实 执行 履行 贯彻 加强 强化 加大 加快 提高 提升 增强 改善 改进 优化 充实 配备 配齐 配强 提供
提出 提交 提请 报送 上报 报告 通报 反馈 抄送 移送 公布 公开 发布 公示 告知 通知 听取 召开 召集 主持
参加 出席 担任 担负 承担 签订 签署 签发 批准 决定 启动 终止 下达 下发 印发 转发 受理 办理 承办 查处
查封 取缔 责令 约谈 劝阻 制止 纠正 追究 处罚 处分 解决 处理 消除 排除 防范 防止 化解 采取 保证 确保
安排 部署 纳入 列入 作为 坚持 严格 服从 配合 参与 聘请 邀请 征求 汇总 报请 总结 推广 运用 利用 使用
统筹 分解 分配 拨付 筹集 调动 调用 调整 撤销 取消 暂停 吊销 开放 关闭 划定 限制 查阅 复制 要求 载明
标明 更新 记载 建议 提醒 监控 检测 检验 鉴定 认定 核准 许可 签收 归还 赔偿 补偿 保存 保管 保留 运行
养护 赶赴 进入 到达 宣布 解释 答复 回复 述职 遵守 接受 尊重 支付 缴纳 降到 拓宽 推行 实行 推选 选举
任命 任免 考察 审定 审议 讨论 研判 掌握 了解 熟悉 学习 宣讲 普及 树立 维持 疏散 隔离 封闭 封锁 抢救
安置 帮扶 关爱 救治 收治 诊断 采集 上传 录入 公告 申报 申请 备案 建成 深化 打击 惩处 整顿 挂牌 拒绝
隐瞒 谎报 阻碍 干涉 细分 压实 夯实 压减 严防 严查 严惩 筑牢 守住 抓实 抓紧 做到 做好 抓好 推动
""")
"""Those that stand before their object."""

HOW = _listed("""
认真 及时 定期 不定期 经常 经常性地 切实 严格 积极 主动 全力 大力 不断 足额 依法 依法依规 依规
深入基层 深入 带头 亲自 自觉 全面 具体 主要 统一 直接 文明 立即 迅速 如实 适时 随时 同时 共同 联合
科学 合理 妥善 有效 重点 扎实 稳步 持续 进一步 着力 坚决 牢固 逐级 逐项 分级 分类 按时 按期 按月
按季度 书面 当场 先行 优先 综合 日常 公开 公正 准确 逐步 加快 适当 按规定 临时 分别 协同 适量 紧急
限期 就地 实时 每年 每季度 每半年 每月 每周 每日 尽快 第一时间 从严 充分 秉公 依职责 依职权
""")
"""Adverbs: quoted with the verb that they limit."""

NOUNS = _listed("""
的 制度 机制 体系 体制 职责 方案 计划 预案 队伍 力量 人员 机构 部门 单位 会议 小组 组 员 者 权 站
中心 平台 系统 台账 办法 标准 规划 工程 项目 情况 结果 意见 报告 设施 设备 装备 网络 能力 水平 措施
效果 过程 经验 信息 数据 资料 档案 目录 清单 条件 主体 对象 区域 范围 周期 事项 机关 成员 干部
指挥部 办公室 问题 要求 班子
""")
"""After one of `ACTING` they make it a noun's part."""

TOWARDS = ("指导", "协调", "维护", "保护", "保障", "教育", "服务", "救助", "预防", "控制")
ACTORS = ("部门", "单位", "机构", "机关", "人员", "成员", "干部", "班子")
"""After one of `TOWARDS` these are whom it is done for: 指导单位, but 监管部门."""

TELLING = ("报告", "通报", "反馈", "公布", "公开", "说明", "了解", "掌握", "报送", "提供")
"""Before 情况 these are verbs all the same."""

STATES = ("情况", "的", "过程", "效果", "结果", "问题")
"""After any verb within a sentence they make it a noun's part."""

MEANS = ("采取", "采用", "运用", "利用", "采集")
"""Before 等形式 they only say by what means."""

PIVOTS = (
    "督促",
    "督导",
    "指导",
    "监督",
    "支持",
    "帮助",
    "要求",
    "责令",
    "引导",
    "鼓励",
    "督促指导",
    "监督指导",
)
"""With another as object, whose own acts follow: what comes after a comma may be either's."""

LEADING = (*PIVOTS, "组织", "统筹", "协调", "推动", "推进", "协助", "负责", "研究", "提请", "会同", "牵头")
"""What those who make others act do themselves: after a comma it is theirs again."""

OTHERS = _listed("""
部门 单位 政府 机构 机关 人员 负责人 成员 企业 乡镇 村委会 居委会 委员会 办公室 办事处 组织
学校 其 他们 个人 公民 职工
""")
"""How such another is named."""

AFTER: dict[str, tuple[str, ...]] = {
    "对于": ("进行", "实施", "开展", "给予", "予以", "加以", "作出", "提出", "负责", "承担", "发出", "责令"),
    "对": (
        "进行",
        "实施",
        "开展",
        "给予",
        "予以",
        "加以",
        "作出",
        "提出",
        "负责",
        "承担",
        "发出",
        "责令",
        "实行",
        "采取",
    ),
    "就": ("征求", "提出", "作出", "进行"),
    "向": _listed("报告 提交 报送 上报 通报 反馈 移送 备案 述职 公布 公开 发布 提出 汇报 负责 提供 告知"),
    "把": DISPOSED,
    "将": DISPOSED,
    "为": ("提供", "创造"),
    "与": ("建立", "签订", "协商", "共享"),
    "由": ("承担", "负责", "代为", "责令", "予以", "给予", "组织", "召集", "批准"),
}
"""Preposition -> the verbs that its object is followed by."""

UNTIL: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(
        ("在", "自", "于"), ("内", "后", "前", "时", "中", "期间", "基础上", "下", "起", "处", "周围")
    ),
    **dict.fromkeys(
        ("按照", "依照", "根据", "依据", "按", "结合", "围绕"),
        (
            "规定",
            "要求",
            "需要",
            "实际",
            "情况",
            "分工",
            "原则",
            "标准",
            "程序",
            "时限",
            "指令",
            "周期",
            "事项",
            "职责",
            "》",
            "决定",
            "条例",
            "办法",
            "方案",
            "预案",
        ),
    ),
    **dict.fromkeys(("以", "通过", "采取", "采用"), ("方式", "形式", "手段", "途径", "系统", "平台")),
}
"""Preposition -> how its object ends, whatever verb follows."""
