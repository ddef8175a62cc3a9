# SPDX-License-Identifier: GPL-3.0-or-later
"""What a flush does: rows for new objects, changed columns of known ones, and deletions, table after table in the order
in which they refer to each other."""
from _meditrack import Offered

from ..sql.elements import ClauseElement
from ..sql.expression import delete, insert, update
from .exc import FlushError, StaleDataError, shown
from .state import NO_VALUE, state_of


class Flush(Offered):
    def __init__(self, session, only=None):
        self.session = session
        self.only = only
        self.syncs = {}  # id of an object: [(its columns, those of the other, the other or None)]
        self.links = {}  # rows of tables between: what is to be done with each
        self.seen = set()

    def run(self):
        session = self.session
        for obj in [*session._new.values(), *list(session._changed.values())]:
            session._cascade(obj)
        self._deletions()
        self._relate()
        saved = [obj for obj in [*session._new.values(), *session._changed.values()]
                 if id(obj) not in session._deleted and self._wanted(obj)]
        gone = [obj for obj in session._deleted.values() if self._wanted(obj)]
        mappers = in_order({state_of(obj).mapper.base_mapper for obj in [*saved, *gone]})
        for mapper in mappers:
            self._save([obj for obj in saved if state_of(obj).mapper.base_mapper is mapper])
        self._between()
        for mapper in reversed(mappers):
            self._delete(mapper, [obj for obj in gone if state_of(obj).mapper.base_mapper is mapper])

    def _wanted(self, obj):
        return self.only is None or id(obj) in self.only

    # Relationships say what the columns are to hold.

    def _deletions(self):
        """What hangs on a deleted object goes with it, or is let go."""
        waiting = list(self.session._deleted.values())
        while waiting:
            obj = waiting.pop(0)
            for relationship in state_of(obj).mapper.relationships.values():
                if not relationship.said.viewonly:
                    waiting += self._delete_beyond(obj, relationship)

    def _delete_beyond(self, obj, relationship):
        links, session = relationship.links, self.session
        going = "delete" in relationship.said.cascade
        if links.direction == "many to one" and not going:
            return []
        if relationship.said.passive_deletes and relationship.key not in obj.__dict__:
            return []
        with session.no_autoflush:
            others = getattr(obj, relationship.key)
        others = list(others) if relationship.many else [others] if others is not None else []
        if links.secondary is not None:
            for other in others:
                self._link(relationship, obj, other, False)
        found = []
        for other in others:
            if going and id(other) not in session._deleted:
                if state_of(other).key is not None:
                    session._deleted.put(other)
                    found.append(other)
            elif not going and links.direction == "one to many" and id(other) not in session._deleted:
                self._sync(other, links, None)
        return found

    def _relate(self):
        waiting = [*self.session._new.values(), *self.session._changed.values()]
        for obj in waiting:
            if id(obj) in self.session._deleted or not self._wanted(obj):
                continue
            state = state_of(obj)
            for key, relationship in state.mapper.relationships.items():
                changed = key in state.committed or (state.key is None and key in obj.__dict__)
                if changed and not relationship.said.viewonly and relationship.said.lazy not in ("dynamic", "write_only"):
                    self._follow(obj, state, relationship)

    def _follow(self, obj, state, relationship):
        held, links = obj.__dict__.get(relationship.key), relationship.links
        if links.direction == "many to one":
            self.syncs.setdefault(id(obj), []).append(
                ([own for own, _ in links.pairs], [there for _, there in links.pairs], held))
            return
        now = list(held) if relationship.many else [] if held is None else [held]
        before = state.committed.get(relationship.key, NO_VALUE)
        before = before if isinstance(before, list) else [] if before is NO_VALUE or before is None else [before]
        known = {id(each) for each in before} if state.key is not None else set()
        staying = {id(each) for each in now}
        for other in now:
            if id(other) not in known:
                if links.secondary is not None:
                    self._link(relationship, obj, other, True)
                else:
                    self._sync(other, links, obj)
        for other in before:
            if id(other) not in staying:
                self._part(relationship, obj, other)

    def _part(self, relationship, obj, other):
        links = relationship.links
        if links.secondary is not None:
            self._link(relationship, obj, other, False)
        elif "delete-orphan" in relationship.said.cascade:
            if state_of(other).key is None:
                self.session._let_go(other)
            else:
                self.session._deleted.put(other)
        elif not self._moved_on(other, links):
            self._sync(other, links, None)

    def _moved_on(self, other, links):
        """Whether somebody else has taken the object in, so that its foreign key is not to be emptied."""
        return any(target is not None and {each.name for each in own} == {there.name for _, there in links.pairs}
                   for own, _, target in self.syncs.get(id(other), ()))

    def _sync(self, child, links, parent):
        """The foreign key of a child is to say which parent it has."""
        self.syncs.setdefault(id(child), []).append(
            ([there for _, there in links.pairs], [own for own, _ in links.pairs], parent))
        state = state_of(child)
        if state.session is self.session:
            self.session._note_change(state)

    def _link(self, relationship, obj, other, add):
        links = relationship.links
        ends = [(obj, links.pairs, links.here), (other, links.far_pairs, links.there)]
        key = (links.secondary.name,
               frozenset((id(end), tuple(between.name for _, between in pairs)) for end, pairs, _ in ends))
        self.links[key] = (links.secondary, ends, add)

    def _between(self):
        connection = self.session.connection()
        for table, ends, add in self.links.values():
            values = {between: getattr(end, mapper.key_of(own)) for end, pairs, mapper in ends for own, between in pairs}
            if add:
                connection.execute(insert(table).values({between.key: value for between, value in values.items()}))
            else:
                connection.execute(delete(table).where(*(between == value for between, value in values.items())))

    def _fill_in(self, obj):
        """Copies the keys of the objects that this one refers to."""
        state = state_of(obj)
        for own, theirs, target in self.syncs.get(id(obj), ()):
            if target is not None and id(target) in self.session._deleted and state_of(target).key is None:
                continue
            for column, there in zip(own, theirs):
                key = state.mapper.key_of(column)
                value = None if target is None else getattr(target, state_of(target).mapper.key_of(there))
                if key is not None and obj.__dict__.get(key, NO_VALUE) is not value:
                    state.remember(key)
                    obj.__dict__[key] = value

    # Rows.

    def _save(self, objects):
        known = [obj for obj in objects if state_of(obj).key is not None]
        new = [obj for obj in objects if state_of(obj).key is None]
        for obj in sorted(known, key=lambda each: _sortable(state_of(each).key[1])):
            self._fill_in(obj)
            self._update(state_of(obj).mapper, obj)
        for obj in self._parents_first(sorted(new, key=lambda each: state_of(each).order)):
            self._fill_in(obj)
            self._insert(state_of(obj).mapper, obj)

    def _parents_first(self, objects):
        """Objects of one table that refer to each other."""
        waiting, ordered, among = list(objects), [], {id(each) for each in objects}
        done = set()
        while waiting:
            ready = [obj for obj in waiting if all(
                target is None or target is obj or id(target) not in among or id(target) in done
                for _, _, target in self.syncs.get(id(obj), ()))]
            if not ready:
                raise FlushError("The objects refer to each other in a circle")
            ordered += ready
            done |= {id(each) for each in ready}
            waiting = [each for each in waiting if id(each) not in done]
        return ordered

    def _insert(self, mapper, obj):
        state = state_of(obj)
        values, later = insert_values(mapper, obj)
        result = self.session.connection().execute(insert(mapper.table).values(values) if values
                                                   else insert(mapper.table))
        held = obj.__dict__
        for column, value in zip(mapper.table.primary_key.columns, result.inserted_primary_key):
            key = mapper.key_of(column)
            if key is not None and (held.get(key) is None or key in later):
                held[key] = value
                later.discard(key)
        identity = mapper.identity_of(obj)
        if any(value is None for value in identity):
            raise FlushError(f"Instance {shown(state)} has a NULL identity key.  If this is an auto-generated value, check"
                             " that the database table allows generation of new primary key values, and that the mapped"
                             " Column object is configured to expect these generated values.")
        state.key = mapper.identity_key(identity)
        for key in later:
            held.pop(key, None)
        self.session._new.drop(obj)
        self.session._take(state)
        self.session._begun().fresh.append(state)
        state.settle()

    def _update(self, mapper, obj):
        state = state_of(obj)
        changed = net_changes(state)
        values, later = {}, set()
        for key in changed:
            value = obj.__dict__.get(key)
            values[mapper.column_of(key).key] = value
            if isinstance(value, ClauseElement):
                later.add(key)
        if values:
            for key, column in _table_columns(mapper):
                if column.onupdate is not None and column.key not in values:
                    made = _default(column.onupdate)
                    if made is NO_VALUE:
                        later.add(key)
                    else:
                        values[column.key] = obj.__dict__[key] = mapper.attributes[key].coerced(obj, made)
                if column.server_onupdate is not None and column.key not in values:
                    later.add(key)
            criteria = [column == value for column, value in zip(mapper.primary_key, state.identity)]
            result = self.session.connection().execute(update(mapper.table).where(*criteria).values(values))
            if result.rowcount == 0:
                raise StaleDataError(f"UPDATE statement on table '{mapper.table.name}' expected to update 1 row(s);"
                                     f" {result.rowcount} were matched.")
        for key in later:
            obj.__dict__.pop(key, None)
        self._rekey(mapper, obj, state)
        self.session._changed.drop(obj)
        state.settle()

    def _rekey(self, mapper, obj, state):
        if any(mapper.key_of(column) in state.committed for column in mapper.primary_key):
            self.session._map.pop(state.key, None)
            state.key = mapper.identity_key(mapper.identity_of(obj))
            self.session._take(state)

    def _delete(self, mapper, objects):
        for obj in sorted(objects, key=lambda each: _sortable(state_of(each).key[1])):
            state = state_of(obj)
            criteria = [column == value for column, value in zip(mapper.primary_key, state.identity)]
            self.session.connection().execute(delete(mapper.table).where(*criteria))
            self.session._let_go(obj)
            state.deleted = True
            state.session = self.session
            self.session._begun().gone.append(state)


