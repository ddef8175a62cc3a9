# SPDX-License-Identifier: GPL-3.0-or-later
"""relationship(): declared for free, worked out when it is first used, from the foreign keys of the tables."""
from _meditrack import MissingFeature

from ..exc import InvalidRequestError
from .attributes import InstrumentedAttribute
from .lists import InstrumentedList
from .exc import DetachedInstanceError, shown
from .mapping import mapper_of
from .properties import MapperProperty
from .state import state_of

_REFUSED = ("collection_class", "query_class", "join_depth", "bake_queries", "distinct_target_key", "omit_join",
            "comparator_factory", "sync_backref", "load_on_pending", "post_update")
_CASCADES = {"all": {"save-update", "merge", "refresh-expire", "expunge", "delete"}}


class RelationshipProperty(MapperProperty):
    """What relationship() was told."""

    _said = None

    def __init__(self, argument=None, secondary=None, primaryjoin=None, secondaryjoin=None, back_populates=None,
                 backref=None, foreign_keys=None, remote_side=None, uselist=None, lazy="select", order_by=None,
                 cascade="save-update, merge", viewonly=False, passive_deletes=False, passive_updates=True,
                 overlaps=None, innerjoin=False, single_parent=False, info=None, doc=None, enable_typechecks=True,
                 active_history=False, cascade_backrefs=False, default=None, **options):
        self.argument = argument
        self.secondary = secondary
        self.primaryjoin = primaryjoin
        self.secondaryjoin = secondaryjoin
        self.back_populates = back_populates
        self.backref = backref
        self.foreign_keys = foreign_keys
        self.remote_side = remote_side
        self.uselist = uselist
        self.lazy = lazy
        self.order_by = order_by
        self.cascade = _cascade(cascade)
        self.viewonly = viewonly
        self.passive_deletes = passive_deletes
        self.info = info or {}
        for name in options:
            if name not in _REFUSED:
                raise TypeError(f"relationship() got an unexpected keyword argument {name!r}")
        given = sorted(name for name in options if options[name])
        self.refused = f"relationship({given[0]}=…)" if given else None

    def attribute_of(self, mapper, key):
        return Relationship(mapper, key, self)


class Backref(MapperProperty):
    def __init__(self, name, options):
        self.name = name
        self.options = options


def relationship(argument=None, secondary=None, **options):
    return RelationshipProperty(argument, secondary, **options)


def dynamic_loader(argument, **options):
    return RelationshipProperty(argument, **{**options, "lazy": "dynamic"})


def backref(name, **options):
    return Backref(name, options)


def _cascade(text):
    names = {each.strip() for each in text.split(",")} if isinstance(text, str) else set(text or ())
    return set().union(*(_CASCADES.get(each, {each}) for each in names if each))


