<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Engine</name>
    <message>
        <source>an unknown number of rows</source>
        <translation>un número desconocido de filas</translation>
    </message>
    <message>
        <source>view %1</source>
        <translation>vista %1</translation>
    </message>
    <message>
        <source>trigger %1</source>
        <translation>disparador %1</translation>
    </message>
    <message>
        <source>function %1</source>
        <translation>función %1</translation>
    </message>
    <message>
        <source>The table %1 goes with %2.</source>
        <translation>La tabla %1 desaparece con %2.</translation>
    </message>
    <message>
        <source>The column %1 of %2 goes with %3.</source>
        <translation>La columna %1 de %2 desaparece con %3.</translation>
    </message>
    <message>
        <source>The column %1 must have a value, and has no default for %2 of %3.</source>
        <translation>La columna %1 debe tener un valor, y no hay valor por defecto para %2 de %3.</translation>
    </message>
    <message>
        <source>The column %1 of %2 must have a value from now on; whether the statements before give one to every row, nobody has looked.</source>
        <translation>La columna %1 de %2 debe tener un valor desde ahora; no se ha comprobado si las instrucciones anteriores dan uno a cada fila.</translation>
    </message>
    <message>
        <source>The column %1 of %2 must have a value from now on; rows may have none.</source>
        <translation>La columna %1 de %2 debe tener un valor desde ahora; quizá haya filas sin él.</translation>
    </message>
    <message>
        <source>The column %1 of %2 must have a value from now on, and 1 row has none.</source>
        <translation>La columna %1 de %2 debe tener un valor desde ahora, y 1 fila no lo tiene.</translation>
    </message>
    <message numerus="yes">
        <source>The column %1 of %2 must have a value from now on, and %3 rows have none.</source>
        <translation>
            <numerusform>La columna %1 de %2 debe tener un valor desde ahora, y %3 fila no lo tiene.</numerusform>
            <numerusform>La columna %1 de %2 debe tener un valor desde ahora, y %3 filas no lo tienen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The column %1 of %2 becomes %3, was %4:</source>
        <translation>La columna %1 de %2 pasa a %3 (era %4):</translation>
    </message>
    <message>
        <source>%1 what does not fit is refused, or cut.</source>
        <translation>%1 lo que no cabe se rechaza o se recorta.</translation>
    </message>
    <message>
        <source>%1 %2 are written anew, and nobody can read the table meanwhile.</source>
        <translation>%1 %2 se escriben de nuevo, y mientras tanto nadie puede leer la tabla.</translation>
    </message>
    <message>
        <source>%1 the values are converted by CAST, which makes 0 of what is no number.</source>
        <translation>%1 los valores se convierten con CAST, que convierte en 0 lo que no es un número.</translation>
    </message>
    <message>
        <source>the foreign key of %1</source>
        <translation>la clave foránea de %1</translation>
    </message>
    <message>
        <source>%1 of %2 (ON DELETE %3)</source>
        <translation>%1 de %2 (ON DELETE %3)</translation>
    </message>
    <message>
        <source>%1 is dropped. With foreign keys on that takes or empties %2.</source>
        <translation>%1 se borra. Si las claves foráneas están activas, eso borra o vacía %2.</translation>
    </message>
    <message>
        <source>%1 is made anew. With foreign keys on, as other programs may have it, that takes or empties %2.</source>
        <translation>%1 se crea de nuevo. Si las claves foráneas están activas, como puede ocurrir en otros programas, eso borra o vacía %2.</translation>
    </message>
    <message>
        <source>The column %1 is unique, and its default gives the same value to %2 of %3.</source>
        <translation>La columna %1 es única, y su valor por defecto da el mismo valor a %2 de %3.</translation>
    </message>
    <message>
        <source>(%1) of %2 must be unique from now on; whether it is after the statements before, nobody has looked.</source>
        <translation>(%1) de %2 debe ser único desde ahora; no se ha comprobado si lo es tras las instrucciones anteriores.</translation>
    </message>
    <message>
        <source>(%1) of %2 must be unique from now on; whether it is, nobody could look.</source>
        <translation>(%1) de %2 debe ser único desde ahora; no se ha podido comprobar si lo es.</translation>
    </message>
    <message>
        <source>(%1) of %2 must be unique from now on, and is there more than once: %3.</source>
        <translation>(%1) de %2 debe ser único desde ahora, y aparece más de una vez: %3.</translation>
    </message>
    <message>
        <source>The index %1 is built without CONCURRENTLY: nobody can write to %2 meanwhile (%3).</source>
        <translation>El índice %1 se construye sin CONCURRENTLY: mientras tanto nadie puede escribir en %2 (%3).</translation>
    </message>
    <message>
        <source>Every row is changed in one statement: others wait for all of them (%1, %2).</source>
        <translation>Se cambian todas las filas en una sola instrucción: los demás tienen que esperar a que termine (%1, %2).</translation>
    </message>
    <message>
        <source>The table is copied row by row: nobody can write to the database meanwhile (%1, %2).</source>
        <translation>La tabla se copia fila por fila: mientras tanto nadie puede escribir en la base (%1, %2).</translation>
    </message>
    <message>
        <source>Every row is checked while the table is locked (%1, %2).</source>
        <translation>Se comprueba cada fila mientras la tabla está bloqueada (%1, %2).</translation>
    </message>
    <message>
        <source>SET NOT NULL reads every row while nobody can read or write the table (%1, %2).</source>
        <translation>SET NOT NULL lee cada fila; mientras tanto nadie puede leer la tabla ni escribir en ella (%1, %2).</translation>
    </message>
    <message>
        <source>The default has another value for each row, so every row is written anew (%1, %2).</source>
        <translation>El valor por defecto es distinto en cada fila, así que cada fila se escribe de nuevo (%1, %2).</translation>
    </message>
    <message>
        <source>The table %1 is now %2</source>
        <translation>La tabla %1 se llama ahora %2</translation>
    </message>
    <message>
        <source>The column %1 of %2 is now %3</source>
        <translation>La columna %1 de %2 se llama ahora %3</translation>
    </message>
    <message>
        <source>%1; it is named by: %2.</source>
        <translation>%1; la usan: %2.</translation>
    </message>
    <message>
        <source>%1; under its old name it stays in: %2.</source>
        <translation>%1; con su nombre antiguo sigue en: %2.</translation>
    </message>
    <message>
        <source>%1; the text of these names the old one, which fails when they are called: %2.</source>
        <translation>%1; el texto de los siguientes contiene el nombre antiguo, y fallará al llamarlos: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n times)</source>
        <translation>
            <numerusform>%1 (%n vez)</numerusform>
            <numerusform>%1 (%n veces)</numerusform>
        </translation>
    </message>
    <message>
        <source>Its downgrade does nothing: only a backup brings back what was</source>
        <translation>Su retroceso no hace nada: solo una copia de seguridad recupera el estado anterior</translation>
    </message>
    <message>
        <source>It has no downgrade: only a backup brings back what was</source>
        <translation>No tiene retroceso: solo una copia de seguridad recupera el estado anterior</translation>
    </message>
    <message>
        <source>Its downgrade brings the schema back; the data is in a backup only</source>
        <translation>Su retroceso recupera el esquema; los datos solo están en una copia de seguridad</translation>
    </message>
    <message>
        <source>An upgrade brings the schema back; the data is in a backup only</source>
        <translation>Una actualización recupera el esquema; los datos solo están en una copia de seguridad</translation>
    </message>
    <message>
        <source>Its downgrade brings the schema back; rows that are changed or deleted are as they were in a backup only, unless its script writes them back</source>
        <translation>Su retroceso recupera el esquema; las filas cambiadas o borradas solo están intactas en una copia de seguridad, salvo que su script las reescriba</translation>
    </message>
    <message>
        <source>An upgrade brings the schema back; rows that are changed or deleted are as they were in a backup only, unless its script writes them back</source>
        <translation>Una actualización recupera el esquema; las filas cambiadas o borradas solo están intactas en una copia de seguridad, salvo que su script las reescriba</translation>
    </message>
    <message>
        <source>Its downgrade is there; whether it takes everything back is not known, as what is done is not</source>
        <translation>Su retroceso existe; no se sabe si lo deshace todo, porque tampoco se sabe lo que se hace</translation>
    </message>
    <message>
        <source>An upgrade is there; whether it takes everything back is not known, as what is done is not</source>
        <translation>Existe una actualización; no se sabe si lo deshace todo, porque tampoco se sabe lo que se hace</translation>
    </message>
    <message>
        <source>Its downgrade takes it back</source>
        <translation>Su retroceso la deshace</translation>
    </message>
    <message>
        <source>An upgrade brings it back</source>
        <translation>Una actualización la recupera</translation>
    </message>
    <message>
        <source>a database in memory cannot be copied</source>
        <translation>una base en memoria no se puede copiar</translation>
    </message>
    <message>
        <source>the database is too large to be copied for a plan; `meditrack upgrade --rehearse-only` does it</source>
        <translation>la base es demasiado grande para copiarla para un plan; `meditrack upgrade --rehearse-only` la copia de todos modos</translation>
    </message>
    <message>
        <source>a rehearsal has one target</source>
        <translation>un ensayo tiene un solo objetivo</translation>
    </message>
    <message>
        <source>this user may not create the database that a copy would need</source>
        <translation>este usuario no puede crear la base que necesitaría una copia</translation>
    </message>
    <message>
        <source>the rehearsal failed: %1</source>
        <translation>el ensayo falló: %1</translation>
    </message>
    <message>
        <source>the rehearsal failed in revision %1: %2</source>
        <translation>el ensayo falló en la revisión %1: %2</translation>
    </message>
    <message>
        <source>A rehearsal stopped here: %1</source>
        <translation>Un ensayo se detuvo aquí: %1</translation>
    </message>
    <message>
        <source>The rehearsal failed: %1</source>
        <translation>El ensayo falló: %1</translation>
    </message>
    <message>
        <source>The tables are too big to look at all rows now: whether values are there twice, or missing, is not known of every column.</source>
        <translation>Las tablas son demasiado grandes para examinar ahora todas las filas: en algunas columnas no se sabe si hay valores repetidos o si faltan.</translation>
    </message>
    <message>
        <source>The downgrade does nothing: what the upgrade has made stays.</source>
        <translation>El retroceso no hace nada: lo que la actualización creó permanece.</translation>
    </message>
    <message>
        <source>The downgrade refuses: there is no way back but a backup.</source>
        <translation>El retroceso se rechaza: solo una copia de seguridad permite volver atrás.</translation>
    </message>
    <message>
        <source>After upgrade and downgrade the schema is not what it was: %1.</source>
        <translation>Tras actualizar y retroceder, el esquema no es el que era: %1.</translation>
    </message>
    <message>
        <source>The revision has no message.</source>
        <translation>La revisión no tiene mensaje.</translation>
    </message>
    <message>
        <source>There are %1 heads: %2.</source>
        <translation>Hay %1 cabezas: %2.</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>filas</translation>
    </message>
    <message>
        <source>%1, %2 now</source>
        <translation>%1, ahora %2</translation>
    </message>
    <message>
        <source>Adds %1 to the table %2</source>
        <translation>Añade %1 a la tabla %2</translation>
    </message>
    <message>
        <source>Changes %1 of the table %2</source>
        <translation>Cambia %1 de la tabla %2</translation>
    </message>
    <message>
        <source>Deletes %1 of the table %2</source>
        <translation>Borra %1 de la tabla %2</translation>
    </message>
    <message>
        <source>no rows</source>
        <translation>ninguna fila</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 fila</translation>
    </message>
    <message numerus="yes">
        <source>%1 rows</source>
        <translation>
            <numerusform>%1 fila</numerusform>
            <numerusform>%1 filas</numerusform>
        </translation>
    </message>
    <message>
        <source>an unknown number of values</source>
        <translation>un número desconocido de valores</translation>
    </message>
    <message>
        <source>no values</source>
        <translation>ningún valor</translation>
    </message>
    <message>
        <source>1 value</source>
        <translation>1 valor</translation>
    </message>
    <message numerus="yes">
        <source>%1 values</source>
        <translation>
            <numerusform>%1 valor</numerusform>
            <numerusform>%1 valores</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, about %2</source>
        <translation>%1, aprox. %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be written: %2.</source>
        <translation>No se puede escribir «%1»: %2.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be read: %2.</source>
        <translation>No se puede leer «%1»: %2.</translation>
    </message>
    <message>
        <source>Writing the archive</source>
        <translation>Escribiendo el archivo de copia</translation>
    </message>
    <message>
        <source>The backup &apos;%1&apos; is damaged: %2.</source>
        <translation>La copia «%1» está dañada: %2.</translation>
    </message>
    <message>
        <source>It cannot be restored; nothing has been changed.</source>
        <translation>No se puede restaurar; no se ha cambiado nada.</translation>
    </message>
    <message>
        <source>Use another backup.</source>
        <translation>Use otra copia de seguridad.</translation>
    </message>
    <message>
        <source>it is cut off, or its compressed data cannot be read</source>
        <translation>está cortada, o sus datos comprimidos no se pueden leer</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a database, not an archive.</source>
        <translation>«%1» es una base, no un archivo de copia.</translation>
    </message>
    <message>
        <source>its compressed data cannot be read</source>
        <translation>sus datos comprimidos no se pueden leer</translation>
    </message>
    <message>
        <source>a header inside it makes no sense</source>
        <translation>una cabecera de su interior no es válida</translation>
    </message>
    <message>
        <source>a header inside it has a wrong checksum</source>
        <translation>una cabecera de su interior tiene una suma de comprobación errónea</translation>
    </message>
    <message>
        <source>there is something in it that is no plain file</source>
        <translation>contiene algo que no es un archivo corriente</translation>
    </message>
    <message>
        <source>there is a file in it that no backup has</source>
        <translation>contiene un archivo que no corresponde a ninguna copia</translation>
    </message>
    <message>
        <source>where %1 should be is &apos;%2&apos;</source>
        <translation>donde debería estar %1 está «%2»</translation>
    </message>
    <message>
        <source>%1 is too large (%2 bytes)</source>
        <translation>%1 es demasiado grande (%2 bytes)</translation>
    </message>
    <message>
        <source>there is something between its files</source>
        <translation>hay algo entre sus archivos</translation>
    </message>
    <message>
        <source>something follows its last file</source>
        <translation>hay algo después de su último archivo</translation>
    </message>
    <message>
        <source>its end is missing</source>
        <translation>le falta el final</translation>
    </message>
    <message>
        <source>the checksum of its manifest is wrong</source>
        <translation>la suma de comprobación de su manifiesto es errónea</translation>
    </message>
    <message>
        <source>its two checksums of the database differ</source>
        <translation>sus dos sumas de comprobación de la base difieren</translation>
    </message>
    <message>
        <source>its database has %1 bytes, and should have %2</source>
        <translation>su base tiene %1 bytes y debería tener %2</translation>
    </message>
    <message>
        <source>Reading the archive</source>
        <translation>Leyendo el archivo de copia</translation>
    </message>
    <message>
        <source>the checksum of its database is wrong</source>
        <translation>la suma de comprobación de su base es errónea</translation>
    </message>
    <message>
        <source>No header of an archive could be made.</source>
        <translation>No se pudo crear la cabecera de un archivo de copia.</translation>
    </message>
    <message>
        <source>There is no file &apos;%1&apos;.</source>
        <translation>No hay ningún archivo «%1».</translation>
    </message>
    <message>
        <source>Check the name; `meditrack db backups` lists the backups.</source>
        <translation>Compruebe el nombre; `meditrack db backups` lista las copias.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a file.</source>
        <translation>«%1» no es un archivo.</translation>
    </message>
    <message>
        <source>Name the backup itself; `meditrack db backups` lists them.</source>
        <translation>Indique la propia copia; `meditrack db backups` las lista.</translation>
    </message>
    <message>
        <source>Give this user the right to read it, or use another backup.</source>
        <translation>Dé a este usuario permiso para leerla, o use otra copia.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is neither a backup nor an SQLite database.</source>
        <translation>«%1» no es ni una copia de seguridad ni una base SQLite.</translation>
    </message>
    <message>
        <source>The file was not changed.</source>
        <translation>El archivo no se ha cambiado.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Elija otro archivo.</translation>
    </message>
    <message>
        <source>The database has too many tables for an archive&apos;s manifest.</source>
        <translation>La base tiene demasiadas tablas para el manifiesto de un archivo de copia.</translation>
    </message>
    <message>
        <source>Make a plain backup: name a file that ends in .db.</source>
        <translation>Cree una copia simple: indique un archivo que termine en .db.</translation>
    </message>
    <message>
        <source>Unpacking the backup</source>
        <translation>Desempaquetando la copia</translation>
    </message>
    <message>
        <source>This user may not read the folder &apos;%1&apos;.</source>
        <translation>Este usuario no puede leer la carpeta «%1».</translation>
    </message>
    <message>
        <source>The backup is not pinned.</source>
        <translation>La copia no está fijada.</translation>
    </message>
    <message>
        <source>The backup is still pinned.</source>
        <translation>La copia sigue fijada.</translation>
    </message>
    <message>
        <source>A database in memory is gone with its program: it cannot have backups.</source>
        <translation>Una base en memoria desaparece con su programa: no puede tener copias.</translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation>No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>Name a database file, such as sqlite:///clinic.db.</source>
        <translation>Indique un archivo de base, por ejemplo sqlite:///clinic.db.</translation>
    </message>
    <message>
        <source>No backup was made.</source>
        <translation>No se creó ninguna copia.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a folder.</source>
        <translation>«%1» es una carpeta.</translation>
    </message>
    <message>
        <source>Name a file in it, or say --dir.</source>
        <translation>Indique un archivo de ella, o use --dir.</translation>
    </message>
    <message>
        <source>The name &apos;%1&apos; does not say which form the backup has.</source>
        <translation>El nombre «%1» no dice qué forma tiene la copia.</translation>
    </message>
    <message>
        <source>End it in .tar.zst, .tar.gz, .tar.xz or .tar (archives), in .db (a plain SQLite database) or in .dump (PostgreSQL&apos;s own).</source>
        <translation>Termínelo en .tar.zst, .tar.gz, .tar.xz o .tar (archivos), en .db (una base SQLite simple) o en .dump (el formato de PostgreSQL).</translation>
    </message>
    <message>
        <source>The name &apos;%1&apos; says another compression than --compress.</source>
        <translation>El nombre «%1» indica otra compresión que --compress.</translation>
    </message>
    <message>
        <source>Leave --compress out, or end the name in %1.</source>
        <translation>Omita --compress, o termine el nombre en %1.</translation>
    </message>
    <message>
        <source>A plain backup of this database is no &apos;%1&apos; file.</source>
        <translation>Una copia simple de esta base no es un archivo «%1».</translation>
    </message>
    <message>
        <source>End the name in %1, or in .tar.zst for an archive with a manifest.</source>
        <translation>Termine el nombre en %1, o en .tar.zst para un archivo con manifiesto.</translation>
    </message>
    <message>
        <source>The folder &apos;%1&apos; cannot be made: %2.</source>
        <translation>No se puede crear la carpeta «%1»: %2.</translation>
    </message>
    <message>
        <source>Choose another folder with --dir, or give this user the right to write there.</source>
        <translation>Elija otra carpeta con --dir, o dé a este usuario permiso para escribir en ella.</translation>
    </message>
    <message>
        <source>Removed &apos;%1&apos;, left by a backup that was stopped half-way.</source>
        <translation>Se quitó «%1», que dejó una copia interrumpida.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; does not read back as it was written.</source>
        <translation>«%1» no se leyó tal como se escribió.</translation>
    </message>
    <message>
        <source>Check the disk, or choose another one.</source>
        <translation>Compruebe el disco, o elija otro.</translation>
    </message>
    <message>
        <source>A backup of this database</source>
        <translation>Una copia de esta base</translation>
    </message>
    <message>
        <source>No backup was made; the database was not changed.</source>
        <translation>No se creó ninguna copia; la base no se ha cambiado.</translation>
    </message>
    <message>
        <source>Checking the database</source>
        <translation>Comprobando la base</translation>
    </message>
    <message>
        <source>Integrity</source>
        <translation>Integridad</translation>
    </message>
    <message>
        <source>SQLite&apos;s integrity_check found nothing wrong.</source>
        <translation>integrity_check de SQLite no encontró errores.</translation>
    </message>
    <message>
        <source>Foreign keys</source>
        <translation>Claves foráneas</translation>
    </message>
    <message>
        <source>Every row that is referred to is there.</source>
        <translation>Todas las filas referidas existen.</translation>
    </message>
    <message>
        <source>1 row of &apos;%1&apos; refers to a missing row of &apos;%2&apos;.</source>
        <translation>1 fila de «%1» se refiere a una fila que falta en «%2».</translation>
    </message>
    <message>
        <source>%1 rows of &apos;%2&apos; refer to missing rows of &apos;%3&apos;.</source>
        <translation>%1 filas de «%2» se refieren a filas que faltan en «%3».</translation>
    </message>
    <message>
        <source> Whether the database itself was like this is not known; a restore asks for --allow-foreign-key-errors if the database that it replaces has fewer.</source>
        <translation> No se sabe si la propia base ya estaba así; una restauración pide --allow-foreign-key-errors si la base que sustituye tiene menos filas de ese tipo.</translation>
    </message>
    <message>
        <source> The checksum is right, so the database itself was like this when the backup was made.</source>
        <translation> La suma de comprobación es correcta, así que la propia base ya estaba así cuando se creó la copia.</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>pg_restore reads its list of contents: the rows of %1 tables, dumped by pg_dump %2 from PostgreSQL %3.</source>
        <translation>pg_restore lee su índice: las filas de %1 tablas, volcadas por pg_dump %2 de PostgreSQL %3.</translation>
    </message>
    <message>
        <source>Test restore</source>
        <translation>Restauración de prueba</translation>
    </message>
    <message>
        <source>All of it was restored into a database of its own on %1, which is gone again.</source>
        <translation>Todo se restauró en una base aparte en %1, que ya no existe.</translation>
    </message>
    <message>
        <source>It was not restored anywhere, so that its rows were not counted: %1%2 All of it can be read by pg_restore, no more is known.</source>
        <translation>No se restauró en ningún sitio, así que sus filas no se contaron: %1%2 pg_restore puede leerlo todo, no se sabe más.</translation>
    </message>
    <message>
        <source>no PostgreSQL server is configured</source>
        <translation>no hay ningún servidor PostgreSQL configurado</translation>
    </message>
    <message>
        <source>this is only looking, and makes no database on the server</source>
        <translation>esto solo consulta, y no crea ninguna base en el servidor</translation>
    </message>
    <message>
        <source>Choose another folder, or give this user the right to write there.</source>
        <translation>Elija otra carpeta, o dé a este usuario permiso para escribir en ella.</translation>
    </message>
    <message>
        <source>Free some space, or choose another disk.</source>
        <translation>Libere espacio, o elija otro disco.</translation>
    </message>
    <message>
        <source>Choose a folder that is there, or make it first.</source>
        <translation>Elija una carpeta que exista, o créela antes.</translation>
    </message>
    <message>
        <source>There is a file &apos;%1&apos; already.</source>
        <translation>Ya existe un archivo «%1».</translation>
    </message>
    <message>
        <source>It was not changed.</source>
        <translation>No se ha cambiado.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Elija otro nombre.</translation>
    </message>
    <message>
        <source>The folder &apos;%1&apos; cannot be written</source>
        <translation>No se puede escribir en la carpeta «%1»</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be made</source>
        <translation>No se puede crear «%1»</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be made: %2.</source>
        <translation>No se puede crear «%1»: %2.</translation>
    </message>
    <message>
        <source>%1 takes %2, and the disk of &apos;%3&apos; has %4 free.</source>
        <translation>%1 necesita %2, y el disco de «%3» tiene %4 libres.</translation>
    </message>
    <message>
        <source>Free some space, or choose a folder on another disk.</source>
        <translation>Libere espacio, o elija una carpeta en otro disco.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be written</source>
        <translation>No se puede escribir «%1»</translation>
    </message>
    <message>
        <source>No other database of the server can be connected to: %1</source>
        <translation>No se puede conectar con ninguna otra base del servidor: %1</translation>
    </message>
    <message>
        <source>The database is as it was on %1; what it has now is kept as well.</source>
        <translation>La base ha vuelto al estado del %1; lo que tenía ahora también se guarda.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a backup of an SQLite database; it cannot be restored into PostgreSQL.</source>
        <translation>«%1» es una copia de una base SQLite; no se puede restaurar en PostgreSQL.</translation>
    </message>
    <message>
        <source>A plain dump does not say how many rows it has: that they are all there cannot be checked.</source>
        <translation>Un volcado simple no dice cuántas filas tiene: no se puede comprobar que estén todas.</translation>
    </message>
    <message>
        <source>Use a user that may create databases, or ask the server&apos;s administrator.</source>
        <translation>Use un usuario que pueda crear bases, o consulte al administrador del servidor.</translation>
    </message>
    <message>
        <source>There is no database &apos;%1&apos;, and this user may not create one.</source>
        <translation>No hay ninguna base «%1», y este usuario no puede crearla.</translation>
    </message>
    <message>
        <source>This user may not rename databases, which taking &apos;%1&apos; back needs.</source>
        <translation>Este usuario no puede cambiar el nombre de las bases, lo que hace falta para recuperar «%1».</translation>
    </message>
    <message>
        <source>This user may not create databases or is not the owner of this one: its objects are replaced one by one, in one transaction, which others have to wait for. Objects that the backup does not have stay.</source>
        <translation>Este usuario no puede crear bases o no es propietario de esta: sus objetos se sustituyen uno a uno, en una transacción por la que los demás tienen que esperar. Los objetos que la copia no tiene permanecen.</translation>
    </message>
    <message>
        <source>Others are connected to the database: %1.</source>
        <translation>Hay otros programas conectados a la base: %1.</translation>
    </message>
    <message>
        <source>Close these programs, or say --disconnect-others to end their sessions.</source>
        <translation>Cierre esos programas, o use --disconnect-others para terminar sus sesiones.</translation>
    </message>
    <message>
        <source>The database &apos;%1&apos; (%2) is %3; `meditrack db restore --cleanup` removes it.</source>
        <translation>La base «%1» (%2) es %3; `meditrack db restore --cleanup` la quita.</translation>
    </message>
    <message>
        <source>Nothing has been changed: the database is as it was.</source>
        <translation>No se ha cambiado nada: la base sigue como antes.</translation>
    </message>
    <message>
        <source>Another restore of this database is going on.</source>
        <translation>Hay otra restauración de esta base en curso.</translation>
    </message>
    <message>
        <source>Wait until it is done, then try again.</source>
        <translation>Espere a que termine e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>%1 has %2 rows and should have %3</source>
        <translation>%1 tiene %2 filas y debería tener %3</translation>
    </message>
    <message>
        <source>the revision is %1 and should be %2</source>
        <translation>la revisión es %1 y debería ser %2</translation>
    </message>
    <message>
        <source>What was restored is not what the manifest tells: %1.</source>
        <translation>Lo restaurado no coincide con el manifiesto: %1.</translation>
    </message>
    <message>
        <source>Use another backup; `meditrack db verify` tells which are good.</source>
        <translation>Use otra copia; `meditrack db verify` dice cuáles son buenas.</translation>
    </message>
    <message>
        <source>This could not be carried over, for this user may not: %1 (%2)</source>
        <translation>Esto no se pudo trasladar, porque este usuario no puede: %1 (%2)</translation>
    </message>
    <message>
        <source>The journal of before (meditrack.journal) may not be read by this user: it stays with the database of before.</source>
        <translation>Este usuario no puede leer el diario anterior (meditrack.journal): se queda con la base anterior.</translation>
    </message>
    <message>
        <source>The backup has replaced the database, but the journal of before could not be carried over. What was there before is in the backup &apos;%1&apos;.</source>
        <translation>La copia ha sustituido a la base, pero el diario anterior no se pudo trasladar. El estado anterior está en la copia «%1».</translation>
    </message>
    <message>
        <source>The database is not as it was. That of before is kept in &apos;%1&apos;; `meditrack db restore --undo` brings it back.</source>
        <translation>La base ha cambiado. La anterior se guarda en «%1»; `meditrack db restore --undo` la recupera.</translation>
    </message>
    <message>
        <source>The backup was restored, but not checked. The database of before is kept in &apos;%1&apos;.</source>
        <translation>La copia se restauró, pero no se comprobó. La base anterior se guarda en «%1».</translation>
    </message>
    <message>
        <source>It cannot be found out now whether the last COMMIT was done: the database is as it was, or the backup has replaced it.</source>
        <translation>Ahora no se puede saber si el último COMMIT se ejecutó: o la base no ha cambiado, o la copia la ha sustituido.</translation>
    </message>
    <message>
        <source>When the server can be reached and nobody is at work there any more, look at &quot;meditrack current&quot; and &quot;meditrack db count&quot;; &quot;meditrack db restore --cleanup&quot; removes what is left over.%1</source>
        <translation>Cuando se pueda acceder al servidor y nadie trabaje en él, consulte «meditrack current» y «meditrack db count»; «meditrack db restore --cleanup» quita lo que sobra.%1</translation>
    </message>
    <message>
        <source> What was there before is in the backup &apos;%1&apos;.</source>
        <translation> El estado anterior está en la copia «%1».</translation>
    </message>
    <message>
        <source>%1 The new database &apos;%2&apos; could not be removed (%3); `meditrack db restore --cleanup` removes it.</source>
        <translation>%1 No se pudo quitar la base nueva «%2» (%3); `meditrack db restore --cleanup` la quita.</translation>
    </message>
    <message>
        <source>Between PostgreSQL and SQLite data go as JSON: `meditrack db export FILE` there, `meditrack db import FILE` here.</source>
        <translation>Entre PostgreSQL y SQLite los datos pasan como JSON: `meditrack db export FILE` allí, `meditrack db import FILE` aquí.</translation>
    </message>
    <message>
        <source>There is no restore of &apos;%1&apos; to take back.</source>
        <translation>No hay ninguna restauración de «%1» que deshacer.</translation>
    </message>
    <message>
        <source>`meditrack db restore FILE` restores a backup; `meditrack db backups` lists them.</source>
        <translation>`meditrack db restore FILE` restaura una copia; `meditrack db backups` las lista.</translation>
    </message>
    <message>
        <source>There was no database before the last restore.</source>
        <translation>No había base antes de la última restauración.</translation>
    </message>
    <message>
        <source>There was no database before the last restore, so none was kept.</source>
        <translation>No había base antes de la última restauración, así que no se guardó ninguna.</translation>
    </message>
    <message>
        <source>The database before the last restore was damaged; its files are kept, byte for byte, in &apos;%1&apos;.</source>
        <translation>La base de antes de la última restauración estaba dañada; sus archivos se guardan, byte por byte, en «%1».</translation>
    </message>
    <message>
        <source>The backup that was made before the last restore, &apos;%1&apos;, is not there any more.</source>
        <translation>La copia que se creó antes de la última restauración, «%1», ya no existe.</translation>
    </message>
    <message>
        <source>Whether the scripts know the backup&apos;s revision cannot be told: %1</source>
        <translation>No se puede saber si los scripts conocen la revisión de la copia: %1</translation>
    </message>
    <message>
        <source>This is a backup of another database: %1.</source>
        <translation>Es una copia de otra base: %1.</translation>
    </message>
    <message>
        <source>its name is not known</source>
        <translation>no se conoce su nombre</translation>
    </message>
    <message>
        <source>No script has the backup&apos;s revision %1.</source>
        <translation>Ningún script tiene la revisión %1 de la copia.</translation>
    </message>
    <message>
        <source>The backup is at a revision that no script has: %1.</source>
        <translation>La copia está en una revisión que ningún script tiene: %1.</translation>
    </message>
    <message>
        <source>The scripts may be older than the backup: use those that made it. --allow-unknown-revision restores it all the same.</source>
        <translation>Quizá los scripts sean más antiguos que la copia: use los scripts con los que se creó. --allow-unknown-revision la restaura de todos modos.</translation>
    </message>
    <message>
        <source>SQLite cannot check the whole of &apos;%1&apos;: %2.</source>
        <translation>SQLite no puede comprobar «%1» por completo: %2.</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>está vacía</translation>
    </message>
    <message>
        <source>is damaged</source>
        <translation>está dañada</translation>
    </message>
    <message>
        <source>is not an SQLite database</source>
        <translation>no es una base SQLite</translation>
    </message>
    <message>
        <source>There is no folder &apos;%1&apos; for the database.</source>
        <translation>No existe la carpeta «%1» para la base.</translation>
    </message>
    <message>
        <source>Create the folder, or check the path in %1.</source>
        <translation>Cree la carpeta, o compruebe la ruta en %1.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is the database itself, not a backup of it.</source>
        <translation>«%1» es la base misma, no una copia de ella.</translation>
    </message>
    <message>
        <source>`meditrack db backups` lists the backups.</source>
        <translation>`meditrack db backups` lista las copias.</translation>
    </message>
    <message>
        <source>A database in memory cannot be restored: it would be gone with this command.</source>
        <translation>Una base en memoria no se puede restaurar: desaparecería con este comando.</translation>
    </message>
    <message>
        <source>Name a database file.</source>
        <translation>Indique un archivo de base.</translation>
    </message>
    <message>
        <source>Whether the database has changed since the restore of %1 is not known.</source>
        <translation>No se sabe si la base ha cambiado desde la restauración del %1.</translation>
    </message>
    <message>
        <source>Looking for changes</source>
        <translation>Buscando cambios</translation>
    </message>
    <message>
        <source>The database has changed since the restore of %1: those changes go too.</source>
        <translation>La base ha cambiado desde la restauración del %1: esos cambios también se pierden.</translation>
    </message>
    <message>
        <source>The restore</source>
        <translation>La restauración</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a backup of a PostgreSQL database (%2); it cannot be restored into SQLite.</source>
        <translation>«%1» es una copia de una base PostgreSQL (%2); no se puede restaurar en SQLite.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a dump of a PostgreSQL database; it cannot be restored into SQLite.</source>
        <translation>«%1» es un volcado de una base PostgreSQL; no se puede restaurar en SQLite.</translation>
    </message>
    <message>
        <source>Reading the backup</source>
        <translation>Leyendo la copia</translation>
    </message>
    <message>
        <source>The backup &apos;%1&apos; cannot be restored: %2.</source>
        <translation>La copia «%1» no se puede restaurar: %2.</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>está vacía</translation>
    </message>
    <message>
        <source>its database %1</source>
        <translation>su base %1</translation>
    </message>
    <message>
        <source>its tables do not have the rows that its manifest tells</source>
        <translation>el número de filas de sus tablas no coincide con su manifiesto</translation>
    </message>
    <message>
        <source>its revision is not the one that its manifest tells</source>
        <translation>su revisión no coincide con su manifiesto</translation>
    </message>
    <message>
        <source>Rows of the backup that refer to a missing row: %1; now: %2.</source>
        <translation>Filas de la copia que se refieren a una fila que falta: %1; ahora: %2.</translation>
    </message>
    <message>
        <source> The database was like this when the backup was made.</source>
        <translation> La base ya estaba así cuando se creó la copia.</translation>
    </message>
    <message>
        <source>Use another backup, or restore it all the same with --allow-foreign-key-errors.</source>
        <translation>Use otra copia, o restáurela de todos modos con --allow-foreign-key-errors.</translation>
    </message>
    <message>
        <source>The database of now %1 (%2). Its files are kept byte for byte; `--undo` cannot bring it back.</source>
        <translation>La base actual %1 (%2). Sus archivos se guardan byte por byte; `--undo` no puede recuperarla.</translation>
    </message>
    <message>
        <source>The database is open in %1.</source>
        <translation>La base está abierta en %1.</translation>
    </message>
    <message>
        <source>The URL opens the database for reading only.</source>
        <translation>La URL abre la base solo para lectura.</translation>
    </message>
    <message>
        <source>Other programs keep writing to the database (%1).</source>
        <translation>Otros programas siguen escribiendo en la base (%1).</translation>
    </message>
    <message>
        <source>Close them, then try again.</source>
        <translation>Ciérrelos e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source> The backup that was made of it first is kept in &apos;%1&apos;.</source>
        <translation> La copia que se creó antes se guarda en «%1».</translation>
    </message>
    <message>
        <source>The database is open in %1 (%2).</source>
        <translation>La base está abierta en %1 (%2).</translation>
    </message>
    <message>
        <source>Close that program, then try again.</source>
        <translation>Cierre ese programa e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The folder &apos;%1&apos; cannot be made.</source>
        <translation>No se puede crear la carpeta «%1».</translation>
    </message>
    <message>
        <source>The restore before this one was killed and had left the database out of WAL mode; it gets it back.</source>
        <translation>La restauración anterior se interrumpió y había desactivado el modo WAL de la base; se vuelve a activar.</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Restaurando</translation>
    </message>
    <message>
        <source>Whether the database is in WAL mode, as it was before, is not known: %1</source>
        <translation>No se sabe si la base está en modo WAL, como antes: %1</translation>
    </message>
    <message>
        <source>Checking what was restored</source>
        <translation>Comprobando lo restaurado</translation>
    </message>
    <message>
        <source>its content is not that of the backup</source>
        <translation>su contenido no coincide con el de la copia</translation>
    </message>
    <message>
        <source>What was restored failed its check: %1.</source>
        <translation>Lo restaurado no superó la comprobación: %1.</translation>
    </message>
    <message>
        <source>Check the disk; the backup itself was good.</source>
        <translation>Compruebe el disco; la copia en sí era buena.</translation>
    </message>
    <message>
        <source>Another program has written to the database since it was restored; what that has changed was not compared.</source>
        <translation>Otro programa ha escrito en la base desde que se restauró; lo que cambió no se ha comparado.</translation>
    </message>
    <message>
        <source>The old state could not be put back, for it was damaged; its files are kept in &apos;%1&apos;.</source>
        <translation>No se pudo restablecer el estado anterior, porque estaba dañado; sus archivos se guardan en «%1».</translation>
    </message>
    <message>
        <source>Putting the old state back</source>
        <translation>Restableciendo el estado anterior</translation>
    </message>
    <message>
        <source>The backup was restored, and another program has written to the database since. That was left as it is and was not checked; the state before the restore was not put back, it is kept in &apos;%1&apos;.</source>
        <translation>La copia se restauró, y otro programa ha escrito en la base desde entonces. Eso se dejó como está y no se comprobó; el estado anterior no se restableció, se guarda en «%1».</translation>
    </message>
    <message>
        <source>The old state could not be put back (%1); it is kept in &apos;%2&apos;.</source>
        <translation>No se pudo restablecer el estado anterior (%1); se guarda en «%2».</translation>
    </message>
    <message>
        <source>The old state was put back: the database is as it was before.</source>
        <translation>Se restableció el estado anterior: la base está como antes.</translation>
    </message>
    <message>
        <source>There is no database &apos;%1&apos; yet.</source>
        <translation>Aún no hay ninguna base «%1».</translation>
    </message>
    <message>
        <source>Check the path in %1.</source>
        <translation>Compruebe la ruta en %1.</translation>
    </message>
    <message>
        <source>Checking the copy</source>
        <translation>Comprobando la copia</translation>
    </message>
    <message>
        <source>The database is damaged: %1.</source>
        <translation>La base está dañada: %1.</translation>
    </message>
    <message>
        <source>No backup was made, for it would be damaged too; the database was not changed.</source>
        <translation>No se creó ninguna copia, porque también estaría dañada; la base no se ha cambiado.</translation>
    </message>
    <message>
        <source>Stop all programs that use it, keep a copy of the file, and restore the last good backup.</source>
        <translation>Detenga todos los programas que la usan, guarde una copia del archivo y restaure la última copia buena.</translation>
    </message>
    <message>
        <source>There is no place for a test restore: %1.</source>
        <translation>No hay lugar para una restauración de prueba: %1.</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>Suma de comprobación</translation>
    </message>
    <message>
        <source>None: a plain file has no manifest to compare it with.</source>
        <translation>Ninguna: un archivo simple no tiene manifiesto con el que compararlo.</translation>
    </message>
    <message>
        <source>The test restore</source>
        <translation>La restauración de prueba</translation>
    </message>
    <message>
        <source>All %1 bytes have the SHA-256 of the manifest.</source>
        <translation>Los %1 bytes coinciden con el SHA-256 del manifiesto.</translation>
    </message>
    <message>
        <source>One file</source>
        <translation>Un archivo</translation>
    </message>
    <message>
        <source>Beside it lies &apos;%1&apos; with changes that belong to it: copy both, or neither is complete.</source>
        <translation>A su lado está «%1» con cambios que le pertenecen: copie ambos archivos, o la copia no estará completa.</translation>
    </message>
    <message>
        <source>None: a plain file has no manifest to compare it with. All of it can be read.</source>
        <translation>Ninguna: un archivo simple no tiene manifiesto con el que compararlo. Todo se puede leer.</translation>
    </message>
    <message>
        <source>%1 rows in %2 tables</source>
        <translation>%1 filas en %2 tablas</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>; there is no manifest to compare them with.</source>
        <translation>; no hay manifiesto con el que compararlas.</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>falta %1</translation>
    </message>
    <message>
        <source>%1 has %2 and should have %3</source>
        <translation>%1 tiene %2 y debería tener %3</translation>
    </message>
    <message>
        <source>there are %1 tables and should be %2</source>
        <translation>hay %1 tablas y debería haber %2</translation>
    </message>
    <message>
        <source>, as the manifest says.</source>
        <translation>, como dice el manifiesto.</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>The database is at %1, and the manifest says %2.</source>
        <translation>La base está en %1, y el manifiesto dice %2.</translation>
    </message>
    <message>
        <source>no revision</source>
        <translation>ninguna revisión</translation>
    </message>
    <message>
        <source>%1; there are no scripts here to compare it with.</source>
        <translation>%1; no hay scripts con los que compararla.</translation>
    </message>
    <message>
        <source>The database is at no revision.</source>
        <translation>La base no está en ninguna revisión.</translation>
    </message>
    <message>
        <source>%1, which the scripts here know.</source>
        <translation>%1; los scripts disponibles la conocen.</translation>
    </message>
    <message>
        <source>%1 is not among the scripts here: they are older than the backup, or of another project.</source>
        <translation>%1 no está entre los scripts disponibles: son más antiguos que la copia, o de otro proyecto.</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lectura</translation>
    </message>
    <message>
        <source>en</source>
        <translation>es</translation>
    </message>
    <message>
        <source>Waiting for %1</source>
        <translation>Esperando a %1</translation>
    </message>
    <message>
        <source>another process</source>
        <translation>otro proceso</translation>
    </message>
    <message>
        <source>The answer to COMMIT was lost, and the server is still at it: waiting.</source>
        <translation>Se perdió la respuesta a COMMIT, y el servidor sigue trabajando en ello: esperando.</translation>
    </message>
    <message>
        <source>The connection was lost right at the end: the answer to COMMIT did not come, but the server has done it.</source>
        <translation>La conexión se perdió justo al final: la respuesta a COMMIT no llegó, pero el servidor lo ha ejecutado.</translation>
    </message>
    <message>
        <source>The answer to COMMIT was lost, so everything was done or nothing; which of both cannot be found out now.</source>
        <translation>Se perdió la respuesta a COMMIT, así que se ejecutó todo o nada; ahora no se puede saber cuál de las dos cosas.</translation>
    </message>
    <message>
        <source>PostgreSQL&apos;s client library, libpq, could not be used: %1.</source>
        <translation>No se pudo usar la biblioteca cliente de PostgreSQL, libpq: %1.</translation>
    </message>
    <message>
        <source>No server was asked, and nothing has been changed.</source>
        <translation>No se consultó a ningún servidor, y no se ha cambiado nada.</translation>
    </message>
    <message>
        <source>Install it (on Debian and Ubuntu: the package libpq5).</source>
        <translation>Instálela (en Debian y Ubuntu: el paquete libpq5).</translation>
    </message>
    <message>
        <source>a process of another user (pid %1)</source>
        <translation>un proceso de otro usuario (pid %1)</translation>
    </message>
    <message>
        <source>%1 (pid %2)</source>
        <translation>%1 (pid %2)</translation>
    </message>
    <message>
        <source>There is no memory left for a connection.</source>
        <translation>No queda memoria para una conexión.</translation>
    </message>
    <message>
        <source>Nothing has been read or changed.</source>
        <translation>No se ha leído ni cambiado nada.</translation>
    </message>
    <message>
        <source>Cannot connect to %1: it has not answered for %2 s.</source>
        <translation>No se puede conectar a %1: no responde desde hace %2 s.</translation>
    </message>
    <message>
        <source>Check host and port, and that no firewall is in between; connect_timeout=SECONDS in the URL waits longer.</source>
        <translation>Compruebe el host y el puerto, y que no haya un cortafuegos de por medio; con connect_timeout=SEGUNDOS en la URL se espera más.</translation>
    </message>
    <message>
        <source>Waiting for the server of %1</source>
        <translation>Esperando al servidor de %1</translation>
    </message>
    <message>
        <source>The database %1 may only be read.</source>
        <translation>La base %1 solo se puede leer.</translation>
    </message>
    <message>
        <source>The server is a replica, or default_transaction_read_only is set for the server, the database or the user.</source>
        <translation>El servidor es una réplica, o default_transaction_read_only está definido para el servidor, la base o el usuario.</translation>
    </message>
    <message>
        <source>What was going on in this transaction is taken back.</source>
        <translation>Lo que estaba en marcha en esta transacción se deshace.</translation>
    </message>
    <message>
        <source>The server has stopped the statement: it ran for longer than statement_timeout allows, which is set for the role, the database or the server, or somebody has called pg_cancel_backend(). &quot;SET LOCAL statement_timeout = 0&quot; in a script, or options=-cstatement_timeout%3D0 in the URL, gives it all the time that it needs.</source>
        <translation>El servidor ha detenido la instrucción: duró más de lo que permite statement_timeout, definido para el rol, la base o el servidor, o alguien llamó a pg_cancel_backend(). «SET LOCAL statement_timeout = 0» en un script, u options=-cstatement_timeout%3D0 en la URL, le da todo el tiempo que necesita.</translation>
    </message>
    <message>
        <source>Wait until the others are done, then try again; --lock-timeout SECONDS waits longer.</source>
        <translation>Espere a que los demás terminen e inténtelo de nuevo; con --lock-timeout SEGUNDOS se espera más.</translation>
    </message>
    <message>
        <source>Ask the owner of the database to give the user %1 this right, or use another user.</source>
        <translation>Pida al propietario de la base que dé este permiso al usuario %1, o use otro usuario.</translation>
    </message>
    <message>
        <source>of this connection</source>
        <translation>de esta conexión</translation>
    </message>
    <message>
        <source> For this one: GRANT CREATE ON SCHEMA public TO …, said by the owner of the database.</source>
        <translation> En este caso: GRANT CREATE ON SCHEMA public TO …, ejecutado por el propietario de la base.</translation>
    </message>
    <message>
        <source>This connection may only read: the server is a replica, or the user or database is set to read only.</source>
        <translation>Esta conexión solo puede leer: el servidor es una réplica, o el usuario o la base está en solo lectura.</translation>
    </message>
    <message>
        <source>The server has run out of something; its administrator has to help.</source>
        <translation>El servidor se ha quedado sin recursos; debe intervenir su administrador.</translation>
    </message>
    <message>
        <source>Try again when the server is there.</source>
        <translation>Inténtelo de nuevo cuando el servidor esté disponible.</translation>
    </message>
    <message>
        <source>The connection to %1 was lost.</source>
        <translation>Se perdió la conexión con %1.</translation>
    </message>
    <message>
        <source>The server takes back what was not committed yet.</source>
        <translation>El servidor deshace lo que aún no estaba confirmado.</translation>
    </message>
    <message>
        <source>When the server is there again, look at &quot;meditrack current&quot;, then run the same command again.</source>
        <translation>Cuando el servidor vuelva a estar disponible, consulte «meditrack current» y ejecute de nuevo el mismo comando.</translation>
    </message>
    <message>
        <source>Check that the server runs and that host and port are right.</source>
        <translation>Compruebe que el servidor funciona y que el host y el puerto son correctos.</translation>
    </message>
    <message>
        <source>Create the database (&quot;createdb NAME&quot;), or correct its name.</source>
        <translation>Cree la base («createdb NAME»), o corrija su nombre.</translation>
    </message>
    <message>
        <source>Give the password in the URL, in the environment variable PGPASSWORD or in ~/.pgpass.</source>
        <translation>Indique la contraseña en la URL, en la variable de entorno PGPASSWORD o en ~/.pgpass.</translation>
    </message>
    <message>
        <source>The server shows another certificate than sslmode and sslrootcert in the URL ask for. Check the host&apos;s name, and the file of the authority that signed the certificate; if they are right, somebody else may be answering.</source>
        <translation>El servidor presenta un certificado distinto del que piden sslmode y sslrootcert en la URL. Compruebe el nombre del host y el archivo de la autoridad que firmó el certificado; si son correctos, quizá responda otro.</translation>
    </message>
    <message>
        <source>Server and URL do not agree on encryption: look at sslmode in the URL, and ask the server&apos;s administrator.</source>
        <translation>El servidor y la URL no coinciden en el cifrado: compruebe sslmode en la URL, y consulte al administrador del servidor.</translation>
    </message>
    <message>
        <source>target_session_attrs in the URL asks for another kind of server than those that answered.</source>
        <translation>target_session_attrs en la URL pide otro tipo de servidor que los que respondieron.</translation>
    </message>
    <message>
        <source>Ask the owner of the database to let this user in: GRANT CONNECT ON DATABASE … TO ….</source>
        <translation>Pida al propietario de la base que permita el acceso a este usuario: GRANT CONNECT ON DATABASE … TO ….</translation>
    </message>
    <message>
        <source>Check user name and password, and that the server lets this user in.</source>
        <translation>Compruebe el usuario y la contraseña, y que el servidor admita a este usuario.</translation>
    </message>
    <message>
        <source>Cannot connect to %1: %2%3</source>
        <translation>No se puede conectar a %1: %2%3</translation>
    </message>
    <message>
        <source>Install the client programs of PostgreSQL %1 or newer (Debian, Ubuntu: postgresql-client-%1; Fedora, openSUSE: postgresql%1), or name their folder in the environment variable MEDITRACK_PG_BIN or as pg_bin in [meditrack].</source>
        <translation>Instale los programas cliente de PostgreSQL %1 o más reciente (Debian, Ubuntu: postgresql-client-%1; Fedora, openSUSE: postgresql%1), o indique su carpeta en la variable de entorno MEDITRACK_PG_BIN o como pg_bin en [meditrack].</translation>
    </message>
    <message>
        <source> in &apos;%1&apos;</source>
        <translation> en «%1»</translation>
    </message>
    <message>
        <source>There is no %1%2, which is needed for %3.</source>
        <translation>No se encontró %1%2; hace falta para %3.</translation>
    </message>
    <message>
        <source>Wrong %1: the newest one%2 is version %3 (&apos;%4&apos;), too old for %5.</source>
        <translation>Versión incorrecta de %1: la más reciente%2 es la %3 («%4»), demasiado antigua para %5.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be started: %2.</source>
        <translation>No se puede iniciar «%1»: %2.</translation>
    </message>
    <message>
        <source>it ended with code %1</source>
        <translation>terminó con el código %1</translation>
    </message>
    <message>
        <source>it was killed</source>
        <translation>fue interrumpido</translation>
    </message>
    <message>
        <source>%1 failed: %2.</source>
        <translation>%1 falló: %2.</translation>
    </message>
    <message>
        <source>idle in a transaction for %1</source>
        <translation>inactivo en una transacción desde hace %1</translation>
    </message>
    <message>
        <source>in a transaction for %1</source>
        <translation>en una transacción desde hace %1</translation>
    </message>
    <message>
        <source>; its last statement: %1</source>
        <translation>; su última instrucción: %1</translation>
    </message>
    <message>
        <source>The database is locked by %1.</source>
        <translation>La base está bloqueada por %1.</translation>
    </message>
    <message>
        <source>Ask the server&apos;s administrator, or connect to the server that takes the changes.</source>
        <translation>Consulte al administrador del servidor, o conéctese al servidor que admite cambios.</translation>
    </message>
    <message>
        <source>The server is a standby, which follows another one and may only be read.</source>
        <translation>El servidor es uno de reserva, que sigue a otro y solo se puede leer.</translation>
    </message>
    <message>
        <source>default_transaction_read_only is set for this server, database or user, so it may only be read.</source>
        <translation>default_transaction_read_only está definido para este servidor, base o usuario, así que solo se puede leer.</translation>
    </message>
    <message>
        <source>Ask the owner of the database to give the role %1 this right, or connect as another user.</source>
        <translation>Pida al propietario de la base que dé este permiso al rol %1, o conéctese con otro usuario.</translation>
    </message>
    <message>
        <source>The role %1 may only read this database.</source>
        <translation>El rol %1 solo puede leer esta base.</translation>
    </message>
    <message>
        <source>The role %1 may not write any table.</source>
        <translation>El rol %1 no puede escribir en ninguna tabla.</translation>
    </message>
    <message>
        <source>The role %1 may not read the sequence &apos;%2&apos;, so no backup can be complete.</source>
        <translation>El rol %1 no puede leer la secuencia «%2», así que ninguna copia puede ser completa.</translation>
    </message>
    <message>
        <source>The role %1 may not read the table &apos;%2&apos;, so no backup can be complete.</source>
        <translation>El rol %1 no puede leer la tabla «%2», así que ninguna copia puede ser completa.</translation>
    </message>
    <message>
        <source>The role %1 sees some rows of the table &apos;%2&apos; only (row-level security), so no backup can be complete; a role with BYPASSRLS sees all.</source>
        <translation>El rol %1 solo ve algunas filas de la tabla «%2» (seguridad de filas), así que ninguna copia puede ser completa; un rol con BYPASSRLS las ve todas.</translation>
    </message>
    <message>
        <source>The role %1 may not read the large object %2, so no backup can be complete; GRANT SELECT ON LARGE OBJECT %2 lets it.</source>
        <translation>El rol %1 no puede leer el objeto grande %2, así que ninguna copia puede ser completa; GRANT SELECT ON LARGE OBJECT %2 se lo permite.</translation>
    </message>
    <message>
        <source>The role %1 may not write the version table &apos;%2&apos;.</source>
        <translation>El rol %1 no puede escribir en la tabla de versión «%2».</translation>
    </message>
    <message>
        <source>The role %1 has no schema to make the version table in.</source>
        <translation>El rol %1 no tiene esquema en el que crear la tabla de versión.</translation>
    </message>
    <message>
        <source>The role %1 may not create tables in the schema &apos;%2&apos;.</source>
        <translation>El rol %1 no puede crear tablas en el esquema «%2».</translation>
    </message>
    <message>
        <source>The role %1 may neither create databases nor replace all tables of this one, so nothing can be restored into it.</source>
        <translation>El rol %1 no puede ni crear bases ni sustituir todas las tablas de esta, así que nada se puede restaurar en ella.</translation>
    </message>
    <message>
        <source>No backup was made. Nothing has been changed.</source>
        <translation>No se creó ninguna copia. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>The database is not there yet, so there is nothing to back up.</source>
        <translation>La base aún no existe, así que no hay nada de lo que hacer copia.</translation>
    </message>
    <message>
        <source>The URL opens the database &apos;%1&apos; for reading only.</source>
        <translation>La URL abre la base «%1» solo para lectura.</translation>
    </message>
    <message>
        <source>Leave mode=ro and immutable out of %1.</source>
        <translation>Quite mode=ro e immutable de %1.</translation>
    </message>
    <message>
        <source>The database file &apos;%1&apos; is read-only for this user.</source>
        <translation>El archivo de base «%1» es de solo lectura para este usuario.</translation>
    </message>
    <message>
        <source>Give this user the right to write the file and its folder, then try again.</source>
        <translation>Dé a este usuario permiso para escribir en el archivo y en su carpeta e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>This user may not make a file in the folder &apos;%1&apos;.</source>
        <translation>Este usuario no puede crear un archivo en la carpeta «%1».</translation>
    </message>
    <message>
        <source>Give this user the right to write the folder, or choose another one.</source>
        <translation>Dé a este usuario permiso para escribir en la carpeta, o elija otra.</translation>
    </message>
    <message>
        <source>There is no table or view &apos;%1&apos; any more.</source>
        <translation>Ya no hay ninguna tabla o vista «%1».</translation>
    </message>
    <message>
        <source>Somebody has dropped or renamed it since the database was read.</source>
        <translation>Alguien la ha borrado o renombrado desde que se leyó la base.</translation>
    </message>
    <message>
        <source>Refresh, to see what is there now.</source>
        <translation>«Refrescar» muestra lo que hay ahora.</translation>
    </message>
    <message>
        <source>Rows of &apos;%1&apos; were asked for in a way that it does not have.</source>
        <translation>Se pidieron filas de «%1» según un criterio que no existe en ella.</translation>
    </message>
    <message>
        <source>If somebody has changed &apos;%1&apos; since it was opened, Refresh shows what is there now.</source>
        <translation>Si alguien ha cambiado «%1» desde que se abrió, «Refrescar» muestra lo que hay ahora.</translation>
    </message>
    <message>
        <source>Between here and the server of %1 is a connection pooler that gives each transaction another session.</source>
        <translation>Entre este equipo y el servidor de %1 hay un agrupador de conexiones que da a cada transacción otra sesión.</translation>
    </message>
    <message>
        <source>Nobody could be kept from upgrading at the same time, and settings of ours would stay with others. Nothing has been changed.</source>
        <translation>No se podría impedir que alguien actualizara a la vez, y nuestros ajustes quedarían en sesiones ajenas. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>Give the server&apos;s own host and port in the URL, or let the pooler keep sessions together (PgBouncer: pool_mode = session).</source>
        <translation>Indique en la URL el host y el puerto del propio servidor, o configure el agrupador para que mantenga las sesiones (PgBouncer: pool_mode = session).</translation>
    </message>
    <message>
        <source>Another upgrade of this database is going on; nothing has been changed.</source>
        <translation>Hay otra actualización de esta base en curso; no se ha cambiado nada.</translation>
    </message>
    <message>
        <source>The session that keeps other upgrades away has ended, so nothing is committed.</source>
        <translation>La sesión que aparta a otras actualizaciones ha terminado, así que no se confirma nada.</translation>
    </message>
    <message>
        <source>The database cannot be read: %1.</source>
        <translation>No se puede leer la base: %1.</translation>
    </message>
    <message>
        <source>The copy cannot be written: %1.</source>
        <translation>No se puede escribir la copia: %1.</translation>
    </message>
    <message>
        <source>SQLite result code %1</source>
        <translation>Código de resultado de SQLite %1</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a directory, not a database file.</source>
        <translation>«%1» es una carpeta, no un archivo de base.</translation>
    </message>
    <message>
        <source>Name a file inside it, for example %1/meditrack.db.</source>
        <translation>Indique un archivo de ella, por ejemplo %1/meditrack.db.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a regular file.</source>
        <translation>«%1» no es un archivo corriente.</translation>
    </message>
    <message>
        <source>It is a pipe, a socket or a device; name a database file.</source>
        <translation>Es una tubería, un socket o un dispositivo; indique un archivo de base.</translation>
    </message>
    <message>
        <source>Cannot open &apos;%1&apos;: there is no folder &apos;%2&apos;.</source>
        <translation>No se puede abrir «%1»: no existe la carpeta «%2».</translation>
    </message>
    <message>
        <source>This user may not read the database file &apos;%1&apos;.</source>
        <translation>Este usuario no puede leer el archivo de base «%1».</translation>
    </message>
    <message>
        <source>Ask its owner for access, or run as the user that owns it.</source>
        <translation>Pida acceso a su propietario, o inicie el programa como el usuario al que pertenece.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; was removed or replaced by another program meanwhile.</source>
        <translation>Otro programa ha quitado o sustituido «%1» mientras tanto.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>in memory</source>
        <translation>en memoria</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an SQLite database.</source>
        <translation>«%1» no es una base SQLite.</translation>
    </message>
    <message>
        <source>Choose another file; if this one should be a database, restore it from a backup.</source>
        <translation>Elija otro archivo; si este debía ser una base, restáurela a partir de una copia de seguridad.</translation>
    </message>
    <message>
        <source>The database &apos;%1&apos; is damaged: %2.</source>
        <translation>La base «%1» está dañada: %2.</translation>
    </message>
    <message>
        <source>Nothing was changed; some of its data may be unreadable.</source>
        <translation>No se cambió nada; quizá algunos de sus datos no se puedan leer.</translation>
    </message>
    <message>
        <source>The database is locked by another process (%1).</source>
        <translation>La base está bloqueada por otro proceso (%1).</translation>
    </message>
    <message>
        <source>The database is locked by %1 (%2).</source>
        <translation>La base está bloqueada por %1 (%2).</translation>
    </message>
    <message>
        <source>It may belong to another user, to another container or to another machine that shares the file. Wait until it is done, then try again.</source>
        <translation>Quizá pertenezca a otro usuario, a otro contenedor o a otra máquina que comparte el archivo. Espere a que termine e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Close that program, or wait until it is done, then try again; --lock-timeout SECONDS waits longer.</source>
        <translation>Cierre ese programa, o espere a que termine, e inténtelo de nuevo; con --lock-timeout SEGUNDOS se espera más.</translation>
    </message>
    <message>
        <source>The database &apos;%1&apos; cannot be written: %2.</source>
        <translation>No se puede escribir en la base «%1»: %2.</translation>
    </message>
    <message>
        <source>Access to &apos;%1&apos; was denied.</source>
        <translation>Se denegó el acceso a «%1».</translation>
    </message>
    <message>
        <source>Cannot open the database &apos;%1&apos;: %2.</source>
        <translation>No se puede abrir la base «%1»: %2.</translation>
    </message>
    <message>
        <source>Check the path, and the rights of its folder.</source>
        <translation>Compruebe la ruta y los permisos de su carpeta.</translation>
    </message>
    <message>
        <source>The disk is full (%1).</source>
        <translation>El disco está lleno (%1).</translation>
    </message>
    <message>
        <source>What was going on is taken back.</source>
        <translation>Lo que estaba en marcha se deshace.</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>Libere espacio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>After an error before this, the database took the whole transaction back.</source>
        <translation>Tras un error anterior, la base deshizo toda la transacción.</translation>
    </message>
    <message>
        <source>There are several statements in the text; only one can be run at a time.</source>
        <translation>Hay varias instrucciones en el texto; solo se puede ejecutar una a la vez.</translation>
    </message>
    <message>
        <source>The statement has places for %1 values, but there are %2.</source>
        <translation>La instrucción espera %1 valores, pero hay %2.</translation>
    </message>
    <message>
        <source>Could not decode to UTF-8 column &apos;%1&apos;: the database holds other bytes there.</source>
        <translation>No se pudo leer como UTF-8 la columna «%1»: la base contiene ahí otros bytes.</translation>
    </message>
    <message>
        <source>The rows of table &apos;%1&apos; cannot be counted: this user may not read it.</source>
        <translation>No se pueden contar las filas de la tabla «%1»: este usuario no puede leerla.</translation>
    </message>
    <message>
        <source>The rows of table &apos;%1&apos; cannot be counted: %2.</source>
        <translation>No se pueden contar las filas de la tabla «%1»: %2.</translation>
    </message>
    <message>
        <source>The rows of table &apos;%1&apos; could not be counted: %2</source>
        <translation>No se pudieron contar las filas de la tabla «%1»: %2</translation>
    </message>
    <message>
        <source>Comparing the database with what it was</source>
        <translation>Comparando la base con su estado anterior</translation>
    </message>
    <message>
        <source>its base</source>
        <translation>su base inicial</translation>
    </message>
    <message>
        <source>When the database can be reached again, look at &quot;meditrack current&quot;</source>
        <translation>Cuando la base vuelva a estar accesible, consulte «meditrack current»</translation>
    </message>
    <message>
        <source>Part of it may be committed, and the database of before could not be put back: %1</source>
        <translation>Quizá se haya confirmado una parte, y la base anterior no se pudo restablecer: %1</translation>
    </message>
    <message>
        <source>The backup is &apos;%1&apos;: `meditrack db restore` takes it.</source>
        <translation>La copia es «%1»: `meditrack db restore` la restaura.</translation>
    </message>
    <message>
        <source>COMMIT was not done: the server has taken everything back; the content could not be compared: %1</source>
        <translation>COMMIT no se ejecutó: el servidor lo ha deshecho todo; el contenido no se pudo comparar: %1</translation>
    </message>
    <message>
        <source>, then run the same command again.</source>
        <translation>, y ejecute de nuevo el mismo comando.</translation>
    </message>
    <message>
        <source>The answer to COMMIT was lost, so everything was done or nothing; which of both cannot be found out now: %1</source>
        <translation>Se perdió la respuesta a COMMIT, así que se ejecutó todo o nada; ahora no se puede saber cuál de las dos cosas: %1</translation>
    </message>
    <message>
        <source>: at %1 it was done, at %2 it was not, and the same command can be run again.</source>
        <translation>: en %1 se ejecutó, en %2 no, y el mismo comando se puede ejecutar de nuevo.</translation>
    </message>
    <message>
        <source>Nothing was committed, so everything is taken back; the content could not be compared: %1</source>
        <translation>No se confirmó nada, así que todo está deshecho; el contenido no se pudo comparar: %1</translation>
    </message>
    <message>
        <source>Part of it was committed; the answer to another COMMIT was lost, and the server is still at it. The database of before was not put back.</source>
        <translation>Se confirmó una parte; se perdió la respuesta a otro COMMIT, y el servidor sigue trabajando en ello. La base anterior no se restableció.</translation>
    </message>
    <message>
        <source>When nobody is at work in the database any more, look at &quot;meditrack current&quot;.</source>
        <translation>Cuando nadie trabaje ya en la base, consulte «meditrack current».</translation>
    </message>
    <message>
        <source>The answer to COMMIT was lost, and the server is still at it: whether a part of it stays or nothing is not settled yet. The database of before was not put back.</source>
        <translation>Se perdió la respuesta a COMMIT, y el servidor sigue trabajando en ello: aún no está decidido si queda una parte o nada. La base anterior no se restableció.</translation>
    </message>
    <message>
        <source>Wait a while, then look at &quot;meditrack current&quot;: where the revision that ran last is there, or what it did, its COMMIT was done.</source>
        <translation>Espere un rato y consulte «meditrack current»: si aparece la última revisión ejecutada, o su efecto, su COMMIT se ejecutó.</translation>
    </message>
    <message>
        <source>The answer to COMMIT was lost, and the server is still at it: whether everything has run or nothing is not settled yet.</source>
        <translation>Se perdió la respuesta a COMMIT, y el servidor sigue trabajando en ello: aún no está decidido si se ejecutó todo o nada.</translation>
    </message>
    <message>
        <source>Wait a while, then look at &quot;meditrack current&quot;: at %1 it was done, at %2 it was not, and the same command can be run again.</source>
        <translation>Espere un rato y consulte «meditrack current»: en %1 se ejecutó, en %2 no, y el mismo comando se puede ejecutar de nuevo.</translation>
    </message>
    <message>
        <source>The answer to COMMIT was lost; </source>
        <translation>Se perdió la respuesta a COMMIT; </translation>
    </message>
    <message>
        <source>Everything was rolled back: </source>
        <translation>Todo se revirtió: </translation>
    </message>
    <message>
        <source>the database is exactly as it was before; its content was compared.</source>
        <translation>la base está exactamente como antes; se comparó su contenido.</translation>
    </message>
    <message>
        <source>The answer to COMMIT was lost, but the server has done it: everything has run, and the database is at %1 now.</source>
        <translation>Se perdió la respuesta a COMMIT, pero el servidor lo ha ejecutado: todo ha terminado, y la base está ahora en %1.</translation>
    </message>
    <message>
        <source>Nothing is left to do.</source>
        <translation>No queda nada por hacer.</translation>
    </message>
    <message>
        <source>Everything that was done was rolled back. Another program has changed the database meanwhile; that was left as it is.</source>
        <translation>Todo lo hecho se revirtió. Otro programa ha cambiado la base mientras tanto; eso se dejó como está.</translation>
    </message>
    <message>
        <source>Part of it was committed already, so the database of before was put back%1: %2</source>
        <translation>Una parte ya estaba confirmada, así que se restableció la base anterior%1: %2</translation>
    </message>
    <message>
        <source> from the backup &apos;%1&apos;</source>
        <translation> de la copia «%1»</translation>
    </message>
    <message>
        <source>it is exactly as it was; its content was compared.</source>
        <translation>está exactamente como antes; se comparó su contenido.</translation>
    </message>
    <message>
        <source>it has the rows that it had, but differs in some detail that no dump brings back, such as an index that was not valid.</source>
        <translation>tiene las mismas filas que antes, pero difiere en algún detalle que ninguna copia recupera, como un índice que no era válido.</translation>
    </message>
    <message>
        <source>Mend the script, then run the same command again.</source>
        <translation>Corrija el script y ejecute de nuevo el mismo comando.</translation>
    </message>
    <message>
        <source>What the failed run left is kept in %1.</source>
        <translation>Lo que dejó la ejecución fallida se guarda en %1.</translation>
    </message>
    <message>
        <source>The database was empty before, so there is no backup.</source>
        <translation>La base estaba vacía antes, así que no hay copia.</translation>
    </message>
    <message>
        <source>Drop what was made and start again: with &quot;meditrack downgrade base&quot;, or with a new database.</source>
        <translation>Borre lo que se creó y empiece de nuevo: con «meditrack downgrade base», o con una base nueva.</translation>
    </message>
    <message>
        <source>Putting the database of before back</source>
        <translation>Restableciendo la base anterior</translation>
    </message>
    <message>
        <source>What was put back is not what was there before.</source>
        <translation>Lo restablecido no coincide con el estado anterior.</translation>
    </message>
    <message>
        <source>Nothing was run and nothing has been changed.</source>
        <translation>No se ejecutó nada y no se ha cambiado nada.</translation>
    </message>
    <message>
        <source>Reading the database</source>
        <translation>Leyendo la base</translation>
    </message>
    <message>
        <source>No backup: a database in memory is gone with its program.</source>
        <translation>Sin copia: una base en memoria desaparece con su programa.</translation>
    </message>
    <message>
        <source>No backup: the database is empty.</source>
        <translation>Sin copia: la base está vacía.</translation>
    </message>
    <message>
        <source>Verified backup: %1</source>
        <translation>Copia verificada: %1</translation>
    </message>
    <message>
        <source>Each revision is committed by itself. If one fails, the database as it was before the first is put back; if the program is killed, the revisions done until then stay.</source>
        <translation>Cada revisión se confirma por separado. Si una falla, se restablece la base de antes de la primera; si se interrumpe el programa por la fuerza, quedan las revisiones terminadas hasta entonces.</translation>
    </message>
    <message>
        <source>This user may not lock %1: what others write there meanwhile is not kept from them.</source>
        <translation>Este usuario no puede bloquear %1: otros pueden seguir escribiendo ahí mientras tanto.</translation>
    </message>
    <message>
        <source>Revision %1 leaves the database damaged: %2.</source>
        <translation>La revisión %1 deja la base dañada: %2.</translation>
    </message>
    <message>
        <source>The script writes into the schema itself (PRAGMA writable_schema); let it use ALTER TABLE or a batch instead.</source>
        <translation>El script escribe en el propio esquema (PRAGMA writable_schema); que use ALTER TABLE o un batch.</translation>
    </message>
    <message>
        <source>Revision %1 loses rows. %2</source>
        <translation>La revisión %1 pierde filas. %2</translation>
    </message>
    <message>
        <source> And %1 more.</source>
        <translation> Y %1 más.</translation>
    </message>
    <message>
        <source>Let the script bring all rows along, or delete those that are to go by name before it copies. If the rows that it leaves out (by WHERE, DISTINCT, IGNORE) may go, accept the row changes (--accept-row-changes).</source>
        <translation>Haga que el script conserve todas las filas, o que borre explícitamente, antes de copiar, las que deban desaparecer. Si las filas que omite (por WHERE, DISTINCT, IGNORE) pueden desaparecer, acepte los cambios de filas (--accept-row-changes).</translation>
    </message>
    <message>
        <source>A foreign key with ON DELETE CASCADE or a trigger takes such rows. If they may go, let the script delete them by name, or accept the row changes (--accept-row-changes).</source>
        <translation>Una clave foránea con ON DELETE CASCADE o un disparador borra esas filas. Si pueden desaparecer, haga que el script las borre explícitamente, o acepte los cambios de filas (--accept-row-changes).</translation>
    </message>
    <message>
        <source>Let the scripts keep those rows together, or run them with --no-guard, which lets such rows pass.</source>
        <translation>Haga que los scripts mantengan juntas esas filas, o ejecútelos con --no-guard, que las deja pasar.</translation>
    </message>
    <message>
        <source>the rehearsal</source>
        <translation>el ensayo</translation>
    </message>
    <message>
        <source>%1 of &apos;%2&apos; would go</source>
        <translation>Desaparecerían %1 de «%2»</translation>
    </message>
    <message>
        <source>Table &apos;%1&apos; would go, with %2</source>
        <translation>La tabla «%1» desaparecería, con %2</translation>
    </message>
    <message>
        <source>Column &apos;%1&apos; of &apos;%2&apos; would go, with %3</source>
        <translation>La columna «%1» de «%2» desaparecería, con %3</translation>
    </message>
    <message>
        <source>A database in memory cannot be copied for a rehearsal.</source>
        <translation>Una base en memoria no se puede copiar para un ensayo.</translation>
    </message>
    <message>
        <source>Name a database file, or run it without a rehearsal.</source>
        <translation>Indique un archivo de base, o ejecútelo sin ensayo.</translation>
    </message>
    <message>
        <source>This was a rehearsal on a copy: the database itself was not touched.</source>
        <translation>Esto fue un ensayo en una copia: la propia base no se tocó.</translation>
    </message>
    <message>
        <source>This was a rehearsal in a transaction, which was rolled back: the database is as it was before.</source>
        <translation>Esto fue un ensayo en una transacción, que se revirtió: la base está como antes.</translation>
    </message>
    <message>
        <source>Revision %1 commits by itself what is more than its own database&apos;s (roles, settings of a database or of the server).</source>
        <translation>La revisión %1 confirma por sí misma lo que va más allá de su base (roles, ajustes de una base o del servidor).</translation>
    </message>
    <message>
        <source>Run it without a rehearsal: --guard makes a backup first.</source>
        <translation>Ejecútelo sin ensayo: --guard crea antes una copia de seguridad.</translation>
    </message>
    <message>
        <source>Revision %1 commits by itself, or has all constraints checked at once, which a rehearsal inside of a transaction cannot do.</source>
        <translation>La revisión %1 confirma por sí misma, o hace comprobar todas las restricciones a la vez, lo que un ensayo dentro de una transacción no puede hacer.</translation>
    </message>
    <message>
        <source>Rehearse as a user that may create databases, or run it without a rehearsal: --guard makes a backup first.</source>
        <translation>Ensaye como un usuario que pueda crear bases, o ejecútelo sin ensayo: --guard crea antes una copia de seguridad.</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n fila</numerusform>
            <numerusform>%n filas</numerusform>
        </translation>
    </message>
    <message>
        <source>Table &apos;%1&apos;: %2 before, %3</source>
        <translation>Tabla «%1»: %2 antes, %3</translation>
    </message>
    <message>
        <source>gone now</source>
        <translation>ya no está</translation>
    </message>
    <message>
        <source>%1 now</source>
        <translation>%1 ahora</translation>
    </message>
    <message>
        <source>, as the script says</source>
        <translation>, como dice el script</translation>
    </message>
    <message>
        <source>, because the script drops the table</source>
        <translation>, porque el script borra la tabla</translation>
    </message>
    <message>
        <source>Table &apos;%1&apos;: dropped with %2 and made anew; %3 now</source>
        <translation>Tabla «%1»: borrada con %2 y creada de nuevo; %3 ahora</translation>
    </message>
    <message>
        <source>, though no statement of the script took so many (%1 or more should be left)</source>
        <translation>, aunque ninguna instrucción del script borró tantas (deberían quedar %1 o más)</translation>
    </message>
    <message>
        <source>, because the table that took its name got fewer rows than the %1 it had</source>
        <translation>, porque la tabla que tomó su nombre recibió menos filas que las %1 que tenía</translation>
    </message>
    <message>
        <source>Table &apos;%1&apos;: dropped with %2, by no statement copied, and &apos;%3&apos; has taken its name, with %4</source>
        <translation>Tabla «%1»: borrada con %2, sin que ninguna instrucción la copiara, y «%3» ha tomado su nombre, con %4</translation>
    </message>
    <message>
        <source>came by statements that read it, and %1 by others.</source>
        <translation>vinieron por instrucciones que la leen, y %1 por otras.</translation>
    </message>
    <message>
        <source>its script has inserted the rows again, %1 for %2.</source>
        <translation>su script ha insertado de nuevo las filas, %1 por %2.</translation>
    </message>
    <message>
        <source>of its %1 none %2</source>
        <translation>de sus %1 ninguna %2</translation>
    </message>
    <message>
        <source>of its %1 only %2 %3</source>
        <translation>de sus %1 solo %2 %3</translation>
    </message>
    <message>
        <source>Table &apos;%1&apos; was made anew by revision %2: %3 Whether they are the same rows cannot be told from their number.</source>
        <translation>La tabla «%1» fue creada de nuevo por la revisión %2: %3 Por su número no se puede saber si son las mismas filas.</translation>
    </message>
    <message>
        <source>What goes with it cannot be counted beforehand: %1</source>
        <translation>Lo que desaparece con ello no se puede contar de antemano: %1</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>ilegible</translation>
    </message>
    <message>
        <source>applied %1 as %2, now %3</source>
        <translation>aplicado el %1 como %2, ahora %3</translation>
    </message>
    <message>
        <source> and %1 more</source>
        <translation> y %1 más</translation>
    </message>
    <message>
        <source>Nobody can tell whether these scripts were edited after they were applied: %1%2. The journal has their hashes by the rule of another version of this program.</source>
        <translation>No se puede saber si estos scripts se editaron después de aplicarse: %1%2. Sus huellas en el diario son de otra versión de este programa.</translation>
    </message>
    <message>
        <source>These revisions were applied and kept: %1.</source>
        <translation>Estas revisiones se aplicaron y se conservan: %1.</translation>
    </message>
    <message>
        <source>Revision %1 ended the transaction by itself: what ran before that is kept, though the version table does not say so.</source>
        <translation>La revisión %1 terminó la transacción por sí misma: lo ejecutado antes se conserva, aunque la tabla de versión no lo diga.</translation>
    </message>
    <message>
        <source>The script rolls the transaction back, which also holds the revisions %1.</source>
        <translation>El script revierte la transacción, que también contiene las revisiones %1.</translation>
    </message>
    <message>
        <source>Set &quot;transaction_per_migration = true&quot;, so that each revision has a transaction of its own.</source>
        <translation>Ponga «transaction_per_migration = true», para que cada revisión tenga su propia transacción.</translation>
    </message>
    <message>
        <source>Revision %1 went on after an error at which the database took the whole transaction back.</source>
        <translation>La revisión %1 siguió tras un error en el que la base deshizo toda la transacción.</translation>
    </message>
    <message>
        <source>Let the script stop at that error, then run the same command again.</source>
        <translation>Haga que el script se detenga en ese error, y ejecute de nuevo el mismo comando.</translation>
    </message>
    <message>
        <source>Revision %1 ended the transaction by itself: what ran before that is kept even if a later step fails.</source>
        <translation>La revisión %1 terminó la transacción por sí misma: lo ejecutado antes se conserva aunque falle un paso posterior.</translation>
    </message>
    <message>
        <source>Revision %1 rolled back what it had done until then, and went on: only what it did after that is there. Compare the database with the script.</source>
        <translation>La revisión %1 revirtió lo hecho hasta entonces y siguió: solo está lo que hizo después. Compare la base con el script.</translation>
    </message>
    <message>
        <source>%1 Everything was rolled back; trying again (%2 of %3).</source>
        <translation>%1 Todo se revirtió; intentándolo de nuevo (%2 de %3).</translation>
    </message>
    <message>
        <source> The failed one was rolled back.</source>
        <translation> La que falló se revirtió.</translation>
    </message>
    <message>
        <source>Everything was rolled back: the database is exactly as it was before.</source>
        <translation>Todo se revirtió: la base está exactamente como estaba.</translation>
    </message>
    <message>
        <source>Running it again would do the first part twice. Compare the database with the script by hand; then finish by hand what is missing and mark the revision with &quot;meditrack stamp&quot;, or restore a backup.</source>
        <translation>Ejecutarla de nuevo haría dos veces la primera parte. Compare a mano la base con el script; complete a mano lo que falte y marque la revisión con «meditrack stamp», o restaure una copia.</translation>
    </message>
    <message>
        <source>The server has taken back what was not committed.</source>
        <translation>El servidor ha deshecho lo que no estaba confirmado.</translation>
    </message>
    <message>
        <source>The database is at %1 now</source>
        <translation>La base está ahora en %1</translation>
    </message>
    <message>
        <source>The answer to COMMIT was lost, but the server has done it.</source>
        <translation>Se perdió la respuesta a COMMIT, pero el servidor lo ha ejecutado.</translation>
    </message>
    <message>
        <source>The answer to COMMIT was lost, and the server is still at it: it may come to its end, or be taken back. </source>
        <translation>Se perdió la respuesta a COMMIT, y el servidor sigue trabajando en ello: puede terminar o deshacerse. </translation>
    </message>
    <message>
        <source>, and may be further in a moment.</source>
        <translation>, y quizá esté más adelante en un momento.</translation>
    </message>
    <message>
        <source>The answer to COMMIT was lost; where it was not done, the server has taken everything back since the one before.</source>
        <translation>Se perdió la respuesta a COMMIT; si no se ejecutó, el servidor lo ha deshecho todo desde el anterior.</translation>
    </message>
    <message>
        <source>The answer to COMMIT was lost, so it was done, or everything since the one before was taken back; the server cannot be asked now which.</source>
        <translation>Se perdió la respuesta a COMMIT: o se ejecutó, o se deshizo todo desde el anterior; ahora no se puede preguntar al servidor.</translation>
    </message>
    <message>
        <source>The server takes back what was not committed; it cannot be asked now at which revision the database is.</source>
        <translation>El servidor deshace lo que no estaba confirmado; ahora no se le puede preguntar en qué revisión está la base.</translation>
    </message>
    <message>
        <source>The database says that it is at &apos;%1&apos;, which none of these scripts is: a newer version of the scripts has moved it. Use those scripts, or restore a backup that was made with these.</source>
        <translation>La base indica que está en «%1», que no es ninguno de estos scripts: la llevó ahí una versión más reciente de los scripts. Use aquellos scripts, o restaure una copia creada con estos.</translation>
    </message>
    <message>
        <source>The version table &apos;%1&apos; %2.</source>
        <translation>La tabla de versión «%1» %2.</translation>
    </message>
    <message>
        <source>Find out which revision the database is at; &quot;meditrack stamp --purge head&quot;, or another revision instead of head, then writes that row anew.</source>
        <translation>Averigüe en qué revisión está la base; «meditrack stamp --purge head», u otra revisión en lugar de head, escribe entonces de nuevo esa fila.</translation>
    </message>
    <message>
        <source>has a row that names no revision</source>
        <translation>tiene una fila que no nombra ninguna revisión</translation>
    </message>
    <message>
        <source>The table &apos;%1&apos; is no version table: it has no column version_num.</source>
        <translation>La tabla «%1» no es una tabla de versión: no tiene columna version_num.</translation>
    </message>
    <message>
        <source>Name another one with version_table in the configuration. If nobody needs this table, drop it; &quot;meditrack stamp --purge head&quot;, or another revision, then makes a right one.</source>
        <translation>Indique otra con version_table en la configuración. Si nadie necesita esta tabla, bórrela; «meditrack stamp --purge head», u otra revisión, crea entonces una correcta.</translation>
    </message>
    <message>
        <source>Look at the rows of %1: a script, or somebody, has changed them. `stamp` can set them right.</source>
        <translation>Compruebe las filas de %1: un script, o alguien, las ha cambiado. `stamp` puede corregirlas.</translation>
    </message>
    <message>
        <source>%1 if it exists</source>
        <translation>%1 si existe</translation>
    </message>
    <message>
        <source>%1 unless it exists</source>
        <translation>%1 salvo que exista</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>número entero</translation>
    </message>
    <message>
        <source>number</source>
        <translation>número</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>sí o no</translation>
    </message>
    <message>
        <source>date</source>
        <translation>fecha</translation>
    </message>
    <message>
        <source>date and time</source>
        <translation>fecha y hora</translation>
    </message>
    <message>
        <source>time</source>
        <translation>hora</translation>
    </message>
    <message>
        <source>binary</source>
        <translation>binario</translation>
    </message>
    <message>
        <source>text of up to %1 characters</source>
        <translation>texto de hasta %1 caracteres</translation>
    </message>
    <message>
        <source>1 column</source>
        <translation>1 columna</translation>
    </message>
    <message numerus="yes">
        <source>%n columns</source>
        <translation>
            <numerusform>%n columna</numerusform>
            <numerusform>%n columnas</numerusform>
        </translation>
    </message>
    <message>
        <source>1 index</source>
        <translation>1 índice</translation>
    </message>
    <message numerus="yes">
        <source>%n indexes</source>
        <translation>
            <numerusform>%n índice</numerusform>
            <numerusform>%n índices</numerusform>
        </translation>
    </message>
    <message>
        <source>Creates the table %1 (%2)</source>
        <translation>Crea la tabla %1 (%2)</translation>
    </message>
    <message>
        <source>Deletes the table %1 and all its rows</source>
        <translation>Borra la tabla %1 y todas sus filas</translation>
    </message>
    <message>
        <source>may be empty</source>
        <translation>puede estar vacía</translation>
    </message>
    <message>
        <source>required</source>
        <translation>obligatoria</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>comprobada</translation>
    </message>
    <message>
        <source>refers to %1</source>
        <translation>se refiere a %1</translation>
    </message>
    <message>
        <source>unique</source>
        <translation>única</translation>
    </message>
    <message>
        <source>indexed</source>
        <translation>con índice</translation>
    </message>
    <message>
        <source>Adds the column %1 (%2) to the table %3</source>
        <translation>Añade la columna %1 (%2) a la tabla %3</translation>
    </message>
    <message>
        <source>Deletes the column %1 of the table %2 and its values</source>
        <translation>Borra la columna %1 de la tabla %2 y sus valores</translation>
    </message>
    <message>
        <source>now called %1</source>
        <translation>ahora se llama %1</translation>
    </message>
    <message>
        <source>with the default %1</source>
        <translation>con el valor por defecto %1</translation>
    </message>
    <message>
        <source>without a default</source>
        <translation>sin valor por defecto</translation>
    </message>
    <message>
        <source>with values of the database&apos;s own</source>
        <translation>con valores de la propia base</translation>
    </message>
    <message>
        <source>without a comment</source>
        <translation>sin comentario</translation>
    </message>
    <message>
        <source>with a comment</source>
        <translation>con un comentario</translation>
    </message>
    <message>
        <source>Changes the column %1 of the table %2: %3</source>
        <translation>Cambia la columna %1 de la tabla %2: %3</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>the primary key (%1)</source>
        <translation>la clave primaria (%1)</translation>
    </message>
    <message>
        <source>a rule that allows no (%1) twice</source>
        <translation>una regla que no admite (%1) dos veces</translation>
    </message>
    <message>
        <source>a reference from (%1) to the table %2</source>
        <translation>una referencia de (%1) a la tabla %2</translation>
    </message>
    <message>
        <source>the check %1</source>
        <translation>la comprobación %1</translation>
    </message>
    <message>
        <source>a rule that allows no rows with conflicting (%1)</source>
        <translation>una regla que no admite filas con (%1) en conflicto</translation>
    </message>
    <message>
        <source>Deletes the constraint %1 of the table %2</source>
        <translation>Borra la restricción %1 de la tabla %2</translation>
    </message>
    <message>
        <source>Gives the table %1 the comment &quot;%2&quot;</source>
        <translation>Da a la tabla %1 el comentario «%2»</translation>
    </message>
    <message>
        <source>Deletes the comment of the table %1</source>
        <translation>Borra el comentario de la tabla %1</translation>
    </message>
    <message>
        <source>Creates the type %1 (%2)</source>
        <translation>Crea el tipo %1 (%2)</translation>
    </message>
    <message>
        <source>Deletes the type %1</source>
        <translation>Borra el tipo %1</translation>
    </message>
    <message>
        <source>Creates the sequence %1</source>
        <translation>Crea la secuencia %1</translation>
    </message>
    <message>
        <source>Deletes the sequence %1</source>
        <translation>Borra la secuencia %1</translation>
    </message>
    <message>
        <source>Renames the table %1 to %2</source>
        <translation>Cambia el nombre de la tabla %1 a %2</translation>
    </message>
    <message>
        <source>Creates an index on %1 (%2)</source>
        <translation>Crea un índice en %1 (%2)</translation>
    </message>
    <message>
        <source>Creates the index %1 on %2 (%3)</source>
        <translation>Crea el índice %1 en %2 (%3)</translation>
    </message>
    <message>
        <source>%1, which allows no value twice</source>
        <translation>%1, que no admite ningún valor dos veces</translation>
    </message>
    <message>
        <source>%1, unless it exists</source>
        <translation>%1, salvo que exista</translation>
    </message>
    <message>
        <source>Deletes the index %1</source>
        <translation>Borra el índice %1</translation>
    </message>
    <message>
        <source>Deletes the index %1 of the table %2</source>
        <translation>Borra el índice %1 de la tabla %2</translation>
    </message>
    <message>
        <source>Runs the SQL: %1</source>
        <translation>Ejecuta el SQL: %1</translation>
    </message>
    <message>
        <source>Changes the table %1 in one go: %2</source>
        <translation>Cambia la tabla %1 de una vez: %2</translation>
    </message>
    <message>
        <source>The file was exported at %1, and the database is at %2.</source>
        <translation>El archivo se exportó en la revisión %1, y la base está en %2.</translation>
    </message>
    <message>
        <source>Bring the database to the same revision first (`meditrack upgrade`, or `meditrack downgrade`), import, and then go on to the newest. --allow-revision-mismatch imports what fits as it is.</source>
        <translation>Lleve antes la base a la misma revisión (`meditrack upgrade` o `meditrack downgrade`), importe y siga luego hasta la más reciente. --allow-revision-mismatch importa lo que encaje tal cual.</translation>
    </message>
    <message>
        <source>The file has a table &apos;%1&apos;, which the database does not have.</source>
        <translation>El archivo tiene una tabla «%1» que la base no tiene.</translation>
    </message>
    <message>
        <source>The database has no tables yet: `meditrack upgrade head` makes them.</source>
        <translation>La base aún no tiene tablas: `meditrack upgrade head` las crea.</translation>
    </message>
    <message>
        <source>`meditrack current` tells the revision of the database; the file may be of another one.</source>
        <translation>`meditrack current` dice la revisión de la base; el archivo puede ser de otra.</translation>
    </message>
    <message>
        <source>The file is no good export: the table &apos;%1&apos; is there twice.</source>
        <translation>El archivo no es una exportación válida: la tabla «%1» aparece dos veces.</translation>
    </message>
    <message>
        <source>The names of this database do not tell capitals apart here: leave one of the two out.</source>
        <translation>Los nombres de esta base no distinguen aquí mayúsculas: quite una de las dos.</translation>
    </message>
    <message>
        <source>The file has a column &apos;%1&apos; (%2), which the database does not have.</source>
        <translation>El archivo tiene una columna «%1» (%2) que la base no tiene.</translation>
    </message>
    <message>
        <source>The file may be of another revision, or the name misspelled.</source>
        <translation>El archivo puede ser de otra revisión, o el nombre estar mal escrito.</translation>
    </message>
    <message>
        <source>The column &apos;%1&apos; (%2) is computed from others, and cannot be given a value.</source>
        <translation>La columna «%1» (%2) se calcula a partir de otras y no puede recibir un valor.</translation>
    </message>
    <message>
        <source>Leave it out of the file.</source>
        <translation>Quítela del archivo.</translation>
    </message>
    <message>
        <source>The file is no good export: the column &apos;%1&apos; is there twice (%2).</source>
        <translation>El archivo no es una exportación válida: la columna «%1» aparece dos veces (%2).</translation>
    </message>
    <message>
        <source>The file lacks the column &apos;%1&apos; (%2), which must have a value.</source>
        <translation>Al archivo le falta la columna «%1» (%2), que debe tener un valor.</translation>
    </message>
    <message>
        <source>The file may be of another revision.</source>
        <translation>El archivo puede ser de otra revisión.</translation>
    </message>
    <message>
        <source>The database refuses a row of the file (%1): %2.</source>
        <translation>La base rechaza una fila del archivo (%1): %2.</translation>
    </message>
    <message>
        <source>If the row is there already: --mode upsert gives it the values of the file, --mode replace empties the table first.</source>
        <translation>Si la fila ya existe: --mode upsert le da los valores del archivo, --mode replace vacía antes la tabla.</translation>
    </message>
    <message>
        <source>Correct that row, or use another export.</source>
        <translation>Corrija esa fila, o use otra exportación.</translation>
    </message>
    <message>
        <source>There is no table &apos;%1&apos; to export.</source>
        <translation>No hay ninguna tabla «%1» que exportar.</translation>
    </message>
    <message>
        <source>`meditrack db check` lists the tables; the version table is always part of the file&apos;s head.</source>
        <translation>`meditrack db check` lista las tablas; la tabla de versión forma siempre parte de la cabecera del archivo.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; refers to rows of &apos;%2&apos;, which is not in the file.</source>
        <translation>«%1» se refiere a filas de «%2», que no está en el archivo.</translation>
    </message>
    <message>
        <source>There is no database to export: %1.</source>
        <translation>No hay ninguna base que exportar: %1.</translation>
    </message>
    <message>
        <source>Check the URL; `meditrack upgrade head` makes a new database.</source>
        <translation>Compruebe la URL; `meditrack upgrade head` crea una base nueva.</translation>
    </message>
    <message>
        <source>Standard output cannot be written: %1.</source>
        <translation>No se puede escribir en la salida estándar: %1.</translation>
    </message>
    <message>
        <source>Looking at the file</source>
        <translation>Examinando el archivo</translation>
    </message>
    <message>
        <source>The table &apos;%1&apos; would have %2 rows instead of %3.</source>
        <translation>La tabla «%1» tendría %2 filas en lugar de %3.</translation>
    </message>
    <message>
        <source>It was taken back: nothing has been changed.</source>
        <translation>La importación se deshizo: no se ha cambiado nada.</translation>
    </message>
    <message>
        <source>Please report it, with the table&apos;s definition.</source>
        <translation>Comuníquelo, por favor, con la definición de la tabla.</translation>
    </message>
    <message>
        <source>The export cannot be written: %1.</source>
        <translation>No se puede escribir la exportación: %1.</translation>
    </message>
    <message>
        <source>The database was only read; the unfinished file is removed.</source>
        <translation>La base solo se leyó; el archivo inacabado se ha borrado.</translation>
    </message>
    <message>
        <source>A row of &apos;%1&apos; refers to a row of &apos;%2&apos; that is not there (%3%4).</source>
        <translation>Una fila de «%1» se refiere a una fila de «%2» que no existe (%3%4).</translation>
    </message>
    <message>
        <source>Import the tables that belong together from one file, or correct that row.</source>
        <translation>Importe de un solo archivo las tablas que van juntas, o corrija esa fila.</translation>
    </message>
    <message>
        <source>The table &apos;%1&apos; has no primary key, so rows cannot be told to be the same.</source>
        <translation>La tabla «%1» no tiene clave primaria, así que no se puede saber si las filas son las mismas.</translation>
    </message>
    <message>
        <source>Use --mode append or --mode replace, or make the export without it (--exclude %1).</source>
        <translation>Use --mode append o --mode replace, o haga la exportación sin ella (--exclude %1).</translation>
    </message>
    <message>
        <source>The export cannot be compressed: %1.</source>
        <translation>No se puede comprimir la exportación: %1.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a folder, not an export.</source>
        <translation>«%1» es una carpeta, no una exportación.</translation>
    </message>
    <message>
        <source>Name the file itself.</source>
        <translation>Indique el propio archivo.</translation>
    </message>
    <message>
        <source>Check the name and the rights of the file.</source>
        <translation>Compruebe el nombre y los permisos del archivo.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be unpacked: %2.</source>
        <translation>No se puede desempaquetar «%1»: %2.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be removed: %2.</source>
        <translation>No se puede quitar «%1»: %2.</translation>
    </message>
    <message>
        <source>Restoring %1</source>
        <translation>Restaurando %1</translation>
    </message>
    <message>
        <source>Dumping %1</source>
        <translation>Volcando %1</translation>
    </message>
    <message>
        <source>Dumping the database</source>
        <translation>Volcando la base</translation>
    </message>
    <message>
        <source>Copying the database</source>
        <translation>Copiando la base</translation>
    </message>
    <message>
        <source>Comparing the copy</source>
        <translation>Comparando la copia</translation>
    </message>
    <message>
        <source>A rehearsal on a copy of this database</source>
        <translation>Un ensayo en una copia de esta base</translation>
    </message>
    <message>
        <source>Copying the database for the rehearsal</source>
        <translation>Copiando la base para el ensayo</translation>
    </message>
    <message>
        <source>The copy for the rehearsal is not equal to the database.</source>
        <translation>La copia para el ensayo no es igual a la base.</translation>
    </message>
    <message>
        <source>The copy for the rehearsal does not have the rows of the database.</source>
        <translation>La copia para el ensayo no tiene las mismas filas que la base.</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exportando</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importando</translation>
    </message>
    <message>
        <source>This user may not have what the connection asks for besides: look at options in the URL, at PGOPTIONS, and at what was set for the user or the database (ALTER ROLE … SET, ALTER DATABASE … SET), or use another user.</source>
        <translation>Este usuario no tiene permiso para todo lo que pide la conexión: compruebe options en la URL, PGOPTIONS y lo definido para el usuario o la base (ALTER ROLE … SET, ALTER DATABASE … SET), o use otro usuario.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a database, not an export.</source>
        <translation>«%1» es una base, no una exportación.</translation>
    </message>
    <message>
        <source>Export its rows to JSON first, or restore it as a backup.</source>
        <translation>Exporte antes sus filas a JSON, o restáurela como copia de seguridad.</translation>
    </message>
    <message>
        <source>What was left is not any more what it was when it was looked at.</source>
        <translation>Lo que quedaba ya no es lo que era cuando se miró.</translation>
    </message>
    <message>
        <source>Look again, and decide again.</source>
        <translation>Examínelo otra vez y decida de nuevo.</translation>
    </message>
    <message>
        <source>Everything was rolled back.</source>
        <translation>Se revirtió todo.</translation>
    </message>
    <message>
        <source>%1 has not answered for %2 s.</source>
        <translation>%1 no ha respondido durante %2 s.</translation>
    </message>
    <message>
        <source>The server has not answered, and was not waited for any longer. It takes back what was not committed as soon as it notices that nobody is there.</source>
        <translation>El servidor no ha respondido y no se le ha esperado más. Deshace lo que no se había confirmado en cuanto nota que ya no hay nadie.</translation>
    </message>
    <message>
        <source>This user may not end the sessions of others in the database &apos;%1&apos;: %2.</source>
        <translation>Este usuario no puede terminar las sesiones de otros en la base de datos «%1»: %2.</translation>
    </message>
    <message>
        <source>Close these programs, or ask the server&apos;s administrator for GRANT pg_signal_backend TO this user; a superuser&apos;s sessions only a superuser may end.</source>
        <translation>Cierre estos programas o pida al administrador del servidor GRANT pg_signal_backend TO … para este usuario; las sesiones de un superusuario solo puede terminarlas un superusuario.</translation>
    </message>
    <message>
        <source>what it does is not told to a user without pg_read_all_stats</source>
        <translation>lo que hace no se indica a un usuario sin pg_read_all_stats</translation>
    </message>
    <message>
        <source>in no transaction</source>
        <translation>en ninguna transacción</translation>
    </message>
    <message>
        <source>another upgrade has gone on from there meanwhile, and the database is at %1 now.</source>
        <translation>otra actualización ha continuado desde ahí entretanto, y la base de datos está ahora en %1.</translation>
    </message>
    <message>
        <source>The file has changed since it was looked at.</source>
        <translation>El archivo ha cambiado desde que se examinó.</translation>
    </message>
    <message>
        <source>Look at it again: choose it once more.</source>
        <translation>Examínelo de nuevo: elíjalo otra vez.</translation>
    </message>
    <message>
        <source>The backup does not have these, and they stand on what is replaced, so they are dropped: %1.</source>
        <translation>La copia de seguridad no tiene estos objetos y dependen de lo que se reemplaza, así que se eliminan: %1.</translation>
    </message>
    <message>
        <source>Another program has just made something that would have to be dropped: %1.</source>
        <translation>Otro programa acaba de crear algo que habría que eliminar: %1.</translation>
    </message>
    <message>
        <source>Look at the restore again before it is done.</source>
        <translation>Revise de nuevo la restauración antes de ejecutarla.</translation>
    </message>
    <message>
        <source>the server does not answer.</source>
        <translation>el servidor no responde.</translation>
    </message>
    <message>
        <source>connect_timeout cannot be understood: &apos;%1&apos; is no number of seconds.</source>
        <translation>No se entiende connect_timeout: «%1» no es un número de segundos.</translation>
    </message>
    <message>
        <source>Correct it in the URL, in the environment variable PGCONNECT_TIMEOUT or in the service file; 0 waits for ever.</source>
        <translation>Corríjalo en la URL, en la variable de entorno PGCONNECT_TIMEOUT o en el archivo de servicios; 0 espera sin fin.</translation>
    </message>
    <message>
        <source>When the database can be reached again, look at &quot;meditrack current&quot;, then run the same command again.</source>
        <translation>Cuando se pueda volver a acceder a la base de datos, mire «meditrack current» y ejecute de nuevo la misma orden.</translation>
    </message>
    <message>
        <source>Another database is about to take the place of this one: a restore is going on.</source>
        <translation>Otra base de datos está a punto de ocupar el lugar de esta: hay una restauración en curso.</translation>
    </message>
    <message>
        <source>everything that it had is there again, but what was made since stays, for the backup does not know it: %1.</source>
        <translation>todo lo que tenía vuelve a estar, pero lo que se ha creado desde entonces se queda, porque la copia no lo conoce: %1.</translation>
    </message>
    <message>
        <source>Drop what stays if it is the run&apos;s, mend the script, then run the same command again.</source>
        <translation>Elimine lo que se ha quedado si es de esta ejecución, corrija el script y vuelva a ejecutar la misma orden.</translation>
    </message>
    <message>
        <source>Another program has just written into large objects, of which the safety backup does not know.</source>
        <translation>Otro programa acaba de escribir en objetos grandes, de lo que la copia de seguridad previa no sabe nada.</translation>
    </message>
    <message>
        <source>Close the programs that use the database and restore again.</source>
        <translation>Cierre los programas que usan la base de datos y vuelva a restaurar.</translation>
    </message>
