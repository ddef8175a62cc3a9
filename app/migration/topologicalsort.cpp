// SPDX-License-Identifier: GPL-3.0-or-later
#include "migration/revisiongraph_p.h"

#include <algorithm>

// The order of every plan and of history. It is Alembic's (tests assert it): a cursor walks down from the heads, which
// stand in file order; it leaves a revision that lies below another pending head for the first such head, and emits all
// others. Whether a revision lies below a pending head is asked for each revision, so it must be cheap:
// - a count of children not yet emitted answers most;
// - a head that does not lie above a revision never will, as heads only move down and new ones are appended: the search
//   for that revision, and for all above it, need not look at the heads before that one again.

namespace meditrack {

namespace {

/// Above so many revisions the rows of bits would take more than about 50 MB.
constexpr int MostRows = 20000;

/// Answers "does this one lie above that one?" for the whole graph: by walking down, until so many steps have been taken
/// that a row of bits for each revision is cheaper.
class Reachability
{
public:
    explicit Reachability(const GraphData &graph)
        : m_graph(graph)
    {
    }

    bool isAbove(int upper, int lower)
    {
        if (m_rows.empty() && m_steps > m_graph.nodes.size() * 20 && m_graph.size() <= MostRows)
            fillRows();
        if (!m_rows.empty())
            return (m_rows[size_t(lower) * m_words + size_t(upper) / 64] >> (upper % 64)) & 1;
        return walksDown(upper, lower);
    }

private:
    void fillRows()
    {
        m_words = (m_graph.nodes.size() + 63) / 64;
        m_rows.resize(m_words * m_graph.nodes.size(), 0);
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

    /// The longest way down from each node: nothing above a node has a shorter one.
    void fillLevels()
    {
        m_levels.resize(m_graph.nodes.size(), 0);
        m_seen.resize(m_graph.nodes.size(), 0);
        for (int node : m_graph.order) {
            for (int down : m_graph.normalizedDowns.of(node))
                m_levels[size_t(node)] = std::max(m_levels[size_t(node)], m_levels[size_t(down)] + 1);
        }
    }

    bool walksDown(int upper, int lower)
    {
        if (m_levels.empty())
            fillLevels();
        ++m_round;
        m_todo.assign(1, upper);
        while (!m_todo.empty()) {
            const int node = m_todo.back();
            m_todo.pop_back();
            ++m_steps;
            for (int down : m_graph.normalizedDowns.of(node)) {
                if (down == lower)
                    return true;
                if (m_levels[size_t(down)] > m_levels[size_t(lower)] && m_seen[size_t(down)] != m_round) {
                    m_seen[size_t(down)] = m_round;
                    m_todo.push_back(down);
                }
            }
        }
        return false;
    }

    const GraphData &m_graph;
    size_t m_words = 0;
    std::vector<quint64> m_rows; ///< for each node, a bit for each node above it
    std::vector<int> m_levels;
    std::vector<int> m_seen; ///< the round in which a node was last met
    std::vector<int> m_todo;
    int m_round = 0;
    size_t m_steps = 0;
};

class Sorter
{
public:
    Sorter(const GraphData &graph, Marks todo)
        : m_graph(graph)
        , m_todo(std::move(todo))
        , m_pending(m_todo.size(), 0)
        , m_open(m_todo.size(), 0)
        , m_firstSlot(m_todo.size(), 0)
        , m_reachability(graph)
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
    /// A place in the list of pending heads, in a list both ways; a place that has been given up points onwards still.
    struct Slot
    {
        int head; ///< -1 = given up
        int previous;
        int next;
    };

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

    int append(int head)
    {
        const int slot = int(m_slots.size());
        m_slots.push_back({head, m_last, -1});
        if (m_last >= 0)
            m_slots[size_t(m_last)].next = slot;
        else
            m_front = slot;
        m_last = slot;
        m_pending[size_t(head)] = 1;
        return slot;
    }

    /// Gives back where the cursor goes then: one to the left, or else the first.
    int giveUp(int slot)
    {
        Slot &gone = m_slots[size_t(slot)];
        gone.head = -1;
        if (gone.previous >= 0)
            m_slots[size_t(gone.previous)].next = gone.next;
        else
            m_front = gone.next;
        if (gone.next >= 0)
            m_slots[size_t(gone.next)].previous = gone.previous;
        else
            m_last = gone.previous;
        return gone.previous >= 0 ? gone.previous : m_front;
    }

    /// The first slot whose head lies above the one at the cursor; -1 = none.
    int blockedBy(int cursor)
    {
        const int candidate = m_slots[size_t(cursor)].head;
        if (m_front == m_last || (!m_hasGaps && m_open[size_t(candidate)] == 0))
            return -1;
        int &first = m_firstSlot[size_t(candidate)];
        for (int down : m_graph.normalizedDowns.of(candidate))
            first = std::max(first, m_firstSlot[size_t(down)]);
        while (first < int(m_slots.size())) {
            const Slot &slot = m_slots[size_t(first)];
            if (slot.head >= 0 && first != cursor && m_reachability.isAbove(slot.head, candidate))
                return first;
            if (slot.next < 0)
                break;
            first = slot.next;
        }
        return -1;
    }

    void emitNode(int node)
    {
        m_output.push_back(node);
        m_todo[size_t(node)] = 0;
        m_pending[size_t(node)] = 0;
        --m_left;
        for (int down : m_graph.normalizedDowns.of(node))
            --m_open[size_t(down)];
    }

    /// The candidate's place goes to the first of what is below it, the rest is appended.
    bool replace(int cursor, int candidate)
    {
        bool replaced = false;
        for (int down : m_graph.normalizedDowns.of(candidate)) {
            if (!m_todo[size_t(down)] || m_pending[size_t(down)])
                continue;
            if (replaced) {
                append(down);
            } else {
                m_slots[size_t(cursor)].head = down;
                m_pending[size_t(down)] = 1;
            }
            replaced = true;
        }
        return replaced;
    }

    void walkDown(std::vector<int> heads)
    {
        m_slots.clear();
        m_front = m_last = -1;
        std::ranges::fill(m_firstSlot, 0);
        std::ranges::sort(heads);
        heads.erase(std::unique(heads.begin(), heads.end()), heads.end());
        for (int head : heads) {
            if (m_todo[size_t(head)])
                append(head);
        }
        int cursor = m_front;
        while (cursor >= 0) {
            const int blocker = blockedBy(cursor);
            if (blocker >= 0) {
                cursor = blocker;
                continue;
            }
            const int candidate = m_slots[size_t(cursor)].head;
            emitNode(candidate);
            if (!replace(cursor, candidate))
                cursor = giveUp(cursor);
        }
    }

    const GraphData &m_graph;
    Marks m_todo; ///< wanted and not yet emitted
    Marks m_pending; ///< has a slot
    std::vector<int> m_open; ///< children that are wanted and not yet emitted
    std::vector<int> m_firstSlot; ///< no slot before this one has a head above the node
    Reachability m_reachability;
    std::vector<Slot> m_slots;
    int m_front = -1;
    int m_last = -1;
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
