using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Compressor.Sqlite;

namespace Compressor.Workflows.Embedded;

/// <summary>
/// What events change in the row of their instance, as <see cref="InstanceRecord.After(IEnumerable{HistoryEvent}, long)"/> changes what is known of it in memory.
/// Columns that keep their values are not written, nor are their indexes.
/// </summary>
internal static class RowChange
{
    private static readonly string[] Columns = ["updated_at", "execution", "input", "status", "custom_status", "output", "error_type", "error_message"];
    private static readonly string[] Names = [.. Columns.Select(column => "$" + column)];

    /// <summary>By the set of columns.</summary>
    private static readonly string?[] Updates = new string?[1 << Columns.Length];

    private enum Column
    {
        UpdatedAt,
        Execution,
        Input,
        Status,
        CustomStatus,
        Output,
        ErrorType,
        ErrorMessage,
    }

    /// <param name="version">The number of the last event.</param>
    public static void Execute(Statements statements, string id, IReadOnlyList<HistoryEvent> events, long version)
    {
        var (values, set) = (new object?[Columns.Length], 0);
        foreach (var e in events) Add(e);
        var parameters = new (string Name, object? Value)[2 + Columns.Length];
        (parameters[0], parameters[1]) = (("$id", id), ("$version", version));
        var count = 2;
        for (var column = 0; column < Columns.Length; column++)
        {
            if ((set & 1 << column) != 0) parameters[count++] = (Names[column], values[column]);
        }

        statements.Execute(Updates[set] ??= UpdateOf(set), parameters.AsSpan(0, count));

        void Add(HistoryEvent e)
        {
            Set(Column.UpdatedAt, e.At.UtcTicks);
            switch (e)
            {
                case ExecutionCreated created:
                    Set(Column.Execution, created.Execution);
                    Set(Column.Input, TextOf(created.Input));
                    break;
                case ExecutionStarted:
                    Set(Column.Status, nameof(WorkflowRuntimeStatus.Running));
                    break;
                case StatusSet status:
                    Set(Column.CustomStatus, TextOf(status.Status));
                    break;
                case ExecutionEnded ended:
                    Set(Column.Status, ended.Status.ToString());
                    Set(Column.Output, TextOf(ended.Output));
                    Set(Column.ErrorType, ended.ErrorType);
                    Set(Column.ErrorMessage, ended.Message);
                    break;
            }
        }

        void Set(Column column, object? value)
        {
            values[(int)column] = value;
            set |= 1 << (int)column;
        }
    }

    /// <summary>A payload as it stands in a column.</summary>
    public static Utf8Text? TextOf(JsonElement? payload) => payload is { } json ? new Utf8Text(JsonMarshal.GetRawUtf8Value(json).ToArray()) : null;

    private static string UpdateOf(int set)
    {
        var sql = new StringBuilder("UPDATE instances SET version = $version");
        for (var column = 0; column < Columns.Length; column++)
        {
            if ((set & 1 << column) != 0) sql.Append(", ").Append(Columns[column]).Append(" = ").Append(Names[column]);
        }

        return sql.Append(" WHERE id = $id").ToString();
    }
}
