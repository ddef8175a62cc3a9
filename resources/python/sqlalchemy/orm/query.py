# SPDX-License-Identifier: GPL-3.0-or-later
"""Query: what a session is asked for, as a SELECT that grows."""
from _meditrack import MissingFeature, Offered, module_getattr

from .. import exc
from ..sql.elements import ClauseElement
from ..sql.expression import and_, func, literal_column, select
from .aliases import AliasedClass, AliasedRelationship
from .loading import entity_of, run
from .mapping import Mapper
from .relationships import Relationship

_GROWING = ("order_by", "group_by", "having", "distinct", "limit", "offset", "slice", "with_for_update", "correlate",
            "prefix_with", "suffix_with", "with_hint", "select_from", "correlate_except", "with_statement_hint")


class Query(Offered):
    def __init__(self, entities, session=None):
        self.session = session
        self._items = _flat(entities if isinstance(entities, (list, tuple)) else [entities])
        self._statement = select(*map(_selectable, self._items))
        self._criteria = []
        self._options = ()
        self._joined = None  # what filter_by() speaks of after a join
        self._joins = False
        self._fresh = False
        self._flushes = True
        self._parameters = None
        self._sealed = None  # what cannot be asked any more, and why

    def _with(self, **changed):
        copy = self.__class__.__new__(self.__class__)
        copy.__dict__.update(self.__dict__)
        copy.__dict__.update(changed)
        return copy

    def _grown(self, method, *arguments, **options):
        if self._sealed:
            arguments = [self._sealed(each) for each in arguments]
        return self._with(_statement=getattr(self._statement, method)(*arguments, **options))

    # Conditions.

    def filter(self, *criteria):
        if self._sealed:
            criteria = [self._sealed(each) for each in criteria]
        for each in criteria:
            if isinstance(each, str):
                raise exc.ArgumentError(f"Textual SQL expression {each!r} should be explicitly declared as text({each!r})")
        return self._with(_statement=self._statement.where(*criteria), _criteria=[*self._criteria, *criteria])

    where = filter

    def filter_by(self, **values):
        target = self._joined if self._joined is not None else self._first_entity()
        return self.filter(*(_attribute(target, name) == value for name, value in values.items()))

    def _first_entity(self):
        for item in self._items:
            if entity_of(item) is not None:
                return item
            owner = getattr(_selectable(item), "table", None)
            if owner is not None:
                return owner
        raise exc.InvalidRequestError("Entity namespace for \"filter_by\" has no class to look at")

    # Joins.

    def join(self, target, *props, isouter=False, full=False):
        if isinstance(target, str):
            target = _attribute(self._first_entity(), target)
        onclause = props[0] if props else None
        if len(props) > 1 or (props and not isinstance(onclause, (ClauseElement, Relationship, AliasedRelationship))
                              and not hasattr(onclause, "__clause_element__")):
            joined = self.join(target, isouter=isouter, full=full)  # several targets, as 1.x takes them
            for each in props:
                joined = joined.join(each, isouter=isouter, full=full)
            return joined
        statement = self._statement
        for source, on in join_steps(target, onclause):
            statement = statement.join(source, on, isouter=isouter, full=full)
        return self._with(_statement=statement, _joined=join_target(target), _joins=True)

    def outerjoin(self, target, *props, full=False):
        return self.join(target, *props, isouter=True, full=full)

    def reset_joinpoint(self):
        return self._with(_joined=None)

    def select_from(self, *sources):
        entity = next((each for each in sources if entity_of(each) is not None), None)
        return self._with(_statement=self._statement.select_from(*map(_selectable, sources)),
                          _joined=self._joined if entity is None else entity)

    # What is read, and how.

    def with_entities(self, *entities):
        items = _flat(entities)
        return self._with(_items=items, _statement=self._statement.with_only_columns(*map(_selectable, items)))

    def add_columns(self, *columns):
        return self._with(_items=[*self._items, *columns])

    def add_entity(self, entity, alias=None):
        return self._with(_items=[*self._items, alias if alias is not None else entity])

    def options(self, *options):
        return self._with(_options=(*self._options, *options))

    def populate_existing(self):
        return self._with(_fresh=True)

    def autoflush(self, setting):
        return self._with(_flushes=setting)

    def params(self, *given, **values):
        return self._with(_parameters={**(self._parameters or {}), **(given[0] if given else {}), **values})

    def with_session(self, session):
        return self._with(session=session)

    def execution_options(self, **options):
        return self

    def yield_per(self, count):
        return self

    def enable_eagerloads(self, value):
        return self

    def enable_assertions(self, value):
        return self

    # As part of another statement.

    @property
    def statement(self):
        return self._core()

    selectable = statement

    def __clause_element__(self):
        return self._core()

    def _core(self):
        """The SELECT with the columns of its classes written out."""
        columns, entities = [], [entity_of(item) for item in self._items]
        for option in self._options:
            option.apply(entities)
        statement = self._statement
        for item, entity in zip(self._items, entities):
            columns += list(entity.expressions()) if entity is not None else [_selectable(item)]
            if entity is not None and entity.criteria():
                statement = statement.where(*entity.criteria())
        return statement.with_only_columns(*columns)

    def subquery(self, name=None, **options):
        statement = self._core()
        columns = [each.label(each._attribute_key) if getattr(each, "_attribute_key", None) else each
                   for each in statement._raw_columns]
        return statement.with_only_columns(*columns).subquery(name)

    def cte(self, name=None, recursive=False):
        return self._core().cte(name, recursive=recursive)

    def scalar_subquery(self):
        return self._core().scalar_subquery()

    as_scalar = scalar_subquery

    def label(self, name):
        return self.scalar_subquery().label(name)

    def exists(self):
        sources = [_selectable(item) for item in self._items if entity_of(item) is not None]
        statement = self._core().with_only_columns(literal_column("1"))
        return (statement.select_from(*sources) if sources and not self._joins else statement).exists()

    def union(self, *others):
        return self._combined("union", others)

    def union_all(self, *others):
        return self._combined("union_all", others)

    def intersect(self, *others):
        return self._combined("intersect", others)

    def except_(self, *others):
        return self._combined("except_", others)

    def _combined(self, name, others):
        from ..sql import expression

        if len(self._items) != 1 or entity_of(self._items[0]) is None:
            raise MissingFeature(f"Query.{name}() of anything but one class")
        mapper = entity_of(self._items[0]).mapper
        combined = getattr(expression, name)(self._core(), *(each._core() for each in others)).subquery()
        alias = AliasedClass(mapper.class_, combined)
        alias._given_name = mapper.class_.__name__
        made = Query([alias], self.session)
        made._sealed = _Translation(mapper.table, combined, name)
        return made

    @property
    def whereclause(self):
        return and_(*self._criteria) if self._criteria else None

    @property
    def column_descriptions(self):
        return [{"name": entity.name if entity else getattr(item, "name", None), "entity": entity and item, "expr": item,
                 "aliased": isinstance(item, AliasedClass)}
                for item, entity in ((item, entity_of(item)) for item in self._items)]

    # Results.

    def _run(self, statement=None):
        if self.session is None:
            raise exc.InvalidRequestError("This Query has no session")
        if self._flushes:
            self.session._autoflush()
        return run(self.session, self._statement if statement is None else statement, self._items, self._options,
                   self._fresh, self._parameters)

    def _found(self, statement=None):
        result = self._run(statement)
        return result.scalars() if len(self._items) == 1 and entity_of(self._items[0]) is not None else result

    def __iter__(self):
        return iter(self._found())

    def all(self):
        return self._found().all()

    def first(self):
        return self._found(self._statement.limit(1)).first()

    def one(self):
        return self._found().one()

    def one_or_none(self):
        return self._found().one_or_none()

    def scalar(self):
        row = self._run().one_or_none()
        return None if row is None else row[0]

    def count(self):
        self.session._autoflush()
        counted = select(func.count(literal_column("*"))).select_from(self._core().subquery())
        return self.session.connection().execute(counted, *([self._parameters] if self._parameters else [])).scalar()

    def get(self, ident):
        if len(self._items) != 1 or entity_of(self._items[0]) is None:
            raise exc.InvalidRequestError("get() can only be used against a single mapped class.")
        return self.session.get(self._items[0], ident, options=self._options, populate_existing=self._fresh)

    def __getitem__(self, item):
        if not isinstance(item, slice):
            return list(self.slice(item, item + 1))[0] if item >= 0 else list(self)[item]
        start, stop = item.start, item.stop
        if any(isinstance(each, int) and each < 0 for each in (start, stop)):
            return list(self)[item]
        found = list(self.slice(start or 0, stop) if stop is not None else self.offset(start or 0))
        return found[::item.step] if item.step is not None else found

    # Changes.

    def update(self, values, synchronize_session="auto", update_args=None):
        from .statements import update_where

        return update_where(self.session, self._only_class("update"), self._criteria, values, synchronize_session)

    def delete(self, synchronize_session="auto", delete_args=None):
        from .statements import delete_where

        return delete_where(self.session, self._only_class("delete"), self._criteria, synchronize_session)

    def _only_class(self, verb):
        if self._joins or self._sealed:
            raise exc.InvalidRequestError("Can't call Query.update() or Query.delete() when join(), outerjoin(),"
                                          " select_from(), or from_self() has been called")
        entity = entity_of(self._items[0]) if self._items else None
        if entity is None or entity.alias is not None:
            raise MissingFeature(f"Query.{verb}() of anything but a mapped class")
        return entity

    def __str__(self):
        statement = self._core().set_label_style("tablename_plus_col")
        return str(statement.compile(self.session.get_bind()) if self.session is not None else statement)


