# SPDX-License-Identifier: GPL-3.0-or-later
"""Classes for the tables that a database has."""
from _meditrack import MissingFeature, Offered, module_getattr

from ..orm.declarative import DeclarativeMeta, map_class, registry, setattr_on_type
from ..orm.relationships import backref, relationship


class _Classes(Offered):
    """Base.classes: the classes by the names of their tables."""

    def __init__(self):
        self._made = {}

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        try:
            return self._made[name]
        except KeyError:
            raise AttributeError(name) from None

    def __getitem__(self, name):
        return self._made[name]

    def __iter__(self):
        return iter(self._made.values())

    def __len__(self):
        return len(self._made)

    def __contains__(self, name):
        return name in self._made

    def get(self, name, default=None):
        return self._made.get(name, default)

    def keys(self):
        return list(self._made)

    def values(self):
        return list(self._made.values())

    def items(self):
        return list(self._made.items())


class _Waiting(DeclarativeMeta):
    """Classes of an automap base are mapped when their tables were read."""

    def __init__(cls, name, bases, members, **options):
        type.__init__(cls, name, bases, members)
        if "_sa_registry" not in members and not members.get("__abstract__", False):
            if "__table__" in members:
                map_class(cls, cls._sa_registry)
            else:
                cls._waiting.append(cls)


class AutomapBase:
    __abstract__ = True

    @classmethod
    def prepare(cls, autoload_with=None, engine=None, reflect=False, schema=None, classname_for_table=None,
                name_for_scalar_relationship=None, name_for_collection_relationship=None, generate_relationship=None,
                reflection_options=None, **options):
        for name, value in options.items():
            if value is not None:
                raise MissingFeature(f"automap's prepare({name}=…)")
        if generate_relationship is not None:
            raise MissingFeature("automap's prepare(generate_relationship=…)")
        bind = autoload_with if autoload_with is not None else engine
        if bind is not None and (reflect or autoload_with is not None):
            cls.metadata.reflect(bind, schema=schema, extend_existing=True, **(reflection_options or {}))
        known = {}
        while cls._waiting:
            each = cls._waiting.pop(0)
            _map_on_reflected(each, cls)
            known[each.__table__.name] = each
        tables = [each for each in cls.metadata.tables.values() if any(column.primary_key for column in each.columns)]
        between = {id(each): keys for each in tables for keys in [_both_ends(each)] if keys and each.name not in known}
        made = {}
        for table in tables:
            if id(table) not in between:
                name = classname_for_table(cls, str(table.name), table) if classname_for_table else str(table.name)
                made[table.fullname] = known.get(table.name) or cls.__class__(name, (cls,), {"__table__": table})
                cls.classes._made[made[table.fullname].__name__] = made[table.fullname]
        names = (name_for_scalar_relationship or _scalar_name, name_for_collection_relationship or _collection_name)
        for class_ in list(made.values()):
            _relate(cls, class_, made, names)
        for table in tables:
            if id(table) in between:
                _relate_over(cls, table, between[id(table)], made, names[1])


def _map_on_reflected(class_, base):
    """The columns that the class names itself stand in for those of the database."""
    from ..schema import Column

    table = base.metadata.tables.get(class_.__dict__.get("__tablename__"))
    if table is None:
        map_class(class_, class_._sa_registry)
        return
    for key, value in list(vars(class_).items()):
        if isinstance(value, Column):
            value.name = value.name or key
            value.key = value.key or value.name
            known = table.c.get(value.name)
            if known is None:
                table.append_column(value)
            else:
                setattr_on_type(class_, key, known)
                known.primary_key = known.primary_key or value.primary_key
    setattr_on_type(class_, "__table__", table)
    map_class(class_, class_._sa_registry)


def _keys(table):
    return [each for each in table.constraints if each.kind == "foreign_key"]


def _both_ends(table):
    """The two foreign keys of a table that holds nothing else."""
    keys = _keys(table)
    names = {str(name) for key in keys for name in key.column_names()}
    return keys if len(keys) == 2 and names == {each.name for each in table.columns} else None


def _target(key, made):
    schema, name, _ = key.target()
    return made.get(f"{schema}.{name}" if schema else name)


def _relate(base, class_, made, names):
    table = class_.__table__
    for key in _keys(table):
        target = _target(key, made)
        if target is None:
            continue
        scalar = names[0](base, class_, target, key)
        if scalar in table.columns or scalar in class_.__mapper__.relationships:
            continue
        columns = [table.c[name] for name in key.column_names()]
        options = {"remote_side": list(target.__table__.primary_key.columns)} if target is class_ else {}
        there = names[1](base, target, class_, key)
        reverse = backref(there, foreign_keys=columns) if there not in target.__mapper__.relationships else None
        setattr(class_, scalar, relationship(target, foreign_keys=columns, backref=reverse, **options))


def _relate_over(base, table, keys, made, name_of):
    one, other = (_target(key, made) for key in keys)
    if one is None or other is None or one is other:
        return
    setattr(one, name_of(base, one, other, keys[1]),
            relationship(other, secondary=table, backref=name_of(base, other, one, keys[0])))


def _scalar_name(base, local, referred, constraint):
    return referred.__name__.lower()


def _collection_name(base, local, referred, constraint):
    return referred.__name__.lower() + "_collection"


name_for_scalar_relationship = _scalar_name
name_for_collection_relationship = _collection_name


def classname_for_table(base, tablename, table):
    return str(tablename)


def automap_base(declarative_base=None, metadata=None, cls=object, name="AutomapBase", **options):
    if declarative_base is not None or options:
        raise MissingFeature("automap_base() over a base of the script's own")
    made = registry(metadata=metadata)
    bases = (AutomapBase,) if cls is object else (AutomapBase, cls)
    return _Waiting(name, bases, {"registry": made, "_sa_registry": made, "metadata": made.metadata, "__abstract__": True,
                                  "__init__": made.constructor, "classes": _Classes(), "_waiting": []})


__getattr__ = module_getattr(__name__)
