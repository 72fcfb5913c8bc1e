using System.Text;
using Compressor.Sqlite;

namespace Compressor.Workflows.Embedded;

/// <summary>What events change in the row of their instance. Columns that keep their values are not written, nor are their indexes.</summary>
internal sealed class RowChange
{
    private readonly List<(string Column, object? Value)> _values = [];

    public void Add(HistoryEvent e)
    {
        Set("updated_at", e.At.UtcTicks);
        switch (e)
        {
            case ExecutionCreated created:
                Set("execution", created.Execution);
                Set("input", created.Input?.GetRawText());
                break;
            case ExecutionStarted:
                Set("status", nameof(WorkflowRuntimeStatus.Running));
                break;
            case StatusSet set:
                Set("custom_status", set.Status?.GetRawText());
                break;
            case ExecutionEnded ended:
                Set("status", ended.Status.ToString());
                Set("output", ended.Output?.GetRawText());
                Set("error_type", ended.ErrorType);
                Set("error_message", ended.Message);
                break;
        }
    }

    /// <summary>Run right after the last event was inserted: its number is the instance's new version.</summary>
    public void Execute(Statements statements, string id)
    {
        var sql = new StringBuilder("UPDATE instances SET version = last_insert_rowid()");
        foreach (var (column, _) in _values) sql.Append(", ").Append(column).Append(" = $").Append(column);
        sql.Append(" WHERE id = $id");
        statements.Execute(sql.ToString(), [("$id", id), .. _values.Select(value => ("$" + value.Column, value.Value))]);
    }

    private void Set(string column, object? value)
    {
        var index = _values.FindIndex(set => set.Column == column);
        if (index < 0)
            _values.Add((column, value));
        else
            _values[index] = (column, value);
    }
}
