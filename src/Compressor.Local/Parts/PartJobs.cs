using System.Text.Json;
using System.Text.Json.Serialization;
using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Workflows;
using Microsoft.Data.Sqlite;

namespace Compressor.Local.Parts;

/// <summary>A job of any part of the data folder, as <c>jobs</c> lists it.</summary>
/// <param name="Part">"serve", or the name of the part.</param>
/// <param name="Running">A process is working on it.</param>
internal sealed record ListedJob(
    string Id, JobState Status, int Percent, string Prompt, string Input, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt, string Part, bool Running)
{
    /// <summary>Of the result; null: there is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public long? Bytes { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public long? InputBytes { get; init; }

    [JsonIgnore] public bool IsEnded => Status.IsEnded();
}

/// <summary>The jobs of a data folder, read beside those who work on them.</summary>
internal static class PartJobs
{
    public const string Root = "serve";

    /// <summary>Newest first.</summary>
    public static IReadOnlyList<ListedJob> List(string root) =>
    [
        .. PartFolders.All(root).Select(folder => (Folder: folder, Name: Path.GetFileName(folder), IsInUse: PartFolders.IsInUse(folder, out _)))
            .Append((Folder: root, Name: Root, IsInUse: !PartFolders.IsRootFree(root, out _)))
            .SelectMany(part => In(part.Folder, part.Name, part.IsInUse))
            .OrderByDescending(job => job.CreatedAt),
    ];

    public static IReadOnlyList<ListedJob> In(string folder, string name, bool isInUse) => PartHistory.Read(folder, statements => statements.Query(
        "SELECT id, status, created_at, updated_at, input, custom_status, output FROM instances WHERE workflow = 'CompressVideo'", row => Read(row, name, isInUse))) ?? [];

    private static ListedJob Read(SqliteDataReader row, string part, bool isInUse)
    {
        var job = JobInstance.Of(new WorkflowInstance
        {
            InstanceId = row.GetString(0),
            Workflow = WorkflowNames.CompressVideo,
            Status = Enum.Parse<WorkflowRuntimeStatus>(row.GetString(1)),
            CreatedAt = new DateTimeOffset(row.GetInt64(2), TimeSpan.Zero),
            UpdatedAt = new DateTimeOffset(row.GetInt64(3), TimeSpan.Zero),
            Input = Element(row, 4),
            CustomStatus = Element(row, 5),
            Output = Element(row, 6),
        });
        var state = job.Instance.Status switch
        {
            WorkflowRuntimeStatus.Terminated => JobState.Cancelled,
            WorkflowRuntimeStatus.Failed => JobState.Failed,
            _ => job.Outcome?.State ?? job.Status?.State ?? JobState.Queued,
        };
        return new ListedJob(
            job.Instance.InstanceId, state, state.IsEnded() ? 100 : job.Status?.Percent ?? 0, job.Input.Prompt, job.Input.Source.FileName, job.Input.CreatedAt, job.Instance.UpdatedAt,
            part, isInUse && !job.Instance.IsEnded)
        {
            Bytes = job.Outcome?.Result?.Bytes,
            InputBytes = job.Outcome?.InputBytes ?? job.Status?.InputBytes,
        };
    }

    private static JsonElement? Element(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : JsonElement.Parse(row.GetString(column));
}
