// SPDX-License-Identifier: GPL-3.0-or-later
// Schemas compared on PostgreSQL: what stands in the way of a change, what hangs on what is made anew, what no script can say, and what
// the server has that no script makes.
#include "compare/difference.h"
#include "support/clisession.h"
#include "support/postgres.h"
#include "support/serverproject.h"

#include <QFile>
#include <QTest>

#include <optional>

using namespace meditrack;
using namespace Qt::StringLiterals;

namespace {

struct Pair
{
    const char *name;
    const char *before;
    const char *after;
    bool sql = false; ///< the revision is one of SQL
    const char *ask = "SELECT 1"; ///< something that is true before, between and after
    const char *answer = "1";
    int since = 0; ///< the server's version
};

constexpr Pair pairs[] = {
    {"enum loses a label that nobody says",
     "CREATE TYPE mood AS ENUM ('ok', 'sad', 'bad'); CREATE TABLE a (id integer, x mood DEFAULT 'sad', y mood[], CONSTRAINT ck CHECK (x IN ('ok', 'sad'))); CREATE INDEX ix ON a (id) WHERE x = 'sad'; "
     "CREATE INDEX iy ON a (x); CREATE UNIQUE INDEX iz ON a ((x = 'ok'), id); CREATE VIEW v AS SELECT id FROM a WHERE x = 'sad'; INSERT INTO a VALUES (7, 'sad', '{ok,sad}');",
     "CREATE TYPE mood AS ENUM ('ok', 'sad'); CREATE TABLE a (id integer, x mood DEFAULT 'sad', y mood[], CONSTRAINT ck CHECK (x IN ('ok', 'sad'))); CREATE INDEX ix ON a (id) WHERE x = 'sad'; "
     "CREATE INDEX iy ON a (x); CREATE UNIQUE INDEX iz ON a ((x = 'ok'), id); CREATE VIEW v AS SELECT id FROM a WHERE x = 'sad';",
     false, "SELECT v.id::text || y::text FROM v JOIN a USING (id)", "7{ok,sad}"},
    {"label that a view says at once", "CREATE TYPE mood AS ENUM ('ok'); CREATE TABLE a (x mood);", "CREATE TYPE mood AS ENUM ('ok', 'sad'); CREATE TABLE a (x mood); CREATE VIEW v AS SELECT x FROM a WHERE x = 'sad';", true},
    {"what is said of what is made anew",
     "CREATE TABLE a (id integer NOT NULL, n integer NOT NULL, x integer, CONSTRAINT k UNIQUE (x)); CREATE UNIQUE INDEX u ON a (id); CREATE INDEX i ON a (x); COMMENT ON INDEX i IS 'it''s i'; COMMENT ON INDEX u IS 'u'; "
     "ALTER TABLE a CLUSTER ON i; ALTER TABLE a REPLICA IDENTITY USING INDEX u; CREATE POLICY p ON a USING (x > 1); COMMENT ON POLICY p ON a IS 'it''s p'; CREATE RULE r AS ON DELETE TO a DO ALSO UPDATE a SET x = 1; "
     "COMMENT ON RULE r ON a IS 'r'; CREATE TABLE b (y integer CONSTRAINT bk UNIQUE); ALTER TABLE b CLUSTER ON bk; CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$; "
     "CREATE TRIGGER t BEFORE UPDATE OF x ON a FOR EACH ROW EXECUTE FUNCTION f(); COMMENT ON TRIGGER t ON a IS 't';",
     "CREATE TABLE a (id integer NOT NULL, n integer NOT NULL, x bigint, CONSTRAINT k UNIQUE (x)); CREATE UNIQUE INDEX u ON a (id, n); CREATE INDEX i ON a (x, n); COMMENT ON INDEX i IS 'it''s i'; COMMENT ON INDEX u IS 'u'; "
     "ALTER TABLE a CLUSTER ON i; ALTER TABLE a REPLICA IDENTITY USING INDEX u; CREATE POLICY p ON a USING (x > 1); COMMENT ON POLICY p ON a IS 'it''s p'; CREATE RULE r AS ON DELETE TO a DO ALSO UPDATE a SET x = 1; "
     "COMMENT ON RULE r ON a IS 'r'; CREATE TABLE b (y integer, z integer, CONSTRAINT bk UNIQUE (y, z)); ALTER TABLE b CLUSTER ON bk; CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$; "
     "CREATE TRIGGER t BEFORE UPDATE OF x ON a FOR EACH ROW EXECUTE FUNCTION f(); COMMENT ON TRIGGER t ON a IS 't';",
     false, "SELECT concat_ws('|', obj_description('i'::regclass), obj_description('u'::regclass), (SELECT string_agg(indexrelid::regclass::text, ',' ORDER BY indexrelid::regclass::text) FROM pg_index WHERE indisclustered), "
     "(SELECT string_agg(indexrelid::regclass::text, ',') FROM pg_index WHERE indisreplident AND indrelid >= 16384), (SELECT obj_description(oid, 'pg_policy') FROM pg_policy), "
     "(SELECT obj_description(oid, 'pg_rewrite') FROM pg_rewrite WHERE rulename = 'r'), (SELECT obj_description(oid, 'pg_trigger') FROM pg_trigger WHERE tgname = 't'))", "it's i|u|bk,i|u|it's p|r|t"},
    {"what is said of indexes and policies",
     "CREATE TABLE a (id integer NOT NULL, x integer); CREATE INDEX i ON a (x); CREATE UNIQUE INDEX u ON a (id); ALTER TABLE a REPLICA IDENTITY FULL; ALTER TABLE a CLUSTER ON u; CREATE POLICY p ON a USING (x > 1); CREATE TABLE c (x integer); "
     "CREATE INDEX j ON c (x); COMMENT ON INDEX j IS 'j'; ALTER TABLE c CLUSTER ON j;",
     "CREATE TABLE a (id integer NOT NULL, x integer); CREATE INDEX i ON a (x); CREATE UNIQUE INDEX u ON a (id); ALTER TABLE a REPLICA IDENTITY USING INDEX u; COMMENT ON INDEX u IS 'u'; CREATE POLICY p ON a USING (x > 1); COMMENT ON POLICY p ON a IS 'p'; "
     "CREATE TABLE b (x integer); CREATE INDEX k ON b (x); COMMENT ON INDEX k IS 'k'; ALTER TABLE b CLUSTER ON k; ALTER TABLE b REPLICA IDENTITY NOTHING; CREATE TABLE c (x integer);", true},
    {"view with what hangs on it",
     "CREATE TABLE a (x text, y text); CREATE VIEW v WITH (security_barrier = true) AS SELECT x FROM a; CREATE VIEW w AS SELECT x FROM v; COMMENT ON VIEW w IS 'it''s w'; GRANT SELECT, INSERT ON v TO reader; GRANT SELECT ON w TO PUBLIC; "
     "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO a (x) VALUES (NEW.x); RETURN NEW; END $$; CREATE TRIGGER t INSTEAD OF INSERT ON v FOR EACH ROW EXECUTE FUNCTION f(); "
     "CREATE MATERIALIZED VIEW m AS SELECT x FROM v; CREATE UNIQUE INDEX mx ON m (x); GRANT SELECT ON m TO reader;",
     "CREATE TABLE a (x varchar(9), y text); CREATE VIEW v WITH (security_barrier = true) AS SELECT x FROM a; CREATE VIEW w AS SELECT x FROM v; "
     "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO a (x) VALUES (NEW.x); RETURN NEW; END $$; CREATE TRIGGER t INSTEAD OF INSERT ON v FOR EACH ROW EXECUTE FUNCTION f(); "
     "CREATE MATERIALIZED VIEW m AS SELECT x FROM v; CREATE UNIQUE INDEX mx ON m (x);",
     false, "INSERT INTO v (x) VALUES ('z'); SELECT concat(has_table_privilege('reader', 'v', 'SELECT'), has_table_privilege('reader', 'v', 'INSERT'), has_table_privilege('reader', 'v', 'DELETE'), "
     "has_table_privilege('reader', 'w', 'SELECT'), has_table_privilege('reader', 'm', 'SELECT'), obj_description('w'::regclass))", "ttftt" "it's w"},
    {"view with privileges of a column", "CREATE TABLE a (x text, y text); CREATE VIEW v AS SELECT x, y FROM a; GRANT SELECT (x), UPDATE (x) ON v TO reader;",
     "CREATE TABLE a (x varchar(9), y text); CREATE VIEW v AS SELECT x, y FROM a;", false,
     "SELECT concat(has_column_privilege('reader', 'v', 'x', 'SELECT'), has_column_privilege('reader', 'v', 'x', 'UPDATE'), has_column_privilege('reader', 'v', 'y', 'SELECT'))", "ttf"},
    {"view whose name ends a text in dollars", R"(CREATE TABLE a (x text); CREATE VIEW "v$$ '" AS SELECT x FROM a; GRANT SELECT ON "v$$ '" TO reader; ALTER VIEW "v$$ '" OWNER TO keeper;)",
     R"(CREATE TABLE a (x varchar(9)); CREATE VIEW "v$$ '" AS SELECT x FROM a;)", false,
     R"(SELECT concat(has_table_privilege('reader', c.oid, 'SELECT'), pg_get_userbyid(relowner)) FROM pg_class c WHERE relname LIKE 'v$$%')", "tkeeper"},
    {"view and functions that are made anew under default privileges",
     "CREATE TABLE a (x text); CREATE VIEW v AS SELECT x FROM a; GRANT SELECT ON v TO keeper; CREATE VIEW w AS SELECT x FROM a; CREATE FUNCTION f(n integer) RETURNS integer LANGUAGE sql AS 'SELECT n'; "
     "REVOKE ALL ON FUNCTION f FROM PUBLIC; GRANT EXECUTE ON FUNCTION f TO keeper; CREATE FUNCTION g(n integer) RETURNS integer LANGUAGE sql AS 'SELECT n'; "
     "ALTER DEFAULT PRIVILEGES GRANT ALL ON TABLES TO reader; ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON FUNCTIONS TO reader; ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;",
     "CREATE TABLE a (x varchar(9)); CREATE VIEW v AS SELECT x FROM a; CREATE VIEW w AS SELECT x FROM a; CREATE FUNCTION f(m integer) RETURNS bigint LANGUAGE sql AS 'SELECT m::bigint'; "
     "CREATE FUNCTION g(m integer) RETURNS bigint LANGUAGE sql AS 'SELECT m::bigint';",
     false, "SELECT concat(has_table_privilege('keeper', 'v', 'SELECT'), has_table_privilege('reader', 'v', 'SELECT'), has_table_privilege('reader', 'w', 'SELECT'), has_function_privilege('keeper', 'f(int)', 'EXECUTE'), "
     "has_function_privilege('reader', 'f(int)', 'EXECUTE'), has_function_privilege('keeper', 'g(int)', 'EXECUTE'))", "tfftft"},
    {"view that loses a column, is of another kind, loses an index",
     "CREATE TABLE a (x text, y text); CREATE VIEW v AS SELECT x, y FROM a; COMMENT ON COLUMN v.x IS 'an x'; COMMENT ON COLUMN v.y IS 'a y'; GRANT SELECT (x), SELECT (y) ON v TO reader; "
     "CREATE VIEW w AS SELECT x FROM a; COMMENT ON VIEW w IS 'a w'; ALTER VIEW w OWNER TO keeper; CREATE MATERIALIZED VIEW m AS SELECT x, y FROM a; CREATE INDEX mx ON m (x); COMMENT ON INDEX mx IS 'an mx'; GRANT SELECT ON m TO reader;",
     "CREATE TABLE a (x text, y text); CREATE VIEW v AS SELECT x FROM a; CREATE MATERIALIZED VIEW w AS SELECT x FROM a; CREATE MATERIALIZED VIEW m AS SELECT x, y FROM a;",
     false, "SELECT concat(has_column_privilege('reader', 'v', 'x', 'SELECT'), col_description('v'::regclass, 1), obj_description('w'::regclass), pg_get_userbyid(relowner), has_table_privilege('reader', 'm', 'SELECT')) "
     "FROM pg_class WHERE relname = 'w'", "tan xa wkeepert"},
    {"index of a materialized view, settings of a view", "CREATE MATERIALIZED VIEW m AS SELECT 1 AS x; CREATE VIEW v AS SELECT 1 AS x;",
     "CREATE MATERIALIZED VIEW m AS SELECT 1 AS x; CREATE UNIQUE INDEX mx ON m (x); CREATE VIEW v WITH (security_barrier = true) AS SELECT 1 AS x;", true},
    {"functions of SQL that others call", "CREATE TABLE a (x text);",
     "CREATE FUNCTION znorm(t text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT lower(t)'; CREATE FUNCTION norm(t text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT public.znorm(t)'; "
     "CREATE TABLE a (x text DEFAULT norm('A'), y text GENERATED ALWAYS AS (norm(x)) STORED, CONSTRAINT ck CHECK (norm(x) <> '')); CREATE INDEX ix ON a (norm(x)); "
     "CREATE VIEW v AS SELECT norm(x) AS n FROM a; CREATE FUNCTION all_of() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM v';"},
    {"functions over what comes", "CREATE TABLE patient (id integer, word text);",
     "CREATE TYPE mood AS ENUM ('ok'); CREATE TABLE t (x mood); CREATE FUNCTION f(m mood) RETURNS integer LANGUAGE plpgsql AS 'BEGIN RETURN 1; END'; CREATE FUNCTION g() RETURNS SETOF t LANGUAGE plpgsql AS 'BEGIN RETURN; END'; "
     "CREATE FUNCTION norm(patient text) RETURNS text IMMUTABLE LANGUAGE plpgsql AS 'BEGIN RETURN lower(patient); END'; CREATE TABLE patient (id integer, word text); CREATE INDEX i ON patient (norm(word));"},
    {"enum in keys", "CREATE TYPE mood AS ENUM ('ok', 'sad', 'bad'); CREATE TABLE kinds (k mood PRIMARY KEY); CREATE TABLE a (x mood REFERENCES kinds ON DELETE CASCADE); INSERT INTO kinds VALUES ('ok'); INSERT INTO a VALUES ('ok');",
     "CREATE TYPE mood AS ENUM ('ok', 'sad'); CREATE TABLE kinds (k mood PRIMARY KEY); CREATE TABLE a (x mood REFERENCES kinds ON DELETE CASCADE);", false, "SELECT x FROM a", "ok"},
    {"function that returns otherwise", "CREATE FUNCTION f(n integer) RETURNS integer LANGUAGE sql AS 'SELECT n';", "CREATE FUNCTION f(m integer) RETURNS bigint LANGUAGE sql AS 'SELECT m::bigint';", true},
    {"function that returns otherwise, and is called", "CREATE FUNCTION f(n integer) RETURNS integer IMMUTABLE LANGUAGE sql AS 'SELECT n'; CREATE TABLE gone (x integer DEFAULT f(1)); "
     "CREATE TABLE a (x integer DEFAULT f(7), y integer GENERATED ALWAYS AS (f(x) + 1) STORED, z numeric DEFAULT f(8), w integer DEFAULT f(9), CONSTRAINT c CHECK (f(x) > 0), EXCLUDE USING btree (f(x) WITH =)); "
     "CREATE INDEX i ON a (f(x)) WHERE f(x) > 1; CREATE UNIQUE INDEX k ON a (y); CREATE VIEW v AS SELECT f(x) AS n FROM a; CREATE VIEW w AS SELECT n FROM v; INSERT INTO a (x) VALUES (4);",
     "CREATE FUNCTION f(n integer) RETURNS bigint IMMUTABLE LANGUAGE sql AS 'SELECT n::bigint'; "
     "CREATE TABLE a (x integer DEFAULT f(7), y integer GENERATED ALWAYS AS (f(x) + 1) STORED, z numeric DEFAULT f(8), w bigint DEFAULT f(9), CONSTRAINT c CHECK (f(x) > 0), EXCLUDE USING btree (f(x) WITH =)); "
     "CREATE INDEX i ON a (f(x)) WHERE f(x) > 1; CREATE UNIQUE INDEX k ON a (y); CREATE VIEW v AS SELECT f(x) AS n FROM a; CREATE VIEW w AS SELECT n FROM v;", false, "SELECT concat(x, y) FROM a", "45"},
    {"function that returns otherwise, with what hangs on it and on what calls it",
     "CREATE FUNCTION f(n integer) RETURNS integer LANGUAGE sql AS 'SELECT n'; REVOKE ALL ON FUNCTION f FROM PUBLIC; GRANT EXECUTE ON FUNCTION f TO reader; COMMENT ON FUNCTION f IS 'it''s f'; ALTER FUNCTION f OWNER TO keeper; "
     "CREATE VIEW v AS SELECT f(1) AS n; COMMENT ON COLUMN v.n IS ' n'; ALTER VIEW v OWNER TO keeper; CREATE TABLE a (x integer); "
     "CREATE TRIGGER t BEFORE UPDATE ON a FOR EACH ROW WHEN (f(NEW.x) > 0) EXECUTE FUNCTION suppress_redundant_updates_trigger(); ALTER TABLE a DISABLE TRIGGER t; COMMENT ON TRIGGER t ON a IS ' off';",
     "CREATE FUNCTION f(m integer) RETURNS bigint LANGUAGE sql AS 'SELECT m::bigint'; CREATE VIEW v AS SELECT f(1) AS n; CREATE TABLE a (x integer); "
     "CREATE TRIGGER t BEFORE UPDATE ON a FOR EACH ROW WHEN (f(NEW.x) > 0) EXECUTE FUNCTION suppress_redundant_updates_trigger(); ALTER TABLE a DISABLE TRIGGER t;",
     false, "SELECT concat(has_function_privilege('reader', p.oid, 'EXECUTE'), p.proacl::text LIKE '{=%' OR p.proacl::text LIKE '%,=%', pg_get_userbyid(p.proowner), pg_get_userbyid(c.relowner), obj_description(p.oid), col_description(c.oid, 1), "
     "tgenabled, obj_description(t.oid)) FROM pg_proc p, pg_class c, pg_trigger t WHERE p.proname = 'f' AND c.relname = 'v' AND t.tgname = 't'", "tfkeeperkeeperit's f nD off"},
    {"function of the same name that stays", "CREATE FUNCTION f(n integer) RETURNS integer IMMUTABLE LANGUAGE sql AS 'SELECT n'; CREATE FUNCTION f(t text) RETURNS integer IMMUTABLE LANGUAGE sql AS 'SELECT length(t)'; "
     "CREATE TABLE a (x text, y integer); CREATE INDEX i ON a (f(x)); CREATE INDEX j ON a (f(y)); CREATE TABLE mark (z integer);",
     "CREATE FUNCTION f(n integer) RETURNS bigint IMMUTABLE LANGUAGE sql AS 'SELECT n::bigint'; CREATE FUNCTION f(t text) RETURNS integer IMMUTABLE LANGUAGE sql AS 'SELECT length(t)'; "
     "CREATE TABLE a (x text, y integer); CREATE INDEX i ON a (f(x)); CREATE INDEX j ON a (f(y)); CREATE TABLE mark (z integer);",
     false, "SELECT 'i'::regclass::oid < 'mark'::regclass::oid", "t"}, // made anew it would be younger
    {"functions that read tables, and are called", "CREATE TABLE b (n integer); CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT count(*)::integer FROM b'; CREATE TABLE a (x bigint DEFAULT f());",
     "CREATE TABLE b (n integer); CREATE FUNCTION f() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM b'; CREATE TABLE a (x bigint DEFAULT f()); "
     "CREATE TABLE c (n integer); CREATE FUNCTION g() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM c'; CREATE TABLE d (x bigint DEFAULT g());", true},
    {"function whose body the server has read", "CREATE FUNCTION f(n integer) RETURNS integer IMMUTABLE LANGUAGE sql AS 'SELECT n'; CREATE FUNCTION g(n integer) RETURNS integer IMMUTABLE LANGUAGE sql BEGIN ATOMIC SELECT 1 + f(n)::integer; END; "
     "CREATE FUNCTION h(n integer) RETURNS text IMMUTABLE LANGUAGE sql BEGIN ATOMIC SELECT f(n)::text; END; CREATE TABLE a (x integer DEFAULT g(3), y text DEFAULT h(4));",
     "CREATE FUNCTION f(n integer) RETURNS bigint IMMUTABLE LANGUAGE sql AS 'SELECT n::bigint'; CREATE FUNCTION g(n integer) RETURNS integer IMMUTABLE LANGUAGE sql BEGIN ATOMIC SELECT 1 + f(n)::integer; END; "
     "CREATE FUNCTION h(n integer) RETURNS text IMMUTABLE LANGUAGE sql BEGIN ATOMIC SELECT f(n)::text; END; CREATE TABLE a (x integer DEFAULT g(3), y text DEFAULT h(4));",
     false, "SELECT concat(g(3), h(4))", "44", 14},
    {"keys over a generated column", "CREATE TABLE a (x integer, y integer GENERATED ALWAYS AS (x + 1) STORED, CONSTRAINT p PRIMARY KEY (y)); CREATE TABLE b (a_y integer CONSTRAINT f REFERENCES a (y)); "
     "CREATE TABLE c (z integer, w integer GENERATED ALWAYS AS (z + 1) STORED CONSTRAINT g REFERENCES a (y)); CREATE INDEX i ON a (x) INCLUDE (y); INSERT INTO a VALUES (4); INSERT INTO b VALUES (5); INSERT INTO c VALUES (4);",
     "CREATE TABLE a (x integer, y integer GENERATED ALWAYS AS (1 + x) STORED, CONSTRAINT p PRIMARY KEY (y)); CREATE TABLE b (a_y integer CONSTRAINT f REFERENCES a (y)); "
     "CREATE TABLE c (z integer, w integer GENERATED ALWAYS AS (1 + z) STORED CONSTRAINT g REFERENCES a (y)); CREATE INDEX i ON a (x) INCLUDE (y);", false, "SELECT concat(y, a_y, w) FROM a, b, c", "555"},
    {"keys that need an index", "CREATE TABLE a (x integer, y integer); CREATE UNIQUE INDEX i ON a (x); CREATE UNIQUE INDEX j ON a (y); CREATE TABLE b (x integer CONSTRAINT f REFERENCES a (x), y integer CONSTRAINT g REFERENCES a (y)); "
     "INSERT INTO a VALUES (4, 5); INSERT INTO b VALUES (4, 5);",
     "CREATE TABLE a (x integer, y integer); CREATE UNIQUE INDEX i ON a (x) INCLUDE (y); CREATE TABLE b (x integer CONSTRAINT f REFERENCES a (x), y integer);", false, "SELECT concat(a.x, b.y) FROM a, b", "45"},
    {"generated column that is none any more", "CREATE TABLE a (x integer, y integer GENERATED ALWAYS AS (x + 1) STORED, CONSTRAINT u UNIQUE (y)); CREATE VIEW v AS SELECT y FROM a; INSERT INTO a VALUES (4);",
     "CREATE TABLE a (x bigint, y integer NOT NULL DEFAULT 3, CONSTRAINT u UNIQUE (y)); CREATE VIEW v AS SELECT y FROM a;", false, "SELECT y FROM v", "5"},
    {"exclusion that carries a column along", "CREATE TABLE a (x integer, y integer GENERATED ALWAYS AS (x + 1) STORED, CONSTRAINT e EXCLUDE USING btree (x WITH =) INCLUDE (y)); INSERT INTO a VALUES (4);",
     "CREATE TABLE a (x integer, y integer GENERATED ALWAYS AS (1 + x) STORED, CONSTRAINT e EXCLUDE USING btree (x WITH =) INCLUDE (y)); "
     "CREATE TABLE b (x integer, y integer, CONSTRAINT be EXCLUDE USING btree (x WITH =) INCLUDE (y) WHERE (x > 1));", false,
     "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = 'e'", "EXCLUDE USING btree (x WITH =) INCLUDE (y)"},
    {"views of views whose names are no words", "CREATE TABLE t (x text);",
     "CREATE TABLE t (x text); CREATE VIEW \"d.w\" AS SELECT x FROM t; CREATE VIEW \"c v\" AS SELECT x FROM \"d.w\"; CREATE VIEW \"B\" AS SELECT x FROM \"c v\"; CREATE VIEW \"A\" AS SELECT x FROM \"B\";"},
    {"view with rules and defaults", "CREATE TABLE a (x text); CREATE VIEW v AS SELECT x FROM a; ALTER VIEW v ALTER x SET DEFAULT 'd'; CREATE RULE r AS ON INSERT TO v DO INSTEAD INSERT INTO a VALUES (NEW.x || '!');",
     "CREATE TABLE a (x varchar(9)); CREATE VIEW v AS SELECT x FROM a; ALTER VIEW v ALTER x SET DEFAULT 'd'; CREATE RULE r AS ON INSERT TO v DO INSTEAD INSERT INTO a VALUES (NEW.x || '!');",
     false, "INSERT INTO v DEFAULT VALUES; SELECT max(x) FROM a", "d!"},
    {"function that goes with the type that it takes, and is called by a table that goes",
     "CREATE TYPE mood AS ENUM ('ok', 'sad'); CREATE TABLE keeps (x integer); CREATE FUNCTION f(mood) RETURNS integer IMMUTABLE LANGUAGE sql AS 'SELECT 7'; "
     "CREATE TABLE u (y mood, z integer DEFAULT f('ok'), w integer GENERATED ALWAYS AS (f(y)) STORED, CONSTRAINT c CHECK (f(y) > 0), CONSTRAINT e EXCLUDE USING btree (f(y) WITH =)); CREATE UNIQUE INDEX ui ON u (f(y)); CREATE INDEX uw ON u (w);",
     "CREATE TABLE keeps (x integer);"},
    {"function that returns otherwise, and is called by tables that go, by what hangs on views",
     "CREATE FUNCTION f(n integer) RETURNS integer IMMUTABLE LANGUAGE sql AS 'SELECT n'; CREATE TABLE a (x integer); CREATE TABLE gone (x integer, CONSTRAINT c CHECK (f(x) > 0)); CREATE INDEX gi ON gone (f(x)); "
     "CREATE VIEW v AS SELECT x FROM a; ALTER VIEW v ALTER x SET DEFAULT f(5); CREATE MATERIALIZED VIEW m AS SELECT x FROM a; CREATE INDEX mi ON m (f(x)); "
     "CREATE VIEW w AS SELECT x FROM a; CREATE RULE r AS ON INSERT TO w DO INSTEAD INSERT INTO a VALUES (f(NEW.x));",
     "CREATE FUNCTION f(n integer) RETURNS bigint IMMUTABLE LANGUAGE sql AS 'SELECT n::bigint'; CREATE TABLE a (x integer); "
     "CREATE VIEW v AS SELECT x FROM a; ALTER VIEW v ALTER x SET DEFAULT f(5); CREATE MATERIALIZED VIEW m AS SELECT x FROM a; CREATE INDEX mi ON m (f(x)); "
     "CREATE VIEW w AS SELECT x FROM a; CREATE RULE r AS ON INSERT TO w DO INSTEAD INSERT INTO a VALUES (f(NEW.x));",
     false, "INSERT INTO v DEFAULT VALUES; INSERT INTO w VALUES (6); SELECT string_agg(DISTINCT x::text, '') FROM a", "56"},
    {"rules of views that write through other views",
     "CREATE TABLE a (x text); CREATE TABLE b (x text); CREATE VIEW va AS SELECT x FROM a; CREATE VIEW aa AS SELECT x FROM b; CREATE RULE r AS ON INSERT TO aa DO INSTEAD INSERT INTO va VALUES (NEW.x); "
     "CREATE VIEW zz AS SELECT x FROM b; CREATE RULE r AS ON INSERT TO zz DO ALSO INSERT INTO aa VALUES (NEW.x || '!'); GRANT SELECT ON zz TO reader;",
     "CREATE TABLE a (x varchar(9)); CREATE TABLE b (x text); CREATE VIEW va AS SELECT x FROM a; CREATE VIEW aa AS SELECT x FROM b; CREATE RULE r AS ON INSERT TO aa DO INSTEAD INSERT INTO va VALUES (NEW.x); "
     "CREATE VIEW zz AS SELECT x FROM b; CREATE RULE r AS ON INSERT TO zz DO ALSO INSERT INTO aa VALUES (NEW.x || '!');",
     false, "SELECT concat(has_table_privilege('reader', 'zz', 'SELECT'), has_table_privilege('reader', 'aa', 'SELECT'))", "tf"},
    {"functions whose bodies the server has read, over what is changed",
     "CREATE TABLE a (x text, y integer); CREATE VIEW v AS SELECT x FROM a; CREATE FUNCTION g() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(x) FROM v; END; "
     "CREATE FUNCTION h() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(y) FROM a; END; CREATE VIEW w AS SELECT g() + h() AS n; INSERT INTO a VALUES ('p', 1);",
     "CREATE TABLE a (x varchar(9), y bigint); CREATE VIEW v AS SELECT x FROM a; CREATE FUNCTION g() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(x) FROM v; END; "
     "CREATE FUNCTION h() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(y) FROM a; END; CREATE VIEW w AS SELECT g() + h() AS n;",
     false, "SELECT n FROM w", "2", 14},
    {"trigger on partitions", "CREATE TABLE p (x integer) PARTITION BY LIST (x); CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);",
     "CREATE TABLE p (x integer) PARTITION BY LIST (x); CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1); CREATE TRIGGER t BEFORE UPDATE ON p FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();"},
    {"type under a generated column",
     "CREATE TABLE a (x integer, y numeric GENERATED ALWAYS AS (x + 1) STORED, CONSTRAINT u UNIQUE (y), CONSTRAINT c CHECK (y > 0)); CREATE INDEX i ON a (y, x); CREATE INDEX j ON a (x); INSERT INTO a VALUES (4);",
     "CREATE TABLE a (x bigint, y numeric GENERATED ALWAYS AS (x + 1) STORED, CONSTRAINT u UNIQUE (y), CONSTRAINT c CHECK (y > 0)); CREATE INDEX i ON a (y, x); CREATE INDEX j ON a (x);", false, "SELECT '=' || y FROM a", "=5"},
    {"formula of a column with an index", "CREATE TABLE a (x integer, y integer GENERATED ALWAYS AS (x + 1) STORED); CREATE UNIQUE INDEX i ON a (y) WHERE y > 3;",
     "CREATE TABLE a (x integer, y integer GENERATED ALWAYS AS (x + 2) STORED); CREATE UNIQUE INDEX i ON a (y) WHERE y > 3;"},
    {"type under a trigger", "CREATE TABLE a (x text); CREATE TRIGGER t BEFORE UPDATE OF x ON a FOR EACH ROW WHEN (NEW.x IS NOT NULL) EXECUTE FUNCTION suppress_redundant_updates_trigger();",
     "CREATE TABLE a (x varchar(9)); CREATE TRIGGER t BEFORE UPDATE OF x ON a FOR EACH ROW WHEN (NEW.x IS NOT NULL) EXECUTE FUNCTION suppress_redundant_updates_trigger();"},
    {"new schema", "CREATE TABLE a (x text);", "CREATE SCHEMA \"S\"; CREATE TABLE a (x text); CREATE TABLE \"S\".t (x text); CREATE SEQUENCE \"S\".c;"},
    {"rules that are not checked", "CREATE TABLE a (x integer, y integer);",
     "CREATE TABLE a (x integer, y integer); CREATE TABLE b (x integer PRIMARY KEY); ALTER TABLE a ADD CONSTRAINT c CHECK (x > 0) NOT VALID; ALTER TABLE a ADD CONSTRAINT d CHECK (x > 1) NO INHERIT; "
     "ALTER TABLE a ADD CONSTRAINT e CHECK (x > 2) NO INHERIT NOT VALID; ALTER TABLE b ADD CONSTRAINT c CHECK (x > 0) NOT VALID; ALTER TABLE b ADD CONSTRAINT d CHECK (x > 1) NO INHERIT; "
     "CREATE TABLE d (x integer); ALTER TABLE d ADD CONSTRAINT f FOREIGN KEY (x) REFERENCES b NOT VALID; ALTER TABLE a ADD CONSTRAINT f FOREIGN KEY (x) REFERENCES b NOT VALID;"},
    {"keys that wait or carry along", "CREATE TABLE a (x integer NOT NULL, y integer, z integer);",
     "CREATE TABLE a (x integer NOT NULL, y integer, z integer, CONSTRAINT p PRIMARY KEY (x) INCLUDE (y) DEFERRABLE INITIALLY DEFERRED, CONSTRAINT u UNIQUE (y) INCLUDE (z), CONSTRAINT w UNIQUE (z) DEFERRABLE); "
     "CREATE TABLE b (x serial, y integer, CONSTRAINT bp PRIMARY KEY (x) INCLUDE (y), CONSTRAINT bu UNIQUE (y) INCLUDE (x)); CREATE TABLE c (x bigserial, CONSTRAINT cp PRIMARY KEY (x) DEFERRABLE);"},
    {"storage", "CREATE TABLE a (x integer) WITH (fillfactor = 50, autovacuum_enabled = false);", "CREATE TABLE a (x integer) WITH (fillfactor = 70, parallel_workers = 2); CREATE TABLE b (x integer) WITH (fillfactor = 90);"},
    {"policies and rules over what is changed",
     "CREATE FUNCTION f(n integer) RETURNS boolean LANGUAGE sql AS 'SELECT n > 0'; CREATE TABLE b (y integer); CREATE TABLE a (x integer, z integer); ALTER TABLE a ENABLE ROW LEVEL SECURITY; GRANT SELECT ON a, b TO reader; "
     "CREATE POLICY p ON a FOR SELECT TO reader USING (x > 1 AND EXISTS (SELECT FROM b WHERE b.y = a.x)); CREATE POLICY q ON a USING (f(z)); CREATE RULE r AS ON INSERT TO b DO ALSO INSERT INTO a VALUES (NEW.y); INSERT INTO b VALUES (7);",
     "CREATE FUNCTION f(m integer) RETURNS boolean LANGUAGE sql AS 'SELECT m > 0'; CREATE TABLE b (y bigint); CREATE TABLE a (x bigint, z integer); ALTER TABLE a ENABLE ROW LEVEL SECURITY; "
     "CREATE POLICY p ON a FOR SELECT TO reader USING (x > 1 AND EXISTS (SELECT FROM b WHERE b.y = a.x)); CREATE POLICY q ON a USING (f(z)); CREATE RULE r AS ON INSERT TO b DO ALSO INSERT INTO a VALUES (NEW.y);",
     false, "SET ROLE reader; SELECT x FROM a", "7"},
    {"policies that read tables that come", "CREATE TABLE z (x integer);",
     "CREATE TABLE z (x integer); CREATE TABLE b (y integer); CREATE TABLE a (x integer); CREATE POLICY p ON a USING (x IN (SELECT y FROM b)); CREATE POLICY p ON b USING (y IN (SELECT x FROM a)); CREATE POLICY p ON z USING (x IN (SELECT y FROM b));", true},
    {"owned sequences", "CREATE TABLE a (x integer, y integer); CREATE TABLE gone (x integer); CREATE SEQUENCE s OWNED BY a.x; CREATE SEQUENCE t OWNED BY gone.x; CREATE SEQUENCE u OWNED BY gone.x;",
     "CREATE TABLE a (x integer, y integer); CREATE SEQUENCE s OWNED BY a.y; CREATE SEQUENCE t; CREATE SEQUENCE v OWNED BY a.x;"},
};

} // namespace

