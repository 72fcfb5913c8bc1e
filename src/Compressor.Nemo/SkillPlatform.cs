namespace Compressor.Nemo;

/// <summary>The value of <c>X-Skill-Platform</c>: clawhub, cursor or unknown.</summary>
public static class SkillPlatform
{
    private const string Unknown = "unknown";
    private static readonly string[] Known = ["clawhub", "cursor"];

    /// <param name="setting">SKILL_SOURCE; wins when it is a value the backend knows.</param>
    /// <param name="installPath">The program's folder: a folder name in its path, such as <c>.cursor</c>, identifies the platform.</param>
    public static string Detect(string? setting, string installPath)
    {
        if (setting?.Trim().ToLowerInvariant() is { Length: > 0 } said)
            return Array.IndexOf(Known, said) >= 0 ? said : Unknown;
        var folders = installPath.Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => folder.TrimStart('.').ToLowerInvariant());
        return folders.LastOrDefault(folder => Array.IndexOf(Known, folder) >= 0) ?? Unknown;
    }
}
