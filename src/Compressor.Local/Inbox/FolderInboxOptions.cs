using Compressor.Settings;

[assembly: SettingsType<Compressor.Local.Inbox.FolderInboxOptions>]

namespace Compressor.Local.Inbox;

/// <summary>Settings <c>Inbox:Directory</c> and <c>Inbox:ResultsDirectory</c>.</summary>
internal sealed record FolderInboxOptions : ISettings
{
    public static string Section => "Inbox";

    /// <summary><c>serve</c>: a folder whose videos are compressed automatically, each by its <c>NAME.prompt.txt</c> or else by <c>Inbox:DefaultPrompt</c>.</summary>
    public string? Directory { get; init; }

    /// <summary>Absolute path.</summary>
    public string FullPath => Path.GetFullPath(Directory!);

    /// <summary>Where the results of that folder go.</summary>
    [DefaultText("`results` in it")]
    public string? ResultsDirectory { get; init; }

    /// <summary>Absolute path of the folder of results; it is not searched for videos.</summary>
    public string Results => ResultsDirectory is { } given ? Path.GetFullPath(given) : Path.Combine(FullPath, "results");

    public IEnumerable<string> Check() => Directory is not null && Path.TrimEndingDirectorySeparator(Results) == Path.TrimEndingDirectorySeparator(FullPath)
        ? ["Inbox:ResultsDirectory must be another folder than Inbox:Directory: results are no new videos."]
        : [];
}
