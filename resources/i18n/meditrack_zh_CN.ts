<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Engine</name>
    <message>
        <source>an unknown number of rows</source>
        <translation>行数未知</translation>
    </message>
    <message>
        <source>view %1</source>
        <translation>视图 %1</translation>
    </message>
    <message>
        <source>trigger %1</source>
        <translation>触发器 %1</translation>
    </message>
    <message>
        <source>function %1</source>
        <translation>函数 %1</translation>
    </message>
    <message>
        <source>The table %1 goes with %2.</source>
        <translation>表 %1 将连同%2一起丢失。</translation>
    </message>
    <message>
        <source>The column %1 of %2 goes with %3.</source>
        <translation>%2 的列 %1 将连同%3一起丢失。</translation>
    </message>
    <message>
        <source>The column %1 must have a value, and has no default for %2 of %3.</source>
        <translation>列 %1 必须有值，而 %3 的%2没有默认值。</translation>
    </message>
    <message>
        <source>The column %1 of %2 must have a value from now on; whether the statements before give one to every row, nobody has looked.</source>
        <translation>%2 的列 %1 从现在起必须有值；之前的语句是否给每一行都赋了值，没有检查过。</translation>
    </message>
    <message>
        <source>The column %1 of %2 must have a value from now on; rows may have none.</source>
        <translation>%2 的列 %1 从现在起必须有值；有的行可能没有。</translation>
    </message>
    <message>
        <source>The column %1 of %2 must have a value from now on, and 1 row has none.</source>
        <translation>%2 的列 %1 从现在起必须有值，而有 1 行没有。</translation>
    </message>
    <message numerus="yes">
        <source>The column %1 of %2 must have a value from now on, and %3 rows have none.</source>
        <translation>
            <numerusform>%2 的列 %1 从现在起必须有值，而有 %3 行没有。</numerusform>
        </translation>
    </message>
    <message>
        <source>The column %1 of %2 becomes %3, was %4:</source>
        <translation>%2 的列 %1 变为 %3，原为 %4：</translation>
    </message>
    <message>
        <source>%1 what does not fit is refused, or cut.</source>
        <translation>%1不合适的值会被拒绝或截断。</translation>
    </message>
    <message>
        <source>%1 %2 are written anew, and nobody can read the table meanwhile.</source>
        <translation>%1%2将被重写，期间任何人都不能读取该表。</translation>
    </message>
    <message>
        <source>%1 the values are converted by CAST, which makes 0 of what is no number.</source>
        <translation>%1值用 CAST 转换，非数字会变为 0。</translation>
    </message>
    <message>
        <source>the foreign key of %1</source>
        <translation>%1 的外键</translation>
    </message>
    <message>
        <source>%1 of %2 (ON DELETE %3)</source>
        <translation>%2 的%1（ON DELETE %3）</translation>
    </message>
    <message>
        <source>%1 is dropped. With foreign keys on that takes or empties %2.</source>
        <translation>%1 被删除。启用外键时，会删除或清空%2。</translation>
    </message>
    <message>
        <source>%1 is made anew. With foreign keys on, as other programs may have it, that takes or empties %2.</source>
        <translation>%1 被重建。如果启用外键（其他程序可能如此），会删除或清空%2。</translation>
    </message>
    <message>
        <source>The column %1 is unique, and its default gives the same value to %2 of %3.</source>
        <translation>列 %1 必须唯一，而它的默认值会给 %3 的%2相同的值。</translation>
    </message>
    <message>
        <source>(%1) of %2 must be unique from now on; whether it is after the statements before, nobody has looked.</source>
        <translation>%2 的（%1）从现在起必须唯一；在之前的语句之后是否如此，没有检查过。</translation>
    </message>
    <message>
        <source>(%1) of %2 must be unique from now on; whether it is, nobody could look.</source>
        <translation>%2 的（%1）从现在起必须唯一；是否如此，无法检查。</translation>
    </message>
    <message>
        <source>(%1) of %2 must be unique from now on, and is there more than once: %3.</source>
        <translation>%2 的（%1）从现在起必须唯一，却有重复：%3。</translation>
    </message>
    <message>
        <source>The index %1 is built without CONCURRENTLY: nobody can write to %2 meanwhile (%3).</source>
        <translation>索引 %1 的创建没有使用 CONCURRENTLY：期间任何人都不能写入 %2（%3）。</translation>
    </message>
    <message>
        <source>Every row is changed in one statement: others wait for all of them (%1, %2).</source>
        <translation>一条语句更改所有行：其他用户要等全部完成（%1，%2）。</translation>
    </message>
    <message>
        <source>The table is copied row by row: nobody can write to the database meanwhile (%1, %2).</source>
        <translation>表被逐行复制：期间任何人都不能写入数据库（%1，%2）。</translation>
    </message>
    <message>
        <source>Every row is checked while the table is locked (%1, %2).</source>
        <translation>表被锁定期间检查每一行（%1，%2）。</translation>
    </message>
    <message>
        <source>SET NOT NULL reads every row while nobody can read or write the table (%1, %2).</source>
        <translation>SET NOT NULL 读取每一行，期间任何人都不能读写该表（%1，%2）。</translation>
    </message>
    <message>
        <source>The default has another value for each row, so every row is written anew (%1, %2).</source>
        <translation>默认值每行都不同，因此每一行都会被重写（%1，%2）。</translation>
    </message>
    <message>
        <source>The table %1 is now %2</source>
        <translation>表 %1 现名 %2</translation>
    </message>
    <message>
        <source>The column %1 of %2 is now %3</source>
        <translation>%2 的列 %1 现名 %3</translation>
    </message>
    <message>
        <source>%1; it is named by: %2.</source>
        <translation>%1；引用它的有：%2。</translation>
    </message>
    <message>
        <source>%1; under its old name it stays in: %2.</source>
        <translation>%1；以下仍使用旧名：%2。</translation>
    </message>
    <message>
        <source>%1; the text of these names the old one, which fails when they are called: %2.</source>
        <translation>%1；以下的文本使用旧名，调用时会失败：%2。</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n times)</source>
        <translation>
            <numerusform>%1（%n 次）</numerusform>
        </translation>
    </message>
    <message>
        <source>Its downgrade does nothing: only a backup brings back what was</source>
        <translation>它的降级不执行任何操作：只有备份才能找回原来的内容</translation>
    </message>
    <message>
        <source>It has no downgrade: only a backup brings back what was</source>
        <translation>它没有提供降级：只有备份才能找回原来的内容</translation>
    </message>
    <message>
        <source>Its downgrade brings the schema back; the data is in a backup only</source>
        <translation>它的降级会恢复结构；数据只在备份中</translation>
    </message>
    <message>
        <source>An upgrade brings the schema back; the data is in a backup only</source>
        <translation>升级会恢复结构；数据只在备份中</translation>
    </message>
    <message>
        <source>Its downgrade brings the schema back; rows that are changed or deleted are as they were in a backup only, unless its script writes them back</source>
        <translation>它的降级会恢复结构；被更改或删除的行只有备份中才是原样，除非脚本把它们写回</translation>
    </message>
    <message>
        <source>An upgrade brings the schema back; rows that are changed or deleted are as they were in a backup only, unless its script writes them back</source>
        <translation>升级会恢复结构；被更改或删除的行只有备份中才是原样，除非脚本把它们写回</translation>
    </message>
    <message>
        <source>Its downgrade is there; whether it takes everything back is not known, as what is done is not</source>
        <translation>提供了降级；由于不清楚会执行什么，也不清楚能否全部撤销</translation>
    </message>
    <message>
        <source>An upgrade is there; whether it takes everything back is not known, as what is done is not</source>
        <translation>提供了升级；由于不清楚会执行什么，也不清楚能否全部撤销</translation>
    </message>
    <message>
        <source>Its downgrade takes it back</source>
        <translation>它的降级会撤销此操作</translation>
    </message>
    <message>
        <source>An upgrade brings it back</source>
        <translation>升级会恢复此操作</translation>
    </message>
    <message>
        <source>a database in memory cannot be copied</source>
        <translation>内存中的数据库无法复制</translation>
    </message>
    <message>
        <source>the database is too large to be copied for a plan; `meditrack upgrade --rehearse-only` does it</source>
        <translation>数据库太大，无法为计划而复制；`meditrack upgrade --rehearse-only` 可以做到</translation>
    </message>
    <message>
        <source>a rehearsal has one target</source>
        <translation>试运行只有一个目标</translation>
    </message>
    <message>
        <source>this user may not create the database that a copy would need</source>
        <translation>此用户不能创建副本所需的数据库</translation>
    </message>
    <message>
        <source>the rehearsal failed: %1</source>
        <translation>试运行失败：%1</translation>
    </message>
    <message>
        <source>the rehearsal failed in revision %1: %2</source>
        <translation>试运行在修订 %1 中失败：%2</translation>
    </message>
    <message>
        <source>A rehearsal stopped here: %1</source>
        <translation>试运行停在这里：%1</translation>
    </message>
    <message>
        <source>The rehearsal failed: %1</source>
        <translation>试运行失败：%1</translation>
    </message>
    <message>
        <source>The tables are too big to look at all rows now: whether values are there twice, or missing, is not known of every column.</source>
        <translation>表太大，现在无法检查所有行：部分列的值是否重复或缺失尚不清楚。</translation>
    </message>
    <message>
        <source>The downgrade does nothing: what the upgrade has made stays.</source>
        <translation>降级不执行任何操作：升级所创建的内容会保留。</translation>
    </message>
    <message>
        <source>The downgrade refuses: there is no way back but a backup.</source>
        <translation>降级会被拒绝：只有备份才能回退。</translation>
    </message>
    <message>
        <source>After upgrade and downgrade the schema is not what it was: %1.</source>
        <translation>升级再降级之后，结构与原来不同：%1。</translation>
    </message>
    <message>
        <source>The revision has no message.</source>
        <translation>此修订没有说明。</translation>
    </message>
    <message>
        <source>There are %1 heads: %2.</source>
        <translation>有 %1 个头修订：%2。</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>%1, %2 now</source>
        <translation>%1，现有%2</translation>
    </message>
    <message>
        <source>Adds %1 to the table %2</source>
        <translation>将%1添加到表 %2</translation>
    </message>
    <message>
        <source>Changes %1 of the table %2</source>
        <translation>更改表 %2 的%1</translation>
    </message>
    <message>
        <source>Deletes %1 of the table %2</source>
        <translation>删除表 %2 的%1</translation>
    </message>
    <message>
        <source>no rows</source>
        <translation>没有行</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 行</translation>
    </message>
    <message numerus="yes">
        <source>%1 rows</source>
        <translation>
            <numerusform>%1 行</numerusform>
        </translation>
    </message>
    <message>
        <source>an unknown number of values</source>
        <translation>值的数量未知</translation>
    </message>
    <message>
        <source>no values</source>
        <translation>没有值</translation>
    </message>
    <message>
        <source>1 value</source>
        <translation>1 个值</translation>
    </message>
    <message numerus="yes">
        <source>%1 values</source>
        <translation>
            <numerusform>%1 个值</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, about %2</source>
        <translation>%1，约%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be written: %2.</source>
        <translation>无法写入“%1”：%2。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be read: %2.</source>
        <translation>无法读取“%1”：%2。</translation>
    </message>
    <message>
        <source>Writing the archive</source>
        <translation>正在写入归档</translation>
    </message>
    <message>
        <source>The backup &apos;%1&apos; is damaged: %2.</source>
        <translation>备份“%1”已损坏：%2。</translation>
    </message>
    <message>
        <source>It cannot be restored; nothing has been changed.</source>
        <translation>无法恢复它；未更改任何内容。</translation>
    </message>
    <message>
        <source>Use another backup.</source>
        <translation>请使用其他备份。</translation>
    </message>
    <message>
        <source>it is cut off, or its compressed data cannot be read</source>
        <translation>它被截断，或其压缩数据无法读取</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a database, not an archive.</source>
        <translation>“%1”是数据库，不是归档。</translation>
    </message>
    <message>
        <source>its compressed data cannot be read</source>
        <translation>其压缩数据无法读取</translation>
    </message>
    <message>
        <source>a header inside it makes no sense</source>
        <translation>其中的一个文件头无效</translation>
    </message>
    <message>
        <source>a header inside it has a wrong checksum</source>
        <translation>其中一个文件头的校验和错误</translation>
    </message>
    <message>
        <source>there is something in it that is no plain file</source>
        <translation>其中有不是普通文件的内容</translation>
    </message>
    <message>
        <source>there is a file in it that no backup has</source>
        <translation>其中有备份不该有的文件</translation>
    </message>
    <message>
        <source>where %1 should be is &apos;%2&apos;</source>
        <translation>应为 %1 的位置是“%2”</translation>
    </message>
    <message>
        <source>%1 is too large (%2 bytes)</source>
        <translation>%1 太大（%2 字节）</translation>
    </message>
    <message>
        <source>there is something between its files</source>
        <translation>其文件之间有多余内容</translation>
    </message>
    <message>
        <source>something follows its last file</source>
        <translation>最后一个文件之后还有内容</translation>
    </message>
    <message>
        <source>its end is missing</source>
        <translation>缺少结尾</translation>
    </message>
    <message>
        <source>the checksum of its manifest is wrong</source>
        <translation>其清单的校验和错误</translation>
    </message>
    <message>
        <source>its two checksums of the database differ</source>
        <translation>其数据库的两个校验和不一致</translation>
    </message>
    <message>
        <source>its database has %1 bytes, and should have %2</source>
        <translation>其数据库有 %1 字节，应为 %2</translation>
    </message>
    <message>
        <source>Reading the archive</source>
        <translation>正在读取归档</translation>
    </message>
    <message>
        <source>the checksum of its database is wrong</source>
        <translation>其数据库的校验和错误</translation>
    </message>
    <message>
        <source>No header of an archive could be made.</source>
        <translation>无法生成归档的文件头。</translation>
    </message>
    <message>
        <source>There is no file &apos;%1&apos;.</source>
        <translation>没有文件“%1”。</translation>
    </message>
    <message>
        <source>Check the name; `meditrack db backups` lists the backups.</source>
        <translation>请检查名称；`meditrack db backups` 列出备份。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a file.</source>
        <translation>“%1”不是文件。</translation>
    </message>
    <message>
        <source>Name the backup itself; `meditrack db backups` lists them.</source>
        <translation>请指定备份本身；`meditrack db backups` 列出备份。</translation>
    </message>
    <message>
        <source>Give this user the right to read it, or use another backup.</source>
        <translation>请给此用户读取权限，或使用其他备份。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is neither a backup nor an SQLite database.</source>
        <translation>“%1”既不是备份也不是 SQLite 数据库。</translation>
    </message>
    <message>
        <source>The file was not changed.</source>
        <translation>文件未更改。</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>请选择其他文件。</translation>
    </message>
    <message>
        <source>The database has too many tables for an archive&apos;s manifest.</source>
        <translation>数据库的表太多，归档的清单放不下。</translation>
    </message>
    <message>
        <source>Make a plain backup: name a file that ends in .db.</source>
        <translation>请创建普通备份：指定以 .db 结尾的文件。</translation>
    </message>
    <message>
        <source>Unpacking the backup</source>
        <translation>正在解包备份</translation>
    </message>
    <message>
        <source>This user may not read the folder &apos;%1&apos;.</source>
        <translation>此用户不能读取文件夹“%1”。</translation>
    </message>
    <message>
        <source>The backup is not pinned.</source>
        <translation>备份未固定。</translation>
    </message>
    <message>
        <source>The backup is still pinned.</source>
        <translation>备份仍被固定。</translation>
    </message>
    <message>
        <source>A database in memory is gone with its program: it cannot have backups.</source>
        <translation>内存中的数据库随程序消失：不能有备份。</translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation>未更改任何内容。</translation>
    </message>
    <message>
        <source>Name a database file, such as sqlite:///clinic.db.</source>
        <translation>请指定数据库文件，例如 sqlite:///clinic.db。</translation>
    </message>
    <message>
        <source>No backup was made.</source>
        <translation>未创建备份。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a folder.</source>
        <translation>“%1”是文件夹。</translation>
    </message>
    <message>
        <source>Name a file in it, or say --dir.</source>
        <translation>请指定其中的文件，或使用 --dir。</translation>
    </message>
    <message>
        <source>The name &apos;%1&apos; does not say which form the backup has.</source>
        <translation>名称“%1”没有说明备份的形式。</translation>
    </message>
    <message>
        <source>End it in .tar.zst, .tar.gz, .tar.xz or .tar (archives), in .db (a plain SQLite database) or in .dump (PostgreSQL&apos;s own).</source>
        <translation>请以 .tar.zst、.tar.gz、.tar.xz 或 .tar（归档）、.db（普通 SQLite 数据库）或 .dump（PostgreSQL 格式）结尾。</translation>
    </message>
    <message>
        <source>The name &apos;%1&apos; says another compression than --compress.</source>
        <translation>名称“%1”与 --compress 的压缩方式不同。</translation>
    </message>
    <message>
        <source>Leave --compress out, or end the name in %1.</source>
        <translation>请去掉 --compress，或让名称以 %1 结尾。</translation>
    </message>
    <message>
        <source>A plain backup of this database is no &apos;%1&apos; file.</source>
        <translation>此数据库的普通备份不是“%1”文件。</translation>
    </message>
    <message>
        <source>End the name in %1, or in .tar.zst for an archive with a manifest.</source>
        <translation>请让名称以 %1 结尾，或以 .tar.zst 结尾以得到带清单的归档。</translation>
    </message>
    <message>
        <source>The folder &apos;%1&apos; cannot be made: %2.</source>
        <translation>无法创建文件夹“%1”：%2。</translation>
    </message>
    <message>
        <source>Choose another folder with --dir, or give this user the right to write there.</source>
        <translation>请用 --dir 选择其他文件夹，或给此用户在那里写入的权限。</translation>
    </message>
    <message>
        <source>Removed &apos;%1&apos;, left by a backup that was stopped half-way.</source>
        <translation>已移除“%1”，它是中断的备份留下的。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; does not read back as it was written.</source>
        <translation>“%1”读回的内容与写入的不同。</translation>
    </message>
    <message>
        <source>Check the disk, or choose another one.</source>
        <translation>请检查磁盘，或选择其他磁盘。</translation>
    </message>
    <message>
        <source>A backup of this database</source>
        <translation>此数据库的备份</translation>
    </message>
    <message>
        <source>No backup was made; the database was not changed.</source>
        <translation>未创建备份；数据库未更改。</translation>
    </message>
    <message>
        <source>Checking the database</source>
        <translation>正在检查数据库</translation>
    </message>
    <message>
        <source>Integrity</source>
        <translation>完整性</translation>
    </message>
    <message>
        <source>SQLite&apos;s integrity_check found nothing wrong.</source>
        <translation>SQLite 的 integrity_check 没有发现问题。</translation>
    </message>
    <message>
        <source>Foreign keys</source>
        <translation>外键</translation>
    </message>
    <message>
        <source>Every row that is referred to is there.</source>
        <translation>被引用的每一行都存在。</translation>
    </message>
    <message>
        <source>1 row of &apos;%1&apos; refers to a missing row of &apos;%2&apos;.</source>
        <translation>“%1”的 1 行引用了“%2”中缺失的行。</translation>
    </message>
    <message>
        <source>%1 rows of &apos;%2&apos; refer to missing rows of &apos;%3&apos;.</source>
        <translation>“%2”的 %1 行引用了“%3”中缺失的行。</translation>
    </message>
    <message>
        <source> Whether the database itself was like this is not known; a restore asks for --allow-foreign-key-errors if the database that it replaces has fewer.</source>
        <translation> 数据库本身是否如此尚不清楚；如果被替换的数据库中更少，恢复时需要 --allow-foreign-key-errors。</translation>
    </message>
    <message>
        <source> The checksum is right, so the database itself was like this when the backup was made.</source>
        <translation> 校验和正确，所以创建备份时数据库本身就是这样。</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>pg_restore reads its list of contents: the rows of %1 tables, dumped by pg_dump %2 from PostgreSQL %3.</source>
        <translation>pg_restore 读取其内容清单：%1 个表的行，由 pg_dump %2 从 PostgreSQL %3 导出。</translation>
    </message>
    <message>
        <source>Test restore</source>
        <translation>恢复测试</translation>
    </message>
    <message>
        <source>All of it was restored into a database of its own on %1, which is gone again.</source>
        <translation>全部内容已恢复到 %1 上的一个专用数据库，之后已删除。</translation>
    </message>
    <message>
        <source>It was not restored anywhere, so that its rows were not counted: %1%2 All of it can be read by pg_restore, no more is known.</source>
        <translation>未恢复到任何地方，因此没有统计行数：%1%2 pg_restore 可以读取全部内容，其余情况未知。</translation>
    </message>
    <message>
        <source>no PostgreSQL server is configured</source>
        <translation>没有配置 PostgreSQL 服务器</translation>
    </message>
    <message>
        <source>this is only looking, and makes no database on the server</source>
        <translation>这只是查看，不在服务器上创建数据库</translation>
    </message>
    <message>
        <source>Choose another folder, or give this user the right to write there.</source>
        <translation>请选择其他文件夹，或给此用户在那里写入的权限。</translation>
    </message>
    <message>
        <source>Free some space, or choose another disk.</source>
        <translation>请释放空间，或选择其他磁盘。</translation>
    </message>
    <message>
        <source>Choose a folder that is there, or make it first.</source>
        <translation>请选择已有的文件夹，或先创建它。</translation>
    </message>
    <message>
        <source>There is a file &apos;%1&apos; already.</source>
        <translation>已有文件“%1”。</translation>
    </message>
    <message>
        <source>It was not changed.</source>
        <translation>它未更改。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>请选择其他名称。</translation>
    </message>
    <message>
        <source>The folder &apos;%1&apos; cannot be written</source>
        <translation>无法写入文件夹“%1”</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be made</source>
        <translation>无法创建“%1”</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be made: %2.</source>
        <translation>无法创建“%1”：%2。</translation>
    </message>
    <message>
        <source>%1 takes %2, and the disk of &apos;%3&apos; has %4 free.</source>
        <translation>%1需要 %2，而“%3”所在磁盘剩余 %4。</translation>
    </message>
    <message>
        <source>Free some space, or choose a folder on another disk.</source>
        <translation>请释放空间，或选择其他磁盘上的文件夹。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be written</source>
        <translation>无法写入“%1”</translation>
    </message>
    <message>
        <source>No other database of the server can be connected to: %1</source>
        <translation>无法连接到服务器的其他数据库：%1</translation>
    </message>
    <message>
        <source>The database is as it was on %1; what it has now is kept as well.</source>
        <translation>数据库恢复为 %1 的状态；现在的内容也会保留。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a backup of an SQLite database; it cannot be restored into PostgreSQL.</source>
        <translation>“%1”是 SQLite 数据库的备份；不能恢复到 PostgreSQL。</translation>
    </message>
    <message>
        <source>A plain dump does not say how many rows it has: that they are all there cannot be checked.</source>
        <translation>普通转储没有说明有多少行：无法检查是否齐全。</translation>
    </message>
    <message>
        <source>Use a user that may create databases, or ask the server&apos;s administrator.</source>
        <translation>请使用可以创建数据库的用户，或联系服务器管理员。</translation>
    </message>
    <message>
        <source>There is no database &apos;%1&apos;, and this user may not create one.</source>
        <translation>没有数据库“%1”，而此用户不能创建。</translation>
    </message>
    <message>
        <source>This user may not rename databases, which taking &apos;%1&apos; back needs.</source>
        <translation>此用户不能重命名数据库，而还原“%1”需要这样做。</translation>
    </message>
    <message>
        <source>This user may not create databases or is not the owner of this one: its objects are replaced one by one, in one transaction, which others have to wait for. Objects that the backup does not have stay.</source>
        <translation>此用户不能创建数据库，或不是此数据库的所有者：其对象在一个事务中逐个替换，其他用户必须等待。备份中没有的对象会保留。</translation>
    </message>
    <message>
        <source>Others are connected to the database: %1.</source>
        <translation>有其他程序连接到数据库：%1。</translation>
    </message>
    <message>
        <source>Close these programs, or say --disconnect-others to end their sessions.</source>
        <translation>请关闭这些程序，或用 --disconnect-others 结束它们的会话。</translation>
    </message>
    <message>
        <source>The database &apos;%1&apos; (%2) is %3; `meditrack db restore --cleanup` removes it.</source>
        <translation>数据库“%1”（%2）%3；`meditrack db restore --cleanup` 可将其移除。</translation>
    </message>
    <message>
        <source>Nothing has been changed: the database is as it was.</source>
        <translation>未更改任何内容：数据库保持原样。</translation>
    </message>
    <message>
        <source>Another restore of this database is going on.</source>
        <translation>此数据库正在进行另一次恢复。</translation>
    </message>
    <message>
        <source>Wait until it is done, then try again.</source>
        <translation>请等它完成，然后重试。</translation>
    </message>
    <message>
        <source>%1 has %2 rows and should have %3</source>
        <translation>%1 有 %2 行，应有 %3 行</translation>
    </message>
    <message>
        <source>the revision is %1 and should be %2</source>
        <translation>修订为 %1，应为 %2</translation>
    </message>
    <message>
        <source>What was restored is not what the manifest tells: %1.</source>
        <translation>恢复的内容与清单所述不同：%1。</translation>
    </message>
    <message>
        <source>Use another backup; `meditrack db verify` tells which are good.</source>
        <translation>请使用其他备份；`meditrack db verify` 会说明哪些完好。</translation>
    </message>
    <message>
        <source>This could not be carried over, for this user may not: %1 (%2)</source>
        <translation>以下内容无法转移，因为此用户没有权限：%1（%2）</translation>
    </message>
    <message>
        <source>The journal of before (meditrack.journal) may not be read by this user: it stays with the database of before.</source>
        <translation>此用户不能读取之前的日志（meditrack.journal）：它留在之前的数据库中。</translation>
    </message>
    <message>
        <source>The backup has replaced the database, but the journal of before could not be carried over. What was there before is in the backup &apos;%1&apos;.</source>
        <translation>备份已替换数据库，但之前的日志无法转移。之前的内容在备份“%1”中。</translation>
    </message>
    <message>
        <source>The database is not as it was. That of before is kept in &apos;%1&apos;; `meditrack db restore --undo` brings it back.</source>
        <translation>数据库与之前不同。之前的数据库保存在“%1”；`meditrack db restore --undo` 可将其找回。</translation>
    </message>
    <message>
        <source>The backup was restored, but not checked. The database of before is kept in &apos;%1&apos;.</source>
        <translation>备份已恢复，但未检查。之前的数据库保存在“%1”。</translation>
    </message>
    <message>
        <source>It cannot be found out now whether the last COMMIT was done: the database is as it was, or the backup has replaced it.</source>
        <translation>现在无法得知最后的 COMMIT 是否完成：数据库要么保持原样，要么已被备份替换。</translation>
    </message>
    <message>
        <source>When the server can be reached and nobody is at work there any more, look at &quot;meditrack current&quot; and &quot;meditrack db count&quot;; &quot;meditrack db restore --cleanup&quot; removes what is left over.%1</source>
        <translation>当服务器可以连接且没有人在使用时，请查看“meditrack current”和“meditrack db count”；“meditrack db restore --cleanup”会清除残留。%1</translation>
    </message>
    <message>
        <source> What was there before is in the backup &apos;%1&apos;.</source>
        <translation> 之前的内容在备份“%1”中。</translation>
    </message>
    <message>
        <source>%1 The new database &apos;%2&apos; could not be removed (%3); `meditrack db restore --cleanup` removes it.</source>
        <translation>%1 无法移除新数据库“%2”（%3）；`meditrack db restore --cleanup` 可将其移除。</translation>
    </message>
    <message>
        <source>Between PostgreSQL and SQLite data go as JSON: `meditrack db export FILE` there, `meditrack db import FILE` here.</source>
        <translation>PostgreSQL 与 SQLite 之间用 JSON 传递数据：在那边 `meditrack db export FILE`，在这边 `meditrack db import FILE`。</translation>
    </message>
    <message>
        <source>There is no restore of &apos;%1&apos; to take back.</source>
        <translation>“%1”没有可撤销的恢复。</translation>
    </message>
    <message>
        <source>`meditrack db restore FILE` restores a backup; `meditrack db backups` lists them.</source>
        <translation>`meditrack db restore FILE` 恢复备份；`meditrack db backups` 列出备份。</translation>
    </message>
    <message>
        <source>There was no database before the last restore.</source>
        <translation>上次恢复之前没有数据库。</translation>
    </message>
    <message>
        <source>There was no database before the last restore, so none was kept.</source>
        <translation>上次恢复之前没有数据库，因此没有保留。</translation>
    </message>
    <message>
        <source>The database before the last restore was damaged; its files are kept, byte for byte, in &apos;%1&apos;.</source>
        <translation>上次恢复之前的数据库已损坏；其文件逐字节保存在“%1”。</translation>
    </message>
    <message>
        <source>The backup that was made before the last restore, &apos;%1&apos;, is not there any more.</source>
        <translation>上次恢复之前创建的备份“%1”已不存在。</translation>
    </message>
    <message>
        <source>Whether the scripts know the backup&apos;s revision cannot be told: %1</source>
        <translation>无法得知脚本中是否有备份的修订：%1</translation>
    </message>
    <message>
        <source>This is a backup of another database: %1.</source>
        <translation>这是另一个数据库的备份：%1。</translation>
    </message>
    <message>
        <source>its name is not known</source>
        <translation>其名称未知</translation>
    </message>
    <message>
        <source>No script has the backup&apos;s revision %1.</source>
        <translation>没有脚本对应备份的修订 %1。</translation>
    </message>
    <message>
        <source>The backup is at a revision that no script has: %1.</source>
        <translation>备份位于没有对应脚本的修订：%1。</translation>
    </message>
    <message>
        <source>The scripts may be older than the backup: use those that made it. --allow-unknown-revision restores it all the same.</source>
        <translation>脚本可能比备份旧：请使用创建备份时的脚本。--allow-unknown-revision 可强制恢复。</translation>
    </message>
    <message>
        <source>SQLite cannot check the whole of &apos;%1&apos;: %2.</source>
        <translation>SQLite 无法完整检查“%1”：%2。</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>为空</translation>
    </message>
    <message>
        <source>is damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>is not an SQLite database</source>
        <translation>不是 SQLite 数据库</translation>
    </message>
    <message>
        <source>There is no folder &apos;%1&apos; for the database.</source>
        <translation>没有数据库所需的文件夹“%1”。</translation>
    </message>
    <message>
        <source>Create the folder, or check the path in %1.</source>
        <translation>请创建文件夹，或检查 %1 中的路径。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is the database itself, not a backup of it.</source>
        <translation>“%1”是数据库本身，不是它的备份。</translation>
    </message>
    <message>
        <source>`meditrack db backups` lists the backups.</source>
        <translation>`meditrack db backups` 列出备份。</translation>
    </message>
    <message>
        <source>A database in memory cannot be restored: it would be gone with this command.</source>
        <translation>内存中的数据库无法恢复：它会随此命令消失。</translation>
    </message>
    <message>
        <source>Name a database file.</source>
        <translation>请指定数据库文件。</translation>
    </message>
    <message>
        <source>Whether the database has changed since the restore of %1 is not known.</source>
        <translation>自 %1 的恢复以来数据库是否更改过未知。</translation>
    </message>
    <message>
        <source>Looking for changes</source>
        <translation>正在查找更改</translation>
    </message>
    <message>
        <source>The database has changed since the restore of %1: those changes go too.</source>
        <translation>自 %1 的恢复以来数据库已更改：这些更改也会丢失。</translation>
    </message>
    <message>
        <source>The restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a backup of a PostgreSQL database (%2); it cannot be restored into SQLite.</source>
        <translation>“%1”是 PostgreSQL 数据库的备份（%2）；不能恢复到 SQLite。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a dump of a PostgreSQL database; it cannot be restored into SQLite.</source>
        <translation>“%1”是 PostgreSQL 数据库的转储；不能恢复到 SQLite。</translation>
    </message>
    <message>
        <source>Reading the backup</source>
        <translation>正在读取备份</translation>
    </message>
    <message>
        <source>The backup &apos;%1&apos; cannot be restored: %2.</source>
        <translation>无法恢复备份“%1”：%2。</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>它为空</translation>
    </message>
    <message>
        <source>its database %1</source>
        <translation>其数据库%1</translation>
    </message>
    <message>
        <source>its tables do not have the rows that its manifest tells</source>
        <translation>其表的行数与清单所述不同</translation>
    </message>
    <message>
        <source>its revision is not the one that its manifest tells</source>
        <translation>其修订与清单所述不同</translation>
    </message>
    <message>
        <source>Rows of the backup that refer to a missing row: %1; now: %2.</source>
        <translation>备份中引用缺失行的行：%1；现在：%2。</translation>
    </message>
    <message>
        <source> The database was like this when the backup was made.</source>
        <translation> 创建备份时数据库就是这样。</translation>
    </message>
    <message>
        <source>Use another backup, or restore it all the same with --allow-foreign-key-errors.</source>
        <translation>请使用其他备份，或用 --allow-foreign-key-errors 强制恢复。</translation>
    </message>
    <message>
        <source>The database of now %1 (%2). Its files are kept byte for byte; `--undo` cannot bring it back.</source>
        <translation>现在的数据库%1（%2）。其文件逐字节保留；`--undo` 无法将其找回。</translation>
    </message>
    <message>
        <source>The database is open in %1.</source>
        <translation>数据库在 %1 中打开。</translation>
    </message>
    <message>
        <source>The URL opens the database for reading only.</source>
        <translation>URL 以只读方式打开数据库。</translation>
    </message>
    <message>
        <source>Other programs keep writing to the database (%1).</source>
        <translation>其他程序不断写入数据库（%1）。</translation>
    </message>
    <message>
        <source>Close them, then try again.</source>
        <translation>请关闭它们，然后重试。</translation>
    </message>
    <message>
        <source> The backup that was made of it first is kept in &apos;%1&apos;.</source>
        <translation> 先前创建的备份保存在“%1”。</translation>
    </message>
    <message>
        <source>The database is open in %1 (%2).</source>
        <translation>数据库在 %1 中打开（%2）。</translation>
    </message>
    <message>
        <source>Close that program, then try again.</source>
        <translation>请关闭该程序，然后重试。</translation>
    </message>
    <message>
        <source>The folder &apos;%1&apos; cannot be made.</source>
        <translation>无法创建文件夹“%1”。</translation>
    </message>
    <message>
        <source>The restore before this one was killed and had left the database out of WAL mode; it gets it back.</source>
        <translation>之前的恢复被强行终止，使数据库退出了 WAL 模式；现在恢复该模式。</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>正在恢复</translation>
    </message>
    <message>
        <source>Whether the database is in WAL mode, as it was before, is not known: %1</source>
        <translation>数据库是否像之前一样处于 WAL 模式未知：%1</translation>
    </message>
    <message>
        <source>Checking what was restored</source>
        <translation>正在检查恢复的内容</translation>
    </message>
    <message>
        <source>its content is not that of the backup</source>
        <translation>其内容与备份不同</translation>
    </message>
    <message>
        <source>What was restored failed its check: %1.</source>
        <translation>恢复的内容未通过检查：%1。</translation>
    </message>
    <message>
        <source>Check the disk; the backup itself was good.</source>
        <translation>请检查磁盘；备份本身完好。</translation>
    </message>
    <message>
        <source>Another program has written to the database since it was restored; what that has changed was not compared.</source>
        <translation>恢复之后有另一个程序写入了数据库；它所做的更改未比较。</translation>
    </message>
    <message>
        <source>The old state could not be put back, for it was damaged; its files are kept in &apos;%1&apos;.</source>
        <translation>无法还原旧状态，因为它已损坏；其文件保存在“%1”。</translation>
    </message>
    <message>
        <source>Putting the old state back</source>
        <translation>正在还原旧状态</translation>
    </message>
    <message>
        <source>The backup was restored, and another program has written to the database since. That was left as it is and was not checked; the state before the restore was not put back, it is kept in &apos;%1&apos;.</source>
        <translation>备份已恢复，之后有另一个程序写入了数据库。保持现状，未检查；恢复之前的状态未还原，保存在“%1”。</translation>
    </message>
    <message>
        <source>The old state could not be put back (%1); it is kept in &apos;%2&apos;.</source>
        <translation>无法还原旧状态（%1）；它保存在“%2”。</translation>
    </message>
    <message>
        <source>The old state was put back: the database is as it was before.</source>
        <translation>已还原旧状态：数据库与之前相同。</translation>
    </message>
    <message>
        <source>There is no database &apos;%1&apos; yet.</source>
        <translation>还没有数据库“%1”。</translation>
    </message>
    <message>
        <source>Check the path in %1.</source>
        <translation>请检查 %1 中的路径。</translation>
    </message>
    <message>
        <source>Checking the copy</source>
        <translation>正在检查副本</translation>
    </message>
    <message>
        <source>The database is damaged: %1.</source>
        <translation>数据库已损坏：%1。</translation>
    </message>
    <message>
        <source>No backup was made, for it would be damaged too; the database was not changed.</source>
        <translation>未创建备份，因为它也会损坏；数据库未更改。</translation>
    </message>
    <message>
        <source>Stop all programs that use it, keep a copy of the file, and restore the last good backup.</source>
        <translation>请停止所有使用它的程序，保留文件的副本，并恢复最近的完好备份。</translation>
    </message>
    <message>
        <source>There is no place for a test restore: %1.</source>
        <translation>没有可进行恢复测试的位置：%1。</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>校验和</translation>
    </message>
    <message>
        <source>None: a plain file has no manifest to compare it with.</source>
        <translation>无：普通文件没有可比较的清单。</translation>
    </message>
    <message>
        <source>The test restore</source>
        <translation>恢复测试</translation>
    </message>
    <message>
        <source>All %1 bytes have the SHA-256 of the manifest.</source>
        <translation>全部 %1 字节与清单的 SHA-256 一致。</translation>
    </message>
    <message>
        <source>One file</source>
        <translation>一个文件</translation>
    </message>
    <message>
        <source>Beside it lies &apos;%1&apos; with changes that belong to it: copy both, or neither is complete.</source>
        <translation>旁边有“%1”，其中的更改属于它：请一并复制，否则都不完整。</translation>
    </message>
    <message>
        <source>None: a plain file has no manifest to compare it with. All of it can be read.</source>
        <translation>无：普通文件没有可比较的清单。全部内容可以读取。</translation>
    </message>
    <message>
        <source>%1 rows in %2 tables</source>
        <translation>%2 个表中 %1 行</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>; there is no manifest to compare them with.</source>
        <translation>；没有可比较的清单。</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>缺少 %1</translation>
    </message>
    <message>
        <source>%1 has %2 and should have %3</source>
        <translation>%1 有 %2，应为 %3</translation>
    </message>
    <message>
        <source>there are %1 tables and should be %2</source>
        <translation>有 %1 个表，应为 %2 个</translation>
    </message>
    <message>
        <source>, as the manifest says.</source>
        <translation>，与清单一致。</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>修订</translation>
    </message>
    <message>
        <source>The database is at %1, and the manifest says %2.</source>
        <translation>数据库位于 %1，而清单为 %2。</translation>
    </message>
    <message>
        <source>no revision</source>
        <translation>没有修订</translation>
    </message>
    <message>
        <source>%1; there are no scripts here to compare it with.</source>
        <translation>%1；这里没有可比较的脚本。</translation>
    </message>
    <message>
        <source>The database is at no revision.</source>
        <translation>数据库不在任何修订。</translation>
    </message>
    <message>
        <source>%1, which the scripts here know.</source>
        <translation>%1，这里的脚本中有它。</translation>
    </message>
    <message>
        <source>%1 is not among the scripts here: they are older than the backup, or of another project.</source>
        <translation>%1 不在这里的脚本中：它们比备份旧，或属于另一个项目。</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>读取</translation>
    </message>
    <message>
        <source>en</source>
        <translation>zh_CN</translation>
    </message>
    <message>
        <source>Waiting for %1</source>
        <translation>正在等待 %1</translation>
    </message>
    <message>
        <source>another process</source>
        <translation>另一个进程</translation>
    </message>
    <message>
        <source>The answer to COMMIT was lost, and the server is still at it: waiting.</source>
        <translation>COMMIT 的应答丢失，服务器仍在处理：正在等待。</translation>
    </message>
    <message>
        <source>The connection was lost right at the end: the answer to COMMIT did not come, but the server has done it.</source>
        <translation>连接在最后断开：没有收到 COMMIT 的应答，但服务器已完成。</translation>
    </message>
    <message>
        <source>The answer to COMMIT was lost, so everything was done or nothing; which of both cannot be found out now.</source>
        <translation>COMMIT 的应答丢失，因此要么全部完成，要么什么都没做；现在无法得知。</translation>
    </message>
    <message>
        <source>PostgreSQL&apos;s client library, libpq, could not be used: %1.</source>
        <translation>无法使用 PostgreSQL 的客户端库 libpq：%1。</translation>
    </message>
    <message>
        <source>No server was asked, and nothing has been changed.</source>
        <translation>没有访问服务器，也未更改任何内容。</translation>
    </message>
    <message>
        <source>Install it (on Debian and Ubuntu: the package libpq5).</source>
        <translation>请安装它（在 Debian 和 Ubuntu 上：软件包 libpq5）。</translation>
    </message>
    <message>
        <source>a process of another user (pid %1)</source>
        <translation>另一个用户的进程（pid %1）</translation>
    </message>
    <message>
        <source>%1 (pid %2)</source>
        <translation>%1（pid %2）</translation>
    </message>
    <message>
        <source>There is no memory left for a connection.</source>
        <translation>没有内存用于连接。</translation>
    </message>
    <message>
        <source>Nothing has been read or changed.</source>
        <translation>未读取或更改任何内容。</translation>
    </message>
    <message>
        <source>Cannot connect to %1: it has not answered for %2 s.</source>
        <translation>无法连接 %1：%2 秒没有应答。</translation>
    </message>
    <message>
        <source>Check host and port, and that no firewall is in between; connect_timeout=SECONDS in the URL waits longer.</source>
        <translation>请检查主机和端口，以及之间是否有防火墙；URL 中的 connect_timeout=秒数 可等待更久。</translation>
    </message>
    <message>
        <source>Waiting for the server of %1</source>
        <translation>正在等待 %1 的服务器</translation>
    </message>
    <message>
        <source>The database %1 may only be read.</source>
        <translation>数据库 %1 只能读取。</translation>
    </message>
    <message>
        <source>The server is a replica, or default_transaction_read_only is set for the server, the database or the user.</source>
        <translation>服务器是只读副本，或为服务器、数据库或用户设置了 default_transaction_read_only。</translation>
    </message>
    <message>
        <source>What was going on in this transaction is taken back.</source>
        <translation>此事务中正在进行的操作会被回滚。</translation>
    </message>
    <message>
        <source>The server has stopped the statement: it ran for longer than statement_timeout allows, which is set for the role, the database or the server, or somebody has called pg_cancel_backend(). &quot;SET LOCAL statement_timeout = 0&quot; in a script, or options=-cstatement_timeout%3D0 in the URL, gives it all the time that it needs.</source>
        <translation>服务器停止了语句：其运行时间超过 statement_timeout（为角色、数据库或服务器设置），或有人调用了 pg_cancel_backend()。脚本中的“SET LOCAL statement_timeout = 0”或 URL 中的 options=-cstatement_timeout%3D0 可给它足够的时间。</translation>
    </message>
    <message>
        <source>Wait until the others are done, then try again; --lock-timeout SECONDS waits longer.</source>
        <translation>请等其他操作完成，然后重试；--lock-timeout 秒数 可等待更久。</translation>
    </message>
    <message>
        <source>Ask the owner of the database to give the user %1 this right, or use another user.</source>
        <translation>请让数据库的所有者给用户 %1 此权限，或使用其他用户。</translation>
    </message>
    <message>
        <source>of this connection</source>
        <translation>此连接的</translation>
    </message>
    <message>
        <source> For this one: GRANT CREATE ON SCHEMA public TO …, said by the owner of the database.</source>
        <translation> 对此：由数据库所有者执行 GRANT CREATE ON SCHEMA public TO …。</translation>
    </message>
    <message>
        <source>This connection may only read: the server is a replica, or the user or database is set to read only.</source>
        <translation>此连接只能读取：服务器是只读副本，或用户或数据库设为只读。</translation>
    </message>
    <message>
        <source>The server has run out of something; its administrator has to help.</source>
        <translation>服务器资源耗尽；需要其管理员帮助。</translation>
    </message>
    <message>
        <source>Try again when the server is there.</source>
        <translation>请在服务器可用时重试。</translation>
    </message>
    <message>
        <source>The connection to %1 was lost.</source>
        <translation>与 %1 的连接已断开。</translation>
    </message>
    <message>
        <source>The server takes back what was not committed yet.</source>
        <translation>服务器会回滚尚未提交的内容。</translation>
    </message>
    <message>
        <source>When the server is there again, look at &quot;meditrack current&quot;, then run the same command again.</source>
        <translation>服务器恢复后，请查看“meditrack current”，然后再次运行相同的命令。</translation>
    </message>
    <message>
        <source>Check that the server runs and that host and port are right.</source>
        <translation>请检查服务器是否运行，主机和端口是否正确。</translation>
    </message>
    <message>
        <source>Create the database (&quot;createdb NAME&quot;), or correct its name.</source>
        <translation>请创建数据库（“createdb NAME”），或更正其名称。</translation>
    </message>
    <message>
        <source>Give the password in the URL, in the environment variable PGPASSWORD or in ~/.pgpass.</source>
        <translation>请在 URL、环境变量 PGPASSWORD 或 ~/.pgpass 中提供密码。</translation>
    </message>
    <message>
        <source>The server shows another certificate than sslmode and sslrootcert in the URL ask for. Check the host&apos;s name, and the file of the authority that signed the certificate; if they are right, somebody else may be answering.</source>
        <translation>服务器出示的证书与 URL 中 sslmode 和 sslrootcert 要求的不同。请检查主机名以及签署证书的机构文件；如果都正确，可能是别人在应答。</translation>
    </message>
    <message>
        <source>Server and URL do not agree on encryption: look at sslmode in the URL, and ask the server&apos;s administrator.</source>
        <translation>服务器与 URL 在加密上不一致：请检查 URL 中的 sslmode，并联系服务器管理员。</translation>
    </message>
    <message>
        <source>target_session_attrs in the URL asks for another kind of server than those that answered.</source>
        <translation>URL 中的 target_session_attrs 要求的服务器类型与应答的不同。</translation>
    </message>
    <message>
        <source>Ask the owner of the database to let this user in: GRANT CONNECT ON DATABASE … TO ….</source>
        <translation>请让数据库的所有者允许此用户访问：GRANT CONNECT ON DATABASE … TO ….</translation>
    </message>
    <message>
        <source>Check user name and password, and that the server lets this user in.</source>
        <translation>请检查用户名和密码，以及服务器是否允许此用户访问。</translation>
    </message>
    <message>
        <source>Cannot connect to %1: %2%3</source>
        <translation>无法连接 %1：%2%3</translation>
    </message>
    <message>
        <source>Install the client programs of PostgreSQL %1 or newer (Debian, Ubuntu: postgresql-client-%1; Fedora, openSUSE: postgresql%1), or name their folder in the environment variable MEDITRACK_PG_BIN or as pg_bin in [meditrack].</source>
        <translation>请安装 PostgreSQL %1 或更新版本的客户端程序（Debian、Ubuntu：postgresql-client-%1；Fedora、openSUSE：postgresql%1），或在环境变量 MEDITRACK_PG_BIN 或 [meditrack] 的 pg_bin 中指定其文件夹。</translation>
    </message>
    <message>
        <source> in &apos;%1&apos;</source>
        <translation>（在“%1”中）</translation>
    </message>
    <message>
        <source>There is no %1%2, which is needed for %3.</source>
        <translation>未找到 %3 所需的 %1%2。</translation>
    </message>
    <message>
        <source>Wrong %1: the newest one%2 is version %3 (&apos;%4&apos;), too old for %5.</source>
        <translation>%1 的版本不对：最新的%2是版本 %3（“%4”），对 %5 来说太旧。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be started: %2.</source>
        <translation>无法启动“%1”：%2。</translation>
    </message>
    <message>
        <source>it ended with code %1</source>
        <translation>它以代码 %1 结束</translation>
    </message>
    <message>
        <source>it was killed</source>
        <translation>它被强行终止</translation>
    </message>
    <message>
        <source>%1 failed: %2.</source>
        <translation>%1 失败：%2。</translation>
    </message>
    <message>
        <source>idle in a transaction for %1</source>
        <translation>在事务中空闲 %1</translation>
    </message>
    <message>
        <source>in a transaction for %1</source>
        <translation>在事务中 %1</translation>
    </message>
    <message>
        <source>; its last statement: %1</source>
        <translation>；其最后的语句：%1</translation>
    </message>
    <message>
        <source>The database is locked by %1.</source>
        <translation>数据库被 %1 锁定。</translation>
    </message>
    <message>
        <source>Ask the server&apos;s administrator, or connect to the server that takes the changes.</source>
        <translation>请联系服务器管理员，或连接到接受更改的服务器。</translation>
    </message>
    <message>
        <source>The server is a standby, which follows another one and may only be read.</source>
        <translation>服务器是备用服务器，跟随另一台服务器，只能读取。</translation>
    </message>
    <message>
        <source>default_transaction_read_only is set for this server, database or user, so it may only be read.</source>
        <translation>为此服务器、数据库或用户设置了 default_transaction_read_only，因此只能读取。</translation>
    </message>
    <message>
        <source>Ask the owner of the database to give the role %1 this right, or connect as another user.</source>
        <translation>请让数据库的所有者给角色 %1 此权限，或以其他用户连接。</translation>
    </message>
    <message>
        <source>The role %1 may only read this database.</source>
        <translation>角色 %1 只能读取此数据库。</translation>
    </message>
    <message>
        <source>The role %1 may not write any table.</source>
        <translation>角色 %1 不能写入任何表。</translation>
    </message>
    <message>
        <source>The role %1 may not read the sequence &apos;%2&apos;, so no backup can be complete.</source>
        <translation>角色 %1 不能读取序列“%2”，因此备份不可能完整。</translation>
    </message>
    <message>
        <source>The role %1 may not read the table &apos;%2&apos;, so no backup can be complete.</source>
        <translation>角色 %1 不能读取表“%2”，因此备份不可能完整。</translation>
    </message>
    <message>
        <source>The role %1 sees some rows of the table &apos;%2&apos; only (row-level security), so no backup can be complete; a role with BYPASSRLS sees all.</source>
        <translation>角色 %1 只能看到表“%2”的部分行（行级安全），因此备份不可能完整；具有 BYPASSRLS 的角色可以看到全部。</translation>
    </message>
    <message>
        <source>The role %1 may not read the large object %2, so no backup can be complete; GRANT SELECT ON LARGE OBJECT %2 lets it.</source>
        <translation>角色 %1 不能读取大对象 %2，因此备份不可能完整；GRANT SELECT ON LARGE OBJECT %2 可以允许。</translation>
    </message>
    <message>
        <source>The role %1 may not write the version table &apos;%2&apos;.</source>
        <translation>角色 %1 不能写入版本表“%2”。</translation>
    </message>
    <message>
        <source>The role %1 has no schema to make the version table in.</source>
        <translation>角色 %1 没有可创建版本表的模式。</translation>
    </message>
    <message>
        <source>The role %1 may not create tables in the schema &apos;%2&apos;.</source>
        <translation>角色 %1 不能在模式“%2”中创建表。</translation>
    </message>
    <message>
        <source>The role %1 may neither create databases nor replace all tables of this one, so nothing can be restored into it.</source>
        <translation>角色 %1 既不能创建数据库，也不能替换此数据库的所有表，因此无法恢复到其中。</translation>
    </message>
    <message>
        <source>No backup was made. Nothing has been changed.</source>
        <translation>未创建备份。未更改任何内容。</translation>
    </message>
    <message>
        <source>The database is not there yet, so there is nothing to back up.</source>
        <translation>数据库还不存在，因此没有可备份的内容。</translation>
    </message>
    <message>
        <source>The URL opens the database &apos;%1&apos; for reading only.</source>
        <translation>URL 以只读方式打开数据库“%1”。</translation>
    </message>
    <message>
        <source>Leave mode=ro and immutable out of %1.</source>
        <translation>请从 %1 中去掉 mode=ro 和 immutable。</translation>
    </message>
    <message>
        <source>The database file &apos;%1&apos; is read-only for this user.</source>
        <translation>数据库文件“%1”对此用户是只读的。</translation>
    </message>
    <message>
        <source>Give this user the right to write the file and its folder, then try again.</source>
        <translation>请给此用户写入该文件及其文件夹的权限，然后重试。</translation>
    </message>
    <message>
        <source>This user may not make a file in the folder &apos;%1&apos;.</source>
        <translation>此用户不能在文件夹“%1”中创建文件。</translation>
    </message>
    <message>
        <source>Give this user the right to write the folder, or choose another one.</source>
        <translation>请给此用户写入该文件夹的权限，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>There is no table or view &apos;%1&apos; any more.</source>
        <translation>表或视图“%1”已不存在。</translation>
    </message>
    <message>
        <source>Somebody has dropped or renamed it since the database was read.</source>
        <translation>读取数据库之后有人删除或重命名了它。</translation>
    </message>
    <message>
        <source>Refresh, to see what is there now.</source>
        <translation>“刷新”显示现有内容。</translation>
    </message>
    <message>
        <source>Rows of &apos;%1&apos; were asked for in a way that it does not have.</source>
        <translation>请求“%1”的行时使用了不存在的条件。</translation>
    </message>
    <message>
        <source>If somebody has changed &apos;%1&apos; since it was opened, Refresh shows what is there now.</source>
        <translation>如果打开之后有人更改了“%1”，“刷新”显示现有内容。</translation>
    </message>
    <message>
        <source>Between here and the server of %1 is a connection pooler that gives each transaction another session.</source>
        <translation>这里与 %1 的服务器之间有一个连接池，它给每个事务不同的会话。</translation>
    </message>
    <message>
        <source>Nobody could be kept from upgrading at the same time, and settings of ours would stay with others. Nothing has been changed.</source>
        <translation>无法阻止别人同时升级，而我们的设置会留在别人的会话中。未更改任何内容。</translation>
    </message>
    <message>
        <source>Give the server&apos;s own host and port in the URL, or let the pooler keep sessions together (PgBouncer: pool_mode = session).</source>
        <translation>请在 URL 中给出服务器本身的主机和端口，或让连接池保持会话（PgBouncer：pool_mode = session）。</translation>
    </message>
    <message>
        <source>Another upgrade of this database is going on; nothing has been changed.</source>
        <translation>此数据库正在进行另一次升级；未更改任何内容。</translation>
    </message>
    <message>
        <source>The session that keeps other upgrades away has ended, so nothing is committed.</source>
        <translation>阻止其他升级的会话已结束，因此什么都不提交。</translation>
    </message>
    <message>
        <source>The database cannot be read: %1.</source>
        <translation>无法读取数据库：%1。</translation>
    </message>
    <message>
        <source>The copy cannot be written: %1.</source>
        <translation>无法写入副本：%1。</translation>
    </message>
    <message>
        <source>SQLite result code %1</source>
        <translation>SQLite 结果代码 %1</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a directory, not a database file.</source>
        <translation>“%1”是文件夹，不是数据库文件。</translation>
    </message>
    <message>
        <source>Name a file inside it, for example %1/meditrack.db.</source>
        <translation>请指定其中的文件，例如 %1/meditrack.db。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a regular file.</source>
        <translation>“%1”不是普通文件。</translation>
    </message>
    <message>
        <source>It is a pipe, a socket or a device; name a database file.</source>
        <translation>它是管道、套接字或设备；请指定数据库文件。</translation>
    </message>
    <message>
        <source>Cannot open &apos;%1&apos;: there is no folder &apos;%2&apos;.</source>
        <translation>无法打开“%1”：没有文件夹“%2”。</translation>
    </message>
    <message>
        <source>This user may not read the database file &apos;%1&apos;.</source>
        <translation>此用户不能读取数据库文件“%1”。</translation>
    </message>
    <message>
        <source>Ask its owner for access, or run as the user that owns it.</source>
        <translation>请向其所有者申请权限，或以拥有它的用户运行。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; was removed or replaced by another program meanwhile.</source>
        <translation>“%1”其间被另一个程序移除或替换。</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>请重试。</translation>
    </message>
    <message>
        <source>in memory</source>
        <translation>在内存中</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an SQLite database.</source>
        <translation>“%1”不是 SQLite 数据库。</translation>
    </message>
    <message>
        <source>Choose another file; if this one should be a database, restore it from a backup.</source>
        <translation>请选择其他文件；如果它本应是数据库，请从备份恢复。</translation>
    </message>
    <message>
        <source>The database &apos;%1&apos; is damaged: %2.</source>
        <translation>数据库“%1”已损坏：%2。</translation>
    </message>
    <message>
        <source>Nothing was changed; some of its data may be unreadable.</source>
        <translation>未更改任何内容；其中部分数据可能无法读取。</translation>
    </message>
    <message>
        <source>The database is locked by another process (%1).</source>
        <translation>数据库被另一个进程锁定（%1）。</translation>
    </message>
    <message>
        <source>The database is locked by %1 (%2).</source>
        <translation>数据库被 %1 锁定（%2）。</translation>
    </message>
    <message>
        <source>It may belong to another user, to another container or to another machine that shares the file. Wait until it is done, then try again.</source>
        <translation>它可能属于另一个用户、另一个容器或共享此文件的另一台机器。请等它完成，然后重试。</translation>
    </message>
    <message>
        <source>Close that program, or wait until it is done, then try again; --lock-timeout SECONDS waits longer.</source>
        <translation>请关闭该程序，或等它完成，然后重试；--lock-timeout 秒数 可等待更久。</translation>
    </message>
    <message>
        <source>The database &apos;%1&apos; cannot be written: %2.</source>
        <translation>无法写入数据库“%1”：%2。</translation>
    </message>
    <message>
        <source>Access to &apos;%1&apos; was denied.</source>
        <translation>对“%1”的访问被拒绝。</translation>
    </message>
    <message>
        <source>Cannot open the database &apos;%1&apos;: %2.</source>
        <translation>无法打开数据库“%1”：%2。</translation>
    </message>
    <message>
        <source>Check the path, and the rights of its folder.</source>
        <translation>请检查路径及其文件夹的权限。</translation>
    </message>
    <message>
        <source>The disk is full (%1).</source>
        <translation>磁盘已满（%1）。</translation>
    </message>
    <message>
        <source>What was going on is taken back.</source>
        <translation>正在进行的操作会被回滚。</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>请释放一些空间，然后重试。</translation>
    </message>
    <message>
        <source>After an error before this, the database took the whole transaction back.</source>
        <translation>在之前的错误之后，数据库回滚了整个事务。</translation>
    </message>
    <message>
        <source>There are several statements in the text; only one can be run at a time.</source>
        <translation>文本中有多条语句；一次只能运行一条。</translation>
    </message>
    <message>
        <source>The statement has places for %1 values, but there are %2.</source>
        <translation>语句有 %1 个值的位置，但有 %2 个值。</translation>
    </message>
    <message>
        <source>Could not decode to UTF-8 column &apos;%1&apos;: the database holds other bytes there.</source>
        <translation>无法将列“%1”解码为 UTF-8：数据库在那里存有其他字节。</translation>
    </message>
    <message>
        <source>The rows of table &apos;%1&apos; cannot be counted: this user may not read it.</source>
        <translation>无法统计表“%1”的行数：此用户不能读取它。</translation>
    </message>
    <message>
        <source>The rows of table &apos;%1&apos; cannot be counted: %2.</source>
        <translation>无法统计表“%1”的行数：%2。</translation>
    </message>
    <message>
        <source>The rows of table &apos;%1&apos; could not be counted: %2</source>
        <translation>无法统计表“%1”的行数：%2</translation>
    </message>
    <message>
        <source>Comparing the database with what it was</source>
        <translation>正在将数据库与之前的状态比较</translation>
    </message>
    <message>
        <source>its base</source>
        <translation>初始状态</translation>
    </message>
    <message>
        <source>When the database can be reached again, look at &quot;meditrack current&quot;</source>
        <translation>当数据库可以再次连接时，请查看“meditrack current”</translation>
    </message>
    <message>
        <source>Part of it may be committed, and the database of before could not be put back: %1</source>
        <translation>可能已提交一部分，而之前的数据库无法还原：%1</translation>
    </message>
    <message>
        <source>The backup is &apos;%1&apos;: `meditrack db restore` takes it.</source>
        <translation>备份是“%1”：`meditrack db restore` 可以使用它。</translation>
    </message>
    <message>
        <source>COMMIT was not done: the server has taken everything back; the content could not be compared: %1</source>
        <translation>COMMIT 没有完成：服务器已全部回滚；无法比较内容：%1</translation>
    </message>
    <message>
        <source>, then run the same command again.</source>
        <translation>，然后再次运行相同的命令。</translation>
    </message>
    <message>
        <source>The answer to COMMIT was lost, so everything was done or nothing; which of both cannot be found out now: %1</source>
        <translation>COMMIT 的应答丢失，因此要么全部完成，要么什么都没做；现在无法得知：%1</translation>
    </message>
    <message>
        <source>: at %1 it was done, at %2 it was not, and the same command can be run again.</source>
        <translation>：在 %1 表示已完成，在 %2 表示未完成，可以再次运行相同的命令。</translation>
    </message>
    <message>
        <source>Nothing was committed, so everything is taken back; the content could not be compared: %1</source>
        <translation>什么都没有提交，因此全部回滚；无法比较内容：%1</translation>
    </message>
    <message>
        <source>Part of it was committed; the answer to another COMMIT was lost, and the server is still at it. The database of before was not put back.</source>
        <translation>已提交一部分；另一个 COMMIT 的应答丢失，服务器仍在处理。之前的数据库未还原。</translation>
    </message>
    <message>
        <source>When nobody is at work in the database any more, look at &quot;meditrack current&quot;.</source>
        <translation>当没有人再使用数据库时，请查看“meditrack current”。</translation>
    </message>
    <message>
        <source>The answer to COMMIT was lost, and the server is still at it: whether a part of it stays or nothing is not settled yet. The database of before was not put back.</source>
        <translation>COMMIT 的应答丢失，服务器仍在处理：会保留一部分还是全部不保留，尚未确定。之前的数据库未还原。</translation>
    </message>
    <message>
        <source>Wait a while, then look at &quot;meditrack current&quot;: where the revision that ran last is there, or what it did, its COMMIT was done.</source>
        <translation>请稍等，然后查看“meditrack current”：如果能看到最后运行的修订或其效果，则其 COMMIT 已完成。</translation>
    </message>
    <message>
        <source>The answer to COMMIT was lost, and the server is still at it: whether everything has run or nothing is not settled yet.</source>
        <translation>COMMIT 的应答丢失，服务器仍在处理：是全部已运行还是全部未运行，尚未确定。</translation>
    </message>
    <message>
        <source>Wait a while, then look at &quot;meditrack current&quot;: at %1 it was done, at %2 it was not, and the same command can be run again.</source>
        <translation>请稍等，然后查看“meditrack current”：在 %1 表示已完成，在 %2 表示未完成，可以再次运行相同的命令。</translation>
    </message>
    <message>
        <source>The answer to COMMIT was lost; </source>
        <translation>COMMIT 的应答丢失； </translation>
    </message>
    <message>
        <source>Everything was rolled back: </source>
        <translation>全部已回滚： </translation>
    </message>
    <message>
        <source>the database is exactly as it was before; its content was compared.</source>
        <translation>数据库与之前完全相同；已比较其内容。</translation>
    </message>
    <message>
        <source>The answer to COMMIT was lost, but the server has done it: everything has run, and the database is at %1 now.</source>
        <translation>COMMIT 的应答丢失，但服务器已完成：全部已运行，数据库现在位于 %1。</translation>
    </message>
    <message>
        <source>Nothing is left to do.</source>
        <translation>无需再做任何操作。</translation>
    </message>
    <message>
        <source>Everything that was done was rolled back. Another program has changed the database meanwhile; that was left as it is.</source>
        <translation>所做的一切都已回滚。其间另一个程序更改了数据库；该更改保持原样。</translation>
    </message>
    <message>
        <source>Part of it was committed already, so the database of before was put back%1: %2</source>
        <translation>一部分已经提交，因此%1还原了之前的数据库：%2</translation>
    </message>
    <message>
        <source> from the backup &apos;%1&apos;</source>
        <translation> 从备份“%1”</translation>
    </message>
    <message>
        <source>it is exactly as it was; its content was compared.</source>
        <translation>它与之前完全相同；已比较其内容。</translation>
    </message>
    <message>
        <source>it has the rows that it had, but differs in some detail that no dump brings back, such as an index that was not valid.</source>
        <translation>行与之前相同，但某些备份无法找回的细节不同，例如无效的索引。</translation>
    </message>
    <message>
        <source>Mend the script, then run the same command again.</source>
        <translation>请修正脚本，然后再次运行相同的命令。</translation>
    </message>
    <message>
        <source>What the failed run left is kept in %1.</source>
        <translation>失败的运行留下的内容保存在 %1。</translation>
    </message>
    <message>
        <source>The database was empty before, so there is no backup.</source>
        <translation>数据库之前为空，因此没有备份。</translation>
    </message>
    <message>
        <source>Drop what was made and start again: with &quot;meditrack downgrade base&quot;, or with a new database.</source>
        <translation>请删除已创建的内容并重新开始：使用“meditrack downgrade base”，或使用新数据库。</translation>
    </message>
    <message>
        <source>Putting the database of before back</source>
        <translation>正在还原之前的数据库</translation>
    </message>
    <message>
        <source>What was put back is not what was there before.</source>
        <translation>还原的内容与之前的不同。</translation>
    </message>
    <message>
        <source>Nothing was run and nothing has been changed.</source>
        <translation>未运行任何内容，也未更改任何内容。</translation>
    </message>
    <message>
        <source>Reading the database</source>
        <translation>正在读取数据库</translation>
    </message>
    <message>
        <source>No backup: a database in memory is gone with its program.</source>
        <translation>没有备份：内存中的数据库随程序消失。</translation>
    </message>
    <message>
        <source>No backup: the database is empty.</source>
        <translation>没有备份：数据库为空。</translation>
    </message>
    <message>
        <source>Verified backup: %1</source>
        <translation>已验证的备份：%1</translation>
    </message>
    <message>
        <source>Each revision is committed by itself. If one fails, the database as it was before the first is put back; if the program is killed, the revisions done until then stay.</source>
        <translation>每个修订单独提交。如果一个失败，则还原第一个修订之前的数据库；如果程序被强行终止，则此前已完成的修订会保留。</translation>
    </message>
    <message>
        <source>This user may not lock %1: what others write there meanwhile is not kept from them.</source>
        <translation>此用户不能锁定 %1：无法阻止别人其间在那里写入。</translation>
    </message>
    <message>
        <source>Revision %1 leaves the database damaged: %2.</source>
        <translation>修订 %1 使数据库损坏：%2。</translation>
    </message>
    <message>
        <source>The script writes into the schema itself (PRAGMA writable_schema); let it use ALTER TABLE or a batch instead.</source>
        <translation>脚本直接写入结构（PRAGMA writable_schema）；请改用 ALTER TABLE 或 batch。</translation>
    </message>
    <message>
        <source>Revision %1 loses rows. %2</source>
        <translation>修订 %1 丢失了行。%2</translation>
    </message>
    <message>
        <source> And %1 more.</source>
        <translation> 以及另外 %1 个。</translation>
    </message>
    <message>
        <source>Let the script bring all rows along, or delete those that are to go by name before it copies. If the rows that it leaves out (by WHERE, DISTINCT, IGNORE) may go, accept the row changes (--accept-row-changes).</source>
        <translation>请让脚本保留所有行，或在复制之前明确删除不再需要的行。如果它略去的行（通过 WHERE、DISTINCT、IGNORE）可以丢弃，请接受行的变化（--accept-row-changes）。</translation>
    </message>
    <message>
        <source>A foreign key with ON DELETE CASCADE or a trigger takes such rows. If they may go, let the script delete them by name, or accept the row changes (--accept-row-changes).</source>
        <translation>带 ON DELETE CASCADE 的外键或触发器会删除这些行。如果可以丢弃，请让脚本明确删除它们，或接受行的变化（--accept-row-changes）。</translation>
    </message>
    <message>
        <source>Let the scripts keep those rows together, or run them with --no-guard, which lets such rows pass.</source>
        <translation>请让脚本保持这些行的关联，或用 --no-guard 运行，它会允许这些行。</translation>
    </message>
    <message>
        <source>the rehearsal</source>
        <translation>试运行</translation>
    </message>
    <message>
        <source>%1 of &apos;%2&apos; would go</source>
        <translation>“%2”的%1将丢失</translation>
    </message>
    <message>
        <source>Table &apos;%1&apos; would go, with %2</source>
        <translation>表“%1”将丢失，连同%2</translation>
    </message>
    <message>
        <source>Column &apos;%1&apos; of &apos;%2&apos; would go, with %3</source>
        <translation>“%2”的列“%1”将丢失，连同%3</translation>
    </message>
    <message>
        <source>A database in memory cannot be copied for a rehearsal.</source>
        <translation>内存中的数据库无法为试运行而复制。</translation>
    </message>
    <message>
        <source>Name a database file, or run it without a rehearsal.</source>
        <translation>请指定数据库文件，或不试运行直接运行。</translation>
    </message>
    <message>
        <source>This was a rehearsal on a copy: the database itself was not touched.</source>
        <translation>这是在副本上的试运行：数据库本身未受影响。</translation>
    </message>
    <message>
        <source>This was a rehearsal in a transaction, which was rolled back: the database is as it was before.</source>
        <translation>这是在事务中的试运行，事务已回滚：数据库与之前相同。</translation>
    </message>
    <message>
        <source>Revision %1 commits by itself what is more than its own database&apos;s (roles, settings of a database or of the server).</source>
        <translation>修订 %1 自行提交了超出其数据库的内容（角色、数据库或服务器的设置）。</translation>
    </message>
    <message>
        <source>Run it without a rehearsal: --guard makes a backup first.</source>
        <translation>请不试运行直接运行：--guard 会先创建备份。</translation>
    </message>
    <message>
        <source>Revision %1 commits by itself, or has all constraints checked at once, which a rehearsal inside of a transaction cannot do.</source>
        <translation>修订 %1 自行提交，或让所有约束立即检查，而事务中的试运行做不到。</translation>
    </message>
    <message>
        <source>Rehearse as a user that may create databases, or run it without a rehearsal: --guard makes a backup first.</source>
        <translation>请以可以创建数据库的用户试运行，或不试运行直接运行：--guard 会先创建备份。</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Table &apos;%1&apos;: %2 before, %3</source>
        <translation>表“%1”：之前%2，%3</translation>
    </message>
    <message>
        <source>gone now</source>
        <translation>现已不存在</translation>
    </message>
    <message>
        <source>%1 now</source>
        <translation>现在 %1</translation>
    </message>
    <message>
        <source>, as the script says</source>
        <translation>，如脚本所述</translation>
    </message>
    <message>
        <source>, because the script drops the table</source>
        <translation>，因为脚本删除了该表</translation>
    </message>
    <message>
        <source>Table &apos;%1&apos;: dropped with %2 and made anew; %3 now</source>
        <translation>表“%1”：连同%2被删除并重建；现在 %3</translation>
    </message>
    <message>
        <source>, though no statement of the script took so many (%1 or more should be left)</source>
        <translation>，尽管脚本的语句没有去掉这么多（应剩 %1 行或更多）</translation>
    </message>
    <message>
        <source>, because the table that took its name got fewer rows than the %1 it had</source>
        <translation>，因为取得其名称的表得到的行少于它原有的 %1 行</translation>
    </message>
    <message>
        <source>Table &apos;%1&apos;: dropped with %2, by no statement copied, and &apos;%3&apos; has taken its name, with %4</source>
        <translation>表“%1”：连同%2被删除，没有语句复制它，“%3”取得了它的名称，有%4</translation>
    </message>
    <message>
        <source>came by statements that read it, and %1 by others.</source>
        <translation>由读取它的语句而来，%1 行由其他语句而来。</translation>
    </message>
    <message>
        <source>its script has inserted the rows again, %1 for %2.</source>
        <translation>其脚本重新插入了行，%1 行对 %2 行。</translation>
    </message>
    <message>
        <source>of its %1 none %2</source>
        <translation>其%1中没有一行%2</translation>
    </message>
    <message>
        <source>of its %1 only %2 %3</source>
        <translation>其%1中只有 %2 行%3</translation>
    </message>
    <message>
        <source>Table &apos;%1&apos; was made anew by revision %2: %3 Whether they are the same rows cannot be told from their number.</source>
        <translation>表“%1”由修订 %2 重建：%3 仅凭数量无法得知是否为相同的行。</translation>
    </message>
    <message>
        <source>What goes with it cannot be counted beforehand: %1</source>
        <translation>会丢失的内容无法事先统计：%1</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>applied %1 as %2, now %3</source>
        <translation>于 %1 以 %2 应用，现在为 %3</translation>
    </message>
    <message>
        <source> and %1 more</source>
        <translation> 以及另外 %1 个</translation>
    </message>
    <message>
        <source>Nobody can tell whether these scripts were edited after they were applied: %1%2. The journal has their hashes by the rule of another version of this program.</source>
        <translation>无法得知这些脚本在应用之后是否被编辑：%1%2。日志中的校验值来自此程序的另一版本。</translation>
    </message>
    <message>
        <source>These revisions were applied and kept: %1.</source>
        <translation>这些修订已应用并保留：%1。</translation>
    </message>
    <message>
        <source>Revision %1 ended the transaction by itself: what ran before that is kept, though the version table does not say so.</source>
        <translation>修订 %1 自行结束了事务：之前运行的内容会保留，尽管版本表中没有记录。</translation>
    </message>
    <message>
        <source>The script rolls the transaction back, which also holds the revisions %1.</source>
        <translation>脚本回滚了事务，其中还有修订 %1。</translation>
    </message>
    <message>
        <source>Set &quot;transaction_per_migration = true&quot;, so that each revision has a transaction of its own.</source>
        <translation>请设置“transaction_per_migration = true”，使每个修订有自己的事务。</translation>
    </message>
    <message>
        <source>Revision %1 went on after an error at which the database took the whole transaction back.</source>
        <translation>修订 %1 在出错、数据库回滚整个事务之后继续运行。</translation>
    </message>
    <message>
        <source>Let the script stop at that error, then run the same command again.</source>
        <translation>请让脚本在该错误处停止，然后再次运行相同的命令。</translation>
    </message>
    <message>
        <source>Revision %1 ended the transaction by itself: what ran before that is kept even if a later step fails.</source>
        <translation>修订 %1 自行结束了事务：即使后面的步骤失败，之前运行的内容也会保留。</translation>
    </message>
    <message>
        <source>Revision %1 rolled back what it had done until then, and went on: only what it did after that is there. Compare the database with the script.</source>
        <translation>修订 %1 回滚了此前所做的内容并继续运行：只有之后所做的内容生效。请将数据库与脚本比较。</translation>
    </message>
    <message>
        <source>%1 Everything was rolled back; trying again (%2 of %3).</source>
        <translation>%1 全部已回滚；正在重试（第 %2 次，共 %3 次）。</translation>
    </message>
    <message>
        <source> The failed one was rolled back.</source>
        <translation> 失败的那个已回滚。</translation>
    </message>
    <message>
        <source>Everything was rolled back: the database is exactly as it was before.</source>
        <translation>全部已回滚：数据库与之前完全相同。</translation>
    </message>
    <message>
        <source>Running it again would do the first part twice. Compare the database with the script by hand; then finish by hand what is missing and mark the revision with &quot;meditrack stamp&quot;, or restore a backup.</source>
        <translation>再次运行会把第一部分执行两遍。请手动比较数据库与脚本；手动补上缺少的内容并用“meditrack stamp”标记修订，或恢复备份。</translation>
    </message>
    <message>
        <source>The server has taken back what was not committed.</source>
        <translation>服务器已回滚未提交的内容。</translation>
    </message>
    <message>
        <source>The database is at %1 now</source>
        <translation>数据库现在位于 %1</translation>
    </message>
    <message>
        <source>The answer to COMMIT was lost, but the server has done it.</source>
        <translation>COMMIT 的应答丢失，但服务器已完成。</translation>
    </message>
    <message>
        <source>The answer to COMMIT was lost, and the server is still at it: it may come to its end, or be taken back. </source>
        <translation>COMMIT 的应答丢失，服务器仍在处理：可能完成，也可能被回滚。 </translation>
    </message>
    <message>
        <source>, and may be further in a moment.</source>
        <translation>，稍后可能更进一步。</translation>
    </message>
    <message>
        <source>The answer to COMMIT was lost; where it was not done, the server has taken everything back since the one before.</source>
        <translation>COMMIT 的应答丢失；如果没有完成，服务器已回滚自上一个以来的一切。</translation>
    </message>
    <message>
        <source>The answer to COMMIT was lost, so it was done, or everything since the one before was taken back; the server cannot be asked now which.</source>
        <translation>COMMIT 的应答丢失，因此要么已完成，要么自上一个以来的一切都被回滚；现在无法询问服务器。</translation>
    </message>
    <message>
        <source>The server takes back what was not committed; it cannot be asked now at which revision the database is.</source>
        <translation>服务器会回滚未提交的内容；现在无法询问数据库位于哪个修订。</translation>
    </message>
    <message>
        <source>The database says that it is at &apos;%1&apos;, which none of these scripts is: a newer version of the scripts has moved it. Use those scripts, or restore a backup that was made with these.</source>
        <translation>数据库显示它位于“%1”，而这些脚本中没有：是更新版本的脚本将它升级到那里的。请使用那些脚本，或恢复用这些脚本创建的备份。</translation>
    </message>
    <message>
        <source>The version table &apos;%1&apos; %2.</source>
        <translation>版本表“%1”%2。</translation>
    </message>
    <message>
        <source>Find out which revision the database is at; &quot;meditrack stamp --purge head&quot;, or another revision instead of head, then writes that row anew.</source>
        <translation>请查明数据库位于哪个修订；然后“meditrack stamp --purge head”（或用其他修订代替 head）会重写该行。</translation>
    </message>
    <message>
        <source>has a row that names no revision</source>
        <translation>有一行没有指明修订</translation>
    </message>
    <message>
        <source>The table &apos;%1&apos; is no version table: it has no column version_num.</source>
        <translation>表“%1”不是版本表：它没有列 version_num。</translation>
    </message>
    <message>
        <source>Name another one with version_table in the configuration. If nobody needs this table, drop it; &quot;meditrack stamp --purge head&quot;, or another revision, then makes a right one.</source>
        <translation>请在配置中用 version_table 指定另一个。如果没有人需要此表，请删除它；然后“meditrack stamp --purge head”（或其他修订）会创建正确的表。</translation>
    </message>
    <message>
        <source>Look at the rows of %1: a script, or somebody, has changed them. `stamp` can set them right.</source>
        <translation>请查看 %1 的行：脚本或某人更改了它们。`stamp` 可以修正。</translation>
    </message>
    <message>
        <source>%1 if it exists</source>
        <translation>%1（如果存在）</translation>
    </message>
    <message>
        <source>%1 unless it exists</source>
        <translation>%1（如果不存在）</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>date and time</source>
        <translation>日期和时间</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>binary</source>
        <translation>二进制</translation>
    </message>
    <message>
        <source>text of up to %1 characters</source>
        <translation>最多 %1 个字符的文本</translation>
    </message>
    <message>
        <source>1 column</source>
        <translation>1 列</translation>
    </message>
    <message numerus="yes">
        <source>%n columns</source>
        <translation>
            <numerusform>%n 列</numerusform>
        </translation>
    </message>
    <message>
        <source>1 index</source>
        <translation>1 个索引</translation>
    </message>
    <message numerus="yes">
        <source>%n indexes</source>
        <translation>
            <numerusform>%n 个索引</numerusform>
        </translation>
    </message>
    <message>
        <source>Creates the table %1 (%2)</source>
        <translation>创建表 %1（%2）</translation>
    </message>
    <message>
        <source>Deletes the table %1 and all its rows</source>
        <translation>删除表 %1 及其所有行</translation>
    </message>
    <message>
        <source>may be empty</source>
        <translation>可为空</translation>
    </message>
    <message>
        <source>required</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>有检查</translation>
    </message>
    <message>
        <source>refers to %1</source>
        <translation>引用 %1</translation>
    </message>
    <message>
        <source>unique</source>
        <translation>唯一</translation>
    </message>
    <message>
        <source>indexed</source>
        <translation>有索引</translation>
    </message>
    <message>
        <source>Adds the column %1 (%2) to the table %3</source>
        <translation>将列 %1（%2）添加到表 %3</translation>
    </message>
    <message>
        <source>Deletes the column %1 of the table %2 and its values</source>
        <translation>删除表 %2 的列 %1 及其值</translation>
    </message>
    <message>
        <source>now called %1</source>
        <translation>现名 %1</translation>
    </message>
    <message>
        <source>with the default %1</source>
        <translation>默认值为 %1</translation>
    </message>
    <message>
        <source>without a default</source>
        <translation>没有默认值</translation>
    </message>
    <message>
        <source>with values of the database&apos;s own</source>
        <translation>使用数据库自己的值</translation>
    </message>
    <message>
        <source>without a comment</source>
        <translation>没有注释</translation>
    </message>
    <message>
        <source>with a comment</source>
        <translation>有注释</translation>
    </message>
    <message>
        <source>Changes the column %1 of the table %2: %3</source>
        <translation>更改表 %2 的列 %1：%3</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>the primary key (%1)</source>
        <translation>主键（%1）</translation>
    </message>
    <message>
        <source>a rule that allows no (%1) twice</source>
        <translation>不允许（%1）重复的规则</translation>
    </message>
    <message>
        <source>a reference from (%1) to the table %2</source>
        <translation>从（%1）到表 %2 的引用</translation>
    </message>
    <message>
        <source>the check %1</source>
        <translation>检查 %1</translation>
    </message>
    <message>
        <source>a rule that allows no rows with conflicting (%1)</source>
        <translation>不允许（%1）冲突的行的规则</translation>
    </message>
    <message>
        <source>Deletes the constraint %1 of the table %2</source>
        <translation>删除表 %2 的约束 %1</translation>
    </message>
    <message>
        <source>Gives the table %1 the comment &quot;%2&quot;</source>
        <translation>给表 %1 加注释“%2”</translation>
    </message>
    <message>
        <source>Deletes the comment of the table %1</source>
        <translation>删除表 %1 的注释</translation>
    </message>
    <message>
        <source>Creates the type %1 (%2)</source>
        <translation>创建类型 %1（%2）</translation>
    </message>
    <message>
        <source>Deletes the type %1</source>
        <translation>删除类型 %1</translation>
    </message>
    <message>
        <source>Creates the sequence %1</source>
        <translation>创建序列 %1</translation>
    </message>
    <message>
        <source>Deletes the sequence %1</source>
        <translation>删除序列 %1</translation>
    </message>
    <message>
        <source>Renames the table %1 to %2</source>
        <translation>将表 %1 重命名为 %2</translation>
    </message>
    <message>
        <source>Creates an index on %1 (%2)</source>
        <translation>在 %1 上创建索引（%2）</translation>
    </message>
    <message>
        <source>Creates the index %1 on %2 (%3)</source>
        <translation>在 %2 上创建索引 %1（%3）</translation>
    </message>
    <message>
        <source>%1, which allows no value twice</source>
        <translation>%1，不允许重复的值</translation>
    </message>
    <message>
        <source>%1, unless it exists</source>
        <translation>%1（如果不存在）</translation>
    </message>
    <message>
        <source>Deletes the index %1</source>
        <translation>删除索引 %1</translation>
    </message>
    <message>
        <source>Deletes the index %1 of the table %2</source>
        <translation>删除表 %2 的索引 %1</translation>
    </message>
    <message>
        <source>Runs the SQL: %1</source>
        <translation>运行 SQL：%1</translation>
    </message>
    <message>
        <source>Changes the table %1 in one go: %2</source>
        <translation>一次性更改表 %1：%2</translation>
    </message>
    <message>
        <source>The file was exported at %1, and the database is at %2.</source>
        <translation>文件在修订 %1 时导出，而数据库位于 %2。</translation>
    </message>
    <message>
        <source>Bring the database to the same revision first (`meditrack upgrade`, or `meditrack downgrade`), import, and then go on to the newest. --allow-revision-mismatch imports what fits as it is.</source>
        <translation>请先将数据库移到相同的修订（`meditrack upgrade` 或 `meditrack downgrade`），导入，然后再到最新。--allow-revision-mismatch 会原样导入匹配的内容。</translation>
    </message>
    <message>
        <source>The file has a table &apos;%1&apos;, which the database does not have.</source>
        <translation>文件中有表“%1”，而数据库没有。</translation>
    </message>
    <message>
        <source>The database has no tables yet: `meditrack upgrade head` makes them.</source>
        <translation>数据库还没有表：`meditrack upgrade head` 会创建它们。</translation>
    </message>
    <message>
        <source>`meditrack current` tells the revision of the database; the file may be of another one.</source>
        <translation>`meditrack current` 显示数据库的修订；文件可能属于另一个修订。</translation>
    </message>
    <message>
        <source>The file is no good export: the table &apos;%1&apos; is there twice.</source>
        <translation>文件不是有效的导出：表“%1”出现两次。</translation>
    </message>
    <message>
        <source>The names of this database do not tell capitals apart here: leave one of the two out.</source>
        <translation>此数据库的名称在这里不区分大小写：请去掉其中一个。</translation>
    </message>
    <message>
        <source>The file has a column &apos;%1&apos; (%2), which the database does not have.</source>
        <translation>文件中有列“%1”（%2），而数据库没有。</translation>
    </message>
    <message>
        <source>The file may be of another revision, or the name misspelled.</source>
        <translation>文件可能属于另一个修订，或名称拼写有误。</translation>
    </message>
    <message>
        <source>The column &apos;%1&apos; (%2) is computed from others, and cannot be given a value.</source>
        <translation>列“%1”（%2）由其他列计算得出，不能赋值。</translation>
    </message>
    <message>
        <source>Leave it out of the file.</source>
        <translation>请从文件中去掉它。</translation>
    </message>
    <message>
        <source>The file is no good export: the column &apos;%1&apos; is there twice (%2).</source>
        <translation>文件不是有效的导出：列“%1”出现两次（%2）。</translation>
    </message>
    <message>
        <source>The file lacks the column &apos;%1&apos; (%2), which must have a value.</source>
        <translation>文件缺少必须有值的列“%1”（%2）。</translation>
    </message>
    <message>
        <source>The file may be of another revision.</source>
        <translation>文件可能属于另一个修订。</translation>
    </message>
    <message>
        <source>The database refuses a row of the file (%1): %2.</source>
        <translation>数据库拒绝了文件中的一行（%1）：%2。</translation>
    </message>
    <message>
        <source>If the row is there already: --mode upsert gives it the values of the file, --mode replace empties the table first.</source>
        <translation>如果该行已存在：--mode upsert 赋予它文件中的值，--mode replace 会先清空表。</translation>
    </message>
    <message>
        <source>Correct that row, or use another export.</source>
        <translation>请更正该行，或使用其他导出。</translation>
    </message>
    <message>
        <source>There is no table &apos;%1&apos; to export.</source>
        <translation>没有可导出的表“%1”。</translation>
    </message>
    <message>
        <source>`meditrack db check` lists the tables; the version table is always part of the file&apos;s head.</source>
        <translation>`meditrack db check` 列出表；版本表总是文件头的一部分。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; refers to rows of &apos;%2&apos;, which is not in the file.</source>
        <translation>“%1”引用了“%2”的行，而它不在文件中。</translation>
    </message>
    <message>
        <source>There is no database to export: %1.</source>
        <translation>没有可导出的数据库：%1。</translation>
    </message>
    <message>
        <source>Check the URL; `meditrack upgrade head` makes a new database.</source>
        <translation>请检查 URL；`meditrack upgrade head` 会创建新数据库。</translation>
    </message>
    <message>
        <source>Standard output cannot be written: %1.</source>
        <translation>无法写入标准输出：%1。</translation>
    </message>
    <message>
        <source>Looking at the file</source>
        <translation>正在查看文件</translation>
    </message>
    <message>
        <source>The table &apos;%1&apos; would have %2 rows instead of %3.</source>
        <translation>表“%1”将有 %2 行，而不是 %3 行。</translation>
    </message>
    <message>
        <source>It was taken back: nothing has been changed.</source>
        <translation>导入已撤销：未更改任何内容。</translation>
    </message>
    <message>
        <source>Please report it, with the table&apos;s definition.</source>
        <translation>请报告此问题，并附上表的定义。</translation>
    </message>
    <message>
        <source>The export cannot be written: %1.</source>
        <translation>无法写入导出：%1。</translation>
    </message>
    <message>
        <source>The database was only read; the unfinished file is removed.</source>
        <translation>只读取了数据库；未完成的文件已移除。</translation>
    </message>
    <message>
        <source>A row of &apos;%1&apos; refers to a row of &apos;%2&apos; that is not there (%3%4).</source>
        <translation>“%1”的一行引用了“%2”中不存在的行（%3%4）。</translation>
    </message>
    <message>
        <source>Import the tables that belong together from one file, or correct that row.</source>
        <translation>请从一个文件导入相关的表，或更正该行。</translation>
    </message>
    <message>
        <source>The table &apos;%1&apos; has no primary key, so rows cannot be told to be the same.</source>
        <translation>表“%1”没有主键，因此无法判断行是否相同。</translation>
    </message>
    <message>
        <source>Use --mode append or --mode replace, or make the export without it (--exclude %1).</source>
        <translation>请使用 --mode append 或 --mode replace，或不含它重新导出（--exclude %1）。</translation>
    </message>
    <message>
        <source>The export cannot be compressed: %1.</source>
        <translation>无法压缩导出：%1。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a folder, not an export.</source>
        <translation>“%1”是文件夹，不是导出。</translation>
    </message>
    <message>
        <source>Name the file itself.</source>
        <translation>请指定文件本身。</translation>
    </message>
    <message>
        <source>Check the name and the rights of the file.</source>
        <translation>请检查文件的名称和权限。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be unpacked: %2.</source>
        <translation>无法解包“%1”：%2。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be removed: %2.</source>
        <translation>无法移除“%1”：%2。</translation>
    </message>
    <message>
        <source>Restoring %1</source>
        <translation>正在恢复 %1</translation>
    </message>
    <message>
        <source>Dumping %1</source>
        <translation>正在导出 %1</translation>
    </message>
    <message>
        <source>Dumping the database</source>
        <translation>正在导出数据库</translation>
    </message>
    <message>
        <source>Copying the database</source>
        <translation>正在复制数据库</translation>
    </message>
    <message>
        <source>Comparing the copy</source>
        <translation>正在比较副本</translation>
    </message>
    <message>
        <source>A rehearsal on a copy of this database</source>
        <translation>在此数据库副本上的试运行</translation>
    </message>
    <message>
        <source>Copying the database for the rehearsal</source>
        <translation>正在为试运行复制数据库</translation>
    </message>
    <message>
        <source>The copy for the rehearsal is not equal to the database.</source>
        <translation>用于试运行的副本与数据库不同。</translation>
    </message>
    <message>
        <source>The copy for the rehearsal does not have the rows of the database.</source>
        <translation>用于试运行的副本没有数据库的行。</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <source>This user may not have what the connection asks for besides: look at options in the URL, at PGOPTIONS, and at what was set for the user or the database (ALTER ROLE … SET, ALTER DATABASE … SET), or use another user.</source>
        <translation>此用户无权使用连接要求的全部设置：请检查 URL 中的 options、PGOPTIONS 以及为用户或数据库设置的内容（ALTER ROLE … SET、ALTER DATABASE … SET），或使用其他用户。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a database, not an export.</source>
        <translation>“%1”是数据库，不是导出。</translation>
    </message>
    <message>
        <source>Export its rows to JSON first, or restore it as a backup.</source>
        <translation>请先将其中的行导出为 JSON，或将它作为备份恢复。</translation>
    </message>
    <message>
        <source>What was left is not any more what it was when it was looked at.</source>
        <translation>遗留的内容已与查看时不同。</translation>
    </message>
    <message>
        <source>Look again, and decide again.</source>
        <translation>请重新查看，再做决定。</translation>
    </message>
    <message>
        <source>Everything was rolled back.</source>
        <translation>一切都已回滚。</translation>
    </message>
    <message>
        <source>%1 has not answered for %2 s.</source>
        <translation>%1 在 %2 秒内没有应答。</translation>
    </message>
    <message>
        <source>The server has not answered, and was not waited for any longer. It takes back what was not committed as soon as it notices that nobody is there.</source>
        <translation>服务器没有应答，因此不再等待。服务器一旦发现连接已不在，就会撤销尚未提交的内容。</translation>
    </message>
    <message>
        <source>This user may not end the sessions of others in the database &apos;%1&apos;: %2.</source>
        <translation>此用户无权结束数据库“%1”中其他用户的会话：%2。</translation>
    </message>
    <message>
        <source>Close these programs, or ask the server&apos;s administrator for GRANT pg_signal_backend TO this user; a superuser&apos;s sessions only a superuser may end.</source>
        <translation>请关闭这些程序，或请服务器管理员为此用户执行 GRANT pg_signal_backend TO …；超级用户的会话只有超级用户才能结束。</translation>
    </message>
    <message>
        <source>what it does is not told to a user without pg_read_all_stats</source>
        <translation>没有 pg_read_all_stats 的用户无法得知其活动</translation>
    </message>
    <message>
        <source>in no transaction</source>
        <translation>不在事务中</translation>
    </message>
    <message>
        <source>another upgrade has gone on from there meanwhile, and the database is at %1 now.</source>
        <translation>另一个升级在此期间已从那里继续，数据库现在处于 %1。</translation>
    </message>
    <message>
        <source>The file has changed since it was looked at.</source>
        <translation>该文件在查看之后已更改。</translation>
    </message>
    <message>
        <source>Look at it again: choose it once more.</source>
        <translation>请重新查看：再次选择该文件。</translation>
    </message>
    <message>
        <source>The backup does not have these, and they stand on what is replaced, so they are dropped: %1.</source>
        <translation>备份中没有以下对象，而它们依赖于将被替换的内容，因此会被删除：%1。</translation>
    </message>
    <message>
        <source>Another program has just made something that would have to be dropped: %1.</source>
        <translation>另一个程序刚刚创建了必须被删除的对象：%1。</translation>
    </message>
    <message>
        <source>Look at the restore again before it is done.</source>
        <translation>请在执行恢复之前重新查看预览。</translation>
    </message>
    <message>
        <source>the server does not answer.</source>
        <translation>服务器没有响应。</translation>
    </message>
    <message>
        <source>connect_timeout cannot be understood: &apos;%1&apos; is no number of seconds.</source>
        <translation>无法理解 connect_timeout：“%1”不是秒数。</translation>
    </message>
    <message>
        <source>Correct it in the URL, in the environment variable PGCONNECT_TIMEOUT or in the service file; 0 waits for ever.</source>
        <translation>请在 URL、环境变量 PGCONNECT_TIMEOUT 或服务文件中更正；0 表示一直等待。</translation>
    </message>
    <message>
        <source>When the database can be reached again, look at &quot;meditrack current&quot;, then run the same command again.</source>
        <translation>数据库恢复可用后，请先查看“meditrack current”，再重新运行同一命令。</translation>
    </message>
    <message>
        <source>Another database is about to take the place of this one: a restore is going on.</source>
        <translation>另一个数据库即将取代此数据库：正在进行恢复。</translation>
    </message>
    <message>
        <source>everything that it had is there again, but what was made since stays, for the backup does not know it: %1.</source>
        <translation>原有的内容已全部恢复，但此后新建的对象仍然保留，因为备份中没有它们：%1。</translation>
    </message>
    <message>
        <source>Drop what stays if it is the run&apos;s, mend the script, then run the same command again.</source>
        <translation>如果保留的对象来自本次运行，请将其删除，修正脚本，然后重新运行同一命令。</translation>
    </message>
    <message>
        <source>Another program has just written into large objects, of which the safety backup does not know.</source>
        <translation>另一个程序刚刚写入了大对象，而安全备份中没有这些内容。</translation>
    </message>
    <message>
        <source>Close the programs that use the database and restore again.</source>
        <translation>请关闭使用该数据库的程序，然后重新还原。</translation>
    </message>
