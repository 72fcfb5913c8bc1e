namespace Compressor.Mcp.Schemas;

/// <summary>An argument that only servers have which share a machine with the assistant.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ByPathAttribute : Attribute;

/// <summary>An argument that only servers have to which files are sent.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ByLinkAttribute : Attribute;
