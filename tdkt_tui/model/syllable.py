"""Which words can be Vietnamese: one syllable of an onset, a rime and a tone that goes with it."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

_ONSETS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph r s t th tr v x"
_RIMES = """
a ai ao au ay ac ach am an ang anh ap at ăc ăm ăn ăng ăp ăt âu ây âc âm ân âng âp ât
e eo ec em en eng ep et ê êu êch êm ên ênh êp êt i ia iu ich im in inh ip it iêu iêc iêm iên iêng iêp iêt
o oi oc om on ong op ot oong ooc ô ôi ôc ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
u ua ui uc um un ung up ut ư ưa ưi ưu ưc ưm ưn ưng ưt uôi uôc uôm uôn uông uôt ươi ươu ươc ươm ươn ương ươp ươt
oa oai oao oay oac oach oam oan oang oanh oap oat oăc oăm oăn oăng oăt oe oeo oem oen oet
uây uân uâng uât uê uêch uênh uên uơ uy uya uyu uych uyn uynh uyp uyt uyên uyêt y yêu yêm yên yêng yêt
"""
# After q the glide is written u whatever follows.
_AFTER_Q = """
a ai ao au ay ac ach an ang anh ap at ăc ăm ăn ăng ăp ăt ây ân âng ât e en eo et ê êch ên ênh êt i ich in inh it iu
y yên yêt yn ynh yt ych ơ ôc ơi
"""
_STOPPED = re.compile(r"(?:c|ch|p|t)$")
_TONES = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}
_RISING = {"\u0301", "\u0323"}
_LONGEST = 7  # "nghiêng"
_LETTERS = re.compile(r"[^\W\d_¹²³¼½¾]+")


@cache
def _known() -> frozenset[str]:
    # "gì", "giếng" are g and a rime with i: the i of the onset is the rime's own.
    plain = {onset + rime for onset in ("", *_ONSETS.split()) for rime in _RIMES.split()}
    return frozenset(plain | {"qu" + rime for rime in _AFTER_Q.split()})


@lru_cache(maxsize=4096)
def is_syllable(word: str) -> bool:
    """Tell whether a word of letters could be Vietnamese, in either habit of tone placement: "thủy", "thuỷ"."""
    if len(word) > _LONGEST:
        return False
    marks: set[str] = set()
    plain = []
    for sign in unicodedata.normalize("NFD", word.lower()):
        if sign in _TONES:
            if marks:
                return False
            marks.add(sign)
        else:
            plain.append(sign)
    bare = unicodedata.normalize("NFC", "".join(plain))
    return bare in _known() and (not _STOPPED.search(bare) or bool(marks & _RISING))


def words(text: str) -> list[str]:
    """Return the words of a text, of letters only."""
    return _LETTERS.findall(text)