class TestComparePostgres : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void thereAndBack_data();
    void thereAndBack();
    void renames_data();
    void renames();
    void renamesOfOneTable();
    void cannotBeWritten();
    void isToldWhatIsMissing_data();
    void isToldWhatIsMissing();
    void extensionsOfTheServer();
    void targets_data();
    void targets();
    void sameInOtherWords();
    void withoutRights();
    void ownerThatStays_data();
    void ownerThatStays();
    void chosen();
    void noDrift_data();
    void noDrift();
    void adopted_data();
    void adopted();

private:
    void ask(const QByteArray &sql, const QString &database = {}) const;
    void want(const QByteArray &sql) { m_project->write(u"schema.sql"_s, sql); }
    void ini(const QByteArray &more = "target = schema.sql\n") { m_project->write(u"alembic.ini"_s, "[alembic]\nscript_location = %(here)s\ninclude_schemas = true\n[meditrack]\n" + more); }
    CliResult run(const QStringList &arguments, const QString &database = {}) const
    {
        return runCli(QStringList{u"-c"_s, m_project->path(u"alembic.ini"_s), u"--database-url"_s, m_cluster->url(database.isEmpty() ? m_database : database)} + arguments);
    }
    CliResult write(const QStringList &more = {}) const { return run(QStringList{u"revision"_s, u"--autogenerate"_s, u"-m"_s, u"r2"_s, u"--rev-id"_s, u"r2"_s} + more); }
    QByteArray script(bool sql = false) const { return bytesOf(m_project->path(sql ? u"versions/r2_r2.sql"_s : u"versions/r2_r2.py"_s)); }
    QStringList kinds(const CliResult &result) const;
    WholeSchema schema()
    {
        Connection connection(DatabaseUrl::parse(m_cluster->url(m_database)), Connection::Access::Read, m_progress);
        return inspect(connection, {u"alembic_version"_s, {}, true});
    }
    /// The database as it is by hand, at a first revision that does nothing.
    void begin(const QByteArray &sql);

    std::optional<PostgresCluster> m_cluster;
    std::optional<Project> m_project;
    QTemporaryDir m_home;
    NoProgress m_progress;
    QString m_database;
    int m_number = 0;
};

