
namespace Compressor.EndToEnd.Tests;

/// <summary>With the renderer in the same process, a kill takes both down at once.</summary>
public sealed class OwnRendererCrashTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    /// <param name="phases">A short phase can pass unseen between two looks: the next one will do then.</param>
    [Theory]
    [InlineData("Reading the video", "Working out how", "Writing the picture", Explicit = true)]
    [InlineData("Writing the picture", "a few seconds", "less than a minute")]
    public async Task A_job_killed_with_its_renderer_goes_on(params string[] phases)
    {
        await _place.AddClipAsync();
        var arguments = _place.Compress(_place.Clip, "compress this video to half the size");
        await using (var first = CompressorProcess.Start(arguments))
        {
            await first.ErrorLineAsync(phases);
            await first.KillAsync();
        }

        var ended = await CompressorHere.RunAsync([.. arguments, "--json"]);
        Assert.True(ended.ExitCode == 0, ended.ToString());
        Assert.Equal(["clip-compressed.mp4", "clip.mp4"], _place.Names);
        Assert.InRange(new FileInfo(Path.Combine(_place.Videos, "clip-compressed.mp4")).Length, 1, new FileInfo(_place.Clip).Length / 2);
    }
}