</context>
<context>
    <name>Environment</name>
    <message>
        <source>Production</source>
        <translation>生产</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>开发</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>Applied</source>
        <translation>已应用</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>meditrack</name>
    <message>
        <source>Revisions</source>
        <translation>修订</translation>
    </message>
    <message>
        <source>Name, to confirm</source>
        <translation>输入名称以确认</translation>
    </message>
    <message>
        <source>Choose developer mode in the menu View → Mode.</source>
        <translation>请在菜单“查看 → 模式”中选择开发者模式。</translation>
    </message>
    <message>
        <source>There is no database yet.</source>
        <translation>还没有数据库。</translation>
    </message>
    <message>
        <source>There are no heads to merge.</source>
        <translation>没有要合并的头修订。</translation>
    </message>
    <message>
        <source>Select a revision first.</source>
        <translation>请先选择一个修订。</translation>
    </message>
    <message>
        <source>No script here knows this revision.</source>
        <translation>这里没有此修订的脚本。</translation>
    </message>
    <message>
        <source>The database is at a revision that no script here knows.</source>
        <translation>数据库所在的修订在这里没有脚本。</translation>
    </message>
    <message>
        <source>There is no update.</source>
        <translation>没有更新。</translation>
    </message>
    <message>
        <source>Nothing is applied.</source>
        <translation>未应用任何内容。</translation>
    </message>
    <message>
        <source>The selected revision is applied already.</source>
        <translation>所选修订已应用。</translation>
    </message>
    <message>
        <source>The database is at the selected revision.</source>
        <translation>数据库位于所选修订。</translation>
    </message>
    <message>
        <source>The selected revision is not applied.</source>
        <translation>所选修订未应用。</translation>
    </message>
    <message>
        <source>You are in viewer mode, which only looks. Choose another one in the menu View → Mode.</source>
        <translation>您处于查看者模式，只能查看。请在菜单“查看 → 模式”中选择其他模式。</translation>
    </message>
    <message>
        <source>This is for those who write the scripts.</source>
        <translation>此功能仅供脚本的开发者使用。</translation>
    </message>
    <message>
        <source>Open a database first.</source>
        <translation>请先打开数据库。</translation>
    </message>
    <message>
        <source>Something is at work already: wait for it, or cancel it.</source>
        <translation>已有任务在运行：请等它完成，或取消它。</translation>
    </message>
    <message>
        <source>This would take back several revisions at once. Go back one step at a time.</source>
        <translation>这会一次回退多个修订。请逐步回退。</translation>
    </message>
    <message>
        <source>What a run of the fleet has done cannot be noted in %1: %2.</source>
        <translation>无法在 %1 中记录数据库群的运行所做的操作：%2。</translation>
    </message>
    <message>
        <source>Nothing more is begun.</source>
        <translation>不会再开始任何操作。</translation>
    </message>
    <message>
        <source>Make room there, or see to it that you may write there.</source>
        <translation>请在那里腾出空间，或确保您有权在那里写入。</translation>
    </message>
    <message>
        <source>Upgrade</source>
        <translation>升级</translation>
    </message>
    <message>
        <source>Stamp</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Stamp %1</source>
        <translation>标记到 %1</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Restore undone</source>
        <translation>撤销恢复</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>no revision</source>
        <translation>没有修订</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>之前：%1</translation>
    </message>
    <message>
        <source>After: %1</source>
        <translation>之后：%1</translation>
    </message>
    <message>
        <source>Backup: %1</source>
        <translation>备份：%1</translation>
    </message>
    <message>
        <source>%1: %2 → %3 rows</source>
        <translation>%1：%2 → %3 行</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>不存在</translation>
    </message>
    <message>
        <source>Scripts: %1</source>
        <translation>脚本：%1</translation>
    </message>
    <message>
        <source>This is no list of databases: %1.</source>
        <translation>这不是数据库列表：%1。</translation>
    </message>
    <message>
        <source>The fleet is as it was.</source>
        <translation>数据库群保持原样。</translation>
    </message>
    <message>
        <source>A list has a file or a URL a line, or is JSON as “Save the list” writes it.</source>
        <translation>列表每行一个文件或 URL，或是“保存列表”写出的 JSON。</translation>
    </message>
    <message>
        <source>it has no list “databases”</source>
        <translation>其中没有列表“databases”</translation>
    </message>
    <message>
        <source>%1 upgraded</source>
        <translation>%1 个已升级</translation>
    </message>
    <message>
        <source>%1 without anything to do</source>
        <translation>%1 个无需处理</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 个失败</translation>
    </message>
    <message>
        <source>%1 cancelled</source>
        <translation>%1 个已取消</translation>
    </message>
    <message>
        <source>%1 interrupted</source>
        <translation>%1 个已中断</translation>
    </message>
    <message>
        <source>%1 not begun</source>
        <translation>%1 个未开始</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>脚本</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>意味着什么</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>如何处理</translation>
    </message>
    <message>
        <source>Revision that ran</source>
        <translation>运行的修订</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>语句</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Begun %1, last change %2; by %3, account %4 on %5.</source>
        <translation>开始于 %1，最近更改于 %2；由 %3 执行，账户为 %5 上的 %4。</translation>
    </message>
    <message>
        <source>Upgrade of a fleet</source>
        <translation>数据库群升级</translation>
    </message>
    <message>
        <source>The report cannot be written to %1: %2.</source>
        <translation>无法将报告写入 %1：%2。</translation>
    </message>
    <message>
        <source>Choose another place for it.</source>
        <translation>请为它选择其他位置。</translation>
    </message>
    <message>
        <source>Connect again</source>
        <translation>重新连接</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>无法创建文件夹</translation>
    </message>
    <message>
        <source>Another window is at work on a fleet</source>
        <translation>另一个窗口正在处理数据库群</translation>
    </message>
    <message>
        <source>Nothing was run and nothing has been changed.</source>
        <translation>未运行任何内容，也未更改任何内容。</translation>
    </message>
    <message>
        <source>Wait until it is done, or go on there.</source>
        <translation>请等它完成，或在那里继续。</translation>
    </message>
    <message>
        <source>it is no text</source>
        <translation>它不是文本</translation>
    </message>
    <message>
        <source>no database is in it</source>
        <translation>其中没有数据库</translation>
    </message>
    <message>
        <source>it has too many lines</source>
        <translation>行数太多</translation>
    </message>
    <message>
        <source>Nothing was interrupted.</source>
        <translation>没有被中断的内容。</translation>
    </message>
    <message>
        <source>%1 left out</source>
        <translation>%1 个已排除</translation>
    </message>
    <message numerus="yes">
        <source>Upgrade by %Ln updates</source>
        <translation>
            <numerusform>应用 %Ln 个更新</numerusform>
        </translation>
    </message>
    <message>
        <source>Downgrade</source>
        <translation>降级</translation>
    </message>
    <message numerus="yes">
        <source>Downgrade by %Ln revisions</source>
        <translation>
            <numerusform>降级 %Ln 个修订</numerusform>
        </translation>
    </message>
    <message>
        <source>Still before the first revision.</source>
        <translation>仍在第一个修订之前。</translation>
    </message>
    <message>
        <source>Still at %1.</source>
        <translation>仍在 %1。</translation>
    </message>
    <message>
        <source>From the beginning to %1.</source>
        <translation>从最初到 %1。</translation>
    </message>
    <message>
        <source>From %1 back to the beginning.</source>
        <translation>从 %1 回到最初。</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>从 %1 到 %2。</translation>
    </message>
