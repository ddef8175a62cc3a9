<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Engine</name>
    <message>
        <source>an unknown number of rows</source>
        <translation>eine unbekannte Zahl von Zeilen</translation>
    </message>
    <message>
        <source>view %1</source>
        <translation>Sicht %1</translation>
    </message>
    <message>
        <source>trigger %1</source>
        <translation>Trigger %1</translation>
    </message>
    <message>
        <source>function %1</source>
        <translation>Funktion %1</translation>
    </message>
    <message>
        <source>The table %1 goes with %2.</source>
        <translation>Die Tabelle %1 entfällt mit %2.</translation>
    </message>
    <message>
        <source>The column %1 of %2 goes with %3.</source>
        <translation>Die Spalte %1 von %2 entfällt mit %3.</translation>
    </message>
    <message>
        <source>The column %1 must have a value, and has no default for %2 of %3.</source>
        <translation>Die Spalte %1 muss einen Wert haben, und für %2 von %3 gibt es keinen Vorgabewert.</translation>
    </message>
    <message>
        <source>The column %1 of %2 must have a value from now on; whether the statements before give one to every row, nobody has looked.</source>
        <translation>Die Spalte %1 von %2 muss künftig einen Wert haben; ob die vorherigen Anweisungen jeder Zeile einen geben, wurde nicht geprüft.</translation>
    </message>
    <message>
        <source>The column %1 of %2 must have a value from now on; rows may have none.</source>
        <translation>Die Spalte %1 von %2 muss künftig einen Wert haben; vielleicht haben manche Zeilen keinen.</translation>
    </message>
    <message>
        <source>The column %1 of %2 must have a value from now on, and 1 row has none.</source>
        <translation>Die Spalte %1 von %2 muss künftig einen Wert haben, und 1 Zeile hat keinen.</translation>
    </message>
    <message numerus="yes">
        <source>The column %1 of %2 must have a value from now on, and %3 rows have none.</source>
        <translation>
            <numerusform>Die Spalte %1 von %2 muss künftig einen Wert haben, und %3 Zeile hat keinen.</numerusform>
            <numerusform>Die Spalte %1 von %2 muss künftig einen Wert haben, und %3 Zeilen haben keinen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The column %1 of %2 becomes %3, was %4:</source>
        <translation>Die Spalte %1 von %2 wird zu %3, war %4:</translation>
    </message>
    <message>
        <source>%1 what does not fit is refused, or cut.</source>
        <translation>%1 Was nicht passt, wird abgelehnt oder abgeschnitten.</translation>
    </message>
    <message>
        <source>%1 %2 are written anew, and nobody can read the table meanwhile.</source>
        <translation>%1 %2 werden neu geschrieben; währenddessen kann niemand die Tabelle lesen.</translation>
    </message>
    <message>
        <source>%1 the values are converted by CAST, which makes 0 of what is no number.</source>
        <translation>%1 Die Werte werden mit CAST umgewandelt; was keine Zahl ist, wird dabei zu 0.</translation>
    </message>
    <message>
        <source>the foreign key of %1</source>
        <translation>der Fremdschlüssel von %1</translation>
    </message>
    <message>
        <source>%1 of %2 (ON DELETE %3)</source>
        <translation>%1 von %2 (ON DELETE %3)</translation>
    </message>
    <message>
        <source>%1 is dropped. With foreign keys on that takes or empties %2.</source>
        <translation>%1 wird gelöscht. Bei eingeschalteten Fremdschlüsseln löscht oder leert das %2.</translation>
    </message>
    <message>
        <source>%1 is made anew. With foreign keys on, as other programs may have it, that takes or empties %2.</source>
        <translation>%1 wird neu angelegt. Bei eingeschalteten Fremdschlüsseln, wie sie andere Programme vielleicht haben, löscht oder leert das %2.</translation>
    </message>
    <message>
        <source>The column %1 is unique, and its default gives the same value to %2 of %3.</source>
        <translation>Die Spalte %1 muss eindeutig sein, und ihr Vorgabewert gibt %2 von %3 denselben Wert.</translation>
    </message>
    <message>
        <source>(%1) of %2 must be unique from now on; whether it is after the statements before, nobody has looked.</source>
        <translation>(%1) von %2 muss künftig eindeutig sein; ob das nach den vorherigen Anweisungen so ist, wurde nicht geprüft.</translation>
    </message>
    <message>
        <source>(%1) of %2 must be unique from now on; whether it is, nobody could look.</source>
        <translation>(%1) von %2 muss künftig eindeutig sein; ob das so ist, ließ sich nicht prüfen.</translation>
    </message>
    <message>
        <source>(%1) of %2 must be unique from now on, and is there more than once: %3.</source>
        <translation>(%1) von %2 muss künftig eindeutig sein und kommt mehrfach vor: %3.</translation>
    </message>
    <message>
        <source>The index %1 is built without CONCURRENTLY: nobody can write to %2 meanwhile (%3).</source>
        <translation>Der Index %1 wird ohne CONCURRENTLY angelegt: Währenddessen kann niemand in %2 schreiben (%3).</translation>
    </message>
    <message>
        <source>Every row is changed in one statement: others wait for all of them (%1, %2).</source>
        <translation>Alle Zeilen werden in einer einzigen Anweisung geändert: Andere müssen so lange warten (%1, %2).</translation>
    </message>
    <message>
        <source>The table is copied row by row: nobody can write to the database meanwhile (%1, %2).</source>
        <translation>Die Tabelle wird Zeile für Zeile kopiert: Währenddessen kann niemand in die Datenbank schreiben (%1, %2).</translation>
    </message>
    <message>
        <source>Every row is checked while the table is locked (%1, %2).</source>
        <translation>Jede Zeile wird geprüft, während die Tabelle gesperrt ist (%1, %2).</translation>
    </message>
    <message>
        <source>SET NOT NULL reads every row while nobody can read or write the table (%1, %2).</source>
        <translation>SET NOT NULL liest jede Zeile; währenddessen kann niemand die Tabelle lesen oder in sie schreiben (%1, %2).</translation>
    </message>
    <message>
        <source>The default has another value for each row, so every row is written anew (%1, %2).</source>
        <translation>Der Vorgabewert ist für jede Zeile ein anderer, daher wird jede Zeile neu geschrieben (%1, %2).</translation>
    </message>
    <message>
        <source>The table %1 is now %2</source>
        <translation>Die Tabelle %1 heißt jetzt %2</translation>
    </message>
    <message>
        <source>The column %1 of %2 is now %3</source>
        <translation>Die Spalte %1 von %2 heißt jetzt %3</translation>
    </message>
    <message>
        <source>%1; it is named by: %2.</source>
        <translation>%1; verwendet wird sie von: %2.</translation>
    </message>
    <message>
        <source>%1; under its old name it stays in: %2.</source>
        <translation>%1; unter dem alten Namen steht sie weiterhin in: %2.</translation>
    </message>
    <message>
        <source>%1; the text of these names the old one, which fails when they are called: %2.</source>
        <translation>%1; im Text der folgenden steht noch der alte Name, ihr Aufruf schlägt fehl: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n times)</source>
        <translation>
            <numerusform>%1 (%n-mal)</numerusform>
            <numerusform>%1 (%n-mal)</numerusform>
        </translation>
    </message>
    <message>
        <source>Its downgrade does nothing: only a backup brings back what was</source>
        <translation>Das Zurückstufen bewirkt nichts: Nur eine Sicherung stellt den alten Zustand wieder her</translation>
    </message>
    <message>
        <source>It has no downgrade: only a backup brings back what was</source>
        <translation>Zurückstufen ist nicht vorgesehen: Nur eine Sicherung stellt den alten Zustand wieder her</translation>
    </message>
    <message>
        <source>Its downgrade brings the schema back; the data is in a backup only</source>
        <translation>Das Zurückstufen stellt das Schema wieder her; die Daten gibt es nur in einer Sicherung</translation>
    </message>
    <message>
        <source>An upgrade brings the schema back; the data is in a backup only</source>
        <translation>Eine Aktualisierung stellt das Schema wieder her; die Daten gibt es nur in einer Sicherung</translation>
    </message>
    <message>
        <source>Its downgrade brings the schema back; rows that are changed or deleted are as they were in a backup only, unless its script writes them back</source>
        <translation>Das Zurückstufen stellt das Schema wieder her; geänderte oder gelöschte Zeilen gibt es unverändert nur in einer Sicherung, sofern das Skript sie nicht zurückschreibt</translation>
    </message>
    <message>
        <source>An upgrade brings the schema back; rows that are changed or deleted are as they were in a backup only, unless its script writes them back</source>
        <translation>Eine Aktualisierung stellt das Schema wieder her; geänderte oder gelöschte Zeilen gibt es unverändert nur in einer Sicherung, sofern das Skript sie nicht zurückschreibt</translation>
    </message>
    <message>
        <source>Its downgrade is there; whether it takes everything back is not known, as what is done is not</source>
        <translation>Zurückstufen ist vorgesehen; ob dabei alles zurückgenommen wird, ist nicht bekannt, denn was getan wird, ist es auch nicht</translation>
    </message>
    <message>
        <source>An upgrade is there; whether it takes everything back is not known, as what is done is not</source>
        <translation>Eine Aktualisierung ist vorgesehen; ob sie alles zurücknimmt, ist nicht bekannt, denn was getan wird, ist es auch nicht</translation>
    </message>
    <message>
        <source>Its downgrade takes it back</source>
        <translation>Das Zurückstufen nimmt es zurück</translation>
    </message>
    <message>
        <source>An upgrade brings it back</source>
        <translation>Eine Aktualisierung stellt es wieder her</translation>
    </message>
    <message>
        <source>a database in memory cannot be copied</source>
        <translation>eine Datenbank im Arbeitsspeicher kann nicht kopiert werden</translation>
    </message>
    <message>
        <source>the database is too large to be copied for a plan; `meditrack upgrade --rehearse-only` does it</source>
        <translation>die Datenbank ist zu groß, um für einen Plan kopiert zu werden; `meditrack upgrade --rehearse-only` kopiert sie trotzdem</translation>
    </message>
    <message>
        <source>a rehearsal has one target</source>
        <translation>ein Probelauf hat genau ein Ziel</translation>
    </message>
    <message>
        <source>this user may not create the database that a copy would need</source>
        <translation>dieser Benutzer darf die Datenbank nicht anlegen, die für eine Kopie nötig wäre</translation>
    </message>
    <message>
        <source>the rehearsal failed: %1</source>
        <translation>der Probelauf ist fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>the rehearsal failed in revision %1: %2</source>
        <translation>der Probelauf ist in Revision %1 fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>A rehearsal stopped here: %1</source>
        <translation>Ein Probelauf brach hier ab: %1</translation>
    </message>
    <message>
        <source>The rehearsal failed: %1</source>
        <translation>Der Probelauf ist fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>The tables are too big to look at all rows now: whether values are there twice, or missing, is not known of every column.</source>
        <translation>Die Tabellen sind zu groß, um jetzt alle Zeilen zu prüfen: Ob Werte doppelt vorkommen oder fehlen, ist nicht für jede Spalte bekannt.</translation>
    </message>
    <message>
        <source>The downgrade does nothing: what the upgrade has made stays.</source>
        <translation>Das Zurückstufen bewirkt nichts: Was die Aktualisierung angelegt hat, bleibt bestehen.</translation>
    </message>
    <message>
        <source>The downgrade refuses: there is no way back but a backup.</source>
        <translation>Das Zurückstufen wird verweigert: Zurück führt nur eine Sicherung.</translation>
    </message>
    <message>
        <source>After upgrade and downgrade the schema is not what it was: %1.</source>
        <translation>Nach Aktualisieren und Zurückstufen ist das Schema nicht mehr wie zuvor: %1.</translation>
    </message>
    <message>
        <source>The revision has no message.</source>
        <translation>Die Revision hat keine Beschreibung.</translation>
    </message>
    <message>
        <source>There are %1 heads: %2.</source>
        <translation>Es gibt %1 Heads: %2.</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>%1, %2 now</source>
        <translation>%1, jetzt %2</translation>
    </message>
    <message>
        <source>Adds %1 to the table %2</source>
        <translation>Fügt %1 zur Tabelle %2 hinzu</translation>
    </message>
    <message>
        <source>Changes %1 of the table %2</source>
        <translation>Ändert %1 der Tabelle %2</translation>
    </message>
    <message>
        <source>Deletes %1 of the table %2</source>
        <translation>Löscht %1 der Tabelle %2</translation>
    </message>
    <message>
        <source>no rows</source>
        <translation>keine Zeilen</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 Zeile</translation>
    </message>
    <message numerus="yes">
        <source>%1 rows</source>
        <translation>
            <numerusform>%1 Zeile</numerusform>
            <numerusform>%1 Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>an unknown number of values</source>
        <translation>eine unbekannte Zahl von Werten</translation>
    </message>
    <message>
        <source>no values</source>
        <translation>keine Werte</translation>
    </message>
    <message>
        <source>1 value</source>
        <translation>1 Wert</translation>
    </message>
    <message numerus="yes">
        <source>%1 values</source>
        <translation>
            <numerusform>%1 Wert</numerusform>
            <numerusform>%1 Werte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, about %2</source>
        <translation>%1, etwa %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be written: %2.</source>
        <translation>„%1“ kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be read: %2.</source>
        <translation>„%1“ kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>Writing the archive</source>
        <translation>Das Archiv wird geschrieben</translation>
    </message>
    <message>
        <source>The backup &apos;%1&apos; is damaged: %2.</source>
        <translation>Die Sicherung „%1“ ist beschädigt: %2.</translation>
    </message>
    <message>
        <source>It cannot be restored; nothing has been changed.</source>
        <translation>Sie kann nicht wiederhergestellt werden; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Use another backup.</source>
        <translation>Verwenden Sie eine andere Sicherung.</translation>
    </message>
    <message>
        <source>it is cut off, or its compressed data cannot be read</source>
        <translation>sie ist abgeschnitten, oder ihre komprimierten Daten sind nicht lesbar</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a database, not an archive.</source>
        <translation>„%1“ ist eine Datenbank, kein Archiv.</translation>
    </message>
    <message>
        <source>its compressed data cannot be read</source>
        <translation>ihre komprimierten Daten sind nicht lesbar</translation>
    </message>
    <message>
        <source>a header inside it makes no sense</source>
        <translation>ein Dateikopf darin ist ungültig</translation>
    </message>
    <message>
        <source>a header inside it has a wrong checksum</source>
        <translation>ein Dateikopf darin hat eine falsche Prüfsumme</translation>
    </message>
    <message>
        <source>there is something in it that is no plain file</source>
        <translation>sie enthält etwas, das keine gewöhnliche Datei ist</translation>
    </message>
    <message>
        <source>there is a file in it that no backup has</source>
        <translation>sie enthält eine Datei, die in keine Sicherung gehört</translation>
    </message>
    <message>
        <source>where %1 should be is &apos;%2&apos;</source>
        <translation>anstelle von %1 steht dort „%2“</translation>
    </message>
    <message>
        <source>%1 is too large (%2 bytes)</source>
        <translation>%1 ist zu groß (%2 Bytes)</translation>
    </message>
    <message>
        <source>there is something between its files</source>
        <translation>zwischen den Dateien darin steht etwas, das nicht dorthin gehört</translation>
    </message>
    <message>
        <source>something follows its last file</source>
        <translation>nach der letzten Datei darin folgt noch etwas</translation>
    </message>
    <message>
        <source>its end is missing</source>
        <translation>ihr Ende fehlt</translation>
    </message>
    <message>
        <source>the checksum of its manifest is wrong</source>
        <translation>die Prüfsumme ihres Manifests ist falsch</translation>
    </message>
    <message>
        <source>its two checksums of the database differ</source>
        <translation>ihre beiden Prüfsummen der Datenbank sind verschieden</translation>
    </message>
    <message>
        <source>its database has %1 bytes, and should have %2</source>
        <translation>ihre Datenbank hat %1 Bytes, sollte aber %2 haben</translation>
    </message>
    <message>
        <source>Reading the archive</source>
        <translation>Das Archiv wird gelesen</translation>
    </message>
    <message>
        <source>the checksum of its database is wrong</source>
        <translation>die Prüfsumme ihrer Datenbank ist falsch</translation>
    </message>
    <message>
        <source>No header of an archive could be made.</source>
        <translation>Der Dateikopf eines Archivs konnte nicht erstellt werden.</translation>
    </message>
    <message>
        <source>There is no file &apos;%1&apos;.</source>
        <translation>Es gibt keine Datei „%1“.</translation>
    </message>
    <message>
        <source>Check the name; `meditrack db backups` lists the backups.</source>
        <translation>Prüfen Sie den Namen; `meditrack db backups` listet die Sicherungen auf.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a file.</source>
        <translation>„%1“ ist keine Datei.</translation>
    </message>
    <message>
        <source>Name the backup itself; `meditrack db backups` lists them.</source>
        <translation>Geben Sie die Sicherung selbst an; `meditrack db backups` listet die Sicherungen auf.</translation>
    </message>
    <message>
        <source>Give this user the right to read it, or use another backup.</source>
        <translation>Geben Sie diesem Benutzer das Leserecht, oder verwenden Sie eine andere Sicherung.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is neither a backup nor an SQLite database.</source>
        <translation>„%1“ ist weder eine Sicherung noch eine SQLite-Datenbank.</translation>
    </message>
    <message>
        <source>The file was not changed.</source>
        <translation>Die Datei wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>The database has too many tables for an archive&apos;s manifest.</source>
        <translation>Die Datenbank hat zu viele Tabellen für das Manifest eines Archivs.</translation>
    </message>
    <message>
        <source>Make a plain backup: name a file that ends in .db.</source>
        <translation>Erstellen Sie eine einfache Sicherung: Geben Sie eine Datei an, deren Name auf .db endet.</translation>
    </message>
    <message>
        <source>Unpacking the backup</source>
        <translation>Die Sicherung wird entpackt</translation>
    </message>
    <message>
        <source>This user may not read the folder &apos;%1&apos;.</source>
        <translation>Dieser Benutzer darf den Ordner „%1“ nicht lesen.</translation>
    </message>
    <message>
        <source>The backup is not pinned.</source>
        <translation>Die Sicherung ist nicht angeheftet.</translation>
    </message>
    <message>
        <source>The backup is still pinned.</source>
        <translation>Die Sicherung ist noch angeheftet.</translation>
    </message>
    <message>
        <source>A database in memory is gone with its program: it cannot have backups.</source>
        <translation>Eine Datenbank im Arbeitsspeicher verschwindet mit ihrem Programm: Von ihr kann es keine Sicherungen geben.</translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Name a database file, such as sqlite:///clinic.db.</source>
        <translation>Geben Sie eine Datenbankdatei an, etwa sqlite:///clinic.db.</translation>
    </message>
    <message>
        <source>No backup was made.</source>
        <translation>Es wurde keine Sicherung erstellt.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a folder.</source>
        <translation>„%1“ ist ein Ordner.</translation>
    </message>
    <message>
        <source>Name a file in it, or say --dir.</source>
        <translation>Geben Sie eine Datei darin an, oder verwenden Sie --dir.</translation>
    </message>
    <message>
        <source>The name &apos;%1&apos; does not say which form the backup has.</source>
        <translation>Aus dem Namen „%1“ geht nicht hervor, welche Form die Sicherung hat.</translation>
    </message>
    <message>
        <source>End it in .tar.zst, .tar.gz, .tar.xz or .tar (archives), in .db (a plain SQLite database) or in .dump (PostgreSQL&apos;s own).</source>
        <translation>Lassen Sie ihn auf .tar.zst, .tar.gz, .tar.xz oder .tar (Archive), auf .db (einfache SQLite-Datenbank) oder auf .dump (Format von PostgreSQL) enden.</translation>
    </message>
    <message>
        <source>The name &apos;%1&apos; says another compression than --compress.</source>
        <translation>Der Name „%1“ nennt eine andere Komprimierung als --compress.</translation>
    </message>
    <message>
        <source>Leave --compress out, or end the name in %1.</source>
        <translation>Lassen Sie --compress weg, oder lassen Sie den Namen auf %1 enden.</translation>
    </message>
    <message>
        <source>A plain backup of this database is no &apos;%1&apos; file.</source>
        <translation>Eine einfache Sicherung dieser Datenbank ist keine „%1“-Datei.</translation>
    </message>
    <message>
        <source>End the name in %1, or in .tar.zst for an archive with a manifest.</source>
        <translation>Lassen Sie den Namen auf %1 enden, oder auf .tar.zst für ein Archiv mit Manifest.</translation>
    </message>
    <message>
        <source>The folder &apos;%1&apos; cannot be made: %2.</source>
        <translation>Der Ordner „%1“ kann nicht angelegt werden: %2.</translation>
    </message>
    <message>
        <source>Choose another folder with --dir, or give this user the right to write there.</source>
        <translation>Wählen Sie mit --dir einen anderen Ordner, oder geben Sie diesem Benutzer dort das Schreibrecht.</translation>
    </message>
    <message>
        <source>Removed &apos;%1&apos;, left by a backup that was stopped half-way.</source>
        <translation>„%1“ wurde entfernt, der Rest einer unterbrochenen Sicherung.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; does not read back as it was written.</source>
        <translation>„%1“ wurde nicht so zurückgelesen, wie es geschrieben wurde.</translation>
    </message>
    <message>
        <source>Check the disk, or choose another one.</source>
        <translation>Prüfen Sie das Laufwerk, oder wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>A backup of this database</source>
        <translation>Eine Sicherung dieser Datenbank</translation>
    </message>
    <message>
        <source>No backup was made; the database was not changed.</source>
        <translation>Es wurde keine Sicherung erstellt; die Datenbank wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Checking the database</source>
        <translation>Die Datenbank wird geprüft</translation>
    </message>
    <message>
        <source>Integrity</source>
        <translation>Integrität</translation>
    </message>
    <message>
        <source>SQLite&apos;s integrity_check found nothing wrong.</source>
        <translation>integrity_check von SQLite hat keine Fehler gefunden.</translation>
    </message>
    <message>
        <source>Foreign keys</source>
        <translation>Fremdschlüssel</translation>
    </message>
    <message>
        <source>Every row that is referred to is there.</source>
        <translation>Alle Zeilen, auf die verwiesen wird, sind vorhanden.</translation>
    </message>
    <message>
        <source>1 row of &apos;%1&apos; refers to a missing row of &apos;%2&apos;.</source>
        <translation>1 Zeile von „%1“ verweist auf eine fehlende Zeile von „%2“.</translation>
    </message>
    <message>
        <source>%1 rows of &apos;%2&apos; refer to missing rows of &apos;%3&apos;.</source>
        <translation>%1 Zeilen von „%2“ verweisen auf fehlende Zeilen von „%3“.</translation>
    </message>
    <message>
        <source> Whether the database itself was like this is not known; a restore asks for --allow-foreign-key-errors if the database that it replaces has fewer.</source>
        <translation> Ob die Datenbank selbst so war, ist nicht bekannt; eine Wiederherstellung verlangt --allow-foreign-key-errors, wenn die ersetzte Datenbank weniger solche Zeilen hat.</translation>
    </message>
    <message>
        <source> The checksum is right, so the database itself was like this when the backup was made.</source>
        <translation> Die Prüfsumme stimmt; die Datenbank war also schon so, als die Sicherung erstellt wurde.</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>pg_restore reads its list of contents: the rows of %1 tables, dumped by pg_dump %2 from PostgreSQL %3.</source>
        <translation>pg_restore kann das Inhaltsverzeichnis lesen: die Zeilen von %1 Tabellen, gesichert von pg_dump %2 aus PostgreSQL %3.</translation>
    </message>
    <message>
        <source>Test restore</source>
        <translation>Testwiederherstellung</translation>
    </message>
    <message>
        <source>All of it was restored into a database of its own on %1, which is gone again.</source>
        <translation>Alles wurde auf %1 in eine eigene Datenbank wiederhergestellt, die inzwischen wieder entfernt ist.</translation>
    </message>
    <message>
        <source>It was not restored anywhere, so that its rows were not counted: %1%2 All of it can be read by pg_restore, no more is known.</source>
        <translation>Sie wurde nirgends wiederhergestellt, ihre Zeilen wurden also nicht gezählt: %1%2 pg_restore kann alles lesen, mehr ist nicht bekannt.</translation>
    </message>
    <message>
        <source>no PostgreSQL server is configured</source>
        <translation>es ist kein PostgreSQL-Server eingestellt</translation>
    </message>
    <message>
        <source>this is only looking, and makes no database on the server</source>
        <translation>es wird nur nachgesehen und keine Datenbank auf dem Server angelegt</translation>
    </message>
    <message>
        <source>Choose another folder, or give this user the right to write there.</source>
        <translation>Wählen Sie einen anderen Ordner, oder geben Sie diesem Benutzer dort das Schreibrecht.</translation>
    </message>
    <message>
        <source>Free some space, or choose another disk.</source>
        <translation>Schaffen Sie Platz, oder wählen Sie ein anderes Laufwerk.</translation>
    </message>
    <message>
        <source>Choose a folder that is there, or make it first.</source>
        <translation>Wählen Sie einen vorhandenen Ordner, oder legen Sie ihn zuerst an.</translation>
    </message>
    <message>
        <source>There is a file &apos;%1&apos; already.</source>
        <translation>Die Datei „%1“ gibt es schon.</translation>
    </message>
    <message>
        <source>It was not changed.</source>
        <translation>Sie wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The folder &apos;%1&apos; cannot be written</source>
        <translation>In den Ordner „%1“ kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be made</source>
        <translation>„%1“ kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be made: %2.</source>
        <translation>„%1“ kann nicht angelegt werden: %2.</translation>
    </message>
    <message>
        <source>%1 takes %2, and the disk of &apos;%3&apos; has %4 free.</source>
        <translation>%1 benötigt %2, und auf dem Laufwerk von „%3“ sind %4 frei.</translation>
    </message>
    <message>
        <source>Free some space, or choose a folder on another disk.</source>
        <translation>Schaffen Sie Platz, oder wählen Sie einen Ordner auf einem anderen Laufwerk.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be written</source>
        <translation>„%1“ kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>No other database of the server can be connected to: %1</source>
        <translation>Zu keiner anderen Datenbank des Servers lässt sich eine Verbindung herstellen: %1</translation>
    </message>
    <message>
        <source>The database is as it was on %1; what it has now is kept as well.</source>
        <translation>Die Datenbank ist wieder auf dem Stand vom %1; ihr jetziger Stand wird ebenfalls aufbewahrt.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a backup of an SQLite database; it cannot be restored into PostgreSQL.</source>
        <translation>„%1“ ist die Sicherung einer SQLite-Datenbank; sie kann nicht in PostgreSQL wiederhergestellt werden.</translation>
    </message>
    <message>
        <source>A plain dump does not say how many rows it has: that they are all there cannot be checked.</source>
        <translation>Eine einfache Sicherung nennt keine Zeilenzahlen: Ob alle Zeilen vorhanden sind, kann nicht geprüft werden.</translation>
    </message>
    <message>
        <source>Use a user that may create databases, or ask the server&apos;s administrator.</source>
        <translation>Verwenden Sie einen Benutzer, der Datenbanken anlegen darf, oder fragen Sie die Serververwaltung.</translation>
    </message>
    <message>
        <source>There is no database &apos;%1&apos;, and this user may not create one.</source>
        <translation>Es gibt keine Datenbank „%1“, und dieser Benutzer darf keine anlegen.</translation>
    </message>
    <message>
        <source>This user may not rename databases, which taking &apos;%1&apos; back needs.</source>
        <translation>Dieser Benutzer darf Datenbanken nicht umbenennen; das ist aber nötig, um „%1“ zurückzuholen.</translation>
    </message>
    <message>
        <source>This user may not create databases or is not the owner of this one: its objects are replaced one by one, in one transaction, which others have to wait for. Objects that the backup does not have stay.</source>
        <translation>Dieser Benutzer darf keine Datenbanken anlegen, oder diese gehört ihm nicht: Ihre Objekte werden einzeln in einer Transaktion ersetzt, auf die andere warten müssen. Objekte, die nicht in der Sicherung sind, bleiben bestehen.</translation>
    </message>
    <message>
        <source>Others are connected to the database: %1.</source>
        <translation>Andere Programme sind mit der Datenbank verbunden: %1.</translation>
    </message>
    <message>
        <source>Close these programs, or say --disconnect-others to end their sessions.</source>
        <translation>Schließen Sie diese Programme, oder beenden Sie deren Sitzungen mit --disconnect-others.</translation>
    </message>
    <message>
        <source>The database &apos;%1&apos; (%2) is %3; `meditrack db restore --cleanup` removes it.</source>
        <translation>Die Datenbank „%1“ (%2) ist %3; `meditrack db restore --cleanup` entfernt sie.</translation>
    </message>
    <message>
        <source>Nothing has been changed: the database is as it was.</source>
        <translation>Es wurde nichts geändert: Die Datenbank ist unverändert.</translation>
    </message>
    <message>
        <source>Another restore of this database is going on.</source>
        <translation>Eine andere Wiederherstellung dieser Datenbank läuft bereits.</translation>
    </message>
    <message>
        <source>Wait until it is done, then try again.</source>
        <translation>Warten Sie, bis sie fertig ist, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>%1 has %2 rows and should have %3</source>
        <translation>%1 hat %2 Zeilen, sollte aber %3 haben</translation>
    </message>
    <message>
        <source>the revision is %1 and should be %2</source>
        <translation>die Revision ist %1, sollte aber %2 sein</translation>
    </message>
    <message>
        <source>What was restored is not what the manifest tells: %1.</source>
        <translation>Was wiederhergestellt wurde, entspricht nicht dem Manifest: %1.</translation>
    </message>
    <message>
        <source>Use another backup; `meditrack db verify` tells which are good.</source>
        <translation>Verwenden Sie eine andere Sicherung; `meditrack db verify` sagt, welche in Ordnung sind.</translation>
    </message>
    <message>
        <source>This could not be carried over, for this user may not: %1 (%2)</source>
        <translation>Dies konnte nicht übernommen werden, weil dieser Benutzer es nicht darf: %1 (%2)</translation>
    </message>
    <message>
        <source>The journal of before (meditrack.journal) may not be read by this user: it stays with the database of before.</source>
        <translation>Dieser Benutzer darf das bisherige Journal (meditrack.journal) nicht lesen: Es bleibt bei der bisherigen Datenbank.</translation>
    </message>
    <message>
        <source>The backup has replaced the database, but the journal of before could not be carried over. What was there before is in the backup &apos;%1&apos;.</source>
        <translation>Die Sicherung hat die Datenbank ersetzt, aber das bisherige Journal konnte nicht übernommen werden. Der vorherige Zustand ist in der Sicherung „%1“.</translation>
    </message>
    <message>
        <source>The database is not as it was. That of before is kept in &apos;%1&apos;; `meditrack db restore --undo` brings it back.</source>
        <translation>Die Datenbank hat sich geändert. Die bisherige wird in „%1“ aufbewahrt; `meditrack db restore --undo` stellt sie wieder her.</translation>
    </message>
    <message>
        <source>The backup was restored, but not checked. The database of before is kept in &apos;%1&apos;.</source>
        <translation>Die Sicherung wurde wiederhergestellt, aber nicht geprüft. Die bisherige Datenbank wird in „%1“ aufbewahrt.</translation>
    </message>
    <message>
        <source>It cannot be found out now whether the last COMMIT was done: the database is as it was, or the backup has replaced it.</source>
        <translation>Ob das letzte COMMIT ausgeführt wurde, lässt sich jetzt nicht feststellen: Entweder ist die Datenbank unverändert, oder die Sicherung hat sie ersetzt.</translation>
    </message>
    <message>
        <source>When the server can be reached and nobody is at work there any more, look at &quot;meditrack current&quot; and &quot;meditrack db count&quot;; &quot;meditrack db restore --cleanup&quot; removes what is left over.%1</source>
        <translation>Sobald der Server erreichbar ist und niemand mehr dort arbeitet, sehen Sie mit „meditrack current“ und „meditrack db count“ nach; „meditrack db restore --cleanup“ entfernt, was übrig ist.%1</translation>
    </message>
    <message>
        <source> What was there before is in the backup &apos;%1&apos;.</source>
        <translation> Der vorherige Zustand ist in der Sicherung „%1“.</translation>
    </message>
    <message>
        <source>%1 The new database &apos;%2&apos; could not be removed (%3); `meditrack db restore --cleanup` removes it.</source>
        <translation>%1 Die neue Datenbank „%2“ konnte nicht entfernt werden (%3); `meditrack db restore --cleanup` entfernt sie.</translation>
    </message>
    <message>
        <source>Between PostgreSQL and SQLite data go as JSON: `meditrack db export FILE` there, `meditrack db import FILE` here.</source>
        <translation>Zwischen PostgreSQL und SQLite werden Daten als JSON übertragen: `meditrack db export FILE` dort, `meditrack db import FILE` hier.</translation>
    </message>
    <message>
        <source>There is no restore of &apos;%1&apos; to take back.</source>
        <translation>Es gibt keine Wiederherstellung von „%1“, die rückgängig gemacht werden könnte.</translation>
    </message>
    <message>
        <source>`meditrack db restore FILE` restores a backup; `meditrack db backups` lists them.</source>
        <translation>`meditrack db restore FILE` stellt eine Sicherung wieder her; `meditrack db backups` listet sie auf.</translation>
    </message>
    <message>
        <source>There was no database before the last restore.</source>
        <translation>Vor der letzten Wiederherstellung gab es keine Datenbank.</translation>
    </message>
    <message>
        <source>There was no database before the last restore, so none was kept.</source>
        <translation>Vor der letzten Wiederherstellung gab es keine Datenbank, also wurde keine aufbewahrt.</translation>
    </message>
    <message>
        <source>The database before the last restore was damaged; its files are kept, byte for byte, in &apos;%1&apos;.</source>
        <translation>Die Datenbank vor der letzten Wiederherstellung war beschädigt; ihre Dateien werden Byte für Byte in „%1“ aufbewahrt.</translation>
    </message>
    <message>
        <source>The backup that was made before the last restore, &apos;%1&apos;, is not there any more.</source>
        <translation>Die Sicherung „%1“, die vor der letzten Wiederherstellung erstellt wurde, ist nicht mehr vorhanden.</translation>
    </message>
    <message>
        <source>Whether the scripts know the backup&apos;s revision cannot be told: %1</source>
        <translation>Ob die Skripte die Revision der Sicherung kennen, lässt sich nicht feststellen: %1</translation>
    </message>
    <message>
        <source>This is a backup of another database: %1.</source>
        <translation>Dies ist die Sicherung einer anderen Datenbank: %1.</translation>
    </message>
    <message>
        <source>its name is not known</source>
        <translation>ihr Name ist nicht bekannt</translation>
    </message>
    <message>
        <source>No script has the backup&apos;s revision %1.</source>
        <translation>Kein Skript enthält die Revision %1 der Sicherung.</translation>
    </message>
    <message>
        <source>The backup is at a revision that no script has: %1.</source>
        <translation>Die Sicherung steht auf einer Revision, zu der es kein Skript gibt: %1.</translation>
    </message>
    <message>
        <source>The scripts may be older than the backup: use those that made it. --allow-unknown-revision restores it all the same.</source>
        <translation>Vielleicht sind die Skripte älter als die Sicherung: Verwenden Sie die Skripte, mit denen sie entstand. --allow-unknown-revision stellt sie trotzdem wieder her.</translation>
    </message>
    <message>
        <source>SQLite cannot check the whole of &apos;%1&apos;: %2.</source>
        <translation>SQLite kann „%1“ nicht vollständig prüfen: %2.</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>ist leer</translation>
    </message>
    <message>
        <source>is damaged</source>
        <translation>ist beschädigt</translation>
    </message>
    <message>
        <source>is not an SQLite database</source>
        <translation>ist keine SQLite-Datenbank</translation>
    </message>
    <message>
        <source>There is no folder &apos;%1&apos; for the database.</source>
        <translation>Es gibt keinen Ordner „%1“ für die Datenbank.</translation>
    </message>
    <message>
        <source>Create the folder, or check the path in %1.</source>
        <translation>Legen Sie den Ordner an, oder prüfen Sie den Pfad in %1.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is the database itself, not a backup of it.</source>
        <translation>„%1“ ist die Datenbank selbst, keine Sicherung davon.</translation>
    </message>
    <message>
        <source>`meditrack db backups` lists the backups.</source>
        <translation>`meditrack db backups` listet die Sicherungen auf.</translation>
    </message>
    <message>
        <source>A database in memory cannot be restored: it would be gone with this command.</source>
        <translation>Eine Datenbank im Arbeitsspeicher kann nicht wiederhergestellt werden: Nach diesem Befehl wäre sie wieder verschwunden.</translation>
    </message>
    <message>
        <source>Name a database file.</source>
        <translation>Geben Sie eine Datenbankdatei an.</translation>
    </message>
    <message>
        <source>Whether the database has changed since the restore of %1 is not known.</source>
        <translation>Ob sich die Datenbank seit der Wiederherstellung vom %1 geändert hat, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Looking for changes</source>
        <translation>Es wird nach Änderungen gesucht</translation>
    </message>
    <message>
        <source>The database has changed since the restore of %1: those changes go too.</source>
        <translation>Die Datenbank hat sich seit der Wiederherstellung vom %1 geändert: Auch diese Änderungen gehen verloren.</translation>
    </message>
    <message>
        <source>The restore</source>
        <translation>Die Wiederherstellung</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a backup of a PostgreSQL database (%2); it cannot be restored into SQLite.</source>
        <translation>„%1“ ist die Sicherung einer PostgreSQL-Datenbank (%2); sie kann nicht in SQLite wiederhergestellt werden.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a dump of a PostgreSQL database; it cannot be restored into SQLite.</source>
        <translation>„%1“ ist die Sicherung einer PostgreSQL-Datenbank; sie kann nicht in SQLite wiederhergestellt werden.</translation>
    </message>
    <message>
        <source>Reading the backup</source>
        <translation>Die Sicherung wird gelesen</translation>
    </message>
    <message>
        <source>The backup &apos;%1&apos; cannot be restored: %2.</source>
        <translation>Die Sicherung „%1“ kann nicht wiederhergestellt werden: %2.</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>sie ist leer</translation>
    </message>
    <message>
        <source>its database %1</source>
        <translation>ihre Datenbank %1</translation>
    </message>
    <message>
        <source>its tables do not have the rows that its manifest tells</source>
        <translation>ihre Zeilenzahlen stimmen nicht mit dem Manifest überein</translation>
    </message>
    <message>
        <source>its revision is not the one that its manifest tells</source>
        <translation>ihre Revision stimmt nicht mit dem Manifest überein</translation>
    </message>
    <message>
        <source>Rows of the backup that refer to a missing row: %1; now: %2.</source>
        <translation>Zeilen der Sicherung, die auf eine fehlende Zeile verweisen: %1; jetzt: %2.</translation>
    </message>
    <message>
        <source> The database was like this when the backup was made.</source>
        <translation> Die Datenbank war schon so, als die Sicherung erstellt wurde.</translation>
    </message>
    <message>
        <source>Use another backup, or restore it all the same with --allow-foreign-key-errors.</source>
        <translation>Verwenden Sie eine andere Sicherung, oder stellen Sie sie mit --allow-foreign-key-errors trotzdem wieder her.</translation>
    </message>
    <message>
        <source>The database of now %1 (%2). Its files are kept byte for byte; `--undo` cannot bring it back.</source>
        <translation>Die jetzige Datenbank %1 (%2). Ihre Dateien werden Byte für Byte aufbewahrt; `--undo` kann sie nicht wiederherstellen.</translation>
    </message>
    <message>
        <source>The database is open in %1.</source>
        <translation>Die Datenbank ist in %1 geöffnet.</translation>
    </message>
    <message>
        <source>The URL opens the database for reading only.</source>
        <translation>Die URL öffnet die Datenbank nur zum Lesen.</translation>
    </message>
    <message>
        <source>Other programs keep writing to the database (%1).</source>
        <translation>Andere Programme schreiben ständig in die Datenbank (%1).</translation>
    </message>
    <message>
        <source>Close them, then try again.</source>
        <translation>Schließen Sie sie, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source> The backup that was made of it first is kept in &apos;%1&apos;.</source>
        <translation> Die zuvor erstellte Sicherung davon wird in „%1“ aufbewahrt.</translation>
    </message>
    <message>
        <source>The database is open in %1 (%2).</source>
        <translation>Die Datenbank ist in %1 geöffnet (%2).</translation>
    </message>
    <message>
        <source>Close that program, then try again.</source>
        <translation>Schließen Sie das Programm, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The folder &apos;%1&apos; cannot be made.</source>
        <translation>Der Ordner „%1“ kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>The restore before this one was killed and had left the database out of WAL mode; it gets it back.</source>
        <translation>Die vorige Wiederherstellung wurde gewaltsam beendet und hatte den WAL-Modus der Datenbank ausgeschaltet; er wird wieder eingeschaltet.</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Wiederherstellung läuft</translation>
    </message>
    <message>
        <source>Whether the database is in WAL mode, as it was before, is not known: %1</source>
        <translation>Ob die Datenbank wie zuvor im WAL-Modus ist, ist nicht bekannt: %1</translation>
    </message>
    <message>
        <source>Checking what was restored</source>
        <translation>Das Wiederhergestellte wird geprüft</translation>
    </message>
    <message>
        <source>its content is not that of the backup</source>
        <translation>ihr Inhalt stimmt nicht mit der Sicherung überein</translation>
    </message>
    <message>
        <source>What was restored failed its check: %1.</source>
        <translation>Das Wiederhergestellte hat die Prüfung nicht bestanden: %1.</translation>
    </message>
    <message>
        <source>Check the disk; the backup itself was good.</source>
        <translation>Prüfen Sie das Laufwerk; die Sicherung selbst war in Ordnung.</translation>
    </message>
    <message>
        <source>Another program has written to the database since it was restored; what that has changed was not compared.</source>
        <translation>Seit der Wiederherstellung hat ein anderes Programm in die Datenbank geschrieben; was es geändert hat, wurde nicht verglichen.</translation>
    </message>
    <message>
        <source>The old state could not be put back, for it was damaged; its files are kept in &apos;%1&apos;.</source>
        <translation>Der alte Zustand konnte nicht wiederhergestellt werden, denn er war beschädigt; seine Dateien werden in „%1“ aufbewahrt.</translation>
    </message>
    <message>
        <source>Putting the old state back</source>
        <translation>Der alte Zustand wird wiederhergestellt</translation>
    </message>
    <message>
        <source>The backup was restored, and another program has written to the database since. That was left as it is and was not checked; the state before the restore was not put back, it is kept in &apos;%1&apos;.</source>
        <translation>Die Sicherung wurde wiederhergestellt, und seitdem hat ein anderes Programm in die Datenbank geschrieben. Das wurde so belassen und nicht geprüft; der Zustand vor der Wiederherstellung wurde nicht zurückgeholt, er wird in „%1“ aufbewahrt.</translation>
    </message>
    <message>
        <source>The old state could not be put back (%1); it is kept in &apos;%2&apos;.</source>
        <translation>Der alte Zustand konnte nicht wiederhergestellt werden (%1); er wird in „%2“ aufbewahrt.</translation>
    </message>
    <message>
        <source>The old state was put back: the database is as it was before.</source>
        <translation>Der alte Zustand wurde wiederhergestellt: Die Datenbank ist wie vorher.</translation>
    </message>
    <message>
        <source>There is no database &apos;%1&apos; yet.</source>
        <translation>Es gibt noch keine Datenbank „%1“.</translation>
    </message>
    <message>
        <source>Check the path in %1.</source>
        <translation>Prüfen Sie den Pfad in %1.</translation>
    </message>
    <message>
        <source>Checking the copy</source>
        <translation>Die Kopie wird geprüft</translation>
    </message>
    <message>
        <source>The database is damaged: %1.</source>
        <translation>Die Datenbank ist beschädigt: %1.</translation>
    </message>
    <message>
        <source>No backup was made, for it would be damaged too; the database was not changed.</source>
        <translation>Es wurde keine Sicherung erstellt, denn auch sie wäre beschädigt; die Datenbank wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Stop all programs that use it, keep a copy of the file, and restore the last good backup.</source>
        <translation>Beenden Sie alle Programme, die sie verwenden, heben Sie eine Kopie der Datei auf, und stellen Sie die letzte gute Sicherung wieder her.</translation>
    </message>
    <message>
        <source>There is no place for a test restore: %1.</source>
        <translation>Es gibt keinen Ort für eine Testwiederherstellung: %1.</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>Prüfsumme</translation>
    </message>
    <message>
        <source>None: a plain file has no manifest to compare it with.</source>
        <translation>Keine: Eine einfache Datei hat kein Manifest, mit dem sie verglichen werden könnte.</translation>
    </message>
    <message>
        <source>The test restore</source>
        <translation>Die Testwiederherstellung</translation>
    </message>
    <message>
        <source>All %1 bytes have the SHA-256 of the manifest.</source>
        <translation>Alle %1 Bytes stimmen mit der SHA-256-Prüfsumme des Manifests überein.</translation>
    </message>
    <message>
        <source>One file</source>
        <translation>Eine Datei</translation>
    </message>
    <message>
        <source>Beside it lies &apos;%1&apos; with changes that belong to it: copy both, or neither is complete.</source>
        <translation>Daneben liegt „%1“ mit Änderungen, die dazugehören: Kopieren Sie beide Dateien, sonst ist die Kopie unvollständig.</translation>
    </message>
    <message>
        <source>None: a plain file has no manifest to compare it with. All of it can be read.</source>
        <translation>Keine: Eine einfache Datei hat kein Manifest, mit dem sie verglichen werden könnte. Alles darin ist lesbar.</translation>
    </message>
    <message>
        <source>%1 rows in %2 tables</source>
        <translation>%1 Zeilen in %2 Tabellen</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>; there is no manifest to compare them with.</source>
        <translation>; es gibt kein Manifest, mit dem sie verglichen werden könnten.</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>%1 has %2 and should have %3</source>
        <translation>%1 hat %2 und sollte %3 haben</translation>
    </message>
    <message>
        <source>there are %1 tables and should be %2</source>
        <translation>es sind %1 Tabellen, es sollten aber %2 sein</translation>
    </message>
    <message>
        <source>, as the manifest says.</source>
        <translation>, wie es im Manifest steht.</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>The database is at %1, and the manifest says %2.</source>
        <translation>Die Datenbank steht auf %1, im Manifest steht %2.</translation>
    </message>
    <message>
        <source>no revision</source>
        <translation>keine Revision</translation>
    </message>
    <message>
        <source>%1; there are no scripts here to compare it with.</source>
        <translation>%1; hier gibt es keine Skripte, mit denen verglichen werden könnte.</translation>
    </message>
    <message>
        <source>The database is at no revision.</source>
        <translation>Die Datenbank steht auf keiner Revision.</translation>
    </message>
    <message>
        <source>%1, which the scripts here know.</source>
        <translation>%1; die Skripte hier kennen sie.</translation>
    </message>
    <message>
        <source>%1 is not among the scripts here: they are older than the backup, or of another project.</source>
        <translation>%1 ist in den Skripten hier nicht enthalten: Sie sind älter als die Sicherung oder gehören zu einem anderen Projekt.</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>en</source>
        <translation>de</translation>
    </message>
    <message>
        <source>Waiting for %1</source>
        <translation>Warten auf %1</translation>
    </message>
    <message>
        <source>another process</source>
        <translation>einen anderen Prozess</translation>
    </message>
    <message>
        <source>The answer to COMMIT was lost, and the server is still at it: waiting.</source>
        <translation>Die Antwort auf COMMIT ging verloren, und der Server ist noch damit beschäftigt: Es wird gewartet.</translation>
    </message>
    <message>
        <source>The connection was lost right at the end: the answer to COMMIT did not come, but the server has done it.</source>
        <translation>Die Verbindung ging ganz am Ende verloren: Die Antwort auf COMMIT blieb aus, aber der Server hat es ausgeführt.</translation>
    </message>
    <message>
        <source>The answer to COMMIT was lost, so everything was done or nothing; which of both cannot be found out now.</source>
        <translation>Die Antwort auf COMMIT ging verloren; es wurde also entweder alles ausgeführt oder nichts. Was davon zutrifft, lässt sich jetzt nicht feststellen.</translation>
    </message>
    <message>
        <source>PostgreSQL&apos;s client library, libpq, could not be used: %1.</source>
        <translation>Die Client-Bibliothek von PostgreSQL, libpq, konnte nicht verwendet werden: %1.</translation>
    </message>
    <message>
        <source>No server was asked, and nothing has been changed.</source>
        <translation>Es wurde kein Server angesprochen und nichts geändert.</translation>
    </message>
    <message>
        <source>Install it (on Debian and Ubuntu: the package libpq5).</source>
        <translation>Installieren Sie sie (auf Debian und Ubuntu: das Paket libpq5).</translation>
    </message>
    <message>
        <source>a process of another user (pid %1)</source>
        <translation>einen Prozess eines anderen Benutzers (PID %1)</translation>
    </message>
    <message>
        <source>%1 (pid %2)</source>
        <translation>%1 (PID %2)</translation>
    </message>
    <message>
        <source>There is no memory left for a connection.</source>
        <translation>Für eine Verbindung ist kein Speicher mehr frei.</translation>
    </message>
    <message>
        <source>Nothing has been read or changed.</source>
        <translation>Es wurde nichts gelesen oder geändert.</translation>
    </message>
    <message>
        <source>Cannot connect to %1: it has not answered for %2 s.</source>
        <translation>Keine Verbindung zu %1: Seit %2 s kommt keine Antwort.</translation>
    </message>
    <message>
        <source>Check host and port, and that no firewall is in between; connect_timeout=SECONDS in the URL waits longer.</source>
        <translation>Prüfen Sie Host und Port und ob eine Firewall dazwischen ist; mit connect_timeout=SEKUNDEN in der URL wird länger gewartet.</translation>
    </message>
    <message>
        <source>Waiting for the server of %1</source>
        <translation>Warten auf den Server von %1</translation>
    </message>
    <message>
        <source>The database %1 may only be read.</source>
        <translation>Die Datenbank %1 kann nur gelesen werden.</translation>
    </message>
    <message>
        <source>The server is a replica, or default_transaction_read_only is set for the server, the database or the user.</source>
        <translation>Der Server ist ein Replikat, oder default_transaction_read_only ist für den Server, die Datenbank oder den Benutzer gesetzt.</translation>
    </message>
    <message>
        <source>What was going on in this transaction is taken back.</source>
        <translation>Was in dieser Transaktion bisher getan wurde, wird zurückgenommen.</translation>
    </message>
    <message>
        <source>The server has stopped the statement: it ran for longer than statement_timeout allows, which is set for the role, the database or the server, or somebody has called pg_cancel_backend(). &quot;SET LOCAL statement_timeout = 0&quot; in a script, or options=-cstatement_timeout%3D0 in the URL, gives it all the time that it needs.</source>
        <translation>Der Server hat die Anweisung abgebrochen: Sie lief länger, als das für die Rolle, die Datenbank oder den Server gesetzte statement_timeout erlaubt, oder jemand hat pg_cancel_backend() aufgerufen. „SET LOCAL statement_timeout = 0“ in einem Skript oder options=-cstatement_timeout%3D0 in der URL gibt ihr unbegrenzt Zeit.</translation>
    </message>
    <message>
        <source>Wait until the others are done, then try again; --lock-timeout SECONDS waits longer.</source>
        <translation>Warten Sie, bis die anderen fertig sind, und versuchen Sie es dann erneut; mit --lock-timeout SEKUNDEN wird länger gewartet.</translation>
    </message>
    <message>
        <source>Ask the owner of the database to give the user %1 this right, or use another user.</source>
        <translation>Bitten Sie den Eigentümer der Datenbank, dem Benutzer %1 dieses Recht zu geben, oder verwenden Sie einen anderen Benutzer.</translation>
    </message>
    <message>
        <source>of this connection</source>
        <translation>dieser Verbindung</translation>
    </message>
    <message>
        <source> For this one: GRANT CREATE ON SCHEMA public TO …, said by the owner of the database.</source>
        <translation> Hier: GRANT CREATE ON SCHEMA public TO …, ausgeführt vom Eigentümer der Datenbank.</translation>
    </message>
    <message>
        <source>This connection may only read: the server is a replica, or the user or database is set to read only.</source>
        <translation>Diese Verbindung darf nur lesen: Der Server ist ein Replikat, oder der Benutzer oder die Datenbank ist auf Nur-Lesen gesetzt.</translation>
    </message>
    <message>
        <source>The server has run out of something; its administrator has to help.</source>
        <translation>Dem Server sind Ressourcen ausgegangen; hier kann nur die Serververwaltung helfen.</translation>
    </message>
    <message>
        <source>Try again when the server is there.</source>
        <translation>Versuchen Sie es erneut, wenn der Server wieder erreichbar ist.</translation>
    </message>
    <message>
        <source>The connection to %1 was lost.</source>
        <translation>Die Verbindung zu %1 ging verloren.</translation>
    </message>
    <message>
        <source>The server takes back what was not committed yet.</source>
        <translation>Der Server nimmt zurück, was noch nicht festgeschrieben war.</translation>
    </message>
    <message>
        <source>When the server is there again, look at &quot;meditrack current&quot;, then run the same command again.</source>
        <translation>Sobald der Server wieder erreichbar ist, sehen Sie mit „meditrack current“ nach, und führen Sie dann denselben Befehl erneut aus.</translation>
    </message>
    <message>
        <source>Check that the server runs and that host and port are right.</source>
        <translation>Prüfen Sie, ob der Server läuft und ob Host und Port stimmen.</translation>
    </message>
    <message>
        <source>Create the database (&quot;createdb NAME&quot;), or correct its name.</source>
        <translation>Legen Sie die Datenbank an („createdb NAME“), oder korrigieren Sie ihren Namen.</translation>
    </message>
    <message>
        <source>Give the password in the URL, in the environment variable PGPASSWORD or in ~/.pgpass.</source>
        <translation>Geben Sie das Passwort in der URL, in der Umgebungsvariablen PGPASSWORD oder in ~/.pgpass an.</translation>
    </message>
    <message>
        <source>The server shows another certificate than sslmode and sslrootcert in the URL ask for. Check the host&apos;s name, and the file of the authority that signed the certificate; if they are right, somebody else may be answering.</source>
        <translation>Der Server hat ein anderes Zertifikat, als sslmode und sslrootcert in der URL verlangen. Prüfen Sie den Namen des Hosts und die Datei der Stelle, die das Zertifikat unterschrieben hat; wenn beides stimmt, antwortet vielleicht jemand anderes.</translation>
    </message>
    <message>
        <source>Server and URL do not agree on encryption: look at sslmode in the URL, and ask the server&apos;s administrator.</source>
        <translation>Server und URL stimmen bei der Verschlüsselung nicht überein: Prüfen Sie sslmode in der URL, und fragen Sie die Serververwaltung.</translation>
    </message>
    <message>
        <source>target_session_attrs in the URL asks for another kind of server than those that answered.</source>
        <translation>target_session_attrs in der URL verlangt eine andere Art von Server als die, die geantwortet haben.</translation>
    </message>
    <message>
        <source>Ask the owner of the database to let this user in: GRANT CONNECT ON DATABASE … TO ….</source>
        <translation>Bitten Sie den Eigentümer der Datenbank, diesem Benutzer Zugang zu geben: GRANT CONNECT ON DATABASE … TO ….</translation>
    </message>
    <message>
        <source>Check user name and password, and that the server lets this user in.</source>
        <translation>Prüfen Sie Benutzername und Passwort und ob der Server diesen Benutzer zulässt.</translation>
    </message>
    <message>
        <source>Cannot connect to %1: %2%3</source>
        <translation>Keine Verbindung zu %1: %2%3</translation>
    </message>
    <message>
        <source>Install the client programs of PostgreSQL %1 or newer (Debian, Ubuntu: postgresql-client-%1; Fedora, openSUSE: postgresql%1), or name their folder in the environment variable MEDITRACK_PG_BIN or as pg_bin in [meditrack].</source>
        <translation>Installieren Sie die Client-Programme von PostgreSQL %1 oder neuer (Debian, Ubuntu: postgresql-client-%1; Fedora, openSUSE: postgresql%1), oder geben Sie ihren Ordner in der Umgebungsvariablen MEDITRACK_PG_BIN oder als pg_bin in [meditrack] an.</translation>
    </message>
    <message>
        <source> in &apos;%1&apos;</source>
        <translation> in „%1“</translation>
    </message>
    <message>
        <source>There is no %1%2, which is needed for %3.</source>
        <translation>%1%2 wurde nicht gefunden; es ist für %3 nötig.</translation>
    </message>
    <message>
        <source>Wrong %1: the newest one%2 is version %3 (&apos;%4&apos;), too old for %5.</source>
        <translation>Falsche Version von %1: Die neueste%2 ist %3 („%4“), zu alt für %5.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be started: %2.</source>
        <translation>„%1“ kann nicht gestartet werden: %2.</translation>
    </message>
    <message>
        <source>it ended with code %1</source>
        <translation>es endete mit dem Code %1</translation>
    </message>
    <message>
        <source>it was killed</source>
        <translation>es wurde gewaltsam beendet</translation>
    </message>
    <message>
        <source>%1 failed: %2.</source>
        <translation>%1 ist fehlgeschlagen: %2.</translation>
    </message>
    <message>
        <source>idle in a transaction for %1</source>
        <translation>in einer Transaktion untätig seit %1</translation>
    </message>
    <message>
        <source>in a transaction for %1</source>
        <translation>in einer Transaktion seit %1</translation>
    </message>
    <message>
        <source>; its last statement: %1</source>
        <translation>; die letzte Anweisung: %1</translation>
    </message>
    <message>
        <source>The database is locked by %1.</source>
        <translation>Die Datenbank ist durch %1 gesperrt.</translation>
    </message>
    <message>
        <source>Ask the server&apos;s administrator, or connect to the server that takes the changes.</source>
        <translation>Fragen Sie die Serververwaltung, oder verbinden Sie sich mit dem Server, der Änderungen annimmt.</translation>
    </message>
    <message>
        <source>The server is a standby, which follows another one and may only be read.</source>
        <translation>Der Server ist ein Standby-Server, der einem anderen folgt und nur gelesen werden kann.</translation>
    </message>
    <message>
        <source>default_transaction_read_only is set for this server, database or user, so it may only be read.</source>
        <translation>default_transaction_read_only ist für diesen Server, diese Datenbank oder diesen Benutzer gesetzt; daher kann nur gelesen werden.</translation>
    </message>
    <message>
        <source>Ask the owner of the database to give the role %1 this right, or connect as another user.</source>
        <translation>Bitten Sie den Eigentümer der Datenbank, der Rolle %1 dieses Recht zu geben, oder verbinden Sie sich als anderer Benutzer.</translation>
    </message>
    <message>
        <source>The role %1 may only read this database.</source>
        <translation>Die Rolle %1 darf diese Datenbank nur lesen.</translation>
    </message>
    <message>
        <source>The role %1 may not write any table.</source>
        <translation>Die Rolle %1 darf in keine Tabelle schreiben.</translation>
    </message>
    <message>
        <source>The role %1 may not read the sequence &apos;%2&apos;, so no backup can be complete.</source>
        <translation>Die Rolle %1 darf die Sequenz „%2“ nicht lesen; daher kann keine Sicherung vollständig sein.</translation>
    </message>
    <message>
        <source>The role %1 may not read the table &apos;%2&apos;, so no backup can be complete.</source>
        <translation>Die Rolle %1 darf die Tabelle „%2“ nicht lesen; daher kann keine Sicherung vollständig sein.</translation>
    </message>
    <message>
        <source>The role %1 sees some rows of the table &apos;%2&apos; only (row-level security), so no backup can be complete; a role with BYPASSRLS sees all.</source>
        <translation>Die Rolle %1 sieht nur einen Teil der Zeilen der Tabelle „%2“ (Row-Level Security); daher kann keine Sicherung vollständig sein. Eine Rolle mit BYPASSRLS sieht alle.</translation>
    </message>
    <message>
        <source>The role %1 may not read the large object %2, so no backup can be complete; GRANT SELECT ON LARGE OBJECT %2 lets it.</source>
        <translation>Die Rolle %1 darf das Large Object %2 nicht lesen; daher kann keine Sicherung vollständig sein. GRANT SELECT ON LARGE OBJECT %2 erlaubt es ihr.</translation>
    </message>
    <message>
        <source>The role %1 may not write the version table &apos;%2&apos;.</source>
        <translation>Die Rolle %1 darf nicht in die Versionstabelle „%2“ schreiben.</translation>
    </message>
    <message>
        <source>The role %1 has no schema to make the version table in.</source>
        <translation>Die Rolle %1 hat kein Schema, in dem sie die Versionstabelle anlegen könnte.</translation>
    </message>
    <message>
        <source>The role %1 may not create tables in the schema &apos;%2&apos;.</source>
        <translation>Die Rolle %1 darf im Schema „%2“ keine Tabellen anlegen.</translation>
    </message>
    <message>
        <source>The role %1 may neither create databases nor replace all tables of this one, so nothing can be restored into it.</source>
        <translation>Die Rolle %1 darf weder Datenbanken anlegen noch alle Tabellen dieser Datenbank ersetzen; daher kann nichts in sie wiederhergestellt werden.</translation>
    </message>
    <message>
        <source>No backup was made. Nothing has been changed.</source>
        <translation>Es wurde keine Sicherung erstellt und nichts geändert.</translation>
    </message>
    <message>
        <source>The database is not there yet, so there is nothing to back up.</source>
        <translation>Die Datenbank gibt es noch nicht; es gibt also nichts zu sichern.</translation>
    </message>
    <message>
        <source>The URL opens the database &apos;%1&apos; for reading only.</source>
        <translation>Die URL öffnet die Datenbank „%1“ nur zum Lesen.</translation>
    </message>
    <message>
        <source>Leave mode=ro and immutable out of %1.</source>
        <translation>Entfernen Sie mode=ro und immutable aus %1.</translation>
    </message>
    <message>
        <source>The database file &apos;%1&apos; is read-only for this user.</source>
        <translation>Die Datenbankdatei „%1“ darf dieser Benutzer nur lesen.</translation>
    </message>
    <message>
        <source>Give this user the right to write the file and its folder, then try again.</source>
        <translation>Geben Sie diesem Benutzer das Schreibrecht für die Datei und ihren Ordner, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>This user may not make a file in the folder &apos;%1&apos;.</source>
        <translation>Dieser Benutzer darf im Ordner „%1“ keine Datei anlegen.</translation>
    </message>
    <message>
        <source>Give this user the right to write the folder, or choose another one.</source>
        <translation>Geben Sie diesem Benutzer das Schreibrecht für den Ordner, oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>There is no table or view &apos;%1&apos; any more.</source>
        <translation>Es gibt keine Tabelle oder Sicht „%1“ mehr.</translation>
    </message>
    <message>
        <source>Somebody has dropped or renamed it since the database was read.</source>
        <translation>Jemand hat sie gelöscht oder umbenannt, seit die Datenbank gelesen wurde.</translation>
    </message>
    <message>
        <source>Refresh, to see what is there now.</source>
        <translation>„Neu laden“ zeigt, was jetzt da ist.</translation>
    </message>
    <message>
        <source>Rows of &apos;%1&apos; were asked for in a way that it does not have.</source>
        <translation>Zeilen von „%1“ wurden nach etwas abgefragt, das es dort nicht gibt.</translation>
    </message>
    <message>
        <source>If somebody has changed &apos;%1&apos; since it was opened, Refresh shows what is there now.</source>
        <translation>Wenn jemand „%1“ seit dem Öffnen geändert hat, zeigt „Neu laden“, was jetzt da ist.</translation>
    </message>
    <message>
        <source>Between here and the server of %1 is a connection pooler that gives each transaction another session.</source>
        <translation>Zwischen hier und dem Server von %1 steht ein Verbindungs-Pooler, der jeder Transaktion eine andere Sitzung gibt.</translation>
    </message>
    <message>
        <source>Nobody could be kept from upgrading at the same time, and settings of ours would stay with others. Nothing has been changed.</source>
        <translation>Niemand könnte daran gehindert werden, gleichzeitig zu aktualisieren, und unsere Einstellungen blieben bei anderen Sitzungen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Give the server&apos;s own host and port in the URL, or let the pooler keep sessions together (PgBouncer: pool_mode = session).</source>
        <translation>Geben Sie in der URL Host und Port des Servers selbst an, oder lassen Sie den Pooler Sitzungen zusammenhalten (PgBouncer: pool_mode = session).</translation>
    </message>
    <message>
        <source>Another upgrade of this database is going on; nothing has been changed.</source>
        <translation>Eine andere Aktualisierung dieser Datenbank läuft bereits; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The session that keeps other upgrades away has ended, so nothing is committed.</source>
        <translation>Die Sitzung, die andere Aktualisierungen fernhält, ist beendet; es wird also nichts festgeschrieben.</translation>
    </message>
    <message>
        <source>The database cannot be read: %1.</source>
        <translation>Die Datenbank kann nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>The copy cannot be written: %1.</source>
        <translation>Die Kopie kann nicht geschrieben werden: %1.</translation>
    </message>
    <message>
        <source>SQLite result code %1</source>
        <translation>SQLite-Ergebniscode %1</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a directory, not a database file.</source>
        <translation>„%1“ ist ein Ordner, keine Datenbankdatei.</translation>
    </message>
    <message>
        <source>Name a file inside it, for example %1/meditrack.db.</source>
        <translation>Geben Sie eine Datei darin an, etwa %1/meditrack.db.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a regular file.</source>
        <translation>„%1“ ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>It is a pipe, a socket or a device; name a database file.</source>
        <translation>Es ist eine Pipe, ein Socket oder ein Gerät; geben Sie eine Datenbankdatei an.</translation>
    </message>
    <message>
        <source>Cannot open &apos;%1&apos;: there is no folder &apos;%2&apos;.</source>
        <translation>„%1“ kann nicht geöffnet werden: Es gibt keinen Ordner „%2“.</translation>
    </message>
    <message>
        <source>This user may not read the database file &apos;%1&apos;.</source>
        <translation>Dieser Benutzer darf die Datenbankdatei „%1“ nicht lesen.</translation>
    </message>
    <message>
        <source>Ask its owner for access, or run as the user that owns it.</source>
        <translation>Bitten Sie den Eigentümer um Zugriff, oder starten Sie das Programm als der Benutzer, dem sie gehört.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; was removed or replaced by another program meanwhile.</source>
        <translation>„%1“ wurde inzwischen von einem anderen Programm entfernt oder ersetzt.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>in memory</source>
        <translation>im Arbeitsspeicher</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an SQLite database.</source>
        <translation>„%1“ ist keine SQLite-Datenbank.</translation>
    </message>
    <message>
        <source>Choose another file; if this one should be a database, restore it from a backup.</source>
        <translation>Wählen Sie eine andere Datei; falls diese eine Datenbank sein sollte, stellen Sie sie aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The database &apos;%1&apos; is damaged: %2.</source>
        <translation>Die Datenbank „%1“ ist beschädigt: %2.</translation>
    </message>
    <message>
        <source>Nothing was changed; some of its data may be unreadable.</source>
        <translation>Es wurde nichts geändert; ein Teil der Daten ist vielleicht nicht lesbar.</translation>
    </message>
    <message>
        <source>The database is locked by another process (%1).</source>
        <translation>Die Datenbank ist durch einen anderen Prozess gesperrt (%1).</translation>
    </message>
    <message>
        <source>The database is locked by %1 (%2).</source>
        <translation>Die Datenbank ist durch %1 gesperrt (%2).</translation>
    </message>
    <message>
        <source>It may belong to another user, to another container or to another machine that shares the file. Wait until it is done, then try again.</source>
        <translation>Er gehört vielleicht einem anderen Benutzer, einem anderen Container oder einem anderen Rechner, der die Datei mitbenutzt. Warten Sie, bis er fertig ist, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Close that program, or wait until it is done, then try again; --lock-timeout SECONDS waits longer.</source>
        <translation>Schließen Sie das Programm, oder warten Sie, bis es fertig ist, und versuchen Sie es dann erneut; mit --lock-timeout SEKUNDEN wird länger gewartet.</translation>
    </message>
    <message>
        <source>The database &apos;%1&apos; cannot be written: %2.</source>
        <translation>In die Datenbank „%1“ kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Access to &apos;%1&apos; was denied.</source>
        <translation>Der Zugriff auf „%1“ wurde verweigert.</translation>
    </message>
    <message>
        <source>Cannot open the database &apos;%1&apos;: %2.</source>
        <translation>Die Datenbank „%1“ kann nicht geöffnet werden: %2.</translation>
    </message>
    <message>
        <source>Check the path, and the rights of its folder.</source>
        <translation>Prüfen Sie den Pfad und die Rechte des Ordners.</translation>
    </message>
    <message>
        <source>The disk is full (%1).</source>
        <translation>Das Laufwerk ist voll (%1).</translation>
    </message>
    <message>
        <source>What was going on is taken back.</source>
        <translation>Was bisher getan wurde, wird zurückgenommen.</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>Schaffen Sie Platz, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>After an error before this, the database took the whole transaction back.</source>
        <translation>Nach einem früheren Fehler hat die Datenbank die ganze Transaktion zurückgenommen.</translation>
    </message>
    <message>
        <source>There are several statements in the text; only one can be run at a time.</source>
        <translation>Der Text enthält mehrere Anweisungen; es kann immer nur eine ausgeführt werden.</translation>
    </message>
    <message>
        <source>The statement has places for %1 values, but there are %2.</source>
        <translation>Die Anweisung hat Platzhalter für %1 Werte, angegeben sind %2.</translation>
    </message>
    <message>
        <source>Could not decode to UTF-8 column &apos;%1&apos;: the database holds other bytes there.</source>
        <translation>Spalte „%1“ konnte nicht als UTF-8 gelesen werden: Die Datenbank enthält dort andere Bytes.</translation>
    </message>
    <message>
        <source>The rows of table &apos;%1&apos; cannot be counted: this user may not read it.</source>
        <translation>Die Zeilen der Tabelle „%1“ können nicht gezählt werden: Dieser Benutzer darf sie nicht lesen.</translation>
    </message>
    <message>
        <source>The rows of table &apos;%1&apos; cannot be counted: %2.</source>
        <translation>Die Zeilen der Tabelle „%1“ können nicht gezählt werden: %2.</translation>
    </message>
    <message>
        <source>The rows of table &apos;%1&apos; could not be counted: %2</source>
        <translation>Die Zeilen der Tabelle „%1“ konnten nicht gezählt werden: %2</translation>
    </message>
    <message>
        <source>Comparing the database with what it was</source>
        <translation>Die Datenbank wird mit ihrem vorherigen Zustand verglichen</translation>
    </message>
    <message>
        <source>its base</source>
        <translation>ihrem Anfang</translation>
    </message>
    <message>
        <source>When the database can be reached again, look at &quot;meditrack current&quot;</source>
        <translation>Sobald die Datenbank wieder erreichbar ist, sehen Sie mit „meditrack current“ nach</translation>
    </message>
    <message>
        <source>Part of it may be committed, and the database of before could not be put back: %1</source>
        <translation>Ein Teil ist vielleicht festgeschrieben, und die vorherige Datenbank konnte nicht wiederhergestellt werden: %1</translation>
    </message>
    <message>
        <source>The backup is &apos;%1&apos;: `meditrack db restore` takes it.</source>
        <translation>Die Sicherung ist „%1“: `meditrack db restore` stellt sie wieder her.</translation>
    </message>
    <message>
        <source>COMMIT was not done: the server has taken everything back; the content could not be compared: %1</source>
        <translation>COMMIT wurde nicht ausgeführt: Der Server hat alles zurückgenommen; der Inhalt konnte nicht verglichen werden: %1</translation>
    </message>
    <message>
        <source>, then run the same command again.</source>
        <translation>, und führen Sie dann denselben Befehl erneut aus.</translation>
    </message>
    <message>
        <source>The answer to COMMIT was lost, so everything was done or nothing; which of both cannot be found out now: %1</source>
        <translation>Die Antwort auf COMMIT ging verloren; es wurde also entweder alles ausgeführt oder nichts. Was davon zutrifft, lässt sich jetzt nicht feststellen: %1</translation>
    </message>
    <message>
        <source>: at %1 it was done, at %2 it was not, and the same command can be run again.</source>
        <translation>: Bei %1 wurde es ausgeführt, bei %2 nicht, und derselbe Befehl kann erneut ausgeführt werden.</translation>
    </message>
    <message>
        <source>Nothing was committed, so everything is taken back; the content could not be compared: %1</source>
        <translation>Es wurde nichts festgeschrieben, alles ist also zurückgenommen; der Inhalt konnte nicht verglichen werden: %1</translation>
    </message>
    <message>
        <source>Part of it was committed; the answer to another COMMIT was lost, and the server is still at it. The database of before was not put back.</source>
        <translation>Ein Teil wurde festgeschrieben; die Antwort auf ein weiteres COMMIT ging verloren, und der Server ist noch damit beschäftigt. Die vorherige Datenbank wurde nicht wiederhergestellt.</translation>
    </message>
    <message>
        <source>When nobody is at work in the database any more, look at &quot;meditrack current&quot;.</source>
        <translation>Sobald niemand mehr in der Datenbank arbeitet, sehen Sie mit „meditrack current“ nach.</translation>
    </message>
    <message>
        <source>The answer to COMMIT was lost, and the server is still at it: whether a part of it stays or nothing is not settled yet. The database of before was not put back.</source>
        <translation>Die Antwort auf COMMIT ging verloren, und der Server ist noch damit beschäftigt: Ob ein Teil bleibt oder nichts, steht noch nicht fest. Die vorherige Datenbank wurde nicht wiederhergestellt.</translation>
    </message>
    <message>
        <source>Wait a while, then look at &quot;meditrack current&quot;: where the revision that ran last is there, or what it did, its COMMIT was done.</source>
        <translation>Warten Sie eine Weile, und sehen Sie dann mit „meditrack current“ nach: Wenn die zuletzt ausgeführte Revision oder ihre Wirkung vorhanden ist, wurde ihr COMMIT ausgeführt.</translation>
    </message>
    <message>
        <source>The answer to COMMIT was lost, and the server is still at it: whether everything has run or nothing is not settled yet.</source>
        <translation>Die Antwort auf COMMIT ging verloren, und der Server ist noch damit beschäftigt: Ob alles ausgeführt wurde oder nichts, steht noch nicht fest.</translation>
    </message>
    <message>
        <source>Wait a while, then look at &quot;meditrack current&quot;: at %1 it was done, at %2 it was not, and the same command can be run again.</source>
        <translation>Warten Sie eine Weile, und sehen Sie dann mit „meditrack current“ nach: Bei %1 wurde es ausgeführt, bei %2 nicht, und derselbe Befehl kann erneut ausgeführt werden.</translation>
    </message>
    <message>
        <source>The answer to COMMIT was lost; </source>
        <translation>Die Antwort auf COMMIT ging verloren; </translation>
    </message>
    <message>
        <source>Everything was rolled back: </source>
        <translation>Alles wurde zurückgerollt: </translation>
    </message>
    <message>
        <source>the database is exactly as it was before; its content was compared.</source>
        <translation>die Datenbank ist genau wie vorher; ihr Inhalt wurde verglichen.</translation>
    </message>
    <message>
        <source>The answer to COMMIT was lost, but the server has done it: everything has run, and the database is at %1 now.</source>
        <translation>Die Antwort auf COMMIT ging verloren, aber der Server hat es ausgeführt: Alles ist durchgelaufen, und die Datenbank steht jetzt auf %1.</translation>
    </message>
    <message>
        <source>Nothing is left to do.</source>
        <translation>Es ist nichts mehr zu tun.</translation>
    </message>
    <message>
        <source>Everything that was done was rolled back. Another program has changed the database meanwhile; that was left as it is.</source>
        <translation>Alles, was getan wurde, ist zurückgerollt. Ein anderes Programm hat die Datenbank inzwischen geändert; das wurde so belassen.</translation>
    </message>
    <message>
        <source>Part of it was committed already, so the database of before was put back%1: %2</source>
        <translation>Ein Teil war schon festgeschrieben, daher wurde die vorherige Datenbank%1 wiederhergestellt: %2</translation>
    </message>
    <message>
        <source> from the backup &apos;%1&apos;</source>
        <translation> aus der Sicherung „%1“</translation>
    </message>
    <message>
        <source>it is exactly as it was; its content was compared.</source>
        <translation>Sie ist genau wie vorher; ihr Inhalt wurde verglichen.</translation>
    </message>
    <message>
        <source>it has the rows that it had, but differs in some detail that no dump brings back, such as an index that was not valid.</source>
        <translation>Sie hat dieselben Zeilen wie vorher, unterscheidet sich aber in einem Detail, das keine Sicherung wiederherstellt, etwa einem ungültigen Index.</translation>
    </message>
    <message>
        <source>Mend the script, then run the same command again.</source>
        <translation>Korrigieren Sie das Skript, und führen Sie dann denselben Befehl erneut aus.</translation>
    </message>
    <message>
        <source>What the failed run left is kept in %1.</source>
        <translation>Was der fehlgeschlagene Lauf hinterlassen hat, wird in %1 aufbewahrt.</translation>
    </message>
    <message>
        <source>The database was empty before, so there is no backup.</source>
        <translation>Die Datenbank war vorher leer, also gibt es keine Sicherung.</translation>
    </message>
    <message>
        <source>Drop what was made and start again: with &quot;meditrack downgrade base&quot;, or with a new database.</source>
        <translation>Löschen Sie, was angelegt wurde, und beginnen Sie von vorn: mit „meditrack downgrade base“ oder mit einer neuen Datenbank.</translation>
    </message>
    <message>
        <source>Putting the database of before back</source>
        <translation>Die vorherige Datenbank wird wiederhergestellt</translation>
    </message>
    <message>
        <source>What was put back is not what was there before.</source>
        <translation>Was wiederhergestellt wurde, entspricht nicht dem vorherigen Zustand.</translation>
    </message>
    <message>
        <source>Nothing was run and nothing has been changed.</source>
        <translation>Es wurde nichts ausgeführt und nichts geändert.</translation>
    </message>
    <message>
        <source>Reading the database</source>
        <translation>Die Datenbank wird gelesen</translation>
    </message>
    <message>
        <source>No backup: a database in memory is gone with its program.</source>
        <translation>Keine Sicherung: Eine Datenbank im Arbeitsspeicher verschwindet mit ihrem Programm.</translation>
    </message>
    <message>
        <source>No backup: the database is empty.</source>
        <translation>Keine Sicherung: Die Datenbank ist leer.</translation>
    </message>
    <message>
        <source>Verified backup: %1</source>
        <translation>Geprüfte Sicherung: %1</translation>
    </message>
    <message>
        <source>Each revision is committed by itself. If one fails, the database as it was before the first is put back; if the program is killed, the revisions done until then stay.</source>
        <translation>Jede Revision wird für sich festgeschrieben. Schlägt eine fehl, wird die Datenbank von vor der ersten wiederhergestellt; wird das Programm gewaltsam beendet, bleiben die bis dahin fertigen Revisionen.</translation>
    </message>
    <message>
        <source>This user may not lock %1: what others write there meanwhile is not kept from them.</source>
        <translation>Dieser Benutzer darf %1 nicht sperren: Andere können inzwischen weiter dort schreiben.</translation>
    </message>
    <message>
        <source>Revision %1 leaves the database damaged: %2.</source>
        <translation>Revision %1 hinterlässt die Datenbank beschädigt: %2.</translation>
    </message>
    <message>
        <source>The script writes into the schema itself (PRAGMA writable_schema); let it use ALTER TABLE or a batch instead.</source>
        <translation>Das Skript schreibt in das Schema selbst (PRAGMA writable_schema); lassen Sie es ALTER TABLE oder einen Batch verwenden.</translation>
    </message>
    <message>
        <source>Revision %1 loses rows. %2</source>
        <translation>Revision %1 verliert Zeilen. %2</translation>
    </message>
    <message>
        <source> And %1 more.</source>
        <translation> Und %1 weitere.</translation>
    </message>
    <message>
        <source>Let the script bring all rows along, or delete those that are to go by name before it copies. If the rows that it leaves out (by WHERE, DISTINCT, IGNORE) may go, accept the row changes (--accept-row-changes).</source>
        <translation>Lassen Sie das Skript alle Zeilen mitnehmen oder die, die entfallen sollen, vor dem Kopieren ausdrücklich löschen. Dürfen die Zeilen entfallen, die es auslässt (durch WHERE, DISTINCT, IGNORE), nehmen Sie die Zeilenänderungen hin (--accept-row-changes).</translation>
    </message>
    <message>
        <source>A foreign key with ON DELETE CASCADE or a trigger takes such rows. If they may go, let the script delete them by name, or accept the row changes (--accept-row-changes).</source>
        <translation>Ein Fremdschlüssel mit ON DELETE CASCADE oder ein Trigger löscht solche Zeilen. Dürfen sie entfallen, lassen Sie das Skript sie ausdrücklich löschen, oder nehmen Sie die Zeilenänderungen hin (--accept-row-changes).</translation>
    </message>
    <message>
        <source>Let the scripts keep those rows together, or run them with --no-guard, which lets such rows pass.</source>
        <translation>Sorgen Sie dafür, dass die Skripte diese Zeilen zusammenhalten, oder führen Sie sie mit --no-guard aus, das solche Zeilen durchlässt.</translation>
    </message>
    <message>
        <source>the rehearsal</source>
        <translation>der Probelauf</translation>
    </message>
    <message>
        <source>%1 of &apos;%2&apos; would go</source>
        <translation>%1 von „%2“ würden entfallen</translation>
    </message>
    <message>
        <source>Table &apos;%1&apos; would go, with %2</source>
        <translation>Die Tabelle „%1“ würde entfallen, mit %2</translation>
    </message>
    <message>
        <source>Column &apos;%1&apos; of &apos;%2&apos; would go, with %3</source>
        <translation>Die Spalte „%1“ von „%2“ würde entfallen, mit %3</translation>
    </message>
    <message>
        <source>A database in memory cannot be copied for a rehearsal.</source>
        <translation>Eine Datenbank im Arbeitsspeicher kann für einen Probelauf nicht kopiert werden.</translation>
    </message>
    <message>
        <source>Name a database file, or run it without a rehearsal.</source>
        <translation>Geben Sie eine Datenbankdatei an, oder führen Sie es ohne Probelauf aus.</translation>
    </message>
    <message>
        <source>This was a rehearsal on a copy: the database itself was not touched.</source>
        <translation>Dies war ein Probelauf auf einer Kopie: Die Datenbank selbst wurde nicht verändert.</translation>
    </message>
    <message>
        <source>This was a rehearsal in a transaction, which was rolled back: the database is as it was before.</source>
        <translation>Dies war ein Probelauf in einer Transaktion, die zurückgerollt wurde: Die Datenbank ist wie vorher.</translation>
    </message>
    <message>
        <source>Revision %1 commits by itself what is more than its own database&apos;s (roles, settings of a database or of the server).</source>
        <translation>Revision %1 schreibt von sich aus Änderungen fest, die über die eigene Datenbank hinausgehen (Rollen, Einstellungen einer Datenbank oder des Servers).</translation>
    </message>
    <message>
        <source>Run it without a rehearsal: --guard makes a backup first.</source>
        <translation>Führen Sie es ohne Probelauf aus: --guard erstellt vorher eine Sicherung.</translation>
    </message>
    <message>
        <source>Revision %1 commits by itself, or has all constraints checked at once, which a rehearsal inside of a transaction cannot do.</source>
        <translation>Revision %1 schreibt von sich aus fest oder lässt alle Bedingungen sofort prüfen; ein Probelauf innerhalb einer Transaktion kann das nicht.</translation>
    </message>
    <message>
        <source>Rehearse as a user that may create databases, or run it without a rehearsal: --guard makes a backup first.</source>
        <translation>Machen Sie den Probelauf als Benutzer, der Datenbanken anlegen darf, oder führen Sie es ohne Probelauf aus: --guard erstellt vorher eine Sicherung.</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Table &apos;%1&apos;: %2 before, %3</source>
        <translation>Tabelle „%1“: vorher %2, %3</translation>
    </message>
    <message>
        <source>gone now</source>
        <translation>jetzt nicht mehr vorhanden</translation>
    </message>
    <message>
        <source>%1 now</source>
        <translation>jetzt %1</translation>
    </message>
    <message>
        <source>, as the script says</source>
        <translation>, wie es im Skript steht</translation>
    </message>
    <message>
        <source>, because the script drops the table</source>
        <translation>, weil das Skript die Tabelle löscht</translation>
    </message>
    <message>
        <source>Table &apos;%1&apos;: dropped with %2 and made anew; %3 now</source>
        <translation>Tabelle „%1“: mit %2 gelöscht und neu angelegt; jetzt %3</translation>
    </message>
    <message>
        <source>, though no statement of the script took so many (%1 or more should be left)</source>
        <translation>, obwohl keine Anweisung des Skripts so viele gelöscht hat (mindestens %1 müssten übrig sein)</translation>
    </message>
    <message>
        <source>, because the table that took its name got fewer rows than the %1 it had</source>
        <translation>, weil die Tabelle, die ihren Namen bekam, weniger als ihre %1 Zeilen erhielt</translation>
    </message>
    <message>
        <source>Table &apos;%1&apos;: dropped with %2, by no statement copied, and &apos;%3&apos; has taken its name, with %4</source>
        <translation>Tabelle „%1“: mit %2 gelöscht, ohne dass eine Anweisung sie kopiert hätte; „%3“ hat ihren Namen bekommen, mit %4</translation>
    </message>
    <message>
        <source>came by statements that read it, and %1 by others.</source>
        <translation>kamen durch Anweisungen, die sie lesen, und %1 durch andere.</translation>
    </message>
    <message>
        <source>its script has inserted the rows again, %1 for %2.</source>
        <translation>das Skript hat die Zeilen wieder eingefügt, %1 für %2.</translation>
    </message>
    <message>
        <source>of its %1 none %2</source>
        <translation>Von ihren %1 kam keine %2</translation>
    </message>
    <message>
        <source>of its %1 only %2 %3</source>
        <translation>Von ihren %1 nur %2 %3</translation>
    </message>
    <message>
        <source>Table &apos;%1&apos; was made anew by revision %2: %3 Whether they are the same rows cannot be told from their number.</source>
        <translation>Tabelle „%1“ wurde von Revision %2 neu angelegt: %3 Ob es dieselben Zeilen sind, lässt sich an der Zahl nicht erkennen.</translation>
    </message>
    <message>
        <source>What goes with it cannot be counted beforehand: %1</source>
        <translation>Was damit entfällt, lässt sich nicht vorher zählen: %1</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>applied %1 as %2, now %3</source>
        <translation>angewendet am %1 als %2, jetzt %3</translation>
    </message>
    <message>
        <source> and %1 more</source>
        <translation> und %1 weitere</translation>
    </message>
    <message>
        <source>Nobody can tell whether these scripts were edited after they were applied: %1%2. The journal has their hashes by the rule of another version of this program.</source>
        <translation>Es lässt sich nicht feststellen, ob diese Skripte nach dem Anwenden bearbeitet wurden: %1%2. Die Prüfsummen im Journal stammen von einer anderen Version dieses Programms.</translation>
    </message>
    <message>
        <source>These revisions were applied and kept: %1.</source>
        <translation>Diese Revisionen wurden angewendet und bleiben erhalten: %1.</translation>
    </message>
    <message>
        <source>Revision %1 ended the transaction by itself: what ran before that is kept, though the version table does not say so.</source>
        <translation>Revision %1 hat die Transaktion von sich aus beendet: Was davor lief, bleibt bestehen, obwohl es nicht in der Versionstabelle steht.</translation>
    </message>
    <message>
        <source>The script rolls the transaction back, which also holds the revisions %1.</source>
        <translation>Das Skript rollt die Transaktion zurück, zu der auch die Revisionen %1 gehören.</translation>
    </message>
    <message>
        <source>Set &quot;transaction_per_migration = true&quot;, so that each revision has a transaction of its own.</source>
        <translation>Setzen Sie „transaction_per_migration = true“, damit jede Revision eine eigene Transaktion hat.</translation>
    </message>
    <message>
        <source>Revision %1 went on after an error at which the database took the whole transaction back.</source>
        <translation>Revision %1 lief nach einem Fehler weiter, bei dem die Datenbank die ganze Transaktion zurücknahm.</translation>
    </message>
    <message>
        <source>Let the script stop at that error, then run the same command again.</source>
        <translation>Sorgen Sie dafür, dass das Skript bei diesem Fehler anhält, und führen Sie dann denselben Befehl erneut aus.</translation>
    </message>
    <message>
        <source>Revision %1 ended the transaction by itself: what ran before that is kept even if a later step fails.</source>
        <translation>Revision %1 hat die Transaktion von sich aus beendet: Was davor lief, bleibt bestehen, auch wenn ein späterer Schritt fehlschlägt.</translation>
    </message>
    <message>
        <source>Revision %1 rolled back what it had done until then, and went on: only what it did after that is there. Compare the database with the script.</source>
        <translation>Revision %1 rollte zurück, was sie bis dahin getan hatte, und lief weiter: Nur was sie danach tat, ist vorhanden. Vergleichen Sie die Datenbank mit dem Skript.</translation>
    </message>
    <message>
        <source>%1 Everything was rolled back; trying again (%2 of %3).</source>
        <translation>%1 Alles wurde zurückgerollt; neuer Versuch (%2 von %3).</translation>
    </message>
    <message>
        <source> The failed one was rolled back.</source>
        <translation> Die fehlgeschlagene wurde zurückgerollt.</translation>
    </message>
    <message>
        <source>Everything was rolled back: the database is exactly as it was before.</source>
        <translation>Alles wurde zurückgerollt: Die Datenbank ist genau wie vorher.</translation>
    </message>
    <message>
        <source>Running it again would do the first part twice. Compare the database with the script by hand; then finish by hand what is missing and mark the revision with &quot;meditrack stamp&quot;, or restore a backup.</source>
        <translation>Ein neuer Lauf würde den ersten Teil doppelt ausführen. Vergleichen Sie die Datenbank von Hand mit dem Skript; ergänzen Sie dann von Hand, was fehlt, und vermerken Sie die Revision mit „meditrack stamp“, oder stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The server has taken back what was not committed.</source>
        <translation>Der Server hat zurückgenommen, was nicht festgeschrieben war.</translation>
    </message>
    <message>
        <source>The database is at %1 now</source>
        <translation>Die Datenbank steht jetzt auf %1</translation>
    </message>
    <message>
        <source>The answer to COMMIT was lost, but the server has done it.</source>
        <translation>Die Antwort auf COMMIT ging verloren, aber der Server hat es ausgeführt.</translation>
    </message>
    <message>
        <source>The answer to COMMIT was lost, and the server is still at it: it may come to its end, or be taken back. </source>
        <translation>Die Antwort auf COMMIT ging verloren, und der Server ist noch damit beschäftigt: Vielleicht wird es noch fertig, vielleicht zurückgenommen. </translation>
    </message>
    <message>
        <source>, and may be further in a moment.</source>
        <translation>, und vielleicht gleich schon weiter.</translation>
    </message>
    <message>
        <source>The answer to COMMIT was lost; where it was not done, the server has taken everything back since the one before.</source>
        <translation>Die Antwort auf COMMIT ging verloren; wo es nicht ausgeführt wurde, hat der Server alles seit dem vorigen zurückgenommen.</translation>
    </message>
    <message>
        <source>The answer to COMMIT was lost, so it was done, or everything since the one before was taken back; the server cannot be asked now which.</source>
        <translation>Die Antwort auf COMMIT ging verloren; entweder wurde es ausgeführt, oder alles seit dem vorigen wurde zurückgenommen. Der Server kann jetzt nicht gefragt werden, was davon zutrifft.</translation>
    </message>
    <message>
        <source>The server takes back what was not committed; it cannot be asked now at which revision the database is.</source>
        <translation>Der Server nimmt zurück, was nicht festgeschrieben war; auf welcher Revision die Datenbank steht, lässt sich jetzt nicht abfragen.</translation>
    </message>
    <message>
        <source>The database says that it is at &apos;%1&apos;, which none of these scripts is: a newer version of the scripts has moved it. Use those scripts, or restore a backup that was made with these.</source>
        <translation>Die Datenbank steht nach eigener Angabe auf „%1“; das ist keines dieser Skripte: Eine neuere Version der Skripte hat sie dorthin gebracht. Verwenden Sie jene Skripte, oder stellen Sie eine Sicherung wieder her, die mit diesen erstellt wurde.</translation>
    </message>
    <message>
        <source>The version table &apos;%1&apos; %2.</source>
        <translation>Die Versionstabelle „%1“ %2.</translation>
    </message>
    <message>
        <source>Find out which revision the database is at; &quot;meditrack stamp --purge head&quot;, or another revision instead of head, then writes that row anew.</source>
        <translation>Finden Sie heraus, auf welcher Revision die Datenbank steht; „meditrack stamp --purge head“ (oder eine andere Revision statt head) schreibt die Zeile dann neu.</translation>
    </message>
    <message>
        <source>has a row that names no revision</source>
        <translation>hat eine Zeile, die keine Revision nennt</translation>
    </message>
    <message>
        <source>The table &apos;%1&apos; is no version table: it has no column version_num.</source>
        <translation>Die Tabelle „%1“ ist keine Versionstabelle: Sie hat keine Spalte version_num.</translation>
    </message>
    <message>
        <source>Name another one with version_table in the configuration. If nobody needs this table, drop it; &quot;meditrack stamp --purge head&quot;, or another revision, then makes a right one.</source>
        <translation>Geben Sie mit version_table in der Konfiguration eine andere an. Wird diese Tabelle nicht gebraucht, löschen Sie sie; „meditrack stamp --purge head“ (oder eine andere Revision) legt dann eine richtige an.</translation>
    </message>
    <message>
        <source>Look at the rows of %1: a script, or somebody, has changed them. `stamp` can set them right.</source>
        <translation>Prüfen Sie die Zeilen von %1: Ein Skript oder jemand hat sie geändert. `stamp` kann sie berichtigen.</translation>
    </message>
    <message>
        <source>%1 if it exists</source>
        <translation>%1, sofern vorhanden</translation>
    </message>
    <message>
        <source>%1 unless it exists</source>
        <translation>%1, sofern nicht vorhanden</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>ganze Zahl</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>ja oder nein</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>date and time</source>
        <translation>Datum und Uhrzeit</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>binary</source>
        <translation>Binärdaten</translation>
    </message>
    <message>
        <source>text of up to %1 characters</source>
        <translation>Text mit bis zu %1 Zeichen</translation>
    </message>
    <message>
        <source>1 column</source>
        <translation>1 Spalte</translation>
    </message>
    <message numerus="yes">
        <source>%n columns</source>
        <translation>
            <numerusform>%n Spalte</numerusform>
            <numerusform>%n Spalten</numerusform>
        </translation>
    </message>
    <message>
        <source>1 index</source>
        <translation>1 Index</translation>
    </message>
    <message numerus="yes">
        <source>%n indexes</source>
        <translation>
            <numerusform>%n Index</numerusform>
            <numerusform>%n Indizes</numerusform>
        </translation>
    </message>
    <message>
        <source>Creates the table %1 (%2)</source>
        <translation>Legt die Tabelle %1 an (%2)</translation>
    </message>
    <message>
        <source>Deletes the table %1 and all its rows</source>
        <translation>Löscht die Tabelle %1 und alle ihre Zeilen</translation>
    </message>
    <message>
        <source>may be empty</source>
        <translation>darf leer sein</translation>
    </message>
    <message>
        <source>required</source>
        <translation>Pflicht</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>geprüft</translation>
    </message>
    <message>
        <source>refers to %1</source>
        <translation>verweist auf %1</translation>
    </message>
    <message>
        <source>unique</source>
        <translation>eindeutig</translation>
    </message>
    <message>
        <source>indexed</source>
        <translation>mit Index</translation>
    </message>
    <message>
        <source>Adds the column %1 (%2) to the table %3</source>
        <translation>Fügt die Spalte %1 (%2) zur Tabelle %3 hinzu</translation>
    </message>
    <message>
        <source>Deletes the column %1 of the table %2 and its values</source>
        <translation>Löscht die Spalte %1 der Tabelle %2 und ihre Werte</translation>
    </message>
    <message>
        <source>now called %1</source>
        <translation>heißt jetzt %1</translation>
    </message>
    <message>
        <source>with the default %1</source>
        <translation>mit dem Vorgabewert %1</translation>
    </message>
    <message>
        <source>without a default</source>
        <translation>ohne Vorgabewert</translation>
    </message>
    <message>
        <source>with values of the database&apos;s own</source>
        <translation>mit Werten der Datenbank selbst</translation>
    </message>
    <message>
        <source>without a comment</source>
        <translation>ohne Kommentar</translation>
    </message>
    <message>
        <source>with a comment</source>
        <translation>mit Kommentar</translation>
    </message>
    <message>
        <source>Changes the column %1 of the table %2: %3</source>
        <translation>Ändert die Spalte %1 der Tabelle %2: %3</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>the primary key (%1)</source>
        <translation>den Primärschlüssel (%1)</translation>
    </message>
    <message>
        <source>a rule that allows no (%1) twice</source>
        <translation>eine Regel, die (%1) nicht doppelt erlaubt</translation>
    </message>
    <message>
        <source>a reference from (%1) to the table %2</source>
        <translation>einen Verweis von (%1) auf die Tabelle %2</translation>
    </message>
    <message>
        <source>the check %1</source>
        <translation>die Prüfung %1</translation>
    </message>
    <message>
        <source>a rule that allows no rows with conflicting (%1)</source>
        <translation>eine Regel, die keine Zeilen mit widersprüchlichem (%1) erlaubt</translation>
    </message>
    <message>
        <source>Deletes the constraint %1 of the table %2</source>
        <translation>Löscht die Bedingung %1 der Tabelle %2</translation>
    </message>
    <message>
        <source>Gives the table %1 the comment &quot;%2&quot;</source>
        <translation>Gibt der Tabelle %1 den Kommentar „%2“</translation>
    </message>
    <message>
        <source>Deletes the comment of the table %1</source>
        <translation>Löscht den Kommentar der Tabelle %1</translation>
    </message>
    <message>
        <source>Creates the type %1 (%2)</source>
        <translation>Legt den Typ %1 an (%2)</translation>
    </message>
    <message>
        <source>Deletes the type %1</source>
        <translation>Löscht den Typ %1</translation>
    </message>
    <message>
        <source>Creates the sequence %1</source>
        <translation>Legt die Sequenz %1 an</translation>
    </message>
    <message>
        <source>Deletes the sequence %1</source>
        <translation>Löscht die Sequenz %1</translation>
    </message>
    <message>
        <source>Renames the table %1 to %2</source>
        <translation>Benennt die Tabelle %1 in %2 um</translation>
    </message>
    <message>
        <source>Creates an index on %1 (%2)</source>
        <translation>Legt einen Index auf %1 an (%2)</translation>
    </message>
    <message>
        <source>Creates the index %1 on %2 (%3)</source>
        <translation>Legt den Index %1 auf %2 an (%3)</translation>
    </message>
    <message>
        <source>%1, which allows no value twice</source>
        <translation>%1, der keinen Wert doppelt erlaubt</translation>
    </message>
    <message>
        <source>%1, unless it exists</source>
        <translation>%1, sofern nicht vorhanden</translation>
    </message>
    <message>
        <source>Deletes the index %1</source>
        <translation>Löscht den Index %1</translation>
    </message>
    <message>
        <source>Deletes the index %1 of the table %2</source>
        <translation>Löscht den Index %1 der Tabelle %2</translation>
    </message>
    <message>
        <source>Runs the SQL: %1</source>
        <translation>Führt das SQL aus: %1</translation>
    </message>
    <message>
        <source>Changes the table %1 in one go: %2</source>
        <translation>Ändert die Tabelle %1 in einem Schritt: %2</translation>
    </message>
    <message>
        <source>The file was exported at %1, and the database is at %2.</source>
        <translation>Die Datei wurde auf Revision %1 exportiert, und die Datenbank steht auf %2.</translation>
    </message>
    <message>
        <source>Bring the database to the same revision first (`meditrack upgrade`, or `meditrack downgrade`), import, and then go on to the newest. --allow-revision-mismatch imports what fits as it is.</source>
        <translation>Bringen Sie die Datenbank zuerst auf dieselbe Revision (`meditrack upgrade` oder `meditrack downgrade`), importieren Sie, und gehen Sie dann zur neuesten weiter. --allow-revision-mismatch importiert, was auch so passt.</translation>
    </message>
    <message>
        <source>The file has a table &apos;%1&apos;, which the database does not have.</source>
        <translation>Die Datei hat eine Tabelle „%1“, die die Datenbank nicht hat.</translation>
    </message>
    <message>
        <source>The database has no tables yet: `meditrack upgrade head` makes them.</source>
        <translation>Die Datenbank hat noch keine Tabellen: `meditrack upgrade head` legt sie an.</translation>
    </message>
    <message>
        <source>`meditrack current` tells the revision of the database; the file may be of another one.</source>
        <translation>`meditrack current` nennt die Revision der Datenbank; die Datei gehört vielleicht zu einer anderen.</translation>
    </message>
    <message>
        <source>The file is no good export: the table &apos;%1&apos; is there twice.</source>
        <translation>Die Datei ist kein gültiger Export: Die Tabelle „%1“ kommt zweimal vor.</translation>
    </message>
    <message>
        <source>The names of this database do not tell capitals apart here: leave one of the two out.</source>
        <translation>Diese Datenbank unterscheidet bei Namen hier nicht zwischen Groß- und Kleinschreibung: Lassen Sie eine der beiden weg.</translation>
    </message>
    <message>
        <source>The file has a column &apos;%1&apos; (%2), which the database does not have.</source>
        <translation>Die Datei hat eine Spalte „%1“ (%2), die die Datenbank nicht hat.</translation>
    </message>
    <message>
        <source>The file may be of another revision, or the name misspelled.</source>
        <translation>Die Datei gehört vielleicht zu einer anderen Revision, oder der Name ist falsch geschrieben.</translation>
    </message>
    <message>
        <source>The column &apos;%1&apos; (%2) is computed from others, and cannot be given a value.</source>
        <translation>Die Spalte „%1“ (%2) wird aus anderen berechnet und kann keinen Wert bekommen.</translation>
    </message>
    <message>
        <source>Leave it out of the file.</source>
        <translation>Lassen Sie sie in der Datei weg.</translation>
    </message>
    <message>
        <source>The file is no good export: the column &apos;%1&apos; is there twice (%2).</source>
        <translation>Die Datei ist kein gültiger Export: Die Spalte „%1“ kommt zweimal vor (%2).</translation>
    </message>
    <message>
        <source>The file lacks the column &apos;%1&apos; (%2), which must have a value.</source>
        <translation>Der Datei fehlt die Spalte „%1“ (%2), die einen Wert haben muss.</translation>
    </message>
    <message>
        <source>The file may be of another revision.</source>
        <translation>Die Datei gehört vielleicht zu einer anderen Revision.</translation>
    </message>
    <message>
        <source>The database refuses a row of the file (%1): %2.</source>
        <translation>Die Datenbank lehnt eine Zeile der Datei ab (%1): %2.</translation>
    </message>
    <message>
        <source>If the row is there already: --mode upsert gives it the values of the file, --mode replace empties the table first.</source>
        <translation>Falls die Zeile schon vorhanden ist: --mode upsert gibt ihr die Werte der Datei, --mode replace leert vorher die Tabelle.</translation>
    </message>
    <message>
        <source>Correct that row, or use another export.</source>
        <translation>Korrigieren Sie die Zeile, oder verwenden Sie einen anderen Export.</translation>
    </message>
    <message>
        <source>There is no table &apos;%1&apos; to export.</source>
        <translation>Es gibt keine Tabelle „%1“, die exportiert werden könnte.</translation>
    </message>
    <message>
        <source>`meditrack db check` lists the tables; the version table is always part of the file&apos;s head.</source>
        <translation>`meditrack db check` listet die Tabellen auf; die Versionstabelle gehört immer zum Kopf der Datei.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; refers to rows of &apos;%2&apos;, which is not in the file.</source>
        <translation>„%1“ verweist auf Zeilen von „%2“, das nicht in der Datei ist.</translation>
    </message>
    <message>
        <source>There is no database to export: %1.</source>
        <translation>Es gibt keine Datenbank, die exportiert werden könnte: %1.</translation>
    </message>
    <message>
        <source>Check the URL; `meditrack upgrade head` makes a new database.</source>
        <translation>Prüfen Sie die URL; `meditrack upgrade head` legt eine neue Datenbank an.</translation>
    </message>
    <message>
        <source>Standard output cannot be written: %1.</source>
        <translation>In die Standardausgabe kann nicht geschrieben werden: %1.</translation>
    </message>
    <message>
        <source>Looking at the file</source>
        <translation>Die Datei wird geprüft</translation>
    </message>
    <message>
        <source>The table &apos;%1&apos; would have %2 rows instead of %3.</source>
        <translation>Die Tabelle „%1“ hätte %2 Zeilen statt %3.</translation>
    </message>
    <message>
        <source>It was taken back: nothing has been changed.</source>
        <translation>Der Import wurde zurückgenommen: Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Please report it, with the table&apos;s definition.</source>
        <translation>Bitte melden Sie den Fehler zusammen mit der Definition der Tabelle.</translation>
    </message>
    <message>
        <source>The export cannot be written: %1.</source>
        <translation>Der Export kann nicht geschrieben werden: %1.</translation>
    </message>
    <message>
        <source>The database was only read; the unfinished file is removed.</source>
        <translation>Die Datenbank wurde nur gelesen; die unfertige Datei wurde entfernt.</translation>
    </message>
    <message>
        <source>A row of &apos;%1&apos; refers to a row of &apos;%2&apos; that is not there (%3%4).</source>
        <translation>Eine Zeile von „%1“ verweist auf eine Zeile von „%2“, die es nicht gibt (%3%4).</translation>
    </message>
    <message>
        <source>Import the tables that belong together from one file, or correct that row.</source>
        <translation>Importieren Sie zusammengehörende Tabellen aus einer Datei, oder korrigieren Sie die Zeile.</translation>
    </message>
    <message>
        <source>The table &apos;%1&apos; has no primary key, so rows cannot be told to be the same.</source>
        <translation>Die Tabelle „%1“ hat keinen Primärschlüssel; daher lässt sich nicht feststellen, ob Zeilen dieselben sind.</translation>
    </message>
    <message>
        <source>Use --mode append or --mode replace, or make the export without it (--exclude %1).</source>
        <translation>Verwenden Sie --mode append oder --mode replace, oder exportieren Sie ohne sie (--exclude %1).</translation>
    </message>
    <message>
        <source>The export cannot be compressed: %1.</source>
        <translation>Der Export kann nicht komprimiert werden: %1.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a folder, not an export.</source>
        <translation>„%1“ ist ein Ordner, kein Export.</translation>
    </message>
    <message>
        <source>Name the file itself.</source>
        <translation>Geben Sie die Datei selbst an.</translation>
    </message>
    <message>
        <source>Check the name and the rights of the file.</source>
        <translation>Prüfen Sie den Namen und die Rechte der Datei.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be unpacked: %2.</source>
        <translation>„%1“ kann nicht entpackt werden: %2.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be removed: %2.</source>
        <translation>„%1“ kann nicht entfernt werden: %2.</translation>
    </message>
    <message>
        <source>Restoring %1</source>
        <translation>%1 wird wiederhergestellt</translation>
    </message>
    <message>
        <source>Dumping %1</source>
        <translation>%1 wird gesichert</translation>
    </message>
    <message>
        <source>Dumping the database</source>
        <translation>Die Datenbank wird gesichert</translation>
    </message>
    <message>
        <source>Copying the database</source>
        <translation>Die Datenbank wird kopiert</translation>
    </message>
    <message>
        <source>Comparing the copy</source>
        <translation>Die Kopie wird verglichen</translation>
    </message>
    <message>
        <source>A rehearsal on a copy of this database</source>
        <translation>Ein Probelauf auf einer Kopie dieser Datenbank</translation>
    </message>
    <message>
        <source>Copying the database for the rehearsal</source>
        <translation>Die Datenbank wird für den Probelauf kopiert</translation>
    </message>
    <message>
        <source>The copy for the rehearsal is not equal to the database.</source>
        <translation>Die Kopie für den Probelauf stimmt nicht mit der Datenbank überein.</translation>
    </message>
    <message>
        <source>The copy for the rehearsal does not have the rows of the database.</source>
        <translation>Die Kopie für den Probelauf hat nicht die Zeilen der Datenbank.</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Export läuft</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Import läuft</translation>
    </message>
    <message>
        <source>This user may not have what the connection asks for besides: look at options in the URL, at PGOPTIONS, and at what was set for the user or the database (ALTER ROLE … SET, ALTER DATABASE … SET), or use another user.</source>
        <translation>Dieser Benutzer darf nicht alles, was die Verbindung außerdem verlangt: Prüfen Sie options in der URL, PGOPTIONS und was für den Benutzer oder die Datenbank gesetzt ist (ALTER ROLE … SET, ALTER DATABASE … SET), oder verwenden Sie einen anderen Benutzer.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a database, not an export.</source>
        <translation>„%1“ ist eine Datenbank, kein Export.</translation>
    </message>
    <message>
        <source>Export its rows to JSON first, or restore it as a backup.</source>
        <translation>Exportieren Sie zuerst ihre Zeilen nach JSON, oder stellen Sie sie als Sicherung wieder her.</translation>
    </message>
    <message>
        <source>What was left is not any more what it was when it was looked at.</source>
        <translation>Was übrig geblieben ist, ist nicht mehr dasselbe wie beim Nachsehen.</translation>
    </message>
    <message>
        <source>Look again, and decide again.</source>
        <translation>Sehen Sie noch einmal nach, und entscheiden Sie neu.</translation>
    </message>
    <message>
        <source>Everything was rolled back.</source>
        <translation>Alles wurde zurückgerollt.</translation>
    </message>
    <message>
        <source>%1 has not answered for %2 s.</source>
        <translation>%1 hat %2 s lang nicht geantwortet.</translation>
    </message>
    <message>
        <source>The server has not answered, and was not waited for any longer. It takes back what was not committed as soon as it notices that nobody is there.</source>
        <translation>Der Server hat nicht geantwortet, und es wurde nicht länger auf ihn gewartet. Was nicht festgeschrieben war, nimmt er zurück, sobald er bemerkt, dass niemand mehr da ist.</translation>
    </message>
    <message>
        <source>This user may not end the sessions of others in the database &apos;%1&apos;: %2.</source>
        <translation>Dieser Benutzer darf die Sitzungen anderer in der Datenbank „%1“ nicht beenden: %2.</translation>
    </message>
    <message>
        <source>Close these programs, or ask the server&apos;s administrator for GRANT pg_signal_backend TO this user; a superuser&apos;s sessions only a superuser may end.</source>
        <translation>Schließen Sie diese Programme, oder bitten Sie den Verwalter des Servers um GRANT pg_signal_backend TO … für diesen Benutzer; Sitzungen eines Superusers darf nur ein Superuser beenden.</translation>
    </message>
    <message>
        <source>what it does is not told to a user without pg_read_all_stats</source>
        <translation>was sie tut, erfährt ein Benutzer ohne pg_read_all_stats nicht</translation>
    </message>
    <message>
        <source>in no transaction</source>
        <translation>in keiner Transaktion</translation>
    </message>
    <message>
        <source>another upgrade has gone on from there meanwhile, and the database is at %1 now.</source>
        <translation>eine andere Aktualisierung hat inzwischen von dort aus weitergemacht, und die Datenbank ist jetzt bei %1.</translation>
    </message>
    <message>
        <source>The file has changed since it was looked at.</source>
        <translation>Die Datei hat sich geändert, seit sie angesehen wurde.</translation>
    </message>
    <message>
        <source>Look at it again: choose it once more.</source>
        <translation>Sehen Sie sie erneut an: Wählen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>The backup does not have these, and they stand on what is replaced, so they are dropped: %1.</source>
        <translation>Diese hat die Sicherung nicht, und sie bauen auf dem auf, was ersetzt wird; sie werden entfernt: %1.</translation>
    </message>
    <message>
        <source>Another program has just made something that would have to be dropped: %1.</source>
        <translation>Ein anderes Programm hat gerade etwas angelegt, das entfernt werden müsste: %1.</translation>
    </message>
    <message>
        <source>Look at the restore again before it is done.</source>
        <translation>Sehen Sie sich die Wiederherstellung noch einmal an, bevor sie ausgeführt wird.</translation>
    </message>
    <message>
        <source>the server does not answer.</source>
        <translation>der Server antwortet nicht.</translation>
    </message>
    <message>
        <source>connect_timeout cannot be understood: &apos;%1&apos; is no number of seconds.</source>
        <translation>connect_timeout ist nicht zu verstehen: „%1“ ist keine Anzahl von Sekunden.</translation>
    </message>
    <message>
        <source>Correct it in the URL, in the environment variable PGCONNECT_TIMEOUT or in the service file; 0 waits for ever.</source>
        <translation>Berichtigen Sie das in der URL, in der Umgebungsvariablen PGCONNECT_TIMEOUT oder in der Service-Datei; 0 wartet ohne Ende.</translation>
    </message>
    <message>
        <source>When the database can be reached again, look at &quot;meditrack current&quot;, then run the same command again.</source>
        <translation>Sobald die Datenbank wieder zu erreichen ist, sehen Sie bei „meditrack current“ nach und führen dann denselben Befehl noch einmal aus.</translation>
    </message>
    <message>
        <source>Another database is about to take the place of this one: a restore is going on.</source>
        <translation>Eine andere Datenbank ist dabei, an die Stelle dieser hier zu treten: Eine Wiederherstellung ist im Gange.</translation>
    </message>
    <message>
        <source>everything that it had is there again, but what was made since stays, for the backup does not know it: %1.</source>
        <translation>alles, was sie hatte, ist wieder da; was seither angelegt wurde, bleibt aber, denn die Sicherung kennt es nicht: %1.</translation>
    </message>
    <message>
        <source>Drop what stays if it is the run&apos;s, mend the script, then run the same command again.</source>
        <translation>Löschen Sie, was bleibt, falls es von diesem Lauf stammt, berichtigen Sie das Skript und führen Sie dann denselben Befehl noch einmal aus.</translation>
    </message>
    <message>
        <source>Another program has just written into large objects, of which the safety backup does not know.</source>
        <translation>Ein anderes Programm hat soeben in Large Objects geschrieben, wovon die Sicherheitskopie nichts weiß.</translation>
    </message>
    <message>
        <source>Close the programs that use the database and restore again.</source>
        <translation>Schließen Sie die Programme, die die Datenbank verwenden, und stellen Sie noch einmal wieder her.</translation>
    </message>