</context>
<context>
    <name>Environment</name>
    <message>
        <source>Production</source>
        <translation>Producción</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Pruebas</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>Desarrollo</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>Applied</source>
        <translation>Aplicada</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Actual</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Desconocida</translation>
    </message>
</context>
<context>
    <name>meditrack</name>
    <message>
        <source>Revisions</source>
        <translation>Revisiones</translation>
    </message>
    <message>
        <source>Name, to confirm</source>
        <translation>Nombre, para confirmar</translation>
    </message>
    <message>
        <source>Choose developer mode in the menu View → Mode.</source>
        <translation>Elija el modo desarrollador en el menú Ver → Modo.</translation>
    </message>
    <message>
        <source>There is no database yet.</source>
        <translation>Aún no hay ninguna base.</translation>
    </message>
    <message>
        <source>There are no heads to merge.</source>
        <translation>No hay cabezas que fusionar.</translation>
    </message>
    <message>
        <source>Select a revision first.</source>
        <translation>Seleccione antes una revisión.</translation>
    </message>
    <message>
        <source>No script here knows this revision.</source>
        <translation>Ningún script disponible conoce esta revisión.</translation>
    </message>
    <message>
        <source>The database is at a revision that no script here knows.</source>
        <translation>La base está en una revisión que ningún script disponible conoce.</translation>
    </message>
    <message>
        <source>There is no update.</source>
        <translation>No hay ninguna actualización.</translation>
    </message>
    <message>
        <source>Nothing is applied.</source>
        <translation>No hay nada aplicado.</translation>
    </message>
    <message>
        <source>The selected revision is applied already.</source>
        <translation>La revisión seleccionada ya está aplicada.</translation>
    </message>
    <message>
        <source>The database is at the selected revision.</source>
        <translation>La base está en la revisión seleccionada.</translation>
    </message>
    <message>
        <source>The selected revision is not applied.</source>
        <translation>La revisión seleccionada no está aplicada.</translation>
    </message>
    <message>
        <source>You are in viewer mode, which only looks. Choose another one in the menu View → Mode.</source>
        <translation>Está en modo observador, que solo permite consultar. Elija otro en el menú Ver → Modo.</translation>
    </message>
    <message>
        <source>This is for those who write the scripts.</source>
        <translation>Esto es solo para desarrolladores de los scripts.</translation>
    </message>
    <message>
        <source>Open a database first.</source>
        <translation>Abra antes una base.</translation>
    </message>
    <message>
        <source>Something is at work already: wait for it, or cancel it.</source>
        <translation>Ya hay una tarea en curso: espere a que termine o cancélela.</translation>
    </message>
    <message>
        <source>This would take back several revisions at once. Go back one step at a time.</source>
        <translation>Esto desharía varias revisiones a la vez. Retroceda paso a paso.</translation>
    </message>
    <message>
        <source>What a run of the fleet has done cannot be noted in %1: %2.</source>
        <translation>No se puede anotar en %1 lo que ha hecho una ejecución de la flota: %2.</translation>
    </message>
    <message>
        <source>Nothing more is begun.</source>
        <translation>No se empieza nada más.</translation>
    </message>
    <message>
        <source>Make room there, or see to it that you may write there.</source>
        <translation>Libere espacio allí, o asegúrese de tener permiso para escribir allí.</translation>
    </message>
    <message>
        <source>Upgrade</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>Stamp</source>
        <translation>Sellar</translation>
    </message>
    <message>
        <source>Stamp %1</source>
        <translation>Sellar como %1</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Restore undone</source>
        <translation>Restauración deshecha</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Reinicio</translation>
    </message>
    <message>
        <source>no revision</source>
        <translation>ninguna revisión</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>Antes: %1</translation>
    </message>
    <message>
        <source>After: %1</source>
        <translation>Después: %1</translation>
    </message>
    <message>
        <source>Backup: %1</source>
        <translation>Copia: %1</translation>
    </message>
    <message>
        <source>%1: %2 → %3 rows</source>
        <translation>%1: %2 → %3 filas</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>no existe</translation>
    </message>
    <message>
        <source>Scripts: %1</source>
        <translation>Scripts: %1</translation>
    </message>
    <message>
        <source>This is no list of databases: %1.</source>
        <translation>Esto no es una lista de bases: %1.</translation>
    </message>
    <message>
        <source>The fleet is as it was.</source>
        <translation>La flota no ha cambiado.</translation>
    </message>
    <message>
        <source>A list has a file or a URL a line, or is JSON as “Save the list” writes it.</source>
        <translation>Una lista contiene un archivo o una URL por línea, o es JSON como lo escribe «Guardar la lista».</translation>
    </message>
    <message>
        <source>it has no list “databases”</source>
        <translation>no tiene ninguna lista «databases»</translation>
    </message>
    <message>
        <source>%1 upgraded</source>
        <translation>Actualizadas: %1</translation>
    </message>
    <message>
        <source>%1 without anything to do</source>
        <translation>Sin nada que hacer: %1</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>Fallidas: %1</translation>
    </message>
    <message>
        <source>%1 cancelled</source>
        <translation>Canceladas: %1</translation>
    </message>
    <message>
        <source>%1 interrupted</source>
        <translation>Interrumpidas: %1</translation>
    </message>
    <message>
        <source>%1 not begun</source>
        <translation>Sin empezar: %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Sin empezar</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallido</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Ubicación</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Entorno</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>Scripts</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué pasó</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Qué significa</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>Revision that ran</source>
        <translation>Revisión que se ejecutaba</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Instrucción</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Begun %1, last change %2; by %3, account %4 on %5.</source>
        <translation>Inicio: %1; último cambio: %2; por %3, cuenta %4 en %5.</translation>
    </message>
    <message>
        <source>Upgrade of a fleet</source>
        <translation>Actualización de una flota</translation>
    </message>
    <message>
        <source>The report cannot be written to %1: %2.</source>
        <translation>No se puede escribir el informe en %1: %2.</translation>
    </message>
    <message>
        <source>Choose another place for it.</source>
        <translation>Elija otra ubicación.</translation>
    </message>
    <message>
        <source>Connect again</source>
        <translation>Conectar de nuevo</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>no se puede crear la carpeta</translation>
    </message>
    <message>
        <source>Another window is at work on a fleet</source>
        <translation>Otra ventana está trabajando en una flota</translation>
    </message>
    <message>
        <source>Nothing was run and nothing has been changed.</source>
        <translation>No se ejecutó nada y no se ha cambiado nada.</translation>
    </message>
    <message>
        <source>Wait until it is done, or go on there.</source>
        <translation>Espere a que termine, o siga allí.</translation>
    </message>
    <message>
        <source>it is no text</source>
        <translation>no es texto</translation>
    </message>
    <message>
        <source>no database is in it</source>
        <translation>no contiene ninguna base</translation>
    </message>
    <message>
        <source>it has too many lines</source>
        <translation>tiene demasiadas líneas</translation>
    </message>
    <message>
        <source>Nothing was interrupted.</source>
        <translation>No se interrumpió nada.</translation>
    </message>
    <message>
        <source>%1 left out</source>
        <translation>%1 excluidas</translation>
    </message>
    <message numerus="yes">
        <source>Upgrade by %Ln updates</source>
        <translation>
            <numerusform>Aplicar %Ln actualización</numerusform>
            <numerusform>Aplicar %Ln actualizaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>Downgrade</source>
        <translation>Retroceder</translation>
    </message>
    <message numerus="yes">
        <source>Downgrade by %Ln revisions</source>
        <translation>
            <numerusform>Retroceder %Ln revisión</numerusform>
            <numerusform>Retroceder %Ln revisiones</numerusform>
        </translation>
    </message>
    <message>
        <source>Still before the first revision.</source>
        <translation>Sigue antes de la primera revisión.</translation>
    </message>
    <message>
        <source>Still at %1.</source>
        <translation>Sigue en %1.</translation>
    </message>
    <message>
        <source>From the beginning to %1.</source>
        <translation>Del principio a %1.</translation>
    </message>
    <message>
        <source>From %1 back to the beginning.</source>
        <translation>De %1 de vuelta al principio.</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>De %1 a %2.</translation>
    </message>
