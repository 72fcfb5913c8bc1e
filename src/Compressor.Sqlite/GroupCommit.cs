using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Compressor.Sqlite;

/// <summary>
/// The one writer of a SQLite file. Units of work that come while a commit waits for the disk are committed together by the
/// next one, so that many callers share the price of one fsync. Where several have just shared one, the next waits twice as long as that took for
/// more of them; a single one never waits for company. Readers don't wait for the writer.
/// </summary>
public sealed class GroupCommit : IDisposable
{
    /// <summary>How often the writer lets others run before a commit, at most.</summary>
    private const int MaxRounds = 8;

    /// <summary>Units of a commit after which others are likely to come soon.</summary>
    private const int Company = 3;

    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(5);

    /// <summary>Guards what is pending; whoever adds to it wakes the writer where that sleeps.</summary>
    private readonly object _gate = new();

    private readonly Queue<PendingWrite> _pending = new();
    private readonly SqliteConnection _connection;
    private readonly Statements _statements;
    private readonly PreparedStatement _savepoint, _release;
    private readonly ReadConnections _reads;
    private readonly Action<bool>? _onCommit;
    private readonly Thread _writer;
    private readonly ManualResetEventSlim _ends = new(initialState: false, spinCount: 0);
    private volatile bool _disposed;
    private bool _isAsleep, _isComplete;

    /// <summary>Of the last commit: its units, and the time from its begin to its end.</summary>
    private (int Units, TimeSpan Time) _last;

    private GroupCommit(string path, SqliteConnection connection, Action<bool>? onCommit)
    {
        (_connection, _onCommit) = (connection, onCommit);
        _statements = new Statements(connection, keepPrepared: true);
        (_savepoint, _release) = (new PreparedStatement(connection, "SAVEPOINT unit"), new PreparedStatement(connection, "RELEASE unit"));
        _reads = new ReadConnections(path);
        _writer = new Thread(Run) { IsBackground = true, Name = $"Writer of {Path.GetFileName(path)}" };
        _writer.Start();
    }

    private bool IsInTransaction => SQLitePCL.raw.sqlite3_get_autocommit(_connection.Handle) == 0;

    /// <param name="onCommit">Called with false before each commit and with true after it, on the writer's thread; tests kill the process there.</param>
    /// <inheritdoc cref="DatabaseFile.Open" path="/param|/exception"/>
    public static GroupCommit Open(string path, IReadOnlyList<string> migrations, Action<bool>? onCommit = null) =>
        new(path, DatabaseFile.Open(path, migrations), onCommit);

    /// <summary>
    /// Runs a unit of work that takes effect as a whole or not at all, and completes when it is on disk. Units run in the order of
    /// these calls, and see what earlier ones wrote.
    /// </summary>
    /// <param name="work">Runs on the writer's thread: it must be short, and must not wait for another write.</param>
    /// <param name="onCommitted">
    /// Runs on the writer's thread right after the commit, before any later unit: what it changes in memory changes in the order of the
    /// commits. Readers may see the commit a moment earlier. It must be short.
    /// </param>
    /// <param name="cancellationToken">Drops a unit that has not begun.</param>
    /// <returns>What <paramref name="work"/> returned; or its exception, which undoes this unit and no other.</returns>
    /// <exception cref="SqliteException">The database failed, for every unit of this commit: nothing was written. It can be tried again.</exception>
    /// <exception cref="DatabaseFullException">As before, since the disk is full.</exception>
    /// <exception cref="ObjectDisposedException">This is disposed, or was before the unit was committed.</exception>
    public Task<T> WriteAsync<T>(Func<Statements, T> work, Action<T>? onCommitted, CancellationToken cancellationToken = default)
    {
        var write = new PendingWrite<T>(work, onCommitted, cancellationToken);
        if (!TryAdd(write)) write.Fail(new ObjectDisposedException(nameof(GroupCommit)));
        return write.Task;
    }

    /// <inheritdoc cref="WriteAsync{T}(Func{Statements, T}, Action{T}, CancellationToken)"/>
    public Task<T> WriteAsync<T>(Func<Statements, T> work, CancellationToken cancellationToken = default) => WriteAsync(work, onCommitted: null, cancellationToken);

