// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/detailspanel.h"

#include "models/scriptwords.h"
#include "models/wording.h"
#include "theme.h"
#include "widgets/card.h"
#include "widgets/chip.h"
#include "widgets/scriptview.h"

#include <QButtonGroup>
#include <QClipboard>
#include <QDir>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>

#include <utility>

namespace meditrack {

using namespace Qt::StringLiterals;

namespace {

wording::Tone toneOf(RevisionState state)
{
    switch (state) {
    case RevisionState::Applied: return wording::Tone::Good;
    case RevisionState::Current: return wording::Tone::Busy;
    case RevisionState::Ready: return wording::Tone::Attention;
    case RevisionState::Unknown: return wording::Tone::Danger;
    }
    return wording::Tone::Neutral;
}

QString placeWord(const RevisionNode &node)
{
    QStringList words = node.branchLabels;
    if (node.isMergePoint())
        words << DetailsPanel::tr("merge");
    if (node.isBranchPoint())
        words << DetailsPanel::tr("branch point");
    if (node.isHead())
        words << DetailsPanel::tr("head");
    return words.join(u" · "_s);
}

/// The docstring without its first line, which is the title already, and without the header's own lines.
QString remainder(const Revision &revision)
{
    QStringList lines = revision.longDoc.split(u'\n');
    const auto header = [](const QString &line) {
        return line.startsWith("Revision ID:"_L1) || line.startsWith("Revises:"_L1) || line.startsWith("Create Date:"_L1);
    };
    lines.removeIf(header);
    QString text = lines.join(u'\n').trimmed();
    if (text.startsWith(revision.doc))
        text = text.mid(revision.doc.size()).trimmed();
    return text.replace(u'\n', u' ').simplified();
}

/// While it lives nothing is laid out: Qt would do that anew for each widget that is shown, up to the window (30 ms each, for texts that wrap).
class LayoutPause
{
public:
    explicit LayoutPause(QWidget *widget)
        : m_layout(widget->layout()->isEnabled() ? widget->layout() : nullptr)
    {
        if (m_layout)
            m_layout->setEnabled(false);
    }
    ~LayoutPause()
    {
        if (!m_layout)
            return;
        m_layout->setEnabled(true);
        m_layout->update();
    }
    Q_DISABLE_COPY_MOVE(LayoutPause)

private:
    QLayout *m_layout;
};

} // namespace

DetailsPanel::DetailsPanel(QWidget *parent)
    : QFrame(parent)
    , m_caption(ui::secondary())
    , m_title(ui::title())
    , m_state(new Chip)
    , m_place(new Chip)
    , m_text(ui::text())
    , m_edited(ui::text())
    , m_plan(ui::text())
    , m_facts(ui::secondary())
    , m_file(new ElidedLabel(nullptr, Qt::ElideLeft))
    , m_scriptHeading(ui::heading(tr("What it says")))
    , m_texts(new QButtonGroup(this))
    , m_script(new ScriptView)
    , m_upgrade(ui::button(tr("Upgrade to here"), "primary"))
    , m_downgrade(ui::button(tr("Downgrade to here"), "danger"))
    , m_copy(ui::button(tr("Copy id")))
    , m_more(ui::button(u"…"_s))
{
    setObjectName(u"details"_s);
    setProperty("card", u"true"_s);
    setAccessibleName(tr("Details of the selected revision"));
    m_upgrade->setObjectName(u"upgradeToHere"_s);
    m_downgrade->setObjectName(u"downgradeToHere"_s);
    m_copy->setObjectName(u"copyId"_s);
    m_caption->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_facts->setTextFormat(Qt::RichText);
    m_facts->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_edited->setObjectName(u"edited"_s);
    m_edited->setProperty("tone", u"attention"_s);
    m_plan->setObjectName(u"planText"_s);
    m_plan->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_more->setObjectName(u"moreActions"_s);
    m_more->setAccessibleName(tr("More that can be done with this revision"));
    m_more->setToolTip(m_more->accessibleName());
    m_file->setProperty("tone", u"secondary"_s);
    m_file->setFont(theme::smallFont());

    auto *chips = new QHBoxLayout;
    chips->setSpacing(8);
    chips->addWidget(m_state);
    chips->addWidget(m_place);
    chips->addStretch();
    auto *headings = new QHBoxLayout;
    headings->addWidget(m_scriptHeading);
    headings->addStretch();
    headings->setSpacing(4);
    headings->addWidget(addText(u"showScriptText"_s, tr("Script"), tr("What its file says"), RevisionText::Script));
    headings->addWidget(addText(u"showSqlite"_s, u"SQLite"_s, tr("What its upgrade runs on SQLite"), RevisionText::Sqlite));
    headings->addWidget(addText(u"showPostgres"_s, u"PostgreSQL"_s, tr("What its upgrade runs on PostgreSQL"), RevisionText::Postgres));
    m_texts->button(static_cast<int>(RevisionText::Script))->setChecked(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_upgrade);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_more);
    buttons->addStretch();
    buttons->addWidget(m_downgrade);
    auto *body = new QVBoxLayout(this);
    body->setContentsMargins(16, 16, 16, 16);
    body->setSpacing(8);
    body->addWidget(m_caption);
    body->addWidget(m_title);
    body->addLayout(chips);
    body->addWidget(m_text);
    body->addWidget(m_edited);
    body->addWidget(m_plan);
    body->addWidget(m_facts);
    body->addSpacing(4);
    body->addLayout(headings);
    body->addWidget(m_script, 1);
    body->addWidget(m_file);
    body->addStretch(0);
    body->addSpacing(4);
    body->addLayout(buttons);

