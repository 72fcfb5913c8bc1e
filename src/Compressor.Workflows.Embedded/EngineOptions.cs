using System.Text.Json;

namespace Compressor.Workflows.Embedded;

/// <summary>Settings of the embedded engine.</summary>
public sealed class EngineOptions
{
    /// <summary>The folder of the database and the lock file. One process at a time may use it.</summary>
    public string DataFolder { get; set; } = "";

    /// <summary>How inputs, outputs, events and statuses are written.</summary>
    public JsonSerializerOptions SerializerOptions { get; set; } = JsonSerializerOptions.Web;

    /// <summary>Activities without a pool of their own that run at the same time, across all instances; others wait their turn.</summary>
    public int MaxConcurrentActivities { get; set; } = 32;

    /// <summary>
    /// Activities with a pool of their own, and how many of each run at the same time: however long they take, they keep no others waiting.
    /// </summary>
    public IDictionary<string, int> ActivityPools { get; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>
    /// Top-level instances of a workflow that run at the same time; the others stay pending, first come, first served.
    /// A workflow without an entry has no limit. Sub-workflows don't count.
    /// </summary>
    public IDictionary<string, int> MaxConcurrentInstances { get; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>Workflows whose instances take the places of another's in <see cref="MaxConcurrentInstances"/>.</summary>
    public IDictionary<string, string> CountsAs { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What top-level instances wait for besides their turn; null: for nothing.</summary>
    public ILanes? Lanes { get; set; }

    /// <summary>
    /// Names of events that let a pending instance begin at once, whatever the limit: an instance that is asked to end
    /// should not wait for a turn that it needs for nothing else.
    /// </summary>
    public ISet<string> UrgentEvents { get; } = new HashSet<string>(StringComparer.Ordinal);
}