</context>
<context>
    <name>meditrack::Actions</name>
    <message>
        <source>&amp;Database</source>
        <translation>数据库(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Open file…</source>
        <translation>打开文件(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;New tab</source>
        <translation>新标签页(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>刷新(&amp;R)</translation>
    </message>
    <message>
        <source>Only look at this database: nothing can be changed by this window</source>
        <translation>只查看此数据库：此窗口不能更改任何内容</translation>
    </message>
    <message>
        <source>&amp;Environment</source>
        <translation>环境(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Production</source>
        <translation>生产(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>测试(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Development</source>
        <translation>开发(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Not said</source>
        <translation>未指定(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>立即备份(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Verify a backup…</source>
        <translation>验证备份(&amp;V)…</translation>
    </message>
    <message>
        <source>Re&amp;store a backup…</source>
        <translation>恢复备份(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Undo the last restore…</source>
        <translation>撤销上次恢复(&amp;U)…</translation>
    </message>
    <message>
        <source>E&amp;xport to JSON…</source>
        <translation>导出为 JSON(&amp;X)…</translation>
    </message>
    <message>
        <source>&amp;Import from JSON…</source>
        <translation>从 JSON 导入(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Close database</source>
        <translation>关闭数据库(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Copy revision id</source>
        <translation>复制修订 ID(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>查看(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>概览(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>历史(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>数据(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Backups</source>
        <translation>备份(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Activity</source>
        <translation>活动(&amp;A)</translation>
    </message>
    <message>
        <source>Zoom &amp;in on the timeline</source>
        <translation>放大时间线(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom o&amp;ut</source>
        <translation>缩小(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Whole timeline</source>
        <translation>整个时间线(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>命令(&amp;C)…</translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation>下一个窗格(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next tab</source>
        <translation>下一个标签页(&amp;N)</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>跟随桌面(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>D&amp;ark</source>
        <translation>深色(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Migrate</source>
        <translation>迁移(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Upgrade to the newest</source>
        <translation>升级到最新(&amp;U)</translation>
    </message>
    <message>
        <source>Upgrade to the &amp;selected revision</source>
        <translation>升级到所选修订(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Downgrade one step…</source>
        <translation>降级一步(&amp;D)…</translation>
    </message>
    <message>
        <source>Downgrade to the s&amp;elected revision…</source>
        <translation>降级到所选修订(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Cancel the running job</source>
        <translation>取消正在运行的任务(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;About MediTrack Admin</source>
        <translation>关于 MediTrack Admin(&amp;A)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>Rea&amp;d-only</source>
        <translation>只读(&amp;L)</translation>
    </message>
    <message>
        <source>Pre&amp;vious tab</source>
        <translation>上一个标签页(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Mode</source>
        <translation>模式(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Viewer</source>
        <translation>查看者(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Operator</source>
        <translation>操作员(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Developer</source>
        <translation>开发者(&amp;D)</translation>
    </message>
    <message>
        <source>Co&amp;lours</source>
        <translation>颜色(&amp;L)</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>语言(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Fleet</source>
        <translation>数据库群(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Open the script</source>
        <translation>打开脚本(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Show the script in its folder</source>
        <translation>在文件夹中显示脚本(&amp;S)</translation>
    </message>
    <message>
        <source>S&amp;tamp the selected revision…</source>
        <translation>标记所选修订(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;New revision…</source>
        <translation>新建修订(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Merge the heads…</source>
        <translation>合并头修订(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>查找(&amp;F)</translation>
    </message>
    <message>
        <source>Clean u&amp;p what was interrupted…</source>
        <translation>清理中断遗留(&amp;P)…</translation>
    </message>
    <message>
        <source>Open pro&amp;ject…</source>
        <translation>打开项目(&amp;J)…</translation>
    </message>
    <message>
        <source>Try the sam&amp;ple</source>
        <translation>试用示例(&amp;P)</translation>
    </message>
</context>
<context>
    <name>meditrack::ActivityModel</name>
    <message>
        <source>Started</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>修订</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>you, here</source>
        <translation>您，在此</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>执行者</translation>
    </message>
</context>
<context>
    <name>meditrack::ActivityPage</name>
    <message>
        <source>Nothing has been changed yet</source>
        <translation>尚未更改任何内容</translation>
    </message>
    <message>
        <source>Export the journal…</source>
        <translation>导出日志…</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>Search what, who, revision</source>
        <translation>搜索内容、执行者、修订</translation>
    </message>
    <message>
        <source>Search the activities</source>
        <translation>搜索活动</translation>
    </message>
    <message>
        <source>Show activities with this result</source>
        <translation>显示具有此结果的活动</translation>
    </message>
    <message>
        <source>Every result</source>
        <translation>所有结果</translation>
    </message>
    <message>
        <source>What was done to the database, newest first</source>
        <translation>对数据库所做的操作，最新的在前</translation>
    </message>
    <message>
        <source>Details of the selected activity</source>
        <translation>所选活动的详情</translation>
    </message>
    <message>
        <source>The journal cannot be read, so only what this window has done is listed. %1</source>
        <translation>无法读取日志，因此只列出此窗口所做的操作。%1</translation>
    </message>
    <message>
        <source>The journal is damaged in places; the rest of it is listed. %1</source>
        <translation>日志有部分损坏；已列出其余内容。%1</translation>
    </message>
    <message>
        <source>A database in memory has no journal. What this window does to it is listed here.</source>
        <translation>内存中的数据库没有日志。此窗口对它所做的操作会列在这里。</translation>
    </message>
    <message>
        <source>Upgrades, backups and restores are listed here, whoever has done them: who, when, and how it ended.</source>
        <translation>无论由谁执行，升级、备份和恢复都列在这里：谁、何时、结果如何。</translation>
    </message>
    <message>
        <source>There is nothing in the journal yet</source>
        <translation>日志中还没有内容</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Nothing is found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>No activity has these words and this result.</source>
        <translation>没有包含这些词且具有此结果的活动。</translation>
    </message>
</context>
<context>
    <name>meditrack::AdvanceLine</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>正在取消</translation>
    </message>
</context>
<context>
    <name>meditrack::BackupCommands</name>
    <message>
        <source>Looking for backups</source>
        <translation>正在查找备份</translation>
    </message>
    <message>
        <source>%1 is pinned: no retention deletes it.</source>
        <translation>%1 已固定：保留规则不会删除它。</translation>
    </message>
    <message>
        <source>%1 is not pinned any more.</source>
        <translation>%1 不再固定。</translation>
    </message>
    <message>
        <source>Pinning the backup</source>
        <translation>正在固定备份</translation>
    </message>
    <message>
        <source>Unpinning the backup</source>
        <translation>正在取消固定备份</translation>
    </message>
    <message>
        <source>Deleting the backup</source>
        <translation>正在删除备份</translation>
    </message>
    <message>
        <source>%1 is deleted.</source>
        <translation>%1 已删除。</translation>
    </message>
    <message>
        <source>Looking at what would go</source>
        <translation>正在确定会删除哪些</translation>
    </message>
    <message>
        <source>Tidying up</source>
        <translation>正在清理备份</translation>
    </message>
    <message>
        <source>Looking at the tables</source>
        <translation>正在查看表</translation>
    </message>
    <message>
        <source>Export to %1</source>
        <translation>导出到 %1</translation>
    </message>
    <message>
        <source>Looking at %1</source>
        <translation>正在检查 %1</translation>
    </message>
    <message>
        <source>Import of %1</source>
        <translation>导入 %1</translation>
    </message>
</context>
<context>
    <name>meditrack::BackupDesk</name>
    <message>
        <source>What happens to the rows that are there</source>
        <translation>如何处理现有的行</translation>
    </message>
    <message>
        <source>Replace the rows that are there</source>
        <translation>替换现有的行</translation>
    </message>
    <message>
        <source>Add to the rows that are there</source>
        <translation>添加到现有的行</translation>
    </message>
    <message>
        <source>Overwrite rows of the same key, add the others</source>
        <translation>覆盖键相同的行，添加其他行</translation>
    </message>
    <message>
        <source>Nothing is changed by this. You are asked before anything is.</source>
        <translation>这不会更改任何内容。更改之前会询问您。</translation>
    </message>
    <message>
        <source>What is here now is backed up first. If anything fails, or you cancel, it stays as it is.</source>
        <translation>先备份当前内容。如果出错或您取消，一切保持现状。</translation>
    </message>
    <message>
        <source>All of it is imported, or nothing.</source>
        <translation>要么全部导入，要么什么都不导入。</translation>
    </message>
    <message>
        <source>What is deleted is gone; cancelling keeps the rest.</source>
        <translation>删除的无法找回；取消会保留其余部分。</translation>
    </message>
    <message>
        <source>The file gets its name when it is complete.</source>
        <translation>文件完成后才会得到它的名称。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>The export is done</source>
        <translation>导出已完成</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>%1 was cancelled</source>
        <translation>%1：已取消</translation>
    </message>
    <message>
        <source>No file is left.</source>
        <translation>没有留下文件。</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>%1 has failed</source>
        <translation>%1：失败</translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation>未更改任何内容。</translation>
    </message>
    <message>
        <source>Undo the restore…</source>
        <translation>撤销恢复…</translation>
    </message>
    <message>
        <source>Review and upgrade…</source>
        <translation>查看并升级…</translation>
    </message>
    <message>
        <source>The restore is done</source>
        <translation>恢复已完成</translation>
    </message>
    <message>
        <source>Undo the import…</source>
        <translation>撤销导入…</translation>
    </message>
    <message>
        <source>The import is done</source>
        <translation>导入已完成</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
</context>
<context>
    <name>meditrack::CellPanel</name>
    <message>
        <source>Copy value</source>
        <translation>复制值</translation>
    </message>
    <message>
        <source>The whole value</source>
        <translation>完整的值</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>未选择任何内容</translation>
    </message>
    <message>
        <source>A value that is selected is shown here as a whole.</source>
        <translation>所选的值会在这里完整显示。</translation>
    </message>
    <message>
        <source>no type</source>
        <translation>无类型</translation>
    </message>
    <message>
        <source>%1, primary key</source>
        <translation>%1，主键</translation>
    </message>
    <message>
        <source>NULL: there is no value</source>
        <translation>NULL：没有值</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>An empty text</source>
        <translation>空文本</translation>
    </message>
    <message>
        <source>This row is not there any more. Refresh shows what is.</source>
        <translation>此行已不存在。“刷新”显示现有内容。</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>%1; the first %2 are shown</source>
        <translation>%1；显示前 %2</translation>
    </message>
    <message>
        <source>%1; the first %2 characters are shown</source>
        <translation>%1；显示前 %2 个字符</translation>
    </message>
</context>
<context>
    <name>meditrack::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation>输入命令</translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation>匹配的命令</translation>
    </message>
</context>
<context>
    <name>meditrack::ConnectForm</name>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>Database URL</source>
        <translation>数据库 URL</translation>
    </message>
    <message>
        <source>clinic</source>
        <translation>clinic</translation>
    </message>
    <message>
        <source>as on this computer</source>
        <translation>与此计算机相同</translation>
    </message>
    <message>
        <source>Where the server has it</source>
        <translation>服务器支持时</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>总是</translation>
    </message>
    <message>
        <source>Always, and check the server</source>
        <translation>总是，并检查服务器</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>服务器(&amp;S)</translation>
    </message>
    <message>
        <source>Da&amp;tabase</source>
        <translation>数据库(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>用户(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Encryption</source>
        <translation>加密(&amp;E)</translation>
    </message>
    <message>
        <source>or U&amp;RL</source>
        <translation>或 U&amp;RL</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>正在测试…</translation>
    </message>
    <message>
        <source>The name or the address of the server; a folder means a socket on this computer</source>
        <translation>服务器的名称或地址；文件夹表示此计算机上的套接字</translation>
    </message>
    <message>
        <source>Remember in this computer&apos;s keychain</source>
        <translation>保存在此计算机的密钥环中</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>is asked for where it is left empty</source>
        <translation>留空时会询问</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>密码(&amp;P)</translation>
    </message>
</context>
<context>
    <name>meditrack::CountsPlot</name>
    <message>
        <source>Rows in each table</source>
        <translation>每个表的行数</translation>
    </message>
</context>
<context>
    <name>meditrack::DataPage</name>
    <message>
        <source>Show rows</source>
        <translation>显示行</translation>
    </message>
    <message>
        <source>Tables and their rows</source>
        <translation>表及其行数</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Look at the rows of the selected table (Enter)</source>
        <translation>查看所选表的行（回车）</translation>
    </message>
    <message>
        <source>Rows in each table</source>
        <translation>每个表的行数</translation>
    </message>
    <message>
        <source>The %1 largest of %2 tables; all of them are in the list.</source>
        <translation>%2 个表中最大的 %1 个；全部都在列表中。</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>增长</translation>
    </message>
    <message>
        <source>Growth, rows in %1</source>
        <translation>增长，%1 的行数</translation>
    </message>
    <message>
        <source>Review and upgrade…</source>
        <translation>查看并升级…</translation>
    </message>
    <message>
        <source>No tables yet</source>
        <translation>还没有表</translation>
    </message>
    <message>
        <source>The first upgrade makes them.</source>
        <translation>第一次升级会创建它们。</translation>
    </message>
</context>
<context>
    <name>meditrack::DatabaseView</name>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Choose a database</source>
        <translation>选择数据库</translation>
    </message>
    <message>
        <source>Read at %1</source>
        <translation>读取于 %1</translation>
    </message>
    <message>
        <source>Upgrading</source>
        <translation>升级</translation>
    </message>
    <message>
        <source>Downgrading</source>
        <translation>降级</translation>
    </message>
    <message>
        <source>This tab closes as soon as “%1” has stopped</source>
        <translation>“%1”停止后，此标签页会立即关闭</translation>
    </message>
    <message>
        <source>It has been told to stop. A script that waits for something hears of it when it goes on.</source>
        <translation>已通知它停止。正在等待的脚本要到继续运行时才会得知。</translation>
    </message>
    <message>
        <source>Folder of pg_dump and pg_restore</source>
        <translation>pg_dump 和 pg_restore 所在文件夹</translation>
    </message>
    <message>
        <source>Clean up…</source>
        <translation>清理…</translation>
    </message>
    <message>
        <source>Something was interrupted in this database</source>
        <translation>此数据库中有操作被中断</translation>
    </message>
</context>
<context>
    <name>meditrack::Desktop</name>
    <message>
        <source>MediTrack Admin</source>
        <translation>MediTrack Admin</translation>
    </message>
    <message>
        <source>%1 is done.</source>
        <translation>%1：已完成。</translation>
    </message>
    <message>
        <source>%1 was cancelled.</source>
        <translation>%1：已取消。</translation>
    </message>
    <message>
        <source>%1 has failed.</source>
        <translation>%1：失败。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
</context>
<context>
    <name>meditrack::DetailsPanel</name>
    <message>
        <source>merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>branch point</source>
        <translation>分支点</translation>
    </message>
    <message>
        <source>head</source>
        <translation>头</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>脚本</translation>
    </message>
    <message>
        <source>Upgrade to here</source>
        <translation>升级到此处</translation>
    </message>
    <message>
        <source>Downgrade to here</source>
        <translation>降级到此处</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>复制 ID</translation>
    </message>
    <message>
        <source>Details of the selected revision</source>
        <translation>所选修订的详情</translation>
    </message>
    <message>
        <source>Select a revision to see what it does.</source>
        <translation>选择一个修订以查看它做什么。</translation>
    </message>
    <message>
        <source>Revision &lt;span style=&quot;font-family:&apos;%1&apos;&quot;&gt;%2&lt;/span&gt;</source>
        <translation>修订 &lt;span style=&quot;font-family:&apos;%1&apos;&quot;&gt;%2&lt;/span&gt;</translation>
    </message>
    <message>
        <source>Unknown revision</source>
        <translation>未知修订</translation>
    </message>
    <message>
        <source>Without a message</source>
        <translation>没有说明</translation>
    </message>
    <message>
        <source>The database says that it is at this revision, and no script here has it. It was most likely upgraded by a newer program. Open it with that one, or add the missing script.</source>
        <translation>数据库显示它位于此修订，而这里没有它的脚本。它很可能是由更新的程序升级的。请用那个程序打开，或添加缺少的脚本。</translation>
    </message>
    <message>
        <source>Written %1</source>
        <translation>编写于 %1</translation>
    </message>
    <message>
        <source>The first of its line</source>
        <translation>此分支线的第一个</translation>
    </message>
    <message>
        <source>Follows %1</source>
        <translation>接在 %1 之后</translation>
    </message>
    <message>
        <source>Needs %1</source>
        <translation>需要 %1</translation>
    </message>
    <message>
        <source>Followed by %1</source>
        <translation>其后为 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>另外 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>More that can be done with this revision</source>
        <translation>对此修订可执行的更多操作</translation>
    </message>
    <message>
        <source>What its file says</source>
        <translation>其文件的内容</translation>
    </message>
    <message>
        <source>What its upgrade runs on SQLite</source>
        <translation>其升级在 SQLite 上运行的内容</translation>
    </message>
    <message>
        <source>What its upgrade runs on PostgreSQL</source>
        <translation>其升级在 PostgreSQL 上运行的内容</translation>
    </message>
    <message>
        <source>Nothing runs.</source>
        <translation>不运行任何内容。</translation>
    </message>
</context>
<context>
    <name>meditrack::Dialogue</name>
    <message>
        <source>The report is saved</source>
        <translation>报告已保存</translation>
    </message>
    <message>
        <source>The password is not remembered</source>
        <translation>密码不会被保存</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain cannot be used: %1. You are signed in; next time you will be asked again.</source>
        <translation>无法使用此计算机的密钥环：%1。您已登录；下次会再次询问。</translation>
    </message>
    <message>
        <source>%1 was cancelled</source>
        <translation>%1：已取消</translation>
    </message>
    <message>
        <source>The old state is kept: nothing has changed.</source>
        <translation>保留旧状态：未更改任何内容。</translation>
    </message>
    <message>
        <source>The backup is made</source>
        <translation>备份已完成</translation>
    </message>
    <message>
        <source>The restore is done</source>
        <translation>恢复已完成</translation>
    </message>
    <message>
        <source>The import is done</source>
        <translation>导入已完成</translation>
    </message>
    <message>
        <source>The export is done</source>
        <translation>导出已完成</translation>
    </message>
    <message>
        <source>Save a report…</source>
        <translation>保存报告…</translation>
    </message>
    <message>
        <source>The backup is good</source>
        <translation>备份完好</translation>
    </message>
    <message>
        <source>The backup is good, with a warning</source>
        <translation>备份完好，但有一条警告</translation>
    </message>
    <message>
        <source>Nothing was run</source>
        <translation>未运行任何内容</translation>
    </message>
    <message>
        <source>The scripts in %1 were not trusted. The database is as it was.</source>
        <translation>%1 中的脚本未受信任。数据库保持原样。</translation>
    </message>
    <message>
        <source>Verify again</source>
        <translation>再次验证</translation>
    </message>
    <message>
        <source>This cannot be done now</source>
        <translation>现在无法执行</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>meditrack::DropDesk</name>
    <message>
        <source>There is no project in this folder</source>
        <translation>此文件夹中没有项目</translation>
    </message>
    <message>
        <source>A project has a file alembic.ini. Nothing has been done.</source>
        <translation>项目包含文件 alembic.ini。未做任何操作。</translation>
    </message>
    <message>
        <source>This backup cannot be restored now</source>
        <translation>现在无法还原此备份</translation>
    </message>
    <message>
        <source>These rows cannot be imported now</source>
        <translation>现在无法导入这些行</translation>
    </message>
    <message>
        <source>Choose a database…</source>
        <translation>选择数据库…</translation>
    </message>
    <message>
        <source>Restore as a new database…</source>
        <translation>还原为新数据库…</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>restored</translation>
    </message>
    <message>
        <source>This is a backup</source>
        <translation>这是备份</translation>
    </message>
    <message>
        <source>This is an export</source>
        <translation>这是导出文件</translation>
    </message>
    <message>
        <source>Which database is it to be restored into? What would change there is shown first. Nothing has been done.</source>
        <translation>要还原到哪个数据库？会先显示其中将发生的变化。未做任何操作。</translation>
    </message>
    <message>
        <source>Which database are its rows for? What would change there is shown first. Nothing has been done.</source>
        <translation>其中的行用于哪个数据库？会先显示其中将发生的变化。未做任何操作。</translation>
    </message>
</context>
<context>
    <name>meditrack::Exits</name>
    <message>
        <source>MediTrack Admin %1</source>
        <translation>MediTrack Admin %1</translation>
    </message>
    <message>
        <source>The step “%1” has failed</source>
        <translation>步骤“%1”失败</translation>
    </message>
</context>
<context>
    <name>meditrack::ExportBox</name>
    <message>
        <source>Another place…</source>
        <translation>其他位置…</translation>
    </message>
</context>
<context>
    <name>meditrack::ExportModel</name>
    <message>
        <source>Write something else in its place; empty stays empty, and what was equal stays equal</source>
        <translation>用别的内容代替它；空的仍为空，相同的仍相同</translation>
    </message>
    <message>
        <source>The column %1</source>
        <translation>列 %1</translation>
    </message>
    <message>
        <source>is computed from others</source>
        <translation>由其他列计算得出</translation>
    </message>
    <message>
        <source>made-up values</source>
        <translation>虚构的值</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>值</translation>
    </message>
</context>
<context>
    <name>meditrack::ExportPage</name>
    <message>
        <source>Another place…</source>
        <translation>其他位置…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Tables to export, and their columns</source>
        <translation>要导出的表及其列</translation>
    </message>
    <message>
        <source>One document</source>
        <translation>一个文档</translation>
    </message>
    <message>
        <source>One row a line (NDJSON)</source>
        <translation>每行一条记录（NDJSON）</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Zstandard</source>
        <translation>Zstandard</translation>
    </message>
    <message>
        <source>gzip</source>
        <translation>gzip</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>压缩</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Open a table to write made-up values in the place of what must not leave the house. The file can be imported into a database of the same revision.</source>
        <translation>展开一个表，用虚构的值代替不得外传的内容。该文件可以导入到相同修订的数据库中。</translation>
    </message>
    <message>
        <source>Export to JSON</source>
        <translation>导出为 JSON</translation>
    </message>
    <message>
        <source>Tick at least one table</source>
        <translation>请至少勾选一个表</translation>
    </message>
</context>
<context>
    <name>meditrack::FindBar</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Find in these rows</source>
        <translation>在这些行中查找</translation>
    </message>
    <message>
        <source>Rows with this text in some value, in upper or lower case (Ctrl+F, then Enter). Blobs are not looked into.</source>
        <translation>某个值包含此文本的行，不区分大小写（Ctrl+F，然后按回车）。不在二进制数据中查找。</translation>
    </message>
    <message>
        <source>In which column</source>
        <translation>在哪一列</translation>
    </message>
    <message>
        <source>Stop looking for it (Esc)</source>
        <translation>停止查找（Esc）</translation>
    </message>
    <message>
        <source>in all columns</source>
        <translation>在所有列中</translation>
    </message>
</context>
<context>
    <name>meditrack::FleetDesk</name>
    <message>
        <source>The password is not remembered</source>
        <translation>密码不会被保存</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain cannot be used: %1. You are signed in; next time you will be asked again.</source>
        <translation>无法使用此计算机的密钥环：%1。您已登录；下次会再次询问。</translation>
    </message>
    <message>
        <source>Nothing was added</source>
        <translation>未添加任何内容</translation>
    </message>
    <message>
        <source>No database was found there.</source>
        <translation>在那里没有找到数据库。</translation>
    </message>
    <message>
        <source>The fleet has all of them already.</source>
        <translation>它们都已在数据库群中。</translation>
    </message>
    <message>
        <source>%1: added to the fleet</source>
        <translation>%1：已添加到数据库群</translation>
    </message>
    <message>
        <source>Left out in %1: %2 without a version table, or that cannot be read.</source>
        <translation>在 %1 中略去：%2没有版本表，或无法读取。</translation>
    </message>
    <message>
        <source>Add all databases of a folder</source>
        <translation>添加文件夹中的所有数据库</translation>
    </message>
    <message>
        <source>The list cannot be written to %1: %2</source>
        <translation>无法将列表写入 %1：%2</translation>
    </message>
    <message>
        <source>Choose another place for it.</source>
        <translation>请为它选择其他位置。</translation>
    </message>
    <message>
        <source>The list is saved</source>
        <translation>列表已保存</translation>
    </message>
</context>
<context>
    <name>meditrack::FleetModel</name>
    <message>
        <source>Nobody has looked at it yet.</source>
        <translation>尚未查看过它。</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>无需执行任何操作。</translation>
    </message>
    <message>
        <source>Goes first</source>
        <translation>最先升级</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Not looked at yet</source>
        <translation>尚未查看</translation>
    </message>
    <message>
        <source>It cannot be chosen. %1</source>
        <translation>无法选择。%1</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>已选择</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>未选择</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>修订</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>上次备份</translation>
    </message>
    <message>
        <source>This run</source>
        <translation>此次运行</translation>
    </message>
    <message>
        <source>It has no version table: open it in a tab to begin with it.</source>
        <translation>它没有版本表：请在标签页中打开它以开始使用。</translation>
    </message>
</context>
<context>
    <name>meditrack::FleetPage</name>
    <message>
        <source>Go on with the others without asking</source>
        <translation>不再询问，继续处理其余的</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查看</translation>
    </message>
    <message>
        <source>Upgrade…</source>
        <translation>升级…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>保存报告…</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Choose all that are ready</source>
        <translation>选择所有有更新的</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>数据库群</translation>
    </message>
    <message>
        <source>Add databases</source>
        <translation>添加数据库</translation>
    </message>
    <message>
        <source>Add databases, or a list of them</source>
        <translation>添加数据库或数据库列表</translation>
    </message>
    <message>
        <source>Look at all databases again (F5)</source>
        <translation>重新查看所有数据库（F5）</translation>
    </message>
    <message>
        <source>&amp;Files…</source>
        <translation>文件(&amp;F)…</translation>
    </message>
    <message>
        <source>A f&amp;older…</source>
        <translation>文件夹(&amp;O)…</translation>
    </message>
    <message>
        <source>Databases of a &amp;server…</source>
        <translation>服务器的数据库(&amp;S)…</translation>
    </message>
    <message>
        <source>The &amp;recent ones</source>
        <translation>最近的数据库(&amp;R)</translation>
    </message>
    <message>
        <source>Add a &amp;list…</source>
        <translation>添加列表(&amp;L)…</translation>
    </message>
    <message>
        <source>Sa&amp;ve the list…</source>
        <translation>保存列表(&amp;V)…</translation>
    </message>
    <message>
        <source>Scripts of another &amp;project…</source>
        <translation>其他项目的脚本(&amp;P)…</translation>
    </message>
    <message>
        <source>Find its databases</source>
        <translation>查找其数据库</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>URL of the server</source>
        <translation>服务器的 URL</translation>
    </message>
    <message>
        <source>All databases of this server that have a version table are added. They are only looked at; the password is asked for, and never written into the list.</source>
        <translation>添加此服务器上所有有版本表的数据库。只会查看它们；会询问密码，但绝不会写入列表。</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Updates ready</source>
        <translation>更新就绪</translation>
    </message>
    <message>
        <source>Something is in the way</source>
        <translation>存在问题</translation>
    </message>
    <message>
        <source>In this run</source>
        <translation>此次运行中</translation>
    </message>
    <message>
        <source>Which databases are shown</source>
        <translation>显示哪些数据库</translation>
    </message>
    <message>
        <source>Search by name or place</source>
        <translation>按名称或位置搜索</translation>
    </message>
    <message>
        <source>Databases of the fleet</source>
        <translation>数据库群中的数据库</translation>
    </message>
    <message>
        <source>Choose, or not</source>
        <translation>选择或取消选择</translation>
    </message>
    <message>
        <source>Open in a tab</source>
        <translation>在标签页中打开</translation>
    </message>
    <message>
        <source>Goes first</source>
        <translation>最先升级</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>未指定</translation>
    </message>
    <message>
        <source>Remove from the fleet</source>
        <translation>从数据库群中移除</translation>
    </message>
    <message>
        <source>Many databases, one after the other</source>
        <translation>多个数据库，逐个处理</translation>
    </message>
    <message>
        <source>Put the databases of all clinics together here: see at a glance which of them have updates ready, and upgrade them in one go. One goes first; the first failure stops the rest.</source>
        <translation>把所有诊所的数据库集中到这里：一眼看出哪些有更新就绪，并一次性升级。先升级其中一个；一旦失败，其余的即停止。</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Add a server…</source>
        <translation>添加服务器…</translation>
    </message>
    <message>
        <source>Add the recent ones</source>
        <translation>添加最近的数据库</translation>
    </message>
    <message>
        <source>Open a list…</source>
        <translation>打开列表…</translation>
    </message>
    <message>
        <source>What went wrong, in full</source>
        <translation>出错的完整说明</translation>
    </message>
    <message>
        <source>%1 with updates ready</source>
        <translation>%1 个有更新</translation>
    </message>
    <message>
        <source>something is in the way of %1</source>
        <translation>%1 个存在问题</translation>
    </message>
    <message>
        <source>scripts of %1</source>
        <translation>%1 的脚本</translation>
    </message>
    <message>
        <source>Sign in to %1…</source>
        <translation>登录 %1…</translation>
    </message>
    <message>
        <source>Upgrade %1…</source>
        <translation>升级 %1…</translation>
    </message>
    <message>
        <source>Choose databases first</source>
        <translation>请先选择数据库</translation>
    </message>
    <message>
        <source>Another window is at work on it.</source>
        <translation>另一个窗口正在处理它。</translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation>到此为止</translation>
    </message>
    <message>
        <source>Go on with the other %1</source>
        <translation>继续其余 %1 个</translation>
    </message>
    <message>
        <source>Go on with the %1 that are left</source>
        <translation>继续剩下的 %1 个</translation>
    </message>
    <message>
        <source>At %1</source>
        <translation>位于 %1</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>从 %1 到 %2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Backup of the state before: %1</source>
        <translation>之前状态的备份：%1</translation>
    </message>
    <message>
        <source>Last backup: %1</source>
        <translation>上次备份：%1</translation>
    </message>
</context>
<context>
    <name>meditrack::FleetRunner</name>
    <message>
        <source>The fleet was not upgraded</source>
        <translation>数据库群未升级</translation>
    </message>
    <message>
        <source>Nothing was run</source>
        <translation>未运行任何内容</translation>
    </message>
    <message>
        <source>The scripts in %1 were not trusted. All databases are as they were.</source>
        <translation>%1 中的脚本未受信任。所有数据库保持原样。</translation>
    </message>
    <message>
        <source>The upgrade of the fleet</source>
        <translation>数据库群升级</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>The report is saved</source>
        <translation>报告已保存</translation>
    </message>
    <message>
        <source>The first database of the fleet</source>
        <translation>数据库群的第一个数据库</translation>
    </message>
</context>
<context>
    <name>meditrack::GrowthPlot</name>
    <message>
        <source>%1 M</source>
        <translation>%1 M</translation>
    </message>
    <message>
        <source>%1 k</source>
        <translation>%1 k</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>增长</translation>
    </message>
    <message>
        <source>Rows in %1 over time</source>
        <translation>%1 的行数随时间的变化</translation>
    </message>
    <message>
        <source>Select a table to see how it grows.</source>
        <translation>选择一个表以查看它如何增长。</translation>
    </message>
    <message>
        <source>Growth shows from the second day on: rows are counted each time that the database is opened.</source>
        <translation>增长从第二天开始显示：每次打开数据库时都会统计行数。</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>meditrack::HeaderBar</name>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Search revisions   Ctrl+F</source>
        <translation>搜索修订   Ctrl+F</translation>
    </message>
    <message>
        <source>Search revisions</source>
        <translation>搜索修订</translation>
    </message>
    <message>
        <source>Read the database again (F5)</source>
        <translation>刷新数据库（F5）</translation>
    </message>
    <message>
        <source>MediTrack Admin</source>
        <translation>MediTrack Admin</translation>
    </message>
    <message>
        <source>No database is open</source>
        <translation>没有打开数据库</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>%1 mode</source>
        <translation>%1模式</translation>
    </message>
</context>
<context>
    <name>meditrack::HistoryPage</name>
    <message>
        <source>Revisions, newest first</source>
        <translation>修订，最新的在前</translation>
    </message>
    <message>
        <source>No revision is like this. Clear the filter to see all of them.</source>
        <translation>没有符合条件的修订。清除筛选可查看全部。</translation>
    </message>
    <message>
        <source>Write the first revision…</source>
        <translation>编写第一个修订…</translation>
    </message>
    <message>
        <source>No revisions yet</source>
        <translation>还没有修订</translation>
    </message>
    <message>
        <source>There is no script in %1 yet. A revision is a script that changes tables; what is written there shows here after Refresh (F5).</source>
        <translation>%1 中还没有脚本。修订是更改表的脚本；在那里编写的内容在“刷新”（F5）后会显示在这里。</translation>
    </message>
</context>
<context>
    <name>meditrack::JobBar</name>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Show steps</source>
        <translation>显示步骤</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Running job</source>
        <translation>正在运行的任务</translation>
    </message>
    <message>
        <source>Progress of the running job</source>
        <translation>正在运行的任务的进度</translation>
    </message>
    <message>
        <source>Stop and keep the old state (Esc)</source>
        <translation>停止并保留旧状态（Esc）</translation>
    </message>
    <message>
        <source>%1: failed</source>
        <translation>%1：失败</translation>
    </message>
    <message>
        <source>cancelling · %1</source>
        <translation>正在取消 · %1</translation>
    </message>
    <message>
        <source>%1: %2 s left</source>
        <translation>%1：剩余 %2 秒</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>step %1 of %2 · %3</source>
        <translation>第 %1 步，共 %2 步 · %3</translation>
    </message>
</context>
<context>
    <name>meditrack::JobRunner</name>
    <message>
        <source>Something went wrong inside the program</source>
        <translation>程序内部出错</translation>
    </message>
    <message>
        <source>Try again; if it stays, report it with the details below.</source>
        <translation>请重试；如果仍然出现，请附上下面的详情报告。</translation>
    </message>
</context>
<context>
    <name>meditrack::JournalDesk</name>
    <message>
        <source>“%1” cannot be written: %2.</source>
        <translation>无法写入“%1”：%2。</translation>
    </message>
    <message>
        <source>No file is left.</source>
        <translation>没有留下文件。</translation>
    </message>
    <message>
        <source>Free some space, or choose another disk.</source>
        <translation>请释放空间，或选择其他磁盘。</translation>
    </message>
    <message>
        <source>Exporting the journal</source>
        <translation>正在导出日志</translation>
    </message>
    <message>
        <source>The journal is exported</source>
        <translation>日志已导出</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln 条记录</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meditrack::Keychain</name>
    <message>
        <source>it does not answer</source>
        <translation>它没有响应</translation>
    </message>
    <message>
        <source>this program was built without it</source>
        <translation>此程序构建时不含它</translation>
    </message>
</context>
<context>
    <name>meditrack::MainWindow</name>
    <message>
        <source>Open databases</source>
        <translation>打开的数据库</translation>
    </message>
    <message>
        <source>%1 – MediTrack Admin</source>
        <translation>%1 – MediTrack Admin</translation>
    </message>
    <message>
        <source>MediTrack Admin</source>
        <translation>MediTrack Admin</translation>
    </message>
    <message>
        <source>MediTrack Admin %1</source>
        <translation>MediTrack Admin %1</translation>
    </message>
    <message>
        <source>Moves a database along its Alembic revisions. Free software under the GPL, version 3 or later.</source>
        <translation>使数据库沿 Alembic 修订升级或降级。自由软件，依据 GPL 第 3 版或更高版本。</translation>
    </message>
    <message>
        <source>The picture cannot be written to %1</source>
        <translation>无法将图片写入 %1</translation>
    </message>
    <message>
        <source>The window speaks the system&apos;s language from its next start on.</source>
        <translation>窗口将从下次启动起使用系统语言。</translation>
    </message>
    <message>
        <source>The window speaks %1 from its next start on.</source>
        <translation>窗口将从下次启动起使用%1。</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>数据库群</translation>
    </message>
    <message>
        <source>This window only looks: it was started with --read-only.</source>
        <translation>此窗口只能查看：它是用 --read-only 启动的。</translation>
    </message>
    <message>
        <source>Closing %1</source>
        <translation>正在关闭 %1</translation>
    </message>
    <message>
        <source>%1, wants your attention</source>
        <translation>%1，需要您注意</translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation>页面(&amp;P)</translation>
    </message>
</context>
<context>
    <name>meditrack::MessageBar</name>
    <message>
        <source>revision %1</source>
        <translation>修订 %1</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1，第 %2 行</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>显示详情</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>Details of the error</source>
        <translation>错误详情</translation>
    </message>
    <message>
        <source>Copy the whole message, to show it to somebody who can help</source>
        <translation>复制整条消息，以便给能帮忙的人看</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>SQL: %1</source>
        <translation>SQL：%1</translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation>未更改任何内容。</translation>
    </message>
    <message>
        <source>Retry; if it stays, copy the details and show them to whoever looks after this database.</source>
        <translation>请重试；如果仍然出现，请复制详情并交给负责此数据库的人。</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>隐藏详情</translation>
    </message>
</context>
<context>
    <name>meditrack::NavBar</name>
    <message>
        <source>Places</source>
        <translation>导航</translation>
    </message>
</context>
<context>
    <name>meditrack::OverviewPage</name>
    <message>
        <source>Last applied</source>
        <translation>最近应用</translation>
    </message>
    <message>
        <source>Review and upgrade…</source>
        <translation>查看并升级…</translation>
    </message>
    <message>
        <source>Show history</source>
        <translation>显示历史</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>健康状况</translation>
    </message>
    <message>
        <source>Show data</source>
        <translation>显示数据</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Tables and their rows</source>
        <translation>表及其行数</translation>
    </message>
    <message>
        <source>There are no tables yet. The first upgrade makes them.</source>
        <translation>还没有表。第一次升级会创建它们。</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Nothing has been applied yet.</source>
        <translation>尚未应用任何内容。</translation>
    </message>
    <message>
        <source>Growth, rows in %1</source>
        <translation>增长，%1 的行数</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>以及另外 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>written %1</source>
        <translation>编写于 %1</translation>
    </message>
    <message>
        <source>Scripts in %1</source>
        <translation>脚本位于 %1</translation>
    </message>
    <message>
        <source>Apply every update (Ctrl+U)</source>
        <translation>应用所有更新（Ctrl+U）</translation>
    </message>
    <message>
        <source>Make a verified copy (Ctrl+B)</source>
        <translation>创建一份经过验证的备份（Ctrl+B）</translation>
    </message>
    <message>
        <source>There are no revisions yet.</source>
        <translation>还没有修订。</translation>
    </message>
    <message>
        <source>Open another project…</source>
        <translation>打开其他项目…</translation>
    </message>
</context>
<context>
    <name>meditrack::PageMenu</name>
    <message>
        <source>There is no button on this page</source>
        <translation>此页上没有按钮</translation>
    </message>
</context>
<context>
    <name>meditrack::PasswordDialog</name>
    <message>
        <source>Remember in this computer&apos;s keychain</source>
        <translation>保存在此计算机的密钥环中</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>This program was built without a keychain.</source>
        <translation>此程序构建时不含密钥环。</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>密码(&amp;P)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
</context>
<context>
    <name>meditrack::Prompts</name>
    <message>
        <source>Open a database</source>
        <translation>打开数据库</translation>
    </message>
    <message>
        <source>SQLite databases (*.db *.sqlite *.sqlite3 *.db3)</source>
        <translation>SQLite 数据库 (*.db *.sqlite *.sqlite3 *.db3)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>Alembic configurations (*.ini)</source>
        <translation>Alembic 配置 (*.ini)</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Backups (*.tar.zst *.tar.gz *.tar.xz *.tar *.db *.sqlite *.sqlite3)</source>
        <translation>备份 (*.tar.zst *.tar.gz *.tar.xz *.tar *.db *.sqlite *.sqlite3)</translation>
    </message>
    <message>
        <source>Verify a backup</source>
        <translation>验证备份</translation>
    </message>
    <message>
        <source>Import a JSON file</source>
        <translation>导入 JSON 文件</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>网页 (*.html)</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>导出到</translation>
    </message>
    <message>
        <source>JSON (*.json *.ndjson *.json.zst *.json.gz)</source>
        <translation>JSON (*.json *.ndjson *.json.zst *.json.gz)</translation>
    </message>
    <message>
        <source>Add databases to the fleet</source>
        <translation>将数据库添加到数据库群</translation>
    </message>
    <message>
        <source>Add a list of databases</source>
        <translation>添加数据库列表</translation>
    </message>
    <message>
        <source>Lists (*.json *.txt *.lst)</source>
        <translation>列表 (*.json *.txt *.lst)</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>保存列表</translation>
    </message>
    <message>
        <source>JSON, with environments and scripts (*.json)</source>
        <translation>JSON，含环境和脚本 (*.json)</translation>
    </message>
    <message>
        <source>Text, a database a line (*.txt)</source>
        <translation>文本，每行一个数据库 (*.txt)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Export the journal</source>
        <translation>导出日志</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>Restore as a new database</source>
        <translation>还原为新数据库</translation>
    </message>
</context>
<context>
    <name>meditrack::RetentionForm</name>
    <message>
        <source>Keep the newest</source>
        <translation>保留最新的</translation>
    </message>
    <message>
        <source>backups</source>
        <translation>份备份</translation>
    </message>
    <message>
        <source>and all those of the last</source>
        <translation>以及最近</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天的全部备份</translation>
    </message>
    <message>
        <source>but together at most</source>
        <translation>但总共最多</translation>
    </message>
    <message>
        <source>GB: the oldest go first</source>
        <translation>GB：最旧的先删</translation>
    </message>
</context>
<context>
    <name>meditrack::ReviewPage</name>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Rehearse on a copy</source>
        <translation>在副本上试运行</translation>
    </message>
    <message>
        <source>Runs everything on a copy of the database, and tells what it did</source>
        <translation>在数据库的副本上全部运行一遍，并显示结果</translation>
    </message>
    <message>
        <source>What the selected step does</source>
        <translation>所选步骤做什么</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>SQL of the selected step</source>
        <translation>所选步骤的 SQL</translation>
    </message>
    <message>
        <source>What it does is not known yet</source>
        <translation>它做什么尚不清楚</translation>
    </message>
    <message>
        <source>What this step does is not known yet. A rehearsal on a copy shows it.</source>
        <translation>此步骤做什么尚不清楚。在副本上试运行可以看到。</translation>
    </message>
</context>
<context>
    <name>meditrack::RevisionFilterBar</name>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Which revisions are listed</source>
        <translation>列出哪些修订</translation>
    </message>
    <message>
        <source>All revisions</source>
        <translation>所有修订</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>已应用</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>头修订</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Of which branch</source>
        <translation>属于哪个分支</translation>
    </message>
    <message>
        <source>All branches</source>
        <translation>所有分支</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>meditrack::RevisionForm</name>
    <message>
        <source>Follows</source>
        <translation>前一修订</translation>
    </message>
    <message>
        <source>In a few words, such as “add phone to patients”</source>
        <translation>用几个词，例如“add phone to patients”</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>它做什么</translation>
    </message>
    <message>
        <source>The revision that it follows</source>
        <translation>它之前的修订</translation>
    </message>
    <message>
        <source>makes a branch</source>
        <translation>形成分支</translation>
    </message>
    <message>
        <source>merge heads</source>
        <translation>合并头修订</translation>
    </message>
</context>
<context>
    <name>meditrack::RevisionModel</name>
    <message>
        <source>No script here knows this revision</source>
        <translation>这里没有此修订的脚本</translation>
    </message>
    <message>
        <source>%1, lane %2</source>
        <translation>%1，第 %2 道</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>修订</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>编写时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>head</source>
        <translation>head</translation>
    </message>
</context>
<context>
    <name>meditrack::RowsModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Primary key</source>
        <translation>主键</translation>
    </message>
    <message>
        <source>Click to sort</source>
        <translation>点击排序</translation>
    </message>
    <message>
        <source>No index of its own without NULL: it cannot be sorted at once</source>
        <translation>没有不含 NULL 的专用索引：无法立即排序</translation>
    </message>
</context>
<context>
    <name>meditrack::RowsPage</name>
    <message>
        <source>Tables</source>
        <translation>表</translation>
    </message>
    <message>
        <source>First</source>
        <translation>最前</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最后</translation>
    </message>
    <message>
        <source>Back to the tables</source>
        <translation>返回表</translation>
    </message>
    <message>
        <source>Back to the tables (Esc)</source>
        <translation>返回表（Esc）</translation>
    </message>
    <message>
        <source>The first row (Ctrl+Home)</source>
        <translation>第一行（Ctrl+Home）</translation>
    </message>
    <message>
        <source>The last row (Ctrl+End)</source>
        <translation>最后一行（Ctrl+End）</translation>
    </message>
    <message>
        <source>Row number</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Go to the row of this number</source>
        <translation>转到此编号的行</translation>
    </message>
    <message>
        <source>Go to the row of this number (Ctrl+G)</source>
        <translation>转到此编号的行（Ctrl+G）</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>复制值</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>This view has no rows now.</source>
        <translation>此视图现在没有行。</translation>
    </message>
    <message>
        <source>This table is empty.</source>
        <translation>此表为空。</translation>
    </message>
    <message>
        <source>Rows are read again when the job is done.</source>
        <translation>任务完成后会重新读取行。</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>view</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>no key: far rows take longer</source>
        <translation>没有键：靠后的行需要更长时间</translation>
    </message>
    <message>
        <source>There are rows from 1 to %1.</source>
        <translation>有第 1 行到第 %1 行。</translation>
    </message>
    <message>
        <source>“%1” has no index of its own without NULL: sorting by it would read the whole table.</source>
        <translation>“%1”没有不含 NULL 的专用索引：按它排序会读取整个表。</translation>
    </message>
    <message>
        <source>NULL is no value: an empty text was copied.</source>
        <translation>NULL 不是值：已复制空文本。</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已复制该值。</translation>
    </message>
    <message>
        <source>The row was copied.</source>
        <translation>已复制该行。</translation>
    </message>
    <message>
        <source>The row was copied; long values as far as the list shows them.</source>
        <translation>已复制该行；长的值只复制列表中显示的部分。</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>计数</translation>
    </message>
    <message>
        <source>Count all of these rows; you can go on looking at them meanwhile</source>
        <translation>统计所有这些行；在此期间可以继续查看</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在计数…</translation>
    </message>
    <message>
        <source>Stopped before the end: these are the rows of before.</source>
        <translation>在结束前已停止：这些是之前的行。</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>Nothing found: no row of “%1” contains “%2”.</source>
        <translation>未找到：“%1”中没有包含“%2”的行。</translation>
    </message>
    <message>
        <source>Nothing found: no value of “%1” contains “%2”.</source>
        <translation>未找到：“%1”中没有包含“%2”的值。</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>超过 %1</translation>
    </message>
    <message>
        <source>found: %1</source>
        <translation>找到：%1</translation>
    </message>
</context>
<context>
    <name>meditrack::RunFlow</name>
    <message>
        <source>This database cannot be moved now</source>
        <translation>现在无法升级或降级此数据库</translation>
    </message>
    <message>
        <source>There is nothing to do</source>
        <translation>无需执行任何操作</translation>
    </message>
    <message>
        <source>The database is there already.</source>
        <translation>数据库已处于该修订。</translation>
    </message>
</context>
<context>
    <name>meditrack::RunPage</name>
    <message>
        <source>Cancel and keep the old state</source>
        <translation>取消并保留旧状态</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>撤销…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Restores the backup that was made before this run</source>
        <translation>恢复此次运行之前创建的备份</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>SQL of this job</source>
        <translation>此任务的 SQL</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>started %1</source>
        <translation>开始于 %1</translation>
    </message>
    <message>
        <source>Cancelling: what was done so far is being taken back.</source>
        <translation>正在取消：正在回滚已做的更改。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1 It took %2.</source>
        <translation>%1 用时 %2。</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>The old state is kept.</source>
        <translation>保留旧状态。</translation>
    </message>
    <message>
        <source>longer than expected</source>
        <translation>比预计的久</translation>
    </message>
</context>
<context>
    <name>meditrack::ScriptDesk</name>
    <message>
        <source>A backup is made first. If anything fails, or you cancel, the version table stays as it is.</source>
        <translation>先创建一份备份。如果出错或您取消，版本表保持原样。</translation>
    </message>
    <message>
        <source>The database stays as it is.</source>
        <translation>数据库保持原样。</translation>
    </message>
    <message>
        <source>Working out the stamp</source>
        <translation>正在准备标记</translation>
    </message>
    <message>
        <source>There is nothing to stamp: the database is there already.</source>
        <translation>无需标记：数据库已处于该修订。</translation>
    </message>
    <message>
        <source>Say in a few words what it does: they become the name of the file.</source>
        <translation>请用几个词说明它做什么：这些词会成为文件名。</translation>
    </message>
    <message>
        <source>Stamp to %1</source>
        <translation>标记到 %1</translation>
    </message>
    <message>
        <source>Undo the stamp…</source>
        <translation>撤销标记…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>The database is stamped</source>
        <translation>数据库已标记</translation>
    </message>
    <message>
        <source>Revision %1 is in %2.</source>
        <translation>修订 %1 位于 %2。</translation>
    </message>
    <message>
        <source>Merging the heads</source>
        <translation>正在合并头修订</translation>
    </message>
    <message>
        <source>Writing a revision</source>
        <translation>正在生成修订</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>已生成</translation>
    </message>
    <message>
        <source>The script is written</source>
        <translation>脚本已生成</translation>
    </message>
    <message>
        <source>Open the script</source>
        <translation>打开脚本</translation>
    </message>
    <message>
        <source>A backup is made first. If anything fails, or you cancel, everything stays as it is.</source>
        <translation>先创建备份。如果失败或您取消，一切保持原样。</translation>
    </message>
    <message>
        <source>Cleaning up</source>
        <translation>正在清理</translation>
    </message>
    <message>
        <source>It is cleaned up</source>
        <translation>已清理</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>撤销…</translation>
    </message>
</context>
<context>
    <name>meditrack::ScriptTurn</name>
    <message>
        <source>Waiting for the scripts of another tab</source>
        <translation>正在等待另一个标签页的脚本</translation>
    </message>
    <message>
        <source>Cancelled while the scripts of another tab ran</source>
        <translation>在另一个标签页的脚本运行时取消</translation>
    </message>
    <message>
        <source>Nothing was run and nothing has been changed.</source>
        <translation>未运行任何内容，也未更改任何内容。</translation>
    </message>
</context>
<context>
    <name>meditrack::ScriptView</name>
    <message>
        <source>Script of the selected revision</source>
        <translation>所选修订的脚本</translation>
    </message>
</context>
<context>
    <name>meditrack::Session</name>
    <message>
        <source>Cancelled. The old state is kept: nothing has changed.</source>
        <translation>已取消。保留旧状态：未更改任何内容。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>Reading the database</source>
        <translation>正在读取数据库</translation>
    </message>
    <message>
        <source>Waiting for the password of %1</source>
        <translation>正在等待 %1 的密码</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>正在打开</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>读取 %1</translation>
    </message>
    <message>
        <source>Looking at the scripts</source>
        <translation>正在查看脚本</translation>
    </message>
    <message>
        <source>Working out the upgrade</source>
        <translation>正在准备升级</translation>
    </message>
    <message>
        <source>Working out the downgrade</source>
        <translation>正在准备降级</translation>
    </message>
    <message>
        <source>Trying it on a copy</source>
        <translation>正在副本上试运行</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>Verifying the backup</source>
        <translation>正在验证备份</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>正在生成报告</translation>
    </message>
    <message>
        <source>Checking what the last restore has kept</source>
        <translation>正在检查上次恢复保留的内容</translation>
    </message>
    <message>
        <source>Checking the backup</source>
        <translation>正在检查备份</translation>
    </message>
</context>
<context>
    <name>meditrack::SheetPage</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>What there is, and what there would be</source>
        <translation>当前内容与之后的内容</translation>
    </message>
</context>
<context>
    <name>meditrack::ShelfModel</name>
    <message>
        <source>damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>when made</source>
        <translation>创建时</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>Pinned: no retention deletes it</source>
        <translation>已固定：保留规则不会删除它</translation>
    </message>
    <message>
        <source>Restored to a private place and looked through: good</source>
        <translation>已恢复到受保护的位置并完整检查：完好</translation>
    </message>
    <message>
        <source>Its copy was checked before it got its name. “Verify” looks through it again.</source>
        <translation>它的副本在得到名称之前已检查过。“验证”会再次检查。</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>已固定</translation>
    </message>
    <message>
        <source>not pinned</source>
        <translation>未固定</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>修订</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>验证</translation>
    </message>
</context>
<context>
    <name>meditrack::ShelfPage</name>
    <message>
        <source>Nothing is ever deleted by itself. “Tidy up” shows first what would go.</source>
        <translation>不会自动删除任何内容。“清理”会先显示将删除哪些。</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>打开其他文件…</translation>
    </message>
    <message>
        <source>Tidy up…</source>
        <translation>清理…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Looking for backups…</source>
        <translation>正在查找备份…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>报告…</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Backups, newest first</source>
        <translation>备份，最新的在前</translation>
    </message>
    <message>
        <source>No backups yet</source>
        <translation>还没有备份</translation>
    </message>
    <message>
        <source>A backup is a checked copy of everything in the database. One is made by itself before each upgrade, downgrade, restore and import.</source>
        <translation>备份是数据库全部内容的一份经过检查的副本。每次升级、降级、恢复和导入之前都会自动创建一份。</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>再次查找</translation>
    </message>
    <message>
        <source>The backups cannot be read</source>
        <translation>无法读取备份</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>Verified %1, with a warning</source>
        <translation>%1验证，有一条警告</translation>
    </message>
    <message>
        <source>Verified %1</source>
        <translation>%1验证</translation>
    </message>
    <message>
        <source>%1 unpacked</source>
        <translation>解包后 %1</translation>
    </message>
    <message>
        <source>made by %1 on %2</source>
        <translation>由 %1 在 %2 上创建</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>取消固定</translation>
    </message>
    <message>
        <source>Put this backup in the place of what is in the database now: you are asked first (Enter)</source>
        <translation>用此备份代替数据库中现有的内容：会先询问您（回车）</translation>
    </message>
    <message>
        <source>Restore it to a private place and look through everything (V)</source>
        <translation>恢复到受保护的位置并全部检查（V）</translation>
    </message>
    <message>
        <source>Save what a verification finds as a page to print (R)</source>
        <translation>将验证结果保存为可打印的页面（R）</translation>
    </message>
    <message>
        <source>Let the retention delete it again (P)</source>
        <translation>让保留规则可以再次删除它（P）</translation>
    </message>
    <message>
        <source>Keep it, whatever the retention says (P)</source>
        <translation>无论保留规则如何都保留它（P）</translation>
    </message>
    <message>
        <source>Delete this backup for good: you are asked first (Del)</source>
        <translation>永久删除此备份：会先询问您（Del）</translation>
    </message>
    <message>
        <source>Open the folder that it is in (F)</source>
        <translation>打开它所在的文件夹（F）</translation>
    </message>
    <message>
        <source>Make a verified copy (Ctrl+B)</source>
        <translation>创建一份经过验证的备份（Ctrl+B）</translation>
    </message>
    <message>
        <source>Restore a backup from elsewhere</source>
        <translation>恢复其他文件夹中的备份</translation>
    </message>
    <message>
        <source>Delete what a rule does not keep: you see first what would go</source>
        <translation>删除规则不保留的备份：您会先看到将删除哪些</translation>
    </message>
    <message>
        <source>Take rows from a JSON file: you see first what would change</source>
        <translation>从 JSON 文件取入行：您会先看到将改变什么</translation>
    </message>
    <message>
        <source>Write rows into a JSON file</source>
        <translation>将行写入 JSON 文件</translation>
    </message>
</context>
<context>
    <name>meditrack::StartPage</name>
    <message>
        <source>Or drop a database, a backup or the folder of a project anywhere on this window. It is only read; nothing changes before you say so.</source>
        <translation>或者将数据库、备份或项目文件夹拖放到此窗口的任意位置。只会读取；在您同意之前不会更改任何内容。</translation>
    </message>
    <message>
        <source>Recent databases</source>
        <translation>最近的数据库</translation>
    </message>
    <message>
        <source>None yet. Open a file or connect to a server: it will be found here the next time, with what there is to do.</source>
        <translation>还没有。打开文件或连接服务器：下次会列在这里，并说明有什么要做。</translation>
    </message>
    <message>
        <source>Remove from this list</source>
        <translation>从此列表中移除</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open a database</source>
        <translation>打开数据库</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>A SQLite database of this computer</source>
        <translation>此计算机上的 SQLite 数据库</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>打开项目…</translation>
    </message>
    <message>
        <source>The database that an alembic.ini names</source>
        <translation>alembic.ini 指定的数据库</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>试用示例</translation>
    </message>
    <message>
        <source>A small clinic to play with; nothing of yours is touched</source>
        <translation>一个供试用的小诊所；不会影响您的数据</translation>
    </message>
    <message>
        <source>Connect to PostgreSQL</source>
        <translation>连接 PostgreSQL</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>数据库群</translation>
    </message>
    <message>
        <source>Many databases, upgraded one after the other</source>
        <translation>多个数据库，逐个升级</translation>
    </message>
</context>
<context>
    <name>meditrack::StepModel</name>
    <message>
        <source>Cancelled here</source>
        <translation>在此取消</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>running</source>
        <translation>正在运行</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>rolled back</source>
        <translation>已回滚</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln statements</source>
        <translation>
            <numerusform>%Ln 条语句</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Running · %1</source>
        <translation>正在运行 · %1</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>正在运行</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Ran, and was rolled back</source>
        <translation>已运行并回滚</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>立即</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>Lock, space, integrity and foreign keys; then a verified backup</source>
        <translation>锁、空间、完整性和外键；然后做一份经过验证的备份</translation>
    </message>
    <message>
        <source>Compare and commit</source>
        <translation>比较并提交</translation>
    </message>
    <message>
        <source>%1, %2 changed</source>
        <translation>%1，更改了 %2</translation>
    </message>
    <message>
        <source>Check and back up</source>
        <translation>检查并备份</translation>
    </message>
    <message>
        <source>Do the rows of every table agree with what the statements did?</source>
        <translation>各表的行数是否与语句相符？</translation>
    </message>
</context>
<context>
    <name>meditrack::TableModel</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>materialized view</source>
        <translation>物化视图</translation>
    </message>
    <message>
        <source>view</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>%1 (%2): its rows come from its query, and are counted when you ask for it.</source>
        <translation>%1（%2）：其行来自查询，在您要求时才统计。</translation>
    </message>
</context>
<context>
    <name>meditrack::TimelineLayer</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>current</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>without a date</source>
        <translation>无日期</translation>
    </message>
</context>
<context>
    <name>meditrack::TimelinePlot</name>
    <message>
        <source>Timeline of revisions</source>
        <translation>修订的时间线</translation>
    </message>
    <message>
        <source>%1: %2 applied, %3 ready.</source>
        <translation>%1：%2 个已应用，%3 个就绪。</translation>
    </message>
    <message>
        <source>Selected: %1, %2, %3.</source>
        <translation>已选择：%1，%2，%3。</translation>
    </message>
</context>
<context>
    <name>meditrack::Workspace</name>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
</context>
<context>
    <name>meditrack::backupjobs</name>
    <message>
        <source>“%1” is a file, where the folder for backups belongs.</source>
        <translation>“%1”是一个文件，而那里应该是备份文件夹。</translation>
    </message>
    <message>
        <source>Give that file another name; backups can be made then.</source>
        <translation>请重命名该文件；之后就可以创建备份。</translation>
    </message>
    <message>
        <source>%1 cannot be deleted: %2.</source>
        <translation>无法删除 %1：%2。</translation>
    </message>
    <message>
        <source>The backup is still there.</source>
        <translation>备份仍在。</translation>
    </message>
    <message>
        <source>Ask whoever owns the folder.</source>
        <translation>请联系该文件夹的所有者。</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln backups are deleted, the others are still there.</source>
        <translation>
            <numerusform>%Ln 份备份中已删除 %1 份，其余仍在。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %1 of %Ln backups could be deleted.</source>
        <translation>
            <numerusform>%Ln 份备份中只能删除 %1 份。</numerusform>
        </translation>
    </message>
    <message>
        <source>The others are still there.</source>
        <translation>其余仍在。</translation>
    </message>
</context>
<context>
    <name>meditrack::enginejobs</name>
    <message>
        <source>It is open read-only, as you have chosen.</source>
        <translation>按您的选择，它以只读方式打开。</translation>
    </message>
    <message>
        <source>To change something, switch “Read-only” off in the menu Database, or start without --read-only.</source>
        <translation>要更改内容，请在“数据库”菜单中关闭“只读”，或不带 --read-only 启动。</translation>
    </message>
    <message>
        <source>The scripts in %1 were changed just now.</source>
        <translation>%1 中的脚本刚刚被更改。</translation>
    </message>
    <message>
        <source>Nothing was run and nothing has been changed.</source>
        <translation>未运行任何内容，也未更改任何内容。</translation>
    </message>
    <message>
        <source>Start again when whoever changes them is done.</source>
        <translation>等更改者完成后再重新开始。</translation>
    </message>
    <message>
        <source>The database or its scripts are not any more as they were when this was looked at</source>
        <translation>数据库或其脚本已与查看时不同</translation>
    </message>
    <message>
        <source>Look at what would be done now, and decide again.</source>
        <translation>请查看现在将做什么，再做决定。</translation>
    </message>
    <message>
        <source>Nothing was run: without the export everything stays as it is.</source>
        <translation>未运行任何内容：没有导出，一切保持原样。</translation>
    </message>
</context>
<context>
    <name>meditrack::fleetjobs</name>
    <message>
        <source>Looking for databases</source>
        <translation>正在查找数据库</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>The fleet is as it was.</source>
        <translation>数据库群保持原样。</translation>
    </message>
    <message>
        <source>There is no file here; perhaps its folder is not mounted. The fleet makes no new databases.</source>
        <translation>这里没有文件；也许其文件夹未挂载。数据库群不会创建新数据库。</translation>
    </message>
    <message>
        <source>It is open read-only, as you have chosen.</source>
        <translation>按您的选择，它以只读方式打开。</translation>
    </message>
    <message>
        <source>This is no URL of a server.</source>
        <translation>这不是服务器的 URL。</translation>
    </message>
    <message>
        <source>Write it as postgresql://user@server/</source>
        <translation>请写成 postgresql://user@server/</translation>
    </message>
    <message>
        <source>Nothing was run and nothing has been changed.</source>
        <translation>未运行任何内容，也未更改任何内容。</translation>
    </message>
    <message>
        <source>There is no file %1</source>
        <translation>没有文件 %1</translation>
    </message>
    <message>
        <source>See to it that its folder is mounted, and go on.</source>
        <translation>请确保其文件夹已挂载，然后继续。</translation>
    </message>
    <message>
        <source>Another window has begun another run of the fleet</source>
        <translation>另一个窗口已开始另一次数据库群运行</translation>
    </message>
</context>
<context>
    <name>meditrack::scriptjobs</name>
    <message>
        <source>Nobody has said yet that these scripts may run.</source>
        <translation>尚未允许运行这些脚本。</translation>
    </message>
    <message>
        <source>The SQL of a script is known when it has run without a database. You are asked before the first upgrade, or when you rehearse one.</source>
        <translation>脚本在不连接数据库的情况下运行之后，才知道它的 SQL。首次升级之前或试运行时会询问您。</translation>
    </message>
    <message>
        <source>The database or its scripts are not any more as they were when this was looked at</source>
        <translation>数据库或其脚本已与查看时不同</translation>
    </message>
    <message>
        <source>Nothing was written: the version table is as it was.</source>
        <translation>未写入任何内容：版本表保持原样。</translation>
    </message>
    <message>
        <source>Look at what would be written now, and decide again.</source>
        <translation>请查看现在将写入什么，再做决定。</translation>
    </message>
    <message>
        <source>These migrations come with the program.</source>
        <translation>这些迁移是程序自带的。</translation>
    </message>
    <message>
        <source>No file was written.</source>
        <translation>未写入任何文件。</translation>
    </message>
    <message>
        <source>Open a project of your own, by its alembic.ini, to write revisions.</source>
        <translation>要编写修订，请通过 alembic.ini 打开您自己的项目。</translation>
    </message>
    <message>
        <source>The programs that the project has for new scripts were not run, for nobody has said yet that its scripts may run.</source>
        <translation>未运行项目为新脚本配置的程序，因为尚未允许运行其脚本。</translation>
    </message>
</context>
<context>
    <name>meditrack::wording</name>
    <message>
        <source>Wants a password</source>
        <translation>需要密码</translation>
    </message>
    <message>
        <source>The server asks for a password when it is opened.</source>
        <translation>打开时服务器会要求输入密码。</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>No database</source>
        <translation>不是数据库</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>No permission</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>无法连接</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分钟</translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln 天</numerusform>
        </translation>
    </message>
    <message>
        <source>same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>%1 older</source>
        <translation>早 %1</translation>
    </message>
    <message>
        <source>%1 newer</source>
        <translation>晚 %1</translation>
    </message>
    <message>
        <source>no rows</source>
        <translation>没有行</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>After the restore</source>
        <translation>恢复之后</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>live</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>修订</translation>
    </message>
    <message numerus="yes">
        <source>%Ln behind: upgrade offered after</source>
        <translation>
            <numerusform>落后 %Ln 个修订；之后可升级</numerusform>
        </translation>
    </message>
    <message>
        <source>no such table</source>
        <translation>没有此表</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tables with as many rows as now</source>
        <translation>
            <numerusform>%Ln 个表的行数与现在相同</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>登录 %1</translation>
    </message>
    <message>
        <source>The server wants the password of this user.</source>
        <translation>服务器需要此用户的密码。</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>this computer (%1)</source>
        <translation>此计算机（%1）</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>The server has refused this password.</source>
        <translation>服务器拒绝了此密码。</translation>
    </message>
    <message>
        <source>The server has refused the remembered password. It is forgotten.</source>
        <translation>服务器拒绝了已保存的密码。该密码已删除。</translation>
    </message>
    <message>
        <source>Accept row changes and upgrade…</source>
        <translation>接受行的变化并升级…</translation>
    </message>
    <message>
        <source>Accept row changes and downgrade…</source>
        <translation>接受行的变化并降级…</translation>
    </message>
    <message>
        <source>These scripts have changed. Run them?</source>
        <translation>这些脚本已更改。是否运行？</translation>
    </message>
    <message>
        <source>Run the scripts of this folder?</source>
        <translation>是否运行此文件夹的脚本？</translation>
    </message>
    <message>
        <source>The scripts in %1 are not the ones that you trusted before.</source>
        <translation>%1 中的脚本不是您之前信任的那些。</translation>
    </message>
    <message>
        <source>The scripts in %1 have not been run from this window before.</source>
        <translation>%1 中的脚本还没有从此窗口运行过。</translation>
    </message>
    <message>
        <source>They are programs: each runs with your rights and can read and change whatever you can, not only this database. Go on only if you know where they come from. You are asked once, and again when they change.</source>
        <translation>它们是程序：每个都以您的权限运行，可以读取和更改您能读取和更改的一切，而不仅是此数据库。只有知道它们的来源时才继续。只询问一次，更改后会再次询问。</translation>
    </message>
    <message>
        <source>Trust the changes and run</source>
        <translation>信任更改并运行</translation>
    </message>
    <message>
        <source>Trust and run</source>
        <translation>信任并运行</translation>
    </message>
    <message>
        <source>Do not run</source>
        <translation>不运行</translation>
    </message>
    <message>
        <source>Undo the last restore?</source>
        <translation>撤销上次恢复？</translation>
    </message>
    <message>
        <source>Restore the backup of %1?</source>
        <translation>恢复 %1 的备份？</translation>
    </message>
    <message>
        <source>Restore %1?</source>
        <translation>恢复 %1？</translation>
    </message>
    <message>
        <source>Verified just now</source>
        <translation>刚刚验证</translation>
    </message>
    <message>
        <source>Verified just now, with a warning</source>
        <translation>刚刚验证，有一条警告</translation>
    </message>
    <message>
        <source>%1: checksum, list of contents</source>
        <translation>%1：校验和、内容清单</translation>
    </message>
    <message>
        <source>%1: list of contents</source>
        <translation>%1：内容清单</translation>
    </message>
    <message>
        <source>%1: checksum, integrity, foreign keys, rows</source>
        <translation>%1：校验和、完整性、外键、行数</translation>
    </message>
    <message>
        <source>%1: integrity, foreign keys</source>
        <translation>%1：完整性、外键</translation>
    </message>
    <message numerus="yes">
        <source>Export the %1 rows first…</source>
        <translation>
            <numerusform>先导出 %1 行…</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no data now that it would replace.</source>
        <translation>现在没有会被它替换的数据。</translation>
    </message>
    <message>
        <source>What is here now is backed up first, and kept. You can take this back from here.</source>
        <translation>先备份并保留当前内容。您可以在这里撤销此操作。</translation>
    </message>
    <message>
        <source>It replaces the database of now, which %1. A copy of that is kept as it is.</source>
        <translation>它将替换现在的数据库（%1）。会原样保留一份副本。</translation>
    </message>
    <message numerus="yes">
        <source>Afterwards %Ln updates can be applied.</source>
        <translation>
            <numerusform>之后可以应用 %Ln 个更新。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo the restore</source>
        <translation>撤销恢复</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Keep as it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>Cancel and close?</source>
        <translation>取消并关闭？</translation>
    </message>
    <message>
        <source>“%1” is still running. Closing cancels it; the database keeps the state it had before.</source>
        <translation>“%1”仍在运行。关闭会取消它；数据库保持之前的状态。</translation>
    </message>
    <message>
        <source>Cancel and close</source>
        <translation>取消并关闭</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>继续运行</translation>
    </message>
    <message>
        <source>Downgrade to the beginning</source>
        <translation>降级到最初</translation>
    </message>
    <message>
        <source>Downgrade by one step</source>
        <translation>降级一步</translation>
    </message>
    <message>
        <source>Downgrade to %1</source>
        <translation>降级到 %1</translation>
    </message>
    <message>
        <source>Upgrade to %1</source>
        <translation>升级到 %1</translation>
    </message>
    <message>
        <source>Undoing the last restore</source>
        <translation>正在撤销上次恢复</translation>
    </message>
    <message>
        <source>Restore of %1</source>
        <translation>恢复 %1</translation>
    </message>
    <message>
        <source>The restore was undone.</source>
        <translation>已撤销恢复。</translation>
    </message>
    <message>
        <source>%1 was restored.</source>
        <translation>已恢复 %1。</translation>
    </message>
    <message numerus="yes">
        <source>It is %Ln revisions behind the scripts.</source>
        <translation>
            <numerusform>它比脚本落后 %Ln 个修订。</numerusform>
        </translation>
    </message>
    <message>
        <source>What was there before is kept in %1.</source>
        <translation>之前的内容保存在 %1。</translation>
    </message>
    <message>
        <source>Nothing to do: the database is there already.</source>
        <translation>无需执行任何操作：数据库已处于该修订。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln revisions applied.</source>
        <translation>
            <numerusform>已应用 %Ln 个修订。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln revisions taken back.</source>
        <translation>
            <numerusform>已回退 %Ln 个修订。</numerusform>
        </translation>
    </message>
    <message>
        <source>What went is in %1.</source>
        <translation>丢失的内容在 %1 中。</translation>
    </message>
    <message>
        <source>The state of before is kept in %1.</source>
        <translation>之前的状态保存在 %1。</translation>
    </message>
    <message>
        <source>%1 was restored to a private place and looked through. Good: %2.</source>
        <translation>%1 已恢复到受保护的位置并完整检查。完好：%2。</translation>
    </message>
    <message>
        <source>%1 is no good backup. %2</source>
        <translation>%1 不是完好的备份。%2</translation>
    </message>
    <message>
        <source>Nothing was restored: your database is as it was.</source>
        <translation>未恢复任何内容：您的数据库保持原样。</translation>
    </message>
    <message>
        <source>Do not rely on this file. Make a new backup, and keep one on another disk.</source>
        <translation>不要依赖此文件。请创建一份新备份，并在另一块磁盘上保留一份。</translation>
    </message>
    <message>
        <source>Backed up to %1 (%2), and verified.</source>
        <translation>已备份到 %1（%2）并验证。</translation>
    </message>
    <message>
        <source>It was tried on a copy, and this went with it:</source>
        <translation>已在副本上试运行，以下内容会丢失：</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>What goes</source>
        <translation>丢失的内容</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>rows that no statement names</source>
        <translation>没有语句提及的行</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>列 %1</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>the whole table</source>
        <translation>整个表</translation>
    </message>
    <message>
        <source>Can be undone</source>
        <translation>可以撤销</translation>
    </message>
    <message>
        <source>Undo loses data</source>
        <translation>撤销会丢失数据</translation>
    </message>
    <message>
        <source>Undo not known</source>
        <translation>能否撤销未知</translation>
    </message>
    <message>
        <source>No way back</source>
        <translation>不可撤销</translation>
    </message>
    <message>
        <source>Not tried</source>
        <translation>未试运行</translation>
    </message>
    <message>
        <source>What goes with it cannot be counted beforehand on this database.</source>
        <translation>在此数据库上无法事先统计会丢失什么。</translation>
    </message>
    <message>
        <source>A rehearsal runs everything on a copy, and leaves the database alone.</source>
        <translation>试运行在副本上运行全部内容，不影响数据库。</translation>
    </message>
    <message>
        <source>Tried</source>
        <translation>已试运行</translation>
    </message>
    <message>
        <source>On a copy it ran to its end, and no table has gained or lost rows. With its backup it takes about %1.</source>
        <translation>在副本上已运行到底，没有任何表增加或减少行。连同备份约需 %1。</translation>
    </message>
    <message>
        <source>in the future</source>
        <translation>在将来</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚才</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes ago</source>
        <translation>
            <numerusform>%Ln 分钟前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours ago</source>
        <translation>
            <numerusform>%Ln 小时前</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message numerus="yes">
        <source>%Ln days ago</source>
        <translation>
            <numerusform>%Ln 天前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln months ago</source>
        <translation>
            <numerusform>%Ln 个月前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln years ago</source>
        <translation>
            <numerusform>%Ln 年前</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>today, %1</source>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>yesterday, %1</source>
        <translation>昨天 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln backups</source>
        <translation>
            <numerusform>%Ln 份备份</numerusform>
        </translation>
    </message>
    <message>
        <source>a plain file</source>
        <translation>普通文件</translation>
    </message>
    <message>
        <source>before an upgrade</source>
        <translation>升级之前</translation>
    </message>
    <message>
        <source>before a downgrade</source>
        <translation>降级之前</translation>
    </message>
    <message>
        <source>before a restore</source>
        <translation>恢复之前</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>导入之前</translation>
    </message>
    <message>
        <source>before a reset</source>
        <translation>重置之前</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>共 %1</translation>
    </message>
    <message>
        <source>%1 free on the disk</source>
        <translation>磁盘剩余 %1</translation>
    </message>
    <message>
        <source>Delete this backup for good?</source>
        <translation>永久删除此备份？</translation>
    </message>
    <message>
        <source>%1 is damaged. Perhaps somebody can still save something of it.</source>
        <translation>%1 已损坏。也许还能从中挽救一些内容。</translation>
    </message>
    <message>
        <source>%1 of %2 (%3).</source>
        <translation>%1，%2（%3）。</translation>
    </message>
    <message>
        <source>It cannot be brought back. Type the backup&apos;s name to go on:</source>
        <translation>无法找回。请输入备份的名称以继续：</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Nothing would go</source>
        <translation>不会删除任何内容</translation>
    </message>
    <message numerus="yes">
        <source>By this rule all of the %Ln backups of this database stay.</source>
        <translation>
            <numerusform>按此规则，此数据库的 %Ln 份备份全部保留。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln backups and free %1?</source>
        <translation>
            <numerusform>删除 %Ln 份备份并释放 %1？</numerusform>
        </translation>
    </message>
    <message>
        <source>These go, and cannot be brought back.</source>
        <translation>这些将被删除，无法找回。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay of this database: the newest is of %1.</source>
        <translation>
            <numerusform>此数据库保留 %Ln 份：最新的一份是 %1 的。</numerusform>
        </translation>
    </message>
    <message>
        <source>Made</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln backups</source>
        <translation>
            <numerusform>删除 %Ln 份备份</numerusform>
        </translation>
    </message>
    <message>
        <source>Always kept: the newest one, the one that takes the last restore back, and pinned ones.</source>
        <translation>始终保留：最新的一份、用于撤销上次恢复的一份以及固定的备份。</translation>
    </message>
    <message numerus="yes">
        <source>Left alone: %Ln files that may not be of this database, or cannot be read.</source>
        <translation>
            <numerusform>不予处理：%Ln 个文件可能不属于此数据库，或无法读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Keep them all</source>
        <translation>全部保留</translation>
    </message>
    <message numerus="yes">
        <source>%Ln backups deleted; %1 free again.</source>
        <translation>
            <numerusform>已删除 %Ln 份备份；释放了 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>as many as now</source>
        <translation>与现在一样多</translation>
    </message>
    <message>
        <source>Import %1?</source>
        <translation>导入 %1？</translation>
    </message>
    <message>
        <source>Exported on %1.</source>
        <translation>导出于 %1。</translation>
    </message>
    <message>
        <source>Rows now</source>
        <translation>现有行数</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件中</translation>
    </message>
    <message>
        <source>%1 at least</source>
        <translation>至少 %1</translation>
    </message>
    <message>
        <source>It does not fit</source>
        <translation>不匹配</translation>
    </message>
    <message>
        <source>There are no rows in it.</source>
        <translation>其中没有行。</translation>
    </message>
    <message>
        <source>The file is of revision %1, and the database is at %2. Bring the database to that revision first, or export the file anew.</source>
        <translation>文件属于修订 %1，而数据库位于 %2。请先将数据库移到该修订，或重新导出文件。</translation>
    </message>
    <message>
        <source>The database has no table %1.</source>
        <translation>数据库没有表 %1。</translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation>未更改任何内容。</translation>
    </message>
    <message>
        <source>It fits</source>
        <translation>匹配</translation>
    </message>
    <message>
        <source>The rows of these tables are replaced by those of the file. Other tables stay as they are.</source>
        <translation>这些表的行将被文件中的行替换。其他表保持原样。</translation>
    </message>
    <message>
        <source>The rows of the file come to those that are there. If one is there already, nothing at all is imported.</source>
        <translation>文件中的行会添加到现有的行中。如果有一行已存在，则什么都不导入。</translation>
    </message>
    <message>
        <source>Rows with the same key are overwritten, others are added. How many of each is only known afterwards.</source>
        <translation>键相同的行被覆盖，其他的被添加。各有多少只有之后才知道。</translation>
    </message>
    <message>
        <source>What is here now is backed up first, and kept. Every row and every reference between tables is checked; if one does not fit, nothing is imported.</source>
        <translation>先备份并保留当前内容。会检查每一行以及表之间的每个引用；如果有一个不匹配，则什么都不导入。</translation>
    </message>
    <message>
        <source>The database holds no rows now. If one row does not fit, nothing is imported.</source>
        <translation>数据库现在没有行。如果有一行不匹配，则什么都不导入。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>%1 with %2 are in %3 (%4).</source>
        <translation>%1共%2已保存到 %3（%4）。</translation>
    </message>
    <message>
        <source>Made-up values are in the place of %1.</source>
        <translation>%1 已用虚构的值代替。</translation>
    </message>
    <message>
        <source>%1 of %2 were imported into %3.</source>
        <translation>%2 中的%1已导入到%3。</translation>
    </message>
    <message>
        <source>No revision has been applied yet.</source>
        <translation>尚未应用任何修订。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>另外 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>The database is at %1.</source>
        <translation>数据库位于 %1。</translation>
    </message>
    <message>
        <source> and </source>
        <translation> 和 </translation>
    </message>
    <message>
        <source>Newer than this program</source>
        <translation>比此程序新</translation>
    </message>
    <message>
        <source>This database is newer than this program</source>
        <translation>此数据库比此程序新</translation>
    </message>
    <message numerus="yes">
        <source>It is at revision %1, which none of the %Ln scripts here knows. The data is fine and nothing has been changed. Open it with the program version that made it, or add the missing scripts to %2.</source>
        <translation>
            <numerusform>它位于修订 %1，这里的 %Ln 个脚本中都没有它。数据完好，未更改任何内容。请用升级它的程序版本打开，或将缺少的脚本添加到 %2。</numerusform>
        </translation>
    </message>
    <message>
        <source>Review and upgrade…</source>
        <translation>查看并升级…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln updates ready</source>
        <translation>
            <numerusform>%Ln 个更新就绪</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln updates are ready</source>
        <translation>
            <numerusform>%Ln 个更新已就绪</numerusform>
        </translation>
    </message>
    <message>
        <source>Not created yet</source>
        <translation>尚未创建</translation>
    </message>
    <message>
        <source>This database does not exist yet</source>
        <translation>此数据库还不存在</translation>
    </message>
    <message numerus="yes">
        <source>Upgrading creates the file and applies %Ln revisions.</source>
        <translation>
            <numerusform>升级会创建文件并应用 %Ln 个修订。</numerusform>
        </translation>
    </message>
    <message>
        <source>Create and upgrade…</source>
        <translation>创建并升级…</translation>
    </message>
    <message>
        <source>No version table</source>
        <translation>没有版本表</translation>
    </message>
    <message>
        <source>This database has no version table</source>
        <translation>此数据库没有版本表</translation>
    </message>
    <message numerus="yes">
        <source>It holds %Ln tables already, so it may have been made by other means. Upgrading starts at the very first revision; if its tables are there already, that is refused and nothing changes.</source>
        <translation>
            <numerusform>它已有 %Ln 个表，可能是用其他方式创建的。升级从第一个修订开始；如果它的表已存在，则会被拒绝，什么都不改变。</numerusform>
        </translation>
    </message>
    <message>
        <source>Two heads</source>
        <translation>两个头修订</translation>
    </message>
    <message numerus="yes">
        <source>%Ln heads</source>
        <translation>
            <numerusform>%Ln 个头修订</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The history ends in %Ln heads</source>
        <translation>
            <numerusform>历史以 %Ln 个头修订结束</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Upgrading applies %Ln updates, up to every head.</source>
        <translation>
            <numerusform>升级会应用 %Ln 个更新，直到每个头修订。</numerusform>
        </translation>
    </message>
    <message>
        <source>Upgrade to all heads…</source>
        <translation>升级到所有头修订…</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>本地</translation>
    </message>
    <message>
        <source>The server is on this computer, reached by a socket</source>
        <translation>服务器在此计算机上，通过套接字连接</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>未加密</translation>
    </message>
    <message>
        <source>Anybody on the network can read along</source>
        <translation>网络上的任何人都能读取</translation>
    </message>
    <message>
        <source>sslmode=verify-full in the URL encrypts it and checks who the server is.</source>
        <translation>URL 中的 sslmode=verify-full 会加密并检查服务器的身份。</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>未验证</translation>
    </message>
    <message>
        <source>Encrypted, but nobody has checked who the server is</source>
        <translation>已加密，但没有检查服务器的身份</translation>
    </message>
    <message>
        <source>%1, sslmode=%2. sslmode=verify-full in the URL checks the server&apos;s certificate.</source>
        <translation>%1，sslmode=%2。URL 中的 sslmode=verify-full 会检查服务器的证书。</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>已加密</translation>
    </message>
    <message>
        <source>The server has shown who it is</source>
        <translation>服务器已证明其身份</translation>
    </message>
    <message>
        <source>%1, sslmode=%2</source>
        <translation>%1，sslmode=%2</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>已编辑</translation>
    </message>
    <message>
        <source>The script of %1 was changed after it was applied on %2</source>
        <translation>%1 的脚本在 %2 应用之后被更改</translation>
    </message>
    <message numerus="yes">
        <source>%Ln scripts were changed after they were applied, %1 first</source>
        <translation>
            <numerusform>%Ln 个脚本在应用之后被更改，首先是 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>以及另外 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>No scripts</source>
        <translation>没有脚本</translation>
    </message>
    <message>
        <source>There are no revision scripts here</source>
        <translation>这里没有修订脚本</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>已是最新</translation>
    </message>
    <message>
        <source>Everything is up to date</source>
        <translation>一切都是最新的</translation>
    </message>
    <message>
        <source>All heads are applied; merge them when their branches belong together.</source>
        <translation>所有头修订都已应用；如果它们的分支应合为一体，请合并。</translation>
    </message>
    <message>
        <source>The next update shows up here as soon as its script is there.</source>
        <translation>下一个更新的脚本就绪后，会立即显示在这里。</translation>
    </message>
    <message>
        <source>Will fail: %1</source>
        <translation>将会失败：%1</translation>
    </message>
    <message>
        <source>Risk: %1</source>
        <translation>风险：%1</translation>
    </message>
    <message>
        <source>What it does could not be worked out: %1</source>
        <translation>无法得知它做什么：%1</translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more.</source>
        <translation>
            <numerusform>以及另外 %Ln 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>What it does is only known when it runs.</source>
        <translation>它做什么，只有运行时才知道。</translation>
    </message>
    <message>
        <source>What it does is only known when it runs: %1.</source>
        <translation>它做什么，只有运行时才知道：%1。</translation>
    </message>
    <message>
        <source>Tried on a copy of the database.</source>
        <translation>已在数据库的副本上试运行。</translation>
    </message>
    <message>
        <source>Edited since it was applied: %1</source>
        <translation>应用之后被编辑：%1</translation>
    </message>
    <message>
        <source>Upgraded</source>
        <translation>升级</translation>
    </message>
    <message>
        <source>Downgraded</source>
        <translation>降级</translation>
    </message>
    <message>
        <source>Stamped</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Restore undone</source>
        <translation>撤销恢复</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1, %2: it did not end well</source>
        <translation>%1，%2：没有正常结束</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新的</translation>
    </message>
    <message>
        <source>The first upgrade makes the file</source>
        <translation>第一次升级会创建文件</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Limited</source>
        <translation>受限</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>No script for %1</source>
        <translation>没有 %1 的脚本</translation>
    </message>
    <message>
        <source>The version table is empty</source>
        <translation>版本表为空</translation>
    </message>
    <message>
        <source>Every revision has its script</source>
        <translation>每个修订都有脚本</translation>
    </message>
    <message>
        <source>Unversioned</source>
        <translation>无版本</translation>
    </message>
    <message>
        <source>There is no version table yet</source>
        <translation>还没有版本表</translation>
    </message>
    <message>
        <source>The history has not been merged</source>
        <translation>历史尚未合并</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>未比较</translation>
    </message>
    <message>
        <source>Whether applied scripts were edited is not known</source>
        <translation>不知道已应用的脚本是否被编辑过</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <translation>%1“%2”</translation>
    </message>
    <message numerus="yes">
        <source>%Ln revisions</source>
        <translation>
            <numerusform>%Ln 个修订</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 values</source>
        <translation>
            <numerusform>%1 个值</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln columns</source>
        <translation>
            <numerusform>%Ln 列</numerusform>
        </translation>
    </message>
    <message>
        <source>Since yesterday</source>
        <translation>自昨天起</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>自 %1 起</translation>
    </message>
    <message>
        <source>No backup</source>
        <translation>没有备份</translation>
    </message>
    <message>
        <source>None has been made yet</source>
        <translation>尚未创建备份</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Last backup %1</source>
        <translation>上次备份：%1</translation>
    </message>
    <message numerus="yes">
        <source>%1 rows</source>
        <translation>
            <numerusform>%1 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tables</source>
        <translation>
            <numerusform>%Ln 个表</numerusform>
        </translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>not readable</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>counting rows…</source>
        <translation>正在统计行数…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln not readable</source>
        <translation>
            <numerusform>%Ln 个无法读取</numerusform>
        </translation>
    </message>
    <message>
        <source>&lt; %1 s</source>
        <translation>&lt; %1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>in memory</source>
        <translation>在内存中</translation>
    </message>
    <message>
        <source>local socket</source>
        <translation>本地套接字</translation>
    </message>
    <message>
        <source>TLS: off</source>
        <translation>TLS：关</translation>
    </message>
    <message>
        <source>TLS: %1</source>
        <translation>TLS：%1</translation>
    </message>
    <message>
        <source>TLS: on, not verified</source>
        <translation>TLS：开，未验证</translation>
    </message>
    <message>
        <source>a socket of this computer</source>
        <translation>此计算机的套接字</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>未加密</translation>
    </message>
    <message>
        <source>encrypted if the server offers it, not verified</source>
        <translation>服务器支持时加密，未验证</translation>
    </message>
    <message>
        <source>encrypted, not verified</source>
        <translation>加密，未验证</translation>
    </message>
    <message>
        <source>encrypted, and the server is verified</source>
        <translation>加密，并验证服务器</translation>
    </message>
    <message>
        <source>sslmode %1: %2</source>
        <translation>sslmode %1：%2</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>此计算机</translation>
    </message>
    <message>
        <source>%1 as %2</source>
        <translation>%1（用户 %2）</translation>
    </message>
    <message>
        <source>PostgreSQL · %1</source>
        <translation>PostgreSQL · %1</translation>
    </message>
    <message>
        <source>%1: %2 → %3 rows</source>
        <translation>%1：%2 → %3 行</translation>
    </message>
    <message>
        <source>What it does is only known when it runs, or is tried on a copy.</source>
        <translation>它做什么，只有运行时或在副本上试运行后才知道。</translation>
    </message>
    <message>
        <source>What it does is only known when it runs: %1</source>
        <translation>它做什么，只有运行时才知道：%1</translation>
    </message>
    <message>
        <source>On the copy, %1.</source>
        <translation>在副本上：%1。</translation>
    </message>
    <message>
        <source>On the copy it ran to its end, and no table has gained or lost rows.</source>
        <translation>在副本上已运行到底，没有任何表增加或减少行。</translation>
    </message>
    <message>
        <source>A verified backup is made first.</source>
        <translation>先创建一份经过验证的备份。</translation>
    </message>
    <message>
        <source>A verified backup is made first, in %1</source>
        <translation>先创建一份经过验证的备份，位于 %1</translation>
    </message>
    <message>
        <source>All or nothing</source>
        <translation>全有或全无</translation>
    </message>
    <message>
        <source>If a step fails, or you cancel, all stays as it is now.</source>
        <translation>如果某一步失败，或者您取消，一切保持现状。</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Look out</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Nothing stops the run when rows go that no statement of a script names, by a trigger or a foreign key: these and any others.</source>
        <translation>即使有脚本语句未提及的行因触发器或外键而丢失，也不会停止运行：包括这些以及任何其他行。</translation>
    </message>
    <message>
        <source>The database is back before its first revision.</source>
        <translation>数据库回到第一个修订之前。</translation>
    </message>
    <message numerus="yes">
        <source>Take back %Ln revisions?</source>
        <translation>
            <numerusform>回退 %Ln 个修订？</numerusform>
        </translation>
    </message>
    <message>
        <source>The downgrade part of each script runs, newest first</source>
        <translation>运行每个脚本的降级部分，从最新的开始</translation>
    </message>
    <message>
        <source>Export these tables first</source>
        <translation>先导出这些表</translation>
    </message>
    <message>
        <source>Upgrade and lose %1</source>
        <translation>升级并丢失%1</translation>
    </message>
    <message>
        <source>Downgrade and lose %1</source>
        <translation>降级并丢失%1</translation>
    </message>
    <message>
        <source>Upgrade</source>
        <translation>升级</translation>
    </message>
    <message numerus="yes">
        <source>Take back %Ln revisions</source>
        <translation>
            <numerusform>回退 %Ln 个修订</numerusform>
        </translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>以后再说</translation>
    </message>
    <message numerus="yes">
        <source>%Ln updates</source>
        <translation>
            <numerusform>%Ln 个更新</numerusform>
        </translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>查看者</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Developer</source>
        <translation>开发者</translation>
    </message>
    <message>
        <source>Only looks: nothing can be changed from this window</source>
        <translation>只查看：此窗口不能更改任何内容</translation>
    </message>
    <message>
        <source>Upgrades, goes back a step, backs up, restores, exports and imports</source>
        <translation>升级、回退一步、备份、恢复、导出和导入</translation>
    </message>
    <message>
        <source>Also writes and merges revisions, stamps, goes back many steps, and sees SQL first</source>
        <translation>还可编写和合并修订、标记、回退多步，并先查看 SQL</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>正在运行</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>It is going on now.</source>
        <translation>正在进行。</translation>
    </message>
    <message>
        <source>It was begun, and no end was written: the program was killed, the machine went down, or it is still at work.</source>
        <translation>已开始，但没有结束记录：程序被强行终止、机器停机，或它仍在运行。</translation>
    </message>
    <message>
        <source>a few seconds left</source>
        <translation>还剩几秒</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln seconds left</source>
        <translation>
            <numerusform>还剩约 %Ln 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minutes left</source>
        <translation>
            <numerusform>还剩约 %Ln 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Started: %1</source>
        <translation>开始：%1</translation>
    </message>
    <message>
        <source>Took: %1</source>
        <translation>用时：%1</translation>
    </message>
    <message>
        <source>By: %1, %2</source>
        <translation>执行者：%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln databases</source>
        <translation>
            <numerusform>%Ln 个数据库</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>无需执行任何操作</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>失败：%1</translation>
    </message>
    <message>
        <source>Upgrading %1</source>
        <translation>正在升级 %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 个，共 %2 个</translation>
    </message>
    <message>
        <source>The first one is done</source>
        <translation>第一个已完成</translation>
    </message>
    <message>
        <source>Go on with the other %1?</source>
        <translation>继续其余 %1 个？</translation>
    </message>
    <message>
        <source>%1 was upgraded in %2. Try the program on it before you go on; nothing waits for your answer.</source>
        <translation>%1 已升级，用时 %2。继续之前，请先用它试用程序；不必着急。</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>The upgrade of the fleet has stopped</source>
        <translation>数据库群升级已停止</translation>
    </message>
    <message>
        <source>%1 could not be upgraded</source>
        <translation>无法升级 %1</translation>
    </message>
    <message>
        <source>Cancelled while %1 was upgraded: it is as it was</source>
        <translation>在升级 %1 时取消：该数据库保持原样</translation>
    </message>
    <message>
        <source>The program ended while %1 was upgraded</source>
        <translation>升级 %1 时程序结束了</translation>
    </message>
    <message>
        <source>A run that is interrupted leaves the old state; each database is looked at again before anything is done. %1</source>
        <translation>中断的运行会保留旧状态；执行任何操作之前会重新查看每个数据库。%1</translation>
    </message>
    <message>
        <source>The fleet is upgraded</source>
        <translation>数据库群已升级</translation>
    </message>
    <message>
        <source>Upgrade %1?</source>
        <translation>升级 %1？</translation>
    </message>
    <message>
        <source>%1 in production</source>
        <translation>%1 个为生产环境</translation>
    </message>
    <message>
        <source>None in production</source>
        <translation>没有生产数据库</translation>
    </message>
    <message>
        <source>One after the other, %1 first. Each gets a verified backup before, and is as it was if anything fails; the first failure stops the rest.</source>
        <translation>逐个升级，%1 最先。每个数据库都会先创建一份经过验证的备份，如果出错则保持原样；一旦失败，其余的即停止。</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Now at</source>
        <translation>现在位于</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Upgrade %1 first</source>
        <translation>先升级 %1</translation>
    </message>
    <message>
        <source>Locked by %1, pid %2</source>
        <translation>被 %1 锁定，pid %2</translation>
    </message>
    <message>
        <source>There is nothing to back up yet.</source>
        <translation>还没有可备份的内容。</translation>
    </message>
    <message>
        <source>before the first revision</source>
        <translation>第一个修订之前</translation>
    </message>
    <message>
        <source>Who applied it is not recorded</source>
        <translation>没有记录由谁应用</translation>
    </message>
    <message>
        <source>Stamp the database as being at %1?</source>
        <translation>将数据库标记为位于 %1？</translation>
    </message>
    <message>
        <source>No script runs</source>
        <translation>不运行脚本</translation>
    </message>
    <message>
        <source>Only the version table is written: no table is made, changed or dropped, and no row changes. From then on every upgrade and downgrade believes it.</source>
        <translation>只写入版本表：不创建、更改或删除任何表，也不更改任何行。此后每次升级和降级都以它为准。</translation>
    </message>
    <message>
        <source>What is believed</source>
        <translation>以此为准</translation>
    </message>
    <message>
        <source>The database is at</source>
        <translation>数据库位于</translation>
    </message>
    <message>
        <source>Taken as applied, though the scripts have not run</source>
        <translation>视为已应用，尽管脚本没有运行</translation>
    </message>
    <message>
        <source>Taken as not applied, though what they made stays</source>
        <translation>视为未应用，尽管它们所创建的会保留</translation>
    </message>
    <message>
        <source>Stamp</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>The version table says %1 now; nothing else has changed.</source>
        <translation>版本表现在为 %1；其他什么都没有改变。</translation>
    </message>
    <message>
        <source>New revision</source>
        <translation>新建修订</translation>
    </message>
    <message>
        <source>A script is written that does nothing yet: what it is to do is written into it afterwards. The database stays as it is.</source>
        <translation>会生成一个暂时不执行任何操作的脚本：之后再向其中写入要执行的内容。数据库保持原样。</translation>
    </message>
    <message>
        <source>It goes into %1</source>
        <translation>写入 %1</translation>
    </message>
    <message>
        <source>Write the script</source>
        <translation>生成脚本</translation>
    </message>
    <message>
        <source>Merge the heads</source>
        <translation>合并头修订</translation>
    </message>
    <message>
        <source>A script is written that follows all of these, so that there is one newest revision again. It changes no table. The database stays as it is.</source>
        <translation>会生成一个接在所有这些之后的脚本，从而重新只有一个最新修订。它不更改任何表。数据库保持原样。</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>头修订</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Write the merge</source>
        <translation>生成合并脚本</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>打开其他文件…</translation>
    </message>
    <message>
        <source>Open another project…</source>
        <translation>打开其他项目…</translation>
    </message>
    <message>
        <source>To the start page</source>
        <translation>转到开始页</translation>
    </message>
    <message>
        <source>Read the database again</source>
        <translation>刷新数据库</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>恢复备份…</translation>
    </message>
    <message>
        <source>Show the history</source>
        <translation>显示历史</translation>
    </message>
    <message>
        <source>Show the script</source>
        <translation>显示脚本</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>显示文件夹</translation>
    </message>
    <message>
        <source>Tidy up backups…</source>
        <translation>清理备份…</translation>
    </message>
    <message>
        <source>Accept row changes…</source>
        <translation>接受行的变化…</translation>
    </message>
    <message>
        <source>Switch “Read-only” off</source>
        <translation>关闭“只读”</translation>
    </message>
    <message>
        <source>Copy what to do</source>
        <translation>复制处理方法</translation>
    </message>
    <message>
        <source>Copy a report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>A backup is made first. If a step fails, the database stays exactly as it is.</source>
        <translation>先创建一份备份。如果某一步失败，数据库会完全保持原样。</translation>
    </message>
    <message>
        <source>There is nothing to back up yet. If a step fails, no database is left behind.</source>
        <translation>还没有可备份的内容。如果某一步失败，不会留下数据库。</translation>
    </message>
    <message>
        <source>Applied by %1 on %2, %3, in a run of %5 that took %4</source>
        <translation>由 %1 在 %2 上应用，%3，属于一次包含%5的运行，用时 %4</translation>
    </message>
    <message>
        <source>Applied by %1 on %2, %3, in %4</source>
        <translation>由 %1 在 %2 上应用，%3，用时 %4</translation>
    </message>
    <message>
        <source>Last taken back by %1 on %2, %3, in a run of %5 that took %4</source>
        <translation>最近由 %1 在 %2 上回退，%3，属于一次包含%5的运行，用时 %4</translation>
    </message>
    <message>
        <source>Last taken back by %1 on %2, %3, in %4</source>
        <translation>最近由 %1 在 %2 上回退，%3，用时 %4</translation>
    </message>
    <message>
        <source>Wrong password</source>
        <translation>密码错误</translation>
    </message>
    <message>
        <source>A batch of Alembic&apos;s was stopped half-way and has left %1. As long as it is there, the same step fails again.</source>
        <translation>Alembic 的一个 batch 中途停止，遗留了 %1。只要它还在，同一步骤就会再次失败。</translation>
    </message>
    <message>
        <source>Clean up what an interrupted batch has left?</source>
        <translation>清理中断的 batch 遗留的内容吗？</translation>
    </message>
    <message>
        <source>A backup is made first</source>
        <translation>先创建备份</translation>
    </message>
    <message>
        <source>A batch makes a table anew: it fills a copy, drops the table, and gives the copy its name. This one was stopped in between. Nothing else is changed.</source>
        <translation>batch 会重建表：填充副本、删除原表、再把副本改成原名。此次在中途停止。其他内容不会更改。</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>is dropped: %1 is complete</source>
        <translation>删除：%1 是完整的</translation>
    </message>
    <message>
        <source>is called %1 from now on: its rows are in this one</source>
        <translation>改名为 %1：其行在此表中</translation>
    </message>
    <message>
        <source>The step that was stopped is not noted as done: look at its script before you upgrade; indexes of the table may be missing.</source>
        <translation>被停止的步骤未记为完成：升级前请查看其脚本；该表可能缺少索引。</translation>
    </message>
    <message>
        <source>Clean up</source>
        <translation>清理</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tables of an interrupted batch are put right.</source>
        <translation>
            <numerusform>中断的 batch 遗留的 %Ln 个表已整理。</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge the heads…</source>
        <translation>合并头修订…</translation>
    </message>
    <message>
        <source>Clean up…</source>
        <translation>清理…</translation>
    </message>
    <message>
        <source>Choose PostgreSQL&apos;s programs…</source>
        <translation>选择 PostgreSQL 程序…</translation>
    </message>
    <message>
        <source>Cleaned up</source>
        <translation>已清理</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tables of an interrupted batch are left</source>
        <translation>
            <numerusform>遗留了中断的 batch 的 %Ln 个表</numerusform>
        </translation>
    </message>
    <message>
        <source>The menu Migrate cleans it up, after a backup.</source>
        <translation>“迁移”菜单会在备份后清理。</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>已排除</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>最近更改</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message numerus="yes">
        <source>Upgrade by %Ln updates</source>
        <translation>
            <numerusform>应用 %Ln 个更新</numerusform>
        </translation>
    </message>
    <message>
        <source>What was there before is kept in %1; “Undo the restore…” brings it back.</source>
        <translation>之前的内容保存在 %1；“撤销恢复…”可将其找回。</translation>
    </message>
    <message>
        <source>the table %1 is new, with %2</source>
        <translation>表 %1 为新表，有 %2</translation>
    </message>
    <message>
        <source>the table %1 goes, with %2</source>
        <translation>表 %1 将丢失，连同 %2</translation>
    </message>
    <message>
        <source>On a copy it ran to its end: %1. With its backup it takes about %2.</source>
        <translation>在副本上已运行到底：%1。连同备份约需 %2。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more risks are told with their steps.</source>
        <translation>
            <numerusform>另有 %Ln 个风险，已在相应步骤中说明。</numerusform>
        </translation>
    </message>
    <message>
        <source>Loses data</source>
        <translation>丢失数据</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>直到 %1</translation>
    </message>
    <message>
        <source>The folder %1 holds none. Open the project that came with your program, or write the first revision (menu Migrate, New revision…).</source>
        <translation>文件夹 %1 中没有脚本。请打开随程序提供的项目，或编写第一个修订（“迁移”菜单，“新建修订…”）。</translation>
    </message>
    <message>
        <source>Opens</source>
        <translation>可访问</translation>
    </message>
    <message>
        <source>It can be read and written</source>
        <translation>可以读写</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>脚本</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Its updates follow one another, without a fork</source>
        <translation>修订依次相连，没有分支</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更改</translation>
    </message>
</context>
</TS>