#define RUNS(outcome, script) \
    do { \
        const CliResult result = outcome; \
        QVERIFY2(result.exitCode == 0, (result.out.toUtf8() + result.err.toUtf8() + script).constData()); \
    } while (false)

void TestComparePostgres::initTestCase()
{
    qputenv("XDG_DATA_HOME", m_home.path().toLocal8Bit());
    m_cluster.emplace();
    ask("CREATE ROLE reader; CREATE ROLE keeper; CREATE ROLE clerk LOGIN", u"postgres"_s);
}

void TestComparePostgres::init()
{
    m_database = u"c%1"_s.arg(++m_number);
    m_cluster->copy(u"template1"_s, m_database);
    m_project.emplace();
    ini();
}

void TestComparePostgres::ask(const QByteArray &sql, const QString &database) const
{
    const Outcome outcome = m_cluster->psql(database.isEmpty() ? m_database : database, sql);
    QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
}

QStringList TestComparePostgres::kinds(const CliResult &result) const
{
    QStringList found;
    for (const QJsonValue &each : result.object()["differences"_L1].toArray())
        found << each["kind"_L1].toString() + u' ' + each["name"_L1].toString();
    found.sort();
    return found;
}

void TestComparePostgres::begin(const QByteArray &sql)
{
    ask(sql);
    m_project->addScript(u"r1"_s, {}, u"pass"_s);
    RUNS(run({u"stamp"_s, u"r1"_s}), QByteArray());
}