</context>
<context>
    <name>meditrack::Actions</name>
    <message>
        <source>&amp;Database</source>
        <translation>&amp;Base de datos</translation>
    </message>
    <message>
        <source>&amp;Open file…</source>
        <translation>&amp;Abrir archivo…</translation>
    </message>
    <message>
        <source>&amp;New tab</source>
        <translation>&amp;Nueva pestaña</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>R&amp;efrescar</translation>
    </message>
    <message>
        <source>Only look at this database: nothing can be changed by this window</source>
        <translation>Solo consultar esta base: esta ventana no puede cambiar nada</translation>
    </message>
    <message>
        <source>&amp;Environment</source>
        <translation>Entorn&amp;o</translation>
    </message>
    <message>
        <source>&amp;Production</source>
        <translation>&amp;Producción</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>P&amp;ruebas</translation>
    </message>
    <message>
        <source>&amp;Development</source>
        <translation>&amp;Desarrollo</translation>
    </message>
    <message>
        <source>&amp;Not said</source>
        <translation>&amp;Sin indicar</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>&amp;Hacer copia de seguridad</translation>
    </message>
    <message>
        <source>&amp;Verify a backup…</source>
        <translation>&amp;Verificar una copia…</translation>
    </message>
    <message>
        <source>Re&amp;store a backup…</source>
        <translation>&amp;Restaurar una copia…</translation>
    </message>
    <message>
        <source>&amp;Undo the last restore…</source>
        <translation>&amp;Deshacer la última restauración…</translation>
    </message>
    <message>
        <source>E&amp;xport to JSON…</source>
        <translation>E&amp;xportar a JSON…</translation>
    </message>
    <message>
        <source>&amp;Import from JSON…</source>
        <translation>&amp;Importar de JSON…</translation>
    </message>
    <message>
        <source>&amp;Close database</source>
        <translation>&amp;Cerrar la base</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;Copy revision id</source>
        <translation>&amp;Copiar id de revisión</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>&amp;Resumen</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Historial</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>&amp;Datos</translation>
    </message>
    <message>
        <source>&amp;Backups</source>
        <translation>&amp;Copias de seguridad</translation>
    </message>
    <message>
        <source>&amp;Activity</source>
        <translation>&amp;Actividad</translation>
    </message>
    <message>
        <source>Zoom &amp;in on the timeline</source>
        <translation>Ampliar la lín&amp;ea de tiempo</translation>
    </message>
    <message>
        <source>Zoom o&amp;ut</source>
        <translation>Red&amp;ucir</translation>
    </message>
    <message>
        <source>&amp;Whole timeline</source>
        <translation>&amp;Toda la línea de tiempo</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>Co&amp;mandos…</translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation>&amp;Panel siguiente</translation>
    </message>
    <message>
        <source>&amp;Next tab</source>
        <translation>Pe&amp;staña siguiente</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>Como el &amp;escritorio</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claros</translation>
    </message>
    <message>
        <source>D&amp;ark</source>
        <translation>&amp;Oscuros</translation>
    </message>
    <message>
        <source>&amp;Migrate</source>
        <translation>&amp;Migrar</translation>
    </message>
    <message>
        <source>&amp;Upgrade to the newest</source>
        <translation>&amp;Actualizar a la más reciente</translation>
    </message>
    <message>
        <source>Upgrade to the &amp;selected revision</source>
        <translation>Actualizar a la revisión &amp;seleccionada</translation>
    </message>
    <message>
        <source>&amp;Downgrade one step…</source>
        <translation>&amp;Retroceder un paso…</translation>
    </message>
    <message>
        <source>Downgrade to the s&amp;elected revision…</source>
        <translation>Retroceder a la revisión s&amp;eleccionada…</translation>
    </message>
    <message>
        <source>&amp;Cancel the running job</source>
        <translation>&amp;Cancelar la tarea en curso</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ay&amp;uda</translation>
    </message>
    <message>
        <source>&amp;About MediTrack Admin</source>
        <translation>&amp;Acerca de MediTrack Admin</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Como el &amp;sistema</translation>
    </message>
    <message>
        <source>Rea&amp;d-only</source>
        <translation>Solo &amp;lectura</translation>
    </message>
    <message>
        <source>Pre&amp;vious tab</source>
        <translation>Pestaña a&amp;nterior</translation>
    </message>
    <message>
        <source>&amp;Mode</source>
        <translation>Mod&amp;o</translation>
    </message>
    <message>
        <source>&amp;Viewer</source>
        <translation>&amp;Observador</translation>
    </message>
    <message>
        <source>&amp;Operator</source>
        <translation>O&amp;perador</translation>
    </message>
    <message>
        <source>&amp;Developer</source>
        <translation>&amp;Desarrollador</translation>
    </message>
    <message>
        <source>Co&amp;lours</source>
        <translation>Co&amp;lores</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>&amp;Fleet</source>
        <translation>&amp;Flota</translation>
    </message>
    <message>
        <source>&amp;Open the script</source>
        <translation>&amp;Abrir el script</translation>
    </message>
    <message>
        <source>&amp;Show the script in its folder</source>
        <translation>&amp;Mostrar el script en su carpeta</translation>
    </message>
    <message>
        <source>S&amp;tamp the selected revision…</source>
        <translation>Se&amp;llar la revisión seleccionada…</translation>
    </message>
    <message>
        <source>&amp;New revision…</source>
        <translation>&amp;Nueva revisión…</translation>
    </message>
    <message>
        <source>&amp;Merge the heads…</source>
        <translation>&amp;Fusionar las cabezas…</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Buscar</translation>
    </message>
    <message>
        <source>Clean u&amp;p what was interrupted…</source>
        <translation>Limpiar lo &amp;interrumpido…</translation>
    </message>
    <message>
        <source>Open pro&amp;ject…</source>
        <translation>Abrir un pro&amp;yecto…</translation>
    </message>
    <message>
        <source>Try the sam&amp;ple</source>
        <translation>&amp;Probar el ejemplo</translation>
    </message>