</context>
<context>
    <name>Environment</name>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>Entwicklung</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>Applied</source>
        <translation>Angewendet</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Aktuell</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
</context>
<context>
    <name>meditrack</name>
    <message>
        <source>Revisions</source>
        <translation>Revisionen</translation>
    </message>
    <message>
        <source>Name, to confirm</source>
        <translation>Name zur Bestätigung</translation>
    </message>
    <message>
        <source>Choose developer mode in the menu View → Mode.</source>
        <translation>Wählen Sie den Entwicklermodus im Menü Ansicht → Modus.</translation>
    </message>
    <message>
        <source>There is no database yet.</source>
        <translation>Es gibt noch keine Datenbank.</translation>
    </message>
    <message>
        <source>There are no heads to merge.</source>
        <translation>Es gibt keine Heads zum Zusammenführen.</translation>
    </message>
    <message>
        <source>Select a revision first.</source>
        <translation>Wählen Sie zuerst eine Revision aus.</translation>
    </message>
    <message>
        <source>No script here knows this revision.</source>
        <translation>Zu dieser Revision gibt es hier kein Skript.</translation>
    </message>
    <message>
        <source>The database is at a revision that no script here knows.</source>
        <translation>Die Datenbank steht auf einer Revision, zu der es hier kein Skript gibt.</translation>
    </message>
    <message>
        <source>There is no update.</source>
        <translation>Es gibt keine Aktualisierung.</translation>
    </message>
    <message>
        <source>Nothing is applied.</source>
        <translation>Es ist nichts angewendet.</translation>
    </message>
    <message>
        <source>The selected revision is applied already.</source>
        <translation>Die ausgewählte Revision ist schon angewendet.</translation>
    </message>
    <message>
        <source>The database is at the selected revision.</source>
        <translation>Die Datenbank steht auf der ausgewählten Revision.</translation>
    </message>
    <message>
        <source>The selected revision is not applied.</source>
        <translation>Die ausgewählte Revision ist nicht angewendet.</translation>
    </message>
    <message>
        <source>You are in viewer mode, which only looks. Choose another one in the menu View → Mode.</source>
        <translation>Sie sind im Betrachtermodus, in dem nichts geändert werden kann. Wählen Sie im Menü Ansicht → Modus einen anderen.</translation>
    </message>
    <message>
        <source>This is for those who write the scripts.</source>
        <translation>Dies ist nur für Entwickler der Skripte gedacht.</translation>
    </message>
    <message>
        <source>Open a database first.</source>
        <translation>Öffnen Sie zuerst eine Datenbank.</translation>
    </message>
    <message>
        <source>Something is at work already: wait for it, or cancel it.</source>
        <translation>Es läuft bereits eine Aufgabe: Warten Sie, bis sie fertig ist, oder brechen Sie sie ab.</translation>
    </message>
    <message>
        <source>This would take back several revisions at once. Go back one step at a time.</source>
        <translation>Dies würde mehrere Revisionen auf einmal zurücknehmen. Gehen Sie schrittweise zurück.</translation>
    </message>
    <message>
        <source>Upgrade</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Stamp</source>
        <translation>Stempeln</translation>
    </message>
    <message>
        <source>Stamp %1</source>
        <translation>Stempeln auf %1</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Restore undone</source>
        <translation>Wiederherstellung rückgängig gemacht</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>no revision</source>
        <translation>keine Revision</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>Vorher: %1</translation>
    </message>
    <message>
        <source>After: %1</source>
        <translation>Nachher: %1</translation>
    </message>
    <message>
        <source>Backup: %1</source>
        <translation>Sicherung: %1</translation>
    </message>
    <message>
        <source>%1: %2 → %3 rows</source>
        <translation>%1: %2 → %3 Zeilen</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>Scripts: %1</source>
        <translation>Skripte: %1</translation>
    </message>
    <message>
        <source>Connect again</source>
        <translation>Neu verbinden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>What a run of the fleet has done cannot be noted in %1: %2.</source>
        <translation>Was ein Lauf der Flotte getan hat, kann in %1 nicht vermerkt werden: %2.</translation>
    </message>
    <message>
        <source>Nothing more is begun.</source>
        <translation>Es wird nichts Weiteres begonnen.</translation>
    </message>
    <message>
        <source>Make room there, or see to it that you may write there.</source>
        <translation>Schaffen Sie dort Platz, oder sorgen Sie dafür, dass Sie dort schreiben dürfen.</translation>
    </message>
    <message>
        <source>This is no list of databases: %1.</source>
        <translation>Dies ist keine Liste von Datenbanken: %1.</translation>
    </message>
    <message>
        <source>The fleet is as it was.</source>
        <translation>Die Flotte ist unverändert.</translation>
    </message>
    <message>
        <source>A list has a file or a URL a line, or is JSON as “Save the list” writes it.</source>
        <translation>Eine Liste enthält je Zeile eine Datei oder URL oder ist JSON, wie „Liste speichern“ es schreibt.</translation>
    </message>
    <message>
        <source>it has no list “databases”</source>
        <translation>sie enthält keine Liste „databases“</translation>
    </message>
    <message>
        <source>%1 upgraded</source>
        <translation>%1 aktualisiert</translation>
    </message>
    <message>
        <source>%1 without anything to do</source>
        <translation>%1 ohne etwas zu tun</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 cancelled</source>
        <translation>%1 abgebrochen</translation>
    </message>
    <message>
        <source>%1 interrupted</source>
        <translation>%1 unterbrochen</translation>
    </message>
    <message>
        <source>%1 not begun</source>
        <translation>%1 nicht begonnen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Nicht begonnen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>Skripte</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was ist passiert?</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Was bedeutet das?</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was ist zu tun?</translation>
    </message>
    <message>
        <source>Revision that ran</source>
        <translation>Ausgeführte Revision</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Anweisung</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Begun %1, last change %2; by %3, account %4 on %5.</source>
        <translation>Beginn %1, letzte Änderung %2; von %3, Konto %4 auf %5.</translation>
    </message>
    <message>
        <source>Upgrade of a fleet</source>
        <translation>Aktualisierung einer Flotte</translation>
    </message>
    <message>
        <source>The report cannot be written to %1: %2.</source>
        <translation>Der Bericht kann nicht nach %1 geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Choose another place for it.</source>
        <translation>Wählen Sie einen anderen Speicherort dafür.</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>der Ordner kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>Another window is at work on a fleet</source>
        <translation>Ein anderes Fenster arbeitet gerade mit einer Flotte</translation>
    </message>
    <message>
        <source>Nothing was run and nothing has been changed.</source>
        <translation>Es wurde nichts ausgeführt und nichts geändert.</translation>
    </message>
    <message>
        <source>Wait until it is done, or go on there.</source>
        <translation>Warten Sie, bis es fertig ist, oder machen Sie dort weiter.</translation>
    </message>
    <message>
        <source>it is no text</source>
        <translation>es ist kein Text</translation>
    </message>
    <message>
        <source>no database is in it</source>
        <translation>es ist keine Datenbank darin</translation>
    </message>
    <message>
        <source>it has too many lines</source>
        <translation>sie hat zu viele Zeilen</translation>
    </message>
    <message>
        <source>Nothing was interrupted.</source>
        <translation>Nichts wurde unterbrochen.</translation>
    </message>
    <message>
        <source>%1 left out</source>
        <translation>%1 ausgelassen</translation>
    </message>
    <message numerus="yes">
        <source>Upgrade by %Ln updates</source>
        <translation>
            <numerusform>%Ln Aktualisierung anwenden</numerusform>
            <numerusform>%Ln Aktualisierungen anwenden</numerusform>
        </translation>
    </message>
    <message>
        <source>Downgrade</source>
        <translation>Zurückstufen</translation>
    </message>
    <message numerus="yes">
        <source>Downgrade by %Ln revisions</source>
        <translation>
            <numerusform>Um %Ln Revision zurückstufen</numerusform>
            <numerusform>Um %Ln Revisionen zurückstufen</numerusform>
        </translation>
    </message>
    <message>
        <source>Still before the first revision.</source>
        <translation>Weiterhin vor der ersten Revision.</translation>
    </message>
    <message>
        <source>Still at %1.</source>
        <translation>Weiterhin auf %1.</translation>
    </message>
    <message>
        <source>From the beginning to %1.</source>
        <translation>Vom Anfang bis %1.</translation>
    </message>
    <message>
        <source>From %1 back to the beginning.</source>
        <translation>Von %1 zurück auf den Anfang.</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>Von %1 auf %2.</translation>
    </message>
