namespace Compressor.Settings;

/// <summary>
/// A type whose writable properties are settings. A property's key is <see cref="Section"/> and its name, unless
/// <see cref="Microsoft.Extensions.Configuration.ConfigurationKeyNameAttribute"/> gives the whole key; its summary is what docs/settings.md says of it.
/// </summary>
public interface ISettings
{
    /// <summary>"Limits"; empty where every property has a key of its own.</summary>
    static abstract string Section { get; }

    /// <summary>What is wrong with the values together, beside the ranges of each: sentences that begin with the setting's key.</summary>
    IEnumerable<string> Check() => [];
}
