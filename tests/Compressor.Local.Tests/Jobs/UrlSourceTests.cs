using Compressor.Core.Jobs;
using Compressor.TestSupport;
using Compressor.TestSupport.Sources;

namespace Compressor.Local.Tests.Jobs;

public class UrlSourceTests
{
    [Theory]
    [InlineData(StatedLength.Always, Explicit = true)]
    [InlineData(StatedLength.Never)]
    public async Task An_address_that_the_API_allows_is_fetched_by_the_own_renderer_too(StatedLength length)
    {
        using var folder = new TemporaryFolder();
        var clip = await File.ReadAllBytesAsync(await FFmpeg.MakeAsync(folder["clip.mp4"], "-f lavfi -i testsrc2=s=160x90:r=10:d=2 -c:v libx264 -b:v 800k"));
        await using var server = await FileServer.StartAsync(clip, length);
        await using var fixture = await JobsFixture.StartAsync(settings: new Dictionary<string, string?> { ["NEMO_API_URL"] = "", ["Api:AllowPrivateAddresses"] = "true" });
        var job = await fixture.Jobs.StartAsync(new JobRequest { Source = new JobSource { Url = server.Url }, Prompt = "compress to half the size" });
        var ended = await fixture.EndAsync(job.Id);
        Assert.True(ended.Status == JobState.Completed, ended.Error?.ToString());
        Assert.Equal(clip.Length, ended.Result!.InputBytes);
        Assert.InRange(ended.Result.Bytes, 1, clip.Length / 2);
    }
}