</context>
<context>
    <name>meditrack::Actions</name>
    <message>
        <source>&amp;Database</source>
        <translation>&amp;Datenbank</translation>
    </message>
    <message>
        <source>&amp;Open file…</source>
        <translation>Datei ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;New tab</source>
        <translation>Neuer &amp;Tab</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>Neu &amp;laden</translation>
    </message>
    <message>
        <source>Only look at this database: nothing can be changed by this window</source>
        <translation>Diese Datenbank nur ansehen: Dieses Fenster kann nichts daran ändern</translation>
    </message>
    <message>
        <source>&amp;Environment</source>
        <translation>&amp;Umgebung</translation>
    </message>
    <message>
        <source>&amp;Production</source>
        <translation>&amp;Produktion</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Test</translation>
    </message>
    <message>
        <source>&amp;Development</source>
        <translation>&amp;Entwicklung</translation>
    </message>
    <message>
        <source>&amp;Not said</source>
        <translation>&amp;Keine Angabe</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>Jetzt si&amp;chern</translation>
    </message>
    <message>
        <source>&amp;Verify a backup…</source>
        <translation>Sicherung &amp;prüfen…</translation>
    </message>
    <message>
        <source>Re&amp;store a backup…</source>
        <translation>Sicherung &amp;wiederherstellen…</translation>
    </message>
    <message>
        <source>&amp;Undo the last restore…</source>
        <translation>Letzte Wiede&amp;rherstellung rückgängig machen…</translation>
    </message>
    <message>
        <source>E&amp;xport to JSON…</source>
        <translation>Nach JSON e&amp;xportieren…</translation>
    </message>
    <message>
        <source>&amp;Import from JSON…</source>
        <translation>Aus JSON &amp;importieren…</translation>
    </message>
    <message>
        <source>&amp;Close database</source>
        <translation>Datenbank &amp;schließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Copy revision id</source>
        <translation>Revisions-ID &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>&amp;Übersicht</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>&amp;Daten</translation>
    </message>
    <message>
        <source>&amp;Backups</source>
        <translation>&amp;Sicherungen</translation>
    </message>
    <message>
        <source>&amp;Activity</source>
        <translation>A&amp;ktivität</translation>
    </message>
    <message>
        <source>Zoom &amp;in on the timeline</source>
        <translation>&amp;In die Zeitleiste hineinzoomen</translation>
    </message>
    <message>
        <source>Zoom o&amp;ut</source>
        <translation>He&amp;rauszoomen</translation>
    </message>
    <message>
        <source>&amp;Whole timeline</source>
        <translation>&amp;Ganze Zeitleiste</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>&amp;Befehle…</translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation>Nächster B&amp;ereich</translation>
    </message>
    <message>
        <source>&amp;Next tab</source>
        <translation>&amp;Nächster Tab</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>Wie der &amp;Desktop</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>D&amp;ark</source>
        <translation>D&amp;unkel</translation>
    </message>
    <message>
        <source>&amp;Migrate</source>
        <translation>&amp;Migration</translation>
    </message>
    <message>
        <source>&amp;Upgrade to the newest</source>
        <translation>Auf die &amp;neueste aktualisieren</translation>
    </message>
    <message>
        <source>Upgrade to the &amp;selected revision</source>
        <translation>Auf die &amp;ausgewählte Revision aktualisieren</translation>
    </message>
    <message>
        <source>&amp;Downgrade one step…</source>
        <translation>Einen &amp;Schritt zurückstufen…</translation>
    </message>
    <message>
        <source>Downgrade to the s&amp;elected revision…</source>
        <translation>Auf die ausgewählte Revision &amp;zurückstufen…</translation>
    </message>
    <message>
        <source>&amp;Cancel the running job</source>
        <translation>Laufende Aufgabe ab&amp;brechen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;About MediTrack Admin</source>
        <translation>&amp;Über MediTrack Admin</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>Rea&amp;d-only</source>
        <translation>Nur lese&amp;n</translation>
    </message>
    <message>
        <source>Pre&amp;vious tab</source>
        <translation>V&amp;origer Tab</translation>
    </message>
    <message>
        <source>&amp;Mode</source>
        <translation>&amp;Modus</translation>
    </message>
    <message>
        <source>&amp;Viewer</source>
        <translation>&amp;Betrachter</translation>
    </message>
    <message>
        <source>&amp;Operator</source>
        <translation>Be&amp;diener</translation>
    </message>
    <message>
        <source>&amp;Developer</source>
        <translation>&amp;Entwickler</translation>
    </message>
    <message>
        <source>Co&amp;lours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>&amp;Fleet</source>
        <translation>Fl&amp;otte</translation>
    </message>
    <message>
        <source>&amp;Open the script</source>
        <translation>Skript ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Show the script in its folder</source>
        <translation>Skript im Ordner an&amp;zeigen</translation>
    </message>
    <message>
        <source>S&amp;tamp the selected revision…</source>
        <translation>Ausgewählte Revision s&amp;tempeln…</translation>
    </message>
    <message>
        <source>&amp;New revision…</source>
        <translation>Neue &amp;Revision…</translation>
    </message>
    <message>
        <source>&amp;Merge the heads…</source>
        <translation>&amp;Heads zusammenführen…</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>Clean u&amp;p what was interrupted…</source>
        <translation>&amp;Unterbrochenes aufräumen…</translation>
    </message>
    <message>
        <source>Open pro&amp;ject…</source>
        <translation>Pro&amp;jekt öffnen…</translation>
    </message>
    <message>
        <source>Try the sam&amp;ple</source>
        <translation>Beispiel &amp;ausprobieren</translation>
    </message>