void TestComparePostgres::thereAndBack_data()
{
    QTest::addColumn<int>("pair");
    for (size_t i = 0; i < std::size(pairs); ++i) {
        if (pairs[i].since <= m_cluster->version())
            QTest::newRow(pairs[i].name) << int(i);
    }
}

void TestComparePostgres::thereAndBack()
{
    QFETCH(int, pair);
    const Pair &each = pairs[pair];
    begin(each.before);
    const WholeSchema before = schema();
    want(each.after);
    const CliResult written = write(each.sql ? QStringList{u"--sql-script"_s} : QStringList());
    QVERIFY2(written.exitCode == 0, qPrintable(written.out + written.err));
    const QByteArray text = script(each.sql);
    QVERIFY2(!(written.out + written.err).contains(u"The script"_s), (text + written.out.toUtf8() + written.err.toUtf8()).constData()); // it was tried
    const QByteArray schemas = "SELECT string_agg(nspname, ' ' ORDER BY nspname) FROM pg_namespace WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'meditrack'";
    const QString first = m_cluster->ask(m_database, schemas);
    RUNS(run({u"upgrade"_s, u"head"_s}), text);
    RUNS(run({u"check"_s}), text);
    const QString there = m_cluster->ask(m_database, each.ask);
    QVERIFY2(there == QString::fromUtf8(each.answer), (there.toUtf8() + text).constData());
    RUNS(run({u"downgrade"_s, u"r1"_s}), text);
    QCOMPARE(m_cluster->ask(m_database, each.ask), QString::fromUtf8(each.answer));
    QCOMPARE(m_cluster->ask(m_database, schemas), first);
    QVERIFY2(compare(before, schema(), {u"postgresql"_s}).empty(), text.constData());
}