    connect(m_texts, &QButtonGroup::idClicked, this, [this](int kind) {
        m_isChosen = true;
        choose(static_cast<RevisionText>(kind));
    });
    connect(m_more, &QPushButton::clicked, this, [this] { Q_EMIT menuWanted(m_more); });
    connect(m_upgrade, &QPushButton::clicked, this, [this] { Q_EMIT upgradeClicked(m_revision); });
    connect(m_downgrade, &QPushButton::clicked, this, [this] { Q_EMIT downgradeClicked(m_revision); });
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_revision); });
    connect(m_facts, &QLabel::linkActivated, this, &DetailsPanel::revisionClicked);
    setRevision({}, -1);
}

void DetailsPanel::setRevision(const SnapshotPtr &snapshot, int historyRow)
{
    const LayoutPause pause(this);
    m_snapshot = snapshot;
    const bool has = snapshot && historyRow >= 0;
    for (QWidget *widget : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_script), static_cast<QWidget *>(m_scriptHeading),
                            static_cast<QWidget *>(m_facts), static_cast<QWidget *>(m_copy), static_cast<QWidget *>(m_more)})
        widget->setVisible(has);
    for (QAbstractButton *button : m_texts->buttons())
        button->setVisible(has);
    if (!has) {
        m_revision.clear();
        m_read.clear();
        m_sql.clear();
        showText();
        m_caption->setText(tr("Select a revision to see what it does."));
        m_state->set(wording::Tone::Neutral, {});
        m_place->set(wording::Tone::Neutral, {});
        m_text->hide();
        m_edited->hide();
        m_plan->hide();
        m_file->hide();
        updateButtons();
        return;
    }
    fill(snapshot->state.history[static_cast<size_t>(historyRow)]);
}