</context>
<context>
    <name>meditrack::ActivityModel</name>
    <message>
        <source>Started</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>Revisionen</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>you, here</source>
        <translation>Sie, hier</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
</context>
<context>
    <name>meditrack::ActivityPage</name>
    <message>
        <source>Nothing has been changed yet</source>
        <translation>Es wurde noch nichts geändert</translation>
    </message>
    <message>
        <source>Export the journal…</source>
        <translation>Journal exportieren…</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>Search what, who, revision</source>
        <translation>Was, wer, Revision</translation>
    </message>
    <message>
        <source>Search the activities</source>
        <translation>Aktivitäten durchsuchen</translation>
    </message>
    <message>
        <source>Show activities with this result</source>
        <translation>Aktivitäten mit diesem Ergebnis anzeigen</translation>
    </message>
    <message>
        <source>Every result</source>
        <translation>Alle Ergebnisse</translation>
    </message>
    <message>
        <source>What was done to the database, newest first</source>
        <translation>Was mit der Datenbank geschah, das Neueste zuerst</translation>
    </message>
    <message>
        <source>Details of the selected activity</source>
        <translation>Details der ausgewählten Aktivität</translation>
    </message>
    <message>
        <source>The journal cannot be read, so only what this window has done is listed. %1</source>
        <translation>Das Journal kann nicht gelesen werden; aufgeführt ist nur, was dieses Fenster getan hat. %1</translation>
    </message>
    <message>
        <source>The journal is damaged in places; the rest of it is listed. %1</source>
        <translation>Das Journal ist stellenweise beschädigt; der Rest ist aufgeführt. %1</translation>
    </message>
    <message>
        <source>A database in memory has no journal. What this window does to it is listed here.</source>
        <translation>Eine Datenbank im Arbeitsspeicher hat kein Journal. Hier steht, was dieses Fenster mit ihr tut.</translation>
    </message>
    <message>
        <source>Upgrades, backups and restores are listed here, whoever has done them: who, when, and how it ended.</source>
        <translation>Hier stehen alle Aktualisierungen, Sicherungen und Wiederherstellungen: wer sie vorgenommen hat, wann, und wie sie ausgingen.</translation>
    </message>
    <message>
        <source>There is nothing in the journal yet</source>
        <translation>Das Journal ist noch leer</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Nothing is found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No activity has these words and this result.</source>
        <translation>Keine Aktivität passt zu diesen Wörtern und diesem Ergebnis.</translation>
    </message>
