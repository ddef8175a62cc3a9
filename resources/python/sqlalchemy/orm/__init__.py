# SPDX-License-Identifier: GPL-3.0-or-later
"""The object-relational part, as far as data migrations use it. Each name is loaded when a script asks for it."""
from _meditrack import module_getattr

_NAMES = {
    "aliases": "AliasedClass aliased with_polymorphic",
    "annotations": "Mapped DynamicMapped WriteOnlyMapped",
    "attributes": "InstrumentedAttribute QueryableAttribute",
    "declarative": "DeclarativeBase DeclarativeBaseNoMeta DeclarativeMeta MappedAsDataclass as_declarative"
                   " declarative_base declarative_mixin declared_attr has_inherited_table mapper registry synonym_for",
    "exc": "NoResultFound MultipleResultsFound",
    "links": "foreign remote",
    "mapping": "Mapper class_mapper configure_mappers object_mapper",
    "options": "Load contains_eager defaultload defer immediateload joinedload lazyload load_only noload raiseload"
               " selectinload subqueryload undefer",
    "properties": "ColumnProperty MappedColumn column_property deferred mapped_column query_expression reconstructor"
                  " synonym validates",
    "query": "Query with_parent",
    "relationships": "Relationship RelationshipProperty backref dynamic_loader relationship",
    "session": "Session close_all_sessions make_transient object_session scoped_session sessionmaker",
    "state": "InstanceState",
}
__all__ = sorted(" ".join(_NAMES.values()).split())
__getattr__ = module_getattr(__name__, __name__, _NAMES)