def _growing(name):
    def method(self, *arguments, **options):
        return self._grown(name, *arguments, **options)

    method.__name__ = name
    return method


for _name in _GROWING:
    if _name not in Query.__dict__:
        setattr(Query, _name, _growing(_name))


class _Translation:
    """After a UNION the columns of the class are those of the subquery."""

    def __init__(self, table, subquery, name):
        self.table = table
        self.subquery = subquery
        self.name = name

    def __call__(self, given):
        if not isinstance(given, ClauseElement):
            return given
        if getattr(given, "table", None) is self.table:
            return self.subquery.c[given.key]
        modifier = getattr(given, "modifier", None)
        if modifier in ("desc_op", "asc_op"):
            inner = self(given.element)
            return inner.desc() if modifier == "desc_op" else inner.asc()
        raise MissingFeature(f"an expression over the rows of Query.{self.name}()")


def _flat(entities):
    found = []
    for each in entities:
        found += _flat(each) if isinstance(each, (list, tuple)) else [each]
    for each in found:
        if isinstance(each, (Relationship, AliasedRelationship)):
            raise MissingFeature("a query for a relationship")
    return found


def _selectable(item):
    """What stands for an item in Core."""
    if isinstance(item, Mapper):
        return item.table
    if hasattr(item, "__clause_element__"):
        return item.__clause_element__()
    return item


