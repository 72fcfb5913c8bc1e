namespace Compressor.Core.Health;

/// <summary>How something stands that jobs depend on.</summary>
/// <param name="Status"><c>ok</c> or <c>down</c>.</param>
/// <param name="Detail">What to know of it.</param>
/// <param name="Milliseconds">Until it had answered, or was given up.</param>
/// <param name="Name">What it is: the store, the engine, the backend.</param>
public sealed record DependencyState(string Name, string Status, string? Detail, long Milliseconds)
{
    /// <summary>The host is not ready while this is down.</summary>
    public bool Vital { get; init; } = true;

    public const string Ok = "ok";
    public const string Down = "down";
}