def in_order(mappers):
    """Tables that are referred to come first; those that have nothing to do with each other by their class's name."""
    waiting = sorted(mappers, key=lambda each: f"{each.class_.__module__}.{each.class_.__name__}")
    ordered = []
    while waiting:
        names = {_full_name(each.table) for each in waiting}
        ready = [each for each in waiting if not (_referred(each.table) & names - {_full_name(each.table)})] or waiting
        ordered += ready
        waiting = [each for each in waiting if each not in ready]
    return ordered


def _referred(table):
    return {tuple(constraint.target()[:2]) for constraint in table.constraints if constraint.kind == "foreign_key"}


def _full_name(table):
    return table.schema or "", table.name


def _table_columns(mapper):
    return [(key, each.expression) for key, each in mapper.attributes.items() if each.in_table]


def net_changes(state):
    """The attributes that differ from what the row holds."""
    held, found = state.dict, []
    for key, attribute in state.mapper.attributes.items():
        if key not in state.committed or not attribute.in_table:
            continue
        before, now = state.committed[key], held.get(key)
        if before is NO_VALUE or isinstance(now, ClauseElement) or not _same(before, now):
            found.append(key)
    return found


def _same(one, other):
    return one is other or (type(one) is type(other) or one is not None and other is not None) and bool(one == other)


