using Compressor.Settings;

[assembly: SettingsType<Compressor.Core.Inbox.InboxOptions>]

namespace Compressor.Core.Inbox;

/// <summary>Settings <c>Inbox:*</c>: files that appear in a container are compressed automatically.</summary>
public sealed record InboxOptions : ISettings
{
    public static string Section => "Inbox";

    /// <summary>Only blobs in this container are compressed. Results are never written to it.</summary>
    public string Container { get; init; } = "inbox";

    /// <summary>The prompt for files that come without one. Without it such files are refused.</summary>
    public string? DefaultPrompt { get; init; }
}
