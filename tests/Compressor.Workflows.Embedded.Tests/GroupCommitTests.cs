using Compressor.Sqlite;
using Microsoft.Data.Sqlite;

namespace Compressor.Workflows.Embedded.Tests;

public sealed class GroupCommitTests : IDisposable
{
    private static readonly string[] Migrations = ["CREATE TABLE t (n INTEGER PRIMARY KEY);"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("group-commit-");
    private readonly ManualResetEventSlim _gate = new();
    private int _commits;

    private string Path => System.IO.Path.Combine(_folder.FullName, "t.db");

    [Fact]
    public async Task A_unit_is_on_disk_when_it_completes_and_readers_see_it()
    {
        using var database = Open();

        Assert.Equal(1, await database.WriteAsync(Insert(7), CancellationToken.None));

        Assert.Equal([7L], Rows(database));
        Assert.Equal([7L], RowsOnDisk());
    }

    [Fact]
    public async Task Units_that_come_during_a_commit_share_the_next_one_in_the_order_of_their_coming()
    {
        using var database = Open();
        var first = await HeldAsync(database);
        var others = Enumerable.Range(1, 20).Select(n => database.WriteAsync(
            statements => (statements.Execute("INSERT INTO t VALUES ($n)", ("$n", n)), Count: statements.Count("SELECT COUNT(*) FROM t")).Count,
            TestContext.Current.CancellationToken)).ToList();
        Assert.Empty(Rows(database));

        _gate.Set();
        await first;

        Assert.Equal(Enumerable.Range(1, 20).Select(n => (long)n), await Task.WhenAll(others));
        Assert.Equal(1 + 1, _commits);
    }

    [Fact]
    public async Task Values_of_every_kind_stand_in_the_database_as_they_were_given()
    {
        using var database = Open();
        object?[] given = [7L, 8, "text", "", new byte[] { 1, 0, 2 }, Array.Empty<byte>(), new Utf8Text("Grüße"u8.ToArray()), new Utf8Text(default), null, 2.5];
        await database.WriteAsync(statements => statements.Execute("CREATE TABLE v (n INTEGER, value)"), TestContext.Current.CancellationToken);

        // Each statement is run several times, with names that come in another order in between.
        for (var i = 0; i < given.Length; i++)
        {
            var (n, value) = (i, given[i]);
            Assert.Equal(1, await database.WriteAsync(
                statements => n % 2 == 0
                    ? statements.Execute("INSERT INTO v VALUES ($n, $value)", ("$n", n), ("$value", value))
                    : statements.Execute("INSERT INTO v VALUES ($n, $value)", ("$value", value), ("$n", n)),
                TestContext.Current.CancellationToken));
        }

        Assert.Equal(
            ["integer 7", "integer 8", "text text", "text ", "blob 010002", "blob ", "text Grüße", "text ", "null ", "real 2.5"],
            database.Read(statements => statements.Query("SELECT typeof(value) || ' ' || CASE typeof(value) WHEN 'blob' THEN hex(value) ELSE coalesce(value, '') END FROM v ORDER BY n", row => row.GetString(0))));
    }

    [Fact]
    public async Task A_statement_that_failed_runs_again_and_one_that_changes_nothing_says_so()
    {
        using var database = Open();
        await database.WriteAsync(Insert(1), CancellationToken.None);

        await Assert.ThrowsAsync<SqliteException>(() => database.WriteAsync(Insert(1), CancellationToken.None));
        Assert.Equal(1, await database.WriteAsync(Insert(2), CancellationToken.None));
        Assert.Equal(0, await database.WriteAsync(statements => statements.Execute("DELETE FROM t WHERE n = $n", ("$n", 9)), CancellationToken.None));
        await Assert.ThrowsAsync<ArgumentException>(() => database.WriteAsync(statements => statements.Execute("INSERT INTO t VALUES ($n); INSERT INTO t VALUES ($n)", ("$n", 3)), CancellationToken.None));
        Assert.Equal([1L, 2L], Rows(database));
    }

    [Fact]
    public async Task A_unit_that_fails_is_undone_alone_and_learns_why()
    {
        using var database = Open();
        var first = await HeldAsync(database);
        var before = database.WriteAsync(Insert(1), CancellationToken.None);
        var broken = database.WriteAsync<int>(
            statements =>
            {
                statements.Execute("INSERT INTO t VALUES (2)");
                throw new InvalidDataException("half");
            },
            CancellationToken.None);
        var conflicting = database.WriteAsync(Insert(1), CancellationToken.None);
        var after = database.WriteAsync(Insert(3), CancellationToken.None);

        _gate.Set();
        await Task.WhenAll(first, before, after);

        Assert.Equal("half", (await Assert.ThrowsAsync<InvalidDataException>(() => broken)).Message);
        await Assert.ThrowsAsync<SqliteException>(() => conflicting);
        Assert.Equal([1L, 3], RowsOnDisk());
        Assert.Equal(1 + 1, _commits);
    }

    [Fact]
    public async Task A_commit_that_fails_fails_all_its_units_and_each_can_try_again()
    {
        var full = true;
        using var database = Open(committed =>
        {
            if (!committed && _commits == 1 && full) throw new SqliteException("full", 13);
        });
        var first = await HeldAsync(database);
        var others = Enumerable.Range(1, 3).Select(n => database.WriteAsync(Insert(n), CancellationToken.None)).ToList();
        _gate.Set();
        await first;

        foreach (var other in others) Assert.Equal(13, (await Assert.ThrowsAsync<DatabaseFullException>(() => other)).Cause.SqliteErrorCode);
        Assert.Empty(RowsOnDisk());
        full = false;
        await Task.WhenAll(Enumerable.Range(1, 3).Select(n => database.WriteAsync(Insert(n), CancellationToken.None)));
        Assert.Equal([1L, 2, 3], RowsOnDisk());
    }

    /// <summary>A file that may not grow: the page limit is SQLite's own full disk, and ends the whole transaction.</summary>
    [Fact]
    public async Task A_full_disk_fails_the_commit_and_later_units_go_through()
    {
        using var database = Open();
        await database.WriteAsync(statements => statements.Count("PRAGMA max_page_count = 4"), CancellationToken.None);
        await database.WriteAsync(Insert(1), CancellationToken.None);

        var large = await Assert.ThrowsAsync<DatabaseFullException>(() => database.WriteAsync(
            statements => statements.Execute("CREATE TABLE big AS SELECT randomblob(1000000) AS b"), CancellationToken.None));
        await database.WriteAsync(Insert(2), CancellationToken.None);

        Assert.Equal(13, large.Cause.SqliteErrorCode);
        Assert.Equal([1L, 2], RowsOnDisk());
    }

    [Fact]
    public async Task A_unit_nobody_waits_for_any_more_is_dropped_before_it_begins()
    {
        using var database = Open();
        using var cancellation = new CancellationTokenSource();
        var first = await HeldAsync(database);
        var dropped = database.WriteAsync(Insert(1), cancellation.Token);
        await cancellation.CancelAsync();

        _gate.Set();
        await first;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => dropped);
        Assert.Empty(RowsOnDisk());
    }