def insert_values(mapper, obj):
    """(values by column, attributes that the database fills in)."""
    held, values, later = obj.__dict__, {}, set()
    if mapper.polymorphic_on is not None and mapper.polymorphic_identity is not None:
        held.setdefault(mapper.key_of(mapper.polymorphic_on), mapper.polymorphic_identity)
    for key, column in _table_columns(mapper):
        value = held.get(key)
        null_counts = _stores_null(column.type)
        if value is not None or (null_counts and key in held):
            values[column.key] = value
            if isinstance(value, ClauseElement):
                later.add(key)
        elif column.default is not None:
            made = _default(column.default)
            if made is NO_VALUE:
                later.add(key)
            else:
                values[column.key] = held[key] = mapper.attributes[key].coerced(obj, made)
        elif _filled_by_database(column):
            later.add(key)
        elif not column.primary_key and not null_counts:
            values[column.key] = None
    return values, later


def _filled_by_database(column):
    return column.server_default is not None or getattr(column, "computed", None) is not None or getattr(
        column, "identity", None) is not None


def _stores_null(type_):
    """Whether None is a value of its own to a type, as it is to JSON."""
    return type_.should_evaluate_none


def _default(default):
    """The value of a column's default; NO_VALUE if the database is to work it out."""
    if getattr(default, "is_sequence", False):
        return NO_VALUE
    if not hasattr(default, "value"):
        from ..schema import ColumnDefault

        default = ColumnDefault(default)
    return NO_VALUE if default.is_expression else default.value()


def _sortable(identity):
    try:
        return tuple((0, each) if isinstance(each, (int, float)) else (1, str(each)) for each in identity)
    except TypeError:
        return ()