</context>
<context>
    <name>meditrack::ActivityModel</name>
    <message>
        <source>Started</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>Revisiones</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>you, here</source>
        <translation>usted, aquí</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
</context>
<context>
    <name>meditrack::ActivityPage</name>
    <message>
        <source>Nothing has been changed yet</source>
        <translation>Aún no se ha cambiado nada</translation>
    </message>
    <message>
        <source>Export the journal…</source>
        <translation>Exportar el diario…</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Refrescar</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copiar detalles</translation>
    </message>
    <message>
        <source>Search what, who, revision</source>
        <translation>Qué, quién, revisión</translation>
    </message>
    <message>
        <source>Search the activities</source>
        <translation>Buscar en las actividades</translation>
    </message>
    <message>
        <source>Show activities with this result</source>
        <translation>Mostrar las actividades con este resultado</translation>
    </message>
    <message>
        <source>Every result</source>
        <translation>Todos los resultados</translation>
    </message>
    <message>
        <source>What was done to the database, newest first</source>
        <translation>Lo que se hizo en la base, lo más reciente primero</translation>
    </message>
    <message>
        <source>Details of the selected activity</source>
        <translation>Detalles de la actividad seleccionada</translation>
    </message>
    <message>
        <source>The journal cannot be read, so only what this window has done is listed. %1</source>
        <translation>No se puede leer el diario, así que solo se muestra lo que ha hecho esta ventana. %1</translation>
    </message>
    <message>
        <source>The journal is damaged in places; the rest of it is listed. %1</source>
        <translation>El diario está dañado en parte; se muestra el resto. %1</translation>
    </message>
    <message>
        <source>A database in memory has no journal. What this window does to it is listed here.</source>
        <translation>Una base en memoria no tiene diario. Aquí se muestra lo que esta ventana hace en ella.</translation>
    </message>
    <message>
        <source>Upgrades, backups and restores are listed here, whoever has done them: who, when, and how it ended.</source>
        <translation>Aquí se muestran todas las actualizaciones, copias de seguridad y restauraciones: quién las hizo, cuándo y cómo terminaron.</translation>
    </message>
    <message>
        <source>There is nothing in the journal yet</source>
        <translation>El diario aún está vacío</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Nothing is found</source>
        <translation>No se encontró nada</translation>
    </message>
    <message>
        <source>No activity has these words and this result.</source>
        <translation>Ninguna actividad tiene estas palabras y este resultado.</translation>
    </message>