void TestComparePostgres::renames_data()
{
    QTest::addColumn<bool>("sql");
    QTest::newRow("Python") << false;
    QTest::newRow("SQL") << true;
}

/// A server writes new names into rules, indexes and triggers, not into functions; its views go on with the old name of the column.
void TestComparePostgres::renames()
{
    QFETCH(bool, sql);
    const auto schema = [](QByteArray people, QByteArray phone) {
        QByteArray text = "CREATE TABLE PEOPLE (id serial PRIMARY KEY, PHONE text CHECK (PHONE <> ''), UNIQUE (PHONE)); CREATE INDEX ix ON PEOPLE (lower(PHONE)) WHERE PHONE > 'a'; "
                          "CREATE TABLE dogs (id integer PRIMARY KEY, owner integer REFERENCES PEOPLE (id)); CREATE VIEW v AS SELECT PHONE FROM PEOPLE; CREATE VIEW w AS SELECT count(*) AS n FROM v; "
                          "CREATE FUNCTION f() RETURNS bigint LANGUAGE sql AS 'SELECT count(PHONE) FROM PEOPLE'; "
                          "CREATE TRIGGER t BEFORE UPDATE OF PHONE ON PEOPLE FOR EACH ROW WHEN (NEW.PHONE IS NOT NULL) EXECUTE FUNCTION suppress_redundant_updates_trigger();";
        return text.replace("PEOPLE", people).replace("PHONE", phone);
    };
    const QByteArray before = schema("people", "phone");
    begin(before + " INSERT INTO people (phone) VALUES ('555')");
    want(schema("persons", "tel").replace("tel <> ''), ", "tel <> ''), note text, "));
    const CliResult written = write(QStringList{u"--rename"_s, u"people:persons"_s, u"--rename"_s, u"people.phone:tel"_s} + (sql ? QStringList{u"--sql-script"_s} : QStringList()));
    QVERIFY2(written.exitCode == 0, qPrintable(written.out + written.err));
    QVERIFY2(!(written.out + written.err).contains(u"The script"_s), qPrintable(written.out + written.err));
    const QByteArray text = script(sql);
    RUNS(run({u"upgrade"_s, u"head"_s}), text);
    RUNS(run({u"check"_s}), text);
    QCOMPARE(m_cluster->ask(m_database, "SELECT tel || f() || n FROM v, w"), u"55511"_s);
    RUNS(run({u"downgrade"_s, u"r1"_s}), text);
    QCOMPARE(m_cluster->ask(m_database, "SELECT phone || f() || n FROM v, w"), u"55511"_s);
    want(before);
    QVERIFY(QFile::remove(m_project->path(sql ? u"versions/r2_r2.sql"_s : u"versions/r2_r2.py"_s)));
    RUNS(run({u"check"_s}), text);
}

