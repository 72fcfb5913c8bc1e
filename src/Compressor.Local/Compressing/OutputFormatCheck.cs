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
        if (place.FileName is not { } name || Path.GetExtension(name).TrimStart('.') is not { Length: > 0 } promised) return;
        await using var content = File.OpenRead(source.Path);
        if (await MediaFile.ReadAsync(content, cancellationToken) is not { Facts: var facts }) return;
        var request = PromptReader.Read(prompt, new ReadingContext { Source = facts });
        if (request.Question is not null) return;
        var result = ResultFormat.Of(EditFitting.Fit(request, facts, capabilities: null, request.Language).Edit, facts).Format.Name;
        var format = MediaFormats.Find(promised)?.Name;
        if (format == result) return;
        var canBeAsked = ResultFormat.All.Any(known => known.Name == format);
        throw new UsageException(language => language.Say(
            $"The result will be a file of type {Shown(result)}, but --output names {name}; name a .{result} file{(canBeAsked ? $", or ask for {Shown(format!)} in the prompt" : "")}.",
            $"结果将是 {Shown(result)} 文件，而 --output 写的是 {name}；请改用 .{result} 文件名{(canBeAsked ? $"，或在要求中说明要 {Shown(format!)}" : "")}。"));
    }

    private static string Shown(string format) => format is "webp" ? "WebP" : format.ToUpperInvariant();
}