</context>
<context>
    <name>meditrack::AdvanceLine</name>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>Cancelando</translation>
    </message>
</context>
<context>
    <name>meditrack::BackupCommands</name>
    <message>
        <source>Looking for backups</source>
        <translation>Buscando copias de seguridad</translation>
    </message>
    <message>
        <source>%1 is pinned: no retention deletes it.</source>
        <translation>%1 está fijada: ninguna regla de conservación la borra.</translation>
    </message>
    <message>
        <source>%1 is not pinned any more.</source>
        <translation>%1 ya no está fijada.</translation>
    </message>
    <message>
        <source>Pinning the backup</source>
        <translation>Fijando la copia</translation>
    </message>
    <message>
        <source>Unpinning the backup</source>
        <translation>Desfijando la copia</translation>
    </message>
    <message>
        <source>Deleting the backup</source>
        <translation>Borrando la copia</translation>
    </message>
    <message>
        <source>%1 is deleted.</source>
        <translation>Se borró %1.</translation>
    </message>
    <message>
        <source>Looking at what would go</source>
        <translation>Examinando qué se borraría</translation>
    </message>
    <message>
        <source>Tidying up</source>
        <translation>Limpiando copias</translation>
    </message>
    <message>
        <source>Looking at the tables</source>
        <translation>Examinando las tablas</translation>
    </message>
    <message>
        <source>Export to %1</source>
        <translation>Exportación a %1</translation>
    </message>
    <message>
        <source>Looking at %1</source>
        <translation>Examinando %1</translation>
    </message>
    <message>
        <source>Import of %1</source>
        <translation>Importación de %1</translation>
    </message>
</context>
<context>
    <name>meditrack::BackupDesk</name>
    <message>
        <source>What happens to the rows that are there</source>
        <translation>Qué pasa con las filas existentes</translation>
    </message>
    <message>
        <source>Replace the rows that are there</source>
        <translation>Sustituir las filas existentes</translation>
    </message>
    <message>
        <source>Add to the rows that are there</source>
        <translation>Añadir a las filas existentes</translation>
    </message>
    <message>
        <source>Overwrite rows of the same key, add the others</source>
        <translation>Sobrescribir las filas con la misma clave y añadir las demás</translation>
    </message>
    <message>
        <source>Nothing is changed by this. You are asked before anything is.</source>
        <translation>Aún no se cambia nada. Se le preguntará antes.</translation>
    </message>
    <message>
        <source>What is here now is backed up first. If anything fails, or you cancel, it stays as it is.</source>
        <translation>Primero se hace copia del estado actual. Si algo falla o usted cancela, no cambia nada.</translation>
    </message>
    <message>
        <source>All of it is imported, or nothing.</source>
        <translation>Se importa todo, o nada.</translation>
    </message>
    <message>
        <source>What is deleted is gone; cancelling keeps the rest.</source>
        <translation>Lo borrado se pierde; cancelar conserva el resto.</translation>
    </message>
    <message>
        <source>The file gets its name when it is complete.</source>
        <translation>El archivo recibe su nombre cuando está completo.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>The export is done</source>
        <translation>La exportación ha terminado</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>%1 was cancelled</source>
        <translation>%1: cancelado</translation>
    </message>
    <message>
        <source>No file is left.</source>
        <translation>No queda ningún archivo.</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallido</translation>
    </message>
    <message>
        <source>%1 has failed</source>
        <translation>%1: ha fallado</translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation>No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>Undo the restore…</source>
        <translation>Deshacer la restauración…</translation>
    </message>
    <message>
        <source>Review and upgrade…</source>
        <translation>Revisar y actualizar…</translation>
    </message>
    <message>
        <source>The restore is done</source>
        <translation>La restauración ha terminado</translation>
    </message>
    <message>
        <source>Undo the import…</source>
        <translation>Deshacer la importación…</translation>
    </message>
    <message>
        <source>The import is done</source>
        <translation>La importación ha terminado</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
</context>
<context>
    <name>meditrack::CellPanel</name>
    <message>
        <source>Copy value</source>
        <translation>Copiar valor</translation>
    </message>
    <message>
        <source>The whole value</source>
        <translation>El valor completo</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Nada seleccionado</translation>
    </message>
    <message>
        <source>A value that is selected is shown here as a whole.</source>
        <translation>El valor seleccionado se muestra aquí completo.</translation>
    </message>
    <message>
        <source>no type</source>
        <translation>sin tipo</translation>
    </message>
    <message>
        <source>%1, primary key</source>
        <translation>%1, clave primaria</translation>
    </message>
    <message>
        <source>NULL: there is no value</source>
        <translation>NULL: no hay valor</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>An empty text</source>
        <translation>Texto vacío</translation>
    </message>
    <message>
        <source>This row is not there any more. Refresh shows what is.</source>
        <translation>Esta fila ya no existe. «Refrescar» muestra lo que hay ahora.</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Vacío</translation>
    </message>
    <message>
        <source>%1; the first %2 are shown</source>
        <translation>%1; se muestran los primeros %2</translation>
    </message>
    <message>
        <source>%1; the first %2 characters are shown</source>
        <translation>%1; se muestran los primeros %2 caracteres</translation>
    </message>
</context>
<context>
    <name>meditrack::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation>Escriba un comando</translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation>Comandos que coinciden</translation>
    </message>
</context>
<context>
    <name>meditrack::ConnectForm</name>
    <message>
        <source>Test</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Cifrado</translation>
    </message>
    <message>
        <source>Database URL</source>
        <translation>URL de la base</translation>
    </message>
    <message>
        <source>clinic</source>
        <translation>clinica</translation>
    </message>
    <message>
        <source>as on this computer</source>
        <translation>como en este equipo</translation>
    </message>
    <message>
        <source>Where the server has it</source>
        <translation>Si el servidor lo ofrece</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Siempre</translation>
    </message>
    <message>
        <source>Always, and check the server</source>
        <translation>Siempre, y comprobar el servidor</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Servidor</translation>
    </message>
    <message>
        <source>Da&amp;tabase</source>
        <translation>Base de da&amp;tos</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Usuario</translation>
    </message>
    <message>
        <source>&amp;Encryption</source>
        <translation>&amp;Cifrado</translation>
    </message>
    <message>
        <source>or U&amp;RL</source>
        <translation>o U&amp;RL</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Probando…</translation>
    </message>
    <message>
        <source>The name or the address of the server; a folder means a socket on this computer</source>
        <translation>El nombre o la dirección del servidor; una carpeta indica un socket de este equipo</translation>
    </message>
    <message>
        <source>Remember in this computer&apos;s keychain</source>
        <translation>Guardar en el llavero de este equipo</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>is asked for where it is left empty</source>
        <translation>se pide si se deja vacía</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>C&amp;ontraseña</translation>
    </message>
</context>
<context>
    <name>meditrack::CountsPlot</name>
    <message>
        <source>Rows in each table</source>
        <translation>Filas de cada tabla</translation>
    </message>
</context>
<context>
    <name>meditrack::DataPage</name>
    <message>
        <source>Show rows</source>
        <translation>Mostrar filas</translation>
    </message>
    <message>
        <source>Tables and their rows</source>
        <translation>Tablas y sus filas</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tablas</translation>
    </message>
    <message>
        <source>Look at the rows of the selected table (Enter)</source>
        <translation>Ver las filas de la tabla seleccionada (Intro)</translation>
    </message>
    <message>
        <source>Rows in each table</source>
        <translation>Filas de cada tabla</translation>
    </message>
    <message>
        <source>The %1 largest of %2 tables; all of them are in the list.</source>
        <translation>Las %1 mayores de %2 tablas; todas están en la lista.</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>Crecimiento</translation>
    </message>
    <message>
        <source>Growth, rows in %1</source>
        <translation>Crecimiento, filas de %1</translation>
    </message>
    <message>
        <source>Review and upgrade…</source>
        <translation>Revisar y actualizar…</translation>
    </message>
    <message>
        <source>No tables yet</source>
        <translation>Aún no hay tablas</translation>
    </message>
    <message>
        <source>The first upgrade makes them.</source>
        <translation>La primera actualización las crea.</translation>
    </message>
</context>
<context>
    <name>meditrack::DatabaseView</name>
    <message>
        <source>Start</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Choose a database</source>
        <translation>Elija una base de datos</translation>
    </message>
    <message>
        <source>Read at %1</source>
        <translation>Leída a las %1</translation>
    </message>
    <message>
        <source>Upgrading</source>
        <translation>Actualizando</translation>
    </message>
    <message>
        <source>Downgrading</source>
        <translation>Retrocediendo</translation>
    </message>
    <message>
        <source>This tab closes as soon as “%1” has stopped</source>
        <translation>Esta pestaña se cerrará en cuanto «%1» se detenga</translation>
    </message>
    <message>
        <source>It has been told to stop. A script that waits for something hears of it when it goes on.</source>
        <translation>Se ha pedido que se detenga. Un script que espera algo no se entera hasta que continúa.</translation>
    </message>
    <message>
        <source>Folder of pg_dump and pg_restore</source>
        <translation>Carpeta de pg_dump y pg_restore</translation>
    </message>
    <message>
        <source>Clean up…</source>
        <translation>Limpiar…</translation>
    </message>
    <message>
        <source>Something was interrupted in this database</source>
        <translation>Algo se interrumpió en esta base</translation>
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
        <translation>%1: hecho.</translation>
    </message>
    <message>
        <source>%1 was cancelled.</source>
        <translation>%1: cancelado.</translation>
    </message>
    <message>
        <source>%1 has failed.</source>
        <translation>%1: fallido.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
</context>
<context>
    <name>meditrack::DetailsPanel</name>
    <message>
        <source>merge</source>
        <translation>fusión</translation>
    </message>
    <message>
        <source>branch point</source>
        <translation>bifurcación</translation>
    </message>
    <message>
        <source>head</source>
        <translation>cabeza</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Script</translation>
    </message>
    <message>
        <source>Upgrade to here</source>
        <translation>Actualizar hasta aquí</translation>
    </message>
    <message>
        <source>Downgrade to here</source>
        <translation>Retroceder hasta aquí</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>Copiar id</translation>
    </message>
    <message>
        <source>Details of the selected revision</source>
        <translation>Detalles de la revisión seleccionada</translation>
    </message>
    <message>
        <source>Select a revision to see what it does.</source>
        <translation>Seleccione una revisión para ver lo que hace.</translation>
    </message>
    <message>
        <source>Revision &lt;span style=&quot;font-family:&apos;%1&apos;&quot;&gt;%2&lt;/span&gt;</source>
        <translation>Revisión &lt;span style=&quot;font-family:&apos;%1&apos;&quot;&gt;%2&lt;/span&gt;</translation>
    </message>
    <message>
        <source>Unknown revision</source>
        <translation>Revisión desconocida</translation>
    </message>
    <message>
        <source>Without a message</source>
        <translation>Sin mensaje</translation>
    </message>
    <message>
        <source>The database says that it is at this revision, and no script here has it. It was most likely upgraded by a newer program. Open it with that one, or add the missing script.</source>
        <translation>La base indica que está en esta revisión, y ningún script disponible la tiene. Probablemente la actualizó un programa más reciente. Ábrala con ese, o añada el script que falta.</translation>
    </message>
    <message>
        <source>Written %1</source>
        <translation>Escrita el %1</translation>
    </message>
    <message>
        <source>The first of its line</source>
        <translation>La primera de su línea</translation>
    </message>
    <message>
        <source>Follows %1</source>
        <translation>Sigue a %1</translation>
    </message>
    <message>
        <source>Needs %1</source>
        <translation>Necesita %1</translation>
    </message>
    <message>
        <source>Followed by %1</source>
        <translation>Seguida de %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln más</numerusform>
            <numerusform>%Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>More that can be done with this revision</source>
        <translation>Más acciones con esta revisión</translation>
    </message>
    <message>
        <source>What its file says</source>
        <translation>Contenido de su archivo</translation>
    </message>
    <message>
        <source>What its upgrade runs on SQLite</source>
        <translation>Lo que ejecuta su actualización en SQLite</translation>
    </message>
    <message>
        <source>What its upgrade runs on PostgreSQL</source>
        <translation>Lo que ejecuta su actualización en PostgreSQL</translation>
    </message>
    <message>
        <source>Nothing runs.</source>
        <translation>No se ejecuta nada.</translation>
    </message>
</context>
<context>
    <name>meditrack::Dialogue</name>
    <message>
        <source>The report is saved</source>
        <translation>El informe se ha guardado</translation>
    </message>
    <message>
        <source>The password is not remembered</source>
        <translation>La contraseña no se guarda</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain cannot be used: %1. You are signed in; next time you will be asked again.</source>
        <translation>No se puede usar el llavero de este equipo: %1. Ha iniciado sesión; la próxima vez se le preguntará de nuevo.</translation>
    </message>
    <message>
        <source>%1 was cancelled</source>
        <translation>%1: cancelado</translation>
    </message>
    <message>
        <source>The old state is kept: nothing has changed.</source>
        <translation>Se conserva el estado anterior: no se ha cambiado nada.</translation>
    </message>
    <message>
        <source>The backup is made</source>
        <translation>La copia de seguridad está lista</translation>
    </message>
    <message>
        <source>The restore is done</source>
        <translation>La restauración ha terminado</translation>
    </message>
    <message>
        <source>The import is done</source>
        <translation>La importación ha terminado</translation>
    </message>
    <message>
        <source>The export is done</source>
        <translation>La exportación ha terminado</translation>
    </message>
    <message>
        <source>Save a report…</source>
        <translation>Guardar un informe…</translation>
    </message>
    <message>
        <source>The backup is good</source>
        <translation>La copia es buena</translation>
    </message>
    <message>
        <source>The backup is good, with a warning</source>
        <translation>La copia es buena, con una advertencia</translation>
    </message>
    <message>
        <source>Nothing was run</source>
        <translation>No se ejecutó nada</translation>
    </message>
    <message>
        <source>The scripts in %1 were not trusted. The database is as it was.</source>
        <translation>No se confió en los scripts de %1. La base no ha cambiado.</translation>
    </message>
    <message>
        <source>Verify again</source>
        <translation>Verificar de nuevo</translation>
    </message>
    <message>
        <source>This cannot be done now</source>
        <translation>Ahora no es posible</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
</context>
<context>
    <name>meditrack::DropDesk</name>
    <message>
        <source>There is no project in this folder</source>
        <translation>No hay ningún proyecto en esta carpeta</translation>
    </message>
    <message>
        <source>A project has a file alembic.ini. Nothing has been done.</source>
        <translation>Un proyecto tiene un archivo alembic.ini. No se ha hecho nada.</translation>
    </message>
    <message>
        <source>This backup cannot be restored now</source>
        <translation>Esta copia de seguridad no se puede restaurar ahora</translation>
    </message>
    <message>
        <source>These rows cannot be imported now</source>
        <translation>Estas filas no se pueden importar ahora</translation>
    </message>
    <message>
        <source>Choose a database…</source>
        <translation>Elegir una base de datos…</translation>
    </message>
    <message>
        <source>Restore as a new database…</source>
        <translation>Restaurar como base de datos nueva…</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>restaurada</translation>
    </message>
    <message>
        <source>This is a backup</source>
        <translation>Esto es una copia de seguridad</translation>
    </message>
    <message>
        <source>This is an export</source>
        <translation>Esto es una exportación</translation>
    </message>
    <message>
        <source>Which database is it to be restored into? What would change there is shown first. Nothing has been done.</source>
        <translation>¿En qué base de datos hay que restaurarla? Primero se muestra lo que cambiaría allí. No se ha hecho nada.</translation>
    </message>
    <message>
        <source>Which database are its rows for? What would change there is shown first. Nothing has been done.</source>
        <translation>¿Para qué base de datos son sus filas? Primero se muestra lo que cambiaría allí. No se ha hecho nada.</translation>
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
        <translation>El paso «%1» ha fallado</translation>
    </message>
</context>
<context>
    <name>meditrack::ExportBox</name>
    <message>
        <source>Another place…</source>
        <translation>Otra ubicación…</translation>
    </message>
</context>
<context>
    <name>meditrack::ExportModel</name>
    <message>
        <source>Write something else in its place; empty stays empty, and what was equal stays equal</source>
        <translation>Escribir otra cosa en su lugar; lo vacío queda vacío, y lo que era igual sigue igual</translation>
    </message>
    <message>
        <source>The column %1</source>
        <translation>La columna %1</translation>
    </message>
    <message>
        <source>is computed from others</source>
        <translation>se calcula a partir de otras</translation>
    </message>
    <message>
        <source>made-up values</source>
        <translation>valores inventados</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>sin cambios</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valores</translation>
    </message>
</context>
<context>
    <name>meditrack::ExportPage</name>
    <message>
        <source>Another place…</source>
        <translation>Otra ubicación…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Tables to export, and their columns</source>
        <translation>Tablas para exportar y sus columnas</translation>
    </message>
    <message>
        <source>One document</source>
        <translation>Un documento</translation>
    </message>
    <message>
        <source>One row a line (NDJSON)</source>
        <translation>Un registro por línea (NDJSON)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
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
        <translation>Todas</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tablas</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>Compresión</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Open a table to write made-up values in the place of what must not leave the house. The file can be imported into a database of the same revision.</source>
        <translation>Despliegue una tabla para sustituir por valores inventados lo que no debe salir del centro. El archivo puede importarse en una base de la misma revisión.</translation>
    </message>
    <message>
        <source>Export to JSON</source>
        <translation>Exportar a JSON</translation>
    </message>
    <message>
        <source>Tick at least one table</source>
        <translation>Marque al menos una tabla</translation>
    </message>
</context>
<context>
    <name>meditrack::FindBar</name>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Find in these rows</source>
        <translation>Buscar en estas filas</translation>
    </message>
    <message>
        <source>Rows with this text in some value, in upper or lower case (Ctrl+F, then Enter). Blobs are not looked into.</source>
        <translation>Filas con este texto en algún valor, en mayúsculas o minúsculas (Ctrl+F, luego Intro). No se busca en datos binarios.</translation>
    </message>
    <message>
        <source>In which column</source>
        <translation>En qué columna</translation>
    </message>
    <message>
        <source>Stop looking for it (Esc)</source>
        <translation>Detener la búsqueda (Esc)</translation>
    </message>
    <message>
        <source>in all columns</source>
        <translation>en todas las columnas</translation>
    </message>
</context>
<context>
    <name>meditrack::FleetDesk</name>
    <message>
        <source>The password is not remembered</source>
        <translation>La contraseña no se guarda</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain cannot be used: %1. You are signed in; next time you will be asked again.</source>
        <translation>No se puede usar el llavero de este equipo: %1. Ha iniciado sesión; la próxima vez se le preguntará de nuevo.</translation>
    </message>
    <message>
        <source>Nothing was added</source>
        <translation>No se añadió nada</translation>
    </message>
    <message>
        <source>No database was found there.</source>
        <translation>No se encontró ninguna base allí.</translation>
    </message>
    <message>
        <source>The fleet has all of them already.</source>
        <translation>La flota ya las tiene todas.</translation>
    </message>
    <message>
        <source>%1: added to the fleet</source>
        <translation>%1: en la flota desde ahora</translation>
    </message>
    <message>
        <source>Left out in %1: %2 without a version table, or that cannot be read.</source>
        <translation>Omitido en %1: %2 sin tabla de versión o sin poder leerse.</translation>
    </message>
    <message>
        <source>Add all databases of a folder</source>
        <translation>Añadir todas las bases de una carpeta</translation>
    </message>
    <message>
        <source>The list cannot be written to %1: %2</source>
        <translation>No se puede escribir la lista en %1: %2</translation>
    </message>
    <message>
        <source>Choose another place for it.</source>
        <translation>Elija otra ubicación.</translation>
    </message>
    <message>
        <source>The list is saved</source>
        <translation>La lista se ha guardado</translation>
    </message>
</context>
<context>
    <name>meditrack::FleetModel</name>
    <message>
        <source>Nobody has looked at it yet.</source>
        <translation>Aún sin examinar.</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>No hay nada que hacer.</translation>
    </message>
    <message>
        <source>Goes first</source>
        <translation>Primera</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Sin empezar</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>Not looked at yet</source>
        <translation>Aún sin examinar</translation>
    </message>
    <message>
        <source>It cannot be chosen. %1</source>
        <translation>No se puede seleccionar. %1</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>seleccionada</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>no seleccionada</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Seleccionada</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Ubicación</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Entorno</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>Última copia</translation>
    </message>
    <message>
        <source>This run</source>
        <translation>Esta ejecución</translation>
    </message>
    <message>
        <source>It has no version table: open it in a tab to begin with it.</source>
        <translation>No tiene tabla de versión: ábrala en una pestaña para empezar con ella.</translation>
    </message>
</context>
<context>
    <name>meditrack::FleetPage</name>
    <message>
        <source>Go on with the others without asking</source>
        <translation>Seguir con las demás sin preguntar</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Examinar de nuevo</translation>
    </message>
    <message>
        <source>Upgrade…</source>
        <translation>Actualizar…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Guardar informe…</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Choose all that are ready</source>
        <translation>Seleccionar todas con actualizaciones</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>Flota</translation>
    </message>
    <message>
        <source>Add databases</source>
        <translation>Añadir bases</translation>
    </message>
    <message>
        <source>Add databases, or a list of them</source>
        <translation>Añadir bases, o una lista de ellas</translation>
    </message>
    <message>
        <source>Look at all databases again (F5)</source>
        <translation>Examinar de nuevo todas las bases (F5)</translation>
    </message>
    <message>
        <source>&amp;Files…</source>
        <translation>&amp;Archivos…</translation>
    </message>
    <message>
        <source>A f&amp;older…</source>
        <translation>Una &amp;carpeta…</translation>
    </message>
    <message>
        <source>Databases of a &amp;server…</source>
        <translation>Bases de un &amp;servidor…</translation>
    </message>
    <message>
        <source>The &amp;recent ones</source>
        <translation>Las &amp;recientes</translation>
    </message>
    <message>
        <source>Add a &amp;list…</source>
        <translation>Añadir una &amp;lista…</translation>
    </message>
    <message>
        <source>Sa&amp;ve the list…</source>
        <translation>&amp;Guardar la lista…</translation>
    </message>
    <message>
        <source>Scripts of another &amp;project…</source>
        <translation>Scripts de otro &amp;proyecto…</translation>
    </message>
    <message>
        <source>Find its databases</source>
        <translation>Buscar sus bases</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>URL of the server</source>
        <translation>URL del servidor</translation>
    </message>
    <message>
        <source>All databases of this server that have a version table are added. They are only looked at; the password is asked for, and never written into the list.</source>
        <translation>Se añaden todas las bases de este servidor que tienen tabla de versión. Solo se examinan; la contraseña se pide y nunca se escribe en la lista.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Updates ready</source>
        <translation>Actualizaciones listas</translation>
    </message>
    <message>
        <source>Something is in the way</source>
        <translation>Con problemas</translation>
    </message>
    <message>
        <source>In this run</source>
        <translation>En esta ejecución</translation>
    </message>
    <message>
        <source>Which databases are shown</source>
        <translation>Qué bases se muestran</translation>
    </message>
    <message>
        <source>Search by name or place</source>
        <translation>Buscar por nombre o ubicación</translation>
    </message>
    <message>
        <source>Databases of the fleet</source>
        <translation>Bases de la flota</translation>
    </message>
    <message>
        <source>Choose, or not</source>
        <translation>Seleccionar o no</translation>
    </message>
    <message>
        <source>Open in a tab</source>
        <translation>Abrir en una pestaña</translation>
    </message>
    <message>
        <source>Goes first</source>
        <translation>Actualizar primero</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Entorno</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Sin indicar</translation>
    </message>
    <message>
        <source>Remove from the fleet</source>
        <translation>Quitar de la flota</translation>
    </message>
    <message>
        <source>Many databases, one after the other</source>
        <translation>Muchas bases, una tras otra</translation>
    </message>
    <message>
        <source>Put the databases of all clinics together here: see at a glance which of them have updates ready, and upgrade them in one go. One goes first; the first failure stops the rest.</source>
        <translation>Reúna aquí las bases de todas las clínicas: vea de un vistazo cuáles tienen actualizaciones listas y actualícelas de una vez. Una va primero; si algo falla, las demás no se empiezan.</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Añadir archivos…</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Añadir una carpeta…</translation>
    </message>
    <message>
        <source>Add a server…</source>
        <translation>Añadir un servidor…</translation>
    </message>
    <message>
        <source>Add the recent ones</source>
        <translation>Añadir las recientes</translation>
    </message>
    <message>
        <source>Open a list…</source>
        <translation>Abrir una lista…</translation>
    </message>
    <message>
        <source>What went wrong, in full</source>
        <translation>El fallo en detalle</translation>
    </message>
    <message>
        <source>%1 with updates ready</source>
        <translation>con actualizaciones: %1</translation>
    </message>
    <message>
        <source>something is in the way of %1</source>
        <translation>con problemas: %1</translation>
    </message>
    <message>
        <source>scripts of %1</source>
        <translation>scripts de %1</translation>
    </message>
    <message>
        <source>Sign in to %1…</source>
        <translation>Iniciar sesión en %1…</translation>
    </message>
    <message>
        <source>Upgrade %1…</source>
        <translation>Actualizar %1…</translation>
    </message>
    <message>
        <source>Choose databases first</source>
        <translation>Seleccione antes las bases</translation>
    </message>
    <message>
        <source>Another window is at work on it.</source>
        <translation>Otra ventana está trabajando en ello.</translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation>Parar aquí</translation>
    </message>
    <message>
        <source>Go on with the other %1</source>
        <translation>Seguir con el resto (%1)</translation>
    </message>
    <message>
        <source>Go on with the %1 that are left</source>
        <translation>Seguir con las que quedan (%1)</translation>
    </message>
    <message>
        <source>At %1</source>
        <translation>En %1</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>De %1 a %2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>Backup of the state before: %1</source>
        <translation>Copia del estado anterior: %1</translation>
    </message>
    <message>
        <source>Last backup: %1</source>
        <translation>Última copia: %1</translation>
    </message>