def _attribute(target, name):
    if isinstance(target, type) or isinstance(target, AliasedClass):
        found = getattr(target, name, None)
    elif isinstance(target, Mapper):
        found = getattr(target.class_, name, None)
    else:
        found = target.c.get(name)
    if found is None:
        shown = target.__table__.name if isinstance(target, type) else getattr(target, "name", target)
        raise exc.InvalidRequestError(f'Entity namespace for "{shown}" has no property "{name}"')
    return found


def join_target(target):
    """The class or table that a join leads to."""
    if isinstance(target, Relationship):
        return target.target.class_
    if isinstance(target, AliasedRelationship):
        return target.attribute.target.class_
    return target


def join_steps(target, onclause=None):
    """(table, condition or None) for each JOIN that a target and what was said with it ask for."""
    along = onclause if isinstance(onclause, (Relationship, AliasedRelationship)) else target
    if not isinstance(along, (Relationship, AliasedRelationship)):
        return [(_selectable(target), onclause)]
    attribute = along.attribute if isinstance(along, AliasedRelationship) else along
    here = along.alias._selectable if isinstance(along, AliasedRelationship) else None
    there = _selectable(target) if along is not target else attribute.target.usable().table
    links = attribute.links
    if links.secondary is None:
        if there is attribute.mapper.table and here is None:
            raise MissingFeature("a join of a table to itself without an alias")
        return [(there, links.on(here, there))]
    between = links.secondary.alias()
    near, far = links.over(between, here, there)
    return [(between, near), (there, far)]


def with_parent(instance, prop, from_entity=None):
    """The condition that keeps to what belongs to one object."""
    return and_(*prop.links.criteria(instance))


__getattr__ = module_getattr(__name__)