/// A column of that name in another table, the name of a policy or rule and a role are something else: the server writes the new name into the rest.
void TestComparePostgres::renamesOfOneTable()
{
    const auto schema = [](QByteArray column) {
        QByteArray text = "CREATE TABLE b (reader integer); CREATE TABLE a (COLUMN integer); CREATE POLICY reader ON a TO reader USING (COLUMN > 1 AND EXISTS (SELECT FROM b WHERE b.reader = a.COLUMN)); "
                          "CREATE POLICY other ON b USING (reader > 2 AND EXISTS (SELECT FROM a WHERE a.COLUMN = b.reader)); CREATE POLICY third ON b USING (reader > 3); "
                          "CREATE RULE reader AS ON INSERT TO b DO ALSO INSERT INTO a (COLUMN) VALUES (NEW.reader); "
                          "CREATE TRIGGER reader BEFORE UPDATE OF reader ON b FOR EACH ROW WHEN (NEW.reader > 1) EXECUTE FUNCTION suppress_redundant_updates_trigger();";
        return text.replace("COLUMN", column);
    };
    begin(schema("reader"));
    want(schema("reads"));
    const CliResult written = write({u"--rename"_s, u"a.reader:reads"_s, u"--sql-script"_s});
    QVERIFY2(written.exitCode == 0 && !(written.out + written.err).contains(u"The script"_s), qPrintable(written.out + written.err));
    QVERIFY2(!script(true).contains("POLICY") && !script(true).contains("RULE") && !script(true).contains("TRIGGER"), script(true).constData());
    RUNS(run({u"upgrade"_s, u"head"_s}), script(true));
    RUNS(run({u"check"_s}), script(true));
}

/// Rather no revision than one that does nothing.
void TestComparePostgres::cannotBeWritten()
{
    begin("CREATE DOMAIN d AS integer; CREATE TABLE a (x d);");
    want("CREATE DOMAIN d AS bigint; CREATE TABLE a (x d)");
    QCOMPARE(kinds(run({u"check"_s, u"--json"_s})), QStringList{u"modify_type d"_s});
    const CliResult written = write();
    QCOMPARE(written.exitCode, 255);
    QVERIFY2(written.err.contains(u"cannot be written as a script"_s) && written.err.contains(u"No file was written"_s), qPrintable(written.err));
    QCOMPARE(QDir(m_project->path(u"versions"_s)).entryList({u"r2*"_s}), QStringList());
}

