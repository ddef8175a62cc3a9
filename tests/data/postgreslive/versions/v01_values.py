"""what a script gets for the values of a server"""
import sqlalchemy as sa
from alembic import op

revision = "v01"
down_revision = None

EXPRESSIONS = """
1::smallint; 2::integer; 9223372036854775807::bigint; 5::oid; 1.5::float8; 1.1::float4; 'NaN'::float8; '-Infinity'::float8; 1.50::numeric(5,2); 'NaN'::numeric;
'Infinity'::numeric; 123456789012345678901234567890.5; true; false; null; 'text'; ''; 'ü, "q" \\ 100%'; 'abc'::char(5); 'x'::name; 'a'::"char"; date '2024-02-29'; date '0001-01-01';
date 'infinity'; date '-infinity'; time '01:02:03.000004'; time '24:00'; timetz '10:00:00.5+05:30'; timestamp '2024-02-29 23:59:59.999999'; timestamp '0001-01-01'; timestamp 'infinity';
timestamptz '2024-06-01 12:00:00+02'; timestamptz '-infinity'; timestamptz '1890-01-01 00:00:00 Europe/Berlin'; interval '1 year 2 mons -3 days 04:05:06.789'; interval '-1 day -00:00:01';
interval '1 mon'; interval '0'; interval '-1 year'; '00000000-0000-0000-0000-00000000000a'::uuid; '{"a": [1, 2.5, null, "ü"]}'::json; '{"b": {}}'::jsonb; 'null'::jsonb; '"x"'::jsonb; '[1]'::json;
array[1,null,3]; array[[1,2],[3,null]]; '{}'::int[]; array['a','NULL',null,'','a,b','q"q','b\\b','{}']; array[true,null]; array[1.5,null]::numeric[]; array[1.5,'NaN']::float8[];
array['2024-01-01'::date,null]; array['12:00'::time]; array['2024-01-01 10:00'::timestamp]; array['2024-01-01 10:00+02'::timestamptz]; array[interval '1 day']; array['{"a":1}'::jsonb,null];
array['[1]'::json]; array['00000000-0000-0000-0000-000000000001'::uuid]; array['x'::name]; array[5::oid]; '[0:1]={5,6}'::int[]; array['1.2.3.4'::inet]; array['10.0.0.0/8'::cidr];
array['x'::varchar]; array['x'::bpchar]; array[7::bigint]; array[7::smallint]; '10.0.0.1/8'::inet; '10.0.0.0/8'::cidr; '08:00:2b:01:02:03'::macaddr; '[1,5)'::int4range; '(,5]'::int8range;
'empty'::numrange; '[1.5,)'::numrange; '[2024-01-01,2024-02-01)'::daterange; '["2024-01-01 10:00",)'::tsrange; '[2024-01-01 10:00+02,2024-01-02 10:00+02]'::tstzrange; array['[1,5)'::int4range];
'{[1,5),[7,9)}'::int4multirange; 12.5::money; row(1,'a'); B'101'; B'1'::bit varying(3); '<a/>'::xml; point '(1,2)'; 'a b'::tsvector; 'pg_class'::regclass; pg_sleep(0); ' {1 , 2}'::int[]; current_user
"""

SINCE_14 = "'Infinity'::numeric", "'{[1,5),[7,9)}'::int4multirange"


def upgrade():
    bind = op.get_bind()
    version = int(bind.exec_driver_sql("SELECT current_setting('server_version_num')").scalar())
    op.execute("SET LOCAL timezone = 'Europe/Berlin'")
    op.create_table("log", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("said", sa.Text()))
    for each in EXPRESSIONS.split(";"):
        if version < 140000 and each.strip() in SINCE_14:
            continue
        value = bind.exec_driver_sql(f"SELECT {each.strip().replace('%', '%%')}").scalar()
        bind.execute(sa.text("INSERT INTO log (said) VALUES (:said)"), {"said": f"{each.strip()} -> {type(value).__name__} {value!r}"})
    for each in ("'\\x00ff41'::bytea", "''::bytea"):
        value = bind.exec_driver_sql(f"SELECT {each}").scalar()
        bind.execute(sa.text("INSERT INTO log (said) VALUES (:said)"), {"said": f"{each} -> {bytes(value)!r}"})
    for each in ("date '0044-03-15 BC'", "timestamp '12000-01-01'", "timestamptz '0044-03-15 BC'"):
        try:
            bind.exec_driver_sql(f"SELECT {each}").scalar()
        except ValueError as error:
            bind.execute(sa.text("INSERT INTO log (said) VALUES (:said)"), {"said": f"{each} -> {error}"})


def downgrade():
    op.drop_table("log")