</context>
<context>
    <name>meditrack::FleetRunner</name>
    <message>
        <source>The fleet was not upgraded</source>
        <translation>La flota no se actualizó</translation>
    </message>
    <message>
        <source>Nothing was run</source>
        <translation>No se ejecutó nada</translation>
    </message>
    <message>
        <source>The scripts in %1 were not trusted. All databases are as they were.</source>
        <translation>No se confió en los scripts de %1. Ninguna base ha cambiado.</translation>
    </message>
    <message>
        <source>The upgrade of the fleet</source>
        <translation>La actualización de la flota</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Paso %1 de %2</translation>
    </message>
    <message>
        <source>The report is saved</source>
        <translation>El informe se ha guardado</translation>
    </message>
    <message>
        <source>The first database of the fleet</source>
        <translation>La primera base de la flota</translation>
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
        <translation>Crecimiento</translation>
    </message>
    <message>
        <source>Rows in %1 over time</source>
        <translation>Filas de %1 a lo largo del tiempo</translation>
    </message>
    <message>
        <source>Select a table to see how it grows.</source>
        <translation>Seleccione una tabla para ver cómo crece.</translation>
    </message>
    <message>
        <source>Growth shows from the second day on: rows are counted each time that the database is opened.</source>
        <translation>El crecimiento se ve a partir del segundo día: las filas se cuentan cada vez que se abre la base.</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>meditrack::HeaderBar</name>
    <message>
        <source>Refresh</source>
        <translation>Refrescar</translation>
    </message>
    <message>
        <source>Search revisions   Ctrl+F</source>
        <translation>Buscar revisiones   Ctrl+F</translation>
    </message>
    <message>
        <source>Search revisions</source>
        <translation>Buscar revisiones</translation>
    </message>
    <message>
        <source>Read the database again (F5)</source>
        <translation>Refrescar la base (F5)</translation>
    </message>
    <message>
        <source>MediTrack Admin</source>
        <translation>MediTrack Admin</translation>
    </message>
    <message>
        <source>No database is open</source>
        <translation>No hay ninguna base abierta</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Solo lectura</translation>
    </message>
    <message>
        <source>%1 mode</source>
        <translation>Modo %1</translation>
    </message>
</context>
<context>
    <name>meditrack::HistoryPage</name>
    <message>
        <source>Revisions, newest first</source>
        <translation>Revisiones, la más reciente primero</translation>
    </message>
    <message>
        <source>No revision is like this. Clear the filter to see all of them.</source>
        <translation>Ninguna revisión coincide. Quite el filtro para verlas todas.</translation>
    </message>
    <message>
        <source>Write the first revision…</source>
        <translation>Escribir la primera revisión…</translation>
    </message>
    <message>
        <source>No revisions yet</source>
        <translation>Aún no hay revisiones</translation>
    </message>
    <message>
        <source>There is no script in %1 yet. A revision is a script that changes tables; what is written there shows here after Refresh (F5).</source>
        <translation>Aún no hay ningún script en %1. Una revisión es un script que cambia tablas; lo que se escriba allí aparece aquí tras «Refrescar» (F5).</translation>
    </message>
</context>
<context>
    <name>meditrack::JobBar</name>
    <message>
        <source>Ready</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Show steps</source>
        <translation>Mostrar pasos</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Running job</source>
        <translation>Tarea en curso</translation>
    </message>
    <message>
        <source>Progress of the running job</source>
        <translation>Progreso de la tarea en curso</translation>
    </message>
    <message>
        <source>Stop and keep the old state (Esc)</source>
        <translation>Parar y conservar el estado anterior (Esc)</translation>
    </message>
    <message>
        <source>%1: failed</source>
        <translation>%1: falló</translation>
    </message>
    <message>
        <source>cancelling · %1</source>
        <translation>cancelando · %1</translation>
    </message>
    <message>
        <source>%1: %2 s left</source>
        <translation>%1: quedan %2 s</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>step %1 of %2 · %3</source>
        <translation>paso %1 de %2 · %3</translation>
    </message>
</context>
<context>
    <name>meditrack::JobRunner</name>
    <message>
        <source>Something went wrong inside the program</source>
        <translation>Algo ha fallado dentro del programa</translation>
    </message>
    <message>
        <source>Try again; if it stays, report it with the details below.</source>
        <translation>Inténtelo de nuevo; si persiste, comuníquelo con los detalles de abajo.</translation>
    </message>
</context>
<context>
    <name>meditrack::JournalDesk</name>
    <message>
        <source>“%1” cannot be written: %2.</source>
        <translation>No se puede escribir «%1»: %2.</translation>
    </message>
    <message>
        <source>No file is left.</source>
        <translation>No queda ningún archivo.</translation>
    </message>
    <message>
        <source>Free some space, or choose another disk.</source>
        <translation>Libere espacio, o elija otro disco.</translation>
    </message>
    <message>
        <source>Exporting the journal</source>
        <translation>Exportando el diario</translation>
    </message>
    <message>
        <source>The journal is exported</source>
        <translation>El diario se ha exportado</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln entrada</numerusform>
            <numerusform>%Ln entradas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meditrack::Keychain</name>
    <message>
        <source>it does not answer</source>
        <translation>no responde</translation>
    </message>
    <message>
        <source>this program was built without it</source>
        <translation>este programa se compiló sin él</translation>
    </message>
</context>
<context>
    <name>meditrack::MainWindow</name>
    <message>
        <source>Open databases</source>
        <translation>Bases abiertas</translation>
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
        <translation>Lleva una base de datos por sus revisiones de Alembic. Software libre bajo la GPL, versión 3 o posterior.</translation>
    </message>
    <message>
        <source>The picture cannot be written to %1</source>
        <translation>No se puede escribir la imagen en %1</translation>
    </message>
    <message>
        <source>The window speaks the system&apos;s language from its next start on.</source>
        <translation>La ventana usará el idioma del sistema a partir del próximo inicio.</translation>
    </message>
    <message>
        <source>The window speaks %1 from its next start on.</source>
        <translation>El idioma de la ventana será %1 a partir del próximo inicio.</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>Flota</translation>
    </message>
    <message>
        <source>This window only looks: it was started with --read-only.</source>
        <translation>En esta ventana no se puede cambiar nada: se inició con --read-only.</translation>
    </message>
    <message>
        <source>Closing %1</source>
        <translation>Cerrando %1</translation>
    </message>
    <message>
        <source>%1, wants your attention</source>
        <translation>%1, requiere su atención</translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation>&amp;Página</translation>
    </message>
</context>
<context>
    <name>meditrack::MessageBar</name>
    <message>
        <source>revision %1</source>
        <translation>revisión %1</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, línea %2</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Mostrar detalles</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copiar detalles</translation>
    </message>
    <message>
        <source>Details of the error</source>
        <translation>Detalles del error</translation>
    </message>
    <message>
        <source>Copy the whole message, to show it to somebody who can help</source>
        <translation>Copiar todo el mensaje, para mostrarlo a quien pueda ayudar</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>SQL: %1</source>
        <translation>SQL: %1</translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation>No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>Retry; if it stays, copy the details and show them to whoever looks after this database.</source>
        <translation>Reintente; si persiste, copie los detalles y muéstrelos a quien cuida de esta base.</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>Ocultar detalles</translation>
    </message>
</context>
<context>
    <name>meditrack::NavBar</name>
    <message>
        <source>Places</source>
        <translation>Navegación</translation>
    </message>
</context>
<context>
    <name>meditrack::OverviewPage</name>
    <message>
        <source>Last applied</source>
        <translation>Últimas aplicadas</translation>
    </message>
    <message>
        <source>Review and upgrade…</source>
        <translation>Revisar y actualizar…</translation>
    </message>
    <message>
        <source>Show history</source>
        <translation>Mostrar historial</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Hacer copia ahora</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Salud</translation>
    </message>
    <message>
        <source>Show data</source>
        <translation>Mostrar datos</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tablas</translation>
    </message>
    <message>
        <source>Tables and their rows</source>
        <translation>Tablas y sus filas</translation>
    </message>
    <message>
        <source>There are no tables yet. The first upgrade makes them.</source>
        <translation>Aún no hay tablas. La primera actualización las crea.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Nothing has been applied yet.</source>
        <translation>Aún no se ha aplicado nada.</translation>
    </message>
    <message>
        <source>Growth, rows in %1</source>
        <translation>Crecimiento, filas de %1</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>y %Ln más</numerusform>
            <numerusform>y %Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>written %1</source>
        <translation>escrita el %1</translation>
    </message>
    <message>
        <source>Scripts in %1</source>
        <translation>Scripts en %1</translation>
    </message>
    <message>
        <source>Apply every update (Ctrl+U)</source>
        <translation>Aplicar todas las actualizaciones (Ctrl+U)</translation>
    </message>
    <message>
        <source>Make a verified copy (Ctrl+B)</source>
        <translation>Crear una copia de seguridad verificada (Ctrl+B)</translation>
    </message>
    <message>
        <source>There are no revisions yet.</source>
        <translation>Aún no hay revisiones.</translation>
    </message>
    <message>
        <source>Open another project…</source>
        <translation>Abrir otro proyecto…</translation>
    </message>
</context>
<context>
    <name>meditrack::PageMenu</name>
    <message>
        <source>There is no button on this page</source>
        <translation>No hay ningún botón en esta página</translation>
    </message>
</context>
<context>
    <name>meditrack::PasswordDialog</name>
    <message>
        <source>Remember in this computer&apos;s keychain</source>
        <translation>Guardar en el llavero de este equipo</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>This program was built without a keychain.</source>
        <translation>Este programa se compiló sin llavero.</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Contraseña</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
</context>
<context>
    <name>meditrack::Prompts</name>
    <message>
        <source>Open a database</source>
        <translation>Abrir una base de datos</translation>
    </message>
    <message>
        <source>SQLite databases (*.db *.sqlite *.sqlite3 *.db3)</source>
        <translation>Bases SQLite (*.db *.sqlite *.sqlite3 *.db3)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Abrir un proyecto</translation>
    </message>
    <message>
        <source>Alembic configurations (*.ini)</source>
        <translation>Configuraciones de Alembic (*.ini)</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurar una copia de seguridad</translation>
    </message>
    <message>
        <source>Backups (*.tar.zst *.tar.gz *.tar.xz *.tar *.db *.sqlite *.sqlite3)</source>
        <translation>Copias de seguridad (*.tar.zst *.tar.gz *.tar.xz *.tar *.db *.sqlite *.sqlite3)</translation>
    </message>
    <message>
        <source>Verify a backup</source>
        <translation>Verificar una copia de seguridad</translation>
    </message>
    <message>
        <source>Import a JSON file</source>
        <translation>Importar un archivo JSON</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Guardar el informe</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>Páginas web (*.html)</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportar a</translation>
    </message>
    <message>
        <source>JSON (*.json *.ndjson *.json.zst *.json.gz)</source>
        <translation>JSON (*.json *.ndjson *.json.zst *.json.gz)</translation>
    </message>
    <message>
        <source>Add databases to the fleet</source>
        <translation>Añadir bases a la flota</translation>
    </message>
    <message>
        <source>Add a list of databases</source>
        <translation>Añadir una lista de bases</translation>
    </message>
    <message>
        <source>Lists (*.json *.txt *.lst)</source>
        <translation>Listas (*.json *.txt *.lst)</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Guardar la lista</translation>
    </message>
    <message>
        <source>JSON, with environments and scripts (*.json)</source>
        <translation>JSON, con entornos y scripts (*.json)</translation>
    </message>
    <message>
        <source>Text, a database a line (*.txt)</source>
        <translation>Texto, una base por línea (*.txt)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Export the journal</source>
        <translation>Exportar el diario</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabla (*.csv)</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>Líneas JSON (*.jsonl)</translation>
    </message>
    <message>
        <source>Restore as a new database</source>
        <translation>Restaurar como base de datos nueva</translation>
    </message>
</context>
<context>
    <name>meditrack::RetentionForm</name>
    <message>
        <source>Keep the newest</source>
        <translation>Conservar las</translation>
    </message>
    <message>
        <source>backups</source>
        <translation>copias más recientes</translation>
    </message>
    <message>
        <source>and all those of the last</source>
        <translation>y todas las de los últimos</translation>
    </message>
    <message>
        <source>days</source>
        <translation>días</translation>
    </message>
    <message>
        <source>but together at most</source>
        <translation>pero juntas como máximo</translation>
    </message>
    <message>
        <source>GB: the oldest go first</source>
        <translation>GB: las más antiguas se borran primero</translation>
    </message>
</context>
<context>
    <name>meditrack::ReviewPage</name>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Rehearse on a copy</source>
        <translation>Ensayar en una copia</translation>
    </message>
    <message>
        <source>Runs everything on a copy of the database, and tells what it did</source>
        <translation>Lo ejecuta todo en una copia de la base y muestra el resultado</translation>
    </message>
    <message>
        <source>What the selected step does</source>
        <translation>Lo que hace el paso seleccionado</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>SQL of the selected step</source>
        <translation>SQL del paso seleccionado</translation>
    </message>
    <message>
        <source>What it does is not known yet</source>
        <translation>Aún no se sabe lo que hace</translation>
    </message>
    <message>
        <source>What this step does is not known yet. A rehearsal on a copy shows it.</source>
        <translation>Aún no se sabe lo que hace este paso. Un ensayo en una copia lo muestra.</translation>
    </message>
</context>
<context>
    <name>meditrack::RevisionFilterBar</name>
    <message>
        <source>Clear the filter</source>
        <translation>Quitar el filtro</translation>
    </message>
    <message>
        <source>Which revisions are listed</source>
        <translation>Qué revisiones se muestran</translation>
    </message>
    <message>
        <source>All revisions</source>
        <translation>Todas las revisiones</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Aplicadas</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Listas</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>Cabezas</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Desconocidas</translation>
    </message>
    <message>
        <source>Of which branch</source>
        <translation>Qué rama</translation>
    </message>
    <message>
        <source>All branches</source>
        <translation>Todas las ramas</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>meditrack::RevisionForm</name>
    <message>
        <source>Follows</source>
        <translation>Sigue a</translation>
    </message>
    <message>
        <source>In a few words, such as “add phone to patients”</source>
        <translation>En pocas palabras, como «añadir teléfono a pacientes»</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Qué hace</translation>
    </message>
    <message>
        <source>The revision that it follows</source>
        <translation>La revisión a la que sigue</translation>
    </message>
    <message>
        <source>makes a branch</source>
        <translation>crea una rama</translation>
    </message>
    <message>
        <source>merge heads</source>
        <translation>fusionar cabezas</translation>
    </message>
</context>
<context>
    <name>meditrack::RevisionModel</name>
    <message>
        <source>No script here knows this revision</source>
        <translation>Ningún script disponible conoce esta revisión</translation>
    </message>
    <message>
        <source>%1, lane %2</source>
        <translation>%1, carril %2</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Grafo</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Escrita</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
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
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Primary key</source>
        <translation>Clave primaria</translation>
    </message>
    <message>
        <source>Click to sort</source>
        <translation>Pulse para ordenar</translation>
    </message>
    <message>
        <source>No index of its own without NULL: it cannot be sorted at once</source>
        <translation>Sin índice propio sin NULL: no se puede ordenar de inmediato</translation>
    </message>
</context>
<context>
    <name>meditrack::RowsPage</name>
    <message>
        <source>Tables</source>
        <translation>Tablas</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Final</translation>
    </message>
    <message>
        <source>Back to the tables</source>
        <translation>Volver a las tablas</translation>
    </message>
    <message>
        <source>Back to the tables (Esc)</source>
        <translation>Volver a las tablas (Esc)</translation>
    </message>
    <message>
        <source>The first row (Ctrl+Home)</source>
        <translation>La primera fila (Ctrl+Inicio)</translation>
    </message>
    <message>
        <source>The last row (Ctrl+End)</source>
        <translation>La última fila (Ctrl+Fin)</translation>
    </message>
    <message>
        <source>Row number</source>
        <translation>Número de fila</translation>
    </message>
    <message>
        <source>Go to the row of this number</source>
        <translation>Ir a la fila con este número</translation>
    </message>
    <message>
        <source>Go to the row of this number (Ctrl+G)</source>
        <translation>Ir a la fila con este número (Ctrl+G)</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Refrescar</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Copiar valor</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>Copiar fila</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>This view has no rows now.</source>
        <translation>Esta vista no tiene filas ahora.</translation>
    </message>
    <message>
        <source>This table is empty.</source>
        <translation>Esta tabla está vacía.</translation>
    </message>
    <message>
        <source>Rows are read again when the job is done.</source>
        <translation>Las filas se leerán de nuevo cuando termine la tarea.</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>unas %1</translation>
    </message>
    <message>
        <source>view</source>
        <translation>vista</translation>
    </message>
    <message>
        <source>no key: far rows take longer</source>
        <translation>sin clave: las filas lejanas tardan más</translation>
    </message>
    <message>
        <source>There are rows from 1 to %1.</source>
        <translation>Hay filas de 1 a %1.</translation>
    </message>
    <message>
        <source>“%1” has no index of its own without NULL: sorting by it would read the whole table.</source>
        <translation>«%1» no tiene índice propio sin NULL: para ordenar por ella habría que leer toda la tabla.</translation>
    </message>
    <message>
        <source>NULL is no value: an empty text was copied.</source>
        <translation>NULL no es un valor: se copió un texto vacío.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>El valor se ha copiado.</translation>
    </message>
    <message>
        <source>The row was copied.</source>
        <translation>La fila se ha copiado.</translation>
    </message>
    <message>
        <source>The row was copied; long values as far as the list shows them.</source>
        <translation>La fila se ha copiado; los valores largos, solo como los muestra la lista.</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Contar</translation>
    </message>
    <message>
        <source>Count all of these rows; you can go on looking at them meanwhile</source>
        <translation>Contar todas estas filas; mientras tanto puede seguir viéndolas</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Contando…</translation>
    </message>
    <message>
        <source>Stopped before the end: these are the rows of before.</source>
        <translation>Detenido antes del final: estas son las filas de antes.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>Nothing found: no row of “%1” contains “%2”.</source>
        <translation>No se encontró nada: ninguna fila de «%1» contiene «%2».</translation>
    </message>
    <message>
        <source>Nothing found: no value of “%1” contains “%2”.</source>
        <translation>No se encontró nada: ningún valor de «%1» contiene «%2».</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>más de %1</translation>
    </message>
    <message>
        <source>found: %1</source>
        <translation>encontrado: %1</translation>
    </message>
</context>
<context>
    <name>meditrack::RunFlow</name>
    <message>
        <source>This database cannot be moved now</source>
        <translation>Esta base no se puede actualizar ni retroceder ahora</translation>
    </message>
    <message>
        <source>There is nothing to do</source>
        <translation>No hay nada que hacer</translation>
    </message>
    <message>
        <source>The database is there already.</source>
        <translation>La base ya está ahí.</translation>
    </message>
</context>
<context>
    <name>meditrack::RunPage</name>
    <message>
        <source>Cancel and keep the old state</source>
        <translation>Cancelar y conservar el estado anterior</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>Deshacer…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Restores the backup that was made before this run</source>
        <translation>Restaura la copia de seguridad que se creó antes de esta ejecución</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>SQL of this job</source>
        <translation>SQL de esta tarea</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>started %1</source>
        <translation>iniciado a las %1</translation>
    </message>
    <message>
        <source>Cancelling: what was done so far is being taken back.</source>
        <translation>Cancelando: se está deshaciendo lo hecho hasta ahora.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>%1 It took %2.</source>
        <translation>%1 Duración: %2.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallido</translation>
    </message>
    <message>
        <source>The old state is kept.</source>
        <translation>Se conserva el estado anterior.</translation>
    </message>
    <message>
        <source>longer than expected</source>
        <translation>más de lo previsto</translation>
    </message>
</context>
<context>
    <name>meditrack::ScriptDesk</name>
    <message>
        <source>A backup is made first. If anything fails, or you cancel, the version table stays as it is.</source>
        <translation>Primero se crea una copia de seguridad. Si algo falla o usted cancela, la tabla de versión queda como está.</translation>
    </message>
    <message>
        <source>The database stays as it is.</source>
        <translation>La base queda como está.</translation>
    </message>
    <message>
        <source>Working out the stamp</source>
        <translation>Preparando el sello</translation>
    </message>
    <message>
        <source>There is nothing to stamp: the database is there already.</source>
        <translation>No hay nada que sellar: la base ya está ahí.</translation>
    </message>
    <message>
        <source>Say in a few words what it does: they become the name of the file.</source>
        <translation>Diga en pocas palabras qué hace: serán el nombre del archivo.</translation>
    </message>
    <message>
        <source>Stamp to %1</source>
        <translation>Sellar como %1</translation>
    </message>
    <message>
        <source>Undo the stamp…</source>
        <translation>Deshacer el sello…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>The database is stamped</source>
        <translation>La base se ha sellado</translation>
    </message>
    <message>
        <source>Revision %1 is in %2.</source>
        <translation>La revisión %1 está en %2.</translation>
    </message>
    <message>
        <source>Merging the heads</source>
        <translation>Fusionando las cabezas</translation>
    </message>
    <message>
        <source>Writing a revision</source>
        <translation>Escribiendo una revisión</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Escrito</translation>
    </message>
    <message>
        <source>The script is written</source>
        <translation>El script se ha escrito</translation>
    </message>
    <message>
        <source>Open the script</source>
        <translation>Abrir el script</translation>
    </message>
    <message>
        <source>A backup is made first. If anything fails, or you cancel, everything stays as it is.</source>
        <translation>Primero se crea una copia de seguridad. Si algo falla o usted cancela, todo queda como está.</translation>
    </message>
    <message>
        <source>Cleaning up</source>
        <translation>Limpieza</translation>
    </message>
    <message>
        <source>It is cleaned up</source>
        <translation>Está limpio</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>Deshacer…</translation>
    </message>
</context>
<context>
    <name>meditrack::ScriptTurn</name>
    <message>
        <source>Waiting for the scripts of another tab</source>
        <translation>Esperando a los scripts de otra pestaña</translation>
    </message>
    <message>
        <source>Cancelled while the scripts of another tab ran</source>
        <translation>Cancelado mientras se ejecutaban los scripts de otra pestaña</translation>
    </message>
    <message>
        <source>Nothing was run and nothing has been changed.</source>
        <translation>No se ejecutó nada y no se ha cambiado nada.</translation>
    </message>
</context>
<context>
    <name>meditrack::ScriptView</name>
    <message>
        <source>Script of the selected revision</source>
        <translation>Script de la revisión seleccionada</translation>
    </message>
</context>
<context>
    <name>meditrack::Session</name>
    <message>
        <source>Cancelled. The old state is kept: nothing has changed.</source>
        <translation>Cancelado. Se conserva el estado anterior: no se ha cambiado nada.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>Reading the database</source>
        <translation>Leyendo la base</translation>
    </message>
    <message>
        <source>Waiting for the password of %1</source>
        <translation>Esperando la contraseña de %1</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Abriendo</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>Leyendo %1</translation>
    </message>
    <message>
        <source>Looking at the scripts</source>
        <translation>Examinando los scripts</translation>
    </message>
    <message>
        <source>Working out the upgrade</source>
        <translation>Preparando la actualización</translation>
    </message>
    <message>
        <source>Working out the downgrade</source>
        <translation>Preparando el retroceso</translation>
    </message>
    <message>
        <source>Trying it on a copy</source>
        <translation>Ensayando en una copia</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Haciendo copia de seguridad</translation>
    </message>
    <message>
        <source>Verifying the backup</source>
        <translation>Verificando la copia</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Escribiendo el informe</translation>
    </message>
    <message>
        <source>Checking what the last restore has kept</source>
        <translation>Comprobando lo que guardó la última restauración</translation>
    </message>
    <message>
        <source>Checking the backup</source>
        <translation>Comprobando la copia</translation>
    </message>
</context>
<context>
    <name>meditrack::SheetPage</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>What there is, and what there would be</source>
        <translation>Contenido actual y contenido futuro</translation>
    </message>
</context>
<context>
    <name>meditrack::ShelfModel</name>
    <message>
        <source>damaged</source>
        <translation>dañada</translation>
    </message>
    <message>
        <source>when made</source>
        <translation>al crearla</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>Pinned: no retention deletes it</source>
        <translation>Fijada: ninguna regla de conservación la borra</translation>
    </message>
    <message>
        <source>Restored to a private place and looked through: good</source>
        <translation>Restaurada en un lugar protegido y examinada por completo: correcta</translation>
    </message>
    <message>
        <source>Its copy was checked before it got its name. “Verify” looks through it again.</source>
        <translation>Su copia se comprobó antes de recibir su nombre. «Verificar» la comprueba de nuevo.</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>fijada</translation>
    </message>
    <message>
        <source>not pinned</source>
        <translation>no fijada</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Fijada</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Creada</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Antigüedad</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verificada</translation>
    </message>
</context>
<context>
    <name>meditrack::ShelfPage</name>
    <message>
        <source>Nothing is ever deleted by itself. “Tidy up” shows first what would go.</source>
        <translation>Nunca se borra nada de forma automática. «Limpiar» muestra primero lo que se borraría.</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>Abrir otro archivo…</translation>
    </message>
    <message>
        <source>Tidy up…</source>
        <translation>Limpiar…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Hacer copia ahora</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>Looking for backups…</source>
        <translation>Buscando copias de seguridad…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Restaurar…</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Verificar</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Informe…</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Fijar</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Borrar…</translation>
    </message>
    <message>
        <source>Backups, newest first</source>
        <translation>Copias de seguridad, la más reciente primero</translation>
    </message>
    <message>
        <source>No backups yet</source>
        <translation>Aún no hay copias de seguridad</translation>
    </message>
    <message>
        <source>A backup is a checked copy of everything in the database. One is made by itself before each upgrade, downgrade, restore and import.</source>
        <translation>Una copia de seguridad es una copia comprobada de todo lo que hay en la base. Antes de cada actualización, retroceso, restauración e importación se crea una automáticamente.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Buscar de nuevo</translation>
    </message>
    <message>
        <source>The backups cannot be read</source>
        <translation>No se pueden leer las copias de seguridad</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Dañada</translation>
    </message>
    <message>
        <source>Verified %1, with a warning</source>
        <translation>Verificada %1, con una advertencia</translation>
    </message>
    <message>
        <source>Verified %1</source>
        <translation>Verificada %1</translation>
    </message>
    <message>
        <source>%1 unpacked</source>
        <translation>%1 sin comprimir</translation>
    </message>
    <message>
        <source>made by %1 on %2</source>
        <translation>creada por %1 en %2</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Desfijar</translation>
    </message>
    <message>
        <source>Put this backup in the place of what is in the database now: you are asked first (Enter)</source>
        <translation>Sustituir el contenido actual de la base por esta copia: se le pregunta antes (Intro)</translation>
    </message>
    <message>
        <source>Restore it to a private place and look through everything (V)</source>
        <translation>Restaurarla en un lugar protegido y examinarla por completo (V)</translation>
    </message>
    <message>
        <source>Save what a verification finds as a page to print (R)</source>
        <translation>Guardar el resultado de una verificación como página para imprimir (R)</translation>
    </message>
    <message>
        <source>Let the retention delete it again (P)</source>
        <translation>Permitir que la regla de conservación la borre (P)</translation>
    </message>
    <message>
        <source>Keep it, whatever the retention says (P)</source>
        <translation>Conservarla, diga lo que diga la regla de conservación (P)</translation>
    </message>
    <message>
        <source>Delete this backup for good: you are asked first (Del)</source>
        <translation>Borrar esta copia definitivamente: se le pregunta antes (Supr)</translation>
    </message>
    <message>
        <source>Open the folder that it is in (F)</source>
        <translation>Abrir la carpeta en la que está (F)</translation>
    </message>
    <message>
        <source>Make a verified copy (Ctrl+B)</source>
        <translation>Crear una copia de seguridad verificada (Ctrl+B)</translation>
    </message>
    <message>
        <source>Restore a backup from elsewhere</source>
        <translation>Restaurar una copia de otra carpeta</translation>
    </message>
    <message>
        <source>Delete what a rule does not keep: you see first what would go</source>
        <translation>Borrar lo que una regla no conserva: primero se ve lo que se borraría</translation>
    </message>
    <message>
        <source>Take rows from a JSON file: you see first what would change</source>
        <translation>Tomar filas de un archivo JSON: primero se ve lo que cambiaría</translation>
    </message>
    <message>
        <source>Write rows into a JSON file</source>
        <translation>Escribir filas en un archivo JSON</translation>
    </message>