class Relationship(InstrumentedAttribute):
    """The attribute of a mapped class that leads to objects of another."""

    __hash__ = object.__hash__

    def __init__(self, mapper, key, said):
        super().__init__(mapper, key)
        self.said = self.property = said
        self._links = None
        self.reverse_key = said.back_populates
        self._registry().unfinished += [self] if said.backref is not None else []

    def _registry(self):
        return self.mapper.registry

    def give_back(self):
        """The attribute that backref= asks for on the class at the other end; False if that is not there yet."""
        try:
            target = self.target
        except InvalidRequestError:
            return False
        given = self.said.backref
        name, options = (given.name, dict(given.options)) if isinstance(given, Backref) else (given, {})
        self.reverse_key = name
        if name in target.relationships:
            return True
        options.setdefault("viewonly", self.said.viewonly)
        if self.said.secondary is not None:
            options.setdefault("secondary", self.said.secondary)
            options.setdefault("primaryjoin", self.said.secondaryjoin)
            options.setdefault("secondaryjoin", self.said.primaryjoin)
        else:
            options.setdefault("primaryjoin", self.said.primaryjoin)
            options.setdefault("foreign_keys", self.said.foreign_keys)
        made = RelationshipProperty(self.mapper.class_, back_populates=self.key, **options)
        made.mirror = self
        target.add(Relationship(target, name, made))
        return True

    @property
    def target(self):
        """The mapper at the other end."""
        found = self.said.argument
        if found is None and self.said._said is not None:
            found = self.said._said.target[0]
        if not isinstance(found, (str, type)) and callable(found):
            found = found()
        if isinstance(found, str):
            from .declarative import find_class

            found = find_class(self._registry(), found)
        return mapper_of(found)

    entity = target

    @property
    def links(self):
        if self._links is None:
            if self.said.refused:
                raise MissingFeature(self.said.refused)
            from .links import Links

            self._links = Links(self)
        return self._links

    @property
    def many(self):
        if self.said.uselist is not None:
            return self.said.uselist
        if self.said._said is not None:
            return self.said._said.target[1]
        return self.links.direction != "many to one"

    uselist = many

    @property
    def reverse(self):
        return self.target.relationships.get(self.reverse_key) if self.reverse_key else None

    # On an object.

    def missing(self, obj, state):
        if self.said.lazy in ("dynamic", "write_only"):
            return self._query(obj, state)
        if state.key is None or state.deleted:
            value = InstrumentedList() if self.many else None
        elif state.session is None:
            raise DetachedInstanceError(f"Parent instance {shown(state)} is not bound to a Session; lazy load operation of"
                                        f" attribute '{self.key}' cannot proceed")
        else:
            state.session._autoflush()
            value = self.links.load(state)
        if self.many:
            value = InstrumentedList(value)._of(obj, self)
            obj.__dict__[self.key] = value
        elif state.key is not None:
            obj.__dict__[self.key] = value
        return value

    def _query(self, obj, state):
        if state.session is None:
            raise MissingFeature("a dynamic relationship of an object that is in no session")
        return state.session.query(self.target.class_).filter(*self.links.criteria(obj))

    def __set__(self, obj, value):
        value = self._checked(obj, value)
        state = state_of(obj)
        before = self.__get__(obj, type(obj)) if self.key in obj.__dict__ or self.many or state.key else None
        if self.many:
            made = InstrumentedList()._of(obj, self)
            state.remember_as(self.key, list(before))
            obj.__dict__[self.key] = made
            list.extend(made, value)
            made._changed(list(before))
            return
        state.remember(self.key)
        obj.__dict__[self.key] = value
        if before is not value:
            self.moved(obj, before, value)

    def _checked(self, obj, value):
        if self.many:
            if value is None:
                raise TypeError("Incompatible collection type: None is not list-like")
            return [self.mapper.validated(obj, self.key, each) for each in value]
        if value is not None:
            state_of(value)  # refuses what is not mapped
        return self.mapper.validated(obj, self.key, value)

    def moved(self, obj, before, after):
        """Keeps the other end and the session up to date with one value that went and one that came."""
        reverse = self.reverse
        if reverse is not None:
            if before is not None:
                reverse.lost(before, obj)
            if after is not None:
                reverse.gained(after, obj)
        session = state_of(obj).session
        if after is not None and session is not None and "save-update" in self.said.cascade:
            session._cascade(after)

    def gained(self, obj, other):
        """Somebody at the other end says that it now belongs here."""
        held = obj.__dict__
        if self.many:
            if self.key not in held and state_of(obj).key is not None:
                return  # will be read with the rest when it is asked for
            values = self.__get__(obj, type(obj))
            if not any(each is other for each in values):
                state_of(obj).remember_as(self.key, list(values))
                list.append(values, other)
        elif held.get(self.key) is not other:
            state_of(obj).remember(self.key)
            held[self.key] = other

    def lost(self, obj, other):
        held = obj.__dict__
        if self.many:
            if self.key in held:
                kept = [each for each in held[self.key] if each is not other]
                state_of(obj).remember_as(self.key, list(held[self.key]))
                list.__setitem__(held[self.key], slice(None), kept)
        elif held.get(self.key) is other:
            state_of(obj).remember(self.key)
            held[self.key] = None

    # On the class: in conditions and joins.

    def on_class(self, owner):
        return self

    def __eq__(self, other):
        if not hasattr(type(other), "__mapper__") and other is not None:
            return NotImplemented
        return self.links.is_(other)

    def __ne__(self, other):
        return ~self.__eq__(other)

    def is_(self, other):
        return self.__eq__(other)

    def is_not(self, other):
        return ~self.__eq__(other)

    isnot = is_not

    def contains(self, obj):
        return self.links.contains(obj)

    def any(self, criterion=None, **values):
        if not self.many:
            raise InvalidRequestError("'any()' not implemented for scalar attributes. Use has().")
        return self.links.exists(criterion, values)

    def has(self, criterion=None, **values):
        if self.many:
            raise InvalidRequestError("'has()' not implemented for collections. Use any().")
        return self.links.exists(criterion, values)

    def _joined_along(self, statement, target, isouter, full):
        """A SELECT with the JOINs that lead over this relationship; target is itself, or the alias to be used."""
        from .query import join_steps

        for source, condition in join_steps(target, None if target is self else self):
            statement = statement.join(source, condition, isouter, full)
        return statement

    @property
    def columns(self):
        return [local for local, _ in self.links.pairs]

    local_columns = columns