</context>
<context>
    <name>meditrack::AdvanceLine</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>Wird abgebrochen</translation>
    </message>
</context>
<context>
    <name>meditrack::BackupCommands</name>
    <message>
        <source>Looking for backups</source>
        <translation>Suche nach Sicherungen</translation>
    </message>
    <message>
        <source>%1 is pinned: no retention deletes it.</source>
        <translation>%1 ist angeheftet: Keine Aufbewahrungsregel löscht sie.</translation>
    </message>
    <message>
        <source>%1 is not pinned any more.</source>
        <translation>%1 ist nicht mehr angeheftet.</translation>
    </message>
    <message>
        <source>Pinning the backup</source>
        <translation>Anheften der Sicherung</translation>
    </message>
    <message>
        <source>Unpinning the backup</source>
        <translation>Aufheben der Anheftung</translation>
    </message>
    <message>
        <source>Deleting the backup</source>
        <translation>Löschen der Sicherung</translation>
    </message>
    <message>
        <source>%1 is deleted.</source>
        <translation>%1 wurde gelöscht.</translation>
    </message>
    <message>
        <source>Looking at what would go</source>
        <translation>Ermitteln, was gelöscht würde</translation>
    </message>
    <message>
        <source>Tidying up</source>
        <translation>Aufräumen der Sicherungen</translation>
    </message>
    <message>
        <source>Looking at the tables</source>
        <translation>Lesen der Tabellen</translation>
    </message>
    <message>
        <source>Export to %1</source>
        <translation>Export nach %1</translation>
    </message>
    <message>
        <source>Looking at %1</source>
        <translation>Prüfen von %1</translation>
    </message>
    <message>
        <source>Import of %1</source>
        <translation>Import von %1</translation>
    </message>
</context>
<context>
    <name>meditrack::BackupDesk</name>
    <message>
        <source>What happens to the rows that are there</source>
        <translation>Was mit den vorhandenen Zeilen geschieht</translation>
    </message>
    <message>
        <source>Replace the rows that are there</source>
        <translation>Vorhandene Zeilen ersetzen</translation>
    </message>
    <message>
        <source>Add to the rows that are there</source>
        <translation>Zu den vorhandenen Zeilen hinzufügen</translation>
    </message>
    <message>
        <source>Overwrite rows of the same key, add the others</source>
        <translation>Zeilen mit gleichem Schlüssel überschreiben, die anderen hinzufügen</translation>
    </message>
    <message>
        <source>Nothing is changed by this. You are asked before anything is.</source>
        <translation>Dabei wird noch nichts geändert. Sie werden vorher gefragt.</translation>
    </message>
    <message>
        <source>What is here now is backed up first. If anything fails, or you cancel, it stays as it is.</source>
        <translation>Der jetzige Stand wird zuerst gesichert. Schlägt etwas fehl oder brechen Sie ab, bleibt er erhalten.</translation>
    </message>
    <message>
        <source>All of it is imported, or nothing.</source>
        <translation>Alles wird importiert oder nichts.</translation>
    </message>
    <message>
        <source>What is deleted is gone; cancelling keeps the rest.</source>
        <translation>Was gelöscht ist, ist weg; beim Abbrechen bleibt der Rest erhalten.</translation>
    </message>
    <message>
        <source>The file gets its name when it is complete.</source>
        <translation>Die Datei bekommt ihren Namen erst, wenn sie vollständig ist.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>The export is done</source>
        <translation>Der Export ist fertig</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner anzeigen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>%1 was cancelled</source>
        <translation>%1 wurde abgebrochen</translation>
    </message>
    <message>
        <source>No file is left.</source>
        <translation>Es bleibt keine Datei zurück.</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 has failed</source>
        <translation>%1 ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Undo the restore…</source>
        <translation>Wiederherstellung rückgängig machen…</translation>
    </message>
    <message>
        <source>Review and upgrade…</source>
        <translation>Prüfen und aktualisieren…</translation>
    </message>
    <message>
        <source>The restore is done</source>
        <translation>Die Wiederherstellung ist fertig</translation>
    </message>
    <message>
        <source>Undo the import…</source>
        <translation>Import rückgängig machen…</translation>
    </message>
    <message>
        <source>The import is done</source>
        <translation>Der Import ist fertig</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
</context>
<context>
    <name>meditrack::CellPanel</name>
    <message>
        <source>Copy value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message>
        <source>The whole value</source>
        <translation>Vollständiger Wert</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Nichts ausgewählt</translation>
    </message>
    <message>
        <source>A value that is selected is shown here as a whole.</source>
        <translation>Ein ausgewählter Wert wird hier vollständig angezeigt.</translation>
    </message>
    <message>
        <source>no type</source>
        <translation>kein Typ</translation>
    </message>
    <message>
        <source>%1, primary key</source>
        <translation>%1, Primärschlüssel</translation>
    </message>
    <message>
        <source>NULL: there is no value</source>
        <translation>NULL: Es gibt keinen Wert</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>An empty text</source>
        <translation>Leerer Text</translation>
    </message>
    <message>
        <source>This row is not there any more. Refresh shows what is.</source>
        <translation>Diese Zeile gibt es nicht mehr. „Neu laden“ zeigt, was jetzt da ist.</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>%1; the first %2 are shown</source>
        <translation>%1; die ersten %2 werden angezeigt</translation>
    </message>
    <message>
        <source>%1; the first %2 characters are shown</source>
        <translation>%1; die ersten %2 Zeichen werden angezeigt</translation>
    </message>
</context>
<context>
    <name>meditrack::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation>Befehl eingeben</translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation>Passende Befehle</translation>
    </message>
</context>
<context>
    <name>meditrack::ConnectForm</name>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Database URL</source>
        <translation>Datenbank-URL</translation>
    </message>
    <message>
        <source>clinic</source>
        <translation>klinik</translation>
    </message>
    <message>
        <source>as on this computer</source>
        <translation>wie auf diesem Computer</translation>
    </message>
    <message>
        <source>Where the server has it</source>
        <translation>Falls der Server sie anbietet</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Immer</translation>
    </message>
    <message>
        <source>Always, and check the server</source>
        <translation>Immer, und den Server prüfen</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Server</translation>
    </message>
    <message>
        <source>Da&amp;tabase</source>
        <translation>Da&amp;tenbank</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Benutzer</translation>
    </message>
    <message>
        <source>&amp;Encryption</source>
        <translation>&amp;Verschlüsselung</translation>
    </message>
    <message>
        <source>or U&amp;RL</source>
        <translation>oder U&amp;RL</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Wird getestet…</translation>
    </message>
    <message>
        <source>The name or the address of the server; a folder means a socket on this computer</source>
        <translation>Der Name oder die Adresse des Servers; ein Ordner steht für einen Socket auf diesem Computer</translation>
    </message>
    <message>
        <source>Remember in this computer&apos;s keychain</source>
        <translation>Im Schlüsselbund dieses Computers merken</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>is asked for where it is left empty</source>
        <translation>wird erfragt, wenn das Feld leer bleibt</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
</context>
<context>
    <name>meditrack::CountsPlot</name>
    <message>
        <source>Rows in each table</source>
        <translation>Zeilen je Tabelle</translation>
    </message>
</context>
<context>
    <name>meditrack::DataPage</name>
    <message>
        <source>Show rows</source>
        <translation>Zeilen anzeigen</translation>
    </message>
    <message>
        <source>Tables and their rows</source>
        <translation>Tabellen und ihre Zeilen</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Look at the rows of the selected table (Enter)</source>
        <translation>Die Zeilen der ausgewählten Tabelle ansehen (Eingabe)</translation>
    </message>
    <message>
        <source>Rows in each table</source>
        <translation>Zeilen je Tabelle</translation>
    </message>
    <message>
        <source>The %1 largest of %2 tables; all of them are in the list.</source>
        <translation>Die %1 größten von %2 Tabellen; alle stehen in der Liste.</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>Wachstum</translation>
    </message>
    <message>
        <source>Growth, rows in %1</source>
        <translation>Wachstum, Zeilen in %1</translation>
    </message>
    <message>
        <source>Review and upgrade…</source>
        <translation>Prüfen und aktualisieren…</translation>
    </message>
    <message>
        <source>No tables yet</source>
        <translation>Noch keine Tabellen</translation>
    </message>
    <message>
        <source>The first upgrade makes them.</source>
        <translation>Die erste Aktualisierung legt sie an.</translation>
    </message>
</context>
<context>
    <name>meditrack::DatabaseView</name>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Choose a database</source>
        <translation>Wählen Sie eine Datenbank</translation>
    </message>
    <message>
        <source>Read at %1</source>
        <translation>Gelesen um %1</translation>
    </message>
    <message>
        <source>Upgrading</source>
        <translation>Wird aktualisiert</translation>
    </message>
    <message>
        <source>Downgrading</source>
        <translation>Wird zurückgestuft</translation>
    </message>
    <message>
        <source>This tab closes as soon as “%1” has stopped</source>
        <translation>Dieser Tab schließt sich, sobald „%1“ angehalten ist</translation>
    </message>
    <message>
        <source>It has been told to stop. A script that waits for something hears of it when it goes on.</source>
        <translation>Der Vorgang wurde zum Anhalten aufgefordert. Ein Skript, das auf etwas wartet, bemerkt das erst, wenn es weiterläuft.</translation>
    </message>
    <message>
        <source>Folder of pg_dump and pg_restore</source>
        <translation>Ordner von pg_dump und pg_restore</translation>
    </message>
    <message>
        <source>Clean up…</source>
        <translation>Aufräumen…</translation>
    </message>
    <message>
        <source>Something was interrupted in this database</source>
        <translation>In dieser Datenbank wurde etwas unterbrochen</translation>
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
        <translation>%1: fertig.</translation>
    </message>
    <message>
        <source>%1 was cancelled.</source>
        <translation>%1: abgebrochen.</translation>
    </message>
    <message>
        <source>%1 has failed.</source>
        <translation>%1: fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
</context>
<context>
    <name>meditrack::DetailsPanel</name>
    <message>
        <source>merge</source>
        <translation>Zusammenführung</translation>
    </message>
    <message>
        <source>branch point</source>
        <translation>Verzweigung</translation>
    </message>
    <message>
        <source>head</source>
        <translation>Head</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Skript</translation>
    </message>
    <message>
        <source>Upgrade to here</source>
        <translation>Hierher aktualisieren</translation>
    </message>
    <message>
        <source>Downgrade to here</source>
        <translation>Hierher zurückstufen</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>ID kopieren</translation>
    </message>
    <message>
        <source>Details of the selected revision</source>
        <translation>Details der ausgewählten Revision</translation>
    </message>
    <message>
        <source>Select a revision to see what it does.</source>
        <translation>Wählen Sie eine Revision aus, um zu sehen, was sie tut.</translation>
    </message>
    <message>
        <source>Revision &lt;span style=&quot;font-family:&apos;%1&apos;&quot;&gt;%2&lt;/span&gt;</source>
        <translation>Revision &lt;span style=&quot;font-family:&apos;%1&apos;&quot;&gt;%2&lt;/span&gt;</translation>
    </message>
    <message>
        <source>Unknown revision</source>
        <translation>Unbekannte Revision</translation>
    </message>
    <message>
        <source>Without a message</source>
        <translation>Ohne Beschreibung</translation>
    </message>
    <message>
        <source>The database says that it is at this revision, and no script here has it. It was most likely upgraded by a newer program. Open it with that one, or add the missing script.</source>
        <translation>Die Datenbank steht nach eigener Angabe auf dieser Revision, zu der es hier kein Skript gibt. Wahrscheinlich wurde sie von einem neueren Programm aktualisiert. Öffnen Sie sie mit diesem, oder fügen Sie das fehlende Skript hinzu.</translation>
    </message>
    <message>
        <source>Written %1</source>
        <translation>Geschrieben am %1</translation>
    </message>
    <message>
        <source>The first of its line</source>
        <translation>Die erste ihrer Linie</translation>
    </message>
    <message>
        <source>Follows %1</source>
        <translation>Folgt auf %1</translation>
    </message>
    <message>
        <source>Needs %1</source>
        <translation>Benötigt %1</translation>
    </message>
    <message>
        <source>Followed by %1</source>
        <translation>Gefolgt von %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln weitere</numerusform>
            <numerusform>%Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>More that can be done with this revision</source>
        <translation>Weitere Aktionen für diese Revision</translation>
    </message>
    <message>
        <source>What its file says</source>
        <translation>Inhalt der Datei</translation>
    </message>
    <message>
        <source>What its upgrade runs on SQLite</source>
        <translation>Was beim Aktualisieren auf SQLite ausgeführt wird</translation>
    </message>
    <message>
        <source>What its upgrade runs on PostgreSQL</source>
        <translation>Was beim Aktualisieren auf PostgreSQL ausgeführt wird</translation>
    </message>
    <message>
        <source>Nothing runs.</source>
        <translation>Es wird nichts ausgeführt.</translation>
    </message>
</context>
<context>
    <name>meditrack::Dialogue</name>
    <message>
        <source>The report is saved</source>
        <translation>Der Bericht wurde gespeichert</translation>
    </message>
    <message>
        <source>The password is not remembered</source>
        <translation>Das Passwort wird nicht gespeichert</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain cannot be used: %1. You are signed in; next time you will be asked again.</source>
        <translation>Der Schlüsselbund dieses Computers kann nicht verwendet werden: %1. Sie sind angemeldet; nächstes Mal werden Sie wieder gefragt.</translation>
    </message>
    <message>
        <source>%1 was cancelled</source>
        <translation>%1 wurde abgebrochen</translation>
    </message>
    <message>
        <source>The old state is kept: nothing has changed.</source>
        <translation>Der alte Zustand bleibt erhalten: Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The backup is made</source>
        <translation>Die Sicherung ist fertig</translation>
    </message>
    <message>
        <source>The restore is done</source>
        <translation>Die Wiederherstellung ist fertig</translation>
    </message>
    <message>
        <source>The import is done</source>
        <translation>Der Import ist fertig</translation>
    </message>
    <message>
        <source>The export is done</source>
        <translation>Der Export ist fertig</translation>
    </message>
    <message>
        <source>Save a report…</source>
        <translation>Bericht speichern…</translation>
    </message>
    <message>
        <source>The backup is good</source>
        <translation>Die Sicherung ist in Ordnung</translation>
    </message>
    <message>
        <source>The backup is good, with a warning</source>
        <translation>Die Sicherung ist in Ordnung, mit einer Warnung</translation>
    </message>
    <message>
        <source>Nothing was run</source>
        <translation>Es wurde nichts ausgeführt</translation>
    </message>
    <message>
        <source>The scripts in %1 were not trusted. The database is as it was.</source>
        <translation>Den Skripten in %1 wurde nicht vertraut. Die Datenbank ist unverändert.</translation>
    </message>
    <message>
        <source>Verify again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>This cannot be done now</source>
        <translation>Das geht jetzt nicht</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>meditrack::DropDesk</name>
    <message>
        <source>There is no project in this folder</source>
        <translation>In diesem Ordner ist kein Projekt</translation>
    </message>
    <message>
        <source>A project has a file alembic.ini. Nothing has been done.</source>
        <translation>Ein Projekt hat eine Datei alembic.ini. Es wurde nichts getan.</translation>
    </message>
    <message>
        <source>This backup cannot be restored now</source>
        <translation>Diese Sicherung kann jetzt nicht wiederhergestellt werden</translation>
    </message>
    <message>
        <source>These rows cannot be imported now</source>
        <translation>Diese Zeilen können jetzt nicht importiert werden</translation>
    </message>
    <message>
        <source>Choose a database…</source>
        <translation>Datenbank wählen…</translation>
    </message>
    <message>
        <source>Restore as a new database…</source>
        <translation>Als neue Datenbank wiederherstellen…</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>wiederhergestellt</translation>
    </message>
    <message>
        <source>This is a backup</source>
        <translation>Das ist eine Sicherung</translation>
    </message>
    <message>
        <source>This is an export</source>
        <translation>Das ist ein Export</translation>
    </message>
    <message>
        <source>Which database is it to be restored into? What would change there is shown first. Nothing has been done.</source>
        <translation>In welche Datenbank soll sie wiederhergestellt werden? Was sich dort ändern würde, wird zuerst gezeigt. Es wurde nichts getan.</translation>
    </message>
    <message>
        <source>Which database are its rows for? What would change there is shown first. Nothing has been done.</source>
        <translation>Für welche Datenbank sind seine Zeilen? Was sich dort ändern würde, wird zuerst gezeigt. Es wurde nichts getan.</translation>
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
        <translation>Der Schritt „%1“ ist fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>meditrack::ExportBox</name>
    <message>
        <source>Another place…</source>
        <translation>Anderer Speicherort…</translation>
    </message>
</context>
<context>
    <name>meditrack::ExportModel</name>
    <message>
        <source>Write something else in its place; empty stays empty, and what was equal stays equal</source>
        <translation>Durch etwas anderes ersetzen; leer bleibt leer, und was gleich war, bleibt gleich</translation>
    </message>
    <message>
        <source>The column %1</source>
        <translation>Die Spalte %1</translation>
    </message>
    <message>
        <source>is computed from others</source>
        <translation>wird aus anderen berechnet</translation>
    </message>
    <message>
        <source>made-up values</source>
        <translation>erfundene Werte</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
</context>
<context>
    <name>meditrack::ExportPage</name>
    <message>
        <source>Another place…</source>
        <translation>Anderer Speicherort…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Tables to export, and their columns</source>
        <translation>Tabellen und Spalten, die exportiert werden</translation>
    </message>
    <message>
        <source>One document</source>
        <translation>Ein Dokument</translation>
    </message>
    <message>
        <source>One row a line (NDJSON)</source>
        <translation>Ein Datensatz je Zeile (NDJSON)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
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
        <translation>Alle</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>Komprimierung</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Open a table to write made-up values in the place of what must not leave the house. The file can be imported into a database of the same revision.</source>
        <translation>Klappen Sie eine Tabelle auf, um Angaben, die das Haus nicht verlassen dürfen, durch erfundene Werte zu ersetzen. Die Datei kann in eine Datenbank mit derselben Revision importiert werden.</translation>
    </message>
    <message>
        <source>Export to JSON</source>
        <translation>Nach JSON exportieren</translation>
    </message>
    <message>
        <source>Tick at least one table</source>
        <translation>Wählen Sie mindestens eine Tabelle aus</translation>
    </message>
</context>
<context>
    <name>meditrack::FindBar</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Find in these rows</source>
        <translation>In diesen Zeilen suchen</translation>
    </message>
    <message>
        <source>Rows with this text in some value, in upper or lower case (Ctrl+F, then Enter). Blobs are not looked into.</source>
        <translation>Zeilen, in denen ein Wert diesen Text enthält, groß oder klein geschrieben (Strg+F, dann Eingabe). In Binärdaten wird nicht gesucht.</translation>
    </message>
    <message>
        <source>In which column</source>
        <translation>In welcher Spalte</translation>
    </message>
    <message>
        <source>Stop looking for it (Esc)</source>
        <translation>Suche anhalten (Esc)</translation>
    </message>
    <message>
        <source>in all columns</source>
        <translation>in allen Spalten</translation>
    </message>
</context>
<context>
    <name>meditrack::FleetDesk</name>
    <message>
        <source>The password is not remembered</source>
        <translation>Das Passwort wird nicht gespeichert</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain cannot be used: %1. You are signed in; next time you will be asked again.</source>
        <translation>Der Schlüsselbund dieses Computers kann nicht verwendet werden: %1. Sie sind angemeldet; nächstes Mal werden Sie wieder gefragt.</translation>
    </message>
    <message>
        <source>Nothing was added</source>
        <translation>Es wurde nichts hinzugefügt</translation>
    </message>
    <message>
        <source>No database was found there.</source>
        <translation>Dort wurde keine Datenbank gefunden.</translation>
    </message>
    <message>
        <source>The fleet has all of them already.</source>
        <translation>Die Flotte enthält sie schon alle.</translation>
    </message>
    <message>
        <source>%1: added to the fleet</source>
        <translation>%1: zur Flotte hinzugefügt</translation>
    </message>
    <message>
        <source>Left out in %1: %2 without a version table, or that cannot be read.</source>
        <translation>Ausgelassen in %1: %2 ohne Versionstabelle oder nicht lesbar.</translation>
    </message>
    <message>
        <source>Add all databases of a folder</source>
        <translation>Alle Datenbanken eines Ordners hinzufügen</translation>
    </message>
    <message>
        <source>The list cannot be written to %1: %2</source>
        <translation>Die Liste kann nicht nach %1 geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Choose another place for it.</source>
        <translation>Wählen Sie einen anderen Speicherort dafür.</translation>
    </message>
    <message>
        <source>The list is saved</source>
        <translation>Die Liste wurde gespeichert</translation>
    </message>
</context>
<context>
    <name>meditrack::FleetModel</name>
    <message>
        <source>Nobody has looked at it yet.</source>
        <translation>Noch nicht geprüft.</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>Es gibt nichts zu tun.</translation>
    </message>
    <message>
        <source>Goes first</source>
        <translation>Zuerst</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Nicht begonnen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Not looked at yet</source>
        <translation>Noch nicht geprüft</translation>
    </message>
    <message>
        <source>It cannot be chosen. %1</source>
        <translation>Sie kann nicht ausgewählt werden. %1</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>ausgewählt</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>nicht ausgewählt</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Ausgewählt</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>Letzte Sicherung</translation>
    </message>
    <message>
        <source>This run</source>
        <translation>Dieser Lauf</translation>
    </message>
    <message>
        <source>It has no version table: open it in a tab to begin with it.</source>
        <translation>Sie hat keine Versionstabelle: Öffnen Sie sie in einem Tab, um mit ihr zu beginnen.</translation>
    </message>
