namespace Compressor.Workflows;

/// <summary>The result of a step without one, and the payload of an event without one. Its JSON is an empty object.</summary>
public sealed record Unit;
