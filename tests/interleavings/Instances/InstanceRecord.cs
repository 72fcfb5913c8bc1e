namespace Compressor.Workflows.Embedded;

/// <summary>Stands in for the engine's own; no program reads it.</summary>
internal sealed record InstanceRecord;
