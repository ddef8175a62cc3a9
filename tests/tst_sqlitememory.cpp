// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/sqlitememory.h"
#include "support/thisbuild.h"

#include <QtTest>

#include <sqlite3.h>

#include <algorithm>
#include <random>
#include <thread>

using namespace meditrack;

/// What SQLite takes and gives back, asked through its own functions.
class TestSqliteMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void freedBlocksComeBack();
    void contentStays();
    void otherThreads();
    void isSetUpOnce();
};

namespace {

struct Block
{
    unsigned char *memory = nullptr;
    int size = 0;
    unsigned char mark = 0;

    bool holds(int bytes) const
    {
        return std::all_of(memory, memory + bytes, [this](unsigned char each) { return each == mark; });
    }
    void fill() { std::fill(memory, memory + size, mark); }
};

/// Takes, resizes and gives back blocks of all sizes. Whether each held what was written into it.
bool work(unsigned seed, std::vector<Block> &left)
{
    std::mt19937 random(seed);
    std::vector<Block> blocks;
    for (int round = 0; round < 20000; ++round) {
        const int size = int(random() % 10 == 0 ? random() % 20000 : random() % 600) + 1;
        const unsigned what = random() % 3;
        if (what == 0 || blocks.empty()) {
            blocks.push_back({static_cast<unsigned char *>(sqlite3_malloc(size)), size, static_cast<unsigned char>(random())});
            blocks.back().fill();
            continue;
        }
        Block &block = blocks[random() % blocks.size()];
        if (!block.holds(block.size) || sqlite3_msize(block.memory) < sqlite3_uint64(block.size))
            return false;
        if (what == 1) {
            block.memory = static_cast<unsigned char *>(sqlite3_realloc(block.memory, size));
            if (!block.holds(std::min(size, block.size)))
                return false;
            block.size = size;
            block.fill();
        } else {
            sqlite3_free(block.memory);
            std::swap(block, blocks.back());
            blocks.pop_back();
        }
    }
    left = blocks;
    return true;
}

} // namespace

void TestSqliteMemory::initTestCase()
{
    QCOMPARE(configureSqlite(), SQLITE_OK);
}

void TestSqliteMemory::freedBlocksComeBack()
{
    if (thisbuild::isSanitized())
        return; // there they go to the sanitizer
    for (int size : {1, 100, 3000}) {
        std::vector<void *> taken;
        for (int i = 0; i < 100; ++i)
            taken.push_back(sqlite3_malloc(size));
        for (void *each : taken)
            sqlite3_free(each);
        std::vector<void *> again;
        for (int i = 0; i < 100; ++i)
            again.push_back(sqlite3_malloc(size));
        QVERIFY(std::equal(taken.crbegin(), taken.crend(), again.cbegin())); // the last one first
        for (void *each : again)
            sqlite3_free(each);
    }
}

void TestSqliteMemory::contentStays()
{
    for (unsigned seed = 1; seed <= 3; ++seed) {
        std::vector<Block> left;
        QVERIFY(work(seed, left));
        for (const Block &block : left) {
            QVERIFY(block.holds(block.size));
            sqlite3_free(block.memory);
        }
    }
}

/// Blocks outlive the thread that took them, and are given back on another.
void TestSqliteMemory::otherThreads()
{
    std::vector<std::vector<Block>> left(4);
    std::vector<char> good(left.size(), 0);
    std::vector<std::thread> threads;
    for (size_t i = 0; i < left.size(); ++i)
        threads.emplace_back([&, i] { good[i] = work(unsigned(10 + i), left[i]); });
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(good, std::vector<char>(left.size(), 1));
    for (const std::vector<Block> &blocks : left) {
        QVERIFY(!blocks.empty());
        for (const Block &block : blocks) {
            QVERIFY(block.holds(block.size));
            sqlite3_free(block.memory);
        }
    }
}

void TestSqliteMemory::isSetUpOnce()
{
    sqlite3 *database = nullptr;
    QCOMPARE(sqlite3_open(":memory:", &database), SQLITE_OK);
    QCOMPARE(configureSqlite(), SQLITE_MISUSE);
    QCOMPARE(sqlite3_close(database), SQLITE_OK);
    QCOMPARE(sqlite3_memory_used(), sqlite3_int64(0)); // nothing is counted
}

QTEST_GUILESS_MAIN(TestSqliteMemory)
#include "tst_sqlitememory.moc"
