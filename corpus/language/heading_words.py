"""Words by which lines are known that no number marks: chapters of work reports, annexes, salutations, contents lists.

The shapes were met in published reports of provinces and cities, or made after such (`tests/cases/outlines.toml`).
"""

from __future__ import annotations

import re

from corpus.language.normalization import is_han
from corpus.language.numbers.numerals import HAN_ORDINALS
from corpus.language.numbers.ordinals import number

COUNT = rf"(?:[{HAN_ORDINALS}百]+|\d{{1,3}})"

SALUTATION = re.compile("^(各位|同志们|谢谢|大家|尊敬的|女士们|主席|Dear|Fellow|Honou?rable|Distinguished|Thank)")
CHAPTERLY = re.compile(
    "回顾|总结|展望|形势|形勢|结束语|结语|前言|序言|引言|导言|总体(要求|思路|目标|部署|安排)|指导思想"
    "|(工作|任务|目标)(安排|任务|重点|部署|建议|思路|打算|目标|要点)?$|(主要|重点|目标|工作)(任务|目标|工作|举措)"
    "|政府(自身)?建设|自身建设|(年|期间?|届)的?(政府)?工作|主要(成就|成绩|做法|措施)|发展(目标|成就|环境|基础)"
    r"|^(Introduction|Foreword|Preface|Conclusion|Closing)|Review|Outlook|(?<!\w)Work(?!\w)|Tasks|Goals|Priorities"
    "|Looking|Achievements|Government [Ii]tself"
)
"""What an unnumbered line says that is the heading of a chapter."""
TITLE = re.compile("(报告|规划|纲要|意见|方案|公报|白皮书)(（.*）)?$|Report|Policy Address|Outline|Plan(ning)?$", re.I)
SPOKEN = re.compile("(会议|大会)(上|$)|省长|市长|县长|区长|州长|主席|总理|盟长|旗长|行政长官|Governor|Mayor|Premier")
NOT_HEADINGS = re.compile(r"^(表|图|单位|来源|注|资料|附|第?\s*\d+\s*页|https?:|www|Source|Table|Figure|Unit|Note)"
                          r"|^[（(].*[）)]$|^[\W\d_]+$")
CONTENTS = re.compile(r"^(目\s*录|目\s*次|Contents|Table of Contents|CONTENTS|TABLE OF CONTENTS)[：:]?$")
PAGE_NUMBER = re.compile(r"[\s.．…·・—–_-]*[（(]?\d{1,3}(?:[-–—~]\d{1,3})?[)）]?$")
PAGE_WORD = re.compile("^(页码?|段落?|第?页|Pages?|Paragraphs?)$", re.I)
FRAMES = re.compile("^(前言|序言|引言|导言|绪论|结束语|结语|结论|尾声|后记"
                    "|Introduction|Foreword|Preface|Conclusion|Closing)", re.I)
"""What stands before and behind chapters that may have numbers."""
CLOSING = re.compile("^(结束语|结语|结论|尾声|后记|Conclusion|Closing( Remarks)?|Concluding Remarks)$", re.I)
"""A chapter behind the last that has a number."""
LEADERS = re.compile(r"[.．…·・]{3,}|……")

TERMS = re.compile("(名词|用语|词语|术语|概念|缩略语|缩写|词汇).{0,6}(解释|注释|注解|说明|释义|解读|表)"
                   "|^(注释|注解|尾注|附注|名词)[：:]?$|^注[：:]$"
                   "|^(Glossary|Notes|Endnotes|Abbreviations|Explanatory Notes|Terms)", re.I)
"""An annex that explains words."""
BARE_NOTE = re.compile("^注[：:]$")
"""A title that many a table has too."""
ATTACHED = re.compile(rf"^(?:附件|附录|附表|附图)\s*({COUNT})?(?=[：:、.．\s]|\D|$|(?:19|20)\d\d)|^附\s*({COUNT})?[：:]"
                      r"|^(?:Annex|ANNEX|Appendix|APPENDIX|Attachment|ATTACHMENT)(?:es)?(?:\s+([A-Z]|[IVX]+|\d{1,2}|One|Two|Three))?\b")
LISTED = re.compile(r"(\d{1,2}|[①-⑳])[.．、 ]?(?!\d)|[（(]?1[)）]")
"""What begins a list of annexes (附件：1.名词解释), which itself is none."""
PLEDGES = re.compile(rf"{COUNT}(大)?(件|项|个).{{0,8}}(实事|好事|事项|项目)|实事(项目)?(清单|目录|安排)?$|民生实事")
"""A list of things to be done for the people, which follows many reports."""
LONGEST_ANNEX = 48
LETTERS = tuple("ABCDEFGH")

ENDS = {"zh": "。！？；", "en": ".!?;"}
OPEN_ENDS = "，、：；,:;"


def attached_number(text: str) -> int:
    """The number of an annex in the line that names it; 0 where it has none."""
    ordinal = (attached(text) or ("", ""))[0]
    return LETTERS.index(ordinal) + 1 if ordinal in LETTERS else (number(ordinal) if ordinal else 0) or 0


def attached(text: str) -> tuple[str, str] | None:
    """The number (may be empty) and the title of an annex that a line opens, if it opens one by name."""
    if len(text) > LONGEST_ANNEX * (1 if is_han(text) else 3) or text.endswith(tuple("。；;")):
        return None
    match = ATTACHED.match(text)
    if match:
        title = text[match.end():].strip(" ：:、.．")
        return None if LISTED.match(title) else (next((group for group in match.groups() if group), ""), title)
    return ("", text) if TERMS.search(text) and len(text) <= LONGEST_ANNEX // 2 * (1 if is_han(text) else 3) else None
