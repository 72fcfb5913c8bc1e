using Compressor.Api.Routing;
using Compressor.Core.Jobs;
using Microsoft.OpenApi;

namespace Compressor.Api.Page;

/// <summary>What a stream of several jobs tells.</summary>
/// <param name="Kind"><c>progress</c>, how a job has ended, <c>gone</c> or <c>beat</c>.</param>
/// <param name="IsLast">No job goes on.</param>
internal sealed record WatchedJob(string Kind, object Data, bool IsLast = false)
{
    /// <summary>The id of the last event, by which a browser that reconnects is told that there is no more.</summary>
    private const string End = "ended";

    /// <summary>Nothing but that the server is there.</summary>
    public static readonly WatchedJob Beat = new("beat", new object());

    public static WatchedJob Of(Job job) => new(job.Status.IsEnded() ? job.Status.ToString().ToLowerInvariant() : "progress", job);

    public static WatchedJob Gone(string id) => new("gone", new GoneJob(id));

    /// <summary>The data of an event gone.</summary>
    public static OpenApiSchema GoneSchema => new()
    {
        Type = JsonSchemaType.Object,
        Required = new HashSet<string>(StringComparer.Ordinal) { "id" },
        Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal) { ["id"] = new OpenApiSchema { Type = JsonSchemaType.String } },
        MaxProperties = 1,
    };

    /// <summary>The data of an event beat: an object without properties.</summary>
    public static OpenApiSchema BeatSchema => new() { Type = JsonSchemaType.Object, MaxProperties = 0 };

    public StreamedEvent Describe() => StreamedEvent.Of(IsLast ? End : "", Kind, Data, IsLast);

    private sealed record GoneJob(string Id);
}
