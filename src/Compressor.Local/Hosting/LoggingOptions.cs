using Compressor.Settings;

[assembly: SettingsType<Compressor.Local.Hosting.LoggingOptions>]

namespace Compressor.Local.Hosting;

/// <summary>Settings <c>Logging:*</c> beside those of .NET.</summary>
internal sealed record LoggingOptions : ISettings
{
    public static string Section => "Logging";

    /// <summary>Log to stderr, as <c>--verbose</c> does and <c>serve</c> and <c>renderer</c> always do. <c>Logging:LogLevel:*</c> are .NET's own.</summary>
    public bool ToConsole { get; init; }
}