</context>
<context>
    <name>meditrack::StartPage</name>
    <message>
        <source>Or drop a database, a backup or the folder of a project anywhere on this window. It is only read; nothing changes before you say so.</source>
        <translation>O suelte una base, una copia de seguridad o la carpeta de un proyecto en cualquier parte de esta ventana. Solo se lee; nada cambia sin su consentimiento.</translation>
    </message>
    <message>
        <source>Recent databases</source>
        <translation>Bases recientes</translation>
    </message>
    <message>
        <source>None yet. Open a file or connect to a server: it will be found here the next time, with what there is to do.</source>
        <translation>Ninguna todavía. Abra un archivo o conéctese a un servidor: la próxima vez aparecerá aquí, con lo que haya que hacer.</translation>
    </message>
    <message>
        <source>Remove from this list</source>
        <translation>Quitar de esta lista</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open a database</source>
        <translation>Abrir una base de datos</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>Abrir archivo…</translation>
    </message>
    <message>
        <source>A SQLite database of this computer</source>
        <translation>Una base SQLite de este equipo</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>Abrir proyecto…</translation>
    </message>
    <message>
        <source>The database that an alembic.ini names</source>
        <translation>La base que indica un alembic.ini</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>Probar el ejemplo</translation>
    </message>
    <message>
        <source>A small clinic to play with; nothing of yours is touched</source>
        <translation>Una pequeña clínica para probar; sus datos no se tocan</translation>
    </message>
    <message>
        <source>Connect to PostgreSQL</source>
        <translation>Conectar a PostgreSQL</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>Flota</translation>
    </message>
    <message>
        <source>Many databases, upgraded one after the other</source>
        <translation>Muchas bases, actualizadas una tras otra</translation>
    </message>
</context>
<context>
    <name>meditrack::StepModel</name>
    <message>
        <source>Cancelled here</source>
        <translation>Cancelado aquí</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallido</translation>
    </message>
    <message>
        <source>rolled back</source>
        <translation>revertido</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln statements</source>
        <translation>
            <numerusform>%Ln instrucción</numerusform>
            <numerusform>%Ln instrucciones</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Running · %1</source>
        <translation>En curso · %1</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Ran, and was rolled back</source>
        <translation>Se ejecutó y se revirtió</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>inmediato</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>unos %1</translation>
    </message>
    <message>
        <source>Lock, space, integrity and foreign keys; then a verified backup</source>
        <translation>Bloqueo, espacio, integridad y claves foráneas; después, una copia de seguridad verificada</translation>
    </message>
    <message>
        <source>Compare and commit</source>
        <translation>Comparar y confirmar</translation>
    </message>
    <message>
        <source>%1, %2 changed</source>
        <translation>%1; cambios: %2</translation>
    </message>
    <message>
        <source>Check and back up</source>
        <translation>Comprobar y hacer copia</translation>
    </message>
    <message>
        <source>Do the rows of every table agree with what the statements did?</source>
        <translation>¿Coincide el número de filas de cada tabla con las instrucciones?</translation>
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
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Porcentaje</translation>
    </message>
    <message>
        <source>materialized view</source>
        <translation>vista materializada</translation>
    </message>
    <message>
        <source>view</source>
        <translation>vista</translation>
    </message>
    <message>
        <source>%1 (%2): its rows come from its query, and are counted when you ask for it.</source>
        <translation>%1 (%2): sus filas vienen de su consulta y se cuentan cuando usted lo pide.</translation>
    </message>
</context>
<context>
    <name>meditrack::TimelineLayer</name>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>current</source>
        <translation>actual</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocida</translation>
    </message>
    <message>
        <source>without a date</source>
        <translation>sin fecha</translation>
    </message>
</context>
<context>
    <name>meditrack::TimelinePlot</name>
    <message>
        <source>Timeline of revisions</source>
        <translation>Línea de tiempo de las revisiones</translation>
    </message>
    <message>
        <source>%1: %2 applied, %3 ready.</source>
        <translation>%1: %2 aplicadas, %3 listas.</translation>
    </message>
    <message>
        <source>Selected: %1, %2, %3.</source>
        <translation>Seleccionada: %1, %2, %3.</translation>
    </message>
</context>
<context>
    <name>meditrack::Workspace</name>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Actividad</translation>
    </message>
</context>
<context>
    <name>meditrack::backupjobs</name>
    <message>
        <source>“%1” is a file, where the folder for backups belongs.</source>
        <translation>«%1» es un archivo; ahí debería estar la carpeta de copias de seguridad.</translation>
    </message>
    <message>
        <source>Give that file another name; backups can be made then.</source>
        <translation>Cambie el nombre de ese archivo; entonces se podrán crear copias.</translation>
    </message>
    <message>
        <source>%1 cannot be deleted: %2.</source>
        <translation>%1 no se puede borrar: %2.</translation>
    </message>
    <message>
        <source>The backup is still there.</source>
        <translation>La copia sigue ahí.</translation>
    </message>
    <message>
        <source>Ask whoever owns the folder.</source>
        <translation>Consulte al propietario de la carpeta.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln backups are deleted, the others are still there.</source>
        <translation>
            <numerusform>Se borró %1 de %Ln copia; las demás siguen ahí.</numerusform>
            <numerusform>Se borraron %1 de %Ln copias; las demás siguen ahí.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %1 of %Ln backups could be deleted.</source>
        <translation>
            <numerusform>Solo se pudo borrar %1 de %Ln copia.</numerusform>
            <numerusform>Solo se pudieron borrar %1 de %Ln copias.</numerusform>
        </translation>
    </message>
    <message>
        <source>The others are still there.</source>
        <translation>Las demás siguen ahí.</translation>
    </message>
</context>
<context>
    <name>meditrack::enginejobs</name>
    <message>
        <source>It is open read-only, as you have chosen.</source>
        <translation>Está abierta en solo lectura, como usted ha elegido.</translation>
    </message>
    <message>
        <source>To change something, switch “Read-only” off in the menu Database, or start without --read-only.</source>
        <translation>Para cambiar algo, desactive «Solo lectura» en el menú Base de datos, o inicie sin --read-only.</translation>
    </message>
    <message>
        <source>The scripts in %1 were changed just now.</source>
        <translation>Los scripts de %1 acaban de cambiar.</translation>
    </message>
    <message>
        <source>Nothing was run and nothing has been changed.</source>
        <translation>No se ejecutó nada y no se ha cambiado nada.</translation>
    </message>
    <message>
        <source>Start again when whoever changes them is done.</source>
        <translation>Empiece de nuevo cuando termine quien los cambia.</translation>
    </message>
    <message>
        <source>The database or its scripts are not any more as they were when this was looked at</source>
        <translation>La base o sus scripts han cambiado desde que se examinaron</translation>
    </message>
    <message>
        <source>Look at what would be done now, and decide again.</source>
        <translation>Examine lo que se haría ahora y decida de nuevo.</translation>
    </message>
    <message>
        <source>Nothing was run: without the export everything stays as it is.</source>
        <translation>No se ejecutó nada: sin la exportación todo queda como está.</translation>
    </message>
</context>
<context>
    <name>meditrack::fleetjobs</name>
    <message>
        <source>Looking for databases</source>
        <translation>Buscando bases</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>The fleet is as it was.</source>
        <translation>La flota no ha cambiado.</translation>
    </message>
    <message>
        <source>There is no file here; perhaps its folder is not mounted. The fleet makes no new databases.</source>
        <translation>Aquí no hay ningún archivo; quizá su carpeta no esté montada. La flota no crea bases nuevas.</translation>
    </message>
    <message>
        <source>It is open read-only, as you have chosen.</source>
        <translation>Está abierta en solo lectura, como usted ha elegido.</translation>
    </message>
    <message>
        <source>This is no URL of a server.</source>
        <translation>Esto no es una URL de un servidor.</translation>
    </message>
    <message>
        <source>Write it as postgresql://user@server/</source>
        <translation>Escríbala como postgresql://user@server/</translation>
    </message>
    <message>
        <source>Nothing was run and nothing has been changed.</source>
        <translation>No se ejecutó nada y no se ha cambiado nada.</translation>
    </message>
    <message>
        <source>There is no file %1</source>
        <translation>No existe el archivo %1</translation>
    </message>
    <message>
        <source>See to it that its folder is mounted, and go on.</source>
        <translation>Asegúrese de que su carpeta esté montada y siga.</translation>
    </message>
    <message>
        <source>Another window has begun another run of the fleet</source>
        <translation>Otra ventana ha empezado otra ejecución de la flota</translation>
    </message>
</context>
<context>
    <name>meditrack::scriptjobs</name>
    <message>
        <source>Nobody has said yet that these scripts may run.</source>
        <translation>Aún no se ha autorizado la ejecución de estos scripts.</translation>
    </message>
    <message>
        <source>The SQL of a script is known when it has run without a database. You are asked before the first upgrade, or when you rehearse one.</source>
        <translation>El SQL de un script se conoce cuando se ha ejecutado sin base. Se le preguntará antes de la primera actualización, o cuando ensaye una.</translation>
    </message>
    <message>
        <source>The database or its scripts are not any more as they were when this was looked at</source>
        <translation>La base o sus scripts han cambiado desde que se examinaron</translation>
    </message>
    <message>
        <source>Nothing was written: the version table is as it was.</source>
        <translation>No se escribió nada: la tabla de versión no ha cambiado.</translation>
    </message>
    <message>
        <source>Look at what would be written now, and decide again.</source>
        <translation>Examine lo que se escribiría ahora y decida de nuevo.</translation>
    </message>
    <message>
        <source>These migrations come with the program.</source>
        <translation>Estas migraciones vienen con el programa.</translation>
    </message>
    <message>
        <source>No file was written.</source>
        <translation>No se escribió ningún archivo.</translation>
    </message>
    <message>
        <source>Open a project of your own, by its alembic.ini, to write revisions.</source>
        <translation>Abra un proyecto propio, por su alembic.ini, para escribir revisiones.</translation>
    </message>
    <message>
        <source>The programs that the project has for new scripts were not run, for nobody has said yet that its scripts may run.</source>
        <translation>No se ejecutaron los programas que el proyecto tiene para scripts nuevos, porque aún no se ha autorizado la ejecución de sus scripts.</translation>
    </message>