void TestComparePostgres::isToldWhatIsMissing_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("told");
    QTest::newRow("left out") << QByteArray("CREATE DOMAIN d AS integer; CREATE TABLE a (x integer)") << QByteArray("CREATE DOMAIN d AS bigint; CREATE TABLE a (x integer, y text)") << u"does not change the"_s;
    QTest::newRow("does not run") << QByteArray("CREATE FUNCTION f(n integer) RETURNS integer LANGUAGE sql AS 'SELECT n'; CREATE DOMAIN d AS integer CHECK (f(VALUE) > 0); CREATE TABLE a (x d)")
                                  << QByteArray("CREATE FUNCTION f(n integer) RETURNS bigint LANGUAGE sql AS 'SELECT n::bigint'; CREATE DOMAIN d AS integer CHECK (f(VALUE) > 0); CREATE TABLE a (x d)") << u"and fails: "_s;
}

void TestComparePostgres::isToldWhatIsMissing()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, told);
    begin(before);
    want(after);
    const CliResult written = write();
    QCOMPARE(written.exitCode, 0);
    QVERIFY2((written.out + written.err).contains(told), qPrintable(written.out + written.err));
    QVERIFY(!script().isEmpty());
}

/// What a DBA has made by hand is there where schemas are worked out, and what a script makes is left to it.
void TestComparePostgres::extensionsOfTheServer()
{
    ask("CREATE SCHEMA extra; CREATE EXTENSION citext SCHEMA extra");
    m_project->addScript(u"r1"_s, {}, u"op.execute('CREATE EXTENSION pg_trgm')\nop.execute('CREATE SCHEMA own')\nop.execute('CREATE TABLE extra.a (x extra.citext)')\nop.execute('CREATE TABLE own.b (x text)')"_s,
                         u"op.execute('DROP TABLE own.b')\nop.execute('DROP TABLE extra.a')\nop.execute('DROP SCHEMA own')\nop.execute('DROP EXTENSION pg_trgm')"_s);
    RUNS(run({u"upgrade"_s, u"head"_s}), QByteArray());
    RUNS(run({u"drift"_s}), QByteArray());
    RUNS(run({u"test-migrations"_s}), QByteArray());
    want("CREATE TABLE extra.a (x extra.citext); CREATE SCHEMA own; CREATE TABLE own.b (x text)");
    RUNS(run({u"check"_s}), QByteArray());
}

void TestComparePostgres::targets_data()
{
    QTest::addColumn<QString>("target");
    QTest::newRow("file") << u"other.sql"_s;
    QTest::newRow("database") << u"URL"_s;
    QTest::newRow("program") << u"program: cat other.sql"_s;
    QTest::newRow("SQLAlchemy") << u"program: /usr/bin/python3 metadata.py"_s;
}

void TestComparePostgres::targets()
{
    QFETCH(QString, target);
    const QByteArray sql = "CREATE TYPE mood AS ENUM ('ok', 'it''s'); CREATE TABLE a (id serial PRIMARY KEY, name varchar(30), m mood); COMMENT ON COLUMN a.name IS 'a name';";
    begin("CREATE TABLE a (id serial PRIMARY KEY)");
    m_project->write(u"other.sql"_s, sql);
    // The example of HACKING.md.
    m_project->write(u"models.py"_s, "import sqlalchemy as sa\nmetadata = sa.MetaData()\nsa.Table('a', metadata, sa.Column('id', sa.Integer, primary_key=True), sa.Column('name', sa.String(30), comment='a name'), sa.Column('m', sa.Enum('ok', \"it's\", name='mood')))\n");
    m_project->write(u"metadata.py"_s, "from sqlalchemy import create_mock_engine\nfrom models import metadata\n\n"
                                       "engine = create_mock_engine('postgresql://', lambda sql, *rest: print(str(sql.compile(dialect=engine.dialect)).strip() + ';'))\n"
                                       "metadata.create_all(engine, checkfirst=False)\n");
    const QString other = u"other%1"_s.arg(m_number);
    m_cluster->create(other);
    ask(sql, other);
    target.replace(u"URL"_s, m_cluster->url(other));
    const InFolder here(m_project->path());
    ini("");
    QCOMPARE(kinds(run({u"check"_s, u"--json"_s, u"--target"_s, target})), (QStringList{u"add_column m"_s, u"add_column name"_s, u"add_type mood"_s}));
    ini("target = " + target.toUtf8().replace('%', "%%") + '\n');
    QCOMPARE(kinds(run({u"check"_s, u"--json"_s})), (QStringList{u"add_column m"_s, u"add_column name"_s, u"add_type mood"_s}));
    RUNS(write(), QByteArray());
    RUNS(run({u"upgrade"_s, u"head"_s}), script());
    RUNS(run({u"check"_s}), script());
}

void TestComparePostgres::sameInOtherWords()
{
    begin("CREATE TABLE a (id integer PRIMARY KEY, b character varying(10) DEFAULT 'x', c boolean DEFAULT true, d timestamptz DEFAULT now(), e numeric(5, 0) DEFAULT 7, CONSTRAINT ck CHECK (c <> false AND e > 1)); "
          "CREATE VIEW v AS SELECT a.b FROM a WHERE a.e > 1::numeric;");
    want("create table \"a\" (\"id\" int4 not null,\n b varchar(10) default ('x'::text), c bool default 't', d timestamp with time zone default CURRENT_TIMESTAMP, e decimal(5) default '7', primary key (id), constraint ck check ((((c) != 'f')) and (e > 1))) ;"
         "create or replace view public.v as select b from a where (e > 1);");
    const CliResult written = write();
    QCOMPARE(written.exitCode, 0);
    QVERIFY2(written.out.contains(u"No changes in schema detected"_s), qPrintable(written.out + written.err));
    ask("DROP VIEW v; DROP TABLE a; CREATE TABLE a (x numeric DEFAULT 1.0, y numeric(5, 2) DEFAULT 1.0)");
    want("CREATE TABLE a (x numeric DEFAULT 1, y numeric(5, 2) DEFAULT 1)"); // a number without a scale keeps the one that it is written with
    QCOMPARE(kinds(run({u"check"_s, u"--json"_s})), QStringList{u"modify_default x"_s});
    // A cast of a text to a text says nothing; that of a number changes how it compares.
    ask("DROP TABLE a; CREATE TABLE a (n integer, m integer, v varchar(9), w text, CONSTRAINT c1 CHECK (n::text < m::text), CONSTRAINT c2 CHECK (v = 'a' AND w IN ('x', 'y') AND v IN ('x', 'y')), CONSTRAINT c3 CHECK (lower(v) = w), "
        "CONSTRAINT c4 CHECK ((n + m)::text > '1'))");
    want("CREATE TABLE a (n integer, m integer, v text, w varchar(3), CONSTRAINT c1 CHECK (n < m), CONSTRAINT c2 CHECK (v = 'a' AND w IN ('x', 'y') AND v IN ('x', 'y')), CONSTRAINT c3 CHECK (lower(v) = w), "
         "CONSTRAINT c4 CHECK ((n + m)::text > '1'))");
    QCOMPARE(kinds(run({u"check"_s, u"--json"_s})), (QStringList{u"modify_constraint c1"_s, u"modify_type v"_s, u"modify_type w"_s}));
}

/// The catalogs are for everybody to read: whoever may not use a schema, its types or its functions compares the same.
void TestComparePostgres::withoutRights()
{
    ask("CREATE ROLE poor LOGIN; CREATE SCHEMA s; CREATE SEQUENCE s.q; CREATE TYPE s.mood AS ENUM ('a'); CREATE FUNCTION s.f(int) RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT 1'; CREATE DOMAIN s.d AS int CHECK (s.f(VALUE) > 0);"
        "CREATE TABLE s.t (id int DEFAULT nextval('s.q'), m s.mood, d s.d DEFAULT s.f(1), CHECK (s.f(id) > 0)); CREATE INDEX ON s.t (s.f(id)); CREATE VIEW v AS SELECT * FROM s.t; CREATE MATERIALIZED VIEW s.m AS SELECT * FROM s.t;"
        "CREATE FUNCTION s.tr() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'; CREATE TRIGGER tr BEFORE INSERT ON s.t FOR EACH ROW EXECUTE FUNCTION s.tr(); CREATE TABLE a (x s.mood[], y serial);"
        "REVOKE ALL ON SCHEMA s FROM PUBLIC; REVOKE ALL ON ALL FUNCTIONS IN SCHEMA s FROM PUBLIC; REVOKE ALL ON TYPE s.mood FROM PUBLIC");
    NoProgress progress;
    const auto seenBy = [&](const QString &role) {
        Connection connection(DatabaseUrl::parse(m_cluster->url(m_database).replace("tester@"_L1, role)), Connection::Access::Read, progress);
        return inspect(connection, {{}, {}, true});
    };
    const WholeSchema poor = seenBy(u"poor@"_s);
    QCOMPARE(poor.tables.size(), size_t(2));
    QVERIFY(compare(poor, seenBy(u"tester@"_s), {u"postgresql"_s}).empty());
}

