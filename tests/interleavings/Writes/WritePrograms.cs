using Compressor.Sqlite;
using Microsoft.Coyote.Specifications;

namespace Compressor.Interleavings;

/// <summary>Callers that write at the same time through the one writer of a database, which may be closed meanwhile.</summary>
internal static class WritePrograms
{
    public static readonly (string Name, Func<Task> Program)[] All =
    [
        ("Writes at the same time are all on disk, and told in the order of their commits", WritesAreToldInOrderAsync),
        ("A database that is closed tells every writer whether its write is on disk", EveryWriterIsAnsweredAsync),
    ];

    private static async Task WritesAreToldInOrderAsync()
    {
        using var folder = new Folder();
        using var database = Open(folder);
        var told = new List<int>();
        await Task.WhenAll(Enumerable.Range(0, 3).Select(n => Task.Run(async () =>
        {
            var written = await database.WriteAsync(Insert(n), told.Add);
            Specification.Assert(written == n && Rows(database).Contains(n), "A write is told of that is not there.");
        })));
        Specification.Assert(Rows(database).SequenceEqual(told), "Told {0}, written {1}.", string.Join(',', told), string.Join(',', Rows(database)));
    }

    private static async Task EveryWriterIsAnsweredAsync()
    {
        using var folder = new Folder();
        var database = Open(folder);
        var writers = Enumerable.Range(0, 2).Select(n => Task.Run(() => IsWrittenAsync(database, n))).ToList();
        var end = Task.Run(database.Dispose);
        var written = await Task.WhenAll(writers);
        await end;

        using var again = Open(folder);
        var rows = Rows(again);
        Specification.Assert(Enumerable.Range(0, 2).All(n => rows.Contains(n) == written[n]), "{0} are there.", string.Join(',', rows));
    }

    private static async Task<bool> IsWrittenAsync(GroupCommit database, int n)
    {
        try
        {
            await database.WriteAsync(Insert(n));
            return true;
        }
        catch (ObjectDisposedException)
        {
            return false;
        }
    }

    private static Func<Statements, int> Insert(int n) => statements =>
    {
        statements.Execute("INSERT INTO t (n) VALUES ($n)", ("$n", n));
        return n;
    };

    private static List<int> Rows(GroupCommit database) => database.Read(statements => statements.Query("SELECT n FROM t ORDER BY number", row => row.GetInt32(0)));

    private static GroupCommit Open(Folder folder) => GroupCommit.Open(Path.Combine(folder.Path, "t.db"), ["CREATE TABLE t (number INTEGER PRIMARY KEY AUTOINCREMENT, n INTEGER);"]);

    /// <summary>In memory, where there is such a folder: what counts is the order.</summary>
    private sealed class Folder : IDisposable
    {
        public string Path { get; } = Directory.CreateDirectory(System.IO.Path.Combine(Directory.Exists("/dev/shm") ? "/dev/shm" : System.IO.Path.GetTempPath(), System.IO.Path.GetRandomFileName())).FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
