# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the names of the expression language are, for modules that offer them without loading them."""

LAZY = {
    "operations": "and_ or_ not_ BinaryExpression UnaryExpression ClauseList ExpressionList Grouping"
                  " CollectionAggregate AsBoolean BooleanClauseList ExpressionClauseList",
    "constructs": "case cast try_cast type_coerce extract tuple_ over within_group funcfilter collate asc desc"
                  " nulls_first nullsfirst nulls_last nullslast between distinct any_ all_ bitwise_not label Case Cast"
                  " TryCast TypeCoerce Extract Tuple Label Over WithinGroup FunctionFilter CollationClause Slice",
    "fromclauses": "join outerjoin alias subquery lateral values tablesample Join Alias AliasedReturnsRows Subquery CTE"
                   " Lateral TableSample TableValuedAlias Values FromGrouping",
    "selecting": "select cte Select SelectBase GenerativeSelect",
    "compounds": "exists union union_all except_ except_all intersect intersect_all CompoundSelect ScalarSelect Exists",
    "labels": "LABEL_STYLE_DEFAULT LABEL_STYLE_DISAMBIGUATE_ONLY LABEL_STYLE_NONE LABEL_STYLE_TABLENAME_PLUS_COL",
    "dml": "insert update delete Insert Update Delete UpdateBase ValuesBase",
    "textual": "TextualSelect TextAsFrom",
    "operators": "custom_op",
    "elements": "ColumnOperators Operators Executable ClauseElement ColumnElement BindParameter False_ Null TextClause"
                " True_ ColumnClause SQLColumnExpression",
    "functions": "Function FunctionElement func modifier",
    "selectable": "ColumnCollection FromClause TableClause",
}