void TestComparePostgres::ownerThatStays_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<bool>("isTakenBack");
    const QByteArray function = "CREATE FUNCTION f(n integer) RETURNS integer LANGUAGE sql AS 'SELECT n';";
    const QByteArray other = "CREATE FUNCTION f(m integer) RETURNS bigint LANGUAGE sql AS 'SELECT m::bigint';";
    QTest::newRow("function") << function << other << false;
    QTest::newRow("function with its owner's rights") << QByteArray(function).replace(" AS ", " SECURITY DEFINER AS ") << QByteArray(other).replace(" AS ", " SECURITY DEFINER AS ") << true;
    QTest::newRow("view") << QByteArray("CREATE VIEW f AS SELECT 1 AS n;") << QByteArray("CREATE VIEW f AS SELECT 2::bigint AS n;") << true;
}

/// Whoever owns the schema may drop what is somebody else's, but not give away what takes its place. What has its owner's rights would have others then.
void TestComparePostgres::ownerThatStays()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(bool, isTakenBack);
    begin(before);
    ask(QByteArray(before.contains("VIEW") ? "ALTER VIEW" : "ALTER ROUTINE") + " f OWNER TO keeper; ALTER SCHEMA public OWNER TO clerk; ALTER TABLE alembic_version OWNER TO clerk");
    want(after);
    RUNS(write(), QByteArray());
    const CliResult result = runCli({u"-c"_s, m_project->path(u"alembic.ini"_s), u"--database-url"_s, m_cluster->url(m_database).replace(u"tester@"_s, u"clerk@"_s), u"upgrade"_s, u"head"_s});
    QVERIFY2(result.exitCode == (isTakenBack ? 255 : 0), (result.out.toUtf8() + result.err.toUtf8() + script()).constData());
    const QByteArray owner = before.contains("VIEW") ? "SELECT pg_get_userbyid(relowner) FROM pg_class WHERE relname = 'f'" : "SELECT pg_get_userbyid(proowner) FROM pg_proc WHERE proname = 'f'";
    QCOMPARE(m_cluster->ask(m_database, owner), isTakenBack ? u"keeper"_s : u"clerk"_s);
}

void TestComparePostgres::chosen()
{
    begin("CREATE SCHEMA s; CREATE TABLE a (x integer DEFAULT 1)");
    want("CREATE SCHEMA s; CREATE TABLE a (x text DEFAULT 'b'); CREATE TABLE tmp_1 (x text); CREATE TABLE s.b (x text); CREATE TABLE s.tmp_2 (x text);");
    const auto found = [this](const QByteArray &alembic, const QByteArray &ours) {
        m_project->write(u"alembic.ini"_s, "[alembic]\nscript_location = %(here)s\n" + alembic + "[meditrack]\ntarget = schema.sql\n" + ours);
        return kinds(run({u"check"_s, u"--json"_s}));
    };
    QCOMPARE(found("", ""), (QStringList{u"add_table tmp_1"_s, u"modify_column x"_s}));
    QCOMPARE(found("include_schemas = true\n", ""), (QStringList{u"add_table b"_s, u"add_table tmp_1"_s, u"add_table tmp_2"_s, u"modify_column x"_s}));
    QCOMPARE(found("include_schemas = true\n", "include_name = !tmp_*\n"), (QStringList{u"add_table b"_s, u"modify_column x"_s}));
    QCOMPARE(found("include_schemas = true\n", "include_name = s.tmp_*, tmp_1\n"), (QStringList{u"add_table tmp_1"_s, u"add_table tmp_2"_s}));
    QCOMPARE(found("compare_type = false\n", "include_name = a\n"), QStringList{u"modify_default x"_s});
    QCOMPARE(found("compare_type = false\ncompare_server_default = false\n", "include_name = a\n"), QStringList());
}

void TestComparePostgres::noDrift_data()
{
    QTest::addColumn<QString>("folder");
    QTest::newRow("MediTrack's own") << u"/migrations"_s;
    QTest::newRow("branches") << u"/tests/data/projects/branches"_s;
    QTest::newRow("of a server") << u"/tests/data/postgres"_s;
}

/// After each revision of projects that are there: nothing is told that nobody has changed.
void TestComparePostgres::noDrift()
{
    QFETCH(QString, folder);
    m_project.emplace(QStringLiteral(MEDITRACK_SOURCE_DIR) + folder);
    NoProgress progress;
    const QStringList revisions = idsOf(Migrator(configOn(*m_project, m_cluster->url(m_database)), progress).planUpgrade({u"heads"_s}));
    QVERIFY(revisions.size() > 1);
    for (const QString &revision : revisions) {
        RUNS(run({u"upgrade"_s, revision}), revision.toUtf8());
        RUNS(run({u"drift"_s}), revision.toUtf8());
    }
}

void TestComparePostgres::adopted_data()
{
    renames_data();
}

/// What was changed by hand in one database comes to another by the revision that adopts it, and goes again.
void TestComparePostgres::adopted()
{
    QFETCH(bool, sql);
    m_project->addScript(u"r1"_s, {}, u"op.execute('CREATE TABLE a (id integer PRIMARY KEY, x text); CREATE VIEW v AS SELECT x FROM a')"_s, u"op.execute('DROP VIEW v; DROP TABLE a')"_s);
    const QString other = u"other%1"_s.arg(m_number);
    m_cluster->create(other);
    RUNS(run({u"upgrade"_s, u"head"_s}), QByteArray());
    RUNS(run({u"upgrade"_s, u"head"_s}, other), QByteArray());
    ask("CREATE TYPE mood AS ENUM ('ok'); DROP VIEW v; ALTER TABLE a ADD m mood DEFAULT 'ok', ALTER x SET NOT NULL, ALTER x TYPE varchar(20); CREATE VIEW v AS SELECT x, m FROM a; CREATE INDEX ix ON a (x) WHERE m = 'ok'; COMMENT ON COLUMN a.x IS 'by hand'");
    const CliResult written = run(QStringList{u"drift"_s, u"--adopt"_s, u"-m"_s, u"r2"_s, u"--rev-id"_s, u"r2"_s} + (sql ? QStringList{u"--sql-script"_s} : QStringList()));
    QCOMPARE(written.exitCode, 1);
    QVERIFY2(!(written.out + written.err).contains(u"The script"_s), qPrintable(written.out + written.err));
    const QByteArray text = script(sql);
    RUNS(run({u"stamp"_s, u"head"_s}), text);
    RUNS(run({u"drift"_s}), text);
    RUNS(run({u"upgrade"_s, u"head"_s}, other), text);
    RUNS(run({u"drift"_s}, other), text);
    ini("target = " + m_cluster->url(m_database).toUtf8().replace('%', "%%") + '\n');
    RUNS(run({u"check"_s}, other), text); // the two are the same
    RUNS(run({u"downgrade"_s, u"r1"_s}, other), text);
    RUNS(run({u"drift"_s}, other), text);
}

QTEST_GUILESS_MAIN(TestComparePostgres)
#include "tst_comparepostgres.moc"