    /// <inheritdoc cref="WriteAsync{T}(Func{Statements, T}, Action{T}, CancellationToken)"/>
    public Task WriteAsync(Action<Statements> work, CancellationToken cancellationToken = default) => WriteAsync(
        statements =>
        {
            work(statements);
            return true;
        },
        cancellationToken);

    /// <summary>Runs statements that only read. Each sees what is committed when it begins. Any number of threads may read.</summary>
    /// <exception cref="ObjectDisposedException">This is disposed.</exception>
    public T Read<T>(Func<Statements, T> work) => _reads.Use(work);

    /// <summary>Fails every unit that is not being committed, waits for those that are, and closes the file.</summary>
    public void Dispose()
    {
        if (_disposed) return;
        _disposed = true;
        _ends.Set();
        lock (_gate)
        {
            _isComplete = true;
            Monitor.Pulse(_gate);
        }

        _reads.Dispose();
        // A hook may end the writer from its own thread.
        if (Thread.CurrentThread != _writer) _writer.Join();
    }

    private bool TryAdd(PendingWrite write)
    {
        lock (_gate)
        {
            if (_isComplete) return false;
            _pending.Enqueue(write);
            if (_isAsleep) Monitor.Pulse(_gate);
            return true;
        }
    }

    /// <summary>Adds all that is pending to a batch.</summary>
    private void Take(List<PendingWrite> batch)
    {
        lock (_gate)
        {
            while (_pending.TryDequeue(out var next)) batch.Add(next);
        }
    }

    /// <summary>Sleeps until something is pending.</summary>
    /// <returns>False: nothing will be any more.</returns>
    private bool WaitForPending()
    {
        lock (_gate)
        {
            _isAsleep = true;
            while (_pending.Count == 0 && !_isComplete) Monitor.Wait(_gate);
            _isAsleep = false;
            return _pending.Count > 0;
        }
    }

    private void Run()
    {
        var batch = new List<PendingWrite>();
        while (WaitForPending())
        {
            Gather(batch);
            batch.RemoveAll(write => write.IsDropped());
            var begun = Stopwatch.GetTimestamp();
            Commit(batch);
            _last = (batch.Count, Stopwatch.GetElapsedTime(begun));
            batch.Clear();
        }

        _savepoint.Dispose();
        _release.Dispose();
        _statements.Close();
        _connection.Dispose();
    }

    /// <summary>
    /// Takes what is there, and what comes while threads that are ready to run do so. On an idle machine there are none; on a busy one
    /// they are about to write too.
    /// </summary>
    private void Gather(List<PendingWrite> batch)
    {
        if (_last.Units >= Company) _ends.Wait(2 * _last.Time < LongestWait ? 2 * _last.Time : LongestWait);
        for (var round = 0; round < MaxRounds; round++)
        {
            var before = batch.Count;
            Take(batch);
            if (round > 0 && batch.Count == before) return;
            Thread.Yield();
        }
    }

    private void Commit(List<PendingWrite> batch)
    {
        if (batch.Count == 0) return;
        try
        {
            if (IsInTransaction) _statements.Execute("ROLLBACK");
            _statements.Execute("BEGIN IMMEDIATE");
            foreach (var write in batch) RunAlone(write);
            _onCommit?.Invoke(false);
            ObjectDisposedException.ThrowIf(_disposed, this);
            _statements.Execute("COMMIT");
            _onCommit?.Invoke(true);
        }
        catch (Exception e)
        {
            Rollback();
            foreach (var write in batch) write.Fail(e);
            return;
        }

        foreach (var write in batch) write.Complete();
    }

    /// <summary>Undoes a unit that fails, and only this one, unless SQLite gave up the whole transaction.</summary>
    private void RunAlone(PendingWrite write)
    {
        _savepoint.Execute();
        if (!write.TryRun(_statements))
        {
            if (!IsInTransaction) throw write.Error!;
            _statements.Execute("ROLLBACK TO unit");
        }

        _release.Execute();
    }

    private void Rollback()
    {
        try
        {
            if (IsInTransaction) _statements.Execute("ROLLBACK");
        }
        catch (SqliteException)
        {
            // The next commit tries again before it begins.
        }
    }
}