</context>
<context>
    <name>meditrack::wording</name>
    <message>
        <source>Wants a password</source>
        <translation>Pide contraseña</translation>
    </message>
    <message>
        <source>The server asks for a password when it is opened.</source>
        <translation>El servidor pide una contraseña al abrirla.</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Bloqueada</translation>
    </message>
    <message>
        <source>No database</source>
        <translation>No es una base</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Dañada</translation>
    </message>
    <message>
        <source>No permission</source>
        <translation>Sin permiso</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>Inaccesible</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Ilegible</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln día</numerusform>
            <numerusform>%Ln días</numerusform>
        </translation>
    </message>
    <message>
        <source>same</source>
        <translation>igual</translation>
    </message>
    <message>
        <source>%1 older</source>
        <translation>%1 más antiguo</translation>
    </message>
    <message>
        <source>%1 newer</source>
        <translation>%1 más reciente</translation>
    </message>
    <message>
        <source>no rows</source>
        <translation>ninguna fila</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>After the restore</source>
        <translation>Tras la restauración</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>live</source>
        <translation>actual</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revisión</translation>
    </message>
    <message numerus="yes">
        <source>%Ln behind: upgrade offered after</source>
        <translation>
            <numerusform>%Ln revisión por detrás; después se ofrece actualizar</numerusform>
            <numerusform>%Ln revisiones por detrás; después se ofrece actualizar</numerusform>
        </translation>
    </message>
    <message>
        <source>no such table</source>
        <translation>no existe la tabla</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tables with as many rows as now</source>
        <translation>
            <numerusform>%Ln tabla con tantas filas como ahora</numerusform>
            <numerusform>%Ln tablas con tantas filas como ahora</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>Iniciar sesión en %1</translation>
    </message>
    <message>
        <source>The server wants the password of this user.</source>
        <translation>El servidor pide la contraseña de este usuario.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>this computer (%1)</source>
        <translation>este equipo (%1)</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>The server has refused this password.</source>
        <translation>El servidor ha rechazado esta contraseña.</translation>
    </message>
    <message>
        <source>The server has refused the remembered password. It is forgotten.</source>
        <translation>El servidor ha rechazado la contraseña guardada. Se ha borrado.</translation>
    </message>
    <message>
        <source>Accept row changes and upgrade…</source>
        <translation>Aceptar los cambios de filas y actualizar…</translation>
    </message>
    <message>
        <source>Accept row changes and downgrade…</source>
        <translation>Aceptar los cambios de filas y retroceder…</translation>
    </message>
    <message>
        <source>These scripts have changed. Run them?</source>
        <translation>Estos scripts han cambiado. ¿Ejecutarlos?</translation>
    </message>
    <message>
        <source>Run the scripts of this folder?</source>
        <translation>¿Ejecutar los scripts de esta carpeta?</translation>
    </message>
    <message>
        <source>The scripts in %1 are not the ones that you trusted before.</source>
        <translation>Los scripts de %1 no son los que usted aceptó antes.</translation>
    </message>
    <message>
        <source>The scripts in %1 have not been run from this window before.</source>
        <translation>Los scripts de %1 aún no se han ejecutado desde esta ventana.</translation>
    </message>
    <message>
        <source>They are programs: each runs with your rights and can read and change whatever you can, not only this database. Go on only if you know where they come from. You are asked once, and again when they change.</source>
        <translation>Son programas: cada uno se ejecuta con sus permisos y puede leer y cambiar todo lo que usted puede, no solo esta base. Siga solo si sabe de dónde vienen. Se le pregunta una vez, y de nuevo cuando cambian.</translation>
    </message>
    <message>
        <source>Trust the changes and run</source>
        <translation>Confiar en los cambios y ejecutar</translation>
    </message>
    <message>
        <source>Trust and run</source>
        <translation>Confiar y ejecutar</translation>
    </message>
    <message>
        <source>Do not run</source>
        <translation>No ejecutar</translation>
    </message>
    <message>
        <source>Undo the last restore?</source>
        <translation>¿Deshacer la última restauración?</translation>
    </message>
    <message>
        <source>Restore the backup of %1?</source>
        <translation>¿Restaurar la copia de %1?</translation>
    </message>
    <message>
        <source>Restore %1?</source>
        <translation>¿Restaurar %1?</translation>
    </message>
    <message>
        <source>Verified just now</source>
        <translation>Verificada ahora mismo</translation>
    </message>
    <message>
        <source>Verified just now, with a warning</source>
        <translation>Verificada ahora mismo, con una advertencia</translation>
    </message>
    <message>
        <source>%1: checksum, list of contents</source>
        <translation>%1: suma de comprobación, índice del contenido</translation>
    </message>
    <message>
        <source>%1: list of contents</source>
        <translation>%1: índice del contenido</translation>
    </message>
    <message>
        <source>%1: checksum, integrity, foreign keys, rows</source>
        <translation>%1: suma de comprobación, integridad, claves foráneas, filas</translation>
    </message>
    <message>
        <source>%1: integrity, foreign keys</source>
        <translation>%1: integridad, claves foráneas</translation>
    </message>
    <message numerus="yes">
        <source>Export the %1 rows first…</source>
        <translation>
            <numerusform>Exportar antes %1 fila…</numerusform>
            <numerusform>Exportar antes las %1 filas…</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no data now that it would replace.</source>
        <translation>Ahora no hay datos que sustituir.</translation>
    </message>
    <message>
        <source>What is here now is backed up first, and kept. You can take this back from here.</source>
        <translation>Primero se hace copia del estado actual, y se guarda. Puede deshacer esto desde aquí.</translation>
    </message>
    <message>
        <source>It replaces the database of now, which %1. A copy of that is kept as it is.</source>
        <translation>Sustituye a la base actual, que %1. Se guarda una copia tal como está.</translation>
    </message>
    <message numerus="yes">
        <source>Afterwards %Ln updates can be applied.</source>
        <translation>
            <numerusform>Después se puede aplicar %Ln actualización.</numerusform>
            <numerusform>Después se pueden aplicar %Ln actualizaciones.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo the restore</source>
        <translation>Deshacer la restauración</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Keep as it is</source>
        <translation>Dejar como está</translation>
    </message>
    <message>
        <source>Cancel and close?</source>
        <translation>¿Cancelar y cerrar?</translation>
    </message>
    <message>
        <source>“%1” is still running. Closing cancels it; the database keeps the state it had before.</source>
        <translation>«%1» sigue en curso. Cerrar lo cancela; la base conserva el estado que tenía.</translation>
    </message>
    <message>
        <source>Cancel and close</source>
        <translation>Cancelar y cerrar</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Downgrade to the beginning</source>
        <translation>Retroceder al principio</translation>
    </message>
    <message>
        <source>Downgrade by one step</source>
        <translation>Retroceder un paso</translation>
    </message>
    <message>
        <source>Downgrade to %1</source>
        <translation>Retroceder a %1</translation>
    </message>
    <message>
        <source>Upgrade to %1</source>
        <translation>Actualizar a %1</translation>
    </message>
    <message>
        <source>Undoing the last restore</source>
        <translation>Deshaciendo la última restauración</translation>
    </message>
    <message>
        <source>Restore of %1</source>
        <translation>Restauración de %1</translation>
    </message>
    <message>
        <source>The restore was undone.</source>
        <translation>Se deshizo la restauración.</translation>
    </message>
    <message>
        <source>%1 was restored.</source>
        <translation>Se restauró %1.</translation>
    </message>
    <message numerus="yes">
        <source>It is %Ln revisions behind the scripts.</source>
        <translation>
            <numerusform>Va %Ln revisión por detrás de los scripts.</numerusform>
            <numerusform>Va %Ln revisiones por detrás de los scripts.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was there before is kept in %1.</source>
        <translation>El estado anterior se guarda en %1.</translation>
    </message>
    <message>
        <source>Nothing to do: the database is there already.</source>
        <translation>Nada que hacer: la base ya está ahí.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln revisions applied.</source>
        <translation>
            <numerusform>%Ln revisión aplicada.</numerusform>
            <numerusform>%Ln revisiones aplicadas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln revisions taken back.</source>
        <translation>
            <numerusform>%Ln revisión deshecha.</numerusform>
            <numerusform>%Ln revisiones deshechas.</numerusform>
        </translation>
    </message>
    <message>
        <source>What went is in %1.</source>
        <translation>Lo que se perdió está en %1.</translation>
    </message>
    <message>
        <source>The state of before is kept in %1.</source>
        <translation>El estado anterior se guarda en %1.</translation>
    </message>
    <message>
        <source>%1 was restored to a private place and looked through. Good: %2.</source>
        <translation>%1 se restauró en un lugar protegido y se examinó por completo. Bien: %2.</translation>
    </message>
    <message>
        <source>%1 is no good backup. %2</source>
        <translation>%1 no es una buena copia. %2</translation>
    </message>
    <message>
        <source>Nothing was restored: your database is as it was.</source>
        <translation>No se restauró nada: su base no ha cambiado.</translation>
    </message>
    <message>
        <source>Do not rely on this file. Make a new backup, and keep one on another disk.</source>
        <translation>No confíe en este archivo. Cree una copia nueva y guarde una en otro disco.</translation>
    </message>
    <message>
        <source>Backed up to %1 (%2), and verified.</source>
        <translation>Copia creada en %1 (%2) y verificada.</translation>
    </message>
    <message>
        <source>It was tried on a copy, and this went with it:</source>
        <translation>Se ensayó en una copia, y en ella se perdió esto:</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>What goes</source>
        <translation>Qué se pierde</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Cuánto</translation>
    </message>
    <message>
        <source>rows that no statement names</source>
        <translation>filas que ninguna instrucción nombra</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>columna %1</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>filas</translation>
    </message>
    <message>
        <source>the whole table</source>
        <translation>la tabla entera</translation>
    </message>
    <message>
        <source>Can be undone</source>
        <translation>Reversible</translation>
    </message>
    <message>
        <source>Undo loses data</source>
        <translation>Reversible con pérdida</translation>
    </message>
    <message>
        <source>Undo not known</source>
        <translation>Reversibilidad desconocida</translation>
    </message>
    <message>
        <source>No way back</source>
        <translation>Irreversible</translation>
    </message>
    <message>
        <source>Not tried</source>
        <translation>Sin ensayar</translation>
    </message>
    <message>
        <source>What goes with it cannot be counted beforehand on this database.</source>
        <translation>Lo que se pierde no se puede contar de antemano en esta base.</translation>
    </message>
    <message>
        <source>A rehearsal runs everything on a copy, and leaves the database alone.</source>
        <translation>Un ensayo lo ejecuta todo en una copia y no toca la base.</translation>
    </message>
    <message>
        <source>Tried</source>
        <translation>Ensayado</translation>
    </message>
    <message>
        <source>On a copy it ran to its end, and no table has gained or lost rows. With its backup it takes about %1.</source>
        <translation>En una copia llegó hasta el final, y ninguna tabla ganó ni perdió filas. Con su copia de seguridad tarda unos %1.</translation>
    </message>
    <message>
        <source>in the future</source>
        <translation>en el futuro</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>ahora mismo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes ago</source>
        <translation>
            <numerusform>hace %Ln minuto</numerusform>
            <numerusform>hace %Ln minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours ago</source>
        <translation>
            <numerusform>hace %Ln hora</numerusform>
            <numerusform>hace %Ln horas</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln days ago</source>
        <translation>
            <numerusform>hace %Ln día</numerusform>
            <numerusform>hace %Ln días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln months ago</source>
        <translation>
            <numerusform>hace %Ln mes</numerusform>
            <numerusform>hace %Ln meses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln years ago</source>
        <translation>
            <numerusform>hace %Ln año</numerusform>
            <numerusform>hace %Ln años</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>today, %1</source>
        <translation>hoy, %1</translation>
    </message>
    <message>
        <source>yesterday, %1</source>
        <translation>ayer, %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln backups</source>
        <translation>
            <numerusform>%Ln copia</numerusform>
            <numerusform>%Ln copias</numerusform>
        </translation>
    </message>
    <message>
        <source>a plain file</source>
        <translation>un archivo simple</translation>
    </message>
    <message>
        <source>before an upgrade</source>
        <translation>antes de actualizar</translation>
    </message>
    <message>
        <source>before a downgrade</source>
        <translation>antes de retroceder</translation>
    </message>
    <message>
        <source>before a restore</source>
        <translation>antes de restaurar</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>antes de importar</translation>
    </message>
    <message>
        <source>before a reset</source>
        <translation>antes de reiniciar</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>manual</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>%1 en total</translation>
    </message>
    <message>
        <source>%1 free on the disk</source>
        <translation>%1 libres en el disco</translation>
    </message>
    <message>
        <source>Delete this backup for good?</source>
        <translation>¿Borrar esta copia definitivamente?</translation>
    </message>
    <message>
        <source>%1 is damaged. Perhaps somebody can still save something of it.</source>
        <translation>%1 está dañada. Quizá aún se pueda salvar algo de ella.</translation>
    </message>
    <message>
        <source>%1 of %2 (%3).</source>
        <translation>%1 del %2 (%3).</translation>
    </message>
    <message>
        <source>It cannot be brought back. Type the backup&apos;s name to go on:</source>
        <translation>No se puede recuperar. Escriba el nombre de la copia para seguir:</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarla</translation>
    </message>
    <message>
        <source>Nothing would go</source>
        <translation>Nada que borrar</translation>
    </message>
    <message numerus="yes">
        <source>By this rule all of the %Ln backups of this database stay.</source>
        <translation>
            <numerusform>Según esta regla, se conserva la única copia de esta base.</numerusform>
            <numerusform>Según esta regla, se conservan las %Ln copias de esta base.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln backups and free %1?</source>
        <translation>
            <numerusform>¿Borrar %Ln copia y liberar %1?</numerusform>
            <numerusform>¿Borrar %Ln copias y liberar %1?</numerusform>
        </translation>
    </message>
    <message>
        <source>These go, and cannot be brought back.</source>
        <translation>Estas se borrarán y no se podrán recuperar.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay of this database: the newest is of %1.</source>
        <translation>
            <numerusform>Queda una de esta base: la más reciente es del %1.</numerusform>
            <numerusform>Quedan %Ln de esta base: la más reciente es del %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Creada</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln backups</source>
        <translation>
            <numerusform>Borrar %Ln copia</numerusform>
            <numerusform>Borrar %Ln copias</numerusform>
        </translation>
    </message>
    <message>
        <source>Always kept: the newest one, the one that takes the last restore back, and pinned ones.</source>
        <translation>Siempre se conservan la más reciente, la que permite deshacer la última restauración y las fijadas.</translation>
    </message>
    <message numerus="yes">
        <source>Left alone: %Ln files that may not be of this database, or cannot be read.</source>
        <translation>
            <numerusform>Sin tocar: %Ln archivo que quizá no sea de esta base, o no se puede leer.</numerusform>
            <numerusform>Sin tocar: %Ln archivos que quizá no sean de esta base, o no se pueden leer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Keep them all</source>
        <translation>Conservarlas todas</translation>
    </message>
    <message numerus="yes">
        <source>%Ln backups deleted; %1 free again.</source>
        <translation>
            <numerusform>%Ln copia borrada; %1 libres de nuevo.</numerusform>
            <numerusform>%Ln copias borradas; %1 libres de nuevo.</numerusform>
        </translation>
    </message>
    <message>
        <source>as many as now</source>
        <translation>tantas como ahora</translation>
    </message>
    <message>
        <source>Import %1?</source>
        <translation>¿Importar %1?</translation>
    </message>
    <message>
        <source>Exported on %1.</source>
        <translation>Exportado el %1.</translation>
    </message>
    <message>
        <source>Rows now</source>
        <translation>Filas ahora</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>En el archivo</translation>
    </message>
    <message>
        <source>%1 at least</source>
        <translation>%1 al menos</translation>
    </message>
    <message>
        <source>It does not fit</source>
        <translation>No encaja</translation>
    </message>
    <message>
        <source>There are no rows in it.</source>
        <translation>No contiene filas.</translation>
    </message>
    <message>
        <source>The file is of revision %1, and the database is at %2. Bring the database to that revision first, or export the file anew.</source>
        <translation>El archivo es de la revisión %1, y la base está en %2. Lleve primero la base a esa revisión, o exporte el archivo de nuevo.</translation>
    </message>
    <message>
        <source>The database has no table %1.</source>
        <translation>La base no tiene la tabla %1.</translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation>No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>It fits</source>
        <translation>Encaja</translation>
    </message>
    <message>
        <source>The rows of these tables are replaced by those of the file. Other tables stay as they are.</source>
        <translation>Las filas de estas tablas se sustituyen por las del archivo. Las demás tablas quedan como están.</translation>
    </message>
    <message>
        <source>The rows of the file come to those that are there. If one is there already, nothing at all is imported.</source>
        <translation>Las filas del archivo se añaden a las que hay. Si alguna ya existe, no se importa nada.</translation>
    </message>
    <message>
        <source>Rows with the same key are overwritten, others are added. How many of each is only known afterwards.</source>
        <translation>Las filas con la misma clave se sobrescriben, las demás se añaden. Cuántas de cada una solo se sabe después.</translation>
    </message>
    <message>
        <source>What is here now is backed up first, and kept. Every row and every reference between tables is checked; if one does not fit, nothing is imported.</source>
        <translation>Primero se hace copia del estado actual, y se guarda. Se comprueba cada fila y cada referencia entre tablas; si una no encaja, no se importa nada.</translation>
    </message>
    <message>
        <source>The database holds no rows now. If one row does not fit, nothing is imported.</source>
        <translation>La base no contiene filas ahora. Si una fila no encaja, no se importa nada.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>%1 with %2 are in %3 (%4).</source>
        <translation>%1 con %2 están en %3 (%4).</translation>
    </message>
    <message>
        <source>Made-up values are in the place of %1.</source>
        <translation>Hay valores inventados en lugar de %1.</translation>
    </message>
    <message>
        <source>%1 of %2 were imported into %3.</source>
        <translation>%1 de %2 se importaron en %3.</translation>
    </message>
    <message>
        <source>No revision has been applied yet.</source>
        <translation>Aún no se ha aplicado ninguna revisión.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln más</numerusform>
            <numerusform>%Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>The database is at %1.</source>
        <translation>La base está en %1.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> y </translation>
    </message>
    <message>
        <source>Newer than this program</source>
        <translation>Más reciente que este programa</translation>
    </message>
    <message>
        <source>This database is newer than this program</source>
        <translation>Esta base es más reciente que este programa</translation>
    </message>
    <message numerus="yes">
        <source>It is at revision %1, which none of the %Ln scripts here knows. The data is fine and nothing has been changed. Open it with the program version that made it, or add the missing scripts to %2.</source>
        <translation>
            <numerusform>Está en la revisión %1, que el único script disponible no conoce. Los datos están intactos y no se ha cambiado nada. Ábrala con la versión del programa que la actualizó, o añada los scripts que faltan a %2.</numerusform>
            <numerusform>Está en la revisión %1, que ninguno de los %Ln scripts disponibles conoce. Los datos están intactos y no se ha cambiado nada. Ábrala con la versión del programa que la actualizó, o añada los scripts que faltan a %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Review and upgrade…</source>
        <translation>Revisar y actualizar…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln updates ready</source>
        <translation>
            <numerusform>%Ln actualización lista</numerusform>
            <numerusform>%Ln actualizaciones listas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln updates are ready</source>
        <translation>
            <numerusform>%Ln actualización está lista</numerusform>
            <numerusform>%Ln actualizaciones están listas</numerusform>
        </translation>
    </message>
    <message>
        <source>Not created yet</source>
        <translation>Aún no creada</translation>
    </message>
    <message>
        <source>This database does not exist yet</source>
        <translation>Esta base aún no existe</translation>
    </message>
    <message numerus="yes">
        <source>Upgrading creates the file and applies %Ln revisions.</source>
        <translation>
            <numerusform>Actualizar crea el archivo y aplica %Ln revisión.</numerusform>
            <numerusform>Actualizar crea el archivo y aplica %Ln revisiones.</numerusform>
        </translation>
    </message>
    <message>
        <source>Create and upgrade…</source>
        <translation>Crear y actualizar…</translation>
    </message>
    <message>
        <source>No version table</source>
        <translation>Sin tabla de versión</translation>
    </message>
    <message>
        <source>This database has no version table</source>
        <translation>Esta base no tiene tabla de versión</translation>
    </message>
    <message numerus="yes">
        <source>It holds %Ln tables already, so it may have been made by other means. Upgrading starts at the very first revision; if its tables are there already, that is refused and nothing changes.</source>
        <translation>
            <numerusform>Ya contiene %Ln tabla, así que quizá se creó de otro modo. La actualización empieza en la primera revisión; si sus tablas ya existen, se rechaza y nada cambia.</numerusform>
            <numerusform>Ya contiene %Ln tablas, así que quizá se creó de otro modo. La actualización empieza en la primera revisión; si sus tablas ya existen, se rechaza y nada cambia.</numerusform>
        </translation>
    </message>
    <message>
        <source>Two heads</source>
        <translation>Dos cabezas</translation>
    </message>
    <message numerus="yes">
        <source>%Ln heads</source>
        <translation>
            <numerusform>%Ln cabeza</numerusform>
            <numerusform>%Ln cabezas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The history ends in %Ln heads</source>
        <translation>
            <numerusform>El historial termina en %Ln cabeza</numerusform>
            <numerusform>El historial termina en %Ln cabezas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Upgrading applies %Ln updates, up to every head.</source>
        <translation>
            <numerusform>Actualizar aplica %Ln actualización, hasta todas las cabezas.</numerusform>
            <numerusform>Actualizar aplica %Ln actualizaciones, hasta todas las cabezas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Upgrade to all heads…</source>
        <translation>Actualizar a todas las cabezas…</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>Local</translation>
    </message>
    <message>
        <source>The server is on this computer, reached by a socket</source>
        <translation>El servidor está en este equipo, por un socket</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Sin cifrar</translation>
    </message>
    <message>
        <source>Anybody on the network can read along</source>
        <translation>Cualquiera en la red puede leer lo que se transmite</translation>
    </message>
    <message>
        <source>sslmode=verify-full in the URL encrypts it and checks who the server is.</source>
        <translation>sslmode=verify-full en la URL cifra la conexión y comprueba la identidad del servidor.</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Sin verificar</translation>
    </message>
    <message>
        <source>Encrypted, but nobody has checked who the server is</source>
        <translation>Cifrada, pero no se ha comprobado la identidad del servidor</translation>
    </message>
    <message>
        <source>%1, sslmode=%2. sslmode=verify-full in the URL checks the server&apos;s certificate.</source>
        <translation>%1, sslmode=%2. sslmode=verify-full en la URL comprueba el certificado del servidor.</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Cifrada</translation>
    </message>
    <message>
        <source>The server has shown who it is</source>
        <translation>El servidor ha demostrado su identidad</translation>
    </message>
    <message>
        <source>%1, sslmode=%2</source>
        <translation>%1, sslmode=%2</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Editado</translation>
    </message>
    <message>
        <source>The script of %1 was changed after it was applied on %2</source>
        <translation>El script de %1 se cambió después de aplicarse el %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln scripts were changed after they were applied, %1 first</source>
        <translation>
            <numerusform>%Ln script se cambió después de aplicarse, %1 primero</numerusform>
            <numerusform>%Ln scripts se cambiaron después de aplicarse, %1 primero</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>y %Ln más</numerusform>
            <numerusform>y %Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>No scripts</source>
        <translation>Sin scripts</translation>
    </message>
    <message>
        <source>There are no revision scripts here</source>
        <translation>Aquí no hay scripts de revisión</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Al día</translation>
    </message>
    <message>
        <source>Everything is up to date</source>
        <translation>Todo está al día</translation>
    </message>
    <message>
        <source>All heads are applied; merge them when their branches belong together.</source>
        <translation>Todas las cabezas están aplicadas; fusiónelas cuando sus ramas vayan juntas.</translation>
    </message>
    <message>
        <source>The next update shows up here as soon as its script is there.</source>
        <translation>La próxima actualización aparecerá aquí en cuanto esté su script.</translation>
    </message>
    <message>
        <source>Will fail: %1</source>
        <translation>Fallará: %1</translation>
    </message>
    <message>
        <source>Risk: %1</source>
        <translation>Riesgo: %1</translation>
    </message>
    <message>
        <source>What it does could not be worked out: %1</source>
        <translation>No se pudo determinar lo que hace: %1</translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more.</source>
        <translation>
            <numerusform>Y %Ln más.</numerusform>
            <numerusform>Y %Ln más.</numerusform>
        </translation>
    </message>
    <message>
        <source>What it does is only known when it runs.</source>
        <translation>Lo que hace solo se sabe al ejecutarla.</translation>
    </message>
    <message>
        <source>What it does is only known when it runs: %1.</source>
        <translation>Lo que hace solo se sabe al ejecutarla: %1.</translation>
    </message>
    <message>
        <source>Tried on a copy of the database.</source>
        <translation>Ensayado en una copia de la base.</translation>
    </message>
    <message>
        <source>Edited since it was applied: %1</source>
        <translation>Editado desde que se aplicó: %1</translation>
    </message>
    <message>
        <source>Upgraded</source>
        <translation>Actualización</translation>
    </message>
    <message>
        <source>Downgraded</source>
        <translation>Retroceso</translation>
    </message>
    <message>
        <source>Stamped</source>
        <translation>Sello</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Reinicio</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Restauración</translation>
    </message>
    <message>
        <source>Restore undone</source>
        <translation>Restauración deshecha</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importación</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 por %2</translation>
    </message>
    <message>
        <source>%1, %2: it did not end well</source>
        <translation>%1, %2: no terminó bien</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nueva</translation>
    </message>
    <message>
        <source>The first upgrade makes the file</source>
        <translation>La primera actualización crea el archivo</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Solo lectura</translation>
    </message>
    <message>
        <source>Limited</source>
        <translation>Limitada</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Desconocida</translation>
    </message>
    <message>
        <source>No script for %1</source>
        <translation>Sin script para %1</translation>
    </message>
    <message>
        <source>The version table is empty</source>
        <translation>La tabla de versión está vacía</translation>
    </message>
    <message>
        <source>Every revision has its script</source>
        <translation>Cada revisión tiene su script</translation>
    </message>
    <message>
        <source>Unversioned</source>
        <translation>Sin versión</translation>
    </message>
    <message>
        <source>There is no version table yet</source>
        <translation>Aún no hay tabla de versión</translation>
    </message>
    <message>
        <source>The history has not been merged</source>
        <translation>El historial no se ha fusionado</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>Sin comparar</translation>
    </message>
    <message>
        <source>Whether applied scripts were edited is not known</source>
        <translation>No se sabe si se editaron scripts ya aplicados</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <translation>%1 «%2»</translation>
    </message>
    <message numerus="yes">
        <source>%Ln revisions</source>
        <translation>
            <numerusform>%Ln revisión</numerusform>
            <numerusform>%Ln revisiones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 values</source>
        <translation>
            <numerusform>%1 valor</numerusform>
            <numerusform>%1 valores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln columns</source>
        <translation>
            <numerusform>%Ln columna</numerusform>
            <numerusform>%Ln columnas</numerusform>
        </translation>
    </message>
    <message>
        <source>Since yesterday</source>
        <translation>Desde ayer</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Desde el %1</translation>
    </message>
    <message>
        <source>No backup</source>
        <translation>Sin copia</translation>
    </message>
    <message>
        <source>None has been made yet</source>
        <translation>Aún no se ha creado ninguna</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>Last backup %1</source>
        <translation>Última copia %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 rows</source>
        <translation>
            <numerusform>%1 fila</numerusform>
            <numerusform>%1 filas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tables</source>
        <translation>
            <numerusform>%Ln tabla</numerusform>
            <numerusform>%Ln tablas</numerusform>
        </translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>contando…</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>unas %1</translation>
    </message>
    <message>
        <source>not readable</source>
        <translation>ilegible</translation>
    </message>
    <message>
        <source>counting rows…</source>
        <translation>contando filas…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln not readable</source>
        <translation>
            <numerusform>%Ln ilegible</numerusform>
            <numerusform>%Ln ilegibles</numerusform>
        </translation>
    </message>
    <message>
        <source>&lt; %1 s</source>
        <translation>&lt; %1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>in memory</source>
        <translation>en memoria</translation>
    </message>
    <message>
        <source>local socket</source>
        <translation>socket local</translation>
    </message>
    <message>
        <source>TLS: off</source>
        <translation>TLS: desactivado</translation>
    </message>
    <message>
        <source>TLS: %1</source>
        <translation>TLS: %1</translation>
    </message>
    <message>
        <source>TLS: on, not verified</source>
        <translation>TLS: activado, sin verificar</translation>
    </message>
    <message>
        <source>a socket of this computer</source>
        <translation>un socket de este equipo</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>sin cifrar</translation>
    </message>
    <message>
        <source>encrypted if the server offers it, not verified</source>
        <translation>cifrada si el servidor lo ofrece, sin verificar</translation>
    </message>
    <message>
        <source>encrypted, not verified</source>
        <translation>cifrada, sin verificar</translation>
    </message>
    <message>
        <source>encrypted, and the server is verified</source>
        <translation>cifrada, y el servidor verificado</translation>
    </message>
    <message>
        <source>sslmode %1: %2</source>
        <translation>sslmode %1: %2</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>este equipo</translation>
    </message>
    <message>
        <source>%1 as %2</source>
        <translation>%1 como %2</translation>
    </message>
    <message>
        <source>PostgreSQL · %1</source>
        <translation>PostgreSQL · %1</translation>
    </message>
    <message>
        <source>%1: %2 → %3 rows</source>
        <translation>%1: %2 → %3 filas</translation>
    </message>
    <message>
        <source>What it does is only known when it runs, or is tried on a copy.</source>
        <translation>Lo que hace solo se sabe al ejecutarla, o al probarla en una copia.</translation>
    </message>
    <message>
        <source>What it does is only known when it runs: %1</source>
        <translation>Lo que hace solo se sabe al ejecutarla: %1</translation>
    </message>
    <message>
        <source>On the copy, %1.</source>
        <translation>En la copia, %1.</translation>
    </message>
    <message>
        <source>On the copy it ran to its end, and no table has gained or lost rows.</source>
        <translation>En la copia llegó hasta el final, y ninguna tabla ganó ni perdió filas.</translation>
    </message>
    <message>
        <source>A verified backup is made first.</source>
        <translation>Primero se crea una copia de seguridad verificada.</translation>
    </message>
    <message>
        <source>A verified backup is made first, in %1</source>
        <translation>Primero se crea una copia de seguridad verificada, en %1</translation>
    </message>
    <message>
        <source>All or nothing</source>
        <translation>Todo o nada</translation>
    </message>
    <message>
        <source>If a step fails, or you cancel, all stays as it is now.</source>
        <translation>Si un paso falla o usted cancela, todo queda como está ahora.</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Advertencia</translation>
    </message>
    <message>
        <source>Look out</source>
        <translation>Atención</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Aceptado</translation>
    </message>
    <message>
        <source>Nothing stops the run when rows go that no statement of a script names, by a trigger or a foreign key: these and any others.</source>
        <translation>Nada detiene la ejecución cuando desaparecen filas que ninguna instrucción de un script nombra, por un disparador o una clave foránea: estas y cualesquiera otras.</translation>
    </message>
    <message>
        <source>The database is back before its first revision.</source>
        <translation>La base vuelve a estar antes de su primera revisión.</translation>
    </message>
    <message numerus="yes">
        <source>Take back %Ln revisions?</source>
        <translation>
            <numerusform>¿Deshacer %Ln revisión?</numerusform>
            <numerusform>¿Deshacer %Ln revisiones?</numerusform>
        </translation>
    </message>
    <message>
        <source>The downgrade part of each script runs, newest first</source>
        <translation>Se ejecuta el retroceso de cada script, el más reciente primero</translation>
    </message>
    <message>
        <source>Export these tables first</source>
        <translation>Exportar antes estas tablas</translation>
    </message>
    <message>
        <source>Upgrade and lose %1</source>
        <translation>Actualizar y perder %1</translation>
    </message>
    <message>
        <source>Downgrade and lose %1</source>
        <translation>Retroceder y perder %1</translation>
    </message>
    <message>
        <source>Upgrade</source>
        <translation>Actualizar</translation>
    </message>
    <message numerus="yes">
        <source>Take back %Ln revisions</source>
        <translation>
            <numerusform>Deshacer %Ln revisión</numerusform>
            <numerusform>Deshacer %Ln revisiones</numerusform>
        </translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message numerus="yes">
        <source>%Ln updates</source>
        <translation>
            <numerusform>%Ln actualización</numerusform>
            <numerusform>%Ln actualizaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>Observador</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operador</translation>
    </message>
    <message>
        <source>Developer</source>
        <translation>Desarrollador</translation>
    </message>
    <message>
        <source>Only looks: nothing can be changed from this window</source>
        <translation>Solo consultar: desde esta ventana no se puede cambiar nada</translation>
    </message>
    <message>
        <source>Upgrades, goes back a step, backs up, restores, exports and imports</source>
        <translation>Actualizar, retroceder un paso, hacer copias, restaurar, exportar e importar</translation>
    </message>
    <message>
        <source>Also writes and merges revisions, stamps, goes back many steps, and sees SQL first</source>
        <translation>Además, escribir y fusionar revisiones, sellar, retroceder muchos pasos y ver antes el SQL</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallido</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Interrumpido</translation>
    </message>
    <message>
        <source>It is going on now.</source>
        <translation>Está en curso.</translation>
    </message>
    <message>
        <source>It was begun, and no end was written: the program was killed, the machine went down, or it is still at work.</source>
        <translation>Se empezó y no se anotó el final: el programa se interrumpió, el equipo se apagó, o aún está trabajando.</translation>
    </message>
    <message>
        <source>a few seconds left</source>
        <translation>quedan unos segundos</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln seconds left</source>
        <translation>
            <numerusform>queda alrededor de %Ln segundo</numerusform>
            <numerusform>quedan unos %Ln segundos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minutes left</source>
        <translation>
            <numerusform>queda alrededor de %Ln minuto</numerusform>
            <numerusform>quedan unos %Ln minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>Started: %1</source>
        <translation>Inicio: %1</translation>
    </message>
    <message>
        <source>Took: %1</source>
        <translation>Duración: %1</translation>
    </message>
    <message>
        <source>By: %1, %2</source>
        <translation>Por: %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln databases</source>
        <translation>
            <numerusform>%Ln base</numerusform>
            <numerusform>%Ln bases</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Nada que hacer</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Fallido: %1</translation>
    </message>
    <message>
        <source>Upgrading %1</source>
        <translation>Actualizando %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>The first one is done</source>
        <translation>La primera está lista</translation>
    </message>
    <message>
        <source>Go on with the other %1?</source>
        <translation>¿Seguir con el resto (%1)?</translation>
    </message>
    <message>
        <source>%1 was upgraded in %2. Try the program on it before you go on; nothing waits for your answer.</source>
        <translation>%1 se actualizó en %2. Pruebe el programa con ella antes de seguir; tómese su tiempo.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>The upgrade of the fleet has stopped</source>
        <translation>La actualización de la flota se ha detenido</translation>
    </message>
    <message>
        <source>%1 could not be upgraded</source>
        <translation>No se pudo actualizar %1</translation>
    </message>
    <message>
        <source>Cancelled while %1 was upgraded: it is as it was</source>
        <translation>Cancelado mientras se actualizaba %1: la base no ha cambiado</translation>
    </message>
    <message>
        <source>The program ended while %1 was upgraded</source>
        <translation>El programa terminó mientras se actualizaba %1</translation>
    </message>
    <message>
        <source>A run that is interrupted leaves the old state; each database is looked at again before anything is done. %1</source>
        <translation>Una ejecución interrumpida deja el estado anterior; cada base se examina de nuevo antes de hacer nada. %1</translation>
    </message>
    <message>
        <source>The fleet is upgraded</source>
        <translation>La flota se ha actualizado</translation>
    </message>
    <message>
        <source>Upgrade %1?</source>
        <translation>¿Actualizar %1?</translation>
    </message>
    <message>
        <source>%1 in production</source>
        <translation>En producción: %1</translation>
    </message>
    <message>
        <source>None in production</source>
        <translation>Ninguna en producción</translation>
    </message>
    <message>
        <source>One after the other, %1 first. Each gets a verified backup before, and is as it was if anything fails; the first failure stops the rest.</source>
        <translation>Una tras otra, %1 primero. De cada una se crea antes una copia de seguridad verificada; si algo falla, la base no cambia y las demás no se empiezan.</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Entorno</translation>
    </message>
    <message>
        <source>Now at</source>
        <translation>Ahora en</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Actualizaciones</translation>
    </message>
    <message>
        <source>Upgrade %1 first</source>
        <translation>Actualizar primero %1</translation>
    </message>
    <message>
        <source>Locked by %1, pid %2</source>
        <translation>Bloqueada por %1, pid %2</translation>
    </message>
    <message>
        <source>There is nothing to back up yet.</source>
        <translation>Aún no hay nada de lo que hacer copia.</translation>
    </message>
    <message>
        <source>before the first revision</source>
        <translation>antes de la primera revisión</translation>
    </message>
    <message>
        <source>Who applied it is not recorded</source>
        <translation>No consta quién la aplicó</translation>
    </message>
    <message>
        <source>Stamp the database as being at %1?</source>
        <translation>¿Sellar la base como si estuviera en %1?</translation>
    </message>
    <message>
        <source>No script runs</source>
        <translation>No se ejecuta ningún script</translation>
    </message>
    <message>
        <source>Only the version table is written: no table is made, changed or dropped, and no row changes. From then on every upgrade and downgrade believes it.</source>
        <translation>Solo se escribe la tabla de versión: no se crea, cambia ni borra ninguna tabla, y no cambia ninguna fila. Desde entonces, toda actualización y todo retroceso parten de ella.</translation>
    </message>
    <message>
        <source>What is believed</source>
        <translation>Qué se dará por cierto</translation>
    </message>
    <message>
        <source>The database is at</source>
        <translation>La base está en</translation>
    </message>
    <message>
        <source>Taken as applied, though the scripts have not run</source>
        <translation>Se dan por aplicadas, aunque los scripts no se han ejecutado</translation>
    </message>
    <message>
        <source>Taken as not applied, though what they made stays</source>
        <translation>Se dan por no aplicadas, aunque lo que crearon permanece</translation>
    </message>
    <message>
        <source>Stamp</source>
        <translation>Sellar</translation>
    </message>
    <message>
        <source>The version table says %1 now; nothing else has changed.</source>
        <translation>La tabla de versión dice ahora %1; no ha cambiado nada más.</translation>
    </message>
    <message>
        <source>New revision</source>
        <translation>Nueva revisión</translation>
    </message>
    <message>
        <source>A script is written that does nothing yet: what it is to do is written into it afterwards. The database stays as it is.</source>
        <translation>Se escribe un script que aún no hace nada: lo que debe hacer se escribe en él después. La base queda como está.</translation>
    </message>
    <message>
        <source>It goes into %1</source>
        <translation>Irá a %1</translation>
    </message>
    <message>
        <source>Write the script</source>
        <translation>Escribir el script</translation>
    </message>
    <message>
        <source>Merge the heads</source>
        <translation>Fusionar las cabezas</translation>
    </message>
    <message>
        <source>A script is written that follows all of these, so that there is one newest revision again. It changes no table. The database stays as it is.</source>
        <translation>Se escribe un script que sigue a todas estas, para que vuelva a haber una sola revisión más reciente. No cambia ninguna tabla. La base queda como está.</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Cabeza</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Write the merge</source>
        <translation>Escribir la fusión</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>Abrir otro archivo…</translation>
    </message>
    <message>
        <source>Open another project…</source>
        <translation>Abrir otro proyecto…</translation>
    </message>
    <message>
        <source>To the start page</source>
        <translation>Ir a la página de inicio</translation>
    </message>
    <message>
        <source>Read the database again</source>
        <translation>Refrescar la base</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Restaurar una copia…</translation>
    </message>
    <message>
        <source>Show the history</source>
        <translation>Mostrar el historial</translation>
    </message>
    <message>
        <source>Show the script</source>
        <translation>Mostrar el script</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Mostrar la carpeta</translation>
    </message>
    <message>
        <source>Tidy up backups…</source>
        <translation>Limpiar las copias…</translation>
    </message>
    <message>
        <source>Accept row changes…</source>
        <translation>Aceptar los cambios de filas…</translation>
    </message>
    <message>
        <source>Switch “Read-only” off</source>
        <translation>Desactivar «Solo lectura»</translation>
    </message>
    <message>
        <source>Copy what to do</source>
        <translation>Copiar las instrucciones</translation>
    </message>
    <message>
        <source>Copy a report</source>
        <translation>Copiar un informe</translation>
    </message>
    <message>
        <source>A backup is made first. If a step fails, the database stays exactly as it is.</source>
        <translation>Primero se crea una copia de seguridad. Si un paso falla, la base queda exactamente como está.</translation>
    </message>
    <message>
        <source>There is nothing to back up yet. If a step fails, no database is left behind.</source>
        <translation>Aún no hay nada de lo que hacer copia. Si un paso falla, no quedará ninguna base.</translation>
    </message>
    <message>
        <source>Applied by %1 on %2, %3, in a run of %5 that took %4</source>
        <translation>Aplicada por %1 en %2, %3, en una ejecución de %5 que tardó %4</translation>
    </message>
    <message>
        <source>Applied by %1 on %2, %3, in %4</source>
        <translation>Aplicada por %1 en %2, %3; tardó %4</translation>
    </message>
    <message>
        <source>Last taken back by %1 on %2, %3, in a run of %5 that took %4</source>
        <translation>Deshecha por última vez por %1 en %2, %3, en una ejecución de %5 que tardó %4</translation>
    </message>
    <message>
        <source>Last taken back by %1 on %2, %3, in %4</source>
        <translation>Deshecha por última vez por %1 en %2, %3; tardó %4</translation>
    </message>
    <message>
        <source>Wrong password</source>
        <translation>Contraseña incorrecta</translation>
    </message>
    <message>
        <source>A batch of Alembic&apos;s was stopped half-way and has left %1. As long as it is there, the same step fails again.</source>
        <translation>Un batch de Alembic se detuvo a medias y dejó %1. Mientras siga ahí, el mismo paso volverá a fallar.</translation>
    </message>
    <message>
        <source>Clean up what an interrupted batch has left?</source>
        <translation>¿Limpiar lo que dejó un batch interrumpido?</translation>
    </message>
    <message>
        <source>A backup is made first</source>
        <translation>Primero, una copia de seguridad</translation>
    </message>
    <message>
        <source>A batch makes a table anew: it fills a copy, drops the table, and gives the copy its name. This one was stopped in between. Nothing else is changed.</source>
        <translation>Un batch rehace una tabla: llena una copia, elimina la tabla y da su nombre a la copia. Este se detuvo entre medias. No se cambia nada más.</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Qué se hace</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>is dropped: %1 is complete</source>
        <translation>se elimina: %1 está completa</translation>
    </message>
    <message>
        <source>is called %1 from now on: its rows are in this one</source>
        <translation>se llamará %1: sus filas están en esta</translation>
    </message>
    <message>
        <source>The step that was stopped is not noted as done: look at its script before you upgrade; indexes of the table may be missing.</source>
        <translation>El paso detenido no consta como hecho: mire su script antes de actualizar; pueden faltar índices de la tabla.</translation>
    </message>
    <message>
        <source>Clean up</source>
        <translation>Limpiar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tables of an interrupted batch are put right.</source>
        <translation>
            <numerusform>%Ln tabla de un batch interrumpido está arreglada.</numerusform>
            <numerusform>%Ln tablas de un batch interrumpido están arregladas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge the heads…</source>
        <translation>Fusionar las cabezas…</translation>
    </message>
    <message>
        <source>Clean up…</source>
        <translation>Limpiar…</translation>
    </message>
    <message>
        <source>Choose PostgreSQL&apos;s programs…</source>
        <translation>Elegir los programas de PostgreSQL…</translation>
    </message>
    <message>
        <source>Cleaned up</source>
        <translation>Limpiado</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tables of an interrupted batch are left</source>
        <translation>
            <numerusform>Queda %Ln tabla de un batch interrumpido</numerusform>
            <numerusform>Quedan %Ln tablas de un batch interrumpido</numerusform>
        </translation>
    </message>
    <message>
        <source>The menu Migrate cleans it up, after a backup.</source>
        <translation>El menú Migrar las limpia, tras una copia de seguridad.</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Excluida</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Último cambio</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message numerus="yes">
        <source>Upgrade by %Ln updates</source>
        <translation>
            <numerusform>Aplicar %Ln actualización</numerusform>
            <numerusform>Aplicar %Ln actualizaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>What was there before is kept in %1; “Undo the restore…” brings it back.</source>
        <translation>El estado anterior se guarda en %1; «Deshacer la restauración…» lo recupera.</translation>
    </message>
    <message>
        <source>the table %1 is new, with %2</source>
        <translation>la tabla %1 es nueva, con %2</translation>
    </message>
    <message>
        <source>the table %1 goes, with %2</source>
        <translation>la tabla %1 desaparece, con %2</translation>
    </message>
    <message>
        <source>On a copy it ran to its end: %1. With its backup it takes about %2.</source>
        <translation>En una copia llegó hasta el final: %1. Con su copia de seguridad tarda unos %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more risks are told with their steps.</source>
        <translation>
            <numerusform>%Ln riesgo más se indica en su paso.</numerusform>
            <numerusform>%Ln riesgos más se indican en sus pasos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Loses data</source>
        <translation>Pierde datos</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>hasta %1</translation>
    </message>
    <message>
        <source>The folder %1 holds none. Open the project that came with your program, or write the first revision (menu Migrate, New revision…).</source>
        <translation>La carpeta %1 no contiene ninguno. Abra el proyecto suministrado con su programa o escriba la primera revisión (menú Migrar, «Nueva revisión…»).</translation>
    </message>
    <message>
        <source>Opens</source>
        <translation>Acceso</translation>
    </message>
    <message>
        <source>It can be read and written</source>
        <translation>Se puede leer y escribir</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>Scripts</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Its updates follow one another, without a fork</source>
        <translation>Sus revisiones se suceden, sin bifurcación</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambio</translation>
    </message>
</context>
</TS>
