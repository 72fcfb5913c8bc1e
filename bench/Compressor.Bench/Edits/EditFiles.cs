namespace Compressor.Bench.Edits;

/// <summary>The files that sentences speak of: the clip, and what is made beside it.</summary>
internal sealed class EditFiles
{
    private readonly Dictionary<string, string> _paths = new(StringComparer.Ordinal);

    /// <summary>Path of the file with this name.</summary>
    public string this[string name] => _paths[name];

    public Loudness Clip { get; private init; } = Loudness.Silent;

    public static async Task<EditFiles> MakeAsync(string clip, string folder, CancellationToken cancellationToken)
    {
        var files = new EditFiles { Clip = await Loudness.MeasureAsync(clip, cancellationToken) };
        files._paths["clip"] = clip;
        await MakeAsync("bars", "bars.mp4", "-i", clip, "-vf", "scale=640:272,setsar=1,pad=640:360:0:44", "-t", "4", "-c:v", "libx264", "-crf", "20", "-c:a", "copy");
        await MakeAsync("second", "second.mp4", "-f", "lavfi", "-i", "testsrc2=size=480x480:rate=25:duration=3", "-c:v", "libx264", "-pix_fmt", "yuv420p");
        await MakeAsync("music", "music.mp3", "-f", "lavfi", "-i", "sine=frequency=220:duration=2", "-b:a", "96k");
        await MakeAsync("song", "song.mp3", "-f", "lavfi", "-i", "anoisesrc=color=pink:amplitude=0.3:duration=30:seed=1", "-b:a", "256k");
        await MakeAsync("photo", "photo.jpg", "-ss", "1", "-i", clip, "-frames:v", "1", "-q:v", "2");
        await MakeAsync("photo2", "photo2.jpg", "-f", "lavfi", "-i", "testsrc2=size=900x1200:rate=1", "-frames:v", "1", "-q:v", "2");
        await MakeAsync("quiet", "quiet.mp4", "-i", clip, "-c:v", "copy", "-af", "volume=-20dB", "-c:a", "aac");
        await MakeAsync("animation", "animation.gif", "-i", clip, "-t", "2", "-vf", "fps=12,scale=400:-2");
        return files;

        async Task MakeAsync(string name, string file, params string[] arguments)
        {
            var path = Path.Combine(folder, file);
            await Tools.RunAsync("ffmpeg", ["-nostdin", "-y", "-loglevel", "error", .. arguments, path], cancellationToken);
            files._paths[name] = path;
        }
    }
}
