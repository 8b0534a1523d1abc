"""Surnames by which a name is told from other words: the frequent ones, of the Kinh and of others in the mountains."""

from __future__ import annotations

SURNAMES = frozenset((
    "nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "phan", "vũ", "võ", "đặng", "bùi", "đỗ", "hồ", "ngô",
    "dương", "lý", "đào", "đinh", "trịnh", "mai", "tô", "hà", "cao", "lưu", "thân", "giáp", "trương", "nông",
    "vi", "hứa", "triệu", "tạ", "đoàn", "lương", "chu", "la", "lã", "kiều", "thái", "tống", "quách", "khổng",
    "vương", "y", "h",
))  # fmt: skip
