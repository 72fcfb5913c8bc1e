using Compressor.Edits;
using Compressor.Media;
using Compressor.Media.Content;

namespace Compressor.Local.Compressing;

/// <summary>The name of --output must not promise another format than the prompt asks for.</summary>
internal static class OutputFormatCheck
{
    /// <exception cref="UsageException">It does.</exception>
    public static async Task RequireAsync(SourceVideo source, OutputPlace place, string prompt, CancellationToken cancellationToken)
    {
        if (place.FileName is not { } name || ExtensionOf(name) is not { } promised) return;
        await using var content = File.OpenRead(source.Path);
        if (await MediaFile.ReadAsync(content, cancellationToken) is not { Facts: var facts }) return;
        var request = PromptReader.Read(prompt, new ReadingContext { Source = facts });
        if (request.Question is not null) return;
        var result = ResultFormat.Of(EditFitting.Fit(request, facts, capabilities: null, request.Language).Edit, facts).Format.Name;
        if (result == promised) return;
        var otherwise = ResultFormat.All.Any(format => format.Name == promised) ? $", or ask for {Shown(promised)} in the prompt" : "";
        throw new UsageException($"The result will be a file of type {Shown(result)}, but --output names {name}; name a .{result} file{otherwise}.");
    }

    /// <summary>The format that a file's name promises; null: none that is known.</summary>
    public static string? ExtensionOf(string name) => MediaFormats.Find(Path.GetExtension(name).TrimStart('.'))?.Name;

    private static string Shown(string format) => format is "webp" ? "WebP" : format.ToUpperInvariant();
}
