using System.CommandLine;

namespace Compressor.Bench.Clips;

/// <summary><c>clips DIR [--real FOLDER] [--photos FOLDER] [--only NAME …]</c>: the clips that <c>encoding</c> measures on.</summary>
internal static class ClipsBench
{
    private static readonly string[] Videos = [".mp4", ".mov", ".mkv", ".webm", ".avi"];

    public static Command Command()
    {
        var folder = new Argument<DirectoryInfo>("folder") { Description = "Where the clips go. Those that are there already stay." };
        var real = new Option<DirectoryInfo>("--real") { Description = "A folder of further videos, copied as they are." };
        var photos = new Option<DirectoryInfo>("--photos") { Description = "A folder of photographs (.jpg) for the camera-like clips, instead of pictures made of noise." };
        var only = new Option<string[]>("--only") { Description = "Only the clips of these names.", AllowMultipleArgumentsPerToken = true };
        var command = new Command("clips", "Make the clips for the encoding benchmark.") { folder, real, photos, only };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var target = parsed.GetRequiredValue(folder);
            target.Create();
            var maker = new ClipMaker(target.FullName, parsed.GetValue(photos)?.FullName);
            var names = parsed.GetValue(only) ?? [];
            foreach (var recipe in DrawnClips.All.Concat(FilmClips.All).Where(recipe => names.Length == 0 || names.Contains(recipe.Name)))
                Print(await maker.MakeAsync(recipe, cancellationToken));
            foreach (var file in parsed.GetValue(real)?.EnumerateFiles().Where(file => Videos.Contains(file.Extension.ToLowerInvariant())) ?? [])
                Print(file.CopyTo(Path.Combine(target.FullName, file.Name), overwrite: true).FullName);
        });
        return command;
    }

    private static void Print(string path) => Console.WriteLine($"{new FileInfo(path).Length,12:N0}  {Path.GetFileName(path)}");
}
