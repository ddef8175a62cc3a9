// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/project.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

#include <csignal>
#include <poll.h>
#include <pty.h>
#include <termios.h>
#include <unistd.h>

inline QProcessEnvironment environmentOf(const Project &project)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DATABASE_URL"), QStringLiteral("sqlite:///") + project.databasePath());
    environment.insert(QStringLiteral("PYTHONDONTWRITEBYTECODE"), QStringLiteral("1"));
    environment.remove(QStringLiteral("ALEMBIC_CONFIG"));
    return environment;
}

/// The program at work, to be waited for and disturbed.
class Running
{
public:
    Running(const Project &project, const QStringList &arguments, const QString &input = {}, const QString &url = {})
    {
        QProcessEnvironment environment = environmentOf(project);
        if (!url.isEmpty())
            environment.insert(QStringLiteral("DATABASE_URL"), url);
        m_process.setProcessEnvironment(environment);
        m_process.setWorkingDirectory(project.path());
        if (!input.isEmpty())
            m_process.setStandardInputFile(input);
        m_process.start(meditrackProgram(), arguments);
    }
    ~Running()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    /// Reads until this was printed on stderr or stdout.
    bool waitFor(const QByteArray &text)
    {
        QElapsedTimer timer;
        timer.start();
        while (!(m_out + m_err).contains(text) && timer.elapsed() < 60000) {
            m_process.waitForReadyRead(200);
            m_err += m_process.readAllStandardError();
            m_out += m_process.readAllStandardOutput();
            if (m_process.state() == QProcess::NotRunning)
                break;
        }
        return (m_out + m_err).contains(text);
    }
    void send(int signal)
    {
        if (m_process.processId() > 0) // 0, of one that has ended, would be all of this process's group
            ::kill(pid_t(m_process.processId()), signal);
    }
    bool finish()
    {
        const bool ended = m_process.waitForFinished(60000);
        m_err += m_process.readAllStandardError();
        m_out += m_process.readAllStandardOutput();
        return ended;
    }
    int exitCode() const { return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1; }
    QByteArray errors() const { return m_err; }
    QByteArray output() const { return m_out; }
    qint64 pid() const { return m_process.processId(); }

private:
    QProcess m_process;
    QByteArray m_out;
    QByteArray m_err;
};

/// A terminal: the program's stdin is its one end, the test types at the other.
class Terminal
{
public:
    explicit Terminal(unsigned short columns = 0)
    {
        char name[256] = {};
        const struct winsize size = {24, columns, 0, 0};
        if (openpty(&m_master, &m_slave, name, nullptr, &size) != 0)
            qFatal("no terminal");
        m_name = QString::fromLocal8Bit(name);
    }
    ~Terminal()
    {
        ::close(m_master);
        ::close(m_slave);
    }
    QString name() const { return m_name; }
    void type(const QByteArray &text)
    {
        QVERIFY(::write(m_master, text.constData(), size_t(text.size())) == text.size());
    }

    bool echoes() const
    {
        termios state = {};
        return ::tcgetattr(m_slave, &state) == 0 && (state.c_lflag & ECHO);
    }
    /// What it shows until this is among it, or for some seconds.
    QByteArray shown(const QByteArray &until)
    {
        QElapsedTimer timer;
        timer.start();
        pollfd descriptor{m_master, POLLIN, 0};
        while (!m_shown.contains(until) && timer.elapsed() < 20000) {
            char buffer[1024];
            if (::poll(&descriptor, 1, 100) > 0) {
                const ssize_t count = ::read(m_master, buffer, sizeof buffer);
                m_shown.append(buffer, qsizetype(qMax<ssize_t>(0, count)));
            }
        }
        return m_shown;
    }

private:
    QByteArray m_shown;
    int m_master = -1;
    int m_slave = -1;
    QString m_name;
};
