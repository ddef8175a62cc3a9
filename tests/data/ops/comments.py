# SPDX-License-Identifier: GPL-3.0-or-later
"""Comments of columns that are there."""


def case_1():
    op.alter_column("t", "c", nullable=False, existing_type=Boolean(), schema="foo", comment="This is a column comment")


def case_2():
    op.alter_column("t", "c", existing_type=Boolean(), schema="foo", comment=None, existing_comment="x")
