// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/jsonahead.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <system_error>
#include <thread>

namespace meditrack {

namespace {

constexpr size_t pieceBytes = 128 << 10; // of texts and blobs
constexpr size_t pieceRows = 512;
constexpr size_t mostPieces = 4; // that wait

/// The target has thrown: nobody wants to know any more.
struct Unwanted
{
};

/// What the reader has told, to be told once more.
struct Piece
{
    struct Told ///< anything but a row
    {
        size_t beforeRow = 0;
        std::function<void(JsonTarget &, QString &table)> again;
    };
    struct Row
    {
        size_t cells = 0;
        qint64 number = 0;
        qint64 byte = 0;
    };

    Piece() { bytes.reserve(pieceBytes); }

    bool hasRoom(size_t more) const { return rows.size() < pieceRows && bytes.size() + more <= pieceBytes; }
    bool isEmpty() const { return rows.empty() && told.empty(); }
    void clear()
    {
        told.clear();
        rows.clear();
        cells.clear();
        bytes.clear();
        large = {};
    }

    std::vector<Told> told;
    std::vector<Row> rows;
    std::vector<Cell> cells; ///< with views of bytes, which never grows beyond what it has reserved
    std::string bytes;
    std::span<const Cell> large; ///< of one row that has no room in any piece: the reader's own, which waits until it is done with
};

/// Pieces on their way from one thread to the other, not too many of them.
class Queue
{
public:
    /// Throws Unwanted.
    void put(std::unique_ptr<Piece> piece)
    {
        std::unique_lock lock(m_mutex);
        m_taken.wait(lock, [this] { return m_unwanted || m_pieces.size() < mostPieces; });
        requireWanted();
        m_pieces.push_back(std::move(piece));
        m_added.notify_one();
    }
    /// As put(), and waits until the other side is done with it. Throws Unwanted.
    void putAndWait(std::unique_ptr<Piece> piece)
    {
        put(std::move(piece));
        std::unique_lock lock(m_mutex);
        m_taken.wait(lock, [this] { return m_unwanted || (m_pieces.empty() && !m_isBusy); });
        requireWanted();
    }
    /// An empty one. Throws Unwanted.
    std::unique_ptr<Piece> fresh()
    {
        const std::scoped_lock lock(m_mutex);
        requireWanted();
        if (m_used.empty())
            return std::make_unique<Piece>();
        std::unique_ptr<Piece> piece = std::move(m_used.back());
        m_used.pop_back();
        return piece;
    }
    void end(std::exception_ptr error)
    {
        const std::scoped_lock lock(m_mutex);
        m_error = std::move(error);
        m_ended = true;
        m_added.notify_one();
    }

    /// Throws Unwanted.
    void check()
    {
        const std::scoped_lock lock(m_mutex);
        requireWanted();
    }

    /// Waits, and calls meanwhile from time to time. nullptr: that was all. Throws what the reader has thrown.
    std::unique_ptr<Piece> take(const std::function<void()> &meanwhile)
    {
        std::unique_lock lock(m_mutex);
        while (!m_added.wait_for(lock, std::chrono::milliseconds(50), [this] { return m_ended || !m_pieces.empty(); })) {
            lock.unlock();
            meanwhile();
            lock.lock();
        }
        if (m_pieces.empty()) {
            if (m_error)
                std::rethrow_exception(m_error);
            return nullptr;
        }
        std::unique_ptr<Piece> piece = std::move(m_pieces.front());
        m_pieces.pop_front();
        m_isBusy = true;
        m_taken.notify_one();
        return piece;
    }
    void done(std::unique_ptr<Piece> piece)
    {
        piece->clear();
        const std::scoped_lock lock(m_mutex);
        m_used.push_back(std::move(piece));
        m_isBusy = false;
        m_taken.notify_one();
    }
    void stop()
    {
        const std::scoped_lock lock(m_mutex);
        m_unwanted = true;
        m_taken.notify_one();
    }

private:
    void requireWanted() const
    {
        if (m_unwanted)
            throw Unwanted();
    }

