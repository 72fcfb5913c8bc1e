namespace Compressor.Workflows.Embedded;

/// <summary>Stands in for the engine's own, with what the programs send.</summary>
internal abstract record InstanceMessage
{
    public sealed record Begin : InstanceMessage;

    /// <summary>An event that lets an instance begin at once.</summary>
    public sealed record Urgent : InstanceMessage;
}