</context>
<context>
    <name>meditrack::FleetPage</name>
    <message>
        <source>Go on with the others without asking</source>
        <translation>Mit den übrigen weitermachen, ohne nachzufragen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Upgrade…</source>
        <translation>Aktualisieren…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Bericht speichern…</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Choose all that are ready</source>
        <translation>Alle mit Aktualisierungen auswählen</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>Flotte</translation>
    </message>
    <message>
        <source>Add databases</source>
        <translation>Datenbanken hinzufügen</translation>
    </message>
    <message>
        <source>Add databases, or a list of them</source>
        <translation>Datenbanken oder eine Liste davon hinzufügen</translation>
    </message>
    <message>
        <source>Look at all databases again (F5)</source>
        <translation>Alle Datenbanken erneut prüfen (F5)</translation>
    </message>
    <message>
        <source>&amp;Files…</source>
        <translation>&amp;Dateien…</translation>
    </message>
    <message>
        <source>A f&amp;older…</source>
        <translation>Einen &amp;Ordner…</translation>
    </message>
    <message>
        <source>Databases of a &amp;server…</source>
        <translation>Datenbanken eines &amp;Servers…</translation>
    </message>
    <message>
        <source>The &amp;recent ones</source>
        <translation>Die &amp;zuletzt geöffneten</translation>
    </message>
    <message>
        <source>Add a &amp;list…</source>
        <translation>Eine &amp;Liste hinzufügen…</translation>
    </message>
    <message>
        <source>Sa&amp;ve the list…</source>
        <translation>Die Liste s&amp;peichern…</translation>
    </message>
    <message>
        <source>Scripts of another &amp;project…</source>
        <translation>Skripte eines anderen P&amp;rojekts…</translation>
    </message>
    <message>
        <source>Find its databases</source>
        <translation>Datenbanken suchen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>URL of the server</source>
        <translation>URL des Servers</translation>
    </message>
    <message>
        <source>All databases of this server that have a version table are added. They are only looked at; the password is asked for, and never written into the list.</source>
        <translation>Alle Datenbanken dieses Servers, die eine Versionstabelle haben, werden hinzugefügt. Dabei werden sie nur gelesen; nach dem Passwort wird gefragt, und es wird nie in die Liste geschrieben.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Updates ready</source>
        <translation>Aktualisierungen bereit</translation>
    </message>
    <message>
        <source>Something is in the way</source>
        <translation>Mit Problemen</translation>
    </message>
    <message>
        <source>In this run</source>
        <translation>In diesem Lauf</translation>
    </message>
    <message>
        <source>Which databases are shown</source>
        <translation>Welche Datenbanken angezeigt werden</translation>
    </message>
    <message>
        <source>Search by name or place</source>
        <translation>Nach Name oder Ort suchen</translation>
    </message>
    <message>
        <source>Databases of the fleet</source>
        <translation>Datenbanken der Flotte</translation>
    </message>
    <message>
        <source>Choose, or not</source>
        <translation>Auswählen oder abwählen</translation>
    </message>
    <message>
        <source>Open in a tab</source>
        <translation>In einem Tab öffnen</translation>
    </message>
    <message>
        <source>Goes first</source>
        <translation>Zuerst aktualisieren</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Keine Angabe</translation>
    </message>
    <message>
        <source>Remove from the fleet</source>
        <translation>Aus der Flotte entfernen</translation>
    </message>
    <message>
        <source>Many databases, one after the other</source>
        <translation>Viele Datenbanken, eine nach der anderen</translation>
    </message>
    <message>
        <source>Put the databases of all clinics together here: see at a glance which of them have updates ready, and upgrade them in one go. One goes first; the first failure stops the rest.</source>
        <translation>Stellen Sie hier die Datenbanken aller Kliniken zusammen: Sie sehen auf einen Blick, für welche es Aktualisierungen gibt, und aktualisieren sie in einem Zug. Eine wird zuerst aktualisiert; beim ersten Fehler werden die übrigen nicht mehr begonnen.</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Dateien hinzufügen…</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Add a server…</source>
        <translation>Server hinzufügen…</translation>
    </message>
    <message>
        <source>Add the recent ones</source>
        <translation>Zuletzt geöffnete hinzufügen</translation>
    </message>
    <message>
        <source>Open a list…</source>
        <translation>Liste öffnen…</translation>
    </message>
    <message>
        <source>What went wrong, in full</source>
        <translation>Was schiefging, vollständig</translation>
    </message>
    <message>
        <source>%1 with updates ready</source>
        <translation>%1 mit Aktualisierungen</translation>
    </message>
    <message>
        <source>something is in the way of %1</source>
        <translation>%1 mit Problemen</translation>
    </message>
    <message>
        <source>scripts of %1</source>
        <translation>Skripte von %1</translation>
    </message>
    <message>
        <source>Sign in to %1…</source>
        <translation>Anmelden bei %1…</translation>
    </message>
    <message>
        <source>Upgrade %1…</source>
        <translation>%1 aktualisieren…</translation>
    </message>
    <message>
        <source>Choose databases first</source>
        <translation>Wählen Sie zuerst Datenbanken aus</translation>
    </message>
    <message>
        <source>Another window is at work on it.</source>
        <translation>Ein anderes Fenster arbeitet gerade damit.</translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation>Hier aufhören</translation>
    </message>
    <message>
        <source>Go on with the other %1</source>
        <translation>Mit den übrigen %1 weitermachen</translation>
    </message>
    <message>
        <source>Go on with the %1 that are left</source>
        <translation>Mit den verbleibenden %1 weitermachen</translation>
    </message>
    <message>
        <source>At %1</source>
        <translation>Auf %1</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>Von %1 auf %2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Backup of the state before: %1</source>
        <translation>Sicherung des vorherigen Zustands: %1</translation>
    </message>
    <message>
        <source>Last backup: %1</source>
        <translation>Letzte Sicherung: %1</translation>
    </message>
</context>
<context>
    <name>meditrack::FleetRunner</name>
    <message>
        <source>The fleet was not upgraded</source>
        <translation>Die Flotte wurde nicht aktualisiert</translation>
    </message>
    <message>
        <source>Nothing was run</source>
        <translation>Es wurde nichts ausgeführt</translation>
    </message>
    <message>
        <source>The scripts in %1 were not trusted. All databases are as they were.</source>
        <translation>Den Skripten in %1 wurde nicht vertraut. Alle Datenbanken sind unverändert.</translation>
    </message>
    <message>
        <source>The upgrade of the fleet</source>
        <translation>Aktualisierung der Flotte</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>The report is saved</source>
        <translation>Der Bericht wurde gespeichert</translation>
    </message>
    <message>
        <source>The first database of the fleet</source>
        <translation>Die erste Datenbank der Flotte</translation>
    </message>
</context>
<context>
    <name>meditrack::GrowthPlot</name>
    <message>
        <source>%1 M</source>
        <translation>%1 Mio.</translation>
    </message>
    <message>
        <source>%1 k</source>
        <translation>%1 Tsd.</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>Wachstum</translation>
    </message>
    <message>
        <source>Rows in %1 over time</source>
        <translation>Zeilen in %1 im Lauf der Zeit</translation>
    </message>
    <message>
        <source>Select a table to see how it grows.</source>
        <translation>Wählen Sie eine Tabelle aus, um zu sehen, wie sie wächst.</translation>
    </message>
    <message>
        <source>Growth shows from the second day on: rows are counted each time that the database is opened.</source>
        <translation>Wachstum zeigt sich ab dem zweiten Tag: Die Zeilen werden bei jedem Öffnen der Datenbank gezählt.</translation>
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
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Search revisions   Ctrl+F</source>
        <translation>Revisionen suchen   Strg+F</translation>
    </message>
    <message>
        <source>Search revisions</source>
        <translation>Revisionen suchen</translation>
    </message>
    <message>
        <source>Read the database again (F5)</source>
        <translation>Die Datenbank neu laden (F5)</translation>
    </message>
    <message>
        <source>MediTrack Admin</source>
        <translation>MediTrack Admin</translation>
    </message>
    <message>
        <source>No database is open</source>
        <translation>Es ist keine Datenbank geöffnet</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>%1 mode</source>
        <translation>Modus: %1</translation>
    </message>
</context>
<context>
    <name>meditrack::HistoryPage</name>
    <message>
        <source>Revisions, newest first</source>
        <translation>Revisionen, neueste zuerst</translation>
    </message>
    <message>
        <source>No revision is like this. Clear the filter to see all of them.</source>
        <translation>Keine passende Revision. Setzen Sie den Filter zurück, um alle zu sehen.</translation>
    </message>
    <message>
        <source>Write the first revision…</source>
        <translation>Erste Revision schreiben…</translation>
    </message>
    <message>
        <source>No revisions yet</source>
        <translation>Noch keine Revisionen</translation>
    </message>
    <message>
        <source>There is no script in %1 yet. A revision is a script that changes tables; what is written there shows here after Refresh (F5).</source>
        <translation>In %1 gibt es noch kein Skript. Eine Revision ist ein Skript, das Tabellen ändert; was dort geschrieben wird, erscheint hier nach „Neu laden“ (F5).</translation>
    </message>
</context>
<context>
    <name>meditrack::JobBar</name>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Show steps</source>
        <translation>Schritte anzeigen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Running job</source>
        <translation>Laufende Aufgabe</translation>
    </message>
    <message>
        <source>Progress of the running job</source>
        <translation>Fortschritt der laufenden Aufgabe</translation>
    </message>
    <message>
        <source>Stop and keep the old state (Esc)</source>
        <translation>Anhalten und den alten Zustand behalten (Esc)</translation>
    </message>
    <message>
        <source>%1: failed</source>
        <translation>%1: fehlgeschlagen</translation>
    </message>
    <message>
        <source>cancelling · %1</source>
        <translation>wird abgebrochen · %1</translation>
    </message>
    <message>
        <source>%1: %2 s left</source>
        <translation>%1: noch %2 s</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>step %1 of %2 · %3</source>
        <translation>Schritt %1 von %2 · %3</translation>
    </message>
</context>
<context>
    <name>meditrack::JobRunner</name>
    <message>
        <source>Something went wrong inside the program</source>
        <translation>Im Programm ist etwas schiefgegangen</translation>
    </message>
    <message>
        <source>Try again; if it stays, report it with the details below.</source>
        <translation>Versuchen Sie es erneut; tritt es wieder auf, melden Sie es mit den Details unten.</translation>
    </message>
</context>
<context>
    <name>meditrack::JournalDesk</name>
    <message>
        <source>“%1” cannot be written: %2.</source>
        <translation>„%1“ kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>No file is left.</source>
        <translation>Es bleibt keine Datei zurück.</translation>
    </message>
    <message>
        <source>Free some space, or choose another disk.</source>
        <translation>Schaffen Sie Platz, oder wählen Sie ein anderes Laufwerk.</translation>
    </message>
    <message>
        <source>Exporting the journal</source>
        <translation>Export des Journals</translation>
    </message>
    <message>
        <source>The journal is exported</source>
        <translation>Das Journal wurde exportiert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln Eintrag</numerusform>
            <numerusform>%Ln Einträge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meditrack::Keychain</name>
    <message>
        <source>it does not answer</source>
        <translation>er antwortet nicht</translation>
    </message>
    <message>
        <source>this program was built without it</source>
        <translation>dieses Programm wurde ohne ihn erstellt</translation>
    </message>
</context>
<context>
    <name>meditrack::MainWindow</name>
    <message>
        <source>Open databases</source>
        <translation>Geöffnete Datenbanken</translation>
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
        <translation>Führt eine Datenbank durch ihre Alembic-Revisionen. Freie Software unter der GPL, Version 3 oder neuer.</translation>
    </message>
    <message>
        <source>The picture cannot be written to %1</source>
        <translation>Das Bild kann nicht nach %1 geschrieben werden</translation>
    </message>
    <message>
        <source>The window speaks the system&apos;s language from its next start on.</source>
        <translation>Ab dem nächsten Start ist die Sprache des Fensters die des Systems.</translation>
    </message>
    <message>
        <source>The window speaks %1 from its next start on.</source>
        <translation>Ab dem nächsten Start ist die Sprache des Fensters %1.</translation>
    </message>
    <message>
        <source>Closing %1</source>
        <translation>%1 wird geschlossen</translation>
    </message>
    <message>
        <source>%1, wants your attention</source>
        <translation>%1, benötigt Ihre Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>Flotte</translation>
    </message>
    <message>
        <source>This window only looks: it was started with --read-only.</source>
        <translation>In diesem Fenster kann nichts geändert werden: Es wurde mit --read-only gestartet.</translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation>&amp;Seite</translation>
    </message>
</context>
<context>
    <name>meditrack::MessageBar</name>
    <message>
        <source>revision %1</source>
        <translation>Revision %1</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Details anzeigen</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>Details of the error</source>
        <translation>Details des Fehlers</translation>
    </message>
    <message>
        <source>Copy the whole message, to show it to somebody who can help</source>
        <translation>Die ganze Meldung kopieren, um sie jemandem zu zeigen, der helfen kann</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>SQL: %1</source>
        <translation>SQL: %1</translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Retry; if it stays, copy the details and show them to whoever looks after this database.</source>
        <translation>Versuchen Sie es erneut; tritt es wieder auf, kopieren Sie die Details und zeigen Sie sie der Person, die diese Datenbank betreut.</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>Details ausblenden</translation>
    </message>
</context>
<context>
    <name>meditrack::NavBar</name>
    <message>
        <source>Places</source>
        <translation>Navigation</translation>
    </message>
</context>
<context>
    <name>meditrack::OverviewPage</name>
    <message>
        <source>Last applied</source>
        <translation>Zuletzt angewendet</translation>
    </message>
    <message>
        <source>Review and upgrade…</source>
        <translation>Prüfen und aktualisieren…</translation>
    </message>
    <message>
        <source>Show history</source>
        <translation>Verlauf anzeigen</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Show data</source>
        <translation>Daten anzeigen</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Tables and their rows</source>
        <translation>Tabellen und ihre Zeilen</translation>
    </message>
    <message>
        <source>There are no tables yet. The first upgrade makes them.</source>
        <translation>Es gibt noch keine Tabellen. Die erste Aktualisierung legt sie an.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Nothing has been applied yet.</source>
        <translation>Es wurde noch nichts angewendet.</translation>
    </message>
    <message>
        <source>Growth, rows in %1</source>
        <translation>Wachstum, Zeilen in %1</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>written %1</source>
        <translation>geschrieben am %1</translation>
    </message>
    <message>
        <source>Scripts in %1</source>
        <translation>Skripte in %1</translation>
    </message>
    <message>
        <source>Apply every update (Ctrl+U)</source>
        <translation>Alle Aktualisierungen anwenden (Strg+U)</translation>
    </message>
    <message>
        <source>Make a verified copy (Ctrl+B)</source>
        <translation>Eine geprüfte Sicherung erstellen (Strg+B)</translation>
    </message>
    <message>
        <source>There are no revisions yet.</source>
        <translation>Es gibt noch keine Revisionen.</translation>
    </message>
    <message>
        <source>Open another project…</source>
        <translation>Anderes Projekt öffnen…</translation>
    </message>
</context>
<context>
    <name>meditrack::PageMenu</name>
    <message>
        <source>There is no button on this page</source>
        <translation>Auf dieser Seite gibt es keine Schaltfläche</translation>
    </message>
</context>
<context>
    <name>meditrack::PasswordDialog</name>
    <message>
        <source>Remember in this computer&apos;s keychain</source>
        <translation>Im Schlüsselbund dieses Computers speichern</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>This program was built without a keychain.</source>
        <translation>Dieses Programm wurde ohne Schlüsselbund erstellt.</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
</context>
<context>
    <name>meditrack::Prompts</name>
    <message>
        <source>Open a database</source>
        <translation>Datenbank öffnen</translation>
    </message>
    <message>
        <source>SQLite databases (*.db *.sqlite *.sqlite3 *.db3)</source>
        <translation>SQLite-Datenbanken (*.db *.sqlite *.sqlite3 *.db3)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Alembic configurations (*.ini)</source>
        <translation>Alembic-Konfigurationen (*.ini)</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Backups (*.tar.zst *.tar.gz *.tar.xz *.tar *.db *.sqlite *.sqlite3)</source>
        <translation>Sicherungen (*.tar.zst *.tar.gz *.tar.xz *.tar *.db *.sqlite *.sqlite3)</translation>
    </message>
    <message>
        <source>Verify a backup</source>
        <translation>Sicherung prüfen</translation>
    </message>
    <message>
        <source>Import a JSON file</source>
        <translation>JSON-Datei importieren</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>Webseiten (*.html)</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
    <message>
        <source>JSON (*.json *.ndjson *.json.zst *.json.gz)</source>
        <translation>JSON (*.json *.ndjson *.json.zst *.json.gz)</translation>
    </message>
    <message>
        <source>Export the journal</source>
        <translation>Journal exportieren</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON-Zeilen (*.jsonl)</translation>
    </message>
    <message>
        <source>Add databases to the fleet</source>
        <translation>Datenbanken zur Flotte hinzufügen</translation>
    </message>
    <message>
        <source>Add a list of databases</source>
        <translation>Liste von Datenbanken hinzufügen</translation>
    </message>
    <message>
        <source>Lists (*.json *.txt *.lst)</source>
        <translation>Listen (*.json *.txt *.lst)</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Liste speichern</translation>
    </message>
    <message>
        <source>JSON, with environments and scripts (*.json)</source>
        <translation>JSON, mit Umgebungen und Skripten (*.json)</translation>
    </message>
    <message>
        <source>Text, a database a line (*.txt)</source>
        <translation>Text, je Zeile eine Datenbank (*.txt)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Restore as a new database</source>
        <translation>Als neue Datenbank wiederherstellen</translation>
    </message>
</context>
<context>
    <name>meditrack::RetentionForm</name>
    <message>
        <source>Keep the newest</source>
        <translation>Behalten werden die neuesten</translation>
    </message>
    <message>
        <source>backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>and all those of the last</source>
        <translation>und alle der letzten</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>but together at most</source>
        <translation>aber zusammen höchstens</translation>
    </message>
    <message>
        <source>GB: the oldest go first</source>
        <translation>GB: Die ältesten werden zuerst gelöscht</translation>
    </message>
</context>
<context>
    <name>meditrack::ReviewPage</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Rehearse on a copy</source>
        <translation>Probelauf auf einer Kopie</translation>
    </message>
    <message>
        <source>Runs everything on a copy of the database, and tells what it did</source>
        <translation>Führt alles auf einer Kopie der Datenbank aus und zeigt das Ergebnis</translation>
    </message>
    <message>
        <source>What the selected step does</source>
        <translation>Was der ausgewählte Schritt tut</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>SQL of the selected step</source>
        <translation>SQL des ausgewählten Schritts</translation>
    </message>
    <message>
        <source>What it does is not known yet</source>
        <translation>Was es tut, ist noch nicht bekannt</translation>
    </message>
    <message>
        <source>What this step does is not known yet. A rehearsal on a copy shows it.</source>
        <translation>Was dieser Schritt tut, ist noch nicht bekannt. Ein Probelauf auf einer Kopie zeigt es.</translation>
    </message>
</context>
<context>
    <name>meditrack::RevisionFilterBar</name>
    <message>
        <source>Clear the filter</source>
        <translation>Filter zurücksetzen</translation>
    </message>
    <message>
        <source>Which revisions are listed</source>
        <translation>Welche Revisionen angezeigt werden</translation>
    </message>
    <message>
        <source>All revisions</source>
        <translation>Alle Revisionen</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Angewendet</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>Heads</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Of which branch</source>
        <translation>Welcher Zweig</translation>
    </message>
    <message>
        <source>All branches</source>
        <translation>Alle Zweige</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>meditrack::RevisionForm</name>
    <message>
        <source>Follows</source>
        <translation>Folgt auf</translation>
    </message>
    <message>
        <source>In a few words, such as “add phone to patients”</source>
        <translation>In wenigen Worten, etwa „Telefon zu Patienten“</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was sie tut</translation>
    </message>
    <message>
        <source>The revision that it follows</source>
        <translation>Die Revision, auf die sie folgt</translation>
    </message>
    <message>
        <source>makes a branch</source>
        <translation>erzeugt einen Zweig</translation>
    </message>
    <message>
        <source>merge heads</source>
        <translation>Heads zusammenführen</translation>
    </message>
</context>
<context>
    <name>meditrack::RevisionModel</name>
    <message>
        <source>No script here knows this revision</source>
        <translation>Zu dieser Revision gibt es hier kein Skript</translation>
    </message>
    <message>
        <source>%1, lane %2</source>
        <translation>%1, Spur %2</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Graph</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
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
        <translation>Primärschlüssel</translation>
    </message>
    <message>
        <source>Click to sort</source>
        <translation>Klicken zum Sortieren</translation>
    </message>
    <message>
        <source>No index of its own without NULL: it cannot be sorted at once</source>
        <translation>Kein eigener Index ohne NULL: Sortieren ginge nicht sofort</translation>
    </message>
</context>
<context>
    <name>meditrack::RowsPage</name>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Back to the tables</source>
        <translation>Zurück zu den Tabellen</translation>
    </message>
    <message>
        <source>Back to the tables (Esc)</source>
        <translation>Zurück zu den Tabellen (Esc)</translation>
    </message>
    <message>
        <source>The first row (Ctrl+Home)</source>
        <translation>Die erste Zeile (Strg+Pos1)</translation>
    </message>
    <message>
        <source>The last row (Ctrl+End)</source>
        <translation>Die letzte Zeile (Strg+Ende)</translation>
    </message>
    <message>
        <source>Row number</source>
        <translation>Zeilennummer</translation>
    </message>
    <message>
        <source>Go to the row of this number</source>
        <translation>Zur Zeile mit dieser Nummer gehen</translation>
    </message>
    <message>
        <source>Go to the row of this number (Ctrl+G)</source>
        <translation>Zur Zeile mit dieser Nummer gehen (Strg+G)</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>Zeile kopieren</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>This view has no rows now.</source>
        <translation>Diese Sicht hat jetzt keine Zeilen.</translation>
    </message>
    <message>
        <source>This table is empty.</source>
        <translation>Diese Tabelle ist leer.</translation>
    </message>
    <message>
        <source>Rows are read again when the job is done.</source>
        <translation>Die Zeilen werden neu gelesen, wenn die Aufgabe fertig ist.</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>view</source>
        <translation>Sicht</translation>
    </message>
    <message>
        <source>no key: far rows take longer</source>
        <translation>kein Schlüssel: Weit entfernte Zeilen brauchen länger</translation>
    </message>
    <message>
        <source>There are rows from 1 to %1.</source>
        <translation>Es gibt die Zeilen 1 bis %1.</translation>
    </message>
    <message>
        <source>“%1” has no index of its own without NULL: sorting by it would read the whole table.</source>
        <translation>„%1“ hat keinen eigenen Index ohne NULL: Um danach zu sortieren, müsste die ganze Tabelle gelesen werden.</translation>
    </message>
    <message>
        <source>NULL is no value: an empty text was copied.</source>
        <translation>NULL ist kein Wert: Ein leerer Text wurde kopiert.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Der Wert wurde kopiert.</translation>
    </message>
    <message>
        <source>The row was copied.</source>
        <translation>Die Zeile wurde kopiert.</translation>
    </message>
    <message>
        <source>The row was copied; long values as far as the list shows them.</source>
        <translation>Die Zeile wurde kopiert; lange Werte nur so weit, wie die Liste sie zeigt.</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Zählen</translation>
    </message>
    <message>
        <source>Count all of these rows; you can go on looking at them meanwhile</source>
        <translation>Alle diese Zeilen zählen; währenddessen können Sie sie weiter ansehen</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt…</translation>
    </message>
    <message>
        <source>Stopped before the end: these are the rows of before.</source>
        <translation>Vor dem Ende angehalten: Dies sind die Zeilen von vorher.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Wird gesucht…</translation>
    </message>
    <message>
        <source>Nothing found: no row of “%1” contains “%2”.</source>
        <translation>Nichts gefunden: Keine Zeile von „%1“ enthält „%2“.</translation>
    </message>
    <message>
        <source>Nothing found: no value of “%1” contains “%2”.</source>
        <translation>Nichts gefunden: Kein Wert von „%1“ enthält „%2“.</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>mehr als %1</translation>
    </message>
    <message>
        <source>found: %1</source>
        <translation>gefunden: %1</translation>
    </message>
</context>
<context>
    <name>meditrack::RunFlow</name>
    <message>
        <source>This database cannot be moved now</source>
        <translation>Diese Datenbank kann jetzt weder aktualisiert noch zurückgestuft werden</translation>
    </message>
    <message>
        <source>There is nothing to do</source>
        <translation>Es gibt nichts zu tun</translation>
    </message>
    <message>
        <source>The database is there already.</source>
        <translation>Die Datenbank steht schon dort.</translation>
    </message>
</context>
<context>
    <name>meditrack::RunPage</name>
    <message>
        <source>Cancel and keep the old state</source>
        <translation>Abbrechen und den alten Zustand behalten</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>Rückgängig machen…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Restores the backup that was made before this run</source>
        <translation>Stellt die Sicherung wieder her, die vor diesem Lauf erstellt wurde</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>SQL of this job</source>
        <translation>SQL dieser Aufgabe</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>started %1</source>
        <translation>begonnen um %1</translation>
    </message>
    <message>
        <source>Cancelling: what was done so far is being taken back.</source>
        <translation>Abbruch: Was bisher getan wurde, wird zurückgenommen.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1 It took %2.</source>
        <translation>%1 Dauer: %2.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>The old state is kept.</source>
        <translation>Der alte Zustand bleibt erhalten.</translation>
    </message>
    <message>
        <source>longer than expected</source>
        <translation>länger als erwartet</translation>
    </message>
</context>
<context>
    <name>meditrack::ScriptDesk</name>
    <message>
        <source>A backup is made first. If anything fails, or you cancel, the version table stays as it is.</source>
        <translation>Zuerst wird eine Sicherung erstellt. Schlägt etwas fehl oder brechen Sie ab, bleibt die Versionstabelle unverändert.</translation>
    </message>
    <message>
        <source>The database stays as it is.</source>
        <translation>Die Datenbank bleibt unverändert.</translation>
    </message>
    <message>
        <source>Working out the stamp</source>
        <translation>Vorbereiten des Stempels</translation>
    </message>
    <message>
        <source>There is nothing to stamp: the database is there already.</source>
        <translation>Es gibt nichts zu stempeln: Die Datenbank steht schon dort.</translation>
    </message>
    <message>
        <source>Say in a few words what it does: they become the name of the file.</source>
        <translation>Beschreiben Sie in wenigen Worten, was sie tut: Daraus wird der Dateiname.</translation>
    </message>
    <message>
        <source>Stamp to %1</source>
        <translation>Stempeln auf %1</translation>
    </message>
    <message>
        <source>Undo the stamp…</source>
        <translation>Stempeln rückgängig machen…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>The database is stamped</source>
        <translation>Die Datenbank wurde gestempelt</translation>
    </message>
    <message>
        <source>Revision %1 is in %2.</source>
        <translation>Revision %1 ist in %2.</translation>
    </message>
    <message>
        <source>Merging the heads</source>
        <translation>Zusammenführen der Heads</translation>
    </message>
    <message>
        <source>Writing a revision</source>
        <translation>Schreiben einer Revision</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>The script is written</source>
        <translation>Das Skript wurde geschrieben</translation>
    </message>
    <message>
        <source>Open the script</source>
        <translation>Skript öffnen</translation>
    </message>
    <message>
        <source>A backup is made first. If anything fails, or you cancel, everything stays as it is.</source>
        <translation>Zuerst wird eine Sicherung erstellt. Wenn etwas fehlschlägt oder Sie abbrechen, bleibt alles, wie es ist.</translation>
    </message>
    <message>
        <source>Cleaning up</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>It is cleaned up</source>
        <translation>Aufgeräumt</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>Rückgängig machen…</translation>
    </message>
</context>
<context>
    <name>meditrack::ScriptTurn</name>
    <message>
        <source>Waiting for the scripts of another tab</source>
        <translation>Warten auf die Skripte eines anderen Tabs</translation>
    </message>
    <message>
        <source>Cancelled while the scripts of another tab ran</source>
        <translation>Abgebrochen, während die Skripte eines anderen Tabs liefen</translation>
    </message>
    <message>
        <source>Nothing was run and nothing has been changed.</source>
        <translation>Es wurde nichts ausgeführt und nichts geändert.</translation>
    </message>
</context>
<context>
    <name>meditrack::ScriptView</name>
    <message>
        <source>Script of the selected revision</source>
        <translation>Skript der ausgewählten Revision</translation>
    </message>
</context>
<context>
    <name>meditrack::Session</name>
    <message>
        <source>Cancelled. The old state is kept: nothing has changed.</source>
        <translation>Abgebrochen. Der alte Zustand bleibt erhalten: Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Reading the database</source>
        <translation>Lesen der Datenbank</translation>
    </message>
    <message>
        <source>Waiting for the password of %1</source>
        <translation>Warten auf das Passwort von %1</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>%1 gelesen</translation>
    </message>
    <message>
        <source>Looking at the scripts</source>
        <translation>Lesen der Skripte</translation>
    </message>
    <message>
        <source>Working out the upgrade</source>
        <translation>Vorbereiten der Aktualisierung</translation>
    </message>
    <message>
        <source>Working out the downgrade</source>
        <translation>Vorbereiten der Zurückstufung</translation>
    </message>
    <message>
        <source>Trying it on a copy</source>
        <translation>Probelauf auf einer Kopie</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Verifying the backup</source>
        <translation>Prüfen der Sicherung</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Schreiben des Berichts</translation>
    </message>
    <message>
        <source>Checking what the last restore has kept</source>
        <translation>Prüfen der letzten Wiederherstellung</translation>
    </message>
    <message>
        <source>Checking the backup</source>
        <translation>Prüfen der Sicherung</translation>
    </message>
</context>
<context>
    <name>meditrack::SheetPage</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>What there is, and what there would be</source>
        <translation>Jetziger und künftiger Stand</translation>
    </message>
</context>
<context>
    <name>meditrack::ShelfModel</name>
    <message>
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>when made</source>
        <translation>beim Erstellen</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Pinned: no retention deletes it</source>
        <translation>Angeheftet: Keine Aufbewahrungsregel löscht sie</translation>
    </message>
    <message>
        <source>Restored to a private place and looked through: good</source>
        <translation>An einem geschützten Ort wiederhergestellt und vollständig geprüft: in Ordnung</translation>
    </message>
    <message>
        <source>Its copy was checked before it got its name. “Verify” looks through it again.</source>
        <translation>Ihre Kopie wurde geprüft, bevor sie ihren Namen bekam. „Prüfen“ prüft sie erneut.</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
    <message>
        <source>not pinned</source>
        <translation>nicht angeheftet</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Anlass</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Geprüft</translation>
    </message>
