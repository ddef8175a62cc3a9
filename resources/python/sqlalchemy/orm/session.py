# SPDX-License-Identifier: GPL-3.0-or-later
"""Session: the objects that a script works with, inside the transaction that the upgrade holds."""
import contextlib
import weakref

from _meditrack import MissingFeature, Offered, module_getattr

from .. import exc
from ..sql.elements import TextClause
from .mapping import mapper_of
from .state import state_of
from .transaction import SessionTransaction

_IGNORED = ("future", "twophase", "enable_baked_queries", "autobegin", "join_transaction_mode", "close_resets_only",
            "autocommit", "_enable_transaction_accounting", "weak_identity_map")


class _Pending(dict):
    """Objects by their id, in the order in which they came."""

    def put(self, obj):
        self.setdefault(id(obj), obj)

    def drop(self, obj):
        return self.pop(id(obj), None)


class Session(Offered):
    _count = 0

    def __init__(self, bind=None, autoflush=True, expire_on_commit=True, binds=None, query_cls=None, info=None, **options):
        for name in options:
            if name not in _IGNORED:
                raise TypeError(f"Session() got an unexpected keyword argument {name!r}")
        self.bind = bind
        self.autoflush = autoflush
        self.expire_on_commit = expire_on_commit
        self.info = dict(info or {})
        self._query_class = query_cls
        self._binds = list((binds or {}).values())
        self._map = weakref.WeakValueDictionary()
        self._new, self._changed, self._deleted = _Pending(), _Pending(), _Pending()
        self._made = []  # objects that a reconstructor is yet to be called on
        self._transaction = None
        self._flushing = False

    # The connection and its transaction.

    def get_bind(self, mapper=None, **ignored):
        bind = self.bind if self.bind is not None else next(iter(self._binds), None)
        if bind is None and mapper is not None:
            bind = getattr(mapper_of(mapper).table.metadata, "bind", None)
        if bind is None:
            raise exc.UnboundExecutionError("Could not locate a bind configured on session")
        return bind

    def connection(self, bind_arguments=None, execution_options=None, **ignored):
        return self._begun().connection

    def _begun(self):
        if self._transaction is None:
            self._transaction = SessionTransaction(self)
        return self._transaction.check()

    def begin(self, subtransactions=False, nested=False):
        if nested:
            return self.begin_nested()
        if self._transaction is not None and not subtransactions:
            self._transaction.check()
            raise exc.InvalidRequestError("A transaction is already begun on this Session.")
        return self._begun()

    def begin_nested(self):
        self._begun()
        self.flush()
        self._transaction = SessionTransaction(self, self._transaction)
        return self._transaction

    def in_transaction(self):
        return self._transaction is not None

    def in_nested_transaction(self):
        return self._transaction is not None and self._transaction.parent is not None

    def get_transaction(self):
        return self._transaction

    @property
    def is_active(self):
        return self._transaction is None or self._transaction.failure is None

    def commit(self):
        self._begun().commit()

    def rollback(self):
        if self._transaction is not None:
            self._transaction.rollback()

    def close(self):
        self.expunge_all()
        while self._transaction is not None:
            self._transaction.close()

    reset = close

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()

    # Statements.

    def execute(self, statement, params=None, execution_options=None, bind_arguments=None, _parent=None, **values):
        if isinstance(statement, str):
            statement = TextClause(statement)
        from .statements import execute

        return execute(self, statement, params, execution_options or {})

    def scalars(self, statement, params=None, **options):
        return self.execute(statement, params, **options).scalars()

    def scalar(self, statement, params=None, **options):
        return self.execute(statement, params, **options).scalar()

    def query(self, *entities, **options):
        from .query import Query

        return (self._query_class or Query)(entities, session=self)

    def get(self, entity, ident, options=None, populate_existing=False, with_for_update=None, **ignored):
        mapper = mapper_of(entity).usable()
        identity = _identity(mapper, ident)
        obj = self._held(mapper.identity_key(identity))
        if obj is not None and not populate_existing:
            state = state_of(obj)
            if state.deleted:
                return None
            if any(name not in obj.__dict__ for name, each in mapper.attributes.items() if not each.deferred):
                from .exc import ObjectDeletedError
                from .loading import load_attribute

                try:
                    load_attribute(state, mapper.key_of(mapper.primary_key[0]))
                except ObjectDeletedError:
                    return None
            return obj if isinstance(obj, mapper.class_) else None
        query = self.query(entity).filter(*(column == value for column, value in zip(mapper.primary_key, identity)))
        query = query.options(*(options or ()))
        return (query.populate_existing() if populate_existing else query).one_or_none()

    def get_one(self, entity, ident, **options):
        found = self.get(entity, ident, **options)
        if found is None:
            raise exc.NoResultFound("No row was found when one was required")
        return found

    # Objects.

    def add(self, instance, _warn=True):
        state = state_of(instance)
        state.mapper.usable()
        self._adopt(state)
        self._cascade(instance)

    def add_all(self, instances):
        for each in instances:
            self.add(each)

    def delete(self, instance):
        state = state_of(instance)
        if state.key is None:
            from .exc import shown

            raise exc.InvalidRequestError(f"Instance '{shown(state)}' is not persisted")
        self._adopt(state)
        self._deleted.put(instance)

    def expunge(self, instance):
        state = state_of(instance)
        if state.session is not self:
            from .exc import shown

            raise exc.InvalidRequestError(f"Instance {shown(state)} is not present in this Session")
        self._let_go(instance)

    def expunge_all(self):
        for each in [*self._new.values(), *self._deleted.values(), *list(self._map.values())]:
            self._let_go(each)

    def expire(self, instance, attribute_names=None):
        state_of(instance).expire(attribute_names)
        if not attribute_names:
            self._changed.drop(instance)

    def expire_all(self):
        for each in list(self._map.values()):
            self.expire(each)

    def refresh(self, instance, attribute_names=None, with_for_update=None):
        from .loading import refresh

        self._autoflush()
        state = state_of(instance)
        if state.session is not self or state.key is None:
            from .exc import shown

            raise exc.InvalidRequestError(f"Instance '{shown(state)}' is not persistent within this Session")
        state.expire(attribute_names)
        if not attribute_names:
            self._changed.drop(instance)
        refresh(state, attribute_names)

    def merge(self, instance, load=True, options=None):
        from .bulk import merge

        self._autoflush()
        return merge(self, instance, {})

    def bulk_save_objects(self, objects, return_defaults=False, update_changed_only=True, preserve_order=True):
        from .bulk import save_objects

        save_objects(self, objects)

    def bulk_insert_mappings(self, mapper, mappings, return_defaults=False, render_nulls=False):
        from .bulk import insert_mappings

        insert_mappings(self, mapper_of(mapper), mappings, render_nulls)

    def bulk_update_mappings(self, mapper, mappings):
        from .bulk import update_mappings

        update_mappings(self, mapper_of(mapper), mappings)

    def flush(self, objects=None):
        if self._flushing or not (self._new or self._changed or self._deleted):
            return
        from .unitofwork import Flush

        self._flushing = True
        try:
            Flush(self, None if objects is None else {id(each) for each in objects}).run()
        except Exception as error:
            if self._transaction is not None:
                self._transaction.fail(error)
            raise
        finally:
            self._flushing = False

    def _autoflush(self):
        if self.autoflush:
            self.flush()

    @property
    def no_autoflush(self):
        return self._without_autoflush()

    @contextlib.contextmanager
    def _without_autoflush(self):
        before, self.autoflush = self.autoflush, False
        try:
            yield self
        finally:
            self.autoflush = before

    def is_modified(self, instance, include_collections=True):
        from .unitofwork import net_changes

        return bool(net_changes(state_of(instance)))

    @property
    def new(self):
        return _Objects(self._new.values())

    @property
    def dirty(self):
        return _Objects(each for each in self._changed.values() if id(each) not in self._deleted)

    @property
    def deleted(self):
        return _Objects(self._deleted.values())

    @property
    def identity_map(self):
        return self._map

    def __contains__(self, instance):
        state = state_of(instance)
        return state.session is self and not state.deleted

    def __iter__(self):
        return iter([*self._new.values(), *self._map.values()])

    @classmethod
    def object_session(cls, instance):
        return object_session(instance)

    # What states and loading call.

    def _held(self, key):
        return self._map.get(key)

    def _take(self, state):
        state.session = self
        self._map[state.key] = state.object

    def _note_change(self, state):
        if state.key is not None:
            self._changed.put(state.object)

    def _adopt(self, state):
        obj = state.object
        if state.session is self:
            return
        if state.session is not None:
            from .exc import shown

            raise exc.InvalidRequestError(f"Object '{shown(state)}' is already attached to another session")
        state.session = self
        if state.key is None:
            Session._count += 1
            state.order = Session._count
            self._new.put(obj)
            return
        held = self._map.get(state.key)
        if held is not None and held is not obj:
            state.session = None
            raise exc.InvalidRequestError(f"Can't attach instance; another instance with key {state.key} is already"
                                          " present in this session.")
        self._map[state.key] = obj
        if state.committed:
            self._changed.put(obj)

    def _cascade(self, obj):
        """Takes in what can be reached from an object over its relationships."""
        waiting, seen = [obj], set()
        while waiting:
            obj = waiting.pop(0)
            if id(obj) in seen:
                continue
            seen.add(id(obj))
            state = state_of(obj)
            self._adopt(state)
            for key, relationship in state.mapper.relationships.items():
                held = obj.__dict__.get(key)
                if held is not None and "save-update" in relationship.said.cascade and not relationship.said.viewonly:
                    waiting += held if isinstance(held, list) else [held]

    def _let_go(self, obj):
        state = state_of(obj)
        for group in (self._new, self._changed, self._deleted):
            group.drop(obj)
        if state.key is not None and self._map.get(state.key) is obj:
            del self._map[state.key]
        state.session = None


