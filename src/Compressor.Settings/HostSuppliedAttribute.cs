namespace Compressor.Settings;

/// <summary>A property that the host sets in code: no setting.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class HostSuppliedAttribute : Attribute;
