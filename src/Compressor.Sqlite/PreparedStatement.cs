using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Compressor.Sqlite;

/// <summary>A statement without rows that is compiled once and run again and again, with nothing around it that has to be made each time. Used by one thread at a time.</summary>
internal sealed class PreparedStatement : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly sqlite3_stmt _statement;

    /// <summary>What each parameter was called at the last call, and its place: callers name them in the same order each time.</summary>
    private (string Name, int Place)[] _places = [];

    /// <exception cref="SqliteException">It can't be compiled.</exception>
    public PreparedStatement(SqliteConnection connection, string sql)
    {
        _connection = connection;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(connection.Handle, sql, out _statement, out var rest), connection.Handle);
        if (!string.IsNullOrWhiteSpace(rest)) throw new ArgumentException("Only one statement can be run at a time.", nameof(sql));
    }

    /// <summary>Whether all values are of kinds that are handed over here: texts, whole numbers, bytes, or null.</summary>
    public static bool Takes(ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        foreach (var (_, value) in parameters)
        {
            if (value is not (null or string or long or int or byte[] or Utf8Text)) return false;
        }

        return true;
    }

    /// <param name="parameters">As it <see cref="Takes"/> them.</param>
    /// <returns>The number of rows changed by the last statement that changes any.</returns>
    /// <exception cref="SqliteException">The database failed.</exception>
    public int Execute(params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        try
        {
            for (var i = 0; i < parameters.Length; i++) Check(Bind(PlaceOf(i, parameters), parameters[i].Value));
            int result;
            do
            {
                result = raw.sqlite3_step(_statement);
            }
            while (result == raw.SQLITE_ROW);

            // Tells the error of the step again.
            var ended = raw.sqlite3_reset(_statement);
            Check(result == raw.SQLITE_DONE ? ended : result);
            return raw.sqlite3_changes(_connection.Handle);
        }
        finally
        {
            if (parameters.Length > 0) raw.sqlite3_clear_bindings(_statement);
        }
    }

    /// <summary>Before the connection is closed.</summary>
    public void Dispose() => _statement.Dispose();

    private int PlaceOf(int index, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        if (_places.Length != parameters.Length) _places = new (string, int)[parameters.Length];
        ref var place = ref _places[index];
        var name = parameters[index].Name;
        if (place.Name != name) place = (name, raw.sqlite3_bind_parameter_index(_statement, name));
        return place.Place > 0 ? place.Place : throw new ArgumentException($"The statement has no parameter {name}.", nameof(parameters));
    }

    private int Bind(int place, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(_statement, place),
        string text => raw.sqlite3_bind_text(_statement, place, text),
        Utf8Text { Bytes.IsEmpty: true } => raw.sqlite3_bind_text(_statement, place, ""),
        Utf8Text text => raw.sqlite3_bind_text(_statement, place, text.Bytes.Span),
        long number => raw.sqlite3_bind_int64(_statement, place, number),
        int number => raw.sqlite3_bind_int64(_statement, place, number),
        // Of no bytes, SQLite would make a null.
        byte[] { Length: 0 } => raw.sqlite3_bind_zeroblob(_statement, place, 0),
        byte[] bytes => raw.sqlite3_bind_blob(_statement, place, bytes),
        _ => throw new ArgumentException($"A {value.GetType().Name} can't be handed over.", nameof(value)),
    };

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, _connection.Handle);
}