class _Objects(list):
    """session.new, .dirty and .deleted: objects told apart by what they are, not by what they say."""

    def __contains__(self, obj):
        return any(each is obj for each in self)


def _identity(mapper, ident):
    if isinstance(ident, dict):
        return tuple(ident[mapper.key_of(column)] for column in mapper.primary_key)
    identity = tuple(ident) if isinstance(ident, (tuple, list)) else (ident,)
    if len(identity) != len(mapper.primary_key):
        raise exc.InvalidRequestError(
            f"Incorrect number of values in identifier to formulate primary key for session.get(); primary key columns are"
            f" {','.join(repr(str(each)) for each in mapper.primary_key)}")
    return identity


class sessionmaker(Offered):
    """Makes sessions that are all alike."""

    def __init__(self, bind=None, *, class_=Session, **options):
        self.kw = {"bind": bind, **options}
        self.class_ = class_

    def __call__(self, **options):
        return self.class_(**{**self.kw, **options})

    def configure(self, **options):
        self.kw.update(options)

    @contextlib.contextmanager
    def begin(self):
        with self() as session:
            with session.begin():
                yield session


class scoped_session(Offered):
    """One session, made when it is first needed; it passes on what it is asked."""

    def __init__(self, session_factory, scopefunc=None):
        self.session_factory = session_factory
        self._session = None

    def __call__(self, **options):
        if self._session is None:
            self._session = self.session_factory(**options)
        return self._session

    def remove(self):
        if self._session is not None:
            self._session.close()
        self._session = None

    @property
    def registry(self):
        return self

    def configure(self, **options):
        self.session_factory.configure(**options)

    def query_property(self, query_cls=None):
        return _QueryProperty(self)

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(self(), name)

    def __enter__(self):
        return self()

    def __exit__(self, *error):
        self.remove()

    def __contains__(self, instance):
        return instance in self()


class _QueryProperty:
    def __init__(self, scoped):
        self.scoped = scoped

    def __get__(self, obj, owner):
        return self.scoped().query(owner) if "__mapper__" in owner.__dict__ else None


def object_session(instance):
    return state_of(instance).session


def make_transient(instance):
    state = state_of(instance)
    if state.session is not None:
        state.session._let_go(instance)
    state.key = None
    state.deleted = False
    state.committed.clear()


def close_all_sessions():
    raise MissingFeature("sqlalchemy.orm.close_all_sessions()")


__getattr__ = module_getattr(__name__)
