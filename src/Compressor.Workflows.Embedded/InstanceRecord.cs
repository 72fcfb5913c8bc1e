using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Compressor.Workflows.Embedded;

/// <summary>The call of another instance that started this one.</summary>
internal sealed record ParentCall(string InstanceId, int Execution, int Call);

/// <summary>An instance as the database holds it.</summary>
/// <param name="Number">Counts instances in the order of their creation.</param>
/// <param name="Version">Grows with every change of any instance.</param>
internal sealed record InstanceRecord(
    WorkflowInstance Instance, long Number, int Execution, ParentCall? Parent, string? ErrorType, string? ErrorMessage, long Version)
{
    public const string Columns =
        "number, id, workflow, status, created_at, updated_at, execution, parent_id, parent_execution, parent_call, input, custom_status, output, error_type, error_message, version";

    public string Id => Instance.InstanceId;

    public static InstanceRecord Read(SqliteDataReader row)
    {
        var errorType = Text(row, 13);
        var message = Text(row, 14);
        var instance = new WorkflowInstance
        {
            InstanceId = row.GetString(1),
            Workflow = row.GetString(2),
            Status = Enum.Parse<WorkflowRuntimeStatus>(row.GetString(3)),
            CreatedAt = new DateTimeOffset(row.GetInt64(4), TimeSpan.Zero),
            UpdatedAt = new DateTimeOffset(row.GetInt64(5), TimeSpan.Zero),
            Input = Element(row, 10),
            CustomStatus = Element(row, 11),
            Output = Element(row, 12),
            FailureReason = ReasonOf(errorType, message),
        };
        var parent = row.IsDBNull(7) ? null : new ParentCall(row.GetString(7), row.GetInt32(8), row.GetInt32(9));
        return new InstanceRecord(instance, row.GetInt64(0), row.GetInt32(6), parent, errorType, message, row.GetInt64(15));
    }

    /// <summary>An instance that has just been created.</summary>
    public static InstanceRecord Of(string id, string workflow, long number, ParentCall? parent, ExecutionCreated created, long version) => new(
        new WorkflowInstance { InstanceId = id, Workflow = workflow, Status = WorkflowRuntimeStatus.Pending, CreatedAt = created.At, UpdatedAt = created.At, Input = created.Input },
        number, created.Execution, parent, ErrorType: null, ErrorMessage: null, version);

    /// <summary>This once further events are on record: the row is the sum of them (<see cref="RowChange"/>).</summary>
    /// <param name="version">The number of the last one.</param>
    public InstanceRecord After(IEnumerable<HistoryEvent> events, long version)
    {
        var record = this with { Version = version };
        foreach (var e in events) record = record.After(e);
        return record;
    }

    private InstanceRecord After(HistoryEvent e)
    {
        var now = Instance with { UpdatedAt = e.At };
        return e switch
        {
            ExecutionCreated created => this with { Instance = now with { Input = created.Input }, Execution = created.Execution },
            ExecutionStarted => this with { Instance = now with { Status = WorkflowRuntimeStatus.Running } },
            StatusSet set => this with { Instance = now with { CustomStatus = set.Status } },
            ExecutionEnded ended => this with
            {
                Instance = now with { Status = ended.Status, Output = ended.Output, FailureReason = ReasonOf(ended.ErrorType, ended.Message) },
                ErrorType = ended.ErrorType,
                ErrorMessage = ended.Message,
            },
            _ => this with { Instance = now },
        };
    }

    /// <summary>How the call that started this instance ended.</summary>
    public OutcomeEvent OutcomeFor(ParentCall parent, DateTimeOffset at) =>
        new ExecutionEnded(Instance.UpdatedAt, Instance.Status, Instance.Output, ErrorType, ErrorMessage).OutcomeOf(parent.Call, at);

    private static string? ReasonOf(string? errorType, string? message) => errorType is null ? message : $"{errorType}: {message}";

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static JsonElement? Element(SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : JsonElement.Parse(row.GetString(column));
}