</context>
<context>
    <name>meditrack::ShelfPage</name>
    <message>
        <source>Nothing is ever deleted by itself. “Tidy up” shows first what would go.</source>
        <translation>Von selbst wird nie etwas gelöscht. „Aufräumen“ zeigt zuerst, was gelöscht würde.</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>Andere Datei öffnen…</translation>
    </message>
    <message>
        <source>Tidy up…</source>
        <translation>Aufräumen…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Looking for backups…</source>
        <translation>Sicherungen werden gesucht…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Wiederherstellen…</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Bericht…</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner anzeigen</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Backups, newest first</source>
        <translation>Sicherungen, neueste zuerst</translation>
    </message>
    <message>
        <source>No backups yet</source>
        <translation>Noch keine Sicherungen</translation>
    </message>
    <message>
        <source>A backup is a checked copy of everything in the database. One is made by itself before each upgrade, downgrade, restore and import.</source>
        <translation>Eine Sicherung ist eine geprüfte Kopie des gesamten Inhalts der Datenbank. Vor jeder Aktualisierung, Zurückstufung, Wiederherstellung und jedem Import wird automatisch eine erstellt.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut suchen</translation>
    </message>
    <message>
        <source>The backups cannot be read</source>
        <translation>Die Sicherungen können nicht gelesen werden</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Beschädigt</translation>
    </message>
    <message>
        <source>Verified %1, with a warning</source>
        <translation>Geprüft %1, mit einer Warnung</translation>
    </message>
    <message>
        <source>Verified %1</source>
        <translation>Geprüft %1</translation>
    </message>
    <message>
        <source>%1 unpacked</source>
        <translation>%1 entpackt</translation>
    </message>
    <message>
        <source>made by %1 on %2</source>
        <translation>erstellt von %1 auf %2</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Nicht mehr anheften</translation>
    </message>
    <message>
        <source>Put this backup in the place of what is in the database now: you are asked first (Enter)</source>
        <translation>Den Inhalt der Datenbank durch diese Sicherung ersetzen: Sie werden vorher gefragt (Eingabe)</translation>
    </message>
    <message>
        <source>Restore it to a private place and look through everything (V)</source>
        <translation>An einem geschützten Ort wiederherstellen und vollständig prüfen (V)</translation>
    </message>
    <message>
        <source>Save what a verification finds as a page to print (R)</source>
        <translation>Das Ergebnis einer Prüfung als druckbare Seite speichern (R)</translation>
    </message>
    <message>
        <source>Let the retention delete it again (P)</source>
        <translation>Die Aufbewahrungsregel darf sie wieder löschen (P)</translation>
    </message>
    <message>
        <source>Keep it, whatever the retention says (P)</source>
        <translation>Unabhängig von der Aufbewahrungsregel behalten (P)</translation>
    </message>
    <message>
        <source>Delete this backup for good: you are asked first (Del)</source>
        <translation>Diese Sicherung endgültig löschen: Sie werden vorher gefragt (Entf)</translation>
    </message>
    <message>
        <source>Open the folder that it is in (F)</source>
        <translation>Den Ordner öffnen, in dem sie liegt (F)</translation>
    </message>
    <message>
        <source>Make a verified copy (Ctrl+B)</source>
        <translation>Eine geprüfte Sicherung erstellen (Strg+B)</translation>
    </message>
    <message>
        <source>Restore a backup from elsewhere</source>
        <translation>Eine Sicherung aus einem anderen Ordner wiederherstellen</translation>
    </message>
    <message>
        <source>Delete what a rule does not keep: you see first what would go</source>
        <translation>Löschen, was eine Regel nicht behält: Sie sehen zuerst, was gelöscht würde</translation>
    </message>
    <message>
        <source>Take rows from a JSON file: you see first what would change</source>
        <translation>Zeilen aus einer JSON-Datei übernehmen: Sie sehen zuerst, was sich ändern würde</translation>
    </message>
    <message>
        <source>Write rows into a JSON file</source>
        <translation>Zeilen in eine JSON-Datei schreiben</translation>
    </message>
</context>
<context>
    <name>meditrack::StartPage</name>
    <message>
        <source>Or drop a database, a backup or the folder of a project anywhere on this window. It is only read; nothing changes before you say so.</source>
        <translation>Oder ziehen Sie eine Datenbank, eine Sicherung oder einen Projektordner auf dieses Fenster. Es wird nur gelesen; geändert wird nichts ohne Ihre Zustimmung.</translation>
    </message>
    <message>
        <source>Recent databases</source>
        <translation>Zuletzt geöffnete Datenbanken</translation>
    </message>
    <message>
        <source>None yet. Open a file or connect to a server: it will be found here the next time, with what there is to do.</source>
        <translation>Noch keine. Öffnen Sie eine Datei, oder verbinden Sie sich mit einem Server: Beim nächsten Mal finden Sie sie hier, mit dem, was zu tun ist.</translation>
    </message>
    <message>
        <source>Remove from this list</source>
        <translation>Aus dieser Liste entfernen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open a database</source>
        <translation>Datenbank öffnen</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>Datei öffnen…</translation>
    </message>
    <message>
        <source>A SQLite database of this computer</source>
        <translation>Eine SQLite-Datenbank auf diesem Computer</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>Projekt öffnen…</translation>
    </message>
    <message>
        <source>The database that an alembic.ini names</source>
        <translation>Die in einer alembic.ini genannte Datenbank</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>Beispiel öffnen</translation>
    </message>
    <message>
        <source>A small clinic to play with; nothing of yours is touched</source>
        <translation>Eine kleine Klinik zum Ausprobieren; Ihre Daten bleiben unberührt</translation>
    </message>
    <message>
        <source>Connect to PostgreSQL</source>
        <translation>Mit PostgreSQL verbinden</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>Flotte</translation>
    </message>
    <message>
        <source>Many databases, upgraded one after the other</source>
        <translation>Viele Datenbanken, nacheinander aktualisiert</translation>
    </message>
</context>
<context>
    <name>meditrack::StepModel</name>
    <message>
        <source>Cancelled here</source>
        <translation>Hier abgebrochen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>rolled back</source>
        <translation>zurückgerollt</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln statements</source>
        <translation>
            <numerusform>%Ln Anweisung</numerusform>
            <numerusform>%Ln Anweisungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Running · %1</source>
        <translation>Läuft · %1</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Ran, and was rolled back</source>
        <translation>Lief und wurde zurückgerollt</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>sofort</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>Lock, space, integrity and foreign keys; then a verified backup</source>
        <translation>Sperre, Platz, Integrität und Fremdschlüssel; dann eine geprüfte Sicherung</translation>
    </message>
    <message>
        <source>Compare and commit</source>
        <translation>Vergleichen und festschreiben</translation>
    </message>
    <message>
        <source>%1, %2 changed</source>
        <translation>%1, %2 geändert</translation>
    </message>
    <message>
        <source>Check and back up</source>
        <translation>Prüfen und sichern</translation>
    </message>
    <message>
        <source>Do the rows of every table agree with what the statements did?</source>
        <translation>Passen die Zeilenzahlen jeder Tabelle zu den Anweisungen?</translation>
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
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>materialized view</source>
        <translation>materialisierte Sicht</translation>
    </message>
    <message>
        <source>view</source>
        <translation>Sicht</translation>
    </message>
    <message>
        <source>%1 (%2): its rows come from its query, and are counted when you ask for it.</source>
        <translation>%1 (%2): Ihre Zeilen kommen aus ihrer Abfrage und werden gezählt, wenn Sie es verlangen.</translation>
    </message>
</context>
<context>
    <name>meditrack::TimelineLayer</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>current</source>
        <translation>aktuell</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>without a date</source>
        <translation>ohne Datum</translation>
    </message>
</context>
<context>
    <name>meditrack::TimelinePlot</name>
    <message>
        <source>Timeline of revisions</source>
        <translation>Zeitleiste der Revisionen</translation>
    </message>
    <message>
        <source>%1: %2 applied, %3 ready.</source>
        <translation>%1: %2 angewendet, %3 bereit.</translation>
    </message>
    <message>
        <source>Selected: %1, %2, %3.</source>
        <translation>Ausgewählt: %1, %2, %3.</translation>
    </message>
</context>
<context>
    <name>meditrack::Workspace</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
</context>
<context>
    <name>meditrack::backupjobs</name>
    <message>
        <source>“%1” is a file, where the folder for backups belongs.</source>
        <translation>„%1“ ist eine Datei; dort muss der Ordner für Sicherungen liegen.</translation>
    </message>
    <message>
        <source>Give that file another name; backups can be made then.</source>
        <translation>Benennen Sie die Datei um; dann können Sicherungen erstellt werden.</translation>
    </message>
    <message>
        <source>%1 cannot be deleted: %2.</source>
        <translation>%1 kann nicht gelöscht werden: %2.</translation>
    </message>
    <message>
        <source>The backup is still there.</source>
        <translation>Die Sicherung ist noch da.</translation>
    </message>
    <message>
        <source>Ask whoever owns the folder.</source>
        <translation>Fragen Sie den Eigentümer des Ordners.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln backups are deleted, the others are still there.</source>
        <translation>
            <numerusform>%1 von %Ln Sicherung wurde gelöscht, die anderen sind noch da.</numerusform>
            <numerusform>%1 von %Ln Sicherungen wurden gelöscht, die anderen sind noch da.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %1 of %Ln backups could be deleted.</source>
        <translation>
            <numerusform>Nur %1 von %Ln Sicherung konnte gelöscht werden.</numerusform>
            <numerusform>Nur %1 von %Ln Sicherungen konnten gelöscht werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The others are still there.</source>
        <translation>Die anderen sind noch da.</translation>
    </message>
</context>
<context>
    <name>meditrack::enginejobs</name>
    <message>
        <source>It is open read-only, as you have chosen.</source>
        <translation>Sie ist, wie von Ihnen gewählt, nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>To change something, switch “Read-only” off in the menu Database, or start without --read-only.</source>
        <translation>Um etwas zu ändern, schalten Sie „Nur lesen“ im Menü Datenbank aus, oder starten Sie ohne --read-only.</translation>
    </message>
    <message>
        <source>The scripts in %1 were changed just now.</source>
        <translation>Die Skripte in %1 wurden gerade geändert.</translation>
    </message>
    <message>
        <source>Nothing was run and nothing has been changed.</source>
        <translation>Es wurde nichts ausgeführt und nichts geändert.</translation>
    </message>
    <message>
        <source>Start again when whoever changes them is done.</source>
        <translation>Beginnen Sie von vorn, wenn die Änderungen abgeschlossen sind.</translation>
    </message>
    <message>
        <source>The database or its scripts are not any more as they were when this was looked at</source>
        <translation>Die Datenbank oder ihre Skripte haben sich seit der Prüfung geändert</translation>
    </message>
    <message>
        <source>Look at what would be done now, and decide again.</source>
        <translation>Sehen Sie sich an, was jetzt getan würde, und entscheiden Sie neu.</translation>
    </message>
    <message>
        <source>Nothing was run: without the export everything stays as it is.</source>
        <translation>Es wurde nichts ausgeführt: Ohne den Export bleibt alles unverändert.</translation>
    </message>
</context>
<context>
    <name>meditrack::fleetjobs</name>
    <message>
        <source>Looking for databases</source>
        <translation>Suche nach Datenbanken</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>The fleet is as it was.</source>
        <translation>Die Flotte ist unverändert.</translation>
    </message>
    <message>
        <source>There is no file here; perhaps its folder is not mounted. The fleet makes no new databases.</source>
        <translation>Hier gibt es keine Datei; vielleicht ist ihr Ordner nicht eingehängt. Die Flotte legt keine neuen Datenbanken an.</translation>
    </message>
    <message>
        <source>It is open read-only, as you have chosen.</source>
        <translation>Sie ist, wie von Ihnen gewählt, nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>This is no URL of a server.</source>
        <translation>Dies ist keine Server-URL.</translation>
    </message>
    <message>
        <source>Write it as postgresql://user@server/</source>
        <translation>Schreiben Sie sie als postgresql://user@server/</translation>
    </message>
    <message>
        <source>Nothing was run and nothing has been changed.</source>
        <translation>Es wurde nichts ausgeführt und nichts geändert.</translation>
    </message>
    <message>
        <source>There is no file %1</source>
        <translation>Es gibt keine Datei %1</translation>
    </message>
    <message>
        <source>See to it that its folder is mounted, and go on.</source>
        <translation>Sorgen Sie dafür, dass ihr Ordner eingehängt ist, und machen Sie weiter.</translation>
    </message>
    <message>
        <source>Another window has begun another run of the fleet</source>
        <translation>Ein anderes Fenster hat einen weiteren Lauf der Flotte begonnen</translation>
    </message>
</context>
<context>
    <name>meditrack::scriptjobs</name>
    <message>
        <source>Nobody has said yet that these scripts may run.</source>
        <translation>Die Ausführung dieser Skripte wurde noch nicht erlaubt.</translation>
    </message>
    <message>
        <source>The SQL of a script is known when it has run without a database. You are asked before the first upgrade, or when you rehearse one.</source>
        <translation>Das SQL eines Skripts ist erst bekannt, wenn es ohne Datenbank ausgeführt wurde. Sie werden vor der ersten Aktualisierung oder vor einem Probelauf gefragt.</translation>
    </message>
    <message>
        <source>The database or its scripts are not any more as they were when this was looked at</source>
        <translation>Die Datenbank oder ihre Skripte haben sich seit der Prüfung geändert</translation>
    </message>
    <message>
        <source>Nothing was written: the version table is as it was.</source>
        <translation>Es wurde nichts geschrieben: Die Versionstabelle ist unverändert.</translation>
    </message>
    <message>
        <source>Look at what would be written now, and decide again.</source>
        <translation>Sehen Sie sich an, was jetzt geschrieben würde, und entscheiden Sie neu.</translation>
    </message>
    <message>
        <source>These migrations come with the program.</source>
        <translation>Diese Migrationen gehören zum Programm.</translation>
    </message>
    <message>
        <source>No file was written.</source>
        <translation>Es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>Open a project of your own, by its alembic.ini, to write revisions.</source>
        <translation>Öffnen Sie ein eigenes Projekt über seine alembic.ini, um Revisionen zu schreiben.</translation>
    </message>
    <message>
        <source>The programs that the project has for new scripts were not run, for nobody has said yet that its scripts may run.</source>
        <translation>Die Programme, die das Projekt für neue Skripte vorsieht, wurden nicht ausgeführt, denn die Ausführung seiner Skripte wurde noch nicht erlaubt.</translation>
    </message>
