using Microsoft.Data.Sqlite;

namespace Compressor.Sqlite;

/// <summary>Runs statements on a connection, in the transaction that is open on it, if any.</summary>
public sealed class Statements(SqliteConnection connection)
{
    /// <returns>The number of rows changed.</returns>
    public int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = Create(sql, parameters);
        return command.ExecuteNonQuery();
    }

    public List<T> Query<T>(string sql, Func<SqliteDataReader, T> map, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = Create(sql, parameters);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(map(reader));
        return rows;
    }

    /// <summary>The number that a statement of one row and one column returns.</summary>
    public long Count(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        Query(sql, row => row.GetInt64(0), parameters).Single();

    private SqliteCommand Create(string sql, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are constants of the callers; values are always parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in parameters) command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }
}
