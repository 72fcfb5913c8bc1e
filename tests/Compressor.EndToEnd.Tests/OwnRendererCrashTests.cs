namespace Compressor.EndToEnd.Tests;

/// <summary>With the renderer in the same process, a kill takes both down at once.</summary>
public sealed class OwnRendererCrashTests : IDisposable
{
    private readonly Workplace place = new();

    public void Dispose() => place.Dispose();

    [Theory]
    [InlineData("Uploading")]
    [InlineData("Rendering")]
    public async Task A_job_killed_with_its_renderer_goes_on(string phase)
    {
        await place.AddClipAsync();
        var arguments = place.Compress(place.Clip, "compress this video to half the size");
        await using (var first = CompressorProcess.Start(arguments))
        {
            await first.ErrorLineAsync(phase);
            await first.KillAsync();
        }

        var ended = await CompressorProcess.RunAsync([.. arguments, "--json"]);
        Assert.True(ended.ExitCode == 0, ended.ToString());
        Assert.Equal(["clip-compressed.mp4", "clip.mp4"], place.Names);
        Assert.InRange(new FileInfo(Path.Combine(place.Videos, "clip-compressed.mp4")).Length, 1, new FileInfo(place.Clip).Length / 2);
    }
}