void DetailsPanel::fill(const HistoryEntry &entry)
{
    const Revision &revision = entry.node.revision;
    const bool other = m_revision != revision.id;
    const bool unknown = entry.state == RevisionState::Unknown;
    m_revision = revision.id;
    m_caption->setText(tr("Revision <span style=\"font-family:'%1'\">%2</span>").arg(theme::fixedFont().family(), revision.id.toHtmlEscaped()));
    m_title->setText(unknown ? tr("Unknown revision") : revision.doc.isEmpty() ? tr("Without a message") : revision.doc);
    m_state->set(marks::symbol(entry.state), toneOf(entry.state), marks::word(entry.state));
    m_place->set(Mark::Disc, wording::Tone::Neutral, unknown ? QString() : placeWord(entry.node));
    m_text->setText(unknown ? tr("The database says that it is at this revision, and no script here has it. It was most likely "
                                 "upgraded by a newer program. Open it with that one, or add the missing script.")
                            : remainder(revision));
    m_text->setVisible(!m_text->text().isEmpty());
    m_edited->setText(wording::edited(*m_snapshot, revision.id));
    m_edited->setVisible(!m_edited->text().isEmpty());

    showPlan();
    const QStringList facts = factsOf(entry);
    m_facts->setText(facts.join("<br>"_L1));
    m_facts->setVisible(!facts.isEmpty());
    const QString folder = m_snapshot->state.scriptLocation;
    const bool inside = !folder.isEmpty() && revision.path.startsWith(folder + u'/');
    m_file->setFullText(QDir::toNativeSeparators(inside ? QDir(folder).relativeFilePath(revision.path) : revision.path));
    m_file->setToolTip(QDir::toNativeSeparators(revision.path));
    fitHeight();
    if (other) {
        m_read.clear();
        showText();
    }
    wantText();
    updateButtons();
}

QStringList DetailsPanel::factsOf(const HistoryEntry &entry) const
{
    QStringList facts;
    if (entry.created.isValid())
        facts << tr("Written %1").arg(wording::date(entry.created));
    if (entry.state != RevisionState::Unknown)
        facts << (entry.node.revision.downRevisions.isEmpty() ? tr("The first of its line") : tr("Follows %1").arg(links(entry.node.revision.downRevisions)));
    if (!entry.node.resolvedDependencies.isEmpty())
        facts << tr("Needs %1").arg(links(entry.node.resolvedDependencies));
    if (!entry.node.nextRevisions.isEmpty())
        facts << tr("Followed by %1").arg(links(entry.node.nextRevisions));
    if (m_records)
        for (const QString &line : wording::recordOf(m_records->value(entry.node.revision.id), entry.state))
            facts << line.toHtmlEscaped();
    return facts;
}

void DetailsPanel::setRecords(const RecordsPtr &records)
{
    const LayoutPause pause(this);
    m_records = records;
    if (const HistoryEntry *entry = m_snapshot ? m_snapshot->find(m_revision) : nullptr)
        m_facts->setText(factsOf(*entry).join("<br>"_L1));
}

void DetailsPanel::setPlan(const SnapshotPtr &snapshot)
{
    const LayoutPause pause(this);
    m_snapshot = snapshot;
    showPlan();
}

void DetailsPanel::showPlan()
{
    m_plan->setText(wording::planOf(*m_snapshot, m_revision).join(u'\n'));
    m_plan->setVisible(!m_plan->text().isEmpty());
    m_sql = wording::sqlOf(*m_snapshot, m_revision);
    showText();
}

QPushButton *DetailsPanel::addText(const QString &name, const QString &text, const QString &tip, RevisionText kind)
{
    QPushButton *button = ui::button(text, "quiet");
    button->setObjectName(name);
    button->setCheckable(true);
    button->setProperty("scale", u"small"_s);
    button->setToolTip(tip);
    button->setAccessibleDescription(tip);
    m_texts->addButton(button, static_cast<int>(kind));
    return button;
}

RevisionText DetailsPanel::ownDialect() const
{
    return m_snapshot && !m_snapshot->state.url.isSqlite() ? RevisionText::Postgres : RevisionText::Sqlite;
}

void DetailsPanel::choose(RevisionText kind)
{
    m_texts->button(static_cast<int>(kind))->setChecked(true);
    m_read.clear();
    showText();
    wantText();
}

/// What was worked out for this database, with what its scripts find in it, need not be worked out again.
void DetailsPanel::wantText()
{
    const auto kind = static_cast<RevisionText>(m_texts->checkedId());
    const HistoryEntry *entry = m_snapshot ? m_snapshot->find(m_revision) : nullptr;
    if (entry && !entry->node.revision.path.isEmpty() && (kind != ownDialect() || m_sql.isEmpty()))
        Q_EMIT textWanted(m_revision, kind);
}