</context>
<context>
    <name>meditrack::wording</name>
    <message>
        <source>Wants a password</source>
        <translation>Passwort nötig</translation>
    </message>
    <message>
        <source>The server asks for a password when it is opened.</source>
        <translation>Der Server fragt beim Öffnen nach einem Passwort.</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>No database</source>
        <translation>Keine Datenbank</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Beschädigt</translation>
    </message>
    <message>
        <source>No permission</source>
        <translation>Kein Zugriff</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>Nicht erreichbar</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Nicht lesbar</translation>
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
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>%1 older</source>
        <translation>%1 älter</translation>
    </message>
    <message>
        <source>%1 newer</source>
        <translation>%1 neuer</translation>
    </message>
    <message>
        <source>no rows</source>
        <translation>keine Zeilen</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>After the restore</source>
        <translation>Nach der Wiederherstellung</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>live</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
    <message numerus="yes">
        <source>%Ln behind: upgrade offered after</source>
        <translation>
            <numerusform>%Ln Revision zurück; Aktualisierung wird danach angeboten</numerusform>
            <numerusform>%Ln Revisionen zurück; Aktualisierung wird danach angeboten</numerusform>
        </translation>
    </message>
    <message>
        <source>no such table</source>
        <translation>keine solche Tabelle</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tables with as many rows as now</source>
        <translation>
            <numerusform>%Ln Tabelle mit so vielen Zeilen wie jetzt</numerusform>
            <numerusform>%Ln Tabellen mit so vielen Zeilen wie jetzt</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>Anmelden bei %1</translation>
    </message>
    <message>
        <source>The server wants the password of this user.</source>
        <translation>Der Server verlangt das Passwort dieses Benutzers.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>this computer (%1)</source>
        <translation>dieser Computer (%1)</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>The server has refused this password.</source>
        <translation>Der Server hat dieses Passwort abgelehnt.</translation>
    </message>
    <message>
        <source>The server has refused the remembered password. It is forgotten.</source>
        <translation>Der Server hat das gespeicherte Passwort abgelehnt. Es wurde gelöscht.</translation>
    </message>
    <message>
        <source>Accept row changes and upgrade…</source>
        <translation>Zeilenänderungen hinnehmen und aktualisieren…</translation>
    </message>
    <message>
        <source>Accept row changes and downgrade…</source>
        <translation>Zeilenänderungen hinnehmen und zurückstufen…</translation>
    </message>
    <message>
        <source>These scripts have changed. Run them?</source>
        <translation>Diese Skripte haben sich geändert. Ausführen?</translation>
    </message>
    <message>
        <source>Run the scripts of this folder?</source>
        <translation>Die Skripte dieses Ordners ausführen?</translation>
    </message>
    <message>
        <source>The scripts in %1 are not the ones that you trusted before.</source>
        <translation>Die Skripte in %1 sind nicht die, denen Sie zuvor vertraut haben.</translation>
    </message>
    <message>
        <source>The scripts in %1 have not been run from this window before.</source>
        <translation>Die Skripte in %1 wurden aus diesem Fenster noch nicht ausgeführt.</translation>
    </message>
    <message>
        <source>They are programs: each runs with your rights and can read and change whatever you can, not only this database. Go on only if you know where they come from. You are asked once, and again when they change.</source>
        <translation>Es sind Programme: Jedes läuft mit Ihren Rechten und kann alles lesen und ändern, was Sie können, nicht nur diese Datenbank. Machen Sie nur weiter, wenn Sie wissen, woher sie stammen. Sie werden nur einmal gefragt und dann wieder, wenn sie sich ändern.</translation>
    </message>
    <message>
        <source>Trust the changes and run</source>
        <translation>Den Änderungen vertrauen und ausführen</translation>
    </message>
    <message>
        <source>Trust and run</source>
        <translation>Vertrauen und ausführen</translation>
    </message>
    <message>
        <source>Do not run</source>
        <translation>Nicht ausführen</translation>
    </message>
    <message>
        <source>Undo the last restore?</source>
        <translation>Die letzte Wiederherstellung rückgängig machen?</translation>
    </message>
    <message>
        <source>Restore the backup of %1?</source>
        <translation>Die Sicherung von %1 wiederherstellen?</translation>
    </message>
    <message>
        <source>Restore %1?</source>
        <translation>%1 wiederherstellen?</translation>
    </message>
    <message>
        <source>Verified just now</source>
        <translation>Gerade geprüft</translation>
    </message>
    <message>
        <source>Verified just now, with a warning</source>
        <translation>Gerade geprüft, mit einer Warnung</translation>
    </message>
    <message>
        <source>%1: checksum, list of contents</source>
        <translation>%1: Prüfsumme, Inhaltsverzeichnis</translation>
    </message>
    <message>
        <source>%1: list of contents</source>
        <translation>%1: Inhaltsverzeichnis</translation>
    </message>
    <message>
        <source>%1: checksum, integrity, foreign keys, rows</source>
        <translation>%1: Prüfsumme, Integrität, Fremdschlüssel, Zeilen</translation>
    </message>
    <message>
        <source>%1: integrity, foreign keys</source>
        <translation>%1: Integrität, Fremdschlüssel</translation>
    </message>
    <message numerus="yes">
        <source>Export the %1 rows first…</source>
        <translation>
            <numerusform>%1 Zeile zuerst exportieren…</numerusform>
            <numerusform>%1 Zeilen zuerst exportieren…</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no data now that it would replace.</source>
        <translation>Es gibt jetzt keine Daten, die ersetzt würden.</translation>
    </message>
    <message>
        <source>What is here now is backed up first, and kept. You can take this back from here.</source>
        <translation>Der jetzige Stand wird zuerst gesichert und aufbewahrt. Sie können dies von hier aus rückgängig machen.</translation>
    </message>
    <message>
        <source>It replaces the database of now, which %1. A copy of that is kept as it is.</source>
        <translation>Sie ersetzt die jetzige Datenbank; diese %1. Eine unveränderte Kopie davon wird aufbewahrt.</translation>
    </message>
    <message numerus="yes">
        <source>Afterwards %Ln updates can be applied.</source>
        <translation>
            <numerusform>Danach kann %Ln Aktualisierung angewendet werden.</numerusform>
            <numerusform>Danach können %Ln Aktualisierungen angewendet werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo the restore</source>
        <translation>Wiederherstellung rückgängig machen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Keep as it is</source>
        <translation>Unverändert lassen</translation>
    </message>
    <message>
        <source>Cancel and close?</source>
        <translation>Abbrechen und schließen?</translation>
    </message>
    <message>
        <source>“%1” is still running. Closing cancels it; the database keeps the state it had before.</source>
        <translation>„%1“ läuft noch. Schließen bricht den Vorgang ab; die Datenbank behält den vorherigen Zustand.</translation>
    </message>
    <message>
        <source>Cancel and close</source>
        <translation>Abbrechen und schließen</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Downgrade to the beginning</source>
        <translation>Zurückstufen auf den Anfang</translation>
    </message>
    <message>
        <source>Downgrade by one step</source>
        <translation>Einen Schritt zurückstufen</translation>
    </message>
    <message>
        <source>Downgrade to %1</source>
        <translation>Zurückstufen auf %1</translation>
    </message>
    <message>
        <source>Upgrade to %1</source>
        <translation>Aktualisieren auf %1</translation>
    </message>
    <message>
        <source>Undoing the last restore</source>
        <translation>Rückgängigmachen der letzten Wiederherstellung</translation>
    </message>
    <message>
        <source>Restore of %1</source>
        <translation>Wiederherstellung von %1</translation>
    </message>
    <message>
        <source>The restore was undone.</source>
        <translation>Die Wiederherstellung wurde rückgängig gemacht.</translation>
    </message>
    <message>
        <source>%1 was restored.</source>
        <translation>%1 wurde wiederhergestellt.</translation>
    </message>
    <message numerus="yes">
        <source>It is %Ln revisions behind the scripts.</source>
        <translation>
            <numerusform>Sie ist %Ln Revision hinter den Skripten zurück.</numerusform>
            <numerusform>Sie ist %Ln Revisionen hinter den Skripten zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was there before is kept in %1.</source>
        <translation>Der vorherige Zustand wird in %1 aufbewahrt.</translation>
    </message>
    <message>
        <source>Nothing to do: the database is there already.</source>
        <translation>Nichts zu tun: Die Datenbank steht schon dort.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln revisions applied.</source>
        <translation>
            <numerusform>%Ln Revision angewendet.</numerusform>
            <numerusform>%Ln Revisionen angewendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln revisions taken back.</source>
        <translation>
            <numerusform>%Ln Revision zurückgenommen.</numerusform>
            <numerusform>%Ln Revisionen zurückgenommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>What went is in %1.</source>
        <translation>Was verloren ging, ist in %1.</translation>
    </message>
    <message>
        <source>The state of before is kept in %1.</source>
        <translation>Der vorherige Zustand wird in %1 aufbewahrt.</translation>
    </message>
    <message>
        <source>%1 was restored to a private place and looked through. Good: %2.</source>
        <translation>%1 wurde an einem geschützten Ort wiederhergestellt und vollständig geprüft. In Ordnung: %2.</translation>
    </message>
    <message>
        <source>%1 is no good backup. %2</source>
        <translation>%1 ist keine brauchbare Sicherung. %2</translation>
    </message>
    <message>
        <source>Nothing was restored: your database is as it was.</source>
        <translation>Es wurde nichts wiederhergestellt: Ihre Datenbank ist unverändert.</translation>
    </message>
    <message>
        <source>Do not rely on this file. Make a new backup, and keep one on another disk.</source>
        <translation>Verlassen Sie sich nicht auf diese Datei. Erstellen Sie eine neue Sicherung, und bewahren Sie eine auf einem anderen Laufwerk auf.</translation>
    </message>
    <message>
        <source>Backed up to %1 (%2), and verified.</source>
        <translation>Gesichert nach %1 (%2) und geprüft.</translation>
    </message>
    <message>
        <source>It was tried on a copy, and this went with it:</source>
        <translation>Auf einer Kopie erprobt; dabei ging dies verloren:</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>What goes</source>
        <translation>Was verloren geht</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Wie viel</translation>
    </message>
    <message>
        <source>rows that no statement names</source>
        <translation>Zeilen, die keine Anweisung nennt</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>the whole table</source>
        <translation>die ganze Tabelle</translation>
    </message>
    <message>
        <source>Can be undone</source>
        <translation>Umkehrbar</translation>
    </message>
    <message>
        <source>Undo loses data</source>
        <translation>Umkehrbar mit Datenverlust</translation>
    </message>
    <message>
        <source>Undo not known</source>
        <translation>Umkehrbarkeit unbekannt</translation>
    </message>
    <message>
        <source>No way back</source>
        <translation>Nicht umkehrbar</translation>
    </message>
    <message>
        <source>Not tried</source>
        <translation>Nicht erprobt</translation>
    </message>
    <message>
        <source>What goes with it cannot be counted beforehand on this database.</source>
        <translation>Was damit entfällt, lässt sich bei dieser Datenbank nicht vorher zählen.</translation>
    </message>
    <message>
        <source>A rehearsal runs everything on a copy, and leaves the database alone.</source>
        <translation>Ein Probelauf führt alles auf einer Kopie aus und lässt die Datenbank unverändert.</translation>
    </message>
    <message>
        <source>Tried</source>
        <translation>Erprobt</translation>
    </message>
    <message>
        <source>On a copy it ran to its end, and no table has gained or lost rows. With its backup it takes about %1.</source>
        <translation>Auf einer Kopie lief alles bis zum Ende, und keine Tabelle hat Zeilen gewonnen oder verloren. Mit der Sicherung dauert es etwa %1.</translation>
    </message>
    <message>
        <source>in the future</source>
        <translation>in der Zukunft</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes ago</source>
        <translation>
            <numerusform>vor %Ln Minute</numerusform>
            <numerusform>vor %Ln Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours ago</source>
        <translation>
            <numerusform>vor %Ln Stunde</numerusform>
            <numerusform>vor %Ln Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message numerus="yes">
        <source>%Ln days ago</source>
        <translation>
            <numerusform>vor %Ln Tag</numerusform>
            <numerusform>vor %Ln Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln months ago</source>
        <translation>
            <numerusform>vor %Ln Monat</numerusform>
            <numerusform>vor %Ln Monaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln years ago</source>
        <translation>
            <numerusform>vor %Ln Jahr</numerusform>
            <numerusform>vor %Ln Jahren</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>today, %1</source>
        <translation>heute, %1</translation>
    </message>
    <message>
        <source>yesterday, %1</source>
        <translation>gestern, %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln backups</source>
        <translation>
            <numerusform>%Ln Sicherung</numerusform>
            <numerusform>%Ln Sicherungen</numerusform>
        </translation>
    </message>
    <message>
        <source>a plain file</source>
        <translation>eine einfache Datei</translation>
    </message>
    <message>
        <source>before an upgrade</source>
        <translation>vor Aktualisierung</translation>
    </message>
    <message>
        <source>before a downgrade</source>
        <translation>vor Zurückstufung</translation>
    </message>
    <message>
        <source>before a restore</source>
        <translation>vor Wiederherstellung</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>vor Import</translation>
    </message>
    <message>
        <source>before a reset</source>
        <translation>vor Zurücksetzen</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>zusammen %1</translation>
    </message>
    <message>
        <source>%1 free on the disk</source>
        <translation>%1 auf dem Laufwerk frei</translation>
    </message>
    <message>
        <source>Delete this backup for good?</source>
        <translation>Diese Sicherung endgültig löschen?</translation>
    </message>
    <message>
        <source>%1 is damaged. Perhaps somebody can still save something of it.</source>
        <translation>%1 ist beschädigt. Vielleicht kann noch jemand etwas daraus retten.</translation>
    </message>
    <message>
        <source>%1 of %2 (%3).</source>
        <translation>%1 vom %2 (%3).</translation>
    </message>
    <message>
        <source>It cannot be brought back. Type the backup&apos;s name to go on:</source>
        <translation>Sie kann nicht wiederhergestellt werden. Geben Sie den Namen der Sicherung ein, um fortzufahren:</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Nothing would go</source>
        <translation>Nichts zu löschen</translation>
    </message>
    <message numerus="yes">
        <source>By this rule all of the %Ln backups of this database stay.</source>
        <translation>
            <numerusform>Nach dieser Regel bleibt die eine Sicherung dieser Datenbank.</numerusform>
            <numerusform>Nach dieser Regel bleiben alle %Ln Sicherungen dieser Datenbank.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln backups and free %1?</source>
        <translation>
            <numerusform>%Ln Sicherung löschen und %1 freigeben?</numerusform>
            <numerusform>%Ln Sicherungen löschen und %1 freigeben?</numerusform>
        </translation>
    </message>
    <message>
        <source>These go, and cannot be brought back.</source>
        <translation>Diese werden gelöscht und können nicht wiederhergestellt werden.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay of this database: the newest is of %1.</source>
        <translation>
            <numerusform>Eine Sicherung dieser Datenbank bleibt: Die neueste ist vom %1.</numerusform>
            <numerusform>%Ln Sicherungen dieser Datenbank bleiben: Die neueste ist vom %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Anlass</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln backups</source>
        <translation>
            <numerusform>%Ln Sicherung löschen</numerusform>
            <numerusform>%Ln Sicherungen löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Always kept: the newest one, the one that takes the last restore back, and pinned ones.</source>
        <translation>Immer behalten werden die neueste Sicherung, die Sicherung zum Rückgängigmachen der letzten Wiederherstellung und angeheftete.</translation>
    </message>
    <message numerus="yes">
        <source>Left alone: %Ln files that may not be of this database, or cannot be read.</source>
        <translation>
            <numerusform>Nicht angetastet: %Ln Datei, die vielleicht nicht zu dieser Datenbank gehört oder nicht lesbar ist.</numerusform>
            <numerusform>Nicht angetastet: %Ln Dateien, die vielleicht nicht zu dieser Datenbank gehören oder nicht lesbar sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Keep them all</source>
        <translation>Alle behalten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln backups deleted; %1 free again.</source>
        <translation>
            <numerusform>%Ln Sicherung gelöscht; %1 wieder frei.</numerusform>
            <numerusform>%Ln Sicherungen gelöscht; %1 wieder frei.</numerusform>
        </translation>
    </message>
    <message>
        <source>as many as now</source>
        <translation>so viele wie jetzt</translation>
    </message>
    <message>
        <source>Import %1?</source>
        <translation>%1 importieren?</translation>
    </message>
    <message>
        <source>Exported on %1.</source>
        <translation>Exportiert am %1.</translation>
    </message>
    <message>
        <source>Rows now</source>
        <translation>Zeilen jetzt</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In der Datei</translation>
    </message>
    <message>
        <source>%1 at least</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>It does not fit</source>
        <translation>Passt nicht</translation>
    </message>
    <message>
        <source>There are no rows in it.</source>
        <translation>Sie enthält keine Zeilen.</translation>
    </message>
    <message>
        <source>The file is of revision %1, and the database is at %2. Bring the database to that revision first, or export the file anew.</source>
        <translation>Die Datei gehört zu Revision %1, und die Datenbank steht auf %2. Bringen Sie zuerst die Datenbank auf jene Revision, oder exportieren Sie die Datei neu.</translation>
    </message>
    <message>
        <source>The database has no table %1.</source>
        <translation>Die Datenbank hat keine Tabelle %1.</translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>It fits</source>
        <translation>Passt</translation>
    </message>
    <message>
        <source>The rows of these tables are replaced by those of the file. Other tables stay as they are.</source>
        <translation>Die Zeilen dieser Tabellen werden durch die der Datei ersetzt. Andere Tabellen bleiben unverändert.</translation>
    </message>
    <message>
        <source>The rows of the file come to those that are there. If one is there already, nothing at all is imported.</source>
        <translation>Die Zeilen der Datei werden zu den vorhandenen hinzugefügt. Ist eine schon vorhanden, wird gar nichts importiert.</translation>
    </message>
    <message>
        <source>Rows with the same key are overwritten, others are added. How many of each is only known afterwards.</source>
        <translation>Zeilen mit gleichem Schlüssel werden überschrieben, andere hinzugefügt. Wie viele es jeweils sind, ist erst danach bekannt.</translation>
    </message>
    <message>
        <source>What is here now is backed up first, and kept. Every row and every reference between tables is checked; if one does not fit, nothing is imported.</source>
        <translation>Der jetzige Stand wird zuerst gesichert und aufbewahrt. Jede Zeile und jeder Verweis zwischen Tabellen wird geprüft; passt etwas nicht, wird nichts importiert.</translation>
    </message>
    <message>
        <source>The database holds no rows now. If one row does not fit, nothing is imported.</source>
        <translation>Die Datenbank enthält jetzt keine Zeilen. Passt eine Zeile nicht, wird nichts importiert.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>%1 with %2 are in %3 (%4).</source>
        <translation>%1 mit %2 sind in %3 (%4).</translation>
    </message>
    <message>
        <source>Made-up values are in the place of %1.</source>
        <translation>%1 durch erfundene Werte ersetzt.</translation>
    </message>
    <message>
        <source>%1 of %2 were imported into %3.</source>
        <translation>%1 aus %2 wurden in %3 importiert.</translation>
    </message>
    <message>
        <source>No revision has been applied yet.</source>
        <translation>Es wurde noch keine Revision angewendet.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln weitere</numerusform>
            <numerusform>%Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>The database is at %1.</source>
        <translation>Die Datenbank steht auf %1.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>Newer than this program</source>
        <translation>Neuer als dieses Programm</translation>
    </message>
    <message>
        <source>This database is newer than this program</source>
        <translation>Diese Datenbank ist neuer als dieses Programm</translation>
    </message>
    <message numerus="yes">
        <source>It is at revision %1, which none of the %Ln scripts here knows. The data is fine and nothing has been changed. Open it with the program version that made it, or add the missing scripts to %2.</source>
        <translation>
            <numerusform>Sie steht auf Revision %1, die das eine Skript hier nicht kennt. Die Daten sind in Ordnung, und es wurde nichts geändert. Öffnen Sie sie mit der Programmversion, mit der sie aktualisiert wurde, oder fügen Sie die fehlenden Skripte zu %2 hinzu.</numerusform>
            <numerusform>Sie steht auf Revision %1, die keines der %Ln Skripte hier kennt. Die Daten sind in Ordnung, und es wurde nichts geändert. Öffnen Sie sie mit der Programmversion, mit der sie aktualisiert wurde, oder fügen Sie die fehlenden Skripte zu %2 hinzu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Review and upgrade…</source>
        <translation>Prüfen und aktualisieren…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln updates ready</source>
        <translation>
            <numerusform>%Ln Aktualisierung bereit</numerusform>
            <numerusform>%Ln Aktualisierungen bereit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln updates are ready</source>
        <translation>
            <numerusform>%Ln Aktualisierung ist bereit</numerusform>
            <numerusform>%Ln Aktualisierungen sind bereit</numerusform>
        </translation>
    </message>
    <message>
        <source>Not created yet</source>
        <translation>Noch nicht angelegt</translation>
    </message>
    <message>
        <source>This database does not exist yet</source>
        <translation>Diese Datenbank gibt es noch nicht</translation>
    </message>
    <message numerus="yes">
        <source>Upgrading creates the file and applies %Ln revisions.</source>
        <translation>
            <numerusform>Beim Aktualisieren wird die Datei angelegt und %Ln Revision angewendet.</numerusform>
            <numerusform>Beim Aktualisieren wird die Datei angelegt, und %Ln Revisionen werden angewendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Create and upgrade…</source>
        <translation>Anlegen und aktualisieren…</translation>
    </message>
    <message>
        <source>No version table</source>
        <translation>Keine Versionstabelle</translation>
    </message>
    <message>
        <source>This database has no version table</source>
        <translation>Diese Datenbank hat keine Versionstabelle</translation>
    </message>
    <message numerus="yes">
        <source>It holds %Ln tables already, so it may have been made by other means. Upgrading starts at the very first revision; if its tables are there already, that is refused and nothing changes.</source>
        <translation>
            <numerusform>Sie enthält schon %Ln Tabelle, wurde also vielleicht auf andere Weise angelegt. Die Aktualisierung beginnt bei der allerersten Revision; sind deren Tabellen schon vorhanden, wird sie abgelehnt, und nichts ändert sich.</numerusform>
            <numerusform>Sie enthält schon %Ln Tabellen, wurde also vielleicht auf andere Weise angelegt. Die Aktualisierung beginnt bei der allerersten Revision; sind deren Tabellen schon vorhanden, wird sie abgelehnt, und nichts ändert sich.</numerusform>
        </translation>
    </message>
    <message>
        <source>Two heads</source>
        <translation>Zwei Heads</translation>
    </message>
    <message numerus="yes">
        <source>%Ln heads</source>
        <translation>
            <numerusform>%Ln Head</numerusform>
            <numerusform>%Ln Heads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The history ends in %Ln heads</source>
        <translation>
            <numerusform>Der Verlauf endet in %Ln Head</numerusform>
            <numerusform>Der Verlauf endet in %Ln Heads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Upgrading applies %Ln updates, up to every head.</source>
        <translation>
            <numerusform>Beim Aktualisieren wird %Ln Aktualisierung angewendet, bis zu jedem Head.</numerusform>
            <numerusform>Beim Aktualisieren werden %Ln Aktualisierungen angewendet, bis zu jedem Head.</numerusform>
        </translation>
    </message>
    <message>
        <source>Upgrade to all heads…</source>
        <translation>Auf alle Heads aktualisieren…</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>Lokal</translation>
    </message>
    <message>
        <source>The server is on this computer, reached by a socket</source>
        <translation>Der Server ist auf diesem Computer, erreicht über einen Socket</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Unverschlüsselt</translation>
    </message>
    <message>
        <source>Anybody on the network can read along</source>
        <translation>Jeder im Netz kann mitlesen</translation>
    </message>
    <message>
        <source>sslmode=verify-full in the URL encrypts it and checks who the server is.</source>
        <translation>sslmode=verify-full in der URL verschlüsselt die Verbindung und prüft die Identität des Servers.</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>Encrypted, but nobody has checked who the server is</source>
        <translation>Verschlüsselt, aber die Identität des Servers wurde nicht geprüft</translation>
    </message>
    <message>
        <source>%1, sslmode=%2. sslmode=verify-full in the URL checks the server&apos;s certificate.</source>
        <translation>%1, sslmode=%2. sslmode=verify-full in der URL prüft das Zertifikat des Servers.</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Verschlüsselt</translation>
    </message>
    <message>
        <source>The server has shown who it is</source>
        <translation>Der Server hat seine Identität nachgewiesen</translation>
    </message>
    <message>
        <source>%1, sslmode=%2</source>
        <translation>%1, sslmode=%2</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Bearbeitet</translation>
    </message>
    <message>
        <source>The script of %1 was changed after it was applied on %2</source>
        <translation>Das Skript von %1 wurde geändert, nachdem es am %2 angewendet worden war</translation>
    </message>
    <message numerus="yes">
        <source>%Ln scripts were changed after they were applied, %1 first</source>
        <translation>
            <numerusform>%Ln Skript wurde nach seiner Anwendung geändert, %1 zuerst</numerusform>
            <numerusform>%Ln Skripte wurden nach ihrer Anwendung geändert, %1 zuerst</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiteres</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>No scripts</source>
        <translation>Keine Skripte</translation>
    </message>
    <message>
        <source>There are no revision scripts here</source>
        <translation>Hier gibt es keine Revisionsskripte</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Auf dem neuesten Stand</translation>
    </message>
    <message>
        <source>Everything is up to date</source>
        <translation>Alles ist auf dem neuesten Stand</translation>
    </message>
    <message>
        <source>All heads are applied; merge them when their branches belong together.</source>
        <translation>Alle Heads sind angewendet; führen Sie sie zusammen, wenn ihre Zweige zusammengehören.</translation>
    </message>
    <message>
        <source>The next update shows up here as soon as its script is there.</source>
        <translation>Die nächste Aktualisierung erscheint hier, sobald ihr Skript vorliegt.</translation>
    </message>
    <message>
        <source>Will fail: %1</source>
        <translation>Wird fehlschlagen: %1</translation>
    </message>
    <message>
        <source>Risk: %1</source>
        <translation>Risiko: %1</translation>
    </message>
    <message>
        <source>What it does could not be worked out: %1</source>
        <translation>Was es tut, ließ sich nicht ermitteln: %1</translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more.</source>
        <translation>
            <numerusform>Und %Ln weiteres.</numerusform>
            <numerusform>Und %Ln weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>What it does is only known when it runs.</source>
        <translation>Was es tut, ist erst bekannt, wenn es ausgeführt wird.</translation>
    </message>
    <message>
        <source>What it does is only known when it runs: %1.</source>
        <translation>Was es tut, ist erst bekannt, wenn es ausgeführt wird: %1.</translation>
    </message>
    <message>
        <source>Tried on a copy of the database.</source>
        <translation>Auf einer Kopie der Datenbank erprobt.</translation>
    </message>
    <message>
        <source>Edited since it was applied: %1</source>
        <translation>Seit dem Anwenden bearbeitet: %1</translation>
    </message>
    <message>
        <source>Upgraded</source>
        <translation>Aktualisiert</translation>
    </message>
    <message>
        <source>Downgraded</source>
        <translation>Zurückgestuft</translation>
    </message>
    <message>
        <source>Stamped</source>
        <translation>Gestempelt</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurückgesetzt</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Wiederhergestellt</translation>
    </message>
    <message>
        <source>Restore undone</source>
        <translation>Wiederherstellung rückgängig gemacht</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1, %2: it did not end well</source>
        <translation>%1, %2: nicht erfolgreich beendet</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>The first upgrade makes the file</source>
        <translation>Die erste Aktualisierung legt die Datei an</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>Limited</source>
        <translation>Eingeschränkt</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>No script for %1</source>
        <translation>Kein Skript für %1</translation>
    </message>
    <message>
        <source>The version table is empty</source>
        <translation>Die Versionstabelle ist leer</translation>
    </message>
    <message>
        <source>Every revision has its script</source>
        <translation>Zu jeder Revision gibt es ein Skript</translation>
    </message>
    <message>
        <source>Unversioned</source>
        <translation>Ohne Version</translation>
    </message>
    <message>
        <source>There is no version table yet</source>
        <translation>Es gibt noch keine Versionstabelle</translation>
    </message>
    <message>
        <source>The history has not been merged</source>
        <translation>Der Verlauf ist nicht zusammengeführt</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>Nicht verglichen</translation>
    </message>
    <message>
        <source>Whether applied scripts were edited is not known</source>
        <translation>Ob angewendete Skripte bearbeitet wurden, ist nicht bekannt</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <translation>%1 „%2“</translation>
    </message>
    <message numerus="yes">
        <source>%Ln revisions</source>
        <translation>
            <numerusform>%Ln Revision</numerusform>
            <numerusform>%Ln Revisionen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 values</source>
        <translation>
            <numerusform>%1 Wert</numerusform>
            <numerusform>%1 Werte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln columns</source>
        <translation>
            <numerusform>%Ln Spalte</numerusform>
            <numerusform>%Ln Spalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Since yesterday</source>
        <translation>Seit gestern</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Seit %1</translation>
    </message>
    <message>
        <source>No backup</source>
        <translation>Keine Sicherung</translation>
    </message>
    <message>
        <source>None has been made yet</source>
        <translation>Noch keine erstellt</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Last backup %1</source>
        <translation>Letzte Sicherung %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 rows</source>
        <translation>
            <numerusform>%1 Zeile</numerusform>
            <numerusform>%1 Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tables</source>
        <translation>
            <numerusform>%Ln Tabelle</numerusform>
            <numerusform>%Ln Tabellen</numerusform>
        </translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>wird gezählt…</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>not readable</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>counting rows…</source>
        <translation>Zeilen werden gezählt…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln not readable</source>
        <translation>
            <numerusform>%Ln nicht lesbar</numerusform>
            <numerusform>%Ln nicht lesbar</numerusform>
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
        <translation>im Arbeitsspeicher</translation>
    </message>
    <message>
        <source>local socket</source>
        <translation>lokaler Socket</translation>
    </message>
    <message>
        <source>TLS: off</source>
        <translation>TLS: aus</translation>
    </message>
    <message>
        <source>TLS: %1</source>
        <translation>TLS: %1</translation>
    </message>
    <message>
        <source>TLS: on, not verified</source>
        <translation>TLS: an, nicht geprüft</translation>
    </message>
    <message>
        <source>a socket of this computer</source>
        <translation>ein Socket dieses Computers</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>unverschlüsselt</translation>
    </message>
    <message>
        <source>encrypted if the server offers it, not verified</source>
        <translation>verschlüsselt, falls der Server es anbietet, nicht geprüft</translation>
    </message>
    <message>
        <source>encrypted, not verified</source>
        <translation>verschlüsselt, nicht geprüft</translation>
    </message>
    <message>
        <source>encrypted, and the server is verified</source>
        <translation>verschlüsselt, und der Server ist geprüft</translation>
    </message>
    <message>
        <source>sslmode %1: %2</source>
        <translation>sslmode %1: %2</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>dieser Computer</translation>
    </message>
    <message>
        <source>%1 as %2</source>
        <translation>%1 als %2</translation>
    </message>
    <message>
        <source>PostgreSQL · %1</source>
        <translation>PostgreSQL · %1</translation>
    </message>
    <message>
        <source>%1: %2 → %3 rows</source>
        <translation>%1: %2 → %3 Zeilen</translation>
    </message>
    <message>
        <source>What it does is only known when it runs, or is tried on a copy.</source>
        <translation>Was es tut, ist erst bekannt, wenn es ausgeführt oder auf einer Kopie erprobt wird.</translation>
    </message>
    <message>
        <source>What it does is only known when it runs: %1</source>
        <translation>Was es tut, ist erst bekannt, wenn es ausgeführt wird: %1</translation>
    </message>
    <message>
        <source>On the copy, %1.</source>
        <translation>Auf der Kopie: %1.</translation>
    </message>
    <message>
        <source>On the copy it ran to its end, and no table has gained or lost rows.</source>
        <translation>Auf der Kopie lief alles bis zum Ende, und keine Tabelle hat Zeilen gewonnen oder verloren.</translation>
    </message>
    <message>
        <source>A verified backup is made first.</source>
        <translation>Zuerst wird eine geprüfte Sicherung erstellt.</translation>
    </message>
    <message>
        <source>A verified backup is made first, in %1</source>
        <translation>Zuerst wird eine geprüfte Sicherung erstellt, in %1</translation>
    </message>
    <message>
        <source>All or nothing</source>
        <translation>Alles oder nichts</translation>
    </message>
    <message>
        <source>If a step fails, or you cancel, all stays as it is now.</source>
        <translation>Schlägt ein Schritt fehl oder brechen Sie ab, bleibt alles, wie es jetzt ist.</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Look out</source>
        <translation>Achtung</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Hingenommen</translation>
    </message>
    <message>
        <source>Nothing stops the run when rows go that no statement of a script names, by a trigger or a foreign key: these and any others.</source>
        <translation>Der Lauf wird nicht angehalten, wenn durch einen Trigger oder Fremdschlüssel Zeilen entfallen, die keine Anweisung eines Skripts nennt: weder für diese noch für andere.</translation>
    </message>
    <message>
        <source>The database is back before its first revision.</source>
        <translation>Die Datenbank steht wieder vor ihrer ersten Revision.</translation>
    </message>
    <message numerus="yes">
        <source>Take back %Ln revisions?</source>
        <translation>
            <numerusform>%Ln Revision zurücknehmen?</numerusform>
            <numerusform>%Ln Revisionen zurücknehmen?</numerusform>
        </translation>
    </message>
    <message>
        <source>The downgrade part of each script runs, newest first</source>
        <translation>Der Rückweg jedes Skripts wird ausgeführt, das neueste zuerst</translation>
    </message>
    <message>
        <source>Export these tables first</source>
        <translation>Diese Tabellen zuerst exportieren</translation>
    </message>
    <message>
        <source>Upgrade and lose %1</source>
        <translation>Aktualisieren und %1 verlieren</translation>
    </message>
    <message>
        <source>Downgrade and lose %1</source>
        <translation>Zurückstufen und %1 verlieren</translation>
    </message>
    <message>
        <source>Upgrade</source>
        <translation>Aktualisieren</translation>
    </message>
    <message numerus="yes">
        <source>Take back %Ln revisions</source>
        <translation>
            <numerusform>%Ln Revision zurücknehmen</numerusform>
            <numerusform>%Ln Revisionen zurücknehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln updates</source>
        <translation>
            <numerusform>%Ln Aktualisierung</numerusform>
            <numerusform>%Ln Aktualisierungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>Betrachter</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Bediener</translation>
    </message>
    <message>
        <source>Developer</source>
        <translation>Entwickler</translation>
    </message>
    <message>
        <source>Only looks: nothing can be changed from this window</source>
        <translation>Nur ansehen: Aus diesem Fenster kann nichts geändert werden</translation>
    </message>
    <message>
        <source>Upgrades, goes back a step, backs up, restores, exports and imports</source>
        <translation>Aktualisieren, einen Schritt zurückgehen, sichern, wiederherstellen, exportieren und importieren</translation>
    </message>
    <message>
        <source>Also writes and merges revisions, stamps, goes back many steps, and sees SQL first</source>
        <translation>Außerdem Revisionen schreiben und zusammenführen, stempeln, viele Schritte zurückgehen und vorher das SQL sehen</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>It is going on now.</source>
        <translation>Läuft gerade.</translation>
    </message>
    <message>
        <source>It was begun, and no end was written: the program was killed, the machine went down, or it is still at work.</source>
        <translation>Es wurde begonnen, aber kein Ende vermerkt: Das Programm wurde beendet, der Rechner fiel aus, oder es läuft noch.</translation>
    </message>
    <message>
        <source>a few seconds left</source>
        <translation>noch ein paar Sekunden</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln seconds left</source>
        <translation>
            <numerusform>noch etwa %Ln Sekunde</numerusform>
            <numerusform>noch etwa %Ln Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minutes left</source>
        <translation>
            <numerusform>noch etwa %Ln Minute</numerusform>
            <numerusform>noch etwa %Ln Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Started: %1</source>
        <translation>Beginn: %1</translation>
    </message>
    <message>
        <source>Took: %1</source>
        <translation>Dauer: %1</translation>
    </message>
    <message>
        <source>By: %1, %2</source>
        <translation>Von: %1, %2</translation>
    </message>
    <message>
        <source>Locked by %1, pid %2</source>
        <translation>Gesperrt von %1, PID %2</translation>
    </message>
    <message>
        <source>There is nothing to back up yet.</source>
        <translation>Es gibt noch nichts zu sichern.</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>Andere Datei öffnen…</translation>
    </message>
    <message>
        <source>Open another project…</source>
        <translation>Anderes Projekt öffnen…</translation>
    </message>
    <message>
        <source>To the start page</source>
        <translation>Zur Startseite</translation>
    </message>
    <message>
        <source>Read the database again</source>
        <translation>Datenbank neu laden</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Sicherung wiederherstellen…</translation>
    </message>
    <message>
        <source>Show the history</source>
        <translation>Verlauf anzeigen</translation>
    </message>
    <message>
        <source>Show the script</source>
        <translation>Skript anzeigen</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Ordner anzeigen</translation>
    </message>
    <message>
        <source>Tidy up backups…</source>
        <translation>Sicherungen aufräumen…</translation>
    </message>
    <message>
        <source>Accept row changes…</source>
        <translation>Zeilenänderungen hinnehmen…</translation>
    </message>
    <message>
        <source>Switch “Read-only” off</source>
        <translation>„Nur lesen“ ausschalten</translation>
    </message>
    <message>
        <source>Copy what to do</source>
        <translation>Anleitung kopieren</translation>
    </message>
    <message>
        <source>Copy a report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>A backup is made first. If a step fails, the database stays exactly as it is.</source>
        <translation>Zuerst wird eine Sicherung erstellt. Schlägt ein Schritt fehl, bleibt die Datenbank unverändert.</translation>
    </message>
    <message>
        <source>There is nothing to back up yet. If a step fails, no database is left behind.</source>
        <translation>Es gibt noch nichts zu sichern. Schlägt ein Schritt fehl, bleibt keine Datenbank zurück.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln databases</source>
        <translation>
            <numerusform>%Ln Datenbank</numerusform>
            <numerusform>%Ln Datenbanken</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Nichts zu tun</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Upgrading %1</source>
        <translation>%1 wird aktualisiert</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>The first one is done</source>
        <translation>Die erste ist fertig</translation>
    </message>
    <message>
        <source>Go on with the other %1?</source>
        <translation>Mit den übrigen %1 weitermachen?</translation>
    </message>
    <message>
        <source>%1 was upgraded in %2. Try the program on it before you go on; nothing waits for your answer.</source>
        <translation>%1 wurde in %2 aktualisiert. Probieren Sie das Programm damit aus, bevor Sie fortfahren. Sie können sich Zeit lassen.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>The upgrade of the fleet has stopped</source>
        <translation>Die Aktualisierung der Flotte wurde angehalten</translation>
    </message>
    <message>
        <source>%1 could not be upgraded</source>
        <translation>%1 konnte nicht aktualisiert werden</translation>
    </message>
    <message>
        <source>Cancelled while %1 was upgraded: it is as it was</source>
        <translation>Während der Aktualisierung von %1 abgebrochen: Die Datenbank ist unverändert</translation>
    </message>
    <message>
        <source>The program ended while %1 was upgraded</source>
        <translation>Das Programm wurde während der Aktualisierung von %1 beendet</translation>
    </message>
    <message>
        <source>A run that is interrupted leaves the old state; each database is looked at again before anything is done. %1</source>
        <translation>Ein unterbrochener Lauf hinterlässt den alten Zustand; jede Datenbank wird erneut geprüft, bevor etwas getan wird. %1</translation>
    </message>
    <message>
        <source>The fleet is upgraded</source>
        <translation>Die Flotte wurde aktualisiert</translation>
    </message>
    <message>
        <source>Upgrade %1?</source>
        <translation>%1 aktualisieren?</translation>
    </message>
    <message>
        <source>%1 in production</source>
        <translation>%1 in Produktion</translation>
    </message>
    <message>
        <source>None in production</source>
        <translation>Keine in Produktion</translation>
    </message>
    <message>
        <source>One after the other, %1 first. Each gets a verified backup before, and is as it was if anything fails; the first failure stops the rest.</source>
        <translation>Eine nach der anderen, %1 zuerst. Von jeder wird vorher eine geprüfte Sicherung erstellt; schlägt etwas fehl, bleibt sie unverändert. Beim ersten Fehler werden die übrigen nicht mehr begonnen.</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Now at</source>
        <translation>Jetzt auf</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Aktualisierungen</translation>
    </message>
    <message>
        <source>Upgrade %1 first</source>
        <translation>Zuerst %1 aktualisieren</translation>
    </message>
    <message>
        <source>before the first revision</source>
        <translation>vor der ersten Revision</translation>
    </message>
    <message>
        <source>Who applied it is not recorded</source>
        <translation>Wer sie angewendet hat, ist nicht vermerkt</translation>
    </message>
    <message>
        <source>Stamp the database as being at %1?</source>
        <translation>Den Stand der Datenbank auf %1 stempeln?</translation>
    </message>
    <message>
        <source>No script runs</source>
        <translation>Es wird kein Skript ausgeführt</translation>
    </message>
    <message>
        <source>Only the version table is written: no table is made, changed or dropped, and no row changes. From then on every upgrade and downgrade believes it.</source>
        <translation>Nur die Versionstabelle wird geschrieben: Es wird keine Tabelle angelegt, geändert oder gelöscht, und keine Zeile ändert sich. Jede künftige Aktualisierung und Zurückstufung geht von diesem Stand aus.</translation>
    </message>
    <message>
        <source>What is believed</source>
        <translation>Künftig gilt</translation>
    </message>
    <message>
        <source>The database is at</source>
        <translation>Die Datenbank steht auf</translation>
    </message>
    <message>
        <source>Taken as applied, though the scripts have not run</source>
        <translation>Gilt als angewendet, obwohl die Skripte nicht gelaufen sind</translation>
    </message>
    <message>
        <source>Taken as not applied, though what they made stays</source>
        <translation>Gilt als nicht angewendet, obwohl das von ihnen Angelegte bleibt</translation>
    </message>
    <message>
        <source>Stamp</source>
        <translation>Stempeln</translation>
    </message>
    <message>
        <source>The version table says %1 now; nothing else has changed.</source>
        <translation>In der Versionstabelle steht jetzt %1; sonst hat sich nichts geändert.</translation>
    </message>
    <message>
        <source>New revision</source>
        <translation>Neue Revision</translation>
    </message>
    <message>
        <source>A script is written that does nothing yet: what it is to do is written into it afterwards. The database stays as it is.</source>
        <translation>Es wird ein Skript geschrieben, das noch nichts tut: Was es tun soll, wird danach eingetragen. Die Datenbank bleibt unverändert.</translation>
    </message>
    <message>
        <source>It goes into %1</source>
        <translation>Es wird in %1 abgelegt</translation>
    </message>
    <message>
        <source>Write the script</source>
        <translation>Skript schreiben</translation>
    </message>
    <message>
        <source>Merge the heads</source>
        <translation>Heads zusammenführen</translation>
    </message>
    <message>
        <source>A script is written that follows all of these, so that there is one newest revision again. It changes no table. The database stays as it is.</source>
        <translation>Es wird ein Skript geschrieben, das auf alle diese folgt, sodass es wieder nur eine neueste Revision gibt. Es ändert keine Tabelle. Die Datenbank bleibt unverändert.</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Head</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Write the merge</source>
        <translation>Zusammenführung schreiben</translation>
    </message>
    <message>
        <source>Applied by %1 on %2, %3, in a run of %5 that took %4</source>
        <translation>Angewendet von %1 auf %2, %3, in einem Lauf von %5, der %4 dauerte</translation>
    </message>
    <message>
        <source>Applied by %1 on %2, %3, in %4</source>
        <translation>Angewendet von %1 auf %2, %3, in %4</translation>
    </message>
    <message>
        <source>Last taken back by %1 on %2, %3, in a run of %5 that took %4</source>
        <translation>Zuletzt zurückgenommen von %1 auf %2, %3, in einem Lauf von %5, der %4 dauerte</translation>
    </message>
    <message>
        <source>Last taken back by %1 on %2, %3, in %4</source>
        <translation>Zuletzt zurückgenommen von %1 auf %2, %3, in %4</translation>
    </message>
    <message>
        <source>Wrong password</source>
        <translation>Falsches Passwort</translation>
    </message>
    <message>
        <source>A batch of Alembic&apos;s was stopped half-way and has left %1. As long as it is there, the same step fails again.</source>
        <translation>Ein Batch von Alembic wurde mittendrin angehalten und hat %1 hinterlassen. Solange es diese Reste gibt, schlägt derselbe Schritt wieder fehl.</translation>
    </message>
    <message>
        <source>Clean up what an interrupted batch has left?</source>
        <translation>Reste eines unterbrochenen Batches aufräumen?</translation>
    </message>
    <message>
        <source>A backup is made first</source>
        <translation>Zuerst eine Sicherung</translation>
    </message>
    <message>
        <source>A batch makes a table anew: it fills a copy, drops the table, and gives the copy its name. This one was stopped in between. Nothing else is changed.</source>
        <translation>Ein Batch baut eine Tabelle neu auf: Er füllt eine Kopie, löscht die Tabelle und gibt der Kopie deren Namen. Dieser wurde dazwischen angehalten. Sonst wird nichts geändert.</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>is dropped: %1 is complete</source>
        <translation>wird gelöscht: %1 ist vollständig</translation>
    </message>
    <message>
        <source>is called %1 from now on: its rows are in this one</source>
        <translation>heißt künftig %1: Deren Zeilen sind in dieser Tabelle</translation>
    </message>
    <message>
        <source>The step that was stopped is not noted as done: look at its script before you upgrade; indexes of the table may be missing.</source>
        <translation>Der angehaltene Schritt ist nicht als ausgeführt vermerkt: Sehen Sie sich sein Skript an, bevor Sie aktualisieren; Indizes der Tabelle können fehlen.</translation>
    </message>
    <message>
        <source>Clean up</source>
        <translation>Aufräumen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tables of an interrupted batch are put right.</source>
        <translation>
            <numerusform>Die Reste eines unterbrochenen Batches sind aufgeräumt (%Ln Tabelle).</numerusform>
            <numerusform>Die Reste eines unterbrochenen Batches sind aufgeräumt (%Ln Tabellen).</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge the heads…</source>
        <translation>Heads zusammenführen…</translation>
    </message>
    <message>
        <source>Clean up…</source>
        <translation>Aufräumen…</translation>
    </message>
    <message>
        <source>Choose PostgreSQL&apos;s programs…</source>
        <translation>PostgreSQL-Programme wählen…</translation>
    </message>
    <message>
        <source>Cleaned up</source>
        <translation>Aufgeräumt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tables of an interrupted batch are left</source>
        <translation>
            <numerusform>%Ln Tabelle eines unterbrochenen Batches ist übrig</numerusform>
            <numerusform>%Ln Tabellen eines unterbrochenen Batches sind übrig</numerusform>
        </translation>
    </message>
    <message>
        <source>The menu Migrate cleans it up, after a backup.</source>
        <translation>Das Menü Migration räumt sie auf, nach einer Sicherung.</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Zuletzt geändert</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message numerus="yes">
        <source>Upgrade by %Ln updates</source>
        <translation>
            <numerusform>%Ln Aktualisierung anwenden</numerusform>
            <numerusform>%Ln Aktualisierungen anwenden</numerusform>
        </translation>
    </message>
    <message>
        <source>What was there before is kept in %1; “Undo the restore…” brings it back.</source>
        <translation>Der vorherige Zustand wird in %1 aufbewahrt; „Wiederherstellung rückgängig machen…“ stellt ihn wieder her.</translation>
    </message>
    <message>
        <source>the table %1 is new, with %2</source>
        <translation>die Tabelle %1 kommt hinzu, mit %2</translation>
    </message>
    <message>
        <source>the table %1 goes, with %2</source>
        <translation>die Tabelle %1 entfällt, mit %2</translation>
    </message>
    <message>
        <source>On a copy it ran to its end: %1. With its backup it takes about %2.</source>
        <translation>Auf einer Kopie lief alles bis zum Ende: %1. Mit der Sicherung dauert es etwa %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more risks are told with their steps.</source>
        <translation>
            <numerusform>%Ln weiteres Risiko steht bei seinem Schritt.</numerusform>
            <numerusform>%Ln weitere Risiken stehen bei ihren Schritten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Loses data</source>
        <translation>Datenverlust</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>The folder %1 holds none. Open the project that came with your program, or write the first revision (menu Migrate, New revision…).</source>
        <translation>Der Ordner %1 enthält keine. Öffnen Sie das Projekt, das mit Ihrem Programm geliefert wurde, oder schreiben Sie die erste Revision (Menü Migration, „Neue Revision…“).</translation>
    </message>
    <message>
        <source>Opens</source>
        <translation>Zugriff</translation>
    </message>
    <message>
        <source>It can be read and written</source>
        <translation>Lesen und Schreiben möglich</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>Skripte</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Its updates follow one another, without a fork</source>
        <translation>Eine Revision folgt auf die andere, ohne Verzweigung</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
</context>
</TS>
