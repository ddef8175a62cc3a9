// SPDX-License-Identifier: GPL-3.0-or-later
#include "migration/revisiongraph_p.h"

#include <algorithm>

// The order of every plan and of history. It is Alembic's (tests assert it): a cursor walks down from the heads, which
// stand in file order; it leaves a revision that lies below another pending head for that head, and emits all others.
// Whether a revision lies below a pending head is asked once for each revision, so it must be cheap: a count of children
// not yet emitted answers most, and a row of bits for each revision the rest.

namespace meditrack {

namespace {

/// Above so many revisions the rows of bits would take more than about 50 MB.
constexpr int MostRows = 20000;

/// Answers "does head lie above node?" for the whole graph.
class Descendants
{
public:
    explicit Descendants(const GraphData &graph)
        : m_graph(graph)
        , m_words((size_t(graph.size()) + 63) / 64)
    {
    }

    /// One bit for each revision above a node. Valid until the next call.
    const quint64 *above(int node)
    {
        if (m_graph.size() > MostRows)
            return search(node);
        if (m_rows.empty())
            fillRows();
        return m_rows.data() + size_t(node) * m_words;
    }

    static bool contains(const quint64 *row, int node) { return (row[node / 64] >> (node % 64)) & 1; }

private:
    void fillRows()
    {
        m_rows.resize(m_words * size_t(m_graph.size()), 0);
        for (auto it = m_graph.order.rbegin(); it != m_graph.order.rend(); ++it) {
            quint64 *row = m_rows.data() + size_t(*it) * m_words;
            for (int child : m_graph.normalizedNext.of(*it)) {
                const quint64 *other = m_rows.data() + size_t(child) * m_words;
                for (size_t i = 0; i < m_words; ++i)
                    row[i] |= other[i];
                row[child / 64] |= quint64(1) << (child % 64);
            }
        }
    }

    const quint64 *search(int node)
    {
        if (node != m_searched) {
            m_searched = node;
            m_rows.assign(m_words, 0);
            std::vector<int> todo{node};
            while (!todo.empty()) {
                const int next = todo.back();
                todo.pop_back();
                for (int child : m_graph.normalizedNext.of(next)) {
                    if (!contains(m_rows.data(), child)) {
                        m_rows[size_t(child) / 64] |= quint64(1) << (child % 64);
                        todo.push_back(child);
                    }
                }
            }
        }
        return m_rows.data();
    }

    const GraphData &m_graph;
    size_t m_words;
    std::vector<quint64> m_rows;
    int m_searched = -1;
};

class Sorter
{
public:
    Sorter(const GraphData &graph, Marks todo)
        : m_graph(graph)
        , m_todo(std::move(todo))
        , m_pending(m_todo.size(), 0)
        , m_open(m_todo.size(), 0)
        , m_descendants(graph)
    {
        m_left = size_t(std::ranges::count(m_todo, 1));
        for (int node = 0; node < graph.size(); ++node) {
            for (int child : graph.normalizedNext.of(node))
                m_open[size_t(node)] += m_todo[size_t(child)];
        }
        m_hasGaps = hasGaps();
    }

    std::vector<int> run(std::vector<int> heads)
    {
        m_output.reserve(m_left);
        walkDown(std::move(heads));
        while (m_left > 0) {
            // Alembic fails an assertion here: the set holds revisions that no head leads to through the set alone
            // (a history range that crosses a dependency). They follow, from their own tops.
            std::vector<int> tops;
            for (int node = 0; node < m_graph.size(); ++node) {
                if (m_todo[size_t(node)] && m_open[size_t(node)] == 0)
                    tops.push_back(node);
            }
            walkDown(std::move(tops));
        }
        return std::move(m_output);
    }

private:
    /// Whether a way up leaves the set and comes back: then counting children in the set is not enough.
    bool hasGaps() const
    {
        Marks above(m_todo.size(), 0);
        for (auto it = m_graph.order.rbegin(); it != m_graph.order.rend(); ++it) {
            for (int child : m_graph.normalizedNext.of(*it))
                above[size_t(*it)] = char(above[size_t(*it)] | above[size_t(child)] | m_todo[size_t(child)]);
        }
        Marks below(m_todo.size(), 0);
        for (int node : m_graph.order) {
            for (int down : m_graph.normalizedDowns.of(node))
                below[size_t(node)] = char(below[size_t(node)] | below[size_t(down)] | m_todo[size_t(down)]);
            if (!m_todo[size_t(node)] && below[size_t(node)] && above[size_t(node)])
                return true;
        }
        return false;
    }

    /// The first pending head, other than the one at the cursor, that lies above its candidate.
    std::optional<size_t> blockedBy(size_t cursor)
    {
        const int candidate = m_heads[cursor];
        if (m_heads.size() == 1 || (!m_hasGaps && m_open[size_t(candidate)] == 0))
            return std::nullopt;
        const quint64 *above = m_descendants.above(candidate);
        for (size_t i = 0; i < m_heads.size(); ++i) {
            if (i != cursor && Descendants::contains(above, m_heads[i]))
                return i;
        }
        return std::nullopt;
    }

    void emitNode(int node)
    {
        m_output.push_back(node);
        m_todo[size_t(node)] = 0;
        --m_left;
        for (int down : m_graph.normalizedDowns.of(node))
            --m_open[size_t(down)];
    }

    void walkDown(std::vector<int> heads)
    {
        m_heads = std::move(heads);
        std::ranges::sort(m_heads);
        m_heads.erase(std::unique(m_heads.begin(), m_heads.end()), m_heads.end());
        std::erase_if(m_heads, [this](int node) { return !m_todo[size_t(node)]; });
        for (int head : m_heads)
            m_pending[size_t(head)] = 1;
        size_t cursor = 0;
        while (!m_heads.empty()) {
            if (const std::optional<size_t> blocker = blockedBy(cursor)) {
                cursor = *blocker;
                continue;
            }
            const int candidate = m_heads[cursor];
            emitNode(candidate);
            bool replaced = false;
            for (int down : m_graph.normalizedDowns.of(candidate)) {
                if (!m_todo[size_t(down)] || m_pending[size_t(down)])
                    continue;
                m_pending[size_t(down)] = 1;
                if (replaced)
                    m_heads.push_back(down);
                else
                    m_heads[cursor] = down;
                replaced = true;
            }
            m_pending[size_t(candidate)] = 0;
            if (!replaced) {
                m_heads.erase(m_heads.begin() + std::ptrdiff_t(cursor));
                cursor = cursor > 0 ? cursor - 1 : 0;
            }
        }
    }

    const GraphData &m_graph;
    Marks m_todo; ///< wanted and not yet emitted
    Marks m_pending; ///< in m_heads
    std::vector<int> m_open; ///< children that are wanted and not yet emitted
    Descendants m_descendants;
    std::vector<int> m_heads;
    std::vector<int> m_output;
    size_t m_left = 0;
    bool m_hasGaps = false;
};

} // namespace

std::vector<int> topologicalSort(const GraphData &graph, Marks todo, std::vector<int> heads)
{
    return Sorter(graph, std::move(todo)).run(std::move(heads));
}

} // namespace meditrack
