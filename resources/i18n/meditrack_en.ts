<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Engine</name>
    <message numerus="yes">
        <source>The column %1 of %2 must have a value from now on, and %3 rows have none.</source>
        <translation>
            <numerusform>The column %1 of %2 must have a value from now on, and %3 row has none.</numerusform>
            <numerusform>The column %1 of %2 must have a value from now on, and %3 rows have none.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n times)</source>
        <translation>
            <numerusform>%1 (%n time)</numerusform>
            <numerusform>%1 (%n times)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 rows</source>
        <translation>
            <numerusform>%1 row</numerusform>
            <numerusform>%1 rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 values</source>
        <translation>
            <numerusform>%1 value</numerusform>
            <numerusform>%1 values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n columns</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n indexes</source>
        <translation>
            <numerusform>%n index</numerusform>
            <numerusform>%n indexes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meditrack</name>
    <message numerus="yes">
        <source>Upgrade by %Ln updates</source>
        <translation>
            <numerusform>Upgrade by %Ln update</numerusform>
            <numerusform>Upgrade by %Ln updates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Downgrade by %Ln revisions</source>
        <translation>
            <numerusform>Downgrade by %Ln revision</numerusform>
            <numerusform>Downgrade by %Ln revisions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meditrack::DetailsPanel</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meditrack::JournalDesk</name>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meditrack::OverviewPage</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meditrack::StepModel</name>
    <message numerus="yes">
        <source>%Ln statements</source>
        <translation>
            <numerusform>%Ln statement</numerusform>
            <numerusform>%Ln statements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meditrack::backupjobs</name>
    <message numerus="yes">
        <source>%1 of %Ln backups are deleted, the others are still there.</source>
        <translation>
            <numerusform>%1 of %Ln backup are deleted, the others are still there.</numerusform>
            <numerusform>%1 of %Ln backups are deleted, the others are still there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %1 of %Ln backups could be deleted.</source>
        <translation>
            <numerusform>Only %1 of %Ln backup could be deleted.</numerusform>
            <numerusform>Only %1 of %Ln backups could be deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meditrack::wording</name>
    <message numerus="yes">
        <source>%Ln databases</source>
        <translation>
            <numerusform>%Ln database</numerusform>
            <numerusform>%Ln databases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln behind: upgrade offered after</source>
        <translation>
            <numerusform>%Ln behind: upgrade offered after</numerusform>
            <numerusform>%Ln behind: upgrade offered after</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tables with as many rows as now</source>
        <translation>
            <numerusform>%Ln table with as many rows as now</numerusform>
            <numerusform>%Ln tables with as many rows as now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export the %1 rows first…</source>
        <translation>
            <numerusform>Export the %1 row first…</numerusform>
            <numerusform>Export the %1 rows first…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Afterwards %Ln updates can be applied.</source>
        <translation>
            <numerusform>Afterwards %Ln update can be applied.</numerusform>
            <numerusform>Afterwards %Ln updates can be applied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is %Ln revisions behind the scripts.</source>
        <translation>
            <numerusform>It is %Ln revision behind the scripts.</numerusform>
            <numerusform>It is %Ln revisions behind the scripts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln revisions applied.</source>
        <translation>
            <numerusform>%Ln revision applied.</numerusform>
            <numerusform>%Ln revisions applied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln revisions taken back.</source>
        <translation>
            <numerusform>%Ln revision taken back.</numerusform>
            <numerusform>%Ln revisions taken back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes ago</source>
        <translation>
            <numerusform>%Ln minute ago</numerusform>
            <numerusform>%Ln minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours ago</source>
        <translation>
            <numerusform>%Ln hour ago</numerusform>
            <numerusform>%Ln hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days ago</source>
        <translation>
            <numerusform>%Ln day ago</numerusform>
            <numerusform>%Ln days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln months ago</source>
        <translation>
            <numerusform>%Ln month ago</numerusform>
            <numerusform>%Ln months ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln years ago</source>
        <translation>
            <numerusform>%Ln year ago</numerusform>
            <numerusform>%Ln years ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln backups</source>
        <translation>
            <numerusform>%Ln backup</numerusform>
            <numerusform>%Ln backups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>By this rule all of the %Ln backups of this database stay.</source>
        <translation>
            <numerusform>By this rule the one backup of this database stays.</numerusform>
            <numerusform>By this rule all of the %Ln backups of this database stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln backups and free %1?</source>
        <translation>
            <numerusform>Delete %Ln backup and free %1?</numerusform>
            <numerusform>Delete %Ln backups and free %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay of this database: the newest is of %1.</source>
        <translation>
            <numerusform>One stays of this database: the newest is of %1.</numerusform>
            <numerusform>%Ln stay of this database: the newest is of %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln backups</source>
        <translation>
            <numerusform>Delete %Ln backup</numerusform>
            <numerusform>Delete %Ln backups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left alone: %Ln files that may not be of this database, or cannot be read.</source>
        <translation>
            <numerusform>Left alone: %Ln file that may not be of this database, or cannot be read.</numerusform>
            <numerusform>Left alone: %Ln files that may not be of this database, or cannot be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln backups deleted; %1 free again.</source>
        <translation>
            <numerusform>%Ln backup deleted; %1 free again.</numerusform>
            <numerusform>%Ln backups deleted; %1 free again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is at revision %1, which none of the %Ln scripts here knows. The data is fine and nothing has been changed. Open it with the program version that made it, or add the missing scripts to %2.</source>
        <translation>
            <numerusform>It is at revision %1, which the one script here does not know. The data is fine and nothing has been changed. Open it with the program version that made it, or add the missing scripts to %2.</numerusform>
            <numerusform>It is at revision %1, which none of the %Ln scripts here knows. The data is fine and nothing has been changed. Open it with the program version that made it, or add the missing scripts to %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln updates ready</source>
        <translation>
            <numerusform>%Ln update ready</numerusform>
            <numerusform>%Ln updates ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln updates are ready</source>
        <translation>
            <numerusform>%Ln update is ready</numerusform>
            <numerusform>%Ln updates are ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Upgrading creates the file and applies %Ln revisions.</source>
        <translation>
            <numerusform>Upgrading creates the file and applies %Ln revision.</numerusform>
            <numerusform>Upgrading creates the file and applies %Ln revisions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It holds %Ln tables already, so it may have been made by other means. Upgrading starts at the very first revision; if its tables are there already, that is refused and nothing changes.</source>
        <translation>
            <numerusform>It holds %Ln table already, so it may have been made by other means. Upgrading starts at the very first revision; if its tables are there already, that is refused and nothing changes.</numerusform>
            <numerusform>It holds %Ln tables already, so it may have been made by other means. Upgrading starts at the very first revision; if its tables are there already, that is refused and nothing changes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln heads</source>
        <translation>
            <numerusform>%Ln head</numerusform>
            <numerusform>%Ln heads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The history ends in %Ln heads</source>
        <translation>
            <numerusform>The history ends in %Ln head</numerusform>
            <numerusform>The history ends in %Ln heads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Upgrading applies %Ln updates, up to every head.</source>
        <translation>
            <numerusform>Upgrading applies %Ln update, up to every head.</numerusform>
            <numerusform>Upgrading applies %Ln updates, up to every head.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln scripts were changed after they were applied, %1 first</source>
        <translation>
            <numerusform>%Ln script was changed after it was applied, %1 first</numerusform>
            <numerusform>%Ln scripts were changed after they were applied, %1 first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more.</source>
        <translation>
            <numerusform>And %Ln more.</numerusform>
            <numerusform>And %Ln more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln revisions</source>
        <translation>
            <numerusform>%Ln revision</numerusform>
            <numerusform>%Ln revisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 values</source>
        <translation>
            <numerusform>%1 value</numerusform>
            <numerusform>%1 values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln columns</source>
        <translation>
            <numerusform>%Ln column</numerusform>
            <numerusform>%Ln columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 rows</source>
        <translation>
            <numerusform>%1 row</numerusform>
            <numerusform>%1 rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tables</source>
        <translation>
            <numerusform>%Ln table</numerusform>
            <numerusform>%Ln tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not readable</source>
        <translation>
            <numerusform>%Ln not readable</numerusform>
            <numerusform>%Ln not readable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take back %Ln revisions?</source>
        <translation>
            <numerusform>Take back %Ln revision?</numerusform>
            <numerusform>Take back %Ln revisions?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take back %Ln revisions</source>
        <translation>
            <numerusform>Take back %Ln revision</numerusform>
            <numerusform>Take back %Ln revisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln updates</source>
        <translation>
            <numerusform>%Ln update</numerusform>
            <numerusform>%Ln updates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln seconds left</source>
        <translation>
            <numerusform>about %Ln second left</numerusform>
            <numerusform>about %Ln seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minutes left</source>
        <translation>
            <numerusform>about %Ln minute left</numerusform>
            <numerusform>about %Ln minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tables of an interrupted batch are put right.</source>
        <translation>
            <numerusform>%Ln table of an interrupted batch is put right.</numerusform>
            <numerusform>%Ln tables of an interrupted batch are put right.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tables of an interrupted batch are left</source>
        <translation>
            <numerusform>%Ln table of an interrupted batch is left</numerusform>
            <numerusform>%Ln tables of an interrupted batch are left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Upgrade by %Ln updates</source>
        <translation>
            <numerusform>Upgrade by %Ln update</numerusform>
            <numerusform>Upgrade by %Ln updates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more risks are told with their steps.</source>
        <translation>
            <numerusform>%Ln more risk is told with its step.</numerusform>
            <numerusform>%Ln more risks are told with their steps.</numerusform>
        </translation>
    </message>
</context>
</TS>