    std::mutex m_mutex;
    std::condition_variable m_added;
    std::condition_variable m_taken;
    std::deque<std::unique_ptr<Piece>> m_pieces;
    std::vector<std::unique_ptr<Piece>> m_used;
    std::exception_ptr m_error;
    bool m_isBusy = false; ///< the other side has one
    bool m_unwanted = false;
    bool m_ended = false;
};

/// What the reader takes for its target.
class QueueWriter final : public JsonTarget
{
public:
    explicit QueueWriter(Queue &queue)
        : m_queue(queue)
        , m_piece(queue.fresh())
    {
    }

    void header(const JsonHeader &header) override
    {
        add([header](JsonTarget &target, QString &) { target.header(header); });
    }
    void beginTable(const QString &name, bool withRowid, std::optional<qint64> sequence) override
    {
        add([=](JsonTarget &target, QString &table) {
            table = name;
            target.beginTable(name, withRowid, sequence);
        });
    }
    void columns(const QStringList &names, const JsonPlace &place) override
    {
        add([=](JsonTarget &target, QString &) { target.columns(names, place); });
    }
    void endTable() override
    {
        add([](JsonTarget &target, QString &table) {
            target.endTable();
            table.clear();
        });
    }
    void row(std::span<const Cell> cells, const JsonPlace &place) override
    {
        size_t bytes = 0;
        for (const Cell &cell : cells)
            bytes += cell.bytes.size();
        if (!m_piece->hasRoom(bytes))
            flush();
        m_piece->rows.push_back({cells.size(), place.row, place.byte});
        if (bytes > pieceBytes) {
            m_piece->large = cells;
            m_queue.putAndWait(std::move(m_piece));
            m_piece = m_queue.fresh();
            return;
        }
        for (Cell cell : cells) {
            if (!cell.bytes.empty()) {
                const size_t begin = m_piece->bytes.size();
                m_piece->bytes.append(cell.bytes);
                cell.bytes = std::string_view(m_piece->bytes).substr(begin);
            }
            m_piece->cells.push_back(cell);
        }
    }
    void flush()
    {
        if (!m_piece || m_piece->isEmpty())
            return;
        m_queue.put(std::move(m_piece));
        m_piece = m_queue.fresh();
    }

private:
    void add(std::function<void(JsonTarget &, QString &)> again)
    {
        if (m_piece->told.size() >= pieceRows)
            flush();
        m_piece->told.push_back({m_piece->rows.size(), std::move(again)});
    }

    Queue &m_queue;
    std::unique_ptr<Piece> m_piece;
};

void tell(const Piece &piece, JsonTarget &target, QString &table)
{
    auto told = piece.told.cbegin();
    const auto tellBefore = [&](size_t row) {
        for (; told != piece.told.cend() && told->beforeRow <= row; ++told)
            told->again(target, table);
    };
    size_t begin = 0;
    for (size_t i = 0; i < piece.rows.size(); ++i) {
        tellBefore(i);
        const Piece::Row &row = piece.rows[i];
        const std::span<const Cell> cells = piece.large.empty() ? std::span(piece.cells).subspan(begin, row.cells) : piece.large;
        begin += row.cells;
        target.row(cells, {table, row.number, row.byte});
    }
    tellBefore(piece.rows.size());
}

void readInto(Queue &queue, QIODevice &device)
{
    std::exception_ptr error;
    try {
        QueueWriter writer(queue);
        try {
            readJson(device, writer, [&queue] { queue.check(); });
        } catch (const Unwanted &) {
            throw;
        } catch (...) {
            error = std::current_exception(); // after everything before it
        }
        writer.flush();
    } catch (...) {
        error = std::current_exception();
    }
    queue.end(std::move(error));
}

} // namespace

void readJsonAhead(QIODevice &device, JsonTarget &target, const std::function<void()> &onPiece)
{
    Queue queue;
    std::jthread reader;
    try {
        reader = std::jthread([&] { readInto(queue, device); });
    } catch (const std::system_error &) {
        readJson(device, target, onPiece); // no more threads for this user
        return;
    }
    const auto look = [&onPiece] {
        if (onPiece)
            onPiece();
    };
    try {
        QString table;
        while (std::unique_ptr<Piece> piece = queue.take(look)) {
            look();
            tell(*piece, target, table);
            queue.done(std::move(piece));
        }
    } catch (...) {
        queue.stop();
        throw; // after the reader has ended
    }
}

} // namespace meditrack
