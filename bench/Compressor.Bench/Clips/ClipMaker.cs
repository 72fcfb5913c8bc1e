using Compressor.Bench.Edits;

namespace Compressor.Bench.Clips;

/// <summary>Makes clips in a folder, and the pictures and texts that they show in a folder beside them.</summary>
internal sealed class ClipMaker(string folder, string? photos)
{
    private const int Scenes = 4;

    private readonly string _parts = Path.Combine(folder, ".parts");

    /// <summary>Path of the clip, made unless it is there.</summary>
    public async Task<string> MakeAsync(ClipRecipe recipe, CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(Path.Combine(folder, recipe.Name + ".mp4"));
        if (File.Exists(path)) return path;
        await PrepareAsync(cancellationToken);
        var partial = path + ".partial.mp4";
        await RunAsync(recipe.Arguments(partial), cancellationToken);
        File.Move(partial, path);
        return path;
    }

    private async Task PrepareAsync(CancellationToken cancellationToken)
    {
        if (Directory.Exists(_parts)) return;
        var partial = Directory.CreateDirectory(_parts + ".partial").FullName;
        SampleText.WriteTo(partial);
        var pictures = photos is null ? [] : Directory.GetFiles(photos, "*.jpg").Order(StringComparer.Ordinal).ToArray();
        for (var i = 0; i < Scenes; i++)
        {
            var path = Path.Combine(partial, ClipRecipe.Scene(i));
            await RunAsync(pictures.Length == 0 ? MadeScene.Arguments(i, path) : MadeScene.FromPhoto(pictures[i % pictures.Length], path), cancellationToken);
        }

        Directory.Move(partial, _parts);
    }

    private async Task RunAsync(IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var workFolder = Directory.Exists(_parts) ? _parts : folder;
        var (code, _, errors) = await Tools.RunAsync("ffmpeg", ["-nostdin", "-y", "-loglevel", "error", .. arguments], cancellationToken, workFolder);
        if (code != 0) throw new InvalidOperationException(errors);
    }
}