void DetailsPanel::showText()
{
    const auto kind = static_cast<RevisionText>(m_texts->checkedId());
    const bool isSql = kind != RevisionText::Script;
    const HistoryEntry *entry = m_snapshot ? m_snapshot->find(m_revision) : nullptr;
    const QString &text = kind == ownDialect() && !m_sql.isEmpty() ? m_sql : m_read;
    if (m_script->toPlainText() != text)
        m_script->setScript(text, isSql || (entry && entry->node.revision.format == ScriptFormat::Sql));
}

/// In a low window there is no script rather than a line and a half of it: the window can be made larger, and the file opened. In a narrow one what
/// the menu has as well goes.
void DetailsPanel::fitHeight()
{
    const HistoryEntry *entry = m_snapshot ? m_snapshot->find(m_revision) : nullptr;
    const bool hasScript = height() > theme::scaled(330) && entry && !entry->node.revision.path.isEmpty();
    int choices = 0;
    for (QAbstractButton *button : m_texts->buttons()) {
        button->setVisible(hasScript);
        choices += button->sizeHint().width() + 4;
    }
    const int room = width() - 34;
    m_scriptHeading->setVisible(hasScript && m_scriptHeading->sizeHint().width() + choices <= room);
    m_script->setVisible(hasScript);
    m_file->setVisible(hasScript && height() > theme::scaled(400));
    const bool hasButton = !m_upgrade->isHidden() || !m_downgrade->isHidden();
    const int buttons = (m_upgrade->isHidden() ? m_downgrade : m_upgrade)->sizeHint().width() + m_copy->sizeHint().width() + m_more->sizeHint().width() + 24;
    m_copy->setVisible(entry && (!hasButton || buttons <= room)); // it is among the others behind the “…”, too
}

void DetailsPanel::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fitHeight();
}

/// Links have the colour of the scheme in their text.
void DetailsPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        setRecords(m_records);
    QFrame::changeEvent(event);
}

QString DetailsPanel::links(const QStringList &ids) const
{
    const Theme theme = Theme::of(palette());
    QStringList result;
    for (const QString &id : ids.mid(0, 4)) // a branch point may have a hundred
        result << u"<a href=\"%1\" style=\"color:%2;text-decoration:none;font-family:'%3'\">%1</a>"_s.arg(id.toHtmlEscaped(), theme.accent.name(), theme::fixedFont().family());
    if (ids.size() > 4)
        result << tr("%Ln more", nullptr, static_cast<int>(ids.size() - 4));
    return result.join(", "_L1);
}

void DetailsPanel::setText(const QString &revision, RevisionText kind, const QString &text)
{
    if (revision != m_revision || static_cast<int>(kind) != m_texts->checkedId())
        return;
    m_read = text.isEmpty() ? u"-- "_s + tr("Nothing runs.") : text;
    showText();
}

void DetailsPanel::setSituation(const Situation &situation)
{
    const LayoutPause pause(this);
    const bool isDeveloper = situation.mode == Mode::Developer;
    const bool wasDeveloper = std::exchange(m_situation, situation).mode == Mode::Developer;
    updateButtons();
    if (isDeveloper != wasDeveloper && !m_isChosen) // who writes scripts wants to see what they are
        choose(isDeveloper ? ownDialect() : RevisionText::Script);
}

void DetailsPanel::updateButtons()
{
    const HistoryEntry *entry = m_snapshot ? m_snapshot->find(m_revision) : nullptr;
    const auto allow = [&](QPushButton *button, Wish wish, RevisionState state) {
        const QString whyNot = m_situation.whyNot(wish, m_revision);
        button->setVisible(entry && entry->state == state);
        button->setEnabled(whyNot.isEmpty());
        button->setToolTip(whyNot);
    };
    allow(m_upgrade, Wish::UpgradeToSelected, RevisionState::Ready);
    allow(m_downgrade, Wish::DowngradeToSelected, RevisionState::Applied);
    fitHeight();
}

} // namespace meditrack
