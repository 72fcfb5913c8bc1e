using Compressor.Settings;

namespace Compressor.Local.Inbox;

/// <summary>Setting <c>Inbox:Directory</c>.</summary>
internal sealed record FolderInboxOptions : ISettings
{
    public static string Section => "Inbox";

    /// <summary><c>serve</c>: a folder whose videos are compressed automatically, each by its <c>NAME.prompt.txt</c> or else by <c>Inbox:DefaultPrompt</c>.</summary>
    public string? Directory { get; init; }

    /// <summary>Absolute path.</summary>
    public string FullPath => Path.GetFullPath(Directory!);

    /// <summary>Where the results go; it is not searched for videos.</summary>
    public string Results => Path.Combine(FullPath, "results");
}
