<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Engine</name>
    <message>
        <source>an unknown number of rows</source>
        <translation>un nombre inconnu de lignes</translation>
    </message>
    <message>
        <source>view %1</source>
        <translation>vue %1</translation>
    </message>
    <message>
        <source>trigger %1</source>
        <translation>déclencheur %1</translation>
    </message>
    <message>
        <source>function %1</source>
        <translation>fonction %1</translation>
    </message>
    <message>
        <source>The table %1 goes with %2.</source>
        <translation>La table %1 disparaît avec %2.</translation>
    </message>
    <message>
        <source>The column %1 of %2 goes with %3.</source>
        <translation>La colonne %1 de %2 disparaît avec %3.</translation>
    </message>
    <message>
        <source>The column %1 must have a value, and has no default for %2 of %3.</source>
        <translation>La colonne %1 doit avoir une valeur, et n’a pas de valeur par défaut pour %2 de %3.</translation>
    </message>
    <message>
        <source>The column %1 of %2 must have a value from now on; whether the statements before give one to every row, nobody has looked.</source>
        <translation>La colonne %1 de %2 doit désormais avoir une valeur&#xa0;; il n’a pas été vérifié si les instructions précédentes en donnent une à chaque ligne.</translation>
    </message>
    <message>
        <source>The column %1 of %2 must have a value from now on; rows may have none.</source>
        <translation>La colonne %1 de %2 doit désormais avoir une valeur&#xa0;; certaines lignes n’en ont peut-être pas.</translation>
    </message>
    <message>
        <source>The column %1 of %2 must have a value from now on, and 1 row has none.</source>
        <translation>La colonne %1 de %2 doit désormais avoir une valeur, et 1 ligne n’en a pas.</translation>
    </message>
    <message numerus="yes">
        <source>The column %1 of %2 must have a value from now on, and %3 rows have none.</source>
        <translation>
            <numerusform>La colonne %1 de %2 doit désormais avoir une valeur, et %3 ligne n’en a pas.</numerusform>
            <numerusform>La colonne %1 de %2 doit désormais avoir une valeur, et %3 lignes n’en ont pas.</numerusform>
        </translation>
    </message>
    <message>
        <source>The column %1 of %2 becomes %3, was %4:</source>
        <translation>La colonne %1 de %2 devient %3 (était %4)&#xa0;:</translation>
    </message>
    <message>
        <source>%1 what does not fit is refused, or cut.</source>
        <translation>%1 ce qui ne convient pas est refusé ou tronqué.</translation>
    </message>
    <message>
        <source>%1 %2 are written anew, and nobody can read the table meanwhile.</source>
        <translation>%1 %2 sont réécrites, et personne ne peut lire la table pendant ce temps.</translation>
    </message>
    <message>
        <source>%1 the values are converted by CAST, which makes 0 of what is no number.</source>
        <translation>%1 les valeurs sont converties par CAST, qui remplace par 0 ce qui n’est pas un nombre.</translation>
    </message>
    <message>
        <source>the foreign key of %1</source>
        <translation>la clé étrangère de %1</translation>
    </message>
    <message>
        <source>%1 of %2 (ON DELETE %3)</source>
        <translation>%1 de %2 (ON DELETE %3)</translation>
    </message>
    <message>
        <source>%1 is dropped. With foreign keys on that takes or empties %2.</source>
        <translation>%1 est supprimée. Si les clés étrangères sont actives, cela supprime ou vide %2.</translation>
    </message>
    <message>
        <source>%1 is made anew. With foreign keys on, as other programs may have it, that takes or empties %2.</source>
        <translation>%1 est recréée. Si les clés étrangères sont actives, comme elles peuvent l’être dans d’autres programmes, cela supprime ou vide %2.</translation>
    </message>
    <message>
        <source>The column %1 is unique, and its default gives the same value to %2 of %3.</source>
        <translation>La colonne %1 est unique, et sa valeur par défaut donne la même valeur à %2 de %3.</translation>
    </message>
    <message>
        <source>(%1) of %2 must be unique from now on; whether it is after the statements before, nobody has looked.</source>
        <translation>(%1) de %2 doit désormais être unique&#xa0;; il n’a pas été vérifié si c’est le cas après les instructions précédentes.</translation>
    </message>
    <message>
        <source>(%1) of %2 must be unique from now on; whether it is, nobody could look.</source>
        <translation>(%1) de %2 doit désormais être unique&#xa0;; il n’a pas été possible de vérifier si c’est le cas.</translation>
    </message>
    <message>
        <source>(%1) of %2 must be unique from now on, and is there more than once: %3.</source>
        <translation>(%1) de %2 doit désormais être unique, et existe plusieurs fois&#xa0;: %3.</translation>
    </message>
    <message>
        <source>The index %1 is built without CONCURRENTLY: nobody can write to %2 meanwhile (%3).</source>
        <translation>L’index %1 est construit sans CONCURRENTLY&#xa0;: personne ne peut écrire dans %2 pendant ce temps (%3).</translation>
    </message>
    <message>
        <source>Every row is changed in one statement: others wait for all of them (%1, %2).</source>
        <translation>Toutes les lignes sont modifiées en une seule instruction&#xa0;: les autres doivent attendre qu’elle soit terminée (%1, %2).</translation>
    </message>
    <message>
        <source>The table is copied row by row: nobody can write to the database meanwhile (%1, %2).</source>
        <translation>La table est copiée ligne par ligne&#xa0;: personne ne peut écrire dans la base pendant ce temps (%1, %2).</translation>
    </message>
    <message>
        <source>Every row is checked while the table is locked (%1, %2).</source>
        <translation>Chaque ligne est contrôlée pendant que la table est verrouillée (%1, %2).</translation>
    </message>
    <message>
        <source>SET NOT NULL reads every row while nobody can read or write the table (%1, %2).</source>
        <translation>SET NOT NULL lit chaque ligne&#xa0;; pendant ce temps, personne ne peut lire la table ni y écrire (%1, %2).</translation>
    </message>
    <message>
        <source>The default has another value for each row, so every row is written anew (%1, %2).</source>
        <translation>La valeur par défaut diffère pour chaque ligne, donc chaque ligne est réécrite (%1, %2).</translation>
    </message>
    <message>
        <source>The table %1 is now %2</source>
        <translation>La table %1 s’appelle maintenant %2</translation>
    </message>
    <message>
        <source>The column %1 of %2 is now %3</source>
        <translation>La colonne %1 de %2 s’appelle maintenant %3</translation>
    </message>
    <message>
        <source>%1; it is named by: %2.</source>
        <translation>%1&#xa0;; elle est utilisée par&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1; under its old name it stays in: %2.</source>
        <translation>%1&#xa0;; son ancien nom subsiste dans&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1; the text of these names the old one, which fails when they are called: %2.</source>
        <translation>%1&#xa0;; le texte des éléments suivants contient l’ancien nom, leur appel échouera&#xa0;: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n times)</source>
        <translation>
            <numerusform>%1 (%n fois)</numerusform>
            <numerusform>%1 (%n fois)</numerusform>
        </translation>
    </message>
    <message>
        <source>Its downgrade does nothing: only a backup brings back what was</source>
        <translation>Sa rétrogradation ne fait rien&#xa0;: seule une sauvegarde rétablit l’état antérieur</translation>
    </message>
    <message>
        <source>It has no downgrade: only a backup brings back what was</source>
        <translation>Elle n’a pas de rétrogradation&#xa0;: seule une sauvegarde rétablit l’état antérieur</translation>
    </message>
    <message>
        <source>Its downgrade brings the schema back; the data is in a backup only</source>
        <translation>Sa rétrogradation rétablit le schéma&#xa0;; les données ne se trouvent que dans une sauvegarde</translation>
    </message>
    <message>
        <source>An upgrade brings the schema back; the data is in a backup only</source>
        <translation>Une mise à niveau rétablit le schéma&#xa0;; les données ne se trouvent que dans une sauvegarde</translation>
    </message>
    <message>
        <source>Its downgrade brings the schema back; rows that are changed or deleted are as they were in a backup only, unless its script writes them back</source>
        <translation>Sa rétrogradation rétablit le schéma&#xa0;; les lignes modifiées ou supprimées ne se trouvent intactes que dans une sauvegarde, sauf si son script les réécrit</translation>
    </message>
    <message>
        <source>An upgrade brings the schema back; rows that are changed or deleted are as they were in a backup only, unless its script writes them back</source>
        <translation>Une mise à niveau rétablit le schéma&#xa0;; les lignes modifiées ou supprimées ne se trouvent intactes que dans une sauvegarde, sauf si son script les réécrit</translation>
    </message>
    <message>
        <source>Its downgrade is there; whether it takes everything back is not known, as what is done is not</source>
        <translation>Sa rétrogradation existe&#xa0;; on ne sait pas si elle annule tout, car on ne sait pas non plus ce qui est fait</translation>
    </message>
    <message>
        <source>An upgrade is there; whether it takes everything back is not known, as what is done is not</source>
        <translation>Une mise à niveau existe&#xa0;; on ne sait pas si elle annule tout, car on ne sait pas non plus ce qui est fait</translation>
    </message>
    <message>
        <source>Its downgrade takes it back</source>
        <translation>Sa rétrogradation l’annule</translation>
    </message>
    <message>
        <source>An upgrade brings it back</source>
        <translation>Une mise à niveau la rétablit</translation>
    </message>
    <message>
        <source>a database in memory cannot be copied</source>
        <translation>une base en mémoire ne peut pas être copiée</translation>
    </message>
    <message>
        <source>the database is too large to be copied for a plan; `meditrack upgrade --rehearse-only` does it</source>
        <translation>la base est trop grande pour être copiée pour un plan&#xa0;; `meditrack upgrade --rehearse-only` la copie quand même</translation>
    </message>
    <message>
        <source>a rehearsal has one target</source>
        <translation>un essai a une seule cible</translation>
    </message>
    <message>
        <source>this user may not create the database that a copy would need</source>
        <translation>cet utilisateur ne peut pas créer la base nécessaire à une copie</translation>
    </message>
    <message>
        <source>the rehearsal failed: %1</source>
        <translation>l’essai a échoué&#xa0;: %1</translation>
    </message>
    <message>
        <source>the rehearsal failed in revision %1: %2</source>
        <translation>l’essai a échoué dans la révision %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>A rehearsal stopped here: %1</source>
        <translation>Un essai s’est arrêté ici&#xa0;: %1</translation>
    </message>
    <message>
        <source>The rehearsal failed: %1</source>
        <translation>L’essai a échoué&#xa0;: %1</translation>
    </message>
    <message>
        <source>The tables are too big to look at all rows now: whether values are there twice, or missing, is not known of every column.</source>
        <translation>Les tables sont trop grandes pour examiner toutes les lignes maintenant&#xa0;: pour certaines colonnes, on ne sait pas si des valeurs sont en double ou manquantes.</translation>
    </message>
    <message>
        <source>The downgrade does nothing: what the upgrade has made stays.</source>
        <translation>La rétrogradation ne fait rien&#xa0;: ce que la mise à niveau a créé reste.</translation>
    </message>
    <message>
        <source>The downgrade refuses: there is no way back but a backup.</source>
        <translation>La rétrogradation est refusée&#xa0;: seule une sauvegarde permet de revenir en arrière.</translation>
    </message>
    <message>
        <source>After upgrade and downgrade the schema is not what it was: %1.</source>
        <translation>Après mise à niveau puis rétrogradation, le schéma n’est plus le même&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The revision has no message.</source>
        <translation>La révision n’a pas de message.</translation>
    </message>
    <message>
        <source>There are %1 heads: %2.</source>
        <translation>Il y a %1 têtes&#xa0;: %2.</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>lignes</translation>
    </message>
    <message>
        <source>%1, %2 now</source>
        <translation>%1, %2 actuellement</translation>
    </message>
    <message>
        <source>Adds %1 to the table %2</source>
        <translation>Ajoute %1 à la table %2</translation>
    </message>
    <message>
        <source>Changes %1 of the table %2</source>
        <translation>Modifie %1 de la table %2</translation>
    </message>
    <message>
        <source>Deletes %1 of the table %2</source>
        <translation>Supprime %1 de la table %2</translation>
    </message>
    <message>
        <source>no rows</source>
        <translation>aucune ligne</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 ligne</translation>
    </message>
    <message numerus="yes">
        <source>%1 rows</source>
        <translation>
            <numerusform>%1 ligne</numerusform>
            <numerusform>%1 lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>an unknown number of values</source>
        <translation>un nombre inconnu de valeurs</translation>
    </message>
    <message>
        <source>no values</source>
        <translation>aucune valeur</translation>
    </message>
    <message>
        <source>1 value</source>
        <translation>1 valeur</translation>
    </message>
    <message numerus="yes">
        <source>%1 values</source>
        <translation>
            <numerusform>%1 valeur</numerusform>
            <numerusform>%1 valeurs</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1, about %2</source>
        <translation>%1, environ %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be written: %2.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être écrit&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be read: %2.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être lu&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Writing the archive</source>
        <translation>Écriture de l’archive</translation>
    </message>
    <message>
        <source>The backup &apos;%1&apos; is damaged: %2.</source>
        <translation>La sauvegarde «&#xa0;%1&#xa0;» est endommagée&#xa0;: %2.</translation>
    </message>
    <message>
        <source>It cannot be restored; nothing has been changed.</source>
        <translation>Elle ne peut pas être restaurée&#xa0;; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Use another backup.</source>
        <translation>Utilisez une autre sauvegarde.</translation>
    </message>
    <message>
        <source>it is cut off, or its compressed data cannot be read</source>
        <translation>elle est tronquée, ou ses données compressées sont illisibles</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a database, not an archive.</source>
        <translation>«&#xa0;%1&#xa0;» est une base, pas une archive.</translation>
    </message>
    <message>
        <source>its compressed data cannot be read</source>
        <translation>ses données compressées sont illisibles</translation>
    </message>
    <message>
        <source>a header inside it makes no sense</source>
        <translation>un en-tête de l’archive est invalide</translation>
    </message>
    <message>
        <source>a header inside it has a wrong checksum</source>
        <translation>un en-tête de l’archive a une somme de contrôle incorrecte</translation>
    </message>
    <message>
        <source>there is something in it that is no plain file</source>
        <translation>elle contient autre chose qu’un simple fichier</translation>
    </message>
    <message>
        <source>there is a file in it that no backup has</source>
        <translation>elle contient un fichier qui n’a pas sa place dans une sauvegarde</translation>
    </message>
    <message>
        <source>where %1 should be is &apos;%2&apos;</source>
        <translation>à la place de %1 se trouve «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>%1 is too large (%2 bytes)</source>
        <translation>%1 est trop grand (%2 octets)</translation>
    </message>
    <message>
        <source>there is something between its files</source>
        <translation>il y a quelque chose entre ses fichiers</translation>
    </message>
    <message>
        <source>something follows its last file</source>
        <translation>quelque chose suit son dernier fichier</translation>
    </message>
    <message>
        <source>its end is missing</source>
        <translation>sa fin est manquante</translation>
    </message>
    <message>
        <source>the checksum of its manifest is wrong</source>
        <translation>la somme de contrôle de son manifeste est incorrecte</translation>
    </message>
    <message>
        <source>its two checksums of the database differ</source>
        <translation>ses deux sommes de contrôle de la base diffèrent</translation>
    </message>
    <message>
        <source>its database has %1 bytes, and should have %2</source>
        <translation>sa base a %1 octets et devrait en avoir %2</translation>
    </message>
    <message>
        <source>Reading the archive</source>
        <translation>Lecture de l’archive</translation>
    </message>
    <message>
        <source>the checksum of its database is wrong</source>
        <translation>la somme de contrôle de sa base est incorrecte</translation>
    </message>
    <message>
        <source>No header of an archive could be made.</source>
        <translation>L’en-tête d’une archive n’a pas pu être créé.</translation>
    </message>
    <message>
        <source>There is no file &apos;%1&apos;.</source>
        <translation>Il n’y a pas de fichier «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Check the name; `meditrack db backups` lists the backups.</source>
        <translation>Vérifiez le nom&#xa0;; `meditrack db backups` liste les sauvegardes.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a file.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un fichier.</translation>
    </message>
    <message>
        <source>Name the backup itself; `meditrack db backups` lists them.</source>
        <translation>Indiquez la sauvegarde elle-même&#xa0;; `meditrack db backups` les liste.</translation>
    </message>
    <message>
        <source>Give this user the right to read it, or use another backup.</source>
        <translation>Donnez à cet utilisateur le droit de la lire, ou utilisez une autre sauvegarde.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is neither a backup nor an SQLite database.</source>
        <translation>«&#xa0;%1&#xa0;» n’est ni une sauvegarde ni une base SQLite.</translation>
    </message>
    <message>
        <source>The file was not changed.</source>
        <translation>Le fichier n’a pas été modifié.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>The database has too many tables for an archive&apos;s manifest.</source>
        <translation>La base a trop de tables pour le manifeste d’une archive.</translation>
    </message>
    <message>
        <source>Make a plain backup: name a file that ends in .db.</source>
        <translation>Créez une sauvegarde simple&#xa0;: indiquez un fichier dont le nom se termine par .db.</translation>
    </message>
    <message>
        <source>Unpacking the backup</source>
        <translation>Décompression de la sauvegarde</translation>
    </message>
    <message>
        <source>This user may not read the folder &apos;%1&apos;.</source>
        <translation>Cet utilisateur ne peut pas lire le dossier «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>The backup is not pinned.</source>
        <translation>La sauvegarde n’est pas épinglée.</translation>
    </message>
    <message>
        <source>The backup is still pinned.</source>
        <translation>La sauvegarde est toujours épinglée.</translation>
    </message>
    <message>
        <source>A database in memory is gone with its program: it cannot have backups.</source>
        <translation>Une base en mémoire disparaît avec son programme&#xa0;: elle ne peut pas avoir de sauvegardes.</translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation>Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Name a database file, such as sqlite:///clinic.db.</source>
        <translation>Indiquez un fichier de base, par exemple sqlite:///clinic.db.</translation>
    </message>
    <message>
        <source>No backup was made.</source>
        <translation>Aucune sauvegarde n’a été créée.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a folder.</source>
        <translation>«&#xa0;%1&#xa0;» est un dossier.</translation>
    </message>
    <message>
        <source>Name a file in it, or say --dir.</source>
        <translation>Indiquez un fichier qu’il contient, ou utilisez --dir.</translation>
    </message>
    <message>
        <source>The name &apos;%1&apos; does not say which form the backup has.</source>
        <translation>Le nom «&#xa0;%1&#xa0;» n’indique pas la forme de la sauvegarde.</translation>
    </message>
    <message>
        <source>End it in .tar.zst, .tar.gz, .tar.xz or .tar (archives), in .db (a plain SQLite database) or in .dump (PostgreSQL&apos;s own).</source>
        <translation>Terminez-le par .tar.zst, .tar.gz, .tar.xz ou .tar (archives), par .db (simple base SQLite) ou par .dump (format de PostgreSQL).</translation>
    </message>
    <message>
        <source>The name &apos;%1&apos; says another compression than --compress.</source>
        <translation>Le nom «&#xa0;%1&#xa0;» indique une autre compression que --compress.</translation>
    </message>
    <message>
        <source>Leave --compress out, or end the name in %1.</source>
        <translation>Omettez --compress, ou terminez le nom par %1.</translation>
    </message>
    <message>
        <source>A plain backup of this database is no &apos;%1&apos; file.</source>
        <translation>Une sauvegarde simple de cette base n’est pas un fichier «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>End the name in %1, or in .tar.zst for an archive with a manifest.</source>
        <translation>Terminez le nom par %1, ou par .tar.zst pour une archive avec manifeste.</translation>
    </message>
    <message>
        <source>The folder &apos;%1&apos; cannot be made: %2.</source>
        <translation>Le dossier «&#xa0;%1&#xa0;» ne peut pas être créé&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Choose another folder with --dir, or give this user the right to write there.</source>
        <translation>Choisissez un autre dossier avec --dir, ou donnez à cet utilisateur le droit d’y écrire.</translation>
    </message>
    <message>
        <source>Removed &apos;%1&apos;, left by a backup that was stopped half-way.</source>
        <translation>«&#xa0;%1&#xa0;», laissé par une sauvegarde interrompue, a été retiré.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; does not read back as it was written.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas été relu tel qu’il a été écrit.</translation>
    </message>
    <message>
        <source>Check the disk, or choose another one.</source>
        <translation>Vérifiez le disque, ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>A backup of this database</source>
        <translation>Une sauvegarde de cette base</translation>
    </message>
    <message>
        <source>No backup was made; the database was not changed.</source>
        <translation>Aucune sauvegarde n’a été créée&#xa0;; la base n’a pas été modifiée.</translation>
    </message>
    <message>
        <source>Checking the database</source>
        <translation>Contrôle de la base</translation>
    </message>
    <message>
        <source>Integrity</source>
        <translation>Intégrité</translation>
    </message>
    <message>
        <source>SQLite&apos;s integrity_check found nothing wrong.</source>
        <translation>integrity_check de SQLite n’a trouvé aucune erreur.</translation>
    </message>
    <message>
        <source>Foreign keys</source>
        <translation>Clés étrangères</translation>
    </message>
    <message>
        <source>Every row that is referred to is there.</source>
        <translation>Chaque ligne référencée existe.</translation>
    </message>
    <message>
        <source>1 row of &apos;%1&apos; refers to a missing row of &apos;%2&apos;.</source>
        <translation>1 ligne de «&#xa0;%1&#xa0;» renvoie à une ligne manquante de «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>%1 rows of &apos;%2&apos; refer to missing rows of &apos;%3&apos;.</source>
        <translation>%1 lignes de «&#xa0;%2&#xa0;» renvoient à des lignes manquantes de «&#xa0;%3&#xa0;».</translation>
    </message>
    <message>
        <source> Whether the database itself was like this is not known; a restore asks for --allow-foreign-key-errors if the database that it replaces has fewer.</source>
        <translation> On ne sait pas si la base elle-même était dans cet état&#xa0;; une restauration demande --allow-foreign-key-errors si la base qu’elle remplace a moins de telles lignes.</translation>
    </message>
    <message>
        <source> The checksum is right, so the database itself was like this when the backup was made.</source>
        <translation> La somme de contrôle est correcte&#xa0;: la base elle-même était donc déjà dans cet état quand la sauvegarde a été créée.</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>pg_restore reads its list of contents: the rows of %1 tables, dumped by pg_dump %2 from PostgreSQL %3.</source>
        <translation>pg_restore lit la liste de son contenu&#xa0;: les lignes de %1 tables, extraites par pg_dump %2 de PostgreSQL %3.</translation>
    </message>
    <message>
        <source>Test restore</source>
        <translation>Restauration d’essai</translation>
    </message>
    <message>
        <source>All of it was restored into a database of its own on %1, which is gone again.</source>
        <translation>Tout a été restauré sur %1 dans une base à part, supprimée depuis.</translation>
    </message>
    <message>
        <source>It was not restored anywhere, so that its rows were not counted: %1%2 All of it can be read by pg_restore, no more is known.</source>
        <translation>Elle n’a été restaurée nulle part, ses lignes n’ont donc pas été comptées&#xa0;: %1%2 pg_restore peut tout lire, on n’en sait pas plus.</translation>
    </message>
    <message>
        <source>no PostgreSQL server is configured</source>
        <translation>aucun serveur PostgreSQL n’est configuré</translation>
    </message>
    <message>
        <source>this is only looking, and makes no database on the server</source>
        <translation>il s’agit d’une simple consultation, qui ne crée pas de base sur le serveur</translation>
    </message>
    <message>
        <source>Choose another folder, or give this user the right to write there.</source>
        <translation>Choisissez un autre dossier, ou donnez à cet utilisateur le droit d’y écrire.</translation>
    </message>
    <message>
        <source>Free some space, or choose another disk.</source>
        <translation>Libérez de l’espace, ou choisissez un autre disque.</translation>
    </message>
    <message>
        <source>Choose a folder that is there, or make it first.</source>
        <translation>Choisissez un dossier existant, ou créez-le d’abord.</translation>
    </message>
    <message>
        <source>There is a file &apos;%1&apos; already.</source>
        <translation>Il y a déjà un fichier «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>It was not changed.</source>
        <translation>Il n’a pas été modifié.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>The folder &apos;%1&apos; cannot be written</source>
        <translation>Le dossier «&#xa0;%1&#xa0;» n’est pas accessible en écriture</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be made</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être créé</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be made: %2.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être créé&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1 takes %2, and the disk of &apos;%3&apos; has %4 free.</source>
        <translation>%1 nécessite %2, et le disque de «&#xa0;%3&#xa0;» a %4 libres.</translation>
    </message>
    <message>
        <source>Free some space, or choose a folder on another disk.</source>
        <translation>Libérez de l’espace, ou choisissez un dossier sur un autre disque.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be written</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être écrit</translation>
    </message>
    <message>
        <source>No other database of the server can be connected to: %1</source>
        <translation>Impossible de se connecter à une autre base du serveur&#xa0;: %1</translation>
    </message>
    <message>
        <source>The database is as it was on %1; what it has now is kept as well.</source>
        <translation>La base est revenue à son état du %1&#xa0;; ce qu’elle contenait avant est aussi conservé.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a backup of an SQLite database; it cannot be restored into PostgreSQL.</source>
        <translation>«&#xa0;%1&#xa0;» est une sauvegarde d’une base SQLite&#xa0;; elle ne peut pas être restaurée dans PostgreSQL.</translation>
    </message>
    <message>
        <source>A plain dump does not say how many rows it has: that they are all there cannot be checked.</source>
        <translation>Une sauvegarde simple n’indique pas son nombre de lignes&#xa0;: on ne peut pas vérifier qu’elles y sont toutes.</translation>
    </message>
    <message>
        <source>Use a user that may create databases, or ask the server&apos;s administrator.</source>
        <translation>Utilisez un utilisateur qui peut créer des bases, ou contactez l’administrateur du serveur.</translation>
    </message>
    <message>
        <source>There is no database &apos;%1&apos;, and this user may not create one.</source>
        <translation>Il n’y a pas de base «&#xa0;%1&#xa0;», et cet utilisateur ne peut pas en créer.</translation>
    </message>
    <message>
        <source>This user may not rename databases, which taking &apos;%1&apos; back needs.</source>
        <translation>Cet utilisateur ne peut pas renommer de bases, ce qui est nécessaire pour revenir à «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>This user may not create databases or is not the owner of this one: its objects are replaced one by one, in one transaction, which others have to wait for. Objects that the backup does not have stay.</source>
        <translation>Cet utilisateur ne peut pas créer de bases ou n’est pas propriétaire de celle-ci&#xa0;: ses objets sont remplacés un à un, dans une transaction que les autres doivent attendre. Les objets absents de la sauvegarde restent.</translation>
    </message>
    <message>
        <source>Others are connected to the database: %1.</source>
        <translation>D’autres programmes sont connectés à la base&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Close these programs, or say --disconnect-others to end their sessions.</source>
        <translation>Fermez ces programmes, ou utilisez --disconnect-others pour mettre fin à leurs sessions.</translation>
    </message>
    <message>
        <source>The database &apos;%1&apos; (%2) is %3; `meditrack db restore --cleanup` removes it.</source>
        <translation>La base «&#xa0;%1&#xa0;» (%2) est %3&#xa0;; `meditrack db restore --cleanup` la supprime.</translation>
    </message>
    <message>
        <source>Nothing has been changed: the database is as it was.</source>
        <translation>Rien n’a été modifié&#xa0;: la base est inchangée.</translation>
    </message>
    <message>
        <source>Another restore of this database is going on.</source>
        <translation>Une autre restauration de cette base est en cours.</translation>
    </message>
    <message>
        <source>Wait until it is done, then try again.</source>
        <translation>Attendez qu’elle soit terminée, puis réessayez.</translation>
    </message>
    <message>
        <source>%1 has %2 rows and should have %3</source>
        <translation>%1 a %2 lignes et devrait en avoir %3</translation>
    </message>
    <message>
        <source>the revision is %1 and should be %2</source>
        <translation>la révision est %1 et devrait être %2</translation>
    </message>
    <message>
        <source>What was restored is not what the manifest tells: %1.</source>
        <translation>Ce qui a été restauré ne correspond pas au manifeste&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Use another backup; `meditrack db verify` tells which are good.</source>
        <translation>Utilisez une autre sauvegarde&#xa0;; `meditrack db verify` indique lesquelles sont bonnes.</translation>
    </message>
    <message>
        <source>This could not be carried over, for this user may not: %1 (%2)</source>
        <translation>Ceci n’a pas pu être repris, car cet utilisateur n’en a pas le droit&#xa0;: %1 (%2)</translation>
    </message>
    <message>
        <source>The journal of before (meditrack.journal) may not be read by this user: it stays with the database of before.</source>
        <translation>Cet utilisateur ne peut pas lire l’ancien journal (meditrack.journal)&#xa0;: il reste avec l’ancienne base.</translation>
    </message>
    <message>
        <source>The backup has replaced the database, but the journal of before could not be carried over. What was there before is in the backup &apos;%1&apos;.</source>
        <translation>La sauvegarde a remplacé la base, mais l’ancien journal n’a pas pu être repris. L’état antérieur est dans la sauvegarde «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>The database is not as it was. That of before is kept in &apos;%1&apos;; `meditrack db restore --undo` brings it back.</source>
        <translation>La base a changé. L’ancienne est conservée dans «&#xa0;%1&#xa0;»&#xa0;; `meditrack db restore --undo` la rétablit.</translation>
    </message>
    <message>
        <source>The backup was restored, but not checked. The database of before is kept in &apos;%1&apos;.</source>
        <translation>La sauvegarde a été restaurée, mais pas contrôlée. L’ancienne base est conservée dans «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>It cannot be found out now whether the last COMMIT was done: the database is as it was, or the backup has replaced it.</source>
        <translation>On ne peut pas savoir maintenant si le dernier COMMIT a été exécuté&#xa0;: soit la base est inchangée, soit la sauvegarde l’a remplacée.</translation>
    </message>
    <message>
        <source>When the server can be reached and nobody is at work there any more, look at &quot;meditrack current&quot; and &quot;meditrack db count&quot;; &quot;meditrack db restore --cleanup&quot; removes what is left over.%1</source>
        <translation>Quand le serveur sera joignable et que plus personne n’y travaillera, consultez «&#xa0;meditrack current&#xa0;» et «&#xa0;meditrack db count&#xa0;»&#xa0;; «&#xa0;meditrack db restore --cleanup&#xa0;» supprime les restes.%1</translation>
    </message>
    <message>
        <source> What was there before is in the backup &apos;%1&apos;.</source>
        <translation> L’état antérieur est dans la sauvegarde «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>%1 The new database &apos;%2&apos; could not be removed (%3); `meditrack db restore --cleanup` removes it.</source>
        <translation>%1 La nouvelle base «&#xa0;%2&#xa0;» n’a pas pu être supprimée (%3)&#xa0;; `meditrack db restore --cleanup` la supprime.</translation>
    </message>
    <message>
        <source>Between PostgreSQL and SQLite data go as JSON: `meditrack db export FILE` there, `meditrack db import FILE` here.</source>
        <translation>Entre PostgreSQL et SQLite, les données passent en JSON&#xa0;: `meditrack db export FILE` là-bas, `meditrack db import FILE` ici.</translation>
    </message>
    <message>
        <source>There is no restore of &apos;%1&apos; to take back.</source>
        <translation>Il n’y a pas de restauration de «&#xa0;%1&#xa0;» à annuler.</translation>
    </message>
    <message>
        <source>`meditrack db restore FILE` restores a backup; `meditrack db backups` lists them.</source>
        <translation>`meditrack db restore FILE` restaure une sauvegarde&#xa0;; `meditrack db backups` les liste.</translation>
    </message>
    <message>
        <source>There was no database before the last restore.</source>
        <translation>Il n’y avait pas de base avant la dernière restauration.</translation>
    </message>
    <message>
        <source>There was no database before the last restore, so none was kept.</source>
        <translation>Il n’y avait pas de base avant la dernière restauration, aucune n’a donc été gardée.</translation>
    </message>
    <message>
        <source>The database before the last restore was damaged; its files are kept, byte for byte, in &apos;%1&apos;.</source>
        <translation>La base d’avant la dernière restauration était endommagée&#xa0;; ses fichiers sont conservés, octet par octet, dans «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>The backup that was made before the last restore, &apos;%1&apos;, is not there any more.</source>
        <translation>La sauvegarde créée avant la dernière restauration, «&#xa0;%1&#xa0;», n’existe plus.</translation>
    </message>
    <message>
        <source>Whether the scripts know the backup&apos;s revision cannot be told: %1</source>
        <translation>Impossible de savoir si les scripts connaissent la révision de la sauvegarde&#xa0;: %1</translation>
    </message>
    <message>
        <source>This is a backup of another database: %1.</source>
        <translation>C’est une sauvegarde d’une autre base&#xa0;: %1.</translation>
    </message>
    <message>
        <source>its name is not known</source>
        <translation>son nom n’est pas connu</translation>
    </message>
    <message>
        <source>No script has the backup&apos;s revision %1.</source>
        <translation>Aucun script ne contient la révision %1 de la sauvegarde.</translation>
    </message>
    <message>
        <source>The backup is at a revision that no script has: %1.</source>
        <translation>La sauvegarde est à une révision qu’aucun script ne contient&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The scripts may be older than the backup: use those that made it. --allow-unknown-revision restores it all the same.</source>
        <translation>Les scripts sont peut-être plus anciens que la sauvegarde&#xa0;: utilisez ceux avec lesquels elle a été créée. --allow-unknown-revision la restaure quand même.</translation>
    </message>
    <message>
        <source>SQLite cannot check the whole of &apos;%1&apos;: %2.</source>
        <translation>SQLite ne peut pas contrôler l’intégralité de «&#xa0;%1&#xa0;»&#xa0;: %2.</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>est absente</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>est vide</translation>
    </message>
    <message>
        <source>is damaged</source>
        <translation>est endommagée</translation>
    </message>
    <message>
        <source>is not an SQLite database</source>
        <translation>n’est pas une base SQLite</translation>
    </message>
    <message>
        <source>There is no folder &apos;%1&apos; for the database.</source>
        <translation>Il n’y a pas de dossier «&#xa0;%1&#xa0;» pour la base.</translation>
    </message>
    <message>
        <source>Create the folder, or check the path in %1.</source>
        <translation>Créez le dossier, ou vérifiez le chemin dans %1.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is the database itself, not a backup of it.</source>
        <translation>«&#xa0;%1&#xa0;» est la base elle-même, pas une sauvegarde.</translation>
    </message>
    <message>
        <source>`meditrack db backups` lists the backups.</source>
        <translation>`meditrack db backups` liste les sauvegardes.</translation>
    </message>
    <message>
        <source>A database in memory cannot be restored: it would be gone with this command.</source>
        <translation>Une base en mémoire ne peut pas être restaurée&#xa0;: elle disparaîtrait avec cette commande.</translation>
    </message>
    <message>
        <source>Name a database file.</source>
        <translation>Indiquez un fichier de base.</translation>
    </message>
    <message>
        <source>Whether the database has changed since the restore of %1 is not known.</source>
        <translation>On ne sait pas si la base a changé depuis la restauration du %1.</translation>
    </message>
    <message>
        <source>Looking for changes</source>
        <translation>Recherche de changements</translation>
    </message>
    <message>
        <source>The database has changed since the restore of %1: those changes go too.</source>
        <translation>La base a changé depuis la restauration du %1&#xa0;: ces changements seront perdus aussi.</translation>
    </message>
    <message>
        <source>The restore</source>
        <translation>La restauration</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a backup of a PostgreSQL database (%2); it cannot be restored into SQLite.</source>
        <translation>«&#xa0;%1&#xa0;» est une sauvegarde d’une base PostgreSQL (%2)&#xa0;; elle ne peut pas être restaurée dans SQLite.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a dump of a PostgreSQL database; it cannot be restored into SQLite.</source>
        <translation>«&#xa0;%1&#xa0;» est une extraction d’une base PostgreSQL&#xa0;; elle ne peut pas être restaurée dans SQLite.</translation>
    </message>
    <message>
        <source>Reading the backup</source>
        <translation>Lecture de la sauvegarde</translation>
    </message>
    <message>
        <source>The backup &apos;%1&apos; cannot be restored: %2.</source>
        <translation>La sauvegarde «&#xa0;%1&#xa0;» ne peut pas être restaurée&#xa0;: %2.</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>elle est vide</translation>
    </message>
    <message>
        <source>its database %1</source>
        <translation>sa base %1</translation>
    </message>
    <message>
        <source>its tables do not have the rows that its manifest tells</source>
        <translation>le nombre de lignes de ses tables ne correspond pas à son manifeste</translation>
    </message>
    <message>
        <source>its revision is not the one that its manifest tells</source>
        <translation>sa révision ne correspond pas à son manifeste</translation>
    </message>
    <message>
        <source>Rows of the backup that refer to a missing row: %1; now: %2.</source>
        <translation>Lignes de la sauvegarde qui renvoient à une ligne manquante&#xa0;: %1&#xa0;; maintenant&#xa0;: %2.</translation>
    </message>
    <message>
        <source> The database was like this when the backup was made.</source>
        <translation> La base était déjà dans cet état quand la sauvegarde a été créée.</translation>
    </message>
    <message>
        <source>Use another backup, or restore it all the same with --allow-foreign-key-errors.</source>
        <translation>Utilisez une autre sauvegarde, ou restaurez-la quand même avec --allow-foreign-key-errors.</translation>
    </message>
    <message>
        <source>The database of now %1 (%2). Its files are kept byte for byte; `--undo` cannot bring it back.</source>
        <translation>La base actuelle %1 (%2). Ses fichiers sont conservés octet par octet&#xa0;; `--undo` ne peut pas la rétablir.</translation>
    </message>
    <message>
        <source>The database is open in %1.</source>
        <translation>La base est ouverte dans %1.</translation>
    </message>
    <message>
        <source>The URL opens the database for reading only.</source>
        <translation>L’URL ouvre la base en lecture seule.</translation>
    </message>
    <message>
        <source>Other programs keep writing to the database (%1).</source>
        <translation>D’autres programmes écrivent sans cesse dans la base (%1).</translation>
    </message>
    <message>
        <source>Close them, then try again.</source>
        <translation>Fermez-les, puis réessayez.</translation>
    </message>
    <message>
        <source> The backup that was made of it first is kept in &apos;%1&apos;.</source>
        <translation> La sauvegarde créée auparavant est conservée dans «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>The database is open in %1 (%2).</source>
        <translation>La base est ouverte dans %1 (%2).</translation>
    </message>
    <message>
        <source>Close that program, then try again.</source>
        <translation>Fermez ce programme, puis réessayez.</translation>
    </message>
    <message>
        <source>The folder &apos;%1&apos; cannot be made.</source>
        <translation>Le dossier «&#xa0;%1&#xa0;» ne peut pas être créé.</translation>
    </message>
    <message>
        <source>The restore before this one was killed and had left the database out of WAL mode; it gets it back.</source>
        <translation>La restauration précédente a été tuée et avait désactivé le mode WAL de la base&#xa0;; il est réactivé.</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Restauration</translation>
    </message>
    <message>
        <source>Whether the database is in WAL mode, as it was before, is not known: %1</source>
        <translation>On ne sait pas si la base est en mode WAL comme avant&#xa0;: %1</translation>
    </message>
    <message>
        <source>Checking what was restored</source>
        <translation>Contrôle de ce qui a été restauré</translation>
    </message>
    <message>
        <source>its content is not that of the backup</source>
        <translation>son contenu ne correspond pas à la sauvegarde</translation>
    </message>
    <message>
        <source>What was restored failed its check: %1.</source>
        <translation>Ce qui a été restauré n’a pas passé le contrôle&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Check the disk; the backup itself was good.</source>
        <translation>Vérifiez le disque&#xa0;; la sauvegarde elle-même était bonne.</translation>
    </message>
    <message>
        <source>Another program has written to the database since it was restored; what that has changed was not compared.</source>
        <translation>Un autre programme a écrit dans la base depuis la restauration&#xa0;; ce qu’il a changé n’a pas été comparé.</translation>
    </message>
    <message>
        <source>The old state could not be put back, for it was damaged; its files are kept in &apos;%1&apos;.</source>
        <translation>L’ancien état n’a pas pu être rétabli, car il était endommagé&#xa0;; ses fichiers sont conservés dans «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Putting the old state back</source>
        <translation>Rétablissement de l’ancien état</translation>
    </message>
    <message>
        <source>The backup was restored, and another program has written to the database since. That was left as it is and was not checked; the state before the restore was not put back, it is kept in &apos;%1&apos;.</source>
        <translation>La sauvegarde a été restaurée, et un autre programme a écrit dans la base depuis. Cela a été laissé tel quel et n’a pas été contrôlé&#xa0;; l’état d’avant la restauration n’a pas été rétabli, il est conservé dans «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>The old state could not be put back (%1); it is kept in &apos;%2&apos;.</source>
        <translation>L’ancien état n’a pas pu être rétabli (%1)&#xa0;; il est conservé dans «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>The old state was put back: the database is as it was before.</source>
        <translation>L’ancien état a été rétabli&#xa0;: la base est comme avant.</translation>
    </message>
    <message>
        <source>There is no database &apos;%1&apos; yet.</source>
        <translation>Il n’y a pas encore de base «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Check the path in %1.</source>
        <translation>Vérifiez le chemin dans %1.</translation>
    </message>
    <message>
        <source>Checking the copy</source>
        <translation>Contrôle de la copie</translation>
    </message>
    <message>
        <source>The database is damaged: %1.</source>
        <translation>La base est endommagée&#xa0;: %1.</translation>
    </message>
    <message>
        <source>No backup was made, for it would be damaged too; the database was not changed.</source>
        <translation>Aucune sauvegarde n’a été créée, car elle serait endommagée aussi&#xa0;; la base n’a pas été modifiée.</translation>
    </message>
    <message>
        <source>Stop all programs that use it, keep a copy of the file, and restore the last good backup.</source>
        <translation>Arrêtez tous les programmes qui l’utilisent, gardez une copie du fichier, et restaurez la dernière bonne sauvegarde.</translation>
    </message>
    <message>
        <source>There is no place for a test restore: %1.</source>
        <translation>Il n’y a pas d’endroit pour une restauration d’essai&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>Somme de contrôle</translation>
    </message>
    <message>
        <source>None: a plain file has no manifest to compare it with.</source>
        <translation>Aucune&#xa0;: un simple fichier n’a pas de manifeste auquel le comparer.</translation>
    </message>
    <message>
        <source>The test restore</source>
        <translation>La restauration d’essai</translation>
    </message>
    <message>
        <source>All %1 bytes have the SHA-256 of the manifest.</source>
        <translation>Les %1 octets correspondent au SHA-256 du manifeste.</translation>
    </message>
    <message>
        <source>One file</source>
        <translation>Un fichier</translation>
    </message>
    <message>
        <source>Beside it lies &apos;%1&apos; with changes that belong to it: copy both, or neither is complete.</source>
        <translation>À côté se trouve «&#xa0;%1&#xa0;» avec des changements qui en font partie&#xa0;: copiez les deux, sinon aucun n’est complet.</translation>
    </message>
    <message>
        <source>None: a plain file has no manifest to compare it with. All of it can be read.</source>
        <translation>Aucune&#xa0;: un simple fichier n’a pas de manifeste auquel le comparer. Tout peut être lu.</translation>
    </message>
    <message>
        <source>%1 rows in %2 tables</source>
        <translation>%1 lignes dans %2 tables</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>; there is no manifest to compare them with.</source>
        <translation>&#xa0;; il n’y a pas de manifeste auquel les comparer.</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1 manque</translation>
    </message>
    <message>
        <source>%1 has %2 and should have %3</source>
        <translation>%1 a %2 et devrait avoir %3</translation>
    </message>
    <message>
        <source>there are %1 tables and should be %2</source>
        <translation>il y a %1 tables et il devrait y en avoir %2</translation>
    </message>
    <message>
        <source>, as the manifest says.</source>
        <translation>, comme le dit le manifeste.</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Révision</translation>
    </message>
    <message>
        <source>The database is at %1, and the manifest says %2.</source>
        <translation>La base est à %1, et le manifeste dit %2.</translation>
    </message>
    <message>
        <source>no revision</source>
        <translation>aucune révision</translation>
    </message>
    <message>
        <source>%1; there are no scripts here to compare it with.</source>
        <translation>%1&#xa0;; il n’y a pas de scripts auxquels la comparer.</translation>
    </message>
    <message>
        <source>The database is at no revision.</source>
        <translation>La base n’est à aucune révision.</translation>
    </message>
    <message>
        <source>%1, which the scripts here know.</source>
        <translation>%1&#xa0;; les scripts présents la connaissent.</translation>
    </message>
    <message>
        <source>%1 is not among the scripts here: they are older than the backup, or of another project.</source>
        <translation>%1 n’est pas parmi les scripts présents&#xa0;: ils sont plus anciens que la sauvegarde, ou d’un autre projet.</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>en</source>
        <translation>fr</translation>
    </message>
    <message>
        <source>Waiting for %1</source>
        <translation>Attente de %1</translation>
    </message>
    <message>
        <source>another process</source>
        <translation>un autre processus</translation>
    </message>
    <message>
        <source>The answer to COMMIT was lost, and the server is still at it: waiting.</source>
        <translation>La réponse à COMMIT a été perdue, et le serveur y travaille encore&#xa0;: attente en cours.</translation>
    </message>
    <message>
        <source>The connection was lost right at the end: the answer to COMMIT did not come, but the server has done it.</source>
        <translation>La connexion a été perdue tout à la fin&#xa0;: la réponse à COMMIT n’est pas arrivée, mais le serveur l’a exécuté.</translation>
    </message>
    <message>
        <source>The answer to COMMIT was lost, so everything was done or nothing; which of both cannot be found out now.</source>
        <translation>La réponse à COMMIT a été perdue&#xa0;: tout a été exécuté, ou rien&#xa0;; on ne peut pas savoir maintenant lequel des deux.</translation>
    </message>
    <message>
        <source>PostgreSQL&apos;s client library, libpq, could not be used: %1.</source>
        <translation>La bibliothèque cliente de PostgreSQL, libpq, est inutilisable&#xa0;: %1.</translation>
    </message>
    <message>
        <source>No server was asked, and nothing has been changed.</source>
        <translation>Aucun serveur n’a été interrogé, et rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Install it (on Debian and Ubuntu: the package libpq5).</source>
        <translation>Installez-la (sur Debian et Ubuntu&#xa0;: le paquet libpq5).</translation>
    </message>
    <message>
        <source>a process of another user (pid %1)</source>
        <translation>un processus d’un autre utilisateur (pid %1)</translation>
    </message>
    <message>
        <source>%1 (pid %2)</source>
        <translation>%1 (pid %2)</translation>
    </message>
    <message>
        <source>There is no memory left for a connection.</source>
        <translation>Il n’y a plus de mémoire pour une connexion.</translation>
    </message>
    <message>
        <source>Nothing has been read or changed.</source>
        <translation>Rien n’a été lu ni modifié.</translation>
    </message>
    <message>
        <source>Cannot connect to %1: it has not answered for %2 s.</source>
        <translation>Connexion impossible à %1&#xa0;: pas de réponse depuis %2 s.</translation>
    </message>
    <message>
        <source>Check host and port, and that no firewall is in between; connect_timeout=SECONDS in the URL waits longer.</source>
        <translation>Vérifiez l’hôte et le port, et qu’aucun pare-feu ne s’interpose&#xa0;; connect_timeout=SECONDES dans l’URL allonge l’attente.</translation>
    </message>
    <message>
        <source>Waiting for the server of %1</source>
        <translation>Attente du serveur de %1</translation>
    </message>
    <message>
        <source>The database %1 may only be read.</source>
        <translation>La base %1 n’est accessible qu’en lecture.</translation>
    </message>
    <message>
        <source>The server is a replica, or default_transaction_read_only is set for the server, the database or the user.</source>
        <translation>Le serveur est un réplica, ou default_transaction_read_only est défini pour le serveur, la base ou l’utilisateur.</translation>
    </message>
    <message>
        <source>What was going on in this transaction is taken back.</source>
        <translation>Ce qui était en cours dans cette transaction est annulé.</translation>
    </message>
    <message>
        <source>The server has stopped the statement: it ran for longer than statement_timeout allows, which is set for the role, the database or the server, or somebody has called pg_cancel_backend(). &quot;SET LOCAL statement_timeout = 0&quot; in a script, or options=-cstatement_timeout%3D0 in the URL, gives it all the time that it needs.</source>
        <translation>Le serveur a arrêté l’instruction&#xa0;: elle a duré plus que ne le permet statement_timeout, défini pour le rôle, la base ou le serveur, ou quelqu’un a appelé pg_cancel_backend(). «&#xa0;SET LOCAL statement_timeout = 0&#xa0;» dans un script, ou options=-cstatement_timeout%3D0 dans l’URL, lui donne tout le temps nécessaire.</translation>
    </message>
    <message>
        <source>Wait until the others are done, then try again; --lock-timeout SECONDS waits longer.</source>
        <translation>Attendez que les autres aient fini, puis réessayez&#xa0;; --lock-timeout SECONDES allonge l’attente.</translation>
    </message>
    <message>
        <source>Ask the owner of the database to give the user %1 this right, or use another user.</source>
        <translation>Demandez au propriétaire de la base de donner ce droit à l’utilisateur %1, ou utilisez un autre utilisateur.</translation>
    </message>
    <message>
        <source>of this connection</source>
        <translation>de cette connexion</translation>
    </message>
    <message>
        <source> For this one: GRANT CREATE ON SCHEMA public TO …, said by the owner of the database.</source>
        <translation> Ici&#xa0;: GRANT CREATE ON SCHEMA public TO …, exécuté par le propriétaire de la base.</translation>
    </message>
    <message>
        <source>This connection may only read: the server is a replica, or the user or database is set to read only.</source>
        <translation>Cette connexion ne permet que la lecture&#xa0;: le serveur est un réplica, ou l’utilisateur ou la base est en lecture seule.</translation>
    </message>
    <message>
        <source>The server has run out of something; its administrator has to help.</source>
        <translation>Le serveur manque de ressources&#xa0;; son administrateur doit intervenir.</translation>
    </message>
    <message>
        <source>Try again when the server is there.</source>
        <translation>Réessayez quand le serveur sera de nouveau joignable.</translation>
    </message>
    <message>
        <source>The connection to %1 was lost.</source>
        <translation>La connexion à %1 a été perdue.</translation>
    </message>
    <message>
        <source>The server takes back what was not committed yet.</source>
        <translation>Le serveur annule ce qui n’était pas encore validé.</translation>
    </message>
    <message>
        <source>When the server is there again, look at &quot;meditrack current&quot;, then run the same command again.</source>
        <translation>Quand le serveur sera de nouveau joignable, consultez «&#xa0;meditrack current&#xa0;», puis relancez la même commande.</translation>
    </message>
    <message>
        <source>Check that the server runs and that host and port are right.</source>
        <translation>Vérifiez que le serveur fonctionne et que l’hôte et le port sont corrects.</translation>
    </message>
    <message>
        <source>Create the database (&quot;createdb NAME&quot;), or correct its name.</source>
        <translation>Créez la base («&#xa0;createdb NAME&#xa0;»), ou corrigez son nom.</translation>
    </message>
    <message>
        <source>Give the password in the URL, in the environment variable PGPASSWORD or in ~/.pgpass.</source>
        <translation>Donnez le mot de passe dans l’URL, dans la variable d’environnement PGPASSWORD ou dans ~/.pgpass.</translation>
    </message>
    <message>
        <source>The server shows another certificate than sslmode and sslrootcert in the URL ask for. Check the host&apos;s name, and the file of the authority that signed the certificate; if they are right, somebody else may be answering.</source>
        <translation>Le serveur présente un autre certificat que celui que demandent sslmode et sslrootcert dans l’URL. Vérifiez le nom de l’hôte et le fichier de l’autorité qui a signé le certificat&#xa0;; s’ils sont corrects, quelqu’un d’autre répond peut-être.</translation>
    </message>
    <message>
        <source>Server and URL do not agree on encryption: look at sslmode in the URL, and ask the server&apos;s administrator.</source>
        <translation>Le serveur et l’URL ne s’accordent pas sur le chiffrement&#xa0;: vérifiez sslmode dans l’URL, et contactez l’administrateur du serveur.</translation>
    </message>
    <message>
        <source>target_session_attrs in the URL asks for another kind of server than those that answered.</source>
        <translation>target_session_attrs dans l’URL demande un autre type de serveur que ceux qui ont répondu.</translation>
    </message>
    <message>
        <source>Ask the owner of the database to let this user in: GRANT CONNECT ON DATABASE … TO ….</source>
        <translation>Demandez au propriétaire de la base d’autoriser cet utilisateur&#xa0;: GRANT CONNECT ON DATABASE … TO ….</translation>
    </message>
    <message>
        <source>Check user name and password, and that the server lets this user in.</source>
        <translation>Vérifiez le nom d’utilisateur et le mot de passe, et que le serveur accepte cet utilisateur.</translation>
    </message>
    <message>
        <source>Cannot connect to %1: %2%3</source>
        <translation>Connexion impossible à %1&#xa0;: %2%3</translation>
    </message>
    <message>
        <source>Install the client programs of PostgreSQL %1 or newer (Debian, Ubuntu: postgresql-client-%1; Fedora, openSUSE: postgresql%1), or name their folder in the environment variable MEDITRACK_PG_BIN or as pg_bin in [meditrack].</source>
        <translation>Installez les programmes clients de PostgreSQL %1 ou plus récent (Debian, Ubuntu&#xa0;: postgresql-client-%1&#xa0;; Fedora, openSUSE&#xa0;: postgresql%1), ou indiquez leur dossier dans la variable d’environnement MEDITRACK_PG_BIN ou comme pg_bin dans [meditrack].</translation>
    </message>
    <message>
        <source> in &apos;%1&apos;</source>
        <translation> dans «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>There is no %1%2, which is needed for %3.</source>
        <translation>%1%2 est introuvable&#xa0;; il est nécessaire pour %3.</translation>
    </message>
    <message>
        <source>Wrong %1: the newest one%2 is version %3 (&apos;%4&apos;), too old for %5.</source>
        <translation>Mauvaise version de %1&#xa0;: la plus récente%2 est %3 («&#xa0;%4&#xa0;»), trop ancienne pour %5.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be started: %2.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être lancé&#xa0;: %2.</translation>
    </message>
    <message>
        <source>it ended with code %1</source>
        <translation>il s’est terminé avec le code %1</translation>
    </message>
    <message>
        <source>it was killed</source>
        <translation>il a été tué</translation>
    </message>
    <message>
        <source>%1 failed: %2.</source>
        <translation>%1 a échoué&#xa0;: %2.</translation>
    </message>
    <message>
        <source>idle in a transaction for %1</source>
        <translation>inactif dans une transaction depuis %1</translation>
    </message>
    <message>
        <source>in a transaction for %1</source>
        <translation>dans une transaction depuis %1</translation>
    </message>
    <message>
        <source>; its last statement: %1</source>
        <translation>&#xa0;; sa dernière instruction&#xa0;: %1</translation>
    </message>
    <message>
        <source>The database is locked by %1.</source>
        <translation>La base est verrouillée par %1.</translation>
    </message>
    <message>
        <source>Ask the server&apos;s administrator, or connect to the server that takes the changes.</source>
        <translation>Contactez l’administrateur du serveur, ou connectez-vous au serveur qui accepte les modifications.</translation>
    </message>
    <message>
        <source>The server is a standby, which follows another one and may only be read.</source>
        <translation>Le serveur est un serveur de secours, qui en suit un autre et n’est accessible qu’en lecture.</translation>
    </message>
    <message>
        <source>default_transaction_read_only is set for this server, database or user, so it may only be read.</source>
        <translation>default_transaction_read_only est défini pour ce serveur, cette base ou cet utilisateur, donc seule la lecture est permise.</translation>
    </message>
    <message>
        <source>Ask the owner of the database to give the role %1 this right, or connect as another user.</source>
        <translation>Demandez au propriétaire de la base de donner ce droit au rôle %1, ou connectez-vous avec un autre utilisateur.</translation>
    </message>
    <message>
        <source>The role %1 may only read this database.</source>
        <translation>Le rôle %1 ne peut que lire cette base.</translation>
    </message>
    <message>
        <source>The role %1 may not write any table.</source>
        <translation>Le rôle %1 ne peut écrire dans aucune table.</translation>
    </message>
    <message>
        <source>The role %1 may not read the sequence &apos;%2&apos;, so no backup can be complete.</source>
        <translation>Le rôle %1 ne peut pas lire la séquence «&#xa0;%2&#xa0;», donc aucune sauvegarde ne peut être complète.</translation>
    </message>
    <message>
        <source>The role %1 may not read the table &apos;%2&apos;, so no backup can be complete.</source>
        <translation>Le rôle %1 ne peut pas lire la table «&#xa0;%2&#xa0;», donc aucune sauvegarde ne peut être complète.</translation>
    </message>
    <message>
        <source>The role %1 sees some rows of the table &apos;%2&apos; only (row-level security), so no backup can be complete; a role with BYPASSRLS sees all.</source>
        <translation>Le rôle %1 ne voit que certaines lignes de la table «&#xa0;%2&#xa0;» (sécurité au niveau des lignes), donc aucune sauvegarde ne peut être complète&#xa0;; un rôle avec BYPASSRLS les voit toutes.</translation>
    </message>
    <message>
        <source>The role %1 may not read the large object %2, so no backup can be complete; GRANT SELECT ON LARGE OBJECT %2 lets it.</source>
        <translation>Le rôle %1 ne peut pas lire le grand objet %2, donc aucune sauvegarde ne peut être complète&#xa0;; GRANT SELECT ON LARGE OBJECT %2 le permet.</translation>
    </message>
    <message>
        <source>The role %1 may not write the version table &apos;%2&apos;.</source>
        <translation>Le rôle %1 ne peut pas écrire dans la table de version «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>The role %1 has no schema to make the version table in.</source>
        <translation>Le rôle %1 n’a pas de schéma où créer la table de version.</translation>
    </message>
    <message>
        <source>The role %1 may not create tables in the schema &apos;%2&apos;.</source>
        <translation>Le rôle %1 ne peut pas créer de tables dans le schéma «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>The role %1 may neither create databases nor replace all tables of this one, so nothing can be restored into it.</source>
        <translation>Le rôle %1 ne peut ni créer de bases ni remplacer toutes les tables de celle-ci, donc rien ne peut y être restauré.</translation>
    </message>
    <message>
        <source>No backup was made. Nothing has been changed.</source>
        <translation>Aucune sauvegarde n’a été créée. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The database is not there yet, so there is nothing to back up.</source>
        <translation>La base n’existe pas encore, il n’y a donc rien à sauvegarder.</translation>
    </message>
    <message>
        <source>The URL opens the database &apos;%1&apos; for reading only.</source>
        <translation>L’URL ouvre la base «&#xa0;%1&#xa0;» en lecture seule.</translation>
    </message>
    <message>
        <source>Leave mode=ro and immutable out of %1.</source>
        <translation>Retirez mode=ro et immutable de %1.</translation>
    </message>
    <message>
        <source>The database file &apos;%1&apos; is read-only for this user.</source>
        <translation>Le fichier de base «&#xa0;%1&#xa0;» est en lecture seule pour cet utilisateur.</translation>
    </message>
    <message>
        <source>Give this user the right to write the file and its folder, then try again.</source>
        <translation>Donnez à cet utilisateur le droit d’écrire dans le fichier et son dossier, puis réessayez.</translation>
    </message>
    <message>
        <source>This user may not make a file in the folder &apos;%1&apos;.</source>
        <translation>Cet utilisateur ne peut pas créer de fichier dans le dossier «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Give this user the right to write the folder, or choose another one.</source>
        <translation>Donnez à cet utilisateur le droit d’écrire dans le dossier, ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>There is no table or view &apos;%1&apos; any more.</source>
        <translation>Il n’y a plus de table ni de vue «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Somebody has dropped or renamed it since the database was read.</source>
        <translation>Quelqu’un l’a supprimée ou renommée depuis la lecture de la base.</translation>
    </message>
    <message>
        <source>Refresh, to see what is there now.</source>
        <translation>«&#xa0;Actualiser&#xa0;» affiche l’état présent.</translation>
    </message>
    <message>
        <source>Rows of &apos;%1&apos; were asked for in a way that it does not have.</source>
        <translation>Des lignes de «&#xa0;%1&#xa0;» ont été demandées selon un critère qui n’y existe pas.</translation>
    </message>
    <message>
        <source>If somebody has changed &apos;%1&apos; since it was opened, Refresh shows what is there now.</source>
        <translation>Si quelqu’un a modifié «&#xa0;%1&#xa0;» depuis l’ouverture, «&#xa0;Actualiser&#xa0;» affiche l’état présent.</translation>
    </message>
    <message>
        <source>Between here and the server of %1 is a connection pooler that gives each transaction another session.</source>
        <translation>Entre cet ordinateur et le serveur de %1 se trouve un gestionnaire de connexions qui donne à chaque transaction une autre session.</translation>
    </message>
    <message>
        <source>Nobody could be kept from upgrading at the same time, and settings of ours would stay with others. Nothing has been changed.</source>
        <translation>Rien n’empêcherait une autre mise à niveau simultanée, et nos réglages resteraient dans les sessions d’autrui. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Give the server&apos;s own host and port in the URL, or let the pooler keep sessions together (PgBouncer: pool_mode = session).</source>
        <translation>Indiquez l’hôte et le port du serveur lui-même dans l’URL, ou configurez le gestionnaire pour qu’il garde les sessions (PgBouncer&#xa0;: pool_mode = session).</translation>
    </message>
    <message>
        <source>Another upgrade of this database is going on; nothing has been changed.</source>
        <translation>Une autre mise à niveau de cette base est en cours&#xa0;; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The session that keeps other upgrades away has ended, so nothing is committed.</source>
        <translation>La session qui écarte les autres mises à niveau est terminée, donc rien n’est validé.</translation>
    </message>
    <message>
        <source>The database cannot be read: %1.</source>
        <translation>La base ne peut pas être lue&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The copy cannot be written: %1.</source>
        <translation>La copie ne peut pas être écrite&#xa0;: %1.</translation>
    </message>
    <message>
        <source>SQLite result code %1</source>
        <translation>Code de résultat SQLite %1</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a directory, not a database file.</source>
        <translation>«&#xa0;%1&#xa0;» est un dossier, pas un fichier de base.</translation>
    </message>
    <message>
        <source>Name a file inside it, for example %1/meditrack.db.</source>
        <translation>Indiquez un fichier qu’il contient, par exemple %1/meditrack.db.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a regular file.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un fichier ordinaire.</translation>
    </message>
    <message>
        <source>It is a pipe, a socket or a device; name a database file.</source>
        <translation>C’est un tube, un socket ou un périphérique&#xa0;; indiquez un fichier de base.</translation>
    </message>
    <message>
        <source>Cannot open &apos;%1&apos;: there is no folder &apos;%2&apos;.</source>
        <translation>Impossible d’ouvrir «&#xa0;%1&#xa0;»&#xa0;: il n’y a pas de dossier «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>This user may not read the database file &apos;%1&apos;.</source>
        <translation>Cet utilisateur ne peut pas lire le fichier de base «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Ask its owner for access, or run as the user that owns it.</source>
        <translation>Demandez l’accès à son propriétaire, ou lancez le programme sous l’utilisateur à qui il appartient.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; was removed or replaced by another program meanwhile.</source>
        <translation>«&#xa0;%1&#xa0;» a été retiré ou remplacé entre-temps par un autre programme.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Réessayez.</translation>
    </message>
    <message>
        <source>in memory</source>
        <translation>en mémoire</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an SQLite database.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une base SQLite.</translation>
    </message>
    <message>
        <source>Choose another file; if this one should be a database, restore it from a backup.</source>
        <translation>Choisissez un autre fichier&#xa0;; si celui-ci devait être une base, restaurez-la depuis une sauvegarde.</translation>
    </message>
    <message>
        <source>The database &apos;%1&apos; is damaged: %2.</source>
        <translation>La base «&#xa0;%1&#xa0;» est endommagée&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Nothing was changed; some of its data may be unreadable.</source>
        <translation>Rien n’a été modifié&#xa0;; certaines de ses données sont peut-être illisibles.</translation>
    </message>
    <message>
        <source>The database is locked by another process (%1).</source>
        <translation>La base est verrouillée par un autre processus (%1).</translation>
    </message>
    <message>
        <source>The database is locked by %1 (%2).</source>
        <translation>La base est verrouillée par %1 (%2).</translation>
    </message>
    <message>
        <source>It may belong to another user, to another container or to another machine that shares the file. Wait until it is done, then try again.</source>
        <translation>Il appartient peut-être à un autre utilisateur, à un autre conteneur ou à une autre machine qui partage le fichier. Attendez qu’il ait fini, puis réessayez.</translation>
    </message>
    <message>
        <source>Close that program, or wait until it is done, then try again; --lock-timeout SECONDS waits longer.</source>
        <translation>Fermez ce programme, ou attendez qu’il ait fini, puis réessayez&#xa0;; --lock-timeout SECONDES allonge l’attente.</translation>
    </message>
    <message>
        <source>The database &apos;%1&apos; cannot be written: %2.</source>
        <translation>La base «&#xa0;%1&#xa0;» ne peut pas être écrite&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Access to &apos;%1&apos; was denied.</source>
        <translation>L’accès à «&#xa0;%1&#xa0;» a été refusé.</translation>
    </message>
    <message>
        <source>Cannot open the database &apos;%1&apos;: %2.</source>
        <translation>Impossible d’ouvrir la base «&#xa0;%1&#xa0;»&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Check the path, and the rights of its folder.</source>
        <translation>Vérifiez le chemin, et les droits de son dossier.</translation>
    </message>
    <message>
        <source>The disk is full (%1).</source>
        <translation>Le disque est plein (%1).</translation>
    </message>
    <message>
        <source>What was going on is taken back.</source>
        <translation>Ce qui était en cours est annulé.</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>Libérez de l’espace, puis réessayez.</translation>
    </message>
    <message>
        <source>After an error before this, the database took the whole transaction back.</source>
        <translation>Après une erreur précédente, la base a annulé toute la transaction.</translation>
    </message>
    <message>
        <source>There are several statements in the text; only one can be run at a time.</source>
        <translation>Il y a plusieurs instructions dans le texte&#xa0;; une seule peut être exécutée à la fois.</translation>
    </message>
    <message>
        <source>The statement has places for %1 values, but there are %2.</source>
        <translation>L’instruction attend %1 valeurs, mais il y en a %2.</translation>
    </message>
    <message>
        <source>Could not decode to UTF-8 column &apos;%1&apos;: the database holds other bytes there.</source>
        <translation>La colonne «&#xa0;%1&#xa0;» n’a pas pu être lue en UTF-8&#xa0;: la base y contient d’autres octets.</translation>
    </message>
    <message>
        <source>The rows of table &apos;%1&apos; cannot be counted: this user may not read it.</source>
        <translation>Les lignes de la table «&#xa0;%1&#xa0;» ne peuvent pas être comptées&#xa0;: cet utilisateur ne peut pas la lire.</translation>
    </message>
    <message>
        <source>The rows of table &apos;%1&apos; cannot be counted: %2.</source>
        <translation>Les lignes de la table «&#xa0;%1&#xa0;» ne peuvent pas être comptées&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The rows of table &apos;%1&apos; could not be counted: %2</source>
        <translation>Les lignes de la table «&#xa0;%1&#xa0;» n’ont pas pu être comptées&#xa0;: %2</translation>
    </message>
    <message>
        <source>Comparing the database with what it was</source>
        <translation>Comparaison de la base avec son état antérieur</translation>
    </message>
    <message>
        <source>its base</source>
        <translation>sa base de départ</translation>
    </message>
    <message>
        <source>When the database can be reached again, look at &quot;meditrack current&quot;</source>
        <translation>Quand la base sera de nouveau joignable, consultez «&#xa0;meditrack current&#xa0;»</translation>
    </message>
    <message>
        <source>Part of it may be committed, and the database of before could not be put back: %1</source>
        <translation>Une partie est peut-être validée, et l’ancienne base n’a pas pu être rétablie&#xa0;: %1</translation>
    </message>
    <message>
        <source>The backup is &apos;%1&apos;: `meditrack db restore` takes it.</source>
        <translation>La sauvegarde est «&#xa0;%1&#xa0;»&#xa0;: `meditrack db restore` la restaure.</translation>
    </message>
    <message>
        <source>COMMIT was not done: the server has taken everything back; the content could not be compared: %1</source>
        <translation>COMMIT n’a pas été exécuté&#xa0;: le serveur a tout annulé&#xa0;; le contenu n’a pas pu être comparé&#xa0;: %1</translation>
    </message>
    <message>
        <source>, then run the same command again.</source>
        <translation>, puis relancez la même commande.</translation>
    </message>
    <message>
        <source>The answer to COMMIT was lost, so everything was done or nothing; which of both cannot be found out now: %1</source>
        <translation>La réponse à COMMIT a été perdue&#xa0;: tout a été exécuté, ou rien&#xa0;; on ne peut pas savoir maintenant lequel des deux&#xa0;: %1</translation>
    </message>
    <message>
        <source>: at %1 it was done, at %2 it was not, and the same command can be run again.</source>
        <translation>&#xa0;: à %1, il a été exécuté&#xa0;; à %2, il ne l’a pas été, et la même commande peut être relancée.</translation>
    </message>
    <message>
        <source>Nothing was committed, so everything is taken back; the content could not be compared: %1</source>
        <translation>Rien n’a été validé, donc tout est annulé&#xa0;; le contenu n’a pas pu être comparé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Part of it was committed; the answer to another COMMIT was lost, and the server is still at it. The database of before was not put back.</source>
        <translation>Une partie a été validée&#xa0;; la réponse à un autre COMMIT a été perdue, et le serveur y travaille encore. L’ancienne base n’a pas été rétablie.</translation>
    </message>
    <message>
        <source>When nobody is at work in the database any more, look at &quot;meditrack current&quot;.</source>
        <translation>Quand plus personne ne travaillera dans la base, consultez «&#xa0;meditrack current&#xa0;».</translation>
    </message>
    <message>
        <source>The answer to COMMIT was lost, and the server is still at it: whether a part of it stays or nothing is not settled yet. The database of before was not put back.</source>
        <translation>La réponse à COMMIT a été perdue, et le serveur y travaille encore&#xa0;: il n’est pas encore décidé si une partie reste ou rien. L’ancienne base n’a pas été rétablie.</translation>
    </message>
    <message>
        <source>Wait a while, then look at &quot;meditrack current&quot;: where the revision that ran last is there, or what it did, its COMMIT was done.</source>
        <translation>Attendez un peu, puis consultez «&#xa0;meditrack current&#xa0;»&#xa0;: si la dernière révision exécutée ou son effet y est, son COMMIT a été exécuté.</translation>
    </message>
    <message>
        <source>The answer to COMMIT was lost, and the server is still at it: whether everything has run or nothing is not settled yet.</source>
        <translation>La réponse à COMMIT a été perdue, et le serveur y travaille encore&#xa0;: il n’est pas encore décidé si tout a été exécuté ou rien.</translation>
    </message>
    <message>
        <source>Wait a while, then look at &quot;meditrack current&quot;: at %1 it was done, at %2 it was not, and the same command can be run again.</source>
        <translation>Attendez un peu, puis consultez «&#xa0;meditrack current&#xa0;»&#xa0;: à %1, il a été exécuté&#xa0;; à %2, il ne l’a pas été, et la même commande peut être relancée.</translation>
    </message>
    <message>
        <source>The answer to COMMIT was lost; </source>
        <translation>La réponse à COMMIT a été perdue&#xa0;; </translation>
    </message>
    <message>
        <source>Everything was rolled back: </source>
        <translation>Tout a été annulé&#xa0;: </translation>
    </message>
    <message>
        <source>the database is exactly as it was before; its content was compared.</source>
        <translation>la base est exactement comme avant&#xa0;; son contenu a été comparé.</translation>
    </message>
    <message>
        <source>The answer to COMMIT was lost, but the server has done it: everything has run, and the database is at %1 now.</source>
        <translation>La réponse à COMMIT a été perdue, mais le serveur l’a exécuté&#xa0;: tout est passé, et la base est maintenant à %1.</translation>
    </message>
    <message>
        <source>Nothing is left to do.</source>
        <translation>Il ne reste rien à faire.</translation>
    </message>
    <message>
        <source>Everything that was done was rolled back. Another program has changed the database meanwhile; that was left as it is.</source>
        <translation>Tout ce qui a été fait est annulé. Un autre programme a modifié la base entre-temps&#xa0;; cela a été laissé tel quel.</translation>
    </message>
    <message>
        <source>Part of it was committed already, so the database of before was put back%1: %2</source>
        <translation>Une partie était déjà validée, donc l’ancienne base a été rétablie%1&#xa0;: %2</translation>
    </message>
    <message>
        <source> from the backup &apos;%1&apos;</source>
        <translation> depuis la sauvegarde «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>it is exactly as it was; its content was compared.</source>
        <translation>elle est exactement comme avant&#xa0;; son contenu a été comparé.</translation>
    </message>
    <message>
        <source>it has the rows that it had, but differs in some detail that no dump brings back, such as an index that was not valid.</source>
        <translation>elle a les mêmes lignes qu’avant, mais diffère par un détail qu’aucune sauvegarde ne rétablit, comme un index non valide.</translation>
    </message>
    <message>
        <source>Mend the script, then run the same command again.</source>
        <translation>Corrigez le script, puis relancez la même commande.</translation>
    </message>
    <message>
        <source>What the failed run left is kept in %1.</source>
        <translation>Ce que l’exécution échouée a laissé est conservé dans %1.</translation>
    </message>
    <message>
        <source>The database was empty before, so there is no backup.</source>
        <translation>La base était vide avant, il n’y a donc pas de sauvegarde.</translation>
    </message>
    <message>
        <source>Drop what was made and start again: with &quot;meditrack downgrade base&quot;, or with a new database.</source>
        <translation>Supprimez ce qui a été créé et recommencez&#xa0;: avec «&#xa0;meditrack downgrade base&#xa0;», ou avec une nouvelle base.</translation>
    </message>
    <message>
        <source>Putting the database of before back</source>
        <translation>Rétablissement de l’ancienne base</translation>
    </message>
    <message>
        <source>What was put back is not what was there before.</source>
        <translation>Ce qui a été rétabli ne correspond pas à l’état antérieur.</translation>
    </message>
    <message>
        <source>Nothing was run and nothing has been changed.</source>
        <translation>Rien n’a été exécuté ni modifié.</translation>
    </message>
    <message>
        <source>Reading the database</source>
        <translation>Lecture de la base</translation>
    </message>
    <message>
        <source>No backup: a database in memory is gone with its program.</source>
        <translation>Pas de sauvegarde&#xa0;: une base en mémoire disparaît avec son programme.</translation>
    </message>
    <message>
        <source>No backup: the database is empty.</source>
        <translation>Pas de sauvegarde&#xa0;: la base est vide.</translation>
    </message>
    <message>
        <source>Verified backup: %1</source>
        <translation>Sauvegarde vérifiée&#xa0;: %1</translation>
    </message>
    <message>
        <source>Each revision is committed by itself. If one fails, the database as it was before the first is put back; if the program is killed, the revisions done until then stay.</source>
        <translation>Chaque révision est validée séparément. Si l’une échoue, la base d’avant la première est rétablie&#xa0;; si le programme est tué, les révisions terminées jusque-là restent.</translation>
    </message>
    <message>
        <source>This user may not lock %1: what others write there meanwhile is not kept from them.</source>
        <translation>Cet utilisateur ne peut pas verrouiller %1&#xa0;: d’autres peuvent continuer à y écrire pendant ce temps.</translation>
    </message>
    <message>
        <source>Revision %1 leaves the database damaged: %2.</source>
        <translation>La révision %1 laisse la base endommagée&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The script writes into the schema itself (PRAGMA writable_schema); let it use ALTER TABLE or a batch instead.</source>
        <translation>Le script écrit dans le schéma lui-même (PRAGMA writable_schema)&#xa0;; qu’il utilise ALTER TABLE ou un batch.</translation>
    </message>
    <message>
        <source>Revision %1 loses rows. %2</source>
        <translation>La révision %1 perd des lignes. %2</translation>
    </message>
    <message>
        <source> And %1 more.</source>
        <translation> Et %1 de plus.</translation>
    </message>
    <message>
        <source>Let the script bring all rows along, or delete those that are to go by name before it copies. If the rows that it leaves out (by WHERE, DISTINCT, IGNORE) may go, accept the row changes (--accept-row-changes).</source>
        <translation>Faites en sorte que le script conserve toutes les lignes, ou supprime explicitement avant la copie celles qui doivent disparaître. Si les lignes qu’il omet (par WHERE, DISTINCT, IGNORE) peuvent disparaître, acceptez les pertes de lignes (--accept-row-changes).</translation>
    </message>
    <message>
        <source>A foreign key with ON DELETE CASCADE or a trigger takes such rows. If they may go, let the script delete them by name, or accept the row changes (--accept-row-changes).</source>
        <translation>Une clé étrangère avec ON DELETE CASCADE ou un déclencheur supprime ces lignes. Si elles peuvent disparaître, faites en sorte que le script les supprime explicitement, ou acceptez les pertes de lignes (--accept-row-changes).</translation>
    </message>
    <message>
        <source>Let the scripts keep those rows together, or run them with --no-guard, which lets such rows pass.</source>
        <translation>Faites en sorte que les scripts gardent ces lignes ensemble, ou exécutez-les avec --no-guard, qui laisse passer ces lignes.</translation>
    </message>
    <message>
        <source>the rehearsal</source>
        <translation>l’essai</translation>
    </message>
    <message>
        <source>%1 of &apos;%2&apos; would go</source>
        <translation>%1 de «&#xa0;%2&#xa0;» disparaîtraient</translation>
    </message>
    <message>
        <source>Table &apos;%1&apos; would go, with %2</source>
        <translation>La table «&#xa0;%1&#xa0;» disparaîtrait, avec %2</translation>
    </message>
    <message>
        <source>Column &apos;%1&apos; of &apos;%2&apos; would go, with %3</source>
        <translation>La colonne «&#xa0;%1&#xa0;» de «&#xa0;%2&#xa0;» disparaîtrait, avec %3</translation>
    </message>
    <message>
        <source>A database in memory cannot be copied for a rehearsal.</source>
        <translation>Une base en mémoire ne peut pas être copiée pour un essai.</translation>
    </message>
    <message>
        <source>Name a database file, or run it without a rehearsal.</source>
        <translation>Indiquez un fichier de base, ou exécutez sans essai.</translation>
    </message>
    <message>
        <source>This was a rehearsal on a copy: the database itself was not touched.</source>
        <translation>C’était un essai sur une copie&#xa0;: la base elle-même n’a pas été touchée.</translation>
    </message>
    <message>
        <source>This was a rehearsal in a transaction, which was rolled back: the database is as it was before.</source>
        <translation>C’était un essai dans une transaction, qui a été annulée&#xa0;: la base est comme avant.</translation>
    </message>
    <message>
        <source>Revision %1 commits by itself what is more than its own database&apos;s (roles, settings of a database or of the server).</source>
        <translation>La révision %1 valide d’elle-même des changements qui dépassent sa propre base (rôles, réglages d’une base ou du serveur).</translation>
    </message>
    <message>
        <source>Run it without a rehearsal: --guard makes a backup first.</source>
        <translation>Exécutez sans essai&#xa0;: --guard crée d’abord une sauvegarde.</translation>
    </message>
    <message>
        <source>Revision %1 commits by itself, or has all constraints checked at once, which a rehearsal inside of a transaction cannot do.</source>
        <translation>La révision %1 valide d’elle-même, ou fait contrôler toutes les contraintes à la fois, ce qu’un essai dans une transaction ne peut pas faire.</translation>
    </message>
    <message>
        <source>Rehearse as a user that may create databases, or run it without a rehearsal: --guard makes a backup first.</source>
        <translation>Faites l’essai en tant qu’utilisateur qui peut créer des bases, ou exécutez sans essai&#xa0;: --guard crée d’abord une sauvegarde.</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>Table &apos;%1&apos;: %2 before, %3</source>
        <translation>Table «&#xa0;%1&#xa0;»&#xa0;: %2 avant, %3</translation>
    </message>
    <message>
        <source>gone now</source>
        <translation>disparue maintenant</translation>
    </message>
    <message>
        <source>%1 now</source>
        <translation>%1 maintenant</translation>
    </message>
    <message>
        <source>, as the script says</source>
        <translation>, comme le dit le script</translation>
    </message>
    <message>
        <source>, because the script drops the table</source>
        <translation>, parce que le script supprime la table</translation>
    </message>
    <message>
        <source>Table &apos;%1&apos;: dropped with %2 and made anew; %3 now</source>
        <translation>Table «&#xa0;%1&#xa0;»&#xa0;: supprimée avec %2 et recréée&#xa0;; %3 maintenant</translation>
    </message>
    <message>
        <source>, though no statement of the script took so many (%1 or more should be left)</source>
        <translation>, bien qu’aucune instruction du script n’en ait supprimé autant (il devrait en rester au moins %1)</translation>
    </message>
    <message>
        <source>, because the table that took its name got fewer rows than the %1 it had</source>
        <translation>, parce que la table qui a pris son nom a reçu moins de lignes que les %1 qu’elle avait</translation>
    </message>
    <message>
        <source>Table &apos;%1&apos;: dropped with %2, by no statement copied, and &apos;%3&apos; has taken its name, with %4</source>
        <translation>Table «&#xa0;%1&#xa0;»&#xa0;: supprimée avec %2 sans être copiée par aucune instruction, et «&#xa0;%3&#xa0;» a pris son nom, avec %4</translation>
    </message>
    <message>
        <source>came by statements that read it, and %1 by others.</source>
        <translation>sont venues par des instructions qui la lisent, et %1 par d’autres.</translation>
    </message>
    <message>
        <source>its script has inserted the rows again, %1 for %2.</source>
        <translation>son script a réinséré les lignes, %1 pour %2.</translation>
    </message>
    <message>
        <source>of its %1 none %2</source>
        <translation>de ses %1 aucune %2</translation>
    </message>
    <message>
        <source>of its %1 only %2 %3</source>
        <translation>de ses %1 seulement %2 %3</translation>
    </message>
    <message>
        <source>Table &apos;%1&apos; was made anew by revision %2: %3 Whether they are the same rows cannot be told from their number.</source>
        <translation>La table «&#xa0;%1&#xa0;» a été recréée par la révision %2&#xa0;: %3 Leur nombre ne permet pas de dire si ce sont les mêmes lignes.</translation>
    </message>
    <message>
        <source>What goes with it cannot be counted beforehand: %1</source>
        <translation>Ce qui disparaît avec elle ne peut pas être compté d’avance&#xa0;: %1</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>illisible</translation>
    </message>
    <message>
        <source>applied %1 as %2, now %3</source>
        <translation>appliqué le %1 comme %2, maintenant %3</translation>
    </message>
    <message>
        <source> and %1 more</source>
        <translation> et %1 de plus</translation>
    </message>
    <message>
        <source>Nobody can tell whether these scripts were edited after they were applied: %1%2. The journal has their hashes by the rule of another version of this program.</source>
        <translation>Impossible de savoir si ces scripts ont été modifiés après leur application&#xa0;: %1%2. Leurs empreintes dans le journal viennent d’une autre version de ce programme.</translation>
    </message>
    <message>
        <source>These revisions were applied and kept: %1.</source>
        <translation>Ces révisions ont été appliquées et conservées&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Revision %1 ended the transaction by itself: what ran before that is kept, though the version table does not say so.</source>
        <translation>La révision %1 a terminé elle-même la transaction&#xa0;: ce qui s’est exécuté avant est conservé, bien que la table de version ne l’indique pas.</translation>
    </message>
    <message>
        <source>The script rolls the transaction back, which also holds the revisions %1.</source>
        <translation>Le script annule la transaction, qui contient aussi les révisions %1.</translation>
    </message>
    <message>
        <source>Set &quot;transaction_per_migration = true&quot;, so that each revision has a transaction of its own.</source>
        <translation>Mettez «&#xa0;transaction_per_migration = true&#xa0;», pour que chaque révision ait sa propre transaction.</translation>
    </message>
    <message>
        <source>Revision %1 went on after an error at which the database took the whole transaction back.</source>
        <translation>La révision %1 a continué après une erreur pour laquelle la base a annulé toute la transaction.</translation>
    </message>
    <message>
        <source>Let the script stop at that error, then run the same command again.</source>
        <translation>Faites en sorte que le script s’arrête à cette erreur, puis relancez la même commande.</translation>
    </message>
    <message>
        <source>Revision %1 ended the transaction by itself: what ran before that is kept even if a later step fails.</source>
        <translation>La révision %1 a terminé elle-même la transaction&#xa0;: ce qui s’est exécuté avant reste même si une étape ultérieure échoue.</translation>
    </message>
    <message>
        <source>Revision %1 rolled back what it had done until then, and went on: only what it did after that is there. Compare the database with the script.</source>
        <translation>La révision %1 a annulé ce qu’elle avait fait jusque-là, et a continué&#xa0;: seul ce qu’elle a fait ensuite est là. Comparez la base au script.</translation>
    </message>
    <message>
        <source>%1 Everything was rolled back; trying again (%2 of %3).</source>
        <translation>%1 Tout a été annulé&#xa0;; nouvel essai (%2 sur %3).</translation>
    </message>
    <message>
        <source> The failed one was rolled back.</source>
        <translation> Celle qui a échoué a été annulée.</translation>
    </message>
    <message>
        <source>Everything was rolled back: the database is exactly as it was before.</source>
        <translation>Tout a été annulé&#xa0;: la base est exactement comme elle était.</translation>
    </message>
    <message>
        <source>Running it again would do the first part twice. Compare the database with the script by hand; then finish by hand what is missing and mark the revision with &quot;meditrack stamp&quot;, or restore a backup.</source>
        <translation>La relancer exécuterait deux fois la première partie. Comparez la base au script à la main&#xa0;; complétez à la main ce qui manque et marquez la révision avec «&#xa0;meditrack stamp&#xa0;», ou restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>The server has taken back what was not committed.</source>
        <translation>Le serveur a annulé ce qui n’était pas validé.</translation>
    </message>
    <message>
        <source>The database is at %1 now</source>
        <translation>La base est maintenant à %1</translation>
    </message>
    <message>
        <source>The answer to COMMIT was lost, but the server has done it.</source>
        <translation>La réponse à COMMIT a été perdue, mais le serveur l’a exécuté.</translation>
    </message>
    <message>
        <source>The answer to COMMIT was lost, and the server is still at it: it may come to its end, or be taken back. </source>
        <translation>La réponse à COMMIT a été perdue, et le serveur y travaille encore&#xa0;: cela peut aboutir ou être annulé. </translation>
    </message>
    <message>
        <source>, and may be further in a moment.</source>
        <translation>, et sera peut-être plus loin dans un instant.</translation>
    </message>
    <message>
        <source>The answer to COMMIT was lost; where it was not done, the server has taken everything back since the one before.</source>
        <translation>La réponse à COMMIT a été perdue&#xa0;; s’il n’a pas été exécuté, le serveur a tout annulé depuis le précédent.</translation>
    </message>
    <message>
        <source>The answer to COMMIT was lost, so it was done, or everything since the one before was taken back; the server cannot be asked now which.</source>
        <translation>La réponse à COMMIT a été perdue&#xa0;: soit il a été exécuté, soit tout depuis le précédent a été annulé&#xa0;; on ne peut pas interroger le serveur maintenant.</translation>
    </message>
    <message>
        <source>The server takes back what was not committed; it cannot be asked now at which revision the database is.</source>
        <translation>Le serveur annule ce qui n’était pas validé&#xa0;; on ne peut pas lui demander maintenant à quelle révision est la base.</translation>
    </message>
    <message>
        <source>The database says that it is at &apos;%1&apos;, which none of these scripts is: a newer version of the scripts has moved it. Use those scripts, or restore a backup that was made with these.</source>
        <translation>La base indique être à «&#xa0;%1&#xa0;», qui ne correspond à aucun de ces scripts&#xa0;: une version plus récente des scripts l’y a menée. Utilisez ces scripts-là, ou restaurez une sauvegarde créée avec ceux-ci.</translation>
    </message>
    <message>
        <source>The version table &apos;%1&apos; %2.</source>
        <translation>La table de version «&#xa0;%1&#xa0;» %2.</translation>
    </message>
    <message>
        <source>Find out which revision the database is at; &quot;meditrack stamp --purge head&quot;, or another revision instead of head, then writes that row anew.</source>
        <translation>Déterminez à quelle révision est la base&#xa0;; «&#xa0;meditrack stamp --purge head&#xa0;», ou une autre révision à la place de head, réécrit alors cette ligne.</translation>
    </message>
    <message>
        <source>has a row that names no revision</source>
        <translation>a une ligne qui ne nomme aucune révision</translation>
    </message>
    <message>
        <source>The table &apos;%1&apos; is no version table: it has no column version_num.</source>
        <translation>La table «&#xa0;%1&#xa0;» n’est pas une table de version&#xa0;: elle n’a pas de colonne version_num.</translation>
    </message>
    <message>
        <source>Name another one with version_table in the configuration. If nobody needs this table, drop it; &quot;meditrack stamp --purge head&quot;, or another revision, then makes a right one.</source>
        <translation>Indiquez-en une autre par version_table dans la configuration. Si personne n’a besoin de cette table, supprimez-la&#xa0;; «&#xa0;meditrack stamp --purge head&#xa0;», ou une autre révision, en crée alors une correcte.</translation>
    </message>
    <message>
        <source>Look at the rows of %1: a script, or somebody, has changed them. `stamp` can set them right.</source>
        <translation>Vérifiez les lignes de %1&#xa0;: un script, ou quelqu’un, les a modifiées. `stamp` peut les corriger.</translation>
    </message>
    <message>
        <source>%1 if it exists</source>
        <translation>%1 si elle existe</translation>
    </message>
    <message>
        <source>%1 unless it exists</source>
        <translation>%1 sauf si elle existe</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texte</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>nombre entier</translation>
    </message>
    <message>
        <source>number</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>oui ou non</translation>
    </message>
    <message>
        <source>date</source>
        <translation>date</translation>
    </message>
    <message>
        <source>date and time</source>
        <translation>date et heure</translation>
    </message>
    <message>
        <source>time</source>
        <translation>heure</translation>
    </message>
    <message>
        <source>binary</source>
        <translation>binaire</translation>
    </message>
    <message>
        <source>text of up to %1 characters</source>
        <translation>texte de %1 caractères au plus</translation>
    </message>
    <message>
        <source>1 column</source>
        <translation>1 colonne</translation>
    </message>
    <message numerus="yes">
        <source>%n columns</source>
        <translation>
            <numerusform>%n colonne</numerusform>
            <numerusform>%n colonnes</numerusform>
        </translation>
    </message>
    <message>
        <source>1 index</source>
        <translation>1 index</translation>
    </message>
    <message numerus="yes">
        <source>%n indexes</source>
        <translation>
            <numerusform>%n index</numerusform>
            <numerusform>%n index</numerusform>
        </translation>
    </message>
    <message>
        <source>Creates the table %1 (%2)</source>
        <translation>Crée la table %1 (%2)</translation>
    </message>
    <message>
        <source>Deletes the table %1 and all its rows</source>
        <translation>Supprime la table %1 et toutes ses lignes</translation>
    </message>
    <message>
        <source>may be empty</source>
        <translation>peut être vide</translation>
    </message>
    <message>
        <source>required</source>
        <translation>obligatoire</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>contrôlée</translation>
    </message>
    <message>
        <source>refers to %1</source>
        <translation>renvoie à %1</translation>
    </message>
    <message>
        <source>unique</source>
        <translation>unique</translation>
    </message>
    <message>
        <source>indexed</source>
        <translation>indexée</translation>
    </message>
    <message>
        <source>Adds the column %1 (%2) to the table %3</source>
        <translation>Ajoute la colonne %1 (%2) à la table %3</translation>
    </message>
    <message>
        <source>Deletes the column %1 of the table %2 and its values</source>
        <translation>Supprime la colonne %1 de la table %2 et ses valeurs</translation>
    </message>
    <message>
        <source>now called %1</source>
        <translation>s’appelle maintenant %1</translation>
    </message>
    <message>
        <source>with the default %1</source>
        <translation>avec la valeur par défaut %1</translation>
    </message>
    <message>
        <source>without a default</source>
        <translation>sans valeur par défaut</translation>
    </message>
    <message>
        <source>with values of the database&apos;s own</source>
        <translation>avec des valeurs de la base elle-même</translation>
    </message>
    <message>
        <source>without a comment</source>
        <translation>sans commentaire</translation>
    </message>
    <message>
        <source>with a comment</source>
        <translation>avec un commentaire</translation>
    </message>
    <message>
        <source>Changes the column %1 of the table %2: %3</source>
        <translation>Modifie la colonne %1 de la table %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>the primary key (%1)</source>
        <translation>la clé primaire (%1)</translation>
    </message>
    <message>
        <source>a rule that allows no (%1) twice</source>
        <translation>une règle qui n’admet pas deux fois (%1)</translation>
    </message>
    <message>
        <source>a reference from (%1) to the table %2</source>
        <translation>une référence de (%1) vers la table %2</translation>
    </message>
    <message>
        <source>the check %1</source>
        <translation>le contrôle %1</translation>
    </message>
    <message>
        <source>a rule that allows no rows with conflicting (%1)</source>
        <translation>une règle qui n’admet pas de lignes aux (%1) contradictoires</translation>
    </message>
    <message>
        <source>Deletes the constraint %1 of the table %2</source>
        <translation>Supprime la contrainte %1 de la table %2</translation>
    </message>
    <message>
        <source>Gives the table %1 the comment &quot;%2&quot;</source>
        <translation>Donne à la table %1 le commentaire «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>Deletes the comment of the table %1</source>
        <translation>Supprime le commentaire de la table %1</translation>
    </message>
    <message>
        <source>Creates the type %1 (%2)</source>
        <translation>Crée le type %1 (%2)</translation>
    </message>
    <message>
        <source>Deletes the type %1</source>
        <translation>Supprime le type %1</translation>
    </message>
    <message>
        <source>Creates the sequence %1</source>
        <translation>Crée la séquence %1</translation>
    </message>
    <message>
        <source>Deletes the sequence %1</source>
        <translation>Supprime la séquence %1</translation>
    </message>
    <message>
        <source>Renames the table %1 to %2</source>
        <translation>Renomme la table %1 en %2</translation>
    </message>
    <message>
        <source>Creates an index on %1 (%2)</source>
        <translation>Crée un index sur %1 (%2)</translation>
    </message>
    <message>
        <source>Creates the index %1 on %2 (%3)</source>
        <translation>Crée l’index %1 sur %2 (%3)</translation>
    </message>
    <message>
        <source>%1, which allows no value twice</source>
        <translation>%1, qui n’admet aucune valeur deux fois</translation>
    </message>
    <message>
        <source>%1, unless it exists</source>
        <translation>%1, sauf s’il existe</translation>
    </message>
    <message>
        <source>Deletes the index %1</source>
        <translation>Supprime l’index %1</translation>
    </message>
    <message>
        <source>Deletes the index %1 of the table %2</source>
        <translation>Supprime l’index %1 de la table %2</translation>
    </message>
    <message>
        <source>Runs the SQL: %1</source>
        <translation>Exécute le SQL&#xa0;: %1</translation>
    </message>
    <message>
        <source>Changes the table %1 in one go: %2</source>
        <translation>Modifie la table %1 en une seule fois&#xa0;: %2</translation>
    </message>
    <message>
        <source>The file was exported at %1, and the database is at %2.</source>
        <translation>Le fichier a été exporté à la révision %1, et la base est à %2.</translation>
    </message>
    <message>
        <source>Bring the database to the same revision first (`meditrack upgrade`, or `meditrack downgrade`), import, and then go on to the newest. --allow-revision-mismatch imports what fits as it is.</source>
        <translation>Amenez d’abord la base à la même révision (`meditrack upgrade` ou `meditrack downgrade`), importez, puis allez à la plus récente. --allow-revision-mismatch importe ce qui convient tel quel.</translation>
    </message>
    <message>
        <source>The file has a table &apos;%1&apos;, which the database does not have.</source>
        <translation>Le fichier a une table «&#xa0;%1&#xa0;» que la base n’a pas.</translation>
    </message>
    <message>
        <source>The database has no tables yet: `meditrack upgrade head` makes them.</source>
        <translation>La base n’a pas encore de tables&#xa0;: `meditrack upgrade head` les crée.</translation>
    </message>
    <message>
        <source>`meditrack current` tells the revision of the database; the file may be of another one.</source>
        <translation>`meditrack current` indique la révision de la base&#xa0;; le fichier est peut-être d’une autre.</translation>
    </message>
    <message>
        <source>The file is no good export: the table &apos;%1&apos; is there twice.</source>
        <translation>Le fichier n’est pas un export valide&#xa0;: la table «&#xa0;%1&#xa0;» y figure deux fois.</translation>
    </message>
    <message>
        <source>The names of this database do not tell capitals apart here: leave one of the two out.</source>
        <translation>Les noms de cette base ne distinguent pas ici les majuscules&#xa0;: retirez l’une des deux.</translation>
    </message>
    <message>
        <source>The file has a column &apos;%1&apos; (%2), which the database does not have.</source>
        <translation>Le fichier a une colonne «&#xa0;%1&#xa0;» (%2) que la base n’a pas.</translation>
    </message>
    <message>
        <source>The file may be of another revision, or the name misspelled.</source>
        <translation>Le fichier est peut-être d’une autre révision, ou le nom mal orthographié.</translation>
    </message>
    <message>
        <source>The column &apos;%1&apos; (%2) is computed from others, and cannot be given a value.</source>
        <translation>La colonne «&#xa0;%1&#xa0;» (%2) est calculée à partir d’autres et ne peut pas recevoir de valeur.</translation>
    </message>
    <message>
        <source>Leave it out of the file.</source>
        <translation>Retirez-la du fichier.</translation>
    </message>
    <message>
        <source>The file is no good export: the column &apos;%1&apos; is there twice (%2).</source>
        <translation>Le fichier n’est pas un export valide&#xa0;: la colonne «&#xa0;%1&#xa0;» y figure deux fois (%2).</translation>
    </message>
    <message>
        <source>The file lacks the column &apos;%1&apos; (%2), which must have a value.</source>
        <translation>Il manque au fichier la colonne «&#xa0;%1&#xa0;» (%2), qui doit avoir une valeur.</translation>
    </message>
    <message>
        <source>The file may be of another revision.</source>
        <translation>Le fichier est peut-être d’une autre révision.</translation>
    </message>
    <message>
        <source>The database refuses a row of the file (%1): %2.</source>
        <translation>La base refuse une ligne du fichier (%1)&#xa0;: %2.</translation>
    </message>
    <message>
        <source>If the row is there already: --mode upsert gives it the values of the file, --mode replace empties the table first.</source>
        <translation>Si la ligne existe déjà&#xa0;: --mode upsert lui donne les valeurs du fichier, --mode replace vide d’abord la table.</translation>
    </message>
    <message>
        <source>Correct that row, or use another export.</source>
        <translation>Corrigez cette ligne, ou utilisez un autre export.</translation>
    </message>
    <message>
        <source>There is no table &apos;%1&apos; to export.</source>
        <translation>Il n’y a pas de table «&#xa0;%1&#xa0;» à exporter.</translation>
    </message>
    <message>
        <source>`meditrack db check` lists the tables; the version table is always part of the file&apos;s head.</source>
        <translation>`meditrack db check` liste les tables&#xa0;; la table de version fait toujours partie de l’en-tête du fichier.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; refers to rows of &apos;%2&apos;, which is not in the file.</source>
        <translation>«&#xa0;%1&#xa0;» renvoie à des lignes de «&#xa0;%2&#xa0;», qui n’est pas dans le fichier.</translation>
    </message>
    <message>
        <source>There is no database to export: %1.</source>
        <translation>Il n’y a pas de base à exporter&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Check the URL; `meditrack upgrade head` makes a new database.</source>
        <translation>Vérifiez l’URL&#xa0;; `meditrack upgrade head` crée une nouvelle base.</translation>
    </message>
    <message>
        <source>Standard output cannot be written: %1.</source>
        <translation>La sortie standard ne peut pas être écrite&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Looking at the file</source>
        <translation>Examen du fichier</translation>
    </message>
    <message>
        <source>The table &apos;%1&apos; would have %2 rows instead of %3.</source>
        <translation>La table «&#xa0;%1&#xa0;» aurait %2 lignes au lieu de %3.</translation>
    </message>
    <message>
        <source>It was taken back: nothing has been changed.</source>
        <translation>L’import a été annulé&#xa0;: rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Please report it, with the table&apos;s definition.</source>
        <translation>Merci de le signaler, avec la définition de la table.</translation>
    </message>
    <message>
        <source>The export cannot be written: %1.</source>
        <translation>L’export ne peut pas être écrit&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The database was only read; the unfinished file is removed.</source>
        <translation>La base a seulement été lue&#xa0;; le fichier inachevé a été supprimé.</translation>
    </message>
    <message>
        <source>A row of &apos;%1&apos; refers to a row of &apos;%2&apos; that is not there (%3%4).</source>
        <translation>Une ligne de «&#xa0;%1&#xa0;» renvoie à une ligne de «&#xa0;%2&#xa0;» qui n’existe pas (%3%4).</translation>
    </message>
    <message>
        <source>Import the tables that belong together from one file, or correct that row.</source>
        <translation>Importez d’un seul fichier les tables qui vont ensemble, ou corrigez cette ligne.</translation>
    </message>
    <message>
        <source>The table &apos;%1&apos; has no primary key, so rows cannot be told to be the same.</source>
        <translation>La table «&#xa0;%1&#xa0;» n’a pas de clé primaire, on ne peut donc pas dire si des lignes sont les mêmes.</translation>
    </message>
    <message>
        <source>Use --mode append or --mode replace, or make the export without it (--exclude %1).</source>
        <translation>Utilisez --mode append ou --mode replace, ou exportez sans elle (--exclude %1).</translation>
    </message>
    <message>
        <source>The export cannot be compressed: %1.</source>
        <translation>L’export ne peut pas être compressé&#xa0;: %1.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a folder, not an export.</source>
        <translation>«&#xa0;%1&#xa0;» est un dossier, pas un export.</translation>
    </message>
    <message>
        <source>Name the file itself.</source>
        <translation>Indiquez le fichier lui-même.</translation>
    </message>
    <message>
        <source>Check the name and the rights of the file.</source>
        <translation>Vérifiez le nom et les droits du fichier.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be unpacked: %2.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être décompressé&#xa0;: %2.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be removed: %2.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être supprimé&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Restoring %1</source>
        <translation>Restauration de %1</translation>
    </message>
    <message>
        <source>Dumping %1</source>
        <translation>Extraction de %1</translation>
    </message>
    <message>
        <source>Dumping the database</source>
        <translation>Extraction de la base</translation>
    </message>
    <message>
        <source>Copying the database</source>
        <translation>Copie de la base</translation>
    </message>
    <message>
        <source>Comparing the copy</source>
        <translation>Comparaison de la copie</translation>
    </message>
    <message>
        <source>A rehearsal on a copy of this database</source>
        <translation>Un essai sur une copie de cette base</translation>
    </message>
    <message>
        <source>Copying the database for the rehearsal</source>
        <translation>Copie de la base pour l’essai</translation>
    </message>
    <message>
        <source>The copy for the rehearsal is not equal to the database.</source>
        <translation>La copie pour l’essai n’est pas identique à la base.</translation>
    </message>
    <message>
        <source>The copy for the rehearsal does not have the rows of the database.</source>
        <translation>La copie pour l’essai n’a pas les mêmes lignes que la base.</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>This user may not have what the connection asks for besides: look at options in the URL, at PGOPTIONS, and at what was set for the user or the database (ALTER ROLE … SET, ALTER DATABASE … SET), or use another user.</source>
        <translation>Cet utilisateur n’a pas droit à tout ce que la connexion demande&#xa0;: vérifiez options dans l’URL, PGOPTIONS et ce qui est défini pour l’utilisateur ou la base (ALTER ROLE … SET, ALTER DATABASE … SET), ou utilisez un autre utilisateur.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a database, not an export.</source>
        <translation>«&#xa0;%1&#xa0;» est une base, pas un export.</translation>
    </message>
    <message>
        <source>Export its rows to JSON first, or restore it as a backup.</source>
        <translation>Exportez d’abord ses lignes en JSON, ou restaurez-la comme sauvegarde.</translation>
    </message>
    <message>
        <source>What was left is not any more what it was when it was looked at.</source>
        <translation>Ce qui reste n’est plus ce que c’était quand on l’a regardé.</translation>
    </message>
    <message>
        <source>Look again, and decide again.</source>
        <translation>Regardez encore, et décidez à nouveau.</translation>
    </message>
    <message>
        <source>Everything was rolled back.</source>
        <translation>Tout a été annulé.</translation>
    </message>
    <message>
        <source>%1 has not answered for %2 s.</source>
        <translation>%1 n’a pas répondu pendant %2 s.</translation>
    </message>
    <message>
        <source>The server has not answered, and was not waited for any longer. It takes back what was not committed as soon as it notices that nobody is there.</source>
        <translation>Le serveur n’a pas répondu et n’a pas été attendu plus longtemps. Il annule ce qui n’a pas été validé dès qu’il remarque que plus personne n’est là.</translation>
    </message>
    <message>
        <source>This user may not end the sessions of others in the database &apos;%1&apos;: %2.</source>
        <translation>Cet utilisateur n’a pas le droit de mettre fin aux sessions des autres dans la base de données « %1 » : %2.</translation>
    </message>
    <message>
        <source>Close these programs, or ask the server&apos;s administrator for GRANT pg_signal_backend TO this user; a superuser&apos;s sessions only a superuser may end.</source>
        <translation>Fermez ces programmes, ou demandez à l’administrateur du serveur GRANT pg_signal_backend TO … pour cet utilisateur ; seul un superutilisateur peut mettre fin aux sessions d’un superutilisateur.</translation>
    </message>
    <message>
        <source>what it does is not told to a user without pg_read_all_stats</source>
        <translation>ce qu’elle fait n’est pas indiqué à un utilisateur sans pg_read_all_stats</translation>
    </message>
    <message>
        <source>in no transaction</source>
        <translation>hors de toute transaction</translation>
    </message>
    <message>
        <source>another upgrade has gone on from there meanwhile, and the database is at %1 now.</source>
        <translation>une autre mise à jour a continué à partir de là entre-temps, et la base de données est maintenant à %1.</translation>
    </message>
    <message>
        <source>The file has changed since it was looked at.</source>
        <translation>Le fichier a changé depuis qu’il a été examiné.</translation>
    </message>
    <message>
        <source>Look at it again: choose it once more.</source>
        <translation>Examinez-le de nouveau&#xa0;: choisissez-le encore une fois.</translation>
    </message>
    <message>
        <source>The backup does not have these, and they stand on what is replaced, so they are dropped: %1.</source>
        <translation>La sauvegarde ne contient pas ces objets, et ils reposent sur ce qui est remplacé : ils sont supprimés : %1.</translation>
    </message>
    <message>
        <source>Another program has just made something that would have to be dropped: %1.</source>
        <translation>Un autre programme vient de créer quelque chose qu’il faudrait supprimer : %1.</translation>
    </message>
    <message>
        <source>Look at the restore again before it is done.</source>
        <translation>Réexaminez la restauration avant de l’exécuter.</translation>
    </message>
    <message>
        <source>the server does not answer.</source>
        <translation>le serveur ne répond pas.</translation>
    </message>
    <message>
        <source>connect_timeout cannot be understood: &apos;%1&apos; is no number of seconds.</source>
        <translation>connect_timeout est incompréhensible : « %1 » n’est pas un nombre de secondes.</translation>
    </message>
    <message>
        <source>Correct it in the URL, in the environment variable PGCONNECT_TIMEOUT or in the service file; 0 waits for ever.</source>
        <translation>Corrigez-le dans l’URL, dans la variable d’environnement PGCONNECT_TIMEOUT ou dans le fichier de services ; 0 attend sans fin.</translation>
    </message>
    <message>
        <source>When the database can be reached again, look at &quot;meditrack current&quot;, then run the same command again.</source>
        <translation>Quand la base sera de nouveau accessible, consultez « meditrack current », puis relancez la même commande.</translation>
    </message>
    <message>
        <source>Another database is about to take the place of this one: a restore is going on.</source>
        <translation>Une autre base est sur le point de prendre la place de celle-ci : une restauration est en cours.</translation>
    </message>
    <message>
        <source>everything that it had is there again, but what was made since stays, for the backup does not know it: %1.</source>
        <translation>tout ce qu’elle avait est de nouveau là, mais ce qui a été créé depuis reste, car la sauvegarde ne le connaît pas : %1.</translation>
    </message>
    <message>
        <source>Drop what stays if it is the run&apos;s, mend the script, then run the same command again.</source>
        <translation>Supprimez ce qui reste si cela vient de cette exécution, corrigez le script, puis relancez la même commande.</translation>
    </message>
    <message>
        <source>Another program has just written into large objects, of which the safety backup does not know.</source>
        <translation>Un autre programme vient d&apos;écrire dans des objets larges, ce que la sauvegarde de sécurité ignore.</translation>
    </message>
    <message>
        <source>Close the programs that use the database and restore again.</source>
        <translation>Fermez les programmes qui utilisent la base de données et relancez la restauration.</translation>
    </message>
</context>
<context>
    <name>Environment</name>
    <message>
        <source>Production</source>
        <translation>Production</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>Développement</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>Applied</source>
        <translation>Appliquée</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Actuelle</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prête</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnue</translation>
    </message>
</context>
<context>
    <name>meditrack</name>
    <message>
        <source>Revisions</source>
        <translation>Révisions</translation>
    </message>
    <message>
        <source>Name, to confirm</source>
        <translation>Nom, pour confirmer</translation>
    </message>
    <message>
        <source>Choose developer mode in the menu View → Mode.</source>
        <translation>Choisissez le mode développeur dans le menu Affichage → Mode.</translation>
    </message>
    <message>
        <source>There is no database yet.</source>
        <translation>Il n’y a pas encore de base.</translation>
    </message>
    <message>
        <source>There are no heads to merge.</source>
        <translation>Il n’y a pas de têtes à fusionner.</translation>
    </message>
    <message>
        <source>Select a revision first.</source>
        <translation>Sélectionnez d’abord une révision.</translation>
    </message>
    <message>
        <source>No script here knows this revision.</source>
        <translation>Il n’y a pas ici de script pour cette révision.</translation>
    </message>
    <message>
        <source>The database is at a revision that no script here knows.</source>
        <translation>La base est à une révision pour laquelle il n’y a pas ici de script.</translation>
    </message>
    <message>
        <source>There is no update.</source>
        <translation>Il n’y a pas de mise à jour.</translation>
    </message>
    <message>
        <source>Nothing is applied.</source>
        <translation>Rien n’est appliqué.</translation>
    </message>
    <message>
        <source>The selected revision is applied already.</source>
        <translation>La révision sélectionnée est déjà appliquée.</translation>
    </message>
    <message>
        <source>The database is at the selected revision.</source>
        <translation>La base est à la révision sélectionnée.</translation>
    </message>
    <message>
        <source>The selected revision is not applied.</source>
        <translation>La révision sélectionnée n’est pas appliquée.</translation>
    </message>
    <message>
        <source>You are in viewer mode, which only looks. Choose another one in the menu View → Mode.</source>
        <translation>Vous êtes en mode lecteur, qui ne fait que consulter. Choisissez-en un autre dans le menu Affichage → Mode.</translation>
    </message>
    <message>
        <source>This is for those who write the scripts.</source>
        <translation>Ceci est réservé aux développeurs des scripts.</translation>
    </message>
    <message>
        <source>Open a database first.</source>
        <translation>Ouvrez d’abord une base.</translation>
    </message>
    <message>
        <source>Something is at work already: wait for it, or cancel it.</source>
        <translation>Une tâche est déjà en cours&#xa0;: attendez qu’elle se termine ou annulez-la.</translation>
    </message>
    <message>
        <source>This would take back several revisions at once. Go back one step at a time.</source>
        <translation>Cela annulerait plusieurs révisions à la fois. Revenez en arrière étape par étape.</translation>
    </message>
    <message>
        <source>What a run of the fleet has done cannot be noted in %1: %2.</source>
        <translation>Ce qu’une exécution du parc a fait ne peut pas être noté dans %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Nothing more is begun.</source>
        <translation>Rien d’autre n’est commencé.</translation>
    </message>
    <message>
        <source>Make room there, or see to it that you may write there.</source>
        <translation>Libérez-y de l’espace, ou veillez à avoir le droit d’y écrire.</translation>
    </message>
    <message>
        <source>Upgrade</source>
        <translation>Mettre à niveau</translation>
    </message>
    <message>
        <source>Stamp</source>
        <translation>Estampiller</translation>
    </message>
    <message>
        <source>Stamp %1</source>
        <translation>Estampiller à %1</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Restore undone</source>
        <translation>Restauration annulée</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Remise à zéro</translation>
    </message>
    <message>
        <source>no revision</source>
        <translation>aucune révision</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>Avant&#xa0;: %1</translation>
    </message>
    <message>
        <source>After: %1</source>
        <translation>Après&#xa0;: %1</translation>
    </message>
    <message>
        <source>Backup: %1</source>
        <translation>Sauvegarde&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1: %2 → %3 rows</source>
        <translation>%1&#xa0;: %2 → %3 lignes</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>absente</translation>
    </message>
    <message>
        <source>Scripts: %1</source>
        <translation>Scripts&#xa0;: %1</translation>
    </message>
    <message>
        <source>This is no list of databases: %1.</source>
        <translation>Ce n’est pas une liste de bases&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The fleet is as it was.</source>
        <translation>Le parc est inchangé.</translation>
    </message>
    <message>
        <source>A list has a file or a URL a line, or is JSON as “Save the list” writes it.</source>
        <translation>Une liste contient un fichier ou une URL par ligne, ou est du JSON tel que l’écrit «&#xa0;Enregistrer la liste&#xa0;».</translation>
    </message>
    <message>
        <source>it has no list “databases”</source>
        <translation>elle ne contient pas de liste «&#xa0;databases&#xa0;»</translation>
    </message>
    <message>
        <source>%1 upgraded</source>
        <translation>mises à niveau&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 without anything to do</source>
        <translation>sans rien à faire&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>en échec&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 cancelled</source>
        <translation>annulées&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 interrupted</source>
        <translation>interrompues&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 not begun</source>
        <translation>non commencées&#xa0;: %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Non commencé</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Environnement</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>Scripts</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sauvegarde</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Ce que cela signifie</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>Revision that ran</source>
        <translation>Révision exécutée</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Instruction</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Begun %1, last change %2; by %3, account %4 on %5.</source>
        <translation>Début&#xa0;: %1, dernier changement&#xa0;: %2&#xa0;; par %3, compte %4 sur %5.</translation>
    </message>
    <message>
        <source>Upgrade of a fleet</source>
        <translation>Mise à niveau d’un parc</translation>
    </message>
    <message>
        <source>The report cannot be written to %1: %2.</source>
        <translation>Le rapport ne peut pas être écrit dans %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Choose another place for it.</source>
        <translation>Choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>Connect again</source>
        <translation>Se reconnecter</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>le dossier ne peut pas être créé</translation>
    </message>
    <message>
        <source>Another window is at work on a fleet</source>
        <translation>Une autre fenêtre travaille sur un parc</translation>
    </message>
    <message>
        <source>Nothing was run and nothing has been changed.</source>
        <translation>Rien n’a été exécuté ni modifié.</translation>
    </message>
    <message>
        <source>Wait until it is done, or go on there.</source>
        <translation>Attendez qu’elle ait fini, ou continuez là-bas.</translation>
    </message>
    <message>
        <source>it is no text</source>
        <translation>ce n’est pas du texte</translation>
    </message>
    <message>
        <source>no database is in it</source>
        <translation>elle ne contient aucune base</translation>
    </message>
    <message>
        <source>it has too many lines</source>
        <translation>elle a trop de lignes</translation>
    </message>
    <message>
        <source>Nothing was interrupted.</source>
        <translation>Rien n’a été interrompu.</translation>
    </message>
    <message>
        <source>%1 left out</source>
        <translation>%1 laissées de côté</translation>
    </message>
    <message numerus="yes">
        <source>Upgrade by %Ln updates</source>
        <translation>
            <numerusform>Appliquer %Ln mise à jour</numerusform>
            <numerusform>Appliquer %Ln mises à jour</numerusform>
        </translation>
    </message>
    <message>
        <source>Downgrade</source>
        <translation>Rétrograder</translation>
    </message>
    <message numerus="yes">
        <source>Downgrade by %Ln revisions</source>
        <translation>
            <numerusform>Rétrograder de %Ln révision</numerusform>
            <numerusform>Rétrograder de %Ln révisions</numerusform>
        </translation>
    </message>
    <message>
        <source>Still before the first revision.</source>
        <translation>Toujours avant la première révision.</translation>
    </message>
    <message>
        <source>Still at %1.</source>
        <translation>Toujours à %1.</translation>
    </message>
    <message>
        <source>From the beginning to %1.</source>
        <translation>Du début à %1.</translation>
    </message>
    <message>
        <source>From %1 back to the beginning.</source>
        <translation>De %1 jusqu’au début.</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>De %1 à %2.</translation>
    </message>
</context>
<context>
    <name>meditrack::Actions</name>
    <message>
        <source>&amp;Database</source>
        <translation>&amp;Base de données</translation>
    </message>
    <message>
        <source>&amp;Open file…</source>
        <translation>&amp;Ouvrir un fichier…</translation>
    </message>
    <message>
        <source>&amp;New tab</source>
        <translation>&amp;Nouvel onglet</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Actualiser</translation>
    </message>
    <message>
        <source>Only look at this database: nothing can be changed by this window</source>
        <translation>Seulement consulter cette base&#xa0;: cette fenêtre ne peut rien modifier</translation>
    </message>
    <message>
        <source>&amp;Environment</source>
        <translation>&amp;Environnement</translation>
    </message>
    <message>
        <source>&amp;Production</source>
        <translation>&amp;Production</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Test</translation>
    </message>
    <message>
        <source>&amp;Development</source>
        <translation>&amp;Développement</translation>
    </message>
    <message>
        <source>&amp;Not said</source>
        <translation>&amp;Non précisé</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>&amp;Sauvegarder maintenant</translation>
    </message>
    <message>
        <source>&amp;Verify a backup…</source>
        <translation>&amp;Vérifier une sauvegarde…</translation>
    </message>
    <message>
        <source>Re&amp;store a backup…</source>
        <translation>&amp;Restaurer une sauvegarde…</translation>
    </message>
    <message>
        <source>&amp;Undo the last restore…</source>
        <translation>Ann&amp;uler la dernière restauration…</translation>
    </message>
    <message>
        <source>E&amp;xport to JSON…</source>
        <translation>E&amp;xporter en JSON…</translation>
    </message>
    <message>
        <source>&amp;Import from JSON…</source>
        <translation>&amp;Importer du JSON…</translation>
    </message>
    <message>
        <source>&amp;Close database</source>
        <translation>&amp;Fermer la base</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Édition</translation>
    </message>
    <message>
        <source>&amp;Copy revision id</source>
        <translation>&amp;Copier l’identifiant de révision</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>&amp;Vue d’ensemble</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Historique</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>&amp;Données</translation>
    </message>
    <message>
        <source>&amp;Backups</source>
        <translation>&amp;Sauvegardes</translation>
    </message>
    <message>
        <source>&amp;Activity</source>
        <translation>&amp;Activité</translation>
    </message>
    <message>
        <source>Zoom &amp;in on the timeline</source>
        <translation>Zoom avant sur la &amp;chronologie</translation>
    </message>
    <message>
        <source>Zoom o&amp;ut</source>
        <translation>Zoom a&amp;rrière</translation>
    </message>
    <message>
        <source>&amp;Whole timeline</source>
        <translation>&amp;Toute la chronologie</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>Co&amp;mmandes…</translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation>&amp;Panneau suivant</translation>
    </message>
    <message>
        <source>&amp;Next tab</source>
        <translation>O&amp;nglet suivant</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>Comme le &amp;bureau</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>D&amp;ark</source>
        <translation>&amp;Sombre</translation>
    </message>
    <message>
        <source>&amp;Migrate</source>
        <translation>&amp;Migration</translation>
    </message>
    <message>
        <source>&amp;Upgrade to the newest</source>
        <translation>Mettre à &amp;niveau vers la plus récente</translation>
    </message>
    <message>
        <source>Upgrade to the &amp;selected revision</source>
        <translation>Mettre à niveau vers la révision &amp;sélectionnée</translation>
    </message>
    <message>
        <source>&amp;Downgrade one step…</source>
        <translation>&amp;Rétrograder d’une étape…</translation>
    </message>
    <message>
        <source>Downgrade to the s&amp;elected revision…</source>
        <translation>Rétrograder &amp;vers la révision sélectionnée…</translation>
    </message>
    <message>
        <source>&amp;Cancel the running job</source>
        <translation>&amp;Annuler la tâche en cours</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aid&amp;e</translation>
    </message>
    <message>
        <source>&amp;About MediTrack Admin</source>
        <translation>À &amp;propos de MediTrack Admin</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Comme le &amp;système</translation>
    </message>
    <message>
        <source>Rea&amp;d-only</source>
        <translation>&amp;Lecture seule</translation>
    </message>
    <message>
        <source>Pre&amp;vious tab</source>
        <translation>&amp;Onglet précédent</translation>
    </message>
    <message>
        <source>&amp;Mode</source>
        <translation>Mod&amp;e</translation>
    </message>
    <message>
        <source>&amp;Viewer</source>
        <translation>&amp;Lecteur</translation>
    </message>
    <message>
        <source>&amp;Operator</source>
        <translation>&amp;Opérateur</translation>
    </message>
    <message>
        <source>&amp;Developer</source>
        <translation>&amp;Développeur</translation>
    </message>
    <message>
        <source>Co&amp;lours</source>
        <translation>Cou&amp;leurs</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>Lan&amp;gue</translation>
    </message>
    <message>
        <source>&amp;Fleet</source>
        <translation>&amp;Parc</translation>
    </message>
    <message>
        <source>&amp;Open the script</source>
        <translation>&amp;Ouvrir le script</translation>
    </message>
    <message>
        <source>&amp;Show the script in its folder</source>
        <translation>Afficher le script dans son &amp;dossier</translation>
    </message>
    <message>
        <source>S&amp;tamp the selected revision…</source>
        <translation>Es&amp;tampiller la révision sélectionnée…</translation>
    </message>
    <message>
        <source>&amp;New revision…</source>
        <translation>N&amp;ouvelle révision…</translation>
    </message>
    <message>
        <source>&amp;Merge the heads…</source>
        <translation>&amp;Fusionner les têtes…</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Rechercher</translation>
    </message>
    <message>
        <source>Clean u&amp;p what was interrupted…</source>
        <translation>Nettoyer ce qui a été &amp;interrompu…</translation>
    </message>
    <message>
        <source>Open pro&amp;ject…</source>
        <translation>Ouvrir un pro&amp;jet…</translation>
    </message>
    <message>
        <source>Try the sam&amp;ple</source>
        <translation>Essa&amp;yer l’exemple</translation>
    </message>
</context>
<context>
    <name>meditrack::ActivityModel</name>
    <message>
        <source>Started</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>Révisions</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>you, here</source>
        <translation>vous, ici</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
</context>
<context>
    <name>meditrack::ActivityPage</name>
    <message>
        <source>Nothing has been changed yet</source>
        <translation>Rien n’a encore été modifié</translation>
    </message>
    <message>
        <source>Export the journal…</source>
        <translation>Exporter le journal…</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copier les détails</translation>
    </message>
    <message>
        <source>Search what, who, revision</source>
        <translation>Quoi, qui, révision</translation>
    </message>
    <message>
        <source>Search the activities</source>
        <translation>Rechercher dans les activités</translation>
    </message>
    <message>
        <source>Show activities with this result</source>
        <translation>Afficher les activités ayant ce résultat</translation>
    </message>
    <message>
        <source>Every result</source>
        <translation>Tous les résultats</translation>
    </message>
    <message>
        <source>What was done to the database, newest first</source>
        <translation>Ce qui a été fait sur la base, le plus récent d’abord</translation>
    </message>
    <message>
        <source>Details of the selected activity</source>
        <translation>Détails de l’activité sélectionnée</translation>
    </message>
    <message>
        <source>The journal cannot be read, so only what this window has done is listed. %1</source>
        <translation>Le journal est illisible, seul ce que cette fenêtre a fait est donc listé. %1</translation>
    </message>
    <message>
        <source>The journal is damaged in places; the rest of it is listed. %1</source>
        <translation>Le journal est endommagé par endroits&#xa0;; le reste est listé. %1</translation>
    </message>
    <message>
        <source>A database in memory has no journal. What this window does to it is listed here.</source>
        <translation>Une base en mémoire n’a pas de journal. Ce que cette fenêtre lui fait est listé ici.</translation>
    </message>
    <message>
        <source>Upgrades, backups and restores are listed here, whoever has done them: who, when, and how it ended.</source>
        <translation>Les mises à niveau, sauvegardes et restaurations sont listées ici, quel qu’en soit l’auteur&#xa0;: qui, quand, et avec quelle issue.</translation>
    </message>
    <message>
        <source>There is nothing in the journal yet</source>
        <translation>Le journal est encore vide</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Nothing is found</source>
        <translation>Rien n’a été trouvé</translation>
    </message>
    <message>
        <source>No activity has these words and this result.</source>
        <translation>Aucune activité n’a ces mots et ce résultat.</translation>
    </message>
</context>
<context>
    <name>meditrack::AdvanceLine</name>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>Annulation</translation>
    </message>
</context>
<context>
    <name>meditrack::BackupCommands</name>
    <message>
        <source>Looking for backups</source>
        <translation>Recherche de sauvegardes</translation>
    </message>
    <message>
        <source>%1 is pinned: no retention deletes it.</source>
        <translation>%1 est épinglée&#xa0;: aucune règle de conservation ne la supprime.</translation>
    </message>
    <message>
        <source>%1 is not pinned any more.</source>
        <translation>%1 n’est plus épinglée.</translation>
    </message>
    <message>
        <source>Pinning the backup</source>
        <translation>Épinglage de la sauvegarde</translation>
    </message>
    <message>
        <source>Unpinning the backup</source>
        <translation>Désépinglage de la sauvegarde</translation>
    </message>
    <message>
        <source>Deleting the backup</source>
        <translation>Suppression de la sauvegarde</translation>
    </message>
    <message>
        <source>%1 is deleted.</source>
        <translation>%1 est supprimée.</translation>
    </message>
    <message>
        <source>Looking at what would go</source>
        <translation>Examen de ce qui serait supprimé</translation>
    </message>
    <message>
        <source>Tidying up</source>
        <translation>Nettoyage des sauvegardes</translation>
    </message>
    <message>
        <source>Looking at the tables</source>
        <translation>Examen des tables</translation>
    </message>
    <message>
        <source>Export to %1</source>
        <translation>Export vers %1</translation>
    </message>
    <message>
        <source>Looking at %1</source>
        <translation>Examen de %1</translation>
    </message>
    <message>
        <source>Import of %1</source>
        <translation>Import de %1</translation>
    </message>
</context>
<context>
    <name>meditrack::BackupDesk</name>
    <message>
        <source>What happens to the rows that are there</source>
        <translation>Ce que deviennent les lignes présentes</translation>
    </message>
    <message>
        <source>Replace the rows that are there</source>
        <translation>Remplacer les lignes présentes</translation>
    </message>
    <message>
        <source>Add to the rows that are there</source>
        <translation>Ajouter aux lignes présentes</translation>
    </message>
    <message>
        <source>Overwrite rows of the same key, add the others</source>
        <translation>Écraser les lignes de même clé, ajouter les autres</translation>
    </message>
    <message>
        <source>Nothing is changed by this. You are asked before anything is.</source>
        <translation>Rien n’est encore modifié. Une confirmation vous sera demandée.</translation>
    </message>
    <message>
        <source>What is here now is backed up first. If anything fails, or you cancel, it stays as it is.</source>
        <translation>Le contenu actuel est d’abord sauvegardé. Si quelque chose échoue ou si vous annulez, il reste tel quel.</translation>
    </message>
    <message>
        <source>All of it is imported, or nothing.</source>
        <translation>Tout est importé, ou rien.</translation>
    </message>
    <message>
        <source>What is deleted is gone; cancelling keeps the rest.</source>
        <translation>Ce qui est supprimé est perdu&#xa0;; l’annulation conserve le reste.</translation>
    </message>
    <message>
        <source>The file gets its name when it is complete.</source>
        <translation>Le fichier ne reçoit son nom qu’une fois complet.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>The export is done</source>
        <translation>L’export est terminé</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>%1 was cancelled</source>
        <translation>%1&#xa0;: annulé</translation>
    </message>
    <message>
        <source>No file is left.</source>
        <translation>Il ne reste aucun fichier.</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>%1 has failed</source>
        <translation>%1&#xa0;: échec</translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation>Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Undo the restore…</source>
        <translation>Annuler la restauration…</translation>
    </message>
    <message>
        <source>Review and upgrade…</source>
        <translation>Examiner et mettre à niveau…</translation>
    </message>
    <message>
        <source>The restore is done</source>
        <translation>La restauration est terminée</translation>
    </message>
    <message>
        <source>Undo the import…</source>
        <translation>Annuler l’import…</translation>
    </message>
    <message>
        <source>The import is done</source>
        <translation>L’import est terminé</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
</context>
<context>
    <name>meditrack::CellPanel</name>
    <message>
        <source>Copy value</source>
        <translation>Copier la valeur</translation>
    </message>
    <message>
        <source>The whole value</source>
        <translation>La valeur entière</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Aucune sélection</translation>
    </message>
    <message>
        <source>A value that is selected is shown here as a whole.</source>
        <translation>Une valeur sélectionnée est affichée ici en entier.</translation>
    </message>
    <message>
        <source>no type</source>
        <translation>sans type</translation>
    </message>
    <message>
        <source>%1, primary key</source>
        <translation>%1, clé primaire</translation>
    </message>
    <message>
        <source>NULL: there is no value</source>
        <translation>NULL&#xa0;: il n’y a pas de valeur</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>An empty text</source>
        <translation>Texte vide</translation>
    </message>
    <message>
        <source>This row is not there any more. Refresh shows what is.</source>
        <translation>Cette ligne n’existe plus. «&#xa0;Actualiser&#xa0;» affiche l’état présent.</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Vide</translation>
    </message>
    <message>
        <source>%1; the first %2 are shown</source>
        <translation>%1&#xa0;; les premiers %2 sont affichés</translation>
    </message>
    <message>
        <source>%1; the first %2 characters are shown</source>
        <translation>%1&#xa0;; les %2 premiers caractères sont affichés</translation>
    </message>
</context>
<context>
    <name>meditrack::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation>Saisissez une commande</translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation>Commandes correspondantes</translation>
    </message>
</context>
<context>
    <name>meditrack::ConnectForm</name>
    <message>
        <source>Test</source>
        <translation>Tester</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de données</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Chiffrement</translation>
    </message>
    <message>
        <source>Database URL</source>
        <translation>URL de la base</translation>
    </message>
    <message>
        <source>clinic</source>
        <translation>clinique</translation>
    </message>
    <message>
        <source>as on this computer</source>
        <translation>comme sur cet ordinateur</translation>
    </message>
    <message>
        <source>Where the server has it</source>
        <translation>Si le serveur le propose</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Toujours</translation>
    </message>
    <message>
        <source>Always, and check the server</source>
        <translation>Toujours, et vérifier le serveur</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Serveur</translation>
    </message>
    <message>
        <source>Da&amp;tabase</source>
        <translation>Base de &amp;données</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Utilisateur</translation>
    </message>
    <message>
        <source>&amp;Encryption</source>
        <translation>&amp;Chiffrement</translation>
    </message>
    <message>
        <source>or U&amp;RL</source>
        <translation>ou U&amp;RL</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Test…</translation>
    </message>
    <message>
        <source>The name or the address of the server; a folder means a socket on this computer</source>
        <translation>Le nom ou l’adresse du serveur&#xa0;; un dossier désigne un socket de cet ordinateur</translation>
    </message>
    <message>
        <source>Remember in this computer&apos;s keychain</source>
        <translation>Enregistrer dans le trousseau de cet ordinateur</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>is asked for where it is left empty</source>
        <translation>demandé s’il reste vide</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>Mot de &amp;passe</translation>
    </message>
</context>
<context>
    <name>meditrack::CountsPlot</name>
    <message>
        <source>Rows in each table</source>
        <translation>Lignes de chaque table</translation>
    </message>
</context>
<context>
    <name>meditrack::DataPage</name>
    <message>
        <source>Show rows</source>
        <translation>Afficher les lignes</translation>
    </message>
    <message>
        <source>Tables and their rows</source>
        <translation>Tables et leurs lignes</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tables</translation>
    </message>
    <message>
        <source>Look at the rows of the selected table (Enter)</source>
        <translation>Consulter les lignes de la table sélectionnée (Entrée)</translation>
    </message>
    <message>
        <source>Rows in each table</source>
        <translation>Lignes de chaque table</translation>
    </message>
    <message>
        <source>The %1 largest of %2 tables; all of them are in the list.</source>
        <translation>Les %1 plus grandes des %2 tables&#xa0;; toutes sont dans la liste.</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>Croissance</translation>
    </message>
    <message>
        <source>Growth, rows in %1</source>
        <translation>Croissance, lignes de %1</translation>
    </message>
    <message>
        <source>Review and upgrade…</source>
        <translation>Examiner et mettre à niveau…</translation>
    </message>
    <message>
        <source>No tables yet</source>
        <translation>Pas encore de tables</translation>
    </message>
    <message>
        <source>The first upgrade makes them.</source>
        <translation>La première mise à niveau les crée.</translation>
    </message>
</context>
<context>
    <name>meditrack::DatabaseView</name>
    <message>
        <source>Start</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>Choose a database</source>
        <translation>Choisissez une base de données</translation>
    </message>
    <message>
        <source>Read at %1</source>
        <translation>Lue à %1</translation>
    </message>
    <message>
        <source>Upgrading</source>
        <translation>Mise à niveau</translation>
    </message>
    <message>
        <source>Downgrading</source>
        <translation>Rétrogradation</translation>
    </message>
    <message>
        <source>This tab closes as soon as “%1” has stopped</source>
        <translation>Cet onglet se fermera dès que «&#xa0;%1&#xa0;» se sera arrêté</translation>
    </message>
    <message>
        <source>It has been told to stop. A script that waits for something hears of it when it goes on.</source>
        <translation>L’arrêt a été demandé. Un script qui attend quelque chose n’en sera informé qu’en reprenant.</translation>
    </message>
    <message>
        <source>Folder of pg_dump and pg_restore</source>
        <translation>Dossier de pg_dump et pg_restore</translation>
    </message>
    <message>
        <source>Clean up…</source>
        <translation>Nettoyer…</translation>
    </message>
    <message>
        <source>Something was interrupted in this database</source>
        <translation>Quelque chose a été interrompu dans cette base</translation>
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
        <translation>%1&#xa0;: terminé.</translation>
    </message>
    <message>
        <source>%1 was cancelled.</source>
        <translation>%1&#xa0;: annulé.</translation>
    </message>
    <message>
        <source>%1 has failed.</source>
        <translation>%1&#xa0;: échec.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
</context>
<context>
    <name>meditrack::DetailsPanel</name>
    <message>
        <source>merge</source>
        <translation>fusion</translation>
    </message>
    <message>
        <source>branch point</source>
        <translation>bifurcation</translation>
    </message>
    <message>
        <source>head</source>
        <translation>head</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Script</translation>
    </message>
    <message>
        <source>Upgrade to here</source>
        <translation>Mettre à niveau jusqu’ici</translation>
    </message>
    <message>
        <source>Downgrade to here</source>
        <translation>Rétrograder jusqu’ici</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>Copier l’identifiant</translation>
    </message>
    <message>
        <source>Details of the selected revision</source>
        <translation>Détails de la révision sélectionnée</translation>
    </message>
    <message>
        <source>Select a revision to see what it does.</source>
        <translation>Sélectionnez une révision pour voir ce qu’elle fait.</translation>
    </message>
    <message>
        <source>Revision &lt;span style=&quot;font-family:&apos;%1&apos;&quot;&gt;%2&lt;/span&gt;</source>
        <translation>Révision &lt;span style=&quot;font-family:&apos;%1&apos;&quot;&gt;%2&lt;/span&gt;</translation>
    </message>
    <message>
        <source>Unknown revision</source>
        <translation>Révision inconnue</translation>
    </message>
    <message>
        <source>Without a message</source>
        <translation>Sans message</translation>
    </message>
    <message>
        <source>The database says that it is at this revision, and no script here has it. It was most likely upgraded by a newer program. Open it with that one, or add the missing script.</source>
        <translation>La base indique être à cette révision, pour laquelle il n’y a pas ici de script. Elle a sans doute été mise à niveau par un programme plus récent. Ouvrez-la avec celui-ci, ou ajoutez le script manquant.</translation>
    </message>
    <message>
        <source>Written %1</source>
        <translation>Écrite le %1</translation>
    </message>
    <message>
        <source>The first of its line</source>
        <translation>La première de sa lignée</translation>
    </message>
    <message>
        <source>Follows %1</source>
        <translation>Suit %1</translation>
    </message>
    <message>
        <source>Needs %1</source>
        <translation>Nécessite %1</translation>
    </message>
    <message>
        <source>Followed by %1</source>
        <translation>Suivie de %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln de plus</numerusform>
            <numerusform>%Ln de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>More that can be done with this revision</source>
        <translation>Autres actions possibles sur cette révision</translation>
    </message>
    <message>
        <source>What its file says</source>
        <translation>Contenu du fichier</translation>
    </message>
    <message>
        <source>What its upgrade runs on SQLite</source>
        <translation>Ce que sa mise à niveau exécute sur SQLite</translation>
    </message>
    <message>
        <source>What its upgrade runs on PostgreSQL</source>
        <translation>Ce que sa mise à niveau exécute sur PostgreSQL</translation>
    </message>
    <message>
        <source>Nothing runs.</source>
        <translation>Rien n’est exécuté.</translation>
    </message>
</context>
<context>
    <name>meditrack::Dialogue</name>
    <message>
        <source>The report is saved</source>
        <translation>Le rapport a été enregistré</translation>
    </message>
    <message>
        <source>The password is not remembered</source>
        <translation>Le mot de passe n’est pas enregistré</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain cannot be used: %1. You are signed in; next time you will be asked again.</source>
        <translation>Le trousseau de cet ordinateur est inutilisable&#xa0;: %1. Vous êtes connecté&#xa0;; la prochaine fois, le mot de passe sera redemandé.</translation>
    </message>
    <message>
        <source>%1 was cancelled</source>
        <translation>%1&#xa0;: annulé</translation>
    </message>
    <message>
        <source>The old state is kept: nothing has changed.</source>
        <translation>L’ancien état est conservé&#xa0;: rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The backup is made</source>
        <translation>La sauvegarde est terminée</translation>
    </message>
    <message>
        <source>The restore is done</source>
        <translation>La restauration est terminée</translation>
    </message>
    <message>
        <source>The import is done</source>
        <translation>L’import est terminé</translation>
    </message>
    <message>
        <source>The export is done</source>
        <translation>L’export est terminé</translation>
    </message>
    <message>
        <source>Save a report…</source>
        <translation>Enregistrer un rapport…</translation>
    </message>
    <message>
        <source>The backup is good</source>
        <translation>La sauvegarde est bonne</translation>
    </message>
    <message>
        <source>The backup is good, with a warning</source>
        <translation>La sauvegarde est bonne, avec un avertissement</translation>
    </message>
    <message>
        <source>Nothing was run</source>
        <translation>Rien n’a été exécuté</translation>
    </message>
    <message>
        <source>The scripts in %1 were not trusted. The database is as it was.</source>
        <translation>Les scripts de %1 n’ont pas été approuvés. La base est inchangée.</translation>
    </message>
    <message>
        <source>Verify again</source>
        <translation>Vérifier à nouveau</translation>
    </message>
    <message>
        <source>This cannot be done now</source>
        <translation>Ce n’est pas possible maintenant</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
</context>
<context>
    <name>meditrack::DropDesk</name>
    <message>
        <source>There is no project in this folder</source>
        <translation>Il n&apos;y a pas de projet dans ce dossier</translation>
    </message>
    <message>
        <source>A project has a file alembic.ini. Nothing has been done.</source>
        <translation>Un projet possède un fichier alembic.ini. Rien n&apos;a été fait.</translation>
    </message>
    <message>
        <source>This backup cannot be restored now</source>
        <translation>Cette sauvegarde ne peut pas être restaurée maintenant</translation>
    </message>
    <message>
        <source>These rows cannot be imported now</source>
        <translation>Ces lignes ne peuvent pas être importées maintenant</translation>
    </message>
    <message>
        <source>Choose a database…</source>
        <translation>Choisir une base de données…</translation>
    </message>
    <message>
        <source>Restore as a new database…</source>
        <translation>Restaurer comme nouvelle base de données…</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>restaurée</translation>
    </message>
    <message>
        <source>This is a backup</source>
        <translation>Ceci est une sauvegarde</translation>
    </message>
    <message>
        <source>This is an export</source>
        <translation>Ceci est une exportation</translation>
    </message>
    <message>
        <source>Which database is it to be restored into? What would change there is shown first. Nothing has been done.</source>
        <translation>Dans quelle base de données faut-il la restaurer ? Ce qui y changerait est d&apos;abord montré. Rien n&apos;a été fait.</translation>
    </message>
    <message>
        <source>Which database are its rows for? What would change there is shown first. Nothing has been done.</source>
        <translation>À quelle base de données ses lignes sont-elles destinées ? Ce qui y changerait est d&apos;abord montré. Rien n&apos;a été fait.</translation>
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
        <translation>L’étape « %1 » a échoué</translation>
    </message>
</context>
<context>
    <name>meditrack::ExportBox</name>
    <message>
        <source>Another place…</source>
        <translation>Autre emplacement…</translation>
    </message>
</context>
<context>
    <name>meditrack::ExportModel</name>
    <message>
        <source>Write something else in its place; empty stays empty, and what was equal stays equal</source>
        <translation>Écrire autre chose à la place&#xa0;; vide reste vide, et ce qui était égal reste égal</translation>
    </message>
    <message>
        <source>The column %1</source>
        <translation>La colonne %1</translation>
    </message>
    <message>
        <source>is computed from others</source>
        <translation>est calculée à partir d’autres</translation>
    </message>
    <message>
        <source>made-up values</source>
        <translation>valeurs inventées</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>telles quelles</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valeurs</translation>
    </message>
</context>
<context>
    <name>meditrack::ExportPage</name>
    <message>
        <source>Another place…</source>
        <translation>Autre emplacement…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Tables to export, and their columns</source>
        <translation>Tables à exporter et leurs colonnes</translation>
    </message>
    <message>
        <source>One document</source>
        <translation>Un document</translation>
    </message>
    <message>
        <source>One row a line (NDJSON)</source>
        <translation>Un enregistrement par ligne (NDJSON)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
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
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tables</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>Compression</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Open a table to write made-up values in the place of what must not leave the house. The file can be imported into a database of the same revision.</source>
        <translation>Dépliez une table pour remplacer par des valeurs inventées ce qui ne doit pas sortir de l’établissement. Le fichier peut être importé dans une base de même révision.</translation>
    </message>
    <message>
        <source>Export to JSON</source>
        <translation>Exporter en JSON</translation>
    </message>
    <message>
        <source>Tick at least one table</source>
        <translation>Cochez au moins une table</translation>
    </message>
</context>
<context>
    <name>meditrack::FindBar</name>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Find in these rows</source>
        <translation>Rechercher dans ces lignes</translation>
    </message>
    <message>
        <source>Rows with this text in some value, in upper or lower case (Ctrl+F, then Enter). Blobs are not looked into.</source>
        <translation>Lignes dont une valeur contient ce texte, en majuscules ou en minuscules (Ctrl+F, puis Entrée). Les données binaires ne sont pas examinées.</translation>
    </message>
    <message>
        <source>In which column</source>
        <translation>Dans quelle colonne</translation>
    </message>
    <message>
        <source>Stop looking for it (Esc)</source>
        <translation>Arrêter la recherche (Échap)</translation>
    </message>
    <message>
        <source>in all columns</source>
        <translation>dans toutes les colonnes</translation>
    </message>
</context>
<context>
    <name>meditrack::FleetDesk</name>
    <message>
        <source>The password is not remembered</source>
        <translation>Le mot de passe n’est pas enregistré</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain cannot be used: %1. You are signed in; next time you will be asked again.</source>
        <translation>Le trousseau de cet ordinateur est inutilisable&#xa0;: %1. Vous êtes connecté&#xa0;; la prochaine fois, le mot de passe sera redemandé.</translation>
    </message>
    <message>
        <source>Nothing was added</source>
        <translation>Rien n’a été ajouté</translation>
    </message>
    <message>
        <source>No database was found there.</source>
        <translation>Aucune base n’y a été trouvée.</translation>
    </message>
    <message>
        <source>The fleet has all of them already.</source>
        <translation>Le parc les a déjà toutes.</translation>
    </message>
    <message>
        <source>%1: added to the fleet</source>
        <translation>Ajout au parc&#xa0;: %1</translation>
    </message>
    <message>
        <source>Left out in %1: %2 without a version table, or that cannot be read.</source>
        <translation>Laissé de côté dans %1&#xa0;: %2 (table de version absente, ou lecture impossible).</translation>
    </message>
    <message>
        <source>Add all databases of a folder</source>
        <translation>Ajouter toutes les bases d’un dossier</translation>
    </message>
    <message>
        <source>The list cannot be written to %1: %2</source>
        <translation>La liste ne peut pas être écrite dans %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Choose another place for it.</source>
        <translation>Choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>The list is saved</source>
        <translation>La liste a été enregistrée</translation>
    </message>
</context>
<context>
    <name>meditrack::FleetModel</name>
    <message>
        <source>Nobody has looked at it yet.</source>
        <translation>Pas encore examinée.</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>Il n’y a rien à faire.</translation>
    </message>
    <message>
        <source>Goes first</source>
        <translation>En premier</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Non commencé</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>Not looked at yet</source>
        <translation>Pas encore examinée</translation>
    </message>
    <message>
        <source>It cannot be chosen. %1</source>
        <translation>Elle ne peut pas être sélectionnée. %1</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>sélectionnée</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>non sélectionnée</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Sélectionnée</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de données</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Environnement</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Révision</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>Dernière sauvegarde</translation>
    </message>
    <message>
        <source>This run</source>
        <translation>Cette exécution</translation>
    </message>
    <message>
        <source>It has no version table: open it in a tab to begin with it.</source>
        <translation>Elle n’a pas de table de version&#xa0;: ouvrez-la dans un onglet pour commencer.</translation>
    </message>
</context>
<context>
    <name>meditrack::FleetPage</name>
    <message>
        <source>Go on with the others without asking</source>
        <translation>Continuer avec les autres sans demander</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Réexaminer</translation>
    </message>
    <message>
        <source>Upgrade…</source>
        <translation>Mettre à niveau…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Enregistrer le rapport…</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Choose all that are ready</source>
        <translation>Sélectionner toutes celles à mettre à jour</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>Parc</translation>
    </message>
    <message>
        <source>Add databases</source>
        <translation>Ajouter des bases</translation>
    </message>
    <message>
        <source>Add databases, or a list of them</source>
        <translation>Ajouter des bases, ou une liste de bases</translation>
    </message>
    <message>
        <source>Look at all databases again (F5)</source>
        <translation>Réexaminer toutes les bases (F5)</translation>
    </message>
    <message>
        <source>&amp;Files…</source>
        <translation>&amp;Fichiers…</translation>
    </message>
    <message>
        <source>A f&amp;older…</source>
        <translation>Un &amp;dossier…</translation>
    </message>
    <message>
        <source>Databases of a &amp;server…</source>
        <translation>Bases d’un &amp;serveur…</translation>
    </message>
    <message>
        <source>The &amp;recent ones</source>
        <translation>Les bases &amp;récentes</translation>
    </message>
    <message>
        <source>Add a &amp;list…</source>
        <translation>Ajouter une &amp;liste…</translation>
    </message>
    <message>
        <source>Sa&amp;ve the list…</source>
        <translation>&amp;Enregistrer la liste…</translation>
    </message>
    <message>
        <source>Scripts of another &amp;project…</source>
        <translation>Scripts d’un autre &amp;projet…</translation>
    </message>
    <message>
        <source>Find its databases</source>
        <translation>Trouver ses bases</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>URL of the server</source>
        <translation>URL du serveur</translation>
    </message>
    <message>
        <source>All databases of this server that have a version table are added. They are only looked at; the password is asked for, and never written into the list.</source>
        <translation>Toutes les bases de ce serveur qui ont une table de version sont ajoutées. Elles sont seulement lues&#xa0;; le mot de passe est demandé, mais jamais écrit dans la liste.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Updates ready</source>
        <translation>Mises à jour prêtes</translation>
    </message>
    <message>
        <source>Something is in the way</source>
        <translation>Avec un problème</translation>
    </message>
    <message>
        <source>In this run</source>
        <translation>Dans cette exécution</translation>
    </message>
    <message>
        <source>Which databases are shown</source>
        <translation>Quelles bases sont affichées</translation>
    </message>
    <message>
        <source>Search by name or place</source>
        <translation>Rechercher par nom ou emplacement</translation>
    </message>
    <message>
        <source>Databases of the fleet</source>
        <translation>Bases du parc</translation>
    </message>
    <message>
        <source>Choose, or not</source>
        <translation>Sélectionner ou non</translation>
    </message>
    <message>
        <source>Open in a tab</source>
        <translation>Ouvrir dans un onglet</translation>
    </message>
    <message>
        <source>Goes first</source>
        <translation>Mettre à niveau en premier</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Environnement</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Non précisé</translation>
    </message>
    <message>
        <source>Remove from the fleet</source>
        <translation>Retirer du parc</translation>
    </message>
    <message>
        <source>Many databases, one after the other</source>
        <translation>De nombreuses bases, l’une après l’autre</translation>
    </message>
    <message>
        <source>Put the databases of all clinics together here: see at a glance which of them have updates ready, and upgrade them in one go. One goes first; the first failure stops the rest.</source>
        <translation>Réunissez ici les bases de toutes les cliniques&#xa0;: voyez d’un coup d’œil lesquelles ont des mises à jour prêtes, et mettez-les à niveau en une fois. L’une passe en premier&#xa0;; au premier échec, les autres ne sont pas commencées.</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Ajouter des fichiers…</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ajouter un dossier…</translation>
    </message>
    <message>
        <source>Add a server…</source>
        <translation>Ajouter un serveur…</translation>
    </message>
    <message>
        <source>Add the recent ones</source>
        <translation>Ajouter les bases récentes</translation>
    </message>
    <message>
        <source>Open a list…</source>
        <translation>Ouvrir une liste…</translation>
    </message>
    <message>
        <source>What went wrong, in full</source>
        <translation>L’erreur en détail</translation>
    </message>
    <message>
        <source>%1 with updates ready</source>
        <translation>%1 avec des mises à jour</translation>
    </message>
    <message>
        <source>something is in the way of %1</source>
        <translation>%1 avec un problème</translation>
    </message>
    <message>
        <source>scripts of %1</source>
        <translation>scripts de %1</translation>
    </message>
    <message>
        <source>Sign in to %1…</source>
        <translation>Se connecter à %1…</translation>
    </message>
    <message>
        <source>Upgrade %1…</source>
        <translation>Mettre à niveau %1…</translation>
    </message>
    <message>
        <source>Choose databases first</source>
        <translation>Sélectionnez d’abord des bases</translation>
    </message>
    <message>
        <source>Another window is at work on it.</source>
        <translation>Une autre fenêtre y travaille.</translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation>S’arrêter ici</translation>
    </message>
    <message>
        <source>Go on with the other %1</source>
        <translation>Continuer avec les autres (%1)</translation>
    </message>
    <message>
        <source>Go on with the %1 that are left</source>
        <translation>Continuer avec celles qui restent (%1)</translation>
    </message>
    <message>
        <source>At %1</source>
        <translation>À %1</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>De %1 à %2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>Backup of the state before: %1</source>
        <translation>Sauvegarde de l’état antérieur&#xa0;: %1</translation>
    </message>
    <message>
        <source>Last backup: %1</source>
        <translation>Dernière sauvegarde&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>meditrack::FleetRunner</name>
    <message>
        <source>The fleet was not upgraded</source>
        <translation>Le parc n’a pas été mis à niveau</translation>
    </message>
    <message>
        <source>Nothing was run</source>
        <translation>Rien n’a été exécuté</translation>
    </message>
    <message>
        <source>The scripts in %1 were not trusted. All databases are as they were.</source>
        <translation>Les scripts de %1 n’ont pas été approuvés. Toutes les bases sont inchangées.</translation>
    </message>
    <message>
        <source>The upgrade of the fleet</source>
        <translation>La mise à niveau du parc</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Étape %1 sur %2</translation>
    </message>
    <message>
        <source>The report is saved</source>
        <translation>Le rapport a été enregistré</translation>
    </message>
    <message>
        <source>The first database of the fleet</source>
        <translation>La première base du parc</translation>
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
        <translation>Croissance</translation>
    </message>
    <message>
        <source>Rows in %1 over time</source>
        <translation>Lignes de %1 au fil du temps</translation>
    </message>
    <message>
        <source>Select a table to see how it grows.</source>
        <translation>Sélectionnez une table pour voir comment elle croît.</translation>
    </message>
    <message>
        <source>Growth shows from the second day on: rows are counted each time that the database is opened.</source>
        <translation>La croissance apparaît dès le deuxième jour&#xa0;: les lignes sont comptées à chaque ouverture de la base.</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1&#xa0;; %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>meditrack::HeaderBar</name>
    <message>
        <source>Refresh</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>Search revisions   Ctrl+F</source>
        <translation>Rechercher des révisions   Ctrl+F</translation>
    </message>
    <message>
        <source>Search revisions</source>
        <translation>Rechercher des révisions</translation>
    </message>
    <message>
        <source>Read the database again (F5)</source>
        <translation>Actualiser la base (F5)</translation>
    </message>
    <message>
        <source>MediTrack Admin</source>
        <translation>MediTrack Admin</translation>
    </message>
    <message>
        <source>No database is open</source>
        <translation>Aucune base n’est ouverte</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Lecture seule</translation>
    </message>
    <message>
        <source>%1 mode</source>
        <translation>Mode %1</translation>
    </message>
</context>
<context>
    <name>meditrack::HistoryPage</name>
    <message>
        <source>Revisions, newest first</source>
        <translation>Révisions, la plus récente d’abord</translation>
    </message>
    <message>
        <source>No revision is like this. Clear the filter to see all of them.</source>
        <translation>Aucune révision ne correspond. Effacez le filtre pour les voir toutes.</translation>
    </message>
    <message>
        <source>Write the first revision…</source>
        <translation>Écrire la première révision…</translation>
    </message>
    <message>
        <source>No revisions yet</source>
        <translation>Pas encore de révisions</translation>
    </message>
    <message>
        <source>There is no script in %1 yet. A revision is a script that changes tables; what is written there shows here after Refresh (F5).</source>
        <translation>Il n’y a pas encore de script dans %1. Une révision est un script qui modifie des tables&#xa0;; ce qui y est écrit apparaît ici après «&#xa0;Actualiser&#xa0;» (F5).</translation>
    </message>
</context>
<context>
    <name>meditrack::JobBar</name>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>Show steps</source>
        <translation>Afficher les étapes</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Running job</source>
        <translation>Tâche en cours</translation>
    </message>
    <message>
        <source>Progress of the running job</source>
        <translation>Progression de la tâche en cours</translation>
    </message>
    <message>
        <source>Stop and keep the old state (Esc)</source>
        <translation>Arrêter et garder l’ancien état (Échap)</translation>
    </message>
    <message>
        <source>%1: failed</source>
        <translation>%1&#xa0;: échec</translation>
    </message>
    <message>
        <source>cancelling · %1</source>
        <translation>annulation · %1</translation>
    </message>
    <message>
        <source>%1: %2 s left</source>
        <translation>%1&#xa0;: encore %2 s</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>step %1 of %2 · %3</source>
        <translation>étape %1 sur %2 · %3</translation>
    </message>
</context>
<context>
    <name>meditrack::JobRunner</name>
    <message>
        <source>Something went wrong inside the program</source>
        <translation>Une erreur s’est produite dans le programme</translation>
    </message>
    <message>
        <source>Try again; if it stays, report it with the details below.</source>
        <translation>Réessayez&#xa0;; si cela persiste, signalez-le avec les détails ci-dessous.</translation>
    </message>
</context>
<context>
    <name>meditrack::JournalDesk</name>
    <message>
        <source>“%1” cannot be written: %2.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être écrit&#xa0;: %2.</translation>
    </message>
    <message>
        <source>No file is left.</source>
        <translation>Il ne reste aucun fichier.</translation>
    </message>
    <message>
        <source>Free some space, or choose another disk.</source>
        <translation>Libérez de l’espace, ou choisissez un autre disque.</translation>
    </message>
    <message>
        <source>Exporting the journal</source>
        <translation>Export du journal</translation>
    </message>
    <message>
        <source>The journal is exported</source>
        <translation>Le journal est exporté</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln entrée</numerusform>
            <numerusform>%Ln entrées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meditrack::Keychain</name>
    <message>
        <source>it does not answer</source>
        <translation>il ne répond pas</translation>
    </message>
    <message>
        <source>this program was built without it</source>
        <translation>ce programme a été compilé sans lui</translation>
    </message>
</context>
<context>
    <name>meditrack::MainWindow</name>
    <message>
        <source>Open databases</source>
        <translation>Bases ouvertes</translation>
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
        <translation>Fait passer une base d’une révision Alembic à l’autre. Logiciel libre sous GPL, version 3 ou ultérieure.</translation>
    </message>
    <message>
        <source>The picture cannot be written to %1</source>
        <translation>L’image ne peut pas être écrite dans %1</translation>
    </message>
    <message>
        <source>The window speaks the system&apos;s language from its next start on.</source>
        <translation>La fenêtre s’affichera dans la langue du système au prochain démarrage.</translation>
    </message>
    <message>
        <source>The window speaks %1 from its next start on.</source>
        <translation>La fenêtre s’affichera en %1 au prochain démarrage.</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>Parc</translation>
    </message>
    <message>
        <source>This window only looks: it was started with --read-only.</source>
        <translation>Cette fenêtre ne fait que consulter&#xa0;: elle a été démarrée avec --read-only.</translation>
    </message>
    <message>
        <source>Closing %1</source>
        <translation>Fermeture de %1</translation>
    </message>
    <message>
        <source>%1, wants your attention</source>
        <translation>%1, demande votre attention</translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation>&amp;Page</translation>
    </message>
</context>
<context>
    <name>meditrack::MessageBar</name>
    <message>
        <source>revision %1</source>
        <translation>révision %1</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, ligne %2</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Afficher les détails</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copier les détails</translation>
    </message>
    <message>
        <source>Details of the error</source>
        <translation>Détails de l’erreur</translation>
    </message>
    <message>
        <source>Copy the whole message, to show it to somebody who can help</source>
        <translation>Copier tout le message, pour le montrer à quelqu’un qui peut aider</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>SQL: %1</source>
        <translation>SQL&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation>Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Retry; if it stays, copy the details and show them to whoever looks after this database.</source>
        <translation>Réessayez&#xa0;; si cela persiste, copiez les détails et montrez-les à la personne qui s’occupe de cette base.</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>Masquer les détails</translation>
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
        <translation>Dernières appliquées</translation>
    </message>
    <message>
        <source>Review and upgrade…</source>
        <translation>Examiner et mettre à niveau…</translation>
    </message>
    <message>
        <source>Show history</source>
        <translation>Afficher l’historique</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sauvegarder maintenant</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Santé</translation>
    </message>
    <message>
        <source>Show data</source>
        <translation>Afficher les données</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tables</translation>
    </message>
    <message>
        <source>Tables and their rows</source>
        <translation>Tables et leurs lignes</translation>
    </message>
    <message>
        <source>There are no tables yet. The first upgrade makes them.</source>
        <translation>Il n’y a pas encore de tables. La première mise à niveau les crée.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Nothing has been applied yet.</source>
        <translation>Rien n’a encore été appliqué.</translation>
    </message>
    <message>
        <source>Growth, rows in %1</source>
        <translation>Croissance, lignes de %1</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>et %Ln de plus</numerusform>
            <numerusform>et %Ln de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>written %1</source>
        <translation>écrite le %1</translation>
    </message>
    <message>
        <source>Scripts in %1</source>
        <translation>Scripts dans %1</translation>
    </message>
    <message>
        <source>Apply every update (Ctrl+U)</source>
        <translation>Appliquer toutes les mises à jour (Ctrl+U)</translation>
    </message>
    <message>
        <source>Make a verified copy (Ctrl+B)</source>
        <translation>Créer une sauvegarde vérifiée (Ctrl+B)</translation>
    </message>
    <message>
        <source>There are no revisions yet.</source>
        <translation>Il n’y a pas encore de révisions.</translation>
    </message>
    <message>
        <source>Open another project…</source>
        <translation>Ouvrir un autre projet…</translation>
    </message>
</context>
<context>
    <name>meditrack::PageMenu</name>
    <message>
        <source>There is no button on this page</source>
        <translation>Il n&apos;y a aucun bouton sur cette page</translation>
    </message>
</context>
<context>
    <name>meditrack::PasswordDialog</name>
    <message>
        <source>Remember in this computer&apos;s keychain</source>
        <translation>Enregistrer dans le trousseau de cet ordinateur</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>This program was built without a keychain.</source>
        <translation>Ce programme a été compilé sans trousseau.</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>Mot de &amp;passe</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
</context>
<context>
    <name>meditrack::Prompts</name>
    <message>
        <source>Open a database</source>
        <translation>Ouvrir une base de données</translation>
    </message>
    <message>
        <source>SQLite databases (*.db *.sqlite *.sqlite3 *.db3)</source>
        <translation>Bases SQLite (*.db *.sqlite *.sqlite3 *.db3)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Ouvrir un projet</translation>
    </message>
    <message>
        <source>Alembic configurations (*.ini)</source>
        <translation>Configurations Alembic (*.ini)</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurer une sauvegarde</translation>
    </message>
    <message>
        <source>Backups (*.tar.zst *.tar.gz *.tar.xz *.tar *.db *.sqlite *.sqlite3)</source>
        <translation>Sauvegardes (*.tar.zst *.tar.gz *.tar.xz *.tar *.db *.sqlite *.sqlite3)</translation>
    </message>
    <message>
        <source>Verify a backup</source>
        <translation>Vérifier une sauvegarde</translation>
    </message>
    <message>
        <source>Import a JSON file</source>
        <translation>Importer un fichier JSON</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>Pages web (*.html)</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exporter vers</translation>
    </message>
    <message>
        <source>JSON (*.json *.ndjson *.json.zst *.json.gz)</source>
        <translation>JSON (*.json *.ndjson *.json.zst *.json.gz)</translation>
    </message>
    <message>
        <source>Add databases to the fleet</source>
        <translation>Ajouter des bases au parc</translation>
    </message>
    <message>
        <source>Add a list of databases</source>
        <translation>Ajouter une liste de bases</translation>
    </message>
    <message>
        <source>Lists (*.json *.txt *.lst)</source>
        <translation>Listes (*.json *.txt *.lst)</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Enregistrer la liste</translation>
    </message>
    <message>
        <source>JSON, with environments and scripts (*.json)</source>
        <translation>JSON, avec environnements et scripts (*.json)</translation>
    </message>
    <message>
        <source>Text, a database a line (*.txt)</source>
        <translation>Texte, une base par ligne (*.txt)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Export the journal</source>
        <translation>Exporter le journal</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tableau (*.csv)</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>Lignes JSON (*.jsonl)</translation>
    </message>
    <message>
        <source>Restore as a new database</source>
        <translation>Restaurer comme nouvelle base de données</translation>
    </message>
</context>
<context>
    <name>meditrack::RetentionForm</name>
    <message>
        <source>Keep the newest</source>
        <translation>Garder les</translation>
    </message>
    <message>
        <source>backups</source>
        <translation>sauvegardes les plus récentes</translation>
    </message>
    <message>
        <source>and all those of the last</source>
        <translation>et toutes celles des derniers</translation>
    </message>
    <message>
        <source>days</source>
        <translation>jours</translation>
    </message>
    <message>
        <source>but together at most</source>
        <translation>mais au plus, ensemble,</translation>
    </message>
    <message>
        <source>GB: the oldest go first</source>
        <translation>Go&#xa0;: les plus anciennes sont supprimées d’abord</translation>
    </message>
</context>
<context>
    <name>meditrack::ReviewPage</name>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Rehearse on a copy</source>
        <translation>Essayer sur une copie</translation>
    </message>
    <message>
        <source>Runs everything on a copy of the database, and tells what it did</source>
        <translation>Exécute tout sur une copie de la base et montre le résultat</translation>
    </message>
    <message>
        <source>What the selected step does</source>
        <translation>Ce que fait l’étape sélectionnée</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>SQL of the selected step</source>
        <translation>SQL de l’étape sélectionnée</translation>
    </message>
    <message>
        <source>What it does is not known yet</source>
        <translation>Ce qu’elle fait n’est pas encore connu</translation>
    </message>
    <message>
        <source>What this step does is not known yet. A rehearsal on a copy shows it.</source>
        <translation>Ce que fait cette étape n’est pas encore connu. Un essai sur une copie le montre.</translation>
    </message>
</context>
<context>
    <name>meditrack::RevisionFilterBar</name>
    <message>
        <source>Clear the filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>Which revisions are listed</source>
        <translation>Quelles révisions sont affichées</translation>
    </message>
    <message>
        <source>All revisions</source>
        <translation>Toutes les révisions</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Appliquées</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêtes</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>Têtes</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnues</translation>
    </message>
    <message>
        <source>Of which branch</source>
        <translation>Quelle branche</translation>
    </message>
    <message>
        <source>All branches</source>
        <translation>Toutes les branches</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
</context>
<context>
    <name>meditrack::RevisionForm</name>
    <message>
        <source>Follows</source>
        <translation>Suit</translation>
    </message>
    <message>
        <source>In a few words, such as “add phone to patients”</source>
        <translation>En quelques mots, par exemple «&#xa0;ajouter le téléphone aux patients&#xa0;»</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Ce qu’elle fait</translation>
    </message>
    <message>
        <source>The revision that it follows</source>
        <translation>La révision qu’elle suit</translation>
    </message>
    <message>
        <source>makes a branch</source>
        <translation>crée une branche</translation>
    </message>
    <message>
        <source>merge heads</source>
        <translation>fusion des têtes</translation>
    </message>
</context>
<context>
    <name>meditrack::RevisionModel</name>
    <message>
        <source>No script here knows this revision</source>
        <translation>Il n’y a pas ici de script pour cette révision</translation>
    </message>
    <message>
        <source>%1, lane %2</source>
        <translation>%1, voie %2</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Graphe</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Révision</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Écrite</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
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
        <translation>Clé primaire</translation>
    </message>
    <message>
        <source>Click to sort</source>
        <translation>Cliquer pour trier</translation>
    </message>
    <message>
        <source>No index of its own without NULL: it cannot be sorted at once</source>
        <translation>Pas d’index propre sans NULL&#xa0;: impossible de trier immédiatement</translation>
    </message>
</context>
<context>
    <name>meditrack::RowsPage</name>
    <message>
        <source>Tables</source>
        <translation>Tables</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Back to the tables</source>
        <translation>Retour aux tables</translation>
    </message>
    <message>
        <source>Back to the tables (Esc)</source>
        <translation>Retour aux tables (Échap)</translation>
    </message>
    <message>
        <source>The first row (Ctrl+Home)</source>
        <translation>La première ligne (Ctrl+Début)</translation>
    </message>
    <message>
        <source>The last row (Ctrl+End)</source>
        <translation>La dernière ligne (Ctrl+Fin)</translation>
    </message>
    <message>
        <source>Row number</source>
        <translation>Numéro de ligne</translation>
    </message>
    <message>
        <source>Go to the row of this number</source>
        <translation>Aller à la ligne de ce numéro</translation>
    </message>
    <message>
        <source>Go to the row of this number (Ctrl+G)</source>
        <translation>Aller à la ligne de ce numéro (Ctrl+G)</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Copier la valeur</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>Copier la ligne</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>This view has no rows now.</source>
        <translation>Cette vue n’a actuellement aucune ligne.</translation>
    </message>
    <message>
        <source>This table is empty.</source>
        <translation>Cette table est vide.</translation>
    </message>
    <message>
        <source>Rows are read again when the job is done.</source>
        <translation>Les lignes seront relues quand la tâche sera terminée.</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>environ %1</translation>
    </message>
    <message>
        <source>view</source>
        <translation>vue</translation>
    </message>
    <message>
        <source>no key: far rows take longer</source>
        <translation>sans clé&#xa0;: les lignes lointaines prennent plus de temps</translation>
    </message>
    <message>
        <source>There are rows from 1 to %1.</source>
        <translation>Il y a des lignes de 1 à %1.</translation>
    </message>
    <message>
        <source>“%1” has no index of its own without NULL: sorting by it would read the whole table.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas d’index propre sans NULL&#xa0;: pour trier ainsi, il faudrait lire toute la table.</translation>
    </message>
    <message>
        <source>NULL is no value: an empty text was copied.</source>
        <translation>NULL n’est pas une valeur&#xa0;: un texte vide a été copié.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>La valeur a été copiée.</translation>
    </message>
    <message>
        <source>The row was copied.</source>
        <translation>La ligne a été copiée.</translation>
    </message>
    <message>
        <source>The row was copied; long values as far as the list shows them.</source>
        <translation>La ligne a été copiée&#xa0;; les valeurs longues, seulement telles que la liste les affiche.</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Compter</translation>
    </message>
    <message>
        <source>Count all of these rows; you can go on looking at them meanwhile</source>
        <translation>Compter toutes ces lignes&#xa0;; vous pouvez continuer à les consulter pendant ce temps</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Comptage…</translation>
    </message>
    <message>
        <source>Stopped before the end: these are the rows of before.</source>
        <translation>Arrêté avant la fin&#xa0;: les lignes affichées sont celles d’avant.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Nothing found: no row of “%1” contains “%2”.</source>
        <translation>Rien trouvé&#xa0;: aucune ligne de «&#xa0;%1&#xa0;» ne contient «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>Nothing found: no value of “%1” contains “%2”.</source>
        <translation>Rien trouvé&#xa0;: aucune valeur de «&#xa0;%1&#xa0;» ne contient «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>plus de %1</translation>
    </message>
    <message>
        <source>found: %1</source>
        <translation>trouvé&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>meditrack::RunFlow</name>
    <message>
        <source>This database cannot be moved now</source>
        <translation>Cette base ne peut être ni mise à niveau ni rétrogradée maintenant</translation>
    </message>
    <message>
        <source>There is nothing to do</source>
        <translation>Il n’y a rien à faire</translation>
    </message>
    <message>
        <source>The database is there already.</source>
        <translation>La base y est déjà.</translation>
    </message>
</context>
<context>
    <name>meditrack::RunPage</name>
    <message>
        <source>Cancel and keep the old state</source>
        <translation>Annuler et garder l’ancien état</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>Annuler l’opération…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Restores the backup that was made before this run</source>
        <translation>Restaure la sauvegarde créée avant cette exécution</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>SQL of this job</source>
        <translation>SQL de cette tâche</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>started %1</source>
        <translation>commencé à %1</translation>
    </message>
    <message>
        <source>Cancelling: what was done so far is being taken back.</source>
        <translation>Annulation&#xa0;: ce qui a été fait jusqu’ici est annulé.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>%1 It took %2.</source>
        <translation>%1 Durée&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>The old state is kept.</source>
        <translation>L’ancien état est conservé.</translation>
    </message>
    <message>
        <source>longer than expected</source>
        <translation>plus long que prévu</translation>
    </message>
</context>
<context>
    <name>meditrack::ScriptDesk</name>
    <message>
        <source>A backup is made first. If anything fails, or you cancel, the version table stays as it is.</source>
        <translation>Une sauvegarde est créée d’abord. Si quelque chose échoue, ou si vous annulez, la table de version reste telle quelle.</translation>
    </message>
    <message>
        <source>The database stays as it is.</source>
        <translation>La base reste telle quelle.</translation>
    </message>
    <message>
        <source>Working out the stamp</source>
        <translation>Préparation de l’estampillage</translation>
    </message>
    <message>
        <source>There is nothing to stamp: the database is there already.</source>
        <translation>Il n’y a rien à estampiller&#xa0;: la base y est déjà.</translation>
    </message>
    <message>
        <source>Say in a few words what it does: they become the name of the file.</source>
        <translation>Dites en quelques mots ce qu’elle fait&#xa0;: ils formeront le nom du fichier.</translation>
    </message>
    <message>
        <source>Stamp to %1</source>
        <translation>Estampiller à %1</translation>
    </message>
    <message>
        <source>Undo the stamp…</source>
        <translation>Annuler l’estampillage…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>The database is stamped</source>
        <translation>La base a été estampillée</translation>
    </message>
    <message>
        <source>Revision %1 is in %2.</source>
        <translation>La révision %1 est dans %2.</translation>
    </message>
    <message>
        <source>Merging the heads</source>
        <translation>Fusion des têtes</translation>
    </message>
    <message>
        <source>Writing a revision</source>
        <translation>Écriture d’une révision</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Écrit</translation>
    </message>
    <message>
        <source>The script is written</source>
        <translation>Le script a été écrit</translation>
    </message>
    <message>
        <source>Open the script</source>
        <translation>Ouvrir le script</translation>
    </message>
    <message>
        <source>A backup is made first. If anything fails, or you cancel, everything stays as it is.</source>
        <translation>Une sauvegarde est créée d’abord. En cas d’échec ou d’annulation, tout reste tel quel.</translation>
    </message>
    <message>
        <source>Cleaning up</source>
        <translation>Nettoyage</translation>
    </message>
    <message>
        <source>It is cleaned up</source>
        <translation>C’est nettoyé</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>Annuler…</translation>
    </message>
</context>
<context>
    <name>meditrack::ScriptTurn</name>
    <message>
        <source>Waiting for the scripts of another tab</source>
        <translation>Attente des scripts d’un autre onglet</translation>
    </message>
    <message>
        <source>Cancelled while the scripts of another tab ran</source>
        <translation>Annulé pendant l’exécution des scripts d’un autre onglet</translation>
    </message>
    <message>
        <source>Nothing was run and nothing has been changed.</source>
        <translation>Rien n’a été exécuté ni modifié.</translation>
    </message>
</context>
<context>
    <name>meditrack::ScriptView</name>
    <message>
        <source>Script of the selected revision</source>
        <translation>Script de la révision sélectionnée</translation>
    </message>
</context>
<context>
    <name>meditrack::Session</name>
    <message>
        <source>Cancelled. The old state is kept: nothing has changed.</source>
        <translation>Annulé. L’ancien état est conservé&#xa0;: rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>Reading the database</source>
        <translation>Lecture de la base</translation>
    </message>
    <message>
        <source>Waiting for the password of %1</source>
        <translation>Attente du mot de passe de %1</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Ouverture</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>Lecture de %1</translation>
    </message>
    <message>
        <source>Looking at the scripts</source>
        <translation>Examen des scripts</translation>
    </message>
    <message>
        <source>Working out the upgrade</source>
        <translation>Préparation de la mise à niveau</translation>
    </message>
    <message>
        <source>Working out the downgrade</source>
        <translation>Préparation de la rétrogradation</translation>
    </message>
    <message>
        <source>Trying it on a copy</source>
        <translation>Essai sur une copie</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Sauvegarde en cours</translation>
    </message>
    <message>
        <source>Verifying the backup</source>
        <translation>Vérification de la sauvegarde</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Écriture du rapport</translation>
    </message>
    <message>
        <source>Checking what the last restore has kept</source>
        <translation>Vérification de ce que la dernière restauration a gardé</translation>
    </message>
    <message>
        <source>Checking the backup</source>
        <translation>Vérification de la sauvegarde</translation>
    </message>
</context>
<context>
    <name>meditrack::SheetPage</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>What there is, and what there would be</source>
        <translation>Contenu actuel et contenu futur</translation>
    </message>
</context>
<context>
    <name>meditrack::ShelfModel</name>
    <message>
        <source>damaged</source>
        <translation>endommagée</translation>
    </message>
    <message>
        <source>when made</source>
        <translation>à la création</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>Pinned: no retention deletes it</source>
        <translation>Épinglée&#xa0;: aucune règle de conservation ne la supprime</translation>
    </message>
    <message>
        <source>Restored to a private place and looked through: good</source>
        <translation>Restaurée dans un emplacement protégé et entièrement vérifiée&#xa0;: bonne</translation>
    </message>
    <message>
        <source>Its copy was checked before it got its name. “Verify” looks through it again.</source>
        <translation>Sa copie a été vérifiée avant de recevoir son nom. «&#xa0;Vérifier&#xa0;» la vérifie à nouveau.</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>épinglée</translation>
    </message>
    <message>
        <source>not pinned</source>
        <translation>non épinglée</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Épinglée</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Créée</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Âge</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Révision</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Vérifiée</translation>
    </message>
</context>
<context>
    <name>meditrack::ShelfPage</name>
    <message>
        <source>Nothing is ever deleted by itself. “Tidy up” shows first what would go.</source>
        <translation>Rien n’est jamais supprimé automatiquement. «&#xa0;Nettoyer&#xa0;» montre d’abord ce qui serait supprimé.</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>Ouvrir un autre fichier…</translation>
    </message>
    <message>
        <source>Tidy up…</source>
        <translation>Nettoyer…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sauvegarder maintenant</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>Looking for backups…</source>
        <translation>Recherche de sauvegardes…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Restaurer…</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Rapport…</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Épingler</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Backups, newest first</source>
        <translation>Sauvegardes, la plus récente d’abord</translation>
    </message>
    <message>
        <source>No backups yet</source>
        <translation>Pas encore de sauvegardes</translation>
    </message>
    <message>
        <source>A backup is a checked copy of everything in the database. One is made by itself before each upgrade, downgrade, restore and import.</source>
        <translation>Une sauvegarde est une copie vérifiée de tout le contenu de la base. Une sauvegarde est créée automatiquement avant chaque mise à niveau, rétrogradation, restauration et import.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Chercher à nouveau</translation>
    </message>
    <message>
        <source>The backups cannot be read</source>
        <translation>Les sauvegardes ne peuvent pas être lues</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Endommagée</translation>
    </message>
    <message>
        <source>Verified %1, with a warning</source>
        <translation>Vérifiée %1, avec un avertissement</translation>
    </message>
    <message>
        <source>Verified %1</source>
        <translation>Vérifiée %1</translation>
    </message>
    <message>
        <source>%1 unpacked</source>
        <translation>%1 décompressés</translation>
    </message>
    <message>
        <source>made by %1 on %2</source>
        <translation>créée par %1 sur %2</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Désépingler</translation>
    </message>
    <message>
        <source>Put this backup in the place of what is in the database now: you are asked first (Enter)</source>
        <translation>Remplacer le contenu de la base par cette sauvegarde&#xa0;: une confirmation est demandée (Entrée)</translation>
    </message>
    <message>
        <source>Restore it to a private place and look through everything (V)</source>
        <translation>La restaurer dans un emplacement protégé et tout vérifier (V)</translation>
    </message>
    <message>
        <source>Save what a verification finds as a page to print (R)</source>
        <translation>Enregistrer le résultat d’une vérification sous forme de page à imprimer (R)</translation>
    </message>
    <message>
        <source>Let the retention delete it again (P)</source>
        <translation>Permettre à la règle de conservation de la supprimer (P)</translation>
    </message>
    <message>
        <source>Keep it, whatever the retention says (P)</source>
        <translation>La garder, quelle que soit la règle de conservation (P)</translation>
    </message>
    <message>
        <source>Delete this backup for good: you are asked first (Del)</source>
        <translation>Supprimer définitivement cette sauvegarde&#xa0;: une confirmation est demandée (Suppr)</translation>
    </message>
    <message>
        <source>Open the folder that it is in (F)</source>
        <translation>Ouvrir le dossier où elle se trouve (F)</translation>
    </message>
    <message>
        <source>Make a verified copy (Ctrl+B)</source>
        <translation>Créer une sauvegarde vérifiée (Ctrl+B)</translation>
    </message>
    <message>
        <source>Restore a backup from elsewhere</source>
        <translation>Restaurer une sauvegarde d’un autre dossier</translation>
    </message>
    <message>
        <source>Delete what a rule does not keep: you see first what would go</source>
        <translation>Supprimer ce qu’une règle ne garde pas&#xa0;: vous voyez d’abord ce qui serait supprimé</translation>
    </message>
    <message>
        <source>Take rows from a JSON file: you see first what would change</source>
        <translation>Prendre des lignes d’un fichier JSON&#xa0;: vous voyez d’abord ce qui changerait</translation>
    </message>
    <message>
        <source>Write rows into a JSON file</source>
        <translation>Écrire des lignes dans un fichier JSON</translation>
    </message>
</context>
<context>
    <name>meditrack::StartPage</name>
    <message>
        <source>Or drop a database, a backup or the folder of a project anywhere on this window. It is only read; nothing changes before you say so.</source>
        <translation>Ou déposez une base, une sauvegarde ou le dossier d’un projet n’importe où dans cette fenêtre. Rien n’est modifié sans votre accord.</translation>
    </message>
    <message>
        <source>Recent databases</source>
        <translation>Bases récentes</translation>
    </message>
    <message>
        <source>None yet. Open a file or connect to a server: it will be found here the next time, with what there is to do.</source>
        <translation>Aucune pour l’instant. Ouvrez un fichier ou connectez-vous à un serveur&#xa0;: vous le retrouverez ici, avec ce qu’il y a à faire.</translation>
    </message>
    <message>
        <source>Remove from this list</source>
        <translation>Retirer de cette liste</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open a database</source>
        <translation>Ouvrir une base de données</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>Ouvrir un fichier…</translation>
    </message>
    <message>
        <source>A SQLite database of this computer</source>
        <translation>Une base SQLite de cet ordinateur</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>Ouvrir un projet…</translation>
    </message>
    <message>
        <source>The database that an alembic.ini names</source>
        <translation>La base indiquée dans un alembic.ini</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>Essayer l’exemple</translation>
    </message>
    <message>
        <source>A small clinic to play with; nothing of yours is touched</source>
        <translation>Une petite clinique pour essayer&#xa0;; vos données ne sont pas touchées</translation>
    </message>
    <message>
        <source>Connect to PostgreSQL</source>
        <translation>Se connecter à PostgreSQL</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>Parc</translation>
    </message>
    <message>
        <source>Many databases, upgraded one after the other</source>
        <translation>De nombreuses bases, mises à niveau l’une après l’autre</translation>
    </message>
</context>
<context>
    <name>meditrack::StepModel</name>
    <message>
        <source>Cancelled here</source>
        <translation>Annulé ici</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>rolled back</source>
        <translation>annulé</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln statements</source>
        <translation>
            <numerusform>%Ln instruction</numerusform>
            <numerusform>%Ln instructions</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Running · %1</source>
        <translation>En cours · %1</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Ran, and was rolled back</source>
        <translation>Exécuté, puis annulé</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>immédiat</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>environ %1</translation>
    </message>
    <message>
        <source>Lock, space, integrity and foreign keys; then a verified backup</source>
        <translation>Verrou, espace, intégrité et clés étrangères&#xa0;; puis une sauvegarde vérifiée</translation>
    </message>
    <message>
        <source>Compare and commit</source>
        <translation>Comparer et valider</translation>
    </message>
    <message>
        <source>%1, %2 changed</source>
        <translation>%1, modifiées&#xa0;: %2</translation>
    </message>
    <message>
        <source>Check and back up</source>
        <translation>Vérifier et sauvegarder</translation>
    </message>
    <message>
        <source>Do the rows of every table agree with what the statements did?</source>
        <translation>Le nombre de lignes de chaque table correspond-il aux instructions&#xa0;?</translation>
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
        <translation>Table</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>materialized view</source>
        <translation>vue matérialisée</translation>
    </message>
    <message>
        <source>view</source>
        <translation>vue</translation>
    </message>
    <message>
        <source>%1 (%2): its rows come from its query, and are counted when you ask for it.</source>
        <translation>%1 (%2)&#xa0;: ses lignes viennent de sa requête et sont comptées quand vous le demandez.</translation>
    </message>
</context>
<context>
    <name>meditrack::TimelineLayer</name>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>current</source>
        <translation>actuelle</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnue</translation>
    </message>
    <message>
        <source>without a date</source>
        <translation>sans date</translation>
    </message>
</context>
<context>
    <name>meditrack::TimelinePlot</name>
    <message>
        <source>Timeline of revisions</source>
        <translation>Chronologie des révisions</translation>
    </message>
    <message>
        <source>%1: %2 applied, %3 ready.</source>
        <translation>%1&#xa0;: %2 appliquées, %3 prêtes.</translation>
    </message>
    <message>
        <source>Selected: %1, %2, %3.</source>
        <translation>Sélection&#xa0;: %1, %2, %3.</translation>
    </message>
</context>
<context>
    <name>meditrack::Workspace</name>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
</context>
<context>
    <name>meditrack::backupjobs</name>
    <message>
        <source>“%1” is a file, where the folder for backups belongs.</source>
        <translation>«&#xa0;%1&#xa0;» est un fichier, là où devrait se trouver le dossier des sauvegardes.</translation>
    </message>
    <message>
        <source>Give that file another name; backups can be made then.</source>
        <translation>Renommez ce fichier&#xa0;; des sauvegardes pourront alors être créées.</translation>
    </message>
    <message>
        <source>%1 cannot be deleted: %2.</source>
        <translation>%1 ne peut pas être supprimée&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The backup is still there.</source>
        <translation>La sauvegarde est toujours là.</translation>
    </message>
    <message>
        <source>Ask whoever owns the folder.</source>
        <translation>Contactez le propriétaire du dossier.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln backups are deleted, the others are still there.</source>
        <translation>
            <numerusform>%1 sauvegarde sur %Ln a été supprimée, les autres sont toujours là.</numerusform>
            <numerusform>%1 sauvegardes sur %Ln ont été supprimées, les autres sont toujours là.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %1 of %Ln backups could be deleted.</source>
        <translation>
            <numerusform>Seulement %1 sauvegarde sur %Ln a pu être supprimée.</numerusform>
            <numerusform>Seulement %1 sauvegardes sur %Ln ont pu être supprimées.</numerusform>
        </translation>
    </message>
    <message>
        <source>The others are still there.</source>
        <translation>Les autres sont toujours là.</translation>
    </message>
</context>
<context>
    <name>meditrack::enginejobs</name>
    <message>
        <source>It is open read-only, as you have chosen.</source>
        <translation>Elle est ouverte en lecture seule, comme vous l’avez choisi.</translation>
    </message>
    <message>
        <source>To change something, switch “Read-only” off in the menu Database, or start without --read-only.</source>
        <translation>Pour modifier quelque chose, désactivez «&#xa0;Lecture seule&#xa0;» dans le menu Base de données, ou démarrez sans --read-only.</translation>
    </message>
    <message>
        <source>The scripts in %1 were changed just now.</source>
        <translation>Les scripts de %1 viennent d’être modifiés.</translation>
    </message>
    <message>
        <source>Nothing was run and nothing has been changed.</source>
        <translation>Rien n’a été exécuté ni modifié.</translation>
    </message>
    <message>
        <source>Start again when whoever changes them is done.</source>
        <translation>Recommencez quand la personne qui les modifie aura terminé.</translation>
    </message>
    <message>
        <source>The database or its scripts are not any more as they were when this was looked at</source>
        <translation>La base ou ses scripts ont changé depuis l’examen</translation>
    </message>
    <message>
        <source>Look at what would be done now, and decide again.</source>
        <translation>Regardez ce qui serait fait maintenant, et décidez à nouveau.</translation>
    </message>
    <message>
        <source>Nothing was run: without the export everything stays as it is.</source>
        <translation>Rien n’a été exécuté&#xa0;: sans l’export, tout reste tel quel.</translation>
    </message>
</context>
<context>
    <name>meditrack::fleetjobs</name>
    <message>
        <source>Looking for databases</source>
        <translation>Recherche de bases</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>The fleet is as it was.</source>
        <translation>Le parc est inchangé.</translation>
    </message>
    <message>
        <source>There is no file here; perhaps its folder is not mounted. The fleet makes no new databases.</source>
        <translation>Il n’y a pas de fichier ici&#xa0;; son dossier n’est peut-être pas monté. Le parc ne crée pas de nouvelles bases.</translation>
    </message>
    <message>
        <source>It is open read-only, as you have chosen.</source>
        <translation>Elle est ouverte en lecture seule, comme vous l’avez choisi.</translation>
    </message>
    <message>
        <source>This is no URL of a server.</source>
        <translation>Ce n’est pas l’URL d’un serveur.</translation>
    </message>
    <message>
        <source>Write it as postgresql://user@server/</source>
        <translation>Écrivez-la sous la forme postgresql://user@server/</translation>
    </message>
    <message>
        <source>Nothing was run and nothing has been changed.</source>
        <translation>Rien n’a été exécuté ni modifié.</translation>
    </message>
    <message>
        <source>There is no file %1</source>
        <translation>Il n’y a pas de fichier %1</translation>
    </message>
    <message>
        <source>See to it that its folder is mounted, and go on.</source>
        <translation>Veillez à ce que son dossier soit monté, et continuez.</translation>
    </message>
    <message>
        <source>Another window has begun another run of the fleet</source>
        <translation>Une autre fenêtre a commencé une autre exécution du parc</translation>
    </message>
</context>
<context>
    <name>meditrack::scriptjobs</name>
    <message>
        <source>Nobody has said yet that these scripts may run.</source>
        <translation>L’exécution de ces scripts n’a pas encore été autorisée.</translation>
    </message>
    <message>
        <source>The SQL of a script is known when it has run without a database. You are asked before the first upgrade, or when you rehearse one.</source>
        <translation>Le SQL d’un script est connu quand il a été exécuté sans base. La question vous est posée avant la première mise à niveau, ou quand vous en faites l’essai.</translation>
    </message>
    <message>
        <source>The database or its scripts are not any more as they were when this was looked at</source>
        <translation>La base ou ses scripts ont changé depuis l’examen</translation>
    </message>
    <message>
        <source>Nothing was written: the version table is as it was.</source>
        <translation>Rien n’a été écrit&#xa0;: la table de version est inchangée.</translation>
    </message>
    <message>
        <source>Look at what would be written now, and decide again.</source>
        <translation>Regardez ce qui serait écrit maintenant, et décidez à nouveau.</translation>
    </message>
    <message>
        <source>These migrations come with the program.</source>
        <translation>Ces migrations sont fournies avec le programme.</translation>
    </message>
    <message>
        <source>No file was written.</source>
        <translation>Aucun fichier n’a été écrit.</translation>
    </message>
    <message>
        <source>Open a project of your own, by its alembic.ini, to write revisions.</source>
        <translation>Ouvrez un projet à vous, par son alembic.ini, pour écrire des révisions.</translation>
    </message>
    <message>
        <source>The programs that the project has for new scripts were not run, for nobody has said yet that its scripts may run.</source>
        <translation>Les programmes que le projet prévoit pour les nouveaux scripts n’ont pas été exécutés, car l’exécution de ses scripts n’a pas encore été autorisée.</translation>
    </message>
</context>
<context>
    <name>meditrack::wording</name>
    <message>
        <source>Wants a password</source>
        <translation>Mot de passe requis</translation>
    </message>
    <message>
        <source>The server asks for a password when it is opened.</source>
        <translation>Le serveur demande un mot de passe à l’ouverture.</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Verrouillée</translation>
    </message>
    <message>
        <source>No database</source>
        <translation>Pas une base</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Endommagée</translation>
    </message>
    <message>
        <source>No permission</source>
        <translation>Accès refusé</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>Inaccessible</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Illisible</translation>
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
            <numerusform>%Ln jour</numerusform>
            <numerusform>%Ln jours</numerusform>
        </translation>
    </message>
    <message>
        <source>same</source>
        <translation>identique</translation>
    </message>
    <message>
        <source>%1 older</source>
        <translation>%1 plus ancien</translation>
    </message>
    <message>
        <source>%1 newer</source>
        <translation>%1 plus récent</translation>
    </message>
    <message>
        <source>no rows</source>
        <translation>aucune ligne</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>After the restore</source>
        <translation>Après la restauration</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Différence</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>live</source>
        <translation>actuel</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Révision</translation>
    </message>
    <message numerus="yes">
        <source>%Ln behind: upgrade offered after</source>
        <translation>
            <numerusform>%Ln révision de retard&#xa0;; mise à niveau proposée ensuite</numerusform>
            <numerusform>%Ln révisions de retard&#xa0;; mise à niveau proposée ensuite</numerusform>
        </translation>
    </message>
    <message>
        <source>no such table</source>
        <translation>table inexistante</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tables with as many rows as now</source>
        <translation>
            <numerusform>%Ln table avec autant de lignes que maintenant</numerusform>
            <numerusform>%Ln tables avec autant de lignes que maintenant</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>Se connecter à %1</translation>
    </message>
    <message>
        <source>The server wants the password of this user.</source>
        <translation>Le serveur demande le mot de passe de cet utilisateur.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>this computer (%1)</source>
        <translation>cet ordinateur (%1)</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de données</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>The server has refused this password.</source>
        <translation>Le serveur a refusé ce mot de passe.</translation>
    </message>
    <message>
        <source>The server has refused the remembered password. It is forgotten.</source>
        <translation>Le serveur a refusé le mot de passe enregistré. Il a été effacé.</translation>
    </message>
    <message>
        <source>Accept row changes and upgrade…</source>
        <translation>Accepter les pertes de lignes et mettre à niveau…</translation>
    </message>
    <message>
        <source>Accept row changes and downgrade…</source>
        <translation>Accepter les pertes de lignes et rétrograder…</translation>
    </message>
    <message>
        <source>These scripts have changed. Run them?</source>
        <translation>Ces scripts ont changé. Les exécuter&#xa0;?</translation>
    </message>
    <message>
        <source>Run the scripts of this folder?</source>
        <translation>Exécuter les scripts de ce dossier&#xa0;?</translation>
    </message>
    <message>
        <source>The scripts in %1 are not the ones that you trusted before.</source>
        <translation>Les scripts de %1 ne sont pas ceux que vous aviez approuvés.</translation>
    </message>
    <message>
        <source>The scripts in %1 have not been run from this window before.</source>
        <translation>Les scripts de %1 n’ont encore jamais été exécutés depuis cette fenêtre.</translation>
    </message>
    <message>
        <source>They are programs: each runs with your rights and can read and change whatever you can, not only this database. Go on only if you know where they come from. You are asked once, and again when they change.</source>
        <translation>Ce sont des programmes&#xa0;: chacun s’exécute avec vos droits et peut lire et modifier tout ce que vous pouvez, pas seulement cette base. Ne continuez que si vous savez d’où ils viennent. La question vous est posée une fois, puis à nouveau quand ils changent.</translation>
    </message>
    <message>
        <source>Trust the changes and run</source>
        <translation>Approuver les changements et exécuter</translation>
    </message>
    <message>
        <source>Trust and run</source>
        <translation>Approuver et exécuter</translation>
    </message>
    <message>
        <source>Do not run</source>
        <translation>Ne pas exécuter</translation>
    </message>
    <message>
        <source>Undo the last restore?</source>
        <translation>Annuler la dernière restauration&#xa0;?</translation>
    </message>
    <message>
        <source>Restore the backup of %1?</source>
        <translation>Restaurer la sauvegarde de %1&#xa0;?</translation>
    </message>
    <message>
        <source>Restore %1?</source>
        <translation>Restaurer %1&#xa0;?</translation>
    </message>
    <message>
        <source>Verified just now</source>
        <translation>Vérifiée à l’instant</translation>
    </message>
    <message>
        <source>Verified just now, with a warning</source>
        <translation>Vérifiée à l’instant, avec un avertissement</translation>
    </message>
    <message>
        <source>%1: checksum, list of contents</source>
        <translation>%1&#xa0;: somme de contrôle, liste du contenu</translation>
    </message>
    <message>
        <source>%1: list of contents</source>
        <translation>%1&#xa0;: liste du contenu</translation>
    </message>
    <message>
        <source>%1: checksum, integrity, foreign keys, rows</source>
        <translation>%1&#xa0;: somme de contrôle, intégrité, clés étrangères, lignes</translation>
    </message>
    <message>
        <source>%1: integrity, foreign keys</source>
        <translation>%1&#xa0;: intégrité, clés étrangères</translation>
    </message>
    <message numerus="yes">
        <source>Export the %1 rows first…</source>
        <translation>
            <numerusform>Exporter d’abord %1 ligne…</numerusform>
            <numerusform>Exporter d’abord les %1 lignes…</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no data now that it would replace.</source>
        <translation>Il n’y a actuellement aucune donnée à remplacer.</translation>
    </message>
    <message>
        <source>What is here now is backed up first, and kept. You can take this back from here.</source>
        <translation>Le contenu actuel est d’abord sauvegardé et conservé. Vous pourrez annuler cette opération ici même.</translation>
    </message>
    <message>
        <source>It replaces the database of now, which %1. A copy of that is kept as it is.</source>
        <translation>Elle remplace la base actuelle, qui %1. Une copie de celle-ci est conservée telle quelle.</translation>
    </message>
    <message numerus="yes">
        <source>Afterwards %Ln updates can be applied.</source>
        <translation>
            <numerusform>Ensuite, %Ln mise à jour peut être appliquée.</numerusform>
            <numerusform>Ensuite, %Ln mises à jour peuvent être appliquées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo the restore</source>
        <translation>Annuler la restauration</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Keep as it is</source>
        <translation>Ne rien changer</translation>
    </message>
    <message>
        <source>Cancel and close?</source>
        <translation>Annuler et fermer&#xa0;?</translation>
    </message>
    <message>
        <source>“%1” is still running. Closing cancels it; the database keeps the state it had before.</source>
        <translation>«&#xa0;%1&#xa0;» est encore en cours. Fermer l’annule&#xa0;; la base garde l’état antérieur.</translation>
    </message>
    <message>
        <source>Cancel and close</source>
        <translation>Annuler et fermer</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Laisser continuer</translation>
    </message>
    <message>
        <source>Downgrade to the beginning</source>
        <translation>Rétrograder jusqu’au début</translation>
    </message>
    <message>
        <source>Downgrade by one step</source>
        <translation>Rétrograder d’une étape</translation>
    </message>
    <message>
        <source>Downgrade to %1</source>
        <translation>Rétrograder vers %1</translation>
    </message>
    <message>
        <source>Upgrade to %1</source>
        <translation>Mettre à niveau vers %1</translation>
    </message>
    <message>
        <source>Undoing the last restore</source>
        <translation>Annulation de la dernière restauration</translation>
    </message>
    <message>
        <source>Restore of %1</source>
        <translation>Restauration de %1</translation>
    </message>
    <message>
        <source>The restore was undone.</source>
        <translation>La restauration a été annulée.</translation>
    </message>
    <message>
        <source>%1 was restored.</source>
        <translation>%1 a été restaurée.</translation>
    </message>
    <message numerus="yes">
        <source>It is %Ln revisions behind the scripts.</source>
        <translation>
            <numerusform>Elle a %Ln révision de retard sur les scripts.</numerusform>
            <numerusform>Elle a %Ln révisions de retard sur les scripts.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was there before is kept in %1.</source>
        <translation>L’état antérieur est conservé dans %1.</translation>
    </message>
    <message>
        <source>Nothing to do: the database is there already.</source>
        <translation>Rien à faire&#xa0;: la base y est déjà.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln revisions applied.</source>
        <translation>
            <numerusform>%Ln révision appliquée.</numerusform>
            <numerusform>%Ln révisions appliquées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln revisions taken back.</source>
        <translation>
            <numerusform>%Ln révision annulée.</numerusform>
            <numerusform>%Ln révisions annulées.</numerusform>
        </translation>
    </message>
    <message>
        <source>What went is in %1.</source>
        <translation>Ce qui a disparu est dans %1.</translation>
    </message>
    <message>
        <source>The state of before is kept in %1.</source>
        <translation>L’état antérieur est conservé dans %1.</translation>
    </message>
    <message>
        <source>%1 was restored to a private place and looked through. Good: %2.</source>
        <translation>%1 a été restaurée dans un emplacement protégé et entièrement vérifiée. Bon&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1 is no good backup. %2</source>
        <translation>%1 n’est pas une bonne sauvegarde. %2</translation>
    </message>
    <message>
        <source>Nothing was restored: your database is as it was.</source>
        <translation>Rien n’a été restauré&#xa0;: votre base est inchangée.</translation>
    </message>
    <message>
        <source>Do not rely on this file. Make a new backup, and keep one on another disk.</source>
        <translation>Ne comptez pas sur ce fichier. Créez une nouvelle sauvegarde, et gardez-en une sur un autre disque.</translation>
    </message>
    <message>
        <source>Backed up to %1 (%2), and verified.</source>
        <translation>Sauvegarde créée dans %1 (%2) et vérifiée.</translation>
    </message>
    <message>
        <source>It was tried on a copy, and this went with it:</source>
        <translation>Essayé sur une copie&#xa0;; ceci y a disparu&#xa0;:</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>What goes</source>
        <translation>Ce qui disparaît</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Combien</translation>
    </message>
    <message>
        <source>rows that no statement names</source>
        <translation>lignes qu’aucune instruction ne nomme</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>colonne %1</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>lignes</translation>
    </message>
    <message>
        <source>the whole table</source>
        <translation>la table entière</translation>
    </message>
    <message>
        <source>Can be undone</source>
        <translation>Réversible</translation>
    </message>
    <message>
        <source>Undo loses data</source>
        <translation>Réversible avec perte</translation>
    </message>
    <message>
        <source>Undo not known</source>
        <translation>Réversibilité inconnue</translation>
    </message>
    <message>
        <source>No way back</source>
        <translation>Irréversible</translation>
    </message>
    <message>
        <source>Not tried</source>
        <translation>Non essayé</translation>
    </message>
    <message>
        <source>What goes with it cannot be counted beforehand on this database.</source>
        <translation>Ce qui disparaît ne peut pas être compté d’avance sur cette base.</translation>
    </message>
    <message>
        <source>A rehearsal runs everything on a copy, and leaves the database alone.</source>
        <translation>Un essai exécute tout sur une copie et ne touche pas à la base.</translation>
    </message>
    <message>
        <source>Tried</source>
        <translation>Essayé</translation>
    </message>
    <message>
        <source>On a copy it ran to its end, and no table has gained or lost rows. With its backup it takes about %1.</source>
        <translation>Sur une copie, tout est allé à son terme, et aucune table n’a gagné ni perdu de lignes. Avec la sauvegarde, cela prend environ %1.</translation>
    </message>
    <message>
        <source>in the future</source>
        <translation>dans le futur</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes ago</source>
        <translation>
            <numerusform>il y a %Ln minute</numerusform>
            <numerusform>il y a %Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours ago</source>
        <translation>
            <numerusform>il y a %Ln heure</numerusform>
            <numerusform>il y a %Ln heures</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message numerus="yes">
        <source>%Ln days ago</source>
        <translation>
            <numerusform>il y a %Ln jour</numerusform>
            <numerusform>il y a %Ln jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln months ago</source>
        <translation>
            <numerusform>il y a %Ln mois</numerusform>
            <numerusform>il y a %Ln mois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln years ago</source>
        <translation>
            <numerusform>il y a %Ln an</numerusform>
            <numerusform>il y a %Ln ans</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>today, %1</source>
        <translation>aujourd’hui, %1</translation>
    </message>
    <message>
        <source>yesterday, %1</source>
        <translation>hier, %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln backups</source>
        <translation>
            <numerusform>%Ln sauvegarde</numerusform>
            <numerusform>%Ln sauvegardes</numerusform>
        </translation>
    </message>
    <message>
        <source>a plain file</source>
        <translation>un simple fichier</translation>
    </message>
    <message>
        <source>before an upgrade</source>
        <translation>avant mise à niveau</translation>
    </message>
    <message>
        <source>before a downgrade</source>
        <translation>avant rétrogradation</translation>
    </message>
    <message>
        <source>before a restore</source>
        <translation>avant restauration</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>avant import</translation>
    </message>
    <message>
        <source>before a reset</source>
        <translation>avant remise à zéro</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>manuelle</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>%1 en tout</translation>
    </message>
    <message>
        <source>%1 free on the disk</source>
        <translation>%1 libres sur le disque</translation>
    </message>
    <message>
        <source>Delete this backup for good?</source>
        <translation>Supprimer définitivement cette sauvegarde&#xa0;?</translation>
    </message>
    <message>
        <source>%1 is damaged. Perhaps somebody can still save something of it.</source>
        <translation>%1 est endommagée. Il est peut-être encore possible d’en récupérer une partie.</translation>
    </message>
    <message>
        <source>%1 of %2 (%3).</source>
        <translation>%1 du %2 (%3).</translation>
    </message>
    <message>
        <source>It cannot be brought back. Type the backup&apos;s name to go on:</source>
        <translation>Elle ne peut pas être récupérée. Saisissez le nom de la sauvegarde pour continuer&#xa0;:</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>La garder</translation>
    </message>
    <message>
        <source>Nothing would go</source>
        <translation>Rien à supprimer</translation>
    </message>
    <message numerus="yes">
        <source>By this rule all of the %Ln backups of this database stay.</source>
        <translation>
            <numerusform>Selon cette règle, la seule sauvegarde de cette base reste.</numerusform>
            <numerusform>Selon cette règle, les %Ln sauvegardes de cette base restent toutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln backups and free %1?</source>
        <translation>
            <numerusform>Supprimer %Ln sauvegarde et libérer %1&#xa0;?</numerusform>
            <numerusform>Supprimer %Ln sauvegardes et libérer %1&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>These go, and cannot be brought back.</source>
        <translation>Celles-ci seront supprimées et ne pourront pas être récupérées.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay of this database: the newest is of %1.</source>
        <translation>
            <numerusform>Une reste pour cette base&#xa0;: la plus récente est du %1.</numerusform>
            <numerusform>%Ln restent pour cette base&#xa0;: la plus récente est du %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Créée</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln backups</source>
        <translation>
            <numerusform>Supprimer %Ln sauvegarde</numerusform>
            <numerusform>Supprimer %Ln sauvegardes</numerusform>
        </translation>
    </message>
    <message>
        <source>Always kept: the newest one, the one that takes the last restore back, and pinned ones.</source>
        <translation>Sont toujours gardées&#xa0;: la plus récente, celle qui permet d’annuler la dernière restauration, et les épinglées.</translation>
    </message>
    <message numerus="yes">
        <source>Left alone: %Ln files that may not be of this database, or cannot be read.</source>
        <translation>
            <numerusform>Laissé de côté&#xa0;: %Ln fichier qui n’est peut-être pas de cette base, ou est illisible.</numerusform>
            <numerusform>Laissés de côté&#xa0;: %Ln fichiers qui ne sont peut-être pas de cette base, ou sont illisibles.</numerusform>
        </translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Keep them all</source>
        <translation>Les garder toutes</translation>
    </message>
    <message numerus="yes">
        <source>%Ln backups deleted; %1 free again.</source>
        <translation>
            <numerusform>%Ln sauvegarde supprimée&#xa0;; %1 à nouveau libres.</numerusform>
            <numerusform>%Ln sauvegardes supprimées&#xa0;; %1 à nouveau libres.</numerusform>
        </translation>
    </message>
    <message>
        <source>as many as now</source>
        <translation>autant que maintenant</translation>
    </message>
    <message>
        <source>Import %1?</source>
        <translation>Importer %1&#xa0;?</translation>
    </message>
    <message>
        <source>Exported on %1.</source>
        <translation>Exporté le %1.</translation>
    </message>
    <message>
        <source>Rows now</source>
        <translation>Lignes maintenant</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>Dans le fichier</translation>
    </message>
    <message>
        <source>%1 at least</source>
        <translation>%1 au moins</translation>
    </message>
    <message>
        <source>It does not fit</source>
        <translation>Ne convient pas</translation>
    </message>
    <message>
        <source>There are no rows in it.</source>
        <translation>Il ne contient aucune ligne.</translation>
    </message>
    <message>
        <source>The file is of revision %1, and the database is at %2. Bring the database to that revision first, or export the file anew.</source>
        <translation>Le fichier est de la révision %1, et la base est à %2. Amenez d’abord la base à cette révision, ou refaites l’export.</translation>
    </message>
    <message>
        <source>The database has no table %1.</source>
        <translation>La base n’a pas de table %1.</translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation>Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>It fits</source>
        <translation>Convient</translation>
    </message>
    <message>
        <source>The rows of these tables are replaced by those of the file. Other tables stay as they are.</source>
        <translation>Les lignes de ces tables sont remplacées par celles du fichier. Les autres tables restent telles quelles.</translation>
    </message>
    <message>
        <source>The rows of the file come to those that are there. If one is there already, nothing at all is imported.</source>
        <translation>Les lignes du fichier s’ajoutent à celles présentes. Si l’une existe déjà, rien du tout n’est importé.</translation>
    </message>
    <message>
        <source>Rows with the same key are overwritten, others are added. How many of each is only known afterwards.</source>
        <translation>Les lignes de même clé sont écrasées, les autres ajoutées. Leurs nombres ne sont connus qu’après.</translation>
    </message>
    <message>
        <source>What is here now is backed up first, and kept. Every row and every reference between tables is checked; if one does not fit, nothing is imported.</source>
        <translation>Le contenu actuel est d’abord sauvegardé et conservé. Chaque ligne et chaque référence entre tables est vérifiée&#xa0;; si l’une ne convient pas, rien n’est importé.</translation>
    </message>
    <message>
        <source>The database holds no rows now. If one row does not fit, nothing is imported.</source>
        <translation>La base ne contient aucune ligne. Si une ligne ne convient pas, rien n’est importé.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>%1 with %2 are in %3 (%4).</source>
        <translation>%1 avec %2 sont dans %3 (%4).</translation>
    </message>
    <message>
        <source>Made-up values are in the place of %1.</source>
        <translation>Des valeurs inventées remplacent %1.</translation>
    </message>
    <message>
        <source>%1 of %2 were imported into %3.</source>
        <translation>%1 de %2 importées dans %3.</translation>
    </message>
    <message>
        <source>No revision has been applied yet.</source>
        <translation>Aucune révision n’a encore été appliquée.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln de plus</numerusform>
            <numerusform>%Ln de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>The database is at %1.</source>
        <translation>La base est à %1.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> et </translation>
    </message>
    <message>
        <source>Newer than this program</source>
        <translation>Plus récente que ce programme</translation>
    </message>
    <message>
        <source>This database is newer than this program</source>
        <translation>Cette base est plus récente que ce programme</translation>
    </message>
    <message numerus="yes">
        <source>It is at revision %1, which none of the %Ln scripts here knows. The data is fine and nothing has been changed. Open it with the program version that made it, or add the missing scripts to %2.</source>
        <translation>
            <numerusform>Elle est à la révision %1, que le seul script présent ne connaît pas. Les données sont intactes et rien n’a été modifié. Ouvrez-la avec la version du programme qui l’a mise à niveau, ou ajoutez les scripts manquants à %2.</numerusform>
            <numerusform>Elle est à la révision %1, qu’aucun des %Ln scripts présents ne connaît. Les données sont intactes et rien n’a été modifié. Ouvrez-la avec la version du programme qui l’a mise à niveau, ou ajoutez les scripts manquants à %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Review and upgrade…</source>
        <translation>Examiner et mettre à niveau…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln updates ready</source>
        <translation>
            <numerusform>%Ln mise à jour prête</numerusform>
            <numerusform>%Ln mises à jour prêtes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln updates are ready</source>
        <translation>
            <numerusform>%Ln mise à jour est prête</numerusform>
            <numerusform>%Ln mises à jour sont prêtes</numerusform>
        </translation>
    </message>
    <message>
        <source>Not created yet</source>
        <translation>Pas encore créée</translation>
    </message>
    <message>
        <source>This database does not exist yet</source>
        <translation>Cette base n’existe pas encore</translation>
    </message>
    <message numerus="yes">
        <source>Upgrading creates the file and applies %Ln revisions.</source>
        <translation>
            <numerusform>La mise à niveau crée le fichier et applique %Ln révision.</numerusform>
            <numerusform>La mise à niveau crée le fichier et applique %Ln révisions.</numerusform>
        </translation>
    </message>
    <message>
        <source>Create and upgrade…</source>
        <translation>Créer et mettre à niveau…</translation>
    </message>
    <message>
        <source>No version table</source>
        <translation>Pas de table de version</translation>
    </message>
    <message>
        <source>This database has no version table</source>
        <translation>Cette base n’a pas de table de version</translation>
    </message>
    <message numerus="yes">
        <source>It holds %Ln tables already, so it may have been made by other means. Upgrading starts at the very first revision; if its tables are there already, that is refused and nothing changes.</source>
        <translation>
            <numerusform>Elle contient déjà %Ln table et a donc peut-être été créée autrement. La mise à niveau commence à la toute première révision&#xa0;; si ses tables existent déjà, elle est refusée et rien ne change.</numerusform>
            <numerusform>Elle contient déjà %Ln tables et a donc peut-être été créée autrement. La mise à niveau commence à la toute première révision&#xa0;; si ses tables existent déjà, elle est refusée et rien ne change.</numerusform>
        </translation>
    </message>
    <message>
        <source>Two heads</source>
        <translation>Deux têtes</translation>
    </message>
    <message numerus="yes">
        <source>%Ln heads</source>
        <translation>
            <numerusform>%Ln tête</numerusform>
            <numerusform>%Ln têtes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The history ends in %Ln heads</source>
        <translation>
            <numerusform>L’historique se termine par %Ln tête</numerusform>
            <numerusform>L’historique se termine par %Ln têtes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Upgrading applies %Ln updates, up to every head.</source>
        <translation>
            <numerusform>La mise à niveau applique %Ln mise à jour, jusqu’à chaque tête.</numerusform>
            <numerusform>La mise à niveau applique %Ln mises à jour, jusqu’à chaque tête.</numerusform>
        </translation>
    </message>
    <message>
        <source>Upgrade to all heads…</source>
        <translation>Mettre à niveau vers toutes les têtes…</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>Local</translation>
    </message>
    <message>
        <source>The server is on this computer, reached by a socket</source>
        <translation>Le serveur est sur cet ordinateur, accessible par un socket</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Non chiffré</translation>
    </message>
    <message>
        <source>Anybody on the network can read along</source>
        <translation>N’importe qui sur le réseau peut lire les échanges</translation>
    </message>
    <message>
        <source>sslmode=verify-full in the URL encrypts it and checks who the server is.</source>
        <translation>sslmode=verify-full dans l’URL chiffre la connexion et vérifie l’identité du serveur.</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Non vérifié</translation>
    </message>
    <message>
        <source>Encrypted, but nobody has checked who the server is</source>
        <translation>Chiffré, mais l’identité du serveur n’a pas été vérifiée</translation>
    </message>
    <message>
        <source>%1, sslmode=%2. sslmode=verify-full in the URL checks the server&apos;s certificate.</source>
        <translation>%1, sslmode=%2. sslmode=verify-full dans l’URL vérifie le certificat du serveur.</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Chiffré</translation>
    </message>
    <message>
        <source>The server has shown who it is</source>
        <translation>Le serveur a prouvé son identité</translation>
    </message>
    <message>
        <source>%1, sslmode=%2</source>
        <translation>%1, sslmode=%2</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>The script of %1 was changed after it was applied on %2</source>
        <translation>Le script de %1 a été modifié après son application le %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln scripts were changed after they were applied, %1 first</source>
        <translation>
            <numerusform>%Ln script a été modifié après son application, %1 d’abord</numerusform>
            <numerusform>%Ln scripts ont été modifiés après leur application, %1 d’abord</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>et %Ln de plus</numerusform>
            <numerusform>et %Ln de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>No scripts</source>
        <translation>Pas de scripts</translation>
    </message>
    <message>
        <source>There are no revision scripts here</source>
        <translation>Il n’y a pas de scripts de révision ici</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>À jour</translation>
    </message>
    <message>
        <source>Everything is up to date</source>
        <translation>Tout est à jour</translation>
    </message>
    <message>
        <source>All heads are applied; merge them when their branches belong together.</source>
        <translation>Toutes les têtes sont appliquées&#xa0;; fusionnez-les quand leurs branches vont ensemble.</translation>
    </message>
    <message>
        <source>The next update shows up here as soon as its script is there.</source>
        <translation>La prochaine mise à jour apparaîtra ici dès que son script sera disponible.</translation>
    </message>
    <message>
        <source>Will fail: %1</source>
        <translation>Échouera&#xa0;: %1</translation>
    </message>
    <message>
        <source>Risk: %1</source>
        <translation>Risque&#xa0;: %1</translation>
    </message>
    <message>
        <source>What it does could not be worked out: %1</source>
        <translation>Impossible de déterminer ce qu’elle fait&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more.</source>
        <translation>
            <numerusform>Et %Ln de plus.</numerusform>
            <numerusform>Et %Ln de plus.</numerusform>
        </translation>
    </message>
    <message>
        <source>What it does is only known when it runs.</source>
        <translation>Ce qu’elle fait n’est connu qu’à l’exécution.</translation>
    </message>
    <message>
        <source>What it does is only known when it runs: %1.</source>
        <translation>Ce qu’elle fait n’est connu qu’à l’exécution&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Tried on a copy of the database.</source>
        <translation>Essayé sur une copie de la base.</translation>
    </message>
    <message>
        <source>Edited since it was applied: %1</source>
        <translation>Modifié depuis son application&#xa0;: %1</translation>
    </message>
    <message>
        <source>Upgraded</source>
        <translation>Mise à niveau</translation>
    </message>
    <message>
        <source>Downgraded</source>
        <translation>Rétrogradation</translation>
    </message>
    <message>
        <source>Stamped</source>
        <translation>Estampillage</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Remise à zéro</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Restauration</translation>
    </message>
    <message>
        <source>Restore undone</source>
        <translation>Restauration annulée</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 par %2</translation>
    </message>
    <message>
        <source>%1, %2: it did not end well</source>
        <translation>%1, %2&#xa0;: ne s’est pas bien terminé</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouvelle</translation>
    </message>
    <message>
        <source>The first upgrade makes the file</source>
        <translation>La première mise à niveau crée le fichier</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Lecture seule</translation>
    </message>
    <message>
        <source>Limited</source>
        <translation>Limité</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnue</translation>
    </message>
    <message>
        <source>No script for %1</source>
        <translation>Pas de script pour %1</translation>
    </message>
    <message>
        <source>The version table is empty</source>
        <translation>La table de version est vide</translation>
    </message>
    <message>
        <source>Every revision has its script</source>
        <translation>Chaque révision a son script</translation>
    </message>
    <message>
        <source>Unversioned</source>
        <translation>Sans version</translation>
    </message>
    <message>
        <source>There is no version table yet</source>
        <translation>Il n’y a pas encore de table de version</translation>
    </message>
    <message>
        <source>The history has not been merged</source>
        <translation>L’historique n’a pas été fusionné</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>Non comparé</translation>
    </message>
    <message>
        <source>Whether applied scripts were edited is not known</source>
        <translation>On ne sait pas si des scripts appliqués ont été modifiés</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <translation>%1 «&#xa0;%2&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>%Ln revisions</source>
        <translation>
            <numerusform>%Ln révision</numerusform>
            <numerusform>%Ln révisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 values</source>
        <translation>
            <numerusform>%1 valeur</numerusform>
            <numerusform>%1 valeurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln columns</source>
        <translation>
            <numerusform>%Ln colonne</numerusform>
            <numerusform>%Ln colonnes</numerusform>
        </translation>
    </message>
    <message>
        <source>Since yesterday</source>
        <translation>Depuis hier</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Depuis le %1</translation>
    </message>
    <message>
        <source>No backup</source>
        <translation>Pas de sauvegarde</translation>
    </message>
    <message>
        <source>None has been made yet</source>
        <translation>Aucune n’a encore été créée</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sauvegarde</translation>
    </message>
    <message>
        <source>Last backup %1</source>
        <translation>Dernière sauvegarde %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 rows</source>
        <translation>
            <numerusform>%1 ligne</numerusform>
            <numerusform>%1 lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tables</source>
        <translation>
            <numerusform>%Ln table</numerusform>
            <numerusform>%Ln tables</numerusform>
        </translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>comptage…</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>environ %1</translation>
    </message>
    <message>
        <source>not readable</source>
        <translation>illisible</translation>
    </message>
    <message>
        <source>counting rows…</source>
        <translation>comptage des lignes…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln not readable</source>
        <translation>
            <numerusform>%Ln illisible</numerusform>
            <numerusform>%Ln illisibles</numerusform>
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
        <translation>en mémoire</translation>
    </message>
    <message>
        <source>local socket</source>
        <translation>socket local</translation>
    </message>
    <message>
        <source>TLS: off</source>
        <translation>TLS&#xa0;: désactivé</translation>
    </message>
    <message>
        <source>TLS: %1</source>
        <translation>TLS&#xa0;: %1</translation>
    </message>
    <message>
        <source>TLS: on, not verified</source>
        <translation>TLS&#xa0;: activé, non vérifié</translation>
    </message>
    <message>
        <source>a socket of this computer</source>
        <translation>un socket de cet ordinateur</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>non chiffré</translation>
    </message>
    <message>
        <source>encrypted if the server offers it, not verified</source>
        <translation>chiffré si le serveur le propose, non vérifié</translation>
    </message>
    <message>
        <source>encrypted, not verified</source>
        <translation>chiffré, non vérifié</translation>
    </message>
    <message>
        <source>encrypted, and the server is verified</source>
        <translation>chiffré, et le serveur est vérifié</translation>
    </message>
    <message>
        <source>sslmode %1: %2</source>
        <translation>sslmode %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>cet ordinateur</translation>
    </message>
    <message>
        <source>%1 as %2</source>
        <translation>%1 en tant que %2</translation>
    </message>
    <message>
        <source>PostgreSQL · %1</source>
        <translation>PostgreSQL · %1</translation>
    </message>
    <message>
        <source>%1: %2 → %3 rows</source>
        <translation>%1&#xa0;: %2 → %3 lignes</translation>
    </message>
    <message>
        <source>What it does is only known when it runs, or is tried on a copy.</source>
        <translation>Ce qu’elle fait n’est connu qu’à l’exécution, ou par un essai sur une copie.</translation>
    </message>
    <message>
        <source>What it does is only known when it runs: %1</source>
        <translation>Ce qu’elle fait n’est connu qu’à l’exécution&#xa0;: %1</translation>
    </message>
    <message>
        <source>On the copy, %1.</source>
        <translation>Sur la copie, %1.</translation>
    </message>
    <message>
        <source>On the copy it ran to its end, and no table has gained or lost rows.</source>
        <translation>Sur la copie, elle est allée à son terme, et aucune table n’a gagné ni perdu de lignes.</translation>
    </message>
    <message>
        <source>A verified backup is made first.</source>
        <translation>Une sauvegarde vérifiée est créée d’abord.</translation>
    </message>
    <message>
        <source>A verified backup is made first, in %1</source>
        <translation>Une sauvegarde vérifiée est créée d’abord, dans %1</translation>
    </message>
    <message>
        <source>All or nothing</source>
        <translation>Tout ou rien</translation>
    </message>
    <message>
        <source>If a step fails, or you cancel, all stays as it is now.</source>
        <translation>Si une étape échoue ou si vous annulez, tout reste comme maintenant.</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Look out</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepté</translation>
    </message>
    <message>
        <source>Nothing stops the run when rows go that no statement of a script names, by a trigger or a foreign key: these and any others.</source>
        <translation>Rien n’arrête l’exécution quand disparaissent des lignes qu’aucune instruction d’un script ne nomme, par un déclencheur ou une clé étrangère&#xa0;: celles-ci et toutes les autres.</translation>
    </message>
    <message>
        <source>The database is back before its first revision.</source>
        <translation>La base est revenue avant sa première révision.</translation>
    </message>
    <message numerus="yes">
        <source>Take back %Ln revisions?</source>
        <translation>
            <numerusform>Annuler %Ln révision&#xa0;?</numerusform>
            <numerusform>Annuler %Ln révisions&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>The downgrade part of each script runs, newest first</source>
        <translation>La rétrogradation de chaque script s’exécute, en commençant par la plus récente</translation>
    </message>
    <message>
        <source>Export these tables first</source>
        <translation>Exporter d’abord ces tables</translation>
    </message>
    <message>
        <source>Upgrade and lose %1</source>
        <translation>Mettre à niveau et perdre %1</translation>
    </message>
    <message>
        <source>Downgrade and lose %1</source>
        <translation>Rétrograder et perdre %1</translation>
    </message>
    <message>
        <source>Upgrade</source>
        <translation>Mettre à niveau</translation>
    </message>
    <message numerus="yes">
        <source>Take back %Ln revisions</source>
        <translation>
            <numerusform>Annuler %Ln révision</numerusform>
            <numerusform>Annuler %Ln révisions</numerusform>
        </translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message numerus="yes">
        <source>%Ln updates</source>
        <translation>
            <numerusform>%Ln mise à jour</numerusform>
            <numerusform>%Ln mises à jour</numerusform>
        </translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>Lecteur</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Opérateur</translation>
    </message>
    <message>
        <source>Developer</source>
        <translation>Développeur</translation>
    </message>
    <message>
        <source>Only looks: nothing can be changed from this window</source>
        <translation>Consultation seule&#xa0;: rien ne peut être modifié depuis cette fenêtre</translation>
    </message>
    <message>
        <source>Upgrades, goes back a step, backs up, restores, exports and imports</source>
        <translation>Mettre à niveau, revenir d’une étape, sauvegarder, restaurer, exporter et importer</translation>
    </message>
    <message>
        <source>Also writes and merges revisions, stamps, goes back many steps, and sees SQL first</source>
        <translation>En plus, écrire et fusionner des révisions, estampiller, revenir de plusieurs étapes et voir d’abord le SQL</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Interrompu</translation>
    </message>
    <message>
        <source>It is going on now.</source>
        <translation>En cours d’exécution.</translation>
    </message>
    <message>
        <source>It was begun, and no end was written: the program was killed, the machine went down, or it is still at work.</source>
        <translation>Commencé, mais aucune fin n’a été enregistrée&#xa0;: le programme a été tué, la machine s’est arrêtée, ou il est encore au travail.</translation>
    </message>
    <message>
        <source>a few seconds left</source>
        <translation>encore quelques secondes</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln seconds left</source>
        <translation>
            <numerusform>encore environ %Ln seconde</numerusform>
            <numerusform>encore environ %Ln secondes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minutes left</source>
        <translation>
            <numerusform>encore environ %Ln minute</numerusform>
            <numerusform>encore environ %Ln minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Started: %1</source>
        <translation>Début&#xa0;: %1</translation>
    </message>
    <message>
        <source>Took: %1</source>
        <translation>Durée&#xa0;: %1</translation>
    </message>
    <message>
        <source>By: %1, %2</source>
        <translation>Par&#xa0;: %1, %2</translation>
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
        <translation>En attente</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Rien à faire</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Échec&#xa0;: %1</translation>
    </message>
    <message>
        <source>Upgrading %1</source>
        <translation>Mise à niveau de %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>The first one is done</source>
        <translation>La première est terminée</translation>
    </message>
    <message>
        <source>Go on with the other %1?</source>
        <translation>Continuer avec les autres (%1)&#xa0;?</translation>
    </message>
    <message>
        <source>%1 was upgraded in %2. Try the program on it before you go on; nothing waits for your answer.</source>
        <translation>%1 a été mise à niveau en %2. Essayez le programme avec elle avant de continuer&#xa0;; prenez votre temps.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>The upgrade of the fleet has stopped</source>
        <translation>La mise à niveau du parc s’est arrêtée</translation>
    </message>
    <message>
        <source>%1 could not be upgraded</source>
        <translation>%1 n’a pas pu être mise à niveau</translation>
    </message>
    <message>
        <source>Cancelled while %1 was upgraded: it is as it was</source>
        <translation>Annulé pendant la mise à niveau de %1&#xa0;: la base est inchangée</translation>
    </message>
    <message>
        <source>The program ended while %1 was upgraded</source>
        <translation>Le programme s’est terminé pendant la mise à niveau de %1</translation>
    </message>
    <message>
        <source>A run that is interrupted leaves the old state; each database is looked at again before anything is done. %1</source>
        <translation>Une exécution interrompue laisse l’ancien état&#xa0;; chaque base est réexaminée avant toute action. %1</translation>
    </message>
    <message>
        <source>The fleet is upgraded</source>
        <translation>Le parc a été mis à niveau</translation>
    </message>
    <message>
        <source>Upgrade %1?</source>
        <translation>Mettre à niveau %1&#xa0;?</translation>
    </message>
    <message>
        <source>%1 in production</source>
        <translation>%1 en production</translation>
    </message>
    <message>
        <source>None in production</source>
        <translation>Aucune en production</translation>
    </message>
    <message>
        <source>One after the other, %1 first. Each gets a verified backup before, and is as it was if anything fails; the first failure stops the rest.</source>
        <translation>L’une après l’autre, %1 d’abord. Une sauvegarde vérifiée de chacune est créée avant, et la base reste inchangée si quelque chose échoue&#xa0;; au premier échec, les autres ne sont pas commencées.</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Environnement</translation>
    </message>
    <message>
        <source>Now at</source>
        <translation>Actuellement à</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Mises à jour</translation>
    </message>
    <message>
        <source>Upgrade %1 first</source>
        <translation>Mettre à niveau %1 d’abord</translation>
    </message>
    <message>
        <source>Locked by %1, pid %2</source>
        <translation>Verrouillée par %1, pid %2</translation>
    </message>
    <message>
        <source>There is nothing to back up yet.</source>
        <translation>Il n’y a encore rien à sauvegarder.</translation>
    </message>
    <message>
        <source>before the first revision</source>
        <translation>avant la première révision</translation>
    </message>
    <message>
        <source>Who applied it is not recorded</source>
        <translation>Qui l’a appliquée n’est pas consigné</translation>
    </message>
    <message>
        <source>Stamp the database as being at %1?</source>
        <translation>Estampiller la base comme étant à %1&#xa0;?</translation>
    </message>
    <message>
        <source>No script runs</source>
        <translation>Aucun script n’est exécuté</translation>
    </message>
    <message>
        <source>Only the version table is written: no table is made, changed or dropped, and no row changes. From then on every upgrade and downgrade believes it.</source>
        <translation>Seule la table de version est écrite&#xa0;: aucune table n’est créée, modifiée ni supprimée, et aucune ligne ne change. Dès lors, chaque mise à niveau et chaque rétrogradation s’y fie.</translation>
    </message>
    <message>
        <source>What is believed</source>
        <translation>Ce qui sera admis</translation>
    </message>
    <message>
        <source>The database is at</source>
        <translation>La base est à</translation>
    </message>
    <message>
        <source>Taken as applied, though the scripts have not run</source>
        <translation>Tenues pour appliquées, bien que les scripts n’aient pas été exécutés</translation>
    </message>
    <message>
        <source>Taken as not applied, though what they made stays</source>
        <translation>Tenues pour non appliquées, bien que ce qu’elles ont créé reste</translation>
    </message>
    <message>
        <source>Stamp</source>
        <translation>Estampiller</translation>
    </message>
    <message>
        <source>The version table says %1 now; nothing else has changed.</source>
        <translation>La table de version indique maintenant&#xa0;: %1&#xa0;; rien d’autre n’a changé.</translation>
    </message>
    <message>
        <source>New revision</source>
        <translation>Nouvelle révision</translation>
    </message>
    <message>
        <source>A script is written that does nothing yet: what it is to do is written into it afterwards. The database stays as it is.</source>
        <translation>Le script écrit ne fait encore rien&#xa0;: son contenu y est ajouté ensuite. La base reste telle quelle.</translation>
    </message>
    <message>
        <source>It goes into %1</source>
        <translation>Il sera placé dans %1</translation>
    </message>
    <message>
        <source>Write the script</source>
        <translation>Écrire le script</translation>
    </message>
    <message>
        <source>Merge the heads</source>
        <translation>Fusionner les têtes</translation>
    </message>
    <message>
        <source>A script is written that follows all of these, so that there is one newest revision again. It changes no table. The database stays as it is.</source>
        <translation>Le script écrit suit toutes celles-ci, afin qu’il n’y ait de nouveau qu’une seule révision la plus récente. Il ne modifie aucune table. La base reste telle quelle.</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Tête</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Write the merge</source>
        <translation>Écrire la fusion</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>Ouvrir un autre fichier…</translation>
    </message>
    <message>
        <source>Open another project…</source>
        <translation>Ouvrir un autre projet…</translation>
    </message>
    <message>
        <source>To the start page</source>
        <translation>Aller à la page d’accueil</translation>
    </message>
    <message>
        <source>Read the database again</source>
        <translation>Actualiser la base</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Restaurer une sauvegarde…</translation>
    </message>
    <message>
        <source>Show the history</source>
        <translation>Afficher l’historique</translation>
    </message>
    <message>
        <source>Show the script</source>
        <translation>Afficher le script</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Afficher le dossier</translation>
    </message>
    <message>
        <source>Tidy up backups…</source>
        <translation>Nettoyer les sauvegardes…</translation>
    </message>
    <message>
        <source>Accept row changes…</source>
        <translation>Accepter les pertes de lignes…</translation>
    </message>
    <message>
        <source>Switch “Read-only” off</source>
        <translation>Désactiver «&#xa0;Lecture seule&#xa0;»</translation>
    </message>
    <message>
        <source>Copy what to do</source>
        <translation>Copier les instructions</translation>
    </message>
    <message>
        <source>Copy a report</source>
        <translation>Copier un rapport</translation>
    </message>
    <message>
        <source>A backup is made first. If a step fails, the database stays exactly as it is.</source>
        <translation>Une sauvegarde est créée d’abord. Si une étape échoue, la base reste exactement telle quelle.</translation>
    </message>
    <message>
        <source>There is nothing to back up yet. If a step fails, no database is left behind.</source>
        <translation>Il n’y a encore rien à sauvegarder. Si une étape échoue, il ne restera aucune base.</translation>
    </message>
    <message>
        <source>Applied by %1 on %2, %3, in a run of %5 that took %4</source>
        <translation>Appliquée par %1 sur %2, %3, dans une exécution de %5 qui a pris %4</translation>
    </message>
    <message>
        <source>Applied by %1 on %2, %3, in %4</source>
        <translation>Appliquée par %1 sur %2, %3, en %4</translation>
    </message>
    <message>
        <source>Last taken back by %1 on %2, %3, in a run of %5 that took %4</source>
        <translation>Annulée en dernier par %1 sur %2, %3, dans une exécution de %5 qui a pris %4</translation>
    </message>
    <message>
        <source>Last taken back by %1 on %2, %3, in %4</source>
        <translation>Annulée en dernier par %1 sur %2, %3, en %4</translation>
    </message>
    <message>
        <source>Wrong password</source>
        <translation>Mot de passe incorrect</translation>
    </message>
    <message>
        <source>A batch of Alembic&apos;s was stopped half-way and has left %1. As long as it is there, the same step fails again.</source>
        <translation>Un batch d’Alembic a été arrêté à mi-chemin et a laissé %1. Tant que ces restes sont là, la même étape échouera.</translation>
    </message>
    <message>
        <source>Clean up what an interrupted batch has left?</source>
        <translation>Nettoyer ce qu’un batch interrompu a laissé&#xa0;?</translation>
    </message>
    <message>
        <source>A backup is made first</source>
        <translation>Une sauvegarde d’abord</translation>
    </message>
    <message>
        <source>A batch makes a table anew: it fills a copy, drops the table, and gives the copy its name. This one was stopped in between. Nothing else is changed.</source>
        <translation>Un batch recrée une table&#xa0;: il remplit une copie, supprime la table et donne son nom à la copie. Celui-ci a été arrêté entre les deux. Rien d’autre n’est modifié.</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Ce qui est fait</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>is dropped: %1 is complete</source>
        <translation>est supprimée&#xa0;: %1 est complète</translation>
    </message>
    <message>
        <source>is called %1 from now on: its rows are in this one</source>
        <translation>s’appellera %1&#xa0;: ses lignes sont dans celle-ci</translation>
    </message>
    <message>
        <source>The step that was stopped is not noted as done: look at its script before you upgrade; indexes of the table may be missing.</source>
        <translation>L’étape arrêtée n’est pas notée comme faite&#xa0;: regardez son script avant la mise à niveau&#xa0;; des index de la table peuvent manquer.</translation>
    </message>
    <message>
        <source>Clean up</source>
        <translation>Nettoyer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tables of an interrupted batch are put right.</source>
        <translation>
            <numerusform>%Ln table d’un batch interrompu est remise en ordre.</numerusform>
            <numerusform>%Ln tables d’un batch interrompu sont remises en ordre.</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge the heads…</source>
        <translation>Fusionner les têtes…</translation>
    </message>
    <message>
        <source>Clean up…</source>
        <translation>Nettoyer…</translation>
    </message>
    <message>
        <source>Choose PostgreSQL&apos;s programs…</source>
        <translation>Choisir les programmes de PostgreSQL…</translation>
    </message>
    <message>
        <source>Cleaned up</source>
        <translation>Nettoyage</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tables of an interrupted batch are left</source>
        <translation>
            <numerusform>%Ln table d’un batch interrompu reste</numerusform>
            <numerusform>%Ln tables d’un batch interrompu restent</numerusform>
        </translation>
    </message>
    <message>
        <source>The menu Migrate cleans it up, after a backup.</source>
        <translation>Le menu Migration les nettoie, après une sauvegarde.</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Laissée de côté</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Dernière modification</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>« %1 »</translation>
    </message>
    <message numerus="yes">
        <source>Upgrade by %Ln updates</source>
        <translation>
            <numerusform>Appliquer %Ln mise à jour</numerusform>
            <numerusform>Appliquer %Ln mises à jour</numerusform>
        </translation>
    </message>
    <message>
        <source>What was there before is kept in %1; “Undo the restore…” brings it back.</source>
        <translation>L’état antérieur est conservé dans %1 ; « Annuler la restauration… » le rétablit.</translation>
    </message>
    <message>
        <source>the table %1 is new, with %2</source>
        <translation>la table %1 est nouvelle, avec %2</translation>
    </message>
    <message>
        <source>the table %1 goes, with %2</source>
        <translation>la table %1 disparaît, avec %2</translation>
    </message>
    <message>
        <source>On a copy it ran to its end: %1. With its backup it takes about %2.</source>
        <translation>Sur une copie, tout est allé à son terme : %1. Avec la sauvegarde, cela prend environ %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more risks are told with their steps.</source>
        <translation>
            <numerusform>%Ln autre risque est indiqué à son étape.</numerusform>
            <numerusform>%Ln autres risques sont indiqués à leurs étapes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Loses data</source>
        <translation>Perte de données</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>jusqu’à %1</translation>
    </message>
    <message>
        <source>The folder %1 holds none. Open the project that came with your program, or write the first revision (menu Migrate, New revision…).</source>
        <translation>Le dossier %1 n’en contient aucun. Ouvrez le projet fourni avec votre programme, ou écrivez la première révision (menu Migration, «&#xa0;Nouvelle révision…&#xa0;»).</translation>
    </message>
    <message>
        <source>Opens</source>
        <translation>Accès</translation>
    </message>
    <message>
        <source>It can be read and written</source>
        <translation>Lecture et écriture possibles</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>Scripts</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Its updates follow one another, without a fork</source>
        <translation>Ses révisions se suivent, sans bifurcation</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifiée</translation>
    </message>
</context>
</TS>