    [Fact]
    public async Task Disposing_fails_what_has_not_begun_and_everything_later()
    {
        using var database = Open();
        var first = await HeldAsync(database);
        var pending = database.WriteAsync(Insert(1), CancellationToken.None);
        var disposed = Task.Run(database.Dispose, TestContext.Current.CancellationToken);
        while (!database.WriteAsync(Insert(3), CancellationToken.None).IsFaulted) await Task.Yield();

        _gate.Set();
        await disposed;

        await Assert.ThrowsAsync<ObjectDisposedException>(() => first);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => pending);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => database.WriteAsync(Insert(2), CancellationToken.None));
        Assert.Throws<ObjectDisposedException>(() => Rows(database));
        Assert.Empty(RowsOnDisk());
    }

    [Fact]
    public async Task A_hook_may_dispose_as_a_crash_would()
    {
        GroupCommit database = null!;
        database = Open(committed =>
        {
            if (!committed) database.Dispose();
        });

        await Assert.ThrowsAsync<ObjectDisposedException>(() => database.WriteAsync(Insert(1), CancellationToken.None));

        Assert.Empty(RowsOnDisk());
    }

    public void Dispose()
    {
        _gate.Dispose();
        _folder.Delete(recursive: true);
    }

    private GroupCommit Open(Action<bool>? onCommit = null) => GroupCommit.Open(Path, Migrations, committed =>
    {
        onCommit?.Invoke(committed);
        if (committed) _commits++;
    });

    /// <summary>A unit that keeps the writer busy until the gate opens. It has begun on return.</summary>
    private async Task<Task> HeldAsync(GroupCommit database)
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var held = database.WriteAsync(
            _ =>
            {
                begun.SetResult();
                _gate.Wait();
            },
            CancellationToken.None);
        await begun.Task;
        return held;
    }

    private static Func<Statements, int> Insert(int n) => statements => statements.Execute("INSERT INTO t VALUES ($n)", ("$n", n));

    private static List<long> Rows(GroupCommit database) => database.Read(statements => statements.Query("SELECT n FROM t ORDER BY n", row => row.GetInt64(0)));

    private List<long> RowsOnDisk()
    {
        using var connection = DatabaseFile.Open(Path, Migrations);
        return new Statements(connection).Query("SELECT n FROM t ORDER BY n", row => row.GetInt64(0));
    }
}
