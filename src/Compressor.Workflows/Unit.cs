namespace Compressor.Workflows;

/// <summary>The result of what has none, and the payload of an event that carries none. Its JSON is an empty object.</summary>
public sealed record Unit;
