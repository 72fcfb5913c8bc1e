using Compressor.Media;

namespace Compressor.Local.Commands;

/// <summary>What people type without having read anything.</summary>
internal static class Shorthand
{
    private const string Help = "--help";

    /// <summary>"help serve" is "serve --help", no argument at all asks for help, and a video that comes first is to be compressed.</summary>
    public static string[] Expand(string[] args) => args switch
    {
        [] or ["help"] => [Help],
        ["help", .. var rest] => [.. rest, Help],
        [var first, ..] when IsVideo(first) => ["compress", .. args],
        _ => args,
    };

    private static bool IsVideo(string argument) => MediaFormats.Find(Path.GetExtension(argument).TrimStart('.')) is not null;
}
