// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <list>
#include <thread>
#include <vector>

#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

/// A network between a program and a server of this machine: from silence() on it swallows whatever is sent, and lets whoever comes in, to tell him nothing.
class Wire
{
public:
    explicit Wire(int serverPort)
        : m_server(serverPort)
        , m_listening(::socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in address = here(0);
        socklen_t size = sizeof address;
        if (::bind(m_listening, reinterpret_cast<sockaddr *>(&address), size) != 0 || ::listen(m_listening, 8) != 0
            || ::getsockname(m_listening, reinterpret_cast<sockaddr *>(&address), &size) != 0)
            qFatal("no port");
        port = ntohs(address.sin_port);
        m_thread = std::thread([this] { carry(); });
    }
    ~Wire()
    {
        m_isCut = true;
        m_thread.join();
        for (const Way &each : m_ways) {
            ::close(each.here);
            ::close(each.there);
        }
        ::close(m_listening);
    }
    Wire(const Wire &) = delete;
    Wire &operator=(const Wire &) = delete;

    void silence() { m_isSilent = true; }
    bool isSilent() const { return m_isSilent; }
    int port = 0;

private:
    struct Way
    {
        int here;
        int there;
    };

    static sockaddr_in here(int port)
    {
        sockaddr_in address = {};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        address.sin_port = htons(uint16_t(port));
        return address;
    }
    void carry()
    {
        while (!m_isCut) {
            std::vector<pollfd> all{{m_listening, POLLIN, 0}};
            for (const Way &each : m_ways) {
                all.push_back({each.here, POLLIN, 0});
                all.push_back({each.there, POLLIN, 0});
            }
            if (::poll(all.data(), nfds_t(m_isSilent ? 0 : all.size()), 10) <= 0 || m_isSilent)
                continue;
            size_t at = 1;
            for (auto each = m_ways.begin(); each != m_ways.end(); at += 2) {
                const bool isThere = (all[at].revents == 0 || pass(each->here, each->there)) && (all[at + 1].revents == 0 || pass(each->there, each->here));
                if (!isThere) {
                    ::close(each->here);
                    ::close(each->there);
                }
                each = isThere ? std::next(each) : m_ways.erase(each);
            }
            if (all.front().revents != 0)
                letIn();
        }
    }
    void letIn()
    {
        const sockaddr_in address = here(m_server);
        const Way way{::accept(m_listening, nullptr, nullptr), ::socket(AF_INET, SOCK_STREAM, 0)};
        if (::connect(way.there, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
            qFatal("the server is not there");
        m_ways.push_back(way);
    }
    static bool pass(int from, int to)
    {
        char bytes[65536];
        const ssize_t size = ::recv(from, bytes, sizeof bytes, 0);
        for (ssize_t done = 0; done < size;) {
            const ssize_t sent = ::send(to, bytes + done, size_t(size - done), MSG_NOSIGNAL);
            if (sent <= 0)
                return false;
            done += sent;
        }
        return size > 0;
    }

    const int m_server;
    const int m_listening;
    std::list<Way> m_ways;
    std::atomic<bool> m_isSilent = false;
    std::atomic<bool> m_isCut = false;
    std::thread m_thread;
};
