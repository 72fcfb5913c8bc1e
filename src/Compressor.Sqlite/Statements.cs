using Microsoft.Data.Sqlite;

namespace Compressor.Sqlite;

/// <summary>Runs statements on a connection, in the transaction that is open on it, if any. Used by one thread at a time.</summary>
public sealed class Statements
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand>? _prepared;
    private readonly Dictionary<string, PreparedStatement> _changes = new(StringComparer.Ordinal);

    public Statements(SqliteConnection connection)
        : this(connection, keepPrepared: false)
    {
    }

    /// <param name="keepPrepared">
    /// Each text is compiled once, until the connection is closed, which then has no <see cref="SqliteTransaction"/>: transactions
    /// are statements too.
    /// </param>
    internal Statements(SqliteConnection connection, bool keepPrepared)
    {
        _connection = connection;
        if (keepPrepared) _prepared = new Dictionary<string, SqliteCommand>(StringComparer.Ordinal);
    }

    /// <returns>The number of rows changed.</returns>
    public int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        if (_prepared is not null && parameters.Length > 0 && PreparedStatement.Takes(parameters)) return Change(sql, parameters);
        var command = Take(sql, parameters);
        try
        {
            return command.ExecuteNonQuery();
        }
        finally
        {
            Return(command);
        }
    }

    public List<T> Query<T>(string sql, Func<SqliteDataReader, T> map, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = Take(sql, parameters);
        try
        {
            using var reader = command.ExecuteReader();
            var rows = new List<T>();
            while (reader.Read()) rows.Add(map(reader));
            return rows;
        }
        finally
        {
            Return(command);
        }
    }

    /// <summary>The number of the row that was inserted last.</summary>
    public long LastRow => SQLitePCL.raw.sqlite3_last_insert_rowid(_connection.Handle);

    /// <summary>The number that a statement of one row and one column returns.</summary>
    public long Count(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        Query(sql, row => row.GetInt64(0), parameters).Single();

    /// <summary>Before the connection is closed.</summary>
    internal void Close()
    {
        foreach (var statement in _changes.Values) statement.Dispose();
        _changes.Clear();
    }

    private int Change(string sql, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        if (!_changes.TryGetValue(sql, out var statement)) _changes.Add(sql, statement = new PreparedStatement(_connection, sql));
        return statement.Execute(parameters);
    }

    /// <summary>A compiled command is taken out while it runs, so that a statement may run within itself.</summary>
    private SqliteCommand Take(string sql, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        if (_prepared is null || !_prepared.Remove(sql, out var command))
        {
            command = _connection.CreateCommand();
#pragma warning disable CA2100 // The statements are constants of the callers; values are always parameters.
            command.CommandText = sql;
#pragma warning restore CA2100
        }

        command.Parameters.Clear();
        foreach (var (name, value) in parameters) command.Parameters.AddWithValue(name, value is Utf8Text text ? text.ToString() : value ?? DBNull.Value);
        return command;
    }

    private void Return(SqliteCommand command)
    {
        if (_prepared?.TryAdd(command.CommandText, command) is not true) command.Dispose();
    }
}
